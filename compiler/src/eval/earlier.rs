//! Workflows from before AIFlow's first release, where jobs had executors and files named their own configuration:
//! recognised by the names that they use of `ai_flow`.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{Expr, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};

/// What no version that was released has, and what is none of these misspelt.
const NAMES: [&str; 24] = [
    "CmdExecutor",
    "ExampleSupportType",
    "FlinkJavaExecutor",
    "FlinkPythonExecutor",
    "PythonObjectExecutor",
    "deploy_to_airflow",
    "example_control_dependency",
    "example_validate",
    "external_trigger",
    "get_example_by_name",
    "global_config",
    "global_config_file",
    "model_version_control_dependency",
    "read_example",
    "register_example",
    "run_ai_flow",
    "set_project_config_file",
    "start_before_control_dependency",
    "stop_before_control_dependency",
    "submit_ai_flow",
    "unset_project_config",
    "user_define_control_dependency",
    "wait_workflow_execution_finished",
    "write_example",
];

/// The one answer to a file that is written for such an AIFlow.
pub(super) fn recognised(body: &[Stmt], file: FileId) -> Option<Diagnostic> {
    let mut look = Look::default();
    look.visit_body(body);
    let range = look.found?;
    let message = "this workflow is written for AIFlow as it was before its first release; `aiflowc` compiles 0.3.1";
    Some(
        Diagnostic::new(code(213), Span::new(file, range), message)
            .here("no AIFlow that was released has this")
            .help("`aiflowc explain AF0213` shows how the same is written in 0.3.1"),
    )
}

/// Looks for the first such name that is asked of `ai_flow`, or for an executor in place of a processor.
#[derive(Default)]
struct Look<'a> {
    /// What `ai_flow` is called in the file.
    called: Vec<&'a str>,
    found: Option<TextRange>,
}

impl<'a> Visitor<'a> for Look<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Import(s) => {
                let package = s.names.iter().filter(|alias| alias.name.id == "ai_flow");
                self.called.extend(package.map(|alias| alias.asname.as_ref().unwrap_or(&alias.name).id.as_str()));
            }
            Stmt::ImportFrom(s) if s.module.as_ref().is_some_and(|module| is_of_ai_flow(&module.id)) => {
                let old = s.names.iter().find(|alias| NAMES.contains(&alias.name.id.as_str()));
                self.found = self.found.or(old.map(|alias| alias.name.range));
            }
            // With handlers it is written for several versions.
            Stmt::Try(s) if !s.handlers.is_empty() => {}
            _ if self.found.is_none() => stacker::maybe_grow(64 << 10, 1 << 20, || walk_stmt(self, stmt)),
            _ => {}
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_pattern(self, pattern));
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Attribute(attribute) if self.is_asked(expr) && NAMES.contains(&attribute.attr.id.as_str()) => {
                self.found = self.found.or(Some(attribute.range()));
            }
            Expr::Call(call) if self.is_asked(&call.func) => {
                let executor = call.arguments.find_keyword("executor").and_then(|keyword| keyword.arg.as_ref());
                self.found = self.found.or(executor.map(Ranged::range));
            }
            _ => {}
        }
        // Chains of operators and attributes are deep trees.
        if self.found.is_none() {
            stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr));
        }
    }
}

impl Look<'_> {
    /// Whether it is something of `ai_flow`.
    fn is_asked(&self, expr: &Expr) -> bool {
        let Expr::Attribute(attribute) = expr else { return false };
        matches!(attribute.value.as_ref(), Expr::Name(package) if self.called.contains(&package.id.as_str()))
    }
}

fn is_of_ai_flow(module: &str) -> bool {
    module.split('.').next() == Some("ai_flow")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prelude::Prelude;
    use crate::{AiflowVersion, MemoryWorld, Request, compile};

    #[test]
    fn no_release_has_these_names() {
        for prelude in [AiflowVersion::V0_2, AiflowVersion::V0_3].map(Prelude::of) {
            for source in prelude.api_modules().filter_map(|module| prelude.module(module)) {
                let mut words = source.text.split(|c: char| !c.is_alphanumeric() && c != '_');
                assert_eq!(words.find(|word| NAMES.contains(word)), None, "{}", source.path);
            }
        }
    }

    #[test]
    fn a_file_from_before_the_first_release_gets_one_answer() {
        let codes = |text: &str| -> Vec<String> {
            let world = MemoryWorld::new()
                .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
                .with("workflows/w/w.yaml", "a: {job_type: bash}\n")
                .with("workflows/w/w.py", text);
            compile(&world, &Request::new("w")).diagnostics.iter().map(|d| d.code.to_string()).collect()
        };
        assert_eq!(codes("import ai_flow\ndef run():\n    ai_flow.submit_ai_flow()\nrun()\n"), ["AF0213"]);
        assert_eq!(codes("from ai_flow.api.ops import read_example\nread_example('a')\n"), ["AF0213"]);
        let executor = "import ai_flow as af\naf.user_define_operation(executor=None)\n";
        assert_eq!(codes(executor), ["AF0213"]);
        let other =
            "import ai_flow as af\nclass Old:\n    def read_example(self): pass\nold = Old()\nold.read_example()\n";
        assert!(!codes(other).contains(&"AF0213".to_owned()));
        let both = "import ai_flow as af\ntry:\n    af.external_trigger('a')\nexcept AttributeError:\n    pass\n";
        assert!(!codes(both).contains(&"AF0213".to_owned()));
    }
}
