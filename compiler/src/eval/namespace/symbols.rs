//! Whose a function's names are, as CPython's table of symbols has it.

use crate::syntax::captured;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{
    Visitor, walk_arguments, walk_comprehension, walk_decorator, walk_except_handler, walk_expr, walk_pattern,
    walk_stmt,
};
use ruff_python_ast::{
    Comprehension, ExceptHandler, Expr, ExprDictComp, ExprGenerator, ExprListComp, ExprSetComp, Parameters, Pattern,
    Stmt,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// What stands in a function, a comprehension or a class.
#[derive(Default)]
pub(super) struct Symbols {
    /// Names that stand in it itself, each with its turn: parameters first.
    turns: FxHashMap<Name, usize>,
    bound: FxHashSet<Name>,
    global: FxHashSet<Name>,
    nonlocal: FxHashSet<Name>,
    /// What functions and the like in it want from around them.
    inside: FxHashSet<Name>,
    is_class: bool,
    is_comprehension: bool,
}

impl Symbols {
    /// Those of a function with these parameters.
    pub(super) fn of(parameters: Option<&Parameters>, visit: impl FnOnce(&mut Self)) -> Self {
        let mut symbols = Self::default();
        if let Some(all) = parameters {
            let given = all.posonlyargs.iter().chain(&all.args).chain(&all.kwonlyargs).map(|given| &given.parameter);
            for parameter in given.chain(all.vararg.as_deref()).chain(all.kwarg.as_deref()) {
                symbols.bind(&parameter.name.id);
            }
        }
        visit(&mut symbols);
        symbols
    }

    /// When a name is first met.
    pub(super) fn turn(&self, name: &Name) -> usize {
        self.turns.get(name).copied().unwrap_or(usize::MAX)
    }

    /// Whether it is a variable of this function that functions in it share.
    pub(super) fn is_shared(&self, name: &Name) -> bool {
        self.is_own(name) && self.inside.contains(name)
    }

    /// The names that are looked for in the functions around.
    pub(super) fn free(&self) -> impl Iterator<Item = &Name> {
        let own = self.turns.keys().chain(&self.nonlocal).filter(|name| !self.is_own(name));
        // What a class binds is not visible from inside of it, except what bare `super()` uses.
        let passed =
            self.inside.iter().filter(|name| if self.is_class { *name != "__class__" } else { !self.is_own(name) });
        let is_global = |name: &&Name| self.global.contains(*name);
        own.filter(move |name| !is_global(name)).chain(passed.filter(move |name| self.is_class || !is_global(name)))
    }

    fn is_own(&self, name: &Name) -> bool {
        self.bound.contains(name) && !self.nonlocal.contains(name) && !self.global.contains(name)
    }

    fn read(&mut self, name: &Name) {
        let next = self.turns.len();
        self.turns.entry(name.clone()).or_insert(next);
    }

    fn bind(&mut self, name: &Name) {
        self.read(name);
        self.bound.insert(name.clone());
    }

    fn enter(&mut self, inner: &Self) {
        self.inside.extend(inner.free().cloned());
    }

    /// Default values and annotations, which belong to the code around.
    fn header(&mut self, parameters: Option<&Parameters>) {
        for parameter in parameters.into_iter().flatten() {
            parameter.default().iter().for_each(|default| self.visit_expr(default));
            parameter.annotation().iter().for_each(|annotation| self.visit_expr(annotation));
        }
    }

    fn comprehension(&mut self, generators: &[Comprehension], made: &[&Expr]) {
        let Some((first, others)) = generators.split_first() else { return };
        self.visit_expr(&first.iter);
        let mut inner = Self { is_comprehension: true, ..Self::default() };
        inner.visit_expr(&first.target);
        first.ifs.iter().for_each(|condition| inner.visit_expr(condition));
        others.iter().for_each(|generator| walk_comprehension(&mut inner, generator));
        made.iter().for_each(|made| inner.visit_expr(made));
        // What `:=` binds there is the function's.
        for name in std::mem::take(&mut inner.nonlocal) {
            if self.is_comprehension {
                self.nonlocal.insert(name.clone());
            } else {
                self.bind(&name);
            }
            self.inside.insert(name);
        }
        self.enter(&inner);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(s) => {
                s.decorator_list.iter().for_each(|decorator| walk_decorator(self, decorator));
                self.header(Some(&s.parameters));
                s.returns.iter().for_each(|returns| self.visit_expr(returns));
                self.enter(&Self::of(Some(&s.parameters), |inner| inner.visit_body(&s.body)));
                return self.bind(&s.name.id);
            }
            Stmt::ClassDef(s) => {
                s.decorator_list.iter().for_each(|decorator| walk_decorator(self, decorator));
                s.arguments.iter().for_each(|arguments| walk_arguments(self, arguments));
                let mut inner = Self { is_class: true, ..Self::default() };
                inner.visit_body(&s.body);
                self.enter(&inner);
                return self.bind(&s.name.id);
            }
            Stmt::Global(s) => self.global.extend(s.names.iter().map(|name| name.id.clone())),
            Stmt::Nonlocal(s) => self.nonlocal.extend(s.names.iter().map(|name| name.id.clone())),
            Stmt::Import(s) => {
                for alias in &s.names {
                    let first = alias.name.split('.').next().unwrap_or_default();
                    self.bind(&alias.asname.as_ref().map_or_else(|| Name::new(first), |name| name.id.clone()));
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    self.bind(&alias.asname.as_ref().unwrap_or(&alias.name).id);
                }
            }
            _ => {}
        }
        walk_stmt(self, stmt);
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(name) if name.ctx.is_load() => {
                self.read(&name.id);
                if name.id == "super" {
                    self.read(&Name::new_static("__class__"));
                }
            }
            Expr::Name(name) => self.bind(&name.id),
            Expr::Named(named) if self.is_comprehension => {
                self.visit_expr(&named.value);
                if let Expr::Name(name) = named.target.as_ref() {
                    self.nonlocal.insert(name.id.clone());
                }
            }
            Expr::Lambda(lambda) => {
                let parameters = lambda.parameters.as_deref();
                self.header(parameters);
                self.enter(&Self::of(parameters, |inner| inner.visit_expr(&lambda.body)));
            }
            Expr::ListComp(ExprListComp { generators, elt, .. })
            | Expr::SetComp(ExprSetComp { generators, elt, .. })
            | Expr::Generator(ExprGenerator { generators, elt, .. }) => self.comprehension(generators, &[elt]),
            Expr::DictComp(ExprDictComp { generators, key, value, .. }) => match key {
                Some(key) => self.comprehension(generators, &[key, value]),
                None => self.comprehension(generators, &[value]),
            },
            _ => walk_expr(self, expr),
        }
    }
}

impl<'v> Visitor<'v> for Symbols {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        stacker::maybe_grow(64 << 10, 1 << 20, || self.stmt(stmt));
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        stacker::maybe_grow(64 << 10, 1 << 20, || self.expr(expr));
    }

    fn visit_except_handler(&mut self, handler: &'v ExceptHandler) {
        let ExceptHandler::ExceptHandler(named) = handler;
        named.type_.iter().for_each(|class| self.visit_expr(class));
        named.name.iter().for_each(|name| self.bind(&name.id));
        walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'v Pattern) {
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_pattern(self, pattern));
        captured(pattern).iter().for_each(|name| self.bind(&name.id));
    }
}
