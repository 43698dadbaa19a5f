//! Doing something to see what becomes of it.

use super::Path;
use crate::eval::{Eval, Flow, R, Stop};
use crate::heap::Id;

impl<'a> Eval<'a> {
    /// Does something that stands only if it changes nothing but `own` and what it makes itself; none where it does more,
    /// and then nothing is done.
    pub(crate) fn without_effect<T>(
        &mut self,
        own: &[Id],
        run: impl FnOnce(&mut Self) -> R<Option<T>>,
    ) -> R<Option<T>> {
        let base = self.base();
        let waiting = self.waiting();
        let recorded = |eval: &Self| {
            let record = &eval.record;
            (record.facts.len(), record.metadata.len(), record.assumptions.len(), eval.prints.len(), eval.waiting())
        };
        let before = recorded(self);
        let start = self.heap.mark();
        self.heap.open();
        self.any_order += 1;
        let result = run(self);
        self.any_order -= 1;
        let quiet = recorded(self) == before && self.record.open.len() == base.open.len();
        let left = self.collect(self.heap.mark(), waiting, Ok(Flow::Normal));
        if quiet {
            let delta = self.heap.undo();
            let stands =
                delta.objects.iter().all(|(id, _)| id.0 >= start || own.contains(id) || self.suspended.is_kept_in(*id));
            if stands && let Ok(Some(value)) = result {
                self.heap.redo(delta);
                return Ok(Some(value));
            }
        } else {
            self.take_back(&base, &Path::Always, left);
            self.record.metadata.truncate(before.1);
            self.record.assumptions.truncate(before.2);
            self.prints.truncate(before.3);
        }
        match result {
            Err(Stop::Abort) => Err(Stop::Abort),
            _ => Ok(None),
        }
    }

    /// Tries something out: it leaves no trace, and says nothing.
    pub(in crate::eval) fn try_out<T>(&mut self, run: impl FnOnce(&mut Self) -> R<T>) -> R<T> {
        let base = self.base();
        let waiting = self.waiting();
        let (metadata, assumptions) = (self.record.metadata.len(), self.record.assumptions.len());
        self.heap.open();
        self.exploring += 1;
        let result = self.silently(run);
        self.exploring -= 1;
        let left = self.collect(self.heap.mark(), waiting, Ok(Flow::Normal));
        self.take_back(&base, &Path::Always, left);
        self.record.metadata.truncate(metadata);
        self.record.assumptions.truncate(assumptions);
        result
    }
}
