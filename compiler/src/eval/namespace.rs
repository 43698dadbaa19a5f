//! `globals()` and `locals()`.

use super::{Eval, R};
use crate::heap::{Data, Def, Dict, Function, Id, Key};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Comprehension, Expr, Stmt};
use rustc_hash::FxHashSet;
use std::rc::Rc;

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
        let mut referenced = Referenced::default();
        match function.def {
            Def::Function(def) => referenced.visit_body(&def.body),
            Def::Lambda(def) => referenced.visit_expr(&def.body),
        }
        let mut own = Vec::new();
        let mut shared = Vec::new();
        for (name, value) in self.vars(scope).iter() {
            let list = if referenced.inside.contains(name) { &mut shared } else { &mut own };
            list.push((name.clone(), value.clone()));
        }
        let mut outer: Vec<(Name, Value)> = Vec::new();
        let mut around = function.closure;
        while let Some(id) = around
            && let Data::Scope { vars, parent, .. } = self.heap.get(id)
        {
            for (name, value) in vars.iter() {
                let is_new = !function.scoping.locals.contains(name) && outer.iter().all(|(known, _)| known != name);
                if is_new && referenced.all.contains(name) && !function.scoping.globals.contains(name) {
                    outer.push((name.clone(), value.clone()));
                }
            }
            around = *parent;
        }
        shared.sort_by(|(a, _), (b, _)| a.cmp(b));
        outer.sort_by(|(a, _), (b, _)| a.cmp(b));
        own.into_iter().chain(shared).chain(outer).collect()
    }
}

/// The names that stand in a function.
#[derive(Default)]
struct Referenced {
    all: FxHashSet<Name>,
    /// Those in functions and the like inside it.
    inside: FxHashSet<Name>,
    depth: u32,
}

impl Referenced {
    fn deeper(&mut self, walk: impl FnOnce(&mut Self)) {
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }

    /// A comprehension: its first iterable is evaluated outside.
    fn comprehension(&mut self, generators: &[Comprehension], expr: &Expr) {
        let before = self.inside.clone();
        self.deeper(|names| walk_expr(names, expr));
        if let [only] = generators
            && only.ifs.is_empty()
        {
            // What stands there alone is not shared.
            let mut first = Self::default();
            first.visit_expr(&only.iter);
            let mut rest = Self::default();
            match expr {
                Expr::DictComp(e) => {
                    e.key.iter().for_each(|key| rest.visit_expr(key));
                    rest.visit_expr(&e.value);
                }
                Expr::ListComp(e) => rest.visit_expr(&e.elt),
                Expr::SetComp(e) => rest.visit_expr(&e.elt),
                Expr::Generator(e) => rest.visit_expr(&e.elt),
                _ => {}
            }
            self.inside.retain(|name| before.contains(name) || rest.all.contains(name) || !first.all.contains(name));
        }
    }
}

impl<'v> Visitor<'v> for Referenced {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        stacker::maybe_grow(64 << 10, 1 << 20, || match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => self.deeper(|names| walk_stmt(names, stmt)),
            _ => walk_stmt(self, stmt),
        });
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        stacker::maybe_grow(64 << 10, 1 << 20, || match expr {
            Expr::Name(name) => {
                self.all.insert(name.id.clone());
                if self.depth > 0 {
                    self.inside.insert(name.id.clone());
                }
            }
            Expr::Lambda(_) => self.deeper(|names| walk_expr(names, expr)),
            Expr::ListComp(e) => self.comprehension(&e.generators, expr),
            Expr::SetComp(e) => self.comprehension(&e.generators, expr),
            Expr::DictComp(e) => self.comprehension(&e.generators, expr),
            Expr::Generator(e) => self.comprehension(&e.generators, expr),
            _ => walk_expr(self, expr),
        });
    }
}
