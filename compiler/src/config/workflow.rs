//! `<workflow>.yaml`.

#[cfg(test)]
mod tests;

use super::keys::{self, JOB, WORKFLOW};
use super::schedule::{self, Owner, Schedule};
use super::yaml::{self, Entry, Kind, Node};
use super::{Bounds, MISSING_KEY, Spanned, UNKNOWN_JOB_TYPE, UNKNOWN_KEY, WRONG_TYPE, wrong_type};
use crate::diagnostic::Diagnostic;
use crate::source::{FileText, Span};
use crate::suggest;
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

/// A workflow's configuration.
#[derive(Debug, Clone)]
pub(crate) struct WorkflowConfig {
    /// `properties` as it is written, `null` included; AIFlow has an empty mapping where there is none.
    pub(crate) properties: Option<Node>,
    /// `dependencies` as it is written; `None` in AIFlow where there is none.
    pub(crate) dependencies: Option<Node>,
    /// `periodic_config`.
    pub(crate) schedule: Option<Schedule>,
    /// The jobs, in the order of the file.
    pub(crate) jobs: IndexMap<String, JobConfig, FxBuildHasher>,
}

/// A job's configuration.
#[derive(Debug, Clone)]
pub(crate) struct JobConfig {
    /// The job's name.
    pub(crate) name: String,
    /// Where the name is written.
    pub(crate) name_span: Span,
    /// `job_type`; nothing if that was reported.
    pub(crate) job_type: Option<Spanned<String>>,
    /// `properties`; AIFlow has an empty mapping where there is none or `null`.
    pub(crate) properties: Option<Node>,
    /// `periodic_config`.
    pub(crate) schedule: Option<Box<Schedule>>,
    /// `job_label_report_interval`, a number; AIFlow has 5.0 where there is none.
    pub(crate) label_report_interval: Option<Node>,
}

/// What is needed while a file is read.
struct Loader<'a> {
    source: FileText<'a>,
    job_types: &'a [&'a str],
    out: &'a mut Vec<Diagnostic>,
}

/// Reads a workflow's configuration; `job_types` are the types that some plugin has. There is nothing if the file does
/// not parse or holds no mapping, though what parses of it is checked; what is wrong with it otherwise is reported
/// beside what could be read, and every job is there by its name.
pub(crate) fn load_workflow(
    source: FileText<'_>,
    job_types: &[&str],
    bounds: Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<WorkflowConfig> {
    let read = yaml::load(source, bounds, diagnostics);
    let whole = read.is_ok();
    let tree = match read.or_else(|broken| broken.rest.map(Some).ok_or(())).ok()? {
        Some(tree) if tree.kind != Kind::Null => tree,
        _ => {
            let span = Span { file: source.file, start: 0, end: 0 };
            diagnostics.push(
                Diagnostic::new(MISSING_KEY, span, "the workflow's configuration is empty")
                    .note("AIFlow fails on an empty file")
                    .help("name every job of the workflow with its `job_type`"),
            );
            return None;
        }
    };
    let entries = match tree.kind {
        Kind::Map(entries) => entries,
        Kind::Invalid => return None,
        _ => {
            let message = format!("the workflow's configuration must be a mapping; this is {}", tree.what());
            diagnostics.push(
                Diagnostic::new(WRONG_TYPE, tree.span, message).help("name every job with its `job_type` below it"),
            );
            return None;
        }
    };
    let jobs = IndexMap::with_capacity_and_hasher(entries.len(), FxBuildHasher);
    let mut config = WorkflowConfig { properties: None, dependencies: None, schedule: None, jobs };
    let before = diagnostics.len();
    let mut loader = Loader { source, job_types, out: diagnostics };
    for entry in entries {
        let place = entry.key.span;
        loader.entry(entry, &mut config);
        if loader.out.len() - before >= yaml::MOST_FINDINGS {
            loader.out.push(yaml::too_many(yaml::MOST_FINDINGS, place));
            return None;
        }
    }
    whole.then_some(config)
}

/// Whether it holds what looks like jobs.
fn are_jobs(value: &Node) -> bool {
    let jobs = value.as_map().unwrap_or_default();
    !jobs.is_empty() && jobs.iter().all(|job| job.key.as_str().is_some() && job.value.entry("job_type").is_some())
}

impl Loader<'_> {
    fn entry(&mut self, Entry { key, value }: Entry, config: &mut WorkflowConfig) {
        match key.as_str() {
            Some("periodic_config") => {
                config.schedule = schedule::read(self.source, key.span, value, Owner::Workflow, self.out);
            }
            Some("properties") => match value.kind {
                Kind::Map(_) | Kind::Null => config.properties = Some(value),
                _ => self.out.extend(wrong_type(&key, &value, "a mapping")),
            },
            Some("dependencies") => config.dependencies = Some(value),
            Some(name) if are_jobs(&value) => {
                self.out.push(
                    Diagnostic::new(UNKNOWN_KEY, key.span, format!("AIFlow takes `{name}` for a job"))
                        .note("every key at the top of the file but the workflow's own is the name of a job")
                        .help(format!("write what stands below it at the top of the file, without `{name}:`")),
                );
                if let Kind::Map(jobs) = value.kind {
                    jobs.into_iter().for_each(|job| self.entry(job, config));
                }
            }
            Some(name) if self.is_misspelt(name, key.span, &value) => {}
            Some(name) => {
                let name = name.to_owned();
                let job = self.job(name.clone(), key.span, value);
                config.jobs.insert(name, job);
            }
            None if key.is_invalid() => {}
            None => {
                let written = self.source.text(key.span).to_owned();
                self.out.push(
                    Diagnostic::new(
                        WRONG_TYPE,
                        key.span,
                        format!("a job's name must be a text; this is {}", key.what()),
                    )
                    .help(format!("put it in quotes: \"{written}\"")),
                );
                // Kept by what is written, so that the job is not missing as well.
                if !config.jobs.contains_key(&written) {
                    let job = self.job(written.clone(), key.span, value);
                    config.jobs.insert(written, job);
                }
            }
        }
    }

    /// Whether a key at the top of the file was not meant to be a job; says so.
    fn is_misspelt(&mut self, name: &str, span: Span, value: &Node) -> bool {
        let types = |key: &str| key == "job_type" || suggest::did_you_mean(key, ["job_type"]).is_some();
        if value.as_map().is_some_and(|map| map.iter().filter_map(|entry| entry.key.as_str()).any(types)) {
            return false;
        }
        let scheduled = value.entry("cron").or_else(|| value.entry("interval")).is_some();
        let meant =
            if scheduled { Some("periodic_config") } else { suggest::did_you_mean(name, keys::names(&WORKFLOW)) };
        if let Some(meant) = meant {
            self.out.push(
                Diagnostic::new(UNKNOWN_KEY, span, format!("AIFlow takes `{name}` for a job"))
                    .note(format!(
                        "the workflow's own keys are {}; every other key is the name of a job",
                        suggest::list(keys::names(&WORKFLOW), 9)
                    ))
                    .help(format!("did you mean `{meant}`?")),
            );
            return true;
        }
        let own = ["job_type", "job_label_report_interval"];
        let key = own.into_iter().find(|key| *key == name).or_else(|| suggest::did_you_mean(name, own));
        match key {
            Some(key) if value.as_map().is_none() => {
                self.out.push(
                    Diagnostic::new(UNKNOWN_KEY, span, format!("AIFlow takes `{name}` for a job"))
                        .help(format!("write `{key}` below the job that it belongs to, indented")),
                );
                true
            }
            _ => false,
        }
    }

    fn job(&mut self, name: String, name_span: Span, value: Node) -> JobConfig {
        let mut job = JobConfig {
            name,
            name_span,
            job_type: None,
            properties: None,
            schedule: None,
            label_report_interval: None,
        };
        match value.kind {
            Kind::Map(entries) => self.fields(entries, &mut job),
            Kind::Invalid => {}
            Kind::Null => self.out.push(
                Diagnostic::new(MISSING_KEY, name_span, format!("the job `{}` has no configuration", job.name))
                    .note("AIFlow fails on a job without one")
                    .help(format!("give it a type, indented below the name: `job_type: {}`", self.an_example())),
            ),
            Kind::Str(ref text) if let Some((key, rest)) = lacks_space(text) => self.out.push(
                Diagnostic::new(WRONG_TYPE, value.span, format!("a space is missing behind the `:` of `{key}`"))
                    .note("without it the whole line is one text")
                    .help(format!("write `{key}: {rest}`")),
            ),
            _ => self.out.push(
                Diagnostic::new(
                    WRONG_TYPE,
                    value.span,
                    format!("the job `{}` must be a mapping; this is {}", job.name, value.what()),
                )
                .note("every key at the top of the file but the workflow's own is the name of a job")
                .help(format!("a job's keys are {}", suggest::list(keys::names(&JOB), 9))),
            ),
        }
        job
    }

    fn an_example(&self) -> &str {
        self.job_types.first().copied().unwrap_or("bash")
    }

    fn fields(&mut self, entries: Vec<Entry>, job: &mut JobConfig) {
        let mut has_type = false;
        for Entry { key, value } in entries {
            match key.as_str() {
                Some("job_type") => {
                    has_type = true;
                    job.job_type = self.job_type(&key, value);
                }
                Some("properties") => match value.kind {
                    Kind::Map(_) => job.properties = Some(value),
                    Kind::Null => {}
                    _ => self.out.extend(wrong_type(&key, &value, "a mapping")),
                },
                Some("periodic_config") => {
                    job.schedule = schedule::read(self.source, key.span, value, Owner::Job, self.out).map(Box::new);
                }
                Some("job_label_report_interval") => match value.kind {
                    Kind::Int(0..) => job.label_report_interval = Some(value),
                    Kind::Float(seconds) if seconds >= 0.0 => job.label_report_interval = Some(value),
                    Kind::Int(_) | Kind::Float(_) | Kind::Big(_) => {
                        let message = "`job_label_report_interval` must be a number of seconds that is not negative";
                        self.out.push(Diagnostic::new(WRONG_TYPE, value.span, message));
                    }
                    _ => self.out.extend(
                        wrong_type(&key, &value, "a number of seconds").map(|found| found.help("leave it out for 5.0")),
                    ),
                },
                _ if key.is_invalid() => {}
                text => {
                    let meant = text.and_then(|text| suggest::did_you_mean(text, keys::names(&JOB)));
                    has_type |= meant == Some("job_type");
                    self.unknown(&key, meant, job);
                }
            }
        }
        if !has_type {
            self.out.push(
                Diagnostic::new(MISSING_KEY, job.name_span, format!("the job `{}` has no `job_type`", job.name))
                    .help(format!("the job types are {}", suggest::list(self.job_types.iter().copied(), 9))),
            );
        }
    }

    fn unknown(&mut self, key: &Node, meant: Option<&str>, job: &JobConfig) {
        let written = self.source.text(key.span);
        let message = format!("AIFlow does not read `{written}` in the job `{}`", job.name);
        let found = Diagnostic::new(UNKNOWN_KEY, key.span, message);
        self.out.push(match meant {
            Some(meant) => found.help(format!("did you mean `{meant}`?")),
            None => found
                .note(format!("a job's keys are {}", suggest::list(keys::names(&JOB), 9)))
                .help("a setting of the job's plugin belongs below `properties`"),
        });
    }

    fn job_type(&mut self, key: &Node, value: Node) -> Option<Spanned<String>> {
        let span = value.span;
        let Kind::Str(text) = value.kind else {
            let list = suggest::list(self.job_types.iter().copied(), 9);
            self.out.extend(
                wrong_type(key, &value, "the name of a job type")
                    .map(|found| found.help(format!("the job types are {list}"))),
            );
            return None;
        };
        if !self.job_types.contains(&text.as_str()) {
            let list = suggest::list(self.job_types.iter().copied(), 9);
            let found = Diagnostic::new(UNKNOWN_JOB_TYPE, span, format!("there is no job type `{text}`"))
                .note(format!("the job types are {list}"));
            let meant = suggest::did_you_mean(&text, self.job_types.iter().copied());
            self.out.push(match meant {
                Some(meant) => found.help(format!("did you mean `{meant}`?")),
                None => found.help("declare a plugin of the project's own in `aiflowc.toml`"),
            });
            return None;
        }
        Some(Spanned { value: text, span })
    }
}

/// A key of a job and its value that are one text.
fn lacks_space(text: &str) -> Option<(&str, &str)> {
    let (key, rest) = text.split_once(':')?;
    let is_key = keys::names(&JOB).any(|known| known == key);
    (is_key && !rest.is_empty() && !rest.contains('\n')).then_some((key, rest))
}
