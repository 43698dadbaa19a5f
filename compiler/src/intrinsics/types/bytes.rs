//! What `bytes(…)` makes.

use crate::eval::{Args, Eval, R, range_of};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use std::rc::Rc;

impl Eval<'_> {
    pub(super) fn make_bytes(&mut self, args: &Args, span: Span) -> R<Value> {
        if let [arg] = &args.positional[..]
            && let Some(method) = self.class_attribute(&arg.value, "__bytes__")
        {
            return self.deeper(span, |eval| eval.call(method, Args::default(), span));
        }
        let value = args.positional.first().map(|arg| self.plain(&arg.value));
        Ok(match value {
            None => Value::Bytes(Rc::from([])),
            Some(Value::Bytes(b)) => Value::Bytes(b),
            Some(text @ Value::Str(_)) => {
                if args.positional.len() < 2 && args.keyword.is_empty() {
                    return Err(self.raise("TypeError", span, "string argument without an encoding"));
                }
                let mut rest = args.clone();
                rest.positional.remove(0);
                return self.call_method(&text, &Name::new_static("encode"), rest, span, span);
            }
            Some(Value::Int(n)) if (0..=1 << 24).contains(&n) => Value::Bytes(vec![0; n as usize].into()),
            Some(Value::Int(n)) if n < 0 => return Err(self.raise("ValueError", span, "negative count")),
            Some(Value::None | Value::Float(_)) => {
                let kind = self.type_name(&args.positional[0].value);
                return Err(self.raise("TypeError", span, format!("cannot convert '{kind}' object to bytes")));
            }
            Some(items @ Value::Obj(_)) => match self.collect_items(&items, range_of(span))? {
                Ok(items) => self.bytes_from(&items, span)?,
                Err(why) => self.element_of(why, span),
            },
            Some(_) => self.unknown(span, "this use of `bytes` is not evaluated"),
        })
    }

    /// The bytes that numbers are.
    fn bytes_from(&mut self, items: &[Value], span: Span) -> R<Value> {
        let mut bytes = Vec::with_capacity(items.len());
        for item in items {
            bytes.push(match self.plain(item) {
                Value::Int(n) if let Ok(byte) = u8::try_from(n) => byte,
                Value::Bool(b) => u8::from(b),
                Value::Int(_) | Value::Big(_) => {
                    return Err(self.raise("ValueError", span, "bytes must be in range(0, 256)"));
                }
                other if self.unknown_of(&other).is_some() || self.instance_class(item).is_some() => {
                    return Ok(self.unknown(span, "this use of `bytes` is not evaluated"));
                }
                _ => {
                    let kind = self.type_name(item);
                    let message = format!("'{kind}' object cannot be interpreted as an integer");
                    return Err(self.raise("TypeError", span, message));
                }
            });
        }
        Ok(Value::Bytes(bytes.into()))
    }
}
