//! `globals()` and `locals()`.

mod symbols;

use super::{Eval, R};
use crate::heap::{Data, Def, Dict, Function, Id, Key};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::Visitor;
use std::collections::BTreeSet;
use std::rc::Rc;
use symbols::Symbols;

impl<'a> Eval<'a> {
    /// `globals()`: what is written to it is written to the module.
    pub(crate) fn globals(&mut self, span: Span) -> Value {
        self.dict_of(self.frame.globals, span)
    }

    /// `locals()`: in a function a dictionary of its own, at the top of a module `globals()`.
    pub(crate) fn locals(&mut self, span: Span) -> R<Value> {
        let scope = self.frame.scope;
        if scope == self.frame.globals {
            return Ok(self.globals(span));
        }
        let function = self.frame.function.and_then(|id| match self.heap.get(id) {
            Data::Function(function) => Some(function.clone()),
            _ => None,
        });
        let (Some(function), false) = (function, self.frame.function_scope != Some(scope)) else {
            return Err(self.refuse(span, "`locals()` in a class or a comprehension", "name what is meant"));
        };
        let variables = self.local_variables(scope, &function);
        // It is the same dictionary each time, which has what was written to it itself.
        let id = match self.frame.locals {
            Some(id) if matches!(self.heap.get(id), Data::Dict(_)) => id,
            _ => self.object_id(Data::Dict(Dict::default()), span),
        };
        self.frame.locals = Some(id);
        self.is_of_names(id);
        if let Data::Dict(dict) = self.heap.get_mut(id) {
            for name in function.scoping.locals.iter().filter(|name| variables.iter().all(|(known, _)| known != *name))
            {
                dict.shift_remove(&Key::Str(name.as_str().into()));
            }
            for (name, value) in variables {
                let text: Rc<str> = name.as_str().into();
                super::expr::insert(dict, Key::Str(text.clone()), Value::str(text), value);
            }
        }
        Ok(Value::Obj(id))
    }

    /// A function's variables in CPython's order: those of its own, those that functions inside it share, those of the
    /// functions around it.
    fn local_variables(&self, scope: Id, function: &Function<'a>) -> Vec<(Name, Value)> {
        let symbols = match function.def {
            Def::Function(def) => Symbols::of(Some(&def.parameters), |symbols| symbols.visit_body(&def.body)),
            Def::Lambda(def) => Symbols::of(def.parameters.as_deref(), |symbols| symbols.visit_expr(&def.body)),
        };
        let variables = self.vars(scope).iter().map(|(name, value)| (name.clone(), value.clone()));
        let (mut shared, mut own): (Vec<_>, Vec<_>) = variables.partition(|(name, _)| symbols.is_shared(name));
        let free = symbols.free().collect::<BTreeSet<_>>().into_iter();
        let outer = free.filter_map(|name| Some((name.clone(), self.variable_around(function, name)?)));
        own.sort_by_key(|(name, _)| symbols.turn(name));
        shared.sort_by(|(a, _), (b, _)| a.cmp(b));
        own.into_iter().chain(shared).chain(outer).collect()
    }

    /// The variable of a function around a function that a name stands for in it.
    fn variable_around(&self, function: &Function<'a>, name: &Name) -> Option<Value> {
        let mut around = function.closure;
        while let Some(id) = around
            && let Data::Scope { vars, parent, function } = self.heap.get(id)
        {
            if let Some(value) = vars.get(name) {
                return Some(value.clone());
            }
            // Bound there, but not yet, or said to be the module's.
            let scoping = function.and_then(|function| self.scoping_of_id(function));
            if scoping.is_some_and(|scoping| scoping.locals.contains(name) || scoping.globals.contains(name)) {
                return None;
            }
            around = *parent;
        }
        function.owner.get().filter(|_| name == "__class__").map(Value::Obj)
    }
}
