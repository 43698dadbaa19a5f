//! Methods of lists, tuples, dictionaries and sets.

use super::range_of;
use crate::eval::expr::insert;
use crate::eval::{Arg, Args, Eval, R, Truth};
use crate::heap::{Data, Dict, Id};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::CmpOp;

impl<'a> Eval<'a> {
    /// The elements of a list. What the file's own code has made of it meanwhile (in an `__iter__` or `__eq__`) may be
    /// unknown; then there is nothing to write to.
    fn list_items(&mut self, id: Id) -> &mut Vec<Value> {
        match self.heap.get_mut(id) {
            Data::List(items) => items,
            _ => {
                self.nowhere.0.clear();
                &mut self.nowhere.0
            }
        }
    }

    /// The same for a dictionary or a set.
    fn dict_items(&mut self, id: Id) -> &mut Dict {
        match self.heap.get_mut(id) {
            Data::Dict(dict) | Data::Set(dict) => dict,
            _ => {
                self.nowhere.1.clear();
                &mut self.nowhere.1
            }
        }
    }

    pub(super) fn list_method(&mut self, id: Id, name: &str, args: Args, span: Span) -> R<Value> {
        let range = range_of(span);
        if name == "sort" {
            let items = self.list_items(id).clone();
            match self.sorted(items, &args, span)? {
                Ok(sorted) => *self.list_items(id) = sorted,
                Err(why) => self.spoil(id, why),
            }
            return Ok(Value::None);
        }
        let (least, most) = match name {
            "append" | "extend" | "remove" | "count" => (1, 1),
            "insert" => (2, 2),
            "pop" => (0, 1),
            "index" => (1, 3),
            _ => (0, 0),
        };
        let values = self.method_args(name, &args, least, most, span)?;
        match name {
            "append" => self.list_items(id).push(values[0].clone()),
            "extend" => match self.collect_items(&values[0], range)? {
                Ok(items) => {
                    self.charge_bytes(size_of_val(&*items));
                    self.list_items(id).extend(items);
                }
                Err(why) => self.spoil(id, why),
            },
            "insert" => {
                let Value::Int(at) = values[0] else {
                    match self.unknown_of(&values[0]) {
                        Some(why) => self.spoil(id, why),
                        None => return Err(self.raise("TypeError", span, "an integer is required")),
                    }
                    return Ok(Value::None);
                };
                let items = self.list_items(id);
                let length = items.len() as i64;
                let at = if at < 0 { (at + length).max(0) } else { at.min(length) };
                items.insert(at as usize, values[1].clone());
            }
            "pop" => {
                let length = self.list_items(id).len() as i64;
                let at = match values.first() {
                    None => length - 1,
                    Some(Value::Int(n)) if *n < 0 => n + length,
                    Some(Value::Int(n)) => *n,
                    Some(other) => match self.unknown_of(other) {
                        Some(why) => {
                            self.spoil(id, why);
                            return Ok(self.element_of(why, span));
                        }
                        None => return Err(self.raise("TypeError", span, "an integer is required")),
                    },
                };
                if length == 0 {
                    return Err(self.raise("IndexError", span, "pop from empty list"));
                }
                if at < 0 || at >= length {
                    return Err(self.raise("IndexError", span, "pop index out of range"));
                }
                let items = self.list_items(id);
                return Ok(if (at as usize) < items.len() { items.remove(at as usize) } else { Value::None });
            }
            "remove" | "index" | "count" => {
                let items = self.list_items(id).clone();
                return match self.position(&items, name, &values, span)? {
                    Ok(Some(at)) if name == "remove" => {
                        let items = self.list_items(id);
                        if at < items.len() {
                            items.remove(at);
                        }
                        Ok(Value::None)
                    }
                    Ok(at) => Ok(Value::Int(at.unwrap_or(0) as i64)),
                    Err(why) => {
                        if name == "remove" {
                            self.spoil(id, why);
                            return Ok(Value::None);
                        }
                        Ok(self.element_of(why, span))
                    }
                };
            }
            "clear" => self.list_items(id).clear(),
            "reverse" => self.list_items(id).reverse(),
            _ => {
                let items = self.list_items(id).clone();
                return Ok(self.list(items, span));
            }
        }
        Ok(Value::None)
    }

    /// Where an element is (for `remove` and `index`) or how often (for `count`).
    fn position(
        &mut self,
        items: &[Value],
        name: &str,
        values: &[Value],
        span: Span,
    ) -> R<Result<Option<usize>, crate::value::UnknownId>> {
        let length = items.len() as i64;
        let bound = |i: usize, default: i64| match values.get(i) {
            Some(Value::Int(n)) if *n < 0 => (n + length).max(0),
            Some(Value::Int(n)) => (*n).min(length),
            _ => default,
        };
        let (from, to) = (bound(1, 0), bound(2, length));
        let mut count = 0;
        for (i, item) in items.iter().enumerate() {
            if (i as i64) < from || i as i64 >= to {
                continue;
            }
            match self.equal(item, &values[0], range_of(span))? {
                Truth::True if name == "count" => count += 1,
                Truth::True => return Ok(Ok(Some(i))),
                Truth::False => {}
                Truth::Unknown(why) => return Ok(Err(why)),
            }
        }
        match name {
            "count" => Ok(Ok(Some(count))),
            "remove" => Err(self.raise("ValueError", span, "list.remove(x): x not in list")),
            _ => {
                let shown = self.repr(&values[0]);
                Err(self.raise("ValueError", span, format!("{shown} is not in list")))
            }
        }
    }

    pub(super) fn tuple_method(&mut self, items: &[Value], name: &str, args: Args, span: Span) -> R<Value> {
        let values = self.method_args(name, &args, 1, 3, span)?;
        match self.position(items, name, &values, span)? {
            Ok(at) => Ok(Value::Int(at.unwrap_or(0) as i64)),
            Err(why) => Ok(self.element_of(why, span)),
        }
    }

    /// Sorts as Python does: stable, by `key`, perhaps reversed.
    pub(crate) fn sorted(
        &mut self,
        items: Vec<Value>,
        args: &Args,
        span: Span,
    ) -> R<Result<Vec<Value>, crate::value::UnknownId>> {
        let keyword = |name: &str| args.keyword.iter().find(|(n, _)| n == name).map(|(_, arg)| arg.value.clone());
        let key = keyword("key").filter(|key| !key.is_none());
        let reverse = match keyword("reverse") {
            Some(value) => match self.truth(&value, range_of(span))? {
                Truth::True => true,
                Truth::False => false,
                Truth::Unknown(why) => return Ok(Err(why)),
            },
            None => false,
        };
        let mut keyed = Vec::with_capacity(items.len());
        for item in items {
            let by = match &key {
                Some(key) => self.call(key.clone(), Args::positional(vec![item.clone()], span), span)?,
                None => item.clone(),
            };
            keyed.push((by, item));
        }
        if reverse {
            keyed.reverse();
        }
        // A merge sort of our own calls, since comparing may fail or be unknown.
        let mut fault = None;
        let mut unknown = None;
        keyed = self.merge_sort(keyed, &mut fault, &mut unknown, span);
        if let Some(stop) = fault {
            return Err(stop);
        }
        if let Some(why) = unknown {
            return Ok(Err(why));
        }
        let mut sorted: Vec<Value> = keyed.into_iter().map(|(_, item)| item).collect();
        if reverse {
            sorted.reverse();
        }
        Ok(Ok(sorted))
    }

    fn merge_sort(
        &mut self,
        mut items: Vec<(Value, Value)>,
        fault: &mut Option<crate::eval::Stop>,
        unknown: &mut Option<crate::value::UnknownId>,
        span: Span,
    ) -> Vec<(Value, Value)> {
        if items.len() < 2 {
            return items;
        }
        let right = items.split_off(items.len() / 2);
        let left = self.merge_sort(items, fault, unknown, span);
        let right = self.merge_sort(right, fault, unknown, span);
        let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
        let mut out = Vec::new();
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            if fault.is_some() || unknown.is_some() {
                break;
            }
            match self.order(&b.0, CmpOp::Lt, &a.0, range_of(span)) {
                Ok(Truth::True) => out.extend(right.next()),
                Ok(Truth::False) => out.extend(left.next()),
                Ok(Truth::Unknown(why)) => *unknown = Some(why),
                Err(stop) => *fault = Some(stop),
            }
        }
        out.extend(left);
        out.extend(right);
        out
    }

    pub(crate) fn dict_from_keys(&mut self, args: &Args, span: Span) -> R<Value> {
        let Some(keys) = args.positional.first() else {
            return Err(self.raise("TypeError", span, "fromkeys expected at least 1 argument, got 0"));
        };
        let value = args.positional.get(1).map_or(Value::None, |arg| arg.value.clone());
        match self.collect_items(&keys.value, range_of(span))? {
            Ok(keys) => {
                let mut dict = Dict::default();
                for key in keys {
                    match self.key(&key, range_of(span))? {
                        Ok(k) => insert(&mut dict, k, key, value.clone()),
                        Err(why) => return Ok(self.element_of(why, span)),
                    }
                }
                Ok(self.object(Data::Dict(dict), span))
            }
            Err(why) => Ok(self.element_of(why, span)),
        }
    }

    /// Adds the pairs that `dict(...)` or `dict.update(...)` are given.
    pub(crate) fn update_dict(&mut self, id: Id, args: &Args, span: Span) -> R<()> {
        if let Some(arg) = args.positional.first() {
            match self.mapping(&arg.value) {
                Some(Ok(other)) => {
                    self.charge_bytes(other.len() * 2 * size_of::<(Value, Value)>());
                    let dict = self.dict_items(id);
                    for (key, (key_value, value)) in other {
                        insert(dict, key, key_value, value);
                    }
                }
                Some(Err(why)) => self.spoil(id, why),
                None => match self.collect_items(&arg.value, range_of(span))? {
                    Ok(pairs) => {
                        for pair in pairs {
                            match self.collect_items(&pair, range_of(span))? {
                                Ok(pair) if pair.len() == 2 => match self.key(&pair[0], range_of(span))? {
                                    Ok(key) => insert(self.dict_items(id), key, pair[0].clone(), pair[1].clone()),
                                    Err(why) => {
                                        self.spoil(id, why);
                                        return Ok(());
                                    }
                                },
                                Ok(pair) => {
                                    let message = format!(
                                        "dictionary update sequence element #0 has length {}; 2 is required",
                                        pair.len()
                                    );
                                    return Err(self.raise("ValueError", span, message));
                                }
                                Err(why) => {
                                    self.spoil(id, why);
                                    return Ok(());
                                }
                            }
                        }
                    }
                    Err(why) => self.spoil(id, why),
                },
            }
        }
        if matches!(self.heap.get(id), Data::Dict(_)) {
            for (name, Arg { value, .. }) in &args.keyword {
                let key = Value::str(name.as_str());
                if let Ok(k) = self.key(&key, range_of(span))? {
                    insert(self.dict_items(id), k, key, value.clone());
                }
            }
        }
        Ok(())
    }

    pub(super) fn dict_method(&mut self, id: Id, name: &str, args: Args, span: Span) -> R<Value> {
        let range = range_of(span);
        if name == "update" {
            self.update_dict(id, &args, span)?;
            return Ok(Value::None);
        }
        let (least, most) = match name {
            "get" | "pop" | "setdefault" => (1, 2),
            _ => (0, 0),
        };
        let values = self.method_args(name, &args, least, most, span)?;
        match name {
            "get" | "pop" | "setdefault" => {
                let key = match self.key(&values[0], range)? {
                    Ok(key) => key,
                    Err(why) => {
                        if name != "get" {
                            self.spoil(id, why);
                        }
                        return Ok(self.element_of(why, span));
                    }
                };
                let Data::Dict(dict) = self.heap.get(id) else { return Ok(Value::None) };
                let found = dict.get(&key).map(|(_, value)| value.clone());
                match (name, found) {
                    ("pop", Some(value)) => {
                        self.dict_items(id).shift_remove(&key);
                        Ok(value)
                    }
                    ("pop", None) if values.len() == 1 => {
                        let shown = self.repr(&values[0]);
                        Err(self.raise("KeyError", span, shown))
                    }
                    (_, Some(value)) => Ok(value),
                    ("setdefault", None) => {
                        let value = values.get(1).cloned().unwrap_or(Value::None);
                        insert(self.dict_items(id), key, values[0].clone(), value.clone());
                        Ok(value)
                    }
                    (_, None) => Ok(values.get(1).cloned().unwrap_or(Value::None)),
                }
            }
            "popitem" => match self.dict_items(id).pop() {
                Some((_, (key, value))) => Ok(self.tuple(vec![key, value], span)),
                None => Err(self.raise("KeyError", span, "'popitem(): dictionary is empty'")),
            },
            "clear" => {
                self.dict_items(id).clear();
                Ok(Value::None)
            }
            "fromkeys" => self.dict_from_keys(&args, span),
            "copy" => {
                let copy = self.dict_items(id).clone();
                Ok(self.object(Data::Dict(copy), span))
            }
            // Views are lists here: they differ only where the dictionary is changed while one is held.
            "keys" => {
                let keys = self.dict_items(id).values().map(|(key, _)| key.clone()).collect();
                Ok(self.list(keys, span))
            }
            "values" => {
                let values = self.dict_items(id).values().map(|(_, value)| value.clone()).collect();
                Ok(self.list(values, span))
            }
            _ => {
                let pairs: Vec<(Value, Value)> = self.dict_items(id).values().cloned().collect();
                let pairs = pairs.into_iter().map(|(key, value)| self.tuple(vec![key, value], span)).collect();
                Ok(self.list(pairs, span))
            }
        }
    }

    pub(super) fn set_method(&mut self, id: Id, name: &str, args: Args, span: Span) -> R<Value> {
        let range = range_of(span);
        let (Data::Set(before) | Data::FrozenSet(before)) = self.heap.get(id).clone() else { return Ok(Value::None) };
        let frozen = matches!(self.heap.get(id), Data::FrozenSet(_));
        let values: Vec<Value> = args.positional.iter().map(|arg| arg.value.clone()).collect();
        if frozen && matches!(name, "add" | "clear" | "difference_update" | "discard" | "pop" | "remove" | "update") {
            return Err(self.raise("AttributeError", span, format!("'frozenset' object has no attribute '{name}'")));
        }
        match name {
            "add" | "discard" | "remove" => {
                let values = self.method_args(name, &args, 1, 1, span)?;
                match self.key(&values[0], range)? {
                    Ok(key) => {
                        let set = self.dict_items(id);
                        if name == "add" {
                            set.entry(key).or_insert((values[0].clone(), Value::None));
                        } else if set.shift_remove(&key).is_none() && name == "remove" {
                            let shown = self.repr(&values[0]);
                            return Err(self.raise("KeyError", span, shown));
                        }
                    }
                    Err(why) => self.spoil(id, why),
                }
                Ok(Value::None)
            }
            "clear" => {
                self.dict_items(id).clear();
                Ok(Value::None)
            }
            // Which element comes first is CPython's secret.
            "pop" => Ok(self.unknown(span, "the order of a set is not defined")),
            _ => {
                let mut set = before;
                for value in &values {
                    let other = match self.collect_unordered(value, range)? {
                        Ok(items) => match self.make_set(items, range)? {
                            Ok(other) => other,
                            Err(why) => return Ok(self.element_of(why, span)),
                        },
                        Err(why) => {
                            if matches!(name, "update" | "difference_update") {
                                self.spoil(id, why);
                            }
                            return Ok(self.element_of(why, span));
                        }
                    };
                    match name {
                        "union" | "update" => {
                            for (key, value) in other {
                                set.entry(key).or_insert(value);
                            }
                        }
                        "intersection" => set.retain(|key, _| other.contains_key(key)),
                        "difference" | "difference_update" => set.retain(|key, _| !other.contains_key(key)),
                        "symmetric_difference" => {
                            let both: rustc_hash::FxHashSet<_> =
                                set.keys().filter(|key| other.contains_key(*key)).cloned().collect();
                            set.extend(other);
                            set.retain(|key, _| !both.contains(key));
                        }
                        "isdisjoint" => return Ok(Value::Bool(set.keys().all(|key| !other.contains_key(key)))),
                        "issubset" => return Ok(Value::Bool(set.keys().all(|key| other.contains_key(key)))),
                        _ => return Ok(Value::Bool(other.keys().all(|key| set.contains_key(key)))),
                    }
                }
                if matches!(name, "update" | "difference_update") {
                    *self.dict_items(id) = set;
                    return Ok(Value::None);
                }
                Ok(self.object(if frozen { Data::FrozenSet(set) } else { Data::Set(set) }, span))
            }
        }
    }
}
