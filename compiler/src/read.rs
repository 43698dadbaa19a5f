//! Reading a source file through the world.

use crate::Request;
use crate::codes::code;
use crate::config;
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::source::{FileId, Sources, Span};
use crate::suggest;
use crate::world::{ReadError, World};

/// The text of a file's bytes: UTF-8.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("line {line} is not UTF-8; save it in that encoding")
    })
}

/// The text of a module, as Python reads it: in the encoding that it says it is in.
pub(crate) fn decode_module(bytes: Vec<u8>) -> Result<String, String> {
    let text = decode(bytes)?;
    match misread(&text) {
        Some(why) => Err(why),
        None => Ok(text),
    }
}

/// The encodings that CPython 3.7 knows and in which ASCII is what it is in ASCII, as its lists of them spell them.
const ENCODINGS: &str = include_str!("read/encodings.txt");

/// Why Python would not read the text of a module as it stands here.
fn misread(text: &str) -> Option<String> {
    if text.contains('\0') {
        return Some("there is a null byte in it".to_owned());
    }
    let (line, encoding) = declared_encoding(text)?;
    let plain = encoding.to_ascii_lowercase().replace('_', "-");
    let is_utf8 = plain.starts_with("utf-8") || matches!(&*plain, "utf8" | "u8" | "utf" | "cp65001");
    let is_latin = || ["latin-1-", "iso-8859-1-", "iso-latin-1-"].iter().any(|name| plain.starts_with(name));
    let is_known = || ENCODINGS.split_ascii_whitespace().any(|known| known == plain.replace(['-', '.'], "_"));
    let is_good = is_utf8 || text.is_ascii() && (is_latin() || is_known());
    (!is_good).then(|| format!("line {line} says that it is in {encoding}; save it as UTF-8, and remove that"))
}

/// What one of the first two lines says of the encoding, `# -*- coding: latin-1 -*-`, and which.
fn declared_encoding(text: &str) -> Option<(usize, &str)> {
    let blank = [' ', '\t', '\u{c}'];
    let text = text.trim_start_matches('\u{feff}');
    for (i, line) in text.lines().take(2).enumerate() {
        let line = line.trim_start_matches(blank);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let mut said = line.match_indices("coding").map(|(at, word)| &line[at + word.len()..]);
        match said.find_map(|rest| rest.strip_prefix([':', '='])) {
            _ if !line.is_empty() && !line.starts_with('#') => return None,
            Some(rest) => {
                let name = rest.trim_start_matches([' ', '\t']);
                let name = &name[..name.find(|c| !is_name(c)).unwrap_or(name.len())];
                return (!name.is_empty()).then_some((i + 1, name));
            }
            None => {}
        }
    }
    None
}

/// Reads a file that need not be there.
fn optional(
    world: &dyn World,
    path: &str,
    limit: u64,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    match world.read(path, limit) {
        Err(ReadError::NotFound) => {
            // The document depends on that it is not there.
            sources.add_missing(path);
            None
        }
        found => readable(path, found, limit, sources, diagnostics),
    }
}

/// Reads a file that must be there; `missing` is the diagnostic for one that is not.
fn required(
    world: &dyn World,
    path: &str,
    limit: u64,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
    missing: &dyn Fn(Span) -> Diagnostic,
) -> Option<FileId> {
    match world.read(path, limit) {
        Err(ReadError::NotFound) => {
            let file = sources.add_missing(path);
            diagnostics.push(missing(Span { file, start: 0, end: 0 }));
            None
        }
        found => readable(path, found, limit, sources, diagnostics),
    }
}

/// What was read, as a source; says why where it cannot be one.
fn readable(
    path: &str,
    found: Result<Vec<u8>, ReadError>,
    limit: u64,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    let mut help = None;
    let is_module = path.ends_with(".py");
    let fault = match found.map(if is_module { decode_module } else { decode }) {
        Ok(Ok(text)) if is_module => return Some(sources.add_module(path, text)),
        Ok(Ok(text)) => return Some(sources.add(path, text)),
        Ok(Err(why)) => why,
        Err(ReadError::TooLarge) => {
            help = Some(limits::way_out("file_bytes"));
            format!("it is larger than {limit} bytes")
        }
        Err(why) => why.to_string(),
    };
    let file = sources.add_missing(path);
    let at = Span { file, start: 0, end: 0 };
    let diagnostic = Diagnostic::new(code(105), at, format!("{path} cannot be read: {fault}"));
    diagnostics.push(help.into_iter().fold(diagnostic, Diagnostic::help));
    None
}

/// The files of a workflow, as far as they are there.
pub(crate) struct Files {
    pub(crate) project: Option<FileId>,
    pub(crate) settings: Option<FileId>,
    pub(crate) config: Option<FileId>,
    pub(crate) entry: Option<FileId>,
}

/// Reads `project.yaml` and the workflow's two files.
pub(crate) fn files(
    world: &dyn World,
    request: &Request,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Files {
    let limit = request.limits.file_bytes;
    let name = &request.workflow;
    let dir = format!("workflows/{name}");
    let mut read =
        |path: &str, missing: &dyn Fn(Span) -> Diagnostic| required(world, path, limit, sources, diagnostics, missing);
    let project = read("project.yaml", &|at| {
        Diagnostic::new(code(101), at, "there is no project.yaml: this is not an AIFlow project")
            .note("it holds the project's name, which is the namespace of its workflows and events")
            .help("write one: `project_name: my_project`")
    });
    // Without a project nothing else is where it should be.
    if project.is_none() {
        return Files { project, settings: None, config: None, entry: None };
    }
    let names = listing(world, &dir);
    let entry = read(&format!("{dir}/{name}.py"), &|at| missing_workflow(world, name, names.as_deref(), at));
    let config = match names {
        None => None,
        Some(names) => read(&format!("{dir}/{name}.yaml"), &|at| missing_config(name, &names, at)),
    };
    let settings = optional(world, config::SETTINGS, limit, sources, diagnostics);
    Files { project, settings, config, entry }
}

/// The files in a directory, sorted.
fn listing(world: &dyn World, dir: &str) -> Option<Vec<String>> {
    let mut names: Vec<String> =
        world.list(dir).ok()?.into_iter().filter(|entry| !entry.is_dir).map(|entry| entry.name).collect();
    names.sort_unstable();
    Some(names)
}

fn missing_workflow(world: &dyn World, name: &str, names: Option<&[String]>, at: Span) -> Diagnostic {
    let Some(names) = names else {
        let known = crate::workflows(world).unwrap_or_default();
        let mut diagnostic = Diagnostic::new(code(102), at, format!("there is no workflow `{name}`"));
        if let Some(near) = suggest::did_you_mean(name, known.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        } else if !known.is_empty() {
            diagnostic =
                diagnostic.help(format!("the workflows are {}", suggest::list(known.iter().map(String::as_str), 8)));
        }
        return diagnostic;
    };
    let stray = names
        .iter()
        .find(|file| file.ends_with(".py") && suggest::did_you_mean(name, [file.trim_end_matches(".py")]).is_some());
    let only: Vec<&String> = names.iter().filter(|file| file.ends_with(".py") && *file != "__init__.py").collect();
    match (stray, only.first().copied().filter(|_| only.len() == 1)) {
        (Some(file), _) | (None, Some(file)) => {
            Diagnostic::new(code(104), at, format!("`workflows/{name}/{file}` is not named like its directory"))
                .note("AIFlow takes the Python file that has the name of its directory")
                .help(format!("rename it to `{name}.py`, or the directory to `{}`", file.trim_end_matches(".py")))
        }
        _ => Diagnostic::new(code(102), at, format!("the workflow `{name}` has no Python file"))
            .help(format!("define it in `workflows/{name}/{name}.py`")),
    }
}

fn missing_config(name: &str, names: &[String], at: Span) -> Diagnostic {
    let yaml: Vec<&String> = names.iter().filter(|file| file.ends_with(".yaml") || file.ends_with(".yml")).collect();
    let diagnostic = Diagnostic::new(code(103), at, format!("the workflow `{name}` has no YAML file"));
    match &yaml[..] {
        [file] => Diagnostic::new(code(104), at, format!("`workflows/{name}/{file}` is not named like its directory"))
            .note("AIFlow reads the YAML file that has the name of its directory and ends in `.yaml`")
            .help(format!("rename it to `{name}.yaml`")),
        _ => diagnostic
            .note("AIFlow fails without it, even where no job has a setting")
            .help(format!("configure its jobs in `workflows/{name}/{name}.yaml`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_that_it_is_in_another_encoding_is_not_read_as_utf_8() {
        for text in [
            "# -*- coding: latin-1 -*-\nx = 'é'\n",
            "#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\nx = 'é'\r\n",
            "\u{feff}# coding: ascii\nx = 1\n",
            "\n\x0c # coding=gbk\nx = 'é'\n",
            "x = 1\n# \0\n",
            "# coding: utf8mb4\nx = 1\n",
            "# coding: rot13\nx = 1\n",
        ] {
            assert!(misread(text).is_some(), "{text}");
        }
        for text in [
            "# -*- coding: UTF_8 -*-\nx = 'é'\n",
            "# coding: utf8\nx = 'é'\n",
            "# coding: latin-1\nx = 1\n",
            "# coding: Windows-1252\nx = 1\n",
            "# coding: iso.8859.1\nx = 1\n",
            "# coding: latin-1-unix\nx = 1\n",
            "# no coding at all\n# é\n",
            "x = 1\n# coding: latin-1\n# é\n",
            "\n\n# coding: latin-1\n# é\n",
            "",
        ] {
            assert_eq!(misread(text), None, "{text}");
        }
    }

    #[test]
    fn lines_of_modules_end_alike_and_the_digest_is_that_of_the_file() {
        let sources = Sources::default();
        let file = sources.get(sources.add_module("w.py", "a = \"\"\"b\r\nc\rd\ne\"\"\"\r\n".to_owned()));
        assert_eq!(file.text(), "a = \"\"\"b\nc\nd\ne\"\"\"\n");
        assert_eq!(file.sha256(), "a9fc96b8b49911ba38a287a6b2a9192c3eb03ccf3726420f0a8d3926aec847d7");
        assert_eq!(file.position(9).line, 2);
    }
}
