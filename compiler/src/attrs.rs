//! Names and their values: the variables of a scope, the attributes of an object.

use crate::layout::Layout;
use crate::value::Value;
use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

/// So many names are looked through one by one, which is faster than hashing and takes one piece of memory.
const FEW: usize = 8;

/// Names and values in the order in which they were set.
#[derive(Debug, Clone, Default)]
pub(crate) struct Attrs {
    entries: Vec<(Name, Value)>,
    /// Where each name is among the entries; empty as long as they are few.
    places: FxHashMap<Name, usize>,
    /// The names, and perhaps some that were among them.
    marks: Marks,
    /// Which names these are, where that is noted.
    layout: Layout,
}

/// A bit for each of some names, by which most names that are not among them are told at once.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Marks(u64);

impl Marks {
    #[inline]
    fn of(name: &str) -> Self {
        let bytes = name.as_bytes();
        let byte = |at: usize| bytes.get(at).map_or(0, |byte| u32::from(*byte));
        // Special names begin and end alike.
        let sum = byte(2) + 3 * byte(bytes.len() / 2) + 5 * bytes.len() as u32;
        Self(1 << (sum & 63))
    }

    /// Whether a name may be among them.
    #[inline]
    pub(crate) fn may_have(self, name: &str) -> bool {
        self.0 & Self::of(name).0 != 0
    }

    /// Those of several names.
    pub(crate) fn of_all<'n>(names: impl IntoIterator<Item = &'n Name>) -> Self {
        names.into_iter().fold(Self::default(), |marks, name| marks.with(Self::of(name)))
    }

    pub(crate) fn with(self, more: Self) -> Self {
        Self(self.0 | more.0)
    }
}

impl Attrs {
    pub(crate) fn with_capacity(count: usize) -> Self {
        Self { entries: Vec::with_capacity(count), ..Self::default() }
    }

    /// Makes room for so many more.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.entries.reserve_exact(more);
    }

    /// Where a name is among the entries.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        if !self.marks.may_have(name) {
            None
        } else if self.places.is_empty() {
            self.entries.iter().position(|(known, _)| known.as_str() == name)
        } else {
            self.noted_place(name)
        }
    }

    /// The same where they are many. It stands apart so that the usual way stays short.
    #[inline(never)]
    fn noted_place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.place(name).map(|place| self.at(place))
    }

    /// The value of a name, if it stands in this place.
    #[inline]
    pub(crate) fn get_at(&self, place: usize, name: &Name) -> Option<&Value> {
        self.entries.get(place).filter(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The value at a place.
    pub(crate) fn at(&self, place: usize) -> &Value {
        &self.entries[place].1
    }

    pub(crate) fn at_mut(&mut self, place: usize) -> &mut Value {
        &mut self.entries[place].1
    }

    pub(crate) fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// Sets a name: where it is set already, in its place.
    pub(crate) fn insert(&mut self, name: Name, value: Value) {
        match self.place(&name) {
            Some(place) => self.entries[place].1 = value,
            None => self.push(name, value),
        }
    }

    /// The same for a name that is not owned, since most often it is set already: to what value, is given back.
    pub(crate) fn set(&mut self, name: &Name, value: Value) -> Option<Value> {
        match self.place(name) {
            Some(place) => Some(std::mem::replace(&mut self.entries[place].1, value)),
            None => {
                self.push(name.clone(), value);
                None
            }
        }
    }

    pub(crate) fn marks(&self) -> Marks {
        self.marks
    }

    pub(crate) fn layout(&self) -> Layout {
        self.layout
    }

    /// Notes what layout the names have from now on, as long as none is added or removed.
    pub(crate) fn set_layout(&mut self, layout: Layout) {
        self.layout = layout;
    }

    /// Sets a name that is not set yet.
    pub(crate) fn push(&mut self, name: Name, value: Value) {
        self.layout = Layout::default();
        self.marks = self.marks.with(Marks::of(&name));
        if !self.places.is_empty() {
            self.places.insert(name.clone(), self.entries.len());
        }
        self.entries.push((name, value));
        if self.places.is_empty() && self.entries.len() > FEW {
            self.note_places();
        }
    }

    /// Adds a name that is not set yet where others are about to be added: [`Attrs::complete`] comes after the last.
    pub(crate) fn add(&mut self, name: Name, value: Value) {
        self.entries.push((name, value));
    }

    /// Notes what is known of names that were added.
    pub(crate) fn complete(&mut self, marks: Marks, layout: Layout) {
        (self.marks, self.layout) = (marks, layout);
        if self.entries.len() > FEW {
            self.note_places();
        }
    }

    /// Removes a name; the others keep their order.
    pub(crate) fn remove(&mut self, name: &str) -> Option<Value> {
        let place = self.place(name)?;
        let (_, value) = self.entries.remove(place);
        self.places.clear();
        self.layout = Layout::default();
        if self.entries.len() > FEW {
            self.note_places();
        }
        Some(value)
    }

    fn note_places(&mut self) {
        self.places.extend(self.entries.iter().enumerate().map(|(place, (name, _))| (name.clone(), place)));
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// For how many there is room, in about as many pairs of a name and a value.
    pub(crate) fn capacity(&self) -> usize {
        self.entries.capacity() + self.places.capacity()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Name, &Value)> + Clone {
        self.entries.iter().map(|(name, value)| (name, value))
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &Name> + Clone {
        self.entries.iter().map(|(name, _)| name)
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &Value> + Clone {
        self.entries.iter().map(|(_, value)| value)
    }
}

impl Extend<(Name, Value)> for Attrs {
    fn extend<I: IntoIterator<Item = (Name, Value)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(name, value)| self.insert(name, value));
    }
}

impl FromIterator<(Name, Value)> for Attrs {
    fn from_iter<I: IntoIterator<Item = (Name, Value)>>(entries: I) -> Self {
        let entries = entries.into_iter();
        let mut attrs = Self::with_capacity(entries.size_hint().0);
        attrs.extend(entries);
        attrs
    }
}

impl IntoIterator for Attrs {
    type Item = (Name, Value);
    type IntoIter = std::vec::IntoIter<(Name, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_names_behave_alike() {
        for count in [3, FEW, FEW + 1, 5 * FEW] {
            let name = |i: usize| Name::new(format!("name_{i}"));
            let mut attrs: Attrs = (0..count).map(|i| (name(i), Value::Int(i as i64))).collect();
            attrs.insert(name(1), Value::None);
            assert_eq!(attrs.keys().cloned().collect::<Vec<_>>(), (0..count).map(name).collect::<Vec<_>>());
            assert!(matches!(attrs.get("name_1"), Some(Value::None)));
            assert!(matches!(attrs.remove("name_0"), Some(Value::Int(0))) && attrs.remove("name_0").is_none());
            assert_eq!(attrs.len(), count - 1);
            attrs.insert(name(0), Value::Ellipsis);
            assert_eq!(attrs.keys().last(), Some(&name(0)), "a name that is set again comes last");
            for i in 0..count {
                assert!(attrs.contains_key(&name(i)), "{i} of {count}");
                let found = attrs.get(&name(i));
                assert!(i < 2 || matches!(found, Some(Value::Int(n)) if *n == i as i64), "{i} of {count}: {found:?}");
            }
        }
    }
}
