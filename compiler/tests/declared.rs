//! What is declared is known, and only that: definitions, the environment, arguments, metadata.
//!
//! A case is what is declared, a piece of a workflow file, and what comes out: the value of `x` at the end, or the codes of
//! what is found.

use aiflowc_compiler::{Inputs, MemoryWorld, MetadataFile, Output, Request, compile, ir, literal};
use std::fmt::Write as _;

const HEAD: &str = "\
import os, sys
import ai_flow as af
import outside
from ai_flow_plugins.job_plugins.bash import BashProcessor
af.init_ai_flow_context()
dataset = af.get_dataset_by_name('d')
";
const END: &str = "
with af.job_config('a'):
    af.user_define_operation(processor=BashProcessor('x'), x=x)
";
const SETTINGS: &str = "import outside\nSTAGE = outside.stage()\nSHOPS = outside.shops()\nKNOWN = 1\n";
const METADATA: &str = "\
datasets:
  there: {uuid: 4, uri: u, properties: {a: b}}
  gone: null
models:
  demand: {uuid: 3, versions: {7: {model_path: p}, 8: null}, deployed_version: 7}
artifacts:
  words: {uri: w}
";

/// What is declared, as on the command line.
fn inputs(flags: &str) -> Inputs {
    let mut inputs = Inputs::default();
    for flag in flags.split("; ").filter(|flag| !flag.is_empty()) {
        match flag.split_once(' ') {
            Some(("define", pair)) => {
                let (name, value) = pair.split_once('=').unwrap();
                inputs.defines.insert(name.to_owned(), literal(value));
            }
            Some(("env", pair)) => {
                let (name, value) = pair.split_once('=').unwrap();
                inputs.environment.insert(name.to_owned(), Some(value.to_owned()));
            }
            Some(("unset", name)) => {
                inputs.environment.insert(name.to_owned(), None);
            }
            Some(("argv", arguments)) => inputs.argv = Some(arguments.split(' ').map(ToOwned::to_owned).collect()),
            None if flag == "no-argv" => inputs.argv = Some(Vec::new()),
            None if flag == "metadata" => {
                inputs.metadata = Some(MetadataFile { path: "../m.yaml".to_owned(), text: METADATA.to_owned() });
            }
            _ => panic!("{flag}"),
        }
    }
    inputs
}

fn compiled(flags: &str, text: &str) -> Output {
    let world = MemoryWorld::new()
        .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
        .with("workflows/w/w.yaml", "a: {job_type: bash}\n")
        .with("workflows/w/settings.py", SETTINGS)
        .with("workflows/w/w.py", format!("{HEAD}{text}{END}"));
    let mut request = Request::new("w");
    request.levels.push((aiflowc_compiler::code(316), aiflowc_compiler::Level::Allow));
    request.inputs = inputs(flags);
    compile(&world, &request)
}

fn shown(output: &Output) -> String {
    let mut out = String::new();
    if let Some(document) = &output.document {
        let x = &document.jobs[0].operations[0].parameters["x"];
        let _ = match x {
            ir::Value::Opaque(_) => write!(out, "?"),
            known => write!(out, "{known}"),
        };
    }
    for found in &output.diagnostics {
        let _ = write!(out, " {} {}", found.code, output.sources.text(found.span()));
    }
    out.trim().to_owned()
}

#[track_caller]
fn check(cases: &[(&str, &str, &str)]) {
    let mut wrong = String::new();
    for (flags, text, expected) in cases {
        let found = shown(&compiled(flags, text));
        if found != *expected {
            let _ = writeln!(wrong, "{flags}\n{text}\n--> {found}\nbut expected {expected}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_definition_is_for_what_is_unknown() {
    check(&[
        ("define x=3", "x = outside.f()", "3"),
        ("", "x = outside.f()", "?"),
        ("define w.x=3", "x = outside.f()", "3"),
        ("define x=daily", "x = os.environ['MODE']", r#""daily""#),
        ("define x=3", "x = 2", "2 AF0602 x"),
        ("define x=y", "x = os.path.dirname(__file__)", r#"{"$text":[{"path":"workflows/w"}]} AF0602 x"#),
        ("define y=3", "x = 2", "2 AF0602"),
        // It is never asked for.
        ("define y=3", "y = outside.f()\nx = 2", "2"),
        // In a function, and made by one.
        ("define G=3", "G = outside.f()\ndef f():\n    return G\nx = f()", "3"),
        ("define G=3", "def f():\n    global G\n    G = outside.f()\nf()\nx = G", "3"),
        ("define G=3", "def f():\n    G = outside.f()\n    return G\nx = f()", "? AF0602"),
        ("define C.M=3", "class C:\n    M = outside.f()\nx = C.M", "? AF0602"),
        // What differs is unknown only after both sides.
        ("define x=c", "if dataset:\n    x = 'a'\nelse:\n    x = 'b'", r#""c""#),
        ("define x=c", "y = 'a' if dataset else 'b'\nx = y", r#""c""#),
        ("define x=c", "try:\n    from conf import x\nexcept ImportError:\n    x = 'b'", r#""c""#),
    ]);
}

#[test]
fn what_is_defined_is_an_object_like_any_other() {
    check(&[
        ("define x=[1]", "x = outside.f()\nx.append(2)", "[1,2]"),
        ("define x=[]", "for i in range(2):\n    x = outside.f()\n    x.append(i)", "[1]"),
        ("define x={'a': [1]}", "x = outside.f()\nx['b'] = x['a']\nx['a'].append(2)", r#"{"a":[1,2],"b":[1,2]}"#),
        ("define y={1, 2}", "y = outside.f()\nx = sorted(y)", "[1,2]"),
        ("define y=(1, 2)", "y = outside.f()\na, b = y\nx = b", "2"),
        ("define x=[1]", "x = outside.f()\nif dataset:\n    x.append(2)", "?"),
        // Who may be one of two lists of the file is not made a third one.
        ("define y=[5]", "a, b = [1], [2]\ny = a if dataset else b\ny.append(3)\nx = a", "? AF0602 y"),
        ("define y=5", "a, b = [1], [2]\ny = a if dataset else b\nx = y", "5"),
    ]);
}

#[test]
fn variables_of_other_modules_are_defined_by_dotted_names() {
    check(&[
        ("define settings.STAGE=prod", "import settings\nx = settings.STAGE", r#""prod""#),
        ("define settings.STAGE=prod", "from settings import STAGE as x", r#""prod""#),
        ("define settings.STAGE=prod", "from settings import *\nx = STAGE", r#""prod""#),
        ("define STAGE=prod", "from settings import *\nx = STAGE", r#""prod""#),
        ("define settings.KNOWN=2", "from settings import KNOWN as x", "1 AF0602 KNOWN"),
        ("define setings.STAGE=prod", "from settings import STAGE as x", "? AF0602"),
        ("define settings.SHOPS=[]", "import settings\nsettings.SHOPS.append(1)\nx = settings.SHOPS", "[1]"),
        ("define sys.platform=linux", "x = sys.platform.upper()", r#""LINUX""#),
        ("define outside.N=3", "x = outside.N + 1", "4"),
        ("define outside.sub.N=3", "from outside.sub import N\nx = N", "3"),
        ("define outside.L=[]", "outside.L.append(1)\noutside.L.append(2)\nx = outside.L", "[1,2]"),
        ("define outside.L=[]", "if dataset:\n    outside.L.append(1)\nx = outside.L", "?"),
        ("define outside.L=[]", "if dataset:\n    y = outside.L\nx = outside.L", "[]"),
    ]);
}

#[test]
fn the_environment_is_what_is_declared() {
    check(&[
        ("env A=1", "x = os.environ['A'] + os.getenv('A') + os.environ.get('A', '2')", r#""111""#),
        (
            "env A=1",
            "x = ['A' in os.environ, os.environ.setdefault('A', '2'), os.environ.pop('A'), os.getenv('A')]",
            r#"[true,"1","1",null]"#,
        ),
        ("env A=", "x = os.environ.get('A', 'd')", r#""""#),
        ("unset A", "x = [os.getenv('A'), os.environ.get('A', 'd'), 'A' in os.environ]", r#"[null,"d",false]"#),
        ("unset A", "try:\n    x = os.environ['A']\nexcept KeyError as e:\n    x = str(e)", r#""'A'""#),
        ("unset A", "x = os.environ['A']", "AF0207 os.environ['A']"),
        ("", "x = os.environ['A']", r#"{"$text":[{"environment":"A"}]}"#),
        ("", "x = 'a' + os.environ['A'] + 'b'", r#"{"$text":[{"literal":"a"},{"environment":"A"},{"literal":"b"}]}"#),
        ("", "x = os.environ.get('A', 'd')", "?"),
        ("", "x = int(os.environ['A'])", "?"),
        ("", "x = os.environ['A'] == 'b'", "?"),
        ("", "x = {'b': 1}[os.environ['A']]", "?"),
        ("", "try:\n    x = os.environ['A']\nexcept KeyError:\n    x = 'd'", "?"),
        ("env A=1", "os.environ['A'] = '2'\nx = os.environ['A']", r#""2""#),
        ("", "x = os.environ[1]", "AF0207 os.environ[1]"),
    ]);
}

#[test]
fn the_arguments_are_what_is_declared() {
    let choice = "if len(sys.argv) > 1:\n    x = sys.argv[1]\nelse:\n    x = 'daily'";
    check(&[
        ("argv hourly -n", choice, r#""hourly""#),
        ("no-argv", choice, r#""daily""#),
        ("", choice, "?"),
        ("argv a b", "x = sys.argv[1:]", r#"["a","b"]"#),
        ("argv a b", "x = sys.argv[0]", "?"),
    ]);
}

#[test]
fn metadata_is_what_is_declared_until_the_file_changes_it() {
    check(&[
        ("metadata", "x = af.get_dataset_by_name('there').uri", r#""u""#),
        ("metadata", "x = af.get_dataset_by_name('there') is None", "false"),
        ("metadata", "x = af.get_dataset_by_name('gone')", "null"),
        ("metadata", "x = af.get_dataset_by_name('other') is None", "?"),
        ("metadata", "x = af.get_dataset_by_name('other').name", r#""other""#),
        (
            "metadata",
            "x = af.get_dataset_by_name('there').description",
            r#"{"$attribute":{"metadata":1,"name":"description"}}"#,
        ),
        ("metadata", "x = af.get_dataset_by_id(4).name", r#""there""#),
        ("metadata", "x = af.get_dataset_by_id(5) is None", "?"),
        ("metadata", "x = af.get_dataset_by_name('there').properties.get('a')", r#""b""#),
        ("metadata", "x = af.get_model_by_name('demand').uuid", "3"),
        ("metadata", "x = af.get_deployed_model_version('demand').model_path", r#""p""#),
        ("metadata", "x = af.get_model_version_by_version(8, 3)", "null"),
        ("metadata", "x = af.get_latest_generated_model_version('demand') is None", "?"),
        ("metadata", "x = 'cat ' + af.get_artifact_by_name('words').uri", r#""cat w""#),
        ("metadata", "af.register_dataset('gone')\nx = af.get_dataset_by_name('gone') is None", "?"),
        ("metadata", "af.register_dataset('new')\nx = af.get_dataset_by_name('gone') is None", "true"),
        ("metadata", "af.delete_dataset_by_id(4)\nx = af.get_dataset_by_name('there') is None", "?"),
        ("metadata", "af.register_artifact('gone')\nx = af.get_dataset_by_name('gone') is None", "true"),
        (
            "metadata",
            "af.register_model_version('demand', 'q')\nx = af.get_deployed_model_version('demand').model_path",
            r#"{"$attribute":{"metadata":2,"name":"model_path"}}"#,
        ),
    ]);
}

#[test]
fn the_document_has_what_was_used() {
    let flags = "define x=1; define sys.platform=linux; env A=1; env B=2; unset C; unset D; no-argv; metadata";
    let document = compiled(flags, "x = outside.f()\ny = [os.environ['A'], os.getenv('C')]").document.unwrap();
    assert_eq!(document.inputs.defines.keys().collect::<Vec<_>>(), ["sys.platform", "x"]);
    assert_eq!(document.inputs.environment.into_iter().collect::<Vec<_>>(), [("A".to_owned(), "1".to_owned())]);
    assert_eq!(document.inputs.environment_unset, ["C"]);
    assert!(document.inputs.argv.is_empty() && document.inputs.argv_declared);
    assert!(document.sources.iter().any(|source| source.path == "../m.yaml" && source.sha256.is_some()));
    assert_eq!(document.metadata[0].declared, None);
    let document = compiled("", "x = 1").document.unwrap();
    assert!(document.inputs.defines.is_empty() && document.inputs.environment.is_empty());
    assert!(!document.inputs.argv_declared);
}
