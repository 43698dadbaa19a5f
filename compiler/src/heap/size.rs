//! About how many bytes objects take. It is rather too much than too little: memory is limited by it.

use super::{Class, Data, Dict, Function, Generator, Instance, Iter, Key, Made, Slot};
use crate::attrs::Attrs;
use crate::value::{Part, Value};
use ruff_python_ast::name::Name;

const VALUE: usize = size_of::<Value>();
/// What a piece of memory takes beside its content.
const PIECE: usize = 32;
/// An entry of a dictionary, its place in the table, and the copies of both that are made while it grows.
const ENTRY: usize = (size_of::<(Key, Value, Value)>() + 24) * 3 / 2;
const ATTRIBUTE: usize = size_of::<(Name, Value)>();

impl Data<'_> {
    /// The bytes that it takes itself, its room for more included, without what it refers to.
    pub(crate) fn size(&self) -> usize {
        size_of::<Slot<'_>>()
            + match self {
                Self::List(items) => items.capacity() * VALUE + PIECE,
                Self::Tuple(items) => items.len() * VALUE + PIECE,
                Self::Dict(d) | Self::Set(d) | Self::FrozenSet(d) => dict(d),
                Self::Scope { vars, .. } => attrs(vars),
                Self::Module(module) => attrs(&module.vars) + 128,
                Self::Class(class) => self::class(class),
                Self::Instance(instance) => self::instance(instance),
                Self::Function(f) => {
                    size_of::<Function<'_>>() + defaults(f) + f.qualname.len() + f.qualifier.len() + 3 * PIECE
                }
                Self::Iterator { iter, .. } => self::iter(iter),
                Self::Foreign(foreign) => made(&foreign.made) + foreign.path.len() + PIECE,
                Self::Property(_) | Self::Slice(_) => 4 * VALUE + PIECE,
                _ => 0,
            }
    }

    /// The bytes of the strings and large numbers in `grown` bytes that were added to it, judged by the last of them.
    pub(super) fn content(&self, grown: usize) -> usize {
        let (entry, last) = match self {
            Self::List(items) => (VALUE, items.last().map_or(0, own)),
            Self::Dict(d) | Self::Set(d) => (ENTRY, d.last().map_or(0, |(_, (key, value))| own(key) + own(value))),
            Self::Instance(instance) => (ATTRIBUTE, instance.attrs.values().last().map_or(0, own)),
            Self::Scope { vars, .. } => (ATTRIBUTE, vars.values().last().map_or(0, own)),
            Self::Class(class) => (ATTRIBUTE, class.attrs.values().last().map_or(0, own)),
            _ => return 0,
        };
        grown / entry * last
    }
}

/// What a value takes that is no object.
fn own(value: &Value) -> usize {
    match value {
        Value::Str(s) => s.text.len() + PIECE,
        Value::Bytes(b) => b.len() + PIECE,
        Value::Big(n) => n.bits() as usize / 8 + 2 * PIECE,
        Value::Text(text) => text.parts.len() * size_of::<Part>() + 2 * PIECE,
        _ => 0,
    }
}

/// Default values count as a table of names would: what a program may do does not depend on how they are kept.
fn defaults(function: &Function<'_>) -> usize {
    let given = function.defaults.iter().flatten().count();
    let room = if given == 0 { 0 } else { (given + 1).next_power_of_two().max(4) - 1 };
    size_of::<usize>() + room * (ATTRIBUTE + 8)
}

fn dict(dict: &Dict) -> usize {
    match dict.capacity() {
        0 => 0,
        entries => entries * ENTRY + 2 * PIECE,
    }
}

fn attrs(attrs: &Attrs) -> usize {
    match attrs.capacity() {
        0 => 0,
        entries => entries * ATTRIBUTE + PIECE,
    }
}

fn class(class: &Class<'_>) -> usize {
    let info = &class.info;
    let lists = (info.mro.len() + info.bases.len()) * 4 + info.external_bases.len() * 16;
    attrs(&class.attrs) + size_of_val(&**info) + lists + info.qualname.len() + 4 * PIECE
}

fn instance(instance: &Instance) -> usize {
    let constructed = instance.made.as_deref().map_or(0, made);
    size_of::<Instance>() + PIECE + attrs(&instance.attrs) + constructed
}

fn made(made: &Made) -> usize {
    size_of::<Made>() + made.positional.len() * VALUE + made.keyword.len() * ATTRIBUTE + 2 * PIECE
}

fn iter(iter: &Iter<'_>) -> usize {
    match iter {
        Iter::Fixed(items, _) | Iter::Zip(items) | Iter::Unordered(items, _) => items.len() * VALUE + PIECE,
        Iter::Perhaps(perhaps, _) => perhaps.items.len() * (VALUE + 8) + PIECE,
        Iter::Map { sources, .. } => sources.len() * VALUE + PIECE,
        Iter::Generator(generator) => {
            size_of::<Generator<'_>>() + generator.open.capacity() * size_of::<Iter<'_>>() + 2 * PIECE
        }
        Iter::Routine(_) => size_of::<crate::eval::Routine<'_>>() + 4 * PIECE,
        _ => 0,
    }
}
