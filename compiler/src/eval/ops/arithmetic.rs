//! Operators: on numbers, strings and containers, and those that classes define.

use super::number;
use crate::eval::{Args, Eval, R};
use crate::heap::Data;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::{Operator, UnaryOp};
use ruff_text_size::TextRange;

impl Eval<'_> {
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
        if let Value::Unknown(unknown) = a {
            let span = self.span(range);
            self.on_each(*unknown, span, |eval, candidate| {
                if eval.is_container(candidate) { eval.in_place(candidate, op, b, range).map(Some) } else { Ok(None) }
            })?;
        }
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
