//! Values of the symbolic evaluator: small, cheap to clone, and honest about what is not known.

mod pieces;
mod shared;

pub(crate) use pieces::Pieces;
pub(crate) use shared::SharedStr;

use crate::heap::Id;
use num_bigint::BigInt;
use std::rc::Rc;

/// Where a value came into being in the user's text: an index into the evaluator's table of births; 0 is nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) struct Birth(pub(crate) u32);

/// A string that is known.
#[derive(Debug, Clone)]
pub(crate) struct Str {
    pub(crate) text: SharedStr,
    pub(crate) birth: Birth,
}

/// A value. Everything with an identity or an inside lives on the heap.
///
/// Its parts are whole words: it is moved all the time, which takes longer by pieces.
#[derive(Debug, Clone)]
#[repr(u64)]
pub(crate) enum Value {
    None,
    Bool(bool),
    Int(i64),
    /// An integer that does not fit into 64 bits; one that does is always [`Value::Int`].
    Big(Rc<BigInt>),
    Float(f64),
    Str(Str),
    Bytes(Rc<[u8]>),
    /// A string of which parts are known only later.
    Text(Rc<Text>),
    Ellipsis,
    NotImplemented,
    Obj(Id),
    /// Not known; the number leads to why and where.
    Unknown(UnknownId),
}

/// An index into the evaluator's table of unknowns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct UnknownId(pub(crate) u32);

/// A string made of parts, at least one of which is not a literal.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Text {
    pub(crate) parts: Vec<Part>,
    pub(crate) birth: Birth,
}

/// A part of a [`Text`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    Literal(Rc<str>),
    /// The project's directory, or the one so many levels above it.
    Project {
        up: u32,
    },
    /// An attribute of a metadata reference.
    Attribute {
        metadata: u32,
        name: Rc<str>,
    },
    /// A variable of the environment.
    Environment(Rc<str>),
}

/// What is known of an unknown.
#[derive(Debug, Clone)]
pub(crate) struct Unknown {
    pub(crate) birth: Birth,
    /// Why it is not known, as a clause: "`numpy.zeros` is not part of the project".
    pub(crate) reason: Rc<str>,
    /// Stands in for the result of something already reported: nothing more is said about it.
    pub(crate) poison: bool,
    /// The attribute of a metadata reference that it is.
    pub(crate) attribute: Option<(u32, Rc<str>)>,
}

impl Value {
    /// A string with no birth.
    pub(crate) fn str(text: impl Into<Rc<str>>) -> Self {
        Self::Str(Str { text: SharedStr::Fixed(text.into()), birth: Birth::default() })
    }

    /// An integer in its canonical form.
    pub(crate) fn big(n: BigInt) -> Self {
        match i64::try_from(&n) {
            Ok(small) => Self::Int(small),
            Err(_) => Self::Big(Rc::new(n)),
        }
    }

    pub(crate) fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    pub(crate) fn birth(&self) -> Birth {
        match self {
            Self::Str(s) => s.birth,
            Self::Text(t) => t.birth,
            _ => Birth::default(),
        }
    }
}

impl Text {
    /// The value of these parts: adjoining literals are joined, and where only literals are left it is a plain string.
    pub(crate) fn value(parts: impl IntoIterator<Item = Part>, birth: Birth) -> Value {
        parts.into_iter().collect::<Pieces>().into_value(birth)
    }
}
