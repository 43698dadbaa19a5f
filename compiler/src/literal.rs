//! Plain data as people write it: a value that is given on the command line.

use crate::{ir, syntax};
use ruff_python_ast::{Expr, Number, UnaryOp};

/// The value of a literal of Python or JSON: a number, a string in quotes, `True` or `true`, `None` or `null`, and lists,
/// tuples, sets and dictionaries of those. Any other text is a string, as it stands.
///
/// ```
/// use aiflowc_compiler::{ir, literal};
/// assert_eq!(literal("3"), ir::Value::Int(3));
/// assert_eq!(literal("daily"), ir::Value::from("daily"));
/// assert_eq!(literal("'3'"), ir::Value::from("3"));
/// assert_eq!(literal("[1, null]"), ir::Value::List(vec![ir::Value::Int(1), ir::Value::Null]));
/// ```
#[must_use]
pub fn literal(text: &str) -> ir::Value {
    // Blanks in front would be an indent.
    syntax::with_expression(text.trim(), |expr| value(expr, true)).unwrap_or_else(|| ir::Value::from(text))
}

/// What `ast.literal_eval` makes of a text: its value, or what kind of text it is instead.
pub(crate) fn python(text: &str) -> Result<ir::Value, &'static str> {
    // Blanks in front are an indent.
    if text.starts_with([' ', '\t']) {
        return Err("syntax");
    }
    let read = |expr: &Expr| {
        let is_sum = expr.is_bin_op_expr() || matches!(expr, Expr::NumberLiteral(_) | Expr::UnaryOp(_));
        Some(value(expr, false).ok_or(if is_sum { "number" } else { "malformed" }))
    };
    syntax::with_expression(text, read).unwrap_or(Err("syntax"))
}

fn value(expr: &Expr, json: bool) -> Option<ir::Value> {
    Some(match expr {
        Expr::NoneLiteral(_) => ir::Value::Null,
        Expr::BooleanLiteral(e) => ir::Value::Bool(e.value),
        Expr::Name(e) if json => match e.id.as_str() {
            "true" => ir::Value::Bool(true),
            "false" => ir::Value::Bool(false),
            "null" => ir::Value::Null,
            _ => return None,
        },
        Expr::StringLiteral(e) => ir::Value::from(e.value.to_str()),
        Expr::BytesLiteral(e) => ir::Value::Bytes(e.value.bytes().collect()),
        Expr::NumberLiteral(e) => number(&e.value, false)?,
        Expr::UnaryOp(e) => match (e.op, e.operand.as_ref()) {
            (UnaryOp::USub, Expr::NumberLiteral(e)) => number(&e.value, true)?,
            (UnaryOp::UAdd, Expr::NumberLiteral(e)) => number(&e.value, false)?,
            _ => return None,
        },
        Expr::List(e) => ir::Value::List(values(&e.elts, json)?),
        Expr::Tuple(e) => ir::Value::Tuple(values(&e.elts, json)?),
        Expr::Set(e) => {
            let items = values(&e.elts, json)?;
            if !items.iter().all(is_key) {
                return None;
            }
            ir::Value::set(items)
        }
        Expr::Dict(e) => {
            let pair = |item: &ruff_python_ast::DictItem| {
                let key = value(item.key.as_ref()?, json).filter(is_key)?;
                Some((key, value(&item.value, json)?))
            };
            ir::Value::mapping(e.items.iter().map(pair).collect::<Option<_>>()?)
        }
        _ => return None,
    })
}

fn values(items: &[Expr], json: bool) -> Option<Vec<ir::Value>> {
    items.iter().map(|item| value(item, json)).collect()
}

fn number(number: &Number, negative: bool) -> Option<ir::Value> {
    Some(match number {
        Number::Int(n) => match n.as_i64() {
            Some(n) => ir::Value::Int(if negative { -n } else { n }),
            None => {
                let digits = n.to_string();
                if !digits.bytes().all(|b| b.is_ascii_digit()) || digits.len() > 4_000 {
                    return None;
                }
                let digits = if negative { format!("-{digits}") } else { digits };
                digits.parse().map_or(ir::Value::BigInt(digits), ir::Value::Int)
            }
        },
        Number::Float(f) => ir::Value::Float(if negative { -f } else { *f }),
        Number::Complex { .. } => return None,
    })
}

/// Whether a value can be a key of a dictionary, or be in a set.
fn is_key(value: &ir::Value) -> bool {
    match value {
        ir::Value::Tuple(items) => items.iter().all(is_key),
        ir::Value::List(_) | ir::Value::Map(_) | ir::Value::Mapping(_) | ir::Value::Set(_) => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_of_python_and_json_are_read() {
        for (text, json) in [
            ("17", "17"),
            ("-17", "-17"),
            ("1_000", "1000"),
            ("0x10", "16"),
            ("-9223372036854775808", r#"{"$int":"-9223372036854775808"}"#),
            ("99999999999999999999", r#"{"$int":"99999999999999999999"}"#),
            ("1e3", "1000.0"),
            ("True", "true"),
            ("false", "false"),
            ("null", "null"),
            ("None", "null"),
            (r#""a b""#, r#""a b""#),
            ("'3'", r#""3""#),
            ("[1, 'a', true]", r#"[1,"a",true]"#),
            (" [1]", "[1]"),
            ("(1,)", r#"{"$tuple":[1]}"#),
            (r#"{"a": {"b": null}}"#, r#"{"a":{"b":null}}"#),
            ("{1: 2}", r#"{"$map":[[1,2]]}"#),
            ("{2, 1}", r#"{"$set":[1,2]}"#),
        ] {
            assert_eq!(literal(text).to_string(), json, "{text}");
        }
    }

    #[test]
    fn any_other_text_is_itself() {
        let deep = "[".repeat(10_000);
        for text in
            ["", "daily", " daily", "2024-01-01", "017", "1 2", "a.b", "f(1)", "{[1]: 2}", "f'{x}'", "1j", "...", &deep]
        {
            assert_eq!(literal(text), ir::Value::from(text), "{text:.20}");
        }
    }
}
