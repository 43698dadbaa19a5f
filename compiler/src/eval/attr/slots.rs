//! `__slots__`: the attributes that instances may have, where there are no others.

use crate::eval::Eval;
use crate::heap::{Data, Id};
use crate::value::{UnknownId, Value};
use rustc_hash::FxHashSet;

impl<'a> Eval<'a> {
    /// The names of all attributes that instances of a class may have. None where they may have any, as they do as soon as
    /// one of its ancestors says nothing of slots, or where it is not known.
    pub(crate) fn slots_of(&self, class: Id) -> Option<FxHashSet<String>> {
        // Nearly all classes have none: no more is looked at. Exceptions have a `__dict__` in any case.
        self.own_slots(class).filter(|_| !self.is_exception(class))?;
        let Data::Class(data) = self.heap.get(class) else { return None };
        let mut names = FxHashSet::default();
        for ancestor in &data.info.mro {
            match self.own_slots(*ancestor) {
                Some(own) => names.extend(own),
                None if self.has_no_dict(*ancestor) => {}
                None => return None,
            }
        }
        (!names.contains("__dict__")).then_some(names)
    }

    /// The names of an object's attributes that stand in slots, not in its `__dict__`.
    pub(in crate::eval) fn beside_dict(&self, id: Id) -> FxHashSet<String> {
        let Data::Instance(instance) = self.heap.get(id) else { return FxHashSet::default() };
        let Data::Class(data) = self.heap.get(instance.class) else { return FxHashSet::default() };
        data.info.mro.iter().filter_map(|ancestor| self.own_slots(*ancestor)).flatten().collect()
    }

    /// Why it is not known which slots a class has itself.
    pub(in crate::eval) fn unsure_slots(&mut self, class: Id) -> Option<UnknownId> {
        let Data::Class(data) = self.heap.get(class) else { return None };
        let slots = data.attrs.get("__slots__")?.clone();
        let names = match &slots {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.to_vec(),
                Data::List(items) => items.clone(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        std::iter::once(slots).chain(names).find_map(|value| self.unknown_of(&value))
    }

    /// What stands in a class's own `__slots__`.
    fn own_slots(&self, class: Id) -> Option<Vec<String>> {
        let Data::Class(data) = self.heap.get(class) else { return None };
        let slots = data.attrs.get("__slots__")?;
        let names: Vec<String> = match slots {
            Value::Str(name) => vec![name.text.to_string()],
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => self.all_texts(items.iter())?,
                Data::List(items) => self.all_texts(items.iter())?,
                Data::Dict(dict) => self.all_texts(dict.values().map(|(key, _)| key))?,
                _ => return None,
            },
            _ => return None,
        };
        let owner = data.info.name.trim_start_matches('_');
        let mangled = |name: &str| match name.starts_with("__") && !name.ends_with("__") && !owner.is_empty() {
            true => format!("_{owner}{name}"),
            false => name.to_owned(),
        };
        Some(names.iter().map(|name| mangled(name)).collect())
    }

    fn all_texts<'v>(&self, mut values: impl Iterator<Item = &'v Value>) -> Option<Vec<String>> {
        values.try_fold(Vec::new(), |mut names, value| {
            names.push(self.as_str(value)?.to_string());
            Some(names)
        })
    }

    /// Instances of what the interpreter has itself, and of abstract classes, bring no `__dict__` along.
    fn has_no_dict(&self, class: Id) -> bool {
        let Data::Class(data) = self.heap.get(class) else { return false };
        let is_built_in = data.info.builtin == Some(data.info.name.as_str()) && data.info.def.is_none();
        is_built_in || class == self.builtin_class("object") || data.info.prelude && data.info.name == "ABC"
    }
}
