//! A project on disk as the compiler sees it.

use crate::out::reason;
use aiflowc_compiler::{Entry, ReadError, World};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The directory that is not part of a project: what is generated from it.
const GENERATED: &str = "generated";

/// A directory. Nothing outside it can be read, whatever links it holds, and only regular files.
#[derive(Debug, Clone)]
pub(crate) struct DiskWorld {
    /// Canonical, so that it can be compared.
    root: PathBuf,
}

impl DiskWorld {
    /// The world of a directory.
    ///
    /// # Errors
    /// If there is no such directory.
    pub(crate) fn open(dir: &Path) -> io::Result<Self> {
        let root = fs::canonicalize(dir)?;
        if fs::metadata(&root)?.is_dir() { Ok(Self { root }) } else { Err(ErrorKind::NotADirectory.into()) }
    }

    /// Where a path of the project really is.
    fn resolve(&self, path: &str) -> Result<PathBuf, ReadError> {
        let mut full = self.root.clone();
        if path.starts_with('/') {
            return Err(ReadError::Outside);
        }
        for part in path.split('/').filter(|_| !path.is_empty()) {
            match part {
                ".." => return Err(ReadError::Outside),
                "" | "." => return Err(ReadError::NotFound),
                _ if part.contains(['\0', std::path::MAIN_SEPARATOR]) => return Err(ReadError::NotFound),
                _ if cfg!(windows) && part.contains(':') => return Err(ReadError::NotFound),
                _ => full.push(part),
            }
        }
        let real = fs::canonicalize(&full).map_err(|error| explain(&error))?;
        let inside = real.strip_prefix(&self.root).map_err(|_| ReadError::Outside)?;
        if inside.starts_with(GENERATED) || path.split('/').next() == Some(GENERATED) {
            return Err(ReadError::NotFound);
        }
        Ok(real)
    }
}

impl World for DiskWorld {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, ReadError> {
        let real = self.resolve(path)?;
        // Asked before opening, for to open a device can have effects; and after, for it may have been replaced.
        regular(&fs::metadata(&real).map_err(|error| explain(&error))?)?;
        let file = open(&real).map_err(|error| explain(&error))?;
        let metadata = file.metadata().map_err(|error| explain(&error))?;
        regular(&metadata)?;
        if metadata.len() > limit {
            return Err(ReadError::TooLarge);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| explain(&error))?;
        if bytes.len() as u64 > limit { Err(ReadError::TooLarge) } else { Ok(bytes) }
    }

    fn list(&self, dir: &str) -> Result<Vec<Entry>, ReadError> {
        let real = self.resolve(dir)?;
        let mut entries = Vec::new();
        for entry in fs::read_dir(&real).map_err(|error| explain(&error))? {
            let entry = entry.map_err(|error| explain(&error))?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            if dir.is_empty() && name == GENERATED {
                continue;
            }
            // A link is what it leads to, also outside: whoever follows it learns that it is refused.
            let is_dir = match entry.file_type() {
                Ok(kind) if kind.is_symlink() => fs::metadata(entry.path()).is_ok_and(|target| target.is_dir()),
                kind => kind.is_ok_and(|kind| kind.is_dir()),
            };
            entries.push(Entry { name, is_dir });
        }
        entries.sort_unstable();
        Ok(entries)
    }
}

fn regular(metadata: &fs::Metadata) -> Result<(), ReadError> {
    if metadata.is_file() {
        Ok(())
    } else if metadata.is_dir() {
        Err(ReadError::Other("it is a directory".to_owned()))
    } else {
        Err(ReadError::Other("it is not a regular file".to_owned()))
    }
}

/// Opens without following a link that has just been put there, and without waiting for a pipe's other end.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | libc::O_NOFOLLOW | libc::O_NOCTTY);
    options.open(path)
}

fn explain(error: &io::Error) -> ReadError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => ReadError::NotFound,
        ErrorKind::PermissionDenied => ReadError::Other("permission to read it is denied".to_owned()),
        _ => ReadError::Other(reason(error)),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    fn project() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("p/workflows/a")).unwrap();
        fs::create_dir_all(dir.path().join("p/generated")).unwrap();
        fs::write(dir.path().join("p/workflows/a/a.py"), "12345").unwrap();
        fs::write(dir.path().join("p/generated/x"), "x").unwrap();
        fs::write(dir.path().join("secret"), "s").unwrap();
        dir
    }

    fn world(dir: &tempfile::TempDir) -> DiskWorld {
        DiskWorld::open(&dir.path().join("p")).unwrap()
    }

    #[test]
    fn files_are_read_up_to_the_limit() {
        let dir = project();
        assert_eq!(world(&dir).read("workflows/a/a.py", 5), Ok(b"12345".to_vec()));
        assert_eq!(world(&dir).read("workflows/a/a.py", 4), Err(ReadError::TooLarge));
        assert_eq!(world(&dir).read("workflows/a/a.py", u64::MAX), Ok(b"12345".to_vec()));
        assert_eq!(world(&dir).read("workflows/a/b.py", 5), Err(ReadError::NotFound));
        assert_eq!(world(&dir).read("workflows/a/a.py/b", 5), Err(ReadError::NotFound));
        assert_eq!(world(&dir).read(&"n".repeat(5000), 5), Err(ReadError::NotFound));
        assert_eq!(world(&dir).read("workflows", 5), Err(ReadError::Other("it is a directory".into())));
    }

    #[test]
    fn paths_that_are_none_of_the_project_are_refused() {
        let dir = project();
        let secret = dir.path().join("secret");
        for path in ["../secret", "workflows/../../secret", "..", "/etc/passwd", secret.to_str().unwrap(), "a/.."] {
            assert_eq!(world(&dir).read(path, 9), Err(ReadError::Outside), "{path}");
        }
        for path in ["", "./workflows/a/a.py", "workflows//a/a.py", "workflows/a/a.py/", "a\0b"] {
            assert_ne!(world(&dir).read(path, 9), Ok(b"12345".to_vec()), "{path}");
        }
    }

    #[test]
    fn links_may_not_lead_outside() {
        let dir = project();
        let at = |name: &str| dir.path().join("p").join(name);
        symlink("../secret", at("out")).unwrap();
        symlink("..", at("up")).unwrap();
        symlink("workflows/a/a.py", at("in")).unwrap();
        symlink("nowhere", at("broken")).unwrap();
        symlink("loop", at("loop")).unwrap();
        symlink("/dev/zero", at("zero")).unwrap();
        let world = world(&dir);
        assert_eq!(world.read("out", 9), Err(ReadError::Outside));
        assert_eq!(world.read("up/secret", 9), Err(ReadError::Outside));
        assert_eq!(world.list("up"), Err(ReadError::Outside));
        assert_eq!(world.read("zero", 9), Err(ReadError::Outside));
        assert_eq!(world.read("in", 9), Ok(b"12345".to_vec()));
        assert_eq!(world.read("broken", 9), Err(ReadError::NotFound));
        assert!(matches!(world.read("loop", 9), Err(ReadError::Other(_))));
        let names: Vec<_> = world.list("").unwrap().into_iter().map(|e| (e.name, e.is_dir)).collect();
        let expected = [
            ("broken", false),
            ("in", false),
            ("loop", false),
            ("out", false),
            ("up", true),
            ("workflows", true),
            ("zero", false),
        ];
        assert_eq!(names, expected.map(|(name, is_dir)| (name.to_owned(), is_dir)));
    }

    #[test]
    fn the_root_may_be_a_link_and_a_prefix_is_not_a_parent() {
        let dir = project();
        symlink("p", dir.path().join("link")).unwrap();
        fs::create_dir(dir.path().join("p2")).unwrap();
        fs::write(dir.path().join("p2/x"), "x").unwrap();
        symlink("../p2/x", dir.path().join("p/x")).unwrap();
        let world = DiskWorld::open(&dir.path().join("link")).unwrap();
        assert_eq!(world.read("workflows/a/a.py", 5), Ok(b"12345".to_vec()));
        assert_eq!(world.read("x", 5), Err(ReadError::Outside));
    }

    #[test]
    fn what_is_generated_is_invisible() {
        let dir = project();
        symlink("generated", dir.path().join("p/link")).unwrap();
        let world = world(&dir);
        assert_eq!(world.read("generated/x", 9), Err(ReadError::NotFound));
        assert_eq!(world.read("link/x", 9), Err(ReadError::NotFound));
        assert_eq!(world.list("generated"), Err(ReadError::NotFound));
        assert!(world.list("").unwrap().iter().all(|entry| entry.name != GENERATED));
    }

    #[test]
    fn a_pipe_is_refused_without_waiting() {
        let dir = project();
        let status = std::process::Command::new("mkfifo").arg(dir.path().join("p/pipe")).status().unwrap();
        assert!(status.success());
        assert_eq!(world(&dir).read("pipe", 9), Err(ReadError::Other("it is not a regular file".into())));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn names_that_are_not_text_are_skipped() {
        use std::os::unix::ffi::OsStrExt;
        let dir = project();
        fs::write(dir.path().join("p/workflows").join(std::ffi::OsStr::from_bytes(b"\xff")), "").unwrap();
        assert_eq!(world(&dir).list("workflows"), Ok(vec![Entry { name: "a".into(), is_dir: true }]));
    }

    #[test]
    fn a_file_is_no_project() {
        let dir = project();
        assert!(DiskWorld::open(&dir.path().join("secret")).is_err());
        assert!(DiskWorld::open(&dir.path().join("missing")).is_err());
    }
}
