//! Files of the project that the workflow reads while it is defined: through the world, and listed among the sources.
//!
//! What the file itself writes is not done, so what it has written cannot be read back. Everything outside of the
//! project is unknown.

use super::Builtin;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, R, Stop};
use crate::heap::{Data, Dict, Key};
use crate::source::{FileId, Span};
use crate::suggest;
use crate::value::{Part, Str, Value};
use crate::world::ReadError;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "file_bytes", run: file_bytes },
    Builtin { name: "file_text", run: file_text },
    Builtin { name: "decode", run: decode },
    Builtin { name: "file_written", run: file_written },
    Builtin { name: "directory", run: directory },
];

/// The files that were read and written so far.
#[derive(Debug, Default)]
pub(crate) struct Files {
    read: FxHashMap<String, (FileId, Rc<[u8]>)>,
    /// What the file writes, creates, moves or removes. On whatever path it does so, what is there is not known.
    written: FxHashSet<String>,
}

/// What is at a path.
enum Found {
    File(Rc<[u8]>),
    Directory,
    Nothing,
    /// Not known, and why.
    Unsure(String),
}

impl Eval<'_> {
    /// The path of a file in the project, or why it is none.
    pub(crate) fn path_in_project(&mut self, path: &Value) -> Result<String, String> {
        let Some(parts) = self.text_parts(path) else { return Err("which file it is is not known".to_owned()) };
        if let Some(inside) = crate::eval::inside_project(&parts) {
            if inside == "generated" || inside.starts_with("generated/") {
                return Err("what is in `generated/` when the workflow runs is not known".to_owned());
            }
            return match self.dead_end(&parts) {
                Some(end) if self.has_file(&end) => Err(format!("`{end}` is not a directory")),
                Some(end) => Ok(end),
                None => Ok(inside),
            };
        }
        Err(match self.as_str(path) {
            Some(path) if path.starts_with('/') => format!("the file `{path}` is outside of the project"),
            Some(path) => format!("`{path}` is looked for in the directory from which the workflow is submitted"),
            None => "the file is outside of the project".to_owned(),
        })
    }

    /// What a path with `..` goes through that is no directory of the project: nobody gets to what stands behind it.
    pub(crate) fn dead_end(&self, path: &[Part]) -> Option<String> {
        let [Part::Project { up: 0 }, Part::Literal(text)] = path else { return None };
        let mut names: Vec<&str> = Vec::new();
        for name in text.split('/').filter(|name| !matches!(*name, "" | ".")) {
            if name != ".." {
                names.push(name);
                continue;
            }
            let directory = names.join("/");
            // What is outside of the project, or AIFlow's own, is taken to be there.
            if names.pop().is_none() || directory == "generated" || directory.starts_with("generated/") {
                return None;
            }
            if self.world.list(&directory).is_err() {
                return Some(directory);
            }
        }
        None
    }

    /// Whether the file changes what is at a path, or in the directory there.
    pub(crate) fn is_written(&self, path: &str) -> bool {
        let inside = |inner: &str, outer: &str| {
            outer.is_empty() || inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.files.written.iter().any(|written| inside(path, written) || inside(written, path))
    }

    fn find_file(&mut self, path: &str) -> Found {
        if self.is_written(path) {
            return Found::Unsure(format!("`{path}` is changed by the workflow file itself, which is not done here"));
        }
        if let Some((_, bytes)) = self.files.read.get(path) {
            return Found::File(bytes.clone());
        }
        let limit = self.request.limits.file_bytes;
        match self.world.read(path, limit) {
            Ok(bytes) => {
                self.charge_bytes(bytes.len());
                let file = self.sources.add_bytes(path, &bytes);
                let bytes: Rc<[u8]> = bytes.into();
                self.files.read.insert(path.to_owned(), (file, bytes.clone()));
                Found::File(bytes)
            }
            Err(_) if path.is_empty() || self.world.list(path).is_ok() => Found::Directory,
            Err(ReadError::NotFound) => {
                self.probed.insert(path.to_owned());
                Found::Nothing
            }
            Err(ReadError::TooLarge) => Found::Unsure(format!("`{path}` is larger than {limit} bytes")),
            Err(why) => Found::Unsure(format!("`{path}` cannot be read: {why}")),
        }
    }

    /// Whether there is a file; it becomes a source, and so does a path where there is none.
    pub(crate) fn has_file(&mut self, path: &str) -> bool {
        match self.find_file(path) {
            Found::File(_) => true,
            Found::Directory | Found::Nothing => false,
            // It is there, though nothing of it may be read.
            Found::Unsure(_) => !matches!(self.world.read(path, 0), Err(ReadError::NotFound | ReadError::Outside)),
        }
    }

    /// The file that was read and has this text.
    pub(super) fn file_with(&self, text: &str) -> Option<FileId> {
        let found = self.files.read.values().filter(|(_, bytes)| **bytes == *text.as_bytes());
        found.map(|(file, _)| *file).min()
    }

    /// An `OSError` about a path.
    fn os_error(
        &mut self,
        class: &str,
        number: i64,
        words: &str,
        path: &Value,
        span: Span,
        help: Option<String>,
    ) -> Stop {
        let shown = match self.path_in_project(path) {
            Ok(inside) if !inside.is_empty() => format!("'{inside}'"),
            _ => self.shown(path),
        };
        let mut diagnostic = Diagnostic::new(code(207), span, format!("{class}: [Errno {number}] {words}: {shown}"));
        if let Some(help) = help {
            diagnostic = diagnostic.help(help);
        }
        let words = self.string(words, span);
        self.raise_args(class, diagnostic, vec![Value::Int(number), words, path.clone()])
    }

    fn missing_file(&mut self, inside: &str, path: &Value, span: Span) -> Stop {
        let (directory, name) = inside.rsplit_once('/').unwrap_or(("", inside));
        let names: Vec<String> =
            self.world.list(directory).unwrap_or_default().into_iter().map(|entry| entry.name).collect();
        let near =
            suggest::did_you_mean(name, names.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"));
        let near = near.or_else(|| Some(format!("the project has `{}`", self.namesake_of_file(inside)?)));
        self.os_error("FileNotFoundError", 2, "No such file or directory", path, span, near)
    }

    /// A file of the same name where it may have been meant: further up, beside the workflow's file, in `resources`.
    fn namesake_of_file(&self, inside: &str) -> Option<String> {
        let ends = inside.match_indices('/').map(|(at, _)| &inside[at + 1..]);
        let ends: Vec<&str> = std::iter::once(inside).chain(ends).collect();
        let workflow = format!("workflows/{}/", self.request.workflow);
        let roots = ["", workflow.as_str(), "resources/", "dependencies/"];
        let mut places = ends.iter().flat_map(|end| roots.iter().map(move |root| format!("{root}{end}")));
        places.find(|place| {
            let (directory, name) = place.rsplit_once('/').unwrap_or(("", place));
            let is_it = |entry: &crate::world::Entry| entry.name == name && !entry.is_dir;
            place != inside && self.world.list(directory).is_ok_and(|entries| entries.iter().any(is_it))
        })
    }

    /// The bytes of the file at a path; `Err` holds an unknown.
    fn bytes_at(&mut self, path: &Value, span: Span) -> R<Result<Rc<[u8]>, Value>> {
        let why = match self.path_in_project(path) {
            Err(why) => why,
            Ok(inside) => match self.find_file(&inside) {
                Found::File(bytes) => return Ok(Ok(bytes)),
                Found::Directory => {
                    return Err(self.os_error("IsADirectoryError", 21, "Is a directory", path, span, None));
                }
                Found::Nothing => return Err(self.missing_file(&inside, path, span)),
                Found::Unsure(why) => why,
            },
        };
        self.may_raise(span);
        if let Some(why) = self.unknown_of(path) {
            return Ok(Err(self.element_of(why, span)));
        }
        Ok(Err(self.unknown(span, why)))
    }

    /// Text in an encoding; `Err` holds an unknown.
    fn decoded(&mut self, bytes: &[u8], encoding: &str, span: Span) -> R<Result<String, Value>> {
        let name = encoding.to_ascii_lowercase().replace(['-', ' '], "_");
        let bytes = match &*name {
            "utf_8_sig" => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
            _ => bytes,
        };
        let text = match &*name {
            "utf_8" | "utf8" | "u8" | "utf" | "utf_8_sig" => std::str::from_utf8(bytes).ok().map(ToOwned::to_owned),
            "ascii" | "us_ascii" | "646" => bytes.is_ascii().then(|| String::from_utf8_lossy(bytes).into_owned()),
            "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "l1" | "latin" => {
                Some(bytes.iter().map(|byte| char::from(*byte)).collect())
            }
            _ => return Ok(Err(self.unknown(span, format!("the encoding `{encoding}` is not evaluated")))),
        };
        if let Some(text) = text {
            return Ok(Ok(text));
        }
        let at = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
        let diagnostic = Diagnostic::new(
            code(207),
            span,
            format!(
                "UnicodeDecodeError: the byte {:#04x} at {at} is not {encoding}",
                bytes.get(at).copied().unwrap_or(0)
            ),
        )
        .help("save the file in that encoding, or give its own as `encoding=`");
        let said = self.unknown(span, "the words of a decoding error are not evaluated");
        Err(self.raise_args("UnicodeDecodeError", diagnostic, vec![said]))
    }
}

fn file_bytes(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let path = args.positional.into_iter().next().map_or(Value::None, |arg| arg.value);
    Ok(match eval.bytes_at(&path, span)? {
        Ok(bytes) => Value::Bytes(bytes),
        Err(unknown) => unknown,
    })
}

/// `file_text(path, encoding, newline)`: without a newline given, each kind of line end becomes `\n`.
fn file_text(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let mut values = args.positional.into_iter().map(|arg| arg.value);
    let path = values.next().unwrap_or(Value::None);
    let (encoding, newline) = (values.next().unwrap_or(Value::None), values.next().unwrap_or(Value::None));
    let bytes = match eval.bytes_at(&path, span)? {
        Ok(bytes) => bytes,
        Err(unknown) => return Ok(unknown),
    };
    let encoding = match (&encoding, eval.as_str(&encoding)) {
        (Value::None, _) => "utf-8".into(),
        (_, Some(encoding)) => encoding,
        _ => return Ok(eval.unknown(span, "the encoding is not known")),
    };
    let text = match eval.decoded(&bytes, &encoding, span)? {
        Ok(text) => text,
        Err(unknown) => return Ok(unknown),
    };
    let text = match newline {
        Value::None if text.contains('\r') => text.replace("\r\n", "\n").replace('\r', "\n"),
        _ => text,
    };
    Ok(eval.string(text, span))
}

/// `decode(bytes, encoding)`.
fn decode(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
    let [Value::Bytes(bytes), encoding] = &values[..] else { return Ok(eval.unknown(span, "the bytes are not known")) };
    let Some(encoding) = eval.as_str(encoding) else { return Ok(eval.unknown(span, "the encoding is not known")) };
    Ok(match eval.decoded(bytes, &encoding, span)? {
        Ok(text) => eval.string(text, span),
        Err(unknown) => unknown,
    })
}

/// The file at a path, or what is in a directory there, is changed, which is not done.
fn file_written(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    eval.may_raise(span);
    for arg in args.positional {
        if let Ok(inside) = eval.path_in_project(&arg.value) {
            eval.files.written.insert(inside);
        }
    }
    Ok(Value::None)
}

/// What a directory of the project holds: a dictionary of the names, with whether each is a directory. Its order is not
/// that in which Python finds them, which nothing says; `None` where there is no directory.
fn directory(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let path = args.positional.into_iter().next().map_or(Value::None, |arg| arg.value);
    let why = match eval.path_in_project(&path) {
        Err(why) => why,
        // What AIFlow itself writes lies there.
        Ok(inside) if inside.is_empty() => {
            "what is in the project's directory when the workflow runs is not known".to_owned()
        }
        Ok(inside) if eval.is_written(&inside) => {
            format!("`{inside}` is changed by the workflow file itself, which is not done here")
        }
        Ok(inside) => match eval.world.list(&inside) {
            Ok(mut entries) => {
                entries.sort_unstable();
                eval.charge(entries.len() + 100);
                let mut names = Dict::default();
                for entry in entries {
                    let name: Rc<str> = entry.name.into();
                    let birth = eval.birth(span);
                    let text = Value::Str(Str { text: name.clone().into(), birth });
                    names.insert(Key::Str(name), (text, Value::Bool(entry.is_dir)));
                }
                return Ok(eval.object(Data::Dict(names), span));
            }
            Err(ReadError::NotFound) => return Ok(Value::None),
            Err(why) => format!("`{inside}` cannot be read: {why}"),
        },
    };
    if let Some(why) = eval.unknown_of(&path) {
        return Ok(eval.element_of(why, span));
    }
    Ok(eval.unknown(span, why))
}
