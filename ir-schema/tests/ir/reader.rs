//! Reading: what is refused, and in which words.

use aiflowc_ir_schema::{Span, Value, read, to_compact};

use crate::samples::samples;

fn minimal() -> String {
    samples().into_iter().find(|(name, _)| name.ends_with("minimal.json")).unwrap().1
}

fn error(text: &str) -> String {
    read(text).unwrap_err().to_string()
}

#[test]
fn errors_say_what_and_where() {
    assert_eq!(error("{\n  \"a\" 1 }"), "this is not JSON: expected `:` (line 2, column 7)");
    assert_eq!(error(""), "this is not JSON: EOF while parsing a value (line 1, column 0)");
    assert_eq!(error(&(minimal() + "x")), "this is not JSON: trailing characters (line 94, column 1)");
    for text in ["{}", "[]", "5", r#"{"schema_version": "1"}"#, r#"{"schema_version": -1}"#] {
        assert_eq!(error(text), "this is not a compiled workflow: it has no `schema_version` that is a whole number");
    }
    assert_eq!(
        error(r#"{"whatever": {"it": ["is"]}, "schema_version": 7}"#),
        "this document has schema_version 7, and this reader knows versions up to 1: update the reader, or compile \
         with an older aiflowc"
    );
    assert_eq!(error(r#"{"schema_version": 0}"#), "there is no schema_version 0");
    assert_eq!(
        error(r#"{"schema_version": 1}"#),
        "this document is malformed: missing field `producer` (line 1, column 21)"
    );
    let twice = r#"{"schema_version": 1, "spans": {"/a": "a:1:1-1:1", "/a": "a:1:1-1:1"}}"#;
    assert_eq!(
        error(twice),
        "this document is malformed at `/spans`: the key `/a` stands here twice (line 1, column 55)"
    );
}

#[test]
fn integers_are_never_rounded() {
    let with =
        |number: &str| minimal().replace("\"properties\": {}", &format!("\"properties\": {{ \"n\": {number} }}"));
    for number in ["9007199254740992", "-9007199254740992", "9223372036854775808", "18446744073709551615"] {
        assert!(error(&with(number)).contains(&format!("write it as {{\"$int\": \"{number}\"}}")), "{number}");
    }
    assert_eq!(
        error(&with("123456789012345678901234")),
        "this document is malformed: the integer 123456789012345678901234 is too large: write it as {\"$int\": \
         \"123456789012345678901234\"} (line 18, column 26)"
    );
    for text in ["1e22", "123456789012345678901234.0", r#""\" 123456789012345678901234""#, "\"\\\\\"", "-0.0"] {
        read(&with(text)).unwrap();
    }
}

#[test]
fn no_damage_makes_it_panic() {
    let text = minimal();
    assert!(text.is_ascii());
    for at in 0..text.trim_end().len() {
        assert!(read(&text[..at]).is_err(), "cut off at {at}");
        for other in ["", "\"", "[", "9", "\\"] {
            let _ = read(&format!("{}{other}{}", &text[..at], &text[at + 1..]));
        }
    }
}

#[test]
fn values_may_nest_as_deep_as_promised() {
    let mut document = read(&minimal()).unwrap();
    let mut value = Value::List(Vec::new());
    while value.depth() < Value::MAX_DEPTH {
        value = Value::List(vec![value]);
    }
    let rule = r#"{"job": "greet", "action": "START", "condition": {"kind": "any", "events": [{"key": 1, "value": 1,
        "type": 1, "namespace": 1, "sender": 1, "life": "ONCE", "value_condition": "EQUALS"}]}}"#;
    document.rules.push(serde_json::from_str(rule).unwrap());
    document.rules[0].condition.events[0].key = value.clone();
    document.jobs[0].operations[0].parameters.insert("deep".to_owned(), value);
    assert_eq!(read(&to_compact(&document)).unwrap(), document);
}

#[test]
fn spans_are_parsed_from_the_right() {
    for text in ["a.py:1:1-1:1", "a:b-c:1:2.py:3:4-5:6", "C:/x:9:10-11:1", "-:1:1-2:1"] {
        assert_eq!(text.parse::<Span>().unwrap().to_string(), text);
    }
    let span: Span = "a:1:2-3:4:5:6-7:8".parse().unwrap();
    assert_eq!((&*span.source, span.start.line, span.end.column), ("a:1:2-3:4", 5, 8));
    for text in ["", "a.py", "a.py:1:1", ":1:1-1:1", "a:0:1-1:1", "a:1:01-1:1", "a:2:1-1:9", "a:1:+1-1:2", "a:1:1-1:x"]
    {
        assert!(text.parse::<Span>().is_err(), "{text}");
    }
}
