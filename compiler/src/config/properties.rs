//! What a declared job plugin reads among a job's properties: a JSON Schema, as far as the compiler knows its keywords. One
//! that it does not know is an error at the schema, so that nothing in it is passed over.

use super::Bounds;
use super::yaml::{self, Entry, Kind, Node};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::ir::Value;
use crate::lower::node_to_ir;
use crate::source::{FileText, Span};
use crate::suggest;

const SCHEMA: Code = code(521);

/// Keywords that say nothing about what is valid.
const NOTES: [&str; 8] = ["$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated"];
/// Those that do.
const RULES: [&str; 9] =
    ["type", "enum", "const", "properties", "required", "additionalProperties", "items", "minimum", "maximum"];
/// What `type` can say, and what it is called in messages.
const TYPES: [(&str, &str); 7] = [
    ("string", "a text"),
    ("integer", "a whole number"),
    ("number", "a number"),
    ("boolean", "a truth value"),
    ("array", "a list"),
    ("object", "a mapping"),
    ("null", "nothing"),
];

/// What is asked of a value. The default asks nothing.
#[derive(Debug, Default)]
pub(crate) struct Schema {
    /// The names of types, as messages call them; none for any.
    pub(crate) types: Vec<&'static str>,
    /// The values that are allowed: texts, numbers, truth values, nothing.
    pub(crate) choice: Option<Vec<Value>>,
    pub(crate) minimum: Option<f64>,
    pub(crate) maximum: Option<f64>,
    pub(crate) properties: Vec<(String, Schema)>,
    pub(crate) required: Vec<String>,
    pub(crate) others: Others,
    pub(crate) items: Option<Box<Schema>>,
}

/// What holds for entries of a mapping that are not named.
#[derive(Debug, Default)]
pub(crate) enum Others {
    #[default]
    Any,
    None,
    Like(Box<Schema>),
}

/// Reads a schema; none if there is anything wrong with it, which is reported.
pub(super) fn load_schema(source: FileText<'_>, bounds: Bounds, diagnostics: &mut Vec<Diagnostic>) -> Option<Schema> {
    let before = diagnostics.len();
    let whole = Span { file: source.file, start: 0, end: 0 };
    let empty = || Diagnostic::new(SCHEMA, whole, "there is no schema in this file");
    let schema = match yaml::load(source, bounds, diagnostics).ok()? {
        Some(tree) => Reader { out: diagnostics }.schema(&tree),
        None => {
            diagnostics.push(empty());
            return None;
        }
    };
    (diagnostics.len() == before).then_some(schema)
}

struct Reader<'r> {
    out: &'r mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn fault(&mut self, node: &Node, message: impl Into<String>) {
        self.out.push(Diagnostic::new(SCHEMA, node.span, message));
    }

    fn schema(&mut self, node: &Node) -> Schema {
        let mut schema = Schema::default();
        let Some(entries) = node.as_map() else {
            // `true` is the schema that everything is valid for.
            if node.kind != Kind::Bool(true) && !node.is_invalid() {
                self.fault(node, format!("a schema must be a mapping; this is {}", node.what()));
            }
            return schema;
        };
        for Entry { key, value } in entries {
            match key.as_str() {
                Some("type") => schema.types = self.types(value),
                Some("enum") => match &value.kind {
                    Kind::List(items) => {
                        schema.choice = Some(items.iter().filter_map(|item| self.plain(item)).collect());
                    }
                    _ => self.fault(value, format!("`enum` must be a list; this is {}", value.what())),
                },
                Some("const") => schema.choice = self.plain(value).map(|value| vec![value]),
                Some("minimum") => schema.minimum = self.number(value),
                Some("maximum") => schema.maximum = self.number(value),
                Some("properties") => match value.as_map() {
                    Some(entries) => {
                        for entry in entries {
                            let named = self.schema(&entry.value);
                            match entry.key.as_str() {
                                Some(name) => schema.properties.push((name.to_owned(), named)),
                                None => self.fault(&entry.key, "the name of a property must be a text"),
                            }
                        }
                    }
                    None => self.fault(value, format!("`properties` must be a mapping; this is {}", value.what())),
                },
                Some("required") => match &value.kind {
                    Kind::List(items) if items.iter().all(|item| item.as_str().is_some()) => {
                        schema.required = items.iter().filter_map(Node::as_str).map(str::to_owned).collect();
                    }
                    _ => self.fault(value, "`required` must be a list of names"),
                },
                Some("additionalProperties") => {
                    schema.others = match value.kind {
                        Kind::Bool(true) => Others::Any,
                        Kind::Bool(false) => Others::None,
                        _ => Others::Like(Box::new(self.schema(value))),
                    };
                }
                Some("items") => schema.items = Some(Box::new(self.schema(value))),
                Some(word) if NOTES.contains(&word) => {}
                _ if key.is_invalid() => {}
                word => self.unknown(key, word),
            }
        }
        schema
    }

    fn unknown(&mut self, key: &Node, word: Option<&str>) {
        let message = match word {
            Some(word) => format!("the compiler does not know the keyword `{word}`"),
            None => format!("a keyword must be a text; this is {}", key.what()),
        };
        let near = word.and_then(|word| suggest::did_you_mean(word, RULES.into_iter().chain(NOTES)));
        self.out.push(Diagnostic::new(SCHEMA, key.span, message).help(match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("those that it checks are {}", suggest::list(RULES, 9)),
        }));
    }

    fn types(&mut self, node: &Node) -> Vec<&'static str> {
        let named = |node: &Node| TYPES.iter().find(|(name, _)| node.as_str() == Some(name)).map(|(_, called)| *called);
        let items = match &node.kind {
            Kind::List(items) => &items[..],
            _ => std::slice::from_ref(node),
        };
        for item in items.iter().filter(|item| named(item).is_none()) {
            self.fault(item, format!("`type` must be one of {}", suggest::list(TYPES.map(|(name, _)| name), 9)));
        }
        items.iter().filter_map(named).collect()
    }

    /// A value that can be compared.
    fn plain(&mut self, node: &Node) -> Option<Value> {
        match node.kind {
            Kind::Str(_) | Kind::Int(_) | Kind::Float(_) | Kind::Bool(_) | Kind::Null => Some(node_to_ir(node)),
            _ => {
                self.fault(
                    node,
                    format!("the compiler compares texts, numbers and truth values; this is {}", node.what()),
                );
                None
            }
        }
    }

    fn number(&mut self, node: &Node) -> Option<f64> {
        match node.kind {
            Kind::Int(number) => Some(number as f64),
            Kind::Float(number) if number.is_finite() => Some(number),
            _ => {
                self.fault(node, format!("a bound must be a number; this is {}", node.what()));
                None
            }
        }
    }
}
