//! The JSON Schema of values: the closed set of forms, each described.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use super::{AttributeRef, ClassRef, Construction, EnumMember, FunctionRef, Opaque, TextPart, TimeDelta, Value};
use crate::Channel;

const DATE: &str = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const TIME: &str = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?([+-][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?)?";

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = &generator.subschema_for::<Self>();
        let mut forms = plain_forms(value);
        forms.extend([
            tagged(
                "$int",
                "Large integer",
                "An integer beyond 2^53 - 1 on either side of 0, which many readers of JSON cannot hold as a number.",
                json_schema!({
                    "description": "The integer in decimal.",
                    "type": "string",
                    "pattern": "^-?[1-9][0-9]*$",
                }),
            ),
            tagged(
                "$float",
                "Non-finite float",
                "A float that JSON has no number for.",
                json_schema!({ "description": "Which one it is.", "enum": ["inf", "-inf", "nan"] }),
            ),
            tagged("$tuple", "Tuple", "A Python tuple.", items(value, "The items, in order.")),
            tagged(
                "$bytes",
                "Byte string",
                "A Python bytes object.",
                json_schema!({
                    "description": "The bytes in base64, with padding.",
                    "type": "string",
                    "contentEncoding": "base64",
                    "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
                }),
            ),
            tagged(
                "$set",
                "Set",
                "A Python set.",
                items(value, "The items, each once, in the order of their compact JSON compared byte by byte."),
            ),
            tagged(
                "$map",
                "Mapping with any keys",
                "A mapping that no JSON object can hold: one of its keys is no string, or starts with a dollar sign.",
                json_schema!({
                    "description": "The entries, in order.",
                    "type": "array",
                    "items": {
                        "description": "A key and its value.",
                        "type": "array",
                        "prefixItems": [value, value],
                        "items": false,
                        "minItems": 2,
                    },
                }),
            ),
            tagged(
                "$enum",
                "Enumeration member",
                "A member of a Python enumeration, such as AIFlow's `Status.FINISHED`.",
                content::<EnumMember>(generator, "The member."),
            ),
            tagged("$date", "Date", "A calendar date.", text("The date as `YYYY-MM-DD`.", DATE)),
            tagged(
                "$time",
                "Time of day",
                "A time of day, with or without an offset from UTC.",
                text("The time in ISO 8601, as Python's `isoformat` writes it.", TIME),
            ),
            tagged(
                "$datetime",
                "Date and time",
                "A moment, with or without an offset from UTC.",
                text("Date and time in ISO 8601, as Python's `isoformat` writes them.", &format!("{DATE}T{TIME}")),
            ),
            tagged(
                "$timedelta",
                "Length of time",
                "A length of time, which may be negative.",
                content::<TimeDelta>(generator, "The length."),
            ),
            tagged(
                "$construction",
                "Object",
                "An object, by how it is made.",
                content::<Construction>(generator, "How it is made."),
            ),
            tagged(
                "$channel",
                "Channel",
                "An output of an operation.",
                content::<Channel>(generator, "Which output it is."),
            ),
            tagged(
                "$metadata",
                "Metadata",
                "What a call to the metadata store returns.",
                content::<u32>(generator, "The index of the call in the document's `metadata`, counted from 0."),
            ),
            tagged(
                "$attribute",
                "Metadata attribute",
                "An attribute of what a call to the metadata store returns.",
                content::<AttributeRef>(generator, "Which attribute it is."),
            ),
            tagged(
                "$function",
                "Function",
                "A Python function.",
                content::<FunctionRef>(generator, "Where the function is found."),
            ),
            tagged("$class", "Class", "A Python class.", content::<ClassRef>(generator, "Where the class is found.")),
            tagged(
                "$text",
                "Text",
                "A string of which some parts are not known before it is used.",
                content::<Vec<TextPart>>(generator, "The parts, which make the string when they are put together."),
            ),
            tagged(
                "$opaque",
                "Unknown value",
                "A value that the compiler does not know. Where it comes from is in the document's `spans`.",
                content::<Opaque>(generator, "What is known about it."),
            ),
        ]);
        json_schema!({
            "description": "A value of the workflow: what JSON can say as JSON, everything else as an object with \
                exactly one key, which starts with a dollar sign. There are no other forms than these.",
            "anyOf": forms,
        })
    }
}

fn plain_forms(value: &Schema) -> Vec<Schema> {
    vec![
        json_schema!({ "title": "None", "description": "Python's `None`.", "type": "null" }),
        json_schema!({ "title": "Truth value", "description": "`True` or `False`.", "type": "boolean" }),
        json_schema!({
            "title": "Number",
            "description": "An integer or a finite float. A float is always written with a fraction or an exponent, an \
                integer never, and an integer beyond 2^53 - 1 on either side of 0 is written as `$int`.",
            "type": "number",
        }),
        json_schema!({ "title": "String", "description": "A string that is wholly known.", "type": "string" }),
        json_schema!({ "title": "List", "description": "A list.", "type": "array", "items": value }),
        json_schema!({
            "title": "Mapping",
            "description": "A mapping with string keys, none of which starts with a dollar sign.",
            "type": "object",
            "patternProperties": { "^([^$]|$)": value },
            "additionalProperties": false,
        }),
    ]
}

/// The object with `tag` as its one key.
fn tagged(tag: &str, title: &str, description: &str, content: Schema) -> Schema {
    json_schema!({
        "title": title,
        "description": description,
        "type": "object",
        "properties": { tag: content },
        "required": [tag],
        "additionalProperties": false,
    })
}

fn content<T: JsonSchema>(generator: &mut SchemaGenerator, description: &str) -> Schema {
    let mut schema = generator.subschema_for::<T>();
    schema.insert("description".to_owned(), json!(description));
    schema
}

fn items(value: &Schema, description: &str) -> Schema {
    json_schema!({ "description": description, "type": "array", "items": value })
}

fn text(description: &str, pattern: &str) -> Schema {
    json_schema!({ "description": description, "type": "string", "pattern": format!("^{pattern}$") })
}
