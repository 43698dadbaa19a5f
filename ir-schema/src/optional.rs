//! How optional fields and open maps are read: more strictly than serde does by itself.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::Map;

/// Reads an optional field that is there. It is absent or it has a value: `null` does not stand for absence, because
/// for a `Value` null is a value.
pub(crate) fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Reads a map and refuses a key that stands in it twice, where serde would silently keep the last.
pub(crate) fn unique<'de, D: Deserializer<'de>, V: Deserialize<'de>>(deserializer: D) -> Result<Map<V>, D::Error> {
    struct UniqueVisitor<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for UniqueVisitor<V> {
        type Value = Map<V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Map<V>, A::Error> {
            let mut map = Map::default();
            while let Some(key) = access.next_key::<String>()? {
                insert_new(&mut map, key, &mut access)?;
            }
            Ok(map)
        }
    }

    deserializer.deserialize_map(UniqueVisitor(PhantomData))
}

/// Reads the value of `key` into `map`, which must not have it yet.
pub(crate) fn insert_new<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
    map: &mut Map<V>,
    key: String,
    access: &mut A,
) -> Result<(), A::Error> {
    if map.contains_key(&key) {
        return Err(Error::custom(format_args!("the key `{key}` stands here twice")));
    }
    let value = access.next_value()?;
    map.insert(key, value);
    Ok(())
}
