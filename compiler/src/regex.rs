//! Regular expressions as CPython's `re` has them: a pattern is parsed, made into a program, and run with backtracking.
//!
//! What CPython decides by accident (what a group holds that was matched several times) and what its tables of letters
//! decide (`IGNORECASE` beyond ASCII) is not said: see [`Pattern::loose`] and [`Wrong::Unmodelled`].

mod parse;
mod program;
mod run;

pub(crate) use run::{Outcome, Search};

use program::Program;

pub(crate) const IGNORECASE: u32 = 2;
pub(crate) const LOCALE: u32 = 4;
pub(crate) const MULTILINE: u32 = 8;
pub(crate) const DOTALL: u32 = 16;
pub(crate) const UNICODE: u32 = 32;
pub(crate) const VERBOSE: u32 = 64;
pub(crate) const ASCII: u32 = 256;

/// A longer pattern is not read.
const LONGEST: usize = 20_000;

/// A pattern that is ready to be searched for.
#[derive(Debug)]
pub(crate) struct Pattern {
    program: Program,
    pub(crate) flags: u32,
    pub(crate) groups: usize,
    /// Names of groups, in the order of the groups.
    pub(crate) names: Vec<(String, usize)>,
    /// Groups of which CPython may say what a way that led nowhere has left in them.
    pub(crate) loose: Vec<usize>,
}

/// Why a pattern is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// CPython refuses it: its words, and the character.
    Refused(String, usize),
    /// It is not evaluated.
    Unmodelled(&'static str),
}

impl Pattern {
    pub(crate) fn new(text: &str, flags: u32) -> Result<Self, Wrong> {
        if text.len() > LONGEST {
            return Err(Wrong::Unmodelled("a regular expression of this length"));
        }
        let parsed = parse::parse(text, flags)?;
        if parsed.flags & LOCALE != 0 {
            return Err(Wrong::Unmodelled("a regular expression that depends on the locale"));
        }
        let program = program::made(&parsed.node, parsed.any_case)?;
        Ok(Self { program, flags: parsed.flags, groups: parsed.groups, names: parsed.names, loose: parsed.loose })
    }
}

#[cfg(test)]
mod tests;
