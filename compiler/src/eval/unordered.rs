//! What comes in an order that is not known: the elements of a set, the names in a directory, and what is made of them
//! one by one.
//!
//! A list, tuple or dictionary of such elements is unknown to whoever looks at it, as any container is whose content is
//! not known ([`Data::Smudged`]). But it holds them, in one of the orders that they may have, for those who do not ask
//! for the order: `sorted`, `len`, `in`, `set`, another comprehension. Code of the file that runs for such elements runs
//! in one of several orders; what it gives counts only if it leaves nothing behind, so that nobody can tell.

use super::methods::range_of;
use super::{Args, Eval, R, Truth};
use crate::heap::{Data, Dict, Generator, Id, Iter, Key, View};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::CmpOp;
use ruff_text_size::TextRange;
use std::rc::Rc;

/// Elements, and why their order is not known, if it is not.
pub(crate) type Gathered = (Vec<Value>, Option<UnknownId>);

/// The order of so many elements is judged by comparing each with each.
const COMPARED: usize = 128;

impl<'a> Eval<'a> {
    /// A container whose elements are known but for their order.
    pub(crate) fn unordered(&mut self, data: Data<'a>, why: UnknownId, span: Span) -> Value {
        let data = self.without_order(data, why, span);
        self.object(data, span)
    }

    fn without_order(&mut self, data: Data<'a>, why: UnknownId, span: Span) -> Data<'a> {
        let (length, was) = match &data {
            Data::List(items) => (items.len(), "list"),
            Data::Tuple(items) => (items.len(), "tuple"),
            Data::Dict(dict) => (dict.len(), "dict"),
            _ => (0, ""),
        };
        if length < 2 {
            return data;
        }
        let inside = match &data {
            Data::Tuple(items) => items.clone(),
            data => self.contents(data),
        };
        // Another unknown each time: what was changed differs from what it was.
        let unknown = self.some_of(why, inside.iter().cloned(), span);
        Data::Smudged { was, unknown, holds: Some(Rc::new(data)) }
    }

    /// The same as an iterator.
    pub(crate) fn unordered_iterator(&mut self, items: Vec<Value>, why: UnknownId, span: Span) -> Value {
        let iter = match items.len() {
            0 | 1 => Iter::Fixed(items.into(), 0),
            _ => Iter::Unordered(items.into(), why),
        };
        self.object(Data::Iterator { kind: "generator", iter }, span)
    }

    /// What a value holds that is known but for its order.
    fn held_by(&self, value: &Value) -> Option<(Rc<Data<'a>>, UnknownId)> {
        let Value::Obj(id) = value else { return None };
        match self.heap.get(*id) {
            Data::Smudged { holds: Some(held), unknown, .. } => Some((held.clone(), *unknown)),
            _ => None,
        }
    }

    /// The iteration over what comes in an order that is not known.
    pub(crate) fn unordered_items(&mut self, value: &Value, span: Span) -> Option<Iter<'a>> {
        let Value::Obj(id) = value else { return None };
        let (items, why): (Rc<[Value]>, UnknownId) = match self.heap.get(*id) {
            Data::Set(set) | Data::FrozenSet(set) if set.len() > 1 => {
                let items: Rc<[Value]> = set.values().map(|(item, _)| item.clone()).collect();
                let why = self.set_order(*id);
                (items.clone(), self.some_of(why, items.iter().cloned(), span))
            }
            Data::View { dict, kind, .. } => {
                let kind = *kind;
                let (held, why) = self.held_by(&Value::Obj(*dict))?;
                let Data::Dict(entries) = &*held else { return None };
                let entries = entries.values().cloned();
                let items = match kind {
                    View::Keys => entries.map(|(key, _)| key).collect(),
                    View::Values => entries.map(|(_, value)| value).collect(),
                    View::Items => entries.map(|(key, value)| self.tuple(vec![key, value], span)).collect(),
                };
                (items, why)
            }
            _ => {
                let (held, why) = self.held_by(value)?;
                let items = match &*held {
                    Data::Perhaps(perhaps) => return Some(Iter::Perhaps(perhaps.clone(), 0)),
                    Data::List(items) => items.iter().cloned().collect(),
                    Data::Tuple(items) => items.clone(),
                    Data::Dict(dict) => dict.values().map(|(key, _)| key.clone()).collect(),
                    _ => return None,
                };
                (items, why)
            }
        };
        self.charge(items.len() / 4);
        Some(Iter::Unordered(items, why))
    }

    /// Whether an iteration gives what it gives in an order that is not known, and the objects that it moves on.
    pub(crate) fn is_loose(&self, iter: &Iter<'a>, moved: &mut Vec<Id>) -> bool {
        let mut iter = iter;
        // One may stand on another, and so on: as many as the file likes.
        while let Iter::Object(Value::Obj(id)) = iter {
            let mut id = *id;
            iter = loop {
                let Data::Iterator { iter, .. } = self.heap.get(id) else { return false };
                moved.push(id);
                let source = match iter {
                    Iter::Map { sources, .. } if sources.len() == 1 => &sources[0],
                    Iter::Filter { source, .. } => source,
                    Iter::Generator(generator) => {
                        moved.push(generator.frame.scope);
                        let [first] = &generator.open[..] else { return false };
                        break first;
                    }
                    iter => return matches!(iter, Iter::Unordered(..)),
                };
                let Value::Obj(source) = source else { return false };
                id = *source;
            };
        }
        matches!(iter, Iter::Unordered(..))
    }

    /// The iteration over a value for somebody who does not ask for the order.
    pub(crate) fn items_in_any_order(&mut self, value: &Value, range: TextRange) -> R<Iter<'a>> {
        match self.all_at_once(value) {
            Some(held) => self.items(&held, range),
            None => self.items(value, range),
        }
    }

    /// What an object of the modelled standard library gives in no order that is known.
    pub(super) fn all_at_once(&self, value: &Value) -> Option<Value> {
        let Value::Obj(id) = value else { return None };
        let Data::Instance(instance) = self.heap.get(*id) else { return None };
        let Data::Class(class) = self.heap.get(instance.class) else { return None };
        instance.attrs.get("_unordered").filter(|held| class.info.prelude && !held.is_none()).cloned()
    }

    /// All elements of an iterable for somebody who does not ask for their order, or why they are not known.
    pub(crate) fn gather(&mut self, value: &Value, range: TextRange) -> R<Result<Gathered, UnknownId>> {
        let items = self.items_in_any_order(value, range)?;
        let span = self.span(range);
        self.deeper(span, |eval| eval.gather_items(items, range))
    }

    /// The same of an iteration.
    pub(crate) fn gather_items(&mut self, iter: Iter<'a>, range: TextRange) -> R<Result<Gathered, UnknownId>> {
        let mut moved = Vec::new();
        let loose = self.is_loose(&iter, &mut moved);
        let Iter::Object(Value::Obj(id)) = iter else {
            return match iter {
                Iter::Unordered(items, why) => Ok(Ok((items.to_vec(), Some(why)))),
                iter => Ok(self.drain(iter, range)?.map(|items| (items, None))),
            };
        };
        let source = match self.heap.get(id) {
            Data::Iterator { iter, .. } => iter.clone(),
            _ => Iter::Done,
        };
        match source {
            Iter::Unordered(items, why) => {
                self.use_up(id);
                Ok(Ok((items.to_vec(), Some(why))))
            }
            // Nobody has begun with it: it is what a comprehension is.
            Iter::Generator(generator)
                if generator.open.len() == 1 && !Iter::is_somewhere(&Iter::Generator(generator.clone())) =>
            {
                self.use_up(id);
                self.gather_generated(&generator, range)
            }
            Iter::Map { function, sources } if loose => {
                let mapped = self.without_effect(&moved, |eval| {
                    let span = eval.span(range);
                    eval.use_up(id);
                    let gathered = eval.gather_items(Iter::Object(sources[0].clone()), range)?;
                    let Ok((items, why)) = gathered else { return Ok(Some(gathered)) };
                    let mut out = Vec::with_capacity(items.len());
                    for item in items {
                        eval.tick(range)?;
                        let args = Args::positional(vec![item], span);
                        out.push(eval.deeper(span, |eval| eval.call(function.clone(), args, span))?);
                    }
                    Ok(Some(Ok((out, why))))
                })?;
                self.or_drained(mapped, id, range)
            }
            Iter::Filter { function, source } if loose => {
                let filtered = self.without_effect(&moved, |eval| {
                    let span = eval.span(range);
                    eval.use_up(id);
                    let gathered = eval.gather_items(Iter::Object(source.clone()), range)?;
                    let Ok((items, why)) = gathered else { return Ok(Some(gathered)) };
                    let mut out = Vec::with_capacity(items.len());
                    for item in items {
                        eval.tick(range)?;
                        let keep = match function.is_none() {
                            true => item.clone(),
                            false => {
                                let args = Args::positional(vec![item.clone()], span);
                                eval.deeper(span, |eval| eval.call(function.clone(), args, span))?
                            }
                        };
                        match eval.truth(&keep, range)? {
                            Truth::True => out.push(item),
                            Truth::False => {}
                            Truth::Unknown(why) => {
                                return Ok(Some(Err(eval.some_of(why, [item, source.clone()], span))));
                            }
                        }
                    }
                    Ok(Some(Ok((out, why))))
                })?;
                self.or_drained(filtered, id, range)
            }
            _ => Ok(self.drain(Iter::Object(Value::Obj(id)), range)?.map(|items| (items, None))),
        }
    }

    fn or_drained(
        &mut self,
        gathered: Option<Result<Gathered, UnknownId>>,
        id: Id,
        range: TextRange,
    ) -> R<Result<Gathered, UnknownId>> {
        match gathered {
            Some(gathered) => Ok(gathered),
            None => Ok(self.drain(Iter::Object(Value::Obj(id)), range)?.map(|items| (items, None))),
        }
    }

    pub(super) fn use_up(&mut self, id: Id) {
        if let Data::Iterator { iter, .. } = self.heap.get_mut(id) {
            *iter = Iter::Done;
        }
    }

    fn gather_generated(&mut self, generator: &Generator<'a>, range: TextRange) -> R<Result<Gathered, UnknownId>> {
        let Some(first) = generator.open.first().cloned() else { return Ok(Ok((Vec::new(), None))) };
        let outer = std::mem::replace(&mut self.frame, generator.frame.clone());
        let element = generator.element;
        let collected = self.combinations(generator.clauses, first, |eval| eval.expr(element), Data::List);
        self.frame = outer;
        let collected = collected?;
        if let Ok((items, _)) = &collected {
            self.charge(items.len());
            self.tick(range)?;
        }
        Ok(collected)
    }

    /// A method that does the same to a list or dictionary whatever its order.
    pub(super) fn is_of_no_order(name: &str, arguments: usize) -> bool {
        match name {
            "append" | "extend" | "clear" | "count" | "sort" | "remove" => true,
            "copy" | "get" | "items" | "keys" | "setdefault" | "update" | "values" => true,
            "pop" => arguments == 2,
            _ => false,
        }
    }

    /// Calls such a method of a list or dictionary whose order is not known.
    pub(super) fn unordered_method(
        &mut self,
        id: Id,
        held: &Rc<Data<'a>>,
        why: UnknownId,
        name: &str,
        args: Args,
        span: Span,
    ) -> R<Value> {
        match (&**held, name) {
            (Data::Perhaps(perhaps), "sort") => {
                match self.sorted_perhaps(perhaps, &args, span)? {
                    Ok(sorted) => *self.heap.get_mut(id) = sorted,
                    Err(why) => self.spoil(id, why),
                }
                return Ok(Value::None);
            }
            (Data::List(items), "sort") if args.positional.is_empty() => {
                match self.sorted((items.clone(), Some(why)), &args, span)? {
                    Ok(sorted) => *self.heap.get_mut(id) = Data::List(sorted),
                    Err(why) => self.spoil(id, why),
                }
                return Ok(Value::None);
            }
            (Data::Dict(_), "keys" | "values" | "items") if args.positional.is_empty() => {
                let kind = match name {
                    "keys" => View::Keys,
                    "values" => View::Values,
                    _ => View::Items,
                };
                return Ok(self.object(Data::View { dict: id, kind, ordered: false }, span));
            }
            // Which of two elements that are equal it finds would be seen.
            (Data::List(items), "remove") => {
                let needle = args.positional.first().map(|arg| arg.value.clone()).unwrap_or(Value::None);
                let range = range_of(span);
                let mut sure = true;
                for item in items {
                    sure &= match self.same_or_equal(item, &needle, range, 0)? {
                        Truth::True => self.alike(item, &needle),
                        Truth::False => true,
                        Truth::Unknown(_) => false,
                    };
                }
                if !sure {
                    self.spoil(id, why);
                    return Ok(Value::None);
                }
            }
            (Data::Tuple(_), _) => return Ok(self.element_of(why, span)),
            _ => {}
        }
        // It is done in one of the orders: what reads only, to a copy.
        let on = match name {
            "copy" | "count" | "get" => self.object_id((**held).clone(), span),
            _ => {
                *self.heap.get_mut(id) = (**held).clone();
                id
            }
        };
        let name = ruff_python_ast::name::Name::new(name);
        let result = self.call_method(&Value::Obj(on), &name, args, span, span);
        if name == "copy" {
            return Ok(self.unordered((**held).clone(), why, span));
        }
        if on == id && matches!(self.heap.get(id), Data::List(_) | Data::Dict(_)) {
            self.forget_order(id, why, span);
        }
        result
    }

    /// Changes what a dictionary holds whose order is not known, and leaves that as it is.
    pub(super) fn within_unordered<T>(
        &mut self,
        id: Id,
        span: Span,
        run: impl FnOnce(&mut Self) -> R<T>,
    ) -> Option<R<T>> {
        let (held, why) = self.held_by(&Value::Obj(id))?;
        let Data::Dict(dict) = &*held else { return None };
        *self.heap.get_mut(id) = Data::Dict(dict.clone());
        let result = run(self);
        if matches!(self.heap.get(id), Data::Dict(_)) {
            self.forget_order(id, why, span);
        }
        Some(result)
    }

    /// Something is done to what is of no order that shows one.
    pub(super) fn spoil_unordered(&mut self, value: &Value) {
        if let (Value::Obj(id), Some((_, why))) = (value, self.held_by(value)) {
            self.spoil(*id, why);
        }
    }

    /// What a function that is called for each element of something has done is not known, nor what it gives.
    pub(crate) fn key_in_some_order(&mut self, key: Option<&Value>, why: UnknownId, span: Span) -> R<()> {
        key.filter(|key| !key.is_none())
            .map_or(Ok(()), |key| self.call_on_unknown(key, 1, why, range_of(span)).map(|_| ()))
    }

    /// The order of a list or dictionary is not known any more.
    pub(crate) fn forget_order(&mut self, id: Id, why: UnknownId, span: Span) {
        let data = self.heap.get(id).clone();
        let data = self.without_order(data, why, span);
        *self.heap.get_mut(id) = data;
    }

    /// The entries of a dictionary whose order is not known, and why.
    pub(super) fn unordered_entries(&self, value: &Value) -> Option<(Dict, UnknownId)> {
        let (held, why) = self.held_by(&self.plain(value))?;
        match &*held {
            Data::Dict(dict) => Some((dict.clone(), why)),
            _ => None,
        }
    }

    /// Why it is not known which of two entries of a key stays, if it is not.
    pub(super) fn clashes(
        &self,
        dict: Id,
        key: &Key,
        (name, value): (&Value, &Value),
        order: Option<UnknownId>,
    ) -> Option<UnknownId> {
        let (known, there) = self.heap.get(dict).entries()?.get(key)?;
        order.filter(|_| !(self.alike(known, name) && self.alike(there, value)))
    }

    /// The number of elements.
    pub(crate) fn unordered_length(&self, value: &Value) -> Option<usize> {
        let Value::Obj(id) = value else { return None };
        if let Data::View { dict, .. } = self.heap.get(*id) {
            return self.unordered_length(&Value::Obj(*dict));
        }
        Some(match &*self.held_by(value)?.0 {
            Data::List(items) => items.len(),
            Data::Tuple(items) => items.len(),
            Data::Dict(dict) => dict.len(),
            _ => return None,
        })
    }

    /// `needle in container`.
    pub(super) fn unordered_contains(
        &mut self,
        container: &Value,
        needle: &Value,
        range: TextRange,
    ) -> R<Option<Truth>> {
        let Some((held, _)) = self.held_by(container) else { return Ok(None) };
        let items: Rc<[Value]> = match &*held {
            Data::List(items) => items.iter().cloned().collect(),
            Data::Tuple(items) => items.clone(),
            Data::Perhaps(perhaps) => return self.perhaps_contains(&perhaps.clone(), needle, range).map(Some),
            Data::Dict(dict) => {
                return Ok(Some(match self.key(needle, range)? {
                    Ok(key) => Truth::of(dict.contains_key(&key)),
                    Err(why) => Truth::Unknown(why),
                }));
            }
            _ => return Ok(None),
        };
        let mut found = Truth::False;
        for item in items.iter() {
            match self.same_or_equal(item, needle, range, 0)? {
                Truth::True => return Ok(Some(Truth::True)),
                Truth::False => {}
                unknown @ Truth::Unknown(_) => found = unknown,
            }
        }
        Ok(Some(found))
    }

    /// `first + second` of lists of which one at least is of no order.
    pub(super) fn unordered_sum(&mut self, first: &Value, second: &Value, span: Span) -> Option<Value> {
        let list = |value: &Value| match value {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => Some((items.clone(), None)),
                Data::Smudged { holds: Some(held), unknown, .. } => match &**held {
                    Data::List(items) => Some((items.clone(), Some(*unknown))),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        };
        let ((mut items, left), (others, right)) = (list(first)?, list(second)?);
        let why = left.or(right)?;
        items.extend(others);
        self.charge(items.len());
        Some(self.unordered(Data::List(items), why, span))
    }

    /// Whether an object is one of the modelled standard library that are ordered in one way.
    fn is_of_one_order(&self, value: &Value) -> bool {
        self.instance_class(value).is_some_and(|class| {
            matches!(self.heap.get(class), Data::Class(class)
                if class.info.prelude && matches!(&*class.info.module, "pathlib" | "datetime"))
        })
    }

    /// Whether nobody can tell one value from the other.
    pub(crate) fn alike(&self, a: &Value, b: &Value) -> bool {
        match (a, b) {
            (Value::None, Value::None) => true,
            (Value::Bool(x), Value::Bool(y)) => x == y,
            (Value::Int(x), Value::Int(y)) => x == y,
            (Value::Big(x), Value::Big(y)) => x == y,
            (Value::Float(x), Value::Float(y)) => x.to_bits() == y.to_bits(),
            (Value::Str(x), Value::Str(y)) => x.text == y.text,
            (Value::Bytes(x), Value::Bytes(y)) => x == y,
            (Value::Text(x), Value::Text(y)) => x.parts == y.parts,
            (Value::Obj(x), Value::Obj(y)) if x == y => true,
            (Value::Obj(x), Value::Obj(y)) => match (self.heap.get(*x), self.heap.get(*y)) {
                (Data::Tuple(x), Data::Tuple(y)) => {
                    x.len() == y.len() && x.iter().zip(y.iter()).all(|(x, y)| self.alike_flat(x, y))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// The same without a look into tuples.
    fn alike_flat(&self, a: &Value, b: &Value) -> bool {
        match (a, b) {
            (Value::Obj(x), Value::Obj(y)) => x == y,
            _ => self.alike(a, b),
        }
    }

    /// Whether elements that were put in order by these keys come in this order however they came before: none of them
    /// could stand elsewhere but those that are alike.
    pub(super) fn is_settled(&mut self, sorted: &[(Value, Value)], range: TextRange) -> R<bool> {
        // What is ordered in one way only need only be compared with the next.
        let is_plain = |value: &Value| {
            matches!(value, Value::Str(_) | Value::Text(_) | Value::Int(_) | Value::Big(_) | Value::Bytes(_))
                || matches!(value, Value::Float(f) if !f.is_nan())
                || self.is_of_one_order(value)
        };
        let first = |key: &Value| match key {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.first().cloned(),
                _ => None,
            },
            key => Some(key.clone()),
        };
        let firsts: Option<Vec<Value>> = sorted.iter().map(|(key, _)| first(key).filter(is_plain)).collect();
        let differ = |firsts: &[Value]| firsts.windows(2).all(|pair| !self.alike(&pair[0], &pair[1]));
        let plain = firsts.is_some_and(|firsts| differ(&firsts))
            || sorted.iter().all(|(key, _)| match key {
                Value::Obj(id) => match self.heap.get(*id) {
                    Data::Tuple(items) => items.iter().all(is_plain),
                    _ => false,
                },
                key => is_plain(key),
            });
        if !plain && sorted.len() > COMPARED {
            return Ok(false);
        }
        for (i, (a, item)) in sorted.iter().enumerate() {
            for (b, other) in sorted[i + 1..].iter().take(if plain { 1 } else { COMPARED }) {
                let before = self.order(a, CmpOp::Lt, b, range)?;
                let settled = match before {
                    Truth::True => plain || matches!(self.order(b, CmpOp::Lt, a, range)?, Truth::False),
                    _ => self.alike(item, other),
                };
                if !settled {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}
