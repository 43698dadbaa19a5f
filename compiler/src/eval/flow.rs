//! Statements that steer: `for`, `while`, `with`, `try`.

use super::{Args, Eval, Flow, R, Raised, Stop, Truth};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::{self as ast, ExceptHandler, Expr};
use ruff_text_size::{Ranged, TextRange};
use std::rc::Rc;

/// What a loop goes over.
pub(crate) enum Items {
    /// A list, looked at anew each time: the body may change it.
    List(Id),
    Range {
        next: i64,
        stop: i64,
        step: i64,
    },
    Fixed(Rc<[Value]>, usize),
    Unknown(UnknownId),
}

impl<'a> Eval<'a> {
    /// The next element, where the elements are known.
    pub(crate) fn next_item(&self, items: &mut Items, index: &mut usize) -> Option<Value> {
        match items {
            Items::List(id) => {
                let Data::List(list) = self.heap.get(*id) else { return None };
                let item = list.get(*index).cloned();
                *index += 1;
                item
            }
            Items::Range { next, stop, step } => {
                let at = *next;
                if (*step > 0 && at >= *stop) || (*step < 0 && at <= *stop) {
                    return None;
                }
                *next = at.saturating_add(*step);
                Some(Value::Int(at))
            }
            Items::Fixed(items, at) => {
                let item = items.get(*at).cloned();
                *at += 1;
                item
            }
            Items::Unknown(_) => None,
        }
    }

    pub(crate) fn for_stmt(&mut self, s: &'a ast::StmtFor) -> R<Flow> {
        let iterable = self.expr(&s.iter)?;
        let mut items = self.items(&iterable, s.iter.range())?;
        if let Items::Unknown(why) = items {
            return self.for_unknown(s, why);
        }
        let mut index = 0;
        while let Some(item) = self.next_item(&mut items, &mut index) {
            self.tick(s.range())?;
            self.assign(&s.target, item)?;
            let waiting = self.waiting();
            let outcome = self.block(&s.body);
            if self.waiting() > waiting {
                let flow = self.settle(waiting, outcome, go_on)?;
                if self.waiting() > waiting {
                    // Whether the loop ends here is not known: the rest of it runs an unknown number of times.
                    return self.finish_uncertain(waiting, |eval| {
                        let why = eval.latest_unknown();
                        eval.for_unknown(s, why)
                    });
                }
                match flow {
                    Flow::Normal => continue,
                    Flow::Break => return Ok(Flow::Normal),
                    flow => return Ok(flow),
                }
            }
            match outcome? {
                Flow::Normal | Flow::Continue => {}
                Flow::Break => return Ok(Flow::Normal),
                flow => return Ok(flow),
            }
        }
        self.block(&s.orelse)
    }

    /// A loop over something unknown, or over something known that may be left at any time.
    fn for_unknown(&mut self, s: &'a ast::StmtFor, why: UnknownId) -> R<Flow> {
        let span = self.span(s.iter.range());
        self.repeat(why, s.iter.range(), |eval| {
            let item = eval.element_of(why, span);
            eval.assign(&s.target, item)?;
            let waiting = eval.waiting();
            let outcome = eval.block(&s.body);
            eval.settle(waiting, outcome, leave_loop)
        })
    }

    /// An element of something unknown.
    pub(crate) fn element_of(&mut self, why: UnknownId, span: Span) -> Value {
        let cause = self.why(why).clone();
        if cause.poison {
            return self.poison(span);
        }
        let born = self.birthplace(cause.birth).unwrap_or(span);
        self.unknown(born, cause.reason)
    }

    pub(crate) fn while_stmt(&mut self, s: &'a ast::StmtWhile) -> R<Flow> {
        loop {
            self.tick(s.range())?;
            let test = self.expr(&s.test)?;
            match self.truth(&test, s.test.range())? {
                Truth::True => {}
                Truth::False => return self.block(&s.orelse),
                Truth::Unknown(why) => return self.while_unknown(s, why),
            }
            let waiting = self.waiting();
            let outcome = self.block(&s.body);
            if self.waiting() > waiting {
                let flow = self.settle(waiting, outcome, go_on)?;
                if self.waiting() > waiting {
                    return self.finish_uncertain(waiting, |eval| {
                        let why = eval.latest_unknown();
                        eval.while_unknown(s, why)
                    });
                }
                match flow {
                    Flow::Normal => continue,
                    Flow::Break => return Ok(Flow::Normal),
                    flow => return Ok(flow),
                }
            }
            match outcome? {
                Flow::Normal | Flow::Continue => {}
                Flow::Break => return Ok(Flow::Normal),
                flow => return Ok(flow),
            }
        }
    }

    fn while_unknown(&mut self, s: &'a ast::StmtWhile, why: UnknownId) -> R<Flow> {
        self.repeat(why, s.test.range(), |eval| {
            eval.expr(&s.test)?;
            let waiting = eval.waiting();
            let outcome = eval.block(&s.body);
            eval.settle(waiting, outcome, leave_loop)
        })
    }

    /// One side has left the loop, the other goes on: the rest of the loop is repeated an unknown number of times, and
    /// then all meet behind the loop.
    fn finish_uncertain(&mut self, waiting: usize, rest: impl FnOnce(&mut Self) -> R<Flow>) -> R<Flow> {
        let outcome = rest(self);
        self.settle(waiting, outcome, leave_loop)
    }

    pub(crate) fn with_stmt(&mut self, s: &'a ast::StmtWith, index: usize) -> R<Flow> {
        let Some(item) = s.items.get(index) else { return self.block(&s.body) };
        let span = self.span(item.context_expr.range());
        let manager = self.expr(&item.context_expr)?;
        let entered = self.enter(&manager, item.optional_vars.is_some(), span)?;
        let outcome = match &item.optional_vars {
            Some(target) => self.assign(target, entered).and_then(|()| self.with_stmt(s, index + 1)),
            None => self.with_stmt(s, index + 1),
        };
        match outcome {
            Err(Stop::Raise(raised)) => {
                let swallowed = self.exit(&manager, Some(&raised), span)?;
                if swallowed { Ok(Flow::Normal) } else { Err(Stop::Raise(raised)) }
            }
            Err(stop) => Err(stop),
            Ok(flow) => {
                self.exit(&manager, None, span)?;
                Ok(flow)
            }
        }
    }

    /// Enters a `with` block; what it gives is made only where it is `wanted`.
    fn enter(&mut self, manager: &Value, wanted: bool, span: Span) -> R<Value> {
        if let Value::Obj(id) = manager {
            match self.heap.get(*id) {
                Data::JobBlock { name } => {
                    let name = name.clone();
                    self.open_job(name.clone(), span)?;
                    return match self.as_str(&name) {
                        Some(name) if wanted => self.job_object(&name, span),
                        Some(_) => Ok(Value::None),
                        None => Ok(self.poison(span)),
                    };
                }
                Data::Instance(_) => {
                    let Some(enter) = self.class_attribute(manager, "__enter__") else {
                        return Err(self.raise("AttributeError", span, "__enter__"));
                    };
                    return self.call(enter, Args::default(), span);
                }
                _ => {}
            }
        }
        match self.unknown_of(manager) {
            Some(why) => Ok(self.element_of(why, span)),
            None => Err(self.raise("AttributeError", span, "__enter__")),
        }
    }

    /// Leaves a `with` block; whether the exception is swallowed.
    fn exit(&mut self, manager: &Value, raised: Option<&Raised>, span: Span) -> R<bool> {
        let Value::Obj(id) = manager else { return Ok(false) };
        match self.heap.get(*id) {
            Data::JobBlock { .. } => {
                self.close_job();
                Ok(false)
            }
            Data::Instance(_) => {
                let Some(exit) = self.class_attribute(manager, "__exit__") else {
                    return Err(self.raise("AttributeError", span, "__exit__"));
                };
                let mut args = vec![Value::None, Value::None, Value::None];
                if let Some(raised) = raised {
                    args = vec![Value::Obj(raised.class), raised.value.clone().unwrap_or(Value::None), Value::None];
                }
                let result = self.call(exit, Args::positional(args, span), span)?;
                Ok(matches!(self.truth(&result, TextRange::default())?, Truth::True))
            }
            _ => Ok(false),
        }
    }

    pub(crate) fn try_stmt(&mut self, s: &'a ast::StmtTry) -> R<Flow> {
        let outcome = self.try_and_handle(s);
        if s.finalbody.is_empty() || matches!(outcome, Err(Stop::Abort)) {
            return outcome;
        }
        match self.block(&s.finalbody)? {
            Flow::Normal => outcome,
            flow => Ok(flow),
        }
    }

    fn try_and_handle(&mut self, s: &'a ast::StmtTry) -> R<Flow> {
        let guarded = !s.handlers.is_empty();
        let uncertain = self.uncertain;
        let waiting = self.waiting();
        self.try_depth += u32::from(guarded);
        let outcome = self.block(&s.body);
        self.try_depth -= u32::from(guarded);
        let may_raise = guarded && self.uncertain > uncertain;
        self.settle_try(waiting, outcome, |eval, outcome| eval.after_try(s, outcome, may_raise))
    }

    /// What comes after a `try` body: a handler, or the `else` part.
    fn after_try(&mut self, s: &'a ast::StmtTry, outcome: R<Flow>, may_raise: bool) -> R<Flow> {
        match outcome {
            Err(Stop::Raise(raised)) => self.handle(s, raised),
            Err(Stop::Exit(span)) => {
                let class = self.builtin_class("SystemExit");
                let diagnostic = super::run::stops_here(span);
                match self.handle(s, Box::new(Raised { class, value: None, diagnostic, deliberate: true })) {
                    Err(Stop::Raise(raised)) if raised.class == class => Err(Stop::Exit(span)),
                    outcome => outcome,
                }
            }
            Ok(flow) if may_raise => {
                // Something outside the project was called, which may have raised: each handler may run.
                let range = s.range();
                let why = match self.unknown(self.span(range), "whether an exception is raised here") {
                    Value::Unknown(why) => why,
                    _ => UnknownId(0),
                };
                let mut outcome = match flow {
                    Flow::Normal => self.block(&s.orelse)?,
                    flow => flow,
                };
                for handler in &s.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    let whole = outcome;
                    outcome = self.explore(
                        why,
                        TextRange::at(s.start(), 3.into()),
                        |_| Ok(whole),
                        |eval| {
                            let exception = eval.unknown(eval.span(handler.range()), "which exception is raised");
                            eval.handler(handler, exception)
                        },
                    )?;
                }
                Ok(outcome)
            }
            Ok(Flow::Normal) => self.block(&s.orelse),
            outcome => outcome,
        }
    }

    fn handle(&mut self, s: &'a ast::StmtTry, raised: Box<Raised>) -> R<Flow> {
        for handler in &s.handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            let matches = match &handler.type_ {
                None => true,
                Some(kind) => {
                    let kind = self.expr(kind)?;
                    self.catches(&kind, raised.class)
                }
            };
            if matches {
                let value = match &raised.value {
                    Some(value) => value.clone(),
                    None => self.instance(raised.class, None, raised.diagnostic.span()),
                };
                self.handled.push((raised.class, Some(value.clone())));
                let outcome = self.handler(handler, value);
                self.handled.pop();
                return outcome;
            }
        }
        Err(Stop::Raise(raised))
    }

    fn handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler, exception: Value) -> R<Flow> {
        if let Some(name) = &handler.name {
            self.store(&name.id, exception);
        }
        let outcome = self.block(&handler.body);
        if let Some(name) = &handler.name {
            self.unbind(&name.id);
        }
        outcome
    }

    /// Whether `except kind` catches an exception of a class.
    fn catches(&self, kind: &Value, class: Id) -> bool {
        match kind {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Class(_) => self.is_subclass(class, *id),
                Data::Tuple(kinds) => kinds.iter().any(|kind| self.catches(kind, class)),
                _ => false,
            },
            _ => false,
        }
    }

    pub(crate) fn delete(&mut self, target: &'a Expr) -> R<()> {
        let span = self.span(target.range());
        match target {
            Expr::Name(name) => {
                if self.unbind(&name.id) {
                    Ok(())
                } else {
                    Err(self.name_error(&name.id, span))
                }
            }
            Expr::Attribute(a) => {
                let object = self.expr(&a.value)?;
                self.delete_attribute(&object, &a.attr.id, span)
            }
            Expr::Subscript(s) => {
                let object = self.expr(&s.value)?;
                let key = self.expr(&s.slice)?;
                self.delete_item(&object, &key, span)
            }
            Expr::Tuple(t) => t.elts.iter().try_for_each(|e| self.delete(e)),
            Expr::List(l) => l.elts.iter().try_for_each(|e| self.delete(e)),
            _ => Ok(()),
        }
    }
}

/// At the end of a loop's body `continue` goes where falling through goes.
fn go_on(flow: Flow) -> Flow {
    if matches!(flow, Flow::Continue) { Flow::Normal } else { flow }
}

/// Behind a loop `break` and `continue` go where falling through goes.
fn leave_loop(flow: Flow) -> Flow {
    if matches!(flow, Flow::Continue | Flow::Break) { Flow::Normal } else { flow }
}
