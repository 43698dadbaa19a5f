//! Calls.

use super::{Eval, Flow, Frame, R};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::fact::TraceCall;
use crate::heap::{Attrs, Data, Def, Descriptor, Dict, Foreign, Function, Id, Instance, Made, Scoping};
use crate::source::Span;
use crate::value::{Birth, UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// An argument: its value and where the user wrote it.
#[derive(Debug, Clone)]
pub(crate) struct Arg {
    pub(crate) value: Value,
    pub(crate) span: Span,
}

/// The arguments of a call.
#[derive(Debug, Clone, Default)]
pub(crate) struct Args {
    pub(crate) positional: Vec<Arg>,
    pub(crate) keyword: Vec<(Name, Arg)>,
    /// Where the names of the keyword arguments stand, in their order.
    pub(crate) names: Vec<Span>,
    /// There are more arguments, from an unknown that was unpacked.
    pub(crate) unknown: Option<UnknownId>,
}

impl Args {
    /// Positional arguments made by the evaluator itself, all at one place.
    pub(crate) fn positional(values: Vec<Value>, span: Span) -> Self {
        let positional = values.into_iter().map(|value| Arg { value, span }).collect();
        Self { positional, ..Self::default() }
    }

    fn all(&self) -> impl Iterator<Item = &Arg> {
        self.positional.iter().chain(self.keyword.iter().map(|(_, arg)| arg))
    }
}

impl<'a> Eval<'a> {
    pub(crate) fn call_expr(&mut self, e: &'a ast::ExprCall) -> R<Value> {
        let span = self.span(e.range());
        // A method of a built-in type is called without making a method object first.
        if let Expr::Attribute(attribute) = e.func.as_ref() {
            let receiver = self.expr(&attribute.value)?;
            if self.is_plain_container(&receiver) {
                let args = self.arguments(&e.arguments)?;
                let at = self.span(attribute.attr.range);
                return self.call_method(&receiver, &attribute.attr.id, args, at, span);
            }
            let callee = self.attribute(&receiver, &attribute.attr.id, self.span(attribute.attr.range))?;
            let args = self.arguments(&e.arguments)?;
            return self.call(callee, args, span);
        }
        if let Expr::Name(name) = e.func.as_ref()
            && name.id == "super"
            && e.arguments.args.is_empty()
        {
            return self.bare_super(span);
        }
        let callee = self.expr(&e.func)?;
        let args = self.arguments(&e.arguments)?;
        self.call(callee, args, span)
    }

    fn is_plain_container(&self, value: &Value) -> bool {
        match value {
            Value::Str(_) | Value::Text(_) => true,
            Value::Obj(id) => {
                matches!(self.heap.get(*id), Data::List(_) | Data::Dict(_) | Data::Set(_) | Data::Tuple(_))
            }
            _ => false,
        }
    }

    pub(crate) fn arguments(&mut self, arguments: &'a ast::Arguments) -> R<Args> {
        let mut args = Args::default();
        for arg in &arguments.args {
            if let Expr::Starred(starred) = arg {
                let value = self.expr(&starred.value)?;
                let span = self.span(starred.range);
                match self.collect_items(&value, starred.range)? {
                    Ok(values) => args.positional.extend(values.into_iter().map(|value| Arg { value, span })),
                    Err(why) => args.unknown = Some(why),
                }
            } else {
                let value = self.expr(arg)?;
                args.positional.push(Arg { value, span: self.argument_span(arg) });
            }
        }
        for keyword in &arguments.keywords {
            let value = self.expr(&keyword.value)?;
            let span = self.argument_span(&keyword.value);
            match &keyword.arg {
                Some(name) => {
                    args.names.push(self.span(name.range));
                    args.keyword.push((name.id.clone(), Arg { value, span }));
                }
                None => match self.mapping(&value) {
                    Some(Ok(dict)) => {
                        for (key, value) in dict.values() {
                            let Some(name) = self.as_str(key) else {
                                return Err(self.raise("TypeError", span, "keywords must be strings"));
                            };
                            args.names.push(self.birthplace(key.birth()).unwrap_or(span));
                            args.keyword.push((Name::new(&*name), Arg { value: value.clone(), span }));
                        }
                    }
                    Some(Err(why)) => args.unknown = Some(why),
                    None => {
                        let kind = self.type_name(&value);
                        let message = format!("argument after ** must be a mapping, not {kind}");
                        return Err(self.raise("TypeError", span, message));
                    }
                },
            }
        }
        Ok(args)
    }

    /// Calls a value.
    pub(crate) fn call(&mut self, callee: Value, mut args: Args, span: Span) -> R<Value> {
        let Value::Obj(id) = &callee else {
            return match callee {
                Value::Unknown(why) => {
                    self.escape(&args, why, span);
                    self.call_unknown(why, &args, span)
                }
                _ => self.not_callable(&callee, span),
            };
        };
        let id = *id;
        match self.heap.get(id) {
            Data::Function(function) => {
                let function = function.clone();
                self.call_function(id, &function, args, span)
            }
            Data::Method { function, receiver } => {
                let (function, value) = (*function, receiver.clone());
                args.positional.insert(0, Arg { value, span });
                self.deeper(span, |eval| eval.call(Value::Obj(function), args, span))
            }
            Data::Builtin(builtin) => {
                let run = builtin.run;
                run(self, args, span)
            }
            Data::BuiltinMethod { receiver, name } => {
                let (receiver, name) = (receiver.clone(), name.clone());
                self.call_method(&receiver, &name, args, span, span)
            }
            Data::Class(_) => self.construct(id, args, span),
            Data::External(path) => {
                let path = path.clone();
                Ok(self.call_external(path, args, span))
            }
            Data::Foreign(foreign) => {
                let why = foreign.unknown;
                self.escape(&args, why, span);
                Ok(self.element_of(why, span))
            }
            Data::Smudged { unknown, .. } => {
                let why = *unknown;
                Ok(self.element_of(why, span))
            }
            Data::JobBlock { name } => {
                // `@job_config('a')`: the block is open while the decorated function runs.
                let name = name.clone();
                self.decorate_with_job(name, args, span)
            }
            Data::Descriptor { kind: Descriptor::Static, function } => {
                let function = function.clone();
                self.call(function, args, span)
            }
            Data::Instance(_) => match self.class_attribute(&callee, "__call__") {
                Some(method) => self.deeper(span, |eval| eval.call(method, args, span)),
                None => self.not_callable(&callee, span),
            },
            _ => self.not_callable(&callee, span),
        }
    }

    fn not_callable(&mut self, callee: &Value, span: Span) -> R<Value> {
        let kind = self.type_name(callee);
        Err(self.raise("TypeError", span, format!("'{kind}' object is not callable")))
    }

    /// A call of something that the project does not hold: a construction where it is used as one, else unknown.
    fn call_external(&mut self, path: Rc<str>, args: Args, span: Span) -> Value {
        self.may_raise(span);
        let reason = format!("`{path}` is not part of the project");
        let Value::Unknown(unknown) = self.unknown(span, reason) else { return Value::None };
        if !is_pure(&path) {
            self.escape(&args, unknown, span);
        }
        let made = self.made(&args);
        self.object(Data::Foreign(Rc::new(Foreign { path, made, unknown })), span)
    }

    /// Lists, dictionaries and sets handed to unknown code may be changed by it, and so may those inside.
    fn escape(&mut self, args: &Args, why: UnknownId, span: Span) {
        self.may_raise(span);
        let mut open: Vec<Value> = args.all().map(|arg| arg.value.clone()).collect();
        let mut seen = FxHashSet::default();
        while let Some(value) = open.pop() {
            let id = match value {
                Value::Obj(id) => id,
                Value::Unknown(unknown) => {
                    open.extend(
                        self.candidates(unknown)
                            .into_iter()
                            .filter(|v| matches!(v, Value::Obj(id) if !seen.contains(id))),
                    );
                    continue;
                }
                _ => continue,
            };
            if !seen.insert(id) {
                continue;
            }
            match self.heap.get(id) {
                Data::List(items) => open.extend(items.iter().cloned()),
                Data::Dict(dict) | Data::Set(dict) => open.extend(dict.values().map(|(_, value)| value.clone())),
                Data::Tuple(items) => {
                    open.extend(items.iter().cloned());
                    continue;
                }
                _ => continue,
            }
            self.spoil(id, why);
        }
        self.charge(seen.len());
    }

    fn made(&self, args: &Args) -> Made {
        Made {
            positional: args.positional.iter().map(|arg| arg.value.clone()).collect(),
            keyword: args.keyword.iter().map(|(name, arg)| (name.clone(), arg.value.clone())).collect(),
        }
    }

    pub(crate) fn call_function(&mut self, id: Id, function: &Rc<Function<'a>>, args: Args, span: Span) -> R<Value> {
        if self.depth >= self.request.limits.call_depth {
            let limit = self.request.limits.call_depth;
            return Err(self.limit(span, format!("more than {limit} calls inside one another")));
        }
        if function.scoping.is_generator {
            let diagnostic = Diagnostic::new(
                code(202),
                span,
                format!("the generator function `{}` is not evaluated", function.name),
            )
            .help("build a list and return it");
            return Err(self.raise_as("NotImplementedError", diagnostic, "generator"));
        }
        self.charge(16);
        let bound = self.bind(function, args, span)?;
        let mut vars = Attrs::with_capacity_and_hasher(bound.len() + 2, rustc_hash::FxBuildHasher);
        let mut slots = Vec::new();
        for (name, arg) in bound {
            if function.prelude {
                slots.push((name.clone(), arg.span));
            }
            vars.insert(name, arg.value);
        }
        let room = self.heap.room;
        let scope = self.heap.alloc(Data::Scope { vars, parent: function.closure }, Birth::default());
        let room = room - self.heap.room;
        let trace = if function.prelude || self.frame.prelude {
            self.frame.trace.clone()
        } else {
            Some(Rc::new(TraceCall { span, caller: self.frame.trace.clone() }))
        };
        let frame = Frame {
            scope,
            globals: function.module,
            file: function.file,
            prelude: function.prelude,
            site: if self.frame.prelude { self.frame.site } else { span },
            slots,
            function: Some(id),
            scoping: Some(function.scoping.clone()),
            function_scope: Some(scope),
            trace,
            class_body: false,
            qualifier: function.qualifier.clone(),
        };
        let outer = std::mem::replace(&mut self.frame, frame);
        let waiting = self.waiting();
        self.depth += 1;
        let outcome = stacker::maybe_grow(256 << 10, 4 << 20, || match function.def {
            Def::Function(def) => self.block(&def.body),
            Def::Lambda(def) => self.expr(&def.body).map(Flow::Return),
        });
        self.depth -= 1;
        let outcome = self.settle(waiting, outcome, |flow| match flow {
            Flow::Return(value) => Flow::Return(value),
            _ => Flow::Return(Value::None),
        });
        self.frame = outer;
        if !function.scoping.captures {
            self.heap.release(scope, room);
        }
        match outcome? {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// `super()` without arguments.
    fn bare_super(&mut self, span: Span) -> R<Value> {
        let owner = self.frame.function.and_then(|f| match self.heap.get(f) {
            Data::Function(function) => function.owner.get(),
            _ => None,
        });
        let receiver = self.frame.function_scope.and_then(|scope| self.vars(scope).first().map(|(_, v)| v.clone()));
        match (owner, receiver) {
            (Some(class), Some(receiver)) => Ok(self.object(Data::Super { class, receiver }, span)),
            _ => Err(self.raise("RuntimeError", span, "super(): no arguments")),
        }
    }

    /// `class(...)`.
    fn construct(&mut self, class: Id, args: Args, span: Span) -> R<Value> {
        let Data::Class(data) = self.heap.get(class) else { return Ok(Value::None) };
        let info = data.info.clone();
        if let Some(name) = info.builtin
            && info.prelude
            && info.def.is_none()
        {
            return self.construct_builtin(name, args, span);
        }
        if info.is_enum {
            return self.enum_lookup(class, args, span);
        }
        if let Some(Value::Obj(new)) = self.mro_attribute(class, "__new__")
            && matches!(self.heap.get(new), Data::Function(_) | Data::Descriptor { .. })
        {
            let diagnostic =
                Diagnostic::new(code(202), span, format!("`{}` defines `__new__`, which is not evaluated", info.name))
                    .help("make the object in `__init__`");
            return Err(self.raise_as("NotImplementedError", diagnostic, "__new__"));
        }
        let payload = self.payload(&info, &args, span)?;
        // What the prelude makes for itself nobody asks the arguments of.
        let made = (!self.frame.prelude).then(|| Rc::new(self.made(&args)));
        let instance = Instance { class, attrs: Attrs::default(), payload, made, metadata: None };
        let value = self.object(Data::Instance(instance), span);
        match self.mro_attribute(class, "__init__") {
            Some(Value::Obj(init)) if matches!(self.heap.get(init), Data::Function(_)) => {
                let mut args = args;
                args.positional.insert(0, Arg { value: value.clone(), span });
                self.call(Value::Obj(init), args, span)?;
            }
            _ => {
                let takes_any = info.builtin.is_some() || !info.external_bases.is_empty() || self.is_exception(class);
                if !takes_any && let Some(extra) = args.all().next() {
                    let diagnostic =
                        Diagnostic::new(code(401), extra.span, format!("{}() takes no arguments", info.name));
                    return Err(self.raise_as("TypeError", diagnostic, "takes no arguments"));
                }
            }
        }
        Ok(value)
    }

    pub(crate) fn is_exception(&self, class: Id) -> bool {
        self.is_subclass(class, self.builtin_class("BaseException"))
    }

    /// What an instance of a subclass of a built-in type holds.
    fn payload(&mut self, info: &crate::heap::ClassInfo<'a>, args: &Args, span: Span) -> R<Option<Value>> {
        if info.mro.iter().any(|c| *c == self.builtin_class("BaseException")) {
            let items = args.positional.iter().map(|arg| arg.value.clone()).collect();
            return Ok(Some(self.tuple(items, span)));
        }
        Ok(match info.builtin {
            Some("dict") => {
                let own_init = matches!(self.mro_attribute(info.mro[0], "__init__"), Some(Value::Obj(i)) if matches!(self.heap.get(i), Data::Function(_)));
                if own_init {
                    Some(self.object(Data::Dict(Dict::default()), span))
                } else {
                    Some(self.construct_builtin("dict", args.clone(), span)?)
                }
            }
            Some("object") | None => None,
            Some(name) => Some(self.construct_builtin(name, args.clone(), span)?),
        })
    }

    fn enum_lookup(&mut self, class: Id, args: Args, span: Span) -> R<Value> {
        let Some(arg) = args.positional.first() else {
            return Err(self.raise("TypeError", span, "__call__() missing 1 required positional argument: 'value'"));
        };
        if let Some(why) = self.unknown_of(&arg.value) {
            return Ok(self.element_of(why, span));
        }
        if let Some(member) = self.enum_by_value(class, &arg.value) {
            return Ok(member);
        }
        let at = self.origin(arg);
        let shown = self.repr(&arg.value);
        let name = self.class_name(class);
        let diagnostic = self.enum_help(
            Diagnostic::new(code(405), at, format!("ValueError: {shown} is not a valid {name}")),
            class,
            &arg.value,
        );
        Err(self.raise_as("ValueError", diagnostic, format!("{shown} is not a valid {name}")))
    }

    /// Adds the values of an enum, or the nearest one, to a diagnostic.
    pub(crate) fn enum_help(&self, diagnostic: Diagnostic, class: Id, value: &Value) -> Diagnostic {
        let values: Vec<Rc<str>> = self.enum_members(class).iter().filter_map(|m| self.as_str(m)).collect();
        let near = self
            .as_str(value)
            .and_then(|word| crate::suggest::did_you_mean(&word, values.iter().map(|v| &**v)).map(ToOwned::to_owned));
        match near {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => {
                diagnostic.help(format!("the values are {}", crate::suggest::list(values.iter().map(|v| &**v), 12)))
            }
        }
    }

    pub(crate) fn function_def(&mut self, s: &'a ast::StmtFunctionDef) -> R<()> {
        let span = self.span(s.name.range);
        if s.is_async {
            self.unsupported(s.name.range, "a coroutine", "define the workflow without coroutines")?;
        }
        let defaults = self.defaults(&s.parameters)?;
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
            scoping: self.scoping_of(s),
            prelude: self.frame.prelude,
            local: self.frame.function.is_some(),
            owner: std::cell::Cell::new(None),
        };
        let mut value = self.object(Data::Function(Rc::new(function)), span);
        for decorator in s.decorator_list.iter().rev() {
            let callee = self.expr(&decorator.expression)?;
            let at = self.span(decorator.range);
            value = self.call(callee, Args::positional(vec![value], at), at)?;
        }
        self.store(&s.name.id, value);
        Ok(())
    }

    /// The default values of parameters, which are evaluated when the function is defined.
    pub(crate) fn defaults(&mut self, parameters: &'a ast::Parameters) -> R<FxHashMap<Name, Value>> {
        let mut defaults = FxHashMap::default();
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                let value = self.expr(default)?;
                defaults.insert(parameter.parameter.name.id.clone(), value);
            }
        }
        Ok(defaults)
    }

    /// `@job_config('a')` on a function.
    fn decorate_with_job(&mut self, _name: Value, args: Args, span: Span) -> R<Value> {
        let _ = args;
        let diagnostic = Diagnostic::new(code(202), span, "`job_config` as a decorator is not evaluated")
            .help("open the block with `with` inside the function");
        Err(self.raise_as("NotImplementedError", diagnostic, "decorator"))
    }

    fn scoping_of(&mut self, def: &'a ast::StmtFunctionDef) -> Rc<Scoping> {
        let key = std::ptr::from_ref(def) as usize;
        if let Some(known) = self.scopings.get(&key) {
            return known.clone();
        }
        let mut collector = Collector::default();
        for parameter in &*def.parameters {
            collector.scoping.locals.insert(parameter.name().id.clone());
        }
        collector.visit_body(&def.body);
        let scoping = Rc::new(collector.finish());
        self.scopings.insert(key, scoping.clone());
        scoping
    }

    pub(crate) fn scoping_of_lambda(&mut self, def: &'a ast::ExprLambda) -> Rc<Scoping> {
        let mut collector = Collector::default();
        if let Some(parameters) = &def.parameters {
            for parameter in &**parameters {
                collector.scoping.locals.insert(parameter.name().id.clone());
            }
        }
        collector.visit_expr(&def.body);
        Rc::new(collector.finish())
    }
}

/// Finds the names that a function body binds.
#[derive(Default)]
struct Collector {
    scoping: Scoping,
}

impl Collector {
    fn bind(&mut self, name: &Name) {
        self.scoping.locals.insert(name.clone());
    }

    fn finish(mut self) -> Scoping {
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
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_stmt(self, stmt));
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        match expr {
            Expr::Name(name) if !name.ctx.is_load() => self.bind(&name.id),
            Expr::Yield(_) | Expr::YieldFrom(_) => self.scoping.is_generator = true,
            // Their targets are their own; what they read binds nothing.
            Expr::Lambda(_) | Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.scoping.captures = true;
                return;
            }
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr));
    }
}

/// Modules of the standard library whose functions do not change what they are given.
fn is_pure(path: &str) -> bool {
    let module = path.split('.').next().unwrap_or_default();
    matches!(
        module,
        "json"
            | "logging"
            | "datetime"
            | "math"
            | "re"
            | "copy"
            | "time"
            | "uuid"
            | "pprint"
            | "string"
            | "decimal"
            | "hashlib"
            | "base64"
            | "pathlib"
            | "warnings"
            | "collections"
            | "itertools"
            | "functools"
            | "typing"
            | "pyflink"
    )
}
