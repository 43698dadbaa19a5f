//! What CPython 3.7 says of characters.

mod tables;

use tables::{ALPHABETIC, DECIMAL, DIGIT, FOLDED, NAME_CONTINUE, NAME_START, NUMERIC, PRINTABLE, TITLE};

fn within(table: &[(u32, u32)], c: char) -> bool {
    let c = u32::from(c);
    table
        .binary_search_by(|(first, last)| {
            if *last < c {
                std::cmp::Ordering::Less
            } else if *first > c {
                std::cmp::Ordering::Greater
            } else {
                std::cmp::Ordering::Equal
            }
        })
        .is_ok()
}

pub(crate) fn is_printable(c: char) -> bool {
    matches!(c, ' '..='~') || within(PRINTABLE, c)
}

pub(super) fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { within(ALPHABETIC, c) }
}

pub(crate) fn is_decimal(c: char) -> bool {
    within(DECIMAL, c)
}

pub(super) fn is_digit(c: char) -> bool {
    is_decimal(c) || within(DIGIT, c)
}

pub(super) fn is_numeric(c: char) -> bool {
    is_digit(c) || within(NUMERIC, c)
}

pub(crate) fn is_alphanumeric(c: char) -> bool {
    is_alphabetic(c) || is_numeric(c)
}

pub(super) fn begins_name(c: char) -> bool {
    within(NAME_START, c)
}

pub(super) fn continues_name(c: char) -> bool {
    begins_name(c) || within(NAME_CONTINUE, c)
}

/// The value of a decimal digit.
pub(crate) fn decimal_value(c: char) -> Option<u32> {
    // The digits of a script stand in a row; some rows adjoin.
    let row = DECIMAL.iter().find(|(first, last)| (*first..=*last).contains(&u32::from(c)))?;
    Some((u32::from(c) - row.0) % 10)
}

/// White space for `str.strip`, `str.split` and `str.isspace`.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\x1c'..='\x1f')
}

pub(super) fn is_upper(c: char) -> bool {
    c.is_uppercase() && is_known(c)
}

pub(super) fn is_lower(c: char) -> bool {
    c.is_lowercase() && is_known(c) && !matches!(c, '\u{295}' | '\u{10fc}')
}

/// `ǅ` and its like, which are neither.
pub(super) fn is_title(c: char) -> bool {
    matches!(c, '\u{1c5}' | '\u{1c8}' | '\u{1cb}' | '\u{1f2}' | '\u{1f88}'..='\u{1f8f}' | '\u{1f98}'..='\u{1f9f}'
        | '\u{1fa8}'..='\u{1faf}' | '\u{1fbc}' | '\u{1fcc}' | '\u{1ffc}')
}

/// Whether Unicode 11 has a letter.
fn is_known(c: char) -> bool {
    is_printable(c)
}

pub(super) fn upper(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_uppercase());
    } else if c.to_uppercase().all(is_known) {
        out.extend(c.to_uppercase())
    } else {
        out.push(c)
    }
}

pub(super) fn lower(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if c.to_lowercase().all(is_known) {
        out.extend(c.to_lowercase())
    } else {
        out.push(c)
    }
}

pub(super) fn title(c: char, out: &mut String) {
    match TITLE.binary_search_by_key(&c, |(from, _)| *from) {
        Ok(i) => out.push_str(TITLE[i].1),
        Err(_) => upper(c, out),
    }
}

pub(super) fn folded(c: char, out: &mut String) {
    match FOLDED.binary_search_by_key(&c, |(from, _)| *from) {
        Ok(i) => out.push_str(FOLDED[i].1),
        Err(_) => lower(c, out),
    }
}

/// `str.lower`, in which a sigma that ends a word has a form of its own.
pub(super) fn lower_text(text: &str) -> String {
    if text.contains('Σ') {
        return text.to_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| lower(c, &mut out));
    out
}
