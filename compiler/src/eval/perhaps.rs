//! Elements that may be there: what a directory holds beside what is known of it.
//!
//! A list with such elements is unknown to whoever looks at it. Who goes through it is told which they are: what is done
//! for one of them is a side of its own, and where nothing comes of it, the rest stays known.

use super::explore::Path;
use super::{Args, Eval, Flow, R, Truth};
use crate::heap::{Data, Iter, Perhaps};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_text_size::TextRange;
use std::rc::Rc;

impl<'a> Eval<'a> {
    /// A list or an iterator of elements in no order that is known, and of others that may be there for this reason.
    pub(crate) fn and_perhaps(
        &mut self,
        sure: Vec<Value>,
        others: Vec<Value>,
        reason: &str,
        order: UnknownId,
        lazily: bool,
        span: Span,
    ) -> Value {
        let why = self.unknown_id(span, format!("{reason} is known only where the workflow runs"));
        let why = self.some_of(why, sure.iter().chain(&others).cloned(), span);
        let sure = sure.into_iter().map(|item| (item, true));
        let items = sure.chain(others.into_iter().map(|item| (item, false))).collect();
        let perhaps = Perhaps { items, why, order: Some(order) };
        let data = match lazily {
            true => Data::Iterator { kind: "generator", iter: Iter::Perhaps(perhaps, 0) },
            false => perhaps_list(perhaps),
        };
        self.object(data, span)
    }

    /// The same elements as such a list has, as a list or an iterator.
    pub(crate) fn same_perhaps(&mut self, list: &Value, lazily: bool, span: Span) -> Option<Value> {
        let perhaps = self.held_perhaps(list)?;
        let data = match lazily {
            true => Data::Iterator { kind: "generator", iter: Iter::Perhaps(perhaps, 0) },
            false => perhaps_list(perhaps),
        };
        Some(self.object(data, span))
    }

    fn held_perhaps(&self, list: &Value) -> Option<Perhaps> {
        let Value::Obj(id) = list else { return None };
        match self.heap.get(*id) {
            Data::Smudged { holds: Some(held), .. } => match &**held {
                Data::Perhaps(perhaps) => Some(perhaps.clone()),
                _ => None,
            },
            Data::Iterator { iter: Iter::Perhaps(perhaps, 0), .. } => Some(perhaps.clone()),
            _ => None,
        }
    }

    /// The elements of an iterator object some of which may not be there, which are all taken out of it.
    pub(super) fn unpacked_perhaps(&mut self, iter: Iter<'a>) -> Iter<'a> {
        let Iter::Object(Value::Obj(id)) = iter else { return iter };
        match self.heap.get(id) {
            Data::Iterator { iter: found @ Iter::Perhaps(..), .. } => {
                let found = found.clone();
                if let Data::Iterator { iter, .. } = self.heap.get_mut(id) {
                    *iter = Iter::Done;
                }
                found
            }
            _ => iter,
        }
    }

    /// The next element where it may not be there, and why.
    pub(super) fn next_perhaps(iter: &mut Iter<'a>) -> Option<(Value, UnknownId)> {
        let Iter::Perhaps(perhaps, next) = iter else { return None };
        match perhaps.items.get(*next) {
            Some((item, false)) if perhaps.order.is_none() => {
                *next += 1;
                Some((item.clone(), perhaps.why))
            }
            _ => None,
        }
    }

    /// Does what is done for an element that may not be there. If that leaves the file, it is taken not to be there.
    pub(super) fn may_be_there(
        &mut self,
        why: UnknownId,
        range: TextRange,
        run: impl FnOnce(&mut Self) -> R<Flow>,
    ) -> R<Flow> {
        let place = self.span(range);
        self.explore_paths(why, place, Path::Listed(place, true), Path::Listed(place, false), run, |_| Ok(Flow::Normal))
    }

    /// `sorted(value, …)` where some of its elements may not be there.
    pub(crate) fn sorted_if_perhaps(&mut self, value: &Value, args: &Args, span: Span) -> R<Option<Value>> {
        if let Some(inside) = self.all_at_once(value) {
            return self.sorted_if_perhaps(&inside, args, span);
        }
        let Some(perhaps) = self.held_perhaps(value) else { return Ok(None) };
        if let Value::Obj(id) = value
            && matches!(self.heap.get(*id), Data::Iterator { .. })
        {
            self.use_up(*id);
        }
        Ok(Some(match self.sorted_perhaps(&perhaps, args, span)? {
            Ok(sorted) => self.object(sorted, span),
            Err(why) => self.element_of(why, span),
        }))
    }

    /// The list that such elements are when they are sorted, or why their order is not known.
    pub(super) fn sorted_perhaps(
        &mut self,
        perhaps: &Perhaps,
        args: &Args,
        span: Span,
    ) -> R<Result<Data<'a>, UnknownId>> {
        let sorted = self.sorted((perhaps.values().collect(), perhaps.order), args, span)?;
        let others: Vec<&Value> = perhaps.items.iter().filter(|(_, sure)| !sure).map(|(item, _)| item).collect();
        Ok(sorted.map(|sorted| {
            let is_sure = |item: &Value| !others.iter().any(|other| self.alike(item, other));
            let items: Rc<_> = sorted.into_iter().map(|item| (item.clone(), is_sure(&item))).collect();
            perhaps_list(Perhaps { items, why: perhaps.why, order: None })
        }))
    }

    /// `needle in …`.
    pub(super) fn perhaps_contains(&mut self, perhaps: &Perhaps, needle: &Value, range: TextRange) -> R<Truth> {
        let mut found = Truth::False;
        for (item, sure) in perhaps.items.iter() {
            match self.same_or_equal(item, needle, range, 0)? {
                Truth::True if *sure => return Ok(Truth::True),
                Truth::True => found = Truth::Unknown(perhaps.why),
                Truth::False => {}
                unknown @ Truth::Unknown(_) => found = unknown,
            }
        }
        Ok(found)
    }
}

fn perhaps_list<'a>(perhaps: Perhaps) -> Data<'a> {
    Data::Smudged { was: "list", unknown: perhaps.why, holds: Some(Rc::new(Data::Perhaps(perhaps))) }
}
