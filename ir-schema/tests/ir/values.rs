//! Values: each form is written in its one way and read as what it was.

use aiflowc_ir_schema::{
    AttributeRef, Channel, ClassRef, Construction, EnumMember, FunctionRef, Map, Opaque, OperationId, Origin, TextPart,
    TimeDelta, Value, schema,
};
use serde_json::json;

fn class() -> ClassRef {
    ClassRef { module: "m".into(), qualified_name: "C".into(), origin: Origin::Entry, path: Some("m.py".into()) }
}

fn map(entries: &[(&str, Value)]) -> Map<Value> {
    entries.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
}

fn forms() -> Vec<(Value, &'static str)> {
    let deep = Value::Tuple(vec![Value::List(vec![Value::Map(map(&[("a", Value::Tuple(Vec::new()))]))])]);
    let class_json = r#"{"module":"m","qualified_name":"C","origin":"entry","path":"m.py"}"#;
    vec![
        (Value::Null, "null"),
        (true.into(), "true"),
        (0.into(), "0"),
        (9007199254740991.into(), "9007199254740991"),
        ((-9007199254740991).into(), "-9007199254740991"),
        (9007199254740992.into(), r#"{"$int":"9007199254740992"}"#),
        (i64::MIN.into(), r#"{"$int":"-9223372036854775808"}"#),
        (Value::BigInt("9223372036854775808".into()), r#"{"$int":"9223372036854775808"}"#),
        (5.0.into(), "5.0"),
        (Value::Float(-0.0), "-0.0"),
        (0.1.into(), "0.1"),
        (f64::MAX.into(), "1.7976931348623157e+308"),
        (f64::MIN_POSITIVE.into(), "2.2250738585072014e-308"),
        (5e-324.into(), "5e-324"),
        (9007199254740993.0.into(), "9007199254740992.0"),
        (f64::INFINITY.into(), r#"{"$float":"inf"}"#),
        (f64::NEG_INFINITY.into(), r#"{"$float":"-inf"}"#),
        (f64::NAN.into(), r#"{"$float":"nan"}"#),
        ("".into(), r#""""#),
        ("$tuple \u{1} é 世 \u{1f600}".into(), "\"$tuple \\u0001 é 世 \u{1f600}\""),
        (vec![Value::Null, vec![].into()].into(), "[null,[]]"),
        (Map::default().into(), "{}"),
        (map(&[("", 1.into()), ("a$", 2.into())]).into(), r#"{"":1,"a$":2}"#),
        (map(&[("a", 1.into()), ("$b", 2.into())]).into(), r#"{"$map":[["a",1],["$b",2]]}"#),
        (map(&[("$tuple", vec![].into())]).into(), r#"{"$map":[["$tuple",[]]]}"#),
        (deep, r#"{"$tuple":[[{"a":{"$tuple":[]}}]]}"#),
        (Value::Bytes(vec![]), r#"{"$bytes":""}"#),
        (Value::Bytes(vec![0, 255, 16, 3]), r#"{"$bytes":"AP8QAw=="}"#),
        (Value::set([]), r#"{"$set":[]}"#),
        (Value::set(["b".into(), 1.into(), "a".into(), "b".into()]), r#"{"$set":["a","b",1]}"#),
        (Value::mapping(vec![(1.into(), 2.into()), ("a".into(), 3.into())]), r#"{"$map":[[1,2],["a",3]]}"#),
        (
            Value::Enum(Box::new(EnumMember { class: class(), name: "N".into(), value: "n".into() })),
            r#"{"$enum":{"class":CLASS,"name":"N","value":"n"}}"#,
        ),
        (Value::Date("2021-03-14".into()), r#"{"$date":"2021-03-14"}"#),
        (Value::Time("15:09:26".into()), r#"{"$time":"15:09:26"}"#),
        (Value::DateTime("2021-03-14T15:09:26+01:00".into()), r#"{"$datetime":"2021-03-14T15:09:26+01:00"}"#),
        (
            Value::TimeDelta(TimeDelta { days: -1, seconds: 2, microseconds: 3 }),
            r#"{"$timedelta":{"days":-1,"seconds":2,"microseconds":3}}"#,
        ),
        (
            Value::Construction(Box::new(Construction {
                class: class(),
                arguments: vec![1.into()],
                keyword_arguments: map(&[("$k", 2.into())]),
                attributes: Map::default(),
            })),
            r#"{"$construction":{"class":CLASS,"arguments":[1],"keyword_arguments":{"$k":2},"attributes":{}}}"#,
        ),
        (
            Value::Channel(Channel { operation: OperationId { job: "j".into(), index: 1 }, port: 2 }),
            r#"{"$channel":{"operation":{"job":"j","index":1},"port":2}}"#,
        ),
        (Value::Metadata(3), r#"{"$metadata":3}"#),
        (
            Value::Attribute(AttributeRef { metadata: 3, name: "uri".into() }),
            r#"{"$attribute":{"metadata":3,"name":"uri"}}"#,
        ),
        (
            Value::Function(Box::new(FunctionRef {
                module: "os.path".into(),
                qualified_name: "join".into(),
                origin: Origin::Installed,
                path: None,
            })),
            r#"{"$function":{"module":"os.path","qualified_name":"join","origin":"installed"}}"#,
        ),
        (Value::Class(Box::new(class())), r#"{"$class":CLASS}"#),
        (
            Value::text([
                TextPart::Literal("a".into()),
                TextPart::Literal("b".into()),
                TextPart::Path("../x".into()),
                TextPart::Literal(String::new()),
                TextPart::Attribute(AttributeRef { metadata: 0, name: "uri".into() }),
                TextPart::Environment("HOME".into()),
            ]),
            r#"{"$text":[{"literal":"ab"},{"path":"../x"},{"attribute":{"metadata":0,"name":"uri"}},{"environment":"HOME"}]}"#,
        ),
        (
            Value::Opaque(Opaque { source: "f(x)".into(), reason: "unknown".into() }),
            r#"{"$opaque":{"source":"f(x)","reason":"unknown"}}"#,
        ),
    ]
    .into_iter()
    .map(|(value, text)| (value, &*text.replace("CLASS", class_json).leak()))
    .collect()
}

#[test]
fn each_form_has_one_text() {
    for (value, text) in forms() {
        assert_eq!(value.to_string(), text);
        assert_eq!(serde_json::from_str::<Value>(text).unwrap(), value);
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&pretty).unwrap(), value);
    }
}

#[test]
fn each_form_keeps_to_the_schema() {
    let mut schema = schema();
    let value_schema = json!({ "$ref": "#/$defs/Value", "$defs": schema["$defs"].take() });
    let validator = jsonschema::validator_for(&value_schema).unwrap();
    for (_, text) in forms() {
        let errors: Vec<_> =
            validator.iter_errors(&serde_json::from_str(text).unwrap()).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{text}: {errors:?}");
    }
}

#[test]
fn each_form_is_equal_to_itself_alone() {
    let forms = forms();
    for (a, (left, _)) in forms.iter().enumerate() {
        for (b, (right, _)) in forms.iter().enumerate() {
            assert_eq!(left == right, a == b, "{left} and {right}");
        }
    }
    assert_ne!(Value::Float(0.0), Value::Float(-0.0));
    assert_ne!(Value::Float(5.0), Value::Int(5));
}

#[test]
fn what_has_a_shorter_form_is_read_as_that() {
    let read = |text| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(read(r#"{"$int":"5"}"#), Value::Int(5));
    assert_eq!(read(r#"{"$map":[["a",1]]}"#), Value::Map(map(&[("a", 1.into())])));
    assert_eq!(Value::text([]), "".into());
    assert_eq!(Value::text([TextPart::Literal("a".into()), TextPart::Literal("b".into())]), "ab".into());
    assert_eq!(Value::mapping(vec![("a".into(), 1.into()), ("a".into(), 2.into())]), map(&[("a", 2.into())]).into());
}

#[test]
fn mistakes_are_told() {
    let error = |text| serde_json::from_str::<Value>(text).unwrap_err().to_string();
    assert!(error(r#"{"$tupel": []}"#).starts_with("`$tupel` is no form of value"));
    assert!(error(r#"{"$int": "-"}"#).starts_with("`$int`: `-` is no integer"));
    assert!(error(r#"{"$map": [["a", 1], ["a", 2]]}"#).starts_with("the key `a` stands here twice"));
    assert!(error(r#"{"a": 1, "a": 2}"#).starts_with("the key `a` stands here twice"));
    assert!(error(r#"{"$bytes": "AP8"}"#).starts_with("`$bytes`: "));
}

#[test]
fn depth_is_counted_for_every_form() {
    for (text, depth) in [
        ("5", 0),
        (r#""[{\"[""#, 0),
        ("[]", 1),
        ("[{}, []]", 2),
        (r#"{"$tuple": [[1]]}"#, 3),
        (r#"{"$map": [["$a\\", []]]}"#, 4),
        (r#"{"$text": [{"attribute": {"metadata": 0, "name": "uri"}}]}"#, 4),
    ] {
        assert_eq!(serde_json::from_str::<Value>(text).unwrap().depth(), depth, "{text}");
    }
}
