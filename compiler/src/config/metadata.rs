//! Declared metadata: what the server is said to know, in a file of YAML or JSON.
//!
//! `datasets`, `models` and `artifacts` map names to attributes, or to nothing for what the server does not have. A
//! model's `versions` map numbers to attributes likewise.

#[cfg(test)]
mod tests;

use super::yaml::{self, Entry, Kind, Node};
use super::{Bounds, slip_of};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::ir;
use crate::lower::node_to_ir;
use crate::source::FileText;
use crate::suggest;
use std::collections::BTreeMap;

const METADATA: Code = code(511);

/// What can be declared of an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Type {
    Text,
    Number,
    /// A number that everything has.
    Id,
    /// A mapping of texts to texts.
    Properties,
    /// The name of a version's stage, which every version has.
    Stage,
}

type Table = &'static [(&'static str, Type)];

const DATASET: Table = &[
    ("uuid", Type::Id),
    ("data_format", Type::Text),
    ("description", Type::Text),
    ("uri", Type::Text),
    ("create_time", Type::Number),
    ("update_time", Type::Number),
    ("properties", Type::Properties),
    ("catalog_name", Type::Text),
    ("catalog_type", Type::Text),
    ("catalog_database", Type::Text),
    ("catalog_connection_uri", Type::Text),
    ("catalog_table", Type::Text),
];
const MODEL: Table = &[("uuid", Type::Id), ("model_desc", Type::Text), ("project_id", Type::Number)];
const VERSION: Table = &[
    ("model_path", Type::Text),
    ("model_type", Type::Text),
    ("version_desc", Type::Text),
    ("current_stage", Type::Stage),
    ("project_snapshot_id", Type::Number),
    ("create_time", Type::Number),
];
const ARTIFACT: Table = &[
    ("uuid", Type::Id),
    ("artifact_type", Type::Text),
    ("description", Type::Text),
    ("uri", Type::Text),
    ("create_time", Type::Number),
    ("update_time", Type::Number),
    ("properties", Type::Properties),
];
const PICKED: [&str; 3] = ["deployed_version", "latest_validated_version", "latest_generated_version"];
const STAGES: [&str; 5] = ["GENERATED", "VALIDATED", "DEPLOYED", "DEPRECATED", "DELETED"];

/// Attributes by name.
pub(crate) type Attributes = BTreeMap<&'static str, ir::Value>;

/// Everything that is declared. What maps to none is not on the server.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Metadata {
    pub(crate) datasets: BTreeMap<String, Option<Attributes>>,
    pub(crate) models: BTreeMap<String, Option<Model>>,
    pub(crate) artifacts: BTreeMap<String, Option<Attributes>>,
}

/// A declared model.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Model {
    pub(crate) attributes: Attributes,
    pub(crate) versions: BTreeMap<i64, Option<Attributes>>,
    /// The deployed version, the latest validated and the latest generated one by these names; none is that there is no
    /// such version.
    pub(crate) picked: BTreeMap<&'static str, Option<i64>>,
}

/// Reads a file of declared metadata; what is wrong with it is reported, and the rest is there.
pub(crate) fn load_metadata(source: FileText<'_>, bounds: Bounds, diagnostics: &mut Vec<Diagnostic>) -> Metadata {
    let mut metadata = Metadata::default();
    let Ok(Some(tree)) = yaml::load(source, bounds, diagnostics) else { return metadata };
    let mut reader = Reader { diagnostics };
    for (key, value) in reader.entries(&tree, "declared metadata") {
        match key.as_str() {
            Some("datasets") => metadata.datasets = reader.named(value, |r, value| r.attributes(value, DATASET, &[])),
            Some("artifacts") => {
                metadata.artifacts = reader.named(value, |r, value| r.attributes(value, ARTIFACT, &[]))
            }
            Some("models") => metadata.models = reader.named(value, Reader::model),
            _ => reader.unknown_key(key, &["datasets", "models", "artifacts"]),
        }
    }
    metadata
}

struct Reader<'d> {
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn wrong(&mut self, node: &Node, message: String) {
        if !node.is_invalid() {
            self.diagnostics.push(Diagnostic::new(METADATA, node.span, message));
        }
    }

    fn unknown_key(&mut self, key: &Node, known: &[&str]) {
        let Some(name) = key.as_str() else {
            return self.wrong(key, format!("this key must be a text; it is {}", key.what()));
        };
        let found = Diagnostic::new(METADATA, key.span, format!("`{name}` cannot be declared here"));
        self.diagnostics.push(match slip_of(name, known.iter().copied()) {
            Some(near) => found.help(format!("did you mean `{near}`?")),
            None => found.help(format!("what can be declared is {}", suggest::list(known.iter().copied(), 20))),
        });
    }

    /// The entries of a mapping; none where there is nothing, or something else, which is reported.
    fn entries<'n>(&mut self, node: &'n Node, what: &str) -> Vec<(&'n Node, &'n Node)> {
        match &node.kind {
            Kind::Map(entries) => entries.iter().map(|Entry { key, value }| (key, value)).collect(),
            Kind::Null => Vec::new(),
            _ => {
                self.wrong(node, format!("{what} must be a mapping; this is {}", node.what()));
                Vec::new()
            }
        }
    }

    /// A mapping of names.
    fn named<T>(&mut self, node: &Node, mut read: impl FnMut(&mut Self, &Node) -> T) -> BTreeMap<String, Option<T>> {
        let mut out = BTreeMap::new();
        for (key, value) in self.entries(node, "this") {
            match (key.as_str(), &value.kind) {
                (None, _) => self.wrong(key, format!("a name must be a text; this is {}", key.what())),
                (Some(name), Kind::Null) => {
                    out.insert(name.to_owned(), None);
                }
                (Some(name), _) => {
                    let read = read(self, value);
                    out.insert(name.to_owned(), Some(read));
                }
            }
        }
        out
    }

    /// The attributes in a mapping; `others` are keys that somebody else reads.
    fn attributes(&mut self, node: &Node, table: Table, others: &[&str]) -> Attributes {
        let mut out = Attributes::new();
        for (key, value) in self.entries(node, "what is declared") {
            let name = key.as_str().unwrap_or_default();
            if others.contains(&name) {
                continue;
            }
            match table.iter().find(|(known, _)| *known == name) {
                Some((name, kind)) => {
                    if self.fits(name, *kind, value) {
                        out.insert(*name, node_to_ir(value));
                    }
                }
                None if name == "name" => {
                    let found = Diagnostic::new(METADATA, key.span, "the name is the key under which this stands");
                    self.diagnostics.push(found.help("leave it out"));
                }
                None => {
                    let known: Vec<&str> = table.iter().map(|(name, _)| *name).chain(others.iter().copied()).collect();
                    self.unknown_key(key, &known);
                }
            }
        }
        out
    }

    fn fits(&mut self, name: &str, kind: Type, value: &Node) -> bool {
        let is_text = |node: &Node| matches!(node.kind, Kind::Str(_));
        let wanted = match (kind, &value.kind) {
            (Type::Text, Kind::Str(_) | Kind::Null) | (Type::Number, Kind::Int(_) | Kind::Null) => return true,
            (Type::Id, Kind::Int(_)) | (Type::Properties, Kind::Null) => return true,
            // The client gives None for an empty mapping, so that is how it has to be declared.
            (Type::Properties, Kind::Map(entries)) if entries.is_empty() => "a mapping that is not empty, or null",
            (Type::Properties, Kind::Map(entries)) if entries.iter().all(|e| is_text(&e.key) && is_text(&e.value)) => {
                return true;
            }
            (Type::Stage, Kind::Str(stage)) if STAGES.contains(&stage.as_str()) => return true,
            (Type::Text, _) => "a text, or null",
            (Type::Number, _) => "a whole number, or null",
            (Type::Id, _) => "a whole number",
            (Type::Properties, _) => "a mapping of texts to texts, or null",
            (Type::Stage, _) => "GENERATED, VALIDATED, DEPLOYED, DEPRECATED or DELETED",
        };
        self.wrong(value, format!("`{name}` must be {wanted}; this is {}", value.what()));
        false
    }

    fn model(&mut self, node: &Node) -> Model {
        let others: Vec<&str> = PICKED.iter().copied().chain(["versions"]).collect();
        let mut model = Model { attributes: self.attributes(node, MODEL, &others), ..Model::default() };
        if let Some(Entry { value, .. }) = node.entry("versions") {
            for (key, value) in self.entries(value, "`versions`") {
                match (&key.kind, &value.kind) {
                    (Kind::Int(version), Kind::Null) => {
                        model.versions.insert(*version, None);
                    }
                    (Kind::Int(version), _) => {
                        let attributes = self.attributes(value, VERSION, &[]);
                        model.versions.insert(*version, Some(attributes));
                    }
                    // JSON has no other keys than texts.
                    (Kind::Str(text), _) if text.parse::<i64>().is_ok_and(|n| n.to_string() == *text) => {
                        let attributes = (value.kind != Kind::Null).then(|| self.attributes(value, VERSION, &[]));
                        model.versions.insert(text.parse().unwrap_or_default(), attributes);
                    }
                    _ => self.wrong(key, format!("a version is a whole number; this is {}", key.what())),
                }
            }
        }
        for name in PICKED {
            let Some(Entry { value, .. }) = node.entry(name) else { continue };
            match &value.kind {
                Kind::Null => {
                    model.picked.insert(name, None);
                }
                Kind::Int(version) => {
                    model.picked.insert(name, Some(*version));
                    if matches!(model.versions.get(version), Some(None)) {
                        self.wrong(value, format!("version {version} is declared as not there"));
                    }
                }
                _ => {
                    self.wrong(value, format!("`{name}` must be a version's number, or null; this is {}", value.what()))
                }
            }
        }
        model
    }
}
