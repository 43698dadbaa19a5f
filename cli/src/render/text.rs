//! Text that is safe to show.

use std::borrow::Cow;

/// The text on one line: without line breaks, and with control characters made visible.
pub(super) fn visible(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { visible_char(c) }).collect()
}

/// As [`visible`], but line breaks stay, and a text of more than `most` characters is cut.
pub(super) fn visible_lines(text: &str, most: usize) -> String {
    let cut = match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    };
    cut.lines().map(visible).collect::<Vec<_>>().join("\n")
}

/// What stands for a character: terminals would obey controls, and direction marks make text look like another.
pub(super) fn visible_char(c: char) -> char {
    match c {
        '\0'..='\x1f' => char::from_u32(u32::from(c) + 0x2400).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_seen_and_not_obeyed() {
        assert_eq!(visible("a\x1b[31mb\nc\td\u{7f}\u{202e}\u{9b}ö"), "a␛[31mb c d␡\u{fffd}\u{fffd}ö");
        assert_eq!(visible_lines("a\r\nb\x07", 9), "a\nb␇");
        assert_eq!(visible_lines("äbcd", 2), "äb…");
    }
}
