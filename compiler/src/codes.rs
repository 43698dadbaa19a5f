//! The registry of diagnostics: one line a code. Each has a page in `docs/codes/`.

/// What happens when a check finds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Say nothing.
    Allow,
    /// Report a warning.
    Warn,
    /// Report an error; no document is produced.
    Deny,
}

/// A code, such as `AF0301`: an index into the [`REGISTRY`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(u16);

/// A line of the registry.
#[derive(Debug)]
pub struct Entry {
    /// The number; `AF` and four digits as people write it.
    pub number: u16,
    /// A short name in kebab-case.
    pub name: &'static str,
    /// The level where nobody says otherwise.
    pub level: Level,
    /// Whether it may be meant, so that a comment or a flag can allow it; the others are about what cannot be read or
    /// compiled.
    pub allowable: bool,
    /// What it finds, in one sentence.
    pub summary: &'static str,
}

/// An error always.
const fn fault(number: u16, name: &'static str, summary: &'static str) -> Entry {
    Entry { number, name, level: Level::Deny, allowable: false, summary }
}

/// An error that may be meant.
const fn deny(number: u16, name: &'static str, summary: &'static str) -> Entry {
    Entry { number, name, level: Level::Deny, allowable: true, summary }
}

const fn warn(number: u16, name: &'static str, summary: &'static str) -> Entry {
    Entry { number, name, level: Level::Warn, allowable: true, summary }
}

/// All codes in the order of their numbers: 01 the project's files, 02 Python, 03 the graph, 04 the API, 05 the
/// configuration, 06 what is unknown, 07 limits, 09 the compiler's own comments.
pub static REGISTRY: &[Entry] = &[
    fault(101, "missing-project-file", "there is no project.yaml"),
    fault(102, "missing-workflow-file", "a workflow lacks its Python file"),
    fault(103, "missing-workflow-config", "a workflow lacks its YAML file"),
    fault(104, "misnamed-workflow-file", "a workflow's file is not named like its directory"),
    fault(105, "unreadable-file", "a file cannot be read"),
    fault(201, "python-syntax", "the Python does not parse"),
    fault(202, "unsupported-python", "a construct that the compiler does not evaluate"),
    warn(203, "newer-python", "syntax that Python 3.7, which AIFlow 0.3.1 runs on, does not have"),
    fault(204, "unknown-name", "a name that is not defined"),
    fault(205, "unknown-attribute", "an attribute that the object does not have"),
    fault(206, "unknown-import", "an AIFlow module or name that does not exist"),
    fault(207, "python-error", "the Python raises an exception while the workflow is defined"),
    fault(208, "definition-stops", "the file always stops before the workflow is defined"),
    fault(209, "later-aiflow", "the workflow is written for a later AIFlow, whose language is another one"),
    fault(
        210,
        "textual-annotation",
        "an annotation of a dataclass in the workflow's own file is a text, which AIFlow cannot load",
    ),
    warn(
        211,
        "misspelt-module",
        "a module outside the project that is named nearly like one of the project or of AIFlow",
    ),
    warn(212, "uncalled-function", "a statement that only names a function"),
    fault(213, "earlier-aiflow", "the workflow is written for AIFlow as it was before its first release"),
    deny(301, "unknown-job", "a rule names a job that does not exist"),
    deny(302, "self-rule", "a rule makes a job depend on itself"),
    deny(303, "rule-cycle", "rules start jobs in a circle, so that none ever starts"),
    fault(304, "operation-outside-job", "an operation stands outside any job"),
    fault(305, "nested-job", "a job_config block stands inside another"),
    deny(306, "split-job", "a job is defined in two job_config blocks"),
    deny(307, "empty-job", "a job_config block defines no operation"),
    fault(308, "job-not-configured", "a job has no entry in the YAML file"),
    warn(309, "job-not-defined", "a configured job has no operation"),
    deny(310, "foreign-channel", "an operation reads a channel of another job"),
    fault(311, "processor-type", "a processor does not fit the type of its job"),
    warn(312, "feedback-cycle", "rules start jobs in a circle that a failed or killed job opens"),
    fault(313, "no-context", "a workflow is defined before init_ai_flow_context() is called, or without it"),
    fault(314, "empty-workflow", "the file defines no operation"),
    warn(315, "after-submit", "something is defined after the workflow was submitted"),
    deny(316, "unsendable-value", "a value that AIFlow cannot submit: it writes the workflow as JSON"),
    deny(317, "unusable-job-name", "a job's name cannot be part of a file's name"),
    deny(
        318,
        "plugin-not-imported",
        "nothing imports the plugin of a job's type, so that AIFlow does not know the type",
    ),
    warn(319, "unusable-process", "a `process` that is misspelt, or cannot be called as AIFlow does"),
    fault(401, "unknown-argument", "a call has an argument that the function does not take"),
    fault(402, "missing-argument", "a call lacks an argument that the function needs"),
    fault(403, "argument-type", "an argument has the wrong type"),
    deny(404, "tuple-channels", "channels are given as a tuple, which AIFlow ignores"),
    fault(405, "unknown-enum-value", "a string is none of the values that the argument can take"),
    warn(406, "dropped-argument", "an argument that AIFlow takes and drops without a word"),
    warn(407, "no-metadata", "an operation is given None as its model, or by a function that forgets its `return`"),
    fault(501, "yaml-syntax", "the YAML does not parse"),
    fault(502, "duplicate-key", "a mapping has the same key twice"),
    deny(503, "unknown-key", "a key that AIFlow does not read"),
    fault(504, "config-type", "a configured value has the wrong type"),
    deny(505, "unknown-job-type", "no job plugin has this job type"),
    fault(506, "bad-schedule", "a periodic_config that AIFlow cannot read"),
    fault(507, "missing-key", "a key that AIFlow needs is missing"),
    fault(508, "refused-yaml", "YAML that the compiler refuses rather than read another value than PyYAML"),
    warn(509, "ignored-key", "a key that AIFlow reads and ignores"),
    warn(510, "misread-cron", "a part of a workflow's cron that AIFlow's scheduler takes for another"),
    fault(511, "declared-metadata", "a file of declared metadata holds something that cannot be declared"),
    deny(512, "never-fires", "a cron that no date fits, so that nothing ever starts"),
    warn(513, "impossible-day", "a day that none of a cron's months has"),
    deny(514, "unknown-time-zone", "a time zone that is not in the IANA database"),
    warn(515, "stopping-cron", "a job's cron that AIFlow's scheduler comes to a stop with when clocks are put back"),
    deny(516, "plugin-property", "a property that the job's plugin cannot use as it is"),
    warn(517, "misspelt-property", "a property that no plugin reads, with a name near one that the job's plugin does"),
    fault(520, "project-settings", "aiflowc.toml holds something that the compiler cannot use"),
    fault(521, "properties-schema", "a schema of properties that the compiler cannot check with"),
    warn(522, "no-blob", "project.yaml has no `blob`, without which AIFlow cannot submit a workflow"),
    warn(523, "no-server", "project.yaml has no `server_uri`, without which AIFlow cannot load a workflow"),
    fault(601, "unknown-shape", "which jobs, operations or rules exist depends on something unknown"),
    warn(602, "unused-define", "a value is defined for a variable that does not exist, or whose value is known"),
    warn(603, "varying-value", "a value comes from the clock or from chance and differs each time"),
    fault(701, "limit", "a documented limit of the compiler is exceeded"),
    warn(901, "unneeded-allow", "a comment allows something that does not occur"),
    warn(902, "bad-allow", "a comment for the compiler that it cannot read"),
];

/// The code of a number.
///
/// # Panics
/// If the number is not in the registry; at compile time where it is a constant.
#[must_use]
pub const fn code(number: u16) -> Code {
    let mut i = 0;
    while i < REGISTRY.len() {
        if REGISTRY[i].number == number {
            return Code(i as u16);
        }
        i += 1;
    }
    panic!("not a registered code")
}

impl Code {
    /// The code of a text such as `AF0301` or `unknown-job`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let found = REGISTRY.iter().position(|e| e.name == text || format!("AF{:04}", e.number) == text)?;
        u16::try_from(found).ok().map(Self)
    }

    /// Its line in the registry.
    #[must_use]
    pub fn entry(self) -> &'static Entry {
        &REGISTRY[self.0 as usize]
    }

    /// The level where nobody says otherwise.
    #[must_use]
    pub fn level(self) -> Level {
        self.entry().level
    }

    /// Whether a comment or a flag can change its level.
    #[must_use]
    pub fn is_allowable(self) -> bool {
        self.entry().allowable
    }

    /// The page that explains it, in Markdown; also what `aiflowc explain` prints.
    #[must_use]
    pub fn page(self) -> &'static str {
        crate::docs::page(self)
    }

    /// Every code, in the order of the numbers.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..REGISTRY.len() as u16).map(Self)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AF{:04}", self.entry().number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_rise_and_names_are_unique() {
        assert!(REGISTRY.windows(2).all(|w| w[0].number < w[1].number));
        let mut names: Vec<_> = REGISTRY.iter().map(|e| e.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|w| w[0] != w[1]));
    }

    #[test]
    fn codes_are_read_as_they_are_written() {
        for code in Code::all() {
            assert_eq!(Code::parse(&code.to_string()), Some(code));
            assert_eq!(Code::parse(code.entry().name), Some(code));
        }
        assert_eq!(Code::parse("AF9999"), None);
    }
}
