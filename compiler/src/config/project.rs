//! `project.yaml`.

#[cfg(test)]
mod tests;

use super::keys::{self, BLOB, Form, Key, PROJECT};
use super::yaml::{self, Entry, Kind, Node};
use super::{Bounds, IGNORED_KEY, MISSING_KEY, Spanned, WRONG_TYPE, python_int, slip_of, wrong_type};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::source::{FileText, Span};
use crate::suggest;

const CLASS: &str = "blob_manager_class: ai_flow_plugins.blob_manager_plugins.local_blob_manager.LocalBlobManager";
const NO_BLOB: Code = code(522);
const NO_SERVER: Code = code(523);

/// A project's configuration.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    /// The project's name; nothing if that was reported.
    pub(crate) name: Option<Spanned<String>>,
    /// The mapping of the whole file.
    pub(crate) tree: Node,
}

/// Reads `project.yaml`. There is nothing if the file does not parse or holds no mapping, though what parses of it is
/// checked; what is wrong with it otherwise is reported beside what could be read.
pub(crate) fn load_project(source: FileText<'_>, bounds: Bounds, diagnostics: &mut Vec<Diagnostic>) -> Option<Project> {
    let read = yaml::load(source, bounds, diagnostics);
    let whole = read.is_ok();
    let tree = match read.or_else(|broken| broken.rest.map(Some).ok_or(())).ok()? {
        Some(tree) if tree.kind != Kind::Null => tree,
        _ => {
            let span = Span { file: source.file, start: 0, end: 0 };
            diagnostics.push(
                Diagnostic::new(MISSING_KEY, span, "the project's configuration is empty")
                    .note("AIFlow fails on an empty file")
                    .help("give the project a name: `project_name: my_project`"),
            );
            return None;
        }
    };
    let Some(entries) = tree.as_map() else {
        let message = format!("the project's configuration must be a mapping; this is {}", tree.what());
        diagnostics.extend((!tree.is_invalid()).then(|| Diagnostic::new(WRONG_TYPE, tree.span, message)));
        return None;
    };
    let mut name = None;
    for Entry { key, value } in entries {
        let Some(text) = key.as_str() else {
            if !key.is_invalid() {
                let message = format!("a key of the project's configuration must be a text; this is {}", key.what());
                diagnostics.push(Diagnostic::new(WRONG_TYPE, key.span, message).help("put it in quotes"));
            }
            continue;
        };
        if let Some(meant) = near(text, &PROJECT).filter(|meant| tree.entry(meant).is_none()) {
            diagnostics.push(misspelt(text, key.span, meant));
        }
        match text {
            "project_name" => match value.as_str() {
                Some(text) if !text.is_empty() => name = Some(Spanned { value: text.to_owned(), span: value.span }),
                Some(_) => diagnostics.push(Diagnostic::new(WRONG_TYPE, value.span, "the project's name is empty")),
                None => diagnostics.extend(
                    wrong_type(key, value, "a text").map(|found| found.help("put the name in quotes: \"...\"")),
                ),
            },
            _ => diagnostics.extend(check(text, key, value)),
        }
        if text == "blob" {
            blob(key, value, diagnostics);
        }
    }
    let has_name = |key: &str| key == "project_name" || slip_of(key, ["project_name"]).is_some();
    if !whole {
        return None;
    }
    if !entries.iter().filter_map(|entry| entry.key.as_str()).any(has_name) {
        let span = Span { end: tree.span.start, ..tree.span };
        diagnostics.push(
            Diagnostic::new(MISSING_KEY, span, "`project_name` is missing")
                .note("it is the namespace of the project's workflows and events")
                .help("give the project a name: `project_name: my_project`"),
        );
    }
    let lacks = |wanted: &'static str| {
        let is_it = |key: &str| key == wanted || slip_of(key, [wanted]).is_some();
        name.is_some() && !entries.iter().filter_map(|entry| entry.key.as_str()).any(is_it)
    };
    let start = Span { end: tree.span.start, ..tree.span };
    if lacks("server_uri") {
        let earlier = entries.iter().find(|entry| entry.key.as_str() == Some("server_ip"));
        diagnostics.push(without_server(earlier.map_or(start, |entry| entry.key.span), earlier.is_some()));
    }
    if lacks("blob") {
        diagnostics.push(without_blob(start));
    }
    Some(Project { name, tree })
}

/// Compiling goes without it, but AIFlow asks the server when a workflow's file is loaded. Version 0.1 had two other keys.
fn without_server(span: Span, earlier: bool) -> Diagnostic {
    let found =
        Diagnostic::new(NO_SERVER, span, "`server_uri` is missing: AIFlow cannot load a workflow of this project")
            .note("it fails in `init_ai_flow_context()`: KeyError: 'server_uri'");
    match earlier {
        true => {
            found.help("`server_ip` and `server_port` are of AIFlow 0.1: write `server_uri: host:port` in their place")
        }
        false => found.help("say where the server is: `server_uri: localhost:50051`"),
    }
}

/// Compiling goes without it, but AIFlow has to put the project somewhere when a workflow is submitted.
fn without_blob(span: Span) -> Diagnostic {
    Diagnostic::new(NO_BLOB, span, "`blob` is missing: AIFlow cannot submit a workflow of this project")
        .note("it fails: \"The `blob` option is not configured in the project.yaml option. Please add it!\"")
        .help(format!("name below `blob:` the class that stores the project: `{CLASS}`"))
}

/// The known key that `key` is a slip of.
fn near(key: &str, known: &'static [Key]) -> Option<&'static str> {
    if keys::names(known).any(|known| known == key) { None } else { slip_of(key, keys::names(known)) }
}

/// AIFlow goes without most keys, but not without the project's name.
fn misspelt(key: &str, span: Span, meant: &str) -> Diagnostic {
    let found = match meant {
        "project_name" | "blob_manager_class" => {
            Diagnostic::new(MISSING_KEY, span, format!("`{meant}` is missing; AIFlow does not read `{key}`"))
        }
        _ => Diagnostic::new(IGNORED_KEY, span, format!("AIFlow does not read `{key}`")),
    };
    found.help(format!("did you mean `{meant}`?"))
}

/// What AIFlow would fail on when it uses a value.
fn check(name: &str, key: &Node, value: &Node) -> Option<Diagnostic> {
    let form = PROJECT.iter().find(|known| known.name == name)?.form;
    match (form, &value.kind) {
        (Form::Address { or_nothing: true }, Kind::Null) | (Form::Address { .. }, Kind::Str(_)) => None,
        (Form::Address { .. }, _) => {
            wrong_type(key, value, "a text").map(|found| found.help("write host and port: `localhost:50051`"))
        }
        (Form::Flag, Kind::Bool(_)) => None,
        (Form::Flag, Kind::Str(text)) if matches!(text.trim().to_lowercase().as_str(), "true" | "false") => None,
        (Form::Flag, _) => wrong_type(key, value, "`true` or `false`"),
        (Form::Milliseconds, kind) => {
            let milliseconds = match kind {
                Kind::Int(value) => Some(*value),
                Kind::Str(text) => python_int(text),
                _ => None,
            };
            match milliseconds {
                Some(0..) => None,
                _ => wrong_type(key, value, "a number of milliseconds, whole and not negative"),
            }
        }
        _ => None,
    }
}

fn blob(key: &Node, value: &Node, diagnostics: &mut Vec<Diagnostic>) {
    let Some(entries) = value.as_map() else {
        diagnostics.extend(wrong_type(key, value, "a mapping"));
        return;
    };
    let mut has_class = false;
    for entry in entries {
        let Some(name) = entry.key.as_str() else { continue };
        match (name, &entry.value.kind) {
            ("blob_manager_class", Kind::Str(_)) | ("blob_manager_config", Kind::Map(_) | Kind::Null) => {}
            ("blob_manager_class", _) => {
                diagnostics.extend(wrong_type(&entry.key, &entry.value, "a text, the full name of a class"));
            }
            ("blob_manager_config", _) => diagnostics.extend(wrong_type(&entry.key, &entry.value, "a mapping")),
            _ => match near(name, &BLOB).filter(|meant| value.entry(meant).is_none()) {
                Some(meant) => {
                    has_class |= meant == "blob_manager_class";
                    diagnostics.push(misspelt(name, entry.key.span, meant));
                }
                None => diagnostics.push(
                    Diagnostic::new(IGNORED_KEY, entry.key.span, format!("AIFlow does not read `{name}` here"))
                        .help(format!("it reads {} below `blob`", suggest::list(keys::names(&BLOB), 9))),
                ),
            },
        }
        has_class |= name == "blob_manager_class";
    }
    if !has_class {
        diagnostics.push(
            Diagnostic::new(MISSING_KEY, key.span, "`blob` lacks `blob_manager_class`")
                .help(format!("for example `{CLASS}`")),
        );
    }
}
