//! What was meant by an argument of the wrong type.

use super::{Param, Spec};
use crate::eval::Eval;
use crate::heap::{Data, Function};
use crate::value::Value;

impl<'a> Eval<'a> {
    /// What was meant by a value of a type that a parameter does not take.
    pub(super) fn meant_by(&mut self, function: &Function<'a>, param: &Param<'a>, value: &Value) -> Option<String> {
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
            Data::Instance(instance) if matches!(self.heap.get(instance.class), Data::Class(c) if c.info.is_enum) => {
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
        let takes = |eval: &mut Self, other: &Param<'a>| {
            !matches!(other.spec, Spec::Any)
                && other.name != param.name
                && eval.fits(&other.spec, value, function.module)
        };
        let other = signature.params.iter().find(|other| takes(self, other))?;
        Some(format!("`{0}` takes it: write `{0}=…`", other.name))
    }
}
