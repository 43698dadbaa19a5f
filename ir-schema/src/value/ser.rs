//! Values to JSON.

use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Value;

/// The largest integer that every reader of JSON keeps exactly: 2^53 - 1.
pub(super) const MAX_PLAIN_INT: i64 = (1 << 53) - 1;

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => s.serialize_unit(),
            Self::Bool(value) => s.serialize_bool(*value),
            Self::Int(value) if value.unsigned_abs() <= MAX_PLAIN_INT.unsigned_abs() => s.serialize_i64(*value),
            Self::Int(value) => tagged(s, "$int", &Text(value)),
            Self::BigInt(digits) => tagged(s, "$int", digits),
            Self::Float(value) if value.is_finite() => s.serialize_f64(*value),
            Self::Float(value) if value.is_nan() => tagged(s, "$float", "nan"),
            Self::Float(value) => tagged(s, "$float", if *value > 0.0 { "inf" } else { "-inf" }),
            Self::String(value) => s.serialize_str(value),
            Self::List(items) => items.serialize(s),
            Self::Map(map) if map.keys().any(|key| key.starts_with('$')) => tagged(s, "$map", &Pairs(map)),
            Self::Map(map) => map.serialize(s),
            Self::Tuple(items) => tagged(s, "$tuple", items),
            Self::Bytes(bytes) => tagged(s, "$bytes", &Text(Base64Display::new(bytes, &STANDARD))),
            Self::Set(items) => tagged(s, "$set", items),
            Self::Mapping(pairs) => tagged(s, "$map", pairs),
            Self::Enum(member) => tagged(s, "$enum", member),
            Self::Date(text) => tagged(s, "$date", text),
            Self::Time(text) => tagged(s, "$time", text),
            Self::DateTime(text) => tagged(s, "$datetime", text),
            Self::TimeDelta(delta) => tagged(s, "$timedelta", delta),
            Self::Construction(construction) => tagged(s, "$construction", construction),
            Self::Channel(channel) => tagged(s, "$channel", channel),
            Self::Metadata(index) => tagged(s, "$metadata", index),
            Self::Attribute(attribute) => tagged(s, "$attribute", attribute),
            Self::Function(function) => tagged(s, "$function", function),
            Self::Class(class) => tagged(s, "$class", class),
            Self::Text(parts) => tagged(s, "$text", parts),
            Self::Opaque(opaque) => tagged(s, "$opaque", opaque),
        }
    }
}

/// The object with one key that a value takes which JSON cannot say.
fn tagged<S: Serializer>(s: S, tag: &str, content: &(impl Serialize + ?Sized)) -> Result<S::Ok, S::Error> {
    let mut map = s.serialize_map(Some(1))?;
    map.serialize_entry(tag, content)?;
    map.end()
}

/// Writes what a value displays as a string, without making the string.
struct Text<T>(T);

impl<T: std::fmt::Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0)
    }
}

/// A map as the pairs in it.
struct Pairs<'a>(&'a crate::Map<Value>);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.0)
    }
}
