//! `str.maketrans` and `str.translate`.

use super::range_of;
use crate::eval::{Args, Eval, R};
use crate::heap::{Data, Dict, Key};
use crate::source::Span;
use crate::value::{SharedStr, Value};

impl<'a> Eval<'a> {
    /// `str.maketrans`.
    pub(super) fn make_translation(&mut self, args: &Args, span: Span) -> R<Value> {
        if let [arg] = &args.positional[..] {
            return self.translation_of(&arg.value, span);
        }
        let texts: Option<Vec<SharedStr>> = args.positional.iter().map(|arg| self.as_str(&arg.value)).collect();
        let Some(texts) = texts.filter(|texts| texts.len() >= 2) else {
            return Ok(self.unknown(span, "this use of `str.maketrans` is not evaluated"));
        };
        let (from, to): (Vec<char>, Vec<char>) = (texts[0].chars().collect(), texts[1].chars().collect());
        if from.len() != to.len() {
            let message = "the first two maketrans arguments must have equal length";
            return Err(self.raise("ValueError", span, message));
        }
        let code = |c: char| i64::from(u32::from(c));
        let mut table = Dict::default();
        for (from, to) in from.into_iter().zip(to) {
            table.insert(Key::Int(code(from)), (Value::Int(code(from)), Value::Int(code(to))));
        }
        for c in texts.get(2).map_or("", |t| t).chars() {
            table.insert(Key::Int(code(c)), (Value::Int(code(c)), Value::None));
        }
        Ok(self.object(Data::Dict(table), span))
    }

    /// `str.maketrans({'a': 'b'})`: keys are letters or their numbers.
    fn translation_of(&mut self, given: &Value, span: Span) -> R<Value> {
        let entries = match self.plain(given) {
            Value::Obj(id) => match self.heap.get(id) {
                Data::Dict(entries) => Some(entries.clone()),
                _ => None,
            },
            _ => None,
        };
        let Some(entries) = entries else {
            if let Some(why) = self.unknown_of(given).or_else(|| self.outside(given)) {
                return Ok(self.element_of(why, span));
            }
            let message = "if you give only one argument to maketrans it must be a dict";
            return Err(self.raise("TypeError", span, message));
        };
        self.charge(entries.len());
        let mut table = Dict::default();
        for (key, (shown, to)) in entries {
            let (key, shown) = match &key {
                Key::Int(_) => (key, shown),
                Key::Str(text) => {
                    let mut chars = text.chars();
                    let (Some(c), None) = (chars.next(), chars.next()) else {
                        let message = "string keys in translate table must be of length 1";
                        return Err(self.raise("ValueError", span, message));
                    };
                    let code = i64::from(u32::from(c));
                    (Key::Int(code), Value::Int(code))
                }
                _ => {
                    let message = "keys in translate table must be strings or integers";
                    return Err(self.raise("TypeError", span, message));
                }
            };
            table.insert(key, (shown, to));
        }
        Ok(self.object(Data::Dict(table), span))
    }

    /// `text.translate(table)`, or a value that stands for it.
    pub(super) fn translated(&mut self, text: &str, table: &Value, span: Span) -> R<Result<String, Value>> {
        let Some(Ok(table)) = self.mapping(table) else {
            return Ok(Err(self.unknown(span, "this use of `translate` is not evaluated")));
        };
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match table.get(&Key::Int(i64::from(u32::from(c)))).map(|(_, to)| to.clone()) {
                None => out.push(c),
                Some(Value::None) => {}
                Some(Value::Str(s)) => out.push_str(&s.text),
                Some(Value::Int(n)) => match u32::try_from(n).ok().and_then(char::from_u32) {
                    Some(c) => out.push(c),
                    None => return Ok(Err(self.unknown(span, "this use of `translate` is not evaluated"))),
                },
                Some(_) => return Ok(Err(self.unknown(span, "this use of `translate` is not evaluated"))),
            }
        }
        self.check_size(out.len() as u64, range_of(span))?;
        self.charge_text(out.len());
        Ok(Ok(out))
    }
}
