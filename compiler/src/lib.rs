//! The AIFlow workflow compiler as a library: a project in, a document and diagnostics out.
//!
//! [`compile`] reads a workflow of a project through a [`World`], evaluates its Python without running it, joins it with
//! its YAML, checks what can be checked, and gives a [document](ir::Document) that a server can run from. It opens no
//! file, prints nothing and never panics on what it reads: everything comes through the world and goes out as values.
//!
//! ```
//! use aiflowc_compiler::{MemoryWorld, Request, compile, ir};
//!
//! let world = MemoryWorld::new()
//!     .with("project.yaml", "project_name: shop\nserver_uri: localhost:50051\nblob: {blob_manager_class: shop.Blobs}\n")
//!     .with("workflows/sales/sales.yaml", "report:\n  job_type: bash\n")
//!     .with(
//!         "workflows/sales/sales.py",
//!         "import ai_flow as af\n\
//!          from ai_flow_plugins.job_plugins.bash import BashProcessor\n\
//!          af.init_ai_flow_context()\n\
//!          with af.job_config('report'):\n\
//!          \x20   af.user_define_operation(processor=BashProcessor('echo sales'))\n",
//!     );
//! let output = compile(&world, &Request::new("sales"));
//! assert!(output.diagnostics.is_empty());
//! let document = output.document.expect("there is no error");
//! assert_eq!(document.jobs[0].name, "report");
//! println!("{}", ir::to_pretty(&document));
//! ```
//!
//! Where something is wrong there is no document, and every diagnostic points at the user's own text:
//!
//! ```
//! # use aiflowc_compiler::{MemoryWorld, Request, compile};
//! let world = MemoryWorld::new()
//!     .with("project.yaml", "project_name: shop\nserver_uri: localhost:50051\nblob: {blob_manager_class: shop.Blobs}\n")
//!     .with("workflows/sales/sales.yaml", "report:\n  job_typ: bash\n")
//!     .with("workflows/sales/sales.py", "import ai_flow as af\n");
//! let output = compile(&world, &Request::new("sales"));
//! assert!(output.document.is_none());
//! let typo = output.diagnostics.iter().find(|d| d.code.to_string() == "AF0503").expect("the key is misspelt");
//! assert_eq!(output.sources.text(typo.span()), "job_typ");
//! ```

mod attrs;
mod check;
mod codes;
mod config;
mod diagnostic;
mod docs;
mod eval;
mod fact;
mod graph;
mod heap;
mod inputs;
mod intrinsics;
mod layout;
mod limits;
mod literal;
mod lower;
mod prelude;
mod read;
mod regex;
pub mod schedule;
mod source;
mod suggest;
mod suppress;
mod syntax;
mod value;
mod world;

use config::Config;
use eval::evaluate;
use graph::Workflow;
use syntax::Program;

pub use aiflowc_ir_schema as ir;
pub use codes::{Code, Entry as CodeEntry, Level, REGISTRY, code};
pub use config::{ConfigFile, config_schema};
pub use diagnostic::{Diagnostic, Label, Severity};
pub use inputs::{Inputs, MetadataFile};
pub use limits::Limits;
pub use literal::literal;
pub use source::{FileId, Position, SourceFile, Sources, Span};
pub use world::{Entry, MemoryWorld, ReadError, World};

/// A version of AIFlow whose workflows can be compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AiflowVersion {
    /// 0.2, as 0.2.2 has it.
    V0_2,
    /// 0.3, as 0.3.1 has it.
    #[default]
    V0_3,
}

impl AiflowVersion {
    /// All of them, in their order.
    pub const ALL: [Self; 2] = [Self::V0_2, Self::V0_3];

    /// What it is called: `0.2`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V0_2 => "0.2",
            Self::V0_3 => "0.3",
        }
    }

    /// The release that was read for it: `0.2.2`.
    #[must_use]
    pub fn release(self) -> &'static str {
        match self {
            Self::V0_2 => "0.2.2",
            Self::V0_3 => "0.3.1",
        }
    }

    /// The version of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.name() == name)
    }
}

/// How the Python file is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EntryMode {
    /// As a module; where that defines nothing and there is a `__main__` guard, as a script.
    #[default]
    Auto,
    /// As `aiflow workflow submit` imports it: `__name__` is the workflow's name.
    Module,
    /// As `python workflow.py` runs it: `__name__` is `__main__`.
    Script,
}

/// Has work done meanwhile: on a thread that it starts, or on one that waits for work.
pub type Spawn = fn(Box<dyn FnOnce() + Send>);

/// What to compile and how.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The workflow's name: that of its directory under `workflows/`.
    pub workflow: String,
    /// How the Python file is entered.
    pub entry: EntryMode,
    /// The version of AIFlow that the workflow is written for. Where there is none, `aiflowc.toml` says it, or a name
    /// that only one version has; else it is the default.
    pub aiflow: Option<AiflowVersion>,
    /// Levels that differ from the codes' defaults; the last one for a code counts.
    pub levels: Vec<(Code, Level)>,
    /// What is declared beside the project's files.
    pub inputs: Inputs,
    /// The bounds of the compilation.
    pub limits: Limits,
    /// Whether only to check: then no document is made.
    pub check_only: bool,
    /// Whether to keep what the workflow's file prints while it is evaluated.
    pub prints: bool,
    /// Has work done on another thread. A compilation has one thread; where it is given another so, a large workflow file
    /// is read while the Python is evaluated. The output is the same, also where the work is not done.
    pub spawn: Option<Spawn>,
    /// Whether the process ends with this compilation: what it has made on the way is then left to the system, which takes
    /// it back at once. A process that goes on would lose that memory.
    pub is_last: bool,
}

impl Request {
    /// A request with the defaults.
    #[must_use]
    pub fn new(workflow: impl Into<String>) -> Self {
        Self { workflow: workflow.into(), ..Self::default() }
    }
}

/// What a `print` in the workflow's file, or in one that it imports, says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The call.
    pub span: Span,
    /// The text with its line break; `<unknown>` and the like stand for what is not known when it is compiled.
    pub text: String,
    /// Whether that it is printed at all depends on something unknown.
    pub conditional: bool,
}

/// What a workflow amounts to, in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// How many jobs it has.
    pub jobs: usize,
    /// How many operations they have.
    pub operations: usize,
    /// How many rules it has.
    pub rules: usize,
    /// When it is run.
    pub schedule: Option<ir::Schedule>,
}

/// What a compilation gives.
#[derive(Debug)]
pub struct Output {
    /// What the workflow amounts to; none if there is an error.
    pub outline: Option<Outline>,
    /// The compiled workflow; none if there is an error, or if [`Request::check_only`] asks for none.
    pub document: Option<ir::Document>,
    /// What was found, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// What the file has printed, in order, where [`Request::prints`] asks for it.
    pub prints: Vec<Printed>,
    /// The files that the spans of the diagnostics refer to.
    pub sources: Sources,
}

/// The names of the project's workflows, sorted: the directories under `workflows/`.
///
/// # Errors
/// If the directory cannot be listed.
pub fn workflows(world: &dyn World) -> Result<Vec<String>, ReadError> {
    let mut names: Vec<String> = world
        .list("workflows")?
        .into_iter()
        .filter(|entry| entry.is_dir && !entry.name.starts_with(['.', '_']))
        .map(|entry| entry.name)
        .collect();
    names.sort_unstable();
    Ok(names)
}

/// Compiles one workflow.
#[must_use]
pub fn compile(world: &dyn World, request: &Request) -> Output {
    let sources = Sources::default();
    let (mut diagnostics, mut prints) = (Vec::new(), Vec::new());
    let compiled = compile_into(world, request, &sources, &mut diagnostics, &mut prints);
    suppress::apply(&sources, &request.levels, &mut diagnostics);
    diagnostic::sort(&mut diagnostics, &sources);
    let compiled = compiled.filter(|_| !diagnostics.iter().any(Diagnostic::is_error));
    let (outline, document) = compiled.map_or((None, None), |(outline, document)| (Some(outline), document));
    Output { outline, document, diagnostics, prints, sources }
}

/// The pipeline: the world's files become configuration and syntax, facts, a workflow, and a document.
fn compile_into(
    world: &dyn World,
    request: &Request,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
    prints: &mut Vec<Printed>,
) -> Option<(Outline, Option<ir::Document>)> {
    let files = read::files(world, request, sources, diagnostics);
    let config = Config::load(sources, &files, world, request, diagnostics);
    // The syntax trees are dropped as soon as they are evaluated: the document takes their room.
    let evaluated = files.entry.map(|entry| evaluate(sources, &Program::default(), world, request, &config, entry));
    diagnostics.extend(config.findings_of_workflow().iter().cloned());
    let evaluated = evaluated?;
    diagnostics.extend(evaluated.diagnostics.iter().cloned());
    prints.extend(evaluated.prints.iter().cloned());
    let workflow = Workflow::new(&request.workflow, &config, &evaluated);
    check::run(&workflow, diagnostics);
    let outline = lower::outline(&workflow, sources)?;
    let document = if request.check_only { None } else { lower::lower(&workflow, request, sources) };
    if request.is_last {
        std::mem::forget(workflow);
        std::mem::forget((evaluated, config));
    }
    Some((outline, document))
}
