//! Unknown conditions: every side is evaluated, its writes are taken back, and the sides are joined.
//!
//! A side ends as an [`Alternative`]: where control went, what it wrote, what it recorded. Alternatives whose control
//! went the same way are merged: what is equal stays, what differs becomes unknown. Where control went different ways
//! (one side returned) the others wait as [`Pending`] while the main one goes on, and are joined where control meets
//! again: at the end of the function, or of the loop's body.
//!
//! A side that leaves the file (an uncaught exception, `exit`) defines no workflow: it is dropped, and its condition is
//! recorded as an assumption.

use super::{Eval, Flow, R, Stop};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::fact::{Assumption, Fact, Named};
use crate::heap::{Attrs, Data, Delta, Id, Object};
use crate::source::Span;
use crate::value::{Birth, Unknown, UnknownId, Value};
use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;

/// One way in which the evaluation may have gone since a common base.
#[derive(Debug)]
pub(crate) struct Alternative<'a> {
    pub(super) outcome: R<Flow>,
    delta: Delta<'a>,
    facts: Vec<Fact>,
    /// The condition that led here, and whether it holds.
    branch: Option<(Span, bool)>,
}

/// An alternative that waits for the main one to come to the place where they meet.
#[derive(Debug)]
pub(crate) struct Pending<'a> {
    alternative: Alternative<'a>,
    base: Base,
    why: UnknownId,
    condition: Span,
}

/// The state that alternatives branch off from, as far as it is not on the heap.
#[derive(Debug, Clone)]
struct Base {
    facts: usize,
    operations: usize,
    open: Vec<Named>,
}

impl<'a> Eval<'a> {
    /// Whether what happens now may not happen.
    pub(crate) fn is_conditional(&self) -> bool {
        self.exploring > 0 || !self.pending.is_empty()
    }

    /// How many alternatives wait; for [`Eval::settle`].
    pub(crate) fn waiting(&self) -> usize {
        self.pending.len()
    }

    /// Evaluates both sides of an unknown condition and joins them.
    pub(crate) fn explore(
        &mut self,
        why: UnknownId,
        condition: TextRange,
        yes: impl FnOnce(&mut Self) -> R<Flow>,
        no: impl FnOnce(&mut Self) -> R<Flow>,
    ) -> R<Flow> {
        let condition = self.span(condition);
        let mark = self.heap.mark();
        let mut alternatives = self.side(yes, Some((condition, true)));
        alternatives.extend(self.side(no, Some((condition, false))));
        self.rejoin(alternatives, why, condition, mark)
    }

    /// The unknown that the alternatives part at that have come last.
    pub(crate) fn latest_unknown(&self) -> UnknownId {
        self.pending.last().map_or(UnknownId(0), |pending| pending.why)
    }

    /// The same for an expression.
    pub(crate) fn explore_value(
        &mut self,
        why: UnknownId,
        condition: TextRange,
        yes: impl FnOnce(&mut Self) -> R<Value>,
        no: impl FnOnce(&mut Self) -> R<Value>,
    ) -> R<Value> {
        let flow = self.explore(why, condition, |e| yes(e).map(Flow::Return), |e| no(e).map(Flow::Return))?;
        match flow {
            Flow::Return(value) => Ok(value),
            _ => Ok(Value::None),
        }
    }

    /// Records that a condition must hold (or not), since the other side leaves the file.
    fn assume(&mut self, leaving: &Alternative<'a>) {
        let Some((condition, holds)) = leaving.branch else { return };
        let reason = match &leaving.outcome {
            Err(Stop::Raise(raised)) => format!("otherwise the file stops with {}", self.class_name(raised.class)),
            Err(Stop::Exit(_)) => "otherwise the file exits".to_owned(),
            _ => return,
        };
        let text = self.sources.text(condition).split_whitespace().collect::<Vec<_>>().join(" ");
        let assumption = Assumption { condition: text, holds: !holds, reason, span: condition };
        if !self.record.assumptions.iter().any(|a| a.span == condition && a.holds == assumption.holds) {
            self.record.assumptions.push(assumption);
        }
    }

    fn base(&self) -> Base {
        Base { facts: self.record.facts.len(), operations: self.record.ids.len(), open: self.record.open.clone() }
    }

    /// Evaluates one side and takes its writes back.
    fn side(&mut self, run: impl FnOnce(&mut Self) -> R<Flow>, branch: Option<(Span, bool)>) -> Vec<Alternative<'a>> {
        let base = self.base();
        let waiting = self.waiting();
        self.heap.open();
        self.exploring += 1;
        let outcome = run(self);
        self.exploring -= 1;
        let mut alternatives = self.collect(waiting, outcome);
        for alternative in &mut alternatives {
            alternative.branch = alternative.branch.or(branch);
        }
        self.take_back(&base, alternatives)
    }

    /// Goes on from an alternative as from a side of its own.
    fn go_on_from(
        &mut self,
        alternative: Alternative<'a>,
        run: impl FnOnce(&mut Self, R<Flow>) -> R<Flow>,
    ) -> Vec<Alternative<'a>> {
        let Alternative { outcome, delta, facts, branch } = alternative;
        self.side(
            |eval| {
                eval.heap.redo(delta);
                for fact in facts {
                    eval.restore_fact(fact);
                }
                run(eval, outcome)
            },
            branch,
        )
    }

    /// At the end of a `try` body: what each alternative that has waited since `waiting` does next, a handler for those
    /// that raise, joined with the others.
    pub(crate) fn settle_try(
        &mut self,
        waiting: usize,
        outcome: R<Flow>,
        mut next: impl FnMut(&mut Self, R<Flow>) -> R<Flow>,
    ) -> R<Flow> {
        if self.pending.len() <= waiting {
            return next(self, outcome);
        }
        let (why, condition) = (self.pending[waiting].why, self.pending[waiting].condition);
        let mark = self.heap.mark();
        let mut settled = Vec::new();
        for alternative in self.collect(waiting, outcome) {
            settled.extend(self.go_on_from(alternative, &mut next));
        }
        self.rejoin(settled, why, condition, mark)
    }

    /// Closes the innermost journal and prefixes what it held to the alternatives that branched off after it.
    fn take_back(&mut self, base: &Base, alternatives: Vec<Alternative<'a>>) -> Vec<Alternative<'a>> {
        let common = self.heap.undo();
        let facts = self.record.take_back(base.facts);
        self.record.forget_operations(base.operations);
        self.record.open.clone_from(&base.open);
        alternatives
            .into_iter()
            .map(|alternative| Alternative {
                outcome: alternative.outcome,
                delta: compose(&common, alternative.delta),
                facts: facts.iter().cloned().chain(alternative.facts).collect(),
                branch: alternative.branch,
            })
            .collect()
    }

    /// The current way and all alternatives that have waited since `waiting`, relative to the base of the lowest.
    fn collect(&mut self, waiting: usize, outcome: R<Flow>) -> Vec<Alternative<'a>> {
        let mut alternatives = vec![Alternative { outcome, delta: Delta::default(), facts: Vec::new(), branch: None }];
        while self.pending.len() > waiting {
            let Some(pending) = self.pending.pop() else { break };
            alternatives = self.take_back(&pending.base, alternatives);
            alternatives.insert(0, pending.alternative);
        }
        alternatives
    }

    /// Joins the alternatives that have waited since `waiting` with the current way, where control meets again: `meet`
    /// says where each one's control goes from there.
    pub(crate) fn settle(&mut self, waiting: usize, outcome: R<Flow>, meet: impl Fn(Flow) -> Flow) -> R<Flow> {
        if self.pending.len() <= waiting {
            return outcome.map(meet);
        }
        let (why, condition) = (self.pending[waiting].why, self.pending[waiting].condition);
        let mark = self.heap.mark();
        let mut alternatives = self.collect(waiting, outcome);
        for alternative in &mut alternatives {
            if let Ok(flow) = &mut alternative.outcome {
                *flow = meet(std::mem::replace(flow, Flow::Normal));
            }
        }
        self.rejoin(alternatives, why, condition, mark)
    }

    /// Joins alternatives of one base, which is the current state.
    fn rejoin(&mut self, alternatives: Vec<Alternative<'a>>, why: UnknownId, condition: Span, mark: u32) -> R<Flow> {
        let mut leaving: Vec<Alternative<'a>> = Vec::new();
        let mut raising: Vec<Alternative<'a>> = Vec::new();
        let mut groups: Vec<Alternative<'a>> = Vec::new();
        for alternative in alternatives {
            match &alternative.outcome {
                Err(Stop::Abort) => return Err(Stop::Abort),
                // Somebody may catch it: it waits for the end of the `try` body.
                Err(Stop::Raise(_)) if self.try_depth > 0 => raising.push(alternative),
                Err(_) => leaving.push(alternative),
                Ok(flow) => {
                    let same = groups.iter().position(|g| {
                        g.outcome.as_ref().is_ok_and(|f| std::mem::discriminant(f) == std::mem::discriminant(flow))
                    });
                    match same {
                        Some(i) => {
                            let other = groups.remove(i);
                            groups.insert(i, self.merge(other, alternative, why, condition, mark));
                        }
                        None => groups.push(alternative),
                    }
                }
            }
        }
        // The main way is the one that goes on with the next statement; where none does, any.
        let main = groups.iter().position(|g| matches!(g.outcome, Ok(Flow::Normal))).unwrap_or(0);
        groups.append(&mut raising);
        if groups.is_empty() {
            // All leave: so does the whole, as the first does.
            let Some(side) = leaving.into_iter().next() else { return Ok(Flow::Normal) };
            self.record.facts.extend(side.facts);
            self.heap.redo(side.delta);
            return side.outcome;
        }
        for side in &leaving {
            self.assume(side);
        }
        let main = groups.remove(main);
        for alternative in groups {
            let base = self.base();
            self.heap.open();
            self.pending.push(Pending { alternative, base, why, condition });
        }
        self.heap.redo(main.delta);
        for fact in main.facts {
            self.restore_fact(fact);
        }
        main.outcome
    }

    /// Puts a fact of a side that stands back into the record, with what follows from it.
    fn restore_fact(&mut self, fact: Fact) {
        match &fact {
            Fact::Operation(operation) => {
                self.record.add_operation(operation.job.as_ref().map_or_else(|| "".into(), |job| job.text.clone()));
            }
            Fact::JobOpened { job, .. } => self.record.open.push(job.clone()),
            Fact::JobClosed { .. } => {
                self.record.open.pop();
            }
            _ => {}
        }
        self.record.add(fact);
    }

    /// Merges two alternatives whose control went the same way.
    fn merge(
        &mut self,
        a: Alternative<'a>,
        b: Alternative<'a>,
        why: UnknownId,
        condition: Span,
        mark: u32,
    ) -> Alternative<'a> {
        let facts = self.merge_facts(a.facts, b.facts, why, condition);
        let views = Views { a: index(a.delta), b: index(b.delta), mark };
        let outcome = match (a.outcome, b.outcome) {
            (Ok(Flow::Return(x)), Ok(Flow::Return(y))) => {
                Ok(Flow::Return(self.merge_value(&views, x, y, why, condition)))
            }
            (outcome, _) => outcome,
        };
        let mut ids: Vec<Id> =
            views.a.keys().chain(views.b.keys().filter(|id| !views.a.contains_key(id))).copied().collect();
        ids.sort_unstable();
        let mut objects = Vec::with_capacity(ids.len());
        for id in ids {
            let merged = match (views.a.get(&id), views.b.get(&id)) {
                // Made on one side only: nothing of the other side refers to it.
                (Some(one), None) | (None, Some(one)) if id.0 >= mark => one.clone(),
                (left, right) => {
                    let base = self.heap.object(id).clone();
                    let left = left.cloned().unwrap_or_else(|| base.clone());
                    let right = right.cloned().unwrap_or(base);
                    self.merge_object(&views, left, right, why, condition)
                }
            };
            objects.push((id, merged));
        }
        Alternative { outcome, delta: Delta { objects }, facts, branch: None }
    }

    /// The facts of both sides, which must be the same but for those that may be conditional (law 3).
    fn merge_facts(&mut self, a: Vec<Fact>, b: Vec<Fact>, why: UnknownId, condition: Span) -> Vec<Fact> {
        let hard =
            |facts: &[Fact]| -> Vec<usize> { (0..facts.len()).filter(|i| !facts[*i].may_be_conditional()).collect() };
        let (in_a, in_b) = (hard(&a), hard(&b));
        let differs = (0..in_a.len().max(in_b.len())).find(|i| match (in_a.get(*i), in_b.get(*i)) {
            (Some(x), Some(y)) => !self.same_fact(&a[*x], &b[*y]),
            _ => true,
        });
        if let Some(i) = differs {
            let fact = in_a.get(i).map(|x| &a[*x]).or_else(|| in_b.get(i).map(|y| &b[*y]));
            if let Some(fact) = fact
                && !self.why(why).poison
            {
                let effect = fact.effect();
                let diagnostic = Diagnostic::new(
                    code(601),
                    condition,
                    format!("whether the file {effect} here depends on something that is not known"),
                )
                .here("this is known only when the workflow runs")
                .label(fact.span(), format!("{effect} on one side only"))
                .help(
                    "which jobs, operations and rules exist must be known when the workflow is compiled: decide it by a \
                     constant, or by the configuration",
                );
                let diagnostic = self.explain(diagnostic, why);
                self.report(diagnostic);
            }
        }
        // Conditional facts of both sides are kept; of the others one side's, the longer one where they differ.
        let (keep, rest) = if in_a.len() >= in_b.len() { (a, b) } else { (b, a) };
        keep.into_iter().chain(rest.into_iter().filter(Fact::may_be_conditional)).collect()
    }

    fn same_fact(&mut self, a: &Fact, b: &Fact) -> bool {
        match (a, b) {
            (Fact::Context(_), Fact::Context(_)) | (Fact::Submitted(_), Fact::Submitted(_)) => true,
            (Fact::JobOpened { job: x, .. }, Fact::JobOpened { job: y, .. })
            | (Fact::JobClosed { job: x }, Fact::JobClosed { job: y }) => x.text == y.text,
            (Fact::Operation(x), Fact::Operation(y)) => {
                let inputs =
                    |o: &crate::fact::Operation| o.inputs.iter().map(|c| (c.operation, c.port)).collect::<Vec<_>>();
                (x.number, &x.kind, &x.name, &x.processor, &x.parameters, x.outputs)
                    == (y.number, &y.kind, &y.name, &y.processor, &y.parameters, y.outputs)
                    && inputs(x) == inputs(y)
                    && x.job.as_ref().map(|j| &j.text) == y.job.as_ref().map(|j| &j.text)
            }
            (Fact::Rule(x), Fact::Rule(y)) => {
                x.job.text == y.job.text && x.action == y.action && self.same_condition(&x.condition, &y.condition)
            }
            (Fact::ContextExtractor(x, _), Fact::ContextExtractor(y, _)) => x == y,
            (Fact::FlinkEnvironment { value: x, .. }, Fact::FlinkEnvironment { value: y, .. }) => x == y,
            _ => false,
        }
    }

    fn merge_value(&mut self, views: &Views<'a>, a: Value, b: Value, why: UnknownId, condition: Span) -> Value {
        if self.same(views, &a, &b, 0) {
            return a;
        }
        match self.same_metadata(&a, &b) {
            // The one that was looked up knows less, and so what holds for both.
            Some(true) => a,
            Some(false) => b,
            None => self.depends(why, condition),
        }
    }

    /// A value that differs between the sides of an unknown condition.
    pub(crate) fn depends(&mut self, why: UnknownId, condition: Span) -> Value {
        let cause = self.why(why);
        let (poison, born) = (cause.poison, cause.birth);
        let reason = if cause.reason.starts_with("it depends on") {
            cause.reason.clone()
        } else {
            format!("it depends on a condition that is not known: {}", cause.reason).into()
        };
        let birth = if born == Birth::default() { self.birth(condition) } else { born };
        self.new_unknown(Unknown { birth, reason, poison, attribute: None })
    }

    /// Two references to the same metadata, one looked up and one registered, are the same thing once the file has run.
    /// Whether the first is the one that was looked up.
    fn same_metadata(&self, a: &Value, b: &Value) -> Option<bool> {
        let (Value::Obj(a), Value::Obj(b)) = (a, b) else { return None };
        let (Data::Instance(a), Data::Instance(b)) = (self.heap.get(*a), self.heap.get(*b)) else { return None };
        let (x, _) = (a.metadata?, b.metadata?);
        let same = a.class == b.class
            && matches!((a.attrs.get("name"), b.attrs.get("name")), (Some(Value::Str(x)), Some(Value::Str(y))) if x.text == y.text);
        same.then(|| self.may_be_none(x))
    }

    fn merge_object(
        &mut self,
        views: &Views<'a>,
        a: Object<'a>,
        b: Object<'a>,
        why: UnknownId,
        condition: Span,
    ) -> Object<'a> {
        let birth = a.birth;
        let data = match (a.data, b.data) {
            (Data::Scope { vars: x, parent }, Data::Scope { vars: y, .. }) => {
                Data::Scope { vars: self.merge_attrs(views, x, y, why, condition), parent }
            }
            (Data::Module(x), Data::Module(y)) => {
                let vars = self.merge_attrs(views, x.vars, y.vars, why, condition);
                Data::Module(crate::heap::Module { vars, ..y })
            }
            (Data::Instance(x), Data::Instance(y)) => {
                let attrs = self.merge_attrs(views, x.attrs, y.attrs, why, condition);
                Data::Instance(crate::heap::Instance { attrs, ..y })
            }
            (Data::Class(x), Data::Class(y)) => {
                let attrs = self.merge_attrs(views, x.attrs, y.attrs, why, condition);
                Data::Class(crate::heap::Class { attrs, info: y.info })
            }
            (x, y) => {
                if self.same_data(views, &x, &y, 0) {
                    x
                } else {
                    let Value::Unknown(unknown) = self.depends(why, condition) else { unreachable!("it is unknown") };
                    Data::Smudged { was: self.kind_of(&x), unknown }
                }
            }
        };
        Object { data, birth }
    }

    fn merge_attrs(&mut self, views: &Views<'a>, a: Attrs, mut b: Attrs, why: UnknownId, condition: Span) -> Attrs {
        let mut merged = Attrs::default();
        for (name, x) in a {
            let value = match b.shift_remove(&name) {
                Some(y) => self.merge_value(views, x, y, why, condition),
                None => self.depends(why, condition),
            };
            merged.insert(name, value);
        }
        for (name, _) in b {
            let value = self.depends(why, condition);
            merged.insert(name, value);
        }
        merged
    }

    /// Whether two values of the two sides are the same for everyone who may look at them.
    fn same(&self, views: &Views<'a>, a: &Value, b: &Value, depth: u32) -> bool {
        match (a, b) {
            (Value::Obj(x), Value::Obj(y)) if x == y => true,
            (Value::Obj(x), Value::Obj(y)) if x.0 >= views.mark && y.0 >= views.mark && depth < 16 => {
                let left = views.a.get(x).map_or_else(|| self.heap.get(*x), |o| &o.data);
                let right = views.b.get(y).map_or_else(|| self.heap.get(*y), |o| &o.data);
                self.same_data(views, left, right, depth + 1)
            }
            (Value::Str(x), Value::Str(y)) => x.text == y.text,
            (Value::Text(x), Value::Text(y)) => x.parts == y.parts,
            (Value::Int(x), Value::Int(y)) => x == y,
            (Value::Big(x), Value::Big(y)) => x == y,
            (Value::Bool(x), Value::Bool(y)) => x == y,
            (Value::Float(x), Value::Float(y)) => x.to_bits() == y.to_bits(),
            (Value::Bytes(x), Value::Bytes(y)) => x == y,
            (Value::Unknown(x), Value::Unknown(y)) => x == y,
            (Value::None, Value::None)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::NotImplemented, Value::NotImplemented) => true,
            _ => false,
        }
    }

    fn same_data(&self, views: &Views<'a>, a: &Data<'a>, b: &Data<'a>, depth: u32) -> bool {
        let all = |x: &[Value], y: &[Value]| {
            x.len() == y.len() && x.iter().zip(y).all(|(x, y)| self.same(views, x, y, depth))
        };
        let dicts = |x: &crate::heap::Dict, y: &crate::heap::Dict| {
            x.len() == y.len()
                && x.iter().zip(y).all(|((k, (_, v)), (l, (_, w)))| k == l && self.same(views, v, w, depth))
        };
        match (a, b) {
            (Data::List(x), Data::List(y)) => all(x, y),
            (Data::Tuple(x), Data::Tuple(y)) => all(x, y),
            (Data::Dict(x), Data::Dict(y))
            | (Data::Set(x), Data::Set(y))
            | (Data::FrozenSet(x), Data::FrozenSet(y)) => dicts(x, y),
            (Data::Instance(x), Data::Instance(y)) => {
                x.class == y.class
                    && x.metadata == y.metadata
                    && x.attrs.len() == y.attrs.len()
                    && x.attrs.iter().all(|(n, v)| y.attrs.get(n).is_some_and(|w| self.same(views, v, w, depth)))
            }
            (Data::Iterator { items: x, next: i }, Data::Iterator { items: y, next: j }) => i == j && all(x, y),
            (Data::External(x), Data::External(y)) => x == y,
            (Data::Channel { operation: x, port: i }, Data::Channel { operation: y, port: j }) => (x, i) == (y, j),
            (Data::Smudged { unknown: x, .. }, Data::Smudged { unknown: y, .. }) => x == y,
            _ => false,
        }
    }

    /// Makes everything that a delta wrote unknown: it was written by a loop body that runs an unknown number of times.
    pub(crate) fn smudge(&mut self, delta: Delta<'a>, mark: u32, why: UnknownId, condition: Span) -> bool {
        let mut changed = false;
        for (id, after) in delta.objects {
            if id.0 >= mark {
                continue;
            }
            let before = self.heap.object(id).clone();
            let views = Views { a: FxHashMap::default(), b: FxHashMap::default(), mark: u32::MAX };
            let merged = self.merge_object(&views, before, after, why, condition);
            changed |= self.differs_for_good(self.heap.get(id), &merged.data);
            *self.heap.get_mut(id) = merged.data;
        }
        changed
    }

    /// Whether smudging made something unknown that was known before.
    fn differs_for_good(&self, before: &Data<'a>, after: &Data<'a>) -> bool {
        let attrs = |x: &Attrs, y: &Attrs| {
            y.iter().any(|(name, value)| {
                matches!(value, Value::Unknown(_)) && !matches!(x.get(name), Some(Value::Unknown(_)))
            })
        };
        match (before, after) {
            (Data::Scope { vars: x, .. }, Data::Scope { vars: y, .. }) => attrs(x, y),
            (Data::Module(x), Data::Module(y)) => attrs(&x.vars, &y.vars),
            (Data::Instance(x), Data::Instance(y)) => attrs(&x.attrs, &y.attrs),
            (Data::Class(x), Data::Class(y)) => attrs(&x.attrs, &y.attrs),
            (Data::Smudged { .. }, _) => false,
            (_, after) => matches!(after, Data::Smudged { .. }),
        }
    }

    /// A loop body that runs an unknown number of times, perhaps never: what it writes becomes unknown, until nothing
    /// more changes; what it records must be conditional by nature.
    pub(crate) fn repeat(
        &mut self,
        why: UnknownId,
        condition: TextRange,
        mut body: impl FnMut(&mut Self) -> R<Flow>,
    ) -> R<Flow> {
        let condition = self.span(condition);
        let mut returned = None;
        for round in 0..8 {
            let mark = self.heap.mark();
            let mut changed = false;
            let mut soft = Vec::new();
            for alternative in self.side(&mut body, None) {
                match alternative.outcome {
                    Err(Stop::Abort) => return Err(Stop::Abort),
                    Err(_) => continue,
                    Ok(Flow::Return(_)) => {
                        let value = self.depends(why, condition);
                        returned = returned.or(Some(value));
                    }
                    Ok(_) => {}
                }
                let facts = self.merge_facts(alternative.facts, Vec::new(), why, condition);
                if round == 0 {
                    soft.extend(facts);
                }
                changed |= self.smudge(alternative.delta, mark, why, condition);
            }
            self.record.facts.extend(soft);
            if !changed {
                break;
            }
        }
        match returned {
            Some(value) => {
                let range = TextRange::new(condition.start.into(), condition.end.into());
                self.explore(why, range, |_| Ok(Flow::Return(value)), |_| Ok(Flow::Normal))
            }
            None => Ok(Flow::Normal),
        }
    }
}

/// The objects that two sides have written.
struct Views<'a> {
    a: FxHashMap<Id, Object<'a>>,
    b: FxHashMap<Id, Object<'a>>,
    /// Objects from here on were made on one of the sides.
    mark: u32,
}

fn index<'a>(delta: Delta<'a>) -> FxHashMap<Id, Object<'a>> {
    delta.objects.into_iter().collect()
}

/// The writes of `first`, then those of `second`.
fn compose<'a>(first: &Delta<'a>, second: Delta<'a>) -> Delta<'a> {
    if first.objects.is_empty() {
        return second;
    }
    let later: rustc_hash::FxHashSet<Id> = second.objects.iter().map(|(id, _)| *id).collect();
    let mut objects: Vec<(Id, Object<'a>)> =
        first.objects.iter().filter(|(id, _)| !later.contains(id)).cloned().collect();
    objects.extend(second.objects);
    Delta { objects }
}
