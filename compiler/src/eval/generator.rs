//! Generator functions: calls that are left in the middle and gone on with later.
//!
//! The evaluator recurses over the syntax tree, so what is to be left in the middle of must not live on its stack. A
//! [`Routine`] holds where a call stands: the compound statements around the next `yield`, innermost last, each with what
//! it needs to go on. Only statements in which a `yield` stands are stepped through here (`step.rs`); all others are
//! evaluated as everywhere. A `yield` inside an expression leaves it by [`Stop::Yield`]; when the call is resumed, the
//! statement is evaluated again, with a log of what it had come to (`log.rs`).
//!
//! Where it is not known which way a call goes, what it hands out from there on is unknown: each time something is asked
//! of it, the rest is evaluated as a loop that runs an unknown number of times is, for its effects.

mod coroutine;
mod dropped;
mod log;
mod refers;
mod rest;
mod stands;
mod step;

pub(super) use dropped::Suspended;
pub(crate) use log::{Yielded, Yields};

use super::explore::Path;
use super::{Eval, Flow, Frame, R, Raised, Stop};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Data, Generator, Id, Iter};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::TextRange;
use std::rc::Rc;

/// A call of a generator function, as far as it has come.
#[derive(Debug, Clone)]
pub(crate) struct Routine<'a> {
    frame: Frame,
    body: &'a [Stmt],
    /// What it is inside of, outermost first.
    blocks: Vec<Block<'a>>,
    /// The exceptions that it is handling.
    handled: Vec<Raised>,
    started: bool,
    /// Its number among all calls.
    number: u32,
    /// Why it is not known which way it goes from here, if it is not.
    unclear: Option<UnknownId>,
    /// Nor where it stands.
    anywhere: bool,
}

impl Routine<'_> {
    /// Whether its function is one of the prelude.
    pub(super) fn is_of_prelude(&self) -> bool {
        self.frame.prelude
    }
}

/// Something that a generator's call is inside of.
#[derive(Debug, Clone)]
enum Block<'a> {
    /// Statements that are still to come; where nothing stands above, the first of them may have been begun.
    Body(&'a [Stmt]),
    /// A loop, the elements that are left once it has begun, and what there was before it.
    For(&'a ast::StmtFor, Option<Iter<'a>>, dropped::Since),
    While(&'a ast::StmtWhile),
    /// A `with` block: which of its managers, and that one once it is entered.
    With(&'a ast::StmtWith, usize, Option<Value>),
    Try(&'a ast::StmtTry, Phase<'a>),
}

/// Which part of a `try` is running.
#[derive(Debug, Clone)]
enum Phase<'a> {
    Body,
    Else,
    Handler(&'a ast::ExceptHandlerExceptHandler),
    /// The `finally`, and what comes after it.
    Finally(Box<R<Flow>>),
}

/// With what a call goes on.
#[derive(Debug)]
pub(crate) enum Resume {
    /// The value of the `yield` that it waits at.
    Send(Value),
    /// An exception, raised there.
    Throw(Box<Raised>),
}

/// What a call does next.
#[derive(Debug)]
pub(crate) enum Step {
    Yield(Value),
    Return(Value),
    Unclear(UnknownId),
}

impl<'a> Iter<'a> {
    /// Whether going on with it may run code of the file.
    pub(crate) fn runs_code(&self) -> bool {
        !matches!(
            self,
            Self::Fixed(..)
                | Self::List(..)
                | Self::Reversed(..)
                | Self::Range { .. }
                | Self::Dict { .. }
                | Self::Unordered(..)
                | Self::Perhaps(..)
                | Self::Unknown(_)
                | Self::Done
        )
    }

    /// The iterator of code of the file when it is not known how far it has come; none if it is no code.
    pub(crate) fn somewhere(&self, why: UnknownId) -> Option<Self> {
        match self {
            Self::Routine(routine) => {
                let (frame, body, number) = (routine.frame.clone(), routine.body, routine.number);
                let blocks = vec![Block::Body(body)];
                let handled = Vec::new();
                Some(Self::Routine(Rc::new(Routine {
                    frame,
                    body,
                    blocks,
                    handled,
                    started: true,
                    number,
                    unclear: Some(why),
                    anywhere: true,
                })))
            }
            Self::Generator(generator) => {
                let open = vec![Iter::Unknown(why)];
                Some(Self::Generator(Rc::new(Generator { open, ..(**generator).clone() })))
            }
            Self::Map { function, .. } => {
                Some(Self::Map { function: function.clone(), sources: Rc::new([Value::Unknown(why)]) })
            }
            Self::Filter { function, .. } => {
                Some(Self::Filter { function: function.clone(), source: Value::Unknown(why) })
            }
            _ => None,
        }
    }

    /// Whether it is such a one.
    pub(crate) fn is_somewhere(&self) -> bool {
        match self {
            Self::Routine(routine) => routine.unclear.is_some(),
            Self::Generator(generator) => matches!(generator.open[..], [Iter::Unknown(_)]),
            Self::Map { sources, .. } => matches!(sources[..], [Value::Unknown(_)]),
            Self::Filter { source, .. } => matches!(source, Value::Unknown(_)),
            _ => false,
        }
    }
}

impl<'a> Eval<'a> {
    /// Whether a generator may catch what is thrown into it where it stands now.
    pub(super) fn may_catch(&self, generator: &Value) -> bool {
        let Value::Obj(id) = generator else { return true };
        let Data::Iterator { iter: Iter::Routine(routine), .. } = self.heap.get(*id) else { return true };
        // What it delegates to with `yield from` is not looked at.
        let yields_itself = match routine.blocks.last() {
            Some(Block::Body([Stmt::Expr(s), ..])) => s.value.is_yield_expr(),
            Some(Block::Body([Stmt::Assign(s), ..])) => s.value.is_yield_expr(),
            _ => false,
        };
        routine.unclear.is_some() || !yields_itself || self.guards(&routine.blocks) > 0
    }

    /// The generator object of a call that is to run in a frame.
    pub(super) fn routine(&mut self, frame: Frame, def: &'a ast::StmtFunctionDef, span: Span) -> Value {
        let body = &def.body[..];
        let kind = if def.is_async { "coroutine" } else { "generator" };
        let blocks = vec![Block::Body(body)];
        let number = self.number_of_call();
        let handled = Vec::new();
        let routine = Routine { frame, body, blocks, handled, started: false, number, unclear: None, anywhere: false };
        self.object(Data::Iterator { kind, iter: Iter::Routine(Rc::new(routine)) }, span)
    }

    /// Whether an object is that of a generator function's call.
    pub(crate) fn is_routine(&self, iterator: &Value) -> Option<Id> {
        match iterator {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Iterator { iter: Iter::Routine(_), .. } => Some(*id),
                Data::Iterator { .. } if self.running.contains(id) => Some(*id),
                _ => None,
            },
            _ => None,
        }
    }

    /// Goes on with the call of a generator function.
    pub(crate) fn resume(&mut self, id: Id, how: Resume, range: TextRange) -> R<Step> {
        let span = self.span(range);
        if self.running.contains(&id) {
            return Err(self.raise("ValueError", span, "generator already executing"));
        }
        let running = match self.heap.get(id) {
            Data::Iterator { iter: Iter::Routine(routine), .. } => routine.clone(),
            Data::Iterator { iter: Iter::Unknown(why), .. } => return Ok(Step::Unclear(*why)),
            _ => {
                return match how {
                    Resume::Send(_) => Ok(Step::Return(Value::None)),
                    Resume::Throw(raised) => {
                        self.set_iterator(id, Iter::Done);
                        Err(Stop::Raise(raised))
                    }
                };
            }
        };
        if let (false, Resume::Send(value)) = (running.started, &how)
            && !value.is_none()
        {
            let message = "can't send non-None value to a just-started generator";
            return Err(self.raise("TypeError", span, message));
        }
        let mut routine = Rc::unwrap_or_clone(running);
        if routine.unclear.is_some() {
            let outcome = self.deeper(span, |eval| eval.run_routine(&mut routine, how));
            self.note_suspended(id, routine.number, Some(&routine));
            return outcome;
        }
        // While it runs, it is over for all those who see an exception come out of it.
        self.set_iterator(id, Iter::Done);
        self.running.push(id);
        let waiting = self.waiting();
        let library = (routine.frame.prelude && !self.frame.prelude).then(|| self.enter_library());
        let outcome = self.deeper(span, |eval| eval.run_routine(&mut routine, how));
        let outcome = outcome.map_err(|stop| self.no_ends(waiting, stop, span));
        self.running.pop();
        if let Some(outer) = library {
            self.leave_library(outer, span);
        }
        let goes_on = matches!(&outcome, Ok(Step::Yield(_) | Step::Unclear(_)));
        self.note_suspended(id, routine.number, Some(&routine).filter(|_| goes_on));
        let left = match &outcome {
            Ok(Step::Yield(_) | Step::Unclear(_)) => Iter::Routine(Rc::new(routine)),
            Ok(Step::Return(_)) | Err(_) => Iter::Done,
        };
        self.set_iterator(id, left);
        outcome
    }

    fn set_iterator(&mut self, id: Id, iter: Iter<'a>) {
        if let Data::Iterator { iter: slot, .. } = self.heap.get_mut(id) {
            *slot = iter;
        }
    }

    /// Runs a call in its frame up to the next `yield` or its end.
    fn run_routine(&mut self, routine: &mut Routine<'a>, how: Resume) -> R<Step> {
        let waiting = self.waiting();
        let (tries, handled) = (self.try_depth, self.handled.len());
        self.handled.append(&mut routine.handled);
        let outer = std::mem::replace(&mut self.frame, routine.frame.clone());
        let outer_call = self.begin_call();
        let started = std::mem::replace(&mut routine.started, true);
        let outcome = match (routine.unclear, how) {
            (Some(why), Resume::Throw(raised)) => self.thrown_anywhere(routine, why, raised, waiting),
            // What it does now depends on what was done meanwhile.
            (Some(why), _) => self.rest_is_unclear(routine, why, (waiting, waiting)),
            (None, Resume::Send(value)) => {
                if started {
                    self.frame.yields.go_on_with(value);
                }
                self.steps(routine, Ok(Flow::Normal), waiting)
            }
            (None, Resume::Throw(raised)) => self.throw_into(routine, raised, waiting),
        };
        self.end_call(outer_call);
        routine.frame = std::mem::replace(&mut self.frame, outer);
        routine.handled = self.handled.split_off(handled.min(self.handled.len()));
        self.try_depth = tries;
        outcome.map_err(|stop| self.unless_over(stop))
    }

    /// Whether an exception is the one that closes a generator.
    fn closes(&self, raised: &Raised) -> bool {
        raised.class == self.builtin_class("GeneratorExit")
    }

    /// What comes out of a call in place of what it raises: StopIteration would be taken for its end.
    fn unless_over(&mut self, stop: Stop) -> Stop {
        match stop {
            Stop::Raise(raised) if self.is_subclass(raised.class, self.builtin_class("StopIteration")) => {
                let said = "RuntimeError: generator raised StopIteration";
                let diagnostic = Diagnostic::new(code(207), raised.diagnostic.span(), said);
                self.raise_as("RuntimeError", diagnostic, "generator raised StopIteration")
            }
            stop => stop,
        }
    }

    /// Raises an exception where a call waits: in the iterator that it hands on from, if there is one.
    fn throw_into(&mut self, routine: &mut Routine<'a>, raised: Box<Raised>, waiting: usize) -> R<Step> {
        let range = super::range_of(raised.diagnostic.span());
        let outcome = match self.frame.yields.delegate().and_then(|inner| self.is_routine(&inner)) {
            None => Err(Stop::Raise(raised)),
            Some(inner) => match self.resume(inner, Resume::Throw(raised), range) {
                Ok(_) if let Some(why) = self.join_ends(waiting)? => {
                    return self.rest_is_unclear(routine, why, (waiting, waiting));
                }
                Ok(Step::Yield(value)) => return Ok(Step::Yield(value)),
                Ok(Step::Return(value)) => {
                    self.frame.yields.delegate_gave(value);
                    Ok(Flow::Normal)
                }
                Ok(Step::Unclear(why)) => return self.rest_is_unclear(routine, why, (waiting, waiting)),
                Err(stop) => Err(stop),
            },
        };
        if outcome.is_err() {
            self.frame.yields = Yields::default();
        }
        self.steps(routine, outcome, waiting)
    }

    /// `generator.send(value)`, `.throw(…)`, `.close()`.
    pub(crate) fn generator_method(&mut self, id: Id, name: &str, values: &[Value], span: Span) -> R<Value> {
        let range = super::range_of(span);
        let waiting = self.waiting();
        let step = match name {
            "send" => {
                let value = values.first().cloned().unwrap_or(Value::None);
                match self.is_routine(&Value::Obj(id)) {
                    Some(_) => self.resume(id, Resume::Send(value), range)?,
                    None => self.step_of(&Value::Obj(id), range)?,
                }
            }
            "throw" => {
                let is_instance =
                    |value: &Value| matches!(value, Value::Obj(id) if matches!(self.heap.get(*id), Data::Instance(_)));
                let exception = match values {
                    [class, value, ..]
                        if !value.is_none() && !is_instance(value) && !matches!(value, Value::Unknown(_)) =>
                    {
                        let args = super::Args::positional(vec![value.clone()], span);
                        self.call(class.clone(), args, span)?
                    }
                    [_, value, ..] if !value.is_none() => value.clone(),
                    [class, ..] => class.clone(),
                    [] => Value::None,
                };
                let raised = match self.thrown(exception, span) {
                    Stop::Raise(raised) => raised,
                    stop => return Err(stop),
                };
                self.resume(id, Resume::Throw(raised), range)?
            }
            _ => return self.close_generator(id, span).map(|()| Value::None),
        };
        let value = match step {
            Step::Yield(value) => value,
            Step::Return(value) => return Err(self.stop_iteration(value, span)),
            Step::Unclear(why) => self.perhaps_over(why, span)?,
        };
        self.ends_raise(waiting, value, span)
    }

    /// What `next` gives where it is not known whether anything is left.
    pub(crate) fn perhaps_over(&mut self, why: UnknownId, span: Span) -> R<Value> {
        let outcome = self.explore_paths(
            why,
            span,
            Path::Raises(span, true),
            Path::Raises(span, false),
            |eval| {
                let returned = eval.element_of(why, span);
                Err(eval.stop_iteration(returned, span))
            },
            |eval| Ok(Flow::Return(eval.element_of(why, span))),
        )?;
        match outcome {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// The exception that is thrown: the one that is being handled, if it is that.
    fn thrown(&mut self, exception: Value, span: Span) -> Stop {
        let same = |raised: &&Raised| match (&raised.value, &exception) {
            (Some(Value::Obj(a)), Value::Obj(b)) => a == b,
            (Some(Value::Unknown(a)), Value::Unknown(b)) => a == b,
            _ => false,
        };
        match self.handled.iter().rev().find(same) {
            Some(raised) => Stop::Raise(Box::new(raised.clone())),
            None => self.raise_value(exception, span),
        }
    }

    pub(super) fn close_generator(&mut self, id: Id, span: Span) -> R<()> {
        let (begun, unclear) = match self.heap.get(id) {
            Data::Iterator { iter: Iter::Routine(routine), .. } => (routine.started, routine.unclear.is_some()),
            _ => (false, false),
        };
        if !begun {
            self.set_iterator(id, Iter::Done);
            return Ok(());
        }
        let class = Value::Obj(self.builtin_class("GeneratorExit"));
        let raised = match self.raise_value(class, span) {
            Stop::Raise(raised) => raised,
            stop => return Err(stop),
        };
        if unclear {
            return self.close_unclear(id, raised, span);
        }
        let waiting = self.waiting();
        let outcome = self.resume(id, Resume::Throw(raised), super::range_of(span));
        self.join_ends(waiting)?;
        match outcome {
            Ok(Step::Yield(_)) => Err(self.raise("RuntimeError", span, "generator ignored GeneratorExit")),
            Ok(Step::Return(_) | Step::Unclear(_)) => {
                self.set_iterator(id, Iter::Done);
                Ok(())
            }
            Err(Stop::Raise(raised)) if self.closes(&raised) => Ok(()),
            Err(stop) => Err(stop),
        }
    }

    /// The same where it is not known where the call stands: from some places the exception comes back, which is the end.
    fn close_unclear(&mut self, id: Id, raised: Box<Raised>, span: Span) -> R<()> {
        let waiting = self.waiting();
        self.try_depth += 1;
        let outcome = self.resume(id, Resume::Throw(raised), super::range_of(span)).map(|_| Flow::Normal);
        let outcome = self.settle_each(waiting, outcome, |eval, outcome| match outcome {
            Err(Stop::Raise(raised)) if eval.closes(&raised) => Ok(Flow::Normal),
            Ok(_) => Ok(Flow::Normal),
            outcome => outcome,
        });
        self.try_depth -= 1;
        self.set_iterator(id, Iter::Done);
        outcome.map(drop)
    }

    /// What `next` raises where nothing is left, with what a generator function has returned.
    pub(crate) fn stop_iteration(&mut self, value: Value, span: Span) -> Stop {
        let diagnostic = Diagnostic::new(code(207), span, "StopIteration: the iterator has nothing left");
        let args = if value.is_none() { Vec::new() } else { vec![value] };
        self.raise_args("StopIteration", diagnostic, args)
    }

    /// The next step of any iterator object.
    pub(crate) fn step_of(&mut self, iterator: &Value, range: TextRange) -> R<Step> {
        if let Some(id) = self.is_routine(iterator) {
            return self.resume(id, Resume::Send(Value::None), range);
        }
        Ok(match self.pull(iterator, range)? {
            super::Next::Item(item) => Step::Yield(item),
            super::Next::End => Step::Return(Value::None),
            super::Next::Unknown(why) => Step::Unclear(why),
        })
    }
}
