//! The prelude's files: AIFlow's API and the modelled part of the standard library, written in Python.

pub(crate) mod standard;

use crate::{AiflowVersion, syntax};
use include_dir::{Dir, include_dir};
use ruff_python_ast::{ModModule, Stmt};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

static API: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prelude/0.3");
static EARLIER_API: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prelude/0.2");
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
    pub(crate) text: Cow<'static, str>,
    syntax: OnceLock<Option<ModModule>>,
}

impl Source {
    fn new(path: String, text: impl Into<Cow<'static, str>>) -> Self {
        Self { path, text: text.into(), syntax: OnceLock::new() }
    }

    /// Its statements, parsed by the first compilation that asks for them.
    pub(crate) fn body(&self) -> Option<&[Stmt]> {
        self.syntax.get_or_init(|| syntax::parse_prelude(&self.text)).as_ref().map(|module| &*module.body)
    }
}

/// The prelude for one version of AIFlow.
#[derive(Debug)]
pub(crate) struct Prelude {
    /// AIFlow's modules by their dotted paths. The directories are searched once, not at each import.
    api: FxHashMap<String, Source>,
    /// What AIFlow has and the prelude leaves out, a line each.
    unmodelled: &'static str,
}

/// The modules of the standard library, which are the same for each version.
static STD_MODULES: LazyLock<FxHashMap<String, Source>> = LazyLock::new(|| collected(&STD, STD_ROOT));

/// All modules in a directory.
fn collected(dir: &'static Dir<'static>, root: &str) -> FxHashMap<String, Source> {
    let mut modules = FxHashMap::default();
    collect(dir, root, &mut modules);
    modules
}

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

fn text_of(dir: &'static Dir<'static>, name: &str) -> &'static str {
    dir.get_file(name).and_then(|file| file.contents_utf8()).unwrap_or_default()
}

/// The line with which a module takes back a name that 0.3 has.
fn takes_back(text: &str, name: &str) -> bool {
    text.lines().any(|line| line.strip_prefix("del ") == Some(name))
}

impl Prelude {
    /// The prelude for a version.
    pub(crate) fn of(version: AiflowVersion) -> &'static Self {
        static LATEST: LazyLock<Prelude> = LazyLock::new(|| Prelude {
            api: collected(&API, "<prelude>/0.3/"),
            unmodelled: text_of(&API, "unmodelled.txt"),
        });
        static EARLIER: LazyLock<Prelude> = LazyLock::new(Prelude::earlier);
        match version {
            AiflowVersion::V0_3 => &LATEST,
            AiflowVersion::V0_2 => &EARLIER,
        }
    }

    /// The modules of 0.3 without those that 0.2 lacks; where 0.2 differs, what it has is defined at a module's end.
    fn earlier() -> Self {
        let mut api = collected(&API, "<prelude>/0.3/");
        for absent in text_of(&EARLIER_API, "absent.txt").lines() {
            api.remove(absent);
        }
        for (module, Source { path, text, .. }) in collected(&EARLIER_API, "<prelude>/0.2/") {
            let base = api.remove(&module).map(|base| base.text).unwrap_or_default();
            api.insert(module, Source::new(path, base + text));
        }
        Self { api, unmodelled: text_of(&EARLIER_API, "unmodelled.txt") }
    }

    /// The module with a dotted path.
    pub(crate) fn module(&self, path: &str) -> Option<&Source> {
        self.api.get(path).or_else(|| STD_MODULES.get(path))
    }

    /// The dotted paths of AIFlow's modules, in no order that matters.
    pub(crate) fn api_modules(&self) -> impl Iterator<Item = &str> {
        self.api.keys().map(String::as_str)
    }

    /// Whether a module of AIFlow defines a name itself.
    pub(crate) fn defines(&self, module: &str, name: &str) -> bool {
        let defines = |line: &str| {
            let rest = line.strip_prefix("class ").or_else(|| line.strip_prefix("def "));
            rest.and_then(|rest| rest.strip_prefix(name)).is_some_and(|rest| rest.starts_with(['(', ':']))
        };
        let source = self.api.get(module);
        source.is_some_and(|source| source.text.lines().any(defines) && !takes_back(&source.text, name))
    }

    /// The one version that has a name in a module, be it a module itself.
    pub(crate) fn only_in(module: &str, name: &str) -> Option<AiflowVersion> {
        let has = |version| {
            let prelude = Self::of(version);
            prelude.defines(module, name) || prelude.api.contains_key(&format!("{module}.{name}"))
        };
        let earlier = &Self::of(AiflowVersion::V0_2).api;
        if earlier.get(module).is_some_and(|source| takes_back(&source.text, name)) {
            return Some(AiflowVersion::V0_3);
        }
        match (has(AiflowVersion::V0_2), has(AiflowVersion::V0_3)) {
            (true, false) => Some(AiflowVersion::V0_2),
            (false, true) => Some(AiflowVersion::V0_3),
            _ => None,
        }
    }

    /// The module of AIFlow that defines a class or a function: of several the shallowest.
    pub(crate) fn home_of(&self, name: &str) -> Option<&str> {
        shallowest(self.api_modules().filter(|module| self.defines(module, name)))
    }

    /// The module that a name of AIFlow is best imported from: the package that passes it on, if one does.
    pub(crate) fn exporter_of(&self, name: &str) -> Option<&str> {
        let mut home = self.home_of(name)?;
        let passes_on = |package: &str| {
            let imports = |line: &str| line.starts_with("from ") && line.contains(" import ");
            let is_it = |line: &str| line.split([' ', ',', '(', ')']).any(|word| word == name);
            self.module(package).is_some_and(|source| source.text.lines().any(|line| imports(line) && is_it(line)))
        };
        while let Some((package, _)) = home.rsplit_once('.').filter(|(package, _)| passes_on(package)) {
            home = package;
        }
        Some(home)
    }

    /// The module of AIFlow whose class of a name has a member: there are several classes of one name.
    pub(crate) fn namesake_with(&self, class: &str, member: &str) -> Option<&str> {
        let is_named = |line: &str| {
            let rest = line.strip_prefix("class ").and_then(|rest| rest.strip_prefix(class));
            rest.is_some_and(|rest| rest.starts_with(['(', ':']))
        };
        let has_member = |line: &str| {
            let inside = line.strip_prefix("    ").map(|line| line.strip_prefix("def ").unwrap_or(line));
            inside.and_then(|rest| rest.strip_prefix(member)).is_some_and(|rest| rest.starts_with([' ', '(']))
        };
        let has_class = |source: &Source| {
            let mut lines = source.text.lines().skip_while(|line| !is_named(line)).skip(1);
            lines.by_ref().take_while(|line| line.is_empty() || line.starts_with(' ')).any(has_member)
        };
        shallowest(self.api.iter().filter(|(_, source)| has_class(source)).map(|(module, _)| module.as_str()))
    }

    /// Whether AIFlow has something that the prelude leaves out: it is as opaque as what is in any other package.
    pub(crate) fn is_unmodelled(&self, path: &str) -> bool {
        let is_beneath = |line: &str| path.strip_prefix(line).is_some_and(|rest| rest.starts_with('.'));
        self.unmodelled.lines().any(|line| path == line || is_beneath(line))
    }
}

fn shallowest<'m>(modules: impl Iterator<Item = &'m str>) -> Option<&'m str> {
    modules.min_by_key(|module| (module.matches('.').count(), *module))
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
        "xml",
    ];
    NOT_IMPORTED.contains(&path)
}
