//! What is handed to code outside the project: it may change it, and call what can be called.

use super::Args;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Eval, Flow, R, Stop, range_of};
use crate::heap::{Data, Id, Instance, Iter};
use crate::source::Span;
use crate::value::{Unknown, UnknownId, Value};
use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;

/// A function that the outside may be calling.
#[derive(Debug, Clone, Copy)]
pub(in crate::eval) struct HandedOut {
    function: Id,
    /// The unknown that the outside is.
    pub(in crate::eval) why: UnknownId,
    /// Where it was handed out, or what was made with it is called.
    span: Span,
}

/// What the outside may do to an object.
enum Reach {
    /// Nothing that counts: it is nobody's to change.
    Nothing,
    /// It cannot set attributes, but change what they hold.
    Inside,
    /// It may set any attribute.
    Attributes,
    /// It may change all of it, which is one of the modelled standard library: what its attributes are is nobody's
    /// business.
    Whole,
}

impl<'a> Eval<'a> {
    /// Lists, dictionaries, sets, iterators and the attributes of objects that are handed to unknown code may be changed
    /// by it, and so may those inside; functions may be called.
    pub(in crate::eval) fn escape(&mut self, args: &Args, why: UnknownId, span: Span) -> R<()> {
        self.may_raise(span);
        let (mut functions, mut with_base) = (Vec::new(), Vec::new());
        let mut open: Vec<Value> = args.all().map(|arg| arg.value.clone()).collect();
        open.extend(["stdout", "stderr"].into_iter().filter_map(|stream| self.put_in_place_of(stream)));
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
            self.lost_coroutine(id, span);
            match self.heap.get(id) {
                Data::List(items) => open.extend(items.iter().cloned()),
                Data::Dict(dict) | Data::Set(dict) => {
                    open.extend(dict.values().map(|(_, value)| value.clone()));
                    open.extend(self.owners.get(&id).into_iter().flatten().map(|owner| Value::Obj(*owner)));
                }
                Data::Iterator { kind, iter } => {
                    open.extend(self.behind(iter));
                    if *kind != "coroutine" && iter.runs_code() {
                        functions.push(Value::Obj(id));
                    }
                }
                Data::Smudged { holds: Some(held), .. } => open.extend(self.contents(held).iter().cloned()),
                Data::Tuple(items) => {
                    open.extend(items.iter().cloned());
                    continue;
                }
                // What it shows cannot be changed through it, but what is in there.
                Data::View { dict, .. } => {
                    let inside = self.contents(self.heap.get(*dict));
                    open.extend(inside.iter().cloned());
                    continue;
                }
                // Who has a method has the object.
                Data::Method { receiver, .. } | Data::BuiltinMethod { receiver, .. } => {
                    open.push(receiver.clone());
                    functions.extend(self.own_function(id));
                    continue;
                }
                Data::Function(_) => {
                    functions.extend(self.own_function(id));
                    continue;
                }
                Data::Instance(instance) => {
                    functions.extend(self.own_function(id));
                    let class = instance.class;
                    let reach = self.reach(instance);
                    if !matches!(reach, Reach::Nothing) {
                        open.extend(instance.attrs.values().chain(&instance.payload).cloned());
                        open.extend(instance.dict.map(Value::Obj));
                    }
                    match reach {
                        Reach::Attributes => self.hand_over(id, why),
                        Reach::Whole => self.spoil(id, why),
                        Reach::Nothing | Reach::Inside => {}
                    }
                    self.handed_as(class, Some(id), why, span);
                    if self.derives_from_outside(&Value::Obj(id)) {
                        with_base.push(id);
                    }
                    continue;
                }
                Data::Class(class) => {
                    if !class.info.prelude && !class.info.external_bases.is_empty() {
                        with_base.push(id);
                    }
                    self.handed_as(id, None, why, span);
                    continue;
                }
                _ => continue,
            }
            self.spoil(id, why);
        }
        self.charge(seen.len());
        for object in with_base {
            self.callbacks_change(object, why, span);
        }
        if functions.is_empty() {
            return Ok(());
        }
        let anything = self.anything(span);
        functions.into_iter().try_for_each(|function| self.perhaps_called(&function, &anything, why, span))
    }

    /// Arguments of which nothing is known. That a function may do something is what is said, not that it may do it with
    /// anything.
    pub(super) fn anything(&mut self, span: Span) -> Args {
        match self.poison(span) {
            Value::Unknown(anything) => Args { unknown: Some(anything), ..Args::default() },
            _ => Args::default(),
        }
    }

    /// What the file has put into `sys.stdout` or `sys.stderr`, where everybody writes.
    pub(crate) fn put_in_place_of(&self, stream: &'static str) -> Option<Value> {
        let vars = self.vars(*self.modules.get("sys")?);
        let (now, before) = (vars.get(stream)?, vars.get(&format!("__{stream}__"))?);
        match (now, before) {
            (Value::Obj(now), Value::Obj(before)) if now == before => None,
            _ => Some(now.clone()),
        }
    }

    /// The function that the outside may call if it has this object: one of the file's.
    fn own_function(&self, id: Id) -> Option<Value> {
        let is_own = match self.heap.get(id) {
            Data::Function(function) => !function.prelude,
            Data::Method { function, .. } => {
                matches!(self.heap.get(*function), Data::Function(function) if !function.prelude)
            }
            Data::Instance(instance) => matches!(self.heap.get(instance.class), Data::Class(class)
                if !class.info.prelude && self.mro_attribute(instance.class, "__call__").is_some()),
            _ => false,
        };
        is_own.then_some(Value::Obj(id))
    }

    /// The functions among arguments, which what is made of them may be or call.
    pub(super) fn functions_in<'v>(&self, values: impl Iterator<Item = &'v Value>) -> Vec<Value> {
        values
            .filter_map(|value| match value {
                Value::Obj(id) => self.own_function(*id),
                _ => None,
            })
            .collect()
    }

    /// A function that the outside has may be called, any number of times, and a generator be gone on with. What it raises
    /// is the outside's business.
    pub(super) fn perhaps_called(&mut self, function: &Value, args: &Args, why: UnknownId, span: Span) -> R<()> {
        let Value::Obj(id) = *function else { return Ok(()) };
        // One that hands itself on is followed once.
        if self.is_handed_out(id) {
            return Ok(());
        }
        self.handed_out.push(HandedOut { function: id, why, span });
        let rounds = self.rounds(why, range_of(span), |eval, exits| {
            exits.ends = true;
            let waiting = eval.waiting();
            let outcome = match eval.heap.get(id) {
                Data::Iterator { .. } => eval.pull(function, range_of(span)).map(drop),
                _ => eval.call(function.clone(), args.clone(), span).map(drop),
            };
            let outcome = outcome.map(|()| Flow::Normal);
            eval.settle_each(waiting, outcome, |_, outcome| match outcome {
                Err(Stop::Abort) => Err(Stop::Abort),
                _ => Ok(Flow::Normal),
            })
        });
        self.handed_out.pop();
        rounds.map(drop)
    }

    /// Whether the outside may be calling a function just now.
    pub(in crate::eval) fn is_handed_out(&self, function: Id) -> bool {
        self.handed_out.iter().any(|handed| handed.function == function)
    }

    /// A function that the outside may call adds to the workflow.
    pub(in crate::eval) fn report_handed_out(&mut self, handed: HandedOut, effect: &str, at: Option<Span>) {
        let HandedOut { function, why, span } = handed;
        let function = match self.heap.get(function) {
            Data::Method { function, .. } => *function,
            _ => function,
        };
        let defined = self.birthplace(self.heap.object(function).birth).unwrap_or(span);
        // Decorated, and called: that is one mistake, and so is what it does.
        self.effects.extend(at.map(|at| (at, Some(at))));
        if !self.effects.insert((defined, Some(defined))) {
            return;
        }
        let name = match self.heap.get(function) {
            Data::Function(function) => format!("`{}`", function.name),
            _ => "what is handed out".to_owned(),
        };
        let message = format!("whether {name} is called, which {effect}, is up to code outside the project");
        let reason = self.why(why).reason.clone();
        let mut diagnostic = Diagnostic::new(code(601), span, message)
            .here("it may be called from here, or not")
            .note(format!("not known until the workflow runs: {reason}"))
            .help("call the function directly: without the decorator, or instead of handing it to that code");
        if let Some((_, note)) = meanwhile(&reason) {
            diagnostic = diagnostic.note(note);
        }
        if let Some(at) = at {
            diagnostic = diagnostic.label(at, format!("{effect} here"));
        }
        self.report(diagnostic);
    }

    /// What somebody who goes on with an iterator gets hold of.
    pub(in crate::eval) fn behind(&self, iter: &Iter<'a>) -> Vec<Value> {
        match iter {
            Iter::Fixed(items, _) | Iter::Zip(items) | Iter::Unordered(items, _) => items.to_vec(),
            Iter::Perhaps(perhaps, _) => perhaps.values().collect(),
            Iter::List(id, _) | Iter::Reversed(id, _) | Iter::Dict { dict: id, .. } => {
                self.contents(self.heap.get(*id)).to_vec()
            }
            Iter::Object(source) | Iter::Filter { source, .. } | Iter::Enumerate { source, .. } => vec![source.clone()],
            Iter::Map { sources, .. } => sources.to_vec(),
            Iter::Unknown(unknown) => vec![Value::Unknown(*unknown)],
            Iter::Generator(generator) => generator.open.iter().flat_map(|iter| self.behind(iter)).collect(),
            _ => Vec::new(),
        }
    }

    fn reach(&self, instance: &Instance) -> Reach {
        let Data::Class(class) = self.heap.get(instance.class) else { return Reach::Nothing };
        if class.info.is_enum || instance.metadata.is_some() {
            return Reach::Nothing;
        }
        if class.info.prelude {
            let root = class.info.module.split('.').next().unwrap_or_default();
            return match root {
                "_bytearray" | "argparse" | "collections" | "configparser" | "contextvars" | "csv" | "io"
                | "itertools" | "queue" | "random" | "threading" | "xml" => Reach::Whole,
                "types" if class.info.name == "SimpleNamespace" => Reach::Whole,
                "functools" => Reach::Inside,
                _ => Reach::Nothing,
            };
        }
        let has = |name: &str| self.mro_attribute(instance.class, name);
        match (has("_dataclass_frozen"), has("_fields")) {
            (Some(Value::Bool(true)), _) | (_, Some(_)) => Reach::Inside,
            _ => Reach::Attributes,
        }
    }

    /// Each attribute of an instance may be what it was, or anything.
    pub(crate) fn hand_over(&mut self, id: Id, why: UnknownId) {
        self.attributes_may_change(id, why);
        if let Data::Instance(instance) = self.heap.get(id)
            && instance.handed.is_none()
            && let Data::Instance(instance) = self.heap.get_mut(id)
        {
            instance.handed = Some(why);
        }
    }

    /// The same for those attributes that it has.
    fn attributes_may_change(&mut self, id: Id, why: UnknownId) {
        let Data::Instance(instance) = self.heap.get(id) else { return };
        let known = |value: &Value| !matches!(value, Value::Unknown(_));
        let attrs: Vec<(Name, Value)> = instance
            .attrs
            .iter()
            .filter(|(_, v)| known(v))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        if attrs.is_empty() {
            return;
        }
        self.charge(4 * attrs.len());
        let uncertain: Vec<(Name, Value)> =
            attrs.into_iter().map(|(name, value)| (name, self.perhaps(value, why))).collect();
        if let Data::Instance(instance) = self.heap.get_mut(id) {
            instance.attrs.extend(uncertain);
        }
    }

    /// An unknown that may be a value, for the reason of another one.
    pub(in crate::eval) fn perhaps(&mut self, value: Value, why: UnknownId) -> Value {
        let cause = self.why(why).clone();
        let uncertain = self.new_unknown(Unknown { attribute: None, ..cause });
        if let Value::Unknown(unknown) = uncertain {
            self.may_be(unknown, [value]);
        }
        uncertain
    }
}

/// Why it is not known what runs in another thread or process, by the path of what makes it, or by that reason; and what
/// comes of a workflow that is defined there.
pub(super) fn meanwhile(of: &str) -> Option<(&'static str, &'static str)> {
    const THREAD: &str = "another thread runs beside the file";
    const PROCESS: &str = "another process runs beside the file";
    match of {
        PROCESS => Some((PROCESS, "AIFlow never hears of what another process defines")),
        THREAD => Some((THREAD, "AIFlow keeps the job that is open in one place for all threads")),
        _ if of.starts_with("multiprocessing.") || of.contains("ProcessPool") => meanwhile(PROCESS),
        _ if of.starts_with("threading.") || of.starts_with("concurrent.futures.") => meanwhile(THREAD),
        _ => None,
    }
}

/// Modules of the standard library whose functions do not change what they are given.
pub(super) fn is_pure(path: &str) -> bool {
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
            | "pickle"
            | "pprint"
            | "string"
            | "decimal"
            | "fractions"
            | "hashlib"
            | "inspect"
            | "base64"
            | "calendar"
            | "html"
            | "shlex"
            | "statistics"
            | "textwrap"
            | "pathlib"
            | "warnings"
            | "collections"
            | "itertools"
            | "functools"
            | "typing"
            | "pyflink"
    )
}
