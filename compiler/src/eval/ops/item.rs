//! `object[key]`: reading, writing and deleting items and slices.

use crate::eval::{Args, Eval, R, Stop};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_text_size::TextRange;
use std::rc::Rc;

impl Eval<'_> {
    /// `object[key]`.
    pub(crate) fn item(&mut self, object: &Value, key: &Value, range: TextRange) -> R<Value> {
        let span = self.span(range);
        if let Value::Obj(id) = object
            && matches!(self.heap.get(*id), Data::Instance(_))
            && let Some(method) = self.class_attribute(object, "__getitem__")
        {
            return self.call(method, Args::positional(vec![key.clone()], span), span);
        }
        let object = &self.plain(object);
        if let Some(why) = self.unknown_of(object) {
            return Ok(self.element_of(why, span));
        }
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                Data::Dict(_) => {
                    let found = match self.key(key, range)? {
                        Ok(key) => match self.heap.get(*id) {
                            Data::Dict(dict) => dict.get(&key).map(|(_, value)| value.clone()),
                            _ => None,
                        },
                        Err(why) => return Ok(self.element_of(why, span)),
                    };
                    return match found {
                        Some(value) => Ok(value),
                        None => Err(self.key_error(object, key, span)),
                    };
                }
                // `List[int]` and the like in code that is evaluated: the class itself.
                Data::Class(class) if !class.info.is_enum => return Ok(object.clone()),
                Data::Class(_) => {
                    let (id, name) = (*id, self.as_str(key));
                    let member = name.and_then(|name| self.enum_member(id, &name));
                    return match member {
                        Some(member) => Ok(member),
                        None => {
                            let shown = self.repr(key);
                            Err(self.raise("KeyError", span, shown))
                        }
                    };
                }
                _ => {}
            }
        }
        if let Value::Str(s) = object {
            self.charge(s.text.len() / 256);
        }
        let Some(length) = self.sequence_length(object) else {
            let message = format!("'{}' object is not subscriptable", self.type_name(object));
            return match object {
                Value::Text(_) => Ok(Value::Unknown(self.text_unknown(object, range))),
                _ => Err(self.raise("TypeError", span, message)),
            };
        };
        let key = &self.plain(key);
        if let Some(why) = self.unknown_of(key) {
            return Ok(self.element_of(why, span));
        }
        match key {
            Value::Int(_) | Value::Bool(_) => {
                let index = if let Value::Int(n) = key { *n } else { i64::from(matches!(key, Value::Bool(true))) };
                let at = if index < 0 { index + length as i64 } else { index };
                match self.sequence_get(object, at, span) {
                    Some(value) => Ok(value),
                    None => {
                        let kind = self.type_name(object).replace("str", "string");
                        Err(self.raise("IndexError", span, format!("{kind} index out of range")))
                    }
                }
            }
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Slice(_)) => {
                let indices = match self.slice_indices(*id, length, range)? {
                    Ok(indices) => indices,
                    Err(why) => return Ok(self.element_of(why, span)),
                };
                Ok(self.sequence_slice(object, &indices, span))
            }
            _ => {
                let (kind, key) = (self.type_name(object), self.type_name(key));
                let kind = if kind == "str" { "string".to_owned() } else { kind };
                let message = if kind == "string" {
                    "string indices must be integers".to_owned()
                } else {
                    format!("{kind} indices must be integers or slices, not {key}")
                };
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    fn key_error(&mut self, object: &Value, key: &Value, span: Span) -> Stop {
        let shown = self.repr(key);
        let mut diagnostic =
            crate::diagnostic::Diagnostic::new(crate::codes::code(207), span, format!("KeyError: {shown}"));
        if let (Some(word), Some(Ok(dict))) = (self.as_str(key), self.mapping(object)) {
            let keys: Vec<Rc<str>> = dict.values().filter_map(|(key, _)| self.as_str(key)).collect();
            if let Some(near) = crate::suggest::did_you_mean(&word, keys.iter().map(|k| &**k)) {
                diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
            } else if !keys.is_empty() {
                diagnostic =
                    diagnostic.note(format!("the keys are {}", crate::suggest::list(keys.iter().map(|k| &**k), 8)));
            }
        }
        self.raise_as("KeyError", diagnostic, shown)
    }

    pub(super) fn is_container(&self, value: &Value) -> bool {
        matches!(value, Value::Obj(id) if matches!(self.heap.get(*id), Data::List(_) | Data::Dict(_) | Data::Set(_) | Data::Instance(_)))
    }

    /// How much there is of a string or container, for what work on it costs.
    pub(crate) fn length_of(&self, value: &Value) -> usize {
        match value {
            Value::Str(s) => s.text.len() / 8,
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => items.len(),
                Data::Tuple(items) => items.len(),
                Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => dict.len(),
                _ => 0,
            },
            _ => 0,
        }
    }

    fn sequence_length(&self, value: &Value) -> Option<usize> {
        match value {
            Value::Str(s) => Some(if s.text.is_ascii() { s.text.len() } else { s.text.chars().count() }),
            Value::Bytes(b) => Some(b.len()),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => Some(items.len()),
                Data::Tuple(items) => Some(items.len()),
                Data::Range { start, stop, step } => Some(range_len(*start, *stop, *step) as usize),
                _ => None,
            },
            _ => None,
        }
    }

    fn sequence_get(&mut self, value: &Value, index: i64, span: Span) -> Option<Value> {
        let index = usize::try_from(index).ok()?;
        match value {
            Value::Str(s) => {
                let c = s.text.chars().nth(index)?;
                Some(self.string(c.to_string(), span))
            }
            Value::Bytes(b) => b.get(index).map(|b| Value::Int(i64::from(*b))),
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => items.get(index).cloned(),
                Data::Tuple(items) => items.get(index).cloned(),
                Data::Range { start, stop, step } => {
                    ((index as u64) < range_len(*start, *stop, *step)).then(|| Value::Int(start + index as i64 * step))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The indices that a slice takes from a sequence.
    pub(crate) fn slice_indices(
        &mut self,
        slice: Id,
        length: usize,
        range: TextRange,
    ) -> R<Result<Vec<usize>, UnknownId>> {
        let Data::Slice(parts) = self.heap.get(slice) else { return Ok(Ok(Vec::new())) };
        let parts = parts.clone();
        let span = self.span(range);
        let mut numbers = [None; 3];
        for (number, part) in numbers.iter_mut().zip(parts.iter()) {
            *number = match self.plain(part) {
                Value::None => None,
                Value::Int(n) => Some(n),
                Value::Bool(b) => Some(i64::from(b)),
                other => match self.unknown_of(&other) {
                    Some(why) => return Ok(Err(why)),
                    None => {
                        let message = "slice indices must be integers or None or have an __index__ method";
                        return Err(self.raise("TypeError", span, message));
                    }
                },
            };
        }
        let step = numbers[2].unwrap_or(1);
        if step == 0 {
            return Err(self.raise("ValueError", span, "slice step cannot be zero"));
        }
        let length = length as i64;
        let clamp = |n: i64, low: i64, high: i64| (if n < 0 { n.saturating_add(length) } else { n }).clamp(low, high);
        let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
        let start = numbers[0].map_or(if step > 0 { 0 } else { length - 1 }, |n| clamp(n, low, high));
        let stop = numbers[1].map_or(if step > 0 { length } else { -1 }, |n| clamp(n, low, high));
        let count = range_len(start, stop, step);
        self.check_size(count, range)?;
        self.charge(count as usize / 8);
        let mut indices = Vec::new();
        let mut at = start;
        while (step > 0 && at < stop) || (step < 0 && at > stop) {
            indices.push(at as usize);
            at = at.saturating_add(step);
        }
        Ok(Ok(indices))
    }

    fn sequence_slice(&mut self, value: &Value, indices: &[usize], span: Span) -> Value {
        match value {
            Value::Str(s) => {
                let chars: Vec<char> = s.text.chars().collect();
                let text: String = indices.iter().filter_map(|i| chars.get(*i)).collect();
                self.string(text, span)
            }
            Value::Bytes(b) => {
                Value::Bytes(indices.iter().filter_map(|i| b.get(*i).copied()).collect::<Vec<_>>().into())
            }
            Value::Obj(id) => {
                let pick = |items: &[Value]| indices.iter().filter_map(|i| items.get(*i).cloned()).collect::<Vec<_>>();
                match self.heap.get(*id) {
                    Data::List(items) => {
                        let items = pick(items);
                        self.list(items, span)
                    }
                    Data::Tuple(items) => {
                        let items = pick(items);
                        self.tuple(items, span)
                    }
                    Data::Range { start, step, .. } => {
                        let items = indices.iter().map(|i| Value::Int(start + *i as i64 * step)).collect();
                        self.tuple(items, span)
                    }
                    _ => Value::None,
                }
            }
            _ => Value::None,
        }
    }

    /// `object[key] = value`.
    pub(crate) fn set_item(&mut self, object: &Value, key: &Value, value: Value, range: TextRange) -> R<()> {
        let span = self.span(range);
        if let Value::Obj(id) = object
            && matches!(self.heap.get(*id), Data::Instance(_))
            && let Some(method) = self.class_attribute(object, "__setitem__")
        {
            self.call(method, Args::positional(vec![key.clone(), value], span), span)?;
            return Ok(());
        }
        let object = &self.plain(object);
        if let Value::Unknown(unknown) = object {
            self.on_each(*unknown, span, |eval, candidate| {
                if eval.is_container(candidate) {
                    eval.set_item(candidate, key, value.clone(), range)?;
                }
                Ok(None)
            })?;
            return Ok(());
        }
        if let Some(unknown) = self.unknown_of(object) {
            self.may_be(unknown, [value]);
            return Ok(());
        }
        let Value::Obj(id) = object else {
            let message = format!("'{}' object does not support item assignment", self.type_name(object));
            return Err(self.raise("TypeError", span, message));
        };
        match self.heap.get(*id) {
            Data::Dict(_) => {
                match self.key(key, range)? {
                    Ok(k) => {
                        if let Data::Dict(dict) = self.heap.get_mut(*id) {
                            crate::eval::expr::insert(dict, k, key.clone(), value);
                        }
                    }
                    Err(why) => self.spoil(*id, why),
                }
                Ok(())
            }
            Data::List(items) => {
                let length = items.len();
                let key = self.plain(key);
                if let Some(why) = self.unknown_of(&key) {
                    self.spoil(*id, why);
                    return Ok(());
                }
                let at = match key {
                    Value::Int(n) if n < 0 => n + length as i64,
                    Value::Int(n) => n,
                    Value::Obj(slice) if matches!(self.heap.get(slice), Data::Slice(_)) => {
                        return self.set_slice(*id, slice, length, &value, range);
                    }
                    _ => {
                        let message = format!("list indices must be integers or slices, not {}", self.type_name(&key));
                        return Err(self.raise("TypeError", span, message));
                    }
                };
                if at < 0 || at as usize >= length {
                    return Err(self.raise("IndexError", span, "list assignment index out of range"));
                }
                if let Data::List(items) = self.heap.get_mut(*id) {
                    items[at as usize] = value;
                }
                Ok(())
            }
            _ => {
                let message = format!("'{}' object does not support item assignment", self.type_name(object));
                Err(self.raise("TypeError", span, message))
            }
        }
    }

    fn set_slice(&mut self, list: Id, slice: Id, length: usize, value: &Value, range: TextRange) -> R<()> {
        let span = self.span(range);
        let (indices, items) = match (self.slice_indices(slice, length, range)?, self.collect_items(value, range)?) {
            (Ok(indices), Ok(items)) => (indices, items),
            (Err(why), _) | (_, Err(why)) => {
                self.spoil(list, why);
                return Ok(());
            }
        };
        self.charge_bytes(size_of_val(&*items));
        self.charge(length / 16);
        let Data::Slice(parts) = self.heap.get(slice).clone() else { return Ok(()) };
        let contiguous = matches!(parts[2], Value::None | Value::Int(1));
        if !contiguous && indices.len() != items.len() {
            let message = format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                items.len(),
                indices.len()
            );
            return Err(self.raise("ValueError", span, message));
        }
        // An empty slice stands where it begins.
        let start = match (indices.first(), &parts[0]) {
            (Some(first), _) => *first,
            (None, Value::Int(n)) if *n < 0 => (length as i64 + n).max(0) as usize,
            (None, Value::Int(n)) => (*n as usize).min(length),
            (None, _) => 0,
        };
        if let Data::List(target) = self.heap.get_mut(list) {
            // The elements' own code may have changed the list meanwhile.
            if contiguous {
                let start = start.min(target.len());
                target.splice(start..(start + indices.len()).min(target.len()), items);
            } else {
                for (i, item) in indices.into_iter().zip(items) {
                    if let Some(place) = target.get_mut(i) {
                        *place = item;
                    }
                }
            }
        }
        Ok(())
    }

    /// `del object[key]`.
    pub(crate) fn delete_item(&mut self, object: &Value, key: &Value, span: Span) -> R<()> {
        let range = TextRange::new(span.start.into(), span.end.into());
        let object = &self.plain(object);
        if let Value::Unknown(unknown) = object {
            self.on_each(*unknown, span, |eval, candidate| {
                if eval.is_container(candidate) {
                    eval.delete_item(candidate, key, span)?;
                }
                Ok(None)
            })?;
            return Ok(());
        }
        if self.unknown_of(object).is_some() {
            return Ok(());
        }
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                Data::Dict(_) => {
                    return match self.key(key, range)? {
                        Ok(k) => {
                            self.charge(self.length_of(object) / 4);
                            let removed = match self.heap.get_mut(*id) {
                                Data::Dict(dict) => dict.shift_remove(&k).is_some(),
                                _ => false,
                            };
                            if removed { Ok(()) } else { Err(self.key_error(object, key, span)) }
                        }
                        Err(why) => {
                            self.spoil(*id, why);
                            Ok(())
                        }
                    };
                }
                Data::List(items) => {
                    let length = items.len();
                    let indices = match key {
                        Value::Int(n) => {
                            let at = if *n < 0 { n + length as i64 } else { *n };
                            if at < 0 || at as usize >= length {
                                return Err(self.raise("IndexError", span, "list assignment index out of range"));
                            }
                            vec![at as usize]
                        }
                        Value::Obj(slice) if matches!(self.heap.get(*slice), Data::Slice(_)) => {
                            match self.slice_indices(*slice, length, range)? {
                                Ok(indices) => indices,
                                Err(why) => {
                                    self.spoil(*id, why);
                                    return Ok(());
                                }
                            }
                        }
                        _ => match self.unknown_of(key) {
                            Some(why) => {
                                self.spoil(*id, why);
                                return Ok(());
                            }
                            None => {
                                return Err(self.raise("TypeError", span, "list indices must be integers or slices"));
                            }
                        },
                    };
                    self.charge(length / 16);
                    let indices: rustc_hash::FxHashSet<usize> = indices.into_iter().collect();
                    if let Data::List(items) = self.heap.get_mut(*id) {
                        let mut at = 0;
                        items.retain(|_| {
                            at += 1;
                            !indices.contains(&(at - 1))
                        });
                    }
                    return Ok(());
                }
                _ => {}
            }
        }
        let message = format!("'{}' object doesn't support item deletion", self.type_name(object));
        Err(self.raise("TypeError", span, message))
    }
}

/// How many numbers a range has.
pub(crate) fn range_len(start: i64, stop: i64, step: i64) -> u64 {
    let (low, high) = if step > 0 { (start, stop) } else { (stop, start) };
    if low >= high {
        return 0;
    }
    (high.abs_diff(low) - 1) / step.unsigned_abs() + 1
}
