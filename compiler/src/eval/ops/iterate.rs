//! Going over what can be iterated.

use super::range_len;
use crate::eval::flow::Items;
use crate::eval::{Args, Eval, R};
use crate::heap::Data;
use crate::value::{UnknownId, Value};
use ruff_text_size::TextRange;
use std::rc::Rc;

impl Eval<'_> {
    /// What a value gives when it is iterated over.
    pub(crate) fn items(&mut self, value: &Value, range: TextRange) -> R<Items> {
        let span = self.span(range);
        if let Value::Obj(id) = value
            && matches!(self.heap.get(*id), Data::Instance(_))
            && let Some(method) = self.class_attribute(value, "__iter__")
        {
            let iterator = self.call(method, Args::default(), span)?;
            if !matches!(&iterator, Value::Obj(other) if other == id) {
                return self.deeper(span, |eval| eval.items(&iterator, range));
            }
        }
        let value = &self.plain(value);
        if let Some(why) = self.unknown_of(value) {
            return Ok(Items::Unknown(why));
        }
        Ok(match value {
            Value::Str(s) => {
                let birth = s.birth;
                let chars = s.text.chars().map(|c| Value::Str(crate::value::Str { text: c.to_string().into(), birth }));
                Items::Fixed(chars.collect(), 0)
            }
            Value::Bytes(b) => Items::Fixed(b.iter().map(|b| Value::Int(i64::from(*b))).collect(), 0),
            Value::Text(_) => Items::Unknown(self.text_unknown(value, range)),
            Value::Obj(id) => {
                let class = match self.heap.get(*id) {
                    Data::List(_) => return Ok(Items::List(*id)),
                    Data::Tuple(items) => return Ok(Items::Fixed(items.clone(), 0)),
                    Data::Set(set) | Data::FrozenSet(set) if set.len() > 1 => {
                        // It depends on hashes, which differ from run to run.
                        let why = match self.unknown(span, "the order of a set is not defined; `sorted` gives it one") {
                            Value::Unknown(why) => why,
                            _ => UnknownId(0),
                        };
                        return Ok(Items::Unknown(why));
                    }
                    Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => {
                        let keys: Rc<[Value]> = dict.values().map(|(key, _)| key.clone()).collect();
                        self.charge(keys.len());
                        return Ok(Items::Fixed(keys, 0));
                    }
                    Data::Range { start, stop, step } => {
                        return Ok(Items::Range { next: *start, stop: *stop, step: *step });
                    }
                    Data::Iterator { items, next } => {
                        let rest = Items::Fixed(items.clone(), *next);
                        let len = items.len();
                        if let Data::Iterator { next, .. } = self.heap.get_mut(*id) {
                            *next = len;
                        }
                        return Ok(rest);
                    }
                    Data::Class(class) if class.info.is_enum => *id,
                    _ => {
                        let message = format!("'{}' object is not iterable", self.type_name(value));
                        return Err(self.raise("TypeError", span, message));
                    }
                };
                Items::Fixed(self.enum_members(class).into(), 0)
            }
            _ => {
                let message = format!("'{}' object is not iterable", self.type_name(value));
                return Err(self.raise("TypeError", span, message));
            }
        })
    }

    /// All elements of an iterable in some order, for what does not depend on it.
    pub(crate) fn collect_unordered(&mut self, value: &Value, range: TextRange) -> R<Result<Vec<Value>, UnknownId>> {
        if let Value::Obj(id) = self.plain(value)
            && let Data::Set(set) | Data::FrozenSet(set) = self.heap.get(id)
        {
            return Ok(Ok(set.values().map(|(item, _)| item.clone()).collect()));
        }
        self.collect_items(value, range)
    }

    /// All elements of an iterable, or why they are not known.
    pub(crate) fn collect_items(&mut self, value: &Value, range: TextRange) -> R<Result<Vec<Value>, UnknownId>> {
        let mut items = self.items(value, range)?;
        match items {
            Items::Unknown(why) => return Ok(Err(why)),
            Items::Range { next, stop, step } => self.check_size(range_len(next, stop, step), range)?,
            _ => {}
        }
        let mut index = 0;
        let mut out = Vec::new();
        while let Some(item) = self.next_item(&mut items, &mut index) {
            out.push(item);
        }
        self.charge(out.len());
        Ok(Ok(out))
    }
}
