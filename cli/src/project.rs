//! Which project, and which of its workflows.

use crate::disk::DiskWorld;
use crate::out::{Fatal, reason};
use aiflowc_compiler::{Diagnostic, ReadError, Sources, Span, World, code, workflows};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The file that makes a directory a project.
const PROJECT_FILE: &str = "project.yaml";

/// A project's directory.
#[derive(Debug)]
pub(crate) struct Project {
    /// The directory, as it was given.
    pub(crate) dir: PathBuf,
    /// What the compiler may read of it.
    pub(crate) world: DiskWorld,
}

/// A finding about the project as a whole, and the files that it refers to.
pub(crate) type Finding = (Diagnostic, Sources);

impl Project {
    /// The project in `given`, or the nearest one upward from the current directory.
    ///
    /// # Errors
    /// If there is no such directory.
    pub(crate) fn find(given: Option<&Path>) -> Result<Self, Fatal> {
        let dir = match given {
            Some(dir) => dir.to_path_buf(),
            None => nearest()?,
        };
        match DiskWorld::open(&dir) {
            Ok(world) => Ok(Self { dir, world }),
            Err(error) => Err(Fatal(match error.kind() {
                ErrorKind::NotFound => format!("there is no directory `{}`", dir.display()),
                ErrorKind::NotADirectory => not_a_directory(&dir),
                _ => format!("cannot open the directory `{}`: {}", dir.display(), reason(&error)),
            })),
        }
    }

    /// A path of the project as the user can open it from the current directory.
    pub(crate) fn shown(&self, path: &str) -> String {
        let dir = self.dir.to_string_lossy();
        match dir.trim_end_matches('/') {
            "" if dir.starts_with('/') => format!("/{path}"),
            "" | "." => path.to_owned(),
            dir => format!("{dir}/{path}"),
        }
    }

    /// A file's path relative to the project's directory.
    ///
    /// # Errors
    /// If there is no such file.
    pub(crate) fn relative(&self, file: &Path) -> std::io::Result<String> {
        let (root, file) = (std::fs::canonicalize(&self.dir)?, std::fs::canonicalize(file)?);
        let common = root.components().zip(file.components()).take_while(|(a, b)| a == b).count();
        let up = root.components().skip(common).map(|_| "..".into());
        let down = file.components().skip(common).map(|part| part.as_os_str().to_string_lossy());
        Ok(up.chain(down).collect::<Vec<_>>().join("/"))
    }

    /// The workflows to compile, sorted: those named, or all.
    ///
    /// # Errors
    /// A finding where the project has none.
    pub(crate) fn select(&self, named: &[String]) -> Result<Vec<String>, Box<Finding>> {
        let mut names = if named.is_empty() {
            workflows(&self.world).or_else(|error| match error {
                ReadError::NotFound => Ok(Vec::new()),
                error => Err(Box::new(unlisted(&error))),
            })?
        } else {
            named.to_vec()
        };
        names.sort_unstable();
        names.dedup();
        if names.is_empty() { Err(Box::new(self.no_workflow())) } else { Ok(names) }
    }

    fn no_workflow(&self) -> Finding {
        let lacks_file = matches!(self.world.read(PROJECT_FILE, u64::MAX), Err(ReadError::NotFound));
        if !lacks_file {
            let (span, sources) = missing("workflows");
            let message = "the project has no workflow";
            return (
                Diagnostic::new(code(102), span, message)
                    .help("a workflow is a directory `workflows/<name>` that holds `<name>.py` and `<name>.yaml`"),
                sources,
            );
        }
        let (span, sources) = missing(PROJECT_FILE);
        let message = format!("there is no {PROJECT_FILE} in `{}`", self.dir.display());
        let diagnostic = Diagnostic::new(code(101), span, message);
        let help = match above(&self.dir) {
            Some(project) => format!("it lies in the project `{}`: give that directory", project.display()),
            None => format!("give the directory that holds {PROJECT_FILE} and `workflows`"),
        };
        (diagnostic.help(help), sources)
    }
}

fn missing(path: &str) -> (Span, Sources) {
    let sources = Sources::default();
    let file = sources.add_missing(path);
    (Span { file, start: 0, end: 0 }, sources)
}

fn unlisted(error: &ReadError) -> Finding {
    let (span, sources) = missing("workflows");
    (Diagnostic::new(code(105), span, format!("the directory `workflows` cannot be read: {error}")), sources)
}

fn holds_project(dir: &Path) -> bool {
    dir.join(PROJECT_FILE).is_file()
}

/// The nearest directory from the current one upward that holds a project, relative to the current one.
fn nearest() -> Result<PathBuf, Fatal> {
    let here = std::env::current_dir()
        .map_err(|error| Fatal(format!("cannot tell the current directory: {}", reason(&error))))?;
    let depth = here.ancestors().position(holds_project).ok_or_else(|| {
        Fatal(format!(
            "there is no {PROJECT_FILE} here or in any directory above; give the project's directory, as in \
             `aiflowc build demo`"
        ))
    })?;
    Ok(if depth == 0 { PathBuf::from(".") } else { PathBuf::from_iter(std::iter::repeat_n("..", depth)) })
}

/// The project that a directory lies in.
fn above(dir: &Path) -> Option<PathBuf> {
    let real = std::fs::canonicalize(dir).ok()?;
    real.ancestors().skip(1).find(|dir| holds_project(dir)).map(Path::to_path_buf)
}

fn not_a_directory(path: &Path) -> String {
    let shown = path.display();
    match path.parent() {
        Some(parent) if path.is_file() && holds_project(parent) => {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            format!("`{shown}` is a file; give the project's directory: `{}`", parent.display())
        }
        _ => format!("`{shown}` is not a directory; give the directory that holds {PROJECT_FILE}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn dir_with(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        dir
    }

    fn open(dir: &Path) -> Project {
        Project::find(Some(dir)).unwrap()
    }

    #[test]
    fn paths_are_shown_from_where_the_user_stands() {
        let dir = dir_with(&[]);
        let world = DiskWorld::open(dir.path()).unwrap();
        let shown = |given: &str| Project { dir: given.into(), world: world.clone() }.shown("a/b.py");
        assert_eq!(shown("."), "a/b.py");
        assert_eq!(shown("demo"), "demo/a/b.py");
        assert_eq!(shown("demo/"), "demo/a/b.py");
        assert_eq!(shown("../.."), "../../a/b.py");
        assert_eq!(shown("/"), "/a/b.py");
        assert_eq!(shown("/x/y"), "/x/y/a/b.py");
    }

    #[test]
    fn files_have_paths_from_the_project() {
        let dir = dir_with(&["p/project.yaml", "p/meta/m.yaml", "q/m.yaml"]);
        let project = open(&dir.path().join("p"));
        assert_eq!(project.relative(&dir.path().join("p/meta/m.yaml")).unwrap(), "meta/m.yaml");
        assert_eq!(project.relative(&dir.path().join("q/m.yaml")).unwrap(), "../q/m.yaml");
        assert!(project.relative(&dir.path().join("q/n.yaml")).is_err());
    }

    #[test]
    fn workflows_are_all_or_those_named_sorted_and_once() {
        let dir = dir_with(&["project.yaml", "workflows/b/b.py", "workflows/a/a.py", "workflows/notes.txt"]);
        let select =
            |names: &[&str]| open(dir.path()).select(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(select(&[]).unwrap(), ["a", "b"]);
        assert_eq!(select(&["x", "b", "x"]).unwrap(), ["b", "x"]);
    }

    #[test]
    fn a_directory_without_workflows_is_told_what_it_lacks() {
        let dir = dir_with(&["p/project.yaml", "p/workflows/a/a.py", "empty/project.yaml", "none/x"]);
        let finding = |path: &str| open(&dir.path().join(path)).select(&[]).unwrap_err().0;
        assert_eq!(finding("empty").code, code(102));
        assert_eq!(finding("none").code, code(101));
        assert!(finding("none").helps[0].starts_with("give the directory"));
        let inside = finding("p/workflows/a");
        assert_eq!(inside.code, code(101));
        let project = fs::canonicalize(dir.path().join("p")).unwrap();
        assert_eq!(inside.helps[0], format!("it lies in the project `{}`: give that directory", project.display()));
    }

    #[test]
    fn a_file_is_answered_with_its_directory() {
        let dir = dir_with(&["p/project.yaml", "x"]);
        let error = |path: &str| Project::find(Some(&dir.path().join(path))).unwrap_err().0;
        assert!(error("p/project.yaml").ends_with(&format!("directory: `{}`", dir.path().join("p").display())));
        assert!(error("x").ends_with("give the directory that holds project.yaml"));
        assert!(error("missing").starts_with("there is no directory"));
    }
}
