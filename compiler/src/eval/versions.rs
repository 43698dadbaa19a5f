//! Names that another version of AIFlow has: told by what they are called in the one that is compiled for.

use super::Eval;
use crate::AiflowVersion;
use crate::diagnostic::Diagnostic;
use crate::prelude::Prelude;

/// What was renamed: the module, the name in 0.2, the name in 0.3.
const RENAMED: [(&str, &str, &str); 2] = [
    ("ai_flow.api.workflow_operation", "get_job_execution", "get_job_executions"),
    ("ai_flow.meta", "project_snapshot_meta", "workflow_snapshot_meta"),
];

/// What only 0.1 had at `ai_flow` itself and in its operations, and how the same is written since.
const OF_0_1: [(&str, &str); 1] = [(
    "action_on_dataset_event",
    "write `action_on_event(job_name, event_key=dataset_name, event_value='created', event_type='DATASET_CHANGED', \
     sender='*', action=JobAction.START)`",
)];

impl Eval<'_> {
    /// What AIFlow and the modelled standard library hold, in the version that is compiled for.
    pub(crate) fn prelude(&self) -> &'static Prelude {
        Prelude::of(self.version)
    }

    /// Adds to the report of a missing name that another version has it.
    pub(crate) fn of_another_version(&mut self, diagnostic: Diagnostic, module: &str, name: &str) -> Diagnostic {
        let here = self.version;
        let old = OF_0_1.iter().find(|(old, _)| *old == name && matches!(module, "ai_flow" | "ai_flow.api.ops"));
        if let Some((_, instead)) = old {
            return diagnostic.note(format!("`{name}` is of AIFlow 0.1")).help(*instead);
        }
        let Some(there) = Prelude::only_in(module, name).filter(|there| *there != here) else { return diagnostic };
        self.asked_for = Some(there);
        let diagnostic =
            diagnostic.note(format!("AIFlow {} has `{name}`, AIFlow {} has not", there.name(), here.name()));
        let pair = RENAMED.iter().map(|(of, earlier, later)| match here {
            AiflowVersion::V0_2 => (*of, *later, *earlier),
            AiflowVersion::V0_3 => (*of, *earlier, *later),
        });
        let renamed = pair.into_iter().find(|(of, old, _)| (*of, *old) == (module, name));
        let way_out = format!("`aiflow = \"{}\"` in aiflowc.toml, or `--aiflow {0}`, compiles for {0}", there.name());
        match renamed {
            // It can be so near that it was suggested.
            Some((.., new)) if !diagnostic.helps.iter().any(|help| help.contains(new)) => {
                diagnostic.help(format!("here it is `{new}`")).help(way_out)
            }
            _ => diagnostic.help(way_out),
        }
    }
}
