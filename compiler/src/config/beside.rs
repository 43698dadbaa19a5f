//! What the caller may have worked out elsewhere meanwhile, and what is waited for where it is asked for.

use crate::Spawn;
use std::cell::LazyCell;
use std::sync::mpsc;

/// A value that is being made elsewhere, or is made where it is asked for.
pub(crate) type Beside<T> = LazyCell<T, Box<dyn FnOnce() -> T>>;

/// Hands `make` to the caller; where nothing comes of that, it runs where the value is asked for.
pub(super) fn beside<T: Send + 'static>(spawn: Spawn, make: impl Fn() -> T + Clone + Send + 'static) -> Beside<T> {
    let (give, take) = mpsc::channel();
    let work = make.clone();
    // Nobody may want it any more.
    spawn(Box::new(move || drop(give.send(work()))));
    later(move || take.recv().unwrap_or_else(|_| make()))
}

/// A value that is made where it is asked for.
pub(super) fn later<T>(make: impl FnOnce() -> T + 'static) -> Beside<T> {
    LazyCell::new(Box::new(make))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    /// What comes out, and how often it was made.
    fn made(spawn: Spawn) -> (u32, u32) {
        let count = Arc::new(AtomicU32::new(0));
        let counted = count.clone();
        let value = beside(spawn, move || {
            counted.fetch_add(1, Ordering::SeqCst);
            7
        });
        (*value, count.load(Ordering::SeqCst))
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "here the test is the caller")]
    fn a_value_is_made_once_wherever_the_caller_has_it_made() {
        assert_eq!(made(|work| work()), (7, 1), "at once");
        assert_eq!(made(|work| drop(std::thread::Builder::new().spawn(work))), (7, 1), "on a thread");
        assert_eq!(made(drop), (7, 1), "not at all");
    }
}
