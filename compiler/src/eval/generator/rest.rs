//! The rest of a generator function's call where it is not known which way it goes: evaluated for its effects.

use super::{Block, Phase, Routine, Step, Yields};
use crate::eval::flow::go_on;
use crate::eval::{Eval, Flow, R, Stop};
use crate::value::UnknownId;
use ruff_python_ast::Stmt;
use ruff_text_size::{Ranged, TextRange};

impl<'a> Eval<'a> {
    /// Evaluates the rest of a call as often as may be: how far it is followed, and which way it goes, is not known.
    pub(super) fn rest_is_unclear(&mut self, routine: &mut Routine<'a>, why: UnknownId, waiting: usize) -> R<Step> {
        // An unknown of its own, that may be whatever it hands out.
        let why = match routine.unclear {
            Some(why) => why,
            None => self.some_of(why, [], self.frame.site),
        };
        routine.unclear = Some(why);
        let blocks = &routine.blocks;
        let guarded = blocks.iter().any(|block| matches!(block, Block::Try(..) | Block::With(_, _, Some(_))));
        if guarded && let Some(span) = self.may_have_raised(waiting) {
            let what = "a `yield` in a block that an exception may have left";
            return Err(self.refuse(span, what, "decide it by a constant, or build a list and return it"));
        }
        let place = blocks.iter().rev().find_map(place).unwrap_or_default();
        self.frame.yields = Yields::Nothing(why);
        let exits = self.rounds(why, place, |eval, exits| {
            exits.ends = true;
            let inside = eval.waiting();
            let outcome = eval.rest(blocks.clone());
            eval.settle_each(inside, outcome, |_, outcome| match outcome {
                Ok(_) | Err(Stop::Yield(_)) => Ok(Flow::Normal),
                Err(stop) => Err(stop),
            })
        });
        let outcome = exits.and_then(|exits| self.leave_loop(why, place, exits, |_| Ok(Flow::Normal)));
        self.settle(waiting, outcome, |_| Flow::Normal)?;
        Ok(Step::Unclear(why))
    }

    /// Evaluates what is left of blocks inside one another, without handing anything out.
    fn rest(&mut self, mut blocks: Vec<Block<'a>>) -> R<Flow> {
        let waiting = self.waiting();
        let mut outcome = Ok(Flow::Normal);
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
