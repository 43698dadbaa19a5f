//! Everything the compiler may read.

use std::collections::BTreeMap;

/// What a project directory holds, seen from its root. Paths are relative, with `/` between their parts, without `.`
/// or `..`; the root is the empty path. `generated/` is not part of it: the compiler never asks for it.
pub trait World {
    /// The bytes of a file.
    ///
    /// # Errors
    /// [`ReadError::NotFound`] where there is no such file, [`ReadError::TooLarge`] where it has more than `limit`
    /// bytes, [`ReadError::Outside`] where it lies outside the project, [`ReadError::Other`] where it cannot be read.
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, ReadError>;

    /// The names in a directory, in any order.
    ///
    /// # Errors
    /// As for [`World::read`].
    fn list(&self, dir: &str) -> Result<Vec<Entry>, ReadError>;
}

/// Why something could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// There is no such file or directory.
    NotFound,
    /// The file has more bytes than asked for.
    TooLarge,
    /// A link leads out of the project.
    Outside,
    /// Anything else, in words.
    Other(String),
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotFound => f.write_str("it does not exist"),
            Self::TooLarge => f.write_str("it is larger than the limit"),
            Self::Outside => f.write_str("it lies outside the project"),
            Self::Other(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for ReadError {}

/// A name in a directory.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The name, without the directory.
    pub name: String,
    /// Whether it is a directory.
    pub is_dir: bool,
}

/// A project in memory: paths and contents.
#[derive(Debug, Clone, Default)]
pub struct MemoryWorld {
    files: BTreeMap<String, Vec<u8>>,
}

impl MemoryWorld {
    /// An empty project.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces it.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, text: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), text.into());
        self
    }
}

impl World for MemoryWorld {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, ReadError> {
        let bytes = self.files.get(path).ok_or(ReadError::NotFound)?;
        if bytes.len() as u64 > limit { Err(ReadError::TooLarge) } else { Ok(bytes.clone()) }
    }

    fn list(&self, dir: &str) -> Result<Vec<Entry>, ReadError> {
        let prefix = if dir.is_empty() { String::new() } else { format!("{dir}/") };
        let mut entries: Vec<Entry> = self
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(&prefix))
            .map(|rest| match rest.split_once('/') {
                Some((name, _)) => Entry { name: name.to_owned(), is_dir: true },
                None => Entry { name: rest.to_owned(), is_dir: false },
            })
            .collect();
        entries.dedup();
        if entries.is_empty() { Err(ReadError::NotFound) } else { Ok(entries) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_world_reads_and_lists() {
        let world = MemoryWorld::new().with("a/b.py", "x").with("a/c/d", "y").with("e", "z");
        assert_eq!(world.read("a/b.py", 1), Ok(b"x".to_vec()));
        assert_eq!(world.read("a/b.py", 0), Err(ReadError::TooLarge));
        assert_eq!(world.read("a", 9), Err(ReadError::NotFound));
        let names = |dir| world.list(dir).map(|l| l.into_iter().map(|e| (e.name, e.is_dir)).collect::<Vec<_>>());
        assert_eq!(names("a"), Ok(vec![("b.py".into(), false), ("c".into(), true)]));
        assert_eq!(names(""), Ok(vec![("a".into(), true), ("e".into(), false)]));
        assert_eq!(names("x"), Err(ReadError::NotFound));
    }
}
