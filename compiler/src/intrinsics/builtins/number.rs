//! Built-in functions on numbers and characters.

use super::take;
use crate::eval::{Args, Eval, R, range_of};
use crate::source::Span;
use crate::value::Value;
use num_bigint::BigInt;
use num_integer::Integer;
use ruff_python_ast::Operator;

pub(super) fn abs(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "abs", &args, 1, 1, span)?;
    if let Some(method) = eval.class_attribute(&values[0], "__abs__") {
        return eval.deeper(span, |eval| eval.call(method, Args::default(), span));
    }
    let value = eval.plain(&values[0]);
    if let Some(why) = eval.unknown_of(&value) {
        return Ok(eval.element_of(why, span));
    }
    let negative = match &value {
        Value::Float(f) => return Ok(Value::Float(f.abs())),
        Value::Int(n) => *n < 0,
        Value::Big(n) => n.sign() == num_bigint::Sign::Minus,
        Value::Bool(_) => false,
        _ => {
            let kind = eval.type_name(&values[0]);
            return Err(eval.raise("TypeError", span, format!("bad operand type for abs(): '{kind}'")));
        }
    };
    let op = if negative { ruff_python_ast::UnaryOp::USub } else { ruff_python_ast::UnaryOp::UAdd };
    eval.unary(op, &value, range_of(span))
}

pub(super) fn round(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let Some(given) = Eval::arg(&args, 0, "number").map(|arg| arg.value.clone()) else {
        return Err(eval.raise("TypeError", span, "Required argument 'number' (pos 1) not found"));
    };
    if let Some(method) = eval.class_attribute(&given, "__round__") {
        let digits = Eval::arg(&args, 1, "ndigits").map(|arg| arg.value.clone()).filter(|digits| !digits.is_none());
        let args = Args::positional(digits.into_iter().collect(), span);
        return eval.deeper(span, |eval| eval.call(method, args, span));
    }
    let value = match eval.plain(&given) {
        Value::Bool(b) => Value::Int(i64::from(b)),
        value => value,
    };
    let digits = Eval::arg(&args, 1, "ndigits").map(|arg| eval.plain(&arg.value)).filter(|digits| !digits.is_none());
    if let Some(why) = eval.unknown_of(&value).or_else(|| digits.as_ref().and_then(|d| eval.unknown_of(d))) {
        return Ok(eval.element_of(why, span));
    }
    let digits = match digits {
        None => None,
        Some(Value::Int(n)) => Some(n),
        Some(Value::Bool(b)) => Some(i64::from(b)),
        Some(other) => {
            let kind = eval.type_name(&other);
            let message = format!("'{kind}' object cannot be interpreted as an integer");
            return Err(eval.raise("TypeError", span, message));
        }
    };
    match (&value, digits) {
        (Value::Int(_) | Value::Big(_), None | Some(0..)) => Ok(value),
        (Value::Int(_) | Value::Big(_), Some(digits)) if digits > -400 => {
            let whole = match &value {
                Value::Big(n) => (**n).clone(),
                Value::Int(n) => BigInt::from(*n),
                _ => BigInt::from(0),
            };
            Ok(Value::big(round_to(&whole, &BigInt::from(1), &BigInt::from(10).pow(digits.unsigned_abs() as u32))))
        }
        (Value::Float(f), None) => {
            let rounded = f.round_ties_even();
            eval.construct_builtin("int", Args::positional(vec![Value::Float(rounded)], span), span)
        }
        (Value::Float(f), Some(_)) if !f.is_finite() => Ok(value),
        (Value::Float(f), Some(digits @ 0..)) => {
            // The decimal text of a float is exact, and so rounds as CPython does.
            let text = format!("{f:.*}", digits.min(400) as usize);
            Ok(Value::Float(text.parse().unwrap_or(*f)))
        }
        (Value::Float(f), Some(digits)) if digits > -400 => {
            let (above, below) = crate::eval::ratio(*f);
            let rounded = round_to(&above, &below, &BigInt::from(10).pow(digits.unsigned_abs() as u32));
            let rounded = num_traits::ToPrimitive::to_f64(&rounded).unwrap_or(f64::INFINITY);
            Ok(Value::Float(rounded.copysign(*f)))
        }
        (Value::Float(_) | Value::Int(_) | Value::Big(_), _) => {
            Ok(eval.unknown(span, "this use of `round` is not evaluated"))
        }
        _ => {
            let kind = eval.type_name(&given);
            Err(eval.raise("TypeError", span, format!("type {kind} doesn't define __round__ method")))
        }
    }
}

/// A fraction rounded to a multiple of something, ties to the even one.
fn round_to(above: &BigInt, below: &BigInt, unit: &BigInt) -> BigInt {
    let divisor = below * unit;
    let (quotient, remainder) = above.div_mod_floor(&divisor);
    let up = match (&remainder * 2u32).cmp(&divisor) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => quotient.is_odd(),
        std::cmp::Ordering::Greater => true,
    };
    (quotient + u32::from(up)) * unit
}

pub(super) fn pow(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "pow", &args, 2, 3, span)?;
    let Some(modulus) = values.get(2).filter(|modulus| !modulus.is_none()) else {
        return eval.binary(&values[0], Operator::Pow, &values[1], range_of(span));
    };
    let whole = |value: &Value| match value {
        Value::Int(n) => Some(BigInt::from(*n)),
        Value::Bool(b) => Some(BigInt::from(u8::from(*b))),
        Value::Big(n) => Some((**n).clone()),
        _ => None,
    };
    let (Some(base), Some(power), Some(modulus)) = (whole(&values[0]), whole(&values[1]), whole(modulus)) else {
        return Ok(eval.unknown(span, "this use of `pow` is not evaluated"));
    };
    let zero = BigInt::from(0);
    if power < zero {
        let message = "pow() 2nd argument cannot be negative when 3rd argument specified";
        return Err(eval.raise("ValueError", span, message));
    }
    if modulus == zero {
        return Err(eval.raise("ValueError", span, "pow() 3rd argument cannot be 0"));
    }
    if power.bits() + modulus.bits() > 4096 {
        return Ok(eval.unknown(span, "this use of `pow` is not evaluated"));
    }
    eval.charge(10_000);
    Ok(Value::big(base.mod_floor(&modulus).modpow(&power, &modulus)))
}

pub(super) fn divmod(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "divmod", &args, 2, 2, span)?;
    let (a, b) = (eval.plain(&values[0]), eval.plain(&values[1]));
    if let Some(why) = eval.unknown_of(&a).or_else(|| eval.unknown_of(&b)) {
        return Ok(eval.element_of(why, span));
    }
    let number = |v: &Value| matches!(v, Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Bool(_));
    if !number(&a) || !number(&b) {
        for (name, of, other) in [("__divmod__", &values[0], &values[1]), ("__rdivmod__", &values[1], &values[0])] {
            let Some(method) = eval.class_attribute(of, name) else { continue };
            let args = Args::positional(vec![other.clone()], span);
            match eval.deeper(span, |eval| eval.call(method, args, span))? {
                Value::NotImplemented => {}
                pair => return Ok(pair),
            }
        }
        let (a, b) = (eval.type_name(&values[0]), eval.type_name(&values[1]));
        let message = format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'");
        return Err(eval.raise("TypeError", span, message));
    }
    let quotient = eval.binary(&a, Operator::FloorDiv, &b, range_of(span))?;
    let remainder = eval.binary(&a, Operator::Mod, &b, range_of(span))?;
    Ok(eval.tuple(vec![quotient, remainder], span))
}

pub(super) fn in_base(eval: &mut Eval<'_>, args: Args, span: Span, name: &str, spec: &str) -> R<Value> {
    let values = take(eval, name, &args, 1, 1, span)?;
    let value = match eval.indexed(&values[0], span)? {
        Value::Bool(b) => Value::Int(i64::from(b)),
        value => value,
    };
    if let Some(why) = eval.unknown_of(&value) {
        return Ok(eval.element_of(why, span));
    }
    if !matches!(value, Value::Int(_) | Value::Big(_)) {
        let kind = eval.type_name(&values[0]);
        let message = format!("'{kind}' object cannot be interpreted as an integer");
        return Err(eval.raise("TypeError", span, message));
    }
    let parts = eval.format_value(&value, None, spec, span)?;
    eval.finish_text(parts, span)
}

pub(super) fn chr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "chr", &args, 1, 1, span)?;
    if let Some(why) = eval.unknown_of(&values[0]) {
        return Ok(eval.element_of(why, span));
    }
    let number = match eval.class_attribute(&values[0], "__int__") {
        Some(_) => eval.construct_builtin("int", Args::positional(vec![values[0].clone()], span), span)?,
        None => eval.plain(&values[0]),
    };
    let found = match number {
        Value::Int(n) => u32::try_from(n).ok().filter(|n| *n < 0x11_0000),
        Value::Bool(b) => Some(u32::from(b)),
        Value::Big(_) => return Err(eval.raise("OverflowError", span, "Python int too large to convert to C long")),
        Value::Float(_) => return Err(eval.raise("TypeError", span, "integer argument expected, got float")),
        _ => {
            let kind = eval.type_name(&values[0]);
            return Err(eval.raise("TypeError", span, format!("an integer is required (got type {kind})")));
        }
    };
    match found.map(char::from_u32) {
        Some(Some(c)) => Ok(eval.string(c.to_string(), span)),
        Some(None) => Ok(eval.unknown(span, "a lone surrogate has no text")),
        None => Err(eval.raise("ValueError", span, "chr() arg not in range(0x110000)")),
    }
}

pub(super) fn ord(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "ord", &args, 1, 1, span)?;
    if let Some(why) = eval.unknown_of(&values[0]) {
        return Ok(eval.element_of(why, span));
    }
    let (code, length) = match eval.plain(&values[0]) {
        Value::Str(s) => (s.text.chars().next().map(u32::from), s.text.chars().count()),
        Value::Bytes(b) => (b.first().map(|b| u32::from(*b)), b.len()),
        text @ Value::Text(_) => {
            let why = eval.text_unknown(&text, range_of(span));
            return Ok(eval.element_of(why, span));
        }
        _ => {
            let kind = eval.type_name(&values[0]);
            return Err(eval.raise("TypeError", span, format!("ord() expected string of length 1, but {kind} found")));
        }
    };
    match code {
        Some(code) if length == 1 => Ok(Value::Int(i64::from(code))),
        _ => {
            let message = format!("ord() expected a character, but string of length {length} found");
            Err(eval.raise("TypeError", span, message))
        }
    }
}
