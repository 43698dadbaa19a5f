//! What refers to what: the values that an object, a frame or an iteration holds.

use super::{Block, Phase, Routine, Yields};
use crate::eval::{Flow, Frame, Stop};
use crate::heap::{Data, Generator, Id, Iter, Made};
use crate::value::Value;

impl Routine<'_> {
    pub(super) fn refer(&self, found: &mut dyn FnMut(&Value)) {
        frame_refers(&self.frame, found);
        blocks_refer(&self.blocks, found);
        self.unclear.iter().for_each(|why| found(&Value::Unknown(*why)));
        self.handled.iter().filter_map(|raised| raised.value.as_ref()).for_each(&mut *found);
    }
}

/// What a call holds that is inside of these.
pub(super) fn blocks_refer(blocks: &[Block<'_>], found: &mut dyn FnMut(&Value)) {
    for block in blocks {
        match block {
            Block::For(_, Some(iter), _) => iter_refers(iter, found),
            Block::With(_, _, Some(manager)) => found(manager),
            Block::Try(_, Phase::Finally(after)) => match &**after {
                Ok(Flow::Return(value)) => found(value),
                Err(Stop::Raise(raised)) => raised.value.iter().for_each(&mut *found),
                _ => {}
            },
            _ => {}
        }
    }
}

fn object_refers(id: Id, found: &mut dyn FnMut(&Value)) {
    found(&Value::Obj(id));
}

pub(super) fn frame_refers(frame: &Frame, found: &mut dyn FnMut(&Value)) {
    [Some(frame.scope), Some(frame.globals), frame.function, frame.function_scope, frame.locals]
        .into_iter()
        .flatten()
        .for_each(|id| object_refers(id, found));
    if let Yields::Leave(log) = &frame.yields {
        log.values().for_each(&mut *found);
    }
}

fn made_refers(made: &Made, found: &mut dyn FnMut(&Value)) {
    made.positional.iter().chain(made.keyword.iter().map(|(_, value)| value)).for_each(&mut *found);
}

pub(super) fn iter_refers(iter: &Iter<'_>, found: &mut dyn FnMut(&Value)) {
    match iter {
        Iter::Fixed(items, _) | Iter::Zip(items) => items.iter().for_each(found),
        Iter::Unordered(items, why) => {
            items.iter().for_each(&mut *found);
            found(&Value::Unknown(*why));
        }
        Iter::Perhaps(perhaps, _) => perhaps.refer(found),
        Iter::List(id, _) | Iter::Reversed(id, _) | Iter::Dict { dict: id, .. } => object_refers(*id, found),
        Iter::Object(value) | Iter::Indexed(value, _) => found(value),
        Iter::Until { function: a, end: b }
        | Iter::Enumerate { source: a, next: b }
        | Iter::Filter { function: a, source: b } => {
            found(a);
            found(b);
        }
        Iter::Map { function, sources } => {
            found(function);
            sources.iter().for_each(&mut *found);
        }
        Iter::Generator(generator) => {
            let Generator { frame, open, .. } = generator.as_ref();
            frame_refers(frame, found);
            open.iter().for_each(|iter| iter_refers(iter, found));
        }
        Iter::Routine(routine) => routine.refer(found),
        Iter::Unknown(why) => found(&Value::Unknown(*why)),
        Iter::Range { .. } | Iter::Done => {}
    }
}

/// What an object refers to.
pub(super) fn refer(data: &Data<'_>, found: &mut dyn FnMut(&Value)) {
    match data {
        Data::List(items) => items.iter().for_each(&mut *found),
        Data::Tuple(items) => items.iter().for_each(&mut *found),
        Data::Slice(items) => items.iter().for_each(&mut *found),
        Data::Property(items) => items.iter().for_each(&mut *found),
        Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => dict.values().for_each(|(key, value)| {
            found(key);
            found(value);
        }),
        Data::Instance(instance) => {
            object_refers(instance.class, found);
            instance.attrs.values().chain(&instance.payload).for_each(&mut *found);
            instance.dict.iter().for_each(|id| object_refers(*id, found));
            instance.handed.iter().for_each(|unknown| found(&Value::Unknown(*unknown)));
        }
        Data::Class(class) => {
            class.attrs.values().for_each(&mut *found);
            class
                .info
                .mro
                .iter()
                .chain(&class.info.bases)
                .chain(&class.info.meta)
                .for_each(|id| object_refers(*id, found));
        }
        Data::Function(function) => {
            function.defaults.iter().flatten().for_each(&mut *found);
            object_refers(function.module, found);
            [function.closure, function.attrs, function.owner.get()]
                .into_iter()
                .flatten()
                .for_each(|id| object_refers(id, found));
        }
        Data::Method { function, receiver } => {
            object_refers(*function, found);
            found(receiver);
        }
        Data::Super { class, receiver } => {
            object_refers(*class, found);
            found(receiver);
        }
        Data::BuiltinMethod { receiver: value, .. }
        | Data::Descriptor { function: value, .. }
        | Data::JobBlock { name: value } => found(value),
        Data::Module(module) => {
            module.vars.values().for_each(&mut *found);
            module.dict.iter().for_each(|id| object_refers(*id, found));
        }
        Data::Scope { vars, parent, .. } => {
            vars.values().for_each(&mut *found);
            parent.iter().for_each(|id| object_refers(*id, found));
        }
        Data::Deferred(deferred) => deferred.value.get().into_iter().for_each(&mut *found),
        Data::Foreign(foreign) => {
            made_refers(&foreign.made, found);
            found(&Value::Unknown(foreign.unknown));
        }
        Data::View { dict, .. } => object_refers(*dict, found),
        Data::Iterator { iter, .. } => iter_refers(iter, found),
        Data::Perhaps(perhaps) => perhaps.refer(found),
        Data::Range { .. } | Data::Builtin(_) | Data::External(_) | Data::Channel { .. } => {}
        Data::Smudged { unknown, holds, .. } => {
            found(&Value::Unknown(*unknown));
            holds.iter().for_each(|held| refer(held, found));
        }
    }
}
