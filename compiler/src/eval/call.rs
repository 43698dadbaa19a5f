//! Calls.

mod callbacks;
mod construct;
mod define;
mod escape;
mod fields;
mod forward;
mod plain;
mod supers;

pub(super) use callbacks::InHands;
pub(super) use define::address;
pub(super) use escape::HandedOut;
pub(super) use fields::{Fields, fields};
pub(super) use forward::Forward;

use super::bind::Bound;
use super::generator::Yields;
use super::methods::APPEND;
use super::typing::form_of;
use super::{Eval, Flow, Frame, R};
use crate::fact::TraceCall;
use crate::heap::{Data, Def, Descriptor, Foreign, Function, Id, Made};
use crate::intrinsics::Builtin;
use crate::source::Span;
use crate::value::{Birth, UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;
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

    pub(crate) fn all(&self) -> impl Iterator<Item = &Arg> {
        self.positional.iter().chain(self.keyword.iter().map(|(_, arg)| arg))
    }

    /// One that is not known.
    pub(super) fn first_unknown(&self) -> Option<UnknownId> {
        self.all().find_map(|arg| match arg.value {
            Value::Unknown(id) => Some(id),
            _ => None,
        })
    }

    /// Those of them that are objects.
    pub(super) fn objects(&self) -> impl Iterator<Item = Value> {
        let values = self.all().map(|arg| &arg.value);
        values.filter(|value| matches!(value, Value::Obj(_) | Value::Unknown(_))).cloned()
    }
}

impl<'a> Eval<'a> {
    /// Calls what an expression names.
    pub(crate) fn call_expr(&mut self, e: &'a ast::ExprCall) -> R<Value> {
        let since = self.since();
        let value = self.call_open(e)?;
        self.close_dropped(since, Some(&value), self.span(e.range()))?;
        Ok(value)
    }

    fn call_open(&mut self, e: &'a ast::ExprCall) -> R<Value> {
        let span = self.span(e.range());
        // A method of a built-in type is called without making a method object first.
        if let Expr::Attribute(attribute) = e.func.as_ref() {
            let receiver = self.expr(&attribute.value)?;
            if attribute.attr.id == APPEND && self.is_list(&receiver) && is_one(&e.arguments) {
                return self.append_to(&receiver, &e.arguments, self.span(attribute.attr.range), span);
            }
            if self.is_plain_container(&receiver) && self.has_method(&receiver, &attribute.attr.id) {
                let at = self.span(attribute.attr.range);
                let args = self.arguments(&e.arguments, None)?;
                return self.call_own_method(&receiver, &attribute.attr.id, args, at, span);
            }
            let callee = self.member(&receiver, &attribute.attr)?;
            return self.call_with(callee, &e.arguments, span);
        }
        if let Expr::Name(name) = e.func.as_ref()
            && name.id == "super"
            && e.arguments.args.is_empty()
        {
            return self.bare_super(span);
        }
        let callee = self.expr(&e.func)?;
        self.call_with(callee, &e.arguments, span)
    }

    fn call_with(&mut self, callee: Value, arguments: &'a ast::Arguments, span: Span) -> R<Value> {
        if let Some(plain) = self.plain_callee(&callee, arguments) {
            return self.call_plainly(plain, arguments, span);
        }
        if is_one(arguments) && self.makes_text(&callee) {
            let arg = self.argument(&arguments.args[0])?;
            // Numbers are what most texts are made of.
            if let Value::Int(n) = arg.value {
                self.charge(32);
                return Ok(self.string(n.to_string(), span));
            }
            return self.call(callee, Args { positional: vec![arg], ..Args::default() }, span);
        }
        let args = self.arguments(arguments, Some(&callee))?;
        self.about_to_call(span);
        self.call(callee, args, span)
    }

    /// Whether it is `str`.
    fn makes_text(&self, callee: &Value) -> bool {
        let Value::Obj(id) = callee else { return false };
        matches!(self.heap.get(*id), Data::Class(class) if class.info.builtin == Some("str") && class.info.def.is_none())
    }

    pub(super) fn is_list(&self, value: &Value) -> bool {
        matches!(value, Value::Obj(id) if matches!(self.heap.get(*id), Data::List(_)))
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

    /// What is called, for a message about its arguments.
    fn callee_name(&self, callee: Option<&Value>) -> String {
        let Some(Value::Obj(id)) = callee else { return String::new() };
        match self.heap.get(*id) {
            Data::Function(function) => format!("{}() ", function.name),
            Data::Method { function, .. } => match self.heap.get(*function) {
                Data::Function(function) => format!("{}() ", function.name),
                _ => String::new(),
            },
            Data::Class(class) => format!("{} object ", if class.info.is_enum { "EnumMeta" } else { "type" }),
            Data::Builtin(builtin) => format!("{}() ", builtin.name),
            Data::BuiltinMethod { name, .. } => format!("{}() ", name.rsplit('.').next().unwrap_or_default()),
            Data::Instance(instance) => format!("{} object ", self.class_name(instance.class)),
            _ => String::new(),
        }
    }

    pub(crate) fn arguments(&mut self, arguments: &'a ast::Arguments, callee: Option<&Value>) -> R<Args> {
        let mut args = Args {
            // Room for a receiver.
            positional: Vec::with_capacity(arguments.args.len() + 1),
            keyword: Vec::with_capacity(arguments.keywords.len()),
            names: Vec::with_capacity(arguments.keywords.len()),
            unknown: None,
        };
        for arg in &arguments.args {
            if let Expr::Starred(starred) = arg {
                let value = self.expr(&starred.value)?;
                let span = self.span(starred.range);
                let called = self.callee_name(callee);
                let complaint = |kind: &str| format!("{called}argument after * must be an iterable, not {kind}");
                match self.collect_or(&value, starred.range, complaint)? {
                    Ok(values) => match args.unknown {
                        Some(why) => self.may_be(why, values),
                        None => args.positional.extend(values.into_iter().map(|value| Arg { value, span })),
                    },
                    Err(why) => args.unknown = Some(why),
                }
            } else {
                let arg = self.argument(arg)?;
                match args.unknown {
                    // Behind arguments of unknown number it may be any of them.
                    Some(why) => self.may_be(why, [arg.value]),
                    None => args.positional.push(arg),
                }
            }
        }
        for keyword in &arguments.keywords {
            let Arg { value, span } = self.argument(&keyword.value)?;
            match &keyword.arg {
                Some(name) => {
                    args.names.push(self.span(name.range));
                    args.keyword.push((name.id.clone(), Arg { value, span }));
                }
                None => match self.entries(&value, keyword.value.range())? {
                    Some(Ok(dict)) => {
                        for (key, value) in dict.values() {
                            let Some(name) = self.as_str(key) else {
                                let message = format!("{}keywords must be strings", self.callee_name(callee));
                                return Err(self.raise("TypeError", span, message));
                            };
                            if args.keyword.iter().any(|(n, _)| **n == *name) {
                                let called = self.callee_name(callee);
                                let message = format!("{called}got multiple values for keyword argument '{name}'");
                                return Err(self.raise("TypeError", span, message));
                            }
                            args.names.push(self.birthplace(key.birth()).unwrap_or(span));
                            args.keyword.push((Name::new(&*name), Arg { value: value.clone(), span }));
                        }
                    }
                    Some(Err(why)) => args.unknown = Some(why),
                    None => {
                        let kind = self.type_name(&value);
                        let name = self.callee_name(callee);
                        let message = format!("{name}argument after ** must be a mapping, not {kind}");
                        return Err(self.raise("TypeError", span, message));
                    }
                },
            }
        }
        Ok(args)
    }

    /// An argument, and where the user wrote it: what the prelude passes on is a parameter most often, of which one look
    /// gives both.
    fn argument(&mut self, expr: &'a Expr) -> R<Arg> {
        if let Expr::Name(name) = expr
            && self.frame.prelude
            && self.frame.function_scope == Some(self.frame.scope)
            && !self.frame.yields.are_logged()
            && let Some((place, value)) = self.local(name)
            && let Some(span) = self.frame.slots.get(place)
        {
            let (value, span) = (value.clone(), *span);
            self.tick(name.range)?;
            return Ok(Arg { value: self.arrived(value)?, span });
        }
        let value = self.expr(expr)?;
        Ok(Arg { value, span: self.argument_span(expr) })
    }

    /// Calls a value.
    pub(crate) fn call(&mut self, callee: Value, mut args: Args, span: Span) -> R<Value> {
        let Value::Obj(id) = &callee else {
            self.calls_something_else();
            return match callee {
                Value::Unknown(why) => {
                    if let Some(object) = self.of_base.get(&why).cloned() {
                        self.asked_of_base(&object, why, span)?;
                        self.asked_of_made(&object, &args, span)?;
                    }
                    self.escape(&args, why, span)?;
                    self.call_unknown(why, &args, span)
                }
                _ => self.not_callable(&callee, span),
            };
        };
        let id = *id;
        if !matches!(self.heap.get(id), Data::Function(_) | Data::Method { .. }) {
            self.calls_something_else();
        }
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
                let builtin = *builtin;
                self.call_builtin(&builtin, args, span)
            }
            Data::BuiltinMethod { receiver, name } => {
                let (receiver, name) = (receiver.clone(), name.clone());
                self.call_method(&receiver, &name, args, span, span)
            }
            Data::Class(_) => self.construct(id, args, span),
            Data::External(path) => {
                let path = path.clone();
                self.call_external(path, args, span)
            }
            Data::Foreign(foreign) => {
                let foreign = foreign.clone();
                self.call_foreign(&foreign, args, span)
            }
            Data::Smudged { unknown, .. } => {
                let why = *unknown;
                Ok(self.element_of(why, span))
            }
            // `@job_config('a')`: the block is open while the decorated function runs.
            Data::JobBlock { .. } => self.decorate_with_job(callee, args, span),
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

    fn call_builtin(&mut self, builtin: &Builtin, args: Args, span: Span) -> R<Value> {
        self.charge(8);
        let (known, unknown) = (self.unknowns_so_far(), args.first_unknown());
        let mut given = std::mem::take(&mut self.given);
        given.extend(args.objects());
        let result = (builtin.run)(self, args, span);
        if let Ok(result) = &result {
            self.may_come_from(result, known, given.drain(..));
        }
        given.clear();
        self.given = given;
        let result = result?;
        if !builtin.takes_anything() {
            self.may_have_failed(&result, known, unknown, span);
        }
        Ok(result)
    }

    fn not_callable(&mut self, callee: &Value, span: Span) -> R<Value> {
        let kind = self.type_name(callee);
        Err(self.raise("TypeError", span, format!("'{kind}' object is not callable")))
    }

    /// A call of a form of the typing module, as `OrderedDict()`.
    fn call_form(&mut self, form: &str, mut args: Args, span: Span) -> R<Value> {
        let called = self.std_function("typing", "_called", span)?;
        let value = self.string(form, span);
        args.positional.insert(0, Arg { value, span });
        self.call(called, args, span)
    }

    /// A call of something that the project does not hold: a construction where it is used as one, else unknown.
    pub(super) fn call_external(&mut self, path: Rc<str>, args: Args, span: Span) -> R<Value> {
        if let Some(form) = form_of(&path) {
            return self.call_form(form, args, span);
        }
        self.may_raise(span);
        let reason = match escape::meanwhile(&path) {
            Some((reason, _)) => reason.to_owned(),
            None => format!("`{path}` is not part of the project"),
        };
        let Value::Unknown(unknown) = self.unknown(span, reason) else { return Ok(Value::None) };
        if let Some((object, base, name)) = self.base_called(&path, &args) {
            self.asks_base(&object, base, name, span)?;
            let mut others = args.clone();
            others.positional.remove(0);
            self.escape(&others, unknown, span)?;
        } else if !escape::is_pure(&path) {
            self.escape(&args, unknown, span)?;
        }
        let made = self.made(&args);
        self.may_be(unknown, args.objects());
        Ok(self.object(Data::Foreign(Rc::new(Foreign { path, made, unknown })), span))
    }

    /// A call of what such a call has given: `decorator(argument)(function)`, or a function that is decorated.
    fn call_foreign(&mut self, foreign: &Foreign, args: Args, span: Span) -> R<Value> {
        let why = foreign.unknown;
        self.escape(&args, why, span)?;
        let made = foreign.made.positional.iter().chain(foreign.made.keyword.iter().map(|(_, value)| value));
        for function in self.functions_in(made) {
            self.perhaps_called(&function, &args, why, span)?;
        }
        Ok(self.one_of(why, args.objects(), span))
    }

    /// A call of a method of what such a call has made: it may call the functions that this has been given, each time.
    fn asked_of_made(&mut self, object: &Value, args: &Args, span: Span) -> R<()> {
        let Value::Obj(id) = *object else { return Ok(()) };
        let Data::Foreign(foreign) = self.heap.get(id) else { return Ok(()) };
        let foreign = foreign.clone();
        if !self.handed_out.is_empty() || escape::is_pure(&foreign.path) {
            return Ok(());
        }
        let made = foreign.made.positional.iter().chain(foreign.made.keyword.iter().map(|(_, value)| value));
        let functions = self.functions_in(made.chain(self.given_later.get(&id).into_iter().flatten()));
        for function in functions {
            let anything = self.anything(span);
            self.perhaps_called(&function, &anything, foreign.unknown, span)?;
        }
        let given = self.functions_in(args.all().map(|arg| &arg.value));
        self.given_later.entry(id).or_default().extend(given);
        Ok(())
    }

    fn made(&self, args: &Args) -> Made {
        Made {
            positional: args.positional.iter().map(|arg| arg.value.clone()).collect(),
            keyword: args.keyword.iter().map(|(name, arg)| (name.clone(), arg.value.clone())).collect(),
            more: args.unknown,
        }
    }

    pub(crate) fn call_function(&mut self, id: Id, function: &Rc<Function<'a>>, args: Args, span: Span) -> R<Value> {
        if function.prelude
            && self.frame.globals != function.module
            && self.is_strict(function.module)
            && let Some(why) = args.unknown.or_else(|| self.unknown_within(args.all().map(|arg| &arg.value), span))
        {
            self.may_fail(why, span);
            return Ok(self.one_of(why, args.objects(), span));
        }
        let bound = self.bind(function, args, span)?;
        self.run(id, function, bound, span)
    }

    /// Runs a function whose parameters have their values.
    fn run(&mut self, id: Id, function: &Rc<Function<'a>>, bound: Bound, span: Span) -> R<Value> {
        if let Some(forward) = &function.signature.forward {
            return self.run_forward(id, function, forward, bound, span);
        }
        let Bound { vars, slots } = bound;
        let scope =
            self.heap.alloc(Data::Scope { vars, parent: function.closure, function: Some(id) }, Birth::default());
        let given = self.run_in((id, function), scope, slots, span, |eval| {
            stacker::maybe_grow(256 << 10, 4 << 20, || match function.def {
                Def::Function(def) => eval.block(&def.body),
                Def::Lambda(def) => eval.expr(&def.body).map(Flow::Return),
            })
        });
        if !function.scoping.captures && !function.is_routine() {
            self.heap.release(scope);
        }
        given
    }

    /// Runs what a function does, with its variables in a scope; `slots` tells where the user wrote them.
    #[inline]
    fn run_in(
        &mut self,
        (id, function): (Id, &Rc<Function<'a>>),
        scope: Id,
        slots: Vec<Span>,
        span: Span,
        body: impl FnOnce(&mut Self) -> R<Flow>,
    ) -> R<Value> {
        if self.depth >= self.request.limits.call_depth {
            return Err(self.too_deep(span));
        }
        self.charge(16);
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
            owner: function.owner.clone(),
            enumerates: None,
            qualifier: function.qualifier.clone(),
            yields: Yields::default(),
            locals: None,
        };
        if let Def::Function(def) = function.def
            && function.is_routine()
        {
            return Ok(self.routine(frame, def, span));
        }
        let library = (function.prelude && !self.frame.prelude).then(|| self.enter_library());
        let (outer_call, held) = self.begin_function(scope);
        let outer = std::mem::replace(&mut self.frame, frame);
        let waiting = self.waiting();
        self.depth += 1;
        let outcome = body(self);
        self.depth -= 1;
        let is_at_end = matches!(outcome, Ok(Flow::Normal));
        let outcome = self.settle(waiting, outcome, |flow| match flow {
            Flow::Return(value) => Flow::Return(value),
            _ => Flow::Return(Value::None),
        });
        self.let_go_of_held(held);
        self.end_call(outer_call);
        self.frame = outer;
        if is_at_end {
            self.gave_nothing(function, span);
        }
        if let Some(outer) = library {
            self.leave_library(outer, span);
        }
        match outcome? {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }
}

/// Whether there is one argument, given by position.
fn is_one(arguments: &ast::Arguments) -> bool {
    arguments.keywords.is_empty() && matches!(&*arguments.args, [arg] if !arg.is_starred_expr())
}
