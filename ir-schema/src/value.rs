//! Values: the closed set of what a workflow can say.

mod de;
mod depth;
mod make;
mod schema;
mod ser;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::optional::{present, unique};
use crate::{Channel, Map};

/// A value of the workflow.
///
/// What JSON can say is written as JSON; everything else as an object with exactly one key, which starts with `$`.
#[derive(Debug, Clone)]
pub enum Value {
    /// Python's `None`: `null`.
    Null,
    /// A truth value.
    Bool(bool),
    /// An integer: a number without fraction or exponent up to 2^53 - 1 on both sides of 0, and `{"$int": "…"}` beyond,
    /// where many readers of JSON lose digits.
    Int(i64),
    /// An integer that does not fit in an `i64`, in decimal: `{"$int": "…"}`.
    BigInt(String),
    /// A float: a number with a fraction or an exponent, or `{"$float": "inf"}`, `"-inf"` or `"nan"`.
    Float(f64),
    /// A string that is wholly known.
    String(String),
    /// A list: an array.
    List(Vec<Value>),
    /// A mapping with string keys: an object, or `$map` if one of the keys starts with `$`.
    Map(Map<Value>),
    /// A tuple: `{"$tuple": […]}`.
    Tuple(Vec<Value>),
    /// A byte string, in base64 with padding: `{"$bytes": "…"}`.
    Bytes(Vec<u8>),
    /// A set, in the order of the items' compact JSON: `{"$set": […]}`. [`Value::set`] makes one.
    Set(Vec<Value>),
    /// A mapping whose keys are not all strings, as pairs: `{"$map": [[key, value], …]}`. [`Value::mapping`] makes one.
    Mapping(Vec<(Value, Value)>),
    /// A member of an enumeration: `{"$enum": {…}}`.
    Enum(Box<EnumMember>),
    /// A date, `YYYY-MM-DD`: `{"$date": "…"}`.
    Date(String),
    /// A time of day in ISO 8601: `{"$time": "…"}`.
    Time(String),
    /// A date with a time of day in ISO 8601: `{"$datetime": "…"}`.
    DateTime(String),
    /// A length of time: `{"$timedelta": {…}}`.
    TimeDelta(TimeDelta),
    /// An object, by how it is made: `{"$construction": {…}}`.
    Construction(Box<Construction>),
    /// An output of an operation: `{"$channel": {…}}`.
    Channel(Channel),
    /// What a metadata call returns, by its index in the document's `metadata`: `{"$metadata": 0}`.
    Metadata(u32),
    /// An attribute of what a metadata call returns: `{"$attribute": {…}}`.
    Attribute(AttributeRef),
    /// A function: `{"$function": {…}}`.
    Function(Box<FunctionRef>),
    /// A class: `{"$class": {…}}`.
    Class(Box<ClassRef>),
    /// A string of which some parts are not known before it is used: `{"$text": […]}`. [`Value::text`] makes one.
    Text(Vec<TextPart>),
    /// Anything that the compiler does not know: `{"$opaque": {…}}`.
    Opaque(Opaque),
}

/// A part of a text. The text is its parts, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextPart {
    /// These characters.
    Literal(String),
    /// The absolute path of a file or directory that is given relative to the project directory: names with `/` between
    /// them, the first of which may be `..`, or a single `.` for the project directory itself. It stands for the path
    /// without a `/` at its end. Nothing says that there is such a file.
    Path(String),
    /// `str` of an attribute of what a metadata call returns.
    Attribute(AttributeRef),
    /// The value of the environment variable with this name.
    Environment(String),
}

/// An attribute of what a metadata call returns.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttributeRef {
    /// The index of the call in the document's `metadata`, counted from 0.
    pub metadata: u32,
    /// The name of the attribute, such as `uri`.
    pub name: String,
}

/// An object, by how it is made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Construction {
    /// The class of the object.
    pub class: ClassRef,
    /// The positional arguments of the call that makes it.
    pub arguments: Vec<Value>,
    /// The keyword arguments of the call that makes it, in the order in which they are given.
    #[serde(deserialize_with = "unique")]
    pub keyword_arguments: Map<Value>,
    /// The attributes of the object that are known, as they are when the workflow hands it over: after its constructor
    /// and whatever was assigned later. One that only code outside the project sets may be missing.
    #[serde(deserialize_with = "unique")]
    pub attributes: Map<Value>,
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClassRef {
    /// The name of the module that defines it, as Python has it in `__module__`.
    pub module: String,
    /// The name inside the module, as Python has it in `__qualname__`.
    pub qualified_name: String,
    /// From where it can be imported.
    pub origin: Origin,
    /// The file that defines it, relative to the project directory. Absent: it is not defined in the project.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "String")]
    pub path: Option<String>,
}

/// A function.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FunctionRef {
    /// The name of the module that defines it, as Python has it in `__module__`.
    pub module: String,
    /// The name inside the module, as Python has it in `__qualname__`.
    pub qualified_name: String,
    /// From where it can be imported.
    pub origin: Origin,
    /// The file that defines it, relative to the project directory. Absent: it is not defined in the project.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    #[schemars(with = "String")]
    pub path: Option<String>,
}

/// From where a class or function can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// From a module of the project.
    Project,
    /// From the entry file, at the top level of which it is defined.
    Entry,
    /// From nowhere: it is defined inside a function.
    Local,
    /// From a package outside the project, which has to be installed.
    Installed,
}

/// A member of an enumeration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnumMember {
    /// The class of the enumeration.
    pub class: ClassRef,
    /// The name of the member.
    pub name: String,
    /// The value of the member.
    pub value: Value,
}

/// A length of time: the sum of its fields. Normalized as Python's is, so only the days can be negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TimeDelta {
    /// Days of 24 hours.
    pub days: i64,
    /// Seconds, 0 to 86399.
    pub seconds: i64,
    /// Microseconds, 0 to 999999.
    pub microseconds: i64,
}

/// A value that the compiler does not know.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opaque {
    /// The source text that the value comes from.
    pub source: String,
    /// Why it is not known, in words.
    pub reason: String,
}

/// As Python's `==` on the same types, but that a float equals itself alone: `nan` equals `nan`, and `-0.0` is not `0.0`.
/// So what is read equals what was written.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan()),
            (Self::BigInt(a), Self::BigInt(b))
            | (Self::String(a), Self::String(b))
            | (Self::Date(a), Self::Date(b))
            | (Self::Time(a), Self::Time(b))
            | (Self::DateTime(a), Self::DateTime(b)) => a == b,
            (Self::List(a), Self::List(b)) | (Self::Tuple(a), Self::Tuple(b)) | (Self::Set(a), Self::Set(b)) => a == b,
            (Self::Map(a), Self::Map(b)) => a == b,
            (Self::Bytes(a), Self::Bytes(b)) => a == b,
            (Self::Mapping(a), Self::Mapping(b)) => a == b,
            (Self::Enum(a), Self::Enum(b)) => a == b,
            (Self::TimeDelta(a), Self::TimeDelta(b)) => a == b,
            (Self::Construction(a), Self::Construction(b)) => a == b,
            (Self::Channel(a), Self::Channel(b)) => a == b,
            (Self::Metadata(a), Self::Metadata(b)) => a == b,
            (Self::Attribute(a), Self::Attribute(b)) => a == b,
            (Self::Function(a), Self::Function(b)) => a == b,
            (Self::Class(a), Self::Class(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Opaque(a), Self::Opaque(b)) => a == b,
            _ => false,
        }
    }
}
