//! `aiflowc init`.

use crate::args::InitArgs;
use crate::out::{self, Fatal, Status, reason};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files of a new project. `NAME` stands for its name, in paths as in texts.
const FILES: [(&str, &str); 5] = [
    ("project.yaml", include_str!("../../templates/project.yaml")),
    ("workflows/NAME/NAME.py", include_str!("../../templates/workflow.py")),
    ("workflows/NAME/NAME.yaml", include_str!("../../templates/workflow.yaml")),
    ("dependencies/python/NAME_processors.py", include_str!("../../templates/processors.py")),
    (".gitignore", include_str!("../../templates/gitignore")),
];

/// What cannot be the name of a module.
const KEYWORDS: &str = "False None True and as assert async await break class continue def del elif else except finally \
                        for from global if import in is lambda nonlocal not or pass raise return try while with yield";

/// Modules that AIFlow imports: the workflow's directory comes before theirs, so that a workflow of that name hides them.
const TAKEN: &str = "abc ai_flow ai_flow_plugins airflow argparse ast asyncio base64 cloudpickle code collections \
                     contextlib copy csv datetime dateutil enum functools google grpc hashlib importlib inspect io \
                     itertools json logging math multiprocessing notification_service os pickle platform pytz queue \
                     random re shutil signal six socket sqlalchemy string struct subprocess sys tempfile threading \
                     time traceback types typing unittest urllib uuid warnings weakref yaml zipfile";

/// Writes the project, and says what there is.
pub(crate) fn run(args: &InitArgs) -> Result<Status, Fatal> {
    let name = name(args)?;
    let files = FILES.map(|(path, text)| (path.replace("NAME", &name), text.replace("NAME", &name)));
    let cannot = |error: io::Error| {
        let dir = args.dir.display();
        Fatal(format!("cannot make a project in `{dir}`: {}", reason(&error)))
    };
    let made = if args.dir.symlink_metadata().is_ok() {
        inside(&args.dir, &files)?.map_err(cannot)
    } else {
        anew(&args.dir, &files).map_err(cannot)
    };
    made?;
    let shown = |path: &str| if args.dir == Path::new(".") { path.into() } else { args.dir.join(path) };
    let mut text: String = files.iter().map(|(path, _)| format!("{}\n", shown(path).display())).collect();
    let project = if args.dir == Path::new(".") { String::new() } else { format!(" {}", args.dir.display()) };
    text.push_str(&format!("to compile it: aiflowc build{project}\n"));
    out::stdout(text)?;
    Ok(Status::Good)
}

/// The name that was given, or that of the directory.
fn name(args: &InitArgs) -> Result<String, Fatal> {
    let (name, origin) = match &args.name {
        Some(name) => (name.clone(), ""),
        None => {
            let dir = std::path::absolute(&args.dir).unwrap_or_default();
            // `.` and `..` have no name of their own.
            let dir = fs::canonicalize(&dir).unwrap_or(dir);
            let last = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            (last.replace(['-', ' ', '.'], "_"), "; give another one with --name")
        }
    };
    match unusable(&name) {
        Some(why) => Err(Fatal(format!("`{name}` cannot be the name of a workflow: {why}{origin}"))),
        None => Ok(name),
    }
}

/// Why a text cannot be the name of a module of the user's.
fn unusable(name: &str) -> Option<&'static str> {
    let mut letters = name.chars();
    let starts = letters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_');
    if !starts || !letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
        return Some("Python imports it, so it has letters, digits and `_`, and begins with a letter");
    }
    if KEYWORDS.split(' ').any(|word| word == name) {
        return Some("it is a word of Python's");
    }
    TAKEN.split_whitespace().any(|word| word == name).then_some("it would hide the module of that name")
}

/// Makes the directory and all that is in it at once.
fn anew(dir: &Path, files: &[(String, String)]) -> io::Result<()> {
    let parent = dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let staged = stage(parent, files)?;
    fs::rename(staged.path().join("project"), dir)
}

/// Puts the project into a directory that is there already, if nothing in it is in the way.
fn inside(dir: &Path, files: &[(String, String)]) -> Result<io::Result<()>, Fatal> {
    let tops = tops(files);
    let there = |name: &&PathBuf| dir.join(name).symlink_metadata().is_ok();
    // A list of what git is to ignore is no reason to stop, and is left alone.
    let ignored = Path::new(".gitignore");
    if let Some(name) = tops.iter().filter(|name| *name != ignored).find(there) {
        let path = dir.join(name);
        return Err(Fatal(format!("there is `{}` already; nothing has been written", path.display())));
    }
    let tops: Vec<PathBuf> = tops.into_iter().filter(|name| !there(&name)).collect();
    Ok(move_in(dir, files, &tops))
}

fn move_in(dir: &Path, files: &[(String, String)], tops: &[PathBuf]) -> io::Result<()> {
    let staged = stage(dir, files)?;
    let from = staged.path().join("project");
    for (index, name) in tops.iter().enumerate() {
        if let Err(error) = fs::rename(from.join(name), dir.join(name)) {
            for name in &tops[..index] {
                fs::rename(dir.join(name), from.join(name))?;
            }
            return Err(error);
        }
    }
    Ok(())
}

/// The whole project beside its place, in `project/`; it goes away by itself.
fn stage(beside: &Path, files: &[(String, String)]) -> io::Result<tempfile::TempDir> {
    let staged = tempfile::Builder::new().prefix(".aiflowc-").tempdir_in(beside)?;
    for (path, text) in files {
        let path = staged.path().join("project").join(path);
        fs::create_dir_all(path.parent().unwrap_or(staged.path()))?;
        fs::write(path, text)?;
    }
    Ok(staged)
}

/// The first part of each path, once.
fn tops(files: &[(String, String)]) -> Vec<PathBuf> {
    let mut tops: Vec<PathBuf> =
        files.iter().filter_map(|(path, _)| path.split('/').next().map(PathBuf::from)).collect();
    tops.dedup();
    tops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_modules() {
        for good in ["shop", "a1", "_x", "daily_sales"] {
            assert_eq!(unusable(good), None, "{good}");
        }
        for bad in ["", "1a", "a-b", "a.b", "für", "class", "json", "a/b"] {
            assert!(unusable(bad).is_some(), "{bad}");
        }
    }
}
