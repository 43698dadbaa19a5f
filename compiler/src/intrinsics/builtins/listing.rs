//! `dir(…)` and `Class.__subclasses__()`: what there is, as far as all of it is the file's own.

use crate::eval::{Args, Eval, METHODS_OF_OBJECTS, R};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::Value;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// What an object of a class of the file has beside the methods of all objects.
const OF_OBJECTS: &[&str] = &["__class__", "__dict__", "__doc__", "__module__", "__weakref__"];

/// `dir(object)`.
pub(super) fn dir(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    if let [arg] = &args.positional[..]
        && let Some(method) = eval.class_attribute(&arg.value, "__dir__")
    {
        let names = eval.deeper(span, |eval| eval.call(method, Args::default(), span))?;
        return super::sorted(eval, Args::positional(vec![names], span), span);
    }
    let names = match args.positional.first() {
        Some(arg) => eval.names_of(&arg.value, span),
        None => None,
    };
    Ok(match names {
        Some(names) => {
            let names = names.into_iter().map(|name| eval.string(name, span)).collect();
            eval.list(names, span)
        }
        None => eval.unknown(span, "`dir` of such an object is not evaluated"),
    })
}

impl Eval<'_> {
    fn names_of(&mut self, object: &Value, span: Span) -> Option<BTreeSet<String>> {
        let Value::Obj(id) = object else { return None };
        let mut names = BTreeSet::new();
        let class = match self.heap.get(*id) {
            Data::Module(module) if !module.prelude => None,
            Data::Instance(instance) if instance.payload.is_none() && instance.metadata.is_none() => {
                Some(instance.class)
            }
            Data::Class(_) => Some(*id),
            _ => return None,
        };
        if class != Some(*id) {
            let dict = self.dict_of(*id, span);
            let Some(Ok(entries)) = self.mapping(&dict) else { return None };
            for (key, value) in entries.values() {
                if self.is_perhaps_absent(value) {
                    return None;
                }
                names.insert(self.as_str(key)?.to_string());
            }
        }
        let Some(class) = class else { return Some(names) };
        let Data::Class(data) = self.heap.get(class) else { return None };
        if !data.info.external_bases.is_empty() || data.info.meta.is_some() || data.info.is_enum {
            return None;
        }
        names.extend(OF_OBJECTS.iter().chain(METHODS_OF_OBJECTS).map(|name| (*name).to_owned()));
        let object = self.builtin_class("object");
        for ancestor in data.info.mro.iter().filter(|ancestor| **ancestor != object) {
            let Data::Class(ancestor) = self.heap.get(*ancestor) else { return None };
            let def = ancestor.info.def.filter(|_| !ancestor.info.prelude)?;
            if def.body.iter().any(ruff_python_ast::Stmt::is_ann_assign_stmt) {
                names.insert("__annotations__".to_owned());
            }
            for (name, value) in ancestor.attrs.iter() {
                if matches!(name.as_str(), "__slots__" | "__dir__") || self.is_perhaps_absent(value) {
                    return None;
                }
                names.insert(name.to_string());
            }
        }
        Some(names)
    }

    /// The classes that derive directly from one, in the order in which they were made; none where it is not known which.
    pub(crate) fn subclasses(&self, class: Id) -> Option<Vec<Value>> {
        let derived = |id: &&Id| matches!(self.heap.get(**id), Data::Class(c) if c.info.bases.contains(&class));
        let derived: Vec<Id> = self.classes.iter().filter(derived).copied().collect();
        // One that has no name any more may be gone, and one that has one only perhaps may not be there.
        let named: FxHashSet<Id> = self
            .module_ids()
            .flat_map(|module| match self.heap.get(module) {
                Data::Module(module) => module.vars.values().collect::<Vec<_>>(),
                _ => Vec::new(),
            })
            .filter_map(|value| match value {
                Value::Obj(id) => Some(*id),
                _ => None,
            })
            .collect();
        derived.iter().all(|id| named.contains(id)).then(|| derived.into_iter().map(Value::Obj).collect())
    }
}
