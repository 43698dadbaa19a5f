//! Ways that only an exception leads to which a call outside of the project may raise.

use super::merge::hard;
use super::{Alternative, Fork, same_way};
use crate::eval::{Eval, Flow, R};
use crate::fact::Fact;

impl<'a> Eval<'a> {
    /// Drops what has waited since `waiting` for an exception that a call outside of the project may raise, with the
    /// assumption that it raises none: who is handed something goes on with that.
    pub(in crate::eval) fn drop_exceptional(&mut self, waiting: usize) -> R<()> {
        if self.pending.len() <= waiting || self.waits_since(waiting) {
            return Ok(());
        }
        let fork = self.fork(waiting);
        let mut alternatives = self.collect(fork.mark, waiting, Ok(Flow::Normal));
        let Some(main) = alternatives.pop() else { return Ok(()) };
        for alternative in &alternatives {
            self.assume_not(&alternative.path, "otherwise a generator ends early".to_owned());
        }
        self.redo(main.delta, main.facts);
        main.outcome.map(|_| ())
    }

    /// Joins exceptional alternatives with those that have gone the same way without an exception. Where an exception
    /// cuts something of the definition off, the workflow is what is defined without it.
    pub(super) fn join_exceptional(&mut self, groups: Vec<Alternative<'a>>, fork: Fork) -> Vec<Alternative<'a>> {
        let (exceptional, mut groups): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.exceptional);
        for alternative in exceptional {
            // Two exceptions that cut off different parts wait for the way without one.
            let length = hard(&alternative.facts).len();
            let joins = |group: &Alternative<'a>| {
                same_way(&group.outcome, &alternative.outcome)
                    && (!group.exceptional || hard(&group.facts).len() == length)
            };
            match groups.iter().position(joins) {
                Some(i) if self.cuts_off(&alternative.facts, &groups[i].facts) => {
                    let reason = "otherwise a part of the workflow is not defined".to_owned();
                    self.assume_not(&alternative.path, reason);
                }
                Some(i) => {
                    let other = groups.remove(i);
                    let merged = self.merge(other, alternative, fork.why, fork.condition, fork.mark);
                    groups.insert(i, merged);
                }
                None => groups.push(alternative),
            }
        }
        groups
    }

    /// Whether the facts of one way are the beginning of those of another, but for the blocks that it leaves early.
    fn cuts_off(&self, short: &[Fact], long: &[Fact]) -> bool {
        let (mut short, long) = (hard(short), hard(long));
        if short.len() >= long.len() {
            return false;
        }
        while let Some(Fact::JobClosed { .. }) = short.last() {
            short.pop();
        }
        short.iter().zip(&long).all(|(x, y)| x.span() == y.span() && x.effect() == y.effect())
    }
}
