//! What values are called, and what is said where they lack an attribute.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::import::came_later;
use crate::eval::{Eval, Stop};
use crate::heap::{Attrs, Data, Descriptor, Id, View};
use crate::prelude::standard::{self, Standing};
use crate::source::Span;
use crate::suggest;
use crate::value::Value;
use ruff_python_ast::name::Name;

impl<'a> Eval<'a> {
    pub(crate) fn attribute_error(&mut self, object: &Value, name: &Name, span: Span) -> Stop {
        self.charge(1000);
        let (what, names) = self.attribute_names(object);
        let message = match object {
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Module(_)) => {
                format!("module '{what}' has no attribute '{name}'")
            }
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(_)) => {
                format!("type object '{what}' has no attribute '{name}'")
            }
            Value::Obj(id) if matches!(self.heap.get(*id), Data::External(_)) => {
                format!("module '{what}' has no attribute '{name}'")
            }
            _ => format!("'{}' object has no attribute '{name}'", self.type_name(object)),
        };
        let mut diagnostic = Diagnostic::new(code(205), span, message.clone());
        if let Some((owner, version)) = self.came_later(object, name) {
            diagnostic = diagnostic.note(came_later(&format!("{owner}.{name}"), version));
        } else if let Some(help) = self.namesake(object, name) {
            diagnostic = diagnostic.help(help);
        } else if let Some(help) = self.elsewhere(object, &what, name) {
            diagnostic = diagnostic.help(help);
        } else if let Some(near) = suggest::did_you_mean(name, names.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        } else if matches!(object, Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(c) if c.info.is_enum)) {
            diagnostic =
                diagnostic.help(format!("its members are {}", suggest::list(names.iter().map(String::as_str), 12)));
        } else {
            let relatives = suggest::relatives(name, names.iter().map(String::as_str));
            if !relatives.is_empty() {
                diagnostic = diagnostic.help(format!("there is {}", suggest::list(relatives, 5)));
            }
        }
        if matches!(object, Value::Obj(id) if matches!(self.heap.get(*id), Data::Module(m) if m.prelude)) {
            diagnostic = self.of_another_version(diagnostic, &what, name);
        }
        if object.is_none() {
            diagnostic = diagnostic.note("the value is None here");
        }
        if let Value::Obj(id) = object {
            diagnostic = self.explain_circle(diagnostic, *id, name);
        }
        let is_enum =
            matches!(object, Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(c) if c.info.is_enum));
        let is_slot = matches!(object, Value::Obj(id) if self.beside_dict(*id).contains(name.as_str()));
        self.raise_as("AttributeError", diagnostic, if is_enum || is_slot { name.to_string() } else { message })
    }

    /// Where an attribute is one that the standard library has in a later Python: of what, and the version.
    fn came_later(&self, object: &Value, name: &Name) -> Option<(String, &'static str)> {
        let (owner, shown) = match object {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => return self.member_came_later(instance.class, name),
                Data::Class(_) => return self.member_came_later(*id, name),
                Data::Module(module) => (module.name.to_string(), module.name.to_string()),
                Data::External(path) => (path.to_string(), path.to_string()),
                data => (format!("builtins.{}", self.kind_of(data)), self.kind_of(data).to_owned()),
            },
            _ => (format!("builtins.{}", self.type_name(object)), self.type_name(object)),
        };
        standard::later(&owner, name).map(|version| (shown, version))
    }

    /// The same for a class, and what an instance has from it.
    pub(super) fn member_came_later(&self, class: Id, name: &Name) -> Option<(String, &'static str)> {
        let Data::Class(class) = self.heap.get(class) else { return None };
        class.info.mro.iter().find_map(|ancestor| {
            let Data::Class(ancestor) = self.heap.get(*ancestor) else { return None };
            let info = &ancestor.info;
            let owner = match info.builtin {
                Some(builtin) if builtin == info.name.as_str() => format!("builtins.{builtin}"),
                _ if info.prelude => format!("{}.{}", info.module, info.name),
                _ => return None,
            };
            let version = standard::later(&owner, name)?;
            Some((owner.trim_start_matches("builtins.").to_owned(), version))
        })
    }

    /// Whether a class of the modelled standard library is one whose objects have nothing but what CPython's table says, and
    /// this is not in it.
    pub(super) fn lacks_member(&self, class: Id, name: &Name) -> bool {
        let Data::Class(class) = self.heap.get(class) else { return false };
        let owner = || format!("{}.{}", class.info.module, class.info.name);
        class.info.prelude && matches!(standard::standing(&owner(), name), Standing::Absent(_))
    }

    /// Where what is asked for as an attribute is to be had: in a class of the module, in another module of AIFlow, as an
    /// item, or under another name.
    fn elsewhere(&self, object: &Value, what: &str, name: &Name) -> Option<String> {
        if let Some(way_out) = super::super::hints::method(what, name) {
            return Some(way_out.to_owned());
        }
        let Value::Obj(id) = object else { return None };
        match self.heap.get(*id) {
            Data::Module(module) if module.prelude => {
                let is_its = |value: &Value| {
                    matches!(value, Value::Obj(id) if matches!(
                        self.heap.get(*id), Data::Class(class) if class.attrs.contains_key(name)
                    ))
                };
                let class = module.vars.iter().find(|(word, value)| !word.starts_with('_') && is_its(value));
                if let Some((class, _)) = class {
                    return Some(format!("it is `{what}.{class}` that has `{name}`"));
                }
                let home = self.prelude().home_of(name).filter(|home| what.starts_with("ai_flow") && *home != what)?;
                Some(format!("`{name}` is in `{home}`"))
            }
            Data::Class(class) if class.info.name == *name && class.info.prelude => {
                Some(format!("`{name}` is the class itself here: leave `.{name}` out"))
            }
            data => {
                let key = crate::heap::Key::Str(name.as_str().into());
                let has_item = matches!(data, Data::Dict(dict) if dict.contains_key(&key));
                has_item.then(|| format!("an item of a dictionary is read so: `['{name}']`"))
            }
        }
    }

    /// Where AIFlow has another class of the same name that has the attribute: which one that is.
    fn namesake(&self, object: &Value, name: &Name) -> Option<String> {
        let Value::Obj(id) = object else { return None };
        let Data::Class(class) = self.heap.get(*id) else { return None };
        let of = &class.info;
        let module = of.prelude.then(|| self.prelude().namesake_with(&of.name, name))??;
        Some(format!("this is the `{0}` of `{1}`; write `from {module} import {0}`", of.name, of.module))
    }

    /// What a value is called in an error, and the attributes that it has.
    fn attribute_names(&self, object: &Value) -> (String, Vec<String>) {
        let public = |attrs: &Attrs| -> Vec<String> {
            attrs.keys().filter(|n| !n.starts_with('_')).map(ToString::to_string).collect()
        };
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                Data::Module(module) => {
                    let mut names = public(&module.vars);
                    if self.is_partial(module) {
                        names.extend(standard::names(&module.name).map(str::to_owned));
                    }
                    return (module.name.to_string(), names);
                }
                Data::External(path) => return (path.to_string(), standard::names(path).map(str::to_owned).collect()),
                Data::Class(class) => {
                    let names = class.info.mro.iter().flat_map(|c| match self.heap.get(*c) {
                        Data::Class(c) => public(&c.attrs),
                        _ => Vec::new(),
                    });
                    let own = self.tp_name(*id);
                    return (own.unwrap_or_else(|| class.info.name.to_string()), names.collect());
                }
                Data::Instance(instance) => {
                    let (name, mut names) = self.attribute_names(&Value::Obj(instance.class));
                    names.extend(public(&instance.attrs));
                    if instance.metadata.is_some() {
                        names.extend(self.init_parameters(instance.class));
                    }
                    return (name, names);
                }
                _ => {}
            }
        }
        (self.type_name(object), self.method_names(object).iter().map(ToString::to_string).collect())
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
                Data::Instance(instance) => {
                    return self.tp_name(instance.class).unwrap_or_else(|| self.class_name(instance.class));
                }
                data => self.kind_of(data),
            },
        }
        .to_owned()
    }

    /// What a class of CPython that is written in C calls itself in messages.
    pub(in crate::eval) fn tp_name(&self, class: Id) -> Option<String> {
        let Data::Class(class) = self.heap.get(class) else { return None };
        let own = class.attrs.get("_tp_name").filter(|_| class.info.prelude)?;
        Some(self.as_str(own)?.to_string())
    }

    /// The name of the type of an object that is not an instance.
    pub(crate) fn kind_of(&self, data: &Data<'a>) -> &'static str {
        match data {
            Data::List(_) | Data::Perhaps(_) => "list",
            Data::Tuple(_) => "tuple",
            Data::Dict(_) => "dict",
            Data::Set(_) => "set",
            Data::FrozenSet(_) => "frozenset",
            Data::Range { .. } => "range",
            Data::Slice(_) => "slice",
            Data::Instance(_) | Data::External(_) | Data::Deferred(_) | Data::Foreign(_) => "object",
            Data::Class(class) if class.info.is_enum => "EnumMeta",
            Data::Class(_) => "type",
            Data::Function(_) => "function",
            Data::Method { .. } => "method",
            Data::Builtin(_) | Data::BuiltinMethod { .. } => "builtin_function_or_method",
            Data::Property(_) => "property",
            Data::Descriptor { kind: Descriptor::Static, .. } => "staticmethod",
            Data::Descriptor { kind: Descriptor::Class, .. } => "classmethod",
            Data::Super { .. } => "super",
            Data::Module(_) => "module",
            Data::Scope { .. } => "scope",
            Data::View { kind, ordered, .. } => match (kind, ordered) {
                (View::Keys, false) => "dict_keys",
                (View::Values, false) => "dict_values",
                (View::Items, false) => "dict_items",
                (View::Keys, true) => "odict_keys",
                (View::Values, true) => "odict_values",
                (View::Items, true) => "odict_items",
            },
            Data::Iterator { kind, .. } => kind,
            Data::JobBlock { .. } => "_GeneratorContextManager",
            Data::Channel { .. } => "Channel",
            Data::Smudged { was, .. } => was,
        }
    }

    /// What `str()` of an exception gives, for a message.
    pub(crate) fn exception_text(&mut self, value: &Value) -> String {
        let Value::Obj(id) = value else { return String::new() };
        let Data::Instance(instance) = self.heap.get(*id) else { return String::new() };
        let (class, Some(args)) = (instance.class, instance.payload.clone()) else { return String::new() };
        match &self.exception_args(&args)[..] {
            [] => String::new(),
            [key] if self.class_name(class) == "KeyError" => self.repr(key),
            [one] => self.shown(one),
            _ => self.repr(&args),
        }
    }

    /// An exception of a built-in class with these arguments.
    pub(crate) fn raise_args(&mut self, class: &str, diagnostic: Diagnostic, args: Vec<Value>) -> Stop {
        let span = diagnostic.span();
        let payload = self.tuple(args, span);
        match self.raise_as(class, diagnostic, "") {
            Stop::Raise(mut raised) => {
                raised.value = Some(self.instance(raised.class, Some(payload), span));
                Stop::Raise(raised)
            }
            stop => stop,
        }
    }

    /// Refuses something that the compiler does not evaluate, with a way out.
    pub(crate) fn refuse(&mut self, span: Span, what: &str, way_out: &str) -> Stop {
        let diagnostic = Diagnostic::new(code(202), span, format!("{what} is not evaluated")).help(way_out);
        self.raise_as("NotImplementedError", diagnostic, what)
    }
}
