//! Which objects a way has made.

use crate::heap::Id;
use std::ops::Range;

/// Objects that were made in a few stretches: ids are handed out in order, and each way of an exploration has its own.
#[derive(Debug, Clone, Default)]
pub(super) struct Made(Vec<Range<u32>>);

impl Made {
    pub(super) fn contains(&self, id: Id) -> bool {
        self.0.iter().any(|range| range.contains(&id.0))
    }

    pub(super) fn add(&mut self, range: Range<u32>) {
        if range.is_empty() {
            return;
        }
        self.0.push(range);
        self.0.sort_unstable_by_key(|range| range.start);
        self.0.dedup_by(|next, range| {
            let joined = next.start <= range.end;
            if joined {
                range.end = range.end.max(next.end);
            }
            joined
        });
    }

    pub(super) fn join(&mut self, other: &Self) {
        for range in &other.0 {
            self.add(range.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_joined() {
        let mut made = Made::default();
        for range in [8..9, 1..3, 4..4, 3..5, 2..4, 20..30] {
            made.add(range);
        }
        let mut other = Made::default();
        other.add(9..10);
        made.join(&other);
        assert_eq!(made.0, [1..5, 8..10, 20..30]);
        assert!(made.contains(Id(4)) && !made.contains(Id(5)) && made.contains(Id(29)));
    }
}
