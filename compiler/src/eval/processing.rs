//! The method of a processor that AIFlow calls where the job runs, which nothing asks for before.

use super::{Arg, Eval};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Data, Def, Function, Id};
use crate::source::Span;
use crate::suggest;
use crate::value::Value;

/// AIFlow's classes whose `process` is called so.
const CALLED: [&str; 2] = ["PythonProcessor", "FlinkPythonProcessor"];

impl<'a> Eval<'a> {
    /// Warns where a processor's class has `process` under a name that is nearly it, or cannot be called as AIFlow does. One
    /// without any such method is left alone: a beginning, most often.
    pub(crate) fn check_process(&mut self, processor: &Arg) {
        let Some(class) = self.instance_class(&processor.value) else { return };
        let Data::Class(data) = self.heap.get(class) else { return };
        let info = data.info.clone();
        let is_base = |id: &Id| {
            matches!(self.heap.get(*id), Data::Class(c) if c.info.prelude
                && c.info.module.starts_with("ai_flow_plugins.") && CALLED.contains(&c.info.name.as_str()))
        };
        if info.prelude || !info.external_bases.is_empty() || !info.mro.iter().any(is_base) {
            return;
        }
        let Some(Value::Obj(found)) = self.mro_attribute(class, "process") else { return };
        let Data::Function(function) = self.heap.get(found) else { return };
        let function = function.clone();
        let found = match &*function {
            function if function.prelude => self.without_process(class, processor.span),
            function if function.signature.takes(function, 3) => None,
            function => Some(misfitting(&info.name, function, processor.span)),
        };
        if let Some(diagnostic) = found {
            self.report(diagnostic);
        }
    }

    /// The method that was to be `process`, if one is called nearly so.
    fn without_process(&self, class: Id, at: Span) -> Option<Diagnostic> {
        let Data::Class(data) = self.heap.get(class) else { return None };
        let near = suggest::did_you_mean("process", data.attrs.keys().map(|name| name.as_str()))?;
        let Some(Value::Obj(found)) = data.attrs.get(near) else { return None };
        let Data::Function(function) = self.heap.get(*found) else { return None };
        let message = format!("the processor `{}` has no `process`: its job does nothing", data.info.name);
        let diagnostic = Diagnostic::new(code(319), defined(function), message).here("did you mean `process`?");
        Some(diagnostic.label(at, "the processor is used here"))
    }
}

fn misfitting(class: &str, function: &Function<'_>, at: Span) -> Diagnostic {
    let message = format!("`process` of `{class}` cannot be called as AIFlow does, where the job runs");
    Diagnostic::new(code(319), defined(function), message)
        .here("it is given an execution context and a list of inputs")
        .label(at, "the processor is used here")
        .help("write `def process(self, execution_context, input_list):`")
}

fn defined(function: &Function<'_>) -> Span {
    match function.def {
        Def::Function(def) => Span::new(function.file, def.name.range),
        Def::Lambda(def) => Span::new(function.file, def.range),
    }
}
