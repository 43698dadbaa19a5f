//! `from module import *`: all names of a module that are for others.

use super::Found;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Eval, R, Stop};
use crate::heap::{Data, Id};
use crate::prelude::standard;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;

impl<'a> Eval<'a> {
    /// `from module import *` of what the project does not have. Where somebody catches that there is no such module, there
    /// is none: that is what such settings are for, and the document says that it is assumed.
    pub(super) fn star_of_outside(&mut self, path: &str, at: Span, statement: Span) -> Stop {
        let way_out = "import the names that are used, one by one";
        if self.is_guarded() && standard::names(path).next().is_none() {
            self.assume_raised(statement, "otherwise it is not known which names there are".to_owned());
            let message = format!("No module named '{path}'");
            let diagnostic = Diagnostic::new(code(207), at, format!("ModuleNotFoundError: {message}")).help(way_out);
            return self.raise_as("ModuleNotFoundError", diagnostic, message);
        }
        let said = format!("`{path}` is not part of the project: what `*` brings is not known");
        self.raise_as("ImportError", Diagnostic::new(code(202), at, said).help(way_out), "star import")
    }

    /// `*` of a module of the standard library, which has more names than those that are modelled.
    pub(super) fn star_of_standard(&mut self, found: &Found, path: &str, at: Span) -> R<bool> {
        match found {
            Found::Module(id) if matches!(self.heap.get(*id), Data::Module(module) if module.prelude) => {}
            Found::External(_) => {}
            _ => return Ok(false),
        }
        let Some(names) = standard::star(path) else { return Ok(false) };
        for name in names {
            let name = Name::new_static(name);
            let value = self.imported(found, path, &name, at)?;
            self.store(&name, value);
        }
        Ok(true)
    }

    pub(super) fn import_star(&mut self, module: Id, at: Span) -> R<()> {
        let listed = match self.vars(module).get("__all__") {
            Some(Value::Obj(id)) => match self.heap.get(*id) {
                Data::List(items) => Some(items.clone()),
                Data::Tuple(items) => Some(items.to_vec()),
                _ => None,
            },
            _ => None,
        };
        let names: Vec<Name> = match listed {
            Some(items) => items.iter().filter_map(|item| Some(Name::new(&*self.as_str(item)?))).collect(),
            None => self.vars(module).keys().filter(|name| !name.starts_with('_')).cloned().collect(),
        };
        for name in names {
            let value = match self.vars(module).get(&name).cloned() {
                Some(value) => self.arrived(value)?,
                // What a package lists may be a module in it.
                None => {
                    let package = self.module_name(module);
                    match self.submodule(&package, &name, at)? {
                        Some(module) => module,
                        None => {
                            let message = format!("module '{package}' has no attribute '{name}'");
                            return Err(self.raise("AttributeError", at, message));
                        }
                    }
                }
            };
            let value = self.defined(module, &name, value);
            self.store(&name, value);
        }
        Ok(())
    }
}
