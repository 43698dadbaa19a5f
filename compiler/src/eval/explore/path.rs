//! The conditions under which control takes a path.

use crate::source::{Sources, Span};

/// A condition: what must hold of the user's own conditions for control to come here.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Path {
    Always,
    /// The expression at a place is true, or it is false.
    Is(Span, bool),
    /// The call at a place raises an exception, or it does not.
    Raises(Span, bool),
    /// The loop over the expression at a place is left before its end, or it is not.
    Left(Span, bool),
    /// What stands at a place, behind `except` or `with`, catches the exception, or it does not.
    Caught(Span, bool),
    /// What the expression at a place gives has the elements that it may have, or it has not.
    Listed(Span, bool),
    All(Vec<Self>),
    Any(Vec<Self>),
    /// Too many conditions to name; the last of them.
    Unclear(Span),
}

/// A formula with more conditions than this is not written down.
const MOST: usize = 24;

impl Path {
    pub(crate) fn not(self) -> Self {
        match self {
            Self::Is(place, holds) => Self::Is(place, !holds),
            Self::Raises(place, holds) => Self::Raises(place, !holds),
            Self::Left(place, holds) => Self::Left(place, !holds),
            Self::Caught(place, holds) => Self::Caught(place, !holds),
            Self::Listed(place, holds) => Self::Listed(place, !holds),
            Self::All(parts) => Self::Any(parts.into_iter().map(Self::not).collect()),
            Self::Any(parts) => Self::All(parts.into_iter().map(Self::not).collect()),
            Self::Always | Self::Unclear(_) => self,
        }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always, path) | (path, Self::Always) => path,
            (unclear @ Self::Unclear(_), _) | (_, unclear @ Self::Unclear(_)) => unclear,
            (a, b) if a == b => a,
            (a, b) => {
                let mut parts = Vec::new();
                for path in [a, b] {
                    match path {
                        Self::All(inner) => parts.extend(inner),
                        other => parts.push(other),
                    }
                }
                Self::bounded(Self::All(parts))
            }
        }
    }

    pub(crate) fn or(self, other: Self) -> Self {
        // This first: what is unclear is its own opposite.
        if self == other {
            return self;
        }
        if self == Self::Always || other == Self::Always || self == other.clone().not() {
            return Self::Always;
        }
        // `p and c or p and not c` is `p`.
        let split = |path: Self| match path {
            Self::All(mut parts) => parts.pop().map(|last| (parts, last)),
            last => Some((Vec::new(), last)),
        };
        if let (Some((before, a)), Some((other_before, b))) = (split(self.clone()), split(other.clone()))
            && before == other_before
            && a == b.not()
        {
            return before.into_iter().fold(Self::Always, Self::and);
        }
        let mut parts = Vec::new();
        for path in [self, other] {
            match path {
                Self::Any(inner) => parts.extend(inner),
                other => parts.push(other),
            }
        }
        Self::bounded(Self::Any(parts))
    }

    fn bounded(self) -> Self {
        fn size(path: &Path) -> usize {
            match path {
                Path::All(parts) | Path::Any(parts) => parts.iter().map(size).sum(),
                _ => 1,
            }
        }
        match self.place() {
            Some(place) if size(&self) > MOST => Self::Unclear(place),
            _ => self,
        }
    }

    /// The condition as text, and whether it holds.
    pub(crate) fn text(&self, sources: &Sources) -> (String, bool) {
        match self {
            Self::Is(place, holds) => (source(sources, *place), *holds),
            Self::Raises(place, holds) => (format!("`{}` raises an exception", source(sources, *place)), *holds),
            Self::Left(place, holds) => (format!("the loop over `{}` is left early", source(sources, *place)), *holds),
            Self::Caught(place, holds) => (format!("`{}` catches the exception", source(sources, *place)), *holds),
            Self::Listed(place, holds) => {
                (format!("`{}` gives all that may be there", source(sources, *place)), *holds)
            }
            other => {
                let mut out = String::new();
                other.write(sources, &mut out);
                (out, true)
            }
        }
    }

    /// The place of the last condition in it.
    pub(crate) fn place(&self) -> Option<Span> {
        match self {
            Self::Is(place, _)
            | Self::Raises(place, _)
            | Self::Left(place, _)
            | Self::Caught(place, _)
            | Self::Listed(place, _)
            | Self::Unclear(place) => Some(*place),
            Self::All(parts) | Self::Any(parts) => parts.iter().rev().find_map(Self::place),
            Self::Always => None,
        }
    }

    fn write(&self, sources: &Sources, out: &mut String) {
        match self {
            Self::Always => out.push_str("True"),
            Self::Unclear(place) => {
                out.push_str("… ");
                out.push_str(&source(sources, *place));
            }
            Self::Is(..) | Self::Raises(..) | Self::Left(..) | Self::Caught(..) | Self::Listed(..) => {
                let (text, holds) = self.text(sources);
                out.push_str(if holds { "(" } else { "not (" });
                out.push_str(&text);
                out.push(')');
            }
            Self::All(parts) | Self::Any(parts) => {
                let word = if matches!(self, Self::All(_)) { " and " } else { " or " };
                for (i, part) in parts.iter().enumerate() {
                    if i > 0 {
                        out.push_str(word);
                    }
                    let nested = matches!(part, Self::All(_) | Self::Any(_));
                    if nested {
                        out.push('(');
                    }
                    part.write(sources, out);
                    if nested {
                        out.push(')');
                    }
                }
            }
        }
    }
}

/// The source text at a place, in one line.
fn source(sources: &Sources, place: Span) -> String {
    sources.text(place).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_simplified() {
        let sources = Sources::default();
        let file = sources.add("w.py", "abc");
        let is = |i: u32, holds| Path::Is(Span { file, start: i, end: i + 1 }, holds);
        let text = |path: &Path| path.text(&sources);
        assert_eq!(text(&is(0, true).not()), ("a".to_owned(), false));
        assert_eq!(is(0, true).or(is(0, false)), Path::Always);
        let both = is(0, false).and(is(1, true));
        assert_eq!(text(&both), ("not (a) and (b)".to_owned(), true));
        assert_eq!(both.clone().or(is(0, false).and(is(1, false))), is(0, false));
        assert_eq!(text(&both.or(is(2, true))), ("(not (a) and (b)) or (c)".to_owned(), true));
        let many = (0..40).fold(Path::Always, |path, i| path.and(is(i % 3, i % 2 == 0)));
        assert!(matches!(many, Path::Unclear(_)), "{many:?}");
        assert_eq!(many.clone().or(many.clone()), many);
    }
}
