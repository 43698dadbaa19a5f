//! The workflow as a document.

mod config;

pub(crate) use config::node_to_ir;

use crate::fact::{Fact, Frozen, Named, Operation};
use crate::graph::{Job, Rule, Workflow};
use crate::intrinsics::{TranslatedCondition, TranslatedEvent};
use crate::ir::{self, pointer};
use crate::source::{Position, Sources, Span};
use crate::{AiflowVersion, EntryMode, Outline, Request};
use std::rc::Rc;

/// Lowers a workflow; none where the project or the configuration could not be read.
pub(crate) fn lower(workflow: &Workflow<'_>, request: &Request, sources: &Sources) -> Option<ir::Document> {
    let project = workflow.config.project_name()?;
    workflow.config.workflow()?;
    let mut lowering = Lowering::new(workflow, sources);
    let record = &workflow.evaluated.record;
    // Most of what is recorded has a place or two.
    lowering.spans.reserve(2 * record.facts.len());
    let mut document = ir::Document {
        schema_version: ir::SCHEMA_VERSION,
        producer: ir::Producer { name: "aiflowc".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        project: ir::Project { name: project.to_owned() },
        entry: lowering.entry(),
        workflow: lowering.at("workflow", |l| l.workflow(project)),
        jobs: lowering.list("jobs", workflow.jobs.values(), Lowering::job),
        rules: lowering.list("rules", &workflow.rules, Lowering::rule),
        metadata: lowering.list("metadata", &record.metadata, |l, metadata| {
            l.place(metadata.span);
            ir::MetadataAccess {
                function: metadata.function.to_string(),
                access: metadata.access,
                kind: metadata.kind,
                arguments: l.map("arguments", &metadata.arguments),
                attributes: l.map("attributes", &metadata.attributes),
                declared: metadata.declared.clone(),
                conditional: metadata.conditional,
            }
        }),
        assumptions: lowering.list("assumptions", &record.assumptions, |l, assumption| {
            l.place(assumption.span);
            ir::Assumption {
                condition: assumption.condition.clone(),
                holds: assumption.holds,
                reason: assumption.reason.clone(),
            }
        }),
        inputs: workflow.evaluated.used.to_ir(&request.inputs),
        digest: String::new(),
        spans: ir::Map::default(),
        sources: lowering.source_list(),
    };
    document.spans = lowering.spans;
    document.seal();
    Some(document)
}

/// What a workflow amounts to; none where there is no document.
pub(crate) fn outline(workflow: &Workflow<'_>, sources: &Sources) -> Option<Outline> {
    workflow.config.project_name()?;
    workflow.config.workflow()?;
    Some(Outline {
        jobs: workflow.jobs.len(),
        operations: workflow.jobs.values().map(|job| job.operations.len()).sum(),
        rules: workflow.rules.len(),
        schedule: Lowering::new(workflow, sources).workflow_schedule(),
    })
}

/// The state of lowering: where in the document it is, and the places so far.
struct Lowering<'l> {
    workflow: &'l Workflow<'l>,
    sources: &'l Sources,
    pointer: String,
    spans: ir::Map<ir::Span>,
}

impl<'l> Lowering<'l> {
    fn new(workflow: &'l Workflow<'l>, sources: &'l Sources) -> Self {
        Self { workflow, sources, pointer: String::new(), spans: ir::Map::default() }
    }

    /// Runs with the pointer at a member.
    fn at<T>(&mut self, key: &str, run: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.pointer.len();
        pointer::push(&mut self.pointer, key);
        let out = run(self);
        self.pointer.truncate(length);
        out
    }

    /// Lowers each of some things into an array.
    fn list<I: IntoIterator, T>(
        &mut self,
        key: &str,
        items: I,
        mut run: impl FnMut(&mut Self, I::Item) -> T,
    ) -> Vec<T> {
        self.at(key, |l| {
            items
                .into_iter()
                .enumerate()
                .map(|(i, item)| {
                    let length = l.pointer.len();
                    pointer::push_index(&mut l.pointer, i);
                    let out = run(l, item);
                    l.pointer.truncate(length);
                    out
                })
                .collect()
        })
    }

    /// Notes where what the pointer is at comes from.
    fn place(&mut self, span: Span) {
        let file = self.sources.get(span.file);
        if file.is_prelude() || !file.exists() {
            return;
        }
        let (start, end) = file.positions(span.start, span.end);
        let position = |at: Position| ir::Position { line: at.line, column: at.column };
        let place = ir::Span { source: file.shared_path(), start: position(start), end: position(end) };
        self.spans.insert(self.pointer.clone(), place);
    }

    /// A frozen value; the opaque ones inside get their places.
    fn frozen(&mut self, frozen: &Frozen) -> ir::Value {
        for (inside, span) in &frozen.opaque {
            let length = self.pointer.len();
            self.pointer.push_str(inside);
            self.place(*span);
            self.pointer.truncate(length);
        }
        frozen.value.clone()
    }

    fn map(&mut self, key: &str, entries: &[(Rc<str>, Frozen)]) -> ir::Map<ir::Value> {
        self.at(key, |l| {
            entries.iter().map(|(name, value)| (String::from(&**name), l.at(name, |l| l.frozen(value)))).collect()
        })
    }

    fn entry(&self) -> ir::Entry {
        let name = self.workflow.name;
        let script = self.workflow.evaluated.mode == EntryMode::Script;
        let version = Some(self.workflow.evaluated.version).filter(|version| *version != AiflowVersion::default());
        ir::Entry {
            aiflow: version.map(|version| version.name().to_owned()),
            mode: if script { ir::EntryMode::Script } else { ir::EntryMode::Module },
            path: format!("workflows/{name}/{name}.py"),
            module: if script { "__main__".to_owned() } else { name.to_owned() },
        }
    }

    /// The facts up to the submission, which clears the graph.
    fn facts(&self) -> impl Iterator<Item = &'l Fact> + use<'l> {
        self.workflow.evaluated.record.facts.iter().take_while(|fact| !matches!(fact, Fact::Submitted(_)))
    }

    fn workflow(&mut self, project: &str) -> ir::Workflow {
        let (mut extractor, mut environment) = (None, None);
        for fact in self.facts() {
            match fact {
                Fact::ContextExtractor(value, site) => extractor = Some((&**value, site.span)),
                Fact::FlinkEnvironment { job: None, value, site } => environment = Some((&**value, site.span)),
                _ => {}
            }
        }
        let placed = |l: &mut Self, key: &str, found: Option<(&Frozen, Span)>| {
            found.map(|(value, span)| {
                l.at(key, |l| {
                    l.place(span);
                    l.frozen(value)
                })
            })
        };
        let conditions = &self.workflow.evaluated.conditions;
        let calls = self.workflow.evaluated.record.facts.iter().filter_map(|fact| match fact {
            Fact::LifeCycle(call) => Some(call),
            _ => None,
        });
        ir::Workflow {
            name: self.workflow.name.to_owned(),
            namespace: project.to_owned(),
            properties: self.workflow_properties(),
            schedule: self.workflow_schedule(),
            dependencies: self.workflow_dependencies(),
            context_extractor: placed(self, "context_extractor", extractor),
            flink_environment: placed(self, "flink_environment", environment),
            start_conditions: self.list("start_conditions", &conditions.start, |l, c| l.condition(c, None)),
            stop_conditions: self.list("stop_conditions", &conditions.stop, |l, c| l.condition(c, None)),
            life_cycle: self.list("life_cycle", calls, |l, call| {
                l.place(call.site.span);
                ir::LifeCycleCall {
                    function: call.function.to_string(),
                    arguments: l.map("arguments", &call.arguments),
                    conditional: call.conditional,
                }
            }),
        }
    }

    fn job(&mut self, job: &'l Job<'l>) -> ir::Job {
        self.place(job.span);
        let environment = self.facts().filter_map(|fact| match fact {
            Fact::FlinkEnvironment { job: Some(Named { text, .. }), value, .. } if *text == job.name => Some(value),
            _ => None,
        });
        // Only flink jobs ask; looking through all facts for each of the others would be quadratic.
        let environment = if self.workflow.job_type(job) == Some("flink") { environment.last() } else { None };
        let datasets = |kind: &str| {
            let mut found: Vec<ir::Value> = Vec::new();
            for operation in job.operations.iter().filter(|operation| &*operation.kind == kind) {
                // Each once, however many operations share it.
                let dataset = operation.dataset.as_ref().map(|dataset| &dataset.value);
                let new = dataset.filter(|value| !found.contains(value)).cloned();
                found.extend(new);
            }
            found
        };
        ir::Job {
            name: String::from(&*job.name),
            job_type: self.job_type(job),
            properties: self.job_properties(job),
            schedule: self.job_schedule(job),
            label_report_interval: self.label_report_interval(job),
            flink_environment: environment.map(|value| self.at("flink_environment", |l| l.frozen(value))),
            operations: self.list("operations", &job.operations, Self::operation),
            datasets_read: datasets("read_dataset"),
            datasets_written: datasets("write_dataset"),
            digest: String::new(),
        }
    }

    fn operation(&mut self, operation: &Rc<Operation>) -> ir::Operation {
        self.place(operation.site.span);
        let ids = &self.workflow.evaluated.record.ids;
        let id = |number: u32| {
            let (job, index) = ids.get(number as usize).cloned().unwrap_or_default();
            ir::OperationId { job: String::from(&*job), index }
        };
        ir::Operation {
            id: id(operation.number),
            kind: String::from(&*operation.kind),
            name: (operation.name.value != ir::Value::Null).then(|| self.at("name", |l| l.frozen(&operation.name))),
            processor: operation.processor.as_ref().map(|processor| {
                self.at("processor", |l| ir::Processor {
                    kind: operation.processor_kind,
                    value: l.at("value", |l| l.frozen(processor)),
                })
            }),
            parameters: self.map("parameters", &operation.parameters),
            inputs: operation
                .inputs
                .iter()
                .map(|channel| ir::Channel { operation: id(channel.operation), port: channel.port })
                .collect(),
            outputs: operation.outputs,
        }
    }

    fn rule(&mut self, rule: &Rule<'_>) -> ir::Rule {
        self.place(rule.rule.site.span);
        ir::Rule {
            job: String::from(&*rule.rule.job.text),
            action: rule.rule.action,
            condition: self.at("condition", |l| l.condition(&rule.rule.condition, Some(&rule.statuses))),
        }
    }

    fn condition(
        &mut self,
        condition: &TranslatedCondition,
        statuses: Option<&[Option<ir::JobStatusEvent>]>,
    ) -> ir::Condition {
        let mut statuses = statuses.unwrap_or_default().iter();
        ir::Condition {
            kind: condition.kind,
            events: self
                .list("events", &condition.events, |l, event| l.event(event, statuses.next().cloned().flatten())),
        }
    }

    fn event(&mut self, event: &TranslatedEvent, status: Option<ir::JobStatusEvent>) -> ir::Event {
        let mut member = |key: &str, value: &Frozen| self.at(key, |l| l.frozen(value));
        ir::Event {
            key: member("key", &event.key),
            value: member("value", &event.value),
            r#type: member("type", &event.kind),
            namespace: member("namespace", &event.namespace),
            sender: member("sender", &event.sender),
            life: event.life,
            value_condition: event.value_condition,
            job_status: status,
        }
    }

    /// The files read, and the paths looked for in vain, in the order of their paths.
    fn source_list(&self) -> Vec<ir::Source> {
        let mut sources: Vec<ir::Source> = self
            .sources
            .iter()
            .filter(|(_, file)| !file.is_prelude())
            .map(|(_, file)| ir::Source { path: file.path().to_owned(), sha256: file.exists().then(|| file.sha256()) })
            .collect();
        let probed = &self.workflow.evaluated.probed;
        sources.extend(probed.iter().map(|path| ir::Source { path: path.clone(), sha256: None }));
        // A path that was read comes before the same path looked for in vain.
        sources.sort_by(|a, b| a.path.cmp(&b.path).then_with(|| b.sha256.cmp(&a.sha256)));
        sources.dedup_by(|a, b| a.path == b.path);
        sources
    }
}
