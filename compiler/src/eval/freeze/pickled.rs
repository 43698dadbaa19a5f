//! Objects of classes that say themselves how they are pickled: what comes out where the job runs is not what went in.

use crate::eval::expr::insert;
use crate::eval::{Args, Eval, R, Stop};
use crate::heap::{Attrs, Data, Dict, Id, Instance, Key};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use std::rc::Rc;

/// What an object is behind pickle.
pub(super) enum Unpickled {
    /// What it was.
    Same,
    Other(Box<Instance>),
    /// It is not known what, for this reason.
    Unknown(String),
}

impl<'a> Eval<'a> {
    /// What somebody gets who unpickles an object: `__reduce__` says how it is made, `__getstate__` what it is given then,
    /// and `__setstate__` takes that.
    pub(super) fn unpickled(&mut self, id: Id, instance: &Instance, span: Span) -> R<Unpickled> {
        if let Data::Class(class) = self.heap.get(instance.class)
            && self.shape_of(&class.info).is_pickled_plainly
        {
            return Ok(Unpickled::Same);
        }
        let hook = |eval: &Self, name: &str| match eval.mro_attribute(instance.class, name)? {
            Value::Obj(id) if matches!(eval.heap.get(id), Data::Function(f) if !f.prelude) => Some(Value::Obj(id)),
            _ => None,
        };
        let of_object = |eval: &mut Self, hook: Value, given: Vec<Value>| {
            let args = [vec![Value::Obj(id)], given].concat();
            eval.deeper(span, |eval| eval.call(hook, Args::positional(args, span), span))
        };
        if let Some(reduce) = hook(self, "__reduce_ex__") {
            let reduced = of_object(self, reduce, vec![Value::Int(4)])?;
            return self.made_again(&reduced, instance, span);
        }
        if let Some(reduce) = hook(self, "__reduce__") {
            let reduced = of_object(self, reduce, Vec::new())?;
            return self.made_again(&reduced, instance, span);
        }
        let state = match hook(self, "__getstate__") {
            Some(getstate) => of_object(self, getstate, Vec::new())?,
            None if hook(self, "__setstate__").is_some() => self.attributes_as_dict(instance, span),
            None => return Ok(Unpickled::Same),
        };
        let blank = Instance { attrs: Attrs::default(), dict: None, handed: None, ..instance.clone() };
        let blank = self.object_id(Data::Instance(Box::new(blank)), span);
        self.given_state(blank, &state, span)
    }

    /// An object made as `__reduce__` says: a function, its arguments, and what the object is given then.
    fn made_again(&mut self, reduced: &Value, before: &Instance, span: Span) -> R<Unpickled> {
        let unclear = || Ok(Unpickled::Unknown("how it is made again is not known".to_owned()));
        let parts = match reduced {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(parts) => parts.to_vec(),
                _ => return unclear(),
            },
            // The name of a global variable that it is the value of.
            Value::Str(_) => return Ok(Unpickled::Same),
            _ => return unclear(),
        };
        let [make, args, rest @ ..] = &parts[..] else { return unclear() };
        let Value::Obj(args) = args else { return unclear() };
        let Data::Tuple(args) = self.heap.get(*args) else { return unclear() };
        let args = Args::positional(args.to_vec(), span);
        if rest.iter().skip(1).any(|items| !items.is_none()) {
            return unclear();
        }
        // It happens where the job runs.
        let Value::Obj(made) = (match self.happens_there(|eval| eval.call(make.clone(), args, span))? {
            Some(made) => made,
            None => return unclear(),
        }) else {
            return unclear();
        };
        if !matches!(self.heap.get(made), Data::Instance(_)) {
            return unclear();
        }
        Ok(match self.given_state(made, rest.first().unwrap_or(&Value::None), span)? {
            // Of one of the same class what the file has made it with is told.
            Unpickled::Other(mut made) if made.class == before.class => {
                made.made = before.made.clone();
                Unpickled::Other(made)
            }
            other => other,
        })
    }

    /// An object that is given what `__getstate__` has given.
    fn given_state(&mut self, id: Id, state: &Value, span: Span) -> R<Unpickled> {
        let object = Value::Obj(id);
        if !state.is_none() {
            if let Some(set) = self.class_attribute(&object, "__setstate__") {
                let args = Args::positional(vec![state.clone()], span);
                if self.happens_there(|eval| eval.call(set, args, span))?.is_none() {
                    return Ok(Unpickled::Unknown("`__setstate__` fails with what it is given".to_owned()));
                }
            } else {
                // Beside what is in `__dict__` stands what is in slots, where there are any.
                let states = match state {
                    Value::Obj(state) => match self.heap.get(*state) {
                        Data::Tuple(parts) if parts.len() == 2 => parts.to_vec(),
                        _ => vec![Value::Obj(*state)],
                    },
                    _ => vec![state.clone()],
                };
                for state in states.iter().filter(|state| !state.is_none()) {
                    let Some(Ok(entries)) = self.mapping(state) else {
                        return Ok(Unpickled::Unknown("what `__getstate__` gives is not known".to_owned()));
                    };
                    let attrs: Vec<(Name, Value)> = entries
                        .values()
                        .filter_map(|(key, value)| Some((Name::new(&*self.as_str(key)?), value.clone())))
                        .collect();
                    if let Data::Instance(instance) = self.heap.get_mut(id) {
                        instance.attrs.extend(attrs);
                    }
                }
            }
        }
        Ok(match self.heap.get(id) {
            Data::Instance(instance) => Unpickled::Other(instance.clone()),
            _ => Unpickled::Same,
        })
    }

    /// Does what is done where the job runs, of which nothing is said here; none if it fails.
    fn happens_there<T>(&mut self, run: impl FnOnce(&mut Self) -> R<T>) -> R<Option<T>> {
        match self.silently(run) {
            Ok(value) => Ok(Some(value)),
            Err(Stop::Abort) => Err(Stop::Abort),
            Err(_) => Ok(None),
        }
    }

    fn attributes_as_dict(&mut self, instance: &Instance, span: Span) -> Value {
        let mut dict = Dict::default();
        for (name, value) in instance.attrs.iter() {
            let text: Rc<str> = name.as_str().into();
            insert(&mut dict, Key::Str(text.clone()), Value::str(text), value.clone());
        }
        self.object(Data::Dict(dict), span)
    }
}
