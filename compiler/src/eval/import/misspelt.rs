//! Modules that are not found, though the project has one with a name nearly like it.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Eval, Stop};
use crate::prelude::standard;
use crate::source::Span;
use crate::suggest;

/// Packages that many have, so that a module of the project with a similar name says nothing.
const WELL_KNOWN: &[&str] = &[
    "aiohttp",
    "airflow",
    "alembic",
    "altair",
    "arrow",
    "attr",
    "attrs",
    "bokeh",
    "boltons",
    "boto3",
    "botocore",
    "bs4",
    "cachetools",
    "cattr",
    "celery",
    "certifi",
    "click",
    "cloudpickle",
    "colorama",
    "confluent_kafka",
    "cryptography",
    "cx_Oracle",
    "cytoolz",
    "dask",
    "dateutil",
    "deltalake",
    "dill",
    "django",
    "docker",
    "dotenv",
    "duckdb",
    "elasticsearch",
    "faker",
    "fastapi",
    "feast",
    "flask",
    "fsspec",
    "funcy",
    "gcsfs",
    "gensim",
    "geopandas",
    "google",
    "grpc",
    "h5py",
    "hdfs",
    "httpx",
    "hvac",
    "hydra",
    "ibis",
    "jinja2",
    "joblib",
    "jsonschema",
    "jwt",
    "kafka",
    "keras",
    "kubernetes",
    "librosa",
    "lightgbm",
    "lxml",
    "markdown",
    "marshmallow",
    "matplotlib",
    "minio",
    "mlflow",
    "more_itertools",
    "networkx",
    "nltk",
    "numpy",
    "omegaconf",
    "onnx",
    "openpyxl",
    "optuna",
    "orjson",
    "oss2",
    "pandas",
    "pandera",
    "paramiko",
    "peewee",
    "pendulum",
    "pika",
    "plotly",
    "polars",
    "prefect",
    "presto",
    "prophet",
    "psutil",
    "psycopg",
    "psycopg2",
    "pyarrow",
    "pydantic",
    "pyflink",
    "pyhive",
    "pymongo",
    "pymssql",
    "pymysql",
    "pyodbc",
    "pyspark",
    "pytest",
    "pytz",
    "ray",
    "redis",
    "regex",
    "requests",
    "rich",
    "s3fs",
    "schema",
    "scipy",
    "scrapy",
    "seaborn",
    "sentry_sdk",
    "setuptools",
    "shap",
    "simplejson",
    "six",
    "sklearn",
    "slack_sdk",
    "smart_open",
    "snowflake",
    "spacy",
    "sqlalchemy",
    "sqlparse",
    "statsmodels",
    "streamlit",
    "structlog",
    "sympy",
    "tables",
    "tabulate",
    "tenacity",
    "tensorboard",
    "tensorflow",
    "toml",
    "toolz",
    "torch",
    "torchvision",
    "tornado",
    "tqdm",
    "transformers",
    "trino",
    "typer",
    "ujson",
    "urllib3",
    "wrapt",
    "xgboost",
    "xlrd",
    "xlsxwriter",
    "yaml",
    "zmq",
];

/// AIFlow's own.
const OURS: [&str; 3] = ["ai_flow", "ai_flow_plugins", "notification_service"];

impl Eval<'_> {
    /// Warns where a module that nobody here has is called nearly like one that the project has.
    pub(super) fn hint_at_module(&mut self, path: &str, span: Span) {
        let is_guarded = self.try_depth > 0;
        if path.contains('.')
            || is_guarded
            || self.frame.prelude
            || standard::is_module(path)
            || WELL_KNOWN.contains(&path)
        {
            return;
        }
        let roots = self.module_roots();
        let modules: Vec<(String, String)> = roots.iter().flat_map(|root| self.modules_in(root)).collect();
        let near = modules.iter().find(|(name, _)| is_slip(path, name));
        let (near, message) = match (near, OURS.iter().find(|name| is_slip(path, name))) {
            (Some((near, file)), _) => {
                (near.as_str(), format!("`{path}` is no module of the project, which has {file}"))
            }
            (None, Some(near)) => (*near, format!("`{path}` is no module of AIFlow's")),
            (None, None) => return,
        };
        let diagnostic = Diagnostic::new(code(211), span, message)
            .here("taken for a package that is installed where the workflow runs")
            .help(format!("did you mean `{near}`?"));
        self.report(diagnostic);
    }

    /// Warns where a module is named by its path in the project.
    pub(super) fn hint_at_path(&mut self, path: &str, span: Span) {
        if self.try_depth > 0 || self.frame.prelude {
            return;
        }
        if let Some((root, module)) = self.below_the_project(path) {
            let message = format!("modules are not looked for in the project itself, but in `{root}`");
            let diagnostic = Diagnostic::new(code(211), span, message)
                .here("taken for a package that is installed where the workflow runs")
                .help(format!("the module is `{module}`"));
            self.report(diagnostic);
        }
    }

    /// Where a module is that is named by its path in the project: below which directory, and what it is called there.
    fn below_the_project(&mut self, path: &str) -> Option<(String, String)> {
        let file = path.replace('.', "/");
        self.module_roots().into_iter().find_map(|root| {
            let inside = file.strip_prefix(&root)?.strip_prefix('/').filter(|_| !root.is_empty())?;
            let (directory, name) = file.rsplit_once('/')?;
            let is_there = self.modules_in(directory).iter().any(|(module, _)| module == name);
            is_there.then(|| (root, inside.replace('/', ".")))
        })
    }

    /// A module that a package of the project does not hold.
    pub(super) fn not_in_package(&mut self, path: &str, package: &str, span: Span) -> Stop {
        let message = format!("No module named '{path}'");
        let mut diagnostic = Diagnostic::new(code(207), span, format!("ModuleNotFoundError: {message}"));
        let inside = package.replace('.', "/");
        let mut modules = Vec::new();
        for root in self.module_roots() {
            let directory = if root.is_empty() { inside.clone() } else { format!("{root}/{inside}") };
            modules.extend(self.modules_in(&directory).into_iter().map(|(name, _)| format!("{package}.{name}")));
        }
        if let Some(near) = suggest::did_you_mean(path, modules.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        }
        self.raise_as("ModuleNotFoundError", diagnostic, message)
    }

    /// The modules in a directory of the project, each with its path.
    fn modules_in(&self, directory: &str) -> Vec<(String, String)> {
        let entries = self.world.list(directory).unwrap_or_default();
        let module = |entry: crate::world::Entry| {
            let path = if directory.is_empty() { entry.name.clone() } else { format!("{directory}/{}", entry.name) };
            match entry.name.strip_suffix(".py") {
                Some(name) if !entry.is_dir => Some((name.to_owned(), path)),
                None if entry.is_dir && !entry.name.contains('.') => Some((entry.name, path)),
                _ => None,
            }
        };
        entries.into_iter().filter_map(module).filter(|(name, _)| !name.starts_with("__")).collect()
    }
}

/// Whether a word is another one with a slip of the pen in it. What is named a little differently on purpose, as `util` beside
/// `utils` may be, looks the same.
fn is_slip(word: &str, other: &str) -> bool {
    let length = word.chars().count();
    let allowed = if length >= 8 { 2 } else { 1 };
    length >= 4 && word != other && strsim::osa_distance(&word.to_lowercase(), &other.to_lowercase()) <= allowed
}

#[cfg(test)]
mod tests {
    use super::{WELL_KNOWN, is_slip};

    #[test]
    fn packages_that_are_called_like_usual_modules_are_known() {
        assert!(is_slip("toolz", "tools") && WELL_KNOWN.contains(&"toolz"));
        assert!(WELL_KNOWN.is_sorted());
    }

    #[test]
    fn a_slip_is_a_letter_or_two() {
        assert!(is_slip("commom", "common"));
        assert!(is_slip("utlis", "utils"));
        assert!(is_slip("Common", "common"));
        assert!(is_slip("featuers_", "features"));
        assert!(!is_slip("common", "common"));
        assert!(!is_slip("spark", "sport"));
        assert!(!is_slip("db", "dc"));
    }
}
