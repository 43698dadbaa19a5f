//! `isinstance(x, collections.abc.Mapping)` and its like, which the `typing` module has under the same names.

use crate::eval::Eval;
use crate::heap::{Data, Id};
use crate::value::Value;

const SEQUENCES: &[&str] = &["str", "bytes", "list", "tuple", "range"];
const SETS: &[&str] = &["set", "frozenset"];
const SCALARS: &[&str] = &["NoneType", "bool", "int", "float"];

impl Eval<'_> {
    /// Whether a value is an instance of an abstract class; nothing where that is not known.
    pub(crate) fn is_abstract_instance(&self, value: &Value, class: &str) -> Option<bool> {
        let kind = match value {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => {
                    let Data::Class(of) = self.heap.get(instance.class) else { return None };
                    if !of.info.external_bases.is_empty() {
                        return None;
                    }
                    if self.derives_from_container(&of.info.mro, class) {
                        return Some(true);
                    }
                    match of.info.builtin {
                        Some(kind) => kind.to_owned(),
                        None => return Some(self.has_methods_of(instance.class, class)),
                    }
                }
                _ => self.type_name(value),
            },
            _ => self.type_name(value),
        };
        let kind = kind.as_str();
        let known = kind == "dict" || SEQUENCES.contains(&kind) || SETS.contains(&kind) || SCALARS.contains(&kind);
        known.then_some(())?;
        Some(match class {
            "Mapping" | "MutableMapping" => kind == "dict",
            "Sequence" => SEQUENCES.contains(&kind),
            "MutableSequence" => kind == "list",
            "AbstractSet" | "Set" => SETS.contains(&kind),
            "MutableSet" => kind == "set",
            "Iterable" | "Sized" | "Container" | "Collection" => !SCALARS.contains(&kind),
            "Iterator" | "Generator" => false,
            _ => return None,
        })
    }

    /// Whether one of these is the abstract class itself, as it stands for a base.
    fn derives_from_container(&self, mro: &[Id], class: &str) -> bool {
        let class = if class == "AbstractSet" { "Set" } else { class };
        mro.iter().any(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(of) => of.info.prelude && of.info.name == class && &*of.info.module == "_containers",
            _ => false,
        })
    }

    /// Whether a class has the methods that make instances of an abstract class, where methods alone do.
    fn has_methods_of(&self, of: Id, class: &str) -> bool {
        let methods: &[&str] = match class {
            "Iterable" => &["__iter__"],
            "Iterator" => &["__iter__", "__next__"],
            "Reversible" => &["__iter__", "__reversed__"],
            "Sized" => &["__len__"],
            "Container" => &["__contains__"],
            "Collection" => &["__len__", "__iter__", "__contains__"],
            "Callable" => &["__call__"],
            _ => return false,
        };
        methods.iter().all(|name| self.mro_attribute(of, name).is_some_and(|method| !method.is_none()))
    }
}
