//! The manual pages of the codes, compiled in.

use crate::codes::Code;
use include_dir::{Dir, include_dir};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../docs/codes");

/// The page of a code.
pub(crate) fn page(code: Code) -> &'static str {
    PAGES.get_file(format!("{code}.md")).and_then(|file| file.contents_utf8()).unwrap_or_default()
}
