//! A processor that does not fit its job's type: the job's generator refuses it.

use super::traced;
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::fact::Operation;
use crate::graph::Workflow;
use crate::ir::ProcessorKind;

const CODE: Code = code(311);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for job in workflow.jobs.values() {
        let Some(job_type) = workflow.job_type(job) else { continue };
        let alone = job.operations.len() == 1;
        for operation in &job.operations {
            let Some(wanted) = misfit(job_type, operation, alone) else { continue };
            let given = match (&operation.processor, operation.processor_kind) {
                (None, _) => "no processor".to_owned(),
                (_, kind) => format!("a {}", name(kind)),
            };
            let message = format!("a job of type `{job_type}` takes {wanted}, not {given}");
            let mut diagnostic = Diagnostic::new(CODE, operation.processor_span, message);
            if let Some(configured) = job.config.and_then(|config| config.job_type.as_ref()) {
                diagnostic = diagnostic.label(configured.span, format!("`{}` is of type `{job_type}`", job.name));
            }
            diagnostics.push(traced(diagnostic, &operation.site));
        }
    }
}

/// What the job's generator asks for, where the operation does not have it.
fn misfit(job_type: &str, operation: &Operation, alone: bool) -> Option<&'static str> {
    let missing = operation.processor.is_none();
    let kind = operation.processor_kind;
    // A processor of a package outside the project may derive from the right class.
    if kind == ProcessorKind::Unknown && !missing && !is_known(operation) {
        return None;
    }
    match job_type {
        "bash" if kind != ProcessorKind::Bash => Some("BashProcessor"),
        "python" if kind != ProcessorKind::Python => Some("PythonProcessor"),
        "flink" if alone && matches!(kind, ProcessorKind::FlinkJava | ProcessorKind::FlinkPython | ProcessorKind::FlinkSql) => None,
        "flink" if alone => Some("FlinkJavaProcessor, FlinkPythonProcessor or FlinkSqlProcessor"),
        "flink" if !matches!(kind, ProcessorKind::FlinkPython | ProcessorKind::FlinkSql) => {
            Some("FlinkPythonProcessor where it has several operations")
        }
        "read_only_job" | "read_only_flink" if !matches!(&*operation.kind, "read_dataset" | "write_dataset") => {
            (kind != ProcessorKind::ReadOnly).then_some("ReadOnlyProcessor")
        }
        _ => None,
    }
}

/// Whether the class of the processor is the project's own, with all that it derives from.
fn is_known(operation: &Operation) -> bool {
    use crate::ir::{Origin, Value};
    match operation.processor.as_ref().map(|frozen| &frozen.value) {
        Some(Value::Construction(made)) => made.class.origin != Origin::Installed && !operation.outside,
        Some(Value::Opaque(_) | Value::Attribute(_)) => false,
        _ => true,
    }
}

fn name(kind: ProcessorKind) -> &'static str {
    match kind {
        ProcessorKind::Bash => "BashProcessor",
        ProcessorKind::Python => "PythonProcessor",
        ProcessorKind::FlinkJava => "FlinkJavaProcessor",
        ProcessorKind::FlinkPython => "FlinkPythonProcessor",
        ProcessorKind::FlinkSql => "FlinkSqlProcessor",
        ProcessorKind::ReadOnly => "ReadOnlyProcessor",
        ProcessorKind::Unknown => "class of your own that derives from no processor",
    }
}
