//! The configuration as live objects: made when the file asks for them, read back when it ends.

use super::Builtin;
use crate::codes::code;
use crate::config::yaml::{Date, Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::eval::{Arg, Args, Eval, Frozen, R, Truth};
use crate::heap::{Attrs, Data, Dict, Id, Instance, Key};
use crate::source::Span;
use crate::value::{Part, Str, Text, Value};
use indexmap::IndexMap;
use num_bigint::BigInt;
use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "workflow_config", run: |eval, _, span| eval.workflow_object(span) },
    Builtin { name: "project_config", run: |eval, _, span| eval.project_object(span) },
    Builtin { name: "project_context", run: project_context },
    Builtin { name: "job_key", run: job_key },
    Builtin { name: "project_name", run: project_name },
];

/// The objects made so far.
#[derive(Debug, Default)]
pub(crate) struct Live {
    jobs: FxHashMap<String, Value>,
    workflow: Option<Value>,
    project: Option<Value>,
    context: Option<Value>,
    /// Where loaded YAML came into being, if its text is no file's.
    at: Option<Span>,
    /// Lists and mappings by their identity: what an alias stands for is the same object.
    shared: FxHashMap<Span, Value>,
}

/// The configuration as the file has left it, as far as it has asked for it.
#[derive(Debug, Default)]
pub(crate) struct Handed {
    /// The jobs whose configuration was looked at.
    pub(crate) jobs: IndexMap<String, HandedJob>,
    /// The workflow's own, where it was looked at.
    pub(crate) workflow: Option<HandedWorkflow>,
}

/// A job's configuration.
#[derive(Debug)]
pub(crate) struct HandedJob {
    pub(crate) job_type: Frozen,
    pub(crate) properties: Frozen,
    pub(crate) label_report_interval: Frozen,
}

/// A workflow's configuration.
#[derive(Debug)]
pub(crate) struct HandedWorkflow {
    pub(crate) properties: Frozen,
    pub(crate) dependencies: Frozen,
    /// The names of the configured jobs.
    pub(crate) jobs: Vec<String>,
}

impl Live {
    /// All of them.
    pub(crate) fn objects(&self) -> Vec<Value> {
        self.jobs.values().chain(&self.workflow).chain(&self.project).chain(&self.context).cloned().collect()
    }
}

impl<'a> Eval<'a> {
    /// A name of a prelude module.
    pub(crate) fn prelude_name(&mut self, module: &str, name: &str, span: Span) -> R<Value> {
        let module = self.import_path(module, span)?;
        self.attribute(&module, &Name::new(name), span)
    }

    fn prelude_class(&mut self, module: &str, name: &str, span: Span) -> R<Id> {
        match self.prelude_name(module, name, span)? {
            Value::Obj(id) => Ok(id),
            _ => Err(self.raise("ImportError", span, format!("cannot import name '{name}'"))),
        }
    }

    fn object_of(&mut self, module: &str, class: &str, attrs: Vec<(&'static str, Value)>, span: Span) -> R<Value> {
        let class = self.prelude_class(module, class, span)?;
        let attrs: Attrs = attrs.into_iter().map(|(name, value)| (Name::new_static(name), value)).collect();
        let instance = Instance { class, attrs, payload: None, made: None, metadata: None, dict: None, handed: None };
        // What the configuration holds is there whatever is being explored.
        Ok(self.object(Data::Instance(Box::new(instance)), span))
    }

    /// Makes what is there whatever is being explored: it is not taken back, what is done to it later is.
    fn for_good<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let journals = self.heap.suspend();
        let made = make(self);
        self.heap.resume(journals);
        made
    }

    /// The live configuration of a job: what `with job_config(…) as config` gives.
    pub(crate) fn job_object(&mut self, name: &str, span: Span) -> R<Value> {
        match self.live.jobs.get(name) {
            Some(known) => Ok(known.clone()),
            None => self.for_good(|eval| eval.make_job_object(name, span)),
        }
    }

    fn make_job_object(&mut self, name: &str, span: Span) -> R<Value> {
        let Some(job) = self.config.workflow().and_then(|w| w.jobs.get(name)) else { return Ok(Value::None) };
        let job_type = job.job_type.as_ref().map_or(Value::None, |t| self.born(&t.value, t.span));
        let properties = match &job.properties {
            Some(node) => self.node_value(node),
            None => self.object(Data::Dict(Dict::default()), span),
        };
        let interval = job.label_report_interval.as_ref().map_or(Value::Float(5.0), |node| self.node_value(node));
        let job_name = self.born(name, job.name_span);
        let attrs = vec![
            ("job_name", job_name),
            ("job_type", job_type),
            ("job_label_report_interval", interval),
            ("properties", properties),
        ];
        let value = self.object_of("ai_flow.workflow.job_config", "JobConfig", attrs, span)?;
        self.live.jobs.insert(name.to_owned(), value.clone());
        Ok(value)
    }

    fn workflow_object(&mut self, span: Span) -> R<Value> {
        match &self.live.workflow {
            Some(known) => Ok(known.clone()),
            None => self.for_good(|eval| eval.make_workflow_object(span)),
        }
    }

    fn make_workflow_object(&mut self, span: Span) -> R<Value> {
        let config = self.config;
        let Some(workflow) = config.workflow() else { return Ok(self.poison(span)) };
        let mut jobs = Dict::default();
        let mut periodic = Dict::default();
        for (name, job) in &workflow.jobs {
            let key: Rc<str> = name.as_str().into();
            let object = self.job_object(name, span)?;
            jobs.insert(Key::Str(key.clone()), (self.born(name, job.name_span), object));
            if let Some(schedule) = &job.schedule {
                let trigger = self.node_value(&schedule.original);
                let object = self.object_of(
                    "ai_flow.workflow.periodic_config",
                    "PeriodicConfig",
                    vec![("trigger_config", trigger)],
                    span,
                )?;
                periodic.insert(Key::Str(key.clone()), (self.born(name, job.name_span), object));
            }
        }
        let node = |eval: &mut Self, node: &Option<Node>, otherwise: Value| match node {
            Some(node) => eval.node_value(node),
            None => otherwise,
        };
        let empty = self.object(Data::Dict(Dict::default()), span);
        let properties = node(self, &workflow.properties, empty);
        let dependencies = node(self, &workflow.dependencies, Value::None);
        let schedule = match &workflow.schedule {
            Some(schedule) => {
                let trigger = self.node_value(&schedule.original);
                self.object_of(
                    "ai_flow.workflow.periodic_config",
                    "PeriodicConfig",
                    vec![("trigger_config", trigger)],
                    span,
                )?
            }
            None => Value::None,
        };
        let attrs = vec![
            ("workflow_name", self.string(self.request.workflow.as_str(), span)),
            ("job_configs", self.object(Data::Dict(jobs), span)),
            ("properties", properties),
            ("dependencies", dependencies),
            ("periodic_config", schedule),
            ("job_periodic_config_dict", self.object(Data::Dict(periodic), span)),
        ];
        let value = self.object_of("ai_flow.workflow.workflow_config", "WorkflowConfig", attrs, span)?;
        self.live.workflow = Some(value.clone());
        Ok(value)
    }

    fn project_object(&mut self, span: Span) -> R<Value> {
        match &self.live.project {
            Some(known) => Ok(known.clone()),
            None => self.for_good(|eval| eval.make_project_object(span)),
        }
    }

    fn make_project_object(&mut self, span: Span) -> R<Value> {
        let config = self.config;
        let Some(project) = &config.project else { return Ok(self.poison(span)) };
        let payload = self.node_value(&project.tree);
        // A missing name was reported.
        if let (None, Value::Obj(id)) = (&project.name, &payload) {
            let poison = self.poison(span);
            if let Data::Dict(dict) = self.heap.get_mut(*id) {
                dict.insert(Key::Str("project_name".into()), (Value::str("project_name"), poison));
            }
        }
        let class = self.prelude_class("ai_flow.project.project_config", "ProjectConfig", span)?;
        let instance = Instance {
            class,
            attrs: Attrs::default(),
            payload: Some(payload),
            made: None,
            metadata: None,
            dict: None,
            handed: None,
        };
        let value = self.object(Data::Instance(Box::new(instance)), span);
        self.live.project = Some(value.clone());
        Ok(value)
    }

    /// The context registers the project: from then on its id is known to the server.
    pub(super) fn set_project_uuid(&mut self, span: Span) {
        let Ok(project) = self.project_object(span) else { return };
        if let Value::Obj(id) = self.plain(&project)
            && matches!(self.heap.get(id), Data::Dict(_))
        {
            let uuid = self.unknown(span, "the server gives the project its id");
            if let Data::Dict(dict) = self.heap.get_mut(id) {
                dict.insert(Key::Str("project_uuid".into()), (Value::str("project_uuid"), uuid));
            }
        }
    }

    fn born(&mut self, text: &str, span: Span) -> Value {
        let birth = self.birth(span);
        Value::Str(Str { text: text.into(), birth })
    }

    /// YAML that the file has loaded itself; where its text is no file's it came into being `at` the call.
    pub(super) fn loaded(&mut self, node: &Node, at: Option<Span>) -> Value {
        let shared = std::mem::take(&mut self.live.shared);
        self.live.at = at;
        let value = self.node_value(node);
        self.live.at = None;
        self.live.shared = shared;
        value
    }

    /// A configured value as an object of the evaluator.
    pub(crate) fn node_value(&mut self, node: &Node) -> Value {
        let Some(identity) = self.identity(node) else { return self.new_node_value(node) };
        if let Some(known) = self.live.shared.get(&identity) {
            return known.clone();
        }
        let value = self.new_node_value(node);
        self.live.shared.insert(identity, value.clone());
        value
    }

    /// What a list or mapping and its aliases have in common: the place of the first thing in it. What merge keys bring
    /// lies outside of a mapping too, but there the mapping is a new one.
    fn identity(&self, node: &Node) -> Option<Span> {
        let first = match &node.kind {
            Kind::List(items) | Kind::Set(items) => items.first()?.span,
            Kind::Map(entries) => entries.first()?.key.span,
            _ => return None,
        };
        let inside = node.span.start <= first.start && first.end <= node.span.end;
        (inside || self.sources.text(node.span).starts_with('*')).then_some(first)
    }

    /// What a name of the modelled `datetime` makes of numbers.
    fn date_part(&mut self, name: &str, values: Vec<Value>, span: Span) -> Value {
        let made = self.prelude_name("datetime", name, span).and_then(|callee| {
            let args = values.into_iter().map(|value| Arg { value, span }).collect();
            self.call(callee, Args { positional: args, ..Args::default() }, span)
        });
        made.unwrap_or_else(|_| self.unknown(span, "this date is not evaluated"))
    }

    fn day(&mut self, class: &str, date: Date, more: Vec<Value>, span: Span) -> Value {
        let mut values = vec![i64::from(date.year), i64::from(date.month), i64::from(date.day)]
            .into_iter()
            .map(Value::Int)
            .collect::<Vec<Value>>();
        values.extend(more);
        self.date_part(class, values, span)
    }

    fn new_node_value(&mut self, node: &Node) -> Value {
        let span = self.live.at.unwrap_or(node.span);
        match &node.kind {
            Kind::Null => Value::None,
            Kind::Bool(b) => Value::Bool(*b),
            Kind::Int(n) => Value::Int(*n),
            Kind::Big(n) => Value::big(BigInt::clone(n)),
            Kind::Float(f) => Value::Float(*f),
            Kind::Str(s) => self.born(s, span),
            Kind::Bytes(b) => Value::Bytes(b.as_slice().into()),
            Kind::Date(date) => self.day("date", *date, Vec::new(), span),
            Kind::DateTime(moment) => {
                let time = [moment.hour, moment.minute, moment.second].map(|n| Value::Int(i64::from(n)));
                let mut more = time.to_vec();
                more.push(Value::Int(i64::from(moment.microsecond)));
                if let Some(offset) = moment.offset {
                    let zone = self.date_part("_timezone_of_seconds", vec![Value::Int(i64::from(offset))], span);
                    more.push(zone);
                }
                self.day("datetime", moment.date, more, span)
            }
            Kind::List(items) => {
                let items = items.iter().map(|item| self.node_value(item)).collect();
                self.list(items, span)
            }
            Kind::Set(items) => {
                let mut set = Dict::default();
                for item in items {
                    let value = self.node_value(item);
                    if let Ok(Ok(key)) = self.key(&value, ruff_text_size::TextRange::default()) {
                        set.insert(key, (value, Value::None));
                    }
                }
                self.object(Data::Set(set), span)
            }
            Kind::Map(entries) => {
                let mut dict = Dict::default();
                for entry in entries {
                    let key = self.node_value(&entry.key);
                    let value = self.node_value(&entry.value);
                    if let Ok(Ok(k)) = self.key(&key, ruff_text_size::TextRange::default()) {
                        dict.insert(k, (key, value));
                    }
                }
                self.object(Data::Dict(dict), span)
            }
            Kind::Invalid => self.poison(span),
        }
    }

    /// Schedules are read from the YAML file: one that the Python file sets or changes is refused.
    fn schedules_as_configured(&mut self, whole: &Value, jobs: &Value, span: Span) {
        let config = self.config;
        let Some(workflow) = config.workflow() else { return };
        let mut changed = self.schedule_changed(whole, workflow.schedule.as_ref().map(|s| &s.original));
        let mut given = match self.mapping(jobs) {
            Some(Ok(entries)) => entries,
            _ => {
                changed = changed.or(Some(jobs.clone()));
                Dict::default()
            }
        };
        for (name, job) in &workflow.jobs {
            let now = given.shift_remove(&Key::Str(name.as_str().into())).map_or(Value::None, |(_, value)| value);
            let differs = self.schedule_changed(&now, job.schedule.as_ref().map(|s| &s.original));
            changed = changed.or(differs);
        }
        let added = given.into_values().next().map(|(_, value)| value);
        if let Some(value) = changed.or(added) {
            let place = self.written(&value).unwrap_or(span);
            let refused = Diagnostic::new(code(202), place, "a schedule that the Python file sets is not evaluated");
            self.report(refused.help("write it in the workflow's YAML file, as `periodic_config`"));
        }
    }

    /// Where the user wrote a value, if it knows.
    fn written(&self, value: &Value) -> Option<Span> {
        let born = match value {
            Value::Obj(id) => self.birthplace(self.heap.object(*id).birth),
            value => self.birthplace(value.birth()),
        };
        born.filter(|at| !self.sources.text(*at).is_empty())
    }

    /// The schedule that is in force, if it is not the configured one.
    fn schedule_changed(&mut self, now: &Value, configured: Option<&Node>) -> Option<Value> {
        let trigger = match now {
            Value::None => Value::None,
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => instance.attrs.get("trigger_config").cloned().unwrap_or(Value::None),
                _ => return Some(now.clone()),
            },
            _ => return Some(now.clone()),
        };
        let configured = configured.map_or(Value::None, |node| self.new_node_value(node));
        match self.equal(&trigger, &configured, ruff_text_size::TextRange::default()) {
            Ok(Truth::True) => None,
            _ => Some(now.clone()),
        }
    }

    /// Reads the live objects back.
    pub(crate) fn hand_back(&mut self, span: Span) -> Handed {
        let mut handed = Handed::default();
        // Through an alias a job's configuration may have been changed by way of another's.
        if !self.live.jobs.is_empty() || self.live.workflow.is_some() {
            let names: Vec<String> = self.config.workflow().into_iter().flat_map(|w| w.jobs.keys().cloned()).collect();
            for name in names {
                let made = self.job_object(&name, span);
                debug_assert!(made.is_ok(), "the prelude's JobConfig: {made:?}");
            }
        }
        let mut jobs: Vec<(String, Value)> = self.live.jobs.clone().into_iter().collect();
        if let Some(Value::Obj(id)) = self.live.workflow.clone()
            && let Data::Instance(instance) = self.heap.get(id)
        {
            let attr = |name: &str| instance.attrs.get(name).cloned().unwrap_or(Value::None);
            let schedules = (attr("periodic_config"), attr("job_periodic_config_dict"));
            let (properties, dependencies, configs) = (attr("properties"), attr("dependencies"), attr("job_configs"));
            let dict = self.mapping(&configs).and_then(Result::ok).unwrap_or_default();
            jobs =
                dict.values().filter_map(|(key, value)| Some((self.as_str(key)?.to_string(), value.clone()))).collect();
            self.schedules_as_configured(&schedules.0, &schedules.1, span);
            self.is_configured(&properties, "the properties of the workflow are", span);
            self.is_configured(&configs, "the jobs of the configuration are", span);
            handed.workflow = Some(HandedWorkflow {
                properties: self.freeze(&properties, span),
                dependencies: self.freeze(&dependencies, span),
                jobs: jobs.iter().map(|(name, _)| name.clone()).collect(),
            });
        }
        jobs.sort_by(|a, b| a.0.cmp(&b.0));
        for (name, value) in jobs {
            self.is_configured(&value, &format!("the configuration of the job `{name}` is"), span);
            let Value::Obj(id) = value else { continue };
            let Data::Instance(instance) = self.heap.get(id) else { continue };
            let attr = |name: &str| instance.attrs.get(name).cloned().unwrap_or(Value::None);
            let (kind, properties, interval) =
                (attr("job_type"), attr("properties"), attr("job_label_report_interval"));
            self.is_configured(&kind, &format!("the type of the job `{name}` is"), span);
            self.is_configured(&properties, &format!("the properties of the job `{name}` are"), span);
            self.is_mapping(&properties, &name, span);
            self.is_configured(&interval, &format!("the `job_label_report_interval` of the job `{name}` is"), span);
            handed.jobs.insert(
                name,
                HandedJob {
                    job_type: self.freeze(&kind, span),
                    properties: self.freeze(&properties, span),
                    label_report_interval: self.freeze(&interval, span),
                },
            );
        }
        handed
    }

    /// Reports properties of a job that the file has made something else than a mapping: AIFlow cannot submit that.
    fn is_mapping(&mut self, properties: &Value, job: &str, end: Span) {
        let plain = self.plain(properties);
        if self.unknown_of(&plain).is_some() || self.mapping(&plain).is_some() {
            return;
        }
        let configured = self.config.workflow().and_then(|workflow| workflow.jobs.get(job));
        let place = self.written(properties).or(configured.map(|job| job.name_span)).unwrap_or(end);
        let message = format!(
            "the properties of the job `{job}` must be a mapping; the Python file sets a value of the type `{}`",
            self.type_name(properties)
        );
        self.report(Diagnostic::new(code(504), place, message).help("write `{}` where there are none"));
    }

    /// Reports a part of the configuration that the file has changed to something unknown: the document has no place for
    /// that. What is in it may be unknown.
    fn is_configured(&mut self, value: &Value, what: &str, end: Span) {
        if let Some(why) = self.unknown_of(value) {
            let at = self.birthplace(self.why(why).birth).unwrap_or(end);
            self.shape_error(at, format!("{what} not known"), why);
        }
    }
}

/// The key of the events about a job's status. The configuration is asked only where the file may have changed it.
fn job_key(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let Some(job) = args.positional.into_iter().next() else { return Ok(Value::None) };
    let workflow = match &eval.live.workflow {
        Some(Value::Obj(id)) => match eval.heap.get(*id) {
            Data::Instance(instance) => instance.attrs.get("workflow_name").cloned().unwrap_or(Value::None),
            _ => Value::None,
        },
        _ => Value::str(eval.request.workflow.as_str()),
    };
    let (Some(mut key), Some(name)) = (eval.pieces(&workflow), eval.pieces(&job.value)) else {
        let why = eval.unknown_of(&workflow).or_else(|| eval.unknown_of(&job.value));
        return Ok(why.map_or(Value::None, |why| eval.element_of(why, span)));
    };
    key.push_str(".");
    key.append(name);
    Ok(key.into_value(job.value.birth()))
}

fn project_name(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    if let Some(project) = eval.live.project.clone() {
        // Most often it is what it was.
        if let Value::Obj(id) = &project
            && let Data::Instance(config) = eval.heap.get(*id)
            && let Some(Value::Obj(held)) = config.payload
            && let Data::Dict(dict) = eval.heap.get(held)
            && let Some((_, name @ Value::Str(_))) = dict.get(&Key::Str("project_name".into()))
        {
            return Ok(name.clone());
        }
        return eval.item(&project, &Value::str("project_name"), crate::eval::range_of(span));
    }
    Ok(match eval.config.project.as_ref().and_then(|project| project.name.as_ref()) {
        Some(name) => eval.born(&name.value, name.span),
        None => eval.poison(span),
    })
}

fn project_context(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    if let Some(known) = &eval.live.context {
        return Ok(known.clone());
    }
    let birth = eval.birth(span);
    let path = Text::value([Part::Project { up: 0 }], birth);
    let config = eval.project_object(span)?;
    let attrs = vec![("project_path", path), ("project_config", config)];
    let value = eval.object_of("ai_flow.context.project_context", "ProjectContext", attrs, span)?;
    eval.live.context = Some(value.clone());
    Ok(value)
}
