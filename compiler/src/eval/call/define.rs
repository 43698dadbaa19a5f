//! Definitions of functions, and which names they bind.

use crate::eval::{Arg, Args, Eval, R};
use crate::heap::{Attrs, Data, Def, Function, Scoping};
use crate::source::Span;
use crate::syntax::{captured, written};
use crate::value::{Birth, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_arguments, walk_expr, walk_pattern, walk_stmt};
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
        let qualname: Rc<str> = format!("{}{}", self.frame.qualifier, written(&s.name)).into();
        let function = Function {
            def: Def::Function(s),
            name: Name::new(written(&s.name)),
            qualifier: format!("{qualname}.<locals>.").into(),
            qualname,
            module: self.frame.globals,
            closure: self.closure_scope(),
            file: self.frame.file,
            defaults,
            scoping,
            signature: self.signature(Def::Function(s)),
            prelude: self.frame.prelude,
            local: self.defines_locally(),
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
        // What is no name of a job was reported.
        let is_poison = |value: &Value| matches!(value, Value::Unknown(why) if self.why(*why).poison);
        if let Value::Obj(id) = &block
            && matches!(self.heap.get(*id), Data::JobBlock { name } if is_poison(name))
        {
            return Ok(self.poison(span));
        }
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
            local: self.defines_locally(),
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

    /// Visits what stands in the node at this address.
    fn inside(&mut self, node: usize, visit: impl FnOnce(&mut Self)) {
        self.around.push(node);
        stacker::maybe_grow(64 << 10, 1 << 20, || visit(self));
        self.around.pop();
    }

    /// What of a function's parameters is evaluated where it is defined: default values and annotations.
    fn header(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters {
            parameter.default().iter().for_each(|default| self.visit_expr(default));
            parameter.annotation().iter().for_each(|annotation| self.visit_expr(annotation));
        }
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
                // What is evaluated where it is defined.
                self.inside(address(stmt), |around| {
                    s.decorator_list.iter().for_each(|d| around.visit_expr(&d.expression));
                    around.header(&s.parameters);
                    s.returns.iter().for_each(|returns| around.visit_expr(returns));
                });
                return;
            }
            Stmt::ClassDef(s) => {
                self.scoping.captures = true;
                self.bind(&s.name.id);
                self.inside(address(stmt), |around| {
                    s.decorator_list.iter().for_each(|d| around.visit_expr(&d.expression));
                    s.arguments.iter().for_each(|arguments| walk_arguments(around, arguments));
                });
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
        self.inside(address(stmt), |around| walk_stmt(around, stmt));
    }

    fn visit_pattern(&mut self, pattern: &'v Pattern) {
        captured(pattern).iter().for_each(|name| self.bind(&name.id));
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
            Expr::Lambda(lambda) => {
                self.scoping.captures = true;
                let parameters = lambda.parameters.as_deref();
                self.inside(address(expr), |around| parameters.iter().for_each(|p| around.header(p)));
                return;
            }
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::Generator(ast::ExprGenerator { generators, .. }) => {
                self.scoping.captures = true;
                // What is gone over first is evaluated outside.
                let first = generators.first();
                self.inside(address(expr), |around| first.iter().for_each(|first| around.visit_expr(&first.iter)));
                Targets(self).visit_inside(expr);
                return;
            }
            _ => {}
        }
        self.inside(address(expr), |around| walk_expr(around, expr));
    }
}

/// Finds what a comprehension binds outside of itself, by `:=`. All else in it is its own.
struct Targets<'c>(&'c mut Collector);

impl Targets<'_> {
    fn visit_inside(&mut self, comprehension: &Expr) {
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, comprehension));
    }
}

impl<'v> Visitor<'v> for Targets<'_> {
    fn visit_expr(&mut self, expr: &'v Expr) {
        match expr {
            Expr::Lambda(_) => return,
            Expr::Named(named) => {
                if let Expr::Name(name) = named.target.as_ref() {
                    self.0.bind(&name.id);
                }
            }
            _ => {}
        }
        self.visit_inside(expr);
    }
}

/// Where a node of a syntax tree stands in memory: what is known of it is found again by that.
pub(crate) fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}
