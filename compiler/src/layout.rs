//! Where the names of a scope stand, as far as that is noted in the nodes of the syntax tree that name them.
//!
//! Looking a variable up by its name compares names. But a function binds its names in the same order nearly every time:
//! each order is a layout, with a number of its own, and a node notes the place of its name together with the layout
//! of the scope in which it was found. In every scope with that layout the name stands in that place.

use ruff_python_ast::{AtomicNodeIndex, NodeIndex};
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

/// Which names a scope has, in which places: scopes with the same layout have the same. The default says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Layout(u32);

/// So many bits of a note are the layout's.
const LAYOUT_BITS: u32 = 21;
const PLACE_BITS: u32 = 10;
/// The bit of a note that says that it is about the innermost scope, not the module.
const LOCAL: u32 = 1 << 31;
/// The bit of one that is about neither, but about the built-in names.
const BUILTIN: u32 = 1 << 30;
const BUILTIN_PLACE_BITS: u32 = 9;
/// The layouts below this number belong to the prelude, whose syntax trees all compilations of a process share.
const OWN: u32 = 1 << 16;
/// The bits all set would be no note.
const MOST: u32 = (1 << LAYOUT_BITS) - 2;

/// Gives out the layouts of one program.
#[derive(Debug)]
pub(crate) struct Layouts(Cell<u32>);

impl Default for Layouts {
    fn default() -> Self {
        Self(Cell::new(OWN + 1))
    }
}

impl Layouts {
    /// One that no scope has yet; none where all are given out.
    pub(crate) fn fresh(&self) -> Layout {
        let next = self.0.get();
        self.0.set((next + 1).min(MOST));
        Layout(if next < MOST { next } else { 0 })
    }
}

impl Layout {
    /// That of a scope without any names.
    pub(crate) const EMPTY: Self = Self(OWN);

    /// The layout that the parameters of a function of the prelude have, which is noted in its definition.
    pub(crate) fn of_prelude(definition: &AtomicNodeIndex) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        if let Some(noted) = definition.load().as_u32() {
            return Self(noted);
        }
        let fresh = NEXT.fetch_add(1, Ordering::Relaxed);
        if fresh >= OWN {
            NEXT.store(OWN, Ordering::Relaxed);
            return Self::default();
        }
        definition.set(NodeIndex::from(fresh));
        Self(fresh)
    }

    /// Whether it says where names stand.
    pub(crate) fn is_known(self) -> bool {
        self.0 != 0
    }
}

/// What a node that names a variable has noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Note {
    /// It stands in this place of the innermost scope, if that has this layout.
    Local(Layout, usize),
    /// It stood in this place of the module.
    Global(usize),
    /// It stands in this place of the built-in names, if the module has this layout: it has no such name.
    Builtin(Layout, usize),
}

impl Note {
    #[inline]
    pub(crate) fn read(node: &AtomicNodeIndex) -> Option<Self> {
        let note = node.load().as_u32()?;
        let place = (note & ((1 << PLACE_BITS) - 1)) as usize;
        Some(if note & LOCAL != 0 {
            Self::Local(Layout((note & !LOCAL) >> PLACE_BITS), place)
        } else if note & BUILTIN == 0 {
            Self::Global(note as usize)
        } else {
            let place = note & ((1 << BUILTIN_PLACE_BITS) - 1);
            Self::Builtin(Layout((note & !BUILTIN) >> BUILTIN_PLACE_BITS), place as usize)
        })
    }

    /// Notes this, if there is room for it.
    pub(crate) fn write(self, node: &AtomicNodeIndex) {
        let note = match self {
            Self::Local(layout, place) if place < 1 << PLACE_BITS => LOCAL | layout.0 << PLACE_BITS | place as u32,
            Self::Global(place) if place < BUILTIN as usize => place as u32,
            Self::Builtin(layout, place) if layout.is_known() && place < 1 << BUILTIN_PLACE_BITS => {
                BUILTIN | layout.0 << BUILTIN_PLACE_BITS | place as u32
            }
            _ => return,
        };
        node.set(NodeIndex::from(note));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_as_it_was_written() {
        let node = AtomicNodeIndex::NONE;
        assert_eq!(Note::read(&node), None);
        let layouts = Layouts::default();
        for note in [
            Note::Global(0),
            Note::Global(70_000),
            Note::Local(Layout::default(), 3),
            Note::Local(layouts.fresh(), 0),
            Note::Local(Layout(MOST - 1), (1 << PLACE_BITS) - 1),
            Note::Builtin(Layout(MOST - 1), (1 << BUILTIN_PLACE_BITS) - 1),
            Note::Builtin(layouts.fresh(), 0),
        ] {
            note.write(&node);
            assert_eq!(Note::read(&node), Some(note));
        }
        let before = Note::read(&node);
        Note::Local(layouts.fresh(), 1 << PLACE_BITS).write(&node);
        Note::Builtin(layouts.fresh(), 1 << BUILTIN_PLACE_BITS).write(&node);
        assert_eq!(Note::read(&node), before, "no room: as before");
    }

    #[test]
    fn layouts_come_to_an_end() {
        let layouts = Layouts(Cell::new(MOST - 1));
        assert_eq!(layouts.fresh(), Layout(MOST - 1));
        assert!(!layouts.fresh().is_known() && !layouts.fresh().is_known());
    }
}
