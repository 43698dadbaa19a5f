//! Where values came into being: a place is kept once, and each value refers to it by a number.

use crate::source::Span;
use crate::value::Birth;
use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// So many places are found without looking them up: a loop comes back to the same few.
const RECENT: usize = 32;

/// The places, in the order in which something came into being there first.
#[derive(Default)]
pub(super) struct Births {
    places: IndexSet<Span, FxBuildHasher>,
    recent: [Option<(Span, Birth)>; RECENT],
}

impl Births {
    /// That at a place.
    pub(super) fn at(&mut self, span: Span) -> Birth {
        let recent = &mut self.recent[(span.start ^ span.end << 2) as usize % RECENT];
        match recent {
            Some((known, birth)) if *known == span => *birth,
            _ => {
                let birth = Birth(self.places.insert_full(span).0 as u32 + 1);
                *recent = Some((span, birth));
                birth
            }
        }
    }

    /// Its place; none if it is nowhere.
    pub(super) fn place(&self, birth: Birth) -> Option<Span> {
        self.places.get_index((birth.0 as usize).checked_sub(1)?).copied()
    }
}
