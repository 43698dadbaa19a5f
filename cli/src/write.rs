//! Documents on disk: compared, and written whole or not at all.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Component, Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};

/// A document and where it belongs.
#[derive(Debug)]
pub(crate) struct Target<'a> {
    /// The workflow that it describes.
    pub(crate) workflow: &'a str,
    /// The file.
    pub(crate) path: PathBuf,
    /// The file as the user knows it.
    pub(crate) shown: String,
    /// What it is to hold.
    pub(crate) text: &'a str,
}

/// How a file compares with what it should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// There is no file.
    Missing,
    /// It holds something else.
    Stale,
    /// It holds just that.
    Same,
}

/// What could not be written, and what had been written by then.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The index of the target that failed.
    pub(crate) failed: usize,
    /// Why.
    pub(crate) error: io::Error,
    /// The indices of the targets that have been replaced.
    pub(crate) written: Vec<usize>,
}

/// The name of a workflow's document; none if the workflow's name cannot be part of one.
pub(crate) fn file_name(workflow: &str) -> Option<String> {
    let mut parts = Path::new(workflow).components();
    let single = matches!((parts.next(), parts.next()), (Some(Component::Normal(part)), None) if part == workflow);
    (single && !workflow.contains(['/', '\\', '\0'])).then(|| format!("{workflow}.json"))
}

/// How the file of a target compares with it.
///
/// # Errors
/// If there is something that cannot be read.
pub(crate) fn state(target: &Target<'_>) -> io::Result<State> {
    match fs::metadata(&target.path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(State::Missing),
        Err(error) => Err(error),
        Ok(metadata) if metadata.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(metadata) if !metadata.is_file() => Err(io::Error::other("it is not a regular file")),
        Ok(metadata) if metadata.len() != target.text.len() as u64 => Ok(State::Stale),
        Ok(_) if fs::read(&target.path)? == target.text.as_bytes() => Ok(State::Same),
        Ok(_) => Ok(State::Stale),
    }
}

/// Writes the targets that differ from their files: first all beside their places, then each is moved there. Says for
/// each whether it was written.
///
/// # Errors
/// At the first that cannot be written. No file is ever half written.
pub(crate) fn write(targets: &[Target<'_>]) -> Result<Vec<bool>, Failure> {
    place(prepare(targets)?, targets)
}

/// A target beside its place; none if its file is already as it should be.
type Staged = Option<TempPath>;

fn prepare(targets: &[Target<'_>]) -> Result<Vec<Staged>, Failure> {
    let stage = |(failed, target)| stage(target).map_err(|error| Failure { failed, error, written: Vec::new() });
    targets.iter().enumerate().map(stage).collect()
}

fn place(staged: Vec<Staged>, targets: &[Target<'_>]) -> Result<Vec<bool>, Failure> {
    let changed = staged.iter().map(Option::is_some).collect();
    let mut written = Vec::new();
    for (index, (file, target)) in staged.into_iter().zip(targets).enumerate() {
        if let Some(file) = file {
            if let Err(error) = file.persist(&target.path) {
                return Err(Failure { failed: index, error: error.error, written });
            }
            written.push(index);
        }
    }
    Ok(changed)
}

fn stage(target: &Target<'_>) -> io::Result<Staged> {
    if state(target)? == State::Same {
        return Ok(None);
    }
    let dir = target.path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(dir)?;
    let mut file = create(dir)?;
    if let Ok(metadata) = fs::metadata(&target.path) {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    file.write_all(target.text.as_bytes())?;
    file.flush()?;
    Ok(Some(file.into_temp_path()))
}

/// A temporary file with the permissions of an ordinary new one.
fn create(dir: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".aiflowc-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(dir)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::time::SystemTime;

    fn target(path: PathBuf, text: &str) -> Target<'_> {
        Target { workflow: "w", path, shown: String::new(), text }
    }

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_workflows_name_cannot_lead_elsewhere() {
        assert_eq!(file_name("train"), Some("train.json".into()));
        assert_eq!(file_name("träin 2 .x"), Some("träin 2 .x.json".into()));
        for name in ["", ".", "..", "/", "a/b", "a/", "/a", "../a", "./a", "a\0", "a\\b"] {
            assert_eq!(file_name(name), None, "{name:?}");
        }
    }

    #[test]
    fn files_appear_with_ordinary_permissions_and_keep_theirs() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a/b/x.json");
        assert_eq!(write(&[target(path.clone(), "1")]).unwrap(), [true]);
        fs::write(dir.path().join("plain"), "").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&path), mode(&dir.path().join("plain")));
        fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
        assert_eq!(write(&[target(path.clone(), "2")]).unwrap(), [true]);
        assert_eq!(mode(&path) & 0o777, 0o640);
        assert_eq!(names(path.parent().unwrap()), ["x.json"]);
    }

    #[test]
    fn an_unchanged_file_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.json");
        fs::write(&path, "same").unwrap();
        let old = SystemTime::UNIX_EPOCH;
        fs::File::options().append(true).open(&path).unwrap().set_modified(old).unwrap();
        assert_eq!(write(&[target(path.clone(), "same")]).unwrap(), [false]);
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), old);
    }

    #[test]
    fn nothing_is_written_if_one_cannot_even_be_prepared() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("file"), "").unwrap();
        let targets = [target(dir.path().join("a.json"), "a"), target(dir.path().join("file/b.json"), "b")];
        let failure = write(&targets).unwrap_err();
        assert_eq!((failure.failed, failure.written), (1, vec![]));
        assert_eq!(names(dir.path()), ["file"]);
    }

    #[test]
    fn a_failure_half_way_tells_what_was_written() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("a.json"), "a").unwrap();
        let targets = ["a", "b", "c", "d"].map(|name| target(at(&format!("{name}.json")), name));
        let staged = prepare(&targets).unwrap();
        fs::create_dir(at("c.json")).unwrap();
        let failure = place(staged, &targets).unwrap_err();
        assert_eq!((failure.failed, failure.written), (2, vec![1]));
        assert_eq!(names(dir.path()), ["a.json", "b.json", "c.json"]);
    }

    #[test]
    fn states_are_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.json");
        assert_eq!(state(&target(path.clone(), "a")).unwrap(), State::Missing);
        fs::write(&path, "a").unwrap();
        assert_eq!(state(&target(path.clone(), "a")).unwrap(), State::Same);
        assert_eq!(state(&target(path.clone(), "b")).unwrap(), State::Stale);
        assert_eq!(state(&target(path, "ab")).unwrap(), State::Stale);
        assert!(state(&target(dir.path().to_path_buf(), "a")).is_err());
        assert!(state(&target("/dev/zero".into(), "a")).is_err());
    }
}
