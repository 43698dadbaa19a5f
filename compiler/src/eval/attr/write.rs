//! Attributes, as they are written and deleted.

use crate::eval::{Args, Eval, R};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;

impl<'a> Eval<'a> {
    /// `object.name = value`.
    pub(crate) fn set_attribute(&mut self, object: &Value, name: &Name, value: Value, span: Span) -> R<()> {
        let Value::Obj(id) = object else {
            if let Value::Unknown(unknown) = object {
                self.may_fail(*unknown, span);
                self.on_each(*unknown, span, Self::has_attributes, |eval, candidate| {
                    eval.set_attribute(candidate, name, value.clone(), span).map(|()| None)
                })?;
                return Ok(());
            }
            return self.no_attribute(object, name, span);
        };
        match self.heap.get(*id) {
            Data::Instance(instance) => {
                if self.sets_plainly(instance, name) {
                    self.let_go_of_attribute(*id, name);
                    if let Data::Instance(instance) = self.heap.get_mut(*id) {
                        instance.attrs.insert(name.clone(), value);
                    }
                    return Ok(());
                }
                if let Some(method) = self.class_attribute(object, "__setattr__") {
                    let why = self.unknown_of(&method);
                    let args = Args::positional(vec![Value::str(name.as_str()), value.clone()], span);
                    self.deeper(span, |eval| eval.call(method, args, span))?;
                    // One that is not known may set the attribute, or something else.
                    return match why {
                        Some(why) => {
                            let set = self.one_of(why, [value], span);
                            self.set_own_attribute(object, name, set, span)
                        }
                        None => Ok(()),
                    };
                }
                self.set_own_attribute(object, name, value, span)
            }
            Data::Class(class) => {
                if let Some(meta) = class.info.meta {
                    return self.set_by_metaclass(*id, meta, name, value, span);
                }
                self.set_on_class(*id, name, value, span)
            }
            Data::Module(_) => {
                self.before_change(*id)?;
                self.let_go_of_attribute(*id, name);
                self.vars_mut(*id).insert(name.clone(), value.clone());
                self.wrote_attribute(*id, name, Some(&value));
                Ok(())
            }
            Data::Function(_) if matches!(name.as_str(), "__defaults__" | "__kwdefaults__") => {
                self.set_defaults(*id, name, &value, span)
            }
            // `Record.__new__.__defaults__ = ...`: how fields got default values before there was a way to say so.
            Data::BuiltinMethod { receiver: Value::Obj(class), name: method }
                if name == "__defaults__" && method.ends_with("__new__") =>
            {
                match self.mro_attribute(*class, "_new_defaults") {
                    Some(set) => self.call(set, Args::positional(vec![value], span), span).map(drop),
                    None => self.no_attribute(object, name, span),
                }
            }
            Data::Function(function) => {
                if let Some(attrs) = function.attrs {
                    self.vars_mut(attrs).insert(name.clone(), value);
                }
                Ok(())
            }
            // Attributes of what is outside the project are nobody's business here, but what they are set to is out.
            Data::External(path) => {
                let reason = format!("`{path}` is not part of the project");
                let why = self.unknown_id(span, reason);
                self.escape(&Args::positional(vec![value], span), why, span)
            }
            Data::Foreign(foreign) => {
                let why = foreign.unknown;
                if let Some(unknown) = self.given_back(object) {
                    self.set_attribute(&Value::Unknown(unknown), name, value.clone(), span)?;
                }
                self.escape(&Args::positional(vec![value], span), why, span)
            }
            Data::Smudged { .. } => Ok(()),
            _ => self.no_attribute(object, name, span),
        }
    }

    /// An attribute of a class, by what its metaclass says.
    fn set_by_metaclass(&mut self, class: Id, meta: Id, name: &Name, value: Value, span: Span) -> R<()> {
        if let Some(method) = self.class_attribute(&Value::Obj(class), "__setattr__") {
            let args = Args::positional(vec![Value::str(name.as_str()), value], span);
            return self.deeper(span, |eval| eval.call(method, args, span)).map(|_| ());
        }
        if let Some(Value::Obj(found)) = self.mro_attribute(meta, name)
            && let Data::Property(parts) = self.heap.get(found)
        {
            let setter = parts[1].clone();
            if setter.is_none() {
                return Err(self.raise("AttributeError", span, "can't set attribute"));
            }
            let args = Args::positional(vec![Value::Obj(class), value], span);
            return self.deeper(span, |eval| eval.call(setter, args, span)).map(|_| ());
        }
        self.set_on_class(class, name, value, span)
    }

    /// An attribute of a class, as `type` sets it.
    pub(in crate::eval) fn set_on_class(&mut self, id: Id, name: &Name, value: Value, span: Span) -> R<()> {
        let Data::Class(class) = self.heap.get(id) else { return Ok(()) };
        if class.info.builtin == Some(class.info.name.as_str()) && class.info.def.is_none() {
            let message = format!("can't set attributes of built-in/extension type '{}'", class.info.name);
            return Err(self.raise("TypeError", span, message));
        }
        if matches!(name.as_str(), "__bases__" | "__class__") {
            return Err(self.refuse(
                span,
                &format!("changing `{name}` of a class"),
                "define the class with the bases and the metaclass that are meant",
            ));
        }
        if class.info.is_enum && self.enum_member(id, name).is_some() {
            return Err(self.raise("AttributeError", span, "Cannot reassign members."));
        }
        self.let_go_of_attribute(id, name);
        if let Data::Class(class) = self.heap.get_mut(id) {
            class.attrs.insert(name.clone(), value);
        }
        Ok(())
    }

    fn no_attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<()> {
        let kind = self.type_name(object);
        let message = match self.find_attribute(object, name, span)? {
            Some(_) if matches!(object, Value::Obj(_)) || !object.is_none() => {
                format!("'{kind}' object attribute '{name}' is read-only")
            }
            _ => format!("'{kind}' object has no attribute '{name}'"),
        };
        Err(self.raise("AttributeError", span, message))
    }

    /// What `object.__setattr__` does: a property or another descriptor of the class comes first.
    pub(crate) fn set_own_attribute(&mut self, object: &Value, name: &Name, value: Value, span: Span) -> R<()> {
        let Value::Obj(id) = object else { return Ok(()) };
        let Data::Instance(instance) = self.heap.get(*id) else { return Ok(()) };
        let class = instance.class;
        let Data::Class(data) = self.heap.get(class) else { return Ok(()) };
        if data.info.is_enum && matches!(name.as_str(), "name" | "value") {
            return Err(self.raise("AttributeError", span, "can't set attribute"));
        }
        // `object` itself is the only class that has no other behind it.
        if data.info.mro.len() == 1 && data.info.name == "object" {
            return self.no_attribute(object, name, span);
        }
        if name == "__class__" {
            return Err(self.refuse(
                span,
                "changing the class of an object",
                "make an object of the class that is meant",
            ));
        }
        if name == "__dict__" {
            return self.replace_attributes(*id, &value, span);
        }
        if let Some(Value::Obj(found)) = self.mro_attribute(class, name) {
            match self.heap.get(found) {
                Data::Property(parts) => {
                    let setter = parts[1].clone();
                    if setter.is_none() {
                        return Err(self.raise("AttributeError", span, "can't set attribute"));
                    }
                    let args = Args::positional(vec![object.clone(), value], span);
                    self.deeper(span, |eval| eval.call(setter, args, span))?;
                    return Ok(());
                }
                Data::Instance(_) => {
                    if let Some(method) = self.class_attribute(&Value::Obj(found), "__set__") {
                        let args = Args::positional(vec![object.clone(), value], span);
                        self.deeper(span, |eval| eval.call(method, args, span))?;
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        if self.slots_of(class).is_some_and(|slots| !slots.contains(&**name)) {
            return self.no_attribute(object, name, span);
        }
        if let Some(why) = self.unsure_slots(class) {
            self.may_fail(why, span);
        }
        self.let_go_of_attribute(*id, name);
        if let Data::Instance(instance) = self.heap.get_mut(*id) {
            if instance.dict.is_none() {
                instance.attrs.insert(name.clone(), value);
            } else {
                instance.attrs.insert(name.clone(), value.clone());
                self.wrote_attribute(*id, name, Some(&value));
            }
        }
        Ok(())
    }

    pub(crate) fn delete_attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<()> {
        if let Some(method) = self.class_attribute(object, "__delattr__") {
            let args = Args::positional(vec![Value::str(name.as_str())], span);
            self.deeper(span, |eval| eval.call(method, args, span))?;
            return Ok(());
        }
        match object {
            Value::Obj(id) => self.delete_own_attribute(object, *id, name, span),
            Value::Unknown(unknown) => {
                self.may_fail(*unknown, span);
                self.on_each(*unknown, span, Self::has_attributes, |eval, candidate| {
                    eval.delete_attribute(candidate, name, span).map(|()| None)
                })?;
                Ok(())
            }
            _ => Err(self.attribute_error(object, name, span)),
        }
    }

    fn has_attributes(&self, id: Id) -> bool {
        matches!(self.heap.get(id), Data::Instance(_) | Data::Class(_) | Data::Function(_) | Data::Module(_))
    }

    /// What `object.__delattr__` does.
    pub(crate) fn delete_own_attribute(&mut self, object: &Value, id: Id, name: &Name, span: Span) -> R<()> {
        if let Data::Instance(instance) = self.heap.get(id)
            && let Some(Value::Obj(found)) = self.mro_attribute(instance.class, name)
            && let Data::Property(parts) = self.heap.get(found)
        {
            let deleter = parts[2].clone();
            if deleter.is_none() {
                return Err(self.raise("AttributeError", span, "can't delete attribute"));
            }
            let args = Args::positional(vec![object.clone()], span);
            self.deeper(span, |eval| eval.call(deleter, args, span))?;
            return Ok(());
        }
        if let Data::Instance(instance) = self.heap.get(id)
            && let Some(Value::Obj(found)) = self.mro_attribute(instance.class, name)
            && matches!(self.heap.get(found), Data::Instance(_))
        {
            if let Some(method) = self.class_attribute(&Value::Obj(found), "__delete__") {
                let args = Args::positional(vec![object.clone()], span);
                self.deeper(span, |eval| eval.call(method, args, span))?;
                return Ok(());
            }
            if self.class_attribute(&Value::Obj(found), "__set__").is_some() {
                return Err(self.raise("AttributeError", span, "__delete__"));
            }
        }
        self.before_change(id)?;
        let (own, handed) = match self.heap.get(id) {
            Data::Instance(instance) => (instance.attrs.get(name), instance.handed),
            Data::Class(class) => (class.attrs.get(name), None),
            Data::Module(module) => (module.vars.get(name), None),
            Data::Function(function) => (function.attrs.and_then(|scope| self.vars(scope).get(name)), None),
            _ => (None, None),
        };
        if let Some(own) = own.cloned() {
            self.read_perhaps_missing(&own, span);
        } else if let Some(why) = handed.or_else(|| self.unknown_of(object)).or_else(|| self.outside(object)) {
            self.may_fail(why, span);
        } else if matches!(self.heap.get(id), Data::Instance(_)) {
            // All that Python says is the name.
            return Err(self.raise("AttributeError", span, name.as_str()));
        } else {
            return Err(self.attribute_error(object, name, span));
        }
        self.let_go_of_attribute(id, name);
        match self.heap.get_mut(id) {
            Data::Instance(instance) => drop(instance.attrs.remove(name)),
            Data::Class(class) => drop(class.attrs.remove(name)),
            Data::Module(module) => drop(module.vars.remove(name)),
            Data::Function(function) => {
                if let Some(scope) = function.attrs {
                    self.vars_mut(scope).remove(name);
                }
            }
            _ => {}
        }
        self.wrote_attribute(id, name, None);
        Ok(())
    }
}
