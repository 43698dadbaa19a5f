//! Generators that nothing refers to any more. CPython closes one then, so that its `finally` runs and its `with` block
//! is left: `next(steps())`, a `for` over `steps()` that is left by `break`.
//!
//! The heap counts no references. But what was made during a call, or a statement, can afterwards be reached only from
//! what was there before, or from the call's result. So at its end the few generators that wait inside of a `try` or a
//! `with`, and that were made since it began, are looked for from there.
//!
//! Where a variable is bound anew or deleted that leads to one, those that the running function has made are looked for: what
//! its callers are in the middle of cannot hold them. What it is in the middle of itself (the iterators of its loops, the
//! managers of its `with` blocks, what it returns through a `finally`) is noted. Not so where the binding may not happen.

use super::{Block, Routine, Yields};
use crate::eval::{Eval, Flow, Frame, R, Stop};
use crate::heap::{Data, Generator, Id, Iter, Made};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast as ast;
use rustc_hash::FxHashSet;

/// What there was when a call or a statement began.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::eval) struct Since {
    objects: u32,
    calls: u32,
    waiting: usize,
}

/// The generators that wait where closing them does something.
#[derive(Debug, Default)]
pub(in crate::eval) struct Suspended {
    /// How many calls of generator functions there were.
    calls: u32,
    /// Each with its number among them.
    generators: Vec<(u32, Id)>,
    /// When the call began that is running.
    call: Since,
    /// What statements that are being evaluated hold, innermost last.
    held: Vec<Id>,
    /// A variable has let go of one, perhaps.
    let_go: bool,
}

impl<'a> Eval<'a> {
    /// The number of a new call of a generator function.
    pub(super) fn number_of_call(&mut self) -> u32 {
        self.suspended.calls += 1;
        self.suspended.calls
    }

    /// Notes where a call has come to.
    pub(super) fn note_suspended(&mut self, id: Id, routine: Option<&Routine<'a>>) {
        let known = self.suspended.generators.iter().rposition(|(_, generator)| *generator == id);
        match (routine.filter(|routine| routine.is_guarded()), known) {
            (Some(routine), None) => {
                self.suspended.generators.push((routine.number, id));
            }
            (None, Some(known)) => {
                self.suspended.generators.remove(known);
            }
            _ => {}
        }
    }

    #[inline]
    pub(in crate::eval) fn since(&self) -> Since {
        Since { objects: self.heap.made(), calls: self.suspended.calls, waiting: self.waiting() }
    }

    /// Closes the generators that were made since then and that nothing refers to any more but for a result.
    #[inline]
    pub(in crate::eval) fn close_dropped(&mut self, since: Since, result: Option<&Value>, span: Span) -> R<()> {
        if self.suspended.generators.iter().all(|(number, _)| *number <= since.calls) {
            return Ok(());
        }
        self.close_those(since, result, span)
    }

    /// The same where a statement ends.
    #[inline]
    pub(in crate::eval) fn close_behind(&mut self, since: Since, outcome: R<Flow>, stmt: &ast::Stmt) -> R<Flow> {
        if self.suspended.generators.is_empty() {
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
    pub(in crate::eval) fn begin_call(&mut self) -> Since {
        let now = self.since();
        std::mem::replace(&mut self.suspended.call, now)
    }

    pub(in crate::eval) fn end_call(&mut self, outer: Since) {
        self.suspended.call = outer;
    }

    /// Notes that a statement holds something while what is inside of it is evaluated.
    pub(in crate::eval) fn hold(&mut self, value: Option<&Value>) -> usize {
        let held = self.suspended.held.len();
        if let Some(Value::Obj(id)) = value {
            self.suspended.held.push(*id);
        }
        held
    }

    pub(in crate::eval) fn hold_iterator(&mut self, iter: &Iter<'a>) -> usize {
        let held = self.suspended.held.len();
        iter_refers(iter, &mut |id| self.suspended.held.push(id));
        held
    }

    pub(in crate::eval) fn let_go_of_held(&mut self, held: usize) {
        self.suspended.held.truncate(held);
    }

    /// A variable had this value.
    #[inline]
    pub(in crate::eval) fn let_go(&mut self, before: &Value) {
        if !self.suspended.generators.is_empty()
            && let Value::Obj(id) = before
        {
            self.look_behind(*id);
        }
    }

    /// Whether an object leads to a generator that waits.
    #[cold]
    fn look_behind(&mut self, id: Id) {
        if self.is_tentative() || self.frame.class_body {
            return;
        }
        let mut open = vec![id];
        let mut seen = FxHashSet::default();
        while let Some(id) = open.pop() {
            if self.suspended.generators.iter().any(|(_, generator)| *generator == id) {
                self.suspended.let_go = true;
                break;
            }
            // Modules and scopes have more owners than a variable.
            let passes = !matches!(self.heap.get(id), Data::Module(_) | Data::Class(_) | Data::Scope { .. });
            if passes && seen.len() < 100 && seen.insert(id) {
                refer(self.heap.get(id), &mut |id| open.push(id));
            }
        }
        self.charge(seen.len());
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
                self.close_those(self.suspended.call, None, span)
            }
        }
    }

    #[cold]
    fn close_those(&mut self, since: Since, result: Option<&Value>, span: Span) -> R<()> {
        // Where the ways have parted meanwhile, another one may refer to it.
        if self.waiting() > since.waiting {
            return Ok(());
        }
        let suspended = self.suspended.generators.iter();
        let mut young: Vec<(u32, Id)> = suspended.filter(|(number, _)| *number > since.calls).copied().collect();
        // Those that were made first hold the others.
        young.sort_unstable();
        for (number, id) in young {
            // Closing one may end others.
            if self.suspended.generators.contains(&(number, id)) && !self.reached(since, result).contains(&id) {
                self.suspended.generators.retain(|(_, generator)| *generator != id);
                match self.close_generator(id, span) {
                    // Nobody is there to catch it: CPython only says that it is ignored.
                    Ok(()) | Err(Stop::Raise(_)) => {}
                    Err(stop) => return Err(stop),
                }
            }
        }
        Ok(())
    }

    /// The objects made since then that are referred to.
    fn reached(&mut self, since: Since, result: Option<&Value>) -> FxHashSet<Id> {
        self.charge(self.heap.mark() as usize / 4);
        let mut open: Vec<Id> = Vec::new();
        let mut seen = FxHashSet::default();
        let young = |id: Id| self.heap.is_younger(id, since.objects);
        let mut root = |value: &Value| {
            if let Value::Obj(id) = value {
                open.push(*id);
            }
        };
        result.into_iter().for_each(&mut root);
        self.roots.values().flat_map(|roots| roots.iter()).for_each(&mut root);
        self.handled.iter().filter_map(|raised| raised.value.as_ref()).for_each(&mut root);
        self.live.objects().iter().for_each(&mut root);
        self.modules.values().for_each(|id| open.push(*id));
        open.extend(&self.suspended.held);
        frame_refers(&self.frame, &mut |id| open.push(id));
        for old in (0..self.heap.mark()).map(Id).filter(|id| !young(*id)) {
            refer(self.heap.get(old), &mut |id| open.push(id));
        }
        while let Some(id) = open.pop() {
            if young(id) && seen.insert(id) {
                refer(self.heap.get(id), &mut |id| open.push(id));
            }
        }
        seen
    }
}

impl Routine<'_> {
    /// Whether it waits inside of something that is left when it is closed.
    fn is_guarded(&self) -> bool {
        self.unclear.is_none() && self.blocks.iter().any(|b| matches!(b, Block::Try(..) | Block::With(_, _, Some(_))))
    }

    fn refer(&self, found: &mut dyn FnMut(Id)) {
        frame_refers(&self.frame, found);
        for block in &self.blocks {
            match block {
                Block::For(_, Some(iter), _) => iter_refers(iter, found),
                Block::With(_, _, Some(manager)) => value_refers(manager, found),
                _ => {}
            }
        }
        self.handled.iter().filter_map(|raised| raised.value.as_ref()).for_each(|value| value_refers(value, found));
    }
}

fn value_refers(value: &Value, found: &mut dyn FnMut(Id)) {
    if let Value::Obj(id) = value {
        found(*id);
    }
}

fn frame_refers(frame: &Frame, found: &mut dyn FnMut(Id)) {
    [Some(frame.scope), Some(frame.globals), frame.function, frame.function_scope, frame.locals]
        .into_iter()
        .flatten()
        .for_each(&mut *found);
    if let Yields::Leave(log) = &frame.yields {
        log.values().for_each(|value| value_refers(value, found));
    }
}

fn made_refers(made: &Made, found: &mut dyn FnMut(Id)) {
    made.positional.iter().chain(made.keyword.iter().map(|(_, value)| value)).for_each(|v| value_refers(v, found));
}

fn iter_refers(iter: &Iter<'_>, found: &mut dyn FnMut(Id)) {
    match iter {
        Iter::Fixed(items, _) | Iter::Zip(items) | Iter::Unordered(items, _) => {
            items.iter().for_each(|v| value_refers(v, found))
        }
        Iter::List(id, _) | Iter::Reversed(id, _) | Iter::Dict { dict: id, .. } => found(*id),
        Iter::Object(value) | Iter::Indexed(value, _) => value_refers(value, found),
        Iter::Until { function: a, end: b }
        | Iter::Enumerate { source: a, next: b }
        | Iter::Filter { function: a, source: b } => {
            value_refers(a, found);
            value_refers(b, found);
        }
        Iter::Map { function, sources } => {
            value_refers(function, found);
            sources.iter().for_each(|v| value_refers(v, found));
        }
        Iter::Generator(generator) => {
            let Generator { frame, open, .. } = generator.as_ref();
            frame_refers(frame, found);
            open.iter().for_each(|iter| iter_refers(iter, found));
        }
        Iter::Routine(routine) => routine.refer(found),
        Iter::Range { .. } | Iter::Running | Iter::Done | Iter::Unknown(_) => {}
    }
}

/// What an object refers to.
fn refer(data: &Data<'_>, found: &mut dyn FnMut(Id)) {
    match data {
        Data::List(items) => items.iter().for_each(|v| value_refers(v, found)),
        Data::Tuple(items) => items.iter().for_each(|v| value_refers(v, found)),
        Data::Slice(items) | Data::Property(items) => items.iter().for_each(|v| value_refers(v, found)),
        Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => dict.values().for_each(|(key, value)| {
            value_refers(key, found);
            value_refers(value, found);
        }),
        Data::Instance(instance) => {
            found(instance.class);
            instance.attrs.values().chain(&instance.payload).for_each(|v| value_refers(v, found));
            instance.made.iter().for_each(|made| made_refers(made, found));
            instance.dict.iter().for_each(|id| found(*id));
        }
        Data::Class(class) => {
            class.attrs.values().for_each(|v| value_refers(v, found));
            class.info.mro.iter().chain(&class.info.bases).chain(&class.info.meta).for_each(|id| found(*id));
        }
        Data::Function(function) => {
            function.defaults.iter().flatten().for_each(|v| value_refers(v, found));
            found(function.module);
            [function.closure, function.attrs, function.owner.get()].into_iter().flatten().for_each(&mut *found);
        }
        Data::Method { function, receiver } => {
            found(*function);
            value_refers(receiver, found);
        }
        Data::Super { class, receiver } => {
            found(*class);
            value_refers(receiver, found);
        }
        Data::BuiltinMethod { receiver: value, .. }
        | Data::Descriptor { function: value, .. }
        | Data::JobBlock { name: value } => value_refers(value, found),
        Data::Module(module) => {
            module.vars.values().for_each(|v| value_refers(v, found));
            module.dict.iter().for_each(|id| found(*id));
        }
        Data::Scope { vars, parent, .. } => {
            vars.values().for_each(|v| value_refers(v, found));
            parent.iter().for_each(|id| found(*id));
        }
        Data::Deferred(deferred) => deferred.value.get().into_iter().for_each(|v| value_refers(v, found)),
        Data::Foreign(foreign) => made_refers(&foreign.made, found),
        Data::View { dict, .. } => found(*dict),
        Data::Iterator { iter, .. } => iter_refers(iter, found),
        Data::Range { .. } | Data::Builtin(_) | Data::External(_) | Data::Channel { .. } => {}
        Data::Smudged { holds, .. } => holds.iter().for_each(|held| refer(held, found)),
    }
}
