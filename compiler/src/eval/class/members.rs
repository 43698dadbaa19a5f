//! Enumerations: their members, and what `auto()` counts.

use crate::eval::{Args, Eval, R, Stop, Truth, range_of};
use crate::heap::{Attrs, Data, Id};
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
    /// What `_generate_next_value_` gives, which is called when the members are made.
    Generated,
}

const GENERATE: &str = "_generate_next_value_";

impl Eval<'_> {
    /// What `auto()` counts in the body of a class with these bases.
    pub(super) fn counting(&self, bases: &[(Value, Span)]) -> Option<Counting> {
        let enumeration = bases.iter().find_map(|(base, _)| match base {
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(class) if class.info.is_enum) => Some(*id),
            _ => None,
        })?;
        Some(match self.mro_attribute(enumeration, GENERATE) {
            Some(_) => Counting::Generated,
            None if self.is_flag(enumeration) => Counting::Bits,
            None => Counting::Numbers,
        })
    }

    /// What is bound in the body of a class: in that of an enumeration `auto()` is a number as soon as it has a name.
    pub(crate) fn counted(&mut self, value: Value) -> Value {
        let Some(counting) = self.frame.enumerates.filter(|_| self.frame.class_body && self.is_auto(&value)) else {
            return value;
        };
        if self.vars(self.frame.scope).contains_key(GENERATE) {
            return value;
        }
        let range = range_of(self.frame.site);
        let mut before = self.values_in(self.vars(self.frame.scope)).into_iter().rev().map(|(_, value)| value);
        let next = match counting {
            Counting::Bits => {
                let bits = match before.next() {
                    Some(Value::Int(last)) => i64::from(64 - last.unsigned_abs().leading_zeros()),
                    Some(Value::Big(last)) => i64::try_from(last.abs().bits()).unwrap_or(i64::MAX),
                    _ => 0,
                };
                self.binary(&Value::Int(1), Operator::LShift, &Value::Int(bits), range)
            }
            Counting::Generated => return value,
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

    /// The names in `_ignore_` of an enum's body: they become no attributes.
    pub(super) fn ignored(&self, attrs: &Attrs) -> Vec<Name> {
        let Some(given) = attrs.get("_ignore_") else { return Vec::new() };
        let names: Vec<Name> = match (self.as_str(given), given) {
            (Some(text), _) => text.replace(',', " ").split_whitespace().map(Name::new).collect(),
            (None, Value::Obj(id)) => {
                let items: &[Value] = match self.heap.get(*id) {
                    Data::List(items) => items,
                    Data::Tuple(items) => items,
                    _ => &[],
                };
                items.iter().filter_map(|item| self.as_str(item).map(|name| Name::new(&*name))).collect()
            }
            _ => Vec::new(),
        };
        names.into_iter().chain([Name::new_static("_ignore_")]).collect()
    }

    /// The attributes of an enum's body that become members.
    pub(super) fn values_in(&self, attrs: &Attrs) -> Vec<(Name, Value)> {
        let ignored = self.ignored(attrs);
        attrs
            .iter()
            .filter(|(name, value)| {
                let callable = matches!(value, Value::Obj(id) if matches!(
                    self.heap.get(*id),
                    Data::Function(_) | Data::Descriptor { .. } | Data::Property(_) | Data::Builtin(_)
                ));
                let special = name.starts_with('_') && name.ends_with('_');
                !special && !callable && !ignored.contains(name)
            })
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }

    /// Asks `_generate_next_value_` of an enum for the values that are left to `auto()`.
    fn generated(&mut self, class: Id, values: &mut [(Name, Value)], span: Span) -> R<()> {
        let Some(generate) = self.mro_attribute(class, GENERATE) else { return Ok(()) };
        let mut autos: Vec<(Value, Value)> = Vec::new();
        let mut last: Vec<Value> = Vec::new();
        for (count, (name, value)) in values.iter_mut().enumerate() {
            if self.is_auto(value) {
                let known = autos.iter().find(|(auto, _)| matches!(self.is_same(auto, value), Truth::True));
                let given = match known {
                    Some((_, given)) => given.clone(),
                    None => {
                        let before = self.list(last.clone(), span);
                        let count = Value::Int(count as i64);
                        let args =
                            Args::positional(vec![Value::str(name.as_str()), Value::Int(1), count, before], span);
                        let given = self.deeper(span, |eval| eval.call(generate.clone(), args, span))?;
                        autos.push((value.clone(), given.clone()));
                        given
                    }
                };
                *value = given;
            }
            last.push(value.clone());
        }
        Ok(())
    }

    /// Turns the plain attributes of an enum's body into its members; equal values are one member with two names.
    pub(super) fn make_members(&mut self, class: Id, mut values: Vec<(Name, Value)>, span: Span) -> R<()> {
        let range = range_of(span);
        let Data::Class(data) = self.heap.get(class) else { return Ok(()) };
        let builtin = data.info.builtin;
        self.generated(class, &mut values, span)?;
        let new = self.own_new(class);
        let mut made: Vec<(Value, Value)> = Vec::new();
        for (name, value) in values {
            let args: Vec<Value> = match &value {
                Value::Obj(id) => match self.heap.get(*id) {
                    Data::Tuple(items) => items.to_vec(),
                    _ => vec![value.clone()],
                },
                _ => vec![value.clone()],
            };
            let member = match &new {
                Some(new) => {
                    let given = std::iter::once(Value::Obj(class)).chain(args.iter().cloned()).collect();
                    self.deeper(span, |eval| eval.call(new.clone(), Args::positional(given, span), span))?
                }
                None => {
                    let payload = match builtin {
                        Some(kind) => Some(self.construct_builtin(kind, Args::positional(args.clone(), span), span)?),
                        None => None,
                    };
                    self.instance(class, payload, span)
                }
            };
            let Value::Obj(id) = member else { return Err(self.made_otherwise(span)) };
            let Data::Instance(instance) = self.heap.get(id) else { return Err(self.made_otherwise(span)) };
            // `__new__` may have said it.
            let value = match (instance.attrs.get("_value_"), &instance.payload, builtin) {
                (Some(value), ..) => value.clone(),
                (None, Some(payload), _) if new.is_none() => payload.clone(),
                (None, _, None) => value,
                (None, _, Some(kind)) => self.construct_builtin(kind, Args::positional(args.clone(), span), span)?,
            };
            if let Data::Instance(instance) = self.heap.get_mut(id) {
                for attr in ["name", "_name_"] {
                    instance.attrs.insert(Name::new_static(attr), Value::str(name.as_str()));
                }
                for attr in ["value", "_value_"] {
                    instance.attrs.insert(Name::new_static(attr), value.clone());
                }
            }
            if let Some(init) = self.class_attribute(&member, "__init__") {
                self.call(init, Args::positional(args, span), span)?;
            }
            let mut alias = None;
            for (other, member) in &made {
                if matches!(self.equal(other, &value, range)?, Truth::True) {
                    alias = Some(member.clone());
                    break;
                }
            }
            let member = alias.unwrap_or_else(|| {
                made.push((value, member.clone()));
                member
            });
            if let Data::Class(data) = self.heap.get_mut(class) {
                data.attrs.insert(name, member);
            }
        }
        Ok(())
    }

    fn made_otherwise(&mut self, span: Span) -> Stop {
        self.refuse(span, "an enumeration whose `__new__` gives something else", "give every member its value")
    }
}
