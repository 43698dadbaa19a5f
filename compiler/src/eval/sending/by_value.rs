//! What cloudpickle takes along of classes and functions that cannot be imported where a processor is unpickled, as those of
//! the workflow's own file: attributes, default values, variables around functions, and the variables of the module that
//! their text reads.

use crate::eval::Eval;
use crate::heap::{Data, Def, Descriptor, Function, Id};
use crate::source::FileId;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{self as ast, Expr, Stmt};
use rustc_hash::FxHashSet;

impl<'a> Eval<'a> {
    fn goes_by_value(&self, file: Option<FileId>, prelude: bool, local: bool) -> bool {
        !prelude && (local || file == Some(self.entry))
    }

    /// What goes along with a class.
    pub(super) fn along_with_class(&mut self, class: Id) -> Vec<Value> {
        let Data::Class(class) = self.heap.get(class) else { return Vec::new() };
        let info = &class.info;
        if info.is_enum || !self.goes_by_value(info.file, info.prelude, info.local) {
            return Vec::new();
        }
        let bases = info.bases.iter().map(|base| Value::Obj(*base));
        class.attrs.values().cloned().chain(bases).collect()
    }

    /// What goes along with a function.
    pub(super) fn along_with_function(&mut self, function: &Function<'a>) -> Vec<Value> {
        if !self.goes_by_value(Some(function.file), function.prelude, function.local) {
            return Vec::new();
        }
        let mut reader = Reader::default();
        let parameters = match function.def {
            Def::Function(def) => {
                reader.visit_body(&def.body);
                Some(&*def.parameters)
            }
            Def::Lambda(def) => {
                reader.visit_expr(&def.body);
                def.parameters.as_deref()
            }
        };
        parameters.into_iter().for_each(|parameters| reader.bind_parameters(parameters));
        self.charge(reader.read.len());
        let mut found: Vec<Value> = function.defaults.iter().flatten().cloned().collect();
        for name in reader.read.iter().filter(|name| !reader.bound.contains(*name)) {
            let mut scope = function.closure;
            let mut value = None;
            while let Some(id) = scope
                && let Data::Scope { vars, parent, .. } = self.heap.get(id)
                && value.is_none()
            {
                value = vars.get(name);
                scope = *parent;
            }
            found.extend(value.or_else(|| self.vars(function.module).get(name)).cloned());
        }
        found
    }

    /// The functions in an attribute of a class.
    pub(super) fn functions_of(&self, id: Id) -> Vec<Value> {
        match self.heap.get(id) {
            Data::Descriptor { kind: Descriptor::Static | Descriptor::Class, function } => vec![function.clone()],
            Data::Property(parts) => parts.to_vec(),
            _ => Vec::new(),
        }
    }
}

/// Finds the names that a function reads. One that is bound anywhere in its text is left out, whatever it is there.
#[derive(Default)]
struct Reader {
    read: Vec<Name>,
    bound: FxHashSet<Name>,
}

impl Reader {
    fn bind_parameters(&mut self, parameters: &ast::Parameters) {
        self.bound.extend(parameters.iter().map(|parameter| parameter.name().id.clone()));
    }
}

impl<'v> Visitor<'v> for Reader {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::FunctionDef(s) => {
                self.bound.insert(s.name.id.clone());
                self.bind_parameters(&s.parameters);
            }
            Stmt::ClassDef(s) => drop(self.bound.insert(s.name.id.clone())),
            Stmt::Import(s) => {
                let first = |alias: &ast::Alias| Name::new(alias.name.id.split('.').next().unwrap_or_default());
                let names =
                    s.names.iter().map(|alias| alias.asname.as_ref().map_or_else(|| first(alias), |n| n.id.clone()));
                self.bound.extend(names);
            }
            Stmt::ImportFrom(s) => {
                let names = s.names.iter().map(|alias| alias.asname.as_ref().map_or(&alias.name.id, |name| &name.id));
                self.bound.extend(names.cloned());
            }
            Stmt::Try(s) => {
                for ast::ExceptHandler::ExceptHandler(handler) in &s.handlers {
                    self.bound.extend(handler.name.iter().map(|name| name.id.clone()));
                }
            }
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_stmt(self, stmt));
    }

    fn visit_annotation(&mut self, _: &'v Expr) {}

    fn visit_expr(&mut self, expr: &'v Expr) {
        match expr {
            Expr::Name(name) if name.ctx.is_load() => self.read.push(name.id.clone()),
            Expr::Name(name) => drop(self.bound.insert(name.id.clone())),
            Expr::Lambda(lambda) => {
                lambda.parameters.iter().for_each(|parameters| self.bind_parameters(parameters));
            }
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr));
    }
}
