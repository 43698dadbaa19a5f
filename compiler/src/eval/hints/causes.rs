//! Where a mistake comes from, when it shows somewhere else: a function that gives nothing, a name that is bound further
//! down, modules that import each other, a directory that is not there.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::declared::bindings;
use crate::eval::text::{normalise, project_relative};
use crate::eval::{Eval, R, Stop};
use crate::heap::{Data, Def, Function, Id};
use crate::source::{FileId, Span};
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{Alias, Stmt};
use rustc_hash::{FxHashMap, FxHashSet};

/// What is kept to tell causes.
#[derive(Default)]
pub(in crate::eval) struct Causes<'a> {
    /// Calls that came to the end of a function: its name, and where it is defined.
    nothing: FxHashMap<Span, (Name, Span)>,
    bodies: FxHashMap<FileId, &'a [Stmt]>,
    /// The modules that are being imported, each with where that is.
    importing: Vec<(Id, Span)>,
    /// The modules that lack names because a `from module import *` has failed, which is reported.
    starless: FxHashSet<Id>,
}

impl<'a> Causes<'a> {
    pub(in crate::eval) fn keep_body(&mut self, file: FileId, body: &'a [Stmt]) {
        self.bodies.insert(file, body);
    }

    pub(in crate::eval) fn body(&self, file: FileId) -> Option<&'a [Stmt]> {
        self.bodies.get(&file).copied()
    }
}

impl<'a> Eval<'a> {
    /// A call came to the end of a function, where nobody wrote `return`.
    pub(in crate::eval) fn gave_nothing(&mut self, function: &Function<'a>, call: Span) {
        const MANY: usize = 10_000;
        if let Def::Function(def) = function.def
            && !function.prelude
            && self.causes.nothing.len() < MANY
        {
            let defined = Span::new(function.file, def.name.range);
            self.causes.nothing.entry(call).or_insert_with(|| (function.name.clone(), defined));
        }
    }

    /// Says which function has given None, where it stands at the place of a finding or was put into the variable there.
    pub(crate) fn explain_nothing(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        let Some(giver) = self.giver_of_nothing(diagnostic.span()) else { return diagnostic };
        diagnostic.notes.retain(|note| note != "the value is None here");
        blame(diagnostic, giver)
    }

    /// Whether an error was reported inside of a stretch of text.
    pub(in crate::eval) fn has_failed_in(&self, span: Span) -> bool {
        let inside = |at: Span| at.file == span.file && span.start <= at.start && at.end <= span.end;
        self.diagnostics.iter().any(|found| found.is_error() && inside(found.span()))
    }

    /// Which function has given the None that stands there: its name, and where it is defined.
    pub(crate) fn giver_of_nothing(&self, at: Span) -> Option<&(Name, Span)> {
        let text = self.sources.get(at.file).text();
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let before = text.get(..at.start as usize)?;
        let read = match before.strip_suffix('.') {
            // An attribute: what it is asked of.
            Some(object) => object.rsplit(|c| !is_word(c)).next().unwrap_or_default(),
            None => text[at.start as usize..].split(|c| !is_word(c)).next().unwrap_or_default(),
        };
        let is_it = |call: &Span| {
            call.file == at.file
                && (call.start == at.start && call.end <= at.end
                    || before.ends_with('.') && call.end + 1 == at.start
                    || call.start < at.start && !read.is_empty() && self.is_put_into(read, *call))
        };
        let calls = self.causes.nothing.iter().filter(|(call, _)| is_it(call));
        calls.max_by_key(|(call, _)| (call.start, call.end)).map(|(_, found)| found)
    }

    /// Whether a call is all that a variable gets: `name = call(…)`, or what decorates it.
    fn is_put_into(&self, name: &str, call: Span) -> bool {
        let text = self.sources.get(call.file).text();
        if text.get(call.start as usize..).is_some_and(|from| from.starts_with('@')) {
            return decorated(text.get(call.end as usize..).unwrap_or_default()) == Some(name);
        }
        let before = text.get(..call.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.trim_end().strip_suffix('=').is_some_and(|target| target.trim() == name)
    }

    /// An import of all names has failed.
    pub(in crate::eval) fn lost_names(&mut self) {
        self.causes.starless.insert(self.frame.globals);
    }

    /// Whether a name of the module may be one that was to be imported with all others.
    pub(in crate::eval) fn may_be_lost(&self) -> bool {
        self.causes.starless.contains(&self.frame.globals)
    }

    /// Where a module that has not come so far yet binds a name.
    pub(in crate::eval) fn bound_later(&self, name: &str, at: Span) -> Option<Span> {
        let body = self.causes.bodies.get(&at.file)?;
        let places = bindings(body, name).into_iter().map(|range| Span::new(at.file, range));
        places.filter(|place| place.start > at.start).min_by_key(|place| place.start)
    }

    /// Where a module has bound a name further up, in a branch that was not taken or a loop without rounds.
    pub(in crate::eval) fn bound_before(&self, name: &str, at: Span) -> Option<Span> {
        let body = self.causes.bodies.get(&at.file)?;
        let places = bindings(body, name).into_iter().map(|range| Span::new(at.file, range));
        places.filter(|place| place.end < at.start).max_by_key(|place| place.start)
    }

    /// Says what makes a name a variable of the function that is being called.
    pub(in crate::eval) fn explain_local(&self, diagnostic: Diagnostic, name: &Name) -> Diagnostic {
        let at = diagnostic.span();
        let function = self.frame.function.map(|id| self.heap.get(id));
        let Some(Data::Function(function)) = function else { return diagnostic };
        let Def::Function(def) = function.def else { return diagnostic };
        let bound = bindings(&def.body, name);
        let other = bound.into_iter().map(|range| Span::new(function.file, range)).find(|place| *place != at);
        let said = format!("bound here, which makes it a variable of `{}` everywhere in it", function.name);
        let diagnostic = match other {
            Some(bound) => diagnostic.label(bound, said),
            None => diagnostic.here(said),
        };
        match self.vars(self.frame.globals).contains_key(name) {
            true => diagnostic.help(format!("`global {name}` at the top of the function means the module's")),
            false => diagnostic,
        }
    }

    /// Whether the method that is being called is of an object, called `self`, with an attribute of this name.
    pub(in crate::eval) fn has_own(&self, name: &Name) -> bool {
        let of = |scope| match self.vars(scope).get("self") {
            Some(Value::Obj(id)) => Some(*id),
            _ => None,
        };
        let Some(Data::Instance(object)) = self.frame.function_scope.and_then(of).map(|id| self.heap.get(id)) else {
            return false;
        };
        object.attrs.contains_key(name) || self.mro_attribute(object.class, name).is_some()
    }

    /// Where a name is to be had that is imported from a module that AIFlow does not have.
    pub(in crate::eval) fn home_of_imported(&self, module: Span) -> Option<String> {
        let rest = self.sources.get(module.file).text().get(module.end as usize..)?;
        let names = rest.lines().next()?.trim().strip_prefix("import ")?;
        let name = names.split([',', ' ', '#']).next()?;
        let home = self.prelude().exporter_of(name)?;
        Some(format!("`{name}` is in `{home}`"))
    }

    /// Runs what imports a module.
    pub(in crate::eval) fn importing<T>(&mut self, module: Id, at: Span, run: impl FnOnce(&mut Self) -> R<T>) -> R<T> {
        self.causes.importing.push((module, at));
        let outcome = run(self);
        self.causes.importing.pop();
        outcome
    }

    /// Says why a module lacks a name, where it has not come so far yet.
    pub(in crate::eval) fn explain_circle(&self, diagnostic: Diagnostic, module: Id, name: &str) -> Diagnostic {
        let modules = &self.causes.importing;
        let Some(place) = modules.iter().position(|(id, _)| *id == module) else { return diagnostic };
        let (Data::Module(data), Some((_, import))) = (self.heap.get(module), modules.get(place + 1)) else {
            return diagnostic;
        };
        let body = data.file.and_then(|file| self.causes.bodies.get(&file));
        if body.is_none_or(|body| bindings(body, name).is_empty()) {
            return diagnostic;
        }
        diagnostic
            .label(*import, format!("`{}` is still at this import", data.name))
            .note(format!("the two modules import each other: `{name}` is not bound yet when it is asked for"))
            .help("import it inside of the function that needs it, or put what both need into a third module")
    }

    /// A relative import in a file that is in no package.
    pub(in crate::eval) fn no_package(&mut self, named: &str, names: &[Alias], at: Span) -> Stop {
        let message = "attempted relative import with no known parent package";
        let names: Vec<&str> = names.iter().map(|alias| alias.name.as_str()).collect();
        let absolute = match named {
            "" => format!("import {}", names.join(", ")),
            named => format!("from {named} import {}", names.join(", ")),
        };
        let diagnostic = Diagnostic::new(code(207), at, format!("ImportError: {message}"))
            .note("modules beside the workflow's file, and in `dependencies/python`, are in no package")
            .help(format!("write `{absolute}`"));
        self.raise_as("ImportError", diagnostic, message)
    }

    /// Where modules were looked for in vain, as far as the file has added something that leads nowhere.
    pub(in crate::eval) fn explain_search(&self, diagnostic: Diagnostic, id: UnknownId) -> Diagnostic {
        if !self.why(id).reason.ends_with("is not part of the project") {
            return diagnostic;
        }
        let path = self.modules.get("sys").and_then(|sys| self.vars(*sys).get("path").cloned());
        let Some(Value::Obj(list)) = path else { return diagnostic };
        let Data::List(entries) = self.heap.get(list) else { return diagnostic };
        let mut notes = Vec::new();
        for entry in entries {
            match entry {
                Value::Text(text) => {
                    let inside = normalise(&text.parts).and_then(|parts| project_relative(&parts));
                    let usual = [format!("workflows/{}", self.request.workflow), "dependencies/python".to_owned()];
                    if let Some(inside) = inside.filter(|inside| !usual.contains(inside) && !inside.is_empty())
                        && self.world.list(&inside).is_err()
                    {
                        notes.push(format!("`sys.path` has `{inside}`, and the project has no such directory"));
                    }
                }
                Value::Str(text) if !text.text.starts_with('/') && !text.text.is_empty() => notes.push(format!(
                    "`sys.path` has {:?}, which is looked for where the workflow is submitted; a path of the project \
                     begins with `os.path.dirname(os.path.abspath(__file__))`",
                    &*text.text
                )),
                _ => {}
            }
        }
        notes.into_iter().take(3).fold(diagnostic, Diagnostic::note)
    }
}

/// Says of a None which function has given it.
pub(crate) fn blame(diagnostic: Diagnostic, (name, defined): &(Name, Span)) -> Diagnostic {
    diagnostic
        .label(*defined, format!("`{name}` ends without `return`"))
        .help(format!("`{name}()` gives None: `return` what it makes"))
}

/// The name of the function or class that is defined behind a decorator.
fn decorated(behind: &str) -> Option<&str> {
    let line = behind.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with(['@', '#']))?;
    let line = line.strip_prefix("async ").unwrap_or(line).trim_start();
    let named = line.strip_prefix("def ").or_else(|| line.strip_prefix("class "))?.trim_start();
    named.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}
