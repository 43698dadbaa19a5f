//! YAML that the workflow reads while it is defined, as PyYAML gives it.

use super::Builtin;
use crate::codes::code;
use crate::config::{Bounds, yaml};
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, R};
use crate::source::Span;
use crate::value::Value;

pub(super) const TABLE: &[Builtin] = &[Builtin { name: "yaml_load", run: load }];

fn load(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let value = args.positional.into_iter().next().map_or(Value::None, |arg| arg.value);
    let Some(text) = eval.as_str(&value) else {
        return Ok(match eval.unknown_of(&value) {
            Some(why) => eval.element_of(why, span),
            None => eval.unknown(span, "what is read as YAML is not wholly known"),
        });
    };
    eval.charge_bytes(text.len());
    // A text that is not a file's is read as one that nobody sees.
    let found = eval.file_with(&text);
    let file = found.unwrap_or_else(|| eval.sources.add_text("<text>", &text));
    let limits = &eval.request.limits;
    let bounds = Bounds { nesting: limits.nesting, nodes: limits.yaml_nodes };
    let mut findings = Vec::new();
    let outcome = yaml::load_once(eval.sources.file_text(file), bounds, &mut findings);
    // Of two equal keys the last one wins, here without a word.
    findings.retain(|finding| finding.code != yaml::DUPLICATE);
    if let Some(finding) = findings.iter().find(|finding| finding.code != yaml::SYNTAX) {
        let reason = format!("the YAML is not read: {}", finding.message);
        return Ok(eval.unknown(span, reason));
    }
    if let Some(finding) = findings.first() {
        let message = format!("yaml.YAMLError: {}", finding.message);
        let mut diagnostic = Diagnostic::new(code(207), span, message);
        if found.is_some() {
            diagnostic = diagnostic.label(finding.span(), "this is not YAML");
        }
        for help in &finding.helps {
            diagnostic = diagnostic.help(help.clone());
        }
        let said = eval.unknown(span, "the words of an error in YAML are not evaluated");
        return Err(eval.raise_from("yaml", "_Error", diagnostic, vec![said]));
    }
    match outcome {
        Ok(Some(node)) => Ok(eval.loaded(&node, found.is_none().then_some(span))),
        Ok(None) => Ok(Value::None),
        Err(_) => Ok(eval.unknown(span, "the YAML is not read")),
    }
}
