//! What makes two values the same key.

use super::number;
use crate::eval::typing::{self, form_of};
use crate::eval::{Args, Eval, R, Stop, Truth};
use crate::heap::{Data, Dict, Id, Key};
use crate::value::{UnknownId, Value};
use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

const NAN: &str = "a NaN equals nothing, and is found only where it is the same object";

/// What is known of the hashes of classes of the file.
#[derive(Default)]
pub(crate) struct Hashes {
    /// How many `__hash__` are being evaluated.
    depth: u32,
    /// What was hashed in there, and what stands for its hash.
    numbers: FxHashMap<Key, i64>,
    sources: FxHashMap<i64, (Value, Key)>,
    /// The objects that were keys, by what their `__hash__` gives.
    objects: FxHashMap<Key, Vec<Id>>,
    /// The hashes that are not known, each the one of its key.
    unknown: FxHashMap<Key, Value>,
    kept: FxHashSet<UnknownId>,
}

impl Hashes {
    /// The unknown hash of a key: the one that it had before, if it had one.
    pub(super) fn kept(&mut self, key: Key, hash: Value) -> Value {
        let hash = self.unknown.entry(key).or_insert(hash).clone();
        if let Value::Unknown(id) = hash {
            self.kept.insert(id);
        }
        hash
    }

    /// Whether two values are the hash of one key.
    pub(super) fn are_one(&self, a: &Value, b: &Value) -> bool {
        matches!((a, b), (Value::Unknown(a), Value::Unknown(b)) if a == b && self.kept.contains(a))
    }
}

impl<'a> Eval<'a> {
    /// The key that a value is in a dictionary.
    pub(crate) fn key(&mut self, value: &Value, range: TextRange) -> R<Result<Key, UnknownId>> {
        if !matches!(value, Value::Obj(_)) {
            return self.key_of(value, range);
        }
        let span = self.span(range);
        let key = self.deeper(span, |eval| eval.key_of(value, range))?;
        if key.as_ref().is_ok_and(Key::is_unwieldy) {
            return Err(self.limit(
                span,
                "a key of a dictionary or set that holds more than 100000 values, or 50 levels".to_owned(),
            ));
        }
        Ok(key)
    }

    fn key_of(&mut self, value: &Value, range: TextRange) -> R<Result<Key, UnknownId>> {
        Ok(Ok(match value {
            Value::Str(s) => Key::Str(s.text.fixed()),
            Value::None => Key::None,
            Value::Ellipsis => Key::Ellipsis,
            Value::NotImplemented => {
                return Ok(Err(self.unknown_id(self.span(range), "NotImplemented is no key here")));
            }
            Value::Bool(b) => Key::Int(i64::from(*b)),
            Value::Int(n) => Key::Int(*n),
            Value::Big(n) => Key::Big(n.clone()),
            // A NaN is the same key only as the same object.
            Value::Float(f) if f.is_nan() => return Ok(Err(self.unknown_id(self.span(range), NAN))),
            Value::Float(f) => number::float_key(*f),
            Value::Bytes(b) => Key::Bytes(b.clone()),
            Value::Text(_) => return Ok(Err(self.text_unknown(value, range))),
            Value::Unknown(id) => return Ok(Err(*id)),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => {
                    let items = items.clone();
                    self.charge(items.len());
                    self.charge_bytes(items.len() * size_of::<Key>());
                    let mut keys = Vec::with_capacity(items.len());
                    for item in items.iter() {
                        match self.key(item, range)? {
                            Ok(key) => keys.push(key),
                            Err(why) => return Ok(Err(why)),
                        }
                    }
                    Key::Tuple(keys.into())
                }
                Data::FrozenSet(set) => {
                    let mut keys: Vec<Key> = set.keys().cloned().collect();
                    keys.sort_by_cached_key(|key| format!("{key:?}"));
                    Key::Frozen(keys.into())
                }
                Data::List(_) | Data::Dict(_) | Data::Set(_) | Data::View { .. } | Data::Slice(_) => {
                    return Err(self.unhashable(value, range));
                }
                Data::External(path) if form_of(path).is_some() => match typing::key(path) {
                    Some(key) => key,
                    None => return Ok(Err(self.unknown_id(self.span(range), "a form of `typing` is not followed"))),
                },
                Data::Foreign(foreign) => return Ok(Err(foreign.unknown)),
                Data::Smudged { unknown, .. } => return Ok(Err(*unknown)),
                Data::Instance(instance) => {
                    let (class, payload) = (instance.class, instance.payload.clone());
                    if let Some(found) = self.own_hash(value, class, range)? {
                        return Ok(found);
                    }
                    match payload.filter(|_| !self.is_exception(class)) {
                        Some(payload) => return self.key(&payload, range),
                        None => Key::Object(*id),
                    }
                }
                _ => Key::Object(*id),
            },
        }))
    }

    /// A mapping as a dictionary of its own.
    pub(crate) fn mapping(&mut self, value: &Value) -> Option<Result<Dict, UnknownId>> {
        let value = self.plain(value);
        if let Some(why) = self.unknown_of(&value) {
            return Some(Err(why));
        }
        let Value::Obj(id) = value else { return None };
        if let Data::Dict(dict) = self.heap.get(id) {
            let dict = dict.clone();
            self.charge(dict.len());
            return Some(Ok(dict));
        }
        // Such as `os.environ`: any object with this method is a mapping for `**`.
        self.class_attribute(&value, "keys")?;
        let span = self.birthplace(self.heap.object(id).birth).unwrap_or(self.frame.site);
        Some(Err(self.unknown_id(span, "what an object holds that is like a dictionary is not evaluated here")))
    }

    /// [`Eval::entries`], where it is known of each that it is there.
    pub(crate) fn sure_entries(&mut self, value: &Value, range: TextRange) -> R<Option<Result<Dict, UnknownId>>> {
        match self.perhaps_lacks(value) {
            Some(why) => Ok(Some(Err(why))),
            None => self.entries(value, range),
        }
    }

    /// The same for what is unpacked by `**` or handed to `dict`: of another object that has `keys`, what these are.
    pub(crate) fn entries(&mut self, value: &Value, range: TextRange) -> R<Option<Result<Dict, UnknownId>>> {
        let plain = self.plain(value);
        let is_dict = matches!(plain, Value::Obj(id) if matches!(self.heap.get(id), Data::Dict(_)));
        if is_dict || self.unknown_of(&plain).is_some() {
            return Ok(self.mapping(&plain));
        }
        let span = self.span(range);
        let Some(keys) = self.class_attribute(value, "keys") else {
            // A base from outside may have it; what the modelled standard library lacks is known.
            let modelled = |class: Id| matches!(self.heap.get(class), Data::Class(class) if class.info.prelude);
            let outside = self.derives_from_outside(value) && !self.instance_class(value).is_some_and(modelled);
            return Ok(outside.then(|| {
                let why = self.unknown_id(span, "what a base from outside the project gives is not known");
                Err(why)
            }));
        };
        let keys = self.deeper(span, |eval| eval.call(keys, Args::default(), span))?;
        let keys = match self.collect_items(&keys, range)? {
            Ok(keys) => keys,
            Err(why) => return Ok(Some(Err(why))),
        };
        let mut dict = Dict::default();
        for key in keys {
            let item = self.item(value, &key, range)?;
            match self.key(&key, range)? {
                Ok(known) => dict.insert(known, (key, item)),
                Err(why) => return Ok(Some(Err(why))),
            };
        }
        Ok(Some(Ok(dict)))
    }

    /// The key of an instance whose class defines its equality or its hash: none where both are those of `object`.
    fn own_hash(&mut self, value: &Value, class: Id, range: TextRange) -> R<Option<Result<Key, UnknownId>>> {
        let Data::Class(data) = self.heap.get(class) else { return Ok(None) };
        let mro = data.info.mro.clone();
        // The modelled standard library says which values are equal.
        if let Some(method) = self.class_attribute(value, "_key") {
            let span = self.span(range);
            let key = self.deeper(span, |eval| eval.call(method, Args::default(), span))?;
            return self.key(&key, range).map(Some);
        }
        for ancestor in mro {
            let Data::Class(ancestor) = self.heap.get(ancestor) else { continue };
            match ancestor.attrs.get("__hash__") {
                Some(Value::None) => return Err(self.unhashable(value, range)),
                Some(_) => return self.key_by_hash(value, range).map(Some),
                None if ancestor.attrs.contains_key("__eq__") => return Err(self.unhashable(value, range)),
                None => {}
            }
        }
        Ok(None)
    }

    /// The key of an instance by its own `__hash__` and `__eq__`: the first object that is equal to it and has been a key.
    ///
    /// What `hash` gives in there stands for its argument: equal ones give equal numbers, as everywhere.
    fn key_by_hash(&mut self, value: &Value, range: TextRange) -> R<Result<Key, UnknownId>> {
        let (Value::Obj(id), Some(method)) = (value, self.class_attribute(value, "__hash__")) else {
            return Ok(Err(self.unknown_id(self.span(range), "this `__hash__` is not evaluated")));
        };
        let span = self.span(range);
        self.hashes.depth += 1;
        let hash = self.deeper(span, |eval| eval.call(method, Args::default(), span));
        self.hashes.depth -= 1;
        let hash = match hash? {
            number @ (Value::Int(_) | Value::Big(_) | Value::Bool(_)) => self.key_of(&number, range)?,
            other => match self.unknown_of(&other) {
                Some(why) => Err(why),
                None => return Err(self.raise("TypeError", span, "__hash__ method should return an integer")),
            },
        };
        let hash = match hash {
            Ok(hash) => hash,
            Err(why) => return Ok(Err(why)),
        };
        // It may be equal to what it takes its hash from. Whether that is a key as well is not known here: what comparing
        // the two raises, CPython may never see.
        if let Key::Int(number) = hash
            && let Some((source, key)) = self.hashes.sources.get(&number).cloned()
        {
            let equal = self.catching("Exception", span, |eval| eval.equal(&source, value, range))?;
            match equal {
                Some(Truth::True) => return Ok(Ok(key)),
                Some(Truth::Unknown(why)) => return Ok(Err(why)),
                _ => {}
            }
        }
        for known in self.hashes.objects.get(&hash).cloned().unwrap_or_default() {
            let equal = known == *id
                || match self.equal(&Value::Obj(known), value, range)? {
                    Truth::True => true,
                    Truth::False => false,
                    Truth::Unknown(why) => return Ok(Err(why)),
                };
            if equal {
                return Ok(Ok(Key::Object(known)));
            }
        }
        self.charge_bytes(64);
        self.hashes.objects.entry(hash).or_default().push(*id);
        Ok(Ok(Key::Object(*id)))
    }

    /// What `hash(value)` is while a `__hash__` is evaluated.
    pub(crate) fn hash_inside(&mut self, value: &Value, range: TextRange) -> R<Option<Value>> {
        if self.hashes.depth == 0 {
            return Ok(None);
        }
        let Ok(key) = self.key(value, range)? else { return Ok(None) };
        // Scattered, so that what is made of several of them is none of them.
        let next = (self.hashes.numbers.len() as i64 + 1).wrapping_mul(0x1E37_79B9_7F4A_7C15) >> 3;
        let number = *self.hashes.numbers.entry(key.clone()).or_insert(next);
        if number == next {
            self.charge_bytes(256);
            self.hashes.sources.insert(number, (value.clone(), key));
        }
        Ok(Some(Value::Int(number)))
    }

    fn unhashable(&mut self, value: &Value, range: TextRange) -> Stop {
        let kind = self.type_name(value);
        let span = self.span(range);
        self.raise("TypeError", span, format!("unhashable type: '{kind}'"))
    }
}
