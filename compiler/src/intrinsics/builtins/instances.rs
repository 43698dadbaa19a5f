//! `isinstance` and `issubclass`, with what classes say of it themselves.

use super::{take, truth};
use crate::eval::{Args, Eval, R, Truth, range_of};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::Value;

/// Whether something can stand behind `isinstance(x, …)`.
fn is_type(eval: &mut Eval<'_>, value: &Value) -> bool {
    let Value::Obj(id) = value else { return matches!(value, Value::Unknown(_)) };
    match eval.heap.get(*id) {
        Data::Class(_) | Data::External(_) | Data::Foreign(_) | Data::Smudged { .. } => true,
        Data::Tuple(items) => {
            let items = items.clone();
            items.iter().all(|item| {
                eval.charge(1);
                eval.heap.fuel == 0 || stacker::maybe_grow(64 << 10, 1 << 20, || is_type(eval, item))
            })
        }
        Data::Instance(_) => eval.class_attribute(value, "__instancecheck__").is_some(),
        _ => false,
    }
}

pub(super) fn isinstance(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "isinstance", &args, 2, 2, span)?;
    if !is_type(eval, &values[1]) {
        let message = "isinstance() arg 2 must be a type or tuple of types";
        return Err(eval.raise("TypeError", span, message));
    }
    let result = eval.any_of(&values[1], &mut |eval, class| {
        if eval.instance_class(&values[0]).is_some_and(|own| matches!(class, Value::Obj(class) if *class == own)) {
            return Ok(Truth::True);
        }
        match eval.asked(class, "__instancecheck__", &values[0], span)? {
            Some(said) => Ok(said),
            None => Ok(eval.is_instance(&values[0], class)),
        }
    })?;
    Ok(truth(eval, result, span))
}

pub(super) fn issubclass(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "issubclass", &args, 2, 2, span)?;
    if let Some(why) = eval.unknown_of(&values[0]).or_else(|| eval.unknown_of(&values[1])) {
        return Ok(eval.element_of(why, span));
    }
    let class = match &values[0] {
        Value::Obj(id) if matches!(eval.heap.get(*id), Data::Class(_)) => *id,
        _ => return Err(eval.raise("TypeError", span, "issubclass() arg 1 must be a class")),
    };
    if !is_type(eval, &values[1]) {
        let message = "issubclass() arg 2 must be a class or tuple of classes";
        return Err(eval.raise("TypeError", span, message));
    }
    let result =
        eval.any_of(&values[1], &mut |eval, of| match eval.asked(of, "__subclasscheck__", &values[0], span)? {
            Some(said) => Ok(said),
            None => Ok(eval.derives_from(class, of, span)),
        })?;
    Ok(truth(eval, result, span))
}

impl Eval<'_> {
    /// Whether something holds for a class, or for one of a tuple.
    fn any_of(&mut self, classes: &Value, holds: &mut dyn FnMut(&mut Self, &Value) -> R<Truth>) -> R<Truth> {
        let items = match classes {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.to_vec(),
                _ => return holds(self, classes),
            },
            _ => return holds(self, classes),
        };
        let mut result = Truth::False;
        for class in &items {
            self.charge(1);
            if self.heap.fuel == 0 {
                break;
            }
            match stacker::maybe_grow(64 << 10, 1 << 20, || self.any_of(class, holds))? {
                Truth::True => return Ok(Truth::True),
                Truth::False => {}
                unknown => result = unknown,
            }
        }
        Ok(result)
    }

    /// What a class says itself of its instances or subclasses: by its metaclass, or by `__subclasshook__`.
    fn asked(&mut self, class: &Value, method: &str, value: &Value, span: Span) -> R<Option<Truth>> {
        if let Some(method) = self.class_attribute(class, method) {
            let args = Args::positional(vec![value.clone()], span);
            let said = self.deeper(span, |eval| eval.call(method, args, span))?;
            return self.truth(&said, range_of(span)).map(Some);
        }
        let Value::Obj(id) = class else { return Ok(None) };
        let Some(hook) = self.mro_attribute(*id, "__subclasshook__") else { return Ok(None) };
        let hook = self.bind_to(hook, class, *id, span);
        let of = match method {
            "__instancecheck__" => self.type_of(value, span)?,
            _ => value.clone(),
        };
        let said = self.deeper(span, |eval| eval.call(hook, Args::positional(vec![of], span), span))?;
        match said {
            Value::NotImplemented => Ok(None),
            said => self.truth(&said, range_of(span)).map(Some),
        }
    }

    /// Whether a class derives from another.
    pub(crate) fn derives_from(&mut self, class: Id, of: &Value, span: Span) -> Truth {
        if matches!(of, Value::Obj(of) if self.is_subclass(class, *of)) {
            return Truth::True;
        }
        let outside = match self.heap.get(class) {
            Data::Class(data) if !data.info.prelude => data.info.external_bases.first().cloned(),
            _ => None,
        };
        let why = match outside {
            Some(base) => self.unknown(span, std::format!("`{base}` is not part of the project")),
            None => of.clone(),
        };
        self.unknown_of(&why).map_or(Truth::False, Truth::Unknown)
    }
}
