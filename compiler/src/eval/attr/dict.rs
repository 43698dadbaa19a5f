//! `object.__dict__`, and `globals()`: a dictionary and the attributes of an object or a module, or of several, that are
//! the same thing.
//!
//! Both are kept, and what is written to one of them is written to the other. An object knows its dictionary once
//! somebody has asked for it; whose a dictionary is stands in a list that only grows, and counts where the object says so.

use crate::eval::{Eval, R, Stop};
use crate::heap::{Attrs, Data, Dict, Id, Key};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use std::rc::Rc;

/// What a module has from where it was found, in CPython's order.
const OF_MODULES: [&str; 8] =
    ["__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__cached__", "__builtins__"];

/// What CPython keeps of an exception beside its dictionary.
const OF_EXCEPTIONS: [&str; 3] = ["__cause__", "__context__", "__suppress_context__"];

impl<'a> Eval<'a> {
    /// The dictionary of an instance or a module.
    pub(crate) fn dict_of(&mut self, id: Id, span: Span) -> Value {
        if matches!(self.heap.get(id), Data::Instance(instance) if instance.metadata.is_some()) {
            return self.unknown(span, "what the server knows of it is not known");
        }
        if let Some(dict) = self.linked(id)
            && matches!(self.heap.get(dict), Data::Dict(_))
        {
            return Value::Obj(dict);
        }
        // A base from outside the project may set any.
        if let Some(why) = self.unclear_names(id).or_else(|| self.outside(&Value::Obj(id))) {
            return self.unclear_dict_of(id, why, span);
        }
        let mut entries: Vec<(Name, Value)> = Vec::new();
        if matches!(self.heap.get(id), Data::Module(_)) {
            for name in OF_MODULES {
                let unknown = self.unknown(span, format!("`{name}` of a module is not evaluated"));
                entries.push((Name::new_static(name), unknown));
            }
        }
        entries.extend(
            self.named(id).into_iter().flat_map(Attrs::iter).map(|(name, value)| (name.clone(), value.clone())),
        );
        let slots = self.beside_dict(id);
        entries.retain(|(name, _)| !OF_EXCEPTIONS.contains(&name.as_str()) && !slots.contains(name.as_str()));
        let mut dict = Dict::default();
        for (name, value) in entries {
            let text: Rc<str> = name.as_str().into();
            crate::eval::expr::insert(&mut dict, Key::Str(text.clone()), Value::str(text), value);
        }
        let dict = self.object_id(Data::Dict(dict), span);
        // Those who have shared a dictionary that is not known any more share this one.
        let before = self.linked(id);
        let others = before.and_then(|before| self.owners.get(&before)).cloned().unwrap_or_default();
        for other in others {
            if self.linked(other) == before {
                self.link(other, dict);
            }
        }
        self.link(id, dict);
        Value::Obj(dict)
    }

    /// Why it is not known which attributes an instance has.
    fn unclear_names(&self, id: Id) -> Option<UnknownId> {
        let Data::Instance(instance) = self.heap.get(id) else { return None };
        // One whose dictionary was asked for before may be written through it, which names what is meant.
        let perhaps = instance.attrs.values().filter(|_| instance.dict.is_none()).find_map(|value| match value {
            Value::Unknown(why) if self.is_perhaps_absent(value) => Some(*why),
            _ => None,
        });
        instance.handed.or(perhaps)
    }

    /// The dictionary of an instance that may have attributes that are not known.
    fn unclear_dict_of(&mut self, id: Id, why: UnknownId, span: Span) -> Value {
        if let Some(dict) = self.linked(id) {
            return Value::Obj(dict);
        }
        let attrs: Vec<Value> = self.named(id).into_iter().flat_map(Attrs::values).cloned().collect();
        let inside = self.element_of(why, span);
        let Value::Unknown(unknown) = inside else { return inside };
        self.may_be(unknown, attrs);
        let dict = self.object_id(Data::Smudged { was: "dict", unknown, holds: None }, span);
        self.link(id, dict);
        Value::Obj(dict)
    }

    fn linked(&self, id: Id) -> Option<Id> {
        match self.heap.get(id) {
            Data::Instance(instance) => instance.dict,
            Data::Module(module) => module.dict,
            _ => None,
        }
    }

    fn named(&self, id: Id) -> Option<&Attrs> {
        match self.heap.get(id) {
            Data::Instance(instance) => Some(&instance.attrs),
            Data::Module(module) => Some(&module.vars),
            _ => None,
        }
    }

    fn named_mut(&mut self, id: Id) -> Option<&mut Attrs> {
        match self.heap.get_mut(id) {
            Data::Instance(instance) => Some(&mut instance.attrs),
            Data::Module(module) => Some(&mut module.vars),
            _ => None,
        }
    }

    /// A dictionary that holds names: `in`, `len` and loops ask which of them are there for sure.
    pub(crate) fn is_of_names(&mut self, dict: Id) {
        self.namespaces.insert(dict);
    }

    /// Whether it is not known if a dictionary has an entry with this value.
    pub(crate) fn is_perhaps_entry(&self, dict: Id, value: &Value) -> Option<UnknownId> {
        match value {
            Value::Unknown(why) if self.is_perhaps_absent(value) && self.namespaces.contains(&dict) => Some(*why),
            _ => None,
        }
    }

    /// Why it is not known which entries a dictionary has, where some of its names may not be there.
    pub(crate) fn perhaps_lacks(&self, dict: &Value) -> Option<UnknownId> {
        let Value::Obj(id) = dict else { return None };
        if self.absent.is_empty() || !self.namespaces.contains(id) {
            return None;
        }
        let Data::Dict(entries) = self.heap.get(*id) else { return None };
        entries.values().find_map(|(_, value)| self.is_perhaps_entry(*id, value))
    }

    fn link(&mut self, id: Id, dict: Id) {
        self.is_of_names(dict);
        match self.heap.get_mut(id) {
            Data::Instance(instance) => instance.dict = Some(dict),
            Data::Module(module) => module.dict = Some(dict),
            _ => {}
        }
        let owners = self.owners.entry(dict).or_default();
        if !owners.contains(&id) {
            owners.push(id);
        }
    }

    /// `object.__dict__ = {...}`: from here on it is that dictionary, also where it is another object's.
    pub(super) fn replace_attributes(&mut self, id: Id, value: &Value, span: Span) -> R<()> {
        match self.plain(value) {
            Value::Obj(dict) if matches!(self.heap.get(dict), Data::Dict(_)) => {
                self.link(id, dict);
                self.wrote_dict(dict, span)
            }
            Value::Unknown(_) | Value::Obj(_) => {
                Err(self.refuse(span, "this `__dict__`", "set the attributes one by one"))
            }
            _ => {
                let kind = self.type_name(value);
                let message = format!("__dict__ must be set to a dictionary, not a '{kind}'");
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    /// A dictionary was written: so were the objects whose attributes it holds.
    pub(crate) fn wrote_dict(&mut self, dict: Id, span: Span) -> R<()> {
        if self.owners.is_empty() {
            return Ok(());
        }
        let Some(owners) = self.owners.get(&dict).cloned() else { return Ok(()) };
        let attrs: Option<Attrs> = match self.heap.get(dict) {
            Data::Dict(entries) => entries
                .values()
                .map(|(key, value)| self.as_str(key).map(|name| (Name::new(&*name), value.clone())))
                .collect(),
            _ => None,
        };
        self.charge(attrs.as_ref().map_or(0, Attrs::len));
        for owner in owners {
            match (self.linked(owner), &attrs) {
                (Some(own), _) if own != dict => {}
                (Some(_), Some(attrs)) => {
                    let (mut attrs, slots) = (attrs.clone(), self.beside_dict(owner));
                    if let Some(own) = self.named_mut(owner) {
                        for name in slots {
                            attrs.remove(&name);
                            if let Some(value) = own.get(&name).cloned() {
                                attrs.insert(Name::new(name), value);
                            }
                        }
                        *own = attrs;
                    }
                }
                _ => return Err(self.unlike_attributes(span)),
            }
        }
        Ok(())
    }

    /// The same after a method of something.
    pub(in crate::eval) fn wrote(&mut self, receiver: &Value, method: &str, span: Span) -> R<()> {
        match receiver {
            _ if !matches!(method, "update" | "pop" | "setdefault" | "popitem" | "clear") => Ok(()),
            Value::Obj(id) => self.wrote_dict(*id, span),
            Value::Unknown(_) if self.lost_dicts => Err(self.unlike_attributes(span)),
            _ => Ok(()),
        }
    }

    fn unlike_attributes(&mut self, span: Span) -> Stop {
        let way_out =
            "set the attributes by their names: `setattr(object, name, value)`, or use a dictionary of your own";
        self.refuse(span, "this change of a `__dict__` or of `globals()`", way_out)
    }

    /// A name of an object or a module was set, or deleted: so was the item of its dictionary, if there is one.
    pub(in crate::eval) fn wrote_attribute(&mut self, id: Id, name: &Name, value: Option<&Value>) {
        let Some(dict) = self.linked(id) else { return };
        if self.beside_dict(id).contains(name.as_str()) {
            return;
        }
        if let Data::Dict(entries) = self.heap.get_mut(dict) {
            let text: Rc<str> = name.as_str().into();
            let key = Key::Str(text.clone());
            match value {
                Some(value) => crate::eval::expr::insert(entries, key, Value::str(text), value.clone()),
                None => {
                    entries.shift_remove(&key);
                }
            }
        }
        for owner in self.owners.get(&dict).cloned().unwrap_or_default() {
            if owner != id
                && self.linked(owner) == Some(dict)
                && let Some(own) = self.named_mut(owner)
            {
                match value {
                    Some(value) => own.insert(name.clone(), value.clone()),
                    None => {
                        own.remove(name);
                    }
                }
            }
        }
    }
}
