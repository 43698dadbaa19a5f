//! The properties that a job's plugin reads: AIFlow takes them as they are, and the job fails when it is started.

mod schema;

use crate::codes::{Code, code};
use crate::config::keys::{self, Form, Key};
use crate::config::yaml::{Entry, Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::graph::{Job, Workflow};
use crate::ir::{ProcessorKind, Value};
use crate::lower::node_to_ir;
use crate::source::Span;
use crate::suggest;
use crate::syntax::with_expression;
use ruff_python_ast::Expr;

const VALUE: Code = code(516);
const MISSPELT: Code = code(517);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for job in workflow.jobs.values() {
        let Some(job_type) = workflow.job_type(job) else { continue };
        let keys = keys::of_plugin(job_type);
        let Some(given) = given(workflow, job) else { continue };
        if let Some(schema) = workflow.config.settings.plugin(job_type).and_then(|plugin| plugin.properties.as_ref()) {
            schema::check(schema, job_type, &given, name_of(job), diagnostics);
        }
        let mut properties = Properties { job_type, named: name_of(job), out: diagnostics };
        // What cannot be read was reported.
        for property in given.iter().filter(|property| property.entry.is_none_or(|entry| is_readable(&entry.value))) {
            match keys.iter().find(|key| key.name == property.name) {
                Some(key) => properties.value(key, property),
                None => properties.unknown(keys, property),
            }
        }
        let has = |name: &str| given.iter().any(|property| property.name == name);
        for key in keys.iter().filter(|key| key.required && !has(key.name)) {
            properties.missing(key);
        }
        if job_type == "flink" {
            properties.java(job, given.iter().find(|property| property.name == "run_mode"));
        }
    }
}

/// Where the job is named: in the YAML, if it is there.
fn name_of(job: &Job<'_>) -> Span {
    job.config.map_or(job.named, |config| config.name_span)
}

/// A property as the job has it in the end, and where it is written, if that is the value.
struct Given<'w> {
    name: String,
    value: Value,
    entry: Option<&'w Entry>,
}

/// What the job's properties are; none if that is not known.
fn given<'w>(workflow: &Workflow<'w>, job: &Job<'w>) -> Option<Vec<Given<'w>>> {
    let written: &[Entry] = match job.config.and_then(|config| config.properties.as_ref()).map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries,
        _ => &[],
    };
    let named = |name: &str| written.iter().find(|entry| matches!(&entry.key.kind, Kind::Str(key) if key == name));
    let Some(handed) = workflow.evaluated.handed.jobs.get(&*job.name) else {
        let plain = |entry: &'w Entry| match &entry.key.kind {
            Kind::Str(name) => Some(Given { name: name.clone(), value: node_to_ir(&entry.value), entry: Some(entry) }),
            _ => None,
        };
        return Some(written.iter().filter_map(plain).collect());
    };
    match &handed.properties.value {
        Value::Map(map) => {
            let changed = |(name, value): (&String, &Value)| {
                let entry = named(name).filter(|entry| node_to_ir(&entry.value) == *value);
                Given { name: name.clone(), value: value.clone(), entry }
            };
            Some(map.iter().map(changed).collect())
        }
        Value::Null => Some(Vec::new()),
        _ => None,
    }
}

/// The properties of one job.
struct Properties<'c> {
    job_type: &'c str,
    named: Span,
    out: &'c mut Vec<Diagnostic>,
}

impl Properties<'_> {
    fn value(&mut self, key: &Key, property: &Given<'_>) {
        let (name, node) = (key.name, property.entry.map(|entry| &entry.value));
        match key.form {
            Form::OneOf(words) => self.one_of(name, words, &property.value, node),
            Form::Environment => self.environment(name, &property.value, node),
            Form::Words { or_nothing } => self.words(name, &property.value, node, or_nothing),
            Form::Arguments => self.arguments(name, &property.value, node),
            Form::Text => {
                if let Some(what) = no_text(&property.value) {
                    self.out.push(self.wrong(node, format!("`{name}` must be a text"), what));
                }
            }
            _ => {}
        }
    }

    /// A value is wrong: where it is written, else where the job is named.
    fn wrong(&self, node: Option<&Node>, message: String, what: &str) -> Diagnostic {
        let (span, here) = match node {
            Some(node) => (node.span, format!("this is {what}")),
            None => (self.named, format!("the file sets it to {what}")),
        };
        Diagnostic::new(VALUE, span, message).here(here)
    }

    fn one_of(&mut self, name: &str, words: &[&str], value: &Value, node: Option<&Node>) {
        let Value::String(word) = value else {
            if let Some(what) = no_text(value) {
                self.out.push(self.wrong(node, format!("`{name}` must be {}", either(words)), what));
            }
            return;
        };
        if !words.contains(&word.as_str()) {
            let near = suggest::did_you_mean(word, words.iter().copied());
            let diagnostic = self.wrong(node, format!("`{name}` must be {}", either(words)), &format!("`{word}`"));
            self.out.push(match near {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic,
            });
        }
    }

    fn environment(&mut self, name: &str, value: &Value, node: Option<&Node>) {
        match value {
            Value::Map(map) => {
                for (variable, value) in map {
                    let Some(what) = no_text(value) else { continue };
                    let entry = entry_of(node, |key| matches!(&key.kind, Kind::Str(key) if key == variable));
                    let message = format!("the variable `{variable}` of the environment must be a text");
                    let value = entry.map(|entry| &entry.value);
                    self.out.push(self.wrong(value, message, what).help("write it in quotes"));
                }
            }
            Value::Mapping(pairs) => {
                for (key, value) in pairs {
                    let entry = entry_of(node, |node| node_to_ir(node) == *key);
                    let fault = match (no_text(key), no_text(value)) {
                        (Some(what), _) => Some((entry.map(|entry| &entry.key), what)),
                        (None, Some(what)) => Some((entry.map(|entry| &entry.value), what)),
                        (None, None) => None,
                    };
                    if let Some((node, what)) = fault {
                        let message = "the variables of the environment and their names must be texts".to_owned();
                        self.out.push(self.wrong(node, message, what).help("write it in quotes"));
                    }
                }
            }
            // Pairs in a list would do as well, and nobody writes them.
            Value::List(_) | Value::Tuple(_) => {}
            _ => {
                if let Some(what) = plain(value) {
                    self.out.push(self.wrong(node, format!("`{name}` must be a mapping of variables to texts"), what));
                }
            }
        }
    }

    fn words(&mut self, name: &str, value: &Value, node: Option<&Node>, or_nothing: bool) {
        match value {
            Value::List(items) | Value::Tuple(items) => {
                let nodes: &[Node] = match node.map(|node| &node.kind) {
                    Some(Kind::List(nodes)) => nodes,
                    _ => &[],
                };
                for (i, item) in items.iter().enumerate() {
                    if let Some(what) = no_text(item) {
                        let message = format!("each word of `{name}` must be a text");
                        self.out.push(self.wrong(nodes.get(i).or(node), message, what).help("write it in quotes"));
                    }
                }
            }
            Value::Null if or_nothing => {}
            _ => {
                if let Some(what) = plain(value) {
                    let diagnostic = self.wrong(node, format!("`{name}` must be a list of texts"), what);
                    self.out.push(match value {
                        Value::String(words) => {
                            let words: Vec<&str> = words.split_whitespace().collect();
                            diagnostic.help(format!("write each word by itself: [{}]", words.join(", ")))
                        }
                        _ => diagnostic,
                    });
                }
            }
        }
    }

    /// The generated DAG has `name=value` for each.
    fn arguments(&mut self, name: &str, value: &Value, node: Option<&Node>) {
        let Value::Map(map) = value else {
            if let Some(what) = plain(value).or(matches!(value, Value::List(_)).then_some("a list")) {
                self.out.push(self.wrong(node, format!("`{name}` must be a mapping of arguments to values"), what));
            }
            return;
        };
        for (argument, value) in map {
            let Value::String(text) = value else { continue };
            let is_name = with_expression(text, |expr| match expr {
                Expr::Name(name) => Some(!in_generated_dag(&name.id)),
                _ => Some(false),
            });
            let node = entry_of(node, |key| matches!(&key.kind, Kind::Str(key) if key == argument));
            let message = match is_name {
                Some(false) => continue,
                Some(true) => format!("`{text}` is the name of a Python variable here, which does not exist"),
                None => format!("`{argument}` must be Python code: AIFlow writes it into Airflow's DAG as it is"),
            };
            let diagnostic = self.wrong(node.map(|entry| &entry.value), message, "not a text but code");
            self.out.push(diagnostic.help(format!("for a text put quotes into it: \"'{text}'\"")));
        }
    }

    fn missing(&mut self, key: &Key) {
        let message = format!("a job of type `{}` needs the property `{}`", self.job_type, key.name);
        self.out.push(Diagnostic::new(VALUE, self.named, message).here("it has none"));
    }

    /// A property that nobody reads is the user's own, unless it is a slip of the pen.
    fn unknown(&mut self, keys: &'static [Key], property: &Given<'_>) {
        if let Some(near) = suggest::did_you_mean(&property.name, keys::names(keys)) {
            let span = property.entry.map_or(self.named, |entry| entry.key.span);
            let message = format!("a job of type `{}` has no property `{}`", self.job_type, property.name);
            self.out.push(Diagnostic::new(MISSPELT, span, message).here(format!("did you mean `{near}`?")));
        }
    }

    fn java(&mut self, job: &Job<'_>, run_mode: Option<&Given<'_>>) {
        let [only] = &job.operations[..] else { return };
        if only.processor_kind != ProcessorKind::FlinkJava {
            return;
        }
        let is_cluster = match run_mode.map(|property| &property.value) {
            None => false,
            Some(Value::String(mode)) if mode == "local" => false,
            Some(_) => true,
        };
        if !is_cluster {
            let entry = run_mode.and_then(|property| property.entry);
            let span = entry.map_or(self.named, |entry| entry.value.span);
            let diagnostic = Diagnostic::new(VALUE, span, "a FlinkJavaProcessor needs `run_mode: cluster`")
                .here(if run_mode.is_some() { "this is `local`" } else { "without a `run_mode` it is `local`" })
                .label(only.processor_span, "the processor");
            self.out.push(diagnostic);
        }
    }
}

fn is_readable(node: &Node) -> bool {
    match &node.kind {
        Kind::Invalid => false,
        Kind::List(items) | Kind::Set(items) => items.iter().all(is_readable),
        Kind::Map(entries) => entries.iter().all(|entry| is_readable(&entry.key) && is_readable(&entry.value)),
        _ => true,
    }
}

fn entry_of(node: Option<&Node>, is_it: impl Fn(&Node) -> bool) -> Option<&Entry> {
    match node.map(|node| &node.kind) {
        Some(Kind::Map(entries)) => entries.iter().find(|entry| is_it(&entry.key)),
        _ => None,
    }
}

fn either(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ")
}

/// What a value is, if it is known and no text.
fn no_text(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(_) => None,
        Value::List(_) | Value::Tuple(_) => Some("a list"),
        Value::Map(_) | Value::Mapping(_) => Some("a mapping"),
        _ => plain(value),
    }
}

/// What a value is, if it is known and neither list nor mapping.
fn plain(value: &Value) -> Option<&'static str> {
    match value {
        Value::Null => Some("nothing"),
        Value::Bool(_) => Some("a truth value"),
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) => Some("a number"),
        Value::String(_) => Some("a text"),
        Value::Date(_) => Some("a date"),
        Value::DateTime(_) => Some("a date and time"),
        Value::Set(_) => Some("a set"),
        _ => None,
    }
}

/// Whether a name means something in the DAG that AIFlow's server writes for Airflow: what it imports, and Python's own.
fn in_generated_dag(name: &str) -> bool {
    const NAMES: [&str; 12] = [
        "os",
        "datetime",
        "timedelta",
        "timezone",
        "DAG",
        "AIFlowHandler",
        "AIFlowOperator",
        "AIFlowContextExtractorAdaptor",
        "json_utils",
        "workflow",
        "dag",
        "default_args",
    ];
    NAMES.contains(&name) || crate::intrinsics::is_builtin_function(name)
}
