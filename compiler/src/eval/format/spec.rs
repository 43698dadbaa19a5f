//! The format mini-language: `[[fill]align][sign][#][0][width][grouping][.precision][type]`.

use crate::value::Value;
use num_bigint::BigInt;
use num_traits::Signed;

/// Why a value is not formatted.
pub(super) enum Fault {
    /// A Python exception: its class and message, in which `{type}` stands for the value's type.
    Python(&'static str, String),
    TooLarge,
    /// Something that Python does and this does not.
    Unsupported,
}

struct Spec {
    fill: char,
    align: Option<char>,
    sign: char,
    /// The minus sign, which changes nothing, is written.
    minus: bool,
    alternate: bool,
    width: usize,
    grouping: Option<char>,
    precision: Option<usize>,
    kind: Option<char>,
}

/// `format(value, spec)` of a string or number.
pub(super) fn format(value: &Value, spec: &str) -> Result<String, Fault> {
    let default = match value {
        Value::Str(_) => 's',
        Value::Bool(_) | Value::Int(_) | Value::Big(_) | Value::Float(_) => 'd',
        _ => {
            return Err(Fault::Python("TypeError", "unsupported format string passed to {type}.__format__".to_owned()));
        }
    };
    let spec = parse(spec, default)?;
    match value {
        Value::Str(s) => {
            if !matches!(spec.kind, None | Some('s')) {
                return Err(unknown_code(&spec));
            }
            let refused = match &spec {
                Spec { sign: '+' | ' ', .. } | Spec { minus: true, .. } => {
                    Some("Sign not allowed in string format specifier".to_owned())
                }
                Spec { alternate: true, .. } => {
                    Some("Alternate form (#) not allowed in string format specifier".to_owned())
                }
                Spec { align: Some('='), .. } => {
                    Some("'=' alignment not allowed in string format specifier".to_owned())
                }
                _ => None,
            };
            if let Some(message) = refused {
                return Err(Fault::Python("ValueError", message));
            }
            let text = match spec.precision {
                Some(precision) => s.text.chars().take(precision).collect(),
                None => s.text.to_string(),
            };
            Ok(pad(&spec, "", &text, '<'))
        }
        Value::Bool(b) => integer(&BigInt::from(i32::from(*b)), &spec),
        Value::Int(n) => integer(&BigInt::from(*n), &spec),
        Value::Big(n) => integer(n, &spec),
        Value::Float(f) => float(*f, &spec),
        _ => Err(Fault::Unsupported),
    }
}

fn parse(text: &str, default: char) -> Result<Spec, Fault> {
    let chars: Vec<char> = text.chars().collect();
    let is_align = |c: Option<&char>| c.is_some_and(|c| matches!(c, '<' | '>' | '=' | '^'));
    let mut spec = Spec {
        fill: ' ',
        align: None,
        sign: '-',
        minus: false,
        alternate: false,
        width: 0,
        grouping: None,
        precision: None,
        kind: None,
    };
    let mut at = 0;
    let filled = is_align(chars.get(1));
    if filled {
        spec.fill = chars[0];
        spec.align = Some(chars[1]);
        at = 2;
    } else if is_align(chars.first()) {
        spec.align = Some(chars[0]);
        at = 1;
    }
    if let Some(sign @ ('+' | '-' | ' ')) = chars.get(at) {
        spec.sign = *sign;
        spec.minus = *sign == '-';
        at += 1;
    }
    if chars.get(at) == Some(&'#') {
        spec.alternate = true;
        at += 1;
    }
    if chars.get(at) == Some(&'0') && !filled {
        spec.fill = '0';
        spec.align = spec.align.or(Some('='));
        at += 1;
    }
    let number = |at: &mut usize| -> Result<Option<usize>, Fault> {
        let start = *at;
        while chars.get(*at).is_some_and(char::is_ascii_digit) {
            *at += 1;
        }
        if start == *at {
            return Ok(None);
        }
        let digits: String = chars[start..*at].iter().collect();
        match digits.parse::<usize>() {
            Ok(n) if n <= 1 << 24 => Ok(Some(n)),
            Ok(n) if n > i64::MAX as usize => Err(too_many_digits()),
            Err(_) => Err(too_many_digits()),
            _ => Err(Fault::TooLarge),
        }
    };
    spec.width = number(&mut at)?.unwrap_or(0);
    if let Some(grouping @ (',' | '_')) = chars.get(at) {
        spec.grouping = Some(*grouping);
        at += 1;
    }
    if chars.get(at) == Some(&'.') {
        at += 1;
        spec.precision = Some(
            number(&mut at)?
                .ok_or_else(|| Fault::Python("ValueError", "Format specifier missing precision".to_owned()))?,
        );
    }
    spec.kind = chars.get(at).copied();
    if at + 1 < chars.len() {
        return Err(Fault::Python("ValueError", "Invalid format specifier".to_owned()));
    }
    if let Some(grouping) = spec.grouping {
        let kind = spec.kind.unwrap_or(default);
        let refused = match kind {
            'd' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => false,
            'b' | 'o' | 'x' | 'X' => grouping != '_',
            _ => true,
        };
        if refused {
            return Err(Fault::Python("ValueError", format!("Cannot specify '{grouping}' with '{kind}'.")));
        }
    }
    Ok(spec)
}

fn too_many_digits() -> Fault {
    Fault::Python("ValueError", "Too many decimal digits in format string".to_owned())
}

fn unknown_code(spec: &Spec) -> Fault {
    let kind = spec.kind.unwrap_or(' ');
    let kind = if matches!(kind, '!'..='\x7f') { kind.to_string() } else { format!("\\x{:x}", u32::from(kind)) };
    Fault::Python("ValueError", format!("Unknown format code '{kind}' for object of type '{{type}}'"))
}

/// Puts sign, prefix and digits into the width.
fn pad(spec: &Spec, sign: &str, body: &str, default: char) -> String {
    let missing = spec.width.saturating_sub(sign.chars().count() + body.chars().count());
    let fill = |n: usize| std::iter::repeat_n(spec.fill, n).collect::<String>();
    match spec.align.unwrap_or(default) {
        '<' => format!("{sign}{body}{}", fill(missing)),
        '^' => format!("{}{sign}{body}{}", fill(missing / 2), fill(missing - missing / 2)),
        '=' => format!("{sign}{}{body}", fill(missing)),
        _ => format!("{}{sign}{body}", fill(missing)),
    }
}

fn sign_of(negative: bool, spec: &Spec) -> &'static str {
    match (negative, spec.sign) {
        (true, _) => "-",
        (false, '+') => "+",
        (false, ' ') => " ",
        _ => "",
    }
}

fn integer(n: &BigInt, spec: &Spec) -> Result<String, Fault> {
    let kind = spec.kind.unwrap_or('d');
    if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
        return match num_traits::ToPrimitive::to_f64(n) {
            Some(f) if f.is_finite() => float(f, spec),
            _ => Err(Fault::Unsupported),
        };
    }
    if !matches!(kind, 'd' | 'n' | 'x' | 'X' | 'o' | 'b' | 'c') {
        return Err(unknown_code(spec));
    }
    if spec.precision.is_some() {
        return Err(Fault::Python("ValueError", "Precision not allowed in integer format specifier".to_owned()));
    }
    let digits = n.abs();
    let (prefix, body) = match kind {
        'd' | 'n' => ("", digits.to_str_radix(10)),
        'x' => ("0x", digits.to_str_radix(16)),
        'X' => ("0X", digits.to_str_radix(16).to_uppercase()),
        'o' => ("0o", digits.to_str_radix(8)),
        'b' => ("0b", digits.to_str_radix(2)),
        'c' => {
            let refused = match spec {
                Spec { sign: '+' | ' ', .. } | Spec { minus: true, .. } => Some("Sign"),
                Spec { alternate: true, .. } => Some("Alternate form (#)"),
                _ => None,
            };
            if let Some(what) = refused {
                let message = format!("{what} not allowed with integer format specifier 'c'");
                return Err(Fault::Python("ValueError", message));
            }
            return match u32::try_from(n).ok().filter(|n| *n < 0x11_0000).map(char::from_u32) {
                Some(Some(c)) => Ok(pad(spec, "", &c.to_string(), '>')),
                Some(None) => Err(Fault::Unsupported),
                None => Err(Fault::Python("OverflowError", "%c arg not in range(0x110000)".to_owned())),
            };
        }
        _ => return Err(unknown_code(spec)),
    };
    let sign = format!("{}{}", sign_of(n.is_negative(), spec), if spec.alternate { prefix } else { "" });
    let every = if matches!(kind, 'd' | 'n') { 3 } else { 4 };
    Ok(grouped(spec, &sign, &body, "", every))
}

/// Digits with their separators, padded; zero padding is grouped too.
fn grouped(spec: &Spec, sign: &str, digits: &str, tail: &str, every: usize) -> String {
    let Some(separator) = spec.grouping else { return pad(spec, sign, &format!("{digits}{tail}"), '>') };
    let mut padded = digits.to_owned();
    let group = |digits: &str| {
        let mut out = String::new();
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(every) {
                out.push(separator);
            }
            out.push(c);
        }
        out
    };
    if spec.fill == '0' && spec.align == Some('=') {
        while sign.len() + group(&padded).len() + tail.len() < spec.width {
            padded.insert(0, '0');
        }
    }
    pad(spec, sign, &format!("{}{tail}", group(&padded)), '>')
}

fn float(f: f64, spec: &Spec) -> Result<String, Fault> {
    let kind = spec.kind;
    let sign = sign_of(f.is_sign_negative() && !f.is_nan(), spec);
    let upper = matches!(kind, Some('E' | 'F' | 'G'));
    if !matches!(kind, None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%')) {
        return Err(unknown_code(spec));
    }
    if !f.is_finite() {
        let mut body = if f.is_nan() { "nan".to_owned() } else { "inf".to_owned() };
        if upper {
            body = body.to_uppercase();
        }
        if kind == Some('%') {
            body.push('%');
        }
        return Ok(pad(spec, sign, &body, '>'));
    }
    let magnitude = f.abs();
    let body = match kind {
        Some('f' | 'F') => format!("{magnitude:.*}", spec.precision.unwrap_or(6)),
        Some('%') => format!("{:.*}%", spec.precision.unwrap_or(6), magnitude * 100.0),
        Some('e' | 'E') => scientific(magnitude, spec.precision.unwrap_or(6)),
        Some('g' | 'G' | 'n') => {
            let precision = spec.precision.unwrap_or(6);
            general(magnitude, precision, precision.max(1) as i32, spec.alternate)
        }
        None => match spec.precision {
            None => super::float_repr(magnitude),
            Some(precision) => {
                // One digit less than `g` has before there is an exponent: a point and a digit always follow.
                let body = general(magnitude, precision, (precision.max(1) as i32) - 1, spec.alternate);
                if body.contains(['.', 'e']) { body } else { format!("{body}.0") }
            }
        },
        _ => return Err(unknown_code(spec)),
    };
    let body = if upper { body.to_uppercase() } else { body };
    // The alternate form keeps the point.
    let body = if spec.alternate && !body.contains('.') {
        let end = body.find(['e', 'E', '%']).unwrap_or(body.len());
        format!("{}.{}", &body[..end], &body[end..])
    } else {
        body
    };
    let split = body.find(['.', 'e', 'E', '%']).unwrap_or(body.len());
    Ok(grouped(spec, sign, &body[..split], &body[split..], 3))
}

/// `1.5e+07`: the exponent has a sign and two digits at least.
fn scientific(f: f64, precision: usize) -> String {
    let text = format!("{f:.precision$e}");
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.unsigned_abs())
}

/// `%g`: so many significant digits, without trailing zeros; with an exponent from `most` on.
fn general(f: f64, precision: usize, most: i32, keep_zeros: bool) -> String {
    let precision = precision.max(1);
    let rounded = format!("{f:.*e}", precision - 1);
    let exponent: i32 = rounded.split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0);
    let trim = |text: String| {
        if keep_zeros || !text.contains('.') {
            return text;
        }
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    if exponent < -4 || exponent >= most {
        let text = scientific(f, precision - 1);
        let Some((mantissa, exponent)) = text.split_once('e') else { return text };
        return format!("{}e{exponent}", trim(mantissa.to_owned()));
    }
    trim(format!("{f:.*}", (precision as i32 - 1 - exponent).max(0) as usize))
}
