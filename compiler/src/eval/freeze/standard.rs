//! Objects of the modelled standard library: the document has forms of their own for some of them.

use super::{Freezer, construction, installed};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::Eval;
use crate::heap::{Data, Instance};
use crate::ir;
use crate::source::Span;
use crate::value::{Unknown, Value};

impl<'a> Eval<'a> {
    /// A date, a time, a path.
    pub(super) fn freeze_standard(
        &mut self,
        instance: &Instance,
        span: Span,
        freezer: &mut Freezer,
    ) -> Option<ir::Value> {
        let Data::Class(class) = self.heap.get(instance.class) else { return None };
        let info = class.info.clone();
        if !info.prelude {
            return None;
        }
        let number = |name: &str| match instance.attrs.get(name) {
            Some(Value::Int(n)) => *n,
            _ => 0,
        };
        let text = |eval: &mut Self| {
            let text = eval.class_attribute_call(instance, "isoformat", span)?;
            eval.as_str(&text).map(|text| text.to_string())
        };
        match (&*info.module, info.name.as_str()) {
            ("datetime", "date") => text(self).map(ir::Value::Date),
            ("datetime", "datetime") => text(self).map(ir::Value::DateTime),
            ("datetime", "time") => text(self).map(ir::Value::Time),
            ("datetime", "timedelta") => Some(ir::Value::TimeDelta(ir::TimeDelta {
                days: number("days"),
                seconds: number("seconds"),
                microseconds: number("microseconds"),
            })),
            ("decimal", "Decimal") => {
                let text = self.class_attribute_call(instance, "__str__", span)?;
                let text = self.as_str(&text)?.to_string();
                Some(construction(installed("decimal", "Decimal"), vec![ir::Value::String(text)]))
            }
            ("fractions", "Fraction") => {
                let parts = ["numerator", "denominator"].map(|name| instance.attrs.get(name).cloned());
                let [Some(top), Some(bottom)] = parts else { return None };
                let parts = [top, bottom].map(|part| self.freeze_into(&part, span, freezer));
                Some(construction(installed("fractions", "Fraction"), parts.to_vec()))
            }
            ("_bytearray", "bytearray") => {
                let held = instance.payload.clone()?;
                let argument = freezer.at("$construction", |f| {
                    f.at("arguments", |f| f.at_index(0, |f| self.freeze_into(&held, span, f)))
                });
                Some(construction(installed("builtins", "bytearray"), vec![argument]))
            }
            ("collections", "deque") => {
                let mut given = vec![instance.attrs.get("_items").cloned()?];
                given.extend(instance.attrs.get("maxlen").filter(|most| !most.is_none()).cloned());
                let arguments = freezer.at("$construction", |f| self.freeze_items(&given, Some("arguments"), span, f));
                Some(construction(installed("collections", "deque"), arguments))
            }
            ("pathlib", name) => {
                let path = instance.attrs.get("_path").cloned()?;
                let name = if name == "Path" { "PosixPath" } else { name };
                let argument = freezer.at("$construction", |f| {
                    f.at("arguments", |f| f.at_index(0, |f| self.freeze_into(&path, span, f)))
                });
                Some(construction(installed("pathlib", name), vec![argument]))
            }
            // What it has inside is not what the real one has.
            (_, name) if instance.attrs.keys().any(|attr| attr.starts_with('_')) && !is_api(&info.module) => {
                let reason = format!("a {name} has no form in the document");
                let source = self.source_text(span);
                Some(self.opaque(&source, &reason, span, freezer))
            }
            _ => None,
        }
    }

    /// A named tuple: pickle makes it again of all its values.
    pub(super) fn freeze_named_tuple(
        &mut self,
        instance: &Instance,
        span: Span,
        freezer: &mut Freezer,
    ) -> Option<ir::Value> {
        self.mro_attribute(instance.class, "_fields")?;
        let Some(Value::Obj(payload)) = instance.payload else { return None };
        let Data::Tuple(items) = self.heap.get(payload) else { return None };
        let items = items.to_vec();
        let arguments = freezer.at("$construction", |f| self.freeze_items(&items, Some("arguments"), span, f));
        Some(construction(self.class_ref(instance.class), arguments))
    }

    /// Reports that what goes into the workflow comes from the clock or from chance: in AIFlow it has the value of the
    /// moment of the submission, in each execution of the workflow.
    pub(super) fn note_varying(&mut self, unknown: &Unknown, at: Span, used: Span) {
        if !self.varying.contains(&unknown.birth) {
            return;
        }
        let mut diagnostic = Diagnostic::new(code(603), at, "this value differs each time the workflow is submitted")
            .note("it is worked out once, when the workflow is submitted, and is the same in each of its executions")
            .help("let the job find it out where it runs: in its processor, or in its command as in `$(date +%F)`");
        if used != at {
            diagnostic = diagnostic.label(used, "it becomes part of the workflow here");
        }
        self.report(diagnostic);
    }

    /// What a method of an instance gives that has no arguments.
    fn class_attribute_call(&mut self, instance: &Instance, name: &str, span: Span) -> Option<Value> {
        let method = self.mro_attribute(instance.class, name)?;
        let receiver = self.object(Data::Instance(Box::new(instance.clone())), span);
        self.call(method, crate::eval::Args::positional(vec![receiver], span), span).ok()
    }
}

/// Whether a module of the prelude is AIFlow's.
fn is_api(module: &str) -> bool {
    ["ai_flow", "notification_service"].iter().any(|root| module.starts_with(root))
}
