//! The methods that operators and built-in functions call, called by name: `super().__init__(…)`, `dict.__setitem__(…)`.

use super::range_of;
use crate::eval::{Args, Eval, R, Truth};
use crate::heap::Data;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{CmpOp, Operator, UnaryOp};

impl<'a> Eval<'a> {
    /// A method that a built-in class defines, whatever the receiver's own class makes of it.
    pub(super) fn special_method(&mut self, receiver: &Value, name: &Name, args: Args, span: Span) -> R<Value> {
        let range = range_of(span);
        let plain = self.plain(receiver);
        if name == "__init__" {
            return self.init(receiver, &args, span);
        }
        if !name.starts_with("__") {
            return match name.as_str() {
                "with_traceback" => Ok(receiver.clone()),
                _ => Ok(self.unknown(span, format!("`{name}` is not evaluated"))),
            };
        }
        if name == "__call__" {
            return self.call(receiver.clone(), args, span);
        }
        let (least, most) = match name.as_str() {
            "__exit__" => (3, 3),
            "__setattr__" | "__setitem__" => (2, 2),
            "__getattribute__" | "__delattr__" | "__getitem__" | "__delitem__" | "__contains__" | "__eq__"
            | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__" => (1, 1),
            "__format__" => (0, 1),
            "__enter__" | "__len__" | "__iter__" | "__next__" | "__str__" | "__repr__" | "__bool__" | "__int__"
            | "__float__" | "__index__" | "__neg__" | "__pos__" | "__invert__" | "__abs__" | "__hash__" => (0, 0),
            _ => (0, 3),
        };
        let values = self.method_args(name, &args, least, most, span)?;
        let attribute =
            |eval: &Self, i: usize| values.get(i).and_then(|v| eval.as_str(v)).map(|name| Name::new(&*name));
        match name.as_str() {
            "__setattr__" => {
                match attribute(self, 0) {
                    Some(attribute) => self.set_own_attribute(receiver, &attribute, values[1].clone(), span)?,
                    // Why it is not known was reported.
                    None if matches!(values.first(), Some(Value::Unknown(why)) if self.why(*why).poison) => {}
                    None => {
                        let what = "setting an attribute whose name is not known";
                        return Err(self.refuse(span, what, "set the attribute by its name"));
                    }
                }
                Ok(Value::None)
            }
            "__delattr__" => {
                if let (Some(attribute), Value::Obj(id)) = (attribute(self, 0), receiver)
                    && matches!(self.heap.get(*id), Data::Instance(_))
                {
                    self.delete_own_attribute(receiver, *id, &attribute, span)?;
                }
                Ok(Value::None)
            }
            "__getattribute__" => match (attribute(self, 0), receiver) {
                (Some(attribute), Value::Obj(id)) if matches!(self.heap.get(*id), Data::Instance(_)) => {
                    match self.plain_attribute(receiver, *id, &attribute, span)? {
                        Some(value) => Ok(value),
                        None => Err(self.attribute_error(receiver, &attribute, span)),
                    }
                }
                (Some(attribute), _) => self.attribute(receiver, &attribute, span),
                _ => Ok(self.unknown(span, "the name of the attribute is not known")),
            },
            "__enter__" => self.enter(receiver, true, span),
            "__exit__" => match self.exit(receiver, &values, span)? {
                Truth::Unknown(why) => Ok(self.element_of(why, span)),
                truth => Ok(Value::Bool(matches!(truth, Truth::True))),
            },
            "__getitem__" => self.item_or_missing(receiver, &plain, &values[0], range),
            "__setitem__" => self.set_item(&plain, &values[0], values[1].clone(), range).map(|()| Value::None),
            "__delitem__" => self.delete_item(&plain, &values[0], span).map(|()| Value::None),
            "__contains__" => Ok(self.contains(&plain, &values[0], range)?.value()),
            "__iter__" => self.iterator_over(&plain, span),
            "__next__" => self.advance(receiver, None, span),
            "__len__" => self.length(&plain, span),
            "__bool__" => Ok(self.truth(&plain, range)?.value()),
            "__str__" => {
                let parts = self.default_string(receiver, span)?;
                self.finish_text(parts, span)
            }
            "__repr__" => {
                let text = self.default_repr(receiver, span)?;
                Ok(match text {
                    Ok(text) => self.string(text, span),
                    Err(why) => self.element_of(why, span),
                })
            }
            "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__" => {
                self.special_comparison(receiver, &plain, name, &values[0], span)
            }
            "__neg__" => self.unary(UnaryOp::USub, &plain, range),
            "__pos__" => self.unary(UnaryOp::UAdd, &plain, range),
            "__invert__" => self.unary(UnaryOp::Invert, &plain, range),
            "__init_subclass__" => self.default_init_subclass(!args.keyword.is_empty(), span),
            _ => match (operator(name), in_place_operator(name), values.first()) {
                (Some(op), _, Some(other)) => self.binary(&plain, op, other, range),
                (None, Some(op), Some(other)) => self.special_in_place(receiver, &plain, op, other, span),
                _ => Ok(self.unknown(span, format!("`{name}` is not evaluated"))),
            },
        }
    }

    /// `list.__iadd__(items, more)` and its like: a list or a set is changed, and given back.
    fn special_in_place(
        &mut self,
        receiver: &Value,
        plain: &Value,
        op: Operator,
        other: &Value,
        span: Span,
    ) -> R<Value> {
        let is = |eval: &Self, value: &Value, kinds: &[&str]| kinds.contains(&eval.type_name(value).as_str());
        let other_plain = self.plain(other);
        if is(self, plain, &["set"])
            && self.unknown_of(&other_plain).is_none()
            && !is(self, &other_plain, &["set", "frozenset", "dict_keys", "dict_items", "odict_keys", "odict_items"])
        {
            return Ok(Value::NotImplemented);
        }
        let result = self.in_place(plain, op, other, range_of(span))?;
        Ok(if matches!(self.is_same(&result, plain), Truth::True) { receiver.clone() } else { result })
    }

    fn special_comparison(
        &mut self,
        receiver: &Value,
        plain: &Value,
        name: &str,
        other: &Value,
        span: Span,
    ) -> R<Value> {
        let op = match name {
            "__eq__" => CmpOp::Eq,
            "__ne__" => CmpOp::NotEq,
            "__lt__" => CmpOp::Lt,
            "__le__" => CmpOp::LtE,
            "__gt__" => CmpOp::Gt,
            _ => CmpOp::GtE,
        };
        let is_object = matches!(plain, Value::Obj(id) if matches!(self.heap.get(*id), Data::Instance(_)));
        let other = self.plain(other);
        if !is_object && (matches!(op, CmpOp::Eq | CmpOp::NotEq) || self.type_name(plain) == self.type_name(&other)) {
            return match self.type_name(plain) == self.type_name(&other) {
                true => self.compare(plain, op, &other, range_of(span)),
                false => Ok(Value::NotImplemented),
            };
        }
        Ok(match (op, self.is_same(receiver, &other)) {
            (CmpOp::Eq, Truth::True) => Value::Bool(true),
            (CmpOp::NotEq, Truth::True) => Value::Bool(false),
            (_, Truth::Unknown(why)) => Value::Unknown(why),
            _ => Value::NotImplemented,
        })
    }

    /// `__init__` of a built-in class: what an instance of a class derived from it then holds.
    fn init(&mut self, receiver: &Value, args: &Args, span: Span) -> R<Value> {
        let Value::Obj(id) = receiver else { return Ok(Value::None) };
        let (class, payload) = match self.heap.get(*id) {
            Data::Instance(instance) => (instance.class, instance.payload.clone()),
            _ => (*id, Some(receiver.clone())),
        };
        if self.is_exception(class) {
            let items = args.positional.iter().map(|arg| arg.value.clone()).collect();
            let items = self.tuple(items, span);
            if let Data::Instance(instance) = self.heap.get_mut(*id) {
                instance.payload = Some(items);
            }
            return Ok(Value::None);
        }
        match payload {
            Some(Value::Obj(held)) => match self.heap.get(held) {
                Data::Dict(_) => self.update_dict(held, args, span)?,
                Data::List(_) | Data::Set(_) => {
                    let name = self.kind_of(self.heap.get(held));
                    let made = self.construct_builtin(name, args.clone(), span)?;
                    match made {
                        Value::Obj(made) => {
                            let data = self.heap.get(made).clone();
                            *self.heap.get_mut(held) = data;
                        }
                        other => {
                            if let Some(why) = self.unknown_of(&other) {
                                self.spoil(held, why);
                            }
                        }
                    }
                }
                _ => {}
            },
            None if !args.positional.is_empty() || !args.keyword.is_empty() => {
                let message = "object.__init__() takes exactly one argument (the instance to initialize)";
                return Err(self.raise("TypeError", span, message));
            }
            _ => {}
        }
        Ok(Value::None)
    }
}

/// The operator of an augmented assignment that calls a method.
fn in_place_operator(name: &str) -> Option<Operator> {
    Some(match name {
        "__iadd__" => Operator::Add,
        "__imul__" => Operator::Mult,
        "__iand__" => Operator::BitAnd,
        "__ior__" => Operator::BitOr,
        "__isub__" => Operator::Sub,
        "__ixor__" => Operator::BitXor,
        _ => return None,
    })
}

/// The operator that calls a method.
fn operator(name: &str) -> Option<Operator> {
    Some(match name {
        "__add__" => Operator::Add,
        "__sub__" => Operator::Sub,
        "__mul__" => Operator::Mult,
        "__truediv__" => Operator::Div,
        "__floordiv__" => Operator::FloorDiv,
        "__mod__" => Operator::Mod,
        "__pow__" => Operator::Pow,
        "__and__" => Operator::BitAnd,
        "__or__" => Operator::BitOr,
        "__xor__" => Operator::BitXor,
        "__lshift__" => Operator::LShift,
        "__rshift__" => Operator::RShift,
        _ => return None,
    })
}
