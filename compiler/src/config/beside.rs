//! What is worked out on a thread of its own, and waited for where it is asked for.

use std::cell::LazyCell;
use std::panic::resume_unwind;
use std::thread;

/// A value that is there, or that another thread is making.
pub(crate) type Beside<T> = LazyCell<T, Box<dyn FnOnce() -> T>>;

/// Has `make` run on another thread; where there is none to be had, it runs where the value is asked for.
pub(super) fn beside<T: Send + 'static>(make: impl Fn() -> T + Clone + Send + 'static) -> Beside<T> {
    match thread::Builder::new().spawn(make.clone()) {
        Ok(thread) => later(move || thread.join().unwrap_or_else(|panic| resume_unwind(panic))),
        Err(_) => later(make),
    }
}

/// A value that is made where it is asked for.
pub(super) fn later<T>(make: impl FnOnce() -> T + 'static) -> Beside<T> {
    LazyCell::new(Box::new(make))
}
