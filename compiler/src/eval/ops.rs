//! Operators and truth, as Python 3.7 defines them.

mod collect;
mod compare;
mod hash;
mod item;
mod iterate;
mod key;
mod number;

pub(crate) use item::range_len;
pub(crate) use iterate::Gaps;
pub(crate) use number::{ratio, same_number};

pub(crate) use key::Hashes;

use super::{Args, Eval, R};
use crate::heap::{Data, Dict, Id};
use crate::source::Span;
use crate::value::{Part, SharedStr, UnknownId, Value};
use ruff_python_ast::{CmpOp, Operator, UnaryOp};
use ruff_text_size::TextRange;
use std::rc::Rc;

/// Whether an operator asks its right operand, `right.__radd__(left)`, and when.
#[derive(Debug, Clone, Copy)]
enum Reflection {
    First,
    Second,
    Never,
}

/// The truth of a condition.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Truth {
    True,
    False,
    Unknown(UnknownId),
}

/// What comes next in an iteration.
#[derive(Debug)]
pub(crate) enum Next {
    Item(Value),
    End,
    Unknown(UnknownId),
}

impl Truth {
    pub(crate) fn value(self) -> Value {
        match self {
            Self::True => Value::Bool(true),
            Self::False => Value::Bool(false),
            Self::Unknown(why) => Value::Unknown(why),
        }
    }

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
    pub(crate) fn as_str(&self, value: &Value) -> Option<SharedStr> {
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

    /// The class of an instance.
    pub(crate) fn instance_class(&self, value: &Value) -> Option<Id> {
        match value {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => Some(instance.class),
                _ => None,
            },
            _ => None,
        }
    }

    /// Why it is not known what an instance does: its class derives from something outside the project.
    pub(crate) fn outside(&mut self, value: &Value) -> Option<UnknownId> {
        let class = self.instance_class(value)?;
        let Data::Class(data) = self.heap.get(class) else { return None };
        let info = &data.info;
        // A class of the modelled standard library that is modelled in part has its own name as such a base.
        let is_rest =
            |base: &str| base.strip_prefix(&*info.module).and_then(|b| b.strip_prefix('.')) == Some(&*info.name);
        let base = info.external_bases.first().filter(|base| !info.prelude || is_rest(base))?.clone();
        let Value::Obj(id) = value else { return None };
        let span = self.birthplace(self.heap.object(*id).birth).unwrap_or(self.frame.site);
        Some(self.unknown_id(span, format!("`{base}` is not part of the project")))
    }

    /// The value that an instance of a subclass of a built-in type behaves like.
    pub(crate) fn plain(&self, value: &Value) -> Value {
        if let Value::Obj(id) = value
            && let Data::Instance(instance) = self.heap.get(*id)
            && let Some(payload) = &instance.payload
            && !self.is_exception(instance.class)
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
                Data::List(items) => Truth::of(!items.is_empty()),
                Data::Tuple(items) => Truth::of(!items.is_empty()),
                Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => Truth::of(!dict.is_empty()),
                Data::Range { start, stop, step } => Truth::of(range_len(*start, *stop, *step) > 0),
                Data::View { dict, .. } => return self.truth(&Value::Obj(*dict), range),
                Data::Smudged { holds: Some(held), .. } if !held.may_be_empty() => Truth::True,
                Data::External(_) | Data::Foreign(_) | Data::Smudged { .. } => match self.unknown_of(value) {
                    Some(why) => Truth::Unknown(why),
                    None => Truth::True,
                },
                Data::Instance(instance) => {
                    if let Some(index) = instance.metadata
                        && self.may_be_none(index)
                    {
                        return Ok(Truth::Unknown(self.existence(value, range)));
                    }
                    let (class, payload) = (instance.class, instance.payload.clone());
                    for name in ["__bool__", "__len__"] {
                        if let Some(method) = self.class_attribute(value, name) {
                            return self.own_truth(method, name, range);
                        }
                    }
                    if self.is_exception(class) {
                        return Ok(Truth::True);
                    }
                    if let Some(why) = self.outside(value) {
                        return Ok(Truth::Unknown(why));
                    }
                    match payload {
                        Some(payload) => return self.truth(&payload, range),
                        None => Truth::True,
                    }
                }
                Data::Class(class) if class.info.meta.is_some() => {
                    for name in ["__bool__", "__len__"] {
                        if let Some(method) = self.class_attribute(value, name) {
                            return self.own_truth(method, name, range);
                        }
                    }
                    Truth::True
                }
                _ => Truth::True,
            },
        })
    }

    /// What `__bool__` or `__len__` of a class says.
    fn own_truth(&mut self, method: Value, name: &str, range: TextRange) -> R<Truth> {
        let span = self.span(range);
        let result = self.deeper(span, |eval| eval.call(method, Args::default(), span))?;
        match &result {
            Value::Bool(_) | Value::Unknown(_) => self.truth(&result, range),
            Value::Int(n) if name == "__len__" => Ok(Truth::of(*n != 0)),
            _ => {
                let kind = self.type_name(&result);
                Err(self.raise("TypeError", span, format!("{name} should return bool, returned {kind}")))
            }
        }
    }

    /// A new unknown, by its number.
    pub(crate) fn unknown_id(&mut self, span: Span, reason: impl Into<Rc<str>>) -> UnknownId {
        match self.unknown(span, reason) {
            Value::Unknown(id) => id,
            _ => UnknownId(0),
        }
    }

    /// An unknown for a question about a text of which parts are not known.
    pub(crate) fn text_unknown(&mut self, value: &Value, range: TextRange) -> UnknownId {
        let span = self.birthplace(value.birth()).unwrap_or_else(|| self.span(range));
        let variable = match value {
            Value::Text(text) => text.parts.iter().find_map(|part| match part {
                Part::Environment(name) => Some(name.clone()),
                _ => None,
            }),
            _ => None,
        };
        match variable {
            Some(name) => self.unknown_id(span, format!("the environment variable `{name}` is not declared")),
            None => self.unknown_id(span, "parts of this string are known only when the workflow runs"),
        }
    }

    /// Whether metadata that was looked up was found.
    pub(crate) fn existence(&mut self, value: &Value, range: TextRange) -> UnknownId {
        let span = match value {
            Value::Obj(id) => self.birthplace(self.heap.object(*id).birth),
            _ => None,
        };
        let span = span.unwrap_or_else(|| self.span(range));
        self.unknown_id(span, "whether it is found on the server")
    }

    /// Refuses a value with too many elements or bytes.
    pub(crate) fn check_size(&mut self, size: u64, range: TextRange) -> R<()> {
        if size > self.request.limits.value_size {
            let span = self.span(range);
            let limit = self.request.limits.value_size;
            return Err(self.limit_of("value_size", span, format!("a value of {size} elements; the limit is {limit}")));
        }
        Ok(())
    }

    /// A binary operator.
    pub(crate) fn binary(&mut self, a: &Value, op: Operator, b: &Value, range: TextRange) -> R<Value> {
        self.operator(a, op, b, op.as_str(), range)
    }

    /// A binary operator that is called `symbol` where it fails.
    fn operator(&mut self, a: &Value, op: Operator, b: &Value, symbol: &str, range: TextRange) -> R<Value> {
        if let Some(result) = number::binary(a, op, b) {
            return self.number_result(result, range);
        }
        self.tick(range)?;
        let span = self.span(range);
        if let (Operator::Mod, Value::Str(_), Value::Str(_) | Value::Int(_)) = (op, a, b) {
            return self.percent(a, b, span);
        }
        if let Some(result) = self.overloaded(a, op, b, span)? {
            return Ok(result);
        }
        let (x, y) = match op {
            Operator::Mult => (self.indexed(a, span)?, self.indexed(b, span)?),
            _ => (self.plain(a), self.plain(b)),
        };
        // `%` shows what it is given as it is, a member of an enumeration too.
        let right = if op == Operator::Mod { b } else { &y };
        if let Some(result) = self.string_binary(&x, op, right, range)? {
            return Ok(result);
        }
        if let (Operator::Add, Some(sum)) = (op, self.unordered_sum(&x, &y, span)) {
            return Ok(sum);
        }
        if let Some(why) = self.unknown_of(&x).or_else(|| self.unknown_of(&y)) {
            self.may_fail(why, span);
            let (name, reflected) = operator_methods(op);
            let results = self.special_of_either(why, (a, name), (b, reflected), span)?;
            return Ok(self.one_of(why, results.into_iter().chain([x, y]), span));
        }
        if let Some(why) = self.outside(&x).or_else(|| self.outside(&y)) {
            return Ok(self.element_of(why, span));
        }
        if let Some(result) = number::binary(&x, op, &y) {
            return self.number_result(result, range);
        }
        if let Some(result) = self.container_binary(&x, op, &y, range)? {
            return Ok(result);
        }
        let (left, right) = (self.type_name(a), self.type_name(b));
        let sequence = |v: &Value| match v {
            Value::Str(_) | Value::Text(_) | Value::Bytes(_) => true,
            Value::Obj(id) => matches!(self.heap.get(*id), Data::List(_) | Data::Tuple(_)),
            _ => false,
        };
        let message = match (op, sequence(&x), sequence(&y)) {
            (Operator::Add, true, _) if matches!(x, Value::Bytes(_)) => format!("can't concat {right} to bytes"),
            (Operator::Add, true, _) => format!("can only concatenate {left} (not \"{right}\") to {left}"),
            (Operator::Mult, true, _) => format!("can't multiply sequence by non-int of type '{right}'"),
            (Operator::Mult, false, true) => format!("can't multiply sequence by non-int of type '{left}'"),
            (Operator::Pow, ..) if symbol == "**" => {
                format!("unsupported operand type(s) for ** or pow(): '{left}' and '{right}'")
            }
            _ => format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'"),
        };
        Err(self.raise("TypeError", span, message))
    }

    fn number_result(&mut self, result: number::Outcome, range: TextRange) -> R<Value> {
        match result {
            Ok(Value::Big(n)) => {
                self.charge_bytes(n.bits() as usize / 8);
                Ok(Value::Big(n))
            }
            Ok(value) => Ok(value),
            Err(number::Fault::Python(class, message)) => Err(self.raise(class, self.span(range), message)),
            Err(number::Fault::TooLarge) => {
                Err(self.limit(self.span(range), "an integer of more than a million bits".to_owned()))
            }
        }
    }

    /// An operator that a class of the project defines.
    fn overloaded(&mut self, a: &Value, op: Operator, b: &Value, span: Span) -> R<Option<Value>> {
        if !matches!(a, Value::Obj(_)) && !matches!(b, Value::Obj(_)) {
            return Ok(None);
        }
        let (name, reflected) = operator_methods(op);
        let mut sides = vec![(a, b, name)];
        match self.reflection(a, op, b, reflected) {
            Reflection::First => sides.insert(0, (b, a, reflected)),
            Reflection::Second => sides.push((b, a, reflected)),
            Reflection::Never => {}
        }
        for (left, right, name) in sides {
            if let Some(method) = self.class_attribute(left, name) {
                let args = Args::positional(vec![right.clone()], span);
                let result = self.deeper(span, |eval| eval.call(method, args, span))?;
                if !matches!(result, Value::NotImplemented) {
                    return Ok(Some(result));
                }
            }
        }
        Ok(None)
    }

    /// When an operator asks its right operand.
    fn reflection(&self, a: &Value, op: Operator, b: &Value, reflected: &str) -> Reflection {
        let Some(right) = self.instance_class(b) else { return Reflection::Second };
        let of_right = self.mro_attribute(right, reflected);
        let (is_derived, of_left) = match self.instance_class(a) {
            Some(left) if left == right => return Reflection::Never,
            Some(left) => (self.is_subclass(right, left), self.mro_attribute(left, reflected)),
            None => {
                let kind = self.type_name(a);
                (matches!(self.heap.get(right), Data::Class(c) if c.info.builtin.is_some_and(|of| of == kind)), None)
            }
        };
        // One that is inherited is no reason.
        let is_same = matches!((&of_right, &of_left), (Some(Value::Obj(x)), Some(Value::Obj(y))) if x == y);
        if is_derived && !is_same {
            return Reflection::First;
        }
        // What numbers, and a text before `%`, do by themselves comes before.
        let is_number = |v: &Value| matches!(v, Value::Int(_) | Value::Big(_) | Value::Bool(_) | Value::Float(_));
        let by_itself = match self.plain(a) {
            left if is_number(&left) => is_number(&self.plain(b)),
            Value::Str(_) | Value::Bytes(_) => op == Operator::Mod,
            _ => false,
        };
        let own = self.instance_class(a).and_then(|left| self.mro_attribute(left, operator_methods(op).0));
        match by_itself && own.is_none() {
            true => Reflection::Never,
            false => Reflection::Second,
        }
    }

    fn container_binary(&mut self, a: &Value, op: Operator, b: &Value, range: TextRange) -> R<Option<Value>> {
        let span = self.span(range);
        if op == Operator::Mult {
            return match (times(a), times(b)) {
                (None, Some(n)) => self.repeated(a, n, range),
                (Some(n), None) => self.repeated(b, n, range),
                _ => Ok(None),
            };
        }
        if let (Operator::Mod, Value::Bytes(template)) = (op, a) {
            let template = template.clone();
            return self.percent_bytes(&template, b, span).map(Some);
        }
        if let (Value::Bytes(x), Value::Bytes(y), Operator::Add) = (a, b, op) {
            self.check_size((x.len() + y.len()) as u64, range)?;
            self.charge_text(x.len() + y.len());
            return Ok(Some(Value::Bytes([&**x, &**y].concat().into())));
        }
        let (Value::Obj(p), Value::Obj(q)) = (a, b) else { return Ok(None) };
        if let (Operator::Add, Some(x), Some(y)) = (op, self.sequence_length(a), self.sequence_length(b)) {
            self.check_size((x + y) as u64, range)?;
        }
        let result = match (self.heap.get(*p), self.heap.get(*q), op) {
            (Data::List(x), Data::List(y), Operator::Add) => Data::List(x.iter().chain(y).cloned().collect()),
            (Data::Tuple(x), Data::Tuple(y), Operator::Add) => Data::Tuple(x.iter().chain(y.iter()).cloned().collect()),
            (_, _, Operator::BitOr | Operator::BitAnd | Operator::Sub | Operator::BitXor) => {
                // The views of a dictionary take any iterable on their right.
                let view = matches!(self.heap.get(*p), Data::View { .. });
                let other = match if view { Some(self.gather(b, range)?) } else { None } {
                    Some(Ok(items)) => Value::Obj({
                        let set = match self.make_set_of(items, range)? {
                            Ok(set) => set,
                            Err(why) => return Ok(Some(self.element_of(why, span))),
                        };
                        self.heap.alloc(Data::Set(set), crate::value::Birth::default())
                    }),
                    Some(Err(why)) => return Ok(Some(self.element_of(why, span))),
                    None => b.clone(),
                };
                let (x, y) = match self.as_sets(a, &other, range)? {
                    Some(Ok(sets)) => sets,
                    Some(Err(why)) => return Ok(Some(self.element_of(why, span))),
                    None => return Ok(None),
                };
                let set = combined(op, x, &y);
                match self.heap.get(*p) {
                    Data::FrozenSet(_) => Data::FrozenSet(set),
                    _ => Data::Set(set),
                }
            }
            _ => return Ok(None),
        };
        Ok(Some(self.object(result, span)))
    }

    /// A sequence, so many times; none where it is no sequence.
    fn repeated(&mut self, value: &Value, times: u64, range: TextRange) -> R<Option<Value>> {
        let span = self.span(range);
        if let Value::Bytes(bytes) = value {
            self.check_size((bytes.len() as u64).saturating_mul(times), range)?;
            let times = if bytes.is_empty() { 0 } else { times as usize };
            self.charge_text(bytes.len() * times);
            return Ok(Some(Value::Bytes(bytes.repeat(times).into())));
        }
        let Value::Obj(id) = value else { return Ok(None) };
        let (items, is_list) = match self.heap.get(*id) {
            Data::List(items) => (items.clone(), true),
            Data::Tuple(items) => (items.to_vec(), false),
            _ => return Ok(None),
        };
        self.check_size((items.len() as u64).saturating_mul(times), range)?;
        let times = if items.is_empty() { 0 } else { times as usize };
        let items: Vec<Value> = std::iter::repeat_n(items, times).flatten().collect();
        Ok(Some(if is_list { self.list(items, span) } else { self.tuple(items, span) }))
    }

    /// An augmented assignment's operator: lists and sets are changed in place.
    pub(crate) fn in_place(&mut self, a: &Value, op: Operator, b: &Value, range: TextRange) -> R<Value> {
        if let Some(result) = number::binary(a, op, b) {
            return self.number_result(result, range);
        }
        let span = self.span(range);
        if let Value::Unknown(unknown) = a {
            self.on_each(*unknown, span, Self::is_container, |eval, candidate| {
                eval.in_place(candidate, op, b, range).map(Some)
            })?;
        }
        if self.instance_class(a).is_some()
            && let Some(method) = self.class_attribute(a, &format!("__i{}", &operator_methods(op).0[2..]))
        {
            let args = Args::positional(vec![b.clone()], span);
            let result = self.deeper(span, |eval| eval.call(method, args, span))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(result);
            }
        }
        if let Value::Obj(id) = self.plain(a) {
            match (self.heap.get(id), op) {
                (Data::List(_), Operator::Add) => {
                    self.extend_list(id, b, range)?;
                    return Ok(a.clone());
                }
                (Data::Smudged { holds: Some(held), .. }, Operator::Add) if matches!(**held, Data::List(_)) => {
                    let extend = ruff_python_ast::name::Name::new_static("extend");
                    self.call_method(&Value::Obj(id), &extend, Args::positional(vec![b.clone()], span), span, span)?;
                    return Ok(a.clone());
                }
                (Data::Smudged { holds: Some(_), unknown, .. }, _) => {
                    let why = *unknown;
                    self.spoil(id, why);
                }
                (Data::List(_) | Data::Set(_), _) => {
                    let symbol = format!("{}=", op.as_str());
                    let result = self.operator(&Value::Obj(id), op, b, &symbol, range)?;
                    match result {
                        Value::Obj(made) if matches!(self.heap.get(made), Data::List(_) | Data::Set(_)) => {
                            let made = self.heap.get(made).clone();
                            *self.heap.get_mut(id) = made;
                        }
                        result => match self.unknown_of(&result) {
                            Some(why) => self.spoil(id, why),
                            None => return Ok(result),
                        },
                    }
                    return Ok(a.clone());
                }
                _ => {}
            }
        }
        self.operator(a, op, b, &format!("{}=", op.as_str()), range)
    }

    /// Something not known was done to a container: its content is not known any more.
    pub(crate) fn spoil(&mut self, id: Id, unknown: UnknownId) {
        self.spoil_with(id, unknown, []);
    }

    /// The same by something that has put values in there, if it has.
    pub(crate) fn spoil_with(&mut self, id: Id, unknown: UnknownId, values: impl IntoIterator<Item = Value>) {
        let inside: Vec<Value> = self.contents(self.heap.get(id)).iter().cloned().chain(values).collect();
        let cause = self.why(unknown).clone();
        let mut own = unknown;
        if !inside.is_empty()
            && let Value::Unknown(id) = self.new_unknown(crate::value::Unknown { attribute: None, ..cause })
        {
            own = id;
            self.may_be(id, inside);
        }
        let data = self.unclear(self.heap.get(id), own);
        *self.heap.get_mut(id) = data;
    }

    /// What becomes of an object whose content is not known any more: an iterator may still be code of the file, which
    /// does what it does.
    pub(crate) fn unclear(&self, data: &Data<'a>, unknown: UnknownId) -> Data<'a> {
        let was = self.kind_of(data);
        match data {
            Data::Iterator { kind, iter } => match iter.somewhere(unknown) {
                Some(iter) => Data::Iterator { kind, iter },
                None => Data::Smudged { was, unknown, holds: None },
            },
            _ => Data::Smudged { was, unknown, holds: None },
        }
    }

    pub(crate) fn unary(&mut self, op: UnaryOp, value: &Value, range: TextRange) -> R<Value> {
        let span = self.span(range);
        let name = match op {
            UnaryOp::USub => "__neg__",
            UnaryOp::UAdd => "__pos__",
            _ => "__invert__",
        };
        if let Some(method) = self.class_attribute(value, name) {
            return self.deeper(span, |eval| eval.call(method, Args::default(), span));
        }
        let value = &self.plain(value);
        if let Some(why) = self.unknown_of(value).or_else(|| self.outside(value)) {
            return Ok(self.element_of(why, span));
        }
        match number::unary(op, value) {
            Some(value) => Ok(value),
            None => {
                let symbol = op.as_str();
                let message = format!("bad operand type for unary {symbol}: '{}'", self.type_name(value));
                Err(self.raise("TypeError", span, message))
            }
        }
    }
}

/// What most operators on integers come to: small ones that stay small.
pub(super) fn quick(a: i64, op: Operator, b: i64) -> Option<i64> {
    match op {
        Operator::Add => a.checked_add(b),
        Operator::Sub => a.checked_sub(b),
        Operator::Mult => a.checked_mul(b),
        Operator::BitAnd => Some(a & b),
        Operator::BitOr => Some(a | b),
        Operator::BitXor => Some(a ^ b),
        Operator::FloorDiv if b > 0 => Some(a.div_euclid(b)),
        Operator::Mod if b > 0 => Some(a.rem_euclid(b)),
        _ => None,
    }
}

/// The same for comparisons.
pub(super) fn quick_comparison(a: i64, op: CmpOp, b: i64) -> Option<bool> {
    match op {
        CmpOp::Eq => Some(a == b),
        CmpOp::NotEq => Some(a != b),
        CmpOp::Lt => Some(a < b),
        CmpOp::LtE => Some(a <= b),
        CmpOp::Gt => Some(a > b),
        CmpOp::GtE => Some(a >= b),
        _ => None,
    }
}

/// How often a sequence is repeated by this factor.
fn times(value: &Value) -> Option<u64> {
    match value {
        Value::Int(n) => Some((*n).max(0) as u64),
        Value::Bool(b) => Some(u64::from(*b)),
        Value::Big(n) => Some(if n.sign() == num_bigint::Sign::Plus { u64::MAX } else { 0 }),
        _ => None,
    }
}

/// A set operator's result: of equal elements the left one stays.
fn combined(op: Operator, mut set: Dict, other: &Dict) -> Dict {
    match op {
        Operator::BitOr => {
            for (key, entry) in other {
                set.entry(key.clone()).or_insert_with(|| entry.clone());
            }
        }
        Operator::BitAnd => return common(set, other, true),
        Operator::Sub => set.retain(|key, _| !other.contains_key(key)),
        _ => {
            let only: Vec<_> = other.iter().filter(|(key, _)| !set.contains_key(*key)).collect();
            let only: Vec<_> = only.into_iter().map(|(key, entry)| (key.clone(), entry.clone())).collect();
            set.retain(|key, _| !other.contains_key(key));
            set.extend(only);
        }
    }
    set
}

/// The elements that are in both; of equal ones that of the other set, or iterable, stays, unless it is the larger set.
pub(crate) fn common(set: Dict, other: &Dict, is_set: bool) -> Dict {
    let (from, within) = if is_set && other.len() > set.len() { (&set, other) } else { (other, &set) };
    from.iter().filter(|(key, _)| within.contains_key(*key)).map(|(key, entry)| (key.clone(), entry.clone())).collect()
}

/// The methods that an operator calls: the left operand's and the right one's.
fn operator_methods(op: Operator) -> (&'static str, &'static str) {
    match op {
        Operator::Add => ("__add__", "__radd__"),
        Operator::Sub => ("__sub__", "__rsub__"),
        Operator::Mult => ("__mul__", "__rmul__"),
        Operator::MatMult => ("__matmul__", "__rmatmul__"),
        Operator::Div => ("__truediv__", "__rtruediv__"),
        Operator::Mod => ("__mod__", "__rmod__"),
        Operator::Pow => ("__pow__", "__rpow__"),
        Operator::LShift => ("__lshift__", "__rlshift__"),
        Operator::RShift => ("__rshift__", "__rrshift__"),
        Operator::BitOr => ("__or__", "__ror__"),
        Operator::BitXor => ("__xor__", "__rxor__"),
        Operator::BitAnd => ("__and__", "__rand__"),
        Operator::FloorDiv => ("__floordiv__", "__rfloordiv__"),
    }
}
