//! Stepping through the statements of a generator function in which a `yield` stands.

use super::{Block, Phase, Routine, Step, Yielded, Yields};
use crate::eval::call::address;
use crate::eval::flow::{go_on, jumps, try_guards};
use crate::eval::{Eval, Flow, Next, R, Stop, Truth};
use crate::value::{UnknownId, Value};
use ruff_python_ast::{self as ast, ExceptHandler, Stmt};
use ruff_text_size::Ranged;

/// What a step has come to.
enum Outcome {
    /// The innermost block goes on, or has ended.
    Flow(R<Flow>),
    /// Which way it goes is not known.
    Unclear(UnknownId),
}

impl<'a> Eval<'a> {
    /// Steps until something is handed out, or until the end. `outcome` is what has happened to the innermost block.
    pub(super) fn steps(&mut self, routine: &mut Routine<'a>, mut outcome: R<Flow>, start: usize) -> R<Step> {
        let tries = self.try_depth;
        // Those that have waited since then stand in the blocks around.
        let mut waiting = start;
        loop {
            match outcome {
                Err(Stop::Yield(yielded)) => {
                    self.try_depth = tries;
                    let why = match *yielded {
                        Yielded::Anywhere(why) => return self.rest_from_anywhere(routine, why, start),
                        Yielded::Unclear(why) => why,
                        Yielded::Value(_) if self.waits_since(waiting) => self.latest_unknown(),
                        Yielded::Value(value) if self.waiting() <= waiting => return Ok(Step::Yield(value)),
                        Yielded::Value(value) => {
                            let here = Err(Stop::Yield(Box::new(Yielded::Value(value.clone()))));
                            match self.part_exceptional(&routine.blocks, here, waiting, tries) {
                                Err(Stop::Yield(yielded)) => match *yielded {
                                    Yielded::Anywhere(why) => return self.rest_from_anywhere(routine, why, start),
                                    _ => return Ok(Step::Yield(value)),
                                },
                                outcome => return self.ended(outcome, start),
                            }
                        }
                    };
                    return self.rest_is_unclear(routine, why, (start, waiting));
                }
                Ok(Flow::Normal) if routine.blocks.is_empty() => return self.ended(Ok(Flow::Normal), start),
                Ok(Flow::Normal) => {
                    self.try_depth = tries + self.guards(&routine.blocks);
                    let held = self.hold_blocks(&routine.blocks);
                    let step = self.step(&mut routine.blocks, &mut waiting, tries);
                    self.let_go_of_held(held);
                    outcome = match step {
                        Outcome::Flow(outcome) => outcome,
                        Outcome::Unclear(why) => {
                            self.try_depth = tries;
                            return self.rest_is_unclear(routine, why, (start, waiting));
                        }
                    };
                }
                abrupt => match routine.blocks.pop() {
                    None => return self.ended(abrupt, start),
                    Some(block) => {
                        self.try_depth = tries + self.guards(&routine.blocks);
                        outcome = self.leave_block(block, abrupt, &mut routine.blocks, &mut waiting, tries);
                    }
                },
            }
        }
    }

    /// The end of a call: where its ways have parted, they meet.
    fn ended(&mut self, outcome: R<Flow>, waiting: usize) -> R<Step> {
        self.ends_go(waiting, Flow::Return);
        let outcome = self.settle(waiting, outcome, |flow| match flow {
            Flow::Return(value) => Flow::Return(value),
            _ => Flow::Return(Value::None),
        });
        outcome.map(|flow| match flow {
            Flow::Return(value) => Step::Return(value),
            _ => Step::Return(Value::None),
        })
    }

    /// How many may catch what is raised in the innermost of these blocks.
    pub(super) fn guards(&self, blocks: &[Block<'a>]) -> u32 {
        let of = |block: &Block<'a>| match block {
            Block::Try(s, Phase::Body) => try_guards(s),
            Block::Try(s, Phase::Else | Phase::Handler(_)) => u32::from(jumps(&s.finalbody)),
            Block::With(_, _, Some(manager)) => u32::from(self.may_swallow(manager)),
            _ => 0,
        };
        blocks.iter().map(of).sum()
    }

    /// Those that wait are followed before the call goes into another block, which they are not inside of.
    fn part_here(&mut self, blocks: &[Block<'a>], waiting: &mut usize, tries: u32) -> R<()> {
        if self.waiting() == *waiting {
            return Ok(());
        }
        if self.waits_since(*waiting) {
            return Err(Stop::Yield(Box::new(Yielded::Unclear(self.latest_unknown()))));
        }
        let outcome = self.part_exceptional(blocks, Ok(Flow::Normal), *waiting, tries);
        *waiting = self.waiting();
        outcome.map(drop)
    }

    fn holds_yield<T>(&self, node: &T) -> bool {
        self.frame.scoping.as_ref().is_some_and(|s| s.yielding.contains(&address(node)))
    }

    /// One step of the innermost block.
    fn step(&mut self, blocks: &mut Vec<Block<'a>>, waiting: &mut usize, tries: u32) -> Outcome {
        let Some(block) = blocks.last_mut() else { return Outcome::Flow(Ok(Flow::Normal)) };
        match block {
            Block::Body(rest) => match rest.split_first() {
                None => {
                    blocks.pop();
                    // Where the ways have parted inside a loop's body, they meet at its end.
                    let outcome = match blocks.last() {
                        Some(Block::For(..) | Block::While(_)) => self.settle(*waiting, Ok(Flow::Normal), go_on),
                        _ => Ok(Flow::Normal),
                    };
                    match self.waits_since(*waiting) {
                        true => Outcome::Unclear(self.latest_unknown()),
                        false => Outcome::Flow(outcome),
                    }
                }
                Some((stmt, _)) if self.holds_yield(stmt) => {
                    // Those that wait are not inside of it.
                    if ruff_python_ast::helpers::is_compound_statement(stmt)
                        && let Err(stop) = self.part_here(blocks, waiting, tries)
                    {
                        return Outcome::Flow(Err(stop));
                    }
                    self.yielding_statement(stmt, blocks)
                }
                Some((stmt, others)) => {
                    *rest = others;
                    Outcome::Flow(self.statement(stmt))
                }
            },
            Block::For(..) => self.next_round(blocks, *waiting),
            Block::While(s) => {
                let s = *s;
                match self.test(&s.test) {
                    Ok(Truth::True) => blocks.push(Block::Body(&s.body)),
                    Ok(Truth::False) => return self.loop_ends(blocks, &s.orelse, *waiting),
                    Ok(Truth::Unknown(why)) => return Outcome::Unclear(why),
                    Err(stop) => return Outcome::Flow(Err(stop)),
                }
                Outcome::Flow(Ok(Flow::Normal))
            }
            Block::With(s, index, None) => {
                let (s, index) = (*s, *index);
                Outcome::Flow(self.enter_block(s, index, blocks, waiting, tries).map(|()| Flow::Normal))
            }
            Block::With(..) | Block::Try(..) => match blocks.pop() {
                Some(block) => Outcome::Flow(self.leave_block(block, Ok(Flow::Normal), blocks, waiting, tries)),
                None => Outcome::Flow(Ok(Flow::Normal)),
            },
        }
    }

    /// Evaluates an expression that stands at the head of a statement, perhaps again.
    fn head<T>(&mut self, run: impl FnOnce(&mut Self) -> R<T>) -> R<T> {
        self.frame.yields.rewind();
        let outcome = run(self);
        if !matches!(outcome, Err(Stop::Yield(_))) {
            self.frame.yields = Yields::default();
        }
        outcome
    }

    fn test(&mut self, test: &'a ast::Expr) -> R<Truth> {
        self.tick(test.range())?;
        self.head(|eval| {
            let value = eval.expr(test)?;
            eval.truth(&value, test.range())
        })
    }

    /// Begins or goes on with a statement in which a `yield` stands.
    fn yielding_statement(&mut self, stmt: &'a Stmt, blocks: &mut Vec<Block<'a>>) -> Outcome {
        if let Err(stop) = self.tick(stmt.range()) {
            return Outcome::Flow(Err(stop));
        }
        let mut inside = Vec::new();
        match stmt {
            Stmt::For(s) => inside.push(Block::For(s, None, self.since())),
            Stmt::While(s) => inside.push(Block::While(s)),
            Stmt::With(s) => inside.push(Block::With(s, 0, None)),
            Stmt::Try(s) => inside.extend([Block::Try(s, Phase::Body), Block::Body(&s.body)]),
            Stmt::If(s) => match self.head(|eval| eval.branch(s)) {
                Ok(Ok(body)) => inside.push(Block::Body(body)),
                Ok(Err(why)) => return Outcome::Unclear(why),
                Err(stop) => return Outcome::Flow(Err(stop)),
            },
            _ => match self.head(|eval| eval.statement(stmt)) {
                Ok(Flow::Normal) => {}
                outcome => return Outcome::Flow(outcome),
            },
        }
        if let Some(Block::Body(rest)) = blocks.last_mut() {
            *rest = rest.get(1..).unwrap_or_default();
        }
        blocks.extend(inside);
        Outcome::Flow(Ok(Flow::Normal))
    }

    /// The branch of an `if` that is taken, or why that is not known.
    fn branch(&mut self, s: &'a ast::StmtIf) -> R<Result<&'a [Stmt], UnknownId>> {
        let first = (Some(s.test.as_ref()), &s.body[..]);
        let others = s.elif_else_clauses.iter().map(|clause| (clause.test.as_ref(), &clause.body[..]));
        for (test, body) in std::iter::once(first).chain(others) {
            let Some(test) = test else { return Ok(Ok(body)) };
            let value = self.expr(test)?;
            match self.truth(&value, test.range())? {
                Truth::True => return Ok(Ok(body)),
                Truth::False => {}
                Truth::Unknown(why) => return Ok(Err(why)),
            }
        }
        Ok(Ok(&[]))
    }

    /// The loop that is the innermost block has come to its end.
    fn loop_ends(&mut self, blocks: &mut Vec<Block<'a>>, orelse: &'a [Stmt], waiting: usize) -> Outcome {
        blocks.pop();
        if self.waiting() == waiting || !self.others_leave(waiting) {
            blocks.push(Block::Body(orelse));
            return Outcome::Flow(Ok(Flow::Normal));
        }
        // Others have left it before, and do without its `else`.
        match orelse.iter().any(|stmt| self.holds_yield(stmt)) {
            true => Outcome::Unclear(self.latest_unknown()),
            false => Outcome::Flow(self.behind_loop(waiting, None, orelse)),
        }
    }

    /// The next round of the loop that is the innermost block.
    fn next_round(&mut self, blocks: &mut Vec<Block<'a>>, waiting: usize) -> Outcome {
        let Some(Block::For(s, items, _)) = blocks.last_mut() else { return Outcome::Flow(Ok(Flow::Normal)) };
        let s = *s;
        let range = s.iter.range();
        let next = match items {
            Some(items) => self.next_in_loop(items, s),
            None => {
                let begun = self.head(|eval| {
                    let iterable = eval.expr(&s.iter)?;
                    let iterable = eval.async_items(s, iterable, eval.span(range))?;
                    eval.items(&iterable, range)
                });
                match begun {
                    Ok(begun) => self.next_in_loop(items.insert(begun), s),
                    Err(stop) => Err(stop),
                }
            }
        };
        let outcome = match next {
            Ok(Next::Item(item)) => self.tick(range).and_then(|()| self.assign(&s.target, item)).map(|()| {
                blocks.push(Block::Body(&s.body));
                Flow::Normal
            }),
            Ok(Next::End) => return self.loop_ends(blocks, &s.orelse, waiting),
            Ok(Next::Unknown(why)) => return Outcome::Unclear(why),
            Err(stop) => Err(stop),
        };
        Outcome::Flow(outcome)
    }

    /// Enters a manager of the `with` block that is the innermost one.
    fn enter_block(
        &mut self,
        s: &'a ast::StmtWith,
        index: usize,
        blocks: &mut Vec<Block<'a>>,
        waiting: &mut usize,
        tries: u32,
    ) -> R<()> {
        let Some(item) = s.items.get(index) else {
            blocks.pop();
            blocks.push(Block::Body(&s.body));
            return Ok(());
        };
        let span = self.span(item.context_expr.range());
        let manager = self.head(|eval| eval.expr(&item.context_expr))?;
        let manager = self.async_manager(s, manager, span)?;
        let entered = self.enter(&manager, item.optional_vars.is_some(), span)?;
        self.part_here(blocks, waiting, tries)?;
        if let Some(Block::With(_, _, inside)) = blocks.last_mut() {
            *inside = Some(manager);
        }
        blocks.push(Block::With(s, index + 1, None));
        match &item.optional_vars {
            Some(target) => self.assign(target, entered),
            None => Ok(()),
        }
    }

    /// Leaves a block whose inside has ended with an outcome; it may go on by putting itself back.
    fn leave_block(
        &mut self,
        block: Block<'a>,
        outcome: R<Flow>,
        blocks: &mut Vec<Block<'a>>,
        waiting: &mut usize,
        tries: u32,
    ) -> R<Flow> {
        match block {
            Block::Body(_) | Block::With(_, _, None) => outcome,
            // Others have left the loop, or go on with it, and may come to a `yield`.
            Block::For(..) | Block::While(_)
                if matches!(outcome, Ok(Flow::Return(_))) && self.others_leave_loop(*waiting) =>
            {
                blocks.push(block);
                Err(Stop::Yield(Box::new(Yielded::Unclear(self.latest_unknown()))))
            }
            Block::For(s, _, since) if !matches!(outcome, Ok(Flow::Continue)) => {
                let result = match &outcome {
                    Ok(Flow::Return(value)) => Some(value.clone()),
                    Err(Stop::Raise(raised)) => raised.value.clone(),
                    _ => None,
                };
                let place = self.span(s.iter.range());
                self.close_dropped(since, result.as_ref(), place)?;
                outcome.map(|flow| if matches!(flow, Flow::Break) { Flow::Normal } else { flow })
            }
            Block::For(..) | Block::While(_) => match outcome {
                Ok(Flow::Break) => Ok(Flow::Normal),
                Ok(Flow::Continue) => {
                    blocks.push(block);
                    Ok(Flow::Normal)
                }
                outcome => outcome,
            },
            Block::With(s, index, Some(manager)) => {
                let span = self.span(s.items[index].context_expr.range());
                self.leave_with(&manager, span, *waiting, outcome)
            }
            Block::Try(s, phase) => self.leave_try(s, phase, outcome, blocks, waiting, tries),
        }
    }

    fn leave_try(
        &mut self,
        s: &'a ast::StmtTry,
        phase: Phase<'a>,
        outcome: R<Flow>,
        blocks: &mut Vec<Block<'a>>,
        waiting: &mut usize,
        tries: u32,
    ) -> R<Flow> {
        let outcome = match phase {
            Phase::Finally(after) => return if matches!(outcome, Ok(Flow::Normal)) { *after } else { outcome },
            Phase::Body if !self.yields_behind(s) => return self.behind_try(s, *waiting, outcome),
            Phase::Body => {
                let outcome = match self.waits_since(*waiting) {
                    true => outcome,
                    false => {
                        let inside = [&blocks[..], &[Block::Try(s, Phase::Body)]].concat();
                        let outcome = self.part_exceptional(&inside, outcome, *waiting, tries);
                        *waiting = self.waiting();
                        outcome
                    }
                };
                match outcome {
                    Err(Stop::Yield(_)) => return outcome,
                    Ok(Flow::Normal) => {
                        blocks.extend([Block::Try(s, Phase::Else), Block::Body(&s.orelse)]);
                        return Ok(Flow::Normal);
                    }
                    Err(Stop::Raise(raised)) if !raised.is_unsupported() => match self.handler_of(s, &raised)? {
                        None => Err(Stop::Raise(raised)),
                        Some(handler) => {
                            if let (Some(name), Some(value)) = (&handler.name, &raised.value) {
                                self.store(&name.id, value.clone());
                            }
                            self.handled.push(*raised);
                            blocks.extend([Block::Try(s, Phase::Handler(handler)), Block::Body(&handler.body)]);
                            return Ok(Flow::Normal);
                        }
                    },
                    outcome => outcome,
                }
            }
            Phase::Else => outcome,
            Phase::Handler(handler) => {
                self.handled.pop();
                if let Some(name) = &handler.name {
                    self.unbind(&name.id);
                }
                outcome
            }
        };
        if s.finalbody.is_empty() || matches!(outcome, Err(Stop::Abort | Stop::Endless(_))) {
            return outcome;
        }
        blocks.extend([Block::Try(s, Phase::Finally(Box::new(outcome))), Block::Body(&s.finalbody)]);
        Ok(Flow::Normal)
    }

    /// Whether a `yield` stands in a `try` behind its body.
    fn yields_behind(&self, s: &'a ast::StmtTry) -> bool {
        let handlers = s.handlers.iter().flat_map(|ExceptHandler::ExceptHandler(handler)| &handler.body);
        handlers.chain(&s.orelse).chain(&s.finalbody).any(|stmt| self.holds_yield(stmt))
    }

    fn handler_of(
        &mut self,
        s: &'a ast::StmtTry,
        raised: &crate::eval::Raised,
    ) -> R<Option<&'a ast::ExceptHandlerExceptHandler>> {
        for ExceptHandler::ExceptHandler(handler) in &s.handlers {
            let Some(kind) = &handler.type_ else { return Ok(Some(handler)) };
            let kind_value = self.expr(kind)?;
            match self.catches(&kind_value, raised) {
                Some(true) => return Ok(Some(handler)),
                Some(false) => {}
                None => {
                    let what = "a `yield` in the handler of an exception that is not known";
                    return Err(self.refuse(self.span(kind.range()), what, "yield behind the `try`"));
                }
            }
        }
        Ok(None)
    }
}
