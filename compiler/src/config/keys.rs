//! The keys of the configuration files: what the checks know them by, and what the JSON Schemas for editors are made of.

use crate::schedule::Owner;

/// A key that AIFlow reads.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// What it is for, in a sentence.
    pub(super) about: &'static str,
    pub(crate) form: Form,
    /// Whether AIFlow cannot do without it.
    pub(crate) required: bool,
}

/// What can stand at a key.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Form {
    /// A text that is not empty.
    Name,
    /// Host and port; nothing, where that is allowed.
    Address { or_nothing: bool },
    /// A text.
    Text,
    /// A truth value, or the word for it.
    Flag,
    /// A whole number, or the text of one.
    Milliseconds,
    /// A number.
    Seconds,
    /// The type of a job.
    JobType,
    /// Any mapping.
    Mapping,
    /// Anything.
    Free,
    /// A mapping of these keys.
    Keys(&'static [Key]),
    /// A `periodic_config`.
    Schedule(Owner),
    /// Seven fields; a job's may be six.
    Cron,
    /// Four numbers.
    Interval,
    /// Seven parts.
    StartDate,
    /// The name of a time zone.
    Zone,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Variables of the environment: texts.
    Environment,
    /// Words of a command line, each a text; nothing, where that is allowed.
    Words { or_nothing: bool },
    /// Arguments that are written into Python code.
    Arguments,
    /// A version of AIFlow.
    Aiflow,
    /// The dotted name of a Python module.
    Module,
    /// The path of a file of the project, from its root on.
    File,
    /// Names of classes.
    ClassNames,
    /// Any number of mappings of these keys.
    Tables(&'static [Key]),
}

const fn key(name: &'static str, form: Form, about: &'static str) -> Key {
    Key { name, about, form, required: false }
}

const fn required(name: &'static str, form: Form, about: &'static str) -> Key {
    Key { name, about, form, required: true }
}

/// `project.yaml`. A project may have others: `current_project_config()` gives them to the workflow.
pub(super) static PROJECT: [Key; 9] = [
    required("project_name", Form::Name, "The project's name: the namespace of its workflows and events"),
    key("server_uri", Form::Address { or_nothing: false }, "Host and port of AIFlow's server"),
    key("project_uuid", Form::Free, "A number of the project's own"),
    key(
        "notification_server_uri",
        Form::Address { or_nothing: true },
        "Host and port of the notification server, if it is not the same",
    ),
    key("blob", Form::Keys(&BLOB), "Where the packed project is put for the workers"),
    key("enable_ha", Form::Flag, "Whether there are several servers, one of which answers"),
    key("list_member_interval_ms", Form::Milliseconds, "How often the list of servers is asked for"),
    key("retry_interval_ms", Form::Milliseconds, "How long to wait before another server is tried"),
    key("retry_timeout_ms", Form::Milliseconds, "How long to go on trying"),
];

/// Below `blob`.
pub(super) static BLOB: [Key; 2] = [
    required("blob_manager_class", Form::Text, "The full name of the class that puts the packed project somewhere"),
    key("blob_manager_config", Form::Mapping, "What that class is given"),
];

/// The workflow itself; every other key is a job's name.
pub(super) static WORKFLOW: [Key; 3] = [
    key("periodic_config", Form::Schedule(Owner::Workflow), "When the workflow runs; without it, by hand"),
    key("properties", Form::Mapping, "The workflow's own settings"),
    key("dependencies", Form::Free, "What the workflow depends on"),
];

/// A job.
pub(super) static JOB: [Key; 4] = [
    required("job_type", Form::JobType, "The plugin that runs the job"),
    key("properties", Form::Mapping, "Settings of the job's plugin, such as `env` of bash"),
    key("periodic_config", Form::Schedule(Owner::Job), "When the job is started, while the workflow runs"),
    key("job_label_report_interval", Form::Seconds, "Seconds between two reports of the job's label; 5.0 by default"),
];

/// A `periodic_config`.
pub(super) static SCHEDULE: [Key; 4] = [
    key(
        "cron",
        Form::Cron,
        "Seconds, minutes, hours, days, months, days of the week, years: \"0 30 3 * * * *\" is every day at 03:30",
    ),
    key("interval", Form::Interval, "Days, hours, minutes and seconds from one start to the next: \"0,1,30,0\""),
    key("start_date", Form::StartDate, "When it begins: year, month, day, hour, minute, second, time zone"),
    key("timezone", Form::Zone, "The time zone that `cron` is meant in, such as Asia/Shanghai"),
];

/// `aiflowc.toml`.
pub(super) static SETTINGS: [Key; 2] = [
    key("aiflow", Form::Aiflow, "The version of AIFlow that the workflows are written for: 0.3 by default"),
    key("job_plugin", Form::Tables(&JOB_PLUGIN), "The job plugins of which AIFlow itself knows nothing"),
];

/// A `[[job_plugin]]`.
pub(super) static JOB_PLUGIN: [Key; 5] = [
    required("job_type", Form::Name, "The type of the jobs that the plugin runs"),
    required("module", Form::Module, "The module whose import registers the plugin, as workflows import it"),
    required("stub", Form::File, "The file that says in Python syntax what workflows find in that module"),
    key(
        "processors",
        Form::ClassNames,
        "The module's classes of processors: each operation of such a job needs an object of one of them",
    ),
    key("properties", Form::File, "The file with a JSON Schema of what the plugin reads among a job's properties"),
];

/// What every plugin's jobs may have among their `properties`.
const AIRFLOW: Key = key(
    "airflow_args",
    Form::Arguments,
    "Arguments of the job's Airflow operator. A text is Python code: \"'a text'\", \"timedelta(hours=1)\"",
);

static BASH: [Key; 2] =
    [key("env", Form::Environment, "Variables of the environment that the commands run in"), AIRFLOW];

static PYTHON: [Key; 3] = [
    key("env", Form::Environment, "Variables of the environment that the processors run in"),
    key("python_executable_path", Form::Text, "The Python that runs the job; by default the worker's own"),
    AIRFLOW,
];

static FLINK: [Key; 6] = [
    key("env", Form::Environment, "Variables of the environment that Flink's client runs in"),
    key("run_mode", Form::OneOf(&["local", "cluster"]), "Where the job runs; `local` by default. Java needs `cluster`"),
    key(
        "flink_run_args",
        Form::Words { or_nothing: true },
        "Further words of `flink run`, such as -m and yarn-cluster",
    ),
    key("stop_mode", Form::OneOf(&["stop", "cancel"]), "How a job on a cluster is ended; `cancel` by default"),
    key("flink_stop_args", Form::Words { or_nothing: true }, "Further words of `flink stop` or `flink cancel`"),
    AIRFLOW,
];

static READ_ONLY_FLINK: [Key; 3] = [
    required("job_id", Form::Free, "The id of the Flink job that is watched"),
    key("args", Form::Words { or_nothing: false }, "Further words of `flink list -a`"),
    AIRFLOW,
];

static READ_ONLY: [Key; 1] = [AIRFLOW];

/// The types of jobs that AIFlow's own plugins have, each with the `properties` that its plugin reads.
pub(super) const PLUGINS: [(&str, &[Key]); 5] = [
    ("bash", &BASH),
    ("flink", &FLINK),
    ("python", &PYTHON),
    ("read_only_flink", &READ_ONLY_FLINK),
    ("read_only_job", &READ_ONLY),
];

/// What the plugin of a type of jobs reads among a job's `properties`; of other plugins no more is known than what AIFlow
/// itself reads.
pub(crate) fn of_plugin(job_type: &str) -> &'static [Key] {
    PLUGINS.iter().find(|(name, _)| *name == job_type).map_or(&READ_ONLY, |(_, keys)| keys)
}

/// Their names.
pub(crate) fn names(keys: &'static [Key]) -> impl Iterator<Item = &'static str> + Clone {
    keys.iter().map(|key| key.name)
}
