//! What functions, classes and modules tell of themselves: annotations, parameters, `__code__`.

use crate::diagnostic::Diagnostic;
use crate::eval::expr::insert;
use crate::eval::{Args, Eval, R, Stop};
use crate::heap::{Data, Def, Dict, Function, Id, Key};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_except_handler, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{self as ast, Expr, Pattern, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashSet;
use std::rc::Rc;

const ANNOTATIONS: Name = Name::new_static("__annotations__");

impl<'a> Eval<'a> {
    /// Evaluates the annotations of a function that is being defined, for its `__annotations__`.
    pub(in crate::eval) fn annotate_function(&mut self, s: &'a ast::StmtFunctionDef, attrs: Id) -> R<()> {
        if self.frame.prelude {
            return Ok(());
        }
        let p = &*s.parameters;
        let plain = |given: &'a [ast::ParameterWithDefault]| given.iter().map(|p| &p.parameter);
        let all = plain(&p.posonlyargs).chain(plain(&p.args)).chain(p.vararg.as_deref());
        let all = all.chain(plain(&p.kwonlyargs)).chain(p.kwarg.as_deref());
        let named = all.filter_map(|p| Some((p.name.id.clone(), p.annotation.as_deref()?)));
        let returned = s.returns.as_deref().map(|returns| (Name::new_static("return"), returns));
        let mut dict = Dict::default();
        for (name, annotation) in named.chain(returned) {
            let value = self.annotation(annotation)?;
            let text: Rc<str> = name.as_str().into();
            insert(&mut dict, Key::Str(text.clone()), Value::str(text), value);
        }
        if !dict.is_empty() {
            let span = self.span(s.name.range);
            let dict = self.object(Data::Dict(dict), span);
            self.vars_mut(attrs).insert(ANNOTATIONS, dict);
        }
        Ok(())
    }

    /// `name: kind = value` in a class or a module.
    pub(in crate::eval) fn annotate(&mut self, s: &'a ast::StmtAnnAssign) -> R<()> {
        let Expr::Name(name) = &*s.target else { return Ok(()) };
        let scope = self.frame.scope;
        if self.frame.prelude || !s.simple || !(self.frame.class_body || scope == self.frame.globals) {
            return Ok(());
        }
        let value = self.annotation(&s.annotation)?;
        let dict = match self.vars(scope).get(&ANNOTATIONS) {
            Some(known) => known.clone(),
            None => {
                let made = self.object(Data::Dict(Dict::default()), self.span(s.range));
                self.vars_mut(scope).insert(ANNOTATIONS, made.clone());
                made
            }
        };
        if let Value::Obj(id) = dict
            && matches!(self.heap.get(id), Data::Dict(_))
            && let Data::Dict(dict) = self.heap.get_mut(id)
        {
            let text: Rc<str> = name.id.as_str().into();
            insert(dict, Key::Str(text.clone()), Value::str(text), value);
        }
        Ok(())
    }

    /// An annotation. A name that is missing is an error; what types may be in an annotation grew with Python.
    fn annotation(&mut self, annotation: &'a Expr) -> R<Value> {
        let span = self.span(annotation.range());
        if self.annotations_are_texts() {
            let text = self.sources.text(span);
            let simple = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
            return Ok(match text.chars().all(simple) {
                true => self.string(text, span),
                false => self.unknown(span, "how an annotation is written as a text"),
            });
        }
        match self.expr(annotation) {
            Err(Stop::Raise(raised)) => {
                let code = raised.diagnostic.code.entry().number;
                if matches!(code, 204 | 205) {
                    return Err(Stop::Raise(raised));
                }
                let message = &raised.diagnostic.message;
                let newer = if message.ends_with("'type' object is not subscriptable") {
                    Some("a built-in type with the types of its elements came with Python 3.9")
                } else if message.contains("unsupported operand type(s) for |") {
                    Some("`|` between types came with Python 3.10")
                } else {
                    None
                };
                if let Some(newer) = newer {
                    self.report(
                        Diagnostic::new(crate::codes::code(203), span, newer)
                            .note("AIFlow 0.3.1 runs on Python 3.7, where this is a TypeError")
                            .help("write it with what `typing` has, as `List[…]` and `Optional[…]`, or leave it out"),
                    );
                }
                Ok(self.unknown(span, "what this annotation stands for is not evaluated"))
            }
            outcome => outcome,
        }
    }

    /// Whether the module has imported `annotations` from `__future__`.
    fn annotations_are_texts(&self) -> bool {
        let Some(Value::Obj(id)) = self.vars(self.frame.globals).get("annotations") else { return false };
        match self.heap.get(*id) {
            Data::Instance(instance) => self.class_name(instance.class) == "_Feature",
            Data::Deferred(deferred) => &*deferred.module == "__future__",
            _ => false,
        }
    }

    /// `function.__annotations__`, where it has none of its own yet.
    pub(super) fn annotations_of(&mut self, function: &Function<'a>, span: Span) -> Value {
        if function.prelude {
            return self.unknown(span, "the annotations of a package are not evaluated");
        }
        let dict = self.object(Data::Dict(Dict::default()), span);
        if let Some(attrs) = function.attrs {
            self.vars_mut(attrs).insert(ANNOTATIONS, dict.clone());
        }
        dict
    }

    /// The parameters of a function: the name of each, its kind as `inspect` counts them, and its default value in a list.
    pub(crate) fn parameters_of(&mut self, function: &Function<'a>, span: Span) -> Value {
        let mut rows = Vec::new();
        if let Some(p) = parameters(function.def) {
            let mut defaults = function.defaults.iter().cloned();
            let mut plain = |given: &[ast::ParameterWithDefault], kind: i64, rows: &mut Vec<_>| {
                rows.extend(given.iter().map(|p| (p.parameter.name.id.clone(), kind, defaults.next().flatten())));
            };
            plain(&p.posonlyargs, 0, &mut rows);
            plain(&p.args, 1, &mut rows);
            rows.extend(p.vararg.iter().map(|p| (p.name.id.clone(), 2, None)));
            plain(&p.kwonlyargs, 3, &mut rows);
            rows.extend(p.kwarg.iter().map(|p| (p.name.id.clone(), 4, None)));
        }
        let rows = rows.into_iter().map(|(name, kind, default)| {
            let default = self.list(default.into_iter().collect(), span);
            self.tuple(vec![Value::str(name.as_str()), Value::Int(kind), default], span)
        });
        let rows = rows.collect();
        self.list(rows, span)
    }

    /// `function.__code__`.
    pub(super) fn code_of(&mut self, function: &Function<'a>, span: Span) -> R<Value> {
        if function.prelude {
            return Ok(self.unknown(span, "the code of a package is not evaluated"));
        }
        let rows = self.parameters_of(function, span);
        let others = match variables(function) {
            Some(names) => self.tuple(names.iter().map(|name| Value::str(name.as_str())).collect(), span),
            None => self.unknown(span, "the order of the variables of a function that holds others"),
        };
        let is_async = matches!(function.def, Def::Function(def) if def.is_async);
        let yields = !is_async && !function.scoping.yielding.is_empty();
        let values = vec![Value::str(function.name.as_str()), rows, others, Value::Bool(yields), Value::Bool(is_async)];
        let make = self.std_function("inspect", "_code", span)?;
        self.call(make, Args::positional(values, span), span)
    }
}

fn parameters<'a>(def: Def<'a>) -> Option<&'a ast::Parameters> {
    match def {
        Def::Function(def) => Some(&*def.parameters),
        Def::Lambda(def) => def.parameters.as_deref(),
    }
}

/// The variables of a function that are no parameters, in the order in which CPython comes upon them.
fn variables(function: &Function<'_>) -> Option<Vec<Name>> {
    let mut order = Order { locals: &function.scoping.locals, seen: FxHashSet::default(), found: Vec::new() };
    for parameter in parameters(function.def).into_iter().flat_map(|p| p.iter()) {
        order.seen.insert(parameter.name().id.clone());
    }
    if order.locals.is_subset(&order.seen) {
        return Some(Vec::new());
    }
    match function.def {
        Def::Function(def) if !function.scoping.captures => order.visit_body(&def.body),
        _ => return None,
    }
    Some(order.found)
}

struct Order<'o> {
    locals: &'o FxHashSet<Name>,
    seen: FxHashSet<Name>,
    found: Vec<Name>,
}

impl Order<'_> {
    fn note(&mut self, name: &Name) {
        if self.locals.contains(name) && self.seen.insert(name.clone()) {
            self.found.push(name.clone());
        }
    }
}

impl<'v> Visitor<'v> for Order<'_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            // The annotation of a variable is not evaluated.
            Stmt::AnnAssign(s) => {
                if let Some(value) = &s.value {
                    self.visit_expr(value);
                    self.visit_expr(&s.target);
                }
                return;
            }
            Stmt::AugAssign(s) => self.visit_expr(&s.target),
            Stmt::Import(s) => s.names.iter().for_each(|alias| match &alias.asname {
                Some(name) => self.note(&name.id),
                None => self.note(&Name::new(alias.name.id.split('.').next().unwrap_or_default())),
            }),
            Stmt::ImportFrom(s) => {
                s.names.iter().for_each(|alias| self.note(&alias.asname.as_ref().unwrap_or(&alias.name).id));
            }
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_stmt(self, stmt));
    }

    fn visit_except_handler(&mut self, handler: &'v ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(kind) = &inner.type_ {
            self.visit_expr(kind);
        }
        if let Some(name) = &inner.name {
            self.note(&name.id);
        }
        walk_except_handler(self, handler);
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        if let Expr::Name(name) = expr {
            self.note(&name.id);
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr));
    }

    fn visit_pattern(&mut self, pattern: &'v Pattern) {
        let name = match pattern {
            Pattern::MatchAs(p) => p.name.as_ref(),
            Pattern::MatchStar(p) => p.name.as_ref(),
            Pattern::MatchMapping(p) => p.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.note(&name.id);
        }
        walk_pattern(self, pattern);
    }
}
