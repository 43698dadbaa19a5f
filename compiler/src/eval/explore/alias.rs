//! What an unknown may be: objects of the file that are reached through it all the same. `one = a if unknown else b`
//! leaves `one` unknown, but `one.append(1)` changes one of two lists that are known by other names, and `one()` may add
//! a job. So each is tried as what may happen, and joined with its not happening.

use super::{Eval, Flow, R, Stop};
use crate::eval::{Args, range_of};
use crate::heap::{Data, Id, Iter};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;
use rustc_hash::FxHashSet;
use std::rc::Rc;

/// More objects than these are not followed: that is an error where something is done to them.
const MOST: usize = 64;

/// So many objects are looked through for those.
const LOOKED_AT: usize = 4096;

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
                    Data::Foreign(_) => {
                        let given = self.given_back(&value).and_then(|unknown| self.roots.get(&unknown));
                        roots.extend(given.iter().flat_map(|known| known.iter().cloned()));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        if roots.len() > before {
            // The same objects come by many ways.
            let mut seen = FxHashSet::default();
            roots.retain(|root| matches!(root, Value::Obj(id) if seen.insert(*id)));
            roots.truncate(LOOKED_AT);
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

    /// An unknown for the reason of another one, that may be one of some values, or lie in one.
    pub(crate) fn one_of(&mut self, why: UnknownId, values: impl IntoIterator<Item = Value>, span: Span) -> Value {
        let value = self.element_of(why, span);
        if let Value::Unknown(id) = value {
            self.may_be(id, values);
        }
        value
    }

    /// The same as the number of the unknown.
    pub(crate) fn some_of(&mut self, why: UnknownId, values: impl IntoIterator<Item = Value>, span: Span) -> UnknownId {
        match self.one_of(why, values, span) {
            Value::Unknown(id) => id,
            _ => why,
        }
    }

    /// The same for one that may be like a container, which is made for this if it holds anything that counts.
    pub(crate) fn some_like(&mut self, why: UnknownId, data: Data<'a>, span: Span) -> UnknownId {
        let counts = |value: &Value| match value {
            Value::Obj(_) => true,
            Value::Unknown(unknown) => self.may_be_objects(*unknown),
            _ => false,
        };
        if !self.contents(&data).iter().any(counts) {
            return self.some_of(why, [], span);
        }
        let like = self.object(data, span);
        self.some_of(why, [like], span)
    }

    /// What an operation has given, if it is not known, may be what the operation was done with, or lie in there. `known`
    /// is how many unknowns there were before.
    pub(crate) fn may_come_from(&mut self, result: &Value, known: usize, values: impl IntoIterator<Item = Value>) {
        if let Value::Unknown(id) = result
            && id.0 as usize >= known
        {
            self.may_be(*id, values);
        }
    }

    /// The objects that an unknown may be, those inside containers too.
    pub(crate) fn candidates(&self, unknown: UnknownId) -> Vec<Value> {
        self.candidates_that(unknown, |_, _| true)
    }

    /// Those of them that something can be done with.
    fn candidates_that(&self, unknown: UnknownId, wanted: impl Fn(&Self, Id) -> bool) -> Vec<Value> {
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
                Value::Obj(id) if out.len() <= MOST && seen.len() < LOOKED_AT && seen.insert(*id) => {
                    if depth < 3 {
                        let mut inside = |value: &Value| {
                            if matches!(value, Value::Obj(_) | Value::Unknown(_)) && open.len() < LOOKED_AT {
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
                            Data::View { dict, .. } => inside(&Value::Obj(*dict)),
                            Data::Iterator { iter, .. } => self.behind(iter).iter().for_each(&mut inside),
                            Data::Smudged { unknown, .. } => inside(&Value::Unknown(*unknown)),
                            Data::Foreign(_) => {
                                self.given_back(&value).map(Value::Unknown).iter().for_each(&mut inside)
                            }
                            _ => {}
                        }
                    }
                    if wanted(self, *id) {
                        out.push(value);
                    }
                }
                _ => {}
            }
        }
        out
    }

    /// Does to each object that an unknown may be what is done to the unknown, as something that may happen: to those
    /// that it can be done to.
    pub(crate) fn on_each(
        &mut self,
        unknown: UnknownId,
        span: Span,
        wanted: impl Fn(&Self, Id) -> bool,
        run: impl FnMut(&mut Self, &Value) -> R<Option<Value>>,
    ) -> R<Vec<Value>> {
        let candidates = self.candidates_that(unknown, wanted);
        self.on_these(unknown, candidates, span, run)
    }

    pub(super) fn on_these(
        &mut self,
        unknown: UnknownId,
        candidates: Vec<Value>,
        span: Span,
        mut run: impl FnMut(&mut Self, &Value) -> R<Option<Value>>,
    ) -> R<Vec<Value>> {
        let mut results = Vec::new();
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
        let Value::Unknown(id) = value else { return Ok(value) };
        let objects = match (object, self.given_back(object)) {
            (Value::Unknown(unknown), _) => self.candidates(*unknown),
            (_, Some(unknown)) => self.candidates(unknown),
            _ => vec![object.clone()],
        };
        let mut found: Vec<Value> = default.into_iter().collect();
        for object in objects.iter().take(MOST) {
            found.extend(self.attributes_of(object, id, span)?);
        }
        self.may_be(id, found);
        Ok(value)
    }

    /// What the attributes of an object give that may be read.
    fn attributes_of(&mut self, object: &Value, why: UnknownId, span: Span) -> R<Vec<Value>> {
        let Value::Obj(id) = *object else { return Ok(Vec::new()) };
        let (class, own) = match self.heap.get(id) {
            Data::Module(module) => {
                let values: Vec<Value> = module.vars.values().cloned().collect();
                return values.into_iter().map(|value| self.arrived(value)).collect();
            }
            Data::Instance(instance) => (instance.class, instance.attrs.values().cloned().collect()),
            Data::Class(_) => (id, Vec::new()),
            _ => return Ok(Vec::new()),
        };
        let mut found: Vec<Value> = own;
        for value in self.members(class) {
            let data = match value {
                Value::Obj(member) => self.heap.get(member),
                _ => continue,
            };
            match (data, class == id) {
                (Data::Function(_) | Data::Property(_), true) => found.push(value),
                (Data::Property(parts), false) => {
                    let getter = parts[0].clone();
                    let read = self.on_these(why, vec![getter], span, |eval, getter| {
                        let args = Args::positional(vec![object.clone()], span);
                        eval.call(getter.clone(), args, span).map(Some)
                    })?;
                    found.extend(read);
                }
                _ => {
                    let bound = self.bind_to(value, object, class, span);
                    found.push(bound);
                }
            }
        }
        Ok(found)
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

    /// The class of something unknown: that of one of the objects that it may be.
    pub(crate) fn class_of_unknown(&mut self, object: UnknownId, span: Span) -> Value {
        let classes: Vec<Value> = self
            .candidates(object)
            .iter()
            .filter_map(|candidate| self.instance_class(candidate).map(Value::Obj))
            .collect();
        self.instead_of(object, classes, span)
    }

    /// Goes on with the iterators that an unknown may be, any number of times.
    pub(crate) fn draw_from_unknown(&mut self, unknown: UnknownId, range: TextRange) -> R<()> {
        let iterates = |eval: &Self, id: Id| match eval.heap.get(id) {
            Data::Iterator { .. } => true,
            Data::Instance(instance) => eval.mro_attribute(instance.class, "__iter__").is_some(),
            _ => false,
        };
        let span = self.span(range);
        self.on_each(unknown, span, iterates, |eval, candidate| {
            let items = eval.items(candidate, range)?;
            eval.draw_the_rest(items, unknown, range)?;
            Ok(None)
        })?;
        Ok(())
    }

    /// Goes on with something that is iterated over, an unknown number of times, for what that does.
    pub(crate) fn draw_the_rest(&mut self, mut items: Iter<'a>, why: UnknownId, range: TextRange) -> R<()> {
        if !items.runs_code() {
            return Ok(());
        }
        let mut exits = self.rounds(why, range, |eval, exits| {
            exits.ends = true;
            eval.next_item(&mut items, range)?;
            Ok(Flow::Normal)
        })?;
        exits.ends = true;
        self.leave_loop(why, range, exits, |_| Ok(Flow::Normal)).map(drop)
    }

    /// Calls something unknown.
    pub(crate) fn call_unknown(&mut self, callee: UnknownId, args: &Args, span: Span) -> R<Value> {
        let candidates = self.candidates_that(callee, |eval, id| match eval.heap.get(id) {
            // What may be running just now because of something unknown is followed once.
            _ if eval.is_handed_out(id) || eval.tried.contains(&id) => false,
            Data::Function(_) | Data::Method { .. } | Data::BuiltinMethod { .. } | Data::Class(_) => true,
            Data::Instance(instance) => eval.mro_attribute(instance.class, "__call__").is_some(),
            _ => false,
        });
        if candidates.len() > MOST {
            self.shape_error(span, "which function is called here is not known, and it may define something", callee);
            return Ok(self.poison(span));
        }
        let results = self.on_these(callee, candidates, span, |eval, candidate| {
            let Value::Obj(id) = candidate else { return Ok(None) };
            eval.tried.push(*id);
            let result = eval.call(candidate.clone(), args.clone(), span);
            eval.tried.pop();
            result.map(Some)
        })?;
        Ok(self.instead_of(callee, results, span))
    }

    /// An attribute of something unknown.
    pub(crate) fn attribute_of_unknown(&mut self, object: UnknownId, name: &Name, span: Span) -> R<Value> {
        self.may_fail(object, span);
        let candidates = self.candidates_that(object, |eval, id| match eval.heap.get(id) {
            Data::Smudged { .. } => false,
            Data::List(_)
            | Data::Dict(_)
            | Data::Set(_)
            | Data::Tuple(_)
            | Data::View { .. }
            | Data::Iterator { .. } => eval.has_method(&Value::Obj(id), name),
            _ => true,
        });
        let (quiet, mut others): (Vec<Value>, Vec<Value>) =
            candidates.into_iter().partition(|candidate| self.is_read_quietly(candidate, name));
        let mut results = Vec::with_capacity(quiet.len());
        for candidate in quiet {
            results.extend(self.find_attribute(&candidate, name, span)?);
        }
        others.truncate(MOST);
        let read = self.on_these(object, others, span, |eval, candidate| eval.find_attribute(candidate, name, span))?;
        results.extend(read);
        Ok(self.instead_of(object, results, span))
    }

    /// What is known of a result that comes from something unknown: it may be one of these.
    pub(super) fn instead_of(&mut self, why: UnknownId, results: Vec<Value>, span: Span) -> Value {
        let value = self.element_of(why, span);
        if let Value::Unknown(id) = value {
            self.roots.remove(&id);
            self.may_be(id, results);
        }
        value
    }

    /// Whether reading an attribute runs no code of the file.
    fn is_read_quietly(&self, object: &Value, name: &Name) -> bool {
        let Value::Obj(id) = object else { return true };
        match self.heap.get(*id) {
            Data::List(_) | Data::Dict(_) | Data::Set(_) | Data::Tuple(_) | Data::View { .. } => true,
            Data::Instance(instance) => {
                let of_class = |name: &str| self.mro_attribute(instance.class, name);
                let plain = match of_class(name) {
                    Some(Value::Obj(found)) => {
                        !matches!(self.heap.get(found), Data::Property(_) | Data::Instance(_) | Data::Foreign(_))
                    }
                    _ => true,
                };
                plain && of_class("__getattr__").is_none() && of_class("__getattribute__").is_none()
            }
            _ => false,
        }
    }

    /// The values in a container, which may be what an unknown element of it is.
    pub(crate) fn contents(&self, data: &Data<'a>) -> Rc<[Value]> {
        match data {
            Data::List(items) => items.iter().take(10 * MOST).cloned().collect(),
            Data::Tuple(items) => items.iter().take(10 * MOST).cloned().collect(),
            Data::Iterator { iter, .. } => self.behind(iter).into(),
            Data::Smudged { holds: Some(held), .. } => self.contents(held),
            Data::Perhaps(perhaps) => perhaps.values().collect(),
            Data::Dict(dict) | Data::Set(dict) => {
                dict.values().take(10 * MOST).flat_map(|(key, value)| [key.clone(), value.clone()]).collect()
            }
            Data::Instance(instance) => instance.attrs.values().chain(&instance.payload).cloned().collect(),
            Data::Smudged { unknown, .. } => Rc::new([Value::Unknown(*unknown)]),
            _ => Rc::new([]),
        }
    }
}
