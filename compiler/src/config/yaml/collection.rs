//! Open lists and mappings: the keys of a mapping, and what `<<` merges into it.

use super::guard::Input;
use super::strict::{self, Explicit};
use super::{DUPLICATE, Entry, Kind, Node, SYNTAX, key};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// What an open collection has so far.
pub(super) enum Contents {
    List(Vec<Node>),
    Map(Map),
    /// The tag was reported, and what is in it is not looked at.
    Nothing,
}

#[derive(Default)]
pub(super) struct Map {
    entries: Vec<Entry>,
    /// The key whose value comes next.
    pending: Option<Pending>,
    /// What `<<` brings in.
    merged: Vec<Entry>,
    is_set: bool,
}

enum Pending {
    Key(Node),
    Merge,
}

impl Contents {
    pub(super) fn map() -> Self {
        Self::Map(Map::default())
    }

    /// The contents that a collection with a tag has.
    pub(super) fn tagged(self, explicit: Explicit, span: Span) -> Result<Self, Diagnostic> {
        let wanted = match (explicit, self) {
            (Explicit::None | Explicit::NonSpecific, contents)
            | (Explicit::List, contents @ Self::List(_))
            | (Explicit::Map, contents @ Self::Map(_)) => return Ok(contents),
            (Explicit::Set, Self::Map(map)) => return Ok(Self::Map(Map { is_set: true, ..map })),
            (Explicit::List, _) => "a list",
            (Explicit::Map, _) => "a mapping",
            (Explicit::Set, _) => "a set",
            (Explicit::Scalar(_) | Explicit::Binary, _) => "a single value",
        };
        Err(strict::misfit(span, wanted))
    }

    /// Whether the next node is the key of a mapping.
    pub(super) fn expects_key(&self) -> bool {
        match self {
            Self::List(_) => false,
            Self::Map(map) => map.pending.is_none(),
            Self::Nothing => true,
        }
    }

    /// Takes the key `<<`.
    pub(super) fn expect_merge(&mut self) {
        if let Self::Map(map) = self {
            map.pending = Some(Pending::Merge);
        }
    }

    /// Takes the next node: an item, a key or a value.
    pub(super) fn add(&mut self, node: Node) -> Option<Diagnostic> {
        match self {
            Self::List(items) => {
                items.push(node);
                None
            }
            Self::Map(map) => map.add(node),
            Self::Nothing => None,
        }
    }

    /// The value, where its last element stands, and what is wrong with its keys.
    pub(super) fn finish(self, input: &Input<'_>) -> (Kind, Option<Span>, Vec<Diagnostic>) {
        match self {
            Self::List(items) => {
                let last = items.last().map(|node| node.span);
                (Kind::List(items), last, Vec::new())
            }
            Self::Map(map) => map.finish(input),
            Self::Nothing => (Kind::Invalid, None, Vec::new()),
        }
    }
}

impl Map {
    fn add(&mut self, mut node: Node) -> Option<Diagnostic> {
        match self.pending.take() {
            None => {
                let mut found = None;
                if matches!(node.kind, Kind::List(_) | Kind::Map(_) | Kind::Set(_)) {
                    let message = format!("{} cannot be the key of a mapping", node.what());
                    found = Some(Diagnostic::new(SYNTAX, node.span, message));
                    node.kind = Kind::Invalid;
                }
                self.pending = Some(Pending::Key(node));
                found
            }
            Some(Pending::Key(key)) => {
                self.entries.push(Entry { key, value: node });
                None
            }
            Some(Pending::Merge) => self.merge(node),
        }
    }

    /// Takes the value of `<<`.
    fn merge(&mut self, node: Node) -> Option<Diagnostic> {
        let wrong = |node: &Node| {
            let message = format!("`<<` needs a mapping or a list of mappings; this is {}", node.what());
            Some(Diagnostic::new(SYNTAX, node.span, message))
        };
        match node.kind {
            _ if self.is_set => {
                return Some(Diagnostic::new(super::REFUSED, node.span, "`<<` in a set is not supported"));
            }
            Kind::Map(entries) => self.merged.extend(entries),
            Kind::List(items) => {
                // The first mapping of a list wins, so it comes last.
                for item in items.into_iter().rev() {
                    match item.kind {
                        Kind::Map(entries) => self.merged.extend(entries),
                        Kind::Invalid => {}
                        _ => return wrong(&item),
                    }
                }
            }
            Kind::Invalid => {}
            _ => return wrong(&node),
        }
        None
    }

    fn finish(self, input: &Input<'_>) -> (Kind, Option<Span>, Vec<Diagnostic>) {
        let Self { entries, mut merged, is_set, .. } = self;
        let last = entries.last().map(|entry| entry.key.span.to(entry.value.span));
        let mut found = Vec::new();
        let mut entries = key::dict(entries, |first, later| {
            let key = input.text_of(later.key.span);
            let key = if key.len() <= 80 { format!("the key `{key}`") } else { "this key".to_owned() };
            found.push(
                Diagnostic::new(DUPLICATE, later.key.span, format!("{key} stands twice in one mapping"))
                    .here("the second one")
                    .label(first.key.span, "the first one")
                    .note("AIFlow would use the last one without a word"),
            );
        });
        if !merged.is_empty() {
            // What is merged comes first, so that the mapping's own entries replace it.
            merged.append(&mut entries);
            entries = key::dict(merged, |_, _| {});
        }
        let kind = match is_set {
            true => Kind::Set(entries.into_iter().map(|entry| entry.key).collect()),
            false => Kind::Map(entries),
        };
        (kind, last, found)
    }
}
