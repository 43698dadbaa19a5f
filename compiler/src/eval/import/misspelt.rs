//! Modules that are not found, though the project has one with a name nearly like it.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Eval, Stop};
use crate::prelude::standard;
use crate::source::Span;
use crate::suggest;

/// Packages that many have, so that a module of the project with a similar name says nothing.
const WELL_KNOWN: &[&str] = &[
    "airflow",
    "attr",
    "attrs",
    "boto3",
    "botocore",
    "celery",
    "click",
    "dateutil",
    "django",
    "docker",
    "fastapi",
    "flask",
    "fsspec",
    "gensim",
    "google",
    "grpc",
    "httpx",
    "jinja2",
    "joblib",
    "keras",
    "kafka",
    "kubernetes",
    "lightgbm",
    "matplotlib",
    "minio",
    "mlflow",
    "numpy",
    "onnx",
    "oss2",
    "pandas",
    "paramiko",
    "pendulum",
    "psutil",
    "psycopg2",
    "pyarrow",
    "pydantic",
    "pyflink",
    "pymongo",
    "pymysql",
    "pyspark",
    "pytest",
    "pytz",
    "redis",
    "requests",
    "scipy",
    "scrapy",
    "seaborn",
    "setuptools",
    "sklearn",
    "spacy",
    "sqlalchemy",
    "tensorflow",
    "toml",
    "torch",
    "torchvision",
    "tornado",
    "tqdm",
    "transformers",
    "ujson",
    "urllib3",
    "xgboost",
    "yaml",
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
    use super::is_slip;

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
