//! Enumerations: their members, and what `auto()` counts.

use crate::eval::{Args, Eval, R, Truth, range_of};
use crate::heap::{Attrs, Data, Id, Instance};
use crate::source::Span;
use crate::value::Value;
use num_traits::Signed;
use ruff_python_ast::Operator;
use ruff_python_ast::name::Name;

/// What `auto()` gives in the body of an enumeration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counting {
    /// One more than the last value that one can be added to.
    Numbers,
    /// The bit above those of the last value.
    Bits,
}

impl Eval<'_> {
    /// What `auto()` counts in the body of a class with these bases.
    pub(super) fn counting(&self, bases: &[(Value, Span)]) -> Option<Counting> {
        let enumeration = bases.iter().find_map(|(base, _)| match base {
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(class) if class.info.is_enum) => Some(*id),
            _ => None,
        })?;
        Some(if self.is_flag(enumeration) { Counting::Bits } else { Counting::Numbers })
    }

    /// What is bound in the body of a class: in that of an enumeration `auto()` is a number as soon as it has a name.
    pub(crate) fn counted(&mut self, value: Value) -> Value {
        let Some(counting) = self.frame.enumerates.filter(|_| self.frame.class_body && self.is_auto(&value)) else {
            return value;
        };
        let range = range_of(self.frame.site);
        let mut before = values_in(self.vars(self.frame.scope), &self.heap).into_iter().rev().map(|(_, value)| value);
        let next = match counting {
            Counting::Bits => {
                let bits = match before.next() {
                    Some(Value::Int(last)) => i64::from(64 - last.unsigned_abs().leading_zeros()),
                    Some(Value::Big(last)) => i64::try_from(last.abs().bits()).unwrap_or(i64::MAX),
                    _ => 0,
                };
                self.binary(&Value::Int(1), Operator::LShift, &Value::Int(bits), range)
            }
            Counting::Numbers => {
                let number = |v: &Value| matches!(v, Value::Int(_) | Value::Float(_) | Value::Big(_) | Value::Bool(_));
                match before.find(number) {
                    Some(last) => self.binary(&last, Operator::Add, &Value::Int(1), range),
                    None => Ok(Value::Int(1)),
                }
            }
        };
        next.unwrap_or(value)
    }

    fn is_auto(&self, value: &Value) -> bool {
        let Value::Obj(id) = value else { return false };
        let Data::Instance(instance) = self.heap.get(*id) else { return false };
        matches!(self.heap.get(instance.class), Data::Class(c) if c.info.prelude && c.info.name == "auto")
    }

    /// Whether a class derives from `enum.Flag`, whose members can be combined.
    pub(crate) fn is_flag(&self, class: Id) -> bool {
        let Data::Class(data) = self.heap.get(class) else { return false };
        data.info.mro.iter().any(
            |ancestor| matches!(self.heap.get(*ancestor), Data::Class(c) if c.info.prelude && c.info.name == "Flag"),
        )
    }

    /// Turns the plain attributes of an enum's body into its members; equal values are one member with two names.
    pub(super) fn make_members(&mut self, class: Id, values: Vec<(Name, Value)>, span: Span) -> R<()> {
        let range = range_of(span);
        let Data::Class(data) = self.heap.get(class) else { return Ok(()) };
        let builtin = data.info.builtin;
        if self.mro_attribute(class, "__new__").is_some()
            || self.mro_attribute(class, "_generate_next_value_").is_some()
        {
            return Err(self.refuse(
                span,
                "an enumeration that makes its members itself",
                "give every member its value",
            ));
        }
        let mut made: Vec<(Value, Value)> = Vec::new();
        for (name, value) in values {
            let args: Vec<Value> = match &value {
                Value::Obj(id) => match self.heap.get(*id) {
                    Data::Tuple(items) => items.to_vec(),
                    _ => vec![value.clone()],
                },
                _ => vec![value.clone()],
            };
            let payload = match builtin {
                Some(builtin) => Some(self.construct_builtin(builtin, Args::positional(args.clone(), span), span)?),
                None => None,
            };
            let value = payload.clone().unwrap_or(value);
            let mut alias = None;
            for (other, member) in &made {
                if matches!(self.equal(other, &value, range)?, Truth::True) {
                    alias = Some(member.clone());
                    break;
                }
            }
            let member = match alias {
                Some(member) => member,
                None => {
                    let mut attrs = Attrs::default();
                    attrs.insert(Name::new_static("name"), Value::str(name.as_str()));
                    attrs.insert(Name::new_static("value"), value.clone());
                    attrs.insert(Name::new_static("_name_"), Value::str(name.as_str()));
                    attrs.insert(Name::new_static("_value_"), value.clone());
                    let instance =
                        Instance { class, attrs, payload, made: None, metadata: None, dict: None, handed: None };
                    let member = self.object(Data::Instance(Box::new(instance)), span);
                    if let Some(init) = self.class_attribute(&member, "__init__") {
                        self.call(init, Args::positional(args, span), span)?;
                    }
                    made.push((value, member.clone()));
                    member
                }
            };
            if let Data::Class(data) = self.heap.get_mut(class) {
                data.attrs.insert(name, member);
            }
        }
        Ok(())
    }
}

/// The attributes of an enum's body that become members.
pub(super) fn values_in(attrs: &Attrs, heap: &crate::heap::Heap<'_>) -> Vec<(Name, Value)> {
    attrs
        .iter()
        .filter(|(name, value)| {
            let callable = matches!(value, Value::Obj(id) if matches!(
                heap.get(*id),
                Data::Function(_) | Data::Descriptor { .. } | Data::Property(_) | Data::Builtin(_)
            ));
            let special = name.starts_with('_') && name.ends_with('_');
            !special && !callable
        })
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}
