//! What was meant by an argument of the wrong type.

use super::{Param, Spec};
use crate::eval::{Arg, Eval};
use crate::heap::{Data, Function};
use crate::value::Value;

impl<'a> Eval<'a> {
    /// What was meant by a value of a type that a parameter does not take.
    pub(super) fn meant_by(&mut self, function: &Function<'a>, param: &Param<'a>, arg: &Arg) -> Option<String> {
        let value = &arg.value;
        let Value::Obj(id) = value else { return None };
        match self.heap.get(*id) {
            // `@af.job_config` above a function.
            Data::Function(_) if param.name == "job_name" => {
                return Some("the job's name stands in brackets: `job_config('a_job')`".to_owned());
            }
            Data::Function(_) | Data::Method { .. } | Data::BuiltinMethod { .. } => {
                return Some("a function has to be called: `…()`".to_owned());
            }
            Data::Tuple(items) if items.len() == 1 => {
                let only = items[0].clone();
                if self.fits(&param.spec, &only, function.module) {
                    return Some("a `,` behind a value makes a tuple of it".to_owned());
                }
            }
            Data::Tuple(items) if items.len() == 2 && !self.sources.text(arg.span).starts_with('(') => {
                let first = items[0].clone();
                if self.fits(&param.spec, &first, function.module) {
                    return Some("a pair is taken apart by two names: `for key, value in ….items()`".to_owned());
                }
            }
            Data::Class(class) => {
                let name = class.info.name.clone();
                if let Spec::Class(wanted) = &param.spec
                    && let Some(wanted) = self.named_in(function.module, wanted)
                    && self.is_subclass(*id, wanted)
                {
                    return Some(format!("this is the class itself; call it: `{name}(…)`"));
                }
            }
            Data::Instance(instance) if matches!(self.heap.get(instance.class), Data::Class(c) if c.info.is_enum) => {
                if let Some(other) = self.taker(function, param, value) {
                    return Some(other);
                }
                let inner = self.enum_value(value);
                let help = || "a member is no text; its value is one: `….value`".to_owned();
                return self.fits(&param.spec, &inner, function.module).then(help);
            }
            _ => {}
        }
        let signature = function.signature.clone();
        if let Some(class) = self.instance_class(value)
            && self.class_name(class).ends_with("Processor")
            && signature.params.iter().any(|other| other.name == "processor")
        {
            return Some("write `processor=…`".to_owned());
        }
        self.taker(function, param, value)
    }

    /// Another parameter that takes such a value.
    fn taker(&mut self, function: &Function<'a>, param: &Param<'a>, value: &Value) -> Option<String> {
        let signature = function.signature.clone();
        // A member of an enumeration is a text as well, and is not meant as one.
        let is_member = signature.params.iter().any(|other| self.is_of_enum(function, other, value));
        let takes = |eval: &mut Self, other: &Param<'a>| {
            !matches!(other.spec, Spec::Any)
                && other.name != param.name
                && eval.fits(&other.spec, value, function.module)
                && (!is_member || eval.is_of_enum(function, other, value))
        };
        let other = signature.params.iter().find(|other| takes(self, other))?;
        Some(format!("`{0}` takes it: write `{0}=…`", other.name))
    }

    /// Whether a parameter for texts is given a member of an enumeration for which the function has another parameter.
    pub(super) fn is_for_another(&mut self, function: &Function<'a>, param: &Param<'a>, value: &Value) -> bool {
        // The value of an event may be any text.
        if !matches!((&param.spec, value), (Spec::Str, Value::Obj(_))) || param.name == "event_value" {
            return false;
        }
        let signature = function.signature.clone();
        signature.params.iter().any(|other| self.is_of_enum(function, other, value))
    }

    /// Whether a value is a member of the enumeration that a parameter asks for.
    fn is_of_enum(&mut self, function: &Function<'a>, param: &Param<'a>, value: &Value) -> bool {
        let class = self.instance_class(value);
        class.is_some() && self.spec_enum(&param.spec, function.module) == class
    }
}
