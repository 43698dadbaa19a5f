//! Ways that only an exception leads to: one that a call outside of the project may raise, or an operation on something
//! that is not known.

use super::made::Made;
use super::merge::hard;
use super::{Alternative, Fork, Path, Pending, same_way};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Eval, Flow, R, Raised, Stop};
use crate::fact::Fact;
use crate::heap::Delta;
use crate::source::Span;
use crate::value::{UnknownId, Value};

/// In so many places of one `try` body an exception of the outside is followed.
const MOST_EXCEPTIONS: usize = 16;

impl<'a> Eval<'a> {
    /// A call leaves the project: it may raise an exception. Inside a `try` that is a way of its own.
    pub(crate) fn may_raise(&mut self, span: Span) {
        self.uncertain += 1;
        if !self.is_guarded() {
            return;
        }
        // Nothing has happened since the last one, which the same handlers have caught.
        if let Some(last) = self.pending.last()
            && last.alternative.exceptional
            && last.guards == self.try_depth
            && matches!(&last.alternative.outcome, Err(Stop::Raise(raised)) if raised.outside)
            && last.base.facts == self.record.facts.len()
            && self.heap.is_untouched()
        {
            return;
        }
        // By then an exception has come early and late: what else has been done meanwhile differs from both.
        let here = |pending: &&Pending<'a>| pending.alternative.exceptional && pending.guards == self.try_depth;
        if self.pending.iter().filter(here).take(MOST_EXCEPTIONS).count() == MOST_EXCEPTIONS {
            return;
        }
        let why = match self.unknown(span, "whether an exception is raised here") {
            Value::Unknown(why) => why,
            _ => UnknownId(0),
        };
        let diagnostic = Diagnostic::new(code(207), span, "an exception is raised here");
        let class = self.builtin_class("Exception");
        let value = Some(Value::Unknown(why));
        let raised = Raised { class, value, diagnostic, deliberate: true, outside: true, vague: true };
        let alternative = Alternative {
            outcome: Err(Stop::Raise(Box::new(raised))),
            delta: Delta::default(),
            facts: Vec::new(),
            made: Made::default(),
            path: Path::Raises(span, true),
            exceptional: true,
        };
        let (base, mark) = (self.base(), self.heap.mark());
        self.pending.push(Pending {
            alternative,
            base,
            main: Path::Always,
            main_made: Made::default(),
            main_exceptional: false,
            why,
            condition: span,
            mark,
            since: mark,
            guards: self.try_depth,
        });
        self.heap.open();
    }

    /// An operation of the file on something that is not known may fail: inside a `try` that is a way, too.
    pub(crate) fn may_fail(&mut self, operand: UnknownId, span: Span) {
        if self.is_guarded() && !self.frame.prelude && !self.why(operand).poison {
            self.may_raise(span);
        }
    }

    /// The same, if its result or something that it is given is not known. `known` is how many unknowns there were before.
    pub(crate) fn may_have_failed(&mut self, result: &Value, known: usize, given: Option<UnknownId>, span: Span) {
        match (result, given) {
            (Value::Unknown(id), _) if id.0 as usize >= known => self.may_fail(*id, span),
            (_, Some(id)) => self.may_fail(id, span),
            _ => {}
        }
    }

    /// Assumes that what is done somewhere raises an exception, since nothing is known of how it would go on.
    pub(in crate::eval) fn assume_raised(&mut self, place: Span, otherwise: String) {
        self.assume_not(&Path::Raises(place, false), otherwise);
    }

    /// Whether somebody may catch an exception that is raised now. What a module raises while it is imported on a path
    /// that may not be taken leaves the file.
    pub(in crate::eval) fn is_guarded(&self) -> bool {
        self.try_depth > self.outer_tries
    }

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
