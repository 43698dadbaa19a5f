//! Values from JSON: the exact inverse of how they are written.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Value;
use super::ser::MAX_PLAIN_INT;
use crate::Map;
use crate::optional::insert_new;

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() <= MAX_PLAIN_INT.unsigned_abs() { Ok(Value::Int(value)) } else { Err(too_large(value)) }
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        i64::try_from(value).map_err(|_| too_large(value)).and_then(|value| self.visit_i64(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut map = Map::default();
        while let Some(key) = access.next_key::<String>()? {
            if !key.starts_with('$') {
                insert_new(&mut map, key, &mut access)?;
                continue;
            }
            let value = if map.is_empty() { tagged(&key, &mut access)? } else { return Err(not_alone(&key)) };
            return match access.next_key::<String>()? {
                None => Ok(value),
                Some(_) => Err(not_alone(&key)),
            };
        }
        Ok(Value::Map(map))
    }
}

fn too_large<E: Error>(value: impl fmt::Display) -> E {
    E::custom(format_args!("the integer {value} is beyond 2^53 - 1: write it as {{\"$int\": \"{value}\"}}"))
}

fn not_alone<E: Error>(key: &str) -> E {
    E::custom(format_args!("`{key}` must be the only key here; a mapping with such a key is written as `$map`"))
}

/// The value that the object `{tag: …}` stands for.
fn tagged<'de, A: MapAccess<'de>>(tag: &str, access: &mut A) -> Result<Value, A::Error> {
    Ok(match tag {
        "$int" => integer(access.next_value()?)?,
        "$float" => float(access.next_value()?)?,
        "$tuple" => Value::Tuple(access.next_value()?),
        "$bytes" => {
            let text: String = access.next_value()?;
            Value::Bytes(STANDARD.decode(text).map_err(|error| A::Error::custom(format_args!("`$bytes`: {error}")))?)
        }
        "$set" => Value::Set(access.next_value()?),
        "$map" => mapping(access.next_value()?)?,
        "$enum" => Value::Enum(access.next_value()?),
        "$date" => Value::Date(access.next_value()?),
        "$time" => Value::Time(access.next_value()?),
        "$datetime" => Value::DateTime(access.next_value()?),
        "$timedelta" => Value::TimeDelta(access.next_value()?),
        "$construction" => Value::Construction(access.next_value()?),
        "$channel" => Value::Channel(access.next_value()?),
        "$metadata" => Value::Metadata(access.next_value()?),
        "$attribute" => Value::Attribute(access.next_value()?),
        "$function" => Value::Function(access.next_value()?),
        "$class" => Value::Class(access.next_value()?),
        "$text" => Value::Text(access.next_value()?),
        "$opaque" => Value::Opaque(access.next_value()?),
        _ => return Err(A::Error::custom(format_args!("`{tag}` is no form of value"))),
    })
}

fn integer<E: Error>(text: String) -> Result<Value, E> {
    let digits = text.strip_prefix('-').unwrap_or(&text);
    if digits.is_empty() || digits.starts_with('0') || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(E::custom(format_args!("`$int`: `{text}` is no integer, or one that needs no `$int`")));
    }
    Ok(text.parse().map(Value::Int).unwrap_or(Value::BigInt(text)))
}

fn float<E: Error>(text: String) -> Result<Value, E> {
    match text.as_str() {
        "inf" => Ok(Value::Float(f64::INFINITY)),
        "-inf" => Ok(Value::Float(f64::NEG_INFINITY)),
        "nan" => Ok(Value::Float(f64::NAN)),
        _ => Err(E::custom(format_args!("`$float`: `{text}` is not `inf`, `-inf` or `nan`"))),
    }
}

/// All keys are strings: a map, which is written like this if one of them starts with `$`.
fn mapping<E: Error>(pairs: Vec<(Value, Value)>) -> Result<Value, E> {
    if !pairs.iter().all(|(key, _)| matches!(key, Value::String(_))) {
        return Ok(Value::Mapping(pairs));
    }
    let mut map = Map::default();
    map.reserve(pairs.len());
    for (key, value) in pairs {
        let Value::String(key) = key else { unreachable!("all keys are strings") };
        match map.entry(key) {
            indexmap::map::Entry::Vacant(entry) => entry.insert(value),
            indexmap::map::Entry::Occupied(entry) => {
                return Err(E::custom(format_args!("the key `{}` stands here twice", entry.key())));
            }
        };
    }
    Ok(Value::Map(map))
}
