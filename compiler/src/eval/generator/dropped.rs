//! Generators that nothing refers to any more. CPython closes one then, so that its `finally` runs and its `with` block
//! is left: `next(steps())`, a `for` over `steps()` that is left by `break`.
//!
//! The heap counts no references. But what was made during a call, or a statement, can afterwards be reached only from
//! what was there before, or from the call's result. So at its end the few generators that wait inside of a `try` or a
//! `with`, and that were made since it began, are looked for from there.
//!
//! Where a variable is bound anew or deleted that leads to one, those that the running function has made are looked for: what
//! its callers are in the middle of cannot hold them. What it is in the middle of itself (the iterators of its loops, the
//! managers of its `with` blocks, what it returns through a `finally`) is noted.
//!
//! All this concerns the way that is being evaluated: another one has an account of its own.

use super::refers::{blocks_refer, frame_refers, iter_refers, refer};
use super::{Block, Routine};
use crate::eval::call::address;
use crate::eval::explore::Path;
use crate::eval::{Eval, Flow, R, Stop};
use crate::heap::{Attrs, Data, Heap, Id, Iter, Key};
use crate::source::Span;
use crate::value::{Birth, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Stmt};
use rustc_hash::FxHashSet;

/// What there was when a call or a statement began.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::eval) struct Since {
    objects: u32,
    calls: u32,
}

/// The generators that wait where closing them does something.
#[derive(Debug)]
pub(in crate::eval) struct Suspended {
    /// How many calls of generator functions there were.
    calls: u32,
    /// The highest number of those that have ever waited so.
    latest: u32,
    /// A scope that has each by its number. It is joined as other objects are: what waits on one side of an unknown
    /// condition only is unknown there, and may be the generator.
    waiting: Id,
    /// When the call began that is running.
    call: Since,
    /// What statements that are being evaluated hold, innermost last.
    held: Vec<Id>,
    /// A variable, an attribute or an item has let go of one, perhaps.
    let_go: bool,
    /// One that was made before the call that is running: those who have called may still be in the middle of it.
    later: bool,
    /// The call that is all there is to the statement that is being evaluated.
    whole: Option<Span>,
    /// The function that is called next is called by that.
    passes: bool,
}

impl Suspended {
    pub(in crate::eval) fn new(heap: &mut Heap<'_>) -> Self {
        let none = Data::Scope { vars: Attrs::default(), parent: None, function: None };
        let waiting = heap.alloc(none, Birth::default());
        Self {
            calls: 0,
            latest: 0,
            waiting,
            call: Since::default(),
            held: Vec::new(),
            let_go: false,
            later: false,
            whole: None,
            passes: false,
        }
    }

    /// Whether an object is the one that is kept here.
    pub(in crate::eval) fn is_kept_in(&self, id: Id) -> bool {
        id == self.waiting
    }
}

impl<'a> Eval<'a> {
    /// The number of a new call of a generator function.
    pub(super) fn number_of_call(&mut self) -> u32 {
        self.suspended.calls += 1;
        self.suspended.calls
    }

    /// Notes where a call has come to: where it waits, if it does.
    pub(super) fn note_suspended(&mut self, id: Id, number: u32, routine: Option<&Routine<'a>>) {
        let guarded = routine.is_some_and(Routine::is_guarded);
        if !guarded && self.suspended.latest < number {
            return;
        }
        let name = Name::new(number.to_string());
        let waits = matches!(self.waiting_generators().get(&name), Some(Value::Obj(_)));
        if guarded && !waits {
            self.suspended.latest = self.suspended.latest.max(number);
            self.vars_mut(self.suspended.waiting).set(&name, Value::Obj(id));
        } else if !guarded && self.waiting_generators().contains_key(&name) {
            self.vars_mut(self.suspended.waiting).remove(&name);
        }
    }

    fn waiting_generators(&self) -> &Attrs {
        match self.heap.get(self.suspended.waiting) {
            Data::Scope { vars, .. } => vars,
            _ => unreachable!("it was made as a scope"),
        }
    }

    fn none_waits(&self) -> bool {
        self.suspended.latest == 0 || self.waiting_generators().is_empty()
    }

    #[inline]
    pub(in crate::eval) fn since(&self) -> Since {
        Since { objects: self.heap.made(), calls: self.suspended.calls }
    }

    /// Closes the generators that were made since then and that nothing refers to any more but for a result.
    #[inline]
    pub(in crate::eval) fn close_dropped(&mut self, since: Since, result: Option<&Value>, span: Span) -> R<()> {
        if self.suspended.latest <= since.calls {
            return Ok(());
        }
        self.close_those(since, result, span)
    }

    /// The same where a statement ends.
    #[inline]
    pub(in crate::eval) fn close_behind(&mut self, since: Since, outcome: R<Flow>, stmt: &ast::Stmt) -> R<Flow> {
        if self.suspended.latest == 0 {
            return outcome;
        }
        let span = self.span(ruff_text_size::Ranged::range(stmt));
        if outcome.is_ok() && !matches!(outcome, Ok(Flow::Return(_))) {
            self.close_let_go(span)?;
        }
        match &outcome {
            Ok(Flow::Return(value)) => self.close_dropped(since, Some(&value.clone()), span)?,
            Ok(_) => self.close_dropped(since, None, span)?,
            // What an exception has come through stays as long as it does, but for the iterators of loops.
            Err(Stop::Raise(raised)) if stmt.is_for_stmt() => {
                self.close_dropped(since, raised.value.clone().as_ref(), span)?;
            }
            Err(_) => {}
        }
        outcome
    }

    /// A call begins, which is the one that is running from now on; gives the one that was.
    #[inline]
    pub(in crate::eval) fn begin_call(&mut self) -> Since {
        let now = self.since();
        std::mem::replace(&mut self.suspended.call, now)
    }

    #[inline]
    pub(in crate::eval) fn end_call(&mut self, outer: Since) {
        self.suspended.call = outer;
        self.suspended.let_go |= std::mem::take(&mut self.suspended.later);
    }

    /// A statement begins; gives what has to be put back at its end.
    #[inline]
    pub(in crate::eval) fn begin_statement(&mut self, stmt: &ast::Stmt) -> Option<Span> {
        if self.suspended.latest == 0 { None } else { self.begin_watched(stmt) }
    }

    fn begin_watched(&mut self, stmt: &ast::Stmt) -> Option<Span> {
        let value = match stmt {
            Stmt::Expr(s) => Some(&s.value),
            Stmt::Assign(s) => Some(&s.value),
            Stmt::Return(s) => s.value.as_ref(),
            _ => None,
        };
        let is_plain = !self.frame.class_body && !self.frame.yields.are_logged();
        let call = value.filter(|value| value.is_call_expr() && is_plain);
        let whole = call.map(|call| self.span(ruff_text_size::Ranged::range(&**call)));
        std::mem::replace(&mut self.suspended.whole, whole)
    }

    #[inline]
    pub(in crate::eval) fn end_statement(&mut self, outer: Option<Span>) {
        self.suspended.whole = outer;
    }

    /// The arguments of a call are evaluated: if it is all there is to a statement, nobody but the function that is called
    /// holds anything that no object does.
    #[inline]
    pub(in crate::eval) fn about_to_call(&mut self, span: Span) {
        self.suspended.passes = self.suspended.latest > 0 && self.suspended.whole == Some(span);
    }

    /// What is called is no function of which it is known that it does nothing in the middle of something.
    #[inline]
    pub(in crate::eval) fn calls_something_else(&mut self) {
        self.suspended.passes = false;
    }

    /// The same as [`Self::begin_call`] and [`Self::hold`] for a function with these variables: where it is called by all of
    /// a statement, what it lets go of may be closed whoever has made it.
    #[inline]
    pub(in crate::eval) fn begin_function(&mut self, scope: Id) -> (Since, usize) {
        let held = self.suspended.held.len();
        match std::mem::take(&mut self.suspended.passes) {
            true => self.begin_passing(scope, held),
            false => (self.begin_call(), held),
        }
    }

    fn begin_passing(&mut self, scope: Id, held: usize) -> (Since, usize) {
        // Who calls holds the arguments until the call is over.
        if let Data::Scope { vars, .. } = self.heap.get(scope) {
            self.suspended.held.extend(vars.values().filter_map(object));
        }
        self.suspended.held.push(self.frame.scope);
        (self.suspended.call, held)
    }

    /// Notes that a statement holds something while what is inside of it is evaluated.
    pub(in crate::eval) fn hold(&mut self, value: Option<&Value>) -> usize {
        let held = self.suspended.held.len();
        self.suspended.held.extend(value.and_then(object));
        held
    }

    pub(in crate::eval) fn hold_iterator(&mut self, iter: &Iter<'a>) -> usize {
        let held = self.suspended.held.len();
        iter_refers(iter, &mut |value| self.suspended.held.extend(object(value)));
        held
    }

    /// Notes what a generator's call holds that is running.
    pub(super) fn hold_blocks(&mut self, blocks: &[Block<'a>]) -> usize {
        let held = self.suspended.held.len();
        if self.suspended.latest > 0 {
            blocks_refer(blocks, &mut |value| self.suspended.held.extend(object(value)));
        }
        held
    }

    #[inline]
    pub(in crate::eval) fn let_go_of_held(&mut self, held: usize) {
        self.suspended.held.truncate(held);
    }

    /// A variable had this value.
    #[inline]
    pub(in crate::eval) fn let_go(&mut self, before: &Value) {
        if self.suspended.latest > 0 && matches!(before, Value::Obj(_) | Value::Unknown(_)) {
            self.look_behind(before);
        }
    }

    /// An attribute is bound anew, or deleted.
    #[inline]
    pub(in crate::eval) fn let_go_of_attribute(&mut self, id: Id, name: &Name) {
        if self.suspended.latest == 0 {
            return;
        }
        let before = match self.heap.get(id) {
            Data::Instance(instance) => instance.attrs.get(name),
            Data::Class(class) => class.attrs.get(name),
            Data::Module(module) => module.vars.get(name),
            _ => None,
        };
        if let Some(before) = before.cloned() {
            self.let_go(&before);
        }
    }

    /// An item of a dictionary is.
    #[inline]
    pub(in crate::eval) fn let_go_of_item(&mut self, dict: Id, key: &Key) {
        if self.suspended.latest > 0
            && let Data::Dict(dict) = self.heap.get(dict)
            && let Some((_, before)) = dict.get(key).cloned()
        {
            self.let_go(&before);
        }
    }

    /// An element of a list is.
    #[inline]
    pub(in crate::eval) fn let_go_of_element(&mut self, list: Id, at: usize) {
        if self.suspended.latest > 0
            && let Data::List(items) = self.heap.get(list)
            && let Some(before) = items.get(at).cloned()
        {
            self.let_go(&before);
        }
    }

    /// Something that a container holds may be taken out of it.
    #[inline]
    pub(in crate::eval) fn let_go_inside(&mut self, container: Id) {
        if self.suspended.latest > 0 {
            self.look_behind(&Value::Obj(container));
        }
    }

    /// Whether a value leads to a generator that waits.
    #[cold]
    fn look_behind(&mut self, value: &Value) {
        if self.frame.class_body || self.none_waits() {
            return;
        }
        let waiting: FxHashSet<Id> =
            self.waiting_generators().values().flat_map(|value| self.may_wait(value)).collect();
        let mut open = vec![value.clone()];
        let mut seen = FxHashSet::default();
        while let Some(value) = open.pop() {
            let id = match value {
                Value::Obj(id) => id,
                Value::Unknown(unknown) => {
                    open.extend(self.roots.get(&unknown).iter().flat_map(|roots| roots.iter().cloned()));
                    continue;
                }
                _ => continue,
            };
            if waiting.contains(&id) {
                self.suspended.let_go = true;
                break;
            }
            // Modules and classes have more owners than a variable.
            let passes = !matches!(self.heap.get(id), Data::Module(_) | Data::Class(_));
            if passes && seen.len() < 100 && seen.insert(id) {
                refer(self.heap.get(id), &mut |value| open.push(value.clone()));
            }
        }
        self.charge(seen.len());
    }

    /// The generators that wait under a number.
    fn may_wait(&self, entry: &Value) -> Vec<Id> {
        let waits = |value: &Value| match value {
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Iterator { iter: Iter::Routine(_), .. }) => Some(*id),
            _ => None,
        };
        match entry {
            Value::Unknown(unknown) => {
                self.roots.get(unknown).iter().flat_map(|roots| roots.iter().filter_map(waits)).collect()
            }
            value => waits(value).into_iter().collect(),
        }
    }

    /// Whether variables have let go of something that may have to be closed.
    #[inline]
    pub(in crate::eval) fn has_let_go(&self) -> bool {
        self.suspended.let_go
    }

    /// Closes what variables have let go of.
    #[inline]
    pub(in crate::eval) fn close_let_go(&mut self, span: Span) -> R<()> {
        match self.suspended.let_go {
            false => Ok(()),
            true => {
                self.suspended.let_go = false;
                let call = self.suspended.call;
                let is_older = |name: &Name| name.parse::<u32>().is_ok_and(|number| number <= call.calls);
                let has_older = self.waiting_generators().keys().any(is_older);
                self.suspended.later |= has_older;
                self.close_those(call, None, span)
            }
        }
    }

    /// What is done here is done on the way that is being evaluated: the others have what waits there of their own.
    #[cold]
    fn close_those(&mut self, since: Since, result: Option<&Value>, span: Span) -> R<()> {
        let number = |name: &Name| name.parse::<u32>().unwrap_or(0);
        let young = self.waiting_generators().keys().map(|name| (number(name), name.clone()));
        let mut young: Vec<_> = young.filter(|(number, _)| *number > since.calls).collect();
        // Those that were made first hold the others.
        young.sort_unstable();
        for (_, name) in young {
            // Closing one may end others.
            let Some(entry) = self.waiting_generators().get(&name).cloned() else { continue };
            let generators = self.may_wait(&entry);
            let reached = self.reached(since, result);
            if generators.iter().any(|id| reached.contains(id)) {
                continue;
            }
            self.vars_mut(self.suspended.waiting).remove(&name);
            for id in generators {
                match entry {
                    Value::Unknown(why) => {
                        let closes = |eval: &mut Self| eval.close_ignoring(id, span).map(|()| Flow::Normal);
                        self.explore_paths(why, span, Path::Always, Path::Always, closes, |_| Ok(Flow::Normal))?;
                    }
                    _ => self.close_ignoring(id, span)?,
                }
            }
        }
        Ok(())
    }

    /// Closes a generator where nobody is there to catch what it raises: CPython only says that it is ignored.
    fn close_ignoring(&mut self, id: Id, span: Span) -> R<()> {
        let waiting = self.waiting();
        self.try_depth += 1;
        let outcome = self.close_generator(id, span).map(|()| Flow::Normal);
        let outcome = self.settle_each(waiting, outcome, |_, outcome| match outcome {
            Err(Stop::Raise(raised)) if !raised.is_unsupported() => Ok(Flow::Normal),
            outcome => outcome,
        });
        self.try_depth -= 1;
        match outcome {
            Ok(_) | Err(Stop::Raise(_)) => Ok(()),
            Err(stop) => Err(stop),
        }
    }

    /// The objects made since then that are referred to.
    fn reached(&mut self, since: Since, result: Option<&Value>) -> FxHashSet<Id> {
        self.charge(self.heap.mark() as usize / 4);
        let mut open: Vec<Value> = result.cloned().into_iter().collect();
        let mut seen = FxHashSet::default();
        let mut seen_unknowns = FxHashSet::default();
        let young = |id: Id| self.heap.is_younger(id, since.objects);
        open.extend(self.handled.iter().filter_map(|raised| raised.value.clone()));
        open.extend(self.live.objects());
        open.extend(self.modules.values().chain(&self.suspended.held).map(|id| Value::Obj(*id)));
        frame_refers(&self.frame, &mut |value| open.push(value.clone()));
        for old in (0..self.heap.mark()).map(Id).filter(|id| !young(*id) && *id != self.suspended.waiting) {
            refer(self.heap.get(old), &mut |value| {
                if matches!(value, Value::Obj(_) | Value::Unknown(_)) {
                    open.push(value.clone());
                }
            });
        }
        while let Some(value) = open.pop() {
            match value {
                Value::Obj(id) if young(id) && seen.insert(id) => {
                    refer(self.heap.get(id), &mut |value| open.push(value.clone()));
                }
                // What an unknown may be.
                Value::Unknown(unknown) if seen_unknowns.insert(unknown) => {
                    open.extend(self.roots.get(&unknown).iter().flat_map(|roots| roots.iter().cloned()));
                }
                _ => {}
            }
        }
        seen
    }
}

impl Routine<'_> {
    /// Whether it waits inside of something that is left when it is closed; where that is not known, whether it may.
    fn is_guarded(&self) -> bool {
        match self.unclear {
            None => self.blocks.iter().any(|b| matches!(b, Block::Try(..) | Block::With(_, _, Some(_)))),
            Some(_) => {
                let scoping = self.frame.scoping.as_deref();
                scoping
                    .is_some_and(|scoping| yields_guarded(self.body, &|stmt| scoping.yielding.contains(&address(stmt))))
            }
        }
    }
}

fn object(value: &Value) -> Option<Id> {
    match value {
        Value::Obj(id) => Some(*id),
        _ => None,
    }
}

/// Whether some of these statements have a `yield` inside of a `try` or a `with`.
fn yields_guarded(body: &[Stmt], yields: &dyn Fn(&Stmt) -> bool) -> bool {
    body.iter().any(|stmt| {
        yields(stmt)
            && match stmt {
                Stmt::Try(_) | Stmt::With(_) => true,
                Stmt::For(s) => yields_guarded(&s.body, yields) || yields_guarded(&s.orelse, yields),
                Stmt::While(s) => yields_guarded(&s.body, yields) || yields_guarded(&s.orelse, yields),
                Stmt::If(s) => {
                    yields_guarded(&s.body, yields)
                        || s.elif_else_clauses.iter().any(|clause| yields_guarded(&clause.body, yields))
                }
                _ => false,
            }
    })
}
