//! Joining what two sides have done: what is equal stays, what differs becomes unknown.

use super::{Alternative, Eval, Made};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{DECLARE, Flow, Stop};
use crate::fact::{Condition, Fact};
use crate::heap::{self, Attrs, Data, Delta, Dict, Id, Instance, Iter, Object};
use crate::source::Span;
use crate::value::{Birth, Unknown, UnknownId, Value};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::{Cell, RefCell};

/// Two sides: the objects that they have written, and where and why they part.
pub(super) struct Sides<'a> {
    a: FxHashMap<Id, Object<'a>>,
    b: FxHashMap<Id, Object<'a>>,
    a_made: Made,
    b_made: Made,
    why: UnknownId,
    condition: Span,
    /// Which new object of one side is which of the other: each is only one.
    pairs: RefCell<Pairs>,
    /// How many more comparisons are made before things count as different.
    patience: Cell<u32>,
}

#[derive(Default)]
struct Pairs {
    left: FxHashMap<Id, Id>,
    right: FxHashMap<Id, Id>,
    log: Vec<(Id, Id)>,
}

impl<'a> Sides<'a> {
    fn new(a: (Delta<'a>, Made), b: (Delta<'a>, Made), why: UnknownId, condition: Span) -> Self {
        Self {
            a: a.0.objects.into_iter().collect(),
            b: b.0.objects.into_iter().collect(),
            a_made: a.1,
            b_made: b.1,
            why,
            condition,
            pairs: RefCell::default(),
            patience: Cell::new(100_000),
        }
    }

    /// Sides that have made nothing: every object is only itself.
    pub(super) fn none(why: UnknownId, condition: Span) -> Self {
        Self::new(Default::default(), Default::default(), why, condition)
    }
}

/// What a fact refers to, or the configuration holds.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Held {
    Condition,
    Configuration,
}

impl<'a> Eval<'a> {
    /// Merges two alternatives whose control went the same way.
    pub(super) fn merge(
        &mut self,
        a: Alternative<'a>,
        b: Alternative<'a>,
        why: UnknownId,
        condition: Span,
        mark: u32,
    ) -> Alternative<'a> {
        let (path, exceptional) = (a.path.or(b.path), a.exceptional && b.exceptional);
        let mut made = a.made.clone();
        made.join(&b.made);
        let sides = Sides::new((a.delta, a.made), (b.delta, b.made), why, condition);
        let size: usize = sides.a.values().chain(sides.b.values()).map(|object| object.data.size() / 32).sum();
        self.charge(size);
        let facts = self.merge_facts(&sides, a.facts, b.facts);
        let outcome = match (a.outcome, b.outcome) {
            (Ok(Flow::Return(x)), Ok(Flow::Return(y))) => Ok(Flow::Return(self.merge_value(&sides, x, y))),
            (Err(Stop::Raise(mut x)), Err(Stop::Raise(y))) => {
                x.vague |= y.vague;
                x.value = match (x.value.take(), y.value) {
                    (Some(p), Some(q)) => Some(self.merge_value(&sides, p, q)),
                    _ => None,
                };
                Err(Stop::Raise(x))
            }
            (Err(Stop::Exit(mut x)), Err(Stop::Exit(y))) => {
                x.args = self.merge_value(&sides, x.args.clone(), y.args);
                Err(Stop::Exit(x))
            }
            (Err(Stop::Over(x)), Err(Stop::Over(y))) => Err(Stop::Over(Box::new(self.merge_value(&sides, *x, *y)))),
            (outcome, _) => outcome,
        };
        let mut ids: Vec<Id> =
            sides.a.keys().chain(sides.b.keys().filter(|id| !sides.a.contains_key(id))).copied().collect();
        ids.sort_unstable();
        let held = self.held(&ids, mark);
        let mut objects = Vec::with_capacity(ids.len());
        for id in ids {
            let merged = match (sides.a.get(&id), sides.b.get(&id)) {
                // Made on one side only: nothing of the other side refers to it.
                (Some(one), None) if self.only(&sides, id).0 => one.clone(),
                (None, Some(one)) if self.only(&sides, id).1 => one.clone(),
                (left, right) => {
                    let base = self.heap.object(id).clone();
                    let left = left.cloned().unwrap_or_else(|| base.clone());
                    let right = right.cloned().unwrap_or(base);
                    match held.get(&id) {
                        Some(held) => self.merge_held(&sides, *held, id, left, right),
                        None => self.merge_object(&sides, left, right),
                    }
                }
            };
            objects.push((id, merged));
        }
        Alternative { outcome, delta: Delta { objects }, facts, made, path, exceptional }
    }

    /// Whether only the first side has an object, or only the second. What was made for good both have.
    fn only(&self, sides: &Sides<'a>, id: Id) -> (bool, bool) {
        let (a, b) = (sides.a_made.contains(id), sides.b_made.contains(id));
        let passing = self.heap.is_new(id, 0);
        (passing && a && !b, passing && b && !a)
    }

    /// Whether it was reported that what is done at a place is not known, for the same reason.
    fn is_told(&self, at: Span, why: UnknownId) -> bool {
        let born = self.birthplace(self.why(why).birth);
        let is_here = |span: Span| span.file == at.file && at.start <= span.start && span.end <= at.end;
        self.diagnostics.iter().any(|found| {
            found.code == code(601)
                && is_here(found.span())
                && found.labels[1..].iter().any(|label| Some(label.span) == born)
        })
    }

    /// An effect that happens under an unknown condition (law 2).
    fn report_effect(&mut self, sides: &Sides<'a>, effect: &str, at: Option<Span>, by: Option<Span>, here: &str) {
        // Who tries something out wants to know.
        if self.muted > 0 {
            self.heard.get_or_insert((effect.to_owned(), at));
            return;
        }
        if self.why(sides.why).poison {
            self.record.blame(sides.condition);
            return;
        }
        if let Some(handed) = self.handed_out.last().filter(|handed| handed.why == sides.why).copied() {
            self.report_handed_out(handed, effect, at);
            return;
        }
        // What is done, by way of whichever call, is reported once, at the innermost condition.
        if at.is_some_and(|at| self.effects.contains(&(at, Some(at))) || !self.effects.insert((at, by))) {
            return;
        }
        if at.is_some_and(|at| self.is_told(at, sides.why)) {
            return;
        }
        let mut diagnostic = Diagnostic::new(
            code(601),
            sides.condition,
            format!("whether the file {effect} here depends on something that is not known"),
        )
        .here("this is known only when the workflow runs")
        .help(
            "which jobs, operations and rules exist must be known when the workflow is compiled: decide it by a constant, \
             or by the configuration",
        )
        .help(DECLARE);
        if let Some(at) = at {
            diagnostic = diagnostic.label(at, format!("{effect} {here}"));
        }
        let diagnostic = self.explain(diagnostic, sides.why);
        self.report(diagnostic);
    }

    /// The facts of both sides, which must be the same but for those that may be conditional (law 3).
    pub(super) fn merge_facts(&mut self, sides: &Sides<'a>, a: Vec<Fact>, b: Vec<Fact>) -> Vec<Fact> {
        let (in_a, in_b) = (hard(&a), hard(&b));
        let differs = (0..in_a.len().max(in_b.len())).find(|i| match (in_a.get(*i), in_b.get(*i)) {
            (Some(x), Some(y)) => !self.same_fact(sides, x, y),
            _ => true,
        });
        if let Some(i) = differs {
            // What of it is reported stands for the rest.
            for fact in in_a.iter().skip(i).take(16).chain(in_b.iter().skip(i).take(16)) {
                self.record.blame(fact.span());
            }
            match (in_a.get(i), in_b.get(i)) {
                (Some(x), Some(y)) if std::mem::discriminant(*x) == std::mem::discriminant(*y) => {
                    self.report_effect(
                        sides,
                        x.effect(),
                        Some(x.span()),
                        x.led_to_by(),
                        "on one side, another one on the other",
                    );
                }
                (Some(fact), _) | (_, Some(fact)) => {
                    self.report_effect(sides, fact.effect(), Some(fact.span()), fact.led_to_by(), "on one side only");
                }
                (None, None) => {}
            }
        }
        // Conditional facts of both sides are kept, each once; of the others one side's, the longer one where they differ.
        let (mut keep, rest) = if in_a.len() >= in_b.len() { (a, b) } else { (b, a) };
        let kept: FxHashSet<_> = keep.iter().filter_map(Fact::call).collect();
        keep.extend(rest.into_iter().filter(|fact| fact.call().is_some_and(|call| !kept.contains(&call))));
        keep
    }

    fn same_fact(&self, sides: &Sides<'a>, a: &Fact, b: &Fact) -> bool {
        let same_condition = |x: Id, y: Id| self.same(sides, &Value::Obj(x), &Value::Obj(y), 0);
        match (a, b) {
            (Fact::Context(_), Fact::Context(_)) | (Fact::Submitted(_), Fact::Submitted(_)) => true,
            (Fact::JobOpened { job: x, .. }, Fact::JobOpened { job: y, .. })
            | (Fact::JobClosed { job: x, .. }, Fact::JobClosed { job: y, .. }) => x.text == y.text,
            (Fact::Operation(x), Fact::Operation(y)) => {
                let inputs =
                    |o: &crate::fact::Operation| o.inputs.iter().map(|c| (c.operation, c.port)).collect::<Vec<_>>();
                (x.number, &x.kind, &x.name, &x.processor, &x.parameters, x.outputs)
                    == (y.number, &y.kind, &y.name, &y.processor, &y.parameters, y.outputs)
                    && inputs(x) == inputs(y)
                    && x.job.as_ref().map(|j| &j.text) == y.job.as_ref().map(|j| &j.text)
            }
            (Fact::Rule(x), Fact::Rule(y)) => {
                x.job.text == y.job.text
                    && x.action == y.action
                    && match (&x.condition, &y.condition) {
                        (Condition::Held(x), Condition::Held(y)) => same_condition(*x, *y),
                        (Condition::Own(x), Condition::Own(y)) => x == y,
                        _ => false,
                    }
            }
            (Fact::ContextExtractor(x, _), Fact::ContextExtractor(y, _)) => x == y,
            (Fact::FlinkEnvironment { job: i, value: x, .. }, Fact::FlinkEnvironment { job: j, value: y, .. }) => {
                x == y && i.as_ref().map(|i| &i.text) == j.as_ref().map(|j| &j.text)
            }
            (
                Fact::WorkflowCondition { start: i, conditions: x, .. },
                Fact::WorkflowCondition { start: j, conditions: y, .. },
            ) => i == j && x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same_condition(*x, *y)),
            _ => false,
        }
    }

    pub(super) fn merge_value(&mut self, sides: &Sides<'a>, a: Value, b: Value) -> Value {
        if self.same(sides, &a, &b, 0) {
            return a;
        }
        match self.same_metadata(&a, &b) {
            // The one that was looked up knows less, and so what holds for both.
            Some(true) => a,
            Some(false) => b,
            None => self.differing(sides, [a, b]),
        }
    }

    /// The unknown that one of some values is.
    fn differing(&mut self, sides: &Sides<'a>, values: impl IntoIterator<Item = Value>) -> Value {
        let value = self.depends(sides.why, sides.condition);
        if let Value::Unknown(id) = value {
            self.may_be(id, values);
        }
        value
    }

    /// A value that differs between the sides of an unknown condition.
    pub(super) fn depends(&mut self, why: UnknownId, condition: Span) -> Value {
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
        let (x, y) = (a.metadata?, b.metadata?);
        let same = a.class == b.class
            && matches!((a.attrs.get("name"), b.attrs.get("name")), (Some(Value::Str(x)), Some(Value::Str(y))) if x.text == y.text)
            && self.may_be_none(x) != self.may_be_none(y);
        same.then(|| self.may_be_none(x))
    }

    /// Merges what both sides have made of one object.
    pub(super) fn merge_object(&mut self, sides: &Sides<'a>, a: Object<'a>, b: Object<'a>) -> Object<'a> {
        let birth = a.birth;
        let data = match (a.data, b.data) {
            (Data::Scope { vars: x, parent, function }, Data::Scope { vars: y, .. }) => {
                Data::Scope { vars: self.merge_attrs(sides, x, y), parent, function }
            }
            (Data::Module(x), Data::Module(y)) => {
                let vars = self.merge_attrs(sides, x.vars, y.vars);
                let dict = x.dict.filter(|_| x.dict == y.dict);
                self.lost_dicts |= x.dict != y.dict;
                Data::Module(Box::new(heap::Module { vars, dict, ..*y }))
            }
            (Data::Instance(x), Data::Instance(y)) => {
                let attrs = self.merge_attrs(sides, x.attrs, y.attrs);
                // A link that only one side has made holds no longer.
                let dict = x.dict.filter(|_| x.dict == y.dict);
                self.lost_dicts |= x.dict != y.dict;
                let payload = match (x.payload, y.payload) {
                    (Some(x), Some(y)) => Some(self.merge_value(sides, x, y)),
                    (x, y) => x.or(y),
                };
                let handed = x.handed.or(y.handed);
                Data::Instance(Box::new(Instance { attrs, payload, dict, handed, ..*y }))
            }
            (Data::Class(x), Data::Class(y)) => {
                let attrs = self.merge_attrs(sides, x.attrs, y.attrs);
                Data::Class(heap::Class { attrs, info: y.info })
            }
            // The same keys in the same order: the values differ, not the container.
            (Data::Dict(x), Data::Dict(y)) if x.keys().eq(y.keys()) => {
                let merged = x
                    .into_iter()
                    .zip(y)
                    .map(|((key, (name, v)), (_, (_, w)))| (key, (name, self.merge_value(sides, v, w))));
                Data::Dict(merged.collect::<Dict>())
            }
            (x, y) => {
                if self.same_data(sides, &x, &y, 0) {
                    x
                } else {
                    let inside: Vec<Value> =
                        self.contents(&x).iter().chain(self.contents(&y).iter()).cloned().collect();
                    let Value::Unknown(unknown) = self.differing(sides, inside) else { unreachable!("it is unknown") };
                    // The one that may still run code.
                    let runs = |data: &Data<'_>| matches!(data, Data::Iterator { iter, .. } if iter.runs_code());
                    self.unclear(if runs(&y) && !runs(&x) { &y } else { &x }, unknown)
                }
            }
        };
        Object { data, birth }
    }

    fn merge_attrs(&mut self, sides: &Sides<'a>, a: Attrs, b: Attrs) -> Attrs {
        let mut merged = Attrs::with_capacity(a.len());
        let new = b.iter().filter(|(name, _)| !a.contains_key(name));
        let mut rest: Vec<_> = new.map(|(name, y)| (name.clone(), y.clone())).collect();
        for (name, x) in a {
            let value = match b.get(&name) {
                Some(y) => {
                    let (y, unsure) = (y.clone(), self.is_perhaps_absent(&x) || self.is_perhaps_absent(y));
                    let value = self.merge_value(sides, x, y);
                    if unsure {
                        self.note_absent(&value);
                    }
                    value
                }
                None => self.on_one_side(sides, x),
            };
            merged.push(name, value);
        }
        rest.sort_unstable_by(|(x, _), (y, _)| x.cmp(y));
        for (name, y) in rest {
            let value = self.on_one_side(sides, y);
            merged.insert(name, value);
        }
        merged
    }

    /// What a name that only one side has stands for.
    fn on_one_side(&mut self, sides: &Sides<'a>, value: Value) -> Value {
        let value = self.differing(sides, [value]);
        self.note_absent(&value);
        value
    }

    fn note_absent(&mut self, value: &Value) {
        if let Value::Unknown(id) = value {
            self.absent.insert(*id);
        }
    }

    /// Whether the name that has this value may not be there at all.
    pub(crate) fn is_perhaps_absent(&self, value: &Value) -> bool {
        matches!(value, Value::Unknown(id) if self.absent.contains(id))
    }

    /// The written objects that a recorded fact refers to, or that are the configuration.
    fn held(&self, written: &[Id], mark: u32) -> FxHashMap<Id, Held> {
        let matters = |id: &Id| {
            !self.heap.is_new(*id, mark)
                && matches!(self.heap.get(*id), Data::Instance(_) | Data::List(_) | Data::Dict(_) | Data::Set(_))
        };
        let written: FxHashSet<Id> = written.iter().copied().filter(matters).collect();
        let mut held = FxHashMap::default();
        if written.is_empty() {
            return held;
        }
        let mut reach = |roots: Vec<Value>, kind: Held| {
            let mut seen: FxHashSet<Id> = FxHashSet::default();
            let mut open = roots;
            while let Some(value) = open.pop() {
                let Value::Obj(id) = value else { continue };
                if !seen.insert(id) {
                    continue;
                }
                if written.contains(&id) {
                    held.insert(id, kind);
                }
                match self.heap.get(id) {
                    Data::Instance(instance) => open.extend(instance.attrs.values().chain(&instance.payload).cloned()),
                    Data::List(items) => open.extend(items.iter().cloned()),
                    Data::Tuple(items) => open.extend(items.iter().cloned()),
                    Data::Dict(dict) | Data::Set(dict) => open.extend(dict.values().map(|(_, value)| value.clone())),
                    _ => {}
                }
            }
        };
        reach(self.live.objects(), Held::Configuration);
        let conditions = self.record.facts.iter().flat_map(|fact| match fact {
            Fact::Rule(rule) => match rule.condition {
                Condition::Held(id) => vec![Value::Obj(id)],
                Condition::Own(_) => Vec::new(),
            },
            Fact::WorkflowCondition { conditions, .. } => conditions.iter().map(|id| Value::Obj(*id)).collect(),
            _ => Vec::new(),
        });
        if self.record.translated.is_none() {
            reach(conditions.collect(), Held::Condition);
        }
        held
    }

    /// The same for an object that a fact refers to, which may not depend on an unknown condition (law 3). A value in
    /// a mapping of the configuration may.
    fn merge_held(&mut self, sides: &Sides<'a>, held: Held, id: Id, a: Object<'a>, b: Object<'a>) -> Object<'a> {
        let allowed = match (&a.data, &b.data) {
            (Data::Dict(x), Data::Dict(y)) if held == Held::Configuration => x.keys().eq(y.keys()),
            (x, y) => self.same_data(sides, x, y, 0),
        };
        if allowed {
            return self.merge_object(sides, a, b);
        }
        let effect = match held {
            Held::Condition => "changes the condition of a rule",
            Held::Configuration => "changes the configuration",
        };
        self.report_effect(sides, effect, self.heap.written(id), None, "on one side only");
        a
    }

    /// Whether two values of the two sides are the same for everyone who may look at them.
    fn same(&self, sides: &Sides<'a>, a: &Value, b: &Value, depth: u32) -> bool {
        match (a, b) {
            (Value::Obj(x), Value::Obj(y)) if x == y => true,
            (Value::Obj(x), Value::Obj(y)) => {
                depth < 16 && self.only(sides, *x).0 && self.only(sides, *y).1 && self.same_new(sides, *x, *y, depth)
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

    /// Whether an object that one side has made is the one that the other has made: they hold the same, and neither is
    /// taken for another one too, since then changing it would show in two places on one side and in one on the other.
    fn same_new(&self, sides: &Sides<'a>, x: Id, y: Id, depth: u32) -> bool {
        {
            let mut pairs = sides.pairs.borrow_mut();
            match (pairs.left.get(&x), pairs.right.get(&y)) {
                (Some(known), _) if *known == y => return true,
                (None, None) => {}
                _ => return false,
            }
            pairs.left.insert(x, y);
            pairs.right.insert(y, x);
            pairs.log.push((x, y));
        }
        let length = sides.pairs.borrow().log.len();
        let left = sides.a.get(&x).map_or_else(|| self.heap.get(x), |o| &o.data);
        let right = sides.b.get(&y).map_or_else(|| self.heap.get(y), |o| &o.data);
        let same = self.same_data(sides, left, right, depth + 1);
        if !same {
            let mut pairs = sides.pairs.borrow_mut();
            for (x, y) in pairs.log.split_off(length - 1) {
                pairs.left.remove(&x);
                pairs.right.remove(&y);
            }
        }
        same
    }

    fn same_data(&self, sides: &Sides<'a>, a: &Data<'a>, b: &Data<'a>, depth: u32) -> bool {
        let patience = sides.patience.get();
        if patience == 0 {
            return false;
        }
        sides.patience.set(patience - 1);
        let same = |v: &Value, w: &Value| {
            let left = sides.patience.get().saturating_sub(1);
            sides.patience.set(left);
            left > 0 && self.same(sides, v, w, depth)
        };
        let all = |x: &[Value], y: &[Value]| x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same(x, y));
        let dicts = |x: &Dict, y: &Dict| {
            x.len() == y.len() && x.iter().zip(y).all(|((k, (_, v)), (l, (_, w)))| k == l && same(v, w))
        };
        let made = |x: &heap::Made, y: &heap::Made| {
            all(&x.positional, &y.positional)
                && x.keyword.len() == y.keyword.len()
                && x.keyword.iter().zip(&y.keyword).all(|((n, v), (m, w))| n == m && same(v, w))
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
                    && x.dict == y.dict
                    && x.handed.is_some() == y.handed.is_some()
                    && x.attrs.len() == y.attrs.len()
                    && x.attrs.iter().all(|(n, v)| y.attrs.get(n).is_some_and(|w| same(v, w)))
                    && match (&x.payload, &y.payload) {
                        (Some(v), Some(w)) => same(v, w),
                        (None, None) => true,
                        _ => false,
                    }
                    && match (&x.made, &y.made) {
                        (Some(v), Some(w)) => std::rc::Rc::ptr_eq(v, w) || made(v, w),
                        (None, None) => true,
                        _ => false,
                    }
            }
            (Data::Range { start: i, stop: j, step: k }, Data::Range { start: p, stop: q, step: r }) => {
                (i, j, k) == (p, q, r)
            }
            (Data::Iterator { iter: Iter::Fixed(x, i), .. }, Data::Iterator { iter: Iter::Fixed(y, j), .. }) => {
                i == j && all(x, y)
            }
            (Data::Iterator { iter: Iter::Done, .. }, Data::Iterator { iter: Iter::Done, .. }) => true,
            (Data::View { dict: x, kind: i, ordered: p }, Data::View { dict: y, kind: j, ordered: q }) => {
                (x, i, p) == (y, j, q)
            }
            (Data::External(x), Data::External(y)) => x == y,
            (Data::Channel { operation: x, port: i }, Data::Channel { operation: y, port: j }) => (x, i) == (y, j),
            (Data::Smudged { unknown: x, .. }, Data::Smudged { unknown: y, .. }) => x == y,
            _ => false,
        }
    }

    /// Makes everything that a delta wrote unknown: it was written by a loop body that runs an unknown number of times.
    /// Whether something was known before, of what was made before `matters`.
    pub(super) fn smudge(
        &mut self,
        delta: Delta<'a>,
        mark: u32,
        matters: u32,
        why: UnknownId,
        condition: Span,
    ) -> bool {
        let mut changed = false;
        let written: Vec<Id> = delta.objects.iter().map(|(id, _)| *id).collect();
        let held = self.held(&written, mark);
        // No object that was there before is another one.
        let sides = Sides::none(why, condition);
        for (id, after) in delta.objects {
            if self.heap.is_new(id, mark) {
                continue;
            }
            let before = self.heap.object(id).clone();
            let merged = match held.get(&id) {
                Some(held) => self.merge_held(&sides, *held, id, before, after),
                None => self.merge_object(&sides, before, after),
            };
            changed |=
                id.0 < matters && !self.suspended.is_kept_in(id) && known_is_lost(self.heap.get(id), &merged.data);
            *self.heap.get_mut(id) = merged.data;
        }
        changed
    }
}

/// The facts that may not be conditional.
pub(super) fn hard(facts: &[Fact]) -> Vec<&Fact> {
    facts.iter().filter(|fact| !fact.may_be_conditional()).collect()
}

/// Whether something that was known before is unknown after.
fn known_is_lost(before: &Data<'_>, after: &Data<'_>) -> bool {
    let is_unknown = |value: Option<&Value>| matches!(value, Some(Value::Unknown(_)));
    let attrs =
        |x: &Attrs, y: &Attrs| y.iter().any(|(name, value)| is_unknown(Some(value)) && !is_unknown(x.get(name)));
    match (before, after) {
        (Data::Scope { vars: x, .. }, Data::Scope { vars: y, .. }) => attrs(x, y),
        (Data::Module(x), Data::Module(y)) => attrs(&x.vars, &y.vars),
        (Data::Instance(x), Data::Instance(y)) => {
            attrs(&x.attrs, &y.attrs) || is_unknown(y.payload.as_ref()) && !is_unknown(x.payload.as_ref())
        }
        (Data::Class(x), Data::Class(y)) => attrs(&x.attrs, &y.attrs),
        (Data::Dict(x), Data::Dict(y)) => {
            y.iter().any(|(key, (_, value))| is_unknown(Some(value)) && !is_unknown(x.get(key).map(|(_, value)| value)))
        }
        (Data::Smudged { .. }, _) => false,
        (Data::Iterator { iter: x, .. }, Data::Iterator { iter: y, .. }) => !x.is_somewhere() && y.is_somewhere(),
        (_, after) => matches!(after, Data::Smudged { .. }),
    }
}
