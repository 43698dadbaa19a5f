//! Attributes, and what a value is.

use super::{Arg, Args, Eval, R};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Attrs, Data, Descriptor, Id, Instance};
use crate::source::Span;
use crate::suggest;
use crate::value::{Unknown, Value};
use ruff_python_ast::name::Name;
use std::rc::Rc;

impl<'a> Eval<'a> {
    /// `object.name`.
    pub(crate) fn attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<Value> {
        if let Some(value) = self.find_attribute(object, name, span)? {
            return Ok(value);
        }
        Err(self.attribute_error(object, name, span))
    }

    /// The attribute, if there is one.
    pub(crate) fn find_attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<Option<Value>> {
        let Value::Obj(id) = object else {
            if let Value::Unknown(why) = object {
                return self.attribute_of_unknown(*why, name, span).map(Some);
            }
            return Ok(self.builtin_method(object, name));
        };
        let id = *id;
        match self.heap.get(id) {
            Data::Instance(_) => self.instance_attribute(object, id, name, span),
            Data::Class(class) => {
                let info = class.info.clone();
                let special = match name.as_str() {
                    "__name__" => Some(info.name.to_string()),
                    "__qualname__" => Some(info.qualname.to_string()),
                    "__module__" => Some(info.module.to_string()),
                    _ => None,
                };
                if let Some(text) = special {
                    return Ok(Some(self.string(text, span)));
                }
                if info.is_enum && name == "__members__" {
                    return Ok(Some(self.enum_member_dict(id, span)));
                }
                let found = self.mro_attribute(id, name);
                Ok(match found {
                    Some(Value::Obj(found)) => match self.heap.get(found) {
                        Data::Descriptor { kind: Descriptor::Static, function } => Some(function.clone()),
                        Data::Descriptor { kind: Descriptor::Class, function: Value::Obj(function) } => {
                            let function = *function;
                            Some(self.object(Data::Method { function, receiver: object.clone() }, span))
                        }
                        _ => Some(Value::Obj(found)),
                    },
                    Some(value) => Some(value),
                    None => {
                        match info.builtin {
                            Some(_) if !info.is_enum => {
                                let path = format!("{}.{name}", info.name);
                                Some(self.object(
                                    Data::BuiltinMethod { receiver: object.clone(), name: Name::new(path) },
                                    span,
                                ))
                            }
                            _ if !info.external_bases.is_empty() => {
                                let reason = format!("`{}` is not part of the project", info.external_bases[0]);
                                Some(self.unknown(span, reason))
                            }
                            _ => None,
                        }
                    }
                })
            }
            Data::Module(module) => {
                if let Some(value) = module.vars.get(name) {
                    return Ok(Some(value.clone()));
                }
                let module_name = module.name.clone();
                Ok(match name.as_str() {
                    "__name__" => Some(self.string(module_name, span)),
                    _ => self.submodule(&module_name, name, span)?,
                })
            }
            Data::External(path) => {
                let path: Rc<str> = format!("{path}.{name}").into();
                Ok(Some(self.object(Data::External(path), span)))
            }
            Data::Foreign(foreign) => {
                let why = foreign.unknown;
                Ok(Some(self.element_of(why, span)))
            }
            Data::Smudged { unknown, .. } => {
                let why = *unknown;
                Ok(match self.builtin_method(object, name) {
                    Some(method) => Some(method),
                    None => Some(self.element_of(why, span)),
                })
            }
            Data::Function(function) => {
                let text = match name.as_str() {
                    "__name__" => function.name.to_string(),
                    "__qualname__" => function.qualname.to_string(),
                    "__module__" => self.module_name(function.module).to_string(),
                    "__doc__" => return Ok(Some(Value::None)),
                    _ => return Ok(None),
                };
                Ok(Some(self.string(text, span)))
            }
            Data::Method { function, .. } if name == "__name__" => {
                let function = Value::Obj(*function);
                self.find_attribute(&function, name, span)
            }
            Data::Descriptor { function, .. } if matches!(name.as_str(), "setter" | "getter" | "deleter") => {
                // `@x.setter` gives the property back; writing through it is a plain write.
                let function = function.clone();
                Ok(Some(self.object(Data::Descriptor { kind: Descriptor::Property, function }, span)))
            }
            Data::Super { class, receiver } => {
                let (class, receiver) = (*class, receiver.clone());
                self.super_attribute(class, &receiver, name, span)
            }
            Data::Slice(parts) => {
                let parts = parts.clone();
                Ok(match name.as_str() {
                    "start" => Some(parts[0].clone()),
                    "stop" => Some(parts[1].clone()),
                    "step" => Some(parts[2].clone()),
                    _ => None,
                })
            }
            Data::Range { start, stop, step } => Ok(match name.as_str() {
                "start" => Some(Value::Int(*start)),
                "stop" => Some(Value::Int(*stop)),
                "step" => Some(Value::Int(*step)),
                _ => self.builtin_method(object, name),
            }),
            _ => Ok(self.builtin_method(object, name)),
        }
    }

    fn builtin_method(&mut self, object: &Value, name: &Name) -> Option<Value> {
        if !self.has_method(object, name) {
            return None;
        }
        let data = Data::BuiltinMethod { receiver: object.clone(), name: name.clone() };
        Some(Value::Obj(self.heap.alloc(data, crate::value::Birth::default())))
    }

    fn instance_attribute(&mut self, object: &Value, id: Id, name: &Name, span: Span) -> R<Option<Value>> {
        let Data::Instance(instance) = self.heap.get(id) else { return Ok(None) };
        let class = instance.class;
        let own = instance.attrs.get(name).cloned();
        let metadata = instance.metadata;
        let payload = instance.payload.clone();
        let from_class = self.mro_attribute(class, name);
        if let Some(Value::Obj(found)) = &from_class
            && let Data::Descriptor { kind: Descriptor::Property, function } = self.heap.get(*found)
        {
            let function = function.clone();
            return self.call(function, Args::positional(vec![object.clone()], span), span).map(Some);
        }
        if own.is_some() {
            return Ok(own);
        }
        if let Some(value) = from_class {
            return Ok(Some(self.bind_to(value, object, class, span)));
        }
        if name == "__class__" {
            return Ok(Some(Value::Obj(class)));
        }
        if name == "__dict__" {
            let Data::Instance(instance) = self.heap.get(id) else { return Ok(None) };
            let attrs: Vec<(Name, Value)> = instance.attrs.iter().map(|(n, v)| (n.clone(), v.clone())).collect();
            let mut dict = crate::heap::Dict::default();
            for (name, value) in attrs {
                let text: Rc<str> = name.as_str().into();
                dict.insert(crate::heap::Key::Str(text.clone()), (Value::str(text), value));
            }
            return Ok(Some(self.object(Data::Dict(dict), span)));
        }
        if let Some(index) = metadata
            && self.init_takes(class, name)
        {
            let kind = self.class_name(class);
            let birth = self.birth(span);
            return Ok(Some(self.new_unknown(Unknown {
                birth,
                reason: format!("`{name}` of a {kind} is what the server says").into(),
                poison: false,
                attribute: Some((index, name.as_str().into())),
            })));
        }
        if let Some(payload) = payload
            && let Some(method) = self.builtin_method(&payload, name)
        {
            return Ok(Some(method));
        }
        let Data::Class(class) = self.heap.get(class) else { return Ok(None) };
        if let Some(base) = class.info.external_bases.first() {
            let reason = format!("`{base}` is not part of the project");
            return Ok(Some(self.unknown(span, reason)));
        }
        Ok(None)
    }

    /// A class attribute as an instance sees it.
    fn bind_to(&mut self, value: Value, receiver: &Value, class: Id, span: Span) -> Value {
        let Value::Obj(id) = &value else { return value };
        match self.heap.get(*id) {
            Data::Function(_) => self.object(Data::Method { function: *id, receiver: receiver.clone() }, span),
            Data::Descriptor { kind: Descriptor::Static, function } => function.clone(),
            Data::Descriptor { kind: Descriptor::Class, function: Value::Obj(function) } => {
                let function = *function;
                self.object(Data::Method { function, receiver: Value::Obj(class) }, span)
            }
            _ => value,
        }
    }

    /// An attribute of the class of an instance, bound to it.
    pub(crate) fn class_attribute(&mut self, object: &Value, name: &str) -> Option<Value> {
        let Value::Obj(id) = object else { return None };
        let Data::Instance(instance) = self.heap.get(*id) else { return None };
        let class = instance.class;
        let value = self.mro_attribute(class, name)?;
        let span = self.birthplace(self.heap.object(*id).birth).unwrap_or(self.frame.site);
        Some(self.bind_to(value, object, class, span))
    }

    /// An attribute looked up in a class and its ancestors.
    pub(crate) fn mro_attribute(&self, class: Id, name: &str) -> Option<Value> {
        let Data::Class(class) = self.heap.get(class) else { return None };
        class.info.mro.iter().find_map(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => class.attrs.get(name).cloned(),
            _ => None,
        })
    }

    fn super_attribute(&mut self, class: Id, receiver: &Value, name: &Name, span: Span) -> R<Option<Value>> {
        let of = match receiver {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => instance.class,
                Data::Class(_) => *id,
                _ => class,
            },
            _ => class,
        };
        let Data::Class(of_class) = self.heap.get(of) else { return Ok(None) };
        let info = of_class.info.clone();
        let after = info.mro.iter().position(|c| *c == class).map_or(0, |i| i + 1);
        let found = info.mro[after..].iter().find_map(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => class.attrs.get(name).cloned(),
            _ => None,
        });
        if let Some(value) = found {
            return Ok(Some(self.bind_to(value, receiver, of, span)));
        }
        if let Some(base) = info.external_bases.first() {
            let path: Rc<str> = format!("{base}.{name}").into();
            return Ok(Some(self.object(Data::External(path), span)));
        }
        if let Value::Obj(id) = receiver
            && let Data::Instance(Instance { payload: Some(payload), .. }) = self.heap.get(*id)
        {
            let payload = payload.clone();
            if let Some(method) = self.builtin_method(&payload, name) {
                return Ok(Some(method));
            }
        }
        // What `object` has.
        Ok(matches!(name.as_str(), "__init__" | "__new__" | "__setattr__" | "__init_subclass__")
            .then(|| self.builtin_function("object_method")))
    }

    /// Whether the class's constructor takes an argument of this name: such attributes exist on what a server returns.
    fn init_takes(&self, class: Id, name: &Name) -> bool {
        let Some(Value::Obj(init)) = self.mro_attribute(class, "__init__") else { return false };
        match self.heap.get(init) {
            Data::Function(function) => match function.def {
                crate::heap::Def::Function(def) => def.parameters.iter().any(|p| p.name().id == *name),
                crate::heap::Def::Lambda(_) => false,
            },
            _ => false,
        }
    }

    fn attribute_error(&mut self, object: &Value, name: &Name, span: Span) -> super::Stop {
        self.charge(1000);
        let (what, names) = self.attribute_names(object);
        let message = match object {
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Module(_)) => {
                format!("module '{what}' has no attribute '{name}'")
            }
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(_)) => {
                format!("type object '{what}' has no attribute '{name}'")
            }
            _ => format!("'{what}' object has no attribute '{name}'"),
        };
        let mut diagnostic = Diagnostic::new(code(205), span, message.clone());
        if let Some(near) = suggest::did_you_mean(name, names.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        } else if matches!(object, Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(c) if c.info.is_enum)) {
            diagnostic =
                diagnostic.help(format!("its members are {}", suggest::list(names.iter().map(String::as_str), 12)));
        }
        if object.is_none() {
            diagnostic = diagnostic.note("the value is None here");
        }
        self.raise_as("AttributeError", diagnostic, message)
    }

    /// What a value is called in an error, and the attributes that it has.
    fn attribute_names(&self, object: &Value) -> (String, Vec<String>) {
        let public = |attrs: &Attrs| -> Vec<String> {
            attrs.keys().filter(|n| !n.starts_with('_')).map(ToString::to_string).collect()
        };
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                Data::Module(module) => return (module.name.to_string(), public(&module.vars)),
                Data::Class(class) => {
                    let names = class.info.mro.iter().flat_map(|c| match self.heap.get(*c) {
                        Data::Class(c) => public(&c.attrs),
                        _ => Vec::new(),
                    });
                    return (class.info.name.to_string(), names.collect());
                }
                Data::Instance(instance) => {
                    let (name, mut names) = self.attribute_names(&Value::Obj(instance.class));
                    names.extend(public(&instance.attrs));
                    return (name, names);
                }
                _ => {}
            }
        }
        (self.type_name(object), self.method_names(object).iter().map(ToString::to_string).collect())
    }

    /// `object.name = value`.
    pub(crate) fn set_attribute(&mut self, object: &Value, name: &Name, value: Value, span: Span) -> R<()> {
        let Value::Obj(id) = object else {
            if let Value::Unknown(unknown) = object {
                self.on_each(*unknown, span, |eval, candidate| {
                    if matches!(candidate, Value::Obj(id) if matches!(eval.heap.get(*id), Data::Instance(_) | Data::Class(_))) {
                        eval.set_attribute(candidate, name, value.clone(), span)?;
                    }
                    Ok(None)
                })?;
                return Ok(());
            }
            let message = format!("'{}' object has no attribute '{name}'", self.type_name(object));
            return Err(self.raise("AttributeError", span, message));
        };
        match self.heap.get(*id) {
            Data::Instance(_) => {
                if let Some(method) = self.class_attribute(object, "__setattr__")
                    && matches!(&method, Value::Obj(m) if matches!(self.heap.get(*m), Data::Method { .. }))
                {
                    let text = Value::str(name.as_str());
                    self.call(method, Args::positional(vec![text, value], span), span)?;
                    return Ok(());
                }
                if let Data::Instance(instance) = self.heap.get_mut(*id) {
                    instance.attrs.insert(name.clone(), value);
                }
            }
            Data::Class(_) => {
                if let Data::Class(class) = self.heap.get_mut(*id) {
                    class.attrs.insert(name.clone(), value);
                }
            }
            Data::Module(_) => {
                if let Data::Module(module) = self.heap.get_mut(*id) {
                    module.vars.insert(name.clone(), value);
                }
            }
            // Attributes of functions and of what is outside the project are nobody's business here.
            Data::Function(_) | Data::External(_) | Data::Foreign(_) | Data::Smudged { .. } | Data::Method { .. } => {}
            _ => {
                let message = format!("'{}' object has no attribute '{name}'", self.type_name(object));
                return Err(self.raise("AttributeError", span, message));
            }
        }
        Ok(())
    }

    pub(crate) fn delete_attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<()> {
        let removed = match object {
            Value::Obj(id) => match self.heap.get_mut(*id) {
                Data::Instance(instance) => instance.attrs.shift_remove(name).is_some(),
                Data::Class(class) => class.attrs.shift_remove(name).is_some(),
                Data::Module(module) => module.vars.shift_remove(name).is_some(),
                _ => self.unknown_of(object).is_some(),
            },
            _ => self.unknown_of(object).is_some(),
        };
        if removed { Ok(()) } else { Err(self.attribute_error(object, name, span)) }
    }

    /// A new instance of a class.
    pub(crate) fn instance(&mut self, class: Id, payload: Option<Value>, span: Span) -> Value {
        let instance = Instance { class, attrs: Attrs::default(), payload, made: None, metadata: None };
        self.object(Data::Instance(instance), span)
    }

    /// Whether a class is another or derives from it.
    pub(crate) fn is_subclass(&self, class: Id, of: Id) -> bool {
        match self.heap.get(class) {
            Data::Class(class) => class.info.mro.contains(&of),
            _ => false,
        }
    }

    /// A class's name.
    pub(crate) fn class_name(&self, class: Id) -> String {
        match self.heap.get(class) {
            Data::Class(class) => class.info.name.to_string(),
            Data::Module(_) => "Exception".to_owned(),
            _ => "object".to_owned(),
        }
    }

    /// The name of a value's type.
    pub(crate) fn type_name(&self, value: &Value) -> String {
        match value {
            Value::None => "NoneType",
            Value::Bool(_) => "bool",
            Value::Int(_) | Value::Big(_) => "int",
            Value::Float(_) => "float",
            Value::Str(_) | Value::Text(_) => "str",
            Value::Bytes(_) => "bytes",
            Value::Ellipsis => "ellipsis",
            Value::NotImplemented => "NotImplementedType",
            Value::Unknown(_) => "object",
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => return self.class_name(instance.class),
                data => self.kind_of(data),
            },
        }
        .to_owned()
    }

    /// The name of the type of an object that is not an instance.
    pub(crate) fn kind_of(&self, data: &Data<'a>) -> &'static str {
        match data {
            Data::List(_) => "list",
            Data::Tuple(_) => "tuple",
            Data::Dict(_) => "dict",
            Data::Set(_) => "set",
            Data::FrozenSet(_) => "frozenset",
            Data::Range { .. } => "range",
            Data::Slice(_) => "slice",
            Data::Instance(_) | Data::External(_) | Data::Foreign(_) => "object",
            Data::Class(_) => "type",
            Data::Function(_) => "function",
            Data::Method { .. } => "method",
            Data::Builtin(_) | Data::BuiltinMethod { .. } => "builtin_function_or_method",
            Data::Descriptor { kind: Descriptor::Property, .. } => "property",
            Data::Descriptor { kind: Descriptor::Static, .. } => "staticmethod",
            Data::Descriptor { kind: Descriptor::Class, .. } => "classmethod",
            Data::Super { .. } => "super",
            Data::Module(_) => "module",
            Data::Scope { .. } => "scope",
            Data::Iterator { .. } => "generator",
            Data::JobBlock { .. } => "_GeneratorContextManager",
            Data::Channel { .. } => "Channel",
            Data::Constant(_) => "date",
            Data::Smudged { was, .. } => was,
        }
    }

    /// What `str()` of an exception gives.
    pub(crate) fn exception_text(&mut self, value: &Value) -> String {
        let Value::Obj(id) = value else { return String::new() };
        let Data::Instance(Instance { payload: Some(args), .. }) = self.heap.get(*id) else { return String::new() };
        let args = args.clone();
        let items = match &args {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.to_vec(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        match &items[..] {
            [] => String::new(),
            [one] => self.shown(one),
            _ => self.repr(&args),
        }
    }

    /// An argument by position or keyword.
    pub(crate) fn arg<'s>(args: &'s Args, index: usize, name: &str) -> Option<&'s Arg> {
        args.positional.get(index).or_else(|| args.keyword.iter().find(|(n, _)| n == name).map(|(_, arg)| arg))
    }
}
