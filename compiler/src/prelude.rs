//! The prelude's files: AIFlow's API and the modelled part of the standard library, written in Python.

use crate::syntax;
use include_dir::{Dir, include_dir};
use ruff_python_ast::{ModModule, Stmt};
use rustc_hash::FxHashMap;
use std::sync::{LazyLock, OnceLock};

static API: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prelude/0.3");
static STD: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prelude/std");

/// What begins the paths of the modules of the standard library.
pub(crate) const STD_ROOT: &str = "<prelude>/std/";

/// The module of the primitives, which is for the prelude alone.
pub(crate) const PRIMITIVES: &str = "_aiflowc";

/// A module of the prelude.
#[derive(Debug)]
pub(crate) struct Source {
    /// What it is called where files are told apart.
    pub(crate) path: String,
    pub(crate) text: &'static str,
    syntax: OnceLock<Option<ModModule>>,
}

impl Source {
    fn new(path: String, text: &'static str) -> Self {
        Self { path, text, syntax: OnceLock::new() }
    }

    /// Its statements, parsed by the first compilation that asks for them.
    pub(crate) fn body(&self) -> Option<&[Stmt]> {
        self.syntax.get_or_init(|| syntax::parse_prelude(self.text)).as_ref().map(|module| &*module.body)
    }
}

/// All modules by their dotted paths. The directories are searched once, not at each import.
static MODULES: LazyLock<FxHashMap<String, Source>> = LazyLock::new(|| {
    let mut modules = FxHashMap::default();
    for (dir, root) in [(&API, "<prelude>/0.3/"), (&STD, STD_ROOT)] {
        collect(dir, root, &mut modules);
    }
    modules
});

fn collect(dir: &'static Dir<'static>, root: &str, modules: &mut FxHashMap<String, Source>) {
    for (module, path, text) in files(dir) {
        modules.entry(module).or_insert_with(|| Source::new(format!("{root}{path}"), text));
    }
    for inner in dir.dirs() {
        collect(inner, root, modules);
        // A package of which only its modules are declared.
        let path = inner.path().to_str().unwrap_or_default();
        let source = || Source::new(format!("{root}{path}/__init__.py"), "");
        modules.entry(path.replace('/', ".")).or_insert_with(source);
    }
}

/// The modules right in a directory: dotted path, path, text.
fn files(dir: &'static Dir<'static>) -> impl Iterator<Item = (String, &'static str, &'static str)> {
    dir.files().filter_map(|file| {
        let path = file.path().to_str()?;
        let stem = path.strip_suffix(".py")?;
        Some((stem.trim_end_matches("/__init__").replace('/', "."), path, file.contents_utf8()?))
    })
}

/// The module with a dotted path.
pub(crate) fn module(path: &str) -> Option<&'static Source> {
    MODULES.get(path)
}

/// Whether AIFlow's client has not imported a module of the standard library by the time it reads a workflow: then the
/// project may have one of the same name, which comes first.
pub(crate) fn may_be_shadowed(path: &str) -> bool {
    const NOT_IMPORTED: &[&str] = &[
        "calendar",
        "configparser",
        "csv",
        "dataclasses",
        "decimal",
        "fractions",
        "getpass",
        "glob",
        "html",
        "numbers",
        "pprint",
        "secrets",
        "shlex",
        "statistics",
        "textwrap",
    ];
    NOT_IMPORTED.contains(&path)
}

/// The dotted paths of AIFlow's modules, in no order that matters.
pub(crate) fn api_modules() -> Vec<String> {
    let mut found = Vec::new();
    each_of_api(&API, &mut |module, _| found.push(module));
    found
}

/// The module of AIFlow that defines a class or a function: of several the shallowest.
pub(crate) fn home_of(name: &str) -> Option<String> {
    let mut homes = Vec::new();
    each_of_api(&API, &mut |module, text| {
        let defines = text.lines().any(|line| {
            line.strip_prefix("class ")
                .or_else(|| line.strip_prefix("def "))
                .and_then(|rest| rest.strip_prefix(name))
                .is_some_and(|rest| rest.starts_with(['(', ':']))
        });
        if defines {
            homes.push(module);
        }
    });
    homes.sort_by_key(|home| (home.matches('.').count(), home.clone()));
    homes.into_iter().next()
}

/// The module of AIFlow whose class of a name has a member: there are several classes of one name.
pub(crate) fn namesake_with(class: &str, member: &str) -> Option<String> {
    let is_named = |line: &str| {
        let rest = line.strip_prefix("class ").and_then(|rest| rest.strip_prefix(class));
        rest.is_some_and(|rest| rest.starts_with(['(', ':']))
    };
    let has_member = |line: &str| {
        let inside = line.strip_prefix("    ").map(|line| line.strip_prefix("def ").unwrap_or(line));
        inside.and_then(|rest| rest.strip_prefix(member)).is_some_and(|rest| rest.starts_with([' ', '(']))
    };
    let mut found = Vec::new();
    each_of_api(&API, &mut |module, text| {
        let mut lines = text.lines().skip_while(|line| !is_named(line)).skip(1);
        if lines.by_ref().take_while(|line| line.is_empty() || line.starts_with(' ')).any(has_member) {
            found.push(module);
        }
    });
    found.sort_by_key(|module| (module.matches('.').count(), module.clone()));
    found.into_iter().next()
}

fn each_of_api(dir: &'static Dir<'static>, run: &mut impl FnMut(String, &'static str)) {
    for (module, _, text) in files(dir) {
        run(module, text);
    }
    for inner in dir.dirs() {
        each_of_api(inner, run);
    }
}

/// Whether AIFlow has something that the prelude leaves out: it is as opaque as what is in any other package.
pub(crate) fn is_unmodelled(path: &str) -> bool {
    static LINES: LazyLock<&str> =
        LazyLock::new(|| API.get_file("unmodelled.txt").and_then(|file| file.contents_utf8()).unwrap_or_default());
    LINES.lines().any(|line| path == line || path.strip_prefix(line).is_some_and(|rest| rest.starts_with('.')))
}
