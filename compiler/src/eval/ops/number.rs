//! Arithmetic on ints of any size and floats, as CPython does it.

use crate::heap::Key;
use crate::value::Value;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};
use ruff_python_ast::{Operator, UnaryOp};
use std::cmp::Ordering;

/// Integers with more bits than this are refused.
const MOST_BITS: u64 = 1_000_000;

/// What arithmetic can end in.
pub(super) type Outcome = Result<Value, Fault>;

/// Why arithmetic has no result.
pub(super) enum Fault {
    /// A Python exception: its class and message.
    Python(&'static str, &'static str),
    TooLarge,
}

enum Num {
    Small(i64),
    Big(BigInt),
    Float(f64),
}

fn num(value: &Value) -> Option<Num> {
    match value {
        Value::Int(n) => Some(Num::Small(*n)),
        Value::Bool(b) => Some(Num::Small(i64::from(*b))),
        Value::Big(n) => Some(Num::Big((**n).clone())),
        Value::Float(f) => Some(Num::Float(*f)),
        _ => None,
    }
}

fn float(n: &Num) -> Result<f64, Fault> {
    match n {
        Num::Small(n) => Ok(*n as f64),
        Num::Float(f) => Ok(*f),
        Num::Big(n) => match n.to_f64() {
            Some(f) if f.is_finite() => Ok(f),
            _ => Err(Fault::Python("OverflowError", "int too large to convert to float")),
        },
    }
}

fn big(n: Num) -> BigInt {
    match n {
        Num::Small(n) => BigInt::from(n),
        Num::Big(n) => n,
        Num::Float(_) => BigInt::zero(),
    }
}

/// The key of a float: that of the equal integer where there is one.
pub(super) fn float_key(f: f64) -> Key {
    if f.fract() == 0.0
        && f.is_finite()
        && let Some(n) = BigInt::from_f64(f)
    {
        return match n.to_i64() {
            Some(n) => Key::Int(n),
            None => Key::Big(n.into()),
        };
    }
    Key::Float(f.to_bits())
}

/// Whether two values are equal numbers.
pub(crate) fn same_number(a: &Value, b: &Value) -> bool {
    order(a, b) == Some(Some(Ordering::Equal))
}

/// A finite float as a fraction in its lowest terms.
pub(crate) fn ratio(f: f64) -> (BigInt, BigInt) {
    let bits = f.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, power) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    if mantissa == 0 {
        return (BigInt::zero(), BigInt::from(1));
    }
    let zeros = mantissa.trailing_zeros();
    let (mut above, power) = (BigInt::from(mantissa >> zeros), power + i64::from(zeros));
    let mut below = BigInt::from(1);
    if power >= 0 {
        above <<= power as u64;
    } else {
        below <<= (-power) as u64;
    }
    (if f < 0.0 { -above } else { above }, below)
}

/// The small integer that a value equals: none where that cannot be said, an inner none where there is none.
#[expect(clippy::option_option, reason = "not a number here, and a number but no small integer, are two things")]
pub(super) fn whole(value: &Value) -> Option<Option<i64>> {
    Some(match value {
        Value::Int(n) => Some(*n),
        Value::Bool(b) => Some(i64::from(*b)),
        Value::Float(f) => match float_key(*f) {
            Key::Int(n) => Some(n),
            _ => None,
        },
        Value::Big(_) | Value::Str(_) | Value::None | Value::Bytes(_) => None,
        _ => return None,
    })
}

/// How two numbers compare: none where one is no number, an inner none where one is not a number (NaN).
#[expect(clippy::option_option, reason = "not comparable here, and comparable but unordered, are two things")]
pub(super) fn order(a: &Value, b: &Value) -> Option<Option<Ordering>> {
    if let (Value::Int(x), Value::Int(y)) = (a, b) {
        return Some(Some(x.cmp(y)));
    }
    Some(match (num(a)?, num(b)?) {
        (Num::Float(x), Num::Float(y)) => x.partial_cmp(&y),
        (Num::Float(x), y) => order_float(x, big(y)),
        (x, Num::Float(y)) => order_float(y, big(x)).map(Ordering::reverse),
        (x, y) => Some(big(x).cmp(&big(y))),
    })
}

/// Exact: an integer that a float cannot hold is not rounded first.
fn order_float(x: f64, y: BigInt) -> Option<Ordering> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Greater } else { Ordering::Less });
    }
    let whole = BigInt::from_f64(x.trunc())?;
    Some(whole.cmp(&y).then_with(|| x.fract().partial_cmp(&0.0).unwrap_or(Ordering::Equal)))
}

/// The result of an operator on two numbers; none where one of them is no number.
pub(super) fn binary(a: &Value, op: Operator, b: &Value) -> Option<Outcome> {
    if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
        match op {
            Operator::BitAnd => return Some(Ok(Value::Bool(*x & *y))),
            Operator::BitOr => return Some(Ok(Value::Bool(*x | *y))),
            Operator::BitXor => return Some(Ok(Value::Bool(*x ^ *y))),
            _ => {}
        }
    }
    let (x, y) = (num(a)?, num(b)?);
    if let (Num::Small(x), Num::Small(y)) = (&x, &y)
        && let Some(n) = super::quick(*x, op, *y)
    {
        return Some(Ok(Value::Int(n)));
    }
    if matches!(x, Num::Float(_)) || matches!(y, Num::Float(_)) || op == Operator::Div {
        return float_binary(&x, op, &y);
    }
    Some(int_binary(big(x), op, big(y))?.map(Value::big).or_else(|fault| match fault {
        // A negative power of an integer is a float.
        None => match (num(a), num(b)) {
            (Some(x), Some(y)) => float_pow(&x, &y),
            _ => Err(Fault::TooLarge),
        },
        Some(fault) => Err(fault),
    }))
}

fn int_binary(x: BigInt, op: Operator, y: BigInt) -> Option<Result<BigInt, Option<Fault>>> {
    let zero = |message| Err(Some(Fault::Python("ZeroDivisionError", message)));
    Some(match op {
        Operator::Add => Ok(x + y),
        Operator::Sub => Ok(x - y),
        Operator::Mult => {
            if x.bits() + y.bits() > MOST_BITS {
                return Some(Err(Some(Fault::TooLarge)));
            }
            Ok(x * y)
        }
        Operator::FloorDiv if y.is_zero() => zero("integer division or modulo by zero"),
        Operator::Mod if y.is_zero() => zero("integer division or modulo by zero"),
        Operator::FloorDiv => Ok(x.div_floor(&y)),
        Operator::Mod => Ok(x.mod_floor(&y)),
        Operator::Pow => {
            if y.is_negative() {
                return Some(Err(None));
            }
            match y.to_u32() {
                _ if x.bits() <= 1 && y.to_u64().is_none_or(|y| y > u64::from(u32::MAX)) => {
                    // 0, 1 and -1 to any power.
                    if x.is_negative() && y.is_even() { Ok(-x) } else { Ok(x) }
                }
                Some(power) if x.bits().saturating_mul(u64::from(power)) <= MOST_BITS || x.bits() <= 1 => {
                    Ok(x.pow(power))
                }
                _ => Err(Some(Fault::TooLarge)),
            }
        }
        Operator::LShift | Operator::RShift if y.is_negative() => {
            Err(Some(Fault::Python("ValueError", "negative shift count")))
        }
        Operator::LShift => match y.to_u64() {
            Some(shift) if x.bits() + shift <= MOST_BITS => Ok(x << shift),
            _ if x.is_zero() => Ok(x),
            _ => Err(Some(Fault::TooLarge)),
        },
        Operator::RShift => match y.to_u64() {
            Some(shift) => Ok(x >> shift),
            None => Ok(if x.is_negative() { BigInt::from(-1) } else { BigInt::zero() }),
        },
        Operator::BitAnd => Ok(x & y),
        Operator::BitOr => Ok(x | y),
        Operator::BitXor => Ok(x ^ y),
        Operator::Div | Operator::MatMult => return None,
    })
}

fn float_binary(x: &Num, op: Operator, y: &Num) -> Option<Outcome> {
    if op == Operator::Div
        && let (Num::Small(_) | Num::Big(_), Num::Small(_) | Num::Big(_)) = (x, y)
    {
        return Some(true_division(x, y));
    }
    let (x, y) = match (float(x), float(y)) {
        (Ok(x), Ok(y)) => (x, y),
        (Err(fault), _) | (_, Err(fault)) => return Some(Err(fault)),
    };
    let zero = |message| Err(Fault::Python("ZeroDivisionError", message));
    Some(match op {
        Operator::Add => Ok(Value::Float(x + y)),
        Operator::Sub => Ok(Value::Float(x - y)),
        Operator::Mult => Ok(Value::Float(x * y)),
        Operator::Div if y == 0.0 => zero("float division by zero"),
        Operator::Div => Ok(Value::Float(x / y)),
        Operator::FloorDiv if y == 0.0 => zero("float divmod()"),
        Operator::Mod if y == 0.0 => zero("float modulo"),
        Operator::FloorDiv => Ok(Value::Float(div_mod(x, y).0)),
        Operator::Mod => Ok(Value::Float(div_mod(x, y).1)),
        Operator::Pow => float_pow(&Num::Float(x), &Num::Float(y)),
        _ => return None,
    })
}

/// Floor division and modulo of floats: the remainder has the divisor's sign, the quotient is a whole number.
fn div_mod(x: f64, y: f64) -> (f64, f64) {
    let mut remainder = x % y;
    let mut quotient = (x - remainder) / y;
    if remainder == 0.0 {
        remainder = 0.0_f64.copysign(y);
    } else if (y < 0.0) != (remainder < 0.0) {
        remainder += y;
        quotient -= 1.0;
    }
    let floor = if quotient == 0.0 {
        0.0_f64.copysign(x / y)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    };
    (floor, remainder)
}

fn float_pow(x: &Num, y: &Num) -> Outcome {
    let (x, y) = (float(x)?, float(y)?);
    if x == 0.0 && y < 0.0 {
        return Err(Fault::Python("ZeroDivisionError", "0.0 cannot be raised to a negative power"));
    }
    let result = x.powf(y);
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(Fault::Python("OverflowError", "(34, 'Numerical result out of range')"));
    }
    Ok(Value::Float(result))
}

/// `int / int`: correctly rounded, also where the operands do not fit into floats.
fn true_division(x: &Num, y: &Num) -> Outcome {
    let exact = |n: &Num| match n {
        Num::Small(n) if n.unsigned_abs() <= 1 << 53 => Some(*n as f64),
        _ => None,
    };
    if let (Some(x), Some(y)) = (exact(x), exact(y)) {
        if y == 0.0 {
            return Err(Fault::Python("ZeroDivisionError", "division by zero"));
        }
        return Ok(Value::Float(x / y));
    }
    let whole = |n: &Num| match n {
        Num::Small(n) => BigInt::from(*n),
        Num::Big(n) => n.clone(),
        Num::Float(_) => BigInt::zero(),
    };
    let (x, y) = (whole(x), whole(y));
    if y.is_zero() {
        return Err(Fault::Python("ZeroDivisionError", "division by zero"));
    }
    if x.is_zero() {
        return Ok(Value::Float(if y.is_negative() { -0.0 } else { 0.0 }));
    }
    // Scaled so that the quotient has 66 bits or more: a sticky last bit makes the rounding right.
    let shift = 66 - (x.bits() as i64 - y.bits() as i64);
    let (scaled, divisor) = if shift >= 0 { (x << shift as u64, y) } else { (x, y << (-shift) as u64) };
    let (quotient, remainder) = scaled.div_rem(&divisor);
    let sticky = if remainder.is_zero() { BigInt::zero() } else { BigInt::from(1) };
    let quotient: BigInt = if quotient.is_negative() { (quotient << 1) - sticky } else { (quotient << 1) + sticky };
    let mantissa = quotient.to_f64().unwrap_or(f64::INFINITY);
    let power = -(shift + 1);
    let result = if power >= 0 {
        mantissa * 2f64.powi(power.min(4000) as i32)
    } else {
        // In two steps, so that the scale itself does not underflow.
        let half = (power / 2).max(-2000) as i32;
        mantissa * 2f64.powi(half) * 2f64.powi((power.max(-4000)) as i32 - half)
    };
    if result.is_infinite() {
        return Err(Fault::Python("OverflowError", "integer division result too large for a float"));
    }
    Ok(Value::Float(result))
}

/// The result of a unary operator on a number.
pub(super) fn unary(op: UnaryOp, value: &Value) -> Option<Value> {
    Some(match (op, num(value)?) {
        (UnaryOp::USub, Num::Float(f)) => Value::Float(-f),
        (UnaryOp::UAdd, Num::Float(f)) => Value::Float(f),
        (UnaryOp::USub, n) => Value::big(-big(n)),
        (UnaryOp::UAdd, n) => Value::big(big(n)),
        (UnaryOp::Invert, Num::Float(_)) | (UnaryOp::Not, _) => return None,
        (UnaryOp::Invert, n) => Value::big(!big(n)),
    })
}
