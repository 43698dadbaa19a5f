//! Diagnostics: what the compiler has to say, as values.
//!
//! A diagnostic says what is wrong (the message), where (its labels, the first of which is the place), why (notes) and
//! the way out (helps). How it looks on a screen is the business of whoever shows it.

use crate::codes::{Code, Level};
use crate::source::{FileId, Sources, Span};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The workflow is compiled, but look at this.
    Warning,
    /// No document is produced.
    Error,
}

/// A place in the user's text and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is there, in a few words; may be empty.
    pub text: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which check found it.
    pub code: Code,
    /// How bad it is: the code's default until the levels of the request are applied.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The places; the first is the primary one. Never empty.
    pub labels: Vec<Label>,
    /// Facts that explain it.
    pub notes: Vec<String>,
    /// Ways out.
    pub helps: Vec<String>,
    /// The function that uses a variable of its own which is not bound: that is told once in a function.
    pub(crate) unbound_in: Option<Span>,
}

impl Diagnostic {
    /// A diagnostic at the default level of its code, with an empty primary label.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        let severity = match code.level() {
            Level::Deny => Severity::Error,
            Level::Warn | Level::Allow => Severity::Warning,
        };
        Self {
            code,
            severity,
            message: message.into(),
            labels: vec![Label { span, text: String::new() }],
            notes: Vec::new(),
            helps: Vec::new(),
            unbound_in: None,
        }
    }

    /// Sets the text beside the primary place.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Self {
        self.labels[0].text = text.into();
        self
    }

    /// Adds a further place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds a fact that explains the finding.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.helps.push(text.into());
        self
    }

    /// The primary place.
    #[must_use]
    pub fn span(&self) -> Span {
        self.labels[0].span
    }

    /// Whether it keeps the document from being produced.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Sorts by file path, then place, then code, and drops what is said twice; of one place and code, what was found first
/// comes first.
pub(crate) fn sort(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| (d.span().start, d.span().end, d.code);
        sources.get(a.span().file).path().cmp(sources.get(b.span().file).path()).then_with(|| key(a).cmp(&key(b)))
    });
    let mut seen = rustc_hash::FxHashSet::default();
    // An attribute that objects of several classes lack is one mistake.
    let said = |d: &Diagnostic| if d.code == crate::codes::code(205) { String::new() } else { d.message.clone() };
    diagnostics.retain(|d| seen.insert((d.code, d.span(), said(d))));
    gather_names(diagnostics);
}

/// A name that is not defined is told once in a file, and a variable that is not bound once in its function, with the
/// other places where it is used.
fn gather_names(diagnostics: &mut Vec<Diagnostic>) {
    const NAME: Code = crate::codes::code(204);
    let mut first: rustc_hash::FxHashMap<(FileId, Option<Span>, String), usize> = rustc_hash::FxHashMap::default();
    let mut others: Vec<Vec<Span>> = Vec::new();
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    for found in diagnostics.drain(..) {
        let place = (found.code == NAME || found.unbound_in.is_some())
            .then(|| *first.entry((found.span().file, found.unbound_in, found.message.clone())).or_insert(kept.len()));
        match place.filter(|place| *place < kept.len()) {
            Some(place) => others[place].push(found.span()),
            None => {
                others.push(Vec::new());
                kept.push(found);
            }
        }
    }
    for (found, others) in kept.iter_mut().zip(others) {
        let shown = if others.len() <= 4 { others.len() } else { 3 };
        found.labels.extend(others[..shown].iter().map(|span| Label { span: *span, text: "nor here".to_owned() }));
        if shown < others.len() {
            found.notes.push(format!("nor in {} other places", others.len() - shown));
        }
    }
    *diagnostics = kept;
}
