//! `isinstance` and `issubclass`, with what classes say of it themselves.

use super::{take, truth};
use crate::eval::{Args, Eval, R, Truth, range_of};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;

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
            None => match eval.is_instance(&values[0], class) {
                Truth::False => eval.says_to_be(&values[0], class, span),
                known => Ok(known),
            },
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
        let Data::Class(data) = self.heap.get(*id) else { return Ok(None) };
        let registered = data.attrs.get("_abc_registry").cloned();
        let hook = self.mro_attribute(*id, "__subclasshook__");
        if registered.is_none() && hook.is_none() {
            return Ok(None);
        }
        let of = match method {
            "__instancecheck__" => self.type_of(value, span)?,
            _ => value.clone(),
        };
        if let (Value::Obj(of), Some(Value::Obj(registered))) = (&of, registered)
            && let Data::List(classes) = self.heap.get(registered)
        {
            for class in classes.clone() {
                if let known @ (Truth::True | Truth::Unknown(_)) = self.derives_from(*of, &class, span) {
                    return Ok(Some(known));
                }
            }
        }
        let Some(hook) = hook else { return Ok(None) };
        let hook = self.bind_to(hook, class, *id, span);
        let said = self.deeper(span, |eval| eval.call(hook, Args::positional(vec![of], span), span))?;
        match said {
            Value::NotImplemented => Ok(None),
            said => self.truth(&said, range_of(span)).map(Some),
        }
    }

    /// Whether an object is an instance by what it gives for `__class__`, as proxies do.
    fn says_to_be(&mut self, value: &Value, class: &Value, span: Span) -> R<Truth> {
        let Some(own) = self.instance_class(value) else { return Ok(Truth::False) };
        if ["__class__", "__getattribute__"].iter().all(|name| self.mro_attribute(own, name).is_none()) {
            return Ok(Truth::False);
        }
        let name = Name::new_static("__class__");
        let said = self.catching("AttributeError", span, |eval| eval.find_attribute(value, &name, span))?;
        Ok(match said.flatten() {
            Some(Value::Obj(said)) if matches!(self.heap.get(said), Data::Class(_)) => {
                self.derives_from(said, class, span)
            }
            Some(said) => self.unknown_of(&said).map_or(Truth::False, Truth::Unknown),
            None => Truth::False,
        })
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
