//! What evaluation records: the things that a workflow file does to its workflow, in order.
//!
//! Facts hold no live objects but those that AIFlow itself holds by reference until it translates the workflow.

use crate::heap::Id;
use crate::intrinsics::{TranslatedCondition, TranslatedRule};
use crate::ir;
use crate::source::Span;
use ruff_python_ast::name::Name;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// A value as the document will hold it, with the places of the opaque values inside.
pub(crate) use crate::eval::Frozen;
/// What AIFlow cannot send.
pub(crate) use crate::eval::Unsendable;

/// A place in the user's text, and how control came there.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    pub(crate) span: Span,
    pub(crate) trace: Option<Rc<TraceCall>>,
}

/// A call of one of the user's functions.
#[derive(Debug)]
pub(crate) struct TraceCall {
    pub(crate) span: Span,
    pub(crate) caller: Option<Rc<Self>>,
}

/// A name and the place where the user wrote it.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) text: Rc<str>,
    pub(crate) span: Span,
}

/// One thing that the file does to the workflow.
#[derive(Debug, Clone)]
pub(crate) enum Fact {
    /// `init_ai_flow_context()` was called.
    Context(Site),
    /// A `job_config` block was entered, inside how many others.
    JobOpened {
        job: Named,
        site: Site,
        inside: Option<Named>,
    },
    /// The block was left.
    JobClosed {
        job: Named,
        /// By an exception, which somebody may have caught.
        raising: bool,
    },
    Operation(Rc<Operation>),
    Rule(Rc<Rule>),
    LifeCycle(Rc<LifeCycle>),
    /// Which extractor gives events their context.
    ContextExtractor(Box<Frozen>, Site),
    /// A flink environment, for a job or for all.
    FlinkEnvironment {
        job: Option<Named>,
        value: Box<Frozen>,
        site: Site,
    },
    /// The workflow's own condition; `start` or else stop.
    WorkflowCondition {
        start: bool,
        conditions: Vec<Id>,
        site: Site,
    },
    /// The graph was submitted and cleared.
    Submitted(Site),
}

/// An operation.
#[derive(Debug)]
pub(crate) struct Operation {
    /// Its number among the operations of the evaluation.
    pub(crate) number: u32,
    pub(crate) kind: Rc<str>,
    pub(crate) name: Frozen,
    pub(crate) job: Option<Named>,
    pub(crate) processor: Option<Frozen>,
    pub(crate) processor_kind: ir::ProcessorKind,
    /// The types of jobs whose plugins the project declares, and which take this processor.
    pub(crate) processor_of: Vec<Rc<str>>,
    pub(crate) processor_span: Span,
    /// The function that was to give the processor and gave None: its name, and where it is defined.
    pub(crate) nothing: Option<(Name, Span)>,
    /// The processor's class derives from something outside the project.
    pub(crate) outside: bool,
    pub(crate) parameters: Vec<(Rc<str>, Frozen)>,
    /// Where their names stand, in the same order.
    pub(crate) places: Vec<Span>,
    /// What of the processor and the parameters AIFlow cannot send, beside what their forms tell.
    pub(crate) unsendable: Vec<Unsendable>,
    pub(crate) inputs: Vec<Channel>,
    pub(crate) outputs: u32,
    /// The metadata reference of the dataset that it reads or writes.
    pub(crate) dataset: Option<Frozen>,
    pub(crate) site: Site,
}

/// A channel that an operation reads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Channel {
    pub(crate) operation: u32,
    pub(crate) port: u32,
    pub(crate) span: Span,
}

/// A rule.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) job: Named,
    pub(crate) action: ir::JobAction,
    pub(crate) condition: Condition,
    pub(crate) site: Site,
}

impl Rule {
    /// Where it is kept among the rules.
    fn place(&self) -> RulePlace {
        let mark = match &self.condition {
            Condition::Held(_) => None,
            Condition::Own(condition) => Some(condition.mark),
        };
        (self.job.text.clone(), mark)
    }
}

/// The condition of a rule.
#[derive(Debug)]
pub(crate) enum Condition {
    /// An object of the user's, held by reference, as AIFlow holds it: later changes to it count.
    Held(Id),
    /// The condition of a single event, which nobody else can get at.
    Own(Rc<TranslatedCondition>),
}

/// A call of the life-cycle API.
#[derive(Debug)]
pub(crate) struct LifeCycle {
    pub(crate) function: Rc<str>,
    pub(crate) arguments: Vec<(Rc<str>, Frozen)>,
    pub(crate) conditional: bool,
    pub(crate) site: Site,
}

/// Metadata looked up, registered or changed.
#[derive(Debug, Clone)]
pub(crate) struct Metadata {
    pub(crate) function: Rc<str>,
    pub(crate) access: ir::AccessKind,
    pub(crate) kind: ir::MetadataKind,
    pub(crate) arguments: Vec<(Rc<str>, Frozen)>,
    pub(crate) attributes: Vec<(Rc<str>, Frozen)>,
    /// What of it is declared.
    pub(crate) declared: Option<ir::DeclaredMetadata>,
    pub(crate) conditional: bool,
    pub(crate) span: Span,
}

/// A condition that must hold for the file to define a workflow at all.
#[derive(Debug, Clone)]
pub(crate) struct Assumption {
    pub(crate) condition: String,
    pub(crate) holds: bool,
    pub(crate) reason: String,
    pub(crate) span: Span,
}

/// A job, and the [mark](TranslatedCondition::mark) of a condition that is not the user's.
type RulePlace = (Rc<str>, Option<u64>);

/// Everything recorded.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) facts: Vec<Fact>,
    pub(crate) metadata: Vec<Metadata>,
    pub(crate) assumptions: Vec<Assumption>,
    /// The `job_config` blocks that are open, innermost last.
    pub(crate) open: Vec<Named>,
    /// The job and the index in it of each operation, by its number.
    pub(crate) ids: Vec<(Rc<str>, u32)>,
    /// How many operations each job has.
    per_job: FxHashMap<Rc<str>, u32>,
    /// The rules among the facts by their job and by what their condition's equals have in common.
    rules: FxHashMap<RulePlace, Vec<Rc<Rule>>>,
    /// The types of jobs whose plugins the file imports or registers, on whatever way through it.
    pub(crate) plugins: FxHashSet<Rc<str>>,
    /// It registers a plugin of a type that is not known.
    pub(crate) unknown_plugin: bool,
    /// A statement has failed: what it would have defined is missing.
    pub(crate) cut: bool,
    /// How many facts there were before the first such statement.
    pub(crate) whole: usize,
    /// Where something that was reported decides what is defined: it may be missing there.
    pub(crate) blamed: Vec<Span>,
    /// The rules as they were when the workflow was submitted.
    pub(crate) translated: Option<Vec<TranslatedRule>>,
}

impl Record {
    /// Adds a fact.
    pub(crate) fn add(&mut self, fact: Fact) {
        if let Fact::Rule(rule) = &fact {
            self.rules.entry(rule.place()).or_default().push(rule.clone());
        }
        self.facts.push(fact);
    }

    /// Something is missing at a place, for a reason that is reported.
    pub(crate) fn blame(&mut self, at: Span) {
        if self.blamed.len() < 1000 && !self.blamed.contains(&at) {
            self.blamed.push(at);
        }
    }

    /// Whether something is missing behind a place in its file.
    pub(crate) fn blames_behind(&self, place: Span) -> bool {
        self.blamed.iter().any(|at| at.file == place.file && at.start >= place.end)
    }

    /// Takes the facts from `length` on back.
    pub(crate) fn take_back(&mut self, length: usize) -> Vec<Fact> {
        let facts = self.facts.split_off(length);
        for fact in &facts {
            if let Fact::Rule(rule) = fact
                && let Some(rules) = self.rules.get_mut(&rule.place())
            {
                rules.pop();
            }
        }
        facts
    }

    /// The rules that a job has so far: those on an event of their own by its [mark](TranslatedCondition::mark), or those
    /// on conditions of the user's.
    pub(crate) fn rules_of(&self, job: &Rc<str>, mark: Option<u64>) -> &[Rc<Rule>] {
        self.rules.get(&(job.clone(), mark)).map_or(&[], Vec::as_slice)
    }

    /// Forgets the operations and rules so far.
    pub(crate) fn clear_graph(&mut self) {
        self.facts.retain(|fact| !matches!(fact, Fact::Operation(_) | Fact::Rule(_)));
        self.rules.clear();
    }

    /// Gives an operation of a job its number.
    pub(crate) fn add_operation(&mut self, job: Rc<str>) -> u32 {
        let count = self.per_job.entry(job.clone()).or_default();
        self.ids.push((job, *count));
        *count += 1;
        self.ids.len() as u32 - 1
    }

    /// Takes the numbers from `length` on back.
    pub(crate) fn forget_operations(&mut self, length: usize) {
        for (job, _) in self.ids.split_off(length) {
            if let Some(count) = self.per_job.get_mut(&job) {
                *count -= 1;
            }
        }
    }
}

impl Fact {
    /// Whether it may happen under a condition that is known only later.
    pub(crate) fn may_be_conditional(&self) -> bool {
        self.call().is_some()
    }

    /// The call of the server that it is: on ways that have parted behind it the same one.
    pub(crate) fn call(&self) -> Option<*const LifeCycle> {
        match self {
            Self::LifeCycle(call) => Some(Rc::as_ptr(call)),
            _ => None,
        }
    }

    /// Where it was done; leaving a job is done where the job is named.
    pub(crate) fn site(&self) -> Option<&Site> {
        match self {
            Self::Context(site)
            | Self::JobOpened { site, .. }
            | Self::ContextExtractor(_, site)
            | Self::FlinkEnvironment { site, .. }
            | Self::WorkflowCondition { site, .. }
            | Self::Submitted(site) => Some(site),
            Self::JobClosed { .. } => None,
            Self::Operation(operation) => Some(&operation.site),
            Self::Rule(rule) => Some(&rule.site),
            Self::LifeCycle(call) => Some(&call.site),
        }
    }

    /// The place that it is about.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::JobClosed { job, .. } => job.span,
            _ => self.site().map_or_else(|| unreachable!("only leaving a job has no site"), |site| site.span),
        }
    }

    /// The call at the top of the file, or of a module, that has led to it, if it was done in a function.
    pub(crate) fn led_to_by(&self) -> Option<Span> {
        let mut call = self.site()?.trace.as_deref()?;
        while let Some(caller) = call.caller.as_deref() {
            call = caller;
        }
        Some(call.span)
    }

    /// What it does, for a message: "adds an operation".
    pub(crate) fn effect(&self) -> &'static str {
        match self {
            Self::Context(_) => "initialises the context",
            Self::JobOpened { .. } | Self::JobClosed { .. } => "opens a job",
            Self::Operation(_) => "adds an operation",
            Self::Rule(_) => "adds a rule",
            Self::LifeCycle(_) => "calls the server",
            Self::ContextExtractor(..) => "sets the context extractor",
            Self::FlinkEnvironment { .. } => "sets a flink environment",
            Self::WorkflowCondition { .. } => "sets a condition of the workflow",
            Self::Submitted(_) => "submits the workflow",
        }
    }
}
