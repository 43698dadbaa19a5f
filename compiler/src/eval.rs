//! The symbolic evaluator: runs a workflow file without running it.
//!
//! It walks the syntax tree with values that may be unknown. What the file does to the workflow is recorded as
//! [facts](crate::fact); what it does to its own objects goes through the heap's journal, so that both sides of an
//! unknown condition can be tried and joined (see [`explore`]).

mod attr;
mod bind;
mod births;
mod call;
mod class;
mod declared;
mod earlier;
mod explore;
mod expr;
mod failed;
mod flow;
mod format;
mod freeze;
mod generator;
mod hints;
mod import;
mod later;
mod matching;
mod methods;
mod names;
mod namespace;
mod ops;
mod perhaps;
mod processing;
mod quick;
mod run;
mod sending;
mod stmt;
mod stub;
mod text;
mod typing;
mod unordered;
mod versions;

pub(crate) use bind::Signature;
use births::Births;
pub(crate) use call::{Arg, Args};
pub(crate) use class::Shape;
pub(crate) use freeze::Frozen;
pub(crate) use generator::{Resume, Routine, Step};
pub(crate) use hints::causes::blame;
pub(crate) use import::module_frame;
pub(crate) use methods::unicode::{self, decimal_value, is_space};
pub(crate) use methods::{METHODS_OF_OBJECTS, range_of};
pub(crate) use ops::{Next, Truth, range_len, ratio};
pub(crate) use run::{Evaluated, evaluate};
pub(crate) use sending::Unsendable;
pub(crate) use text::inside_project;

use crate::codes::{Code, code};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::fact::{Record, Site, TraceCall};
use crate::heap::{Attrs, Data, Def, Dict, Heap, Id, Owner, Scoping};
use crate::inputs::Used;
use crate::intrinsics::{Files, Live};
use crate::layout::Layout;
use crate::source::{FileId, Sources, Span};
use crate::syntax::Program;
use crate::value::{Birth, Str, Unknown, UnknownId, Value};
use crate::world::World;
use crate::{AiflowVersion, EntryMode, Printed, Request};
use indexmap::{IndexMap, IndexSet};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::rc::Rc;

/// What evaluating an expression gives.
pub(crate) type R<T> = Result<T, Stop>;

/// The other way out where the shape depends on an unknown.
pub(crate) const DECLARE: &str = "or declare what is unknown here, with `--env`, `--argv`, `--metadata` or `--define`";

/// What is most likely wrong where a limit is exceeded.
const ENDLESS: &str = "workflow definitions are short programs: look for a loop or recursion that does not end";

/// Why evaluation does not go on to the next statement.
#[derive(Debug, Clone)]
pub(crate) enum Stop {
    /// A Python exception.
    Raise(Box<Raised>),
    /// `exit(...)`: the process ends.
    Exit(Box<Exit>),
    /// A loop that never ends.
    Endless(Span),
    /// A generator function hands out a value, and waits.
    Yield(Box<generator::Yielded>),
    /// On this way a generator has ended with a value, while it hands something out on the main one. Who asks it says
    /// what becomes of that.
    Over(Box<Value>),
    /// A limit was exceeded and reported, or the evaluation must not go on for another reason that was reported.
    Abort,
}

/// The end of the process on its way.
#[derive(Debug, Clone)]
pub(crate) struct Exit {
    /// Where it is asked for.
    pub(crate) at: Span,
    /// The arguments of the `SystemExit` that it is: what the status is made of.
    pub(crate) args: Value,
}

/// A Python exception on its way.
#[derive(Debug, Clone)]
pub(crate) struct Raised {
    /// The exception's class.
    pub(crate) class: Id,
    /// The instance, where there is one.
    pub(crate) value: Option<Value>,
    /// What is reported where nobody catches it.
    pub(crate) diagnostic: Diagnostic,
    /// The user wrote `raise` or a failing `assert` there: not a mistake of the file but its decision.
    pub(crate) deliberate: bool,
    /// Raised, perhaps, by what is not part of the project: its class is not known.
    pub(crate) outside: bool,
    /// It may be of a more special class than the one that is known.
    pub(crate) vague: bool,
}

impl Raised {
    /// Whether it is wrong on any path, or not evaluated, rather than what Python would raise here.
    pub(crate) fn is_mistake(&self) -> bool {
        !self.deliberate && self.diagnostic.code != code(207)
    }

    /// Whether it is not Python that raises it but the compiler that does not evaluate something: nobody catches that.
    pub(crate) fn is_unsupported(&self) -> bool {
        !self.deliberate && self.diagnostic.code == code(202)
    }
}

/// Where control goes after a statement.
#[derive(Debug, Clone)]
pub(crate) enum Flow {
    Normal,
    Break,
    Continue,
    Return(Value),
}

/// The state of the function, class body or module that is being evaluated.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// Where names are bound.
    pub(crate) scope: Id,
    /// The module.
    pub(crate) globals: Id,
    pub(crate) file: FileId,
    /// In prelude code every span is the user's call.
    pub(crate) prelude: bool,
    pub(crate) site: Span,
    /// In prelude code: where the user wrote each parameter, the first variables of the function's scope.
    pub(crate) slots: Vec<Span>,
    /// The function that is being called, for `super()` and for what intrinsics record.
    pub(crate) function: Option<Id>,
    pub(crate) scoping: Option<Rc<Scoping>>,
    /// The scope of the function itself, when `scope` is a comprehension's.
    pub(crate) function_scope: Option<Id>,
    /// How the user's code got here.
    pub(crate) trace: Option<Rc<TraceCall>>,
    /// The scope is a class body, which is not visible from the functions inside.
    pub(crate) class_body: bool,
    /// The class in whose text the functions stand that are defined here.
    pub(crate) owner: Owner,
    /// Where that is the body of an enumeration: what `auto()` counts.
    pub(crate) enumerates: Option<class::Counting>,
    /// The qualified name of what is being defined, with a trailing dot; empty at the top of a module.
    pub(crate) qualifier: Rc<str>,
    /// What a `yield` does.
    pub(crate) yields: generator::Yields,
    /// What `locals()` has given.
    pub(crate) locals: Option<Id>,
}

/// The evaluator.
pub(crate) struct Eval<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) program: &'a Program,
    pub(crate) world: &'a dyn World,
    pub(crate) request: &'a Request,
    pub(crate) config: &'a Config,
    pub(crate) entry: FileId,
    /// How the entry file is evaluated in this pass.
    pub(crate) mode: EntryMode,
    /// The AIFlow for which it is evaluated in this pass.
    pub(crate) version: AiflowVersion,
    /// Another AIFlow, the only one to have a name that was missing.
    asked_for: Option<AiflowVersion>,
    pub(crate) heap: Heap<'a>,
    births: Births,
    /// Room for the objects that a built-in function is given.
    given: Vec<Value>,
    unknowns: Vec<Unknown>,
    /// The unknowns that are the values of names which may not be there.
    absent: FxHashSet<UnknownId>,
    /// What unknowns may be: objects of the file.
    roots: FxHashMap<UnknownId, Rc<[Value]>>,
    pub(crate) frame: Frame,
    pub(crate) record: Record,
    pub(crate) diagnostics: Vec<Diagnostic>,
    prints: Vec<Printed>,
    /// What was reported already, in a loop or on several paths.
    reported: FxHashSet<(Code, Span, String)>,
    /// The classes of the file, as they were made.
    pub(crate) classes: Vec<Id>,
    /// Modules that were imported, by name.
    modules: FxHashMap<Rc<str>, Id>,
    /// Those of them that no import finds.
    located: FxHashSet<Id>,
    pub(crate) builtins: Id,
    /// The entry file's module.
    pub(crate) main: Id,
    /// The configuration as objects, as far as the file has asked for it.
    pub(crate) live: Live,
    /// The files that it has read and changed.
    pub(crate) files: Files,
    /// Where values came from the clock or from chance: they differ each time the file is run.
    pub(crate) varying: FxHashSet<Birth>,
    /// Regular expressions that are compiled.
    pub(crate) patterns: crate::intrinsics::Patterns,
    /// Paths probed or read besides the sources, with whether they exist.
    pub(crate) probed: IndexSet<String, FxBuildHasher>,
    /// What is defined for things outside the project, as far as it was asked for.
    outside_defines: FxHashMap<&'a str, Value>,
    /// The declarations that were used.
    pub(crate) used: Used,
    /// A limit was exceeded and reported.
    exhausted: bool,
    depth: u32,
    /// How many user `try` bodies are open: an exception may be caught.
    try_depth: u32,
    /// How many explorations are open: what happens may not happen.
    pub(crate) exploring: u32,
    pending: Vec<explore::Pending<'a>>,
    /// The conditions of the sides that are being explored.
    context: Vec<(explore::Path, explore::Fork)>,
    /// How many `try` bodies were open where the module that is being imported was asked for.
    outer_tries: u32,
    /// The call of the prelude that is being evaluated.
    in_library: explore::InLibrary,
    /// How many times over something is done in one of several orders: what it changes for good would show that.
    any_order: u32,
    /// Something is only tried out: nothing is said about it.
    muted: u32,
    /// The exceptions that are being handled, for a bare `raise`.
    handled: Vec<Raised>,
    /// The functions that the outside may be calling.
    handed_out: Vec<call::HandedOut>,
    /// The classes of the file that the outside has got hold of.
    in_hands: IndexMap<Id, call::InHands, FxBuildHasher>,
    /// Attributes that bases outside the project have, or what packages have made, and whose they are.
    of_base: FxHashMap<UnknownId, Value>,
    /// The functions that methods of what packages have made were given.
    given_later: FxHashMap<Id, Vec<Value>>,
    /// The classes of processors.
    on_server: FxHashSet<Id>,
    /// An effect on the workflow of what is only tried out, and where.
    heard: Option<(String, Option<Span>)>,
    /// What would have to be imported now is unknown instead: it may not come to that, and importing is not taken back.
    imports_nothing: bool,
    /// The functions that may be running because an unknown is called that they may be.
    tried: Vec<Id>,
    /// How many calls have left the project so far: each may have raised.
    pub(crate) uncertain: u32,
    /// The effects that were said to be on one side only: their places, and the calls that led there.
    effects: FxHashSet<(Span, Option<Span>)>,
    /// What is written to a container that is none any more.
    nowhere: (Vec<Value>, Dict),
    /// The births of the unknowns that the shape was said to depend on.
    shaping: FxHashSet<(FileId, Birth)>,
    /// Whose `__dict__` a dictionary is.
    owners: FxHashMap<Id, Vec<Id>>,
    /// Dictionaries of names, of which some may not be there: see [`Eval::is_perhaps_absent`].
    namespaces: FxHashSet<Id>,
    /// Somewhere an object's `__dict__` was asked for on one side only: what is unknown may be that dictionary.
    lost_dicts: bool,
    /// Classes and functions of which is known what goes along with them when a processor is pickled.
    sent_along: FxHashSet<Id>,
    hashes: ops::Hashes,
    /// The objects whose `repr` is being made.
    shown: Vec<Id>,
    /// The class statements whose classes are being made by metaclasses of the file.
    making: Vec<class::Making<'a>>,
    /// The generators that are to be closed when nothing refers to them any more.
    suspended: generator::Suspended,
    /// The calls of generator functions that are running right now.
    running: Vec<Id>,
    scopings: FxHashMap<usize, Rc<Scoping>>,
    signatures: FxHashMap<usize, Rc<bind::Signature<'a>>>,
    /// The layouts that scopes have where a node binds a name that one with this layout has not.
    layouts: FxHashMap<(Layout, usize), Layout>,
    causes: hints::causes::Causes<'a>,
}

/// The bytes that a string is charged with.
fn room_of_text(length: usize) -> u64 {
    if length < 64 { length as u64 / 2 } else { length as u64 }
}

impl<'a> Eval<'a> {
    /// One step: a statement or an expression.
    pub(crate) fn tick(&mut self, range: TextRange) -> R<()> {
        if self.is_spent() {
            return Err(self.report_spent(self.span(range)));
        }
        self.heap.fuel -= 1;
        Ok(())
    }

    /// The same, of which the place is asked only where it is needed.
    #[inline]
    pub(crate) fn tick_at(&mut self, at: &impl Ranged) -> R<()> {
        if self.is_spent() {
            return Err(self.report_spent(self.span(at.range())));
        }
        self.heap.fuel -= 1;
        Ok(())
    }

    /// Charges for work that is done at one go, so that no step takes much longer than another.
    pub(crate) fn charge(&mut self, work: usize) {
        self.heap.fuel = self.heap.fuel.saturating_sub(work as u64);
    }

    /// Charges for memory that the heap does not see.
    pub(crate) fn charge_bytes(&mut self, bytes: usize) {
        self.heap.room = self.heap.room.saturating_sub(bytes as u64);
        self.charge(bytes / 256);
    }

    /// Whether the steps or the memory are used up.
    pub(crate) fn is_spent(&self) -> bool {
        self.heap.fuel == 0 || self.heap.room == 0
    }

    /// Reports that they are.
    #[cold]
    fn report_spent(&mut self, span: Span) -> Stop {
        let limits = &self.request.limits;
        if self.heap.fuel == 0 {
            let message = format!("evaluation takes more than {} steps", limits.steps);
            self.limit_of("steps", span, message)
        } else {
            let message = format!("the values take more than {} MiB of memory", limits.memory >> 20);
            self.limit_of("memory", span, message)
        }
    }

    /// Runs one level deeper: what calls itself through objects of the file is as limited as its functions are.
    pub(crate) fn deeper<T>(&mut self, span: Span, run: impl FnOnce(&mut Self) -> R<T>) -> R<T> {
        if self.depth >= self.request.limits.call_depth {
            return Err(self.too_deep(span));
        }
        self.depth += 1;
        let outcome = stacker::maybe_grow(256 << 10, 4 << 20, || run(self));
        self.depth -= 1;
        outcome
    }

    /// Reports an exceeded limit that is fixed, the first time.
    pub(crate) fn limit(&mut self, span: Span, message: String) -> Stop {
        self.exceeded(Diagnostic::new(code(701), span, message).help(ENDLESS))
    }

    /// Reports an exceeded limit that can be raised by its name.
    pub(crate) fn limit_of(&mut self, name: &str, span: Span, message: String) -> Stop {
        let diagnostic = Diagnostic::new(code(701), span, message).help(ENDLESS);
        self.exceeded(diagnostic.help(crate::limits::way_out(name)))
    }

    /// Reports calls that go too deep: as deep as something unknown says, where it decides again and again.
    #[cold]
    fn too_deep(&mut self, span: Span) -> Stop {
        let limit = self.request.limits.call_depth;
        let message = format!("more than {limit} calls inside one another");
        let Some((why, condition)) = self.deciding_unknown(limit / 10) else {
            return self.limit_of("call_depth", span, message);
        };
        if self.why(why).poison {
            self.exhausted = true;
            return Stop::Abort;
        }
        let mut diagnostic = Diagnostic::new(code(701), span, message)
            .help("how often a function calls itself must be known when the workflow is compiled: decide it by a constant")
            .help(DECLARE);
        if condition != span {
            diagnostic = diagnostic.label(condition, "whether it goes on depends on this");
        }
        diagnostic = self.explain(diagnostic, why);
        if let Some(job) = self.record.open.last() {
            diagnostic = diagnostic.label(job.span, "this job would depend on it");
        }
        self.exceeded(diagnostic)
    }

    fn exceeded(&mut self, diagnostic: Diagnostic) -> Stop {
        if !std::mem::replace(&mut self.exhausted, true) {
            // Where something is only tried out, too: nothing comes after it.
            let muted = std::mem::take(&mut self.muted);
            self.report(diagnostic);
            self.muted = muted;
        }
        Stop::Abort
    }

    /// The user's span for a range of the code that is being evaluated.
    pub(crate) fn span(&self, range: TextRange) -> Span {
        if self.frame.prelude && !self.is_at_stub() { self.frame.site } else { Span::new(self.frame.file, range) }
    }

    /// The place in the user's text together with how the user's code got there.
    pub(crate) fn site(&mut self, span: Span) -> Site {
        self.charge_bytes(1024);
        Site { span, trace: self.frame.trace.clone() }
    }

    /// A birth at a span.
    pub(crate) fn birth(&mut self, span: Span) -> Birth {
        self.births.at(span)
    }

    /// Where a birth was.
    pub(crate) fn birthplace(&self, birth: Birth) -> Option<Span> {
        self.births.place(birth)
    }

    /// A known string born at a span.
    pub(crate) fn string(&mut self, text: impl Into<Rc<str>>, span: Span) -> Value {
        let birth = self.birth(span);
        let text = text.into();
        self.charge_text(text.len());
        Value::Str(Str { text: text.into(), birth })
    }

    /// Charges for a string. Short ones come and go; a long one is likely to stay.
    pub(crate) fn charge_text(&mut self, length: usize) {
        self.charge_bytes(room_of_text(length) as usize);
    }

    /// A new unknown, born at a span.
    pub(crate) fn unknown(&mut self, span: Span, reason: impl Into<Rc<str>>) -> Value {
        let birth = self.birth(span);
        self.new_unknown(Unknown { birth, reason: reason.into(), poison: false, attribute: None })
    }

    /// Stands in for the result of something that was reported.
    pub(crate) fn poison(&mut self, span: Span) -> Value {
        let birth = self.birth(span);
        self.new_unknown(Unknown {
            birth,
            reason: "it is the result of an error".into(),
            poison: true,
            attribute: None,
        })
    }

    pub(crate) fn new_unknown(&mut self, unknown: Unknown) -> Value {
        self.charge_bytes(2 * size_of::<Unknown>());
        self.unknowns.push(unknown);
        Value::Unknown(UnknownId(self.unknowns.len() as u32 - 1))
    }

    /// How many unknowns there are: those made later have higher numbers.
    pub(crate) fn unknowns_so_far(&self) -> usize {
        self.unknowns.len()
    }

    pub(crate) fn why(&self, id: UnknownId) -> &Unknown {
        &self.unknowns[id.0 as usize]
    }

    /// A new object born at a span.
    pub(crate) fn object(&mut self, data: Data<'a>, span: Span) -> Value {
        let birth = self.birth(span);
        Value::Obj(self.heap.alloc(data, birth))
    }

    /// The same, by its id.
    pub(crate) fn object_id(&mut self, data: Data<'a>, span: Span) -> Id {
        let birth = self.birth(span);
        self.heap.alloc(data, birth)
    }

    pub(crate) fn list(&mut self, items: Vec<Value>, span: Span) -> Value {
        self.object(Data::List(items), span)
    }

    pub(crate) fn tuple(&mut self, items: Vec<Value>, span: Span) -> Value {
        self.object(Data::Tuple(items.into()), span)
    }

    /// Adds a diagnostic, with how the code got there.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.charge(64);
        if self.muted > 0 || !self.reported.insert((diagnostic.code, diagnostic.span(), diagnostic.message.clone())) {
            return;
        }
        let diagnostic = self.traced(diagnostic);
        self.diagnostics.push(diagnostic);
    }

    /// Adds the calls that have led here.
    pub(crate) fn traced(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        let mut call = self.frame.trace.as_deref();
        let mut shown = 0;
        while let Some(at) = call
            && shown < 3
        {
            if diagnostic.labels.iter().all(|label| label.span != at.span) {
                diagnostic = diagnostic.label(at.span, "called from here");
                shown += 1;
            }
            call = at.caller.as_deref();
        }
        diagnostic
    }

    /// Runs something of which nothing is said now.
    pub(crate) fn silently<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        self.muted += 1;
        let result = run(self);
        self.muted -= 1;
        result
    }

    /// Keeps what is printed.
    pub(crate) fn printed(&mut self, text: String, span: Span) {
        self.charge_bytes(text.len() + size_of::<Printed>());
        if self.muted == 0 {
            self.prints.push(Printed { span, text, conditional: self.is_conditional() });
        }
    }

    /// The place where an unknown came into being, and why, for a label.
    pub(crate) fn explain(&self, diagnostic: Diagnostic, id: UnknownId) -> Diagnostic {
        let unknown = self.why(id);
        match self.birthplace(unknown.birth) {
            Some(born) if born != diagnostic.span() => {
                diagnostic.label(born, format!("not known until the workflow runs: {}", unknown.reason))
            }
            _ => diagnostic.note(format!("not known until the workflow runs: {}", unknown.reason)),
        }
    }

    /// Reports that the workflow's shape depends on an unknown (law 2).
    pub(crate) fn shape_error(&mut self, span: Span, message: impl Into<String>, id: UnknownId) {
        // One unknown is one mistake, however much of the shape depends on it.
        let unknown = self.why(id);
        if self.muted > 0 || unknown.poison || !self.shaping.insert((span.file, unknown.birth)) {
            return;
        }
        let diagnostic = Diagnostic::new(code(601), span, message)
            .help(
                "which jobs, operations and rules exist must be known when the workflow is compiled; only values inside \
                 them may be known later",
            )
            .help(DECLARE);
        let diagnostic = self.explain(diagnostic, id);
        let diagnostic = self.explain_search(diagnostic, id);
        self.report(diagnostic);
    }

    /// The variables of a scope or module.
    pub(crate) fn vars(&self, id: Id) -> &Attrs {
        match self.heap.get(id) {
            Data::Scope { vars, .. } => vars,
            Data::Module(module) => &module.vars,
            other => unreachable!("names are bound in scopes and modules, not in {other:?}"),
        }
    }

    pub(crate) fn vars_mut(&mut self, id: Id) -> &mut Attrs {
        match self.heap.get_mut(id) {
            Data::Scope { vars, .. } => vars,
            Data::Module(module) => &mut module.vars,
            other => unreachable!("names are bound in scopes and modules, not in {other:?}"),
        }
    }

    /// A class of `builtins`, such as an exception's.
    pub(crate) fn builtin_class(&self, name: &str) -> Id {
        match self.vars(self.builtins).get(name) {
            Some(Value::Obj(id)) => *id,
            _ => self.builtins,
        }
    }

    /// A Python exception raised by the evaluator itself.
    pub(crate) fn raise(&mut self, class: &str, span: Span, message: impl Into<String>) -> Stop {
        let message = message.into();
        let diagnostic = Diagnostic::new(code(207), span, format!("{class}: {message}"));
        self.raise_as(class, diagnostic, message)
    }

    /// The same, with a diagnostic of its own.
    pub(crate) fn raise_as(&mut self, class: &str, diagnostic: Diagnostic, message: impl Into<String>) -> Stop {
        self.charge(200);
        let span = diagnostic.span();
        let class = self.builtin_class(class);
        let argument = self.string(message.into(), span);
        let payload = self.tuple(vec![argument], span);
        let value = self.instance(class, Some(payload), span);
        Stop::Raise(Box::new(Raised {
            class,
            value: Some(value),
            diagnostic,
            deliberate: false,
            outside: false,
            vague: false,
        }))
    }

    /// Reports an exception that nobody catches.
    pub(crate) fn uncaught(&mut self, raised: Raised) {
        if !std::mem::replace(&mut self.record.cut, true) {
            self.record.whole = self.record.facts.len();
        }
        // What the calls that have led here would have defined is missing as well.
        let mut call = self.frame.trace.as_deref();
        while let Some(at) = call {
            self.record.blame(at.span);
            call = at.caller.as_deref();
        }
        let mut diagnostic = raised.diagnostic;
        if diagnostic.message.contains("NoneType") {
            diagnostic = self.explain_nothing(diagnostic);
        }
        diagnostic = hints::helped(diagnostic);
        if raised.class == self.builtin_class("UnboundLocalError") {
            diagnostic.unbound_in = self.function_around(diagnostic.span());
        }
        self.report(diagnostic);
    }

    /// The function that is being called, if a place stands in it.
    fn function_around(&self, place: Span) -> Option<Span> {
        let Data::Function(function) = self.heap.get(self.frame.function?) else { return None };
        let Def::Function(def) = function.def else { return None };
        let around = Span::new(function.file, def.range);
        (around.file == place.file && around.start <= place.start && place.end <= around.end).then_some(around)
    }

    /// Where the user wrote an argument: in prelude code the slot of the parameter that is passed on.
    pub(crate) fn argument_span(&self, expr: &ruff_python_ast::Expr) -> Span {
        if self.frame.prelude
            && let ruff_python_ast::Expr::Name(name) = expr
            && let Some(scope) = self.frame.function_scope
            && let Some(place) = self.vars(scope).place(&name.id)
            && let Some(span) = self.frame.slots.get(place)
        {
            return *span;
        }
        self.span(expr.range())
    }

    /// The best place to point at for a value that came in through an argument: where it was born in the user's text,
    /// else where the argument stands.
    pub(crate) fn origin(&self, arg: &Arg) -> Span {
        self.birthplace(arg.value.birth()).unwrap_or(arg.span)
    }
}
