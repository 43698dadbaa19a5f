//! Which names the standard library of CPython 3.7 has: `std/names.txt`, which conformance/python/standard_names.py writes.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../prelude/std/names.txt");

/// What is said of a module, or of the members of a class that came later.
#[derive(Debug, Default)]
struct Entry {
    /// The names that it has; none where it came later itself.
    names: Option<&'static str>,
    /// What `import *` brings, where that is something else.
    star: Option<&'static str>,
    /// Whether it has others on other systems.
    varies: bool,
    /// The versions with which more came, and the names.
    later: Vec<(&'static str, &'static str)>,
}

/// Whether a module of the standard library has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Present,
    /// It is not there in Python 3.7; it came with this version, if it did.
    Absent(Option<&'static str>),
    /// It may be there, or the module is not of the standard library.
    Unsure,
}

static ENTRIES: LazyLock<FxHashMap<&str, Entry>> = LazyLock::new(|| {
    let mut entries: FxHashMap<&str, Entry> = FxHashMap::default();
    for (head, names) in TABLE.lines().filter_map(|line| line.split_once(':')) {
        if let Some(name) = head.strip_suffix('=') {
            entries.entry(name).or_default().star = Some(names);
            continue;
        }
        match head.split_once('+') {
            Some((name, version)) => entries.entry(name).or_default().later.push((version, names)),
            None => {
                let entry = entries.entry(head.trim_end_matches('*')).or_default();
                entry.names = Some(names);
                entry.varies = head.ends_with('*');
            }
        }
    }
    entries
});

fn has(names: &str, name: &str) -> bool {
    names.split_ascii_whitespace().any(|known| known == name)
}

/// Whether a name is another one with a slip of the pen in it, which no other system has.
fn is_slip(names: &str, name: &str) -> bool {
    const ELSEWHERE: [&str; 5] = ["chflags", "lchflags", "lchmod", "plock", "startfile"];
    let allowed = if name.len() >= 6 { 2 } else { 1 };
    let is_word = name.len() >= 3 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_near = |known: &str| strsim::osa_distance(known, name) <= allowed;
    is_word && !ELSEWHERE.contains(&name) && names.split_ascii_whitespace().any(is_near)
}

/// Whether a module of the standard library has a name.
pub(crate) fn standing(module: &str, name: &str) -> Standing {
    let Some(Entry { names: Some(names), varies, .. }) = ENTRIES.get(module) else { return Standing::Unsure };
    match later(module, name) {
        _ if has(names, name) => Standing::Present,
        Some(version) => Standing::Absent(Some(version)),
        None if name.starts_with('_') => Standing::Unsure,
        None if *varies && !is_slip(names, name) => Standing::Unsure,
        None => Standing::Absent(None),
    }
}

/// The version with which a name of a module, or a member of a class, came after 3.7.
pub(crate) fn later(owner: &str, name: &str) -> Option<&'static str> {
    ENTRIES.get(owner)?.later.iter().find(|(_, names)| has(names, name)).map(|(version, _)| *version)
}

/// The version with which a module came after 3.7.
pub(crate) fn later_module(module: &str) -> Option<&'static str> {
    let entry = ENTRIES.get(module)?;
    entry.later.iter().find(|(_, names)| entry.names.is_none() && names.is_empty()).map(|(version, _)| *version)
}

/// Whether the standard library of some Python has a module, whether or not its names are listed.
pub(crate) fn is_module(name: &str) -> bool {
    const UNLISTED: [&str; 9] =
        ["antigravity", "distutils", "encodings", "ensurepip", "idlelib", "lib2to3", "test", "tkinter", "turtle"];
    ENTRIES.contains_key(name) || UNLISTED.contains(&name)
}

/// The names that `from module import *` binds.
pub(crate) fn star(module: &str) -> Option<Vec<&'static str>> {
    let entry = ENTRIES.get(module)?;
    Some(entry.star.or(entry.names)?.split_ascii_whitespace().collect())
}

/// The names of a module.
pub(crate) fn names(module: &str) -> impl Iterator<Item = &'static str> {
    ENTRIES.get(module).and_then(|entry| entry.names).unwrap_or_default().split_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_there_came_later_or_are_not_there() {
        assert_eq!(standing("math", "sqrt"), Standing::Present);
        assert_eq!(standing("collections", "Mapping"), Standing::Present);
        assert_eq!(standing("importlib", "util"), Standing::Present);
        assert_eq!(standing("math", "prod"), Standing::Absent(Some("3.8")));
        assert_eq!(standing("importlib", "metadata"), Standing::Absent(Some("3.8")));
        assert_eq!(standing("math", "squareroot"), Standing::Absent(None));
        assert!(star("math").unwrap().contains(&"sin"));
        assert!(star("calendar").unwrap().contains(&"month") && !star("calendar").unwrap().contains(&"MONDAY"));
    }

    #[test]
    fn what_depends_on_the_system_is_not_sure() {
        assert_eq!(standing("os", "startfile"), Standing::Unsure);
        assert_eq!(standing("os", "lchmod"), Standing::Unsure);
        assert_eq!(standing("os", "mkdirs"), Standing::Absent(None));
        assert_eq!(standing("os", "pth"), Standing::Absent(None));
        assert_eq!(standing("os", "waitstatus_to_exitcode"), Standing::Absent(Some("3.9")));
        assert_eq!(standing("json", "_default_decoder"), Standing::Unsure);
        assert_eq!(standing("numpy", "zeros"), Standing::Unsure);
    }

    #[test]
    fn modules_and_members_of_classes_come_later_too() {
        assert_eq!(later_module("zoneinfo"), Some("3.9"));
        assert_eq!(later_module("importlib.metadata"), Some("3.8"));
        assert_eq!(later_module("math"), None);
        assert_eq!(later_module("datetime.date"), None);
        assert_eq!(later("builtins.str", "removeprefix"), Some("3.9"));
        assert_eq!(later("pathlib.PurePath", "is_relative_to"), Some("3.9"));
    }
}
