//! Compiles workflows, several at once.

use crate::{crash, summary};
use aiflowc_compiler::{Diagnostic, Output, Printed, Request, Sources, World};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The evaluator recurses with the user's code. The pages of a stack cost nothing until they are used.
const STACK: usize = 256 << 20;

/// What became of a workflow.
#[derive(Debug)]
pub(crate) enum Outcome<T> {
    /// It compiles.
    Good(Built<T>),
    /// It has errors.
    Bad,
    /// The compiler panicked, with this message.
    Crashed(String),
}

/// A compiled workflow.
#[derive(Debug)]
pub(crate) struct Built<T> {
    /// What was made of its document: the text that is to be written, the lines of a table, or nothing.
    pub(crate) made: T,
    /// What is in it, in a few words.
    pub(crate) summary: String,
}

/// A workflow and all that was found out about it.
#[derive(Debug)]
pub(crate) struct Compiled<T> {
    /// Its name.
    pub(crate) workflow: String,
    /// What became of it.
    pub(crate) outcome: Outcome<T>,
    /// What was found.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// What its file has printed, if that was asked for.
    pub(crate) prints: Vec<Printed>,
    /// The files that the diagnostics refer to.
    pub(crate) sources: Sources,
}

impl<T> Compiled<T> {
    /// How many errors it has.
    pub(crate) fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count()
    }
}

/// Has work done meanwhile. Where no thread starts, the compiler does it itself.
pub(crate) fn spawn(work: Box<dyn FnOnce() + Send>) {
    drop(thread::Builder::new().spawn(work));
}

/// How many threads are worth while.
pub(crate) fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Compiles each request with `compile` and makes of what is good what `make` does; the results are in the order of the
/// requests.
pub(crate) fn all<T: Send>(
    world: &(dyn World + Sync),
    requests: &[Request],
    threads: usize,
    compile: impl Fn(&dyn World, &Request) -> Output + Sync,
    make: impl Fn(&Output) -> Option<T> + Sync,
) -> Vec<Compiled<T>> {
    let results: Vec<Mutex<Option<Compiled<T>>>> = requests.iter().map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = requests.get(place) else { break };
            let compiled = one(world, request, &compile, &make);
            if let Ok(mut slot) = results[place].lock() {
                *slot = Some(compiled);
            }
        }
    };
    thread::scope(|scope| {
        let started = (0..threads.clamp(1, requests.len().max(1)))
            .filter(|_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).is_ok())
            .count();
        // Where memory is so short that no thread starts, this one has to do.
        if started == 0 {
            work();
        }
    });
    results.into_iter().filter_map(|slot| slot.into_inner().ok().flatten()).collect()
}

fn one<T>(
    world: &dyn World,
    request: &Request,
    compile: &impl Fn(&dyn World, &Request) -> Output,
    make: &impl Fn(&Output) -> Option<T>,
) -> Compiled<T> {
    let result = crash::guard(|| {
        let output = compile(world, request);
        let failed = output.diagnostics.iter().any(Diagnostic::is_error);
        let built = |outline| Some(Built { made: make(&output)?, summary: summary::of(outline) });
        let outcome = match output.outline.as_ref().and_then(built) {
            _ if failed => Outcome::Bad,
            Some(built) => Outcome::Good(built),
            None => Outcome::Crashed("neither a document nor an error".to_owned()),
        };
        let workflow = request.workflow.clone();
        Compiled { workflow, outcome, diagnostics: output.diagnostics, prints: output.prints, sources: output.sources }
    });
    result.unwrap_or_else(|panic| Compiled {
        workflow: request.workflow.clone(),
        outcome: Outcome::Crashed(panic),
        diagnostics: Vec::new(),
        prints: Vec::new(),
        sources: Sources::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use aiflowc_compiler::{MemoryWorld, Span, code};

    fn fails(_: &dyn World, request: &Request) -> Output {
        assert_ne!(request.workflow, "w3", "no luck");
        let sources = Sources::default();
        let file = sources.add_missing(format!("workflows/{}", request.workflow));
        let diagnostic = Diagnostic::new(code(102), Span { file, start: 0, end: 0 }, "x");
        Output { outline: None, document: None, diagnostics: vec![diagnostic], prints: Vec::new(), sources }
    }

    #[test]
    fn results_come_in_order_whatever_the_number_of_threads() {
        crash::install_hook();
        let requests: Vec<Request> = (0..20).map(|i| Request::new(format!("w{i}"))).collect();
        for threads in [0, 1, 3, 100] {
            let all = all(&MemoryWorld::new(), &requests, threads, fails, |_| Some(()));
            let names: Vec<_> = all.iter().map(|compiled| compiled.workflow.clone()).collect();
            assert_eq!(names, requests.iter().map(|r| r.workflow.clone()).collect::<Vec<_>>());
            for compiled in &all {
                match &compiled.outcome {
                    Outcome::Crashed(panic) => assert!(compiled.workflow == "w3" && panic.contains("no luck")),
                    Outcome::Bad => assert_eq!(compiled.errors(), 1),
                    Outcome::Good(_) => panic!("a document"),
                }
            }
        }
    }

    #[test]
    fn deep_recursion_has_room() {
        fn deep(n: u64) -> u64 {
            let pad = std::hint::black_box([n; 64]);
            if n == 0 { pad[0] } else { std::hint::black_box(deep(n - 1)) + pad[63] }
        }
        let compile = |world: &dyn World, request: &Request| {
            assert!(deep(200_000) > 0);
            fails(world, request)
        };
        let all = all(&MemoryWorld::new(), &[Request::new("a")], 1, compile, |_| Some(()));
        assert!(matches!(all[0].outcome, Outcome::Bad));
    }
}
