//! Methods of lists, tuples, dictionaries and sets.

use super::range_of;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::expr::insert;
use crate::eval::ops::common;
use crate::eval::unordered::Gathered;
use crate::eval::{Arg, Args, Eval, Next, R, Truth};
use crate::heap::{Data, Dict, Id, View};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::CmpOp;
use ruff_text_size::TextRange;

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
            if !args.positional.is_empty() {
                return Err(self.raise("TypeError", span, "sort() takes no positional arguments"));
            }
            let items = self.list_items(id).clone();
            match self.sorted((items, None), &args, span)? {
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
            "extend" => self.extend_list(id, &values[0], range)?,
            "insert" => {
                let at = match self.index_of(&values[0], span)? {
                    Ok(at) => at,
                    Err(why) => {
                        self.spoil_with(id, why, [values[1].clone()]);
                        return Ok(Value::None);
                    }
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
                    Some(value) => match self.index_of(value, span)? {
                        Ok(n) if n < 0 => n + length,
                        Ok(n) => n,
                        Err(why) => {
                            self.spoil(id, why);
                            return Ok(self.element_of(why, span));
                        }
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
                return match self.position(&items, ("list", name), &values, span)? {
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

    /// Puts the elements of an iterable behind those of a list: in no order that is known, then all are so.
    pub(crate) fn extend_list(&mut self, id: Id, value: &Value, range: TextRange) -> R<()> {
        match self.gather(value, range)? {
            Ok((items, order)) => {
                self.charge_bytes(size_of_val(&*items));
                self.list_items(id).extend(items);
                if let Some(why) = order {
                    self.forget_order(id, why, self.span(range));
                }
            }
            Err(why) => self.spoil_with(id, why, [Value::Unknown(why)]),
        }
        Ok(())
    }

    /// An argument that is an index.
    fn index_of(&mut self, value: &Value, span: Span) -> R<Result<i64, UnknownId>> {
        match self.indexed(value, span)? {
            Value::Int(n) => Ok(Ok(n)),
            Value::Bool(b) => Ok(Ok(i64::from(b))),
            other => match self.unknown_of(&other) {
                Some(why) => Ok(Err(why)),
                None => {
                    let kind = self.type_name(value);
                    let message = format!("'{kind}' object cannot be interpreted as an integer");
                    Err(self.raise("TypeError", span, message))
                }
            },
        }
    }

    /// Where an element is (for `remove` and `index`) or how often (for `count`).
    fn position(
        &mut self,
        items: &[Value],
        (of, name): (&str, &str),
        values: &[Value],
        span: Span,
    ) -> R<Result<Option<usize>, UnknownId>> {
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
            match self.same_or_equal(item, &values[0], range_of(span), 0)? {
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
                let message = match of {
                    "list" => format!("{} is not in list", self.repr(&values[0])),
                    "range" => format!("{} is not in range", self.repr(&values[0])),
                    of => format!("{of}.index(x): x not in {of}"),
                };
                Err(self.raise("ValueError", span, message))
            }
        }
    }

    pub(super) fn tuple_method(&mut self, of: &str, items: &[Value], name: &str, args: Args, span: Span) -> R<Value> {
        let values = self.method_args(name, &args, 1, if name == "count" { 1 } else { 3 }, span)?;
        match self.position(items, (of, name), &values, span)? {
            Ok(at) => Ok(Value::Int(at.unwrap_or(0) as i64)),
            Err(why) => Ok(self.element_of(why, span)),
        }
    }

    /// Sorts as Python does: stable, by `key`, perhaps reversed. Elements of no order get one where they have only one.
    pub(crate) fn sorted(
        &mut self,
        (items, order): Gathered,
        args: &Args,
        span: Span,
    ) -> R<Result<Vec<Value>, UnknownId>> {
        let Some(why) = order else { return Ok(self.sorted_by(items, args, None, span)?.map(|sorted| sorted.0)) };
        let runs_code = args.keyword.iter().any(|(name, _)| name == "key")
            || items.iter().any(|item| matches!(item, Value::Obj(_)));
        let sorted = if runs_code {
            self.without_effect(&[], |eval| eval.sorted_by(items, args, order, span).map(Some))?
        } else {
            Some(self.sorted_by(items, args, order, span)?)
        };
        Ok(match sorted {
            Some(Ok((sorted, true))) => Ok(sorted),
            Some(Err(why)) => Err(why),
            Some(Ok(_)) => Err(why),
            None => {
                let key = args.keyword.iter().find(|(name, _)| name == "key").map(|(_, arg)| arg.value.clone());
                self.key_in_some_order(key.as_ref(), why, span)?;
                Err(why)
            }
        })
    }

    /// The same, and whether the elements have come in one order, if they came in none that is known.
    fn sorted_by(
        &mut self,
        items: Vec<Value>,
        args: &Args,
        order: Option<UnknownId>,
        span: Span,
    ) -> R<Result<(Vec<Value>, bool), UnknownId>> {
        let keyword = |name: &str| args.keyword.iter().find(|(n, _)| n == name).map(|(_, arg)| arg.value.clone());
        if let Some((name, _)) = args.keyword.iter().find(|(n, _)| n != "key" && n != "reverse") {
            let message = format!("'{name}' is an invalid keyword argument for sort()");
            return Err(self.raise("TypeError", span, message));
        }
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
        let settled = order.is_none() || self.is_settled(&keyed, range_of(span))?;
        let mut sorted: Vec<Value> = keyed.into_iter().map(|(_, item)| item).collect();
        if reverse {
            sorted.reverse();
        }
        Ok(Ok((sorted, settled)))
    }

    /// Whether one element goes before another; false where that cannot be said, which is noted.
    fn precedes(
        &mut self,
        a: &(Value, Value),
        b: &(Value, Value),
        fault: &mut Option<crate::eval::Stop>,
        unknown: &mut Option<UnknownId>,
        span: Span,
    ) -> bool {
        if fault.is_some() || unknown.is_some() {
            return false;
        }
        match self.order(&a.0, CmpOp::Lt, &b.0, range_of(span)) {
            Ok(Truth::True) => return true,
            Ok(Truth::False) => {}
            Ok(Truth::Unknown(why)) => *unknown = Some(why),
            Err(stop) => *fault = Some(stop),
        }
        false
    }

    /// Sorts a short list with the comparisons that CPython makes: what they raise depends on their order.
    fn insertion_sort(
        &mut self,
        mut items: Vec<(Value, Value)>,
        fault: &mut Option<crate::eval::Stop>,
        unknown: &mut Option<UnknownId>,
        span: Span,
    ) -> Vec<(Value, Value)> {
        if items.len() < 2 {
            return items;
        }
        // The run that it begins with, rising or strictly falling.
        let falling = self.precedes(&items[1].clone(), &items[0].clone(), fault, unknown, span);
        let mut run = 2;
        while run < items.len() {
            let (a, b) = (items[run].clone(), items[run - 1].clone());
            if self.precedes(&a, &b, fault, unknown, span) != falling {
                break;
            }
            run += 1;
        }
        if falling {
            items[..run].reverse();
        }
        for next in run..items.len() {
            let pivot = items[next].clone();
            let (mut low, mut high) = (0, next);
            while low < high {
                let middle = low + (high - low) / 2;
                let other = items[middle].clone();
                if self.precedes(&pivot, &other, fault, unknown, span) { high = middle } else { low = middle + 1 }
            }
            items[low..=next].rotate_right(1);
        }
        items
    }

    fn merge_sort(
        &mut self,
        mut items: Vec<(Value, Value)>,
        fault: &mut Option<crate::eval::Stop>,
        unknown: &mut Option<UnknownId>,
        span: Span,
    ) -> Vec<(Value, Value)> {
        if items.len() < 64 {
            return self.insertion_sort(items, fault, unknown, span);
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
            let (a, b) = (a.clone(), b.clone());
            let next = if self.precedes(&b, &a, fault, unknown, span) { right.next() } else { left.next() };
            out.extend(next);
        }
        out.extend(left);
        out.extend(right);
        out
    }

    /// `get`, `pop` and `setdefault` for an entry that may not be there: it is found, or what is given instead.
    fn perhaps_found(&mut self, id: Id, method: &str, values: &[Value], why: UnknownId, span: Span) -> Value {
        if method == "pop" && values.len() == 1 {
            self.may_fail(why, span);
        }
        let found = self.element_of(why, span);
        if let Value::Unknown(unknown) = &found {
            self.may_be(*unknown, values.get(1).cloned().into_iter().chain([Value::Unknown(why)]));
        }
        if method != "get" {
            self.spoil_with(id, why, [found.clone()]);
        }
        found
    }

    pub(crate) fn dict_from_keys(&mut self, args: &Args, span: Span) -> R<Value> {
        let Some(keys) = args.positional.first() else {
            return Err(self.raise("TypeError", span, "fromkeys expected at least 1 argument, got 0"));
        };
        let value = args.positional.get(1).map_or(Value::None, |arg| arg.value.clone());
        match self.gather(&keys.value, range_of(span))? {
            Ok((keys, order)) => {
                let mut dict = Dict::default();
                for key in keys {
                    match self.key(&key, range_of(span))? {
                        Ok(k) => insert(&mut dict, k, key, value.clone()),
                        Err(why) => return Ok(self.element_of(why, span)),
                    }
                }
                Ok(match order {
                    Some(why) => self.unordered(Data::Dict(dict), why, span),
                    None => self.object(Data::Dict(dict), span),
                })
            }
            Err(why) => Ok(self.element_of(why, span)),
        }
    }

    /// Adds the pairs that `dict(...)` or `dict.update(...)` are given.
    pub(crate) fn update_dict(&mut self, id: Id, args: &Args, span: Span) -> R<()> {
        if let Some(arg) = args.positional.first() {
            let unordered = self.unordered_entries(&arg.value);
            let order = unordered.as_ref().map(|(_, why)| *why);
            let entries = match unordered {
                Some((entries, _)) => Some(Ok(entries)),
                None => self.sure_entries(&arg.value, range_of(span))?,
            };
            let added = match entries {
                Some(Ok(other)) => {
                    self.charge_bytes(other.len() * 2 * size_of::<(Value, Value)>());
                    let dict = self.dict_items(id);
                    for (key, (key_value, value)) in other {
                        insert(dict, key, key_value, value);
                    }
                    Ok(order)
                }
                Some(Err(why)) => Err(why),
                None => self.update_from_pairs(id, &arg.value, span)?,
            };
            match added {
                Ok(Some(why)) => self.forget_order(id, why, span),
                Ok(None) => {}
                Err(why) => self.spoil_with(id, why, [Value::Unknown(why)]),
            }
        }
        if let Some(why) = args.unknown {
            self.spoil(id, why);
        }
        if self.heap.get(id).entries().is_some() {
            for (name, Arg { value, .. }) in &args.keyword {
                self.set_item(&Value::Obj(id), &Value::str(name.as_str()), value.clone(), range_of(span))?;
            }
        }
        Ok(())
    }

    fn update_from_pairs(&mut self, id: Id, pairs: &Value, span: Span) -> R<Result<Option<UnknownId>, UnknownId>> {
        let range = range_of(span);
        let (pairs, order) = match self.gather(pairs, range)? {
            Ok(pairs) => pairs,
            Err(why) => return Ok(Err(why)),
        };
        for (i, pair) in pairs.iter().enumerate() {
            let complaint = |_: &str| format!("cannot convert dictionary update sequence element #{i} to a sequence");
            let pair = match self.collect_or(pair, range, complaint)? {
                Ok(pair) => pair,
                Err(why) => return Ok(Err(why)),
            };
            if pair.len() != 2 {
                let length = pair.len();
                let message = format!("dictionary update sequence element #{i} has length {length}; 2 is required");
                return Err(self.raise("ValueError", span, message));
            }
            match self.key(&pair[0], range)? {
                Ok(key) => {
                    if let Some(why) = self.clashes(id, &key, (&pair[0], &pair[1]), order) {
                        return Ok(Err(why));
                    }
                    insert(self.dict_items(id), key, pair[0].clone(), pair[1].clone());
                }
                Err(why) => return Ok(Err(why)),
            }
        }
        Ok(Ok(order))
    }

    pub(super) fn dict_method(&mut self, id: Id, name: &str, args: Args, span: Span) -> R<Value> {
        let range = range_of(span);
        if name == "fromkeys" {
            return self.dict_from_keys(&args, span);
        }
        if name == "update" {
            let count = args.positional.len();
            if count > 1 {
                return Err(self.raise("TypeError", span, format!("update expected at most 1 arguments, got {count}")));
            }
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
                            self.spoil_with(id, why, values.get(1).filter(|_| name == "setdefault").cloned());
                        }
                        return Ok(self.element_of(why, span));
                    }
                };
                let Data::Dict(dict) = self.heap.get(id) else { return Ok(Value::None) };
                let found = dict.get(&key).map(|(_, value)| value.clone());
                if let Some(value) = &found
                    && let Some(why) = self.is_perhaps_entry(id, value)
                {
                    return Ok(self.perhaps_found(id, name, &values, why, span));
                }
                match (name, found) {
                    ("pop", Some(value)) => {
                        self.dict_items(id).shift_remove(&key);
                        Ok(value)
                    }
                    ("pop", None) if values.len() == 1 => Err(self.key_error(&Value::Obj(id), &values[0], span)),
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
                None => {
                    let message = "popitem(): dictionary is empty";
                    let diagnostic = Diagnostic::new(code(207), span, format!("KeyError: {message}"));
                    Err(self.raise_args("KeyError", diagnostic, vec![Value::str(message)]))
                }
            },
            "clear" => {
                self.dict_items(id).clear();
                Ok(Value::None)
            }
            "copy" => {
                let copy = self.dict_items(id).clone();
                let copy = self.object_id(Data::Dict(copy), span);
                if self.perhaps_lacks(&Value::Obj(id)).is_some() {
                    self.is_of_names(copy);
                }
                Ok(Value::Obj(copy))
            }
            "keys" => Ok(self.object(Data::View { dict: id, kind: View::Keys, ordered: false }, span)),
            "values" => Ok(self.object(Data::View { dict: id, kind: View::Values, ordered: false }, span)),
            _ => Ok(self.object(Data::View { dict: id, kind: View::Items, ordered: false }, span)),
        }
    }

    /// The elements of an argument of a set's method, as a set.
    fn set_argument(&mut self, value: &Value, span: Span) -> R<Result<Dict, UnknownId>> {
        match self.gather(value, range_of(span))? {
            Ok(items) => self.make_set_of(items, range_of(span)),
            Err(why) => Ok(Err(why)),
        }
    }

    pub(super) fn disjoint(&mut self, view: &Value, other: &Value, span: Span) -> R<Value> {
        Ok(match (self.set_argument(view, span)?, self.set_argument(other, span)?) {
            (Ok(x), Ok(y)) => Value::Bool(x.keys().all(|key| !y.contains_key(key))),
            (Err(why), _) | (_, Err(why)) => self.element_of(why, span),
        })
    }

    pub(super) fn set_method(&mut self, id: Id, name: &str, args: Args, span: Span) -> R<Value> {
        let range = range_of(span);
        let frozen = matches!(self.heap.get(id), Data::FrozenSet(_));
        let (least, most) = match name {
            "add"
            | "discard"
            | "remove"
            | "symmetric_difference"
            | "symmetric_difference_update"
            | "isdisjoint"
            | "issubset"
            | "issuperset" => (1, 1),
            "clear" | "copy" | "pop" => (0, 0),
            _ => (0, usize::MAX),
        };
        let values = self.method_args(name, &args, least, most, span)?;
        if matches!(name, "add" | "discard" | "remove") {
            match self.key(&values[0], range)? {
                Ok(key) => {
                    let set = self.dict_items(id);
                    if name == "add" {
                        set.entry(key).or_insert((values[0].clone(), Value::None));
                    } else if set.shift_remove(&key).is_none() && name == "remove" {
                        return Err(self.key_error(&Value::Obj(id), &values[0], span));
                    }
                }
                Err(why) => self.spoil_with(id, why, values.iter().cloned()),
            }
            return Ok(Value::None);
        }
        // All others look at the set as a whole.
        let (Data::Set(before) | Data::FrozenSet(before)) = self.heap.get(id).clone() else { return Ok(Value::None) };
        self.charge(before.len() / 4);
        match name {
            "clear" => {
                self.dict_items(id).clear();
                return Ok(Value::None);
            }
            "pop" if before.is_empty() => {
                let message = "pop from an empty set";
                let diagnostic = Diagnostic::new(code(207), span, format!("KeyError: {message}"));
                return Err(self.raise_args("KeyError", diagnostic, vec![Value::str(message)]));
            }
            "pop" if before.len() == 1 => {
                let item = before.into_values().next().map_or(Value::None, |(item, _)| item);
                self.dict_items(id).clear();
                return Ok(item);
            }
            // Which element comes first is CPython's secret.
            "pop" => {
                let why = self.set_order(id);
                self.spoil(id, why);
                return Ok(self.element_of(why, span));
            }
            _ => {}
        }
        if name == "isdisjoint" {
            // It looks no further than the first element that both have.
            let mut items = self.items(&values[0], range)?;
            while !self.is_loose(&items, &mut Vec::new()) {
                let item = match self.next_item(&mut items, range)? {
                    Next::Item(item) => item,
                    Next::End => return Ok(Value::Bool(true)),
                    Next::Unknown(why) => return Ok(self.element_of(why, span)),
                };
                match self.key(&item, range)? {
                    Ok(key) if before.contains_key(&key) => return Ok(Value::Bool(false)),
                    Ok(_) => {}
                    Err(why) => return Ok(self.element_of(why, span)),
                }
            }
        }
        let mut set = before;
        let in_place = matches!(name, "update") || name.ends_with("_update");
        for value in &values {
            let other = match self.set_argument(value, span)? {
                Ok(other) => other,
                Err(why) => {
                    if in_place {
                        self.spoil_with(id, why, [Value::Unknown(why)]);
                        return Ok(Value::None);
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
                "intersection" | "intersection_update" => {
                    let is_set = matches!(self.plain(value), Value::Obj(id)
                        if matches!(self.heap.get(id), Data::Set(_) | Data::FrozenSet(_)));
                    set = common(set, &other, is_set);
                }
                "difference" | "difference_update" => set.retain(|key, _| !other.contains_key(key)),
                "symmetric_difference" | "symmetric_difference_update" => {
                    for (key, value) in other {
                        if set.shift_remove(&key).is_none() {
                            set.insert(key, value);
                        }
                    }
                }
                "isdisjoint" => return Ok(Value::Bool(set.keys().all(|key| !other.contains_key(key)))),
                "issubset" => return Ok(Value::Bool(set.keys().all(|key| other.contains_key(key)))),
                _ => return Ok(Value::Bool(other.keys().all(|key| set.contains_key(key)))),
            }
        }
        if in_place {
            *self.dict_items(id) = set;
            return Ok(Value::None);
        }
        Ok(self.object(if frozen { Data::FrozenSet(set) } else { Data::Set(set) }, span))
    }
}
