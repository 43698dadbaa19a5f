//! Panics as values: a bug of ours ends as one line for the user, not as a backtrace.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps panics quiet and remembers them for [`guard`], unless `RUST_BACKTRACE` asks for the usual report.
pub(crate) fn install_hook() {
    let verbose = std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0");
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if verbose {
            usual(info);
        }
        let message = info.payload_as_str().unwrap_or("unknown reason");
        let place = info.location().map(|at| format!(" ({}:{})", at.file(), at.line())).unwrap_or_default();
        LAST.set(Some(format!("{message}{place}")));
    }));
}

/// Calls `f`.
///
/// # Errors
/// The message of a panic.
pub(crate) fn guard<T>(f: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(f)).map_err(|panic| LAST.take().unwrap_or_else(|| said(&*panic)))
}

/// What a panic says that comes from another thread.
fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("unknown reason").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn a_panic_of_another_thread_keeps_its_words() {
        let other = || thread::spawn(|| -> u32 { panic!("{} of a file", "the end") }).join();
        let result = guard(|| other().unwrap_or_else(|panic| panic::resume_unwind(panic)));
        assert_eq!(result, Err("the end of a file".to_owned()));
    }
}
