//! The names of time zones.

use super::super::{UNKNOWN_ZONE, slip_of};
use super::Text;
use crate::diagnostic::Diagnostic;
use crate::schedule::{Zone, zone_names};

/// Reads a name that stands at the offset `at` of a text: pytz takes it in any case.
pub(super) fn read(text: &Text<'_>, at: usize, name: &str, out: &mut Vec<Diagnostic>) -> Option<String> {
    if Zone::find(name).is_some() {
        return Some(name.to_owned());
    }
    let place = text.node.part(text.source, at, at + name.len());
    let names = zone_names();
    let place_of = |zone: &&String| zone.rsplit_once('/').is_some_and(|(_, place)| place.eq_ignore_ascii_case(name));
    let help = match slip_of(name, names.iter().map(String::as_str)) {
        _ if let Some(zone) = names.iter().find(place_of) => format!("write `{zone}`"),
        // A short name is as near to many others.
        Some(near) if name.len() > 4 && !is_offset(name) => format!("did you mean `{near}`?"),
        _ => "write the name of a place, such as `Asia/Shanghai`, or `UTC`".to_owned(),
    };
    out.push(Diagnostic::new(UNKNOWN_ZONE, place, format!("`{name}` is no time zone")).help(help));
    // Who allows the name knows better: the database grows.
    Some(name.to_owned())
}

/// `+08:00`, `8`, `UTC+8`.
fn is_offset(name: &str) -> bool {
    let rest = name.trim_start_matches(|char: char| char.is_ascii_alphabetic());
    let before = &name[..name.len() - rest.len()];
    let prefix = before.is_empty() || before.eq_ignore_ascii_case("utc") || before.eq_ignore_ascii_case("gmt");
    prefix && rest.starts_with(|char: char| matches!(char, '+' | '-' | '0'..='9'))
}
