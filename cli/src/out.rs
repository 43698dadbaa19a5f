//! The standard streams and the exit status.

use crate::args::Format;
use std::io::{self, ErrorKind, Write};

/// How a run ends, as its exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Status {
    /// Everything is fine.
    Good = 0,
    /// At least one error was found, or a document is stale.
    Errors = 1,
    /// Wrong usage, or output that could not be written.
    Failed = 2,
}

/// Why a run cannot go on, in words; it ends with [`Status::Failed`].
#[derive(Debug)]
pub(crate) struct Fatal(pub(crate) String);

impl Fatal {
    /// A panic inside aiflowc.
    pub(crate) fn crash(what: &str, panic: &str) -> Self {
        Self(format!("internal error: {what} panicked: {panic}; this is a bug in aiflowc, please report it"))
    }

    /// Says it.
    pub(crate) fn report(&self, format: Format) -> Status {
        complain(&self.0, format);
        Status::Failed
    }
}

/// Says what no code stands for on the standard error, as an object where findings are objects too.
pub(crate) fn complain(message: &str, format: Format) {
    match format {
        Format::Json => {
            let object = serde_json::json!({ "code": null, "severity": "error", "message": message });
            stderr(&format!("{object}\n"));
        }
        Format::Human | Format::Short => stderr(&format!("error: {message}\n")),
    }
}

/// Writes to the standard output. A reader that has gone away has read what it wanted.
///
/// # Errors
/// If it cannot be written for another reason.
pub(crate) fn stdout(text: impl AsRef<[u8]>) -> Result<(), Fatal> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_ref()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Fatal(format!("cannot write to the standard output: {}", reason(&error))))
        }
        _ => Ok(()),
    }
}

/// Writes to the standard error; there is nowhere to complain if that fails.
pub(crate) fn stderr(text: &str) {
    let mut err = io::stderr().lock();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

/// What the operating system says, without its error number, in lower case.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
