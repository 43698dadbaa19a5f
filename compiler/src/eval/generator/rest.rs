//! The rest of a generator function's call where it is not known which way it goes: evaluated for its effects.

use super::{Block, Phase, Routine, Step, Yielded, Yields};
use crate::eval::explore::Path;
use crate::eval::flow::go_on;
use crate::eval::{Eval, Flow, R, Raised, Stop};
use crate::value::{UnknownId, Value};
use ruff_python_ast::Stmt;
use ruff_text_size::{Ranged, TextRange};

impl<'a> Eval<'a> {
    /// What comes of a call where it is not known which way it goes, which was gone on with at `start`: those that have
    /// waited since `waiting` go on, each from where it stands, then the rest is followed.
    pub(super) fn rest_is_unclear(
        &mut self,
        routine: &mut Routine<'a>,
        why: UnknownId,
        (start, waiting): (usize, usize),
    ) -> R<Step> {
        let why = self.is_unclear(routine, why);
        // An exception may have led elsewhere in the blocks around.
        let guarded = routine.blocks.iter().any(|block| matches!(block, Block::Try(..) | Block::With(_, _, Some(_))));
        let anywhere = guarded && self.may_have_raised(waiting).is_some();
        let blocks = routine.blocks.clone();
        self.frame.yields = Yields::Nothing(why);
        let outcome = self.settle_others(waiting, Ok(Flow::Normal), |eval, outcome| {
            eval.rest_of_way(blocks.clone(), outcome, |_, outcome| match outcome {
                Ok(_) | Err(Stop::Yield(_)) => Ok(Flow::Normal),
                Err(stop) => Err(stop),
            })
        });
        outcome?;
        match anywhere {
            true => self.rest_from_anywhere(routine, why, start),
            false => self.follow_rest(routine, why, None, start),
        }
    }

    /// The same where it is not known where the call stands.
    pub(super) fn rest_from_anywhere(&mut self, routine: &mut Routine<'a>, why: UnknownId, waiting: usize) -> R<Step> {
        routine.anywhere = true;
        self.follow_rest(routine, why, None, waiting)
    }

    /// The same where an exception is raised at the place where it stands.
    pub(super) fn thrown_anywhere(
        &mut self,
        routine: &mut Routine<'a>,
        why: UnknownId,
        raised: Box<Raised>,
        waiting: usize,
    ) -> R<Step> {
        routine.anywhere = true;
        self.follow_rest(routine, why, Some(raised), waiting)
    }

    /// An unknown of its own, that may be whatever the call hands out.
    fn is_unclear(&mut self, routine: &mut Routine<'a>, why: UnknownId) -> UnknownId {
        let why = match routine.unclear {
            Some(why) => why,
            None => self.some_of(why, [], self.frame.site),
        };
        routine.unclear = Some(why);
        why
    }

    /// Evaluates the rest of a call as often as may be: how far it is followed, and which way it goes, is not known.
    fn follow_rest(
        &mut self,
        routine: &mut Routine<'a>,
        why: UnknownId,
        thrown: Option<Box<Raised>>,
        waiting: usize,
    ) -> R<Step> {
        let why = self.is_unclear(routine, why);
        let blocks = &routine.blocks;
        let place = blocks.iter().rev().find_map(place).unwrap_or_default();
        let mut stands = if routine.anywhere { self.stands(routine.body, why) } else { Vec::new() };
        stands.push(blocks.clone());
        self.frame.yields = Yields::Nothing(why);
        let exits = self.rounds(why, place, |eval, exits| {
            exits.ends = true;
            let site = eval.frame.site;
            let begins = thrown.iter().map(|raised| Err(Stop::Raise(raised.clone()))).chain([Ok(Flow::Normal)]);
            let begins = begins.flat_map(|begin| stands.iter().map(move |blocks| (begin.clone(), blocks.clone())));
            for (begin, blocks) in begins {
                let rest = |eval: &mut Self| {
                    eval.rest_of_way(blocks, begin, |_, outcome| match outcome {
                        Ok(_) | Err(Stop::Yield(_)) => Ok(Flow::Normal),
                        Err(stop) => Err(stop),
                    })
                };
                match routine.anywhere {
                    true => eval.explore_paths(why, site, Path::Always, Path::Always, rest, |_| Ok(Flow::Normal))?,
                    false => rest(eval)?,
                };
            }
            Ok(Flow::Normal)
        });
        let outcome = exits.and_then(|exits| self.leave_loop(why, place, exits, |_| Ok(Flow::Normal)));
        self.ends_go(waiting, Flow::Return);
        self.settle(waiting, outcome, |_| Flow::Normal)?;
        Ok(Step::Unclear(why))
    }

    /// Follows those that have waited since `waiting` for an exception that may be raised, up to where they end the call,
    /// while the main way stays in these blocks with its outcome. Where one of them hands something out itself, it is not
    /// known where the call stands.
    pub(super) fn part_exceptional(
        &mut self,
        blocks: &[Block<'a>],
        outcome: R<Flow>,
        waiting: usize,
        tries: u32,
    ) -> R<Flow> {
        if self.waiting() <= waiting {
            return outcome;
        }
        let why = self.some_of(self.latest_unknown(), [], self.frame.site);
        let yields = std::mem::replace(&mut self.frame.yields, Yields::Nothing(why));
        let inside = std::mem::replace(&mut self.try_depth, tries);
        let mut elsewhere = false;
        let outcome = self.settle_others(waiting, outcome, |eval, outcome| {
            eval.rest_of_way(blocks.to_vec(), outcome, |eval, outcome| match outcome {
                Ok(Flow::Return(value)) => Err(Stop::Over(Box::new(value))),
                Ok(_) => Err(Stop::Over(Box::new(Value::None))),
                Err(Stop::Yield(_)) => {
                    elsewhere = true;
                    Ok(Flow::Normal)
                }
                Err(stop) => Err(eval.unless_over(stop)),
            })
        });
        self.frame.yields = yields;
        self.try_depth = inside;
        if !elsewhere {
            return outcome;
        }
        self.settle_each(waiting, outcome, |_, outcome| match outcome {
            Err(Stop::Yield(_)) => Ok(Flow::Normal),
            outcome => outcome,
        })?;
        Err(Stop::Yield(Box::new(Yielded::Anywhere(why))))
    }

    /// What is left of blocks where a way has come to an outcome, and what then becomes of each that it parts into.
    fn rest_of_way(
        &mut self,
        blocks: Vec<Block<'a>>,
        outcome: R<Flow>,
        next: impl FnMut(&mut Self, R<Flow>) -> R<Flow>,
    ) -> R<Flow> {
        let (inside, handled, tries) = (self.waiting(), self.handled.clone(), self.try_depth);
        self.try_depth += self.guards(&blocks);
        let outcome = self.rest(blocks, outcome);
        self.try_depth = tries;
        self.handled = handled;
        self.settle_each(inside, outcome, next)
    }

    /// Evaluates what is left of blocks inside one another, without handing anything out.
    fn rest(&mut self, mut blocks: Vec<Block<'a>>, mut outcome: R<Flow>) -> R<Flow> {
        let waiting = self.waiting();
        while let Some(block) = blocks.pop() {
            outcome = match (block, outcome) {
                (Block::Body(rest), Ok(Flow::Normal)) => self.block(rest),
                (Block::Body(_), outcome) => outcome,
                (Block::For(s, items, _), outcome) => match self.settle(waiting, outcome, go_on) {
                    Ok(Flow::Normal) => match items {
                        Some(items) => self.for_rounds(s, items, waiting),
                        None => self.for_stmt(s),
                    },
                    outcome => self.behind_loop(waiting, Some(outcome), &s.orelse),
                },
                (Block::While(s), outcome) => match self.settle(waiting, outcome, go_on) {
                    Ok(Flow::Normal) => self.while_known(s, waiting),
                    outcome => self.behind_loop(waiting, Some(outcome), &s.orelse),
                },
                (Block::With(s, index, None), Ok(Flow::Normal)) => self.with_stmt(s, index),
                (Block::With(_, _, None), outcome) => outcome,
                (Block::With(s, index, Some(manager)), outcome) => {
                    let span = self.span(s.items[index].context_expr.range());
                    self.leave_with(&manager, span, waiting, outcome)
                }
                (Block::Try(s, Phase::Body), outcome) => self.behind_try(s, waiting, outcome),
                (Block::Try(s, Phase::Else), outcome) => self.finally(s, waiting, outcome),
                (Block::Try(s, Phase::Handler(handler)), outcome) => {
                    self.handled.pop();
                    if let Some(name) = &handler.name {
                        self.unbind(&name.id);
                    }
                    self.finally(s, waiting, outcome)
                }
                (Block::Try(_, Phase::Finally(after)), Ok(Flow::Normal)) => *after,
                (Block::Try(_, Phase::Finally(_)), outcome) => outcome,
            };
        }
        outcome
    }
}

/// Where a block stands.
fn place(block: &Block<'_>) -> Option<TextRange> {
    match block {
        Block::Body(rest) => rest.first().map(Stmt::range),
        Block::For(s, ..) => Some(s.iter.range()),
        Block::While(s) => Some(s.test.range()),
        Block::With(s, ..) => s.items.first().map(Ranged::range),
        Block::Try(s, _) => Some(s.range()),
    }
}
