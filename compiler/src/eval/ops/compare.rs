//! Identity, equality, order, membership, and what makes two values the same key.

use super::{Truth, number};
use crate::eval::{Args, Eval, R};
use crate::heap::{Data, Dict, Key};
use crate::value::{Part, UnknownId, Value};
use ruff_python_ast::CmpOp;
use ruff_text_size::TextRange;
use std::cmp::Ordering;

impl Eval<'_> {
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
        match self.collect_unordered(container, range)? {
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
}
