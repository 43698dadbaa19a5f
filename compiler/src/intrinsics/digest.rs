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
        // Their start stands in front, in four bytes.
        "crc32" if bytes.len() >= 4 => crc32(&bytes[4..], start(bytes)).to_be_bytes().to_vec(),
        "adler32" if bytes.len() >= 4 => adler32(&bytes[4..], start(bytes)).to_be_bytes().to_vec(),
        "sha512" => sha2::Sha512::digest(bytes).to_vec(),
        _ => return Ok(Value::None),
    };
    Ok(Value::Bytes(sum.into()))
}

fn start(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |start, byte| start << 8 | u32::from(*byte))
}

fn crc32(bytes: &[u8], start: u32) -> u32 {
    !bytes.iter().fold(!start, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

fn adler32(bytes: &[u8], start: u32) -> u32 {
    let (a, b) = bytes.iter().fold((start & 0xffff, start >> 16), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65521;
        (a, (b + a) % 65521)
    });
    b << 16 | a
}
