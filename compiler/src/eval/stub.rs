//! Stubs: files of the project that say in Python syntax what an installed module holds, which registers job plugins.
//!
//! A stub is evaluated like a module of the prelude: its classes are installed ones, arguments are checked against its
//! annotations, and what happens inside a call of it is told at the call. It may not use the primitives.

use super::{Eval, R};
use crate::config::SETTINGS_FAULT;
use crate::diagnostic::Diagnostic;
use crate::heap::{Data, Id, Module};
use crate::prelude;
use crate::source::{FileId, Span};
use crate::suggest;
use crate::value::Value;
use ruff_python_ast::name::Name;
use std::rc::Rc;

impl Eval<'_> {
    /// The stub of a module, if one is declared.
    pub(super) fn stub_of(&self, path: &str) -> Option<FileId> {
        Some(self.config.settings.plugins_of(path).next()?.stub.value)
    }

    /// Whether a stub's own lines are evaluated, and not those of a function.
    pub(super) fn is_at_stub(&self) -> bool {
        self.frame.prelude && self.frame.function.is_none() && !self.sources.get(self.frame.file).is_prelude()
    }

    /// Whether a module has more than what is known of it: one of the standard library, of which a part is modelled, or
    /// an installed package that was only imported for a module with a stub.
    pub(super) fn is_partial(&self, module: &Module) -> bool {
        match module.file {
            Some(file) => self.sources.get(file).path().starts_with(prelude::STD_ROOT),
            None => self.config.settings.is_package(&module.name),
        }
    }

    /// Imports a module by its stub, which registers its plugins.
    pub(super) fn import_stub(&mut self, path: &str, stub: FileId, span: Span) -> R<Id> {
        let id = self.run_module(path, stub, true, span)?;
        let settings = &self.config.settings;
        for plugin in settings.plugins_of(path) {
            self.record.plugins.insert(plugin.job_type.as_str().into());
            if matches!(self.heap.get(id), Data::Smudged { .. }) {
                continue;
            }
            for name in &plugin.processors {
                if self.class_named(id, &name.value).is_none() {
                    let classes = self.vars(id).keys().filter(|other| self.class_named(id, other).is_some());
                    let classes: Vec<Name> = classes.cloned().collect();
                    let near = suggest::did_you_mean(&name.value, classes.iter().map(Name::as_str));
                    let stub = self.sources.get(stub).path();
                    let found = Diagnostic::new(
                        SETTINGS_FAULT,
                        name.span,
                        format!("the stub `{stub}` has no class `{}`", name.value),
                    );
                    self.report(match near {
                        Some(near) => found.help(format!("did you mean `{near}`?")),
                        None => found.help("write the class into the stub, with the parameters of its `__init__`"),
                    });
                }
            }
        }
        Ok(id)
    }

    fn class_named(&self, module: Id, name: &str) -> Option<Id> {
        // A stub that does not parse has nothing.
        let Data::Module(module) = self.heap.get(module) else { return None };
        match module.vars.get(name) {
            Some(Value::Obj(id)) if matches!(self.heap.get(*id), Data::Class(_)) => Some(*id),
            _ => None,
        }
    }

    /// The declared types of jobs that take an object for a processor.
    pub(crate) fn job_types_of(&mut self, processor: &Value) -> Vec<Rc<str>> {
        let names: usize = self.config.settings.job_plugins.iter().map(|plugin| 1 + plugin.processors.len()).sum();
        self.charge(names);
        let Value::Obj(id) = processor else { return Vec::new() };
        let Data::Instance(instance) = self.heap.get(*id) else { return Vec::new() };
        let Data::Class(class) = self.heap.get(instance.class) else { return Vec::new() };
        let plugins = self.config.settings.job_plugins.iter().filter(|plugin| {
            let module = self.module_named(&plugin.module);
            let classes = plugin.processors.iter().filter_map(|name| self.class_named(module?, &name.value));
            classes.into_iter().any(|class_id| class_id == instance.class || class.info.mro.contains(&class_id))
        });
        plugins.map(|plugin| plugin.job_type.as_str().into()).collect()
    }
}
