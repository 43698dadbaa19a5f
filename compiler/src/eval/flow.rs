//! Statements that steer: `for`, `while`, `with`, `try`.

use super::explore::{Exits, Path};
use super::ops::Next;
use super::{Args, Eval, Exit, Flow, R, Raised, Stop, Truth};
use crate::heap::{Data, Def, Id, Iter};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::{self as ast, ExceptHandler, Expr};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Eval<'a> {
    pub(crate) fn for_stmt(&mut self, s: &'a ast::StmtFor) -> R<Flow> {
        let iterable = self.expr(&s.iter)?;
        let iterable = self.async_items(s, iterable, self.span(s.iter.range()))?;
        let items = self.items(&iterable, s.iter.range())?;
        let waiting = self.waiting();
        let held = self.hold_iterator(&items);
        let outcome = self.for_rounds(s, items, waiting);
        self.let_go_of_held(held);
        outcome
    }

    /// A loop over what is left of its elements.
    pub(super) fn for_rounds(&mut self, s: &'a ast::StmtFor, mut items: Iter<'a>, waiting: usize) -> R<Flow> {
        let mut uncertain = 0;
        let outcome = loop {
            let outcome = if self.quick_round(&mut items, &s.target) {
                self.block(&s.body)
            } else if let Some((item, why)) = Self::next_perhaps(&mut items) {
                self.tick(s.range())?;
                self.may_be_there(why, s.iter.range(), |eval| {
                    eval.assign(&s.target, item).and_then(|()| eval.block(&s.body))
                })
            } else {
                let item = match self.next_in_loop(&mut items, s) {
                    Ok(Next::Item(item)) => item,
                    Ok(Next::End) => break None,
                    Ok(Next::Unknown(why)) => {
                        self.land(waiting);
                        let outcome = self.for_unknown(s, &items, why);
                        return self.settle(waiting, outcome, |flow| flow);
                    }
                    Err(stop) => break Some(Err(stop)),
                };
                self.tick(s.range())?;
                self.assign(&s.target, item).and_then(|()| self.block(&s.body))
            };
            if self.waiting() == waiting && matches!(outcome, Ok(Flow::Normal | Flow::Continue)) {
                continue;
            }
            match self.settle(waiting, outcome, go_on) {
                Ok(Flow::Normal) => {}
                outcome => break Some(outcome),
            }
            // Whether the loop has ended is not known: it goes on for some rounds, then for an unknown number of them.
            if self.waits_since(waiting) {
                uncertain += 1;
                if uncertain == 100 {
                    let why = self.latest_unknown();
                    self.spoil_iterator(&items, why);
                    self.land(waiting);
                    let outcome = self.for_unknown(s, &items, why);
                    return self.settle(waiting, outcome, |flow| flow);
                }
            }
        };
        self.behind_loop(waiting, outcome, &s.orelse)
    }

    /// The next element of a loop. Ways on which a generator ends instead of giving one have left the loop.
    pub(super) fn next_in_loop(&mut self, items: &mut Iter<'a>, s: &ast::StmtFor) -> R<Next> {
        let generator = match items {
            Iter::Object(iterator) if s.orelse.is_empty() => self.is_routine(iterator),
            _ => None,
        };
        let Some(generator) = generator else { return self.next_item(items, s.iter.range()) };
        let waiting = self.waiting();
        let next = self.next_of_routine(generator, s.iter.range())?;
        self.ends_go(waiting, |_| Flow::Break);
        Ok(next)
    }

    /// A loop over something unknown, or over something known that may be left at any time.
    fn for_unknown(&mut self, s: &'a ast::StmtFor, items: &Iter<'a>, why: UnknownId) -> R<Flow> {
        let span = self.span(s.iter.range());
        let exits = self.rounds(why, s.iter.range(), |eval, exits| {
            exits.ends = true;
            let waiting = eval.waiting();
            eval.draw_unknown(items, s.iter.range())?;
            let item = eval.element_of(why, span);
            let outcome = eval.assign(&s.target, item).and_then(|()| eval.block(&s.body));
            eval.settle(waiting, outcome, go_on)
        })?;
        self.leave_loop(why, s.iter.range(), exits, |eval| eval.block(&s.orelse))
    }

    /// Where a loop ends: `outcome` says how it was left, or that it came to its end. Those that have left it by
    /// `break` wait while the main one evaluates the `else`.
    pub(super) fn behind_loop(&mut self, waiting: usize, outcome: Option<R<Flow>>, orelse: &'a [ast::Stmt]) -> R<Flow> {
        self.land(waiting);
        let outcome = match outcome {
            None => self.block(orelse),
            Some(Ok(Flow::Break)) => Ok(Flow::Normal),
            Some(outcome) => outcome,
        };
        self.settle(waiting, outcome, |flow| flow)
    }

    /// An element of something unknown.
    pub(crate) fn element_of(&mut self, why: UnknownId, span: Span) -> Value {
        let cause = self.why(why).clone();
        if cause.poison {
            return self.poison(span);
        }
        let born = self.birthplace(cause.birth).unwrap_or(span);
        let element = self.unknown(born, cause.reason);
        self.may_be_as(&element, why);
        element
    }

    pub(crate) fn while_stmt(&mut self, s: &'a ast::StmtWhile) -> R<Flow> {
        let waiting = self.waiting();
        self.while_known(s, waiting)
    }

    /// A loop as long as its condition is known, and what comes then.
    pub(super) fn while_known(&mut self, s: &'a ast::StmtWhile, waiting: usize) -> R<Flow> {
        let (mut round, mut uncertain, mut for_ever) = (0_u32, 0, None);
        let before = self.uncertain;
        let outcome = loop {
            self.tick(s.range())?;
            match self.holds(&s.test)? {
                Truth::True => {}
                Truth::False => break None,
                Truth::Unknown(why) => {
                    self.land(waiting);
                    let outcome = self.while_unknown(s, why);
                    return self.settle(waiting, outcome, |flow| flow);
                }
            }
            round += 1;
            // An exception that a handler around waits for ends it, and in which round it comes will show.
            let awaits = self.is_guarded() && self.uncertain == before;
            if round == 2 && !awaits && self.never_ends(s) {
                // What would have ended it may be what has failed, which is reported.
                break Some(match self.has_failed_in(self.span(s.range())) {
                    true => Ok(Flow::Break),
                    false => Err(Stop::Endless(self.span(s.test.range()))),
                });
            }
            let outcome = self.block(&s.body);
            if self.waiting() == waiting && matches!(outcome, Ok(Flow::Normal | Flow::Continue)) {
                continue;
            }
            match self.settle(waiting, outcome, go_on) {
                Ok(Flow::Normal) => {}
                outcome => break Some(outcome),
            }
            if self.waiting() == waiting {
                continue;
            }
            // What is repeated until something breaks it is not evaluated again and again to find out whether it does, and
            // what only an exception can end goes on as long as none is raised.
            let for_ever = *for_ever.get_or_insert_with(|| self.always_holds(s));
            if self.waits_since(waiting) || for_ever {
                uncertain += 1;
                if uncertain == if for_ever { 1 } else { 100 } {
                    let why = self.latest_unknown();
                    self.land(waiting);
                    let outcome = self.while_unknown(s, why);
                    return self.settle(waiting, outcome, |flow| flow);
                }
            }
        };
        self.behind_loop(waiting, outcome, &s.orelse)
    }

    fn while_unknown(&mut self, s: &'a ast::StmtWhile, why: UnknownId) -> R<Flow> {
        let exits = self.while_rounds(s, why)?;
        self.leave_loop(why, s.test.range(), exits, |eval| eval.block(&s.orelse))
    }

    fn while_rounds(&mut self, s: &'a ast::StmtWhile, why: UnknownId) -> R<Exits> {
        self.rounds(why, s.test.range(), |eval, exits| {
            let waiting = eval.waiting();
            match eval.holds(&s.test)? {
                Truth::True => exits.holds = true,
                Truth::False => {
                    exits.ends = true;
                    return eval.settle(waiting, Ok(Flow::Normal), go_on);
                }
                Truth::Unknown(_) => exits.ends = true,
            }
            let outcome = eval.block(&s.body);
            eval.settle(waiting, outcome, go_on)
        })
    }

    /// Whether a loop goes on for ever: however often it has run, nothing in it ends it.
    fn never_ends(&mut self, s: &'a ast::StmtWhile) -> bool {
        self.tried_rounds(s).is_some_and(|exits| exits.never())
    }

    /// Whether the condition of a loop is true whatever the loop does.
    fn always_holds(&mut self, s: &'a ast::StmtWhile) -> bool {
        match &*s.test {
            Expr::BooleanLiteral(_) | Expr::NumberLiteral(_) => true,
            _ => self.tried_rounds(s).is_some_and(|exits| exits.always_holds()),
        }
    }

    /// How a loop may end that has run an unknown number of times.
    fn tried_rounds(&mut self, s: &'a ast::StmtWhile) -> Option<Exits> {
        let why = match self.unknown(self.span(s.test.range()), "how often a loop has run") {
            Value::Unknown(why) => why,
            _ => UnknownId(0),
        };
        // A function with such a loop may call itself in it, which then has no end.
        self.in_few_steps(|eval| eval.try_out(|eval| eval.while_rounds(s, why)))
    }

    pub(crate) fn with_stmt(&mut self, s: &'a ast::StmtWith, index: usize) -> R<Flow> {
        let Some(item) = s.items.get(index) else { return self.block(&s.body) };
        let span = self.span(item.context_expr.range());
        let manager = self.expr(&item.context_expr)?;
        let manager = self.async_manager(s, manager, span)?;
        let entered = self.enter(&manager, item.optional_vars.is_some(), span)?;
        let guarded = u32::from(self.may_swallow(&manager));
        let waiting = self.waiting();
        self.try_depth += guarded;
        let held = self.hold(Some(&manager));
        let outcome = match &item.optional_vars {
            Some(target) => self.assign(target, entered).and_then(|()| self.with_stmt(s, index + 1)),
            None => self.with_stmt(s, index + 1),
        };
        self.let_go_of_held(held);
        self.try_depth -= guarded;
        self.leave_with(&manager, span, waiting, outcome)
    }

    /// Whether a context manager that is entered may swallow an exception: one of a class whose `__exit__` returns
    /// something, or a generator that may catch it where it stands.
    pub(super) fn may_swallow(&self, manager: &Value) -> bool {
        let Value::Obj(id) = manager else { return false };
        let Data::Instance(instance) = self.heap.get(*id) else { return false };
        if self.is_generator_manager(instance.class) {
            return instance.attrs.get("gen").is_none_or(|generator| self.may_catch(generator));
        }
        let Some(Value::Obj(exit)) = self.mro_attribute(instance.class, "__exit__") else { return true };
        match self.heap.get(exit) {
            Data::Function(function) => match function.def {
                Def::Function(def) => returns_something(&def.body),
                Def::Lambda(_) => true,
            },
            _ => true,
        }
    }

    /// Whether a class is what `contextlib.contextmanager` makes managers of.
    fn is_generator_manager(&self, class: Id) -> bool {
        matches!(self.heap.get(class), Data::Class(c) if c.info.prelude && c.info.name == "_GeneratorContextManager")
    }

    /// Leaves a `with` block that has ended with an outcome.
    pub(super) fn leave_with(&mut self, manager: &Value, span: Span, waiting: usize, outcome: R<Flow>) -> R<Flow> {
        self.settle_each(waiting, outcome, |eval, outcome| match outcome {
            Err(Stop::Raise(raised)) => {
                let swallowed = eval.exit_raising(manager, &raised, span)?;
                eval.unless_swallowed(swallowed, Stop::Raise(raised), span)
            }
            Err(Stop::Exit(exit)) => {
                let raised = eval.system_exit(&exit, span);
                let swallowed = eval.exit_raising(manager, &raised, span)?;
                eval.unless_swallowed(swallowed, Stop::Exit(exit), span)
            }
            Err(stop) => Err(stop),
            Ok(flow) => {
                eval.exit(manager, &[Value::None, Value::None, Value::None], span)?;
                Ok(flow)
            }
        })
    }

    /// Goes on behind a `with` block where its manager has swallowed what has happened in it.
    fn unless_swallowed(&mut self, swallowed: Truth, stop: Stop, span: Span) -> R<Flow> {
        match swallowed {
            Truth::True => Ok(Flow::Normal),
            Truth::False => Err(stop),
            Truth::Unknown(why) => {
                let path = Path::Caught(span, true);
                self.explore_paths(why, span, path.clone(), path.not(), |_| Ok(Flow::Normal), |_| Err(stop))
            }
        }
    }

    /// Enters a `with` block; what it gives is made only where it is `wanted`.
    pub(super) fn enter(&mut self, manager: &Value, wanted: bool, span: Span) -> R<Value> {
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
                    // Both are looked up before the block is entered.
                    let has_exit = self.class_attribute(manager, "__exit__").is_some();
                    let missing = match self.class_attribute(manager, "__enter__") {
                        Some(enter) if has_exit || self.outside(manager).is_some() => {
                            return self.call(enter, Args::default(), span);
                        }
                        Some(_) => "__exit__",
                        None => "__enter__",
                    };
                    return match self.outside(manager) {
                        Some(why) => {
                            self.asked_of_base(manager, why, span)?;
                            Ok(self.element_of(why, span))
                        }
                        None => Err(self.raise("AttributeError", span, missing)),
                    };
                }
                _ => {}
            }
        }
        match self.unknown_of(manager) {
            Some(why) => self.enter_unknown(manager, why, span),
            None => Err(self.raise("AttributeError", span, "__enter__")),
        }
    }

    /// Leaves a `with` block with an exception, which is being handled meanwhile; whether it is swallowed.
    fn exit_raising(&mut self, manager: &Value, raised: &Raised, span: Span) -> R<Truth> {
        let by_generator = matches!(manager, Value::Obj(id) if matches!(self.heap.get(*id), Data::Instance(instance)
            if self.is_generator_manager(instance.class)));
        let class = match raised.vague && !by_generator {
            true => self.unknown(span, "which exception is raised"),
            false => Value::Obj(raised.class),
        };
        let args = [class, raised.value.clone().unwrap_or(Value::None), Value::None];
        self.handled.push(raised.clone());
        let swallowed = self.exit(manager, &args, span);
        self.handled.pop();
        swallowed
    }

    /// Leaves a `with` block; whether the exception is swallowed.
    pub(super) fn exit(&mut self, manager: &Value, raised: &[Value], span: Span) -> R<Truth> {
        let Value::Obj(id) = manager else { return self.exit_unknown(manager, raised, span) };
        match self.heap.get(*id) {
            Data::JobBlock { .. } => {
                self.close_job(raised.first().is_some_and(|kind| !kind.is_none()));
                Ok(Truth::False)
            }
            Data::Instance(_) => {
                // One of a package outside the project.
                let Some(exit) = self.class_attribute(manager, "__exit__") else { return Ok(Truth::False) };
                let result = self.call(exit, Args::positional(raised.to_vec(), span), span)?;
                self.truth(&result, TextRange::default())
            }
            Data::Foreign(_) => self.exit_unknown(manager, raised, span),
            _ => Ok(Truth::False),
        }
    }

    pub(crate) fn try_stmt(&mut self, s: &'a ast::StmtTry) -> R<Flow> {
        let waiting = self.waiting();
        let guards = try_guards(s);
        self.try_depth += guards;
        let outcome = self.block(&s.body);
        self.try_depth -= guards;
        self.behind_try(s, waiting, outcome)
    }

    /// What follows the body of a `try` that has ended with an outcome: its handlers or `else`, and its `finally`.
    pub(super) fn behind_try(&mut self, s: &'a ast::StmtTry, waiting: usize, outcome: R<Flow>) -> R<Flow> {
        let swallows = u32::from(jumps(&s.finalbody));
        self.try_depth += swallows;
        let outcome = if s.handlers.is_empty() { outcome } else { self.handled_outcome(s, waiting, outcome) };
        self.try_depth -= swallows;
        self.finally(s, waiting, outcome)
    }

    /// Runs the `finally` of a `try` whose other parts have ended with an outcome.
    pub(super) fn finally(&mut self, s: &'a ast::StmtTry, waiting: usize, outcome: R<Flow>) -> R<Flow> {
        if s.finalbody.is_empty() {
            return outcome;
        }
        self.settle_each(waiting, outcome, |eval, outcome| {
            if matches!(outcome, Err(Stop::Abort | Stop::Endless(_) | Stop::Yield(_) | Stop::Over(_))) {
                return outcome;
            }
            let held = match &outcome {
                Ok(Flow::Return(value)) => eval.hold(Some(value)),
                Err(Stop::Raise(raised)) => eval.hold(raised.value.as_ref()),
                _ => eval.hold(None),
            };
            // What is on its way is being handled meanwhile.
            let raised = match &outcome {
                Err(Stop::Raise(raised)) => Some((**raised).clone()),
                _ => None,
            };
            let depth = eval.handled.len();
            eval.handled.extend(raised);
            let last = eval.block(&s.finalbody);
            if let Err(Stop::Raise(last)) = &last
                && eval.handled.len() > depth
            {
                eval.follows_from_handled(last);
            }
            eval.handled.truncate(depth);
            eval.let_go_of_held(held);
            match last? {
                Flow::Normal => outcome,
                flow => Ok(flow),
            }
        })
    }

    fn handled_outcome(&mut self, s: &'a ast::StmtTry, waiting: usize, outcome: R<Flow>) -> R<Flow> {
        self.settle_each(waiting, outcome, |eval, outcome| match outcome {
            Err(Stop::Raise(raised)) if !raised.is_unsupported() => eval.handle(&s.handlers, raised),
            Err(Stop::Exit(exit)) => {
                let raised = eval.system_exit(&exit, exit.at);
                let class = raised.class;
                match eval.handle(&s.handlers, Box::new(raised)) {
                    Err(Stop::Raise(raised)) if raised.class == class => Err(Stop::Exit(Box::new(Exit {
                        args: eval.arguments_of(raised.value.as_ref()).unwrap_or(exit.args),
                        at: exit.at,
                    }))),
                    outcome => outcome,
                }
            }
            Ok(Flow::Normal) => eval.block(&s.orelse),
            outcome => outcome,
        })
    }

    /// The arguments that an exception holds.
    fn arguments_of(&self, exception: Option<&Value>) -> Option<Value> {
        let Value::Obj(id) = exception? else { return None };
        match self.heap.get(*id) {
            Data::Instance(instance) => instance.payload.clone(),
            _ => None,
        }
    }

    /// What `exit` raises.
    fn system_exit(&mut self, exit: &Exit, span: Span) -> Raised {
        let class = self.builtin_class("SystemExit");
        let value = Some(self.instance(class, Some(exit.args.clone()), span));
        Raised {
            class,
            value,
            diagnostic: super::run::stops_here(exit.at),
            deliberate: true,
            outside: false,
            vague: false,
        }
    }

    /// The first handler that catches an exception; where that is not known, each that may.
    fn handle(&mut self, handlers: &'a [ExceptHandler], raised: Box<Raised>) -> R<Flow> {
        let Some((ExceptHandler::ExceptHandler(handler), rest)) = handlers.split_first() else {
            return Err(Stop::Raise(raised));
        };
        let catches = match &handler.type_ {
            None => Some(true),
            Some(kind) => {
                let place = kind.range();
                let kind = self.expr(kind)?;
                if !self.may_be_caught(&kind) {
                    let message = "catching classes that do not inherit from BaseException is not allowed";
                    return Err(self.raise("TypeError", self.span(place), message));
                }
                self.catches(&kind, &raised)
            }
        };
        let run = |eval: &mut Self, raised: Box<Raised>| {
            let value = match &raised.value {
                Some(value) => value.clone(),
                None => eval.instance(raised.class, None, raised.diagnostic.span()),
            };
            eval.follows_from_handled(&raised);
            eval.handled.push(*raised);
            let outcome = eval.handler(handler, value.clone());
            eval.handled.pop();
            if let Err(Stop::Raise(raised)) = &outcome {
                eval.follows_from(raised, value);
            }
            outcome
        };
        match catches {
            Some(true) => run(self, raised),
            Some(false) => self.handle(rest, raised),
            None => {
                let place = self.span(handler.type_.as_ref().map_or(handler.range(), |kind| kind.range()));
                let why = match self.unknown(raised.diagnostic.span(), "which exception is raised here") {
                    Value::Unknown(why) => why,
                    _ => UnknownId(0),
                };
                // What a call outside of the project may raise is no condition of the file.
                let path = if raised.outside { Path::Always } else { Path::Caught(place, true) };
                let same = raised.clone();
                self.explore_paths(
                    why,
                    place,
                    path.clone(),
                    path.not(),
                    |eval| run(eval, same),
                    |eval| eval.handle(rest, raised),
                )
            }
        }
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

    /// Whether something may stand behind `except`.
    fn may_be_caught(&self, kind: &Value) -> bool {
        match kind {
            Value::Unknown(_) => true,
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Class(class) => self.is_exception(*id) || !class.info.external_bases.is_empty(),
                Data::Tuple(_) | Data::External(_) | Data::Foreign(_) | Data::Smudged { .. } => true,
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether `except kind` catches an exception, where that is known.
    pub(super) fn catches(&mut self, kind: &Value, raised: &Raised) -> Option<bool> {
        self.charge(1);
        if self.heap.fuel == 0 {
            return None;
        }
        let Value::Obj(id) = kind else { return if matches!(kind, Value::Unknown(_)) { None } else { Some(false) } };
        match self.heap.get(*id) {
            Data::Class(_) if self.is_subclass(raised.class, *id) => Some(true),
            // A more special class than the one that is known.
            Data::Class(_) if self.is_vague(raised) && self.is_exception(*id) => None,
            Data::Tuple(kinds) => {
                let kinds = kinds.clone();
                let mut result = Some(false);
                for kind in kinds.iter() {
                    match stacker::maybe_grow(64 << 10, 1 << 20, || self.catches(kind, raised)) {
                        Some(true) => return Some(true),
                        Some(false) => {}
                        None => result = None,
                    }
                }
                result
            }
            Data::External(path) => match &raised.value {
                Some(Value::Obj(value)) if matches!(self.heap.get(*value), Data::Foreign(foreign) if foreign.path == *path) => {
                    Some(true)
                }
                _ if self.is_vague(raised) => None,
                _ => Some(false),
            },
            Data::Foreign(_) | Data::Smudged { .. } => None,
            _ => Some(false),
        }
    }

    /// Whether the class of an exception is known only in part.
    fn is_vague(&self, raised: &Raised) -> bool {
        let external = |class: Id| matches!(self.heap.get(class), Data::Class(c) if !c.info.external_bases.is_empty());
        raised.vague || external(raised.class)
    }

    pub(crate) fn delete(&mut self, target: &'a Expr) -> R<()> {
        let span = self.span(target.range());
        match target {
            Expr::Name(name) => {
                if let Some(value) = self.lookup(&name.id, None) {
                    self.read_perhaps_missing(&value, span);
                }
                if self.unbind(&name.id) { Ok(()) } else { Err(self.name_error(&name.id, span)) }
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

/// How many of those who may catch an exception a `try` adds around its body: its handlers, and a `finally` that a jump
/// leaves, which swallows it.
pub(super) fn try_guards(s: &ast::StmtTry) -> u32 {
    u32::from(!s.handlers.is_empty()) + u32::from(jumps(&s.finalbody))
}

/// At the end of a loop's body `continue` goes where falling through goes.
pub(super) fn go_on(flow: Flow) -> Flow {
    if matches!(flow, Flow::Continue) { Flow::Normal } else { flow }
}

/// Whether a function may return something that is true, as far as its statements show.
fn returns_something(body: &[ast::Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        ast::Stmt::Return(s) => s.value.as_deref().is_some_and(|value| match value {
            Expr::NoneLiteral(_) => false,
            Expr::BooleanLiteral(e) => e.value,
            _ => true,
        }),
        ast::Stmt::Expr(_) | ast::Stmt::Assign(_) | ast::Stmt::AugAssign(_) | ast::Stmt::Pass(_) => false,
        ast::Stmt::If(s) => {
            returns_something(&s.body) || s.elif_else_clauses.iter().any(|clause| returns_something(&clause.body))
        }
        // Whatever else there is, it may return something inside.
        _ => true,
    })
}

/// Whether control may jump out of statements.
pub(super) fn jumps(body: &[ast::Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        ast::Stmt::Return(_) | ast::Stmt::Break(_) | ast::Stmt::Continue(_) | ast::Stmt::Raise(_) => true,
        ast::Stmt::If(s) => jumps(&s.body) || s.elif_else_clauses.iter().any(|clause| jumps(&clause.body)),
        ast::Stmt::With(s) => jumps(&s.body),
        ast::Stmt::For(s) => jumps(&s.body) || jumps(&s.orelse),
        ast::Stmt::While(s) => jumps(&s.body) || jumps(&s.orelse),
        ast::Stmt::Try(s) => jumps(&s.body) || jumps(&s.orelse) || jumps(&s.finalbody),
        _ => false,
    })
}
