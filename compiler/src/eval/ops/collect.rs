//! Iteration to the end: all that a value gives.

use super::{Next, range_len};
use crate::eval::{Eval, R};
use crate::heap::Iter;
use crate::value::{UnknownId, Value};
use ruff_text_size::TextRange;

impl<'a> Eval<'a> {
    /// All elements of an iterable, or why they are not known.
    pub(crate) fn collect_items(&mut self, value: &Value, range: TextRange) -> R<Result<Vec<Value>, UnknownId>> {
        self.collect_or(value, range, |kind| format!("'{kind}' object is not iterable"))
    }

    /// The same, with another complaint about what is not iterable.
    pub(crate) fn collect_or(
        &mut self,
        value: &Value,
        range: TextRange,
        complaint: impl FnOnce(&str) -> String,
    ) -> R<Result<Vec<Value>, UnknownId>> {
        let items = self.items_or(value, range, complaint)?;
        Ok(match self.gather_items(items, range)? {
            Ok((items, None)) => Ok(items),
            Ok((items, Some(why))) => Err(self.some_of(why, items, self.span(range))),
            Err(why) => Err(why),
        })
    }

    pub(in crate::eval) fn drain(&mut self, mut items: Iter<'a>, range: TextRange) -> R<Result<Vec<Value>, UnknownId>> {
        if let Iter::Range { next, stop, step } = items {
            self.check_size(range_len(next, stop, step), range)?;
        }
        let mut out = Vec::new();
        loop {
            match self.next_item(&mut items, range)? {
                Next::Item(item) => out.push(item),
                Next::End => break,
                Next::Unknown(why) => {
                    let given: Vec<Value> = out.into_iter().chain(self.behind(&items)).collect();
                    self.draw_the_rest(items, why, range)?;
                    return Ok(Err(self.some_of(why, given, self.span(range))));
                }
            }
            // An iterator may never end, and what it gives may be made for the occasion.
            if out.len() % 4096 == 0 {
                self.charge_bytes(2 * 4096 * size_of::<Value>());
                self.tick(range)?;
            }
        }
        self.charge(out.len());
        Ok(Ok(out))
    }

    /// An iterator was used an unknown number of times.
    pub(crate) fn spoil_iterator(&mut self, iter: &Iter<'a>, why: UnknownId) {
        if let Iter::Object(Value::Obj(id)) = iter {
            self.spoil(*id, why);
        }
    }
}
