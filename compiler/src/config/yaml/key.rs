//! Which keys Python takes for the same: `1`, `1.0` and `True` are one key of a `dict`.

use super::{Date, DateTime, Entry, Kind, Node};
use num_bigint::BigInt;
use rustc_hash::FxHashMap;

/// A key as Python compares it.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Key<'a> {
    Null,
    Int(i64),
    Big(BigInt),
    /// The bits of a number that is no integer; every NaN that PyYAML makes is the same object.
    Float(u64),
    Str(&'a str),
    Bytes(&'a [u8]),
    Date(Date),
    Local(DateTime),
    /// Microseconds since the year 0 in UTC: equal moments are equal in any time zone.
    Moment(i64),
}

impl<'a> Key<'a> {
    /// None if the value cannot be a key, or if it was reported already.
    pub(super) fn of(node: &'a Node) -> Option<Self> {
        Some(match &node.kind {
            Kind::Null => Self::Null,
            Kind::Bool(value) => Self::Int(i64::from(*value)),
            Kind::Int(value) => Self::Int(*value),
            Kind::Big(value) => Self::Big((**value).clone()),
            Kind::Float(value) => float(*value),
            Kind::Str(value) => Self::Str(value),
            Kind::Bytes(value) => Self::Bytes(value),
            Kind::Date(value) => Self::Date(*value),
            Kind::DateTime(value) => moment(value),
            Kind::List(_) | Kind::Map(_) | Kind::Set(_) | Kind::Invalid => return None,
        })
    }
}

fn float(value: f64) -> Key<'static> {
    if value.is_nan() {
        return Key::Float(f64::NAN.to_bits());
    }
    if value.fract() != 0.0 || value.is_infinite() {
        return Key::Float(value.to_bits());
    }
    // Exact below 2^63; beyond, an integer is a `Big`.
    if value.abs() < 9_223_372_036_854_775_808.0 {
        return Key::Int(value as i64);
    }
    num_traits::FromPrimitive::from_f64(value).map_or(Key::Float(value.to_bits()), Key::Big)
}

fn moment(value: &DateTime) -> Key<'static> {
    let Some(offset) = value.offset else { return Key::Local(*value) };
    let Date { year, month, day } = value.date;
    // Years that begin in March put the leap day last.
    let (year, month) = if month > 2 { (i64::from(year), month - 3) } else { (i64::from(year) - 1, month + 9) };
    let days = year * 365 + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + i64::from((u16::from(month) * 153 + 2) / 5)
        + i64::from(day);
    let minutes = (days * 24 + i64::from(value.hour)) * 60 + i64::from(value.minute);
    let seconds = minutes * 60 + i64::from(value.second) - i64::from(offset);
    Key::Moment(seconds * 1_000_000 + i64::from(value.microsecond))
}

/// Makes the entries of a `dict` as Python does: a later value takes the place of an earlier one under an equal key.
/// `again` is told of every entry that does so, and of the one that it replaces. Keys that cannot be compared are kept.
pub(super) fn dict(entries: Vec<Entry>, mut again: impl FnMut(&Entry, &Entry)) -> Vec<Entry> {
    let replaced = {
        let mut replaced: Vec<(usize, usize)> = Vec::new();
        let mut found = |first: usize, later: usize| {
            again(&entries[first], &entries[later]);
            replaced.push((first, later));
        };
        if entries.len() <= 8 {
            for later in 1..entries.len() {
                if let Some(first) = (0..later).find(|first| same(&entries[*first].key, &entries[later].key)) {
                    found(first, later);
                }
            }
        } else {
            let mut seen = FxHashMap::with_capacity_and_hasher(entries.len(), rustc_hash::FxBuildHasher);
            for (later, entry) in entries.iter().enumerate() {
                let Some(key) = Key::of(&entry.key) else { continue };
                match seen.entry(key) {
                    std::collections::hash_map::Entry::Occupied(first) => found(*first.get(), later),
                    std::collections::hash_map::Entry::Vacant(place) => {
                        place.insert(later);
                    }
                }
            }
        }
        replaced
    };
    if replaced.is_empty() {
        return entries;
    }
    let mut entries: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    for (first, later) in replaced {
        if let Some(mut last) = entries[later].take() {
            if let Some(place) = &entries[first] {
                // The object that is the key stays the first one.
                last.key.kind = place.key.kind.clone();
            }
            entries[first] = Some(last);
        }
    }
    entries.into_iter().flatten().collect()
}

fn same(a: &Node, b: &Node) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::Str(a), Kind::Str(b)) => a == b,
        (Kind::Str(_), _) | (_, Kind::Str(_)) => false,
        _ => Key::of(a).is_some_and(|a| Key::of(b) == Some(a)),
    }
}
