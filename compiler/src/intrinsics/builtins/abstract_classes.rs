//! `isinstance(x, collections.abc.Mapping)` and its like, which the `typing` module has under the same names.

use crate::eval::Eval;
use crate::heap::Data;
use crate::value::Value;

const SEQUENCES: &[&str] = &["str", "bytes", "list", "tuple", "range"];
const SETS: &[&str] = &["set", "frozenset"];
const SCALARS: &[&str] = &["NoneType", "bool", "int", "float"];

impl Eval<'_> {
    /// Whether a value of a built-in type, or of a class that derives from one, is an instance of an abstract class.
    pub(crate) fn is_abstract_instance(&self, value: &Value, class: &str) -> Option<bool> {
        let kind = match value {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => match self.heap.get(instance.class) {
                    Data::Class(class) if class.info.external_bases.is_empty() => class.info.builtin?.to_owned(),
                    _ => return None,
                },
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
}
