//! What an unknown may be: objects of the file that are reached through it all the same. `one = a if unknown else b`
//! leaves `one` unknown, but `one.append(1)` changes one of two lists that are known by other names, and `one()` may add
//! a job. So each is tried as what may happen, and joined with its not happening.

use super::{Eval, Flow, R, Stop};
use crate::eval::{Args, range_of};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;
use std::rc::Rc;

/// More objects than these are not followed: that is an error where something is done to them.
const MOST: usize = 64;

impl<'a> Eval<'a> {
    /// Whether an unknown may be an object of the file.
    pub(crate) fn may_be_objects(&self, unknown: UnknownId) -> bool {
        self.roots.contains_key(&unknown)
    }

    /// Notes that an unknown may be one of some values, or lie in one of them.
    pub(crate) fn may_be(&mut self, unknown: UnknownId, values: impl IntoIterator<Item = Value>) {
        let mut roots: Vec<Value> = self.roots.get(&unknown).map(|roots| roots.to_vec()).unwrap_or_default();
        let before = roots.len();
        for value in values {
            match &value {
                Value::Unknown(other) => {
                    roots.extend(self.roots.get(other).iter().flat_map(|known| known.iter().cloned()))
                }
                Value::Obj(id) => match self.heap.get(*id) {
                    Data::Instance(instance) if instance.metadata.is_some() => {}
                    Data::Class(class) if class.info.prelude => {}
                    Data::List(_)
                    | Data::Dict(_)
                    | Data::Set(_)
                    | Data::Tuple(_)
                    | Data::Instance(_)
                    | Data::Class(_)
                    | Data::Function(_)
                    | Data::Method { .. }
                    | Data::BuiltinMethod { .. }
                    | Data::Iterator { .. }
                    | Data::View { .. }
                    | Data::Smudged { .. } => roots.push(value),
                    _ => {}
                },
                _ => {}
            }
        }
        if roots.len() > before {
            self.charge_bytes(size_of_val(&*roots));
            self.roots.insert(unknown, roots.into());
        }
    }

    /// An unknown that may be what another one may be.
    pub(crate) fn may_be_as(&mut self, unknown: &Value, other: UnknownId) {
        if let (Value::Unknown(id), Some(roots)) = (unknown, self.roots.get(&other)) {
            let roots = roots.clone();
            self.roots.insert(*id, roots);
        }
    }

    /// The objects that an unknown may be, those inside containers too.
    pub(crate) fn candidates(&self, unknown: UnknownId) -> Vec<Value> {
        let Some(roots) = self.roots.get(&unknown) else { return Vec::new() };
        let mut open: Vec<(Value, u32)> = roots.iter().rev().map(|value| (value.clone(), 0)).collect();
        let mut seen = FxHashSet::default();
        let mut out = Vec::new();
        while let Some((value, depth)) = open.pop() {
            match &value {
                Value::Unknown(other) if depth < 3 => {
                    open.extend(
                        self.roots.get(other).iter().flat_map(|known| known.iter().map(|v| (v.clone(), depth + 1))),
                    );
                }
                Value::Obj(id) if out.len() <= MOST && seen.insert(*id) => {
                    if depth < 3 {
                        let mut inside = |value: &Value| {
                            if matches!(value, Value::Obj(_) | Value::Unknown(_)) && open.len() < 10 * MOST {
                                open.push((value.clone(), depth + 1));
                            }
                        };
                        match self.heap.get(*id) {
                            Data::List(items) => items.iter().for_each(&mut inside),
                            Data::Tuple(items) => items.iter().for_each(&mut inside),
                            Data::Dict(dict) | Data::Set(dict) => dict.values().for_each(|(key, value)| {
                                inside(key);
                                inside(value);
                            }),
                            Data::Smudged { unknown, .. } => inside(&Value::Unknown(*unknown)),
                            _ => {}
                        }
                    }
                    out.push(value);
                }
                _ => {}
            }
        }
        out
    }

    /// Does to each object that an unknown may be what is done to the unknown, as something that may happen.
    pub(crate) fn on_each(
        &mut self,
        unknown: UnknownId,
        span: Span,
        mut run: impl FnMut(&mut Self, &Value) -> R<Option<Value>>,
    ) -> R<Vec<Value>> {
        let mut results = Vec::new();
        let candidates = self.candidates(unknown);
        if candidates.len() > MOST {
            return Err(self.limit(span, format!("what is known only later may be one of more than {MOST} objects")));
        }
        for candidate in candidates {
            let mut result = None;
            let happens = |eval: &mut Self| {
                match run(eval, &candidate) {
                    Ok(value) => result = value,
                    // It is not this one, then.
                    Err(Stop::Raise(raised)) if !raised.deliberate => {}
                    Err(stop) => return Err(stop),
                }
                Ok(Flow::Normal)
            };
            self.explore(unknown, range_of(span), happens, |_| Ok(Flow::Normal))?;
            results.extend(result);
        }
        Ok(results)
    }

    /// An attribute of an object whose name is not known: one of those that it has, or the default.
    pub(crate) fn some_attribute(&mut self, object: &Value, default: Option<Value>, span: Span) -> R<Value> {
        let value = self.unknown(span, "which attribute is read here");
        let mut found: Vec<Value> = default.into_iter().collect();
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                Data::Module(module) => {
                    for value in module.vars.values().cloned().collect::<Vec<_>>() {
                        found.push(self.arrived(value)?);
                    }
                }
                Data::Instance(instance) => {
                    let class = instance.class;
                    found.extend(instance.attrs.values().cloned());
                    found.extend(self.members(class).into_iter().map(|value| self.bind_to(value, object, class, span)));
                }
                Data::Class(_) => found.extend(self.members(*id)),
                _ => {}
            }
        }
        if let Value::Unknown(id) = value {
            self.may_be(id, found);
        }
        Ok(value)
    }

    /// What a class and its ancestors hold.
    fn members(&self, class: Id) -> Vec<Value> {
        let Data::Class(class) = self.heap.get(class) else { return Vec::new() };
        let ancestors = class.info.mro.iter().filter_map(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => Some(class.attrs.values().cloned()),
            _ => None,
        });
        ancestors.flatten().collect()
    }

    /// Calls something unknown.
    pub(crate) fn call_unknown(&mut self, callee: UnknownId, args: &Args, span: Span) -> R<Value> {
        if self.candidates(callee).len() > MOST {
            self.shape_error(span, "which function is called here is not known, and it may define something", callee);
            return Ok(self.poison(span));
        }
        let results = self.on_each(callee, span, |eval, candidate| {
            let Value::Obj(id) = candidate else { return Ok(None) };
            let callable = match eval.heap.get(*id) {
                Data::Function(_) | Data::Method { .. } | Data::BuiltinMethod { .. } | Data::Class(_) => true,
                Data::Instance(_) => eval.class_attribute(candidate, "__call__").is_some(),
                _ => false,
            };
            if callable { eval.call(candidate.clone(), args.clone(), span).map(Some) } else { Ok(None) }
        })?;
        let value = self.element_of(callee, span);
        if let Value::Unknown(id) = value {
            self.roots.remove(&id);
            self.may_be(id, results);
        }
        Ok(value)
    }

    /// An attribute of something unknown.
    pub(crate) fn attribute_of_unknown(&mut self, object: UnknownId, name: &Name, span: Span) -> R<Value> {
        let results = self.on_each(object, span, |eval, candidate| match candidate {
            Value::Obj(id) if !matches!(eval.heap.get(*id), Data::Smudged { .. }) => {
                eval.find_attribute(candidate, name, span)
            }
            _ => Ok(None),
        })?;
        let value = self.element_of(object, span);
        if let Value::Unknown(id) = value {
            self.roots.remove(&id);
            self.may_be(id, results);
        }
        Ok(value)
    }

    /// The values in a container, which may be what an unknown element of it is.
    pub(crate) fn contents(&self, data: &Data<'a>) -> Rc<[Value]> {
        match data {
            Data::List(items) => items.iter().take(10 * MOST).cloned().collect(),
            Data::Dict(dict) | Data::Set(dict) => {
                dict.values().take(10 * MOST).flat_map(|(key, value)| [key.clone(), value.clone()]).collect()
            }
            Data::Instance(instance) => instance.attrs.values().chain(&instance.payload).cloned().collect(),
            Data::Smudged { unknown, .. } => Rc::new([Value::Unknown(*unknown)]),
            _ => Rc::new([]),
        }
    }
}
