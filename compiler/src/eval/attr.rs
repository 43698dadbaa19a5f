//! Attributes, as they are read.

mod defaults;
mod dict;
mod instance;
mod introspect;
mod kind;
mod slots;
mod write;

use super::typing::{form_of, without_brackets};
use super::{Arg, Args, Eval, R};
use crate::heap::{Attrs, ClassInfo, Data, Def, Descriptor, Function, Heap, Id, Instance};
use crate::prelude::standard::{self, Standing};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr, NodeIndex, Stmt};
use std::rc::Rc;

/// Methods of built-in types that are not called with an object first.
fn is_called_on_classes(name: &str) -> bool {
    let name = name.rsplit('.').next().unwrap_or_default();
    matches!(name, "__init_subclass__" | "__new__" | "from_bytes" | "fromhex" | "fromkeys" | "maketrans" | "mro")
}

impl<'a> Eval<'a> {
    /// `object.name` where it is written: most often something of a module, whose place is noted in the syntax tree.
    pub(super) fn member(&mut self, object: &Value, attr: &ast::Identifier) -> R<Value> {
        let name = &attr.id;
        if let Value::Obj(id) = object
            && let Data::Module(module) = self.heap.get(*id)
        {
            let noted = attr.node_index.load().as_u32().and_then(|place| module.vars.get_at(place as usize, name));
            let found = noted.or_else(|| {
                let place = module.vars.place(name)?;
                attr.node_index.set(NodeIndex::from(place as u32));
                Some(module.vars.at(place))
            });
            if let Some(value) = found.cloned() {
                let value = self.arrived(value)?;
                self.read_perhaps_missing(&value, self.span(attr.range));
                return Ok(self.defined(*id, name, value));
            }
        }
        self.attribute(object, name, self.span(attr.range))
    }

    /// `object.name`.
    pub(crate) fn attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<Value> {
        if let Some(value) = self.find_attribute(object, name, span)? {
            self.read_perhaps_missing(&value, span);
            return Ok(value);
        }
        Err(self.attribute_error(object, name, span))
    }

    /// The attribute, if there is one.
    pub(crate) fn find_attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<Option<Value>> {
        let Value::Obj(id) = object else {
            if let Value::Unknown(why) = object {
                self.wrote(object, name, span)?;
                return self.attribute_of_unknown(*why, name, span).map(Some);
            }
            return self.built_in_attribute(object, name, span);
        };
        let id = *id;
        match self.heap.get(id) {
            Data::Instance(_) => self.instance_attribute(object, id, name, span),
            Data::Class(_) => self.class_object_attribute(object, id, name, span),
            Data::Module(module) => {
                if let Some(value) = module.vars.get(name) {
                    let value = self.arrived(value.clone())?;
                    return Ok(Some(self.defined(id, name, value)));
                }
                let (module_name, own, partial) = (module.name.clone(), !module.prelude, self.is_partial(module));
                if name == "__name__" {
                    return Ok(Some(self.string(module_name, span)));
                }
                if name == "__dict__" && own {
                    return Ok(Some(self.dict_of(id, span)));
                }
                if let Some(value) = self.made_up_by_module(id, name, span)? {
                    return Ok(Some(value));
                }
                if let Some(module) = self.submodule(&module_name, name, span)? {
                    return Ok(Some(module));
                }
                if !partial || matches!(standard::standing(&module_name, name), Standing::Absent(_)) {
                    return Ok(None);
                }
                Ok(Some(self.external(format!("{module_name}.{name}").into(), span)))
            }
            Data::External(path) => {
                if form_of(path).is_some() && name == "__module__" {
                    return Ok(Some(self.string("typing", span)));
                }
                let path = without_brackets(path);
                if matches!(standard::standing(path, name), Standing::Absent(_)) {
                    return Ok(None);
                }
                let path: Rc<str> = format!("{path}.{name}").into();
                Ok(Some(self.external(path, span)))
            }
            // A function may give back what it was given.
            Data::Foreign(foreign) => {
                let why = foreign.unknown;
                match self.given_back(object) {
                    Some(unknown) => self.attribute_of_unknown(unknown, name, span).map(Some),
                    None => {
                        let value = self.element_of(why, span);
                        self.is_of_base(&value, object);
                        Ok(Some(value))
                    }
                }
            }
            Data::Smudged { unknown, .. } => {
                let why = *unknown;
                Ok(match self.builtin_method(object, name) {
                    Some(method) => Some(method),
                    None => Some(self.element_of(why, span)),
                })
            }
            Data::Function(function) => {
                let function = function.clone();
                self.function_attribute(object, &function, name, span)
            }
            Data::Descriptor { function, .. } if name == "__func__" => Ok(Some(function.clone())),
            Data::Method { function, receiver } => {
                let (function, receiver) = (Value::Obj(*function), receiver.clone());
                match name.as_str() {
                    "__self__" => Ok(Some(receiver)),
                    "__func__" => Ok(Some(function)),
                    _ => self.find_attribute(&function, name, span),
                }
            }
            Data::Property(parts) => {
                let parts = parts.clone();
                let slot = match name.as_str() {
                    "getter" => 0,
                    "setter" => 1,
                    "deleter" => 2,
                    "fget" => return Ok(Some(parts[0].clone())),
                    "fset" => return Ok(Some(parts[1].clone())),
                    "__doc__" if !parts[3].is_none() => return Ok(Some(parts[3].clone())),
                    "__doc__" if !parts[0].is_none() => return self.find_attribute(&parts[0].clone(), name, span),
                    _ => return self.built_in_attribute(object, name, span),
                };
                let name = Name::new_static(["getter", "setter", "deleter"][slot]);
                Ok(Some(self.object(Data::BuiltinMethod { receiver: object.clone(), name }, span)))
            }
            Data::Super { class, receiver } => {
                let (class, receiver) = (*class, receiver.clone());
                self.super_attribute(class, &receiver, name, span)
            }
            Data::Slice(parts) => {
                let parts = parts.clone();
                match name.as_str() {
                    "start" => Ok(Some(parts[0].clone())),
                    "stop" => Ok(Some(parts[1].clone())),
                    "step" => Ok(Some(parts[2].clone())),
                    _ => self.built_in_attribute(object, name, span),
                }
            }
            Data::Range { start, stop, step } => match name.as_str() {
                "start" => Ok(Some(Value::Int(*start))),
                "stop" => Ok(Some(Value::Int(*stop))),
                "step" => Ok(Some(Value::Int(*step))),
                _ => self.built_in_attribute(object, name, span),
            },
            Data::Builtin(builtin) => {
                let called = builtin.name;
                match name.as_str() {
                    "__name__" | "__qualname__" => Ok(Some(self.string(called, span))),
                    _ => self.built_in_attribute(object, name, span),
                }
            }
            Data::BuiltinMethod { receiver, name: called } => {
                let (receiver, called) = (receiver.clone(), called.clone());
                match name.as_str() {
                    "__name__" => {
                        let called = called.rsplit('.').next().unwrap_or_default().to_owned();
                        Ok(Some(self.string(called, span)))
                    }
                    "__self__" => Ok(Some(receiver)),
                    _ => self.built_in_attribute(object, name, span),
                }
            }
            _ => self.built_in_attribute(object, name, span),
        }
    }

    /// An attribute of a value of a built-in type.
    fn built_in_attribute(&mut self, object: &Value, name: &Name, span: Span) -> R<Option<Value>> {
        match (name.as_str(), self.plain(object)) {
            ("__class__", _) => return self.type_of(object, span).map(Some),
            ("__doc__", _) => return Ok(Some(self.unknown(span, "the documentation of Python is not evaluated"))),
            ("real" | "numerator", n @ (Value::Int(_) | Value::Big(_))) | ("real", n @ Value::Float(_)) => {
                return Ok(Some(n));
            }
            ("real" | "numerator", Value::Bool(b)) => return Ok(Some(Value::Int(i64::from(b)))),
            ("imag", Value::Int(_) | Value::Big(_) | Value::Bool(_)) => return Ok(Some(Value::Int(0))),
            ("imag", Value::Float(_)) => return Ok(Some(Value::Float(0.0))),
            ("denominator", Value::Int(_) | Value::Big(_) | Value::Bool(_)) => return Ok(Some(Value::Int(1))),
            _ => {}
        }
        Ok(self.builtin_method(object, name))
    }

    pub(super) fn class_object_attribute(
        &mut self,
        object: &Value,
        id: Id,
        name: &Name,
        span: Span,
    ) -> R<Option<Value>> {
        let Data::Class(class) = self.heap.get(id) else { return Ok(None) };
        let info = class.info.clone();
        let own_doc = class.attrs.get("__doc__").cloned();
        let is_annotated = class.attrs.contains_key("__annotations__");
        if info.meta.is_some_and(|meta| self.mro_attribute(meta, "__getattribute__").is_some()) {
            return Ok(Some(self.unknown(span, "`__getattribute__` of a metaclass is not evaluated")));
        }
        if info.meta.is_some()
            && let Some(value) = self.metaclass_attribute(id, name, true, span)?
        {
            return Ok(Some(value));
        }
        match name.as_str() {
            "__name__" => return Ok(Some(self.string(info.name.to_string(), span))),
            "__qualname__" => return Ok(Some(self.string(info.qualname.clone(), span))),
            "__module__" => return Ok(Some(self.string(info.module.clone(), span))),
            "__members__" if info.is_enum => return self.enum_member_dict(id, span).map(Some),
            "__class__" => return self.type_of(object, span).map(Some),
            "__doc__" if own_doc.is_none() && info.prelude => {
                return Ok(Some(self.unknown(span, "the documentation of a package is not evaluated")));
            }
            "__doc__" => {
                let doc =
                    info.def.and_then(|def| docstring(&def.body)).or(info.is_enum.then(|| "An enumeration.".into()));
                return Ok(Some(own_doc.unwrap_or_else(|| doc.map_or(Value::None, |doc| self.string(doc, span)))));
            }
            "__mro__" | "__bases__" | "mro" if self.has_typing_base(&info) => {
                return Ok(Some(self.unknown(span, "`typing.Generic` among the bases of a class is not evaluated")));
            }
            "__mro__" if info.external_bases.is_empty() => {
                let object_class = self.builtin_class("object");
                let mut mro = info.mro.clone();
                if mro.last() != Some(&object_class) {
                    mro.push(object_class);
                }
                return Ok(Some(self.tuple(mro.into_iter().map(Value::Obj).collect(), span)));
            }
            "mro" if info.external_bases.is_empty() && info.meta.is_none() => {
                let Value::Obj(function) = self.std_function("_namespaces", "mro", span)? else {
                    return Ok(None);
                };
                return Ok(Some(self.object(Data::Method { function, receiver: object.clone() }, span)));
            }
            "__dict__" if id == self.builtin_class("object") => {
                let make = self.std_function("_namespaces", "of_object", span)?;
                return self.call(make, Args::default(), span).map(Some);
            }
            "__bases__" if info.external_bases.is_empty() => {
                let mut bases = info.bases.clone();
                if bases.is_empty() && id != self.builtin_class("object") {
                    bases.push(self.builtin_class("object"));
                }
                return Ok(Some(self.tuple(bases.into_iter().map(Value::Obj).collect(), span)));
            }
            "__dict__" if info.def.is_some() && !info.prelude && !info.is_enum && info.external_bases.is_empty() => {
                let make = self.std_function("_namespaces", "of_class", span)?;
                return self.call(make, Args::positional(vec![object.clone()], span), span).map(Some);
            }
            "__annotations__" if (info.prelude || !info.external_bases.is_empty()) && !is_annotated => {
                return Ok(Some(self.unknown(span, "the annotations of a package are not evaluated")));
            }
            "__subclasses__" if !info.prelude && !info.is_enum && info.meta.is_none() => {
                let Value::Obj(function) = self.std_function("_namespaces", "subclasses", span)? else {
                    return Ok(None);
                };
                return Ok(Some(self.object(Data::Method { function, receiver: object.clone() }, span)));
            }
            "__abstractmethods__" if self.abstract_names(&info).is_some() => {
                let make = self.std_function("_namespaces", "abstract_names", span)?;
                return self.call(make, Args::positional(vec![object.clone()], span), span).map(Some);
            }
            "__dict__" | "__subclasses__" | "__mro__" | "__bases__" | "__base__" | "mro" | "__abstractmethods__" => {
                return Ok(Some(self.unknown(span, format!("`{name}` of a class is not evaluated"))));
            }
            _ => {}
        }
        match self.mro_attribute(id, name) {
            Some(value) if matches!(&value, Value::Obj(found) if matches!(self.heap.get(*found), Data::Instance(_))) => {
                self.bound(value, &Value::None, id, span).map(Some)
            }
            Some(Value::Obj(found)) => Ok(Some(match self.heap.get(found) {
                Data::Descriptor { kind: Descriptor::Static, function } => function.clone(),
                Data::Descriptor { kind: Descriptor::Class, function: Value::Obj(function) } => {
                    let function = *function;
                    self.object(Data::Method { function, receiver: object.clone() }, span)
                }
                _ => Value::Obj(found),
            })),
            Some(value) => Ok(Some(value)),
            None if info.meta.is_some_and(|meta| self.mro_attribute(meta, name).is_some()) => {
                self.metaclass_attribute(id, name, false, span)
            }
            None if self.member_came_later(id, name).is_some() || self.lacks_member(id, name) => Ok(None),
            None if !info.external_bases.is_empty() => {
                Ok(Some(self.attribute_of_base(object, &info.external_bases[0], span)))
            }
            None => {
                // `dict.get`, `object.__setattr__`, `Exception.__init__`: called with the object first.
                let kind = if self.is_exception(id) { "exception" } else { info.builtin.unwrap_or("object") };
                if !super::methods::of_kind(kind, name) {
                    return match self.special_of_class(id, "__getattr__") {
                        Some(_) => self.made_up(object, name, span),
                        None => Ok(None),
                    };
                }
                let path = Name::new(format!("{}.{name}", info.name));
                Ok(Some(self.object(Data::BuiltinMethod { receiver: object.clone(), name: path }, span)))
            }
        }
    }

    fn function_attribute(
        &mut self,
        object: &Value,
        function: &Function<'a>,
        name: &Name,
        span: Span,
    ) -> R<Option<Value>> {
        if let Some(own) = function.attrs.and_then(|scope| self.vars(scope).get(name).cloned()) {
            return Ok(Some(own));
        }
        let text = match name.as_str() {
            "__name__" => function.name.to_string(),
            "__qualname__" => function.qualname.to_string(),
            "__module__" => self.module_name(function.module).to_string(),
            "__doc__" => {
                let doc = match function.def {
                    Def::Function(def) => docstring(&def.body),
                    Def::Lambda(_) => None,
                };
                return Ok(Some(doc.map_or(Value::None, |doc| self.string(doc, span))));
            }
            "__call__" => return Ok(Some(object.clone())),
            "__defaults__" | "__kwdefaults__" => return Ok(Some(self.defaults_attribute(function, name, span))),
            "__annotations__" => return Ok(Some(self.annotations_of(function, span))),
            "__code__" => return self.code_of(function, span).map(Some),
            "__dict__" => {
                let make = self.std_function("_namespaces", "of_function", span)?;
                return self.call(make, Args::positional(vec![object.clone()], span), span).map(Some);
            }
            "__closure__" | "__globals__" | "__get__" => {
                return Ok(Some(self.unknown(span, format!("`{name}` of a function is not evaluated"))));
            }
            _ => return self.built_in_attribute(object, name, span),
        };
        Ok(Some(self.string(text, span)))
    }

    pub(super) fn builtin_method(&mut self, object: &Value, name: &Name) -> Option<Value> {
        if !self.has_method(object, name) {
            return None;
        }
        let data = Data::BuiltinMethod { receiver: object.clone(), name: name.clone() };
        Some(Value::Obj(self.heap.alloc(data, crate::value::Birth::default())))
    }

    /// What `__getattr__` of a module of the project gives; nothing where it raises AttributeError.
    pub(super) fn made_up_by_module(&mut self, module: Id, name: &Name, span: Span) -> R<Option<Value>> {
        let Data::Module(data) = self.heap.get(module) else { return Ok(None) };
        let Some(method) = data.vars.get("__getattr__").filter(|_| !data.prelude).cloned() else { return Ok(None) };
        let args = Args::positional(vec![Value::str(name.as_str())], span);
        self.catching("AttributeError", span, |eval| eval.deeper(span, |eval| eval.call(method, args, span)))
    }

    /// What `__getattr__` of a metaclass gives.
    fn made_up(&mut self, object: &Value, name: &Name, span: Span) -> R<Option<Value>> {
        let Some(method) = self.class_attribute(object, "__getattr__") else { return Ok(None) };
        let args = Args::positional(vec![Value::str(name.as_str())], span);
        self.deeper(span, |eval| eval.call(method, args, span)).map(Some)
    }

    /// Whether a class attribute comes before the attributes of an instance.
    pub(super) fn is_data_descriptor(&mut self, value: &Value) -> bool {
        match value {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Property(_) => true,
                Data::Instance(_) => {
                    self.class_attribute(value, "__get__").is_some() && self.class_attribute(value, "__set__").is_some()
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// A class attribute as an instance reads it: of a property or another descriptor what it gives.
    pub(in crate::eval) fn bound(&mut self, value: Value, receiver: &Value, class: Id, span: Span) -> R<Value> {
        if let Value::Unknown(unknown) = value {
            return Ok(self.bound_unknown(unknown, receiver, class, span));
        }
        let Value::Obj(id) = &value else { return Ok(value) };
        match self.heap.get(*id) {
            Data::Property(parts) => {
                let getter = parts[0].clone();
                if getter.is_none() {
                    return Err(self.raise("AttributeError", span, "unreadable attribute"));
                }
                let args = Args::positional(vec![receiver.clone()], span);
                self.deeper(span, |eval| eval.call(getter, args, span))
            }
            Data::Instance(_) => match self.class_attribute(&value, "__get__") {
                Some(method) => {
                    let args = Args::positional(vec![receiver.clone(), Value::Obj(class)], span);
                    self.deeper(span, |eval| eval.call(method, args, span))
                }
                None => Ok(value),
            },
            // What a decorator from outside the project has made of a method is given the object, as the method is.
            Data::Foreign(foreign) if !receiver.is_none() => match &foreign.made.positional[..] {
                [method @ Value::Obj(id)] if self.is_method(*id) => {
                    let (method, why) = (method.clone(), foreign.unknown);
                    let bound = self.bind_to(method, receiver, class, span);
                    Ok(self.one_of(why, [bound], span))
                }
                _ => Ok(value),
            },
            _ => Ok(self.bind_to(value, receiver, class, span)),
        }
    }

    /// Whether it is a function that is defined in the body of a class.
    fn is_method(&self, id: Id) -> bool {
        matches!(self.heap.get(id), Data::Function(function)
            if matches!(function.def, Def::Function(_)) && function.owner.get().is_some())
    }

    /// A class attribute that may be one of several functions.
    fn bound_unknown(&mut self, unknown: UnknownId, receiver: &Value, class: Id, span: Span) -> Value {
        if !self.may_be_objects(unknown) {
            return Value::Unknown(unknown);
        }
        let candidates = self.candidates(unknown);
        let bound: Vec<Value> =
            candidates.into_iter().map(|candidate| self.bind_to(candidate, receiver, class, span)).collect();
        self.one_of(unknown, bound, span)
    }

    /// A class attribute as an instance sees it.
    pub(crate) fn bind_to(&mut self, value: Value, receiver: &Value, class: Id, span: Span) -> Value {
        let Value::Obj(id) = &value else { return value };
        match self.heap.get(*id) {
            Data::Function(_) => self.object(Data::Method { function: *id, receiver: receiver.clone() }, span),
            // `__getattr__ = dict.get` in a class.
            Data::BuiltinMethod { receiver: Value::Obj(of), name }
                if matches!(self.heap.get(*of), Data::Class(_)) && !is_called_on_classes(name) =>
            {
                self.object(Data::Method { function: *id, receiver: receiver.clone() }, span)
            }
            Data::Descriptor { kind: Descriptor::Static, function } => function.clone(),
            Data::Descriptor { kind: Descriptor::Class, function: Value::Obj(function) } => {
                let function = *function;
                self.object(Data::Method { function, receiver: Value::Obj(class) }, span)
            }
            _ => value,
        }
    }

    /// Whether a class derives from `Generic[T]` or its like, which are not among its ancestors here.
    fn has_typing_base(&self, info: &ClassInfo<'a>) -> bool {
        let is_typing = |base: &Expr| base.is_subscript_expr();
        info.mro.iter().any(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => class
                .info
                .def
                .and_then(|def| def.arguments.as_ref())
                .is_some_and(|arguments| arguments.args.iter().any(is_typing)),
            _ => false,
        })
    }

    /// An attribute of the class of an instance, bound to it.
    pub(crate) fn class_attribute(&mut self, object: &Value, name: &str) -> Option<Value> {
        let Value::Obj(id) = object else { return None };
        let (value, class) = match self.heap.get(*id) {
            Data::Instance(instance) => (self.mro_attribute(instance.class, name)?, instance.class),
            Data::Class(_) => self.special_of_class(*id, name)?,
            _ => return None,
        };
        let span = self.birthplace(self.heap.object(*id).birth).unwrap_or(self.frame.site);
        Some(self.bind_to(value, object, class, span))
    }

    /// An attribute looked up in a class and its ancestors.
    pub(crate) fn mro_attribute(&self, class: Id, name: &str) -> Option<Value> {
        let Data::Class(class) = self.heap.get(class) else { return None };
        if !self.marks_of(&class.info).may_have(name) {
            return None;
        }
        self.in_mro(&class.info, name).cloned()
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
        // In a method of a metaclass the receiver is a class as an object.
        let of = match self.metaclass_of(of) {
            Some(meta) if self.is_subclass(meta, class) && !self.is_subclass(of, class) => {
                return self.super_of_class(class, meta, receiver, name, span);
            }
            _ => of,
        };
        let Data::Class(of_class) = self.heap.get(of) else { return Ok(None) };
        let info = of_class.info.clone();
        let after = info.mro.iter().position(|c| *c == class).map_or(0, |i| i + 1);
        let found = info.mro[after..].iter().find_map(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => class.attrs.get(name).cloned(),
            _ => None,
        });
        if let Some(value) = found {
            // It is a static method without being marked.
            if name == "__new__" {
                return Ok(Some(match &value {
                    Value::Obj(id) => match self.heap.get(*id) {
                        Data::Descriptor { function, .. } => function.clone(),
                        _ => value,
                    },
                    _ => value,
                }));
            }
            let from_class = matches!(receiver, Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(_)));
            return match from_class {
                true => Ok(Some(self.bind_to(value, receiver, of, span))),
                false => self.bound(value, receiver, of, span).map(Some),
            };
        }
        if let Some(base) = info.external_bases.first() {
            let path: Rc<str> = format!("{base}.{name}").into();
            self.asks_base(receiver, base, name.as_str(), span)?;
            return Ok(Some(self.object(Data::External(path), span)));
        }
        if let Value::Obj(id) = receiver
            && let Data::Instance(instance) = self.heap.get(*id)
            && let Some(payload) = instance.payload.clone()
            && !name.starts_with("__")
            && let Some(method) = self.builtin_method(&payload, name)
        {
            return Ok(Some(method));
        }
        // What `object`, or `Exception`, has.
        let kind = if self.is_exception(of) { "exception" } else { info.builtin.unwrap_or("object") };
        if !super::methods::of_kind(kind, name) {
            return Ok(None);
        }
        let is_instance = matches!(receiver, Value::Obj(id) if matches!(self.heap.get(*id), Data::Instance(_)));
        if is_instance && name != "__new__" {
            return Ok(Some(self.inherited_method(receiver, name, span)));
        }
        let path = Name::new(format!("{kind}.{name}"));
        Ok(Some(self.object(Data::BuiltinMethod { receiver: Value::Obj(of), name: path }, span)))
    }

    /// What `super()` gives in a method of a metaclass.
    fn super_of_class(&mut self, class: Id, meta: Id, receiver: &Value, name: &Name, span: Span) -> R<Option<Value>> {
        let Data::Class(data) = self.heap.get(meta) else { return Ok(None) };
        let after = data.info.mro.iter().skip_while(|ancestor| **ancestor != class).skip(1);
        let found = after.copied().collect::<Vec<_>>().into_iter().find_map(|ancestor| match self.heap.get(ancestor) {
            Data::Class(class) => class.attrs.get(name).cloned(),
            _ => None,
        });
        if let Some(found) = found {
            return self.bound(found, receiver, meta, span).map(Some);
        }
        if !super::methods::of_kind("type", name) {
            return Ok(None);
        }
        let kind = self.builtin_class("type");
        let path = Name::new(format!("type.{name}"));
        let function = self.object_id(Data::BuiltinMethod { receiver: Value::Obj(kind), name: path }, span);
        Ok(Some(self.object(Data::Method { function, receiver: receiver.clone() }, span)))
    }

    /// Whether the class's constructor takes an argument of this name: such attributes exist on what a server returns.
    pub(crate) fn init_takes(&self, class: Id, name: &Name) -> bool {
        self.init_parameters(class).iter().any(|parameter| parameter == name.as_str())
    }

    /// The parameters of a class's `__init__`.
    pub(super) fn init_parameters(&self, class: Id) -> Vec<String> {
        let Some(Value::Obj(init)) = self.mro_attribute(class, "__init__") else { return Vec::new() };
        match self.heap.get(init) {
            Data::Function(function) => match function.def {
                Def::Function(def) => def.parameters.iter().map(|p| p.name().id.to_string()).collect(),
                Def::Lambda(_) => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// A new instance of a class.
    pub(crate) fn instance(&mut self, class: Id, payload: Option<Value>, span: Span) -> Value {
        let instance =
            Instance { class, attrs: Attrs::default(), payload, made: None, metadata: None, dict: None, handed: None };
        self.object(Data::Instance(Box::new(instance)), span)
    }

    /// Whether a class is another or derives from it.
    pub(crate) fn is_subclass(&self, class: Id, of: Id) -> bool {
        match self.heap.get(class) {
            Data::Class(class) => class.info.mro.contains(&of) || of == self.builtin_class("object"),
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

    /// An argument by position or keyword.
    pub(crate) fn arg<'s>(args: &'s Args, index: usize, name: &str) -> Option<&'s Arg> {
        args.positional.get(index).or_else(|| args.keyword.iter().find(|(n, _)| n == name).map(|(_, arg)| arg))
    }
}

/// Whether a class attribute is what its instances do, not what they have.
fn is_method(heap: &Heap<'_>, value: &Value) -> bool {
    matches!(value, Value::Obj(id) if matches!(
        heap.get(*id),
        Data::Function(_) | Data::Descriptor { .. } | Data::Property(_) | Data::BuiltinMethod { .. }
    ))
}

/// The documentation that a body begins with.
pub(crate) fn docstring(body: &[Stmt]) -> Option<Rc<str>> {
    match body.first() {
        Some(Stmt::Expr(s)) => match s.value.as_ref() {
            Expr::StringLiteral(text) => Some(text.value.to_str().into()),
            _ => None,
        },
        _ => None,
    }
}
