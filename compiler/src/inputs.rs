//! What is declared to the compiler beside the project's files, so that it is known while compiling.

use crate::ir;
use std::collections::{BTreeMap, BTreeSet};

/// Declarations. What is not declared stays unknown; what is declared and used is in the document's `inputs`.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    /// Values of variables by name: `NAME` is a variable at the top of the workflow's file, `module.NAME` one of another
    /// module. They count where the value would be unknown otherwise. [`literal`](crate::literal()) reads one from a text;
    /// only plain data is used, not what stands for something of a workflow.
    pub defines: BTreeMap<String, ir::Value>,
    /// Environment variables by name: the value, or none for one that is not set.
    pub environment: BTreeMap<String, Option<String>>,
    /// The arguments of the command that runs the file: `sys.argv` without its first item. None: they are not known in
    /// a module, and a script has none.
    pub argv: Option<Vec<String>>,
    /// A file that declares metadata on the server.
    pub metadata: Option<MetadataFile>,
}

/// A file of YAML or JSON that declares datasets, models and artifacts; `docs/language.md` has its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetadataFile {
    /// Its path, relative to the project's directory, with `/` between its parts. It may begin with `..`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// Which declarations the workflow has used.
#[derive(Debug, Clone, Default)]
pub(crate) struct Used {
    defines: BTreeSet<String>,
    environment: BTreeMap<String, Option<String>>,
    argv: bool,
}

impl Used {
    /// Notes that a definition was used.
    pub(crate) fn define(&mut self, name: &str) {
        if !self.defines.contains(name) {
            self.defines.insert(name.to_owned());
        }
    }

    /// Whether a definition was used.
    pub(crate) fn has_define(&self, name: &str) -> bool {
        self.defines.contains(name)
    }

    /// What is declared of an environment variable: none if nothing is, else its value or that it is not set.
    pub(crate) fn variable(&mut self, inputs: &Inputs, name: &str) -> Option<Option<String>> {
        let declared = inputs.environment.get(name)?;
        self.environment.entry(name.to_owned()).or_insert_with(|| declared.clone());
        Some(declared.clone())
    }

    /// The declared arguments.
    pub(crate) fn argv<'i>(&mut self, inputs: &'i Inputs) -> Option<&'i [String]> {
        self.argv |= inputs.argv.is_some();
        inputs.argv.as_deref()
    }

    /// For the document.
    pub(crate) fn to_ir(&self, inputs: &Inputs) -> ir::BuildInputs {
        let defines = inputs.defines.iter().filter(|(name, _)| self.defines.contains(*name));
        let set = self.environment.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?)));
        let unset = self.environment.iter().filter(|(_, value)| value.is_none());
        ir::BuildInputs {
            defines: defines.map(|(name, value)| (name.clone(), value.clone())).collect(),
            environment: set.collect(),
            environment_unset: unset.map(|(name, _)| name.clone()).collect(),
            argv: inputs.argv.clone().filter(|_| self.argv).unwrap_or_default(),
            argv_declared: self.argv,
        }
    }
}
