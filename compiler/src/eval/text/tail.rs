//! What the known end of a text answers: `__file__[:-3]`, `__file__.rsplit('/', 1)`. And what is replaced in a path, of
//! which only the directory of the project is not known.

use crate::eval::{Args, Eval, R};
use crate::fact::Assumption;
use crate::source::Span;
use crate::value::{Part, Text, Value};

impl<'a> Eval<'a> {
    /// A method of a text that its known end answers, if it does.
    pub(super) fn by_tail(&mut self, text: &Text, name: &str, args: &Args, span: Span) -> R<Option<Value>> {
        let Some((Part::Literal(tail), head)) = text.parts.split_last() else { return Ok(None) };
        if !args.keyword.is_empty() || args.unknown.is_some() {
            return Ok(None);
        }
        let given: Vec<Value> = args.positional.iter().map(|arg| arg.value.clone()).collect();
        let mut texts = given.iter().map(|value| self.as_str(value));
        let first = texts.next().flatten();
        Ok(match (name, first, &given[..]) {
            ("rpartition", Some(by), [_]) if !by.is_empty() => tail.rsplit_once(&*by).map(|(before, behind)| {
                let before = self.with_tail(head, before, span);
                let parts = vec![before, self.string(by.to_string(), span), self.string(behind.to_owned(), span)];
                self.tuple(parts, span)
            }),
            ("rsplit", Some(by), [_, Value::Int(most @ 1..)]) if !by.is_empty() => {
                let pieces: Vec<&str> = tail.rsplitn((*most as usize).saturating_add(1), &*by).collect();
                // More of it may stand in what is not known.
                (pieces.len() as i64 == *most + 1).then(|| {
                    let (before, behind) = pieces.split_last().unwrap_or((&"", &[]));
                    let mut items = vec![self.with_tail(head, before, span)];
                    items.extend(behind.iter().rev().map(|piece| self.string((*piece).to_owned(), span)));
                    self.list(items, span)
                })
            }
            ("rstrip", chars, [] | [_]) if chars.is_some() || given.is_empty() => {
                let rest = match &chars {
                    Some(chars) => tail.trim_end_matches(|c| chars.contains(c)),
                    None => tail.trim_end(),
                };
                let rest = rest.to_owned();
                (!rest.is_empty()).then(|| self.with_tail(head, &rest, span))
            }
            ("replace", Some(from), [_, to]) => match self.as_str(to) {
                Some(to) => self.replaced_in_path(text, &from, &to, span),
                None => None,
            },
            _ => None,
        })
    }

    /// `text[:-n]` and `text[-n:]`, as far as that lies in the known end.
    pub(crate) fn slice_of_tail(&mut self, text: &Text, slice: &[Value; 3], span: Span) -> Option<Value> {
        let (Part::Literal(tail), head) = text.parts.split_last()? else { return None };
        let at = |n: i64| {
            let from_end = usize::try_from(n.checked_neg()?).ok()?;
            let count = tail.chars().count();
            let index = count.checked_sub(from_end)?;
            Some(tail.char_indices().nth(index).map_or(tail.len(), |(at, _)| at))
        };
        match slice {
            [Value::None, Value::Int(n @ ..0), Value::None] => {
                let before = tail[..at(*n)?].to_owned();
                Some(self.with_tail(head, &before, span))
            }
            [Value::Int(n @ ..0), Value::None, Value::None] => {
                let behind = tail[at(*n)?..].to_owned();
                Some(self.string(behind, span))
            }
            _ => None,
        }
    }

    fn with_tail(&mut self, head: &[Part], tail: &str, span: Span) -> Value {
        let birth = self.birth(span);
        Text::value(head.iter().cloned().chain([Part::Literal(tail.into())]), birth)
    }

    /// A path in which something is replaced. It is taken for granted that it does not stand in the path of the project,
    /// where it would be replaced, too: then the file would lead elsewhere on each machine.
    fn replaced_in_path(&mut self, text: &Text, from: &str, to: &str, span: Span) -> Option<Value> {
        let [Part::Project { .. }, Part::Literal(rest)] = &text.parts[..] else { return None };
        // Half of it may stand there.
        let is_split = (1..from.len()).any(|at| from.is_char_boundary(at) && rest.starts_with(&from[at..]));
        if from.is_empty() || is_split {
            return None;
        }
        let replaced = rest.replace(from, to);
        self.charge(rest.len() / 8 + replaced.len() / 8);
        let assumption = Assumption {
            condition: format!("{from:?} in the path of the project's directory"),
            holds: false,
            reason: "otherwise it is replaced there, too".to_owned(),
            span,
        };
        if !self.record.assumptions.iter().any(|known| known.condition == assumption.condition) {
            self.record.assumptions.push(assumption);
        }
        Some(self.with_tail(&text.parts[..1], &replaced, span))
    }
}
