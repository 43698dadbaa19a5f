//! `aiflowc.toml`: what a project tells the compiler about itself: its version of AIFlow, and its own job plugins.

#[cfg(test)]
mod tests;

use super::keys::{Form, JOB_PLUGIN, Key, SETTINGS, names};
use super::properties::{Schema, load_schema};
use super::yaml::{LIMIT, MOST_FINDINGS};
use super::{Bounds, JOB_TYPES, Spanned};
use crate::codes::{Code, code};
use crate::diagnostic::Diagnostic;
use crate::limits::{self, Limits};
use crate::prelude::{self, Prelude};
use crate::read::decode;
use crate::source::{FileId, Sources, Span};
use crate::world::{ReadError, World};
use crate::{AiflowVersion, suggest};
use toml::Spanned as Node;
use toml::de::{DeTable, DeValue};

/// Where it is.
pub(crate) const PATH: &str = "aiflowc.toml";

/// What is wrong with it, or with what it names.
pub(crate) const SETTINGS_FAULT: Code = code(520);

/// How many plugins a project can declare, which are looked through by their names.
const MOST_PLUGINS: usize = MOST_FINDINGS;

/// What the file says.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    /// The version of AIFlow that the project's workflows are written for.
    pub(crate) aiflow: Option<AiflowVersion>,
    /// In the order of the file.
    pub(crate) job_plugins: Vec<JobPlugin>,
    /// The types of jobs of plugins in whose declaration something is wrong, which was reported.
    broken: Vec<String>,
}

/// A job plugin that is not AIFlow's own.
#[derive(Debug)]
pub(crate) struct JobPlugin {
    pub(crate) job_type: String,
    /// The module that registers the plugin when it is imported.
    pub(crate) module: String,
    /// What that module holds, in Python syntax.
    pub(crate) stub: Spanned<FileId>,
    /// The classes of the module one of which an operation's processor has to be; of nothing, none has to.
    pub(crate) processors: Vec<Spanned<String>>,
    /// What it reads among a job's properties.
    pub(crate) properties: Option<Schema>,
}

impl Settings {
    /// What a project's file says, as far as it can be read.
    pub(super) fn of(world: &dyn World) -> Self {
        let (sources, limits) = (Sources::default(), Limits::default());
        let text = world.read(PATH, limits.file_bytes).ok().and_then(|bytes| decode(bytes).ok()).unwrap_or_default();
        let bounds = Bounds { nesting: limits.nesting, nodes: limits.yaml_nodes };
        load_settings(&sources, sources.add(PATH, text), (world, limits.file_bytes), bounds, &mut Vec::new())
    }

    /// The plugin of a type of jobs.
    pub(crate) fn plugin(&self, job_type: &str) -> Option<&JobPlugin> {
        self.job_plugins.iter().find(|plugin| plugin.job_type == job_type)
    }

    /// The plugins that a module registers.
    pub(crate) fn plugins_of<'s>(&'s self, module: &str) -> impl Iterator<Item = &'s JobPlugin> {
        self.job_plugins.iter().filter(move |plugin| plugin.module == module)
    }

    /// Whether a declared module is in this package.
    pub(crate) fn is_package(&self, path: &str) -> bool {
        let is_beneath =
            |plugin: &JobPlugin| plugin.module.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        self.job_plugins.iter().any(is_beneath)
    }

    /// All types of jobs: AIFlow's own and those that are declared.
    pub(crate) fn job_types(&self) -> Vec<&str> {
        let declared = self.job_plugins.iter().map(|plugin| &plugin.job_type).chain(&self.broken);
        JOB_TYPES.into_iter().chain(declared.map(String::as_str)).collect()
    }
}

/// Reads the file; what is wrong with it is reported, and the rest is there.
pub(crate) fn load_settings(
    sources: &Sources,
    file: FileId,
    (world, file_bytes): (&dyn World, u64),
    bounds: Bounds,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    let (mut settings, before) = (Settings::default(), diagnostics.len());
    let (table, errors) = DeTable::parse_recoverable(sources.get(file).text());
    let mut reader = Reader { sources, file, world, file_bytes, bounds, out: diagnostics };
    for error in errors.iter().take(MOST_FINDINGS) {
        let span = reader.span(error.span().unwrap_or_default());
        reader.fault(span, format!("the TOML does not parse: {}", error.message()));
    }
    // What stands behind a mistake may be read as something else than what was meant.
    if !errors.is_empty() {
        return settings;
    }
    let whole = Span { file, start: 0, end: 0 };
    let good = reader.table(table.get_ref(), whole, &SETTINGS);
    settings.aiflow = good.value("aiflow").and_then(DeValue::as_str).and_then(AiflowVersion::named);
    if let Some(DeValue::Array(tables)) = good.value("job_plugin") {
        for table in tables.iter() {
            if reader.out.len() - before >= MOST_FINDINGS || settings.job_plugins.len() >= MOST_PLUGINS {
                let at = reader.span(table.span());
                reader.out.push(Diagnostic::new(
                    LIMIT,
                    at,
                    format!("more than {MOST_PLUGINS} job plugins, or mistakes"),
                ));
                break;
            }
            match reader.job_plugin(table, &settings) {
                Some(plugin) => settings.job_plugins.push(plugin),
                None => settings.broken.extend(table.get_ref().get("job_type").and_then(name_of)),
            }
        }
    }
    settings
}

struct Reader<'r> {
    sources: &'r Sources,
    file: FileId,
    world: &'r dyn World,
    file_bytes: u64,
    bounds: Bounds,
    out: &'r mut Vec<Diagnostic>,
}

/// The entries of a table that have the form that is asked for.
struct Good<'t, 'i>(Vec<(&'static str, &'t Node<DeValue<'i>>)>);

impl<'t, 'i> Good<'t, 'i> {
    fn node(&self, name: &str) -> Option<&'t Node<DeValue<'i>>> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, node)| *node)
    }

    fn value(&self, name: &str) -> Option<&'t DeValue<'i>> {
        self.node(name).map(Node::get_ref)
    }
}

impl Reader<'_> {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span { file: self.file, start: range.start as u32, end: range.end as u32 }
    }

    fn fault(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.out.push(Diagnostic::new(SETTINGS_FAULT, span, message));
        self.out.last_mut().expect("it was pushed")
    }

    /// The entries of a table by what is known of its keys.
    fn table<'t, 'i>(&mut self, table: &'t DeTable<'i>, at: Span, keys: &'static [Key]) -> Good<'t, 'i> {
        let mut good = Vec::new();
        let mut left = Vec::new();
        for (name, node) in table {
            let span = self.span(name.span());
            match keys.iter().find(|key| key.name == name.get_ref().as_ref()) {
                Some(key) => match wanted(key.form, node.get_ref()) {
                    None => good.push((key.name, node)),
                    Some(wanted) => {
                        let found = node.get_ref().type_str();
                        let span = self.span(node.span());
                        let message = match node.get_ref() {
                            DeValue::String(text) => format!("`{}` must be {wanted}; this is \"{text}\"", key.name),
                            _ => format!("`{}` must be {wanted}; this is of TOML's type {found}", key.name),
                        };
                        self.fault(span, message);
                        left.push(key.name);
                    }
                },
                None => {
                    let meant = suggest::did_you_mean(name.get_ref(), names(keys));
                    left.extend(meant);
                    let help = match meant {
                        Some(meant) => format!("did you mean `{meant}`?"),
                        None => format!("what can stand here: {}", suggest::list(names(keys), 9)),
                    };
                    self.out.push(
                        Diagnostic::new(SETTINGS_FAULT, span, format!("there is no setting `{}`", name.get_ref()))
                            .help(help),
                    );
                }
            }
        }
        let has = |name| left.contains(&name) || good.iter().any(|(key, _)| *key == name);
        let missing: Vec<&Key> = keys.iter().filter(|key| key.required && !has(key.name)).collect();
        for key in missing {
            self.fault(at, format!("`{}` is missing: {}", key.name, key.about));
        }
        Good(good)
    }

    fn job_plugin(&mut self, node: &Node<DeValue<'_>>, before: &Settings) -> Option<JobPlugin> {
        let at = self.span(node.span());
        let table = node.get_ref().as_table()?;
        let good = self.table(table, at, &JOB_PLUGIN);
        let text =
            |name: &str| good.node(name).and_then(|node| Some((node.get_ref().as_str()?.to_owned(), node.span())));
        let (job_type, module, stub) = (text("job_type"), text("module"), text("stub"));
        let job_type = job_type.filter(|(name, range)| {
            let owner = if JOB_TYPES.contains(&name.as_str()) {
                "AIFlow's own plugins have"
            } else if before.plugin(name).is_some() {
                "another plugin of this file has"
            } else {
                return true;
            };
            let span = self.span(range.clone());
            self.fault(span, format!("{owner} the job type `{name}`"));
            false
        });
        let module = module.filter(|(name, range)| {
            let root = name.split('.').next().unwrap_or_default();
            let is_known = Prelude::of(AiflowVersion::default()).module(root).is_some() || root == prelude::PRIMITIVES;
            if is_known {
                let span = self.span(range.clone());
                self.fault(span, format!("`{name}` is not the project's to describe: the compiler knows `{root}`"));
            }
            !is_known
        });
        let (path, range) = stub?;
        let span = self.span(range);
        let stub = Spanned { value: self.file(&path, span)?, span };
        let processors = match good.value("processors") {
            Some(DeValue::Array(items)) => items.iter().filter_map(|item| self.name(item)).collect(),
            _ => Vec::new(),
        };
        let properties = good.node("properties").and_then(|node| {
            let span = self.span(node.span());
            let file = self.file(node.get_ref().as_str()?, span)?;
            load_schema(self.sources.file_text(file), self.bounds, self.out)
        });
        let (module, range) = module?;
        let path_of = |file| self.sources.get(file).path();
        if let Some(other) = before.plugins_of(&module).find(|other| path_of(other.stub.value) != path) {
            let message = format!("`{module}` has a stub already: `{}`", path_of(other.stub.value));
            let span = self.span(range);
            self.fault(span, message);
            return None;
        }
        Some(JobPlugin { job_type: job_type?.0, module, stub, processors, properties })
    }

    fn name(&self, item: &Node<DeValue<'_>>) -> Option<Spanned<String>> {
        Some(Spanned { value: item.get_ref().as_str()?.to_owned(), span: self.span(item.span()) })
    }

    /// Reads a file that is named at a place.
    fn file(&mut self, path: &str, at: Span) -> Option<FileId> {
        if let Some((file, _)) = self.sources.iter().find(|(_, file)| file.path() == path && file.exists()) {
            return Some(file);
        }
        let why = match self.world.read(path, self.file_bytes).map(decode) {
            Ok(Ok(text)) => return Some(self.sources.add(path, text)),
            Ok(Err(why)) => why,
            Err(why) => {
                if why == ReadError::TooLarge {
                    self.fault(at, format!("`{path}` cannot be read: {why}")).helps.push(limits::way_out("file_bytes"));
                    return None;
                }
                why.to_string()
            }
        };
        self.fault(at, format!("`{path}` cannot be read: {why}"));
        None
    }
}

fn name_of(node: &Node<DeValue<'_>>) -> Option<String> {
    node.get_ref().as_str().filter(|name| !JOB_TYPES.contains(name)).map(str::to_owned)
}

/// What a value would have to be, if it is not that.
fn wanted(form: Form, value: &DeValue<'_>) -> Option<&'static str> {
    let text = value.as_str();
    let (good, wanted) = match form {
        Form::Aiflow => (text.and_then(AiflowVersion::named).is_some(), "the text \"0.2\" or \"0.3\""),
        Form::Module => (text.is_some_and(is_module), "the dotted name of a module"),
        Form::File => (text.is_some_and(is_file), "the path of a file, from the project's root on"),
        Form::ClassNames => {
            let good = |items: &toml::de::DeArray<'_>| items.iter().all(|i| i.get_ref().as_str().is_some_and(is_name));
            (value.as_array().is_some_and(good), "a list of names of classes")
        }
        Form::Tables(_) => {
            let good = |items: &toml::de::DeArray<'_>| items.iter().all(|item| item.get_ref().is_table());
            (value.as_array().is_some_and(good), "a list of tables: [[job_plugin]]")
        }
        _ => (text.is_some_and(|text| !text.is_empty()), "a text"),
    };
    (!good).then_some(wanted)
}

fn is_name(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
        && letters.all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn is_module(name: &str) -> bool {
    name.split('.').all(is_name)
}

/// A path as the world takes it.
fn is_file(path: &str) -> bool {
    !path.contains('\\') && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
