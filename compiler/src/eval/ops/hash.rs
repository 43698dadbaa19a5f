//! `hash`, as far as it is the same in each run: that of numbers. Of others it is known that equal values have equal ones,
//! and no more.

use crate::eval::{Args, Eval, R};
use crate::heap::{Data, Key};
use crate::value::Value;
use num_bigint::Sign;
use ruff_text_size::TextRange;

/// What CPython counts hashes by: a prime.
const MODULUS: u64 = (1 << BITS) - 1;
const BITS: u32 = 61;

impl<'a> Eval<'a> {
    /// `hash(value)`.
    pub(crate) fn hash(&mut self, value: &Value, range: TextRange) -> R<Value> {
        if let Some(hash) = self.hash_inside(value, range)? {
            return Ok(hash);
        }
        let span = self.span(range);
        if let Some(method) = self.hash_method(value) {
            let result = self.deeper(span, |eval| eval.call(method, Args::default(), span))?;
            return match result {
                Value::Int(_) | Value::Big(_) | Value::Bool(_) => Ok(number(&result).unwrap_or(result)),
                other if self.unknown_of(&other).is_some() => Ok(other),
                _ => Err(self.raise("TypeError", span, "__hash__ method should return an integer")),
            };
        }
        let key = match self.key(value, range)? {
            Ok(key) => key,
            Err(why) => return Ok(self.element_of(why, span)),
        };
        let counted = match &key {
            Key::Int(n) => number(&Value::Int(*n)),
            Key::Big(n) => number(&Value::Big(n.clone())),
            Key::Str(text) if text.is_empty() => Some(Value::Int(0)),
            Key::Bytes(bytes) if bytes.is_empty() => Some(Value::Int(0)),
            Key::Float(bits) => number(&Value::Float(f64::from_bits(*bits))),
            _ => None,
        };
        Ok(counted.unwrap_or_else(|| {
            let hash = self.unknown(span, "a hash differs from run to run");
            self.hashes.kept(key, hash)
        }))
    }

    /// The `__hash__` that a class of the file has as a method.
    fn hash_method(&mut self, value: &Value) -> Option<Value> {
        let Value::Obj(found) = self.mro_attribute(self.instance_class(value)?, "__hash__")? else { return None };
        match self.heap.get(found) {
            Data::Function(function) if !function.prelude => self.class_attribute(value, "__hash__"),
            _ => None,
        }
    }
}

/// The hash of a number.
fn number(value: &Value) -> Option<Value> {
    let (magnitude, negative) = match value {
        Value::Bool(b) => (u64::from(*b), false),
        Value::Int(n) => (n.unsigned_abs() % MODULUS, *n < 0),
        Value::Big(n) => {
            let rest = n.magnitude() % MODULUS;
            (rest.iter_u64_digits().next().unwrap_or(0), n.sign() == Sign::Minus)
        }
        Value::Float(f) if f.is_infinite() => (314_159, *f < 0.0),
        Value::Float(f) if f.is_finite() => (of_float(f.abs()), *f < 0.0),
        _ => return None,
    };
    let hash = if negative { -(magnitude as i64) } else { magnitude as i64 };
    // That number says that there is none.
    Some(Value::Int(if hash == -1 { -2 } else { hash }))
}

/// The hash of a float that is not negative: its value as a fraction, modulo the prime.
fn of_float(value: f64) -> u64 {
    let (bits, bias) = (value.to_bits(), 1075);
    let exponent = (bits >> 52) as i64;
    let mantissa = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = match exponent {
        0 => (mantissa, 1 - bias),
        _ => (mantissa | 1 << 52, exponent - bias),
    };
    // Two to the power of the number of bits is one here: a power of two moves bits around.
    let shift = exponent.rem_euclid(i64::from(BITS)) as u32;
    let product = u128::from(mantissa) << shift;
    (product % u128::from(MODULUS)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;
    use std::rc::Rc;

    #[test]
    fn numbers_hash_as_in_cpython() {
        let hash = |value: Value| match number(&value) {
            Some(Value::Int(n)) => n,
            other => panic!("{other:?}"),
        };
        for (value, expected) in [
            (0.5, 1_152_921_504_606_846_976),
            (1.5, 1_152_921_504_606_846_977),
            (-0.0, 0),
            (37.5e9, 37_500_000_000),
            (f64::INFINITY, 314_159),
            (1e308, 156_575_653_125_701),
            (5e-324, 16_777_216),
            (-1.0, -2),
        ] {
            assert_eq!(hash(Value::Float(value)), expected, "{value}");
        }
        assert_eq!(hash(Value::Int(i64::MIN)), -4);
        assert_eq!(hash(Value::Int(MODULUS as i64)), 0);
        assert_eq!(hash(Value::Big(Rc::new(BigInt::from(1) << 100))), 1 << 39);
    }
}
