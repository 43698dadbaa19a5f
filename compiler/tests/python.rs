//! The programs in `testdata/python` print what CPython prints, in each context; and each construct that
//! `docs/language.md` lists is shown by one of them. `testdata/python/README.md` says how they are written.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "programs are read from the disk, and how many are equal is said"
)]

use aiflowc_compiler::{Diagnostic, MemoryWorld, Output, Request, code, compile};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "python/page.rs"]
mod page;

const CONTEXTS: [&str; 4] = ["plain", "helper", "module", "class"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata/python")
}

struct Program {
    area: String,
    /// The path below `testdata/python`.
    name: String,
    text: String,
}

impl Program {
    /// What stands in a comment `# header: …`.
    fn header(&self, header: &str) -> Option<&str> {
        self.text.lines().find_map(|line| line.strip_prefix("# ")?.strip_prefix(header)?.strip_prefix(": "))
    }

    fn contexts(&self) -> Vec<&str> {
        self.header("contexts").map_or(CONTEXTS.to_vec(), |contexts| contexts.split(' ').collect())
    }

    fn shows(&self) -> Vec<String> {
        page::divided(self.header("shows").unwrap_or_default())
    }

    /// The code of the error that it is refused with.
    fn refused(&self) -> Option<&str> {
        self.header("refused")
    }

    /// The section of the page whose constructs it shows.
    fn section(&self) -> &str {
        match (self.refused(), &*self.area) {
            (Some(_), _) => page::REFUSED,
            (None, "unknown") => page::UNKNOWN,
            _ => page::EVALUATED,
        }
    }

    fn in_context(&self, context: &str) -> String {
        let indented = |by: &str| -> String {
            let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("{by}{line}\n") };
            self.text.trim_end_matches('\n').split('\n').map(line).collect()
        };
        match context {
            "helper" => format!("def helper():\n{}\nhelper()\n", indented("    ")),
            "class" => format!("class Context:\n    def method(self):\n{}\nContext().method()\n", indented("        ")),
            _ => self.text.clone(),
        }
    }

    fn compile(&self, context: &str) -> Output {
        let text = self.in_context(context);
        let mut world = MemoryWorld::new()
            .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
            .with("workflows/w/w.yaml", "a: {job_type: bash}\n");
        world = match context {
            "module" => world.with("workflows/w/w.py", "import program\n").with("workflows/w/program.py", text),
            _ => world.with("workflows/w/w.py", text),
        };
        for (path, text) in files(&root().join("modules")) {
            world = world.with(format!("dependencies/python/{path}"), text);
        }
        let mut request = Request::new("w");
        request.prints = true;
        compile(&world, &request)
    }

    /// The lines and codes of what is wrong with it; that it defines no operation is not.
    fn errors(output: &Output) -> Vec<(u32, &Diagnostic)> {
        let errors = output.diagnostics.iter().filter(|d| d.is_error() && d.code != code(314));
        errors.map(|error| (output.sources.position(error.span()).line, error)).collect()
    }

    /// What the recording has for a context: see `form` in `record_programs.py`.
    fn recorded(&self, context: &str) -> Result<String, String> {
        let path = root().join(&self.name).with_extension("out");
        let recording = fs::read_to_string(path).map_err(|_| "it has no recording".to_owned())?;
        let Some(sections) = recording.strip_prefix("=== ") else { return Ok(recording) };
        for section in sections.split("\n=== ") {
            let (contexts, text) = section.split_once('\n').unwrap_or((section, ""));
            if contexts.split(' ').any(|one| one == context) {
                // The line break before the next heading was part of the text.
                return Ok(if text.is_empty() || text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") });
            }
        }
        Err("its recording has no such context".to_owned())
    }

    /// The difference between what it prints and what CPython does, for a human reader.
    fn difference(&self, context: &str) -> Option<String> {
        let output = self.compile(context);
        let found: String = output.prints.iter().map(|print| &*print.text).collect();
        let mut difference = String::new();
        match self.recorded(context) {
            Ok(expected) if expected == found => {}
            Ok(expected) => difference = lines_that_differ(&expected, &found),
            Err(wrong) => difference = format!("    {wrong}\n"),
        }
        for (line, error) in Self::errors(&output) {
            let _ = writeln!(difference, "    line {line}: {} {}", error.code, error.message);
        }
        (!difference.is_empty()).then_some(difference)
    }

    /// What is wrong if it is not refused with its code at the lines marked with `# <-`, and nowhere else.
    fn not_refused(&self, context: &str) -> Option<String> {
        let marked = self.in_context(context);
        let marked = marked.lines().zip(1..).filter(|(line, _)| line.ends_with("# <-")).map(|(_, number)| number);
        let expected: Vec<String> = marked.map(|line| format!("{line}: {}", self.refused().unwrap_or("?"))).collect();
        let output = self.compile(context);
        let found: Vec<String> =
            Self::errors(&output).iter().map(|(line, error)| format!("{line}: {}", error.code)).collect();
        (expected != found || expected.is_empty()).then(|| lines_that_differ(&expected.join("\n"), &found.join("\n")))
    }
}

fn lines_that_differ(expected: &str, found: &str) -> String {
    let (expected, found): (Vec<_>, Vec<_>) = (expected.split('\n').collect(), found.split('\n').collect());
    let mut out = String::new();
    for i in 0..expected.len().max(found.len()) {
        let (expected, found) = (expected.get(i), found.get(i));
        if expected != found {
            let _ = writeln!(out, "    expected {expected:?}\n    found    {found:?}");
        }
    }
    out
}

/// The files below a directory, by their path inside it.
fn files(directory: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).expect("the directory is there") {
        let entry = entry.expect("it can be listed");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        if entry.path().is_dir() {
            found.extend(files(&entry.path()).into_iter().map(|(path, text)| (format!("{name}/{path}"), text)));
        } else if name.ends_with(".py") {
            found.insert(name, fs::read_to_string(entry.path()).expect("programs are UTF-8"));
        }
    }
    found
}

fn programs() -> Vec<Program> {
    let program = |(name, text): (String, String)| {
        let area = name.split_once('/')?.0.to_owned();
        (area != "modules").then_some(Program { area, name, text })
    };
    files(&root()).into_iter().filter_map(program).collect()
}

/// Compares all programs that are refused, or all that are not, and prints how many of each area are equal.
fn compare(of_interest: impl Fn(&Program) -> bool, difference: impl Fn(&Program, &str) -> Option<String>) {
    let mut areas: BTreeMap<String, [(u32, u32); 4]> = BTreeMap::new();
    // What is the same in several contexts is told once.
    let mut differences: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for program in programs().iter().filter(|program| of_interest(program)) {
        for context in program.contexts() {
            let at = CONTEXTS.iter().position(|known| *known == context).expect("a context of the README");
            let (runs, equal) = &mut areas.entry(program.area.clone()).or_default()[at];
            *runs += 1;
            match difference(program, context) {
                None => *equal += 1,
                Some(text) => {
                    differences.entry((program.name.clone(), text)).or_default().push(context.to_owned());
                }
            }
        }
    }
    let (mut runs, mut equal) = (0, 0);
    let mut table = format!("{:18}", "equal, of");
    CONTEXTS.iter().for_each(|context| _ = write!(table, "{context:>10}"));
    for (area, counts) in &areas {
        let _ = write!(table, "\n{area:18}");
        for (of, good) in counts {
            let _ = write!(table, "{:>10}", format!("{good}/{of}"));
            runs += of;
            equal += good;
        }
    }
    println!("{table}\n{equal} of {runs} runs are equal");
    let told = |((name, text), contexts): (&(String, String), &Vec<String>)| {
        let program = fs::read_to_string(root().join(name)).unwrap_or_default();
        format!("{name}, {}:\n{text}{}\n", contexts.join(" "), program.replace("\n", "\n    | "))
    };
    let differences: Vec<String> = differences.iter().map(told).collect();
    assert!(differences.is_empty(), "{equal} of {runs} runs are equal\n\n{}", differences.join("\n"));
}

#[test]
fn programs_print_what_cpython_prints() {
    compare(|program| program.refused().is_none(), Program::difference);
}

#[test]
fn programs_are_refused_where_they_say_so() {
    compare(|program| program.refused().is_some(), Program::not_refused);
}

#[test]
fn each_construct_of_the_page_is_shown() {
    let page = fs::read_to_string(root().join("../../docs/language.md")).expect("the page is there");
    let programs = programs();
    let mut wrong = String::new();
    for section in [page::EVALUATED, page::UNKNOWN, page::REFUSED] {
        let constructs = page::constructs(&page, section);
        let shown: Vec<(String, &str)> = programs
            .iter()
            .filter(|program| program.section() == section)
            .flat_map(|program| program.shows().into_iter().map(|construct| (construct, &*program.name)))
            .collect();
        for construct in constructs.iter().filter(|construct| !shown.iter().any(|(one, _)| one == *construct)) {
            let _ = writeln!(wrong, "docs/language.md, {section}: no program shows `{construct}`");
        }
        for (construct, name) in shown.iter().filter(|(one, _)| !constructs.contains(one)) {
            let _ = writeln!(wrong, "{name} shows `{construct}`, which {section} in docs/language.md has not");
        }
        println!("{section}: {} constructs, each is shown by a program", constructs.len());
    }
    assert!(wrong.is_empty(), "{wrong}");
}
