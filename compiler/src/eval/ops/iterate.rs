//! Iteration: what a value gives element by element.

use super::{Next, Truth};
use crate::eval::{Args, Eval, Flow, R, Resume, Step, Stop};
use crate::heap::{Data, Generator, Id, Iter, Perhaps, View};
use crate::source::Span;
use crate::value::{Str, UnknownId, Value};
use ruff_python_ast::{Comprehension, Expr, Operator};
use ruff_text_size::{Ranged, TextRange};
use std::rc::Rc;

/// What is not known of what a comprehension gives: what it is, or in which order it comes.
#[derive(Debug, Default)]
pub(crate) struct Gaps {
    pub(crate) unknown: Option<UnknownId>,
    pub(crate) order: Option<UnknownId>,
}

impl<'a> Eval<'a> {
    /// What a value gives when it is iterated over.
    pub(crate) fn items(&mut self, value: &Value, range: TextRange) -> R<Iter<'a>> {
        self.items_or(value, range, |kind| format!("'{kind}' object is not iterable"))
    }

    /// The same, with another complaint about what is not iterable.
    pub(crate) fn items_or(
        &mut self,
        value: &Value,
        range: TextRange,
        complaint: impl FnOnce(&str) -> String,
    ) -> R<Iter<'a>> {
        if let Some(iter) = self.try_items(value, range)? {
            return Ok(iter);
        }
        let (kind, span) = (self.type_name(value), self.span(range));
        Err(self.raise("TypeError", span, complaint(&kind)))
    }

    /// What a value gives when it is iterated over; none where it cannot be.
    fn try_items(&mut self, value: &Value, range: TextRange) -> R<Option<Iter<'a>>> {
        if (self.instance_class(value).is_some() || self.has_metaclass(value))
            && let Some(iter) = self.own_iterator(value, range)?
        {
            return Ok(Some(iter));
        }
        let value = &self.plain(value);
        if let Value::Unknown(unknown) = value {
            // An iterator that it may be is used up, or is not.
            let span = self.span(range);
            self.on_each(*unknown, span, Self::is_iterator, |eval, candidate| {
                if let Value::Obj(id) = candidate {
                    eval.spoil(*id, *unknown);
                }
                Ok(None)
            })?;
            self.draw_from_unknown(*unknown, range)?;
        }
        if let Some(unknown) = self.given_back(value) {
            self.draw_from_unknown(unknown, range)?;
        }
        let span = self.span(range);
        if let Some(iter) = self.unordered_items(value, span) {
            return Ok(Some(iter));
        }
        let names = match value {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::View { dict, .. } => Value::Obj(*dict),
                _ => value.clone(),
            },
            _ => value.clone(),
        };
        let why = self.unknown_of(value).or_else(|| self.outside(value)).or_else(|| self.perhaps_lacks(&names));
        if let Some(why) = why {
            return Ok(Some(Iter::Unknown(why)));
        }
        Ok(Some(match value {
            Value::Str(s) => {
                let birth = s.birth;
                let chars = s.text.chars().map(|c| Value::Str(Str { text: c.to_string().into(), birth }));
                let chars: Rc<[Value]> = chars.collect();
                self.charge_bytes(chars.len() * 56);
                Iter::Fixed(chars, 0)
            }
            Value::Bytes(b) => Iter::Fixed(b.iter().map(|b| Value::Int(i64::from(*b))).collect(), 0),
            Value::Text(_) => Iter::Unknown(self.text_unknown(value, range)),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(_) => Iter::List(*id, 0),
                Data::Tuple(items) => Iter::Fixed(items.clone(), 0),
                Data::Dict(dict) => Iter::Dict { dict: *id, kind: View::Keys, next: 0, size: dict.len() },
                Data::View { dict, kind, .. } => match self.heap.get(*dict) {
                    Data::Dict(entries) => Iter::Dict { dict: *dict, kind: *kind, next: 0, size: entries.len() },
                    Data::Smudged { unknown, .. } => Iter::Unknown(*unknown),
                    _ => Iter::Done,
                },
                Data::Set(set) | Data::FrozenSet(set) => {
                    Iter::Fixed(set.values().map(|(item, _)| item.clone()).collect(), 0)
                }
                Data::Range { start, stop, step } => Iter::Range { next: *start, stop: *stop, step: *step },
                Data::Iterator { kind: "coroutine", .. } => return Ok(None),
                Data::Iterator { .. } => Iter::Object(value.clone()),
                Data::Class(class) if class.info.is_enum => Iter::Fixed(self.enum_members(*id).into(), 0),
                _ => return Ok(None),
            },
            _ => return Ok(None),
        }))
    }

    /// The iterator of an object whose class says how it is iterated over.
    fn own_iterator(&mut self, value: &Value, range: TextRange) -> R<Option<Iter<'a>>> {
        let span = self.span(range);
        if let Some(method) = self.class_attribute(value, "__iter__") {
            let iterator = self.deeper(span, |eval| eval.call(method, Args::default(), span))?;
            if let Some(why) = self.unknown_of(&iterator) {
                return Ok(Some(Iter::Unknown(why)));
            }
            let is_iterator = match &iterator {
                Value::Obj(id) => matches!(self.heap.get(*id), Data::Iterator { .. }),
                _ => false,
            };
            if is_iterator || self.class_attribute(&iterator, "__next__").is_some() {
                return Ok(Some(Iter::Object(iterator)));
            }
            let message = format!("iter() returned non-iterator of type '{}'", self.type_name(&iterator));
            return Err(self.raise("TypeError", span, message));
        }
        let has_items = matches!(self.plain(value), Value::Obj(id) if matches!(self.heap.get(id), Data::Instance(_)))
            && self.class_attribute(value, "__getitem__").is_some();
        Ok(has_items.then(|| Iter::Indexed(value.clone(), 0)))
    }

    /// That the elements of a set come in no order that can be known.
    pub(crate) fn set_order(&mut self, id: Id) -> UnknownId {
        let span = self.birthplace(self.heap.object(id).birth).unwrap_or(self.frame.site);
        self.unknown_id(span, "the order of a set differs from run to run; `sorted(…)` gives it one")
    }

    /// An iterator object over a value.
    pub(crate) fn iterator_over(&mut self, value: &Value, span: Span) -> R<Value> {
        let items = self.items(value, crate::eval::range_of(span))?;
        Ok(self.iterator_of(items, value, span))
    }

    /// The iterator object of an iteration over a value.
    pub(crate) fn iterator_of(&mut self, items: Iter<'a>, over: &Value, span: Span) -> Value {
        match items {
            Iter::Object(iterator) => iterator,
            Iter::Unknown(why) | Iter::Unordered(_, why) => self.element_of(why, span),
            Iter::Perhaps(perhaps, _) => self.element_of(perhaps.why, span),
            iter => {
                let kind = self.iterator_kind(&iter, over);
                self.object(Data::Iterator { kind, iter }, span)
            }
        }
    }

    fn iterator_kind(&self, iter: &Iter<'a>, of: &Value) -> &'static str {
        match iter {
            Iter::List(..) => "list_iterator",
            Iter::Reversed(..) => "list_reverseiterator",
            Iter::Range { .. } => "range_iterator",
            Iter::Dict { kind: View::Keys, .. } => "dict_keyiterator",
            Iter::Dict { kind: View::Values, .. } => "dict_valueiterator",
            Iter::Dict { kind: View::Items, .. } => "dict_itemiterator",
            Iter::Until { .. } => "callable_iterator",
            Iter::Fixed(..) => match self.type_name(&self.plain(of)).as_str() {
                "str" => "str_iterator",
                "bytes" => "bytes_iterator",
                "tuple" => "tuple_iterator",
                "set" | "frozenset" => "set_iterator",
                _ => "generator",
            },
            _ => "iterator",
        }
    }

    /// The next element.
    #[inline]
    pub(crate) fn next_item(&mut self, iter: &mut Iter<'a>, range: TextRange) -> R<Next> {
        if let Iter::Range { next, stop, step } = iter {
            let at = *next;
            let more = if *step > 0 { at < *stop } else { at > *stop };
            *next = at.saturating_add(*step);
            return Ok(if more { Next::Item(Value::Int(at)) } else { Next::End });
        }
        self.next_of(iter, range)
    }

    fn next_of(&mut self, iter: &mut Iter<'a>, range: TextRange) -> R<Next> {
        let next = match iter {
            Iter::Done => return Ok(Next::End),
            Iter::Unknown(why) => return Ok(Next::Unknown(*why)),
            Iter::Unordered(_, why) => {
                let why = *why;
                *iter = Iter::Unknown(why);
                return Ok(Next::Unknown(why));
            }
            Iter::Perhaps(perhaps, next) => match perhaps.items.get(*next) {
                Some((item, true)) if perhaps.order.is_none() => {
                    *next += 1;
                    Some(item.clone())
                }
                None => None,
                Some(_) => {
                    let why = perhaps.why;
                    *iter = Iter::Unknown(why);
                    return Ok(Next::Unknown(why));
                }
            },
            Iter::Object(iterator) => return self.pull(&iterator.clone(), range),
            Iter::Fixed(items, next) => {
                let item = items.get(*next).cloned();
                *next += 1;
                item
            }
            Iter::List(list, next) => match self.heap.get(*list) {
                Data::List(items) => {
                    let item = items.get(*next).cloned();
                    *next += 1;
                    item
                }
                Data::Smudged { unknown, .. } => return Ok(Next::Unknown(*unknown)),
                _ => None,
            },
            Iter::Reversed(list, next) => match self.heap.get(*list) {
                Data::List(items) => {
                    *next = next.wrapping_sub(1);
                    items.get(*next).cloned()
                }
                Data::Smudged { unknown, .. } => return Ok(Next::Unknown(*unknown)),
                _ => None,
            },
            Iter::Dict { dict, kind, next, size } => match self.heap.get(*dict) {
                Data::Dict(entries) if entries.len() != *size => {
                    let span = self.span(range);
                    return Err(self.raise("RuntimeError", span, "dictionary changed size during iteration"));
                }
                Data::Dict(entries) => {
                    let entry = entries.get_index(*next).map(|(_, entry)| entry.clone());
                    *next += 1;
                    match (entry, *kind) {
                        (Some((key, _)), View::Keys) => Some(key),
                        (Some((_, value)), View::Values) => Some(value),
                        (Some((key, value)), View::Items) => {
                            let span = self.span(range);
                            Some(self.tuple(vec![key, value], span))
                        }
                        (None, _) => None,
                    }
                }
                Data::Smudged { unknown, .. } => return Ok(Next::Unknown(*unknown)),
                _ => None,
            },
            // Iterators may stand on iterators, as many as the file likes.
            _ => match self.deeper(self.span(range), |eval| eval.made_item(iter, range))? {
                Next::Item(item) => Some(item),
                Next::End => None,
                unknown => return Ok(unknown),
            },
        };
        Ok(match next {
            Some(item) => Next::Item(item),
            None => {
                *iter = Iter::Done;
                Next::End
            }
        })
    }

    /// The next element of what calls code of the file for each of them.
    fn made_item(&mut self, iter: &mut Iter<'a>, range: TextRange) -> R<Next> {
        self.tick(range)?;
        let span = self.span(range);
        Ok(match iter {
            Iter::Indexed(object, next) => {
                let (object, index) = (object.clone(), Value::Int(*next));
                *next += 1;
                match self.catching("IndexError", span, |eval| eval.item(&object, &index, range))? {
                    Some(item) => Next::Item(item),
                    None => Next::End,
                }
            }
            Iter::Until { function, end } => {
                let (function, end) = (function.clone(), end.clone());
                let item = self.deeper(span, |eval| eval.call(function, Args::default(), span))?;
                match self.equal(&item, &end, range)? {
                    Truth::True => Next::End,
                    Truth::False => Next::Item(item),
                    Truth::Unknown(why) => Next::Unknown(self.some_of(why, [item], span)),
                }
            }
            Iter::Enumerate { source, next } => match self.pull(&source.clone(), range)? {
                Next::Item(item) => {
                    let index = next.clone();
                    *next = self.binary(&index, Operator::Add, &Value::Int(1), range)?;
                    Next::Item(self.tuple(vec![index, item], span))
                }
                end => end,
            },
            Iter::Zip(sources) => match self.pull_all(&sources.clone(), range)? {
                Ok(Some(row)) => Next::Item(self.tuple(row, span)),
                Ok(None) => Next::End,
                Err(why) => Next::Unknown(why),
            },
            Iter::Map { function, sources } => {
                let (function, sources) = (function.clone(), sources.clone());
                match self.pull_all(&sources, range)? {
                    Ok(Some(row)) => {
                        let args = Args::positional(row, span);
                        Next::Item(self.deeper(span, |eval| eval.call(function, args, span))?)
                    }
                    Ok(None) => Next::End,
                    Err(why) => {
                        let results = self.call_on_unknown(&function, sources.len(), why, range)?;
                        Next::Unknown(self.some_of(why, results, span))
                    }
                }
            }
            Iter::Filter { function, source } => {
                let (function, source) = (function.clone(), source.clone());
                loop {
                    let item = match self.pull(&source, range)? {
                        Next::Item(item) => item,
                        Next::Unknown(why) => {
                            if !function.is_none() {
                                self.call_on_unknown(&function, 1, why, range)?;
                            }
                            return Ok(Next::Unknown(why));
                        }
                        Next::End => return Ok(Next::End),
                    };
                    self.tick(range)?;
                    let keep = if function.is_none() {
                        item.clone()
                    } else {
                        let args = Args::positional(vec![item.clone()], span);
                        let function = function.clone();
                        self.deeper(span, |eval| eval.call(function, args, span))?
                    };
                    match self.truth(&keep, range)? {
                        Truth::True => return Ok(Next::Item(item)),
                        Truth::False => {}
                        Truth::Unknown(why) => {
                            let rest = self.some_of(why, [item, source], span);
                            self.call_on_unknown(&function, 1, rest, range)?;
                            return Ok(Next::Unknown(rest));
                        }
                    }
                }
            }
            Iter::Generator(generator) => {
                let mut running = (**generator).clone();
                *iter = Iter::Done; // an exception ends it
                let next = self.deeper(span, |eval| eval.generate(&mut running))?;
                if !matches!(next, Next::End) {
                    *iter = Iter::Generator(Rc::new(running));
                }
                next
            }
            _ => Next::End,
        })
    }

    /// Calls a function for elements that are not known, an unknown number of times, for what that does and may give.
    pub(crate) fn call_on_unknown(
        &mut self,
        function: &Value,
        arguments: usize,
        why: UnknownId,
        range: TextRange,
    ) -> R<Vec<Value>> {
        let span = self.span(range);
        let mut results = Vec::new();
        let mut exits = self.rounds(why, range, |eval, _| {
            let row = (0..arguments).map(|_| eval.element_of(why, span)).collect();
            results.push(eval.deeper(span, |eval| eval.call(function.clone(), Args::positional(row, span), span))?);
            Ok(Flow::Normal)
        })?;
        exits.ends = true;
        self.leave_loop(why, range, exits, |_| Ok(Flow::Normal))?;
        Ok(results)
    }

    /// Draws an element that is not known once more, for what that does: an iterator may be code of the file.
    pub(crate) fn draw_unknown(&mut self, iter: &Iter<'a>, range: TextRange) -> R<()> {
        match iter {
            Iter::Object(iterator) => self.pull(iterator, range).map(|_| ()),
            Iter::Unknown(unknown) => self.draw_from_unknown(*unknown, range),
            _ => Ok(()),
        }
    }

    /// The next element of each of several iterators; none where one has ended.
    fn pull_all(&mut self, sources: &[Value], range: TextRange) -> R<Result<Option<Vec<Value>>, UnknownId>> {
        let span = self.span(range);
        let mut row = Vec::with_capacity(sources.len());
        for source in sources {
            match self.pull(source, range)? {
                Next::Item(item) => row.push(item),
                Next::End => return Ok(Ok(None)),
                Next::Unknown(why) => {
                    let behind = row.into_iter().chain(sources.iter().cloned());
                    return Ok(Err(self.some_of(why, behind, span)));
                }
            }
        }
        Ok(Ok(Some(row).filter(|row| !row.is_empty())))
    }

    fn is_iterator(&self, id: Id) -> bool {
        matches!(self.heap.get(id), Data::Iterator { .. })
    }

    /// The next element of an iterator object.
    pub(crate) fn pull(&mut self, iterator: &Value, range: TextRange) -> R<Next> {
        let span = self.span(range);
        let unknown = match iterator {
            Value::Unknown(unknown) => Some(*unknown),
            _ => self.given_back(iterator),
        };
        if let Some(unknown) = unknown {
            self.on_each(unknown, span, Self::is_iterator, |eval, candidate| {
                eval.pull(candidate, range).map(|_| None)
            })?;
        }
        if let Some(why) = self.unknown_of(iterator) {
            return Ok(Next::Unknown(why));
        }
        if let Some(id) = self.is_routine(iterator) {
            let waiting = self.waiting();
            let next = self.next_of_routine(id, range)?;
            return Ok(match (self.join_ends(waiting)?, next) {
                (Some(why), Next::Item(item)) => Next::Unknown(self.some_of(why, [item], span)),
                (Some(why), Next::End) => Next::Unknown(why),
                (_, next) => next,
            });
        }
        if let Value::Obj(id) = iterator
            && let Data::Iterator { iter, .. } = self.heap.get(*id)
        {
            let mut iter = iter.clone();
            let next = self.next_item(&mut iter, range);
            if let Data::Iterator { iter: slot, .. } = self.heap.get_mut(*id) {
                *slot = iter;
            }
            return next;
        }
        let Some(method) = self.class_attribute(iterator, "__next__") else {
            let kind = self.type_name(iterator);
            return Err(self.raise("TypeError", span, format!("'{kind}' object is not an iterator")));
        };
        let next = self.catching("StopIteration", span, |eval| {
            eval.deeper(span, |eval| eval.call(method, Args::default(), span))
        })?;
        Ok(next.map_or(Next::End, Next::Item))
    }

    /// The next element of a generator function's call. Where it has perhaps ended, that is a way of its own.
    pub(in crate::eval) fn next_of_routine(&mut self, id: Id, range: TextRange) -> R<Next> {
        Ok(match self.resume(id, Resume::Send(Value::None), range)? {
            Step::Yield(item) => Next::Item(item),
            Step::Return(_) => Next::End,
            Step::Unclear(why) => Next::Unknown(why),
        })
    }

    /// Runs what may raise an exception of a built-in class; none where it does.
    pub(crate) fn catching<T>(&mut self, class: &str, span: Span, run: impl FnOnce(&mut Self) -> R<T>) -> R<Option<T>> {
        let waiting = self.waiting();
        self.try_depth += 1;
        let outcome = run(self);
        self.try_depth -= 1;
        if self.waiting() == waiting {
            return match outcome {
                Err(Stop::Raise(raised)) if self.is_caught(&raised, class) => Ok(None),
                outcome => outcome.map(Some),
            };
        }
        // Of what may have been raised, and of what the outside may raise, nothing is caught here.
        let mut value = None;
        let outcome = outcome.map(|given| {
            value = Some(given);
            Flow::Normal
        });
        self.settle_each(waiting, outcome, |eval, outcome| match outcome {
            Err(Stop::Raise(raised)) if !raised.outside && eval.is_caught(&raised, class) => {
                let what = format!("whether {class} is raised here depends on something unknown, which");
                Err(eval.refuse(span, &what, "decide it by a constant"))
            }
            outcome => outcome,
        })?;
        Ok(value)
    }

    fn is_caught(&self, raised: &crate::eval::Raised, class: &str) -> bool {
        self.is_subclass(raised.class, self.builtin_class(class)) && !raised.is_unsupported()
    }

    /// The next element of a generator expression, in the frame in which it was written.
    fn generate(&mut self, generator: &mut Generator<'a>) -> R<Next> {
        let outer = std::mem::replace(&mut self.frame, generator.frame.clone());
        let outcome = self.next_combination(generator);
        let next = match outcome {
            Ok(Next::Item(_)) => self.expr(generator.element).map(Next::Item),
            end => end,
        };
        self.frame = outer;
        next
    }

    /// Steps the clauses of a generator expression on to where its element is wanted.
    fn next_combination(&mut self, generator: &mut Generator<'a>) -> R<Next> {
        let (clauses, element) = (generator.clauses, generator.element);
        'next: while let Some(depth) = generator.open.len().checked_sub(1) {
            let clause = &clauses[depth];
            self.tick(clause.range)?;
            let rest = &clauses[depth + 1..];
            let mut made = Vec::new();
            let mut evaluate = |eval: &mut Self| {
                made.push(eval.expr(element)?);
                Ok(())
            };
            match self.next_item(&mut generator.open[depth], clause.iter.range())? {
                Next::Item(item) => self.assign(&clause.target, item)?,
                Next::End => {
                    generator.open.pop();
                    continue;
                }
                Next::Unknown(why) => {
                    let items = generator.open[depth].clone();
                    self.clause_over_unknown(clause, rest, &items, why, &mut evaluate, &mut Gaps::default())?;
                    return Ok(Next::Unknown(self.some_of(why, made, self.span(clause.range))));
                }
            }
            for (i, condition) in clause.ifs.iter().enumerate() {
                let value = self.expr(condition)?;
                match self.truth(&value, condition.range())? {
                    Truth::True => {}
                    Truth::False => continue 'next,
                    Truth::Unknown(why) => {
                        self.explore(
                            why,
                            condition.range(),
                            |eval| {
                                eval.filtered(&clause.ifs[i + 1..], rest, &mut evaluate, &mut Gaps::default())?;
                                Ok(Flow::Normal)
                            },
                            |_| Ok(Flow::Normal),
                        )?;
                        // What the clauses would give besides is like it.
                        return Ok(Next::Unknown(self.some_of(why, made, self.span(clause.range))));
                    }
                }
            }
            match rest.first() {
                None => return Ok(Next::Item(Value::None)),
                Some(inner) => {
                    let value = self.expr(&inner.iter)?;
                    let items = self.items(&value, inner.iter.range())?;
                    generator.open.push(items);
                }
            }
        }
        Ok(Next::End)
    }

    /// Runs the clauses of a comprehension and `element` for each combination; says what is not known of the result.
    pub(crate) fn clauses(
        &mut self,
        clauses: &'a [Comprehension],
        first: Option<Iter<'a>>,
        element: &mut dyn FnMut(&mut Self) -> R<()>,
        gaps: &mut Gaps,
    ) -> R<()> {
        let Some((clause, rest)) = clauses.split_first() else { return element(self) };
        let items = match first {
            Some(items) => items,
            None => {
                let iterable = self.expr(&clause.iter)?;
                self.items_in_any_order(&iterable, clause.iter.range())?
            }
        };
        let items = self.unpacked_perhaps(items);
        let mut moved = vec![self.frame.scope];
        if let Iter::Perhaps(perhaps, 0) = &items
            && let Some(order) = perhaps.order
        {
            let in_one_order = Iter::Perhaps(Perhaps { order: None, ..perhaps.clone() }, 0);
            let done = self.without_effect(&moved, |eval| {
                eval.clause(clause, rest, in_one_order, element, gaps)?;
                Ok(Some(()))
            })?;
            if done.is_some() {
                gaps.order = gaps.order.or(Some(order));
                return Ok(());
            }
        }
        if self.is_loose(&items, &mut moved) {
            let order = self.without_effect(&moved, |eval| {
                match eval.gather_items(items.clone(), clause.iter.range())? {
                    Ok((items, why)) => {
                        eval.clause(clause, rest, Iter::Fixed(items.into(), 0), element, gaps)?;
                        Ok(Some(why))
                    }
                    // As it was: what is made of it is found out below.
                    Err(_) => Ok(None),
                }
            })?;
            if let Some(why) = order {
                gaps.order = gaps.order.or(why);
                return Ok(());
            }
        }
        self.clause(clause, rest, items, element, gaps)
    }

    fn clause(
        &mut self,
        clause: &'a Comprehension,
        rest: &'a [Comprehension],
        mut items: Iter<'a>,
        element: &mut dyn FnMut(&mut Self) -> R<()>,
        gaps: &mut Gaps,
    ) -> R<()> {
        loop {
            if let Some((item, why)) = Self::next_perhaps(&mut items) {
                let mut is_made = false;
                self.may_be_there(why, clause.iter.range(), |eval| {
                    eval.assign(&clause.target, item)?;
                    let mut element = |eval: &mut Self| {
                        is_made = true;
                        element(eval)
                    };
                    eval.filtered(&clause.ifs, rest, &mut element, gaps)?;
                    Ok(Flow::Normal)
                })?;
                gaps.unknown = gaps.unknown.or(is_made.then_some(why));
                continue;
            }
            let item = match self.next_item(&mut items, clause.iter.range())? {
                Next::Item(item) => item,
                Next::End => return Ok(()),
                Next::Unknown(why) => return self.clause_over_unknown(clause, rest, &items, why, element, gaps),
            };
            self.tick(clause.range)?;
            self.assign(&clause.target, item)?;
            self.filtered(&clause.ifs, rest, element, gaps)?;
        }
    }

    /// A clause over something unknown: what is evaluated for its elements must not shape the workflow.
    fn clause_over_unknown(
        &mut self,
        clause: &'a Comprehension,
        rest: &'a [Comprehension],
        items: &Iter<'a>,
        why: UnknownId,
        element: &mut dyn FnMut(&mut Self) -> R<()>,
        gaps: &mut Gaps,
    ) -> R<()> {
        gaps.unknown.get_or_insert(why);
        let span = self.span(clause.iter.range());
        let mut exits = self.rounds(why, clause.iter.range(), |eval, _| {
            eval.draw_unknown(items, clause.iter.range())?;
            let item = eval.element_of(why, span);
            eval.assign(&clause.target, item)?;
            eval.filtered(&clause.ifs, rest, element, gaps)?;
            Ok(Flow::Normal)
        })?;
        exits.ends = true;
        self.leave_loop(why, clause.iter.range(), exits, |_| Ok(Flow::Normal))?;
        Ok(())
    }

    fn filtered(
        &mut self,
        conditions: &'a [Expr],
        rest: &'a [Comprehension],
        element: &mut dyn FnMut(&mut Self) -> R<()>,
        gaps: &mut Gaps,
    ) -> R<()> {
        let Some((condition, others)) = conditions.split_first() else {
            return self.clauses(rest, None, element, gaps);
        };
        let value = self.expr(condition)?;
        match self.truth(&value, condition.range())? {
            Truth::True => self.filtered(others, rest, element, gaps),
            Truth::False => Ok(()),
            Truth::Unknown(why) => {
                gaps.unknown.get_or_insert(why);
                self.explore(
                    why,
                    condition.range(),
                    |eval| eval.filtered(others, rest, element, gaps).map(|()| Flow::Normal),
                    |_| Ok(Flow::Normal),
                )?;
                Ok(())
            }
        }
    }
}
