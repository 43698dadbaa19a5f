//! Unknown conditions: every side is evaluated, its writes are taken back, and the sides are joined.
//!
//! A side ends as an [`Alternative`]: where control went, what it wrote, what it recorded, and on which path. Alternatives
//! whose control went the same way are merged: what is equal stays, what differs becomes unknown. Where control went
//! different ways (one side returned, or raised what somebody may catch) the others wait as [`Pending`] while the main
//! one goes on, and are joined where control meets again: at the end of the function, of the loop, or of the `try`.
//!
//! A side that leaves the file (an uncaught exception, `exit`, an endless loop) defines no workflow: it is dropped, and
//! its condition is recorded as an assumption. A call that leaves the project may raise; outside of a `try` that is not
//! considered at all, and inside one the handler is a side too, an *exceptional* one: where it defines less than the
//! others, it is dropped with an assumption as if it left the file.

mod alias;
mod exceptional;
mod made;
mod merge;
mod path;
mod special;
mod trial;

pub(super) use exceptional::InLibrary;
pub(crate) use path::Path;

use super::generator::Yielded;
use super::{Eval, Exit, Flow, R, Raised, Stop};
use crate::fact::{Assumption, Fact, Named};
use crate::heap::Delta;
use crate::source::Span;
use crate::value::{UnknownId, Value};
use made::Made;
use merge::{Sides, hard};
use ruff_text_size::TextRange;

/// One way in which the evaluation may have gone since a common base.
#[derive(Debug)]
pub(crate) struct Alternative<'a> {
    outcome: R<Flow>,
    delta: Delta<'a>,
    facts: Vec<Fact>,
    /// The objects that it has made since the base.
    made: Made,
    /// What has led here, since the base.
    path: Path,
    /// A call that leaves the project has raised an exception.
    exceptional: bool,
}

/// An alternative that waits for the main one to come to the place where they meet.
#[derive(Debug)]
pub(crate) struct Pending<'a> {
    alternative: Alternative<'a>,
    base: Base,
    /// What has led the main one here, since the base of the alternative.
    main: Path,
    /// What the main one had made before it went on from here.
    main_made: Made,
    /// The main one is here only because of an exception that may be raised.
    main_exceptional: bool,
    why: UnknownId,
    condition: Span,
    /// Objects from here on were made after the ways had parted,
    mark: u32,
    /// and from here on, after the main one went on alone.
    since: u32,
    /// How many `try` bodies were open.
    guards: u32,
    /// The journal that was opened when it began to wait.
    journal: u32,
}

/// The state that alternatives branch off from, as far as it is not on the heap.
#[derive(Debug, Clone)]
struct Base {
    facts: usize,
    operations: usize,
    open: Vec<Named>,
}

/// What parts alternatives: an unknown, where it is asked for, and the objects made since.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fork {
    why: UnknownId,
    condition: Span,
    mark: u32,
}

/// How a loop that runs an unknown number of times may end.
#[derive(Debug, Default)]
pub(super) struct Exits {
    /// Its condition may become false, or its elements may come to an end.
    pub(super) ends: bool,
    /// Its condition was found to be true. If it never ends, that is so whatever the loop changes.
    pub(super) holds: bool,
    broken: bool,
    returned: Option<Value>,
    #[expect(clippy::vec_box, reason = "an exception on its way is boxed already")]
    raised: Vec<Box<Raised>>,
    exited: Option<Box<Exit>>,
    /// A generator may be left at a `yield` in it.
    stays: Option<Box<Yielded>>,
    /// The first of these rounds leaves the file whatever happens, as by an exception that nobody catches.
    leaves: bool,
}

impl Exits {
    /// Whether the condition is true in each round.
    pub(super) fn always_holds(&self) -> bool {
        self.holds && !self.ends
    }

    /// Whether the loop goes on for ever.
    pub(super) fn never(&self) -> bool {
        !self.ends
            && !self.broken
            && self.returned.is_none()
            && self.raised.is_empty()
            && self.exited.is_none()
            && self.stays.is_none()
            && !self.leaves
    }
}

impl<'a> Eval<'a> {
    /// Whether what happens now may not happen. That a call may raise an exception does not count.
    pub(crate) fn is_conditional(&self) -> bool {
        self.exploring > 0 || self.pending.iter().any(|pending| !pending.alternative.exceptional)
    }

    /// Whether what happens now may be taken back.
    pub(crate) fn is_tentative(&self) -> bool {
        self.exploring > 0 || !self.pending.is_empty()
    }

    /// How many alternatives wait; for [`Eval::settle`].
    pub(crate) fn waiting(&self) -> usize {
        self.pending.len()
    }

    /// Whether others wait than those of calls that may have raised.
    pub(super) fn waits_since(&self, waiting: usize) -> bool {
        self.pending[waiting.min(self.pending.len())..].iter().any(|pending| !pending.alternative.exceptional)
    }

    /// Where one of those that have waited since `waiting` has raised an exception by itself.
    pub(super) fn may_have_raised(&self, waiting: usize) -> Option<Span> {
        self.pending[waiting.min(self.pending.len())..].iter().find_map(|pending| match &pending.alternative.outcome {
            Err(Stop::Raise(raised)) if !pending.alternative.exceptional => Some(raised.diagnostic.span()),
            _ => None,
        })
    }

    /// The unknown that the alternatives part at that have come last.
    pub(super) fn latest_unknown(&self) -> UnknownId {
        let last = self.pending.iter().rev().find(|p| !p.alternative.exceptional).or(self.pending.last());
        last.map_or(UnknownId(0), |pending| pending.why)
    }

    /// The unknown that decides what is evaluated now, and where it does, if more than so many decide something.
    pub(super) fn deciding_unknown(&self, many: u32) -> Option<(UnknownId, Span)> {
        let waiting = self.pending.iter().filter(|pending| !pending.alternative.exceptional);
        let waiting = waiting.map(|p| Fork { why: p.why, condition: p.condition, mark: p.mark });
        let forks = self.context.iter().map(|(_, fork)| *fork).chain(waiting);
        let (count, last) = forks.fold((0, None), |(count, last): (u32, Option<Fork>), fork| {
            (count + 1, Some(last.filter(|last| last.mark > fork.mark).unwrap_or(fork)))
        });
        last.filter(|_| count > many).map(|fork| (fork.why, fork.condition))
    }

    /// Evaluates both sides of an unknown condition and joins them.
    pub(crate) fn explore(
        &mut self,
        why: UnknownId,
        condition: TextRange,
        yes: impl FnOnce(&mut Self) -> R<Flow>,
        no: impl FnOnce(&mut Self) -> R<Flow>,
    ) -> R<Flow> {
        let place = self.span(condition);
        if self.frame.yields.are_logged() {
            let what = "a `yield` under a condition that is not known";
            return Err(self.refuse(place, what, "yield in a statement of its own"));
        }
        self.explore_paths(why, place, Path::Is(place, true), Path::Is(place, false), yes, no)
    }

    /// The same for a condition that is not an expression.
    pub(super) fn explore_paths(
        &mut self,
        why: UnknownId,
        condition: Span,
        if_yes: Path,
        if_no: Path,
        yes: impl FnOnce(&mut Self) -> R<Flow>,
        no: impl FnOnce(&mut Self) -> R<Flow>,
    ) -> R<Flow> {
        // Explorations inside one another use the stack, as calls do.
        if self.exploring >= self.request.limits.call_depth {
            let message = format!("more than {} unknown conditions inside one another", self.exploring);
            return Err(self.limit_of("call_depth", condition, message));
        }
        self.charge(50);
        let fork = Fork { why, condition, mark: self.heap.mark() };
        let mut alternatives = self.side(yes, if_yes, fork, false);
        alternatives.extend(self.side(no, if_no, fork, false));
        self.rejoin(alternatives, fork)
    }

    /// The same for an expression.
    pub(crate) fn explore_value(
        &mut self,
        why: UnknownId,
        condition: TextRange,
        yes: impl FnOnce(&mut Self) -> R<Value>,
        no: impl FnOnce(&mut Self) -> R<Value>,
    ) -> R<Value> {
        let flow = self.explore(why, condition, |e| yes(e).map(Flow::Return), |e| no(e).map(Flow::Return))?;
        match flow {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// Records that a path is not taken, since it leaves the file.
    fn assume_not(&mut self, path: &Path, reason: String) {
        let conditions = self.context.iter().map(|(path, _)| path);
        let context = conditions.chain(self.pending.iter().map(|pending| &pending.main)).cloned();
        let path = context.fold(Path::Always, Path::and).and(path.clone());
        let Some(place) = path.place() else { return };
        let (condition, leaves) = path.text(self.sources);
        let assumption = Assumption { condition, holds: !leaves, reason, span: place };
        let known =
            |a: &Assumption| a.span == place && a.holds == assumption.holds && a.condition == assumption.condition;
        if !self.record.assumptions.iter().any(known) {
            self.record.assumptions.push(assumption);
        }
    }

    /// Drops an alternative that leaves the file.
    fn drop_leaving(&mut self, leaving: &Alternative<'a>) {
        let reason = match &leaving.outcome {
            // Outside of a `try` nobody asks what may be raised.
            Err(Stop::Raise(raised)) if raised.outside => return,
            Err(Stop::Raise(raised)) => {
                // What is wrong on any path, or cannot be evaluated, is no decision of the file.
                if raised.is_mistake() {
                    self.report(raised.diagnostic.clone());
                    return;
                }
                format!("otherwise the file stops with {}", self.class_name(raised.class))
            }
            Err(Stop::Exit(_)) => "otherwise the file exits".to_owned(),
            Err(Stop::Endless(_)) => "otherwise a loop never ends".to_owned(),
            _ => return,
        };
        self.assume_not(&leaving.path, reason);
    }

    fn base(&self) -> Base {
        Base { facts: self.record.facts.len(), operations: self.record.ids.len(), open: self.record.open.clone() }
    }

    /// Evaluates one side and takes its writes back. A `sure` one happens whatever the others do.
    fn side(
        &mut self,
        run: impl FnOnce(&mut Self) -> R<Flow>,
        path: Path,
        fork: Fork,
        sure: bool,
    ) -> Vec<Alternative<'a>> {
        let base = self.base();
        self.charge(base.open.len());
        let waiting = self.waiting();
        let start = self.heap.mark();
        self.heap.open();
        self.exploring += u32::from(!sure);
        self.context.push((path, fork));
        let outcome = stacker::maybe_grow(256 << 10, 4 << 20, || run(self));
        let path = self.context.pop().map_or(Path::Always, |(path, _)| path);
        self.exploring -= u32::from(!sure);
        let alternatives = self.collect(start, waiting, outcome);
        self.take_back(&base, &path, alternatives)
    }

    /// Closes the innermost journal and prefixes what it held to the alternatives that branched off after it.
    fn take_back(&mut self, base: &Base, path: &Path, alternatives: Vec<Alternative<'a>>) -> Vec<Alternative<'a>> {
        let common = self.heap.undo();
        self.charge(alternatives.len() * common.objects.len());
        let facts = self.record.take_back(base.facts);
        self.record.forget_operations(base.operations);
        self.record.open.clone_from(&base.open);
        alternatives
            .into_iter()
            .map(|alternative| Alternative {
                delta: compose(&common, alternative.delta),
                facts: facts.iter().cloned().chain(alternative.facts).collect(),
                path: path.clone().and(alternative.path),
                ..alternative
            })
            .collect()
    }

    /// The current way and all alternatives that have waited since `waiting`, relative to the base of the lowest. What
    /// was made from `start` on, before the first of them, all have made.
    fn collect(&mut self, start: u32, waiting: usize, outcome: R<Flow>) -> Vec<Alternative<'a>> {
        let mut alternatives = vec![Alternative {
            outcome,
            delta: Delta::default(),
            facts: Vec::new(),
            made: Made::default(),
            path: Path::Always,
            exceptional: false,
        }];
        let mut end = self.heap.mark();
        while self.pending.len() > waiting {
            let Some(pending) = self.pending.pop() else { break };
            alternatives = self.take_back(&pending.base, &pending.main, alternatives);
            for alternative in &mut alternatives {
                alternative.exceptional |= pending.main_exceptional;
                alternative.made.join(&pending.main_made);
                alternative.made.add(pending.since..end);
            }
            end = pending.mark;
            alternatives.insert(0, pending.alternative);
        }
        for alternative in &mut alternatives {
            alternative.made.add(start..end);
        }
        alternatives
    }

    /// Joins the alternatives that have waited since `waiting` with the current way, where control meets again: `meet`
    /// says where each one's control goes from there.
    #[inline]
    pub(crate) fn settle(&mut self, waiting: usize, outcome: R<Flow>, meet: impl Fn(Flow) -> Flow) -> R<Flow> {
        if self.pending.len() <= waiting {
            return outcome.map(meet);
        }
        self.join_waiting(waiting, outcome, &meet)
    }

    #[cold]
    fn join_waiting(&mut self, waiting: usize, outcome: R<Flow>, meet: &dyn Fn(Flow) -> Flow) -> R<Flow> {
        let fork = self.fork(waiting);
        let mut alternatives = self.collect(fork.mark, waiting, outcome);
        for alternative in &mut alternatives {
            if let Ok(flow) = &mut alternative.outcome {
                *flow = meet(std::mem::replace(flow, Flow::Normal));
            }
        }
        self.rejoin(alternatives, fork)
    }

    /// Those that have left a loop since `waiting` wait behind it.
    pub(super) fn land(&mut self, waiting: usize) {
        for pending in &mut self.pending[waiting..] {
            if let Ok(flow @ (Flow::Break | Flow::Continue)) = &mut pending.alternative.outcome {
                *flow = Flow::Normal;
            }
        }
    }

    /// What each alternative that has waited since `waiting` does next, where all have to do something: leave a `with`
    /// block, run a handler or a `finally`. Then they are joined.
    pub(super) fn settle_each(
        &mut self,
        waiting: usize,
        outcome: R<Flow>,
        mut next: impl FnMut(&mut Self, R<Flow>) -> R<Flow>,
    ) -> R<Flow> {
        if self.pending.len() <= waiting {
            return next(self, outcome);
        }
        let fork = self.fork(waiting);
        let alternatives = self.collect(fork.mark, waiting, outcome);
        let groups = self.group(alternatives, fork)?;
        let certain = groups.iter().filter(|group| !group.exceptional).count() == 1;
        let settled = self.each_goes_on(groups, fork, certain, next);
        self.rejoin(settled, fork)
    }

    /// What becomes of alternatives by what each does next. `certain` is whether the one that is no exception happens
    /// whatever the others do.
    fn each_goes_on(
        &mut self,
        alternatives: Vec<Alternative<'a>>,
        fork: Fork,
        certain: bool,
        mut next: impl FnMut(&mut Self, R<Flow>) -> R<Flow>,
    ) -> Vec<Alternative<'a>> {
        let mut settled = Vec::new();
        for Alternative { outcome, delta, facts, made, path, exceptional } in alternatives {
            let run = |eval: &mut Self| {
                eval.redo(delta, facts);
                next(eval, outcome)
            };
            let mut ends = self.side(run, path, fork, certain && !exceptional);
            for end in &mut ends {
                end.exceptional |= exceptional;
                end.made.join(&made);
            }
            settled.extend(ends);
        }
        settled
    }

    fn fork(&self, waiting: usize) -> Fork {
        let lowest = &self.pending[waiting];
        // A condition says more than that something may be raised.
        let telling = self.pending[waiting..].iter().find(|p| !p.alternative.exceptional).unwrap_or(lowest);
        Fork { why: telling.why, condition: telling.condition, mark: lowest.mark }
    }

    /// Merges the alternatives whose control went the same way; exceptional ones apart from the others.
    fn group(&mut self, alternatives: Vec<Alternative<'a>>, fork: Fork) -> R<Vec<Alternative<'a>>> {
        let mut groups: Vec<Alternative<'a>> = Vec::new();
        for alternative in alternatives {
            if matches!(alternative.outcome, Err(Stop::Abort)) {
                return Err(Stop::Abort);
            }
            let same = groups.iter().position(|group| {
                same_way(&group.outcome, &alternative.outcome)
                    && group.exceptional == alternative.exceptional
                    && (!group.exceptional || hard(&group.facts).len() == hard(&alternative.facts).len())
            });
            match same {
                Some(i) => {
                    let other = groups.remove(i);
                    let merged = self.merge(other, alternative, fork.why, fork.condition, fork.mark);
                    groups.insert(i, merged);
                }
                None => groups.push(alternative),
            }
        }
        Ok(groups)
    }

    /// Joins alternatives of one base, which is the current state.
    fn rejoin(&mut self, alternatives: Vec<Alternative<'a>>, fork: Fork) -> R<Flow> {
        let guarded = self.is_guarded();
        let leaves = |alternative: &Alternative<'a>| match &alternative.outcome {
            Err(Stop::Endless(_)) => true,
            Err(Stop::Raise(_) | Stop::Exit(_)) => !guarded,
            Err(Stop::Abort | Stop::Yield(_) | Stop::Over(_)) | Ok(_) => false,
        };
        let (leaving, staying): (Vec<_>, Vec<_>) = alternatives.into_iter().partition(leaves);
        let groups = self.group(staying, fork)?;
        let mut groups = self.join_exceptional(groups, fork);
        // Where only an exception keeps the file from being left, it is left.
        let normal = |alternative: &Alternative<'a>| !alternative.exceptional;
        if groups.is_empty() || (leaving.iter().any(normal) && !groups.iter().any(normal)) {
            // All leave: so does the whole, as the first does that is no exception.
            let first = leaving.iter().position(|alternative| !alternative.exceptional).unwrap_or(0);
            let Some(side) = leaving.into_iter().nth(first) else { return Ok(Flow::Normal) };
            self.redo(side.delta, side.facts);
            return side.outcome;
        }
        for side in &leaving {
            self.drop_leaving(side);
        }
        // The main way is the one that goes on with the next statement; where none does, any.
        let rank = |group: &Alternative<'a>| match &group.outcome {
            Ok(Flow::Normal) => 0,
            Ok(_) => 1,
            Err(_) => 2,
        };
        let main = (0..groups.len()).min_by_key(|i| (rank(&groups[*i]), groups[*i].exceptional)).unwrap_or(0);
        let main = groups.remove(main);
        let last = groups.len();
        for (i, alternative) in groups.into_iter().enumerate() {
            let base = self.base();
            self.heap.open();
            // What the main one has on its path counts from the last of them on.
            let is_last = i + 1 == last;
            let path = if is_last { main.path.clone() } else { Path::Always };
            let main_made = if is_last { main.made.clone() } else { Made::default() };
            let main_exceptional = is_last && main.exceptional;
            let (Fork { why, condition, mark }, since) = (fork, self.heap.mark());
            self.pending.push(Pending {
                alternative,
                base,
                main: path,
                main_made,
                main_exceptional,
                why,
                condition,
                mark,
                since,
                guards: self.try_depth,
                journal: self.heap.journal(),
            });
        }
        self.redo(main.delta, main.facts);
        main.outcome
    }

    /// Puts back what an alternative has done.
    fn redo(&mut self, delta: Delta<'a>, facts: Vec<Fact>) {
        self.heap.redo(delta);
        for fact in facts {
            match &fact {
                Fact::Operation(operation) => {
                    self.record.add_operation(operation.job.as_ref().map_or_else(|| "".into(), |job| job.text.clone()));
                }
                Fact::JobOpened { job, .. } => self.record.open.push(job.clone()),
                Fact::JobClosed { .. } => {
                    self.record.open.pop();
                }
                _ => {}
            }
            self.record.add(fact);
        }
    }

    /// A loop body that runs an unknown number of times, perhaps never: what it writes becomes unknown, until nothing
    /// more changes; what it records must be conditional by nature. `body` may set that the loop ends.
    pub(super) fn rounds(
        &mut self,
        why: UnknownId,
        condition: TextRange,
        mut body: impl FnMut(&mut Self, &mut Exits) -> R<Flow>,
    ) -> R<Exits> {
        let condition = self.span(condition);
        let mut exits = Exits::default();
        let first = self.heap.mark();
        let mut left = (false, false);
        for round in 0.. {
            let mark = self.heap.mark();
            // What a round makes is found again only through unknowns: it need not come to rest.
            let matters = if round < 4 { mark } else { first };
            let fork = Fork { why, condition, mark };
            let mut changed = false;
            let mut soft = Vec::new();
            // What is raised in the last round, where most is unknown, may be what was raised in any.
            exits.raised.clear();
            let alternatives = self.side(|eval| body(eval, &mut exits), Path::Is(condition, true), fork, false);
            if round == 0 {
                let leaves = |outcome: &R<Flow>, by_mistakes: bool| match outcome {
                    Err(Stop::Raise(raised)) => raised.deliberate || by_mistakes,
                    outcome => matches!(outcome, Err(Stop::Exit(_))),
                };
                let all = |by_mistakes| alternatives.iter().all(|way| leaves(&way.outcome, by_mistakes));
                left = (all(false), all(true));
            }
            for alternative in alternatives {
                match alternative.outcome {
                    Err(Stop::Abort) => return Err(Stop::Abort),
                    Err(Stop::Raise(raised)) if self.is_guarded() => {
                        if !exits
                            .raised
                            .iter()
                            .any(|known| known.class == raised.class && known.outside == raised.outside)
                        {
                            exits.raised.push(raised);
                        }
                    }
                    Err(Stop::Exit(exit)) if self.is_guarded() => {
                        let args = self.depends(why, condition);
                        exits.exited.get_or_insert_with(|| Box::new(Exit { at: exit.at, args }));
                    }
                    Err(Stop::Yield(yielded)) => exits.stays = Some(yielded),
                    Err(_) => {
                        self.drop_leaving(&alternative);
                        continue;
                    }
                    Ok(Flow::Return(_)) => {
                        let value = self.depends(why, condition);
                        exits.returned.get_or_insert(value);
                    }
                    Ok(Flow::Break) => exits.broken = true,
                    Ok(Flow::Normal | Flow::Continue) => {}
                }
                let sides = Sides::none(why, condition);
                let facts = self.merge_facts(&sides, alternative.facts, Vec::new());
                if round == 0 {
                    soft.extend(facts.into_iter().filter(Fact::may_be_conditional));
                }
                changed |= self.smudge(alternative.delta, mark, matters, why, condition);
            }
            for fact in soft {
                self.record.add(fact);
            }
            if !changed {
                break;
            }
        }
        // A mistake that is reported is gone on behind, where nothing else ends the loop for ever.
        let (on_purpose, anyhow) = left;
        exits.leaves = if exits.always_holds() && !self.frame.prelude { on_purpose } else { anyhow };
        Ok(exits)
    }

    /// Goes on behind a loop that has run an unknown number of times; `after` is its `else`.
    pub(super) fn leave_loop(
        &mut self,
        why: UnknownId,
        condition: TextRange,
        exits: Exits,
        after: impl FnOnce(&mut Self) -> R<Flow>,
    ) -> R<Flow> {
        let place = self.span(condition);
        let Exits { ends, broken, returned, raised, exited, stays, .. } = exits;
        let mut ways: Vec<R<Flow>> = Vec::new();
        if broken {
            ways.push(Ok(Flow::Normal));
        }
        ways.extend(returned.map(|value| Ok(Flow::Return(value))));
        ways.extend(raised.into_iter().map(|raised| Err(Stop::Raise(raised))));
        ways.extend(exited.map(|exit| Err(Stop::Exit(exit))));
        ways.extend(stays.map(|yielded| Err(Stop::Yield(yielded))));
        if !ends && ways.is_empty() {
            return Err(Stop::Endless(place));
        }
        let fork = Fork { why, condition: place, mark: self.heap.mark() };
        if ways.is_empty() {
            return after(self);
        }
        let mut alternatives = Vec::new();
        if ends {
            alternatives = self.side(after, Path::Left(place, false), fork, false);
        }
        alternatives.extend(ways.into_iter().map(|outcome| Alternative {
            exceptional: matches!(&outcome, Err(Stop::Raise(raised)) if raised.outside),
            path: match &outcome {
                Err(Stop::Raise(raised)) => Path::Raises(raised.diagnostic.span(), true),
                _ => Path::Left(place, true),
            },
            outcome,
            delta: Delta::default(),
            facts: Vec::new(),
            made: Made::default(),
        }));
        self.rejoin(alternatives, fork)
    }
}

/// Whether control goes the same way.
fn same_way(a: &R<Flow>, b: &R<Flow>) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => std::mem::discriminant(a) == std::mem::discriminant(b),
        (Err(Stop::Raise(a)), Err(Stop::Raise(b))) => a.class == b.class && a.outside == b.outside,
        (Err(a), Err(b)) => std::mem::discriminant(a) == std::mem::discriminant(b),
        _ => false,
    }
}

/// The writes of `first`, then those of `second`.
fn compose<'a>(first: &Delta<'a>, second: Delta<'a>) -> Delta<'a> {
    if first.objects.is_empty() {
        return second;
    }
    let later: rustc_hash::FxHashSet<_> = second.objects.iter().map(|(id, _)| *id).collect();
    let mut objects: Vec<_> = first.objects.iter().filter(|(id, _)| !later.contains(id)).cloned().collect();
    objects.extend(second.objects);
    Delta { objects }
}
