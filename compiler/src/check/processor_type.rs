//! A processor that does not fit its job's type: the job's generator refuses it.

use super::{is_blamed, traced};
use crate::codes::{Code, code};
use crate::config::{JobPlugin, Settings};
use crate::diagnostic::Diagnostic;
use crate::eval::blame;
use crate::fact::Operation;
use crate::graph::Workflow;
use crate::ir::{Origin, ProcessorKind, Value};
use crate::suggest;

const CODE: Code = code(311);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for job in workflow.jobs.values() {
        let Some(job_type) = workflow.job_type(job) else { continue };
        let alone = job.operations.len() == 1;
        for operation in &job.operations {
            let settings = &workflow.config.settings;
            let wanted = match settings.plugin(job_type) {
                Some(plugin) => declared_misfit(plugin, operation, settings),
                None => misfit(job_type, operation, alone, settings).map(str::to_owned),
            };
            let Some(wanted) = wanted else { continue };
            let value = operation.processor.as_ref().map(|frozen| &frozen.value);
            // A call that is wrong in itself may have lost its processor by that.
            if value.is_none() && is_blamed(workflow, operation.site.span) {
                continue;
            }
            let message = format!("a job of type `{job_type}` needs {wanted}; {}", given(value, operation));
            let mut diagnostic = Diagnostic::new(CODE, operation.processor_span, message);
            if let Some(Value::Class(class)) = value {
                diagnostic = diagnostic.help(format!("call it: `{}(…)`", class.qualified_name));
            }
            if let Some(Value::Function(_)) = value {
                diagnostic = diagnostic.help("call it, where it makes the processor: `…()`");
            }
            let mut parameters = operation.parameters.iter().map(|(name, _)| &**name);
            if let Some(giver) = &operation.nothing {
                diagnostic = blame(diagnostic, giver);
            } else if value.is_none() {
                diagnostic = diagnostic.help(match parameters.find(|name| is_near(name)) {
                    Some(near) => format!("`{near}` is a parameter of your own; did you mean `processor`?"),
                    None => "give the operation a processor".to_owned(),
                });
            }
            if let Some(configured) = job.config.and_then(|config| config.job_type.as_ref()) {
                diagnostic = diagnostic.label(configured.span, format!("`{}` is of type `{job_type}`", job.name));
            }
            diagnostics.push(traced(diagnostic, &operation.site));
        }
    }
}

/// What the job's generator asks for, where the operation does not have it.
fn misfit(job_type: &str, operation: &Operation, alone: bool, settings: &Settings) -> Option<&'static str> {
    let missing = operation.processor.is_none();
    let kind = operation.processor_kind;
    // A processor of a package outside the project may derive from the right class.
    if kind == ProcessorKind::Unknown && !missing && !is_known(operation, settings) {
        return None;
    }
    match job_type {
        "bash" if kind != ProcessorKind::Bash => Some("a BashProcessor"),
        "python" if kind != ProcessorKind::Python => Some("a PythonProcessor"),
        "flink"
            if alone
                && matches!(kind, ProcessorKind::FlinkJava | ProcessorKind::FlinkPython | ProcessorKind::FlinkSql) =>
        {
            None
        }
        "flink" if alone => Some("a FlinkJavaProcessor, FlinkPythonProcessor or FlinkSqlProcessor"),
        "flink" if !matches!(kind, ProcessorKind::FlinkPython | ProcessorKind::FlinkSql) => {
            Some("a FlinkPythonProcessor for each of several operations")
        }
        "read_only_job" | "read_only_flink" if !matches!(&*operation.kind, "read_dataset" | "write_dataset") => {
            (kind != ProcessorKind::ReadOnly).then_some("a ReadOnlyProcessor")
        }
        _ => None,
    }
}

/// The same for a job whose plugin the project declares.
fn declared_misfit(plugin: &JobPlugin, operation: &Operation, settings: &Settings) -> Option<String> {
    let fits = plugin.processors.is_empty() || operation.processor_of.iter().any(|of| **of == *plugin.job_type);
    let is_known = operation.processor_kind != ProcessorKind::Unknown
        || operation.processor.is_none()
        || is_known(operation, settings);
    (!fits && is_known).then(|| {
        let names: Vec<&str> = plugin.processors.iter().map(|name| name.value.as_str()).collect();
        match names.split_last() {
            Some((last, [])) => format!("a processor of the class {last}"),
            Some((last, others)) => format!("a processor of the class {} or {last}", others.join(", ")),
            None => String::new(),
        }
    })
}

/// Whether the class of the processor is the project's own or one of a stub, with all that it derives from.
fn is_known(operation: &Operation, settings: &Settings) -> bool {
    match operation.processor.as_ref().map(|frozen| &frozen.value) {
        Some(Value::Construction(made)) => {
            let is_stub = settings.plugins_of(&made.class.module).next().is_some();
            (is_stub || made.class.origin != Origin::Installed) && !operation.outside
        }
        Some(Value::Opaque(_) | Value::Attribute(_)) => false,
        _ => true,
    }
}

/// An argument that `**kwargs` has swallowed.
fn is_near(name: &str) -> bool {
    suggest::did_you_mean(name, ["processor"]).is_some()
}

/// What the operation has instead.
fn given(value: Option<&Value>, operation: &Operation) -> String {
    let of_kind = match operation.processor_kind {
        ProcessorKind::Bash => "BashProcessor",
        ProcessorKind::Python => "PythonProcessor",
        ProcessorKind::FlinkJava => "FlinkJavaProcessor",
        ProcessorKind::FlinkPython => "FlinkPythonProcessor",
        ProcessorKind::FlinkSql => "FlinkSqlProcessor",
        ProcessorKind::ReadOnly => "ReadOnlyProcessor",
        ProcessorKind::Unknown => "",
    };
    match value {
        None => "this operation has none".to_owned(),
        Some(Value::Class(class)) => format!("this is the class `{}`, not an object of it", class.qualified_name),
        Some(_) if !of_kind.is_empty() => format!("this is a {of_kind}"),
        Some(Value::Construction(made)) if !operation.processor_of.is_empty() => {
            let types = suggest::list(operation.processor_of.iter().map(|of| &**of), 3);
            format!("`{}` is for jobs of type {types}", made.class.qualified_name)
        }
        Some(Value::Construction(made)) => format!("`{}` derives from no processor class", made.class.qualified_name),
        Some(Value::Function(_)) => "this is a function".to_owned(),
        Some(_) => "this is no processor".to_owned(),
    }
}
