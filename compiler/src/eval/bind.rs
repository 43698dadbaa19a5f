//! Binding arguments to parameters.
//!
//! For the user's functions an argument that does not fit is Python's TypeError. For the functions of the prelude it is
//! a diagnostic at the argument, and evaluation goes on; their annotations are checked as well.

mod meant;
mod spec;

use super::call::{Fields, Forward, fields};
use super::{Arg, Args, Eval, R};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Attrs, Data, Def, Dict, Function, Id, Key, Marks};
use crate::layout::Layout;
use crate::source::Span;
use crate::suggest;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr};
use spec::{Spec, with_article};
use std::rc::Rc;

/// A function's parameters.
#[derive(Debug)]
pub(crate) struct Signature<'a> {
    pub(super) params: Vec<Param<'a>>,
    /// How many of them can be given by position.
    pub(super) positional: usize,
    pub(super) variadic: Option<&'a Name>,
    pub(super) keywords: Option<&'a Name>,
    /// Those of all names, and of the scope of a call before anything else is bound.
    marks: Marks,
    layout: Layout,
    /// Where the function only hands on what it is given.
    pub(super) forward: Option<Forward<'a>>,
    /// Where the function only sets attributes.
    pub(super) fields: Option<Fields<'a>>,
}

#[derive(Debug)]
pub(super) struct Param<'a> {
    pub(super) name: &'a Name,
    /// Its place among the parameters.
    place: usize,
    kind: Kind,
    spec: Spec,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    PositionalOnly,
    Either,
    KeywordOnly,
}

/// The parameters with their values, in their order.
pub(super) struct Bound {
    pub(super) vars: Attrs,
    /// Where the arguments of a function of the prelude stand, likewise.
    pub(super) slots: Vec<Span>,
}

impl Bound {
    /// Nothing yet, with room for so many parameters and some local variables.
    pub(super) fn new(function: &Function<'_>, count: usize) -> Self {
        let slots = Vec::with_capacity(if function.prelude { count + 2 } else { 0 });
        Self { vars: Attrs::with_capacity(count + 2), slots }
    }

    pub(super) fn set(&mut self, function: &Function<'_>, name: &Name, arg: Arg) {
        if function.prelude {
            self.slots.push(arg.span);
        }
        self.vars.add(name.clone(), arg.value);
    }
}

impl<'a> Signature<'a> {
    fn new(parameters: Option<&'a ast::Parameters>, prelude: bool) -> Self {
        let (marks, layout) = (Marks::default(), Layout::default());
        let Some(parameters) = parameters else {
            return Self {
                params: Vec::new(),
                positional: 0,
                variadic: None,
                keywords: None,
                marks,
                layout,
                forward: None,
                fields: None,
            };
        };
        let positional = parameters.posonlyargs.len() + parameters.args.len();
        let param = |(place, p): (usize, &'a ast::ParameterWithDefault)| Param {
            name: &p.parameter.name.id,
            place,
            kind: match place {
                _ if place < parameters.posonlyargs.len() => Kind::PositionalOnly,
                _ if place < positional => Kind::Either,
                _ => Kind::KeywordOnly,
            },
            spec: match &p.parameter.annotation {
                Some(annotation) if prelude => Spec::new(annotation),
                _ => Spec::Any,
            },
        };
        Self {
            params: parameters.iter_non_variadic_params().enumerate().map(param).collect(),
            positional,
            variadic: parameters.vararg.as_ref().map(|p| &p.name.id),
            keywords: parameters.kwarg.as_ref().map(|p| &p.name.id),
            marks: Marks::of_all(parameters.iter().map(|parameter| &parameter.name().id)),
            layout,
            forward: None,
            fields: None,
        }
    }
}

impl<'a> Signature<'a> {
    /// The names of all parameters, in the order in which they are bound.
    fn names(&self) -> Vec<&'a Name> {
        self.params.iter().map(|param| param.name).chain(self.variadic).chain(self.keywords).collect()
    }
}

impl Signature<'_> {
    /// Whether so many arguments can be given by position, and no others.
    pub(super) fn takes(&self, function: &Function<'_>, count: usize) -> bool {
        let rest = &self.params[count.min(self.positional)..];
        (count <= self.positional || self.variadic.is_some()) && rest.iter().all(|p| p.default(function).is_some())
    }

    /// Whether every argument has its own parameter and every parameter its value: most calls are so plain.
    fn fits(&self, function: &Function<'_>, args: &Args) -> bool {
        let given = args.positional.len();
        if args.unknown.is_some() || given > self.positional {
            return false;
        }
        let mut named = 0;
        for param in &self.params[given..] {
            if param.kind != Kind::PositionalOnly && args.keyword.iter().any(|(name, _)| name == param.name) {
                named += 1;
            } else if param.default(function).is_none() {
                return false;
            }
        }
        named == args.keyword.len()
    }

    /// The parameters that are given by name, a bit each, where the arguments of a call, of which so many are given by
    /// position, come in the order of the parameters and every parameter has its value.
    pub(super) fn named(&self, function: &Function<'_>, given: usize, arguments: &ast::Arguments) -> Option<u32> {
        if given > self.positional || self.params.len() > 31 || arguments.args.iter().any(Expr::is_starred_expr) {
            return None;
        }
        let mut named = 0;
        let mut keywords = arguments.keywords.iter().map(|keyword| keyword.arg.as_ref()).peekable();
        for (place, param) in self.params.iter().enumerate().skip(given) {
            let is_next = |name: &Option<&ast::Identifier>| name.is_some_and(|name| name.id == *param.name);
            if param.kind != Kind::PositionalOnly && keywords.next_if(is_next).is_some() {
                named |= 1 << place;
            } else if param.default(function).is_none() {
                return None;
            }
        }
        keywords.next().is_none().then_some(named)
    }

    /// The parameters of such a call.
    fn bound(&self, function: &Function<'_>, args: Args, span: Span) -> Bound {
        let mut out = Bound::new(function, self.params.len());
        let (mut positional, mut keyword) = (args.positional.into_iter(), args.keyword);
        for param in &self.params {
            let named = |keyword: &mut Vec<(Name, Arg)>| {
                let place = keyword.iter().position(|(name, _)| name == param.name)?;
                Some(keyword.swap_remove(place).1)
            };
            let arg = positional.next().or_else(|| named(&mut keyword)).unwrap_or_else(|| {
                let value = param.default(function).cloned().unwrap_or(Value::None);
                Arg { value, span }
            });
            out.set(function, param.name, arg);
        }
        out
    }

    /// Whether a keyword that `**kwargs` would take is a parameter's name with a slip of the pen in it.
    fn is_misspelt(&self, name: &str, bound: &[Option<Arg>]) -> bool {
        let free = self.params.iter().zip(bound).filter(|(p, arg)| arg.is_none() && p.name.len() >= 5);
        suggest::did_you_mean(name, free.map(|(p, _)| p.name.as_str())).is_some()
    }
}

impl Param<'_> {
    /// Whether its annotation asks for something.
    pub(super) fn is_checked(&self) -> bool {
        !matches!(self.spec, Spec::Any)
    }

    /// Its default value.
    pub(super) fn default<'f>(&self, function: &'f Function<'_>) -> Option<&'f Value> {
        function.defaults.get(self.place)?.as_ref()
    }
}

impl<'a> Eval<'a> {
    /// The parameters of what is being defined.
    pub(super) fn signature(&mut self, def: Def<'a>) -> Rc<Signature<'a>> {
        let (key, node, parameters) = match def {
            Def::Function(def) => (std::ptr::from_ref(def) as usize, &def.node_index, Some(&*def.parameters)),
            Def::Lambda(def) => (std::ptr::from_ref(def) as usize, &def.node_index, def.parameters.as_deref()),
        };
        if let Some(known) = self.signatures.get(&key) {
            return known.clone();
        }
        let prelude = self.frame.prelude;
        let layout = if prelude { Layout::of_prelude(node) } else { self.program.layouts.fresh() };
        let signature = Signature { layout, ..Signature::new(parameters, prelude) };
        let (forward, fields) = match def {
            Def::Function(def) => {
                let names = signature.names();
                (prelude.then(|| Forward::of(def, &names)).flatten(), fields(def, &names))
            }
            Def::Lambda(_) => (None, None),
        };
        let signature = Rc::new(Signature { forward, fields, ..signature });
        self.signatures.insert(key, signature.clone());
        signature
    }

    /// Gives every parameter its value.
    pub(super) fn bind(&mut self, function: &Function<'a>, args: Args, span: Span) -> R<Bound> {
        let signature = function.signature.clone();
        // What the user gives to a function of the prelude is checked; what the prelude passes on has been.
        let checked = function.prelude && !self.frame.prelude;
        if signature.fits(function, &args) && (!checked || self.all_suit(function, &signature, &args)) {
            let mut out = signature.bound(function, args, span);
            self.bind_rest(function, &mut out, span);
            return Ok(out);
        }
        let Args { positional, keyword, names, unknown } = args;
        let mut bound: Vec<Option<Arg>> = Vec::with_capacity(signature.params.len());
        bound.resize_with(signature.params.len(), || None);
        let mut rest = Vec::new();
        let count = positional.len();
        let mut surplus = None;
        for (i, arg) in positional.into_iter().enumerate() {
            if i < signature.positional {
                bound[i] = Some(arg);
            } else if signature.variadic.is_some() {
                rest.push(arg.value);
            } else {
                surplus = surplus.or(Some(arg.span));
            }
        }
        if let Some(at) = surplus {
            let is_only = |n: &Name| signature.params.iter().any(|p| p.name == n && p.kind == Kind::KeywordOnly);
            let keyword_only = keyword.iter().filter(|(name, _)| is_only(name)).count();
            self.too_many(function, &signature, (count, keyword_only), at)?;
        }
        let mut extra = Dict::default();
        let mut unexpected = Vec::new();
        for ((name, arg), at) in keyword.into_iter().zip(names) {
            let found = signature.params.iter().position(|p| *p.name == name && p.kind != Kind::PositionalOnly);
            match found {
                Some(i) if bound[i].is_some() => {
                    let message = format!("{}() got multiple values for argument '{name}'", self.called(function));
                    let first = bound[i].as_ref().map_or(span, |arg| arg.span);
                    let diagnostic = Diagnostic::new(code(401), at, message).label(first, "already given here");
                    let message = format!("{}() got multiple values for argument '{name}'", function.name);
                    self.misfit(function, diagnostic, message)?;
                }
                Some(i) => bound[i] = Some(arg),
                None if signature.keywords.is_some() && !(checked && signature.is_misspelt(&name, &bound)) => {
                    let text: Rc<str> = name.as_str().into();
                    let key = if checked { self.string(text.clone(), at) } else { Value::str(text.clone()) };
                    extra.insert(Key::Str(text), (key, arg.value));
                }
                None => unexpected.push((name, arg, at)),
            }
        }
        for (name, arg, at) in unexpected {
            self.unexpected(function, &signature, &mut bound, (name, arg, at))?;
        }
        let receiver = bound.first().and_then(Option::as_ref).map(|arg| arg.value.clone());
        let mut out = Bound::new(function, bound.len());
        let mut missing = Vec::new();
        for (param, arg) in signature.params.iter().zip(bound) {
            let arg = match arg {
                Some(arg) if checked && !self.check_spec(function, param, &arg) => {
                    Arg { value: self.poison(arg.span), span: arg.span }
                }
                Some(arg) => arg,
                None => match (unknown, param.default(function)) {
                    (None, Some(default)) => Arg { value: default.clone(), span },
                    (Some(why), _) => Arg { value: self.element_of(why, span), span },
                    (None, None) => {
                        missing.push(param);
                        Arg { value: self.poison(span), span }
                    }
                },
            };
            out.set(function, param.name, arg);
        }
        if !missing.is_empty() {
            self.missing(function, &missing, receiver, span)?;
        }
        if let Some(name) = signature.variadic {
            let value = match unknown {
                Some(why) => self.unknown_arguments(why, rest, span),
                None => self.tuple(rest, span),
            };
            out.set(function, name, Arg { value, span });
        }
        if let Some(name) = signature.keywords {
            let value = match unknown {
                Some(why) => self.unknown_arguments(why, extra.into_values().map(|(_, value)| value).collect(), span),
                None => self.object(Data::Dict(extra), span),
            };
            out.set(function, name, Arg { value, span });
        }
        out.vars.complete(signature.marks, signature.layout);
        Ok(out)
    }

    /// Binds `*args` and `**kwargs`, where nothing is left for them.
    pub(super) fn bind_rest(&mut self, function: &Function<'a>, out: &mut Bound, span: Span) {
        if let Some(name) = function.signature.variadic {
            out.set(function, name, Arg { value: self.tuple(Vec::new(), span), span });
        }
        if let Some(name) = function.signature.keywords {
            out.set(function, name, Arg { value: self.object(Data::Dict(Dict::default()), span), span });
        }
        out.vars.complete(function.signature.marks, function.signature.layout);
    }

    /// What `*args` or `**kwargs` of a function are, where how many arguments there are is not known.
    fn unknown_arguments(&mut self, why: UnknownId, given: Vec<Value>, span: Span) -> Value {
        let value = self.element_of(why, span);
        if let Value::Unknown(id) = &value {
            self.may_be(*id, given);
        }
        value
    }

    /// What a function is called by: a constructor by its class.
    fn called(&self, function: &Function<'a>) -> String {
        match function.owner.get() {
            Some(class) if function.name == "__init__" => self.class_name(class),
            _ => function.name.to_string(),
        }
    }

    /// Arguments that are missing: those that can be given by position come first, as Python reports them.
    fn missing(
        &mut self,
        function: &Function<'a>,
        missing: &[&Param<'a>],
        receiver: Option<Value>,
        span: Span,
    ) -> R<()> {
        let named = |missing: &[&Param<'a>]| {
            let quoted: Vec<String> = missing.iter().map(|param| format!("'{}'", param.name)).collect();
            match &quoted[..] {
                [first, second] => format!("{first} and {second}"),
                [first @ .., last] if !first.is_empty() => format!("{}, and {last}", first.join(", ")),
                _ => quoted.concat(),
            }
        };
        let s = |n: usize| if n == 1 { "" } else { "s" };
        let count = missing.len();
        let message =
            format!("{}() missing {count} required argument{}: {}", self.called(function), s(count), named(missing));
        let positional: Vec<&Param<'a>> = missing.iter().filter(|p| p.kind != Kind::KeywordOnly).copied().collect();
        let (kind, those) =
            if positional.is_empty() { ("keyword-only", missing) } else { ("positional", &*positional) };
        let count = those.len();
        let said =
            format!("{}() missing {count} required {kind} argument{}: {}", function.name, s(count), named(those));
        let mut diagnostic = Diagnostic::new(code(402), span, message);
        // A method of a class that is called without an object takes its first argument for one.
        let mut is_object = |owner: Id, value: &Value| {
            self.unknown_of(value).is_some()
                || self.instance_class(value).is_some_and(|class| self.is_subclass(class, owner))
        };
        if let Some(owner) = function.owner.get()
            && function.signature.params.first().is_some_and(|first| first.name == "self")
            && !receiver.is_some_and(|receiver| is_object(owner, &receiver))
        {
            diagnostic = diagnostic.help("call it on an object: `Class().method()`");
        }
        self.misfit(function, diagnostic, said)
    }

    fn too_many(
        &mut self,
        function: &Function<'a>,
        signature: &Signature<'a>,
        (count, keyword_only): (usize, usize),
        at: Span,
    ) -> R<()> {
        let most = signature.positional;
        let least = signature.params[..most].iter().filter(|p| p.default(function).is_none()).count();
        let takes = if least == most { most.to_string() } else { format!("from {least} to {most}") };
        let s = |n: usize| if n == 1 { "" } else { "s" };
        let plural = if least == most { s(most) } else { "s" };
        let extra = match keyword_only {
            0 => String::new(),
            n => format!(" positional argument{} (and {n} keyword-only argument{})", s(count), s(n)),
        };
        let were = if count == 1 && keyword_only == 0 { "was" } else { "were" };
        let said =
            format!("{}() takes {takes} positional argument{plural} but {count}{extra} {were} given", function.name);
        let mut diagnostic = match function.prelude {
            true => Diagnostic::new(code(401), at, self.too_many_of_ours(function, signature, count)),
            false => Diagnostic::new(code(401), at, said.clone()),
        };
        diagnostic = diagnostic.here("one too many");
        let is_bare = matches!(function.def, Def::Function(def) if def.decorator_list.is_empty());
        let is_self = |p: &Param<'_>| matches!(p.name.as_str(), "self" | "cls" | "this" | "_");
        let lacks_self = !signature.params.first().is_some_and(is_self) && !function.prelude && count == most + 1;
        if (most == 0 || lacks_self) && is_bare && function.owner.get().is_some() {
            diagnostic = diagnostic.help("the first parameter of a method is the object that it is called on: `self`");
        }
        if !function.prelude
            && keyword_only == 0
            && let Some(only) = signature.params[most..].iter().find(|p| !p.name.starts_with('_'))
        {
            diagnostic =
                diagnostic.help(format!("behind the `*`, an argument is given by its name: `{}=…`", only.name));
        }
        self.misfit(function, diagnostic, said)
    }

    /// The same for a function of the prelude, whose `self` nobody has written.
    fn too_many_of_ours(&self, function: &Function<'a>, signature: &Signature<'a>, count: usize) -> String {
        let given = usize::from(function.owner.get().is_some());
        let takes = signature.positional.saturating_sub(given);
        let s = if takes == 1 { "" } else { "s" };
        let count = count.saturating_sub(given);
        let were = if count == 1 { "was" } else { "were" };
        format!("{}() takes {takes} positional argument{s} but {count} {were} given", self.called(function))
    }

    /// A keyword argument that the function does not take. Where it is near one that is missing, it is taken for that.
    fn unexpected(
        &mut self,
        function: &Function<'a>,
        signature: &Signature<'a>,
        bound: &mut [Option<Arg>],
        (name, arg, at): (Name, Arg, Span),
    ) -> R<()> {
        let called = self.called(function);
        let given = usize::from(function.owner.get().is_some());
        let params = || signature.params.iter().enumerate().skip(given).filter(|(_, p)| p.kind != Kind::PositionalOnly);
        let free = params().filter(|(i, _)| bound[*i].is_none()).map(|(_, p)| p.name.as_str());
        let near = suggest::did_you_mean(&name, params().map(|(_, p)| p.name.as_str()))
            .or_else(|| suggest::only_with_word(&name, free));
        // The only one that is missing is what was meant, however it is called.
        let mut missing = params().filter(|(i, p)| bound[*i].is_none() && p.default(function).is_none());
        let meant = match (missing.next(), missing.next()) {
            (Some((_, only)), None) => near.or(Some(only.name.as_str())),
            _ => near,
        };
        let message = format!("{called}() got an unexpected keyword argument '{name}'");
        let mut diagnostic = Diagnostic::new(code(401), at, message);
        let names: Vec<&str> = params().map(|(_, p)| p.name.as_str()).collect();
        if let Some(meant) = meant {
            diagnostic = diagnostic.here(format!("did you mean `{meant}`?"));
            let free = params().find(|(i, p)| p.name.as_str() == meant && bound[*i].is_none()).map(|(i, _)| i);
            if let Some(free) = free {
                bound[free] = Some(arg);
            }
        }
        diagnostic = if names.is_empty() {
            diagnostic.note(format!("{called}() takes no arguments"))
        } else {
            diagnostic.note(format!("it takes {}", suggest::list(names, 16)))
        };
        if function.prelude && called == "job_config" && meant.is_none() {
            diagnostic =
                diagnostic.help("what a job is configured with stands in the workflow's YAML file, under its name");
        }
        self.misfit(function, diagnostic, format!("{}() got an unexpected keyword argument '{name}'", function.name))
    }

    /// An argument does not fit: for the prelude's functions a finding, for the user's own a TypeError, of which Python
    /// says `said`.
    fn misfit(&mut self, function: &Function<'a>, diagnostic: Diagnostic, said: String) -> R<()> {
        if function.prelude && self.try_depth == 0 {
            self.report(diagnostic);
            return Ok(());
        }
        let diagnostic = if function.prelude {
            diagnostic
        } else {
            let defined = match function.def {
                Def::Function(def) => Span::new(function.file, def.name.range),
                Def::Lambda(def) => Span::new(function.file, def.range),
            };
            diagnostic.label(defined, "defined here")
        };
        Err(self.raise_as("TypeError", diagnostic, said))
    }

    /// Whether the arguments of a call that fits are what the annotations ask for.
    fn all_suit(&mut self, function: &Function<'a>, signature: &Signature<'a>, args: &Args) -> bool {
        let (positional, named) = signature.params.split_at(args.positional.len());
        positional.iter().zip(&args.positional).all(|(param, arg)| self.suits(function, param, &arg.value))
            && args.keyword.iter().all(|(name, arg)| {
                named.iter().find(|p| p.name == name).is_none_or(|param| self.suits(function, param, &arg.value))
            })
    }

    /// Whether a value is what the annotation of a parameter asks for.
    fn suits(&mut self, function: &Function<'a>, param: &Param<'a>, value: &Value) -> bool {
        matches!(param.spec, Spec::Any)
            || (value.is_none() && param.default(function).is_some_and(Value::is_none))
            || (self.fits(&param.spec, value, function.module) && !self.is_for_another(function, param, value))
    }

    /// The same; says so if not.
    pub(super) fn check_spec(&mut self, function: &Function<'a>, param: &Param<'a>, arg: &Arg) -> bool {
        if self.suits(function, param, &arg.value) {
            return true;
        }
        let at = self.origin(arg);
        if let Some(class) = self.spec_enum(&param.spec, function.module)
            && self.as_str(&arg.value).is_some()
        {
            let shown = self.repr(&arg.value);
            let diagnostic = Diagnostic::new(code(405), at, format!("{shown} is not a value of `{}`", param.name));
            let mut diagnostic = self.enum_help(diagnostic, class, &arg.value);
            if matches!(arg.value, Value::Obj(_))
                && let Some(help) = self.meant_by(function, param, arg)
            {
                diagnostic = diagnostic.help(help);
            }
            self.report(diagnostic);
            return false;
        }
        let kind = if arg.value.is_none() { "None".to_owned() } else { with_article(&self.type_name(&arg.value)) };
        let called = self.called(function);
        let mut diagnostic = match self.namesakes(&param.spec, &arg.value, function.module) {
            Some((name, wanted, given)) => {
                let message =
                    format!("`{}` of {called}() must be the {name} of {wanted}, not that of {given}", param.name);
                Diagnostic::new(code(403), at, message).help(format!("write `from {wanted} import {name}`"))
            }
            None => {
                let message = format!("`{}` of {called}() must be {}, not {kind}", param.name, param.spec.words());
                Diagnostic::new(code(403), at, message)
            }
        };
        diagnostic = diagnostic.here(format!("this is {kind}"));
        if arg.value.is_none() {
            diagnostic = self.explain_nothing(diagnostic);
        }
        if let Some(help) = self.meant_by(function, param, arg) {
            diagnostic = diagnostic.help(help);
        }
        self.report(diagnostic);
        false
    }

    /// Where a value's class only has the same name as the one that is wanted: that name, and the module of each.
    fn namesakes(&mut self, spec: &Spec, value: &Value, module: Id) -> Option<(Name, Rc<str>, Rc<str>)> {
        let (Spec::Class(name), Value::Obj(id)) = (spec, value) else { return None };
        let wanted = self.named_in(module, name)?;
        let Data::Instance(instance) = self.heap.get(*id) else { return None };
        let (Data::Class(wanted), Data::Class(given)) = (self.heap.get(wanted), self.heap.get(instance.class)) else {
            return None;
        };
        let (wanted, given) = (&wanted.info, &given.info);
        (wanted.name == given.name).then(|| (name.clone(), wanted.module.clone(), given.module.clone()))
    }

    fn spec_enum(&mut self, spec: &Spec, module: Id) -> Option<Id> {
        let Spec::Class(name) = spec else { return None };
        let class = self.named_in(module, name)?;
        matches!(self.heap.get(class), Data::Class(class) if class.info.is_enum).then_some(class)
    }

    /// The object that an annotation names.
    fn named_in(&mut self, module: Id, name: &Name) -> Option<Id> {
        let value = self.vars(module).get(name)?.clone();
        match self.arrived(value) {
            Ok(Value::Obj(id)) => Some(id),
            _ => None,
        }
    }

    fn fits(&mut self, spec: &Spec, value: &Value, module: Id) -> bool {
        if self.unknown_of(value).is_some() {
            return true;
        }
        match spec {
            Spec::Any => true,
            Spec::Str => matches!(value, Value::Text(_)) || self.as_str(value).is_some(),
            Spec::Int => matches!(self.plain(value), Value::Int(_) | Value::Big(_) | Value::Bool(_)),
            Spec::Float => {
                matches!(self.plain(value), Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Bool(_))
            }
            Spec::Bool => matches!(value, Value::Bool(_)),
            Spec::None => value.is_none(),
            Spec::Tuple => matches!(value, Value::Obj(id) if matches!(self.heap.get(*id), Data::Tuple(_))),
            Spec::Dict => self.mapping(value).is_some(),
            Spec::List(of) => match value {
                Value::Obj(id) => match self.heap.get(*id) {
                    Data::List(items) => {
                        let items = items.clone();
                        items.iter().all(|item| self.fits(of, item, module))
                    }
                    _ => false,
                },
                _ => false,
            },
            Spec::Union(specs) => specs.iter().any(|spec| self.fits(spec, value, module)),
            Spec::Class(name) => {
                let Some(class) = self.named_in(module, name) else { return true };
                let Data::Class(data) = self.heap.get(class) else { return true };
                let is_enum = data.info.is_enum;
                match value {
                    Value::Obj(id) => match self.heap.get(*id) {
                        Data::Instance(instance) => {
                            let of = instance.class;
                            if self.is_subclass(of, class) {
                                return true;
                            }
                            // A class that derives from something outside the project may derive from anything.
                            if matches!(self.heap.get(of), Data::Class(c) if !c.info.external_bases.is_empty()) {
                                return true;
                            }
                            is_enum && self.enum_by_value(class, value).is_some()
                        }
                        Data::Channel { .. } => name == "Channel",
                        _ => false,
                    },
                    _ => is_enum && self.enum_by_value(class, value).is_some(),
                }
            }
        }
    }
}
