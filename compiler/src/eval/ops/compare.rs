//! Identity, equality, order, membership.

use super::{Next, Truth, number};
use crate::eval::{Args, Eval, R};
use crate::heap::{Data, Dict, View};
use crate::source::Span;
use crate::value::{Part, UnknownId, Value};
use ruff_python_ast::CmpOp;
use ruff_text_size::TextRange;
use std::cmp::Ordering;

const ONE_OBJECT: &str = "whether equal values are one object is Python's own business; `==` compares them";

impl<'a> Eval<'a> {
    /// Compares two values with any of Python's comparison operators.
    pub(crate) fn compare(&mut self, left: &Value, op: CmpOp, right: &Value, range: TextRange) -> R<Value> {
        let result = match op {
            CmpOp::Is => self.is_same(left, right).value(),
            CmpOp::IsNot => self.is_same(left, right).not().value(),
            CmpOp::In => self.contains(right, left, range)?.value(),
            CmpOp::NotIn => self.contains(right, left, range)?.not().value(),
            _ => self.rich(left, op, right, range, 0)?,
        };
        Ok(match result {
            Value::Unknown(why) => self.element_of(why, self.span(range)),
            known => known,
        })
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
            (Value::Obj(x), Value::Obj(y)) => match (self.heap.get(*x), self.heap.get(*y)) {
                // A package may give what it was given, or the same once more.
                (Data::Foreign(foreign), _) | (_, Data::Foreign(foreign)) => Truth::Unknown(foreign.unknown),
                (Data::Tuple(x), Data::Tuple(y)) if x.is_empty() && y.is_empty() => Truth::True,
                // A copy of a tuple is the tuple itself, and constant ones are shared.
                (Data::Tuple(x), Data::Tuple(y)) if x.len() == y.len() => self.one_object(a),
                (Data::FrozenSet(x), Data::FrozenSet(y)) if x.len() == y.len() => self.one_object(a),
                // There is one combination of flags of a value.
                (Data::Instance(p), Data::Instance(q)) if p.class == q.class && self.is_combined(*x) => {
                    match (self.is_combined(*y), self.enum_value(a), self.enum_value(b)) {
                        (true, Value::Int(x), Value::Int(y)) => Truth::of(x == y),
                        _ => Truth::False,
                    }
                }
                _ => Truth::False,
            },
            // Small integers, and strings of one character, are always the same object; others may be.
            (Value::Int(x), Value::Int(y)) if x == y && (-5..=256).contains(x) => Truth::True,
            (Value::Int(x), Value::Int(y)) if x == y => self.one_object(a),
            (Value::Str(x), Value::Str(y)) if x.text == y.text => {
                let mut chars = x.text.chars();
                match (chars.next(), chars.next()) {
                    (None, _) => Truth::True,
                    (Some(c), None) if u32::from(c) < 256 => Truth::True,
                    _ => self.one_object(a),
                }
            }
            (Value::Text(x), Value::Text(y)) if x.parts == y.parts => self.one_object(a),
            (Value::Text(_), Value::Str(_)) | (Value::Str(_), Value::Text(_)) => self.one_object(a),
            (Value::Float(x), Value::Float(y)) if x.to_bits() == y.to_bits() => self.one_object(a),
            (Value::Big(x), Value::Big(y)) if x == y => self.one_object(a),
            (Value::Bytes(x), Value::Bytes(y)) if x == y => self.one_object(a),
            _ => Truth::False,
        }
    }

    fn one_object(&mut self, value: &Value) -> Truth {
        let span = self.birthplace(value.birth()).unwrap_or(self.frame.site);
        Truth::Unknown(self.unknown_id(span, ONE_OBJECT))
    }

    /// `==`.
    pub(crate) fn equal(&mut self, a: &Value, b: &Value, range: TextRange) -> R<Truth> {
        self.equal_at(a, b, range, 0)
    }

    fn equal_at(&mut self, a: &Value, b: &Value, range: TextRange, depth: u32) -> R<Truth> {
        if let (Value::Str(x), Value::Str(y)) = (a, b) {
            return Ok(Truth::of(x.text == y.text));
        }
        let result = self.rich(a, CmpOp::Eq, b, range, depth)?;
        self.truth(&result, range)
    }

    /// `<`, `<=`, `>`, `>=`.
    pub(crate) fn order(&mut self, a: &Value, op: CmpOp, b: &Value, range: TextRange) -> R<Truth> {
        let result = self.rich(a, op, b, range, 0)?;
        self.truth(&result, range)
    }

    /// Two values that are the same or equal, as containers compare their elements.
    pub(crate) fn same_or_equal(&mut self, a: &Value, b: &Value, range: TextRange, depth: u32) -> R<Truth> {
        match self.is_same(a, b) {
            Truth::True => Ok(Truth::True),
            Truth::Unknown(why) if matches!(a, Value::Float(f) if f.is_nan()) => Ok(Truth::Unknown(why)),
            _ => self.equal_at(a, b, range, depth),
        }
    }

    /// A comparison, of which a class may make what it likes.
    fn rich(&mut self, a: &Value, op: CmpOp, b: &Value, range: TextRange, depth: u32) -> R<Value> {
        if depth > self.request.limits.call_depth {
            let span = self.span(range);
            return Err(match op {
                CmpOp::Eq | CmpOp::NotEq => {
                    self.raise("RecursionError", span, "maximum recursion depth exceeded in comparison")
                }
                _ => self.limit_of(
                    "call_depth",
                    span,
                    format!("a comparison of values that are nested more than {depth} deep"),
                ),
            });
        }
        self.tick(range)?;
        if let Some(order) = number::order(a, b) {
            return Ok(Value::Bool(holds(op, order)));
        }
        if let (CmpOp::Eq | CmpOp::NotEq, Some(equal)) = (op, self.equal_forms(a, b)) {
            return Ok(Value::Bool(equal == (op == CmpOp::Eq)));
        }
        if self.hashes.are_one(a, b) {
            return Ok(Value::Bool(matches!(op, CmpOp::Eq | CmpOp::LtE | CmpOp::GtE)));
        }
        if let Some(why) = self.unknown_of(a).or_else(|| self.unknown_of(b)) {
            let (name, reflected) = comparison_methods(op);
            let span = self.span(range);
            let results = self.special_of_either(why, (a, name), (b, reflected), span)?;
            return Ok(if results.is_empty() { Value::Unknown(why) } else { self.one_of(why, results, span) });
        }
        if matches!(a, Value::Obj(_)) || matches!(b, Value::Obj(_)) {
            let span = self.span(range);
            if let Some(result) = self.own_comparison(a, op, b, span)? {
                return Ok(result);
            }
        }
        let (x, y) = (self.plain(a), self.plain(b));
        if let Some(order) = number::order(&x, &y) {
            return Ok(Value::Bool(holds(op, order)));
        }
        let built_in = stacker::maybe_grow(128 << 10, 1 << 20, || self.built_in_comparison(&x, op, &y, range, depth));
        if let Some(truth) = built_in? {
            return Ok(truth.value());
        }
        if !matches!((a, b), (Value::Obj(p), Value::Obj(q)) if p == q)
            && let Some(why) = self.outside(a).or_else(|| self.outside(b))
        {
            return Ok(Value::Unknown(why));
        }
        match op {
            CmpOp::Eq => Ok(self.is_same(a, b).value()),
            CmpOp::NotEq => Ok(self.is_same(a, b).not().value()),
            _ => {
                let (kinds, span) = ((self.type_name(a), self.type_name(b)), self.span(range));
                let message =
                    format!("'{}' not supported between instances of '{}' and '{}'", op.as_str(), kinds.0, kinds.1);
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    /// A comparison that a class of the project defines.
    fn own_comparison(&mut self, a: &Value, op: CmpOp, b: &Value, span: Span) -> R<Option<Value>> {
        let (name, reflected) = comparison_methods(op);
        let mut sides = [(a, b, name), (b, a, reflected)];
        if self.reflects_first(a, b) {
            sides.swap(0, 1);
        }
        for (left, right, name) in sides {
            let (method, negate) = match self.class_attribute(left, name) {
                Some(method) => (Some(method), false),
                // What extends a built-in type has the type's own.
                None if op == CmpOp::NotEq && !self.extends_value(left) => (self.class_attribute(left, "__eq__"), true),
                None => (None, false),
            };
            let Some(method) = method else { continue };
            let args = Args::positional(vec![right.clone()], span);
            let result = self.deeper(span, |eval| eval.call(method, args, span))?;
            if matches!(result, Value::NotImplemented) {
                continue;
            }
            if !negate {
                return Ok(Some(result));
            }
            return Ok(Some(self.truth(&result, crate::eval::range_of(span))?.not().value()));
        }
        Ok(None)
    }

    /// Whether it is an object of a class that extends a built-in type with a value.
    fn extends_value(&self, value: &Value) -> bool {
        let Value::Obj(id) = value else { return false };
        matches!(self.heap.get(*id), Data::Instance(instance)
            if instance.payload.is_some() && !self.is_exception(instance.class))
    }

    /// Whether the right operand's class derives from the left one's, so that its methods come first.
    fn reflects_first(&self, a: &Value, b: &Value) -> bool {
        matches!((self.instance_class(a), self.instance_class(b)), (Some(a), Some(b)) if a != b && self.is_subclass(b, a))
    }

    fn built_in_comparison(
        &mut self,
        a: &Value,
        op: CmpOp,
        b: &Value,
        range: TextRange,
        depth: u32,
    ) -> R<Option<Truth>> {
        let equality = matches!(op, CmpOp::Eq | CmpOp::NotEq);
        let decide = |truth: Truth| if op == CmpOp::NotEq { truth.not() } else { truth };
        match (a, b) {
            (Value::Str(x), Value::Str(y)) => return Ok(Some(Truth::of(holds(op, Some(x.text.cmp(&y.text)))))),
            (Value::Bytes(x), Value::Bytes(y)) => return Ok(Some(Truth::of(holds(op, Some(x.cmp(y)))))),
            (Value::Text(x), Value::Text(y)) if x.parts == y.parts => {
                return Ok(Some(Truth::of(holds(op, Some(Ordering::Equal)))));
            }
            (Value::Text(_), Value::Str(_) | Value::Text(_)) | (Value::Str(_), Value::Text(_)) => {
                let order = self.text_parts(a).zip(self.text_parts(b)).and_then(|(x, y)| text_order(&x, &y));
                return Ok(Some(match order {
                    Some(order) => Truth::of(holds(op, Some(order))),
                    None if matches!(a, Value::Text(_)) => Truth::Unknown(self.text_unknown(a, range)),
                    None => Truth::Unknown(self.text_unknown(b, range)),
                }));
            }
            _ => {}
        }
        let (Value::Obj(p), Value::Obj(q)) = (a, b) else { return Ok(None) };
        if p == q && equality {
            return Ok(Some(decide(Truth::True)));
        }
        if let Some(sets) = self.as_sets(a, b, range)? {
            return Ok(Some(match sets {
                Ok((x, y)) => {
                    self.charge((x.len() + y.len()) / 8);
                    let within = |x: &Dict, y: &Dict| x.len() <= y.len() && x.keys().all(|k| y.contains_key(k));
                    Truth::of(match op {
                        CmpOp::Eq => x.len() == y.len() && within(&x, &y),
                        CmpOp::NotEq => x.len() != y.len() || !within(&x, &y),
                        CmpOp::Lt => x.len() < y.len() && within(&x, &y),
                        CmpOp::LtE => within(&x, &y),
                        CmpOp::Gt => y.len() < x.len() && within(&y, &x),
                        _ => within(&y, &x),
                    })
                }
                Err(why) => Truth::Unknown(why),
            }));
        }
        let (x, y): (Vec<Value>, Vec<Value>) = match (self.heap.get(*p), self.heap.get(*q)) {
            (Data::List(x), Data::List(y)) => (x.clone(), y.clone()),
            (Data::Tuple(x), Data::Tuple(y)) => (x.to_vec(), y.to_vec()),
            (Data::Slice(x), Data::Slice(y)) => (x.to_vec(), y.to_vec()),
            (Data::Dict(x), Data::Dict(y)) if equality => {
                let lacking = self.perhaps_lacks(&Value::Obj(*p)).or_else(|| self.perhaps_lacks(&Value::Obj(*q)));
                if let Some(why) = lacking {
                    return Ok(Some(decide(Truth::Unknown(why))));
                }
                if x.len() != y.len() || x.keys().any(|key| !y.contains_key(key)) {
                    return Ok(Some(decide(Truth::False)));
                }
                x.iter().map(|(key, (_, value))| (value.clone(), y[key].1.clone())).unzip()
            }
            (Data::Range { start: a, stop: b, step: c }, Data::Range { start: d, stop: e, step: f }) if equality => {
                let (length, other) = (super::range_len(*a, *b, *c), super::range_len(*d, *e, *f));
                let same = length == other && (length == 0 || a == d) && (length <= 1 || c == f);
                return Ok(Some(decide(Truth::of(same))));
            }
            // `a.method == a.method`.
            (Data::Method { function: x, receiver: r }, Data::Method { function: y, receiver: s }) if equality => {
                let same = x == y && matches!((r, s), (Value::Obj(r), Value::Obj(s)) if r == s);
                return Ok(Some(decide(Truth::of(same))));
            }
            _ => return Ok(None),
        };
        self.charge(x.len().min(y.len()) / 8);
        if equality {
            return Ok(Some(decide(self.equal_items(&x, &y, range, depth)?)));
        }
        self.order_items(&x, op, &y, range, depth).map(Some)
    }

    fn equal_items(&mut self, x: &[Value], y: &[Value], range: TextRange, depth: u32) -> R<Truth> {
        if x.len() != y.len() {
            return Ok(Truth::False);
        }
        let mut result = Truth::True;
        for (x, y) in x.iter().zip(y) {
            match self.same_or_equal(x, y, range, depth + 1)? {
                Truth::True => {}
                Truth::False => return Ok(Truth::False),
                unknown => result = unknown,
            }
        }
        Ok(result)
    }

    fn order_items(&mut self, x: &[Value], op: CmpOp, y: &[Value], range: TextRange, depth: u32) -> R<Truth> {
        for (x, y) in x.iter().zip(y) {
            match self.same_or_equal(x, y, range, depth + 1)? {
                Truth::True => {}
                Truth::False => {
                    let result = self.rich(x, op, y, range, depth + 1)?;
                    return self.truth(&result, range);
                }
                unknown => return Ok(unknown),
            }
        }
        Ok(Truth::of(holds(op, Some(x.len().cmp(&y.len())))))
    }

    /// `needle in container`.
    pub(crate) fn contains(&mut self, container: &Value, needle: &Value, range: TextRange) -> R<Truth> {
        let span = self.span(range);
        if let Some(method) = self.class_attribute(container, "__contains__") {
            let args = Args::positional(vec![needle.clone()], span);
            let result = self.deeper(span, |eval| eval.call(method, args, span))?;
            return self.truth(&result, range);
        }
        let container = &match self.class_attribute(container, "__iter__") {
            Some(_) => container.clone(),
            None => self.plain(container),
        };
        if let Some(found) = self.unordered_contains(container, needle, range)? {
            return Ok(found);
        }
        if let Some(why) = self.unknown_of(container) {
            self.special_of_unknown(container, "__contains__", std::slice::from_ref(needle), span)?;
            return Ok(Truth::Unknown(why));
        }
        if self.class_attribute(container, "__iter__").is_none()
            && let Some(why) = self.outside(container)
        {
            return Ok(Truth::Unknown(why));
        }
        match container {
            Value::Str(_) | Value::Text(_) | Value::Bytes(_) => return self.text_contains(container, needle, range),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Dict(_) | Data::Set(_) | Data::FrozenSet(_) => {
                    // A set may be looked for in a set: it is found as a frozen one.
                    let in_set = !matches!(self.heap.get(*id), Data::Dict(_));
                    let needle = &if in_set { self.frozen_set(needle) } else { needle.clone() };
                    let key = match self.key(needle, range)? {
                        Ok(key) => key,
                        Err(why) => return Ok(Truth::Unknown(why)),
                    };
                    return Ok(match self.heap.get(*id) {
                        Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => match dict.get(&key) {
                            Some((_, value)) => self.is_perhaps_entry(*id, value).map_or(Truth::True, Truth::Unknown),
                            None => Truth::False,
                        },
                        _ => Truth::False,
                    });
                }
                Data::View { dict, kind: View::Keys, .. } => {
                    let dict = Value::Obj(*dict);
                    return self.contains(&dict, needle, range);
                }
                Data::Range { start, stop, step } => {
                    let (start, stop, step) = (*start, *stop, *step);
                    match number::whole(needle) {
                        Some(Some(n)) => {
                            let inside = if step > 0 { n >= start && n < stop } else { n <= start && n > stop };
                            return Ok(Truth::of(
                                inside && (i128::from(n) - i128::from(start)) % i128::from(step) == 0,
                            ));
                        }
                        Some(None) => return Ok(Truth::False),
                        None => {}
                    }
                }
                _ => {}
            },
            _ => {}
        }
        let mut items = self.items_or(container, range, |kind| format!("argument of type '{kind}' is not iterable"))?;
        let mut result = Truth::False;
        loop {
            match self.next_item(&mut items, range)? {
                Next::Item(item) => match self.same_or_equal(&item, needle, range, 0)? {
                    Truth::True => return Ok(Truth::True),
                    Truth::False => {}
                    unknown => result = unknown,
                },
                Next::End => return Ok(result),
                Next::Unknown(why) => return Ok(Truth::Unknown(why)),
            }
        }
    }

    fn frozen_set(&mut self, value: &Value) -> Value {
        if let Value::Obj(id) = value
            && let Data::Set(set) = self.heap.get(*id)
        {
            let set = set.clone();
            return Value::Obj(self.heap.alloc(Data::FrozenSet(set), crate::value::Birth::default()));
        }
        value.clone()
    }

    fn text_contains(&mut self, container: &Value, needle: &Value, range: TextRange) -> R<Truth> {
        if let Some(why) = self.unknown_of(needle) {
            return Ok(Truth::Unknown(why));
        }
        if let Value::Bytes(bytes) = container {
            return match &self.plain(needle) {
                Value::Bytes(b) => Ok(Truth::of(b.is_empty() || bytes.windows(b.len()).any(|w| w == &**b))),
                Value::Int(n) if (0..256).contains(n) => Ok(Truth::of(bytes.iter().any(|b| i64::from(*b) == *n))),
                _ => Ok(Truth::Unknown(self.unknown_id(self.span(range), "this search in bytes is not evaluated"))),
            };
        }
        let Some(wanted) = self.as_str(needle) else {
            if let Value::Text(_) = needle {
                return Ok(Truth::Unknown(self.text_unknown(needle, range)));
            }
            let message = format!("'in <string>' requires string as left operand, not {}", self.type_name(needle));
            let span = self.span(range);
            return Err(self.raise("TypeError", span, message));
        };
        match container {
            Value::Str(s) => {
                self.charge(s.text.len() / 32);
                Ok(Truth::of(s.text.contains(&*wanted)))
            }
            Value::Text(text) if text.parts.iter().any(|p| matches!(p, Part::Literal(s) if s.contains(&*wanted))) => {
                Ok(Truth::True)
            }
            _ => Ok(Truth::Unknown(self.text_unknown(container, range))),
        }
    }

    /// A set, or a view that is like one, as a set.
    fn as_set(&mut self, value: &Value, range: TextRange) -> R<Option<Result<Dict, UnknownId>>> {
        let Value::Obj(id) = value else { return Ok(None) };
        Ok(match self.heap.get(*id) {
            Data::Set(set) | Data::FrozenSet(set) => Some(Ok(set.clone())),
            Data::View { kind: View::Values, .. } => None,
            Data::View { .. } => Some(match self.gather(value, range)? {
                Ok(items) => self.make_set_of(items, range)?,
                Err(why) => Err(why),
            }),
            _ => None,
        })
    }

    /// Two values that are both like sets.
    pub(super) fn as_sets(
        &mut self,
        a: &Value,
        b: &Value,
        range: TextRange,
    ) -> R<Option<Result<(Dict, Dict), UnknownId>>> {
        let (Some(x), Some(y)) = (self.as_set(a, range)?, self.as_set(b, range)?) else { return Ok(None) };
        Ok(Some(match (x, y) {
            (Ok(x), Ok(y)) => Ok((x, y)),
            (Err(why), _) | (_, Err(why)) => Err(why),
        }))
    }
}

/// The order of two texts as far as it does not depend on what is not known of them: where both begin alike, what comes
/// then decides.
fn text_order(x: &[Part], y: &[Part]) -> Option<Ordering> {
    let alike = x.iter().zip(y).take_while(|(a, b)| a == b).count();
    match (&x[alike..], &y[alike..]) {
        ([], []) => Some(Ordering::Equal),
        // What follows is not empty.
        ([], [Part::Literal(_), ..]) => Some(Ordering::Less),
        ([Part::Literal(_), ..], []) => Some(Ordering::Greater),
        ([Part::Literal(a), more @ ..], [Part::Literal(b), others @ ..]) => {
            let decided = a.bytes().zip(b.bytes()).find(|(a, b)| a != b).map(|(a, b)| a.cmp(&b));
            decided.or_else(|| match (a.len().cmp(&b.len()), more, others) {
                (Ordering::Less, [], _) => Some(Ordering::Less),
                (Ordering::Greater, _, []) => Some(Ordering::Greater),
                _ => None,
            })
        }
        _ => None,
    }
}

/// Whether a comparison holds of two values in this order; none is that of a NaN.
fn holds(op: CmpOp, order: Option<Ordering>) -> bool {
    let Some(order) = order else { return op == CmpOp::NotEq };
    match op {
        CmpOp::Eq => order == Ordering::Equal,
        CmpOp::NotEq => order != Ordering::Equal,
        CmpOp::Lt => order == Ordering::Less,
        CmpOp::LtE => order != Ordering::Greater,
        CmpOp::Gt => order == Ordering::Greater,
        _ => order != Ordering::Less,
    }
}

/// The methods that a comparison calls: the left operand's and the right one's.
fn comparison_methods(op: CmpOp) -> (&'static str, &'static str) {
    match op {
        CmpOp::Eq => ("__eq__", "__eq__"),
        CmpOp::NotEq => ("__ne__", "__ne__"),
        CmpOp::Lt => ("__lt__", "__gt__"),
        CmpOp::LtE => ("__le__", "__ge__"),
        CmpOp::Gt => ("__gt__", "__lt__"),
        _ => ("__ge__", "__le__"),
    }
}
