//! Sums of known bytes.

use super::Builtin;
use crate::eval::{Args, Eval, R};
use crate::source::Span;
use crate::value::Value;
use sha2::Digest as _;

pub(super) const TABLE: &[Builtin] = &[Builtin { name: "digest", run: digest }];

/// `digest(name, bytes)`: the sum as bytes; `None` for a name that is not known.
fn digest(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
    let [name, Value::Bytes(bytes)] = &values[..] else { return Ok(eval.unknown(span, "the bytes are not known")) };
    let name = eval.as_str(name).unwrap_or_default();
    eval.charge(bytes.len() / 16 + 16);
    let sum = match &*name {
        "md5" => md5::Md5::digest(bytes).to_vec(),
        "sha1" => sha1::Sha1::digest(bytes).to_vec(),
        "sha224" => sha2::Sha224::digest(bytes).to_vec(),
        "sha256" => sha2::Sha256::digest(bytes).to_vec(),
        "sha384" => sha2::Sha384::digest(bytes).to_vec(),
        "sha512" => sha2::Sha512::digest(bytes).to_vec(),
        _ => return Ok(Value::None),
    };
    Ok(Value::Bytes(sum.into()))
}
