//! Numbers as bytes, and bytes as digits.

use crate::eval::{Args, Eval, R};
use crate::heap::Id;
use crate::source::Span;
use crate::value::Value;
use num_bigint::{BigInt, Sign};

impl Eval<'_> {
    /// `int.from_bytes`, `bytes.fromhex` and the like.
    pub(super) fn read_bytes(&mut self, class: Id, method: &str, args: &Args, span: Span) -> R<Value> {
        let kind = if method == "from_bytes" { "int" } else { "bytes" };
        if class != self.builtin_class(kind) || args.unknown.is_some() {
            return Ok(self.unknown(span, format!("`{method}` is not evaluated")));
        }
        if method == "fromhex" {
            let values = self.method_args(method, args, 1, 1, span)?;
            return self.bytes_of_digits(&values[0], span);
        }
        let Some((first, big, signed)) = self.order_of_bytes("bytes", args, span)? else {
            return Ok(self.unknown(span, "such arguments of `from_bytes` are not evaluated"));
        };
        let Value::Bytes(bytes) = first else {
            return Ok(match self.unknown_of(&first) {
                Some(why) => self.element_of(why, span),
                None => self.unknown(span, "a number of what is not bytes is not evaluated"),
            });
        };
        self.charge(bytes.len());
        Ok(Value::big(match (big, signed) {
            (true, true) => BigInt::from_signed_bytes_be(&bytes),
            (true, false) => BigInt::from_bytes_be(Sign::Plus, &bytes),
            (false, true) => BigInt::from_signed_bytes_le(&bytes),
            (false, false) => BigInt::from_bytes_le(Sign::Plus, &bytes),
        }))
    }

    /// `int.to_bytes`.
    pub(super) fn write_bytes(&mut self, number: &BigInt, args: &Args, span: Span) -> R<Value> {
        let Some((Value::Int(length), big, signed)) = self.order_of_bytes("length", args, span)? else {
            return Ok(self.unknown(span, "such arguments of `to_bytes` are not evaluated"));
        };
        let Ok(length) = usize::try_from(length) else {
            return Err(self.raise("ValueError", span, "length argument must be non-negative"));
        };
        if length > 1 << 20 {
            return Ok(self.unknown(span, "so many bytes are not evaluated"));
        }
        if number.sign() == Sign::Minus && !signed {
            return Err(self.raise("OverflowError", span, "can't convert negative int to unsigned"));
        }
        let mut bytes = match (signed, number.sign()) {
            (_, Sign::NoSign) => Vec::new(),
            (true, _) => number.to_signed_bytes_le(),
            (false, _) => number.to_bytes_le().1,
        };
        if bytes.len() > length {
            return Err(self.raise("OverflowError", span, "int too big to convert"));
        }
        bytes.resize(length, if number.sign() == Sign::Minus { 0xff } else { 0 });
        if big {
            bytes.reverse();
        }
        Ok(Value::Bytes(bytes.into()))
    }

    /// The first argument, whether the highest byte comes first, and whether there is a sign.
    fn order_of_bytes(&mut self, name: &str, args: &Args, span: Span) -> R<Option<(Value, bool, bool)>> {
        let named =
            |name: &str| args.keyword.iter().find(|(n, _)| n.as_str() == name).map(|(_, arg)| arg.value.clone());
        let mut given = args.positional.iter().map(|arg| arg.value.clone());
        let (first, order) = (given.next().or_else(|| named(name)), given.next().or_else(|| named("byteorder")));
        let (Some(first), Some(order), None) = (first, order, given.next()) else { return Ok(None) };
        let signed = match named("signed") {
            None => false,
            Some(Value::Bool(signed)) => signed,
            Some(_) => return Ok(None),
        };
        let Some(order) = self.as_str(&order) else { return Ok(None) };
        match &*order {
            "big" | "little" => Ok(Some((first, &*order == "big", signed))),
            _ => Err(self.raise("ValueError", span, "byteorder must be either 'little' or 'big'")),
        }
    }

    fn bytes_of_digits(&mut self, text: &Value, span: Span) -> R<Value> {
        let Some(text) = self.as_str(text) else { return Ok(self.unknown(span, "which bytes they are")) };
        let mut bytes = Vec::new();
        let mut first = None;
        for (at, c) in text.chars().enumerate() {
            match (first, c.to_digit(16)) {
                (None, Some(digit)) => first = Some(digit),
                (Some(high), Some(low)) => {
                    bytes.push((high * 16 + low) as u8);
                    first = None;
                }
                (None, None) if c.is_ascii_whitespace() || c == '\x0b' => {}
                _ => {
                    let message = format!("non-hexadecimal number found in fromhex() arg at position {at}");
                    return Err(self.raise("ValueError", span, message));
                }
            }
        }
        match first {
            None => Ok(Value::Bytes(bytes.into())),
            Some(_) => {
                let at = text.chars().count();
                let message = format!("non-hexadecimal number found in fromhex() arg at position {at}");
                Err(self.raise("ValueError", span, message))
            }
        }
    }
}
