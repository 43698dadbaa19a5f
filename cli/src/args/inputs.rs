//! What is declared on the command line: it makes unknowns known, and limits other ones.

use crate::out::{Fatal, reason};
use crate::project::Project;
use aiflowc_compiler::{Inputs, Limits, MetadataFile, ir, literal};
use clap::Args;
use std::env::VarError;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Declarations and limits.
#[derive(Debug, Args)]
#[command(next_help_heading = "Declarations and limits")]
pub(crate) struct InputArgs {
    /// Define the value of a variable at the top of the file, or of another module, where it is unknown; VALUE is a literal of Python or
    /// JSON, else a text; may be given several times
    #[arg(long = "define", value_name = "[MODULE.]NAME=VALUE", value_parser = define)]
    defines: Vec<(String, ir::Value)>,

    /// Declare an environment variable, without a value as it is set here; may be given several times
    #[arg(long, value_name = "NAME[=VALUE]", value_parser = variable)]
    env: Vec<(String, String)>,

    /// Declare that an environment variable is not set; may be given several times
    #[arg(long, value_name = "NAME", value_parser = variable_name)]
    unset_env: Vec<String>,

    /// Declare the next argument in sys.argv; may be given several times
    #[arg(long, value_name = "ARGUMENT", allow_hyphen_values = true)]
    argv: Vec<String>,

    /// Declare that there are no arguments in sys.argv
    #[arg(long, conflicts_with = "argv")]
    no_argv: bool,

    /// Declare what is in the metadata store: a file of YAML or JSON with datasets, models and artifacts
    #[arg(long, value_name = "FILE")]
    metadata: Option<PathBuf>,

    /// Set a limit: file_bytes, steps, call_depth, nesting, value_size, memory or yaml_nodes; k, M and G stand for thousands, millions and
    /// billions; may be given several times
    #[arg(long = "limit", value_name = "LIMIT=NUMBER", value_parser = limit)]
    limits: Vec<(String, u64)>,
}

impl InputArgs {
    /// The declarations.
    ///
    /// # Errors
    /// If they contradict one another, or the file cannot be read.
    pub(crate) fn inputs(&self, project: &Project) -> Result<Inputs, Fatal> {
        let mut inputs = self.variables()?;
        inputs.metadata = match &self.metadata {
            Some(file) => Some(self.metadata_file(file, project)?),
            None => None,
        };
        Ok(inputs)
    }

    fn metadata_file(&self, file: &Path, project: &Project) -> Result<MetadataFile, Fatal> {
        let unreadable = |why: &str| Fatal(format!("cannot read the metadata file `{}`: {why}", file.display()));
        let limit = self.limits().file_bytes;
        let read = || {
            let mut bytes = Vec::new();
            File::open(file)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        let bytes = read().map_err(|error: io::Error| unreadable(&reason(&error)))?;
        if bytes.len() as u64 > limit {
            return Err(unreadable(&format!("it is larger than {limit} bytes; see --limit file_bytes=…")));
        }
        let text = String::from_utf8(bytes).map_err(|_| unreadable("it is not UTF-8"))?;
        let path = project.relative(file).map_err(|error| unreadable(&reason(&error)))?;
        Ok(MetadataFile { path, text })
    }

    fn variables(&self) -> Result<Inputs, Fatal> {
        let mut inputs = Inputs { defines: self.defines.iter().cloned().collect(), ..Inputs::default() };
        for (name, value) in &self.env {
            inputs.environment.insert(name.clone(), Some(value.clone()));
        }
        for name in &self.unset_env {
            if let Some(Some(_)) = inputs.environment.insert(name.clone(), None) {
                return Err(Fatal(format!("`{name}` is given to --env and to --unset-env")));
            }
        }
        inputs.argv = (self.no_argv || !self.argv.is_empty()).then(|| self.argv.clone());
        Ok(inputs)
    }

    /// The limits.
    pub(crate) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        for (name, value) in &self.limits {
            // Tried out when it was read.
            let _ = limits.set(name, *value);
        }
        limits
    }
}

fn variable_name(text: &str) -> Result<String, String> {
    if text.is_empty() || text.contains(['=', '\0']) {
        return Err("this is no name of an environment variable".to_owned());
    }
    Ok(text.to_owned())
}

/// `NAME=VALUE`, or `NAME` as it is set here.
fn variable(text: &str) -> Result<(String, String), String> {
    if let Some((name, value)) = text.split_once('=') {
        return Ok((variable_name(name)?, value.to_owned()));
    }
    let name = variable_name(text)?;
    match std::env::var(&name) {
        Ok(value) => Ok((name, value)),
        Err(VarError::NotPresent) => Err(format!(
            "it is not set here; give a value, `{name}=…`, or declare that it is not set: --unset-env {name}"
        )),
        Err(VarError::NotUnicode(_)) => Err("its value here is not UTF-8".to_owned()),
    }
}

/// `NAME=VALUE`.
fn define(text: &str) -> Result<(String, ir::Value), String> {
    let (name, value) = text.split_once('=').ok_or("write it as `NAME=VALUE`")?;
    let is_name = |part: &str| {
        part.starts_with(|c: char| c == '_' || c.is_alphabetic())
            && part.chars().all(|c| c == '_' || c.is_alphanumeric())
    };
    if !name.split('.').all(is_name) {
        return Err(format!("`{name}` is no name of a variable"));
    }
    Ok((name.to_owned(), literal(value)))
}

/// `NAME=NUMBER`, with `_` between digits and `k`, `M` or `G` at the end.
fn limit(text: &str) -> Result<(String, u64), String> {
    let (name, number) = text.split_once('=').ok_or("write it as `steps=100_000_000`")?;
    let (digits, factor) = match number.strip_suffix(['k', 'M', 'G']) {
        Some(digits) if number.ends_with('k') => (digits, 1_000),
        Some(digits) if number.ends_with('M') => (digits, 1_000_000),
        Some(digits) => (digits, 1_000_000_000),
        None => (number, 1),
    };
    let value = digits.replace('_', "").parse::<u64>().ok().and_then(|value| value.checked_mul(factor));
    let value = value.ok_or_else(|| format!("`{number}` is not a number"))?;
    Limits::default().set(name, value)?;
    Ok((name.to_owned(), value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(flatten)]
        inputs: InputArgs,
    }

    fn parse(line: &str) -> Result<InputArgs, String> {
        Line::try_parse_from(line.split(' ')).map(|line| line.inputs).map_err(|error| error.to_string())
    }

    #[test]
    fn variables_and_arguments_are_collected() {
        let inputs =
            parse("x --env A=1 --env B=x=y --env C= --unset-env D --argv -n --argv 3").unwrap().variables().unwrap();
        let given: Vec<(&str, Option<&str>)> =
            inputs.environment.iter().map(|(name, value)| (name.as_str(), value.as_deref())).collect();
        assert_eq!(given, [("A", Some("1")), ("B", Some("x=y")), ("C", Some("")), ("D", None)]);
        assert_eq!(inputs.argv, Some(vec!["-n".to_owned(), "3".to_owned()]));
        assert_eq!(parse("x").unwrap().variables().unwrap().argv, None);
        assert_eq!(parse("x --no-argv").unwrap().variables().unwrap().argv, Some(vec![]));
    }

    #[test]
    fn definitions_are_literals_or_texts() {
        let inputs =
            parse("x --define A=1 --define m.B=daily --define A=[1,2] --define C=").unwrap().variables().unwrap();
        let given: Vec<String> = inputs.defines.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(given, ["A=[1,2]", "C=\"\"", "m.B=\"daily\""]);
        for wrong in ["A", "=1", "1A=2", "a..b=1", "a-b=1"] {
            assert!(parse(&format!("x --define {wrong}")).is_err(), "{wrong}");
        }
    }

    #[test]
    fn contradictions_are_refused() {
        assert!(parse("x --env A=1 --unset-env A").unwrap().variables().is_err());
        assert!(parse("x --argv a --no-argv").is_err());
        assert!(parse("x --env =1").is_err());
        assert!(parse("x --unset-env A=1").is_err());
        let unset = parse("x --env AIFLOWC_SURELY_NOT_SET").unwrap_err();
        assert!(unset.contains("--unset-env AIFLOWC_SURELY_NOT_SET"), "{unset}");
    }

    #[test]
    fn a_variable_without_a_value_is_taken_from_here() {
        let inputs = parse("x --env CARGO_PKG_NAME").unwrap().variables().unwrap();
        assert_eq!(inputs.environment["CARGO_PKG_NAME"].as_deref(), std::env::var("CARGO_PKG_NAME").ok().as_deref());
    }

    #[test]
    fn limits_are_numbers_with_a_unit() {
        let limits = parse("x --limit steps=100_000_000 --limit memory=1G --limit call_depth=1k").unwrap().limits();
        assert_eq!((limits.steps, limits.memory, limits.call_depth), (100_000_000, 1_000_000_000, 1_000));
        for wrong in ["steps", "steps=", "steps=x", "steps=k", "step=1", "nesting=1M", "steps=99999999999G"] {
            assert!(parse(&format!("x --limit {wrong}")).is_err(), "{wrong}");
        }
    }
}
