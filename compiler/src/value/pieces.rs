//! Strings under construction.

use super::{Birth, Part, Str, Text, Value};
use std::rc::Rc;

/// A string or text under construction: literals that adjoin are joined as they come.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pieces {
    parts: Vec<Part>,
    /// The literal behind the parts.
    tail: String,
}

impl Pieces {
    /// Nothing yet, with room for so many bytes.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Self { parts: Vec::new(), tail: String::with_capacity(bytes) }
    }

    pub(crate) fn push_str(&mut self, literal: &str) {
        self.tail.push_str(literal);
    }

    pub(crate) fn push(&mut self, part: Part) {
        if let Part::Literal(literal) = &part {
            self.tail.push_str(literal);
            return;
        }
        self.end_literal();
        self.parts.push(part);
    }

    pub(crate) fn append(&mut self, other: Self) {
        if self.parts.is_empty() && self.tail.is_empty() && other.tail.len() > self.tail.capacity() {
            *self = other;
            return;
        }
        self.extend(other.parts);
        self.tail.push_str(&other.tail);
    }

    fn end_literal(&mut self) {
        if !self.tail.is_empty() {
            self.parts.push(Part::Literal(self.tail.as_str().into()));
            self.tail.clear();
        }
    }

    /// The whole, if it is a literal.
    pub(crate) fn literal(&self) -> Option<&str> {
        self.parts.is_empty().then_some(&*self.tail)
    }

    /// The bytes of its literals.
    pub(crate) fn size(&self) -> usize {
        let size = |part: &Part| if let Part::Literal(literal) = part { literal.len() } else { 0 };
        self.parts.iter().map(size).sum::<usize>() + self.tail.len()
    }

    /// A plain string where only literals have come.
    pub(crate) fn into_value(mut self, birth: Birth) -> Value {
        if self.parts.is_empty() {
            return Value::Str(Str { text: self.tail.into(), birth });
        }
        self.end_literal();
        Value::Text(Rc::new(Text { parts: self.parts, birth }))
    }
}

impl From<&str> for Pieces {
    fn from(literal: &str) -> Self {
        literal.to_owned().into()
    }
}

impl From<String> for Pieces {
    fn from(literal: String) -> Self {
        Self { parts: Vec::new(), tail: literal }
    }
}

impl Extend<Part> for Pieces {
    fn extend<I: IntoIterator<Item = Part>>(&mut self, parts: I) {
        parts.into_iter().for_each(|part| self.push(part));
    }
}

impl FromIterator<Part> for Pieces {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        let mut pieces = Self::default();
        pieces.extend(parts);
        pieces
    }
}
