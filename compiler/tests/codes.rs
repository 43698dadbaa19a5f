//! The pages of `docs/codes` are tests: each one's example raises its code and no other, and what mends or allows it
//! raises nothing. How a page is written stands in `docs/codes/README.md`; `UPDATE_DOCS=1` renews the table in it.

#![expect(clippy::disallowed_methods, reason = "the pages are read from the disk, and the table is renewed there")]
use aiflowc_compiler::{Code, Level, MemoryWorld, MetadataFile, Output, Request, compile, literal};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Codes whose mistake no text can show, and why.
const NOT_SHOWN: &[(&str, &str)] = &[("AF0105", "whatever stands on this page can be read")];

const PROJECT: &str = "project_name: demo\nserver_uri: localhost:50051\nblob:\n  blob_manager_class: blobs.Manager\n";
const HEAD: &str = "import ai_flow as af\n\
                    from ai_flow_plugins.job_plugins.bash import BashProcessor\n\n\
                    af.init_ai_flow_context()\n\n";
const WORKFLOW: &str = "with af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('make a'))\n";

/// The files of an example; none where there is explicitly no such file.
type Files = BTreeMap<String, Option<String>>;

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/codes")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(pages().join(name)).unwrap_or_else(|error| panic!("docs/codes/{name}: {error}"))
}

/// The sections of a page by their headings; what stands before the first has none.
fn sections(page: &str) -> Vec<(&str, String)> {
    let mut sections = vec![("", String::new())];
    let mut fenced = false;
    for line in page.lines() {
        fenced ^= line.starts_with("```");
        match line.strip_prefix("## ") {
            Some(heading) if !fenced => sections.push((heading, String::new())),
            _ => {
                let text = &mut sections.last_mut().expect("there is a first one").1;
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    sections
}

/// Adds the files of a section: the fenced blocks, and "There is no `…`." for a file that is not there. A definition,
/// "Given `--define …`.", is kept among them.
fn add_files(files: &mut Files, section: &str) {
    let mut open: Option<(String, String)> = None;
    for line in section.lines() {
        match &mut open {
            Some((path, text)) if line == "```" => {
                files.insert(std::mem::take(path), Some(std::mem::take(text)));
                open = None;
            }
            Some((_, text)) => {
                text.push_str(line);
                text.push('\n');
            }
            None => {
                if let Some((_, path)) = line.strip_prefix("```").and_then(|info| info.split_once(' ')) {
                    open = Some((path.to_owned(), String::new()));
                } else if let Some((path, _)) =
                    line.strip_prefix("There is no `").and_then(|rest| rest.split_once("`."))
                {
                    files.insert(path.to_owned(), None);
                } else if let Some((define, _)) = line.strip_prefix("Given `").and_then(|rest| rest.split_once("`.")) {
                    files.insert(define.to_owned(), None);
                }
            }
        }
    }
    assert!(open.is_none(), "a block is not closed");
}

/// Compiles an example, with the defaults for what it leaves out.
fn compiled(files: &Files) -> Output {
    let mut files = files.clone();
    let entry = files.entry("workflows/demo/demo.py".into()).or_insert_with(|| Some(WORKFLOW.into()));
    if let Some(text) = entry.as_mut().filter(|text| !text.contains("ai_flow as af")) {
        *text = format!("{HEAD}{text}");
    }
    files.entry("project.yaml".into()).or_insert_with(|| Some(PROJECT.into()));
    let python = files.iter().filter(|(path, _)| path.ends_with(".py"));
    let python: Vec<&String> = python.filter_map(|(_, text)| text.as_ref()).collect();
    let is_named = |job: &&&str| python.iter().any(|text| text.contains(&format!("'{job}'")));
    let config: String =
        ["a", "b", "c"].iter().filter(is_named).map(|job| format!("{job}: {{job_type: bash}}\n")).collect();
    files.entry("workflows/demo/demo.yaml".into()).or_insert(Some(config));
    let mut request = Request::new("demo");
    for define in files.keys().filter_map(|path| path.strip_prefix("--define ")) {
        let (name, value) = define.split_once('=').expect("a definition is NAME=VALUE");
        request.inputs.defines.insert(name.to_owned(), literal(value));
    }
    if let Some(Some(text)) = files.get("metadata.yaml") {
        request.inputs.metadata = Some(MetadataFile { path: "metadata.yaml".to_owned(), text: text.clone() });
    }
    let given = files.into_iter().filter_map(|(path, text)| Some((path, text?)));
    let world = given.fold(MemoryWorld::new(), |world, (path, text)| world.with(path, text));
    compile(&world, &request)
}

fn said(output: &Output) -> Vec<String> {
    let place = |span| {
        let at = output.sources.position(span);
        format!("{}:{}:{}", output.sources.get(span.file).path(), at.line, at.column)
    };
    output
        .diagnostics
        .iter()
        .map(|found| format!("{}: {}: {}", place(found.span()), found.code, found.message))
        .collect()
}

/// How a page says what level its code has.
fn level(code: Code) -> &'static str {
    match (code.level(), is_allowable(code)) {
        (Level::Deny, false) => "An error.",
        (Level::Deny, true) => "An error. A comment allows it where it is meant.",
        (_, true) => "A warning. A comment allows it where it is meant.",
        (_, false) => "A warning.",
    }
}

/// Whether a comment can allow it: no comment speaks of another.
fn is_allowable(code: Code) -> bool {
    code.is_allowable() && code.entry().number < 900
}

/// Everything that is wrong with a page.
fn faults(code: Code) -> Vec<String> {
    let page = read(&format!("{code}.md"));
    let mut faults = Vec::new();
    let mut fault = |text: String| faults.push(format!("{code}: {text}"));
    let head = format!("# {code} {}\n\n{}\n\n", code.entry().name, level(code));
    if !page.starts_with(&head) {
        fault(format!("does not begin with {head:?}"));
    }
    if let Some(line) = page.lines().find(|line| line.chars().count() > 110) {
        fault(format!("a long line: {line}"));
    }
    let sections = sections(&page);
    let headings: Vec<&str> = sections.iter().map(|(heading, _)| *heading).collect();
    if let Some((_, why)) = NOT_SHOWN.iter().find(|(name, _)| *name == code.to_string()) {
        if headings != [""] || !page.contains(&format!("There is no example: {why}.\n")) {
            fault(format!("has to say \"There is no example: {why}.\" instead of one"));
        }
        return faults;
    }
    let wanted: &[&str] =
        if is_allowable(code) { &["", "Example", "Mended", "Meant"] } else { &["", "Example", "Mended"] };
    if headings != wanted {
        fault(format!("has the sections {headings:?}, not {wanted:?}"));
        return faults;
    }
    let mut example = Files::new();
    add_files(&mut example, &sections[1].1);
    let output = compiled(&example);
    let found: BTreeSet<Code> = output.diagnostics.iter().map(|found| found.code).collect();
    if found != BTreeSet::from([code]) {
        fault(format!("the example gives {:#?}", said(&output)));
    }
    for (heading, section) in &sections[2..] {
        let mut files = example.clone();
        add_files(&mut files, section);
        if files == example {
            fault(format!("{heading} changes nothing"));
        }
        let output = compiled(&files);
        if output.document.is_none() || !output.diagnostics.is_empty() {
            fault(format!("{heading} gives {:#?}", said(&output)));
        }
    }
    faults
}

#[test]
fn every_page_shows_its_code() {
    let faults: Vec<String> = Code::all().flat_map(faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_page_has_a_code() {
    let mut names: Vec<String> = Code::all().map(|code| format!("{code}.md")).collect();
    names.push("README.md".into());
    let entries = std::fs::read_dir(pages()).expect("docs/codes can be listed");
    for entry in entries {
        let name = entry.expect("docs/codes can be listed").file_name().into_string().expect("names are UTF-8");
        assert!(names.contains(&name), "docs/codes/{name} belongs to no code");
    }
}

#[test]
fn the_library_holds_the_pages() {
    for code in Code::all() {
        assert_eq!(code.page(), read(&format!("{code}.md")), "{code}");
    }
}

/// The table of all codes.
fn table() -> String {
    let mut table = "| code | name | level | what it finds |\n|---|---|---|---|\n".to_owned();
    for code in Code::all() {
        let entry = code.entry();
        let level = match (entry.level, is_allowable(code)) {
            (Level::Deny, false) => "error",
            (Level::Deny, true) => "error, can be allowed",
            _ => "warning",
        };
        table += &format!("| [{code}]({code}.md) | `{}` | {level} | {} |\n", entry.name, entry.summary);
    }
    table
}

#[test]
fn the_table_is_the_registry() {
    const START: &str = "<!-- UPDATE_DOCS=1 cargo test -p aiflowc-compiler --test codes renews the table -->\n\n";
    let page = read("README.md");
    let (before, old) = page.split_once(START).expect("the table's comment");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(pages().join("README.md"), format!("{before}{START}{}", table())).expect("README.md is written");
    } else {
        assert_eq!(old, table(), "the table in docs/codes/README.md is stale: run with UPDATE_DOCS=1");
    }
}
