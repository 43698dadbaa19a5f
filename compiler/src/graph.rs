//! Facts and configuration joined: the workflow.

use crate::config::{Config, JobConfig};
use crate::eval::Evaluated;
use crate::fact::{Fact, Named, Operation, Site};
use crate::intrinsics::{TranslatedEvent, TranslatedRule};
use crate::ir;
use crate::source::Span;
use indexmap::IndexMap;
use petgraph::graph::{DiGraph, NodeIndex};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::rc::Rc;

/// A workflow: its jobs, operations and rules with their names resolved.
pub(crate) struct Workflow<'w> {
    pub(crate) name: &'w str,
    pub(crate) config: &'w Config,
    pub(crate) evaluated: &'w Evaluated,
    /// In the order of their first operations.
    pub(crate) jobs: IndexMap<Rc<str>, Job<'w>, FxBuildHasher>,
    /// The `job_config` blocks in the order of the text's evaluation.
    pub(crate) blocks: Vec<Block>,
    /// Operations that stand in no job.
    pub(crate) strays: Vec<Rc<Operation>>,
    pub(crate) rules: Vec<Rule<'w>>,
    /// The numbers of the rules on each job.
    rules_on: FxHashMap<&'w str, Vec<usize>>,
    /// Which job's status starts which job; an edge is a rule's number.
    pub(crate) starts: DiGraph<Rc<str>, usize>,
    pub(crate) context: bool,
    /// What is defined after the workflow was submitted.
    pub(crate) late: Vec<Span>,
    pub(crate) submitted: Option<Span>,
}

/// A job.
pub(crate) struct Job<'w> {
    pub(crate) name: Rc<str>,
    /// Where the user names it: in its first block.
    pub(crate) named: Span,
    /// The `job_config(...)` call of that block.
    pub(crate) span: Span,
    pub(crate) config: Option<&'w JobConfig>,
    pub(crate) operations: Vec<Rc<Operation>>,
}

/// A `job_config` block.
pub(crate) struct Block {
    pub(crate) job: Named,
    pub(crate) site: Site,
    /// The block that it stands in.
    pub(crate) inside: Option<Named>,
    pub(crate) operations: usize,
    /// Whether an exception has left it.
    pub(crate) cut: bool,
}

/// A rule with the job statuses that its events speak of.
pub(crate) struct Rule<'w> {
    pub(crate) rule: &'w TranslatedRule,
    /// Of each event, in order.
    pub(crate) statuses: Vec<Option<ir::JobStatusEvent>>,
}

impl<'w> Workflow<'w> {
    /// Joins what was evaluated with the configuration.
    pub(crate) fn new(name: &'w str, config: &'w Config, evaluated: &'w Evaluated) -> Self {
        let mut workflow = Self {
            name,
            config,
            evaluated,
            jobs: IndexMap::default(),
            blocks: Vec::new(),
            strays: Vec::new(),
            rules: Vec::new(),
            rules_on: FxHashMap::default(),
            starts: DiGraph::new(),
            context: false,
            late: Vec::new(),
            submitted: None,
        };
        workflow.add_facts();
        workflow.add_rules();
        workflow
    }

    fn add_facts(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for fact in &self.evaluated.record.facts {
            if self.submitted.is_some() {
                // The graph was cleared: what comes now belongs to nothing.
                if matches!(fact, Fact::Operation(_) | Fact::Rule(_) | Fact::JobOpened { .. }) {
                    self.late.push(fact.span());
                }
                continue;
            }
            match fact {
                Fact::Context(_) => self.context = true,
                Fact::JobOpened { job, site, inside } => {
                    open.push(self.blocks.len());
                    let (job, site, inside) = (job.clone(), site.clone(), inside.clone());
                    self.blocks.push(Block { job, site, inside, operations: 0, cut: false });
                }
                Fact::JobClosed { raising, .. } => {
                    if let Some(block) = open.pop() {
                        self.blocks[block].cut = *raising;
                    }
                }
                Fact::Operation(operation) => self.add_operation(operation, open.last().copied()),
                Fact::Submitted(site) => self.submitted = Some(site.span),
                _ => {}
            }
        }
    }

    fn add_operation(&mut self, operation: &Rc<Operation>, block: Option<usize>) {
        let (Some(named), Some(block)) = (&operation.job, block) else {
            self.strays.push(operation.clone());
            return;
        };
        self.blocks[block].operations += 1;
        // A name that is not known was reported.
        if named.text.is_empty() {
            return;
        }
        let config = self.config;
        let job = self.jobs.entry(named.text.clone()).or_insert_with(|| Job {
            name: named.text.clone(),
            named: named.span,
            span: self.blocks[block].site.span,
            config: config.workflow().and_then(|w| w.jobs.get(&*named.text)),
            operations: Vec::new(),
        });
        job.operations.push(operation.clone());
    }

    fn add_rules(&mut self) {
        let project = self.config.project_name();
        if self.evaluated.rules.is_empty() {
            return;
        }
        let mut nodes: FxHashMap<Rc<str>, NodeIndex> = FxHashMap::default();
        for name in self.jobs.keys() {
            nodes.insert(name.clone(), self.starts.add_node(name.clone()));
        }
        for rule in &self.evaluated.rules {
            let statuses: Vec<_> =
                rule.condition.events.iter().map(|event| job_status(event, self.name, project)).collect();
            if matches!(rule.action, ir::JobAction::Start | ir::JobAction::Restart) {
                for status in statuses.iter().flatten() {
                    if let (Some(from), Some(to)) = (nodes.get(status.job.as_str()), nodes.get(&rule.job.text)) {
                        self.starts.add_edge(*from, *to, self.rules.len());
                    }
                }
            }
            self.rules_on.entry(&rule.job.text).or_default().push(self.rules.len());
            self.rules.push(Rule { rule, statuses });
        }
    }

    /// The type of a job: as the file has left it.
    pub(crate) fn job_type<'j>(&'j self, job: &'j Job<'_>) -> Option<&'j str> {
        if let Some(handed) = self.evaluated.handed.jobs.get(&*job.name) {
            return match &handed.job_type.value {
                ir::Value::String(text) => Some(text),
                _ => None,
            };
        }
        job.config?.job_type.as_ref().map(|t| t.value.as_str())
    }

    /// The rules on a job.
    pub(crate) fn rules_on(&self, job: &str) -> impl Iterator<Item = &Rule<'w>> {
        self.rules_on.get(job).into_iter().flatten().map(|i| &self.rules[*i])
    }

    /// The names of the configured jobs.
    pub(crate) fn configured(&self) -> impl Iterator<Item = &str> {
        self.config.workflow().into_iter().flat_map(|w| w.jobs.keys().map(String::as_str))
    }
}

/// The job's status that an event speaks of, whoever wrote it: its key is the workflow and the job.
fn job_status(event: &TranslatedEvent, workflow: &str, project: Option<&str>) -> Option<ir::JobStatusEvent> {
    fn text(value: &ir::Value) -> Option<&str> {
        match value {
            ir::Value::String(text) => Some(text),
            _ => None,
        }
    }
    if text(&event.kind.value)? != "JOB_STATUS_CHANGED" || text(&event.namespace.value) != project {
        return None;
    }
    let key = text(&event.key.value)?;
    // A job's name may have dots in it; this workflow's own name is known.
    let (of, job) = match key.strip_prefix(workflow).and_then(|rest| rest.strip_prefix('.')) {
        Some(job) => (workflow, job),
        None => key.split_once('.')?,
    };
    let status = match text(&event.value.value)? {
        "INIT" => ir::JobStatus::Init,
        "RUNNING" => ir::JobStatus::Running,
        "FINISHED" => ir::JobStatus::Finished,
        "FAILED" => ir::JobStatus::Failed,
        "KILLED" => ir::JobStatus::Killed,
        _ => return None,
    };
    Some(ir::JobStatusEvent { workflow: of.to_owned(), job: job.to_owned(), status })
}
