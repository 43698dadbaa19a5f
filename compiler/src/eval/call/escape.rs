//! What is handed to code outside the project: it may change it.

use super::Args;
use crate::eval::Eval;
use crate::heap::{Data, Id, Instance, Iter};
use crate::source::Span;
use crate::value::{Unknown, UnknownId, Value};
use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;

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
    /// by it, and so may those inside.
    pub(super) fn escape(&mut self, args: &Args, why: UnknownId, span: Span) {
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
            self.lost_coroutine(id, span);
            match self.heap.get(id) {
                Data::List(items) => open.extend(items.iter().cloned()),
                Data::Dict(dict) | Data::Set(dict) => {
                    open.extend(dict.values().map(|(_, value)| value.clone()));
                    open.extend(self.owners.get(&id).into_iter().flatten().map(|owner| Value::Obj(*owner)));
                }
                Data::Iterator { iter, .. } => open.extend(self.behind(iter)),
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
                    continue;
                }
                Data::Instance(instance) => {
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
                    continue;
                }
                _ => continue,
            }
            self.spoil(id, why);
        }
        self.charge(seen.len());
    }

    /// What somebody who goes on with an iterator gets hold of.
    fn behind(&self, iter: &Iter<'a>) -> Vec<Value> {
        match iter {
            Iter::Fixed(items, _) | Iter::Zip(items) => items.to_vec(),
            Iter::List(id, _) | Iter::Reversed(id, _) | Iter::Dict { dict: id, .. } => {
                self.contents(self.heap.get(*id)).to_vec()
            }
            Iter::Object(source) | Iter::Filter { source, .. } | Iter::Enumerate { source, .. } => vec![source.clone()],
            Iter::Map { sources, .. } => sources.to_vec(),
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
                "_bytearray" | "argparse" | "collections" | "configparser" | "csv" | "io" | "itertools" | "random" => {
                    Reach::Whole
                }
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
    fn hand_over(&mut self, id: Id, why: UnknownId) {
        let Data::Instance(instance) = self.heap.get(id) else { return };
        let known = |value: &Value| !matches!(value, Value::Unknown(_));
        let attrs: Vec<(Name, Value)> = instance
            .attrs
            .iter()
            .filter(|(_, v)| known(v))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        if instance.handed.is_some() && attrs.is_empty() {
            return;
        }
        self.charge(4 * attrs.len());
        let uncertain: Vec<(Name, Value)> =
            attrs.into_iter().map(|(name, value)| (name, self.perhaps(value, why))).collect();
        if let Data::Instance(instance) = self.heap.get_mut(id) {
            instance.attrs.extend(uncertain);
            instance.handed.get_or_insert(why);
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
