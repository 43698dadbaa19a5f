//! Coroutines: the calls of `async def` functions, which run when they are awaited.
//!
//! Where nothing else runs meanwhile, awaiting is calling: what is awaited is evaluated to its end, whatever it waits for.
//! Only where several tasks run, they are gone on with step by step, as generators are, by the loop in the prelude's
//! `asyncio`.

use super::{Iter, Resume, Step, Yields};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, Flow, R, Stop, range_of};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast as ast;

/// What something gives that is awaited.
enum Awaited {
    /// It is the outcome of a coroutine or of another iterator.
    Of(Value),
    Unknown(UnknownId),
}

impl<'a> Eval<'a> {
    pub(in crate::eval) fn await_expr(&mut self, e: &'a ast::ExprAwait) -> R<Value> {
        let span = self.span(e.range);
        let value = self.expr(&e.value)?;
        if !matches!(self.frame.yields, Yields::Leave(_)) {
            return self.await_now(&value, span);
        }
        if let Some(known) = self.passed_on(e.range)? {
            return Ok(known);
        }
        match self.awaitable(&value, span)? {
            Awaited::Of(iterator) => self.hand_on_from(iterator, e.range),
            Awaited::Unknown(why) => {
                self.may_raise(span);
                let value = self.element_of(why, span);
                self.frame.yields.note_value(value.clone());
                Ok(value)
            }
        }
    }

    /// Awaits something to its end.
    pub(crate) fn await_now(&mut self, value: &Value, span: Span) -> R<Value> {
        // What the prelude's loop knows how to wait for.
        if let Some(class) = self.instance_class(value)
            && matches!(self.heap.get(class), Data::Class(class) if class.info.prelude)
            && let Some(now) = self.class_attribute(value, "_now")
        {
            return self.deeper(span, |eval| eval.call(now, Args::default(), span));
        }
        let iterator = match self.awaitable(value, span)? {
            Awaited::Of(iterator) => iterator,
            Awaited::Unknown(why) => {
                self.may_raise(span);
                return Ok(self.element_of(why, span));
            }
        };
        if let Some(id) = self.is_coroutine(&iterator) {
            return self.run_to_its_end(id, span);
        }
        let before = self.waiting();
        match self.step_of(&iterator, range_of(span))? {
            _ if let Some(why) = self.join_ends(before)? => Ok(self.element_of(why, span)),
            Step::Return(value) => Ok(value),
            Step::Unclear(why) => Ok(self.element_of(why, span)),
            Step::Yield(_) => {
                let way_out = "await coroutines of the project, `asyncio.sleep` or `asyncio.gather`";
                Err(self.refuse(span, "an `__await__` that waits", way_out))
            }
        }
    }

    fn awaitable(&mut self, value: &Value, span: Span) -> R<Awaited> {
        if let Some(id) = self.is_coroutine(value) {
            return match self.heap.get(id) {
                _ if self.running.contains(&id) => {
                    Err(self.raise("RuntimeError", span, "coroutine is being awaited already"))
                }
                Data::Iterator { iter: Iter::Done, .. } => {
                    Err(self.raise("RuntimeError", span, "cannot reuse already awaited coroutine"))
                }
                _ => Ok(Awaited::Of(value.clone())),
            };
        }
        if let Some(method) = self.class_attribute(value, "__await__") {
            return self.deeper(span, |eval| eval.call(method, Args::default(), span)).map(Awaited::Of);
        }
        match self.unknown_of(value).or_else(|| self.outside(value)) {
            Some(why) => Ok(Awaited::Unknown(why)),
            None => {
                let kind = self.type_name(value);
                Err(self.raise("TypeError", span, format!("object {kind} can't be used in 'await' expression")))
            }
        }
    }

    fn is_coroutine(&self, value: &Value) -> Option<Id> {
        match value {
            Value::Obj(id) => matches!(self.heap.get(*id), Data::Iterator { kind: "coroutine", .. }).then_some(*id),
            _ => None,
        }
    }

    fn run_to_its_end(&mut self, id: Id, span: Span) -> R<Value> {
        let Data::Iterator { iter: Iter::Routine(routine), .. } = self.heap.get(id) else {
            return Ok(self.unknown(span, "how far this coroutine has come is not known"));
        };
        let routine = routine.clone();
        if routine.started || routine.unclear.is_some() {
            // A task that is on its way already.
            let before = self.waiting();
            return match self.resume(id, Resume::Send(Value::None), range_of(span))? {
                _ if let Some(why) = self.join_ends(before)? => Ok(self.element_of(why, span)),
                Step::Return(value) => Ok(value),
                Step::Unclear(why) => Ok(self.element_of(why, span)),
                Step::Yield(_) => Err(self.refuse(span, "awaiting a coroutine that waits already", "await it once")),
            };
        }
        self.set_iterator(id, Iter::Done);
        self.running.push(id);
        let outer = std::mem::replace(&mut self.frame, routine.frame.clone());
        let outer_call = self.begin_call();
        let waiting = self.waiting();
        let outcome = self.deeper(span, |eval| eval.block(routine.body));
        let outcome = self.settle(waiting, outcome, |flow| match flow {
            Flow::Return(value) => Flow::Return(value),
            _ => Flow::Return(Value::None),
        });
        self.end_call(outer_call);
        self.frame = outer;
        self.running.pop();
        match outcome? {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// Goes on with a task: whether it `'waits'`, has `'ended'` or `'raised'` something, and for what, with what.
    pub(crate) fn step_task(&mut self, coroutine: &Value, kept: bool, span: Span) -> R<Value> {
        let Some(id) = self.is_coroutine(coroutine) else {
            return Err(self.refuse(span, "such a task", "make tasks of the project's own coroutines"));
        };
        self.try_depth += u32::from(kept);
        let before = self.waiting();
        let outcome = self.resume(id, Resume::Send(Value::None), range_of(span));
        self.try_depth -= u32::from(kept);
        let (state, value) = match outcome {
            Ok(_) if let Some(why) = self.join_ends(before)? => ("ended", self.element_of(why, span)),
            Ok(Step::Yield(value)) if self.instance_class(&value).is_some() => ("waits", value),
            Ok(Step::Return(value)) => ("ended", value),
            // What is left of it was evaluated, as something that may happen.
            Ok(Step::Unclear(why)) => ("ended", self.element_of(why, span)),
            Ok(Step::Yield(_)) => {
                let way_out = "await coroutines of the project, `asyncio.sleep` or `asyncio.gather`";
                return Err(self.refuse(span, "an `__await__` that waits", way_out));
            }
            Err(Stop::Raise(raised)) if !raised.is_unsupported() && raised.value.is_some() => {
                ("raised", raised.value.unwrap_or(Value::None))
            }
            Err(stop) => return Err(stop),
        };
        Ok(self.tuple(vec![Value::str(state), value], span))
    }

    /// Reports a coroutine that is handed to code outside the project: it is run there, or not.
    pub(in crate::eval) fn lost_coroutine(&mut self, id: Id, span: Span) {
        if matches!(self.heap.get(id), Data::Iterator { kind: "coroutine", iter: Iter::Routine(_) }) {
            let message = "a coroutine that is run by something outside the project is not evaluated";
            let way_out = "await it, or run it by `asyncio.run` or `asyncio.gather`";
            self.report(Diagnostic::new(code(202), span, message).help(way_out));
        }
    }

    /// The context manager that an `async with` enters.
    pub(in crate::eval) fn async_manager(&mut self, s: &ast::StmtWith, manager: Value, span: Span) -> R<Value> {
        match s.is_async {
            true => self.by_asyncio("_manager", manager, span),
            false => Ok(manager),
        }
    }

    /// What an `async for` goes through.
    pub(in crate::eval) fn async_items(&mut self, s: &ast::StmtFor, iterable: Value, span: Span) -> R<Value> {
        match s.is_async {
            true => self.by_asyncio("_items", iterable, span),
            false => Ok(iterable),
        }
    }

    fn by_asyncio(&mut self, function: &str, value: Value, span: Span) -> R<Value> {
        if self.unknown_of(&value).or_else(|| self.outside(&value)).is_some() {
            return Ok(value);
        }
        let function = self.std_function("asyncio", function, span)?;
        self.call(function, Args::positional(vec![value], span), span)
    }
}
