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

/// A call of the prelude by the file.
#[derive(Debug, Default)]
pub(in crate::eval) struct InLibrary {
    /// How many `try` bodies were open there.
    tries: u32,
    /// Something unknown of the file's on which an operation in it may fail.
    failing: Option<UnknownId>,
}

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
            && last.journal == self.heap.journal()
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
        self.heap.open();
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
            journal: self.heap.journal(),
        });
    }

    /// An operation of the file on something that is not known may fail: inside a `try` that is a way, too. In the
    /// prelude it is the file's call that may have failed.
    pub(crate) fn may_fail(&mut self, operand: UnknownId, span: Span) {
        if !self.is_guarded() || self.why(operand).poison {
            return;
        }
        if !self.frame.prelude {
            self.may_raise(span);
        } else if self.try_depth == self.in_library.tries && self.is_handed_in(operand) {
            self.in_library.failing.get_or_insert(operand);
        }
    }

    /// Whether something unknown that the prelude works with is the file's: what a call cannot know by itself is born at
    /// that call.
    fn is_handed_in(&self, unknown: UnknownId) -> bool {
        self.birthplace(self.why(unknown).birth).is_some_and(|place| place != self.frame.site)
    }

    /// The file calls the prelude: what may fail in there is kept for [`Eval::leave_library`].
    pub(in crate::eval) fn enter_library(&mut self) -> InLibrary {
        std::mem::replace(&mut self.in_library, InLibrary { tries: self.try_depth, failing: None })
    }

    /// Back in the file, at the end of a call of the prelude. It may have failed where something failed in it that the
    /// prelude does not handle itself.
    pub(in crate::eval) fn leave_library(&mut self, outer: InLibrary, span: Span) {
        if let Some(operand) = std::mem::replace(&mut self.in_library, outer).failing {
            self.may_fail(operand, span);
        }
    }

    /// The same, if its result or something that it is given is not known. `known` is how many unknowns there were before.
    pub(crate) fn may_have_failed(&mut self, result: &Value, known: usize, given: Option<UnknownId>, span: Span) {
        let made = match result {
            Value::Unknown(id) if id.0 as usize >= known => Some(*id),
            _ => None,
        };
        for operand in made.into_iter().chain(given) {
            self.may_fail(operand, span);
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

    /// What those do next that have waited since `waiting`, while the main way, which has this outcome, stays where it is.
    pub(in crate::eval) fn settle_others(
        &mut self,
        waiting: usize,
        outcome: R<Flow>,
        next: impl FnMut(&mut Self, R<Flow>) -> R<Flow>,
    ) -> R<Flow> {
        if self.pending.len() <= waiting {
            return outcome;
        }
        let fork = self.fork(waiting);
        let mut alternatives = self.collect(fork.mark, waiting, outcome);
        let main = alternatives.pop();
        let others = self.group(alternatives, fork)?;
        let mut settled = self.each_goes_on(others, fork, false, next);
        settled.extend(main);
        self.rejoin(settled, fork)
    }

    /// Whether one of those that have waited since `waiting` leaves a loop or a function.
    pub(in crate::eval) fn others_leave(&self, waiting: usize) -> bool {
        self.pending[waiting.min(self.pending.len())..].iter().any(|pending| pending.alternative.outcome.is_ok())
    }

    /// Whether one of those that have waited since `waiting` leaves a loop, or only this round of it.
    pub(in crate::eval) fn others_leave_loop(&self, waiting: usize) -> bool {
        let leaves = |pending: &Pending<'a>| matches!(pending.alternative.outcome, Ok(Flow::Break | Flow::Continue));
        self.pending[waiting.min(self.pending.len())..].iter().any(leaves)
    }

    /// The unknown that decides whether a generator has ended, on one of the ways that have waited since `waiting`.
    fn perhaps_over_since(&self, waiting: usize) -> Option<UnknownId> {
        let ended = |pending: &&Pending<'a>| matches!(pending.alternative.outcome, Err(Stop::Over(_)));
        self.pending[waiting.min(self.pending.len())..].iter().find(ended).map(|pending| pending.why)
    }

    /// What ways do on which a generator has ended: leave the loop that goes through it, or return what it has returned.
    pub(in crate::eval) fn ends_go(&mut self, waiting: usize, where_to: impl Fn(Value) -> Flow) {
        for pending in &mut self.pending[waiting..] {
            if let Err(Stop::Over(value)) = &mut pending.alternative.outcome {
                let value = std::mem::replace(&mut **value, Value::None);
                pending.alternative.outcome = Ok(where_to(value));
            }
        }
    }

    /// They raise StopIteration, where the main one has a value.
    pub(crate) fn ends_raise(&mut self, waiting: usize, value: Value, span: Span) -> R<Value> {
        if self.perhaps_over_since(waiting).is_none() {
            return Ok(value);
        }
        let outcome = self.settle_each(waiting, Ok(Flow::Return(value)), |eval, outcome| match outcome {
            Err(Stop::Over(value)) => Err(eval.stop_iteration(*value, span)),
            outcome => outcome,
        })?;
        match outcome {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// They are joined with the main one, where it then is not known whether anything was handed out; why, if there were
    /// any.
    pub(crate) fn join_ends(&mut self, waiting: usize) -> R<Option<UnknownId>> {
        let Some(why) = self.perhaps_over_since(waiting) else { return Ok(None) };
        self.settle_each(waiting, Ok(Flow::Normal), |_, outcome| match outcome {
            Err(Stop::Over(_)) => Ok(Flow::Normal),
            outcome => outcome,
        })?;
        Ok(Some(why))
    }

    /// Refuses to follow them where the main one raises an exception.
    pub(in crate::eval) fn no_ends(&mut self, waiting: usize, raised: Stop, span: Span) -> Stop {
        match (&raised, self.perhaps_over_since(waiting)) {
            (Stop::Raise(_), Some(_)) => {
                let what = "a generator that ends, or raises an exception, because of another one";
                self.refuse(span, what, "build a list and return it")
            }
            _ => raised,
        }
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
