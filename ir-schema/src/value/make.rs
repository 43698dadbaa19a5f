//! Values from what they consist of, in the one form that each has.

use super::{TextPart, Value};
use crate::Map;

impl Value {
    /// A set, in the order of its items' compact JSON, compared byte by byte; equal items become one.
    pub fn set(items: impl IntoIterator<Item = Value>) -> Self {
        let mut items: Vec<_> = items.into_iter().map(|item| (item.to_string(), item)).collect();
        items.sort_by(|(a, _), (b, _)| a.cmp(b));
        items.dedup_by(|(a, _), (b, _)| a == b);
        Self::Set(items.into_iter().map(|(_, item)| item).collect())
    }

    /// A mapping: [`Value::Map`] if all keys are strings, otherwise [`Value::Mapping`]. Of two equal strings the first
    /// keeps its place and the last its value, as in Python.
    pub fn mapping(pairs: Vec<(Value, Value)>) -> Self {
        if !pairs.iter().all(|(key, _)| matches!(key, Self::String(_))) {
            return Self::Mapping(pairs);
        }
        let strings = pairs.into_iter().filter_map(|(key, value)| match key {
            Self::String(key) => Some((key, value)),
            _ => None,
        });
        Self::Map(strings.collect())
    }

    /// A text: [`Value::String`] if all its parts are literals, otherwise [`Value::Text`]. Neighbouring literals become
    /// one, and empty ones go.
    pub fn text(parts: impl IntoIterator<Item = TextPart>) -> Self {
        let mut joined: Vec<TextPart> = Vec::new();
        for part in parts {
            match (joined.last_mut(), part) {
                (_, TextPart::Literal(text)) if text.is_empty() => {}
                (Some(TextPart::Literal(before)), TextPart::Literal(text)) => before.push_str(&text),
                (_, part) => joined.push(part),
            }
        }
        match joined.as_mut_slice() {
            [] => Self::String(String::new()),
            [TextPart::Literal(text)] => Self::String(std::mem::take(text)),
            _ => Self::Text(joined),
        }
    }
}

/// The compact JSON of the value.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| std::fmt::Error)?)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<Value>> for Value {
    fn from(items: Vec<Value>) -> Self {
        Self::List(items)
    }
}

impl From<Map<Value>> for Value {
    fn from(map: Map<Value>) -> Self {
        Self::Map(map)
    }
}
