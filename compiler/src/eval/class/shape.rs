//! What is asked of a class over and over. It is found out once, and again when some class was changed.

use crate::eval::{Eval, sending};
use crate::heap::{ClassInfo, Data, Id, Instance, Marks};
use crate::value::Value;

/// What the class of an object can say about how it is pickled, and what pickle stumbles over.
const PICKLING: [&str; 9] = [
    "__reduce__",
    "__reduce_ex__",
    "__getstate__",
    "__setstate__",
    "__copy__",
    "__new__",
    "__getattr__",
    "__getattribute__",
    "__slots__",
];

/// That of a class as it is.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Shape {
    /// The names of all its attributes, with those of its ancestors: most of those that Python looks for are not among
    /// them.
    names: Marks,
    /// Whether its instances take any attribute, where the class has none of that name.
    is_open: bool,
    /// Whether instances are pickled as any object is, whatever it is asked for meanwhile.
    pub(in crate::eval) is_pickled_plainly: bool,
    /// The function that is all there is to a construction: it is given a new instance.
    pub(in crate::eval) init: Option<Id>,
}

impl<'a> Eval<'a> {
    pub(in crate::eval) fn shape_of(&self, info: &ClassInfo<'a>) -> Shape {
        let version = self.heap.classes();
        if let Some((noted, shape)) = info.shape.get()
            && noted == version
        {
            return shape;
        }
        let names = info.mro.iter().fold(Marks::default(), |names, ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => names.with(class.attrs.marks()),
            _ => names,
        });
        let has = |name: &str| names.may_have(name) && self.in_mro(info, name).is_some();
        let is_open = info.mro.len() > 1 && !info.is_enum && !has("__setattr__") && !has("__slots__");
        let is_pickled_plainly = !PICKLING.into_iter().any(has) && !self.is_of_standard(info);
        let shape = Shape { names, is_open, is_pickled_plainly, init: self.plain_init(info, has) };
        info.shape.set(Some((version, shape)));
        shape
    }

    /// Whether it derives from a class of the modelled standard library.
    fn is_of_standard(&self, info: &ClassInfo<'a>) -> bool {
        let is_it = |info: &ClassInfo<'a>| info.prelude && !sending::is_open(&info.module);
        info.mro.iter().any(|ancestor| matches!(self.heap.get(*ancestor), Data::Class(class) if is_it(&class.info)))
    }

    /// The names of the attributes of a class and its ancestors, and perhaps others.
    pub(in crate::eval) fn marks_of(&self, info: &ClassInfo<'a>) -> Marks {
        self.shape_of(info).names
    }

    /// An attribute looked up in a class and its ancestors, whatever their shape is.
    pub(in crate::eval) fn in_mro(&self, info: &ClassInfo<'a>, name: &str) -> Option<&Value> {
        info.mro.iter().find_map(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => class.attrs.get(name),
            _ => None,
        })
    }

    /// Whether setting this attribute of an instance is no more than that.
    pub(in crate::eval) fn sets_plainly(&self, instance: &Instance, name: &str) -> bool {
        let Data::Class(class) = self.heap.get(instance.class) else { return false };
        let shape = self.shape_of(&class.info);
        shape.is_open && !shape.names.may_have(name) && instance.dict.is_none() && !name.starts_with("__")
    }

    /// The initialiser of a class that has nothing else to say about how its instances are made.
    fn plain_init(&self, info: &ClassInfo<'a>, has: impl Fn(&str) -> bool) -> Option<Id> {
        let is_object = matches!(info.builtin, None | Some("object"));
        if !is_object || info.is_enum || info.meta.is_some() || !info.external_bases.is_empty() || info.def.is_none() {
            return None;
        }
        let is_strict = info.prelude && self.module_named(&info.module).is_some_and(|module| self.is_strict(module));
        if is_strict || has("_payload") || self.may_be_abstract(info) || self.is_exception(info.mro[0]) {
            return None;
        }
        let Value::Obj(init) = self.in_mro(info, "__init__")? else { return None };
        let has_new = self.in_mro(info, "__new__").is_some_and(|new| self.is_own_new(new));
        (matches!(self.heap.get(*init), Data::Function(_)) && !has_new).then_some(*init)
    }
}
