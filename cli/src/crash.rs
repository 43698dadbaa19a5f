//! Panics as values: a bug of ours ends as one line for the user, not as a backtrace.

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
    panic::catch_unwind(AssertUnwindSafe(f)).map_err(|_| LAST.take().unwrap_or_else(|| "unknown reason".to_owned()))
}
