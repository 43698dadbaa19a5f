//! What a plain scalar is: the resolver and the constructors of PyYAML 5.3.

use super::{Date, DateTime, Kind};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// The tag that a plain scalar without a tag gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Null,
    Bool,
    Int,
    Float,
    Str,
    Timestamp,
    /// `<<`.
    Merge,
    /// `=`.
    Value,
}

/// Why a scalar has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bad {
    /// PyYAML fails.
    Fails,
    /// PyYAML may do something that is not copied here.
    Unsure,
}

/// More digits than that are no configuration, and converting them takes long.
const MOST_DIGITS: usize = 10_000;

/// Resolves a plain scalar; only patterns registered for its first character are tried.
pub(super) fn resolve(text: &str) -> Tag {
    let bytes = text.as_bytes();
    match bytes.first() {
        None => Tag::Null,
        Some(b'~') if bytes.len() == 1 => Tag::Null,
        Some(b'<') if text == "<<" => Tag::Merge,
        Some(b'=') if bytes.len() == 1 => Tag::Value,
        Some(b'n' | b'N') if matches!(text, "null" | "Null" | "NULL") => Tag::Null,
        Some(b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O') if boolean(text).is_some() => {
            Tag::Bool
        }
        Some(b'-' | b'+' | b'.') => number(bytes),
        Some(b'0'..=b'9') => match number(bytes) {
            Tag::Str if looks_like_timestamp(bytes) => Tag::Timestamp,
            tag => tag,
        },
        _ => Tag::Str,
    }
}

/// The truth values in the three spellings that resolve.
fn boolean(text: &str) -> Option<bool> {
    match text {
        "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => Some(true),
        "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => Some(false),
        _ => None,
    }
}

fn number(bytes: &[u8]) -> Tag {
    if is_float(bytes) {
        Tag::Float
    } else if is_int(bytes) {
        Tag::Int
    } else {
        Tag::Str
    }
}

/// What follows the longest beginning of `bytes` whose members are all `wanted`, and that beginning's length.
fn run(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> (usize, &[u8]) {
    let length = bytes.iter().position(|b| !wanted(*b)).unwrap_or(bytes.len());
    (length, &bytes[length..])
}

fn digit_or_underscore(b: u8) -> bool {
    b.is_ascii_digit() || b == b'_'
}

fn unsigned(bytes: &[u8]) -> &[u8] {
    match bytes {
        [b'+' | b'-', rest @ ..] => rest,
        _ => bytes,
    }
}

/// `(:[0-5]?[0-9])+` at the start; what follows.
fn sexagesimal_tail(mut bytes: &[u8]) -> Option<&[u8]> {
    let mut any = false;
    loop {
        bytes = match bytes {
            [b':', b'0'..=b'5', b'0'..=b'9', rest @ ..] | [b':', b'0'..=b'9', rest @ ..] => rest,
            _ => return any.then_some(bytes),
        };
        any = true;
    }
}

fn is_int(bytes: &[u8]) -> bool {
    let all = |bytes: &[u8], wanted: fn(u8) -> bool| !bytes.is_empty() && bytes.iter().all(|b| wanted(*b));
    match unsigned(bytes) {
        [b'0'] => true,
        [b'0', b'b', rest @ ..] => all(rest, |b| matches!(b, b'0' | b'1' | b'_')),
        [b'0', b'x', rest @ ..] => all(rest, |b| b.is_ascii_hexdigit() || b == b'_'),
        [b'0', rest @ ..] => all(rest, |b| matches!(b, b'0'..=b'7' | b'_')),
        [b'1'..=b'9', rest @ ..] => {
            let (_, rest) = run(rest, digit_or_underscore);
            rest.is_empty() || sexagesimal_tail(rest).is_some_and(<[u8]>::is_empty)
        }
        _ => false,
    }
}

/// `([eE][-+][0-9]+)?` to the end: without a sign it is no exponent.
fn is_exponent(bytes: &[u8]) -> bool {
    match bytes {
        [] => true,
        [b'e' | b'E', b'+' | b'-', rest @ ..] => !rest.is_empty() && rest.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

fn is_float(bytes: &[u8]) -> bool {
    if let [b'.', rest @ ..] = bytes {
        let (length, rest) = run(rest, digit_or_underscore);
        if length > 0 && is_exponent(rest) {
            return true;
        }
    }
    let positive = unsigned(bytes);
    match positive {
        b".inf" | b".Inf" | b".INF" => true,
        b".nan" | b".NaN" | b".NAN" => positive.len() == bytes.len(),
        [b'0'..=b'9', rest @ ..] => {
            let (_, rest) = run(rest, digit_or_underscore);
            match rest {
                [b'.', rest @ ..] => is_exponent(run(rest, digit_or_underscore).1),
                [b':', ..] => match sexagesimal_tail(rest) {
                    Some([b'.', rest @ ..]) => rest.iter().all(|b| digit_or_underscore(*b)),
                    _ => false,
                },
                _ => false,
            }
        }
        _ => false,
    }
}

/// The value of a plain scalar of a tag that [`resolve`] gives, or of any scalar with the explicit tag.
pub(super) fn construct(tag: Tag, text: &str) -> Result<Kind, Bad> {
    match tag {
        Tag::Null => Ok(Kind::Null),
        Tag::Bool => match text.to_ascii_lowercase().as_str() {
            "yes" | "true" | "on" => Ok(Kind::Bool(true)),
            "no" | "false" | "off" => Ok(Kind::Bool(false)),
            _ => Err(Bad::Fails),
        },
        Tag::Int if is_int(text.as_bytes()) => int(text),
        Tag::Float if is_float(text.as_bytes()) || is_decimal(text.as_bytes()) => float(text),
        // Python's `int()` and `float()` take more than the resolver does.
        Tag::Int | Tag::Float => Err(Bad::Unsure),
        Tag::Timestamp => timestamp(text.as_bytes()),
        Tag::Str | Tag::Merge | Tag::Value => Ok(Kind::Str(text.to_owned())),
    }
}

/// What `float()` is sure to take besides what resolves as a float: `12`, `1e3`.
fn is_decimal(bytes: &[u8]) -> bool {
    let (length, rest) = run(unsigned(bytes), |b| b.is_ascii_digit());
    length > 0
        && match rest {
            [] => true,
            [b'e' | b'E', rest @ ..] => {
                let digits = unsigned(rest);
                !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
            }
            _ => false,
        }
}

fn int(text: &str) -> Result<Kind, Bad> {
    if text.len() > MOST_DIGITS {
        return Err(Bad::Unsure);
    }
    let plain = text.replace('_', "");
    let negative = plain.starts_with('-');
    let digits = plain.trim_start_matches(['+', '-']);
    let value = if digits == "0" {
        BigInt::ZERO
    } else if let Some(binary) = digits.strip_prefix("0b") {
        parse(binary, 2)?
    } else if let Some(hexadecimal) = digits.strip_prefix("0x") {
        parse(hexadecimal, 16)?
    } else if digits.starts_with('0') {
        parse(digits, 8)?
    } else if digits.contains(':') {
        let mut value = BigInt::ZERO;
        for part in digits.split(':') {
            value = value * 60 + parse(part, 10)?;
        }
        value
    } else {
        match plain.parse() {
            Ok(value) => return Ok(Kind::Int(value)),
            Err(_) => parse(digits, 10)?,
        }
    };
    let value = if negative { -value } else { value };
    Ok(value.to_i64().map_or_else(|| Kind::Big(Box::new(value)), Kind::Int))
}

/// `int(digits, radix)`, which fails on the empty string that `0x_` leaves.
fn parse(digits: &str, radix: u32) -> Result<BigInt, Bad> {
    BigInt::parse_bytes(digits.as_bytes(), radix).ok_or(Bad::Fails)
}

fn float(text: &str) -> Result<Kind, Bad> {
    let plain = text.replace('_', "").to_ascii_lowercase();
    let negative = plain.starts_with('-');
    let digits = plain.trim_start_matches(['+', '-']);
    let value = match digits {
        ".inf" => f64::INFINITY,
        ".nan" => return Ok(Kind::Float(f64::NAN)),
        _ if digits.contains(':') => {
            // Python multiplies by an exact power of 60; beyond the twelfth a float no longer holds it.
            if digits.matches(':').count() > 12 {
                return Err(Bad::Unsure);
            }
            let (mut value, mut base) = (0.0, 1.0);
            for part in digits.rsplit(':') {
                let part: f64 = part.parse().map_err(|_| Bad::Fails)?;
                value += part * base;
                base *= 60.0;
            }
            value
        }
        _ => digits.parse().map_err(|_| Bad::Fails)?,
    };
    Ok(Kind::Float(if negative { -value } else { value }))
}

/// One or two digits; their number and what follows.
fn one_or_two(bytes: &[u8]) -> Option<(u8, &[u8])> {
    match bytes {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', rest @ ..] => Some(((a - b'0') * 10 + b - b'0', rest)),
        [a @ b'0'..=b'9', rest @ ..] => Some((a - b'0', rest)),
        _ => None,
    }
}

fn two(bytes: &[u8]) -> Option<(u8, &[u8])> {
    bytes.get(1)?.is_ascii_digit().then(|| one_or_two(bytes)).flatten()
}

fn after(bytes: &[u8], wanted: u8) -> Option<&[u8]> {
    bytes.split_first().filter(|(first, _)| **first == wanted).map(|(_, rest)| rest)
}

/// The groups of PyYAML's `timestamp_regexp`.
struct Groups {
    year: u16,
    month: u8,
    day: u8,
    time: Option<Time>,
}

struct Time {
    hour: u8,
    minute: u8,
    second: u8,
    microsecond: u32,
    offset: Option<i32>,
}

fn groups(bytes: &[u8]) -> Option<Groups> {
    let (year, rest) = bytes.split_at_checked(4)?;
    let year = std::str::from_utf8(year).ok().filter(|y| y.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    let (month, rest) = one_or_two(after(rest, b'-')?)?;
    let (day, rest) = one_or_two(after(rest, b'-')?)?;
    if rest.is_empty() {
        return Some(Groups { year, month, day, time: None });
    }
    let blank = |b| matches!(b, b' ' | b'\t');
    let rest = match rest {
        [b'T' | b't', rest @ ..] => rest,
        [b' ' | b'\t', rest @ ..] => run(rest, blank).1,
        _ => return None,
    };
    let (hour, rest) = one_or_two(rest)?;
    let (minute, rest) = two(after(rest, b':')?)?;
    let (second, mut rest) = two(after(rest, b':')?)?;
    let mut microsecond = 0;
    if let [b'.', fraction @ ..] = rest {
        let (length, behind) = run(fraction, |b| b.is_ascii_digit());
        let digits = fraction[..length].iter().map(|digit| u32::from(digit - b'0')).chain(std::iter::repeat(0));
        microsecond = digits.take(6).fold(0, |value, digit| value * 10 + digit);
        rest = behind;
    }
    let offset = match run(rest, blank).1 {
        [] if rest.is_empty() => None,
        b"Z" => Some(0),
        [sign @ (b'+' | b'-'), zone @ ..] => {
            let (hours, zone) = one_or_two(zone)?;
            let (minutes, zone) = if zone.is_empty() { (0, zone) } else { two(after(zone, b':')?)? };
            if !zone.is_empty() {
                return None;
            }
            let seconds = i32::from(hours) * 3600 + i32::from(minutes) * 60;
            Some(if *sign == b'-' { -seconds } else { seconds })
        }
        _ => return None,
    };
    Some(Groups { year, month, day, time: Some(Time { hour, minute, second, microsecond, offset }) })
}

/// The resolver wants two digits in a date that stands alone; the constructor does not.
fn looks_like_timestamp(bytes: &[u8]) -> bool {
    bytes.get(4) == Some(&b'-') && groups(bytes).is_some_and(|groups| groups.time.is_some() || bytes.len() == 10)
}

fn timestamp(bytes: &[u8]) -> Result<Kind, Bad> {
    let Groups { year, month, day, time } = groups(bytes).ok_or(Bad::Fails)?;
    let date = Date { year, month, day };
    if year == 0 || !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
        return Err(Bad::Fails);
    }
    let Some(Time { hour, minute, second, microsecond, offset }) = time else { return Ok(Kind::Date(date)) };
    if hour > 23 || minute > 59 || second > 59 || offset.is_some_and(|seconds| seconds.abs() >= 24 * 3600) {
        return Err(Bad::Fails);
    }
    Ok(Kind::DateTime(Box::new(DateTime { date, hour, minute, second, microsecond, offset })))
}

/// How many days a month has.
pub(crate) fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// `base64.decodebytes` where that is plain: the alphabet, white space, and padding that fits.
pub(super) fn binary(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count, mut padding) = (0u32, 0usize, 0usize);
    for b in text.bytes() {
        let value = match b {
            b' ' | b'\t' | b'\n' | b'\r' => continue,
            b'=' => {
                padding += 1;
                continue;
            }
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        if padding > 0 {
            return None;
        }
        bits = bits << 6 | u32::from(value);
        count += 1;
        if count.is_multiple_of(4) {
            out.extend_from_slice(&bits.to_be_bytes()[1..]);
            bits = 0;
        }
    }
    match (count % 4, padding) {
        (0, 0) => {}
        (2, 2) => out.push((bits >> 4) as u8),
        (3, 1) => out.extend_from_slice(&((bits >> 2) as u16).to_be_bytes()),
        _ => return None,
    }
    Some(out)
}
