//! Items and slices: `object[key]`, read, written and deleted.

use crate::diagnostic::Diagnostic;
use crate::eval::typing::form_of;
use crate::eval::{Args, Eval, R, Stop};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::suggest;
use crate::value::{Birth, SharedStr, UnknownId, Value};
use ruff_text_size::TextRange;

impl<'a> Eval<'a> {
    /// `object[key]`.
    pub(crate) fn item(&mut self, object: &Value, key: &Value, range: TextRange) -> R<Value> {
        let known = self.unknowns_so_far();
        let item = self.find_item(object, key, range)?;
        if let (Value::Unknown(_), Value::Obj(id)) = (&item, self.plain(object)) {
            let inside = self.contents(self.heap.get(id));
            self.may_come_from(&item, known, inside.iter().cloned());
        }
        self.may_have_failed(&item, known, None, self.span(range));
        Ok(item)
    }

    fn find_item(&mut self, object: &Value, key: &Value, range: TextRange) -> R<Value> {
        let span = self.span(range);
        if let Some(method) = self.class_attribute(object, "__getitem__") {
            let args = Args::positional(vec![key.clone()], span);
            return self.deeper(span, |eval| eval.call(method, args, span));
        }
        if let Value::Unknown(why) = object {
            let items = self.special_of_unknown(object, "__getitem__", std::slice::from_ref(key), span)?;
            return Ok(self.one_of(*why, items, span));
        }
        let plain = self.plain(object);
        self.item_or_missing(object, &plain, key, range)
    }

    /// The same by what the object is as a built-in type; what a dictionary lacks its class may make in `__missing__`.
    pub(crate) fn item_or_missing(&mut self, whole: &Value, object: &Value, key: &Value, range: TextRange) -> R<Value> {
        let span = self.span(range);
        if let Value::Obj(id) = object {
            match self.heap.get(*id) {
                data if data.entries().is_some() => {
                    let found = match self.key(key, range)? {
                        Ok(key) => {
                            self.heap.get(*id).entries().and_then(|dict| dict.get(&key)).map(|(_, value)| value.clone())
                        }
                        Err(why) => return Ok(self.element_of(why, span)),
                    };
                    if let Some(value) = found {
                        if self.is_perhaps_entry(*id, &value).is_some() {
                            self.read_perhaps_missing(&value, span);
                        }
                        return Ok(value);
                    }
                    return match self.class_attribute(whole, "__missing__") {
                        Some(method) => {
                            let args = Args::positional(vec![key.clone()], span);
                            self.deeper(span, |eval| eval.call(method, args, span))
                        }
                        None => Err(self.key_error(object, key, span)),
                    };
                }
                Data::Class(_) => return self.class_item(*id, object, key, span),
                // `List[int]`, `Optional[str]`.
                Data::External(path) if form_of(path).is_some() => {
                    let path = path.clone();
                    return self.form_with(&path, key, span);
                }
                Data::External(path) if path.starts_with("typing.") => return Ok(object.clone()),
                _ => {}
            }
        }
        if let Some(why) = self.unknown_of(object).or_else(|| self.outside(object)) {
            return Ok(self.element_of(why, span));
        }
        let Some(length) = self.sequence_length(object) else {
            let message = format!("'{}' object is not subscriptable", self.type_name(whole));
            if let (Value::Text(text), Some(slice)) = (object, self.slice_of(key))
                && let Data::Slice(parts) = self.heap.get(slice)
                && let parts = parts.clone()
                && let Some(part) = self.slice_of_tail(text, &parts, span)
            {
                return Ok(part);
            }
            return match object {
                Value::Text(_) => Ok(Value::Unknown(self.text_unknown(object, range))),
                _ => Err(self.raise("TypeError", span, message)),
            };
        };
        let key = &self.indexed(key, span)?;
        if let Some(why) = self.unknown_of(key) {
            return Ok(self.element_of(why, span));
        }
        if let Value::Obj(id) = key
            && matches!(self.heap.get(*id), Data::Slice(_))
        {
            return self.sliced(object, *id, length, range);
        }
        let index = match key {
            Value::Int(n) => *n,
            Value::Bool(b) => i64::from(*b),
            Value::Big(_) => {
                return Err(self.raise("IndexError", span, "cannot fit 'int' into an index-sized integer"));
            }
            _ => {
                let key = self.type_name(key);
                let message = match self.type_name(object).as_str() {
                    "str" => "string indices must be integers".to_owned(),
                    "bytes" => format!("byte indices must be integers or slices, not {key}"),
                    kind => format!("{kind} indices must be integers or slices, not {key}"),
                };
                return Err(self.raise("TypeError", span, message));
            }
        };
        if let Value::Str(s) = object {
            self.charge(s.text.len() / 256);
        }
        let at = if index < 0 { index + length as i64 } else { index };
        if let Some(value) = self.sequence_get(object, at, span) {
            return Ok(value);
        }
        let message = match self.type_name(object).as_str() {
            "str" => "string index out of range".to_owned(),
            "bytes" => "index out of range".to_owned(),
            "range" => "range object index out of range".to_owned(),
            kind => format!("{kind} index out of range"),
        };
        let diagnostic = Diagnostic::new(crate::codes::code(207), span, format!("IndexError: {message}"));
        let diagnostic = diagnostic.note(match length {
            0 => "it is empty".to_owned(),
            1 => "it has one element, whose number is 0".to_owned(),
            _ => format!("it has {length} elements, with the numbers 0 to {}", length - 1),
        });
        Err(self.raise_as("IndexError", diagnostic, message))
    }

    /// `Color['RED']`; of other classes only those that are generic have items: themselves.
    fn class_item(&mut self, id: Id, object: &Value, key: &Value, span: Span) -> R<Value> {
        let Data::Class(class) = self.heap.get(id) else { return Ok(Value::None) };
        let info = class.info.clone();
        if info.is_enum {
            let unknown = match key {
                Value::Text(_) => Some(self.text_unknown(key, crate::eval::range_of(span))),
                _ => self.unknown_of(key),
            };
            if let Some(why) = unknown {
                self.may_raise(span);
                return Ok(self.element_of(why, span));
            }
            let member = self.as_str(key).and_then(|name| self.enum_member(id, &name));
            return match member {
                Some(member) => Ok(member),
                None => {
                    let shown = self.repr(key);
                    let diagnostic = Diagnostic::new(crate::codes::code(207), span, format!("KeyError: {shown}"));
                    let diagnostic = self.enum_help(diagnostic, id, key);
                    Err(self.raise_args("KeyError", diagnostic, vec![key.clone()]))
                }
            };
        }
        if let Some(Value::Obj(method)) = self.mro_attribute(id, "__class_getitem__") {
            // It is a class method without being marked.
            let method = match self.heap.get(method) {
                Data::Descriptor { function: Value::Obj(function), .. } => *function,
                _ => method,
            };
            let args = Args::positional(vec![object.clone(), key.clone()], span);
            return self.deeper(span, |eval| eval.call(Value::Obj(method), args, span));
        }
        if !info.external_bases.is_empty() {
            return Ok(object.clone());
        }
        let generic = info.mro.iter().any(|ancestor| {
            matches!(self.heap.get(*ancestor), Data::Class(class)
                if class.info.def.is_some_and(|def| def.bases().iter().any(ruff_python_ast::Expr::is_subscript_expr)))
        });
        if generic {
            Ok(object.clone())
        } else {
            Err(self.raise("TypeError", span, "'type' object is not subscriptable"))
        }
    }

    pub(crate) fn key_error(&mut self, object: &Value, key: &Value, span: Span) -> Stop {
        let shown = self.repr(key);
        let mut diagnostic = Diagnostic::new(crate::codes::code(207), span, format!("KeyError: {shown}"));
        if let (Some(word), Some(Ok(dict))) = (self.as_str(key), self.mapping(object)) {
            let keys = dict.values().filter_map(|(key, _)| Some((self.as_str(key)?, key.birth())));
            let keys: Vec<(SharedStr, Birth)> = keys.collect();
            let near = suggest::did_you_mean(&word, keys.iter().map(|(key, _)| &**key));
            let near = near.and_then(|near| keys.iter().find(|(key, _)| **key == *near));
            // Where it was read from a file of the project, the key belongs there.
            let written = near.or(keys.first()).and_then(|(_, birth)| self.birthplace(*birth));
            let written = written.filter(|at| !self.sources.get(at.file).path().ends_with(".py"));
            if let Some(at) = written {
                let here = if near.is_some() { "this is there" } else { "the first key that is there" };
                diagnostic = diagnostic.label(at, here);
            }
            if let Some((near, _)) = near {
                diagnostic = diagnostic.help(format!("did you mean `{near}`?", near = &**near));
            } else if !keys.is_empty() {
                let listed = suggest::list(keys.iter().map(|(key, _)| &**key), 8);
                diagnostic = diagnostic.note(format!("the keys are {listed}"));
            } else if dict.is_empty() {
                diagnostic = diagnostic.note("it has no keys at all");
            }
            if let Some(at) = written.filter(|_| near.is_none()) {
                let file = self.sources.get(at.file).path();
                diagnostic = diagnostic.help(format!("add `{word}` to {file}, or ask with `.get({shown})`"));
            }
        }
        self.raise_args("KeyError", diagnostic, vec![key.clone()])
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

    pub(super) fn sequence_length(&self, value: &Value) -> Option<usize> {
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

    /// Where a slice of a sequence starts and stops, and its step.
    pub(crate) fn slice_bounds(
        &mut self,
        slice: Id,
        length: usize,
        range: TextRange,
    ) -> R<Result<(i64, i64, i64), UnknownId>> {
        let Data::Slice(parts) = self.heap.get(slice) else { return Ok(Ok((0, 0, 1))) };
        let parts = parts.clone();
        let span = self.span(range);
        let mut numbers = [None; 3];
        for (number, part) in numbers.iter_mut().zip(parts.iter()) {
            *number = match self.indexed(part, span)? {
                Value::None => None,
                Value::Int(n) => Some(n),
                Value::Bool(b) => Some(i64::from(b)),
                Value::Big(n) => Some(if n.sign() == num_bigint::Sign::Minus { i64::MIN } else { i64::MAX }),
                other => match self.unknown_of(&other) {
                    Some(why) => return Ok(Err(why)),
                    None => {
                        let message = "slice indices must be integers or None or have an __index__ method";
                        return Err(self.raise("TypeError", span, message));
                    }
                },
            };
        }
        let step = numbers[2].unwrap_or(1).max(-i64::MAX);
        if step == 0 {
            return Err(self.raise("ValueError", span, "slice step cannot be zero"));
        }
        let length = length as i64;
        let clamp = |n: i64, low: i64, high: i64| (if n < 0 { n.saturating_add(length) } else { n }).clamp(low, high);
        let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
        let start = numbers[0].map_or(if step > 0 { 0 } else { length - 1 }, |n| clamp(n, low, high));
        let stop = numbers[1].map_or(if step > 0 { length } else { -1 }, |n| clamp(n, low, high));
        Ok(Ok((start, stop, step)))
    }

    /// The indices that a slice takes from a sequence.
    fn indices(&mut self, (start, stop, step): (i64, i64, i64), range: TextRange) -> R<Vec<usize>> {
        let count = range_len(start, stop, step);
        self.check_size(count, range)?;
        self.charge(count as usize / 8);
        Ok((0..count as i64).map(|i| (start + i * step) as usize).collect())
    }

    fn sliced(&mut self, value: &Value, slice: Id, length: usize, range: TextRange) -> R<Value> {
        let span = self.span(range);
        let bounds = match self.slice_bounds(slice, length, range)? {
            Ok(bounds) => bounds,
            Err(why) => return Ok(self.element_of(why, span)),
        };
        if let Value::Obj(id) = value
            && let Data::Range { start, step, .. } = self.heap.get(*id)
        {
            let at = |i: i64| start.saturating_add(i.saturating_mul(*step));
            let part = Data::Range { start: at(bounds.0), stop: at(bounds.1), step: step.saturating_mul(bounds.2) };
            return Ok(self.object(part, span));
        }
        let indices = self.indices(bounds, range)?;
        let pick = |items: &[Value]| indices.iter().filter_map(|i| items.get(*i).cloned()).collect::<Vec<_>>();
        Ok(match value {
            Value::Str(s) if bounds.2 == 1 && s.text.is_ascii() => {
                let (from, to) = (bounds.0 as usize, bounds.1.max(bounds.0) as usize);
                let text = s.text.get(from..to).unwrap_or_default().to_owned();
                self.charge(s.text.len() / 1024 + text.len() / 64);
                self.string(text, span)
            }
            Value::Str(s) => {
                self.charge(s.text.len() / 64);
                let chars: Vec<char> = s.text.chars().collect();
                let text: String = indices.iter().filter_map(|i| chars.get(*i)).collect();
                self.string(text, span)
            }
            Value::Bytes(b) => {
                Value::Bytes(indices.iter().filter_map(|i| b.get(*i).copied()).collect::<Vec<_>>().into())
            }
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => {
                    let items = pick(items);
                    self.list(items, span)
                }
                Data::Tuple(items) => {
                    let items = pick(items);
                    self.tuple(items, span)
                }
                _ => Value::None,
            },
            _ => Value::None,
        })
    }

    /// The place of an element of a list that is written or deleted; none where it is not known.
    fn list_index(&mut self, key: &Value, length: usize, span: Span) -> R<Result<usize, UnknownId>> {
        let key = self.indexed(key, span)?;
        if let Some(why) = self.unknown_of(&key) {
            return Ok(Err(why));
        }
        let at = match key {
            Value::Int(n) if n < 0 => n + length as i64,
            Value::Int(n) => n,
            Value::Bool(b) => i64::from(b),
            _ => {
                let message = format!("list indices must be integers or slices, not {}", self.type_name(&key));
                return Err(self.raise("TypeError", span, message));
            }
        };
        match usize::try_from(at) {
            Ok(at) if at < length => Ok(Ok(at)),
            _ => Err(self.raise("IndexError", span, "list assignment index out of range")),
        }
    }

    /// A value where Python wants an integer: what `__index__` gives of an object that has it.
    pub(crate) fn indexed(&mut self, value: &Value, span: Span) -> R<Value> {
        if self.instance_class(value).is_none() {
            return Ok(value.clone());
        }
        let Some(method) = self.class_attribute(value, "__index__") else { return Ok(self.plain(value)) };
        let number = self.deeper(span, |eval| eval.call(method, Args::default(), span))?;
        if matches!(number, Value::Int(_) | Value::Big(_) | Value::Bool(_)) || self.unknown_of(&number).is_some() {
            return Ok(number);
        }
        let kind = self.type_name(&number);
        Err(self.raise("TypeError", span, format!("__index__ returned non-int (type {kind})")))
    }

    fn slice_of(&self, key: &Value) -> Option<Id> {
        match key {
            Value::Obj(id) if matches!(self.heap.get(*id), Data::Slice(_)) => Some(*id),
            _ => None,
        }
    }

    /// Whether items of a value may be written.
    pub(super) fn is_container(&self, id: Id) -> bool {
        matches!(self.heap.get(id), Data::List(_) | Data::Dict(_) | Data::Set(_) | Data::Instance(_))
    }

    /// Writing or deleting an item may fail where it is not known which, or of what.
    fn may_fail_by(&mut self, object: &Value, key: &Value, span: Span) {
        let why = self.unknown_of(object).or_else(|| self.outside(object)).or_else(|| self.unknown_of(key));
        if let Some(why) = why {
            self.may_fail(why, span);
        }
    }

    /// `object[key] = value`.
    pub(crate) fn set_item(&mut self, object: &Value, key: &Value, value: Value, range: TextRange) -> R<()> {
        let span = self.span(range);
        if let Some(method) = self.class_attribute(object, "__setitem__") {
            let args = Args::positional(vec![key.clone(), value], span);
            self.deeper(span, |eval| eval.call(method, args, span))?;
            return Ok(());
        }
        let plain = &self.plain(object);
        self.may_fail_by(plain, key, span);
        if let Value::Unknown(unknown) = plain {
            self.on_each(*unknown, span, Self::is_container, |eval, candidate| {
                eval.set_item(candidate, key, value.clone(), range).map(|()| None)
            })?;
            return self.wrote(plain, "update", span);
        }
        if let Value::Obj(id) = plain
            && let Some(done) = self.within_unordered(*id, span, |eval| eval.set_item(plain, key, value.clone(), range))
        {
            return done;
        }
        self.spoil_unordered(plain);
        if let Some(unknown) = self.unknown_of(plain).or_else(|| self.outside(plain)) {
            self.may_be(unknown, [value]);
            return self.wrote(plain, "update", span);
        }
        if let Value::Obj(id) = plain {
            match self.heap.get(*id) {
                Data::Dict(_) => {
                    match self.key(key, range)? {
                        Ok(k) => {
                            self.let_go_of_item(*id, &k);
                            if let Data::Dict(dict) = self.heap.get_mut(*id) {
                                crate::eval::expr::insert(dict, k, key.clone(), value);
                            }
                        }
                        Err(why) => self.spoil_with(*id, why, [value]),
                    }
                    return self.wrote_dict(*id, span);
                }
                Data::List(items) => {
                    let length = items.len();
                    if let Some(slice) = self.slice_of(key) {
                        return self.set_slice(*id, slice, length, &value, range);
                    }
                    match self.list_index(key, length, span)? {
                        Ok(at) => {
                            self.let_go_of_element(*id, at);
                            if let Data::List(items) = self.heap.get_mut(*id) {
                                items[at] = value;
                            }
                        }
                        Err(why) => self.spoil_with(*id, why, [value]),
                    }
                    return Ok(());
                }
                _ => {}
            }
        }
        let message = format!("'{}' object does not support item assignment", self.type_name(object));
        Err(self.raise("TypeError", span, message))
    }

    fn set_slice(&mut self, list: Id, slice: Id, length: usize, value: &Value, range: TextRange) -> R<()> {
        let span = self.span(range);
        let bounds = self.slice_bounds(slice, length, range)?;
        let complaint = match bounds {
            Ok((_, _, step)) if step != 1 => "must assign iterable to extended slice",
            _ => "can only assign an iterable",
        };
        let items = self.collect_or(value, range, |_| complaint.to_owned())?;
        let ((start, stop, step), items) = match (bounds, items) {
            (Ok(bounds), Ok(items)) => (bounds, items),
            (Err(why), items) => {
                self.may_fail(why, span);
                self.spoil_with(list, why, items.unwrap_or_else(|why| vec![Value::Unknown(why)]));
                return Ok(());
            }
            (_, Err(why)) => {
                self.may_fail(why, span);
                self.spoil_with(list, why, [Value::Unknown(why)]);
                return Ok(());
            }
        };
        self.charge_bytes(size_of_val(&*items));
        self.charge(length / 16);
        let indices = self.indices((start, stop, step), range)?;
        self.let_go_inside(list);
        if step != 1 && indices.len() != items.len() {
            let message = format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                items.len(),
                indices.len()
            );
            return Err(self.raise("ValueError", span, message));
        }
        if let Data::List(target) = self.heap.get_mut(list) {
            // The elements' own code may have changed the list meanwhile.
            if step == 1 {
                let start = (start as usize).min(target.len());
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
        let range = crate::eval::range_of(span);
        if let Some(method) = self.class_attribute(object, "__delitem__") {
            let args = Args::positional(vec![key.clone()], span);
            self.deeper(span, |eval| eval.call(method, args, span))?;
            return Ok(());
        }
        let plain = &self.plain(object);
        self.may_fail_by(plain, key, span);
        if let Value::Unknown(unknown) = plain {
            self.on_each(*unknown, span, Self::is_container, |eval, candidate| {
                eval.delete_item(candidate, key, span).map(|()| None)
            })?;
            return self.wrote(plain, "pop", span);
        }
        if let Value::Obj(id) = plain
            && let Some(done) = self.within_unordered(*id, span, |eval| eval.delete_item(plain, key, span))
        {
            return done;
        }
        self.spoil_unordered(plain);
        if self.unknown_of(plain).is_some() || self.outside(plain).is_some() {
            return self.wrote(plain, "pop", span);
        }
        if let Value::Obj(id) = plain {
            match self.heap.get(*id) {
                Data::Dict(_) => {
                    let key_of = self.key(key, range)?;
                    if let Err(why) = key_of {
                        self.may_fail(why, span);
                    }
                    self.charge(self.length_of(plain) / 4);
                    if let Ok(key) = &key_of {
                        self.let_go_of_item(*id, key);
                    }
                    let removed = match (key_of, self.heap.get_mut(*id)) {
                        (Ok(key), Data::Dict(dict)) => dict.shift_remove(&key).is_some(),
                        (Err(why), _) => {
                            self.spoil(*id, why);
                            true
                        }
                        _ => false,
                    };
                    return if removed { self.wrote_dict(*id, span) } else { Err(self.key_error(plain, key, span)) };
                }
                Data::List(items) => {
                    let length = items.len();
                    let indices = match self.slice_of(key) {
                        Some(slice) => match self.slice_bounds(slice, length, range)? {
                            Ok(bounds) => Ok(self.indices(bounds, range)?),
                            Err(why) => Err(why),
                        },
                        None => self.list_index(key, length, span)?.map(|at| vec![at]),
                    };
                    if let Err(why) = indices {
                        self.may_fail(why, span);
                    }
                    self.charge(length / 16);
                    self.let_go_inside(*id);
                    match (indices, self.heap.get_mut(*id)) {
                        (Ok(indices), Data::List(items)) => {
                            let mut keep = vec![true; length];
                            indices.into_iter().for_each(|i| keep[i] = false);
                            let mut keep = keep.into_iter();
                            items.retain(|_| keep.next().unwrap_or(true));
                        }
                        (Err(why), _) => self.spoil(*id, why),
                        _ => {}
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
