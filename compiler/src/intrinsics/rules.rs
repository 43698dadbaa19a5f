//! Rules and their conditions: held by reference while the file runs, translated when the workflow is submitted.

use super::Builtin;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Arg, Args, Eval, Frozen, R, Truth, range_of};
use crate::fact::{Condition, Fact, Named, Rule, Site};
use crate::heap::{Attrs, Data, Id};
use crate::ir;
use crate::source::Span;
use crate::value::Value;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "rule", run: rule },
    Builtin { name: "event_rule", run: event_rule },
    Builtin { name: "add_event", run: add_event },
    Builtin { name: "workflow_condition", run: workflow_condition },
];

/// The conditions that start and stop executions of the workflow, as the server was told last.
#[derive(Debug, Clone, Default)]
pub(crate) struct WorkflowConditions {
    pub(crate) start: Vec<TranslatedCondition>,
    pub(crate) stop: Vec<TranslatedCondition>,
}

/// A rule.
#[derive(Debug, Clone)]
pub(crate) struct TranslatedRule {
    pub(crate) job: Named,
    pub(crate) action: ir::JobAction,
    pub(crate) condition: Rc<TranslatedCondition>,
    pub(crate) site: Site,
}

/// A condition.
#[derive(Debug, Clone)]
pub(crate) struct TranslatedCondition {
    pub(crate) kind: ir::ConditionKind,
    pub(crate) events: Vec<TranslatedEvent>,
    /// A number that equal conditions have in common, and others hardly ever: a job may have thousands of rules.
    pub(crate) mark: u64,
}

/// An event of a condition.
#[derive(Debug, Clone)]
pub(crate) struct TranslatedEvent {
    pub(crate) key: Frozen,
    pub(crate) value: Frozen,
    pub(crate) kind: Frozen,
    pub(crate) namespace: Frozen,
    pub(crate) sender: Frozen,
    pub(crate) life: ir::EventLife,
    pub(crate) value_condition: ir::ValueCondition,
    /// Where the user wrote the sender, else the key.
    pub(crate) span: Span,
}

impl PartialEq for TranslatedCondition {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.events == other.events
    }
}

impl TranslatedCondition {
    fn new(kind: ir::ConditionKind, events: Vec<TranslatedEvent>) -> Self {
        let mut hasher = FxHasher::default();
        for event in &events {
            for field in [&event.key, &event.value, &event.kind, &event.namespace, &event.sender] {
                if let ir::Value::String(text) = &field.value {
                    text.hash(&mut hasher);
                }
            }
        }
        Self { kind, events, mark: hasher.finish() }
    }
}

impl PartialEq for TranslatedEvent {
    fn eq(&self, other: &Self) -> bool {
        (&self.key, &self.value, &self.kind, &self.namespace, &self.sender, self.life, self.value_condition)
            == (
                &other.key,
                &other.value,
                &other.kind,
                &other.namespace,
                &other.sender,
                other.life,
                other.value_condition,
            )
    }
}

/// A rule with a condition of the user's.
fn rule(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let [job, condition, action] = &args.positional[..] else { return Ok(Value::None) };
    let target = target(eval, job, action, span);
    let condition = match &condition.value {
        Value::Obj(id) if matches!(eval.heap.get(*id), Data::Instance(_)) => Condition::Held(*id),
        other => {
            if let Some(why) = eval.unknown_of(other) {
                let at = eval.origin(condition);
                eval.shape_error(at, "the condition of a rule is not known", why);
            }
            return Ok(Value::None);
        }
    };
    if let Some((job, action)) = target {
        add_rule(eval, job, action, condition, span);
    }
    Ok(Value::None)
}

/// A rule on a single event, whose fields come by name.
fn event_rule(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let [job, action] = &args.positional[..] else { return Ok(Value::None) };
    let target = target(eval, job, action, span);
    let mut fields = Attrs::with_capacity(args.keyword.len());
    args.keyword.into_iter().for_each(|(name, arg)| fields.push(name, arg.value));
    let event = eval.event_of(&fields, span);
    if let Some((job, action)) = target {
        let condition = TranslatedCondition::new(ir::ConditionKind::Any, vec![event]);
        add_rule(eval, job, action, Condition::Own(Rc::new(condition)), span);
    }
    Ok(Value::None)
}

/// The job that a rule is on, and what it does to it; none if one is not known, which is reported.
fn target(eval: &mut Eval<'_>, job: &Arg, action: &Arg, span: Span) -> Option<(Named, ir::JobAction)> {
    let at = eval.origin(job);
    let name = eval.as_str(&job.value);
    if name.is_none() {
        if let Some(why) = eval.unknown_of(&job.value) {
            eval.shape_error(at, "the job that a rule is for is not known", why);
        } else if matches!(job.value, Value::Text(_)) {
            let why = eval.text_unknown(&job.value, range_of(span));
            eval.shape_error(at, "the job that a rule is for is not known", why);
        }
    }
    let action = match eval.as_str(&action.value).as_deref() {
        Some("START") => ir::JobAction::Start,
        Some("RESTART") => ir::JobAction::Restart,
        Some("STOP") => ir::JobAction::Stop,
        Some("NONE") => ir::JobAction::None,
        _ => {
            if let Some(why) = eval.unknown_of(&action.value) {
                let at = eval.origin(action);
                eval.shape_error(at, "the action of a rule is not known", why);
            }
            return None;
        }
    };
    Some((Named { text: name?.into(), span: at }, action))
}

/// Records a rule; an equal one is dropped at the call.
fn add_rule(eval: &mut Eval<'_>, job: Named, action: ir::JobAction, condition: Condition, span: Span) {
    let mark = match &condition {
        Condition::Held(held) => eval.condition_now(*held).map(|condition| condition.mark),
        Condition::Own(own) => Some(own.mark),
    };
    let marks = std::iter::once(None).chain(mark.map(Some));
    let known: Vec<Rc<Rule>> = marks
        .flat_map(|mark| eval.record.rules_of(&job.text, mark))
        .filter(|rule| rule.action == action)
        .cloned()
        .collect();
    if known.iter().any(|rule| eval.same_condition(&rule.condition, &condition)) {
        return;
    }
    let site = eval.site(span);
    eval.record.add(Fact::Rule(Rc::new(Rule { job, action, condition, site })));
}

fn add_event(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let [condition, event] = &args.positional[..] else { return Ok(Value::None) };
    let Value::Obj(id) = &condition.value else { return Ok(Value::None) };
    let Data::Instance(instance) = eval.heap.get(*id) else { return Ok(Value::None) };
    let Some(events) = instance.attrs.get("events").cloned() else { return Ok(Value::None) };
    let Value::Obj(list) = events else { return Ok(Value::None) };
    let held = match eval.heap.get(list) {
        Data::List(items) => items.clone(),
        Data::Tuple(_) => return Err(eval.raise("AttributeError", span, "'tuple' object has no attribute 'append'")),
        _ => return Ok(Value::None),
    };
    for other in held {
        if eval.same_event(&other, &event.value) {
            return Ok(Value::None);
        }
    }
    if let Data::List(items) = eval.heap.get_mut(list) {
        items.push(event.value.clone());
    }
    Ok(Value::None)
}

fn workflow_condition(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let [action, workflow, conditions] = &args.positional[..] else { return Ok(Value::None) };
    let start = eval.as_str(&action.value).as_deref() == Some("start");
    let result = eval.life_cycle_call(span)?;
    let unknown = match &workflow.value {
        Value::Text(_) => Some(eval.text_unknown(&workflow.value, range_of(span))),
        name => eval.unknown_of(name),
    };
    if let Some(why) = unknown {
        let at = eval.origin(workflow);
        eval.shape_error(at, "which workflow's conditions these are is not known", why);
        return Ok(result);
    }
    // Conditions of another workflow are a call to the server like any other.
    if eval.as_str(&workflow.value).is_none_or(|name| *name != *eval.request.workflow) {
        return Ok(result);
    }
    let conditions = match eval.collect_items(&conditions.value, range_of(span))? {
        Ok(items) => items,
        Err(why) => {
            let at = eval.origin(conditions);
            eval.shape_error(at, "the conditions of the workflow are not known", why);
            return Ok(result);
        }
    };
    for condition in &conditions {
        if let Some(why) = eval.unknown_of(condition) {
            let at = eval.birthplace(eval.why(why).birth).unwrap_or(span);
            eval.shape_error(at, "a condition of the workflow is not known", why);
        }
    }
    let conditions = conditions
        .iter()
        .filter_map(|value| match value {
            Value::Obj(id) if matches!(eval.heap.get(*id), Data::Instance(_)) => Some(*id),
            _ => None,
        })
        .collect();
    let site = eval.site(span);
    eval.record.add(Fact::WorkflowCondition { start, conditions, site });
    Ok(result)
}

impl<'a> Eval<'a> {
    /// Whether two conditions are equal now, as AIFlow compares them.
    pub(crate) fn same_condition(&mut self, a: &Condition, b: &Condition) -> bool {
        match (a, b) {
            (Condition::Held(a), Condition::Held(b)) => a == b || self.same_objects(*a, *b),
            (Condition::Own(a), Condition::Own(b)) => a == b,
            (Condition::Held(held), Condition::Own(own)) | (Condition::Own(own), Condition::Held(held)) => {
                self.condition_now(*held).as_ref() == Some(&**own)
            }
        }
    }

    /// What a condition would be translated to now. What is wrong with it is said when it is translated.
    fn condition_now(&mut self, held: Id) -> Option<TranslatedCondition> {
        let site = self.frame.site;
        self.silently(|eval| eval.condition(held, site))
    }

    fn same_objects(&mut self, a: Id, b: Id) -> bool {
        let parts = |eval: &Self, id: Id| match eval.heap.get(id) {
            Data::Instance(i) => Some((i.attrs.get("condition_type").cloned()?, i.attrs.get("events").cloned()?)),
            _ => None,
        };
        let (Some((kind_a, events_a)), Some((kind_b, events_b))) = (parts(self, a), parts(self, b)) else {
            return false;
        };
        let range = ruff_text_size::TextRange::default();
        if !matches!(self.equal(&kind_a, &kind_b, range), Ok(Truth::True)) {
            return false;
        }
        let (Ok(Ok(x)), Ok(Ok(y))) = (self.collect_items(&events_a, range), self.collect_items(&events_b, range))
        else {
            return false;
        };
        x.len() == y.len() && x.iter().zip(&y).all(|(x, y)| self.same_event(x, y))
    }

    /// Whether two events have the same attributes.
    fn same_event(&mut self, a: &Value, b: &Value) -> bool {
        let attrs = |eval: &Self, value: &Value| match value {
            Value::Obj(id) => match eval.heap.get(*id) {
                Data::Instance(instance) => Some(instance.attrs.clone()),
                _ => None,
            },
            _ => None,
        };
        let (Some(x), Some(y)) = (attrs(self, a), attrs(self, b)) else { return false };
        x.len() == y.len()
            && x.iter().all(|(name, value)| {
                y.get(name).is_some_and(|other| {
                    matches!((value, other), (Value::Unknown(p), Value::Unknown(q)) if p == q)
                        || matches!(self.equal(value, other, ruff_text_size::TextRange::default()), Ok(Truth::True))
                })
            })
    }

    /// What the translator would make of the rules recorded so far: equal ones once, each job's in order.
    pub(crate) fn translate(&mut self) -> Vec<TranslatedRule> {
        let mut rules: Vec<TranslatedRule> = Vec::new();
        let mut places: FxHashMap<(Rc<str>, u64), Vec<usize>> = FxHashMap::default();
        let recorded = self.record.facts.iter().filter_map(|fact| match fact {
            Fact::Rule(rule) => Some(rule.clone()),
            _ => None,
        });
        for rule in recorded.collect::<Vec<_>>() {
            let condition = match &rule.condition {
                Condition::Held(id) => self.condition(*id, rule.site.span).map(Rc::new),
                Condition::Own(condition) => Some(condition.clone()),
            };
            let Some(condition) = condition else { continue };
            let alike = places.entry((rule.job.text.clone(), condition.mark)).or_default();
            let again = alike.iter().any(|i| rules[*i].action == rule.action && rules[*i].condition == condition);
            if !again {
                alike.push(rules.len());
                let (job, site) = (rule.job.clone(), rule.site.clone());
                rules.push(TranslatedRule { job, action: rule.action, condition, site });
            }
        }
        rules
    }

    /// The workflow's own conditions; a later call replaces what an earlier one said.
    pub(crate) fn workflow_conditions(&mut self) -> WorkflowConditions {
        let mut out = WorkflowConditions::default();
        let stated: Vec<_> = self
            .record
            .facts
            .iter()
            .filter_map(|fact| match fact {
                Fact::WorkflowCondition { start, conditions, site } => Some((*start, conditions.clone(), site.span)),
                _ => None,
            })
            .collect();
        for (start, conditions, span) in stated {
            let translated = conditions.into_iter().filter_map(|id| self.condition(id, span)).collect();
            *(if start { &mut out.start } else { &mut out.stop }) = translated;
        }
        out
    }

    fn condition(&mut self, id: Id, span: Span) -> Option<TranslatedCondition> {
        let Data::Instance(instance) = self.heap.get(id) else { return None };
        let kind = instance.attrs.get("condition_type").cloned().unwrap_or(Value::None);
        let events = instance.attrs.get("events").cloned().unwrap_or(Value::None);
        let kind = match self.as_str(&kind).as_deref() {
            Some("MEET_ALL") => ir::ConditionKind::All,
            Some("MEET_ANY") => ir::ConditionKind::Any,
            _ => {
                if let Some(why) = self.unknown_of(&kind) {
                    self.shape_error(span, "the kind of a condition is not known", why);
                } else {
                    let diagnostic =
                        Diagnostic::new(code(403), span, "this condition is neither MEET_ALL nor MEET_ANY")
                            .help("use `MeetAllEventCondition` or `MeetAnyEventCondition`");
                    self.report(diagnostic);
                }
                return None;
            }
        };
        let items = match self.collect_items(&events, range_of(span)) {
            Ok(Ok(items)) => items,
            Ok(Err(why)) => {
                self.shape_error(span, "the events of a condition are not known", why);
                return None;
            }
            Err(_) => {
                let kind = self.type_name(&events);
                self.report(Diagnostic::new(
                    code(403),
                    span,
                    format!("the events of a condition must be a list, not {kind}"),
                ));
                return None;
            }
        };
        let events = items.iter().filter_map(|event| self.event(event, span)).collect();
        Some(TranslatedCondition::new(kind, events))
    }

    fn event(&mut self, event: &Value, span: Span) -> Option<TranslatedEvent> {
        let attrs = match event {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) if instance.attrs.contains_key("event_key") => instance.attrs.clone(),
                _ => self.not_an_event(event, span)?,
            },
            _ => self.not_an_event(event, span)?,
        };
        Some(self.event_of(&attrs, span))
    }

    /// The event of an `EventMeetConfig`'s attributes.
    fn event_of(&mut self, attrs: &Attrs, span: Span) -> TranslatedEvent {
        let get = |name: &str| attrs.get(name).unwrap_or(&Value::None);
        // Strings travel as plain strings, whatever enum they are members of.
        let text = |eval: &mut Self, name: &str| {
            let value = get(name);
            match eval.as_str(value) {
                Some(text) => eval.freeze(&Value::str(text), span),
                None => eval.freeze(value, span),
            }
        };
        let life = match self.as_str(get("life")).as_deref() {
            Some("REPEATED") => ir::EventLife::Repeated,
            Some("ONCE") => ir::EventLife::Once,
            // A rule on a single event has no say in it.
            None if !attrs.contains_key("life") => ir::EventLife::Once,
            _ => self.bad_word(get("life"), "life", "`ONCE` and `REPEATED`", span, ir::EventLife::Once),
        };
        let value_condition = match self.as_str(get("value_condition")).as_deref() {
            Some("EQUALS") => ir::ValueCondition::Equals,
            Some("UPDATE") => ir::ValueCondition::Update,
            _ => self.bad_word(
                get("value_condition"),
                "value_condition",
                "`EQUALS` and `UPDATE`",
                span,
                ir::ValueCondition::Equals,
            ),
        };
        let place = |eval: &Self, name: &str| eval.birthplace(get(name).birth());
        TranslatedEvent {
            key: text(self, "event_key"),
            value: text(self, "event_value"),
            kind: text(self, "event_type"),
            namespace: text(self, "namespace"),
            sender: text(self, "sender"),
            life,
            value_condition,
            span: place(self, "sender").or_else(|| place(self, "event_key")).unwrap_or(span),
        }
    }

    fn not_an_event(&mut self, value: &Value, span: Span) -> Option<crate::heap::Attrs> {
        match self.unknown_of(value) {
            Some(why) => self.shape_error(span, "an event of a condition is not known", why),
            None => {
                let kind = self.type_name(value);
                let born = match value {
                    Value::Obj(id) => self.heap.object(*id).birth,
                    value => value.birth(),
                };
                let at = self.birthplace(born).unwrap_or(span);
                let mut diagnostic =
                    Diagnostic::new(code(403), at, format!("a condition's events must be EventMeetConfig, not {kind}"))
                        .help("add them with `condition.add_event(…)`");
                if at != span {
                    diagnostic = diagnostic.label(span, "the condition is used here");
                }
                self.report(diagnostic);
            }
        }
        None
    }

    fn bad_word<T>(&mut self, value: &Value, name: &str, words: &str, span: Span, otherwise: T) -> T {
        let at = self.birthplace(value.birth()).unwrap_or(span);
        match self.unknown_of(value) {
            Some(why) => self.shape_error(at, format!("`{name}` of an event is not known"), why),
            None => {
                let shown = self.repr(value);
                let message = format!("{shown} is not a value of `{name}`");
                self.report(Diagnostic::new(code(405), at, message).help(format!("the values are {words}")));
            }
        }
        otherwise
    }
}
