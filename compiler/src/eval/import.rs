//! Imports: the project's own modules, the prelude's, and names of what is outside.
//!
//! The order is Python's for `aiflow workflow submit`: what the running client has imported already (AIFlow itself and
//! the modelled part of the standard library), then the workflow's directory, then `dependencies/python`. Anything else
//! is not part of the project; its names are kept, and what becomes of them is unknown.

mod located;
mod misspelt;
mod star;

use super::generator::Yields;
use super::text::project_relative;
use super::{Eval, Frame, R, Stop};
use crate::AiflowVersion;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Attrs, Data, Deferred, Id, Module, Owner};
use crate::prelude::standard::{self, Standing};
use crate::prelude::{self, Prelude};
use crate::source::{FileId, Span};
use crate::suggest;
use crate::value::{Birth, Part, Text, Value};
use crate::world::ReadError;
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use std::cell::OnceCell;
use std::rc::Rc;

/// So many calls of its own CPython makes for each module that it imports, beside the module's body.
const CALLS: u32 = 5;

/// What an import finds.
enum Found {
    Module(Id),
    /// Not part of the project: its dotted path.
    External(Rc<str>),
    /// Reported: there is no such module in AIFlow.
    Missing,
}

impl<'a> Eval<'a> {
    pub(crate) fn import(&mut self, s: &'a ast::StmtImport) -> R<()> {
        for alias in &s.names {
            let span = self.span(alias.name.range);
            let path = alias.name.id.as_str();
            match &alias.asname {
                Some(name) => {
                    let value = self.import_path(path, span)?;
                    self.store(&name.id, value);
                }
                None => {
                    // The whole path is imported, its first part is bound.
                    self.import_path(path, span)?;
                    let first = path.split('.').next().unwrap_or_default();
                    let value = self.import_path(first, span)?;
                    self.store(&Name::new(first), value);
                }
            }
        }
        Ok(())
    }

    /// The name of a module that is imported by a call; none where it is not known, which was reported.
    pub(crate) fn module_to_import(&mut self, name: &Value, span: Span) -> R<Option<Rc<str>>> {
        if let Some(name) = self.as_str(name) {
            if name.is_empty() {
                return Err(self.raise("ValueError", span, "Empty module name"));
            }
            return Ok(Some(name.into()));
        }
        let why = match (name, self.unknown_of(name)) {
            (_, Some(why)) => why,
            (Value::Text(_), None) => self.text_unknown(name, super::range_of(span)),
            _ => {
                let kind = self.type_name(name);
                return Err(self.raise("TypeError", span, format!("the name of a module must be a str, not {kind}")));
            }
        };
        self.shape_error(span, "which module is imported here is not known, and it may define something", why);
        Ok(None)
    }

    pub(crate) fn import_path(&mut self, path: &str, span: Span) -> R<Value> {
        Ok(match self.find_module(path, span)? {
            Found::Module(id) => Value::Obj(id),
            Found::External(path) => {
                self.may_raise(span);
                self.object(Data::External(path), span)
            }
            Found::Missing => self.poison(span),
        })
    }

    pub(crate) fn import_from(&mut self, s: &'a ast::StmtImportFrom) -> R<()> {
        let span = s.module.as_ref().map_or_else(|| self.span(s.range), |m| self.span(m.range));
        let named = s.module.as_ref().map_or("", |m| m.id.as_str());
        let path: Rc<str> = if s.level == 0 {
            named.into()
        } else {
            let Some(package) = self.package(s.level) else {
                return Err(self.no_package(named, &s.names, span));
            };
            match (package.is_empty(), named.is_empty()) {
                (true, _) => named.into(),
                (false, true) => package.into(),
                (false, false) => format!("{package}.{named}").into(),
            }
        };
        let deferred = self.frame.prelude && !self.is_at_stub() && self.frame.scope == self.frame.globals;
        // What this version lacks is taken back at the module's end.
        let is_known = |version| Prelude::of(version).module(&path).is_some();
        if deferred && AiflowVersion::ALL.into_iter().any(is_known) {
            self.defer(s, &path, span);
            return Ok(());
        }
        let found = self.find_module(&path, span)?;
        for alias in &s.names {
            let at = self.span(alias.name.range);
            if alias.name.id == "*" {
                match &found {
                    _ if self.star_of_standard(&found, &path, at)? => {}
                    Found::Module(id) => self.import_star(*id, at)?,
                    Found::External(path) => {
                        let statement = self.span(s.range);
                        return Err(self.star_of_outside(path, at, statement));
                    }
                    Found::Missing => {}
                }
                continue;
            }
            let value = match self.imported(&found, &path, &alias.name.id, at) {
                // The names beside one that is missing are there.
                Err(Stop::Raise(raised)) if self.goes_on_after(&raised) => {
                    self.uncaught(*raised);
                    self.store_what_was_meant(&found, &path, alias, at);
                    self.poison(at)
                }
                value => value?,
            };
            self.store(bound_name(alias), value);
        }
        Ok(())
    }

    /// What `from path import name` binds.
    fn imported(&mut self, found: &Found, path: &str, name: &Name, at: Span) -> R<Value> {
        match found {
            Found::Module(id) => self.import_name(*id, path, name, at),
            Found::External(path) => {
                if let Standing::Absent(since) = standard::standing(path, name) {
                    return Err(self.not_in_standard(path, name, since, at));
                }
                self.may_raise(at);
                Ok(self.external(format!("{path}.{name}").into(), at))
            }
            Found::Missing => Ok(self.poison(at)),
        }
    }

    /// Binds the names of an import in the prelude without importing them. A module of AIFlow imports nearly all of the
    /// others, and a workflow needs few of them.
    fn defer(&mut self, s: &'a ast::StmtImportFrom, path: &Rc<str>, at: Span) {
        for alias in &s.names {
            let (module, name, value) = (path.clone(), alias.name.id.clone(), OnceCell::new());
            let import = Data::Deferred(Rc::new(Deferred { module, name, at, value }));
            let import = self.heap.alloc(import, Birth::default());
            self.store(bound_name(alias), Value::Obj(import));
        }
    }

    /// The value of a name: one whose import was deferred is imported now.
    #[inline]
    pub(crate) fn arrived(&mut self, value: Value) -> R<Value> {
        match &value {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Deferred(import) => match import.value.get() {
                    Some(value) => Ok(value.clone()),
                    None => self.arrive(value),
                },
                _ => Ok(value),
            },
            _ => Ok(value),
        }
    }

    #[cold]
    fn arrive(&mut self, value: Value) -> R<Value> {
        let Value::Obj(id) = value else { return Ok(value) };
        let Data::Deferred(import) = self.heap.get(id) else { return Ok(value) };
        let import = import.clone();
        let value = match self.find_module(&import.module, import.at)? {
            Found::Module(module) => self.import_name(module, &import.module, &import.name, import.at)?,
            Found::External(_) | Found::Missing => self.poison(import.at),
        };
        Ok(import.value.get_or_init(|| value).clone())
    }

    /// Where the user changes a module of the prelude, what others have imported from it stays as it was.
    pub(crate) fn before_change(&mut self, module: Id) -> R<()> {
        if !matches!(self.heap.get(module), Data::Module(module) if module.prelude) {
            return Ok(());
        }
        loop {
            let modules = self.modules.values().filter_map(|id| match self.heap.get(*id) {
                Data::Module(module) if module.prelude => Some(&module.vars),
                _ => None,
            });
            let waits = |value: &&Value| {
                matches!(value, Value::Obj(id) if matches!(
                    self.heap.get(*id), Data::Deferred(import) if import.value.get().is_none()
                ))
            };
            let waiting: Vec<Value> = modules.flat_map(Attrs::values).filter(waits).cloned().collect();
            if waiting.is_empty() {
                return Ok(());
            }
            for value in waiting {
                self.arrived(value)?;
            }
        }
    }

    /// `from os import path` in `os` itself: no name of the module, but what is beneath it.
    fn is_own_submodule(&self, value: &Value, path: &str) -> bool {
        matches!(value, Value::Obj(id) if matches!(
            self.heap.get(*id), Data::Deferred(import) if *import.module == *path
        ))
    }

    fn import_name(&mut self, module: Id, path: &str, name: &Name, at: Span) -> R<Value> {
        if let Some(value) = self.vars(module).get(name)
            && !self.is_own_submodule(value, path)
        {
            let value = self.arrived(value.clone())?;
            self.read_perhaps_missing(&value, at);
            return Ok(self.defined(module, name, value));
        }
        if let Some(value) = self.made_up_by_module(module, name, at)? {
            return Ok(value);
        }
        if let Some(value) = self.submodule(path, name, at)? {
            return Ok(value);
        }
        let is_partial = matches!(self.heap.get(module), Data::Module(module) if self.is_partial(module));
        if is_partial {
            match standard::standing(path, name) {
                Standing::Absent(since) => return Err(self.not_in_standard(path, name, since, at)),
                Standing::Unsure => self.may_raise(at),
                Standing::Present => {}
            }
        }
        if is_partial || self.prelude().is_unmodelled(&format!("{path}.{name}")) {
            return Ok(self.external(format!("{path}.{name}").into(), at));
        }
        let stub = self.stub_of(path);
        let is_prelude = matches!(self.heap.get(module), Data::Module(m) if m.prelude);
        let message = format!("cannot import name '{name}' from '{path}'");
        let mut diagnostic =
            Diagnostic::new(code(if is_prelude && stub.is_none() { 206 } else { 207 }), at, message.clone());
        if let Some(stub) = stub {
            diagnostic = diagnostic.note(format!("`{}` says what `{path}` holds", self.sources.get(stub).path()));
        }
        if is_prelude && let Some(home) = self.prelude().exporter_of(name) {
            diagnostic = diagnostic.help(format!("`{name}` is in `{home}`"));
        } else if let Some(near) = self.near_in_module(module, path, name) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        }
        diagnostic = self.explain_circle(diagnostic, module, name);
        if is_prelude {
            diagnostic = self.of_another_version(diagnostic, path, name);
        }
        // Python says where the module is.
        let file = match self.heap.get(module) {
            Data::Module(m) if !m.prelude => m.file.map(|file| self.sources.get(file).path().to_owned()),
            _ => None,
        };
        let birth = self.birth(at);
        let said = match file {
            Some(file) => Text::value(
                [
                    Part::Literal(format!("{message} (").into()),
                    Part::Project { up: 0 },
                    Part::Literal(format!("/{file})").into()),
                ],
                birth,
            ),
            None => self.unknown(at, "where a package is installed"),
        };
        Err(self.raise_args("ImportError", diagnostic, vec![said]))
    }

    /// What a module has that is written nearly like a name.
    fn near_in_module(&self, module: Id, path: &str, name: &str) -> Option<String> {
        let Data::Module(m) = self.heap.get(module) else { return None };
        let names = m.vars.keys().map(Name::as_str).filter(|name| !name.starts_with('_'));
        let inside = self.prelude().api_modules().filter_map(|module| module.strip_prefix(path)?.strip_prefix('.'));
        let inside = inside.filter(|module| m.prelude && !module.contains('.'));
        suggest::did_you_mean(name, names.chain(inside)).map(str::to_owned)
    }

    /// A name that was misspelt in an import may be spelt well where it is used.
    fn store_what_was_meant(&mut self, found: &Found, path: &str, alias: &ast::Alias, at: Span) {
        if let Found::Module(module) = found
            && alias.asname.is_none()
            && let Some(meant) = self.near_in_module(*module, path, &alias.name.id).map(Name::new)
            && self.lookup(&meant, None).is_none()
        {
            let poison = self.poison(at);
            self.store(&meant, poison);
        }
    }

    /// A name that a module of the standard library does not have in Python 3.7.
    fn not_in_standard(&mut self, module: &str, name: &str, since: Option<&str>, at: Span) -> Stop {
        let message = format!("cannot import name '{name}' from '{module}'");
        let mut diagnostic = Diagnostic::new(code(207), at, format!("ImportError: {message}"));
        diagnostic = match (since, suggest::did_you_mean(name, standard::names(module))) {
            (Some(version), _) => diagnostic.note(came_later(&format!("{module}.{name}"), version)),
            (None, Some(near)) => diagnostic.help(format!("did you mean `{near}`?")),
            (None, None) => diagnostic,
        };
        let said = self.unknown(at, "where Python is installed");
        self.raise_args("ImportError", diagnostic, vec![said])
    }

    /// The package that a relative import of a level starts from.
    fn package(&self, level: u32) -> Option<String> {
        let Data::Module(module) = self.heap.get(self.frame.globals) else { return None };
        let is_package = module.file.is_some_and(|file| self.sources.get(file).path().ends_with("/__init__.py"));
        let mut parts: Vec<&str> = module.name.split('.').collect();
        let drop = level as usize - usize::from(is_package);
        if drop >= parts.len() {
            return None;
        }
        parts.truncate(parts.len() - drop);
        Some(parts.join("."))
    }

    /// A submodule as an attribute of its package.
    pub(crate) fn submodule(&mut self, package: &str, name: &str, span: Span) -> R<Option<Value>> {
        let path = format!("{package}.{name}");
        if let Some(id) = self.modules.get(path.as_str()) {
            return Ok(Some(Value::Obj(*id)));
        }
        let is_declared = self.stub_of(&path).is_some() || self.config.settings.is_package(&path);
        if !is_declared && self.prelude().module(&path).is_none() && self.project_module(&path).is_none() {
            return Ok(None);
        }
        match self.find_module(&path, span)? {
            Found::Module(id) => Ok(Some(Value::Obj(id))),
            // It is there, and what is wrong with it was reported.
            Found::Missing => Ok(Some(self.poison(span))),
            Found::External(_) => Ok(None),
        }
    }

    /// A function of the modelled standard library, whoever has imported it.
    pub(crate) fn std_function(&mut self, module: &str, name: &str, span: Span) -> R<Value> {
        let Some(source) = self.prelude().module(module) else { return Ok(Value::None) };
        let id = match self.modules.get(module) {
            Some(id) if matches!(self.heap.get(*id), Data::Module(m) if m.prelude) => *id,
            _ => {
                let file = self.sources.add_prelude(source);
                self.run_module(module, file, true, span)?
            }
        };
        let value = self.vars(id).get(name).cloned().unwrap_or(Value::None);
        self.arrived(value)
    }

    /// The module whose text a file is; the entry file's is not among those that were imported.
    pub(crate) fn module_of(&self, file: FileId) -> Option<Id> {
        let is_its = |id: &Id| matches!(self.heap.get(*id), Data::Module(module) if module.file == Some(file));
        // It is made right after that of the built-in names.
        self.modules.values().copied().filter(is_its).min().or_else(|| Some(Id(self.builtins.0 + 1)).filter(is_its))
    }

    /// A module that was imported.
    pub(crate) fn module_ids(&self) -> impl Iterator<Item = Id> + '_ {
        self.modules.values().copied().chain([self.main])
    }

    pub(crate) fn module_named(&self, name: &str) -> Option<Id> {
        self.modules.get(name).copied()
    }

    fn find_module(&mut self, path: &str, span: Span) -> R<Found> {
        match self.seek_module(path, span)? {
            Found::Module(id) if matches!(self.heap.get(id), Data::Smudged { .. }) => Ok(Found::Missing),
            found => Ok(found),
        }
    }

    fn seek_module(&mut self, path: &str, span: Span) -> R<Found> {
        // Nobody else is handed the primitives, whoever has imported them before.
        if path == prelude::PRIMITIVES && !self.sources.get(self.frame.file).is_prelude() {
            return Ok(Found::External(path.into()));
        }
        if let Some(id) = self.modules.get(path) {
            return Ok(Found::Module(*id));
        }
        // A package is imported before what is in it.
        let mut parent = None;
        if let Some((package, _)) = path.rsplit_once('.') {
            match self.find_module(package, span)? {
                Found::Module(id) => parent = Some(id),
                Found::External(_) => {
                    self.hint_at_path(path, span);
                    return Ok(Found::External(path.into()));
                }
                Found::Missing => return Ok(Found::Missing),
            }
            if let Some(id) = self.modules.get(path) {
                return Ok(Found::Module(*id));
            }
        }
        let found = self.load_module(path, span)?;
        if let (Found::Module(id), Some(parent), Some((_, name))) = (&found, parent, path.rsplit_once('.')) {
            let id = *id;
            // Importing is done once and for all, whatever is being explored.
            let journals = self.heap.suspend();
            self.vars_mut(parent).insert(Name::new(name), Value::Obj(id));
            self.heap.resume(journals);
        }
        Ok(found)
    }

    fn load_module(&mut self, path: &str, span: Span) -> R<Found> {
        if path == prelude::PRIMITIVES {
            let vars = crate::intrinsics::api_module(self);
            return Ok(Found::Module(self.new_module(path, vars, None, true)));
        }
        if let Some(stub) = self.stub_of(path) {
            return self.import_stub(path, stub, span).map(Found::Module);
        }
        let shadowed = if prelude::may_be_shadowed(path) { self.project_module(path) } else { None };
        if let (Some(source), None) = (self.prelude().module(path), &shadowed) {
            let id = self.sources.add_prelude(source);
            return self.run_module(path, id, true, span).map(Found::Module);
        }
        match shadowed.or_else(|| self.project_module(path)) {
            Some(_) if self.imports_nothing => return Ok(Found::External(path.into())),
            Some(ProjectModule::File(file)) => return self.run_module(path, file, false, span).map(Found::Module),
            Some(ProjectModule::Namespace) => {
                return Ok(Found::Module(self.new_module(path, Attrs::default(), None, false)));
            }
            None if self.config.settings.is_package(path) => {
                return Ok(Found::Module(self.new_module(path, Attrs::default(), None, true)));
            }
            None => {}
        }
        let root = path.split('.').next().unwrap_or_default();
        if matches!(root, "ai_flow" | "ai_flow_plugins" | "notification_service") && !self.prelude().is_unmodelled(path)
        {
            let message = format!("AIFlow {} has no module `{path}`", self.version.release());
            let mut diagnostic = Diagnostic::new(code(206), span, message);
            if let Some(help) = self.home_of_imported(span) {
                diagnostic = diagnostic.help(help);
            } else if let Some(near) = suggest::did_you_mean(path, self.prelude().api_modules()) {
                diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
            }
            if let Some((package, name)) = path.rsplit_once('.') {
                diagnostic = self.of_another_version(diagnostic, package, name);
            }
            if self.try_depth > 0 {
                return Err(self.raise_as("ModuleNotFoundError", diagnostic, format!("No module named '{path}'")));
            }
            self.report(diagnostic);
            return Ok(Found::Missing);
        }
        if let Some(version) = standard::later_module(path) {
            let message = format!("No module named '{path}'");
            let diagnostic = Diagnostic::new(code(207), span, format!("ModuleNotFoundError: {message}"))
                .note(came_later(path, version));
            return Err(self.raise_as("ModuleNotFoundError", diagnostic, message));
        }
        // A package that the project holds has only what it holds.
        if let Some((package, _)) = path.rsplit_once('.')
            && let Some(id) = self.modules.get(package)
            && matches!(self.heap.get(*id), Data::Module(m) if !m.prelude)
        {
            return Err(self.not_in_package(path, package, span));
        }
        self.hint_at_module(path, span);
        Ok(Found::External(path.into()))
    }

    fn new_module(&mut self, name: &str, vars: Attrs, file: Option<FileId>, prelude: bool) -> Id {
        let name: Rc<str> = name.into();
        let module = Module { name: name.clone(), vars, file, prelude, dict: None };
        let id = self.heap.alloc(Data::Module(Box::new(module)), Birth::default());
        self.modules.insert(name, id);
        id
    }

    /// Evaluates a module's body.
    pub(super) fn run_module(&mut self, name: &str, file: FileId, prelude: bool, span: Span) -> R<Id> {
        // What it does is not taken back, and here it is done in one of several orders.
        if self.any_order > 0 && !prelude {
            return Err(self.refuse(span, "importing modules in no order that is known", "`sorted(…)` gives them one"));
        }
        // Importing is done once and for all, whatever is being explored.
        let journals = self.heap.suspend();
        let id = self.new_module(name, Attrs::default(), Some(file), prelude);
        let Some(body) = self.parse(file) else {
            // What is in it is not known; that it does not parse was reported.
            if let Value::Unknown(unknown) = self.poison(span) {
                *self.heap.get_mut(id) = Data::Smudged { was: "module", unknown, holds: None };
            }
            self.heap.resume(journals);
            return Ok(id);
        };
        let outer = std::mem::replace(&mut self.frame, module_frame(id, file, prelude, span));
        if prelude {
            self.frame.site = span;
        } else {
            self.module_names(id, name, file);
            self.document(id, body);
        }
        let exploring = std::mem::take(&mut self.exploring);
        let tries = std::mem::replace(&mut self.outer_tries, self.try_depth);
        let (waiting, uncertain) = (self.waiting(), self.uncertain);
        self.depth += CALLS;
        let outcome = self.importing(id, span, |eval| {
            eval.deeper(span, |eval| {
                let outcome = eval.block(body);
                eval.settle(waiting, outcome, |flow| flow)
            })
        });
        self.depth -= CALLS;
        self.outer_tries = tries;
        self.exploring = exploring;
        self.heap.resume(journals);
        self.frame = outer;
        if outcome.is_err() {
            self.modules.remove(name);
        } else if self.uncertain > uncertain {
            self.may_raise(span);
        }
        outcome.map(|_| id)
    }

    pub(super) fn parse(&mut self, file: FileId) -> Option<&'a [ast::Stmt]> {
        let source = self.sources.get(file);
        match source.module() {
            Some(module) => module.body(),
            None => {
                let nesting = self.request.limits.nesting;
                let body = self.program.parse(file, source.text(), nesting, &mut self.diagnostics)?;
                self.causes.keep_body(file, body);
                Some(body)
            }
        }
    }

    /// Where the project holds a module.
    fn project_module(&mut self, path: &str) -> Option<ProjectModule> {
        self.charge(1000);
        let relative = path.replace('.', "/");
        for root in self.module_roots() {
            let root = if root.is_empty() { root } else { root + "/" };
            for candidate in [format!("{root}{relative}/__init__.py"), format!("{root}{relative}.py")] {
                if let Some(file) = self.module_text(candidate) {
                    return Some(ProjectModule::File(file));
                }
            }
            if self.world.list(&format!("{root}{relative}")).is_ok() {
                return Some(ProjectModule::Namespace);
            }
            self.probed.insert(format!("{root}{relative}.py"));
        }
        None
    }

    /// Whether a module is one of the project that is found where it is looked for, and nothing has imported it.
    pub(crate) fn is_not_imported_yet(&mut self, path: &str) -> bool {
        let relative = path.replace('.', "/");
        let roots = self.module_roots();
        self.module_named(path).is_none()
            && !standard::is_module(path)
            && self.prelude().module(path).is_none()
            && roots.iter().any(|root| {
                let inside = if root.is_empty() { relative.clone() } else { format!("{root}/{relative}") };
                let (directory, name) = inside.rsplit_once('/').unwrap_or(("", &inside));
                let file = format!("{name}.py");
                let is_it = |entry: &crate::world::Entry| entry.name == file && !entry.is_dir;
                self.world.list(directory).is_ok_and(|entries| entries.iter().any(is_it))
            })
    }

    /// The text of a module at a path of the project, if there is a file. What keeps it from being read is reported.
    fn module_text(&mut self, path: String) -> Option<FileId> {
        let (file, why) = match self.world.read(&path, self.request.limits.file_bytes) {
            Err(ReadError::NotFound) => return None,
            Err(why) => (self.sources.add_missing(path), why),
            Ok(bytes) => match crate::read::decode_module(bytes) {
                Ok(text) => return Some(self.sources.add_module(&path, text)),
                Err(why) => (self.sources.add(path, ""), ReadError::Other(why)),
            },
        };
        let at = Span { file, start: 0, end: 0 };
        let mut diagnostic = Diagnostic::new(code(105), at, format!("this file cannot be read: {why}"));
        if why == ReadError::TooLarge {
            diagnostic = diagnostic.help(crate::limits::way_out("file_bytes"));
        }
        self.report(diagnostic);
        Some(file)
    }

    /// Where modules are looked for, as paths inside the project: what `sys.path` has, as the file may have changed it.
    fn module_roots(&mut self) -> Vec<String> {
        let usual = || vec![format!("workflows/{}", self.request.workflow), "dependencies/python".to_owned()];
        let path = self.modules.get("sys").and_then(|sys| match self.heap.get(*sys) {
            Data::Module(sys) => sys.vars.get("path").cloned(),
            _ => None,
        });
        let Some(Value::Obj(list)) = path else { return usual() };
        let Data::List(entries) = self.heap.get(list) else { return usual() };
        let inside = |entry: &Value| match entry {
            Value::Text(text) => super::text::normalise(&text.parts).and_then(|parts| project_relative(&parts)),
            _ => None,
        };
        let mut roots: Vec<String> = entries.iter().filter_map(inside).collect();
        roots.dedup();
        roots
    }

    /// What a module says of itself at its top.
    pub(super) fn document(&mut self, id: Id, body: &[ast::Stmt]) {
        if let Some(text) = super::attr::docstring(body) {
            self.vars_mut(id).insert(Name::new_static("__doc__"), Value::str(text));
        }
    }

    /// The names that Python gives every module.
    pub(crate) fn module_names(&mut self, id: Id, name: &str, file: FileId) {
        let path = self.sources.get(file).path().to_owned();
        let dunder_file =
            Text::value([Part::Project { up: 0 }, Part::Literal(format!("/{path}").into())], Birth::default());
        let package = if path.ends_with("/__init__.py") { name } else { name.rsplit_once('.').map_or("", |(p, _)| p) };
        let directory = path.strip_suffix("/__init__.py").map(|directory| {
            let path = [Part::Project { up: 0 }, Part::Literal(format!("/{directory}").into())];
            self.heap.alloc(Data::List(vec![Text::value(path, Birth::default())]), Birth::default())
        });
        let (name, package) = (Value::str(name), Value::str(package));
        let vars = self.vars_mut(id);
        vars.insert(Name::new_static("__name__"), name);
        vars.insert(Name::new_static("__file__"), dunder_file);
        vars.insert(Name::new_static("__doc__"), Value::None);
        vars.insert(Name::new_static("__package__"), package);
        if let Some(directory) = directory {
            vars.insert(Name::new_static("__path__"), Value::Obj(directory));
        }
    }
}

/// Why something of the standard library is not there.
pub(super) fn came_later(what: &str, version: &str) -> String {
    format!("`{what}` came with Python {version}, and AIFlow runs on 3.7")
}

/// The name that an import binds.
fn bound_name(alias: &ast::Alias) -> &Name {
    alias.asname.as_ref().map_or(&alias.name.id, |name| &name.id)
}

enum ProjectModule {
    File(FileId),
    /// A directory without `__init__.py`.
    Namespace,
}

/// The frame in which a module's body is evaluated.
pub(crate) fn module_frame(id: Id, file: FileId, prelude: bool, site: Span) -> Frame {
    Frame {
        scope: id,
        globals: id,
        file,
        prelude,
        site,
        slots: Vec::new(),
        function: None,
        scoping: None,
        function_scope: None,
        trace: None,
        class_body: false,
        owner: Owner::default(),
        enumerates: None,
        qualifier: "".into(),
        yields: Yields::default(),
        locals: None,
    }
}
