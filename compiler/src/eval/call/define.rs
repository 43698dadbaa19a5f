//! Definitions of functions, and which names they bind.

use crate::eval::{Arg, Args, Eval, R};
use crate::heap::{Attrs, Data, Def, Function, Scoping};
use crate::source::Span;
use crate::value::{Birth, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{self as ast, Expr, Pattern, Stmt};
use std::rc::Rc;

impl<'a> Eval<'a> {
    pub(crate) fn function_def(&mut self, s: &'a ast::StmtFunctionDef) -> R<()> {
        let span = self.span(s.name.range);
        let scoping = self.scoping_of(s);
        if s.is_async && scoping.hands_out {
            self.unsupported(s.name.range, "an asynchronous generator", "build a list and return it")?;
        }
        let mut decorators = Vec::with_capacity(s.decorator_list.len());
        for decorator in &s.decorator_list {
            decorators.push((self.expr(&decorator.expression)?, self.span(decorator.range)));
        }
        let defaults = self.defaults(&s.parameters)?;
        let attrs =
            self.heap.alloc(Data::Scope { vars: Attrs::default(), parent: None, function: None }, Birth::default());
        self.annotate_function(s, attrs)?;
        let qualname: Rc<str> = format!("{}{}", self.frame.qualifier, s.name.id).into();
        let function = Function {
            def: Def::Function(s),
            name: s.name.id.clone(),
            qualifier: format!("{qualname}.<locals>.").into(),
            qualname,
            module: self.frame.globals,
            closure: self.closure_scope(),
            file: self.frame.file,
            defaults,
            scoping,
            signature: self.signature(Def::Function(s)),
            prelude: self.frame.prelude,
            local: self.frame.function.is_some(),
            attrs: Some(attrs),
            owner: self.frame.owner.clone(),
        };
        let mut value = self.object(Data::Function(Rc::new(function)), span);
        for (callee, at) in decorators.into_iter().rev() {
            value = self.call(callee, Args::positional(vec![value], at), at)?;
        }
        self.store(&s.name.id, value);
        Ok(())
    }

    /// The default values of parameters, which are evaluated when the function is defined.
    pub(crate) fn defaults(&mut self, parameters: &'a ast::Parameters) -> R<Vec<Option<Value>>> {
        let parameters = parameters.iter_non_variadic_params();
        parameters.map(|parameter| parameter.default.as_ref().map(|default| self.expr(default)).transpose()).collect()
    }

    /// `@job_config('a')` on a function.
    pub(super) fn decorate_with_job(&mut self, block: Value, mut args: Args, span: Span) -> R<Value> {
        let decorator = self.std_function("contextlib", "_decorated", span)?;
        args.positional.insert(0, Arg { value: block, span });
        self.call(decorator, args, span)
    }

    /// `lambda x: …`.
    pub(in crate::eval) fn lambda(&mut self, e: &'a ast::ExprLambda) -> R<Value> {
        let defaults = match &e.parameters {
            Some(parameters) => self.defaults(parameters)?,
            None => Vec::new(),
        };
        let qualname = format!("{}<lambda>", self.frame.qualifier);
        let attrs =
            self.heap.alloc(Data::Scope { vars: Attrs::default(), parent: None, function: None }, Birth::default());
        let function = Function {
            def: Def::Lambda(e),
            name: Name::new("<lambda>"),
            qualifier: format!("{qualname}.<locals>.").into(),
            qualname: qualname.into(),
            module: self.frame.globals,
            closure: self.closure_scope(),
            file: self.frame.file,
            defaults,
            scoping: self.scoping_of_lambda(e),
            signature: self.signature(Def::Lambda(e)),
            prelude: self.frame.prelude,
            local: self.frame.function.is_some(),
            attrs: Some(attrs),
            owner: self.frame.owner.clone(),
        };
        Ok(self.object(Data::Function(Rc::new(function)), self.span(e.range)))
    }

    fn scoping_of(&mut self, def: &'a ast::StmtFunctionDef) -> Rc<Scoping> {
        let key = address(def);
        if let Some(known) = self.scopings.get(&key) {
            return known.clone();
        }
        let mut collector = Collector::default();
        for parameter in &*def.parameters {
            collector.scoping.locals.insert(parameter.name().id.clone());
        }
        collector.visit_body(&def.body);
        let scoping = Rc::new(collector.finish(self.frame.scoping.as_deref(), self.frame.class_body));
        self.scopings.insert(key, scoping.clone());
        scoping
    }

    /// The names that a class body binds.
    pub(in crate::eval) fn scoping_of_class(&mut self, def: &'a ast::StmtClassDef) -> Rc<Scoping> {
        let key = address(def);
        if let Some(known) = self.scopings.get(&key) {
            return known.clone();
        }
        let mut collector = Collector::default();
        collector.visit_body(&def.body);
        let scoping = Rc::new(collector.finish(self.frame.scoping.as_deref(), self.frame.class_body));
        self.scopings.insert(key, scoping.clone());
        scoping
    }

    pub(crate) fn scoping_of_lambda(&mut self, def: &'a ast::ExprLambda) -> Rc<Scoping> {
        let key = address(def);
        if let Some(known) = self.scopings.get(&key) {
            return known.clone();
        }
        let mut collector = Collector::default();
        if let Some(parameters) = &def.parameters {
            for parameter in &**parameters {
                collector.scoping.locals.insert(parameter.name().id.clone());
            }
        }
        collector.visit_expr(&def.body);
        let scoping = Rc::new(collector.finish(self.frame.scoping.as_deref(), self.frame.class_body));
        self.scopings.insert(key, scoping.clone());
        scoping
    }
}

/// Finds the names that a function body binds.
#[derive(Default)]
struct Collector {
    scoping: Scoping,
    /// The addresses of what is being visited, outermost first.
    around: Vec<usize>,
}

impl Collector {
    fn bind(&mut self, name: &Name) {
        self.scoping.locals.insert(name.clone());
    }

    /// What it has found, inside of something else: what a class body binds is not visible from there.
    fn finish(mut self, around: Option<&Scoping>, in_class: bool) -> Scoping {
        if let Some(around) = around {
            let names = around.locals.iter().filter(|_| !in_class).chain(&around.enclosing);
            self.scoping.enclosing.extend(names.filter(|name| !self.scoping.globals.contains(*name)).cloned());
        }
        for name in self.scoping.globals.iter().chain(&self.scoping.nonlocals) {
            self.scoping.locals.remove(name);
        }
        self.scoping
    }
}

impl<'v> Visitor<'v> for Collector {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::FunctionDef(s) => {
                self.scoping.captures = true;
                self.bind(&s.name.id);
                s.decorator_list.iter().for_each(|d| self.visit_expr(&d.expression));
                return;
            }
            Stmt::ClassDef(s) => {
                self.scoping.captures = true;
                self.bind(&s.name.id);
                return;
            }
            Stmt::Global(s) => self.scoping.globals.extend(s.names.iter().map(|n| n.id.clone())),
            Stmt::Nonlocal(s) => self.scoping.nonlocals.extend(s.names.iter().map(|n| n.id.clone())),
            Stmt::Import(s) => {
                for alias in &s.names {
                    match &alias.asname {
                        Some(name) => self.bind(&name.id),
                        None => self.bind(&Name::new(alias.name.id.split('.').next().unwrap_or_default())),
                    }
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    self.bind(alias.asname.as_ref().map_or(&alias.name.id, |name| &name.id));
                }
            }
            Stmt::Try(s) => {
                for handler in &s.handlers {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    if let Some(name) = &handler.name {
                        self.bind(&name.id);
                    }
                }
            }
            _ => {}
        }
        self.around.push(address(stmt));
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_stmt(self, stmt));
        self.around.pop();
    }

    fn visit_pattern(&mut self, pattern: &'v Pattern) {
        let name = match pattern {
            Pattern::MatchAs(p) => &p.name,
            Pattern::MatchStar(p) => &p.name,
            Pattern::MatchMapping(p) => &p.rest,
            _ => &None,
        };
        name.iter().for_each(|name| self.bind(&name.id));
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_pattern(self, pattern));
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        match expr {
            Expr::Name(name) if !name.ctx.is_load() => self.bind(&name.id),
            Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Await(_) => {
                self.scoping.hands_out |= !expr.is_await_expr();
                self.scoping.yielding.extend(&self.around);
                self.scoping.yielding.insert(address(expr));
            }
            // Their targets are their own; what they read binds nothing.
            Expr::Lambda(_) | Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.scoping.captures = true;
                return;
            }
            _ => {}
        }
        self.around.push(address(expr));
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr));
        self.around.pop();
    }
}

/// Where a node of a syntax tree stands in memory: what is known of it is found again by that.
pub(crate) fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}
