//! Evaluating a workflow: the entry file as a module, or as a script where that is how it builds.

use super::births::Births;
use super::import::module_frame;
use super::{Eval, Flow, Stop, earlier, explore, later};
use crate::codes::code;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::fact::{Fact, Record};
use crate::heap::{Attrs, Data, Heap, Module};
use crate::inputs::Used;
use crate::intrinsics::{Files, Handed, Live, TranslatedRule, WorkflowConditions, python_builtins};
use crate::source::{FileId, Sources, Span};
use crate::syntax::Program;
use crate::value::Birth;
use crate::world::World;
use crate::{AiflowVersion, EntryMode, Printed, Request};
use indexmap::IndexSet;
use ruff_python_ast::{CmpOp, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// What evaluation gives.
pub(crate) struct Evaluated {
    /// How the file was entered: never [`EntryMode::Auto`].
    pub(crate) mode: EntryMode,
    /// The version of AIFlow that it was evaluated for.
    pub(crate) version: AiflowVersion,
    /// Another version, the only one to have a name that was missing.
    asked_for: Option<AiflowVersion>,
    pub(crate) entry: FileId,
    pub(crate) record: Record,
    pub(crate) rules: Vec<TranslatedRule>,
    pub(crate) conditions: WorkflowConditions,
    pub(crate) handed: Handed,
    /// Paths looked for besides the sources.
    pub(crate) probed: Vec<String>,
    pub(crate) used: Used,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) prints: Vec<Printed>,
    /// Why the file defines nothing, if it does not.
    pub(crate) idle: Option<super::hints::idle::Idle>,
    /// The functions that would define jobs, by the names of these, and that nobody calls.
    pub(crate) uncalled: Vec<(String, TextRange)>,
}

/// Evaluates the entry file.
pub(crate) fn evaluate(
    sources: &Sources,
    program: &Program,
    world: &dyn World,
    request: &Request,
    config: &Config,
    entry: FileId,
) -> Evaluated {
    let mut diagnostics = Vec::new();
    let text = sources.get(entry).text();
    let body = program.parse(entry, text, request.limits.nesting, &mut diagnostics);
    let another = body.and_then(|body| later::recognised(body, entry).or_else(|| earlier::recognised(body, entry)));
    let Some(body) = body.filter(|_| another.is_none()) else {
        diagnostics.extend(another);
        return Evaluated {
            mode: EntryMode::Module,
            version: AiflowVersion::default(),
            asked_for: None,
            entry,
            record: Record::default(),
            rules: Vec::new(),
            conditions: WorkflowConditions::default(),
            handed: Handed::default(),
            probed: Vec::new(),
            used: Used::default(),
            diagnostics,
            prints: Vec::new(),
            idle: None,
            uncalled: Vec::new(),
        };
    };
    let pass = |version, mode| {
        let mut eval = Eval::new(sources, program, world, request, config, (version, mode), entry);
        eval.entry(body, entry);
        eval.finish(entry, request.is_last && !has_guard(body))
    };
    let passes = |version| match request.entry {
        EntryMode::Script => pass(version, EntryMode::Script),
        EntryMode::Module => pass(version, EntryMode::Module),
        EntryMode::Auto => {
            let module = pass(version, EntryMode::Module);
            if !has_guard(body) {
                return module;
            }
            let defines = |facts: &[Fact]| facts.iter().any(|f| matches!(f, Fact::Operation(_) | Fact::Rule(_)));
            if !defines(&module.record.facts) {
                return pass(version, EntryMode::Script);
            }
            // Python would have stopped at the first mistake: what was defined behind it does not count, if it is none
            // in a script.
            if module.record.cut && !defines(&module.record.facts[..module.record.whole.min(module.record.facts.len())])
            {
                let script = pass(version, EntryMode::Script);
                if !script.record.cut {
                    return script;
                }
            }
            module
        }
    };
    let declared = request.aiflow.or(config.settings.aiflow);
    let mut evaluated = passes(declared.unwrap_or_default());
    // A file with names that only another version has is written for that one, if it then lacks none.
    if let (None, Some(other)) = (declared, evaluated.asked_for) {
        let again = passes(other);
        if again.asked_for.is_none() {
            evaluated = again;
        }
    }
    if !evaluated.record.facts.iter().any(|f| matches!(f, Fact::Operation(_))) {
        evaluated.idle = super::hints::idle::idle(body).or(evaluated.idle);
    }
    evaluated.uncalled = super::hints::idle::uncalled(body);
    diagnostics.append(&mut evaluated.diagnostics);
    evaluated.diagnostics = diagnostics;
    evaluated
}

/// Whether the file has an `if __name__ == '__main__'` of its own.
fn has_guard(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::If(s) => is_guard(&s.test) || has_guard(&s.body),
        Stmt::Try(s) => has_guard(&s.body),
        _ => false,
    })
}

fn is_guard(test: &Expr) -> bool {
    let Expr::Compare(e) = test else { return false };
    let is_name = |e: &Expr| matches!(e, Expr::Name(n) if n.id == "__name__");
    let is_main = |e: &Expr| matches!(e, Expr::StringLiteral(s) if s.value.to_str() == "__main__");
    matches!(&*e.ops, [CmpOp::Eq])
        && e.comparators
            .first()
            .is_some_and(|right| (is_name(&e.left) && is_main(right)) || (is_main(&e.left) && is_name(right)))
}

/// What is reported where a file exits before its end.
pub(super) fn stops_here(span: Span) -> Diagnostic {
    Diagnostic::new(code(208), span, "the file always exits here")
        .help("a workflow is what the file has defined when it ends; what follows here is never reached")
}

impl<'a> Eval<'a> {
    fn new(
        sources: &'a Sources,
        program: &'a Program,
        world: &'a dyn World,
        request: &'a Request,
        config: &'a Config,
        (version, mode): (AiflowVersion, EntryMode),
        entry: FileId,
    ) -> Self {
        let mut heap = Heap::new(request.limits.steps, request.limits.memory);
        let module = |name: &str, file| {
            let vars = Attrs::default();
            Data::Module(Box::new(Module { name: name.into(), vars, file, prelude: file.is_none(), dict: None }))
        };
        let builtins = heap.alloc(module("builtins", None), Birth::default());
        let name = if mode == EntryMode::Script { "__main__" } else { request.workflow.as_str() };
        let main = heap.alloc(module(name, Some(entry)), Birth::default());
        let start = Span { file: entry, start: 0, end: 0 };
        let suspended = super::generator::Suspended::new(&mut heap);
        let mut eval = Self {
            sources,
            program,
            world,
            request,
            config,
            entry,
            mode,
            version,
            asked_for: None,
            heap,
            births: Births::default(),
            given: Vec::new(),
            unknowns: Vec::new(),
            absent: FxHashSet::default(),
            roots: FxHashMap::default(),
            frame: module_frame(main, entry, false, start),
            record: Record::default(),
            diagnostics: Vec::new(),
            prints: Vec::new(),
            reported: FxHashSet::default(),
            classes: Vec::new(),
            modules: FxHashMap::default(),
            located: FxHashSet::default(),
            builtins,
            main,
            live: Live::default(),
            files: Files::default(),
            varying: FxHashSet::default(),
            patterns: rustc_hash::FxHashMap::default(),
            probed: IndexSet::with_hasher(FxBuildHasher),
            outside_defines: FxHashMap::default(),
            used: Used::default(),
            exhausted: false,
            depth: 0,
            try_depth: 0,
            exploring: 0,
            pending: Vec::new(),
            context: Vec::new(),
            outer_tries: 0,
            in_library: explore::InLibrary::default(),
            any_order: 0,
            muted: 0,
            handled: Vec::new(),
            handed_out: Vec::new(),
            in_hands: Default::default(),
            of_base: FxHashMap::default(),
            given_later: FxHashMap::default(),
            on_server: FxHashSet::default(),
            heard: None,
            imports_nothing: false,
            tried: Vec::new(),
            uncertain: 0,
            nowhere: Default::default(),
            effects: FxHashSet::default(),
            shaping: rustc_hash::FxHashSet::default(),
            owners: FxHashMap::default(),
            namespaces: FxHashSet::default(),
            lost_dicts: false,
            sent_along: FxHashSet::default(),
            hashes: Default::default(),
            shown: Vec::new(),
            making: Vec::new(),
            suspended,
            running: Vec::new(),
            scopings: FxHashMap::default(),
            signatures: FxHashMap::default(),
            layouts: FxHashMap::default(),
            causes: super::hints::causes::Causes::default(),
        };
        eval.module_names(main, name, entry);
        if mode != EntryMode::Script {
            // Who imports the workflow's own module gets what there is of it so far.
            eval.modules.insert(name.into(), main);
        }
        eval.load_builtins(start);
        eval
    }

    /// The built-in names: Python's functions and types, then what the prelude adds in Python.
    fn load_builtins(&mut self, start: Span) {
        let attrs = python_builtins(self);
        self.vars_mut(self.builtins).extend(attrs);
        self.modules.insert("builtins".into(), self.builtins);
        if let Some(source) = self.prelude().module("builtins") {
            let file = self.sources.add_prelude(source);
            if let Some(body) = self.parse(file) {
                let main = std::mem::replace(&mut self.frame, module_frame(self.builtins, file, true, start));
                let outcome = self.block(body);
                debug_assert!(outcome.is_ok(), "the prelude's builtins: {outcome:?}");
                self.frame = main;
            }
        }
    }

    fn entry(&mut self, body: &'a [Stmt], entry: FileId) {
        self.causes.keep_body(entry, body);
        let waiting = self.waiting();
        self.document(self.main, body);
        let outcome = stacker::maybe_grow(256 << 10, 4 << 20, || self.block(body));
        // Where ways part until the end of the file, they meet there.
        let outcome = self.settle(waiting, outcome, |_| Flow::Normal);
        match outcome {
            Ok(_) | Err(Stop::Abort | Stop::Yield(_) | Stop::Over(_)) => {}
            // Once the workflow is submitted, how the file ends does not matter.
            Err(_) if self.record.translated.is_some() => {}
            Err(Stop::Raise(raised)) => self.uncaught(*raised),
            // A mistake that stands in it ends it in fact, and is reported already.
            Err(Stop::Endless(test)) if self.record.blames_behind(test) => {}
            Err(Stop::Endless(span)) => self.report(
                Diagnostic::new(code(208), span, "this loop never ends")
                    .help("a workflow is what the file has defined when it ends, or when it submits it"),
            ),
            Err(Stop::Exit(exit)) => {
                let span = exit.at;
                let all = Span::new(entry, body.last().map_or_else(Default::default, Ranged::range));
                // At the very end of the file it cuts nothing off.
                if span.file != entry || span.end < all.start {
                    self.report(stops_here(span));
                }
            }
        }
    }

    /// Ends a pass; whether it is known to be the last thing that the process does.
    fn finish(mut self, entry: FileId, is_last: bool) -> Evaluated {
        self.try_callbacks();
        let end = Span { file: entry, start: 0, end: 0 };
        let handed = self.hand_back(end);
        let rules = match self.record.translated.take() {
            Some(rules) => rules,
            None => self.translate(),
        };
        let conditions = self.workflow_conditions();
        let idle = self.outside_call(entry);
        if !self.exhausted {
            self.unused_defines();
        }
        if is_last {
            std::mem::forget(self.heap);
        }
        Evaluated {
            mode: self.mode,
            version: self.version,
            asked_for: self.asked_for,
            entry,
            record: self.record,
            rules,
            conditions,
            handed,
            probed: self.probed.into_iter().collect(),
            used: self.used,
            diagnostics: self.diagnostics,
            prints: self.prints,
            idle,
            uncalled: Vec::new(),
        }
    }
}
