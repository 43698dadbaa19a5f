//! `float.hex` and `float.fromhex`.

use crate::eval::{Args, Eval, R};
use crate::source::Span;
use crate::value::Value;
use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

/// Why a text is no number.
enum Unfit {
    NotHexadecimal,
    TooLarge,
}

/// A number as Python writes it in hexadecimal digits.
pub(super) fn hex(f: f64) -> String {
    let sign = if f.is_sign_negative() && !f.is_nan() { "-" } else { "" };
    if !f.is_finite() {
        return format!("{sign}{}", if f.is_nan() { "nan" } else { "inf" });
    }
    let bits = f.to_bits();
    let (exponent, fraction) = ((bits >> 52 & 0x7ff) as i64, bits & ((1 << 52) - 1));
    match (exponent, fraction) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, _) => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", exponent - 1023),
    }
}

fn of_hex(text: &str) -> Result<f64, Unfit> {
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\x0b').to_ascii_lowercase();
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let signed = |f: f64| if negative { -f } else { f };
    match rest {
        "inf" | "infinity" => return Ok(signed(f64::INFINITY)),
        "nan" => return Ok(signed(f64::NAN)),
        _ => {}
    }
    let rest = rest.strip_prefix("0x").unwrap_or(rest);
    let (digits, power) = match rest.split_once('p') {
        Some((digits, power)) => (digits, exponent(power)?),
        None => (rest, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{fraction}");
    if all.is_empty() || !all.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(Unfit::NotHexadecimal);
    }
    let mantissa = BigUint::parse_bytes(all.as_bytes(), 16).unwrap_or_default();
    composed(mantissa, power - 4 * fraction.len() as i64).map(signed)
}

/// What stands behind the `p`; so far away from 0 that it makes no difference how far, it is cut.
fn exponent(text: &str) -> Result<i64, Unfit> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Unfit::NotHexadecimal);
    }
    let far = 1 << 40;
    let power = digits.parse::<i64>().map_or(far, |power| power.min(far));
    Ok(if text.starts_with('-') { -power } else { power })
}

/// The float nearest to `mantissa * 2 ** power`; of two the even one.
fn composed(mantissa: BigUint, power: i64) -> Result<f64, Unfit> {
    let top = mantissa.bits() as i64 + power;
    if mantissa.is_zero() || top < -1080 {
        return Ok(0.0);
    }
    if top > 1024 {
        return Err(Unfit::TooLarge);
    }
    let lowest = (top - 53).max(-1074);
    let rounded = if power >= lowest {
        mantissa << (power - lowest) as u64
    } else {
        let (kept, lost) = mantissa.div_rem(&(BigUint::from(1_u8) << (lowest - power) as u64));
        let half = BigUint::from(1_u8) << (lowest - power - 1) as u64;
        if lost > half || lost == half && kept.is_odd() { kept + 1_u8 } else { kept }
    };
    let rounded = rounded.to_u64().unwrap_or(u64::MAX);
    // The highest bit of a number of full length counts the exponent up, and so does one that is carried over.
    let found = f64::from_bits((((lowest + 1074) as u64) << 52) + rounded);
    if found.is_finite() { Ok(found) } else { Err(Unfit::TooLarge) }
}

impl Eval<'_> {
    /// `float.fromhex(text)`.
    pub(super) fn float_of_hex(&mut self, args: &Args, span: Span) -> R<Value> {
        let values = self.method_args("fromhex", args, 1, 1, span)?;
        if let Some(why) = self.unknown_of(&values[0]) {
            return Ok(self.element_of(why, span));
        }
        let Some(text) = self.as_str(&values[0]) else {
            return Err(self.raise("TypeError", span, "bad argument type for built-in operation"));
        };
        self.charge(text.len() * text.len() / 64);
        match of_hex(&text) {
            Ok(found) => Ok(Value::Float(found)),
            Err(Unfit::NotHexadecimal) => {
                Err(self.raise("ValueError", span, "invalid hexadecimal floating-point string"))
            }
            Err(Unfit::TooLarge) => {
                Err(self.raise("OverflowError", span, "hexadecimal value too large to represent as a float"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut seed = 1_u64;
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            let f = f64::from_bits(seed ^ seed >> 29);
            let again = of_hex(&hex(f)).ok();
            assert!(f.is_nan() || again.map(f64::to_bits) == Some(f.to_bits()), "{f:e}: {} {again:?}", hex(f));
        }
    }

    #[test]
    fn what_lies_between_two_floats_is_rounded_to_the_even_one() {
        let read = |text: &str| of_hex(text).ok();
        assert_eq!(read("0x1.00000000000008p0"), Some(1.0));
        assert_eq!(read("0x1.000000000000180p0"), Some(1.0 + 2.0 * f64::EPSILON));
        assert_eq!(read("0x1.000000000000081p0"), Some(1.0 + f64::EPSILON));
        assert_eq!(read("0x1p-1075"), Some(0.0));
        assert_eq!(read("0x1.8p-1075"), Some(5e-324));
        assert_eq!(read("0x.1p4"), Some(1.0));
        assert_eq!(read("0x1.fffffffffffff8p1023"), None);
        assert_eq!(read("0x1.fffffffffffff7p1023"), Some(f64::MAX));
        assert_eq!(read("-0x0p99999999999999999999"), Some(0.0));
        assert_eq!(read("0x"), None);
    }
}
