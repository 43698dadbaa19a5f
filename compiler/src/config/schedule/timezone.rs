//! The names of time zones.

use super::super::slip_of;
use super::Text;
use crate::diagnostic::Diagnostic;

/// The names in the IANA database as pytz has them. It grows, so that a name that is not there may still be one.
const ZONES: &str = include_str!("zones.txt");

/// Reads a name that stands at the offset `at` of a text: pytz takes it in any case.
pub(super) fn read(text: &Text<'_>, at: usize, name: &str, out: &mut Vec<Diagnostic>) -> Option<String> {
    if ZONES.lines().any(|zone| zone.eq_ignore_ascii_case(name)) {
        return Some(name.to_owned());
    }
    let found = text.bad(at, at + name.len(), format!("`{name}` is no time zone"));
    let help = match slip_of(name, ZONES.lines()) {
        _ if is_offset(name) => "write the name of a place, such as `Asia/Shanghai`, or `UTC`".to_owned(),
        // A short name is as near to many others.
        Some(near) if name.len() > 4 => format!("did you mean `{near}`?"),
        _ if has_form(name) => return Some(name.to_owned()),
        _ => "write the name of a place, such as `Asia/Shanghai`, or `UTC`".to_owned(),
    };
    out.push(found.help(help));
    None
}

/// `+08:00`, `8`, `UTC+8`.
fn is_offset(name: &str) -> bool {
    let rest = name.trim_start_matches(|char: char| char.is_ascii_alphabetic());
    let before = &name[..name.len() - rest.len()];
    let prefix = before.is_empty() || before.eq_ignore_ascii_case("utc") || before.eq_ignore_ascii_case("gmt");
    prefix && rest.starts_with(|char: char| matches!(char, '+' | '-' | '0'..='9'))
}

/// Whether a name looks like those in the database: `Area/Place`.
fn has_form(name: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|char: char| char.is_ascii_uppercase())
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+'))
    };
    name.contains('/') && name.split('/').all(part)
}
