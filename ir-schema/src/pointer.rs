//! JSON pointers (RFC 6901), the keys of [`Document::spans`](crate::Document::spans).
//!
//! A pointer is built in one string while descending, and cut back to its former length on the way up.
//!
//! ```
//! use aiflowc_ir_schema::pointer;
//!
//! let mut here = String::from("/jobs");
//! pointer::push_index(&mut here, 0);
//! let job = here.len();
//! pointer::push(&mut here, "properties");
//! pointer::push(&mut here, "a/b~c");
//! assert_eq!(here, "/jobs/0/properties/a~1b~0c");
//! here.truncate(job);
//! assert_eq!(here, "/jobs/0");
//! ```

use std::fmt::Write;

/// Descends into the member `key` of an object.
pub fn push(pointer: &mut String, key: &str) {
    pointer.reserve(1 + key.len());
    pointer.push('/');
    if !key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        pointer.push_str(key);
        return;
    }
    for c in key.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// Descends into the item `index` of an array, counted from 0.
pub fn push_index(pointer: &mut String, index: usize) {
    pointer.push('/');
    match u8::try_from(index) {
        Ok(digit @ ..=9) => pointer.push(char::from(b'0' + digit)),
        _ => {
            let _ = write!(pointer, "{index}"); // writing to a string does not fail
        }
    }
}
