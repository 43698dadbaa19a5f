//! What can be done with values, as Python 3.7 defines it; here: what is known of a value, and truth.

mod arithmetic;
mod compare;
mod item;
mod iterate;
mod number;

pub(crate) use item::range_len;

use super::{Args, Eval, R};
use crate::heap::{Data, Dict, Id};
use crate::value::{Part, UnknownId, Value};
use ruff_text_size::TextRange;
use std::rc::Rc;

/// The truth of a condition.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Truth {
    True,
    False,
    Unknown(UnknownId),
}

impl Truth {
    pub(crate) fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            unknown @ Self::Unknown(_) => unknown,
        }
    }

    pub(crate) fn of(truth: bool) -> Self {
        if truth { Self::True } else { Self::False }
    }
}

impl<'a> Eval<'a> {
    /// The unknown that a value is or stands for.
    pub(crate) fn unknown_of(&mut self, value: &Value) -> Option<UnknownId> {
        match value {
            Value::Unknown(id) => Some(*id),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Foreign(foreign) => Some(foreign.unknown),
                Data::Smudged { unknown, .. } => Some(*unknown),
                Data::Constant(_) => {
                    let birth = self.heap.object(*id).birth;
                    let reason = "what is done with a date is not evaluated".into();
                    match self.new_unknown(crate::value::Unknown { birth, reason, poison: false, attribute: None }) {
                        Value::Unknown(id) => Some(id),
                        _ => None,
                    }
                }
                Data::External(path) => {
                    let reason = format!("`{path}` is not part of the project");
                    let birth = self.heap.object(*id).birth;
                    let unknown =
                        crate::value::Unknown { birth, reason: reason.into(), poison: false, attribute: None };
                    match self.new_unknown(unknown) {
                        Value::Unknown(id) => Some(id),
                        _ => None,
                    }
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The text of a string, or of a member of a `str` enum.
    pub(crate) fn as_str(&self, value: &Value) -> Option<Rc<str>> {
        match value {
            Value::Str(s) => Some(s.text.clone()),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => match &instance.payload {
                    Some(Value::Str(s)) => Some(s.text.clone()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// The value that an instance of a subclass of a built-in type behaves like.
    pub(crate) fn plain(&self, value: &Value) -> Value {
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
            && let Some(payload) = &instance.payload
        {
            return payload.clone();
        }
        value.clone()
    }

    pub(crate) fn truth(&mut self, value: &Value, range: TextRange) -> R<Truth> {
        Ok(match value {
            Value::None => Truth::False,
            Value::Bool(b) => Truth::of(*b),
            Value::Int(n) => Truth::of(*n != 0),
            Value::Big(_) | Value::Ellipsis | Value::NotImplemented => Truth::True,
            Value::Float(f) => Truth::of(*f != 0.0),
            Value::Str(s) => Truth::of(!s.text.is_empty()),
            Value::Bytes(b) => Truth::of(!b.is_empty()),
            Value::Text(text) => {
                let sure = text.parts.iter().any(|p| matches!(p, Part::Literal(_) | Part::Project { .. }));
                if sure { Truth::True } else { Truth::Unknown(self.text_unknown(value, range)) }
            }
            Value::Unknown(id) => Truth::Unknown(*id),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::External(_) => Truth::Unknown(self.unknown_of(value).unwrap_or(UnknownId(0))),
                Data::List(items) => Truth::of(!items.is_empty()),
                Data::Tuple(items) => Truth::of(!items.is_empty()),
                Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => Truth::of(!dict.is_empty()),
                Data::Range { start, stop, step } => Truth::of(range_len(*start, *stop, *step) > 0),
                Data::Foreign(foreign) => Truth::Unknown(foreign.unknown),
                Data::Smudged { unknown, .. } => Truth::Unknown(*unknown),
                Data::Instance(instance) => {
                    if let Some(index) = instance.metadata
                        && self.may_be_none(index)
                    {
                        return Ok(Truth::Unknown(self.existence(value, range)));
                    }
                    let payload = instance.payload.clone();
                    if let Some(method) = self.class_attribute(value, "__bool__") {
                        let span = self.span(range);
                        let result = self.call(method, Args::default(), span)?;
                        return self.truth(&result, range);
                    }
                    if let Some(method) = self.class_attribute(value, "__len__") {
                        let span = self.span(range);
                        let result = self.call(method, Args::default(), span)?;
                        return self.truth(&result, range);
                    }
                    match payload {
                        Some(payload) => return self.truth(&payload, range),
                        None => Truth::True,
                    }
                }
                _ => Truth::True,
            },
        })
    }

    /// An unknown for a question about a text of which parts are not known.
    pub(crate) fn text_unknown(&mut self, value: &Value, range: TextRange) -> UnknownId {
        let span = self.birthplace(value.birth()).unwrap_or_else(|| self.span(range));
        match self.unknown(span, "parts of this string are known only when the workflow runs") {
            Value::Unknown(id) => id,
            _ => UnknownId(0),
        }
    }

    /// Whether metadata that was looked up was found.
    pub(crate) fn existence(&mut self, value: &Value, range: TextRange) -> UnknownId {
        let span = match value {
            Value::Obj(id) => self.birthplace(self.heap.object(*id).birth),
            _ => None,
        };
        let span = span.unwrap_or_else(|| self.span(range));
        match self.unknown(span, "whether it is found on the server") {
            Value::Unknown(id) => id,
            _ => UnknownId(0),
        }
    }

    /// A mapping as a dictionary of its own.
    pub(crate) fn mapping(&mut self, value: &Value) -> Option<Result<Dict, UnknownId>> {
        let value = self.plain(value);
        if let Some(why) = self.unknown_of(&value) {
            return Some(Err(why));
        }
        match value {
            Value::Obj(id) => match self.heap.get(id) {
                Data::Dict(dict) => {
                    let dict = dict.clone();
                    self.charge(dict.len());
                    Some(Ok(dict))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Refuses a value with too many elements or bytes.
    pub(crate) fn check_size(&mut self, size: u64, range: TextRange) -> R<()> {
        if size > self.request.limits.value_size {
            let span = self.span(range);
            let limit = self.request.limits.value_size;
            return Err(self.limit(span, format!("a value of {size} elements; the limit is {limit}")));
        }
        Ok(())
    }

    /// Something not known was done to a container: its content is not known any more.
    pub(crate) fn spoil(&mut self, id: Id, unknown: UnknownId) {
        let was = self.kind_of(self.heap.get(id));
        let inside = self.contents(self.heap.get(id));
        let cause = self.why(unknown).clone();
        let mut own = unknown;
        if !inside.is_empty()
            && let Value::Unknown(id) = self.new_unknown(crate::value::Unknown { attribute: None, ..cause })
        {
            own = id;
            self.may_be(id, inside.iter().cloned());
        }
        *self.heap.get_mut(id) = Data::Smudged { was, unknown: own };
    }
}
