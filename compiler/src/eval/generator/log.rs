//! `yield` inside expressions: the log of a statement that is left in the middle.
//!
//! What stands between the statement and its `yield` is evaluated anew when the call is resumed; what hangs off that way
//! was evaluated before, and comes from the log. So nothing has an effect twice.

use super::{Resume, Step};
use crate::eval::call::address;
use crate::eval::explore::Path;
use crate::eval::{Args, Eval, Flow, Next, R, Stop};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

/// What a `yield` does in a frame.
#[derive(Debug, Clone, Default)]
pub(crate) enum Yields {
    /// None may stand here: this is no generator function, or a part of one in which no `yield` stands.
    #[default]
    Never,
    /// It leaves the statement, which is logged.
    Leave(Box<Log>),
    /// It does nothing: what a call hands out is unknown, for this reason.
    Nothing(UnknownId),
}

/// What the evaluation of a statement has come to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    done: Vec<Logged>,
    /// How much of it was passed again.
    next: usize,
    /// What was sent to the iterator that the statement hands on from.
    sent: Option<Value>,
}

#[derive(Debug, Clone)]
enum Logged {
    Value(Value),
    /// The iterator of a `yield from` that has not ended.
    Delegate(Value),
}

/// What [`Stop::Yield`] carries.
#[derive(Debug, Clone)]
pub(crate) enum Yielded {
    Value(Value),
    /// What is handed out, and how often, is not known.
    Unclear(UnknownId),
    /// Nor where the call stands.
    Anywhere(UnknownId),
}

impl Log {
    pub(super) fn values(&self) -> impl Iterator<Item = &Value> {
        self.done.iter().map(|(Logged::Value(value) | Logged::Delegate(value))| value).chain(&self.sent)
    }
}

impl Yields {
    pub(crate) fn are_logged(&self) -> bool {
        matches!(self, Self::Leave(_))
    }

    /// Gets ready for evaluating a statement, or evaluating it again.
    pub(super) fn rewind(&mut self) {
        match self {
            Self::Leave(log) => log.next = 0,
            _ => *self = Self::Leave(Box::default()),
        }
    }

    /// The value of the `yield` that is waited at.
    pub(super) fn go_on_with(&mut self, value: Value) {
        if let Self::Leave(log) = self {
            match log.done.last() {
                Some(Logged::Delegate(_)) => log.sent = Some(value),
                _ => log.done.push(Logged::Value(value)),
            }
        }
    }

    /// The iterator that is handed on from.
    pub(super) fn delegate(&self) -> Option<Value> {
        match self {
            Self::Leave(log) => match log.done.last() {
                Some(Logged::Delegate(iterator)) => Some(iterator.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// What the iterator that was handed on from has returned.
    pub(super) fn delegate_gave(&mut self, value: Value) {
        if let Self::Leave(log) = self
            && let Some(last) = log.done.last_mut()
        {
            *last = Logged::Value(value);
        }
    }

    fn passed(&mut self) -> Option<Logged> {
        let Self::Leave(log) = self else { return None };
        let logged = log.done.get(log.next).cloned();
        log.next += usize::from(logged.is_some());
        logged
    }

    pub(super) fn note_value(&mut self, value: Value) {
        self.note(Logged::Value(value));
    }

    fn note(&mut self, logged: Logged) {
        if let Self::Leave(log) = self {
            log.done.push(logged);
            log.next = log.done.len();
        }
    }
}

impl<'a> Eval<'a> {
    /// Evaluates a part of a statement in which a `yield` stands.
    pub(in crate::eval) fn logged(&mut self, expr: &'a Expr) -> R<Value> {
        let yields = self.frame.scoping.as_ref().is_some_and(|s| s.yielding.contains(&address(expr)));
        if yields {
            return stacker::maybe_grow(64 << 10, 2 << 20, || self.compound(expr));
        }
        if let Some(Logged::Value(value)) = self.frame.yields.passed() {
            return Ok(value);
        }
        let log = std::mem::take(&mut self.frame.yields);
        let value = self.expr(expr);
        self.frame.yields = log;
        let value = value?;
        self.frame.yields.note(Logged::Value(value.clone()));
        Ok(value)
    }

    pub(in crate::eval) fn yield_expr(&mut self, e: &'a ast::ExprYield) -> R<Value> {
        let value = match &e.value {
            Some(value) => self.expr(value)?,
            None => Value::None,
        };
        match &self.frame.yields {
            Yields::Nothing(why) => {
                let why = *why;
                self.may_be(why, [value]);
                self.may_stay_here(why, self.span(e.range))
            }
            Yields::Leave(_) => match self.frame.yields.passed() {
                Some(Logged::Value(sent)) => Ok(sent),
                _ => Err(Stop::Yield(Box::new(Yielded::Value(value)))),
            },
            Yields::Never => {
                self.misplaced_yield(e.range)?;
                Ok(Value::None)
            }
        }
    }

    fn misplaced_yield(&mut self, range: TextRange) -> R<()> {
        if self.is_in_comprehension() {
            return self.unsupported(range, "`yield` in a comprehension", "yield in a loop");
        }
        self.unsupported(range, "`yield` here", "yield in a statement of the generator function itself")
    }

    /// A `yield` that is perhaps the last thing that happens: nobody may ask for more.
    fn may_stay_here(&mut self, why: UnknownId, span: Span) -> R<Value> {
        let outcome = self.explore_paths(
            why,
            span,
            Path::Always,
            Path::Always,
            |_| Err(Stop::Yield(Box::new(Yielded::Unclear(why)))),
            |eval| Ok(Flow::Return(eval.element_of(why, span))),
        )?;
        match outcome {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    pub(in crate::eval) fn yield_from(&mut self, e: &'a ast::ExprYieldFrom) -> R<Value> {
        let span = self.span(e.range);
        let value = self.expr(&e.value)?;
        let iterator = match (self.frame.yields.passed(), &self.frame.yields) {
            (Some(Logged::Value(value)), _) => return Ok(value),
            (Some(Logged::Delegate(iterator)), _) => iterator,
            (None, Yields::Nothing(why)) => {
                let why = *why;
                // For its effects: a generator that never ends is left after some rounds.
                let mut items = self.items(&value, e.value.range())?;
                for _ in 0..100 {
                    match self.next_item(&mut items, e.value.range())? {
                        Next::End => break,
                        Next::Item(item) => self.may_be(why, [item]),
                        Next::Unknown(item) => self.may_be(why, [Value::Unknown(item)]),
                    }
                    self.may_stay_here(why, span)?;
                }
                self.spoil_iterator(&items, why);
                return Ok(self.element_of(why, span));
            }
            (None, Yields::Leave(_)) => {
                let iterator = self.iterator_over(&value, span)?;
                self.frame.yields.note(Logged::Delegate(iterator.clone()));
                iterator
            }
            (None, Yields::Never) => {
                self.misplaced_yield(e.range)?;
                return Ok(Value::None);
            }
        };
        self.go_on_from(iterator, e.range)
    }

    /// What an `await` has come to that is passed again, or comes to now in what it hands on from.
    pub(super) fn passed_on(&mut self, range: TextRange) -> R<Option<Value>> {
        match self.frame.yields.passed() {
            Some(Logged::Value(value)) => Ok(Some(value)),
            Some(Logged::Delegate(iterator)) => self.go_on_from(iterator, range).map(Some),
            None => Ok(None),
        }
    }

    /// Begins to hand on from an iterator.
    pub(super) fn hand_on_from(&mut self, iterator: Value, range: TextRange) -> R<Value> {
        self.frame.yields.note(Logged::Delegate(iterator.clone()));
        self.go_on_from(iterator, range)
    }

    /// The next step of the iterator that is handed on from.
    fn go_on_from(&mut self, iterator: Value, range: TextRange) -> R<Value> {
        let span = self.span(range);
        let sent = match &mut self.frame.yields {
            Yields::Leave(log) => log.sent.take().unwrap_or(Value::None),
            _ => Value::None,
        };
        let before = self.waiting();
        let step = match self.is_routine(&iterator) {
            Some(id) => self.resume(id, Resume::Send(sent), range)?,
            // Only a generator can be sent something.
            None if !sent.is_none() && self.unknown_of(&iterator).is_none() => {
                let send = self.attribute(&iterator, &Name::new_static("send"), span)?;
                Step::Yield(self.call(send, Args::positional(vec![sent], span), span)?)
            }
            None => self.step_of(&iterator, range)?,
        };
        if let Some(why) = self.join_ends(before)? {
            return Err(Stop::Yield(Box::new(Yielded::Unclear(why))));
        }
        match step {
            Step::Yield(value) => Err(Stop::Yield(Box::new(Yielded::Value(value)))),
            Step::Return(value) => {
                self.frame.yields.delegate_gave(value.clone());
                Ok(value)
            }
            Step::Unclear(why) => Err(Stop::Yield(Box::new(Yielded::Unclear(why)))),
        }
    }
}
