//! Where objects stand: in pieces that stay where they are. One that grows as a whole would be copied, and be there
//! twice meanwhile.

use super::{Id, Slot};
use std::ops::{Index, IndexMut};

/// The objects of a piece, as a power of two: small workflows have room in one or two.
const BITS: u32 = 10;

#[derive(Debug)]
pub(super) struct Slots<'a> {
    /// All but the last are full; there is at least one.
    pieces: Vec<Vec<Slot<'a>>>,
}

impl Default for Slots<'_> {
    fn default() -> Self {
        Self { pieces: vec![Vec::with_capacity(1 << BITS)] }
    }
}

impl<'a> Slots<'a> {
    pub(super) fn len(&self) -> usize {
        let full = self.pieces.len() - 1;
        (full << BITS) + self.pieces[full].len()
    }

    pub(super) fn push(&mut self, slot: Slot<'a>) {
        match self.pieces.last_mut() {
            Some(piece) if piece.len() < 1 << BITS => piece.push(slot),
            _ => {
                let mut piece = Vec::with_capacity(1 << BITS);
                piece.push(slot);
                self.pieces.push(piece);
            }
        }
    }
}

fn place(id: Id) -> (usize, usize) {
    ((id.0 >> BITS) as usize, (id.0 & ((1 << BITS) - 1)) as usize)
}

impl<'a> Index<Id> for Slots<'a> {
    type Output = Slot<'a>;

    fn index(&self, id: Id) -> &Slot<'a> {
        let (piece, place) = place(id);
        &self.pieces[piece][place]
    }
}

impl<'a> IndexMut<Id> for Slots<'a> {
    fn index_mut(&mut self, id: Id) -> &mut Slot<'a> {
        let (piece, place) = place(id);
        &mut self.pieces[piece][place]
    }
}
