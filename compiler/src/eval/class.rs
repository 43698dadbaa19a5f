//! Classes.

mod flags;
mod members;
mod meta;
mod shape;

pub(crate) use members::Counting;
pub(super) use meta::Making;
pub(crate) use shape::Shape;

use super::typing::{form_of, without_brackets};
use super::{Arg, Args, Eval, Flow, R};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Attrs, Class, ClassInfo, Data, Descriptor, Dict, Id, Key, Owner};
use crate::source::Span;
use crate::syntax::written;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast};
use ruff_text_size::Ranged;
use std::rc::Rc;

impl<'a> Eval<'a> {
    pub(crate) fn class_def(&mut self, s: &'a ast::StmtClassDef) -> R<()> {
        let span = self.span(s.name.range);
        let mut decorators = Vec::with_capacity(s.decorator_list.len());
        for decorator in &s.decorator_list {
            decorators.push((self.expr(&decorator.expression)?, self.span(decorator.range)));
        }
        let (mut bases, mut options, mut meta) = (Vec::new(), Vec::new(), None);
        if let Some(arguments) = &s.arguments {
            for base in &arguments.args {
                let value = self.expr(base)?;
                bases.push((value, self.span(base.range())));
            }
            for keyword in &arguments.keywords {
                let value = self.expr(&keyword.value)?;
                let span = self.span(keyword.range());
                match &keyword.arg {
                    Some(name) if name.id != "metaclass" => {
                        options.push((name.id.clone(), Arg { value, span }));
                        continue;
                    }
                    _ => {}
                }
                // The metaclasses of the standard library change nothing that is recorded.
                match value {
                    Value::Obj(id) if self.is_metaclass(id) => meta = Some(id),
                    Value::Obj(id)
                        if matches!(self.heap.get(id), Data::Class(class) if !class.info.prelude)
                            || matches!(self.heap.get(id), Data::Function(_)) =>
                    {
                        let what = "a metaclass that does not derive from `type` alone";
                        return Err(self.refuse(span, what, "derive it from `type`, or use a class decorator"));
                    }
                    _ => {}
                }
            }
        }
        let meta = self.winning_metaclass(meta, bases.iter().map(|(base, _)| base.clone()), span)?;
        if meta.is_some_and(|meta| self.mro_attribute(meta, "__prepare__").is_some()) {
            return Err(self.refuse(span, "`__prepare__` of a metaclass", "change the attributes in its `__new__`"));
        }
        let qualname: Rc<str> = format!("{}{}", self.frame.qualifier, written(&s.name)).into();
        let parent = self.closure_scope();
        let scope = self
            .heap
            .alloc(Data::Scope { vars: Attrs::default(), parent, function: None }, crate::value::Birth::default());
        let outer_scoping = self.frame.scoping.clone();
        if !self.frame.prelude {
            self.frame.scoping = Some(self.scoping_of_class(s));
        }
        let outer_scope = std::mem::replace(&mut self.frame.scope, scope);
        let outer_qualifier = std::mem::replace(&mut self.frame.qualifier, format!("{qualname}.").into());
        let outer_body = std::mem::replace(&mut self.frame.class_body, true);
        let owner = Owner::default();
        let outer_owner = std::mem::replace(&mut self.frame.owner, owner.clone());
        let enumerates = self.counting(&bases);
        let outer_counting = std::mem::replace(&mut self.frame.enumerates, enumerates);
        let outcome = self.block(&s.body);
        self.frame.scoping = outer_scoping;
        self.frame.scope = outer_scope;
        self.frame.qualifier = outer_qualifier;
        self.frame.class_body = outer_body;
        self.frame.owner = outer_owner;
        self.frame.enumerates = outer_counting;
        match outcome? {
            Flow::Normal => {}
            _ => return Ok(()),
        }
        let mut attrs = self.vars(scope).clone();
        // It is a class method without being marked.
        if let Some(Value::Obj(function)) = attrs.get("__init_subclass__").cloned()
            && matches!(self.heap.get(function), Data::Function(_))
        {
            let method = Data::Descriptor { kind: Descriptor::Class, function: Value::Obj(function) };
            attrs.insert(Name::new_static("__init_subclass__"), self.object(method, span));
        }
        let parents: Vec<Value> = bases.iter().map(|(base, _)| base.clone()).collect();
        let mut value = match meta {
            Some(meta) => {
                let making = Making { def: s, qualname, owner };
                self.class_by_metaclass(meta, making, parents.clone(), attrs, options, span)?
            }
            None => {
                let class =
                    self.make_class(&Name::new(written(&s.name)), qualname, bases, attrs, (Some(s), None), span)?;
                owner.set(Some(class));
                self.announce(class, options, span)?;
                Value::Obj(class)
            }
        };
        // A base of the modelled standard library may make another class of it, as `typing.NamedTuple` does.
        if let Some(make) = parents.iter().find_map(|base| self.own_attribute(base, "_subclassed")) {
            value = self.call(make, Args::positional(vec![value], span), span)?;
        }
        for (decorator, at) in decorators.into_iter().rev() {
            value = self.call(decorator, Args::positional(vec![value], at), at)?;
        }
        self.store(&s.name.id, value);
        Ok(())
    }

    /// What a new class is told to: its attributes by `__set_name__`, its bases by `__init_subclass__`.
    fn announce(&mut self, class: Id, options: Vec<(Name, Arg)>, span: Span) -> R<()> {
        let Data::Class(data) = self.heap.get(class) else { return Ok(()) };
        let bases: Vec<Id> = data.info.mro[1..].to_vec();
        // A base from outside takes what it likes: `class Settings(BaseModel, extra='forbid')`.
        let is_told = !options.is_empty() && data.info.external_bases.is_empty();
        let attrs: Vec<(Name, Value)> = data.attrs.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        for (name, value) in attrs {
            if self.instance_class(&value).is_some()
                && let Some(method) = self.class_attribute(&value, "__set_name__")
            {
                let args = Args::positional(vec![Value::Obj(class), Value::str(name.as_str())], span);
                self.deeper(span, |eval| eval.call(method, args, span))?;
            }
        }
        let hook = bases.iter().find_map(|base| match self.heap.get(*base) {
            Data::Class(base) => base.attrs.get("__init_subclass__"),
            _ => None,
        });
        if let Some(Value::Obj(hook)) = hook
            && let Data::Descriptor { function, .. } = self.heap.get(*hook)
        {
            let function = function.clone();
            let mut args = Args::positional(vec![Value::Obj(class)], span);
            args.names = options.iter().map(|(_, option)| option.span).collect();
            args.keyword = options;
            self.deeper(span, |eval| eval.call(function, args, span))?;
        } else if hook.is_none() {
            self.default_init_subclass(is_told, span)?;
        }
        Ok(())
    }

    /// What `object.__init_subclass__` does: nothing is left for it to be told.
    pub(in crate::eval) fn default_init_subclass(&mut self, is_told: bool, span: Span) -> R<Value> {
        match is_told {
            true => Err(self.raise("TypeError", span, "__init_subclass__() takes no keyword arguments")),
            false => Ok(Value::None),
        }
    }

    /// `type(name, bases, attributes)`.
    pub(crate) fn class_by_call(&mut self, args: &Args, span: Span) -> R<Value> {
        if let [_, bases, _] = &args.positional[..]
            && matches!(&bases.value, Value::Obj(id) if matches!(self.heap.get(*id), Data::Tuple(_)))
        {
            let parents = self.bases_of(&bases.value, span)?;
            if let Some(meta) = self.winning_metaclass(None, parents.into_iter(), span)? {
                return self.call_metaclass(meta, args.clone(), span);
            }
        }
        self.make_by_call(None, args, span)
    }

    /// The same for a metaclass that is known.
    fn make_by_call(&mut self, meta: Option<Id>, args: &Args, span: Span) -> R<Value> {
        let [name, bases, attributes] = &args.positional[..] else { return Ok(Value::None) };
        if let Some(why) = args.positional.iter().find_map(|arg| self.unknown_of(&arg.value)) {
            return Ok(self.element_of(why, span));
        }
        let wanted = [(name, "str"), (bases, "tuple"), (attributes, "dict")];
        for (i, (arg, kind)) in wanted.into_iter().enumerate() {
            let given = self.type_name(&self.plain(&arg.value));
            if given != kind {
                let message = format!("type.__new__() argument {} must be {kind}, not {given}", i + 1);
                return Err(self.raise("TypeError", arg.span, message));
            }
        }
        let Some(Ok(entries)) = self.mapping(&attributes.value) else { return Ok(Value::None) };
        let attrs = entries
            .values()
            .filter_map(|(key, value)| Some((Name::new(&*self.as_str(key)?), value.clone())))
            .filter(|(name, _)| meta.is_none() || !matches!(name.as_str(), "__module__" | "__qualname__"))
            .collect();
        let parents = self.bases_of(&bases.value, span)?.into_iter().map(|base| (base, bases.span)).collect();
        let name = self.as_str(&name.value).unwrap_or_default();
        let (def, qualname) = match meta.and_then(|_| self.making_of(&name)) {
            Some((def, qualname)) => (Some(def), qualname),
            None => (None, name.fixed()),
        };
        let class = self.make_class(&Name::new(&*name), qualname, parents, attrs, (def, meta), span)?;
        if let Some(making) = self.making.last().filter(|making| meta.is_some() && making.owner.get().is_none()) {
            making.owner.set(Some(class));
        }
        self.announce(class, args.keyword.clone(), span)?;
        Ok(Value::Obj(class))
    }

    /// `Enum('Name', 'MEMBER OTHER')`: the members are named in a text, or in a list, with their values or without.
    pub(super) fn enum_by_call(&mut self, base: Id, args: &Args, span: Span) -> R<Value> {
        let range = super::methods::range_of(span);
        let option =
            |name: &str| args.keyword.iter().find(|(known, _)| known == name).map(|(_, arg)| arg.value.clone());
        let names = args.positional.get(1).map(|arg| arg.value.clone()).or_else(|| option("names"));
        let start = option("start").unwrap_or(Value::Int(1));
        let (Some(name), Some(names)) = (args.positional.first().and_then(|arg| self.as_str(&arg.value)), names) else {
            return Ok(self.unknown(span, "this enumeration that is made by a call is not evaluated"));
        };
        let members: Vec<Value> = match self.as_str(&names) {
            Some(text) => text.replace(',', " ").split_whitespace().map(Value::str).collect(),
            None => match self.mapping(&names) {
                Some(Ok(dict)) => dict.into_values().map(|(key, value)| self.tuple(vec![key, value], span)).collect(),
                Some(Err(why)) => return Ok(self.element_of(why, span)),
                None => match self.collect_items(&names, range)? {
                    Ok(items) => items,
                    Err(why) => return Ok(self.element_of(why, span)),
                },
            },
        };
        let mut attrs = Attrs::default();
        for (i, member) in members.into_iter().enumerate() {
            let (name, value) = match self.as_str(&member) {
                Some(name) if self.is_flag(base) => (Some(name), Value::Int(1 << i.min(62))),
                Some(name) => {
                    let value = self.binary(&start, ast::Operator::Add, &Value::Int(i as i64), range)?;
                    (Some(name), value)
                }
                None => match self.collect_items(&member, range)? {
                    Ok(pair) if pair.len() == 2 => (self.as_str(&pair[0]), pair[1].clone()),
                    _ => (None, Value::None),
                },
            };
            let Some(name) = name else {
                return Ok(self.unknown(span, "this enumeration that is made by a call is not evaluated"));
            };
            attrs.insert(Name::new(&*name), value);
        }
        let class = self.make_class(
            &Name::new(&*name),
            name.fixed(),
            vec![(Value::Obj(base), span)],
            attrs,
            (None, None),
            span,
        )?;
        Ok(Value::Obj(class))
    }

    /// Makes a class of its name, bases and attributes, and of its statement and its metaclass, if it has any.
    pub(crate) fn make_class(
        &mut self,
        name: &Name,
        qualname: Rc<str>,
        bases: Vec<(Value, Span)>,
        attrs: Attrs,
        (def, meta): (Option<&'a ast::StmtClassDef>, Option<Id>),
        span: Span,
    ) -> R<Id> {
        let mut parents = Vec::new();
        let mut external_bases: Vec<Rc<str>> = Vec::new();
        let mut builtin = None;
        let mut is_enum = false;
        for (base, at) in bases {
            match &base {
                Value::Obj(id) => match self.heap.get(*id) {
                    Data::Class(class) => {
                        parents.push(*id);
                        external_bases.extend(class.info.external_bases.iter().cloned());
                        let other = class.info.builtin.filter(|name| *name != "object");
                        if builtin.zip(other).is_some_and(|(one, other)| one != other && are_apart(one, other)) {
                            let message = "multiple bases have instance lay-out conflict";
                            return Err(self.raise("TypeError", at, message));
                        }
                        let Data::Class(class) = self.heap.get(*id) else { continue };
                        builtin = builtin.or(other);
                        is_enum |= class.info.is_enum;
                        if class.info.is_enum && !self.enum_members(*id).is_empty() {
                            return Err(self.raise("TypeError", at, "Cannot extend enumerations"));
                        }
                    }
                    Data::External(path) => match (typing_base(path), container_base(without_brackets(path))) {
                        (Some("object"), _) => {}
                        (Some(name), _) => {
                            parents.push(self.builtin_class(name));
                            builtin = builtin.or(Some(name));
                        }
                        (None, Some(name)) => {
                            if let Value::Obj(class) = self.std_function("_containers", name, at)? {
                                parents.push(class);
                            }
                        }
                        (None, None) => external_bases.push(path.clone()),
                    },
                    Data::Foreign(foreign) => external_bases.push(foreign.path.clone()),
                    _ => {
                        let kind = self.type_name(&base);
                        return Err(self.raise("TypeError", at, format!("a class cannot derive from a {kind}")));
                    }
                },
                Value::Unknown(why) => external_bases.push(self.why(*why).reason.clone()),
                _ => {
                    let kind = self.type_name(&base);
                    return Err(self.raise("TypeError", at, format!("a class cannot derive from a {kind}")));
                }
            }
        }
        let module = self.module_name(self.frame.globals);
        is_enum |= self.frame.prelude
            && &*module == "enum"
            && matches!(name.as_str(), "Enum" | "IntEnum" | "Flag" | "IntFlag");
        let id = self.object_id(Data::Slice(Rc::new([Value::None, Value::None, Value::None])), span);
        let mut mro = vec![id];
        // Everything derives from `object`, in the end.
        let object = self.builtin_class("object");
        let bases = parents.clone();
        if parents.is_empty() && matches!(self.heap.get(object), Data::Class(_)) {
            parents.push(object);
        }
        if let Some(twice) = parents.iter().enumerate().find(|(i, parent)| parents[..*i].contains(parent)) {
            let message = format!("duplicate base class {}", self.class_name(*twice.1));
            return Err(self.raise("TypeError", span, message));
        }
        let rest = match self.linearise(&parents) {
            Ok(rest) => rest,
            Err(stuck) => {
                let names: Vec<String> = stuck.into_iter().map(|class| self.class_name(class)).collect();
                let message =
                    format!("Cannot create a consistent method resolution\norder (MRO) for bases {}", names.join(", "));
                let told = Diagnostic::new(code(207), span, format!("TypeError: {}", message.replace('\n', " ")));
                return Err(self.raise_as("TypeError", told, message));
            }
        };
        mro.extend(rest);
        self.charge(mro.len() * mro.len() / 64);
        let info = ClassInfo {
            name: name.clone(),
            qualname,
            module,
            file: (!self.frame.prelude).then_some(self.frame.file),
            def,
            mro,
            bases,
            external_bases,
            builtin: if is_enum { builtin.filter(|b| matches!(*b, "str" | "int" | "float")) } else { builtin },
            is_enum,
            meta,
            prelude: self.frame.prelude,
            local: self.defines_locally(),
            shape: std::cell::Cell::default(),
        };
        let (mut members, mut attrs) = (Vec::new(), attrs);
        if is_enum {
            members = self.values_in(&attrs);
            for name in self.ignored(&attrs) {
                attrs.remove(&name);
            }
        }
        if !info.prelude {
            self.classes.push(id);
        }
        *self.heap.get_mut(id) = Data::Class(Class { attrs, info: Rc::new(info) });
        if is_enum {
            self.make_members(id, members, span)?;
        }
        Ok(id)
    }

    /// An attribute of a class of the prelude that is not inherited.
    fn own_attribute(&self, class: &Value, name: &str) -> Option<Value> {
        let Value::Obj(id) = class else { return None };
        match self.heap.get(*id) {
            Data::Class(class) if class.info.prelude => match class.attrs.get(name)? {
                Value::Obj(found) => match self.heap.get(*found) {
                    Data::Descriptor { function, .. } => Some(function.clone()),
                    _ => Some(Value::Obj(*found)),
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// The C3 linearisation of the ancestors, or the classes of which none can come next.
    fn linearise(&self, parents: &[Id]) -> Result<Vec<Id>, Vec<Id>> {
        let mut lists: Vec<Vec<Id>> = parents
            .iter()
            .map(|parent| match self.heap.get(*parent) {
                Data::Class(class) => class.info.mro.clone(),
                _ => Vec::new(),
            })
            .collect();
        lists.push(parents.to_vec());
        let mut out = Vec::new();
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Ok(out);
            }
            let heads = || lists.iter().map(|list| list[0]);
            let Some(head) = heads().find(|head| lists.iter().all(|list| !list[1..].contains(head))) else {
                let mut stuck: Vec<Id> = Vec::new();
                heads().for_each(|head| stuck.extend((!stuck.contains(&head)).then_some(head)));
                return Err(stuck);
            };
            out.push(head);
            for list in &mut lists {
                if list[0] == head {
                    list.remove(0);
                }
            }
        }
    }

    /// The value of a member.
    pub(crate) fn enum_value(&self, member: &Value) -> Value {
        match member {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => instance.attrs.get("_value_").cloned().unwrap_or(Value::None),
                _ => Value::None,
            },
            _ => Value::None,
        }
    }

    /// Whether two plain values are equal, for enums.
    fn identical(&self, a: &Value, b: &Value) -> bool {
        match (a, b) {
            (Value::Str(x), Value::Str(y)) => x.text == y.text,
            (Value::None, Value::None) => true,
            (Value::Bytes(x), Value::Bytes(y)) => x == y,
            (Value::Obj(x), Value::Obj(y)) if x == y => true,
            (Value::Obj(x), Value::Obj(y)) => {
                let all =
                    |x: &[Value], y: &[Value]| x.len() == y.len() && x.iter().zip(y).all(|(x, y)| self.identical(x, y));
                match (self.heap.get(*x), self.heap.get(*y)) {
                    (Data::List(x), Data::List(y)) => all(x, y),
                    (Data::Tuple(x), Data::Tuple(y)) => all(x, y),
                    _ => false,
                }
            }
            _ => super::ops::same_number(a, b),
        }
    }

    /// The members of an enum, in order, without aliases.
    pub(crate) fn enum_members(&self, class: Id) -> Vec<Value> {
        let Data::Class(data) = self.heap.get(class) else { return Vec::new() };
        let mut members = Vec::new();
        for (name, value) in data.attrs.iter() {
            if let Value::Obj(id) = value
                && let Data::Instance(instance) = self.heap.get(*id)
                && instance.class == class
                && matches!(instance.attrs.get("name"), Some(Value::Str(own)) if *own.text == **name)
            {
                members.push(value.clone());
            }
        }
        members
    }

    /// A member by its name.
    pub(crate) fn enum_member(&self, class: Id, name: &str) -> Option<Value> {
        let Data::Class(data) = self.heap.get(class) else { return None };
        data.attrs.get(name).filter(|v| self.is_member(v, class)).cloned()
    }

    fn is_member(&self, value: &Value, class: Id) -> bool {
        matches!(value, Value::Obj(id) if matches!(self.heap.get(*id), Data::Instance(i) if i.class == class))
    }

    /// A member by its value: `JobAction("START")`; a member is itself.
    pub(crate) fn enum_by_value(&self, class: Id, value: &Value) -> Option<Value> {
        if self.is_member(value, class) {
            return Some(value.clone());
        }
        let wanted = self.plain(value);
        self.enum_members(class)
            .into_iter()
            .find(|member| self.identical(&self.plain(&self.enum_value(member)), &wanted))
    }

    pub(crate) fn enum_member_dict(&mut self, class: Id, span: Span) -> R<Value> {
        let mut dict = Dict::default();
        let Data::Class(data) = self.heap.get(class) else { return Ok(Value::None) };
        for (name, member) in data.attrs.iter() {
            if self.is_member(member, class) {
                let text: Rc<str> = name.as_str().into();
                dict.insert(Key::Str(text.clone()), (Value::str(text), member.clone()));
            }
        }
        let members = self.object(Data::Dict(dict), span);
        let make = self.std_function("_namespaces", "of_members", span)?;
        self.call(make, Args::positional(vec![members], span), span)
    }
}

/// The class of the modelled standard library that an abstract class of containers stands for as a base.
fn container_base(path: &str) -> Option<&'static str> {
    const CLASSES: &[&str] = &[
        "Collection",
        "Container",
        "Iterable",
        "Iterator",
        "Mapping",
        "MutableMapping",
        "MutableSequence",
        "MutableSet",
        "Reversible",
        "Sequence",
    ];
    match path {
        "typing.AbstractSet" | "collections.abc.Set" => Some("Set"),
        _ => {
            let name = path.strip_prefix("typing.").or_else(|| path.strip_prefix("collections.abc."))?;
            CLASSES.iter().copied().find(|class| *class == name)
        }
    }
}

/// Whether an object holds something else for each of two built-in types.
fn are_apart(one: &str, other: &str) -> bool {
    const HOLD: [&str; 9] = ["int", "float", "str", "bytes", "list", "dict", "tuple", "set", "frozenset"];
    HOLD.contains(&one) && HOLD.contains(&other)
}

/// The built-in class that a form of the typing module stands for as a base; `object` where it adds nothing.
fn typing_base(path: &str) -> Option<&'static str> {
    if matches!(path, "collections.abc.Hashable" | "collections.abc.Sized") {
        return Some("object");
    }
    Some(match form_of(path)? {
        "Generic" | "Protocol" | "Any" | "Hashable" | "Sized" => "object",
        "List" => "list",
        "Dict" => "dict",
        "Set" => "set",
        "FrozenSet" => "frozenset",
        "Tuple" => "tuple",
        _ => return None,
    })
}
