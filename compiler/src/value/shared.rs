//! The characters of a string that many may hold, and that grows cheaply while only one does.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// Immutable characters, cheap to clone.
#[derive(Debug, Clone)]
pub(crate) enum SharedStr {
    /// Of fixed length: nearly all are.
    Fixed(Rc<str>),
    /// With room at the end, because it has grown before.
    Grown(Rc<String>),
}

impl SharedStr {
    /// Puts more behind it: in place if nobody else holds it and there is room.
    pub(crate) fn push_str(&mut self, more: &str) {
        if let Self::Grown(text) = self
            && let Some(text) = Rc::get_mut(text)
        {
            text.push_str(more);
            return;
        }
        let mut text = String::with_capacity(2 * (self.len() + more.len()));
        text.push_str(self);
        text.push_str(more);
        *self = Self::Grown(Rc::new(text));
    }

    /// Whether nobody else holds it.
    pub(crate) fn is_sole(&self) -> bool {
        match self {
            Self::Fixed(text) => Rc::strong_count(text) == 1,
            Self::Grown(text) => Rc::strong_count(text) == 1,
        }
    }

    /// The same in the form that facts and keys have.
    pub(crate) fn fixed(&self) -> Rc<str> {
        match self {
            Self::Fixed(text) => text.clone(),
            Self::Grown(text) => text.as_str().into(),
        }
    }
}

impl Deref for SharedStr {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Fixed(text) => text,
            Self::Grown(text) => text,
        }
    }
}

impl PartialEq for SharedStr {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Display for SharedStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl From<&str> for SharedStr {
    fn from(text: &str) -> Self {
        Self::Fixed(text.into())
    }
}

impl From<String> for SharedStr {
    fn from(text: String) -> Self {
        Self::Fixed(text.into())
    }
}

impl From<Rc<str>> for SharedStr {
    fn from(text: Rc<str>) -> Self {
        Self::Fixed(text)
    }
}

impl From<SharedStr> for Rc<str> {
    fn from(text: SharedStr) -> Self {
        text.fixed()
    }
}

impl Default for SharedStr {
    fn default() -> Self {
        Self::Fixed(Rc::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_holds_never_changes() {
        let mut text = SharedStr::Fixed("abc".into());
        text.push_str("d");
        let held = text.clone();
        text.push_str("e");
        let place = text.as_ptr();
        text.push_str("f");
        assert_eq!((&*held, &*text), ("abcd", "abcdef"));
        assert_eq!(text.as_ptr(), place, "there was room");
        assert!(text.is_sole() && held.is_sole());
        assert_eq!(&*text.fixed(), "abcdef");
        assert_eq!(size_of::<SharedStr>(), size_of::<Rc<str>>());
    }
}
