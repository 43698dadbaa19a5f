//! Operators, truth, equality and order, as Python 3.7 defines them.

mod number;

use super::flow::Items;
use super::{Args, Eval, R};
use crate::heap::{Data, Dict, Id, Key};
use crate::source::Span;
use crate::value::{Part, UnknownId, Value};
use ruff_python_ast::{CmpOp, Operator, UnaryOp};
use ruff_text_size::TextRange;
use std::cmp::Ordering;
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

    /// `is`.
    pub(crate) fn is_same(&mut self, a: &Value, b: &Value) -> Truth {
        match (a, b) {
            (Value::None, Value::None)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::NotImplemented, Value::NotImplemented) => Truth::True,
            (Value::Bool(x), Value::Bool(y)) => Truth::of(x == y),
            (Value::Obj(x), Value::Obj(y)) if x == y => Truth::True,
            (Value::Unknown(id), _) | (_, Value::Unknown(id)) => Truth::Unknown(*id),
            (Value::Obj(id), Value::None) | (Value::None, Value::Obj(id)) => match self.heap.get(*id) {
                Data::Instance(instance) => match instance.metadata {
                    Some(index) if self.may_be_none(index) => {
                        Truth::Unknown(self.existence(&Value::Obj(*id), TextRange::default()))
                    }
                    _ => Truth::False,
                },
                Data::Foreign(foreign) => Truth::Unknown(foreign.unknown),
                Data::External(_) => match self.unknown_of(&Value::Obj(*id)) {
                    Some(why) => Truth::Unknown(why),
                    None => Truth::False,
                },
                _ => Truth::False,
            },
            // Small integers and literals are the same object in CPython; to rely on it is a mistake that works.
            (Value::Int(x), Value::Int(y)) => Truth::of(x == y),
            (Value::Str(x), Value::Str(y)) => Truth::of(x.text == y.text),
            _ => Truth::False,
        }
    }

    /// `==`.
    pub(crate) fn equal(&mut self, a: &Value, b: &Value, range: TextRange) -> R<Truth> {
        self.equal_at(a, b, range, 0)
    }

    fn equal_at(&mut self, a: &Value, b: &Value, range: TextRange, depth: u32) -> R<Truth> {
        if depth > self.request.limits.call_depth {
            let span = self.span(range);
            return Err(self.raise("RecursionError", span, "maximum recursion depth exceeded in comparison"));
        }
        if let (Value::Str(x), Value::Str(y)) = (a, b) {
            return Ok(Truth::of(x.text == y.text));
        }
        if let Some(order) = number::order(a, b) {
            return Ok(Truth::of(order == Some(Ordering::Equal)));
        }
        if let Some(why) = self.unknown_of(a).or_else(|| self.unknown_of(b)) {
            return Ok(Truth::Unknown(why));
        }
        match (a, b) {
            (Value::Text(x), Value::Text(y)) if x.parts == y.parts => return Ok(Truth::True),
            (Value::Text(_), Value::Str(_) | Value::Text(_)) | (Value::Str(_), Value::Text(_)) => {
                let text = if matches!(a, Value::Text(_)) { a } else { b };
                return Ok(Truth::Unknown(self.text_unknown(text, range)));
            }
            _ => {}
        }
        self.tick(range)?;
        if let (Value::Obj(x), Value::Obj(y)) = (a, b) {
            if x == y {
                return Ok(Truth::True);
            }
            match (self.heap.get(*x), self.heap.get(*y)) {
                (Data::List(x), Data::List(y)) => {
                    let (x, y) = (x.clone(), y.clone());
                    return self.equal_items(&x, &y, range, depth);
                }
                (Data::Tuple(x), Data::Tuple(y)) => {
                    let (x, y) = (x.clone(), y.clone());
                    return self.equal_items(&x, &y, range, depth);
                }
                (Data::Dict(x), Data::Dict(y)) => {
                    if x.len() != y.len() || x.keys().any(|key| !y.contains_key(key)) {
                        return Ok(Truth::False);
                    }
                    let pairs: Vec<(Value, Value)> =
                        x.iter().map(|(key, (_, value))| (value.clone(), y[key].1.clone())).collect();
                    let (x, y): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
                    return self.equal_items(&x, &y, range, depth);
                }
                (Data::Set(x) | Data::FrozenSet(x), Data::Set(y) | Data::FrozenSet(y)) => {
                    return Ok(Truth::of(x.len() == y.len() && x.keys().all(|key| y.contains_key(key))));
                }
                _ => {}
            }
        }
        for (left, right) in [(a, b), (b, a)] {
            if matches!(left, Value::Obj(_))
                && let Some(method) = self.class_attribute(left, "__eq__")
            {
                let span = self.span(range);
                let result = self.call(method, Args::positional(vec![right.clone()], span), span)?;
                if !matches!(result, Value::NotImplemented) {
                    return self.truth(&result, range);
                }
            }
        }
        let (x, y) = (self.plain(a), self.plain(b));
        let unwrapped =
            |before: &Value, after: &Value| !matches!((before, after), (Value::Obj(p), Value::Obj(q)) if p == q);
        if (unwrapped(a, &x) && matches!(a, Value::Obj(_))) || (unwrapped(b, &y) && matches!(b, Value::Obj(_))) {
            return self.equal_at(&x, &y, range, depth + 1);
        }
        Ok(match (a, b) {
            (Value::None, Value::None) | (Value::Ellipsis, Value::Ellipsis) => Truth::True,
            (Value::Bytes(x), Value::Bytes(y)) => Truth::of(x == y),
            _ => match self.is_same(a, b) {
                // Metadata that may not exist: whether it equals None is not known.
                unknown @ Truth::Unknown(_) => unknown,
                same => same,
            },
        })
    }

    fn equal_items(&mut self, x: &[Value], y: &[Value], range: TextRange, depth: u32) -> R<Truth> {
        if x.len() != y.len() {
            return Ok(Truth::False);
        }
        self.charge(x.len() / 8);
        let mut result = Truth::True;
        for (x, y) in x.iter().zip(y) {
            match self.equal_at(x, y, range, depth + 1)? {
                Truth::True => {}
                Truth::False => return Ok(Truth::False),
                unknown => result = unknown,
            }
        }
        Ok(result)
    }

    /// `<`, `<=`, `>`, `>=`.
    pub(crate) fn order(&mut self, a: &Value, op: CmpOp, b: &Value, range: TextRange) -> R<Truth> {
        let decide = |order: Option<Ordering>| {
            Truth::of(match (op, order) {
                (_, None) => false,
                (CmpOp::Lt, Some(o)) => o == Ordering::Less,
                (CmpOp::LtE, Some(o)) => o != Ordering::Greater,
                (CmpOp::Gt, Some(o)) => o == Ordering::Greater,
                (_, Some(o)) => o != Ordering::Less,
            })
        };
        if let Some(order) = number::order(a, b) {
            return Ok(decide(order));
        }
        if let Some(why) = self.unknown_of(a).or_else(|| self.unknown_of(b)) {
            return Ok(Truth::Unknown(why));
        }
        let span = self.span(range);
        let special = match op {
            CmpOp::Lt => ("__lt__", "__gt__"),
            CmpOp::LtE => ("__le__", "__ge__"),
            CmpOp::Gt => ("__gt__", "__lt__"),
            _ => ("__ge__", "__le__"),
        };
        for (left, right, name) in [(a, b, special.0), (b, a, special.1)] {
            if matches!(left, Value::Obj(_))
                && let Some(method) = self.class_attribute(left, name)
            {
                let result = self.call(method, Args::positional(vec![right.clone()], span), span)?;
                if !matches!(result, Value::NotImplemented) {
                    return self.truth(&result, range);
                }
            }
        }
        let (x, y) = (self.plain(a), self.plain(b));
        match (&x, &y) {
            (Value::Str(x), Value::Str(y)) => return Ok(decide(Some(x.text.chars().cmp(y.text.chars())))),
            (Value::Bytes(x), Value::Bytes(y)) => return Ok(decide(Some(x.cmp(y)))),
            (Value::Text(_), Value::Str(_) | Value::Text(_)) => {
                return Ok(Truth::Unknown(self.text_unknown(&x, range)));
            }
            (Value::Str(_), Value::Text(_)) => return Ok(Truth::Unknown(self.text_unknown(&y, range))),
            (Value::Obj(p), Value::Obj(q)) => match (self.heap.get(*p), self.heap.get(*q)) {
                (Data::List(x), Data::List(y)) => {
                    let (x, y) = (x.clone(), y.clone());
                    return self.order_items(&x, op, &y, range);
                }
                (Data::Tuple(x), Data::Tuple(y)) => {
                    let (x, y) = (x.clone(), y.clone());
                    return self.order_items(&x, op, &y, range);
                }
                (Data::Set(x) | Data::FrozenSet(x), Data::Set(y) | Data::FrozenSet(y)) => {
                    let within = |x: &Dict, y: &Dict| x.keys().all(|k| y.contains_key(k));
                    return Ok(Truth::of(match op {
                        CmpOp::Lt => x.len() < y.len() && within(x, y),
                        CmpOp::LtE => within(x, y),
                        CmpOp::Gt => y.len() < x.len() && within(y, x),
                        _ => within(y, x),
                    }));
                }
                _ => {}
            },
            _ => {}
        }
        let message = format!(
            "'{}' not supported between instances of '{}' and '{}'",
            op.as_str(),
            self.type_name(a),
            self.type_name(b)
        );
        Err(self.raise("TypeError", span, message))
    }

    fn order_items(&mut self, x: &[Value], op: CmpOp, y: &[Value], range: TextRange) -> R<Truth> {
        for (x, y) in x.iter().zip(y) {
            match self.equal(x, y, range)? {
                Truth::True => {}
                Truth::False => return self.deeper(self.span(range), |eval| eval.order(x, op, y, range)),
                unknown => return Ok(unknown),
            }
        }
        let (x, y) = (Value::Int(x.len() as i64), Value::Int(y.len() as i64));
        self.order(&x, op, &y, range)
    }

    /// `needle in container`.
    pub(crate) fn contains(&mut self, container: &Value, needle: &Value, range: TextRange) -> R<Truth> {
        let span = self.span(range);
        if let Value::Obj(_) = container
            && let Some(method) = self.class_attribute(container, "__contains__")
        {
            let result = self.call(method, Args::positional(vec![needle.clone()], span), span)?;
            return self.truth(&result, range);
        }
        let container = &self.plain(container);
        if let Some(why) = self.unknown_of(container) {
            return Ok(Truth::Unknown(why));
        }
        match container {
            Value::Str(s) => {
                if let Some(why) = self.unknown_of(needle) {
                    return Ok(Truth::Unknown(why));
                }
                if let Value::Text(_) = needle {
                    return Ok(Truth::Unknown(self.text_unknown(needle, range)));
                }
                self.charge(s.text.len() / 32);
                return match self.as_str(needle) {
                    Some(needle) => Ok(Truth::of(s.text.contains(&*needle))),
                    None => {
                        let message =
                            format!("'in <string>' requires string as left operand, not {}", self.type_name(needle));
                        Err(self.raise("TypeError", span, message))
                    }
                };
            }
            Value::Text(text) => {
                if let Some(needle) = self.as_str(needle)
                    && text.parts.iter().any(|p| matches!(p, Part::Literal(s) if s.contains(&*needle)))
                {
                    return Ok(Truth::True);
                }
                return Ok(Truth::Unknown(self.text_unknown(container, range)));
            }
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Dict(_) | Data::Set(_) | Data::FrozenSet(_) => {
                    let key = match self.key(needle, range)? {
                        Ok(key) => key,
                        Err(why) => return Ok(Truth::Unknown(why)),
                    };
                    return Ok(match self.heap.get(*id) {
                        Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => {
                            Truth::of(dict.contains_key(&key))
                        }
                        _ => Truth::False,
                    });
                }
                Data::Range { start, stop, step } => {
                    let (start, stop, step) = (*start, *stop, *step);
                    if let Value::Int(n) = needle {
                        let inside = if step > 0 { (start..stop).contains(n) } else { *n <= start && *n > stop };
                        return Ok(Truth::of(inside && (n - start) % step == 0));
                    }
                }
                _ => {}
            },
            _ => {}
        }
        match self.collect_items(container, range)? {
            Ok(items) => {
                let mut result = Truth::False;
                for item in items {
                    match self.equal(&item, needle, range)? {
                        Truth::True => return Ok(Truth::True),
                        Truth::False => {}
                        unknown => result = unknown,
                    }
                }
                Ok(result)
            }
            Err(why) => Ok(Truth::Unknown(why)),
        }
    }

    /// The key that a value is in a dictionary.
    pub(crate) fn key(&mut self, value: &Value, range: TextRange) -> R<Result<Key, UnknownId>> {
        if !matches!(value, Value::Obj(_)) {
            return self.key_of(value, range);
        }
        let span = self.span(range);
        let key = self.deeper(span, |eval| eval.key_of(value, range))?;
        if key.as_ref().is_ok_and(Key::is_unwieldy) {
            return Err(self.limit(
                span,
                "a key of a dictionary or set that holds more than 100000 values, or 50 levels".to_owned(),
            ));
        }
        Ok(key)
    }

    fn key_of(&mut self, value: &Value, range: TextRange) -> R<Result<Key, UnknownId>> {
        Ok(Ok(match value {
            Value::Str(s) => Key::Str(s.text.clone()),
            Value::None => Key::None,
            Value::Ellipsis | Value::NotImplemented => Key::Ellipsis,
            Value::Bool(b) => Key::Int(i64::from(*b)),
            Value::Int(n) => Key::Int(*n),
            Value::Big(n) => Key::Big(n.clone()),
            Value::Float(f) => number::float_key(*f),
            Value::Bytes(b) => Key::Bytes(b.clone()),
            Value::Text(_) => return Ok(Err(self.text_unknown(value, range))),
            Value::Unknown(id) => return Ok(Err(*id)),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => {
                    let items = items.clone();
                    self.charge(items.len());
                    let mut keys = Vec::with_capacity(items.len());
                    for item in items.iter() {
                        match self.key(item, range)? {
                            Ok(key) => keys.push(key),
                            Err(why) => return Ok(Err(why)),
                        }
                    }
                    Key::Tuple(keys.into())
                }
                Data::FrozenSet(set) => {
                    let mut keys: Vec<Key> = set.keys().cloned().collect();
                    keys.sort_by_cached_key(|key| format!("{key:?}"));
                    Key::Frozen(keys.into())
                }
                Data::List(_) | Data::Dict(_) | Data::Set(_) => {
                    let kind = self.type_name(value);
                    let span = self.span(range);
                    return Err(self.raise("TypeError", span, format!("unhashable type: '{kind}'")));
                }
                Data::Foreign(foreign) => return Ok(Err(foreign.unknown)),
                Data::Smudged { unknown, .. } => return Ok(Err(*unknown)),
                Data::Instance(instance) => match &instance.payload {
                    Some(payload @ (Value::Str(_) | Value::Int(_) | Value::Float(_))) => {
                        let payload = payload.clone();
                        return self.key(&payload, range);
                    }
                    _ => Key::Object(*id),
                },
                _ => Key::Object(*id),
            },
        }))
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

    /// What a value gives when it is iterated over.
    pub(crate) fn items(&mut self, value: &Value, range: TextRange) -> R<Items> {
        let span = self.span(range);
        if let Value::Obj(id) = value
            && matches!(self.heap.get(*id), Data::Instance(_))
            && let Some(method) = self.class_attribute(value, "__iter__")
        {
            let iterator = self.call(method, Args::default(), span)?;
            if !matches!(&iterator, Value::Obj(other) if other == id) {
                return self.deeper(span, |eval| eval.items(&iterator, range));
            }
        }
        let value = &self.plain(value);
        if let Some(why) = self.unknown_of(value) {
            return Ok(Items::Unknown(why));
        }
        Ok(match value {
            Value::Str(s) => {
                let birth = s.birth;
                let chars = s.text.chars().map(|c| Value::Str(crate::value::Str { text: c.to_string().into(), birth }));
                Items::Fixed(chars.collect(), 0)
            }
            Value::Bytes(b) => Items::Fixed(b.iter().map(|b| Value::Int(i64::from(*b))).collect(), 0),
            Value::Text(_) => Items::Unknown(self.text_unknown(value, range)),
            Value::Obj(id) => {
                let class = match self.heap.get(*id) {
                    Data::List(_) => return Ok(Items::List(*id)),
                    Data::Tuple(items) => return Ok(Items::Fixed(items.clone(), 0)),
                    Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => {
                        let keys: Rc<[Value]> = dict.values().map(|(key, _)| key.clone()).collect();
                        self.charge(keys.len());
                        return Ok(Items::Fixed(keys, 0));
                    }
                    Data::Range { start, stop, step } => {
                        return Ok(Items::Range { next: *start, stop: *stop, step: *step });
                    }
                    Data::Iterator { items, next } => {
                        let rest = Items::Fixed(items.clone(), *next);
                        let len = items.len();
                        if let Data::Iterator { next, .. } = self.heap.get_mut(*id) {
                            *next = len;
                        }
                        return Ok(rest);
                    }
                    Data::Class(class) if class.info.is_enum => *id,
                    _ => {
                        let message = format!("'{}' object is not iterable", self.type_name(value));
                        return Err(self.raise("TypeError", span, message));
                    }
                };
                Items::Fixed(self.enum_members(class).into(), 0)
            }
            _ => {
                let message = format!("'{}' object is not iterable", self.type_name(value));
                return Err(self.raise("TypeError", span, message));
            }
        })
    }

    /// All elements of an iterable, or why they are not known.
    pub(crate) fn collect_items(&mut self, value: &Value, range: TextRange) -> R<Result<Vec<Value>, UnknownId>> {
        let mut items = self.items(value, range)?;
        match items {
            Items::Unknown(why) => return Ok(Err(why)),
            Items::Range { next, stop, step } => self.check_size(range_len(next, stop, step), range)?,
            _ => {}
        }
        let mut index = 0;
        let mut out = Vec::new();
        while let Some(item) = self.next_item(&mut items, &mut index) {
            out.push(item);
        }
        self.charge(out.len());
        Ok(Ok(out))
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

    /// A binary operator.
    pub(crate) fn binary(&mut self, a: &Value, op: Operator, b: &Value, range: TextRange) -> R<Value> {
        if let Some(result) = number::binary(a, op, b) {
            return self.number_result(result, range);
        }
        let span = self.span(range);
        if let Some(result) = self.overloaded(a, op, b, span)? {
            return Ok(result);
        }
        let (x, y) = (self.plain(a), self.plain(b));
        if let Some(result) = self.string_binary(&x, op, &y, range)? {
            return Ok(result);
        }
        if let Some(why) = self.unknown_of(&x).or_else(|| self.unknown_of(&y)) {
            return Ok(self.element_of(why, span));
        }
        if let Some(result) = number::binary(&x, op, &y) {
            return self.number_result(result, range);
        }
        if let Some(result) = self.container_binary(&x, op, &y, range)? {
            return Ok(result);
        }
        let symbol = op.as_str();
        let message =
            format!("unsupported operand type(s) for {symbol}: '{}' and '{}'", self.type_name(a), self.type_name(b));
        Err(self.raise("TypeError", span, message))
    }

    fn number_result(&mut self, result: number::Outcome, range: TextRange) -> R<Value> {
        let span = self.span(range);
        match result {
            Ok(value) => Ok(value),
            Err(number::Fault::Python(class, message)) => Err(self.raise(class, span, message)),
            Err(number::Fault::TooLarge) => Err(self.limit(span, "an integer of more than a million bits".to_owned())),
        }
    }

    /// An operator that a class of the project defines.
    fn overloaded(&mut self, a: &Value, op: Operator, b: &Value, span: Span) -> R<Option<Value>> {
        let (name, reflected) = operator_methods(op);
        for (left, right, name) in [(a, b, name), (b, a, reflected)] {
            if let Value::Obj(id) = left
                && matches!(self.heap.get(*id), Data::Instance(_))
                && let Some(method) = self.class_attribute(left, name)
            {
                let result = self.call(method, Args::positional(vec![right.clone()], span), span)?;
                if !matches!(result, Value::NotImplemented) {
                    return Ok(Some(result));
                }
            }
        }
        Ok(None)
    }

    fn container_binary(&mut self, a: &Value, op: Operator, b: &Value, range: TextRange) -> R<Option<Value>> {
        let span = self.span(range);
        if op == Operator::Mult {
            let (items, times) = match (a, b) {
                (Value::Obj(_), Value::Int(n)) => (a, *n),
                (Value::Int(n), Value::Obj(_)) => (b, *n),
                _ => return Ok(None),
            };
            let Value::Obj(id) = items else { return Ok(None) };
            let times = times.max(0) as u64;
            let (repeated, is_list) = match self.heap.get(*id) {
                Data::List(items) => (items.clone(), true),
                Data::Tuple(items) => (items.to_vec(), false),
                _ => return Ok(None),
            };
            self.check_size((repeated.len() as u64).saturating_mul(times), range)?;
            let times = if repeated.is_empty() { 0 } else { times as usize };
            let repeated: Vec<Value> = std::iter::repeat_n(repeated, times).flatten().collect();
            return Ok(Some(if is_list { self.list(repeated, span) } else { self.tuple(repeated, span) }));
        }
        let (Value::Obj(x), Value::Obj(y)) = (a, b) else { return Ok(None) };
        let result = match (self.heap.get(*x), self.heap.get(*y), op) {
            (Data::List(x), Data::List(y), Operator::Add) => Data::List(x.iter().chain(y).cloned().collect()),
            (Data::Tuple(x), Data::Tuple(y), Operator::Add) => Data::Tuple(x.iter().chain(y.iter()).cloned().collect()),
            (Data::Set(x) | Data::FrozenSet(x), Data::Set(y) | Data::FrozenSet(y), op) => {
                let mut set = x.clone();
                match op {
                    Operator::BitOr => set.extend(y.iter().map(|(k, v)| (k.clone(), v.clone()))),
                    Operator::BitAnd => set.retain(|k, _| y.contains_key(k)),
                    Operator::Sub => set.retain(|k, _| !y.contains_key(k)),
                    Operator::BitXor => {
                        set.retain(|k, _| !y.contains_key(k));
                        set.extend(y.iter().filter(|(k, _)| !x.contains_key(*k)).map(|(k, v)| (k.clone(), v.clone())));
                    }
                    _ => return Ok(None),
                }
                if matches!(
                    self.heap.get(match a {
                        Value::Obj(id) => *id,
                        _ => return Ok(None),
                    }),
                    Data::Set(_)
                ) {
                    Data::Set(set)
                } else {
                    Data::FrozenSet(set)
                }
            }
            _ => return Ok(None),
        };
        Ok(Some(self.object(result, span)))
    }

    /// An augmented assignment's operator: lists, sets and dictionaries are changed in place.
    pub(crate) fn in_place(&mut self, a: &Value, op: Operator, b: &Value, range: TextRange) -> R<Value> {
        if let Value::Obj(id) = a {
            match (self.heap.get(*id), op) {
                (Data::List(_), Operator::Add) => {
                    match self.collect_items(b, range)? {
                        Ok(items) => {
                            self.charge_bytes(size_of_val(&*items));
                            if let Data::List(list) = self.heap.get_mut(*id) {
                                list.extend(items);
                            }
                        }
                        Err(why) => self.spoil(*id, why),
                    }
                    return Ok(a.clone());
                }
                (Data::Set(_), Operator::BitOr) => {
                    let result = self.binary(a, op, b, range)?;
                    if let Value::Obj(result) = result
                        && let Data::Set(set) = self.heap.get(result).clone()
                        && let Data::Set(target) = self.heap.get_mut(*id)
                    {
                        *target = set;
                    }
                    return Ok(a.clone());
                }
                (Data::Instance(_), _) => {
                    let name = format!("__i{}", &operator_methods(op).0[2..]);
                    if let Some(method) = self.class_attribute(a, &name) {
                        let span = self.span(range);
                        return self.call(method, Args::positional(vec![b.clone()], span), span);
                    }
                }
                _ => {}
            }
        }
        self.binary(a, op, b, range)
    }

    /// Something not known was done to a container: its content is not known any more.
    pub(crate) fn spoil(&mut self, id: Id, unknown: UnknownId) {
        let was = self.kind_of(self.heap.get(id));
        *self.heap.get_mut(id) = Data::Smudged { was, unknown };
    }

    pub(crate) fn unary(&mut self, op: UnaryOp, value: &Value, range: TextRange) -> R<Value> {
        let span = self.span(range);
        let name = match op {
            UnaryOp::USub => "__neg__",
            UnaryOp::UAdd => "__pos__",
            _ => "__invert__",
        };
        if matches!(value, Value::Obj(_))
            && let Some(method) = self.class_attribute(value, name)
        {
            return self.call(method, Args::default(), span);
        }
        let value = &self.plain(value);
        if let Some(why) = self.unknown_of(value) {
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

    /// `object[key]`.
    pub(crate) fn item(&mut self, object: &Value, key: &Value, range: TextRange) -> R<Value> {
        let span = self.span(range);
        if let Value::Obj(id) = object
            && matches!(self.heap.get(*id), Data::Instance(_))
            && let Some(method) = self.class_attribute(object, "__getitem__")
        {
            return self.call(method, Args::positional(vec![key.clone()], span), span);
        }
        let object = &self.plain(object);
        if let Some(why) = self.unknown_of(object) {
            return Ok(self.element_of(why, span));
        }
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                Data::Dict(_) => {
                    let found = match self.key(key, range)? {
                        Ok(key) => match self.heap.get(*id) {
                            Data::Dict(dict) => dict.get(&key).map(|(_, value)| value.clone()),
                            _ => None,
                        },
                        Err(why) => return Ok(self.element_of(why, span)),
                    };
                    return match found {
                        Some(value) => Ok(value),
                        None => Err(self.key_error(object, key, span)),
                    };
                }
                // `List[int]` and the like in code that is evaluated: the class itself.
                Data::Class(class) if !class.info.is_enum => return Ok(object.clone()),
                Data::Class(_) => {
                    let (id, name) = (*id, self.as_str(key));
                    let member = name.and_then(|name| self.enum_member(id, &name));
                    return match member {
                        Some(member) => Ok(member),
                        None => {
                            let shown = self.repr(key);
                            Err(self.raise("KeyError", span, shown))
                        }
                    };
                }
                _ => {}
            }
        }
        if let Value::Str(s) = object {
            self.charge(s.text.len() / 256);
        }
        let Some(length) = self.sequence_length(object) else {
            let message = format!("'{}' object is not subscriptable", self.type_name(object));
            return match object {
                Value::Text(_) => Ok(Value::Unknown(self.text_unknown(object, range))),
                _ => Err(self.raise("TypeError", span, message)),
            };
        };
        let key = &self.plain(key);
        if let Some(why) = self.unknown_of(key) {
            return Ok(self.element_of(why, span));
        }
        match key {
            Value::Int(_) | Value::Bool(_) => {
                let index = if let Value::Int(n) = key { *n } else { i64::from(matches!(key, Value::Bool(true))) };
                let at = if index < 0 { index + length as i64 } else { index };
                match self.sequence_get(object, at, span) {
                    Some(value) => Ok(value),
                    None => {
                        let kind = self.type_name(object).replace("str", "string");
                        Err(self.raise("IndexError", span, format!("{kind} index out of range")))
                    }
                }
            }
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Slice(_)) => {
                let indices = match self.slice_indices(*id, length, range)? {
                    Ok(indices) => indices,
                    Err(why) => return Ok(self.element_of(why, span)),
                };
                Ok(self.sequence_slice(object, &indices, span))
            }
            _ => {
                let (kind, key) = (self.type_name(object), self.type_name(key));
                let kind = if kind == "str" { "string".to_owned() } else { kind };
                let message = if kind == "string" {
                    "string indices must be integers".to_owned()
                } else {
                    format!("{kind} indices must be integers or slices, not {key}")
                };
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    fn key_error(&mut self, object: &Value, key: &Value, span: Span) -> super::Stop {
        let shown = self.repr(key);
        let mut diagnostic =
            crate::diagnostic::Diagnostic::new(crate::codes::code(207), span, format!("KeyError: {shown}"));
        if let (Some(word), Some(Ok(dict))) = (self.as_str(key), self.mapping(object)) {
            let keys: Vec<Rc<str>> = dict.values().filter_map(|(key, _)| self.as_str(key)).collect();
            if let Some(near) = crate::suggest::did_you_mean(&word, keys.iter().map(|k| &**k)) {
                diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
            } else if !keys.is_empty() {
                diagnostic =
                    diagnostic.note(format!("the keys are {}", crate::suggest::list(keys.iter().map(|k| &**k), 8)));
            }
        }
        self.raise_as("KeyError", diagnostic, shown)
    }

    /// How much there is of a string or container, for what work on it costs.
    pub(crate) fn length_of(&self, value: &Value) -> usize {
        match value {
            Value::Str(s) => s.text.len() / 8,
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => items.len(),
                Data::Tuple(items) => items.len(),
                Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => dict.len(),
                _ => 0,
            },
            _ => 0,
        }
    }

    fn sequence_length(&self, value: &Value) -> Option<usize> {
        match value {
            Value::Str(s) => Some(if s.text.is_ascii() { s.text.len() } else { s.text.chars().count() }),
            Value::Bytes(b) => Some(b.len()),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => Some(items.len()),
                Data::Tuple(items) => Some(items.len()),
                Data::Range { start, stop, step } => Some(range_len(*start, *stop, *step) as usize),
                _ => None,
            },
            _ => None,
        }
    }

    fn sequence_get(&mut self, value: &Value, index: i64, span: Span) -> Option<Value> {
        let index = usize::try_from(index).ok()?;
        match value {
            Value::Str(s) => {
                let c = s.text.chars().nth(index)?;
                Some(self.string(c.to_string(), span))
            }
            Value::Bytes(b) => b.get(index).map(|b| Value::Int(i64::from(*b))),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => items.get(index).cloned(),
                Data::Tuple(items) => items.get(index).cloned(),
                Data::Range { start, stop, step } => {
                    ((index as u64) < range_len(*start, *stop, *step)).then(|| Value::Int(start + index as i64 * step))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The indices that a slice takes from a sequence.
    pub(crate) fn slice_indices(
        &mut self,
        slice: Id,
        length: usize,
        range: TextRange,
    ) -> R<Result<Vec<usize>, UnknownId>> {
        let Data::Slice(parts) = self.heap.get(slice) else { return Ok(Ok(Vec::new())) };
        let parts = parts.clone();
        let span = self.span(range);
        let mut numbers = [None; 3];
        for (number, part) in numbers.iter_mut().zip(parts.iter()) {
            *number = match self.plain(part) {
                Value::None => None,
                Value::Int(n) => Some(n),
                Value::Bool(b) => Some(i64::from(b)),
                other => match self.unknown_of(&other) {
                    Some(why) => return Ok(Err(why)),
                    None => {
                        let message = "slice indices must be integers or None or have an __index__ method";
                        return Err(self.raise("TypeError", span, message));
                    }
                },
            };
        }
        let step = numbers[2].unwrap_or(1);
        if step == 0 {
            return Err(self.raise("ValueError", span, "slice step cannot be zero"));
        }
        let length = length as i64;
        let clamp = |n: i64, low: i64, high: i64| (if n < 0 { n.saturating_add(length) } else { n }).clamp(low, high);
        let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
        let start = numbers[0].map_or(if step > 0 { 0 } else { length - 1 }, |n| clamp(n, low, high));
        let stop = numbers[1].map_or(if step > 0 { length } else { -1 }, |n| clamp(n, low, high));
        let count = range_len(start, stop, step);
        self.check_size(count, range)?;
        self.charge(count as usize / 8);
        let mut indices = Vec::new();
        let mut at = start;
        while (step > 0 && at < stop) || (step < 0 && at > stop) {
            indices.push(at as usize);
            at = at.saturating_add(step);
        }
        Ok(Ok(indices))
    }

    fn sequence_slice(&mut self, value: &Value, indices: &[usize], span: Span) -> Value {
        match value {
            Value::Str(s) => {
                let chars: Vec<char> = s.text.chars().collect();
                let text: String = indices.iter().filter_map(|i| chars.get(*i)).collect();
                self.string(text, span)
            }
            Value::Bytes(b) => {
                Value::Bytes(indices.iter().filter_map(|i| b.get(*i).copied()).collect::<Vec<_>>().into())
            }
            Value::Obj(id) => {
                let pick = |items: &[Value]| indices.iter().filter_map(|i| items.get(*i).cloned()).collect::<Vec<_>>();
                match self.heap.get(*id) {
                    Data::List(items) => {
                        let items = pick(items);
                        self.list(items, span)
                    }
                    Data::Tuple(items) => {
                        let items = pick(items);
                        self.tuple(items, span)
                    }
                    Data::Range { start, step, .. } => {
                        let items = indices.iter().map(|i| Value::Int(start + *i as i64 * step)).collect();
                        self.tuple(items, span)
                    }
                    _ => Value::None,
                }
            }
            _ => Value::None,
        }
    }

    /// `object[key] = value`.
    pub(crate) fn set_item(&mut self, object: &Value, key: &Value, value: Value, range: TextRange) -> R<()> {
        let span = self.span(range);
        if let Value::Obj(id) = object
            && matches!(self.heap.get(*id), Data::Instance(_))
            && let Some(method) = self.class_attribute(object, "__setitem__")
        {
            self.call(method, Args::positional(vec![key.clone(), value], span), span)?;
            return Ok(());
        }
        let object = &self.plain(object);
        if self.unknown_of(object).is_some() {
            return Ok(());
        }
        let Value::Obj(id) = object else {
            let message = format!("'{}' object does not support item assignment", self.type_name(object));
            return Err(self.raise("TypeError", span, message));
        };
        match self.heap.get(*id) {
            Data::Dict(_) => {
                match self.key(key, range)? {
                    Ok(k) => {
                        if let Data::Dict(dict) = self.heap.get_mut(*id) {
                            super::expr::insert(dict, k, key.clone(), value);
                        }
                    }
                    Err(why) => self.spoil(*id, why),
                }
                Ok(())
            }
            Data::List(items) => {
                let length = items.len();
                let key = self.plain(key);
                if let Some(why) = self.unknown_of(&key) {
                    self.spoil(*id, why);
                    return Ok(());
                }
                let at = match key {
                    Value::Int(n) if n < 0 => n + length as i64,
                    Value::Int(n) => n,
                    Value::Obj(slice) if matches!(self.heap.get(slice), Data::Slice(_)) => {
                        return self.set_slice(*id, slice, length, &value, range);
                    }
                    _ => {
                        let message = format!("list indices must be integers or slices, not {}", self.type_name(&key));
                        return Err(self.raise("TypeError", span, message));
                    }
                };
                if at < 0 || at as usize >= length {
                    return Err(self.raise("IndexError", span, "list assignment index out of range"));
                }
                if let Data::List(items) = self.heap.get_mut(*id) {
                    items[at as usize] = value;
                }
                Ok(())
            }
            _ => {
                let message = format!("'{}' object does not support item assignment", self.type_name(object));
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    fn set_slice(&mut self, list: Id, slice: Id, length: usize, value: &Value, range: TextRange) -> R<()> {
        let span = self.span(range);
        let (indices, items) = match (self.slice_indices(slice, length, range)?, self.collect_items(value, range)?) {
            (Ok(indices), Ok(items)) => (indices, items),
            (Err(why), _) | (_, Err(why)) => {
                self.spoil(list, why);
                return Ok(());
            }
        };
        self.charge_bytes(size_of_val(&*items));
        self.charge(length / 16);
        let Data::Slice(parts) = self.heap.get(slice).clone() else { return Ok(()) };
        let contiguous = matches!(parts[2], Value::None | Value::Int(1));
        if !contiguous && indices.len() != items.len() {
            let message = format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                items.len(),
                indices.len()
            );
            return Err(self.raise("ValueError", span, message));
        }
        // An empty slice stands where it begins.
        let start = match (indices.first(), &parts[0]) {
            (Some(first), _) => *first,
            (None, Value::Int(n)) if *n < 0 => (length as i64 + n).max(0) as usize,
            (None, Value::Int(n)) => (*n as usize).min(length),
            (None, _) => 0,
        };
        if let Data::List(target) = self.heap.get_mut(list) {
            if contiguous {
                target.splice(start..start + indices.len(), items);
            } else {
                for (i, item) in indices.into_iter().zip(items) {
                    target[i] = item;
                }
            }
        }
        Ok(())
    }

    /// `del object[key]`.
    pub(crate) fn delete_item(&mut self, object: &Value, key: &Value, span: Span) -> R<()> {
        let range = TextRange::new(span.start.into(), span.end.into());
        let object = &self.plain(object);
        if self.unknown_of(object).is_some() {
            return Ok(());
        }
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                Data::Dict(_) => {
                    return match self.key(key, range)? {
                        Ok(k) => {
                            self.charge(self.length_of(object) / 4);
                            let removed = match self.heap.get_mut(*id) {
                                Data::Dict(dict) => dict.shift_remove(&k).is_some(),
                                _ => false,
                            };
                            if removed { Ok(()) } else { Err(self.key_error(object, key, span)) }
                        }
                        Err(why) => {
                            self.spoil(*id, why);
                            Ok(())
                        }
                    };
                }
                Data::List(items) => {
                    let length = items.len();
                    let indices = match key {
                        Value::Int(n) => {
                            let at = if *n < 0 { n + length as i64 } else { *n };
                            if at < 0 || at as usize >= length {
                                return Err(self.raise("IndexError", span, "list assignment index out of range"));
                            }
                            vec![at as usize]
                        }
                        Value::Obj(slice) if matches!(self.heap.get(*slice), Data::Slice(_)) => {
                            match self.slice_indices(*slice, length, range)? {
                                Ok(indices) => indices,
                                Err(why) => {
                                    self.spoil(*id, why);
                                    return Ok(());
                                }
                            }
                        }
                        _ => match self.unknown_of(key) {
                            Some(why) => {
                                self.spoil(*id, why);
                                return Ok(());
                            }
                            None => {
                                return Err(self.raise("TypeError", span, "list indices must be integers or slices"));
                            }
                        },
                    };
                    self.charge(length / 16);
                    let indices: rustc_hash::FxHashSet<usize> = indices.into_iter().collect();
                    if let Data::List(items) = self.heap.get_mut(*id) {
                        let mut at = 0;
                        items.retain(|_| {
                            at += 1;
                            !indices.contains(&(at - 1))
                        });
                    }
                    return Ok(());
                }
                _ => {}
            }
        }
        let message = format!("'{}' object doesn't support item deletion", self.type_name(object));
        Err(self.raise("TypeError", span, message))
    }
}

/// How many numbers a range has.
pub(crate) fn range_len(start: i64, stop: i64, step: i64) -> u64 {
    let (low, high) = if step > 0 { (start, stop) } else { (stop, start) };
    if low >= high {
        return 0;
    }
    (high.abs_diff(low) - 1) / step.unsigned_abs() + 1
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
