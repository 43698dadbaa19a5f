//! A job in two `with` blocks: its processors must be defined in one.

use super::{is_blamed, traced};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::graph::Workflow;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

const CODE: Code = code(306);

pub(super) fn check(workflow: &Workflow<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut first = FxHashMap::default();
    // A block that defines nothing, as where an exception has left it, does not count.
    for block in workflow.blocks.iter().filter(|block| block.operations > 0 && !block.job.text.is_empty()) {
        match first.entry(&block.job.text) {
            Entry::Vacant(entry) => {
                entry.insert(block);
            }
            // Which choice defines it is not known: that is the error.
            Entry::Occupied(_) if is_blamed(workflow, block.site.span) => {}
            Entry::Occupied(before) => {
                let before = before.get();
                let diagnostic =
                    Diagnostic::new(CODE, block.job.span, format!("the job `{}` has a second block", block.job.text))
                        .here("the same job again")
                        .label(before.job.span, "the first one is here")
                        .note("AIFlow puts the operations of both into one job, in which nothing says which runs first")
                        .help("define the job in one block, or give the second one another name and a rule");
                diagnostics.push(traced(diagnostic, &block.site));
            }
        }
    }
}
