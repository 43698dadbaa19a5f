//! Stubs of installed modules, which `aiflowc.toml` declares.

use aiflowc_compiler::{MemoryWorld, Output, Request, compile};

const TOML: &str = "[[job_plugin]]\njob_type = 'spark'\nmodule = 'acme.spark'\nstub = 'stub.py'\nprocessors = ['P']\n";
const STUB: &str = "class P(object):\n    def __init__(self, n: int):\n        self.n = n\n";

/// A workflow of one job of type spark; `python` stands where its operations are.
fn compiled(stub: &str, imports: &str, python: &str) -> Output {
    let world = MemoryWorld::new()
        .with("project.yaml", "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n")
        .with("aiflowc.toml", TOML)
        .with("stub.py", stub)
        .with("workflows/w/w.yaml", "a: {job_type: spark}\n")
        .with(
            "workflows/w/w.py",
            format!(
                "import ai_flow as af\n{imports}\naf.init_ai_flow_context()\nwith af.job_config('a'):\n    {python}\n"
            ),
        );
    compile(&world, &Request::new("w"))
}

/// What is said, each with the file and the text that it points at.
fn said(stub: &str, imports: &str, python: &str) -> Vec<String> {
    let output = compiled(stub, imports, python);
    let say = |found: &aiflowc_compiler::Diagnostic| {
        let path = output.sources.get(found.span().file).path();
        format!("{path} `{}` {}", output.sources.text(found.span()), found.message)
    };
    output.diagnostics.iter().map(say).collect()
}

const ONE: &str = "af.user_define_operation(processor=P(1))";

#[test]
fn a_stub_is_found_by_every_spelling_of_an_import() {
    for (imports, made) in [
        ("from acme.spark import P", "P(1)"),
        ("from acme.spark import *", "P(1)"),
        ("from acme import spark", "spark.P(1)"),
        ("import acme.spark", "acme.spark.P(1)"),
        ("import acme.spark as s", "s.P(n=1)"),
    ] {
        let python = format!("af.user_define_operation(processor={made})");
        assert_eq!(said(STUB, imports, &python), [""; 0], "{imports}");
    }
}

#[test]
fn what_has_no_stub_stays_unknown() {
    let imports = "import acme.spark\nimport acme.more\nfrom acme import other\nfrom acme.far.away import x";
    for made in ["other.Q(1)", "x", "acme.more.Q()", "acme.some.thing"] {
        assert_eq!(said(STUB, imports, &format!("af.user_define_operation(processor={made})")), [""; 0], "{made}");
    }
}

#[test]
fn mistakes_in_a_stub_are_told_in_the_stub_and_mistakes_in_calls_at_the_call() {
    let import = "from acme.spark import P";
    assert_eq!(said("class P(Base):\n    pass\n", import, ONE)[0], "stub.py `Base` name 'Base' is not defined");
    assert!(said("class P(:\n", import, ONE)[0].starts_with("stub.py "));
    assert_eq!(
        said(STUB, import, "af.user_define_operation(processor=P('1'))"),
        ["workflows/w/w.py `'1'` `n` of P() must be an integer, not a str"]
    );
    let raising = "class P(object):\n    def __init__(self, n):\n        raise ValueError('too small')\n";
    assert_eq!(said(raising, import, ONE), ["workflows/w/w.py `P(1)` ValueError: too small"]);
}

#[test]
fn the_primitives_are_not_for_stubs() {
    let stub = format!("import _aiflowc\n_aiflowc.operation('x')\n_aiflowc.job_plugin('ray')\n{STUB}");
    let output = compiled(&stub, "from acme.spark import P", ONE);
    let document = output.document.expect("what the stub calls is unknown, and does nothing");
    assert_eq!(document.jobs[0].operations.len(), 1);
}

#[test]
fn a_plugin_that_nothing_imports_is_told() {
    let found = compiled(STUB, "", "af.read_dataset('d')").diagnostics;
    assert!(found.iter().any(|found| found.code.to_string() == "AF0311"), "{found:?}");
}
