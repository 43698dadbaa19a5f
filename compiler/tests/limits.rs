//! Law 7: no input makes the compiler panic, hang or run out of stack or memory; what is too much is refused with a
//! diagnostic that names the limit. The tests run on threads with a small stack, as a library's user may.
//!
//! And what must hold of any input at all: each diagnostic points into the user's own text (law 5), and the same input
//! gives the same result (law 6). `AIFLOWC_SEED` and `AIFLOWC_ROUNDS` make other mutations, and more of them.

#![expect(clippy::disallowed_methods, reason = "the projects of testdata are read from the disk")]
#![expect(clippy::disallowed_types, reason = "that nothing hangs is a matter of time")]

use aiflowc_compiler::{Limits, MemoryWorld, Output, Request, Spawn, compile};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

const PROJECT: &str = "project_name: p\nserver_uri: localhost:50051\nblob: {blob_manager_class: a.B}\n";
const HEAD: &str =
    "import ai_flow as af\nfrom ai_flow_plugins.job_plugins.bash import BashProcessor\naf.init_ai_flow_context()\n";
const JOB: &str = "with af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'))\n";

type Files = BTreeMap<String, Vec<u8>>;

fn world(files: &Files) -> MemoryWorld {
    files.iter().fold(MemoryWorld::new(), |world, (path, text)| world.with(path, text.clone()))
}

fn project(text: impl Into<Vec<u8>>) -> Files {
    [
        ("project.yaml", PROJECT.into()),
        ("workflows/w/w.yaml", b"a: {job_type: bash}\n".to_vec()),
        ("workflows/w/w.py", text.into()),
    ]
    .map(|(path, text)| (path.to_owned(), text))
    .into()
}

/// The codes of what is found, each once. Here the limits are those of a run without optimisation.
fn found(files: &Files) -> String {
    let mut request = Request::new("w");
    request.limits = Limits::default();
    request.limits.steps /= 20;
    request.limits.memory /= 8;
    request.limits.value_size /= 8;
    request.limits.file_bytes /= 4;
    let start = Instant::now();
    let output = compile(&world(files), &request);
    let taken = start.elapsed();
    assert!(taken < Duration::from_secs(20), "it takes {taken:?}");
    sound(&output);
    let mut codes: Vec<String> = output.diagnostics.iter().map(|d| d.code.to_string()).collect();
    codes.dedup();
    codes.join(" ")
}

/// What holds of any result: there is a document or an error, and what is said points at what the user has written.
fn sound(output: &Output) {
    assert!(output.document.is_some() || output.diagnostics.iter().any(aiflowc_compiler::Diagnostic::is_error));
    for diagnostic in &output.diagnostics {
        assert!(!diagnostic.labels.is_empty(), "{diagnostic:?}");
        for label in &diagnostic.labels {
            let file = output.sources.get(label.span.file);
            let (start, end) = (label.span.start as usize, label.span.end as usize);
            assert!(!file.path().starts_with('<'), "{}: {diagnostic:?}", file.path());
            assert!(start <= end && end <= file.text().len(), "{diagnostic:?}");
            assert!(file.text().is_char_boundary(start) && file.text().is_char_boundary(end), "{diagnostic:?}");
        }
    }
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, expected) in cases {
        let found = found(&project(format!("{HEAD}{text}\n{JOB}")));
        if found != *expected {
            let _ = writeln!(wrong, "{}: found {found:?}, expected {expected:?}", text.replace('\n', "; "));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn loops_and_large_values() {
    check(&[
        ("while True: pass", "AF0208"),
        ("n = 0\nwhile True:\n    n += 1\n    if n < 0: break", "AF0701"),
        ("for i in range(10**12): pass", "AF0701"),
        ("d = {}\nwhile d.get(7) != 8: d[len(d)] = 1", "AF0701"),
        ("s = 'a'\nwhile s: s += s", "AF0701"),
        ("s = 'a' * 100000\nl = []\nwhile len(l) < 10**9: l.append(s + 'b')", "AF0701"),
        ("l = [1]\nwhile l: l = l + l", "AF0701"),
        ("l = [1]\nfor i in range(200): l.extend(l)", "AF0701"),
        ("l = [1]\nfor i in l: l.append(i)", "AF0701"),
        ("x = 10**10**10", "AF0701"),
        ("x = 1 << 10**12", "AF0701"),
        ("x = 3\nwhile x: x = x * x", "AF0701"),
        ("x = 'a' * 10**12", "AF0701"),
        ("x = [0] * 10**12", "AF0701"),
        ("x = [[]] * 10**9", "AF0701"),
        ("x = [] * 10**12", ""),
        ("x = list(range(10**12))", "AF0701"),
        ("x = sum(range(10**12))", "AF0701"),
        ("x = sorted(range(10**12))", "AF0701"),
        ("x = min(range(10**12))", "AF0701"),
        ("x = list(zip(range(10**12), range(10**12)))", "AF0701"),
        ("x = list(zip(range(10**12), 'a'))", ""),
        ("for i in enumerate(range(10**12)): pass", "AF0701"),
        ("x = 10**11 in range(10**12)\ny = len(range(-2**63, 2**63 - 1))\nz = range(10**12)[5:10]", ""),
        ("x = range(10**12)[::2]", ""),
        ("a, *b = range(10**12)", "AF0701"),
        ("print(*range(10**12))", "AF0701"),
        ("x = [i for i in range(10**12)]", "AF0701"),
        ("x = ','.join(str(i) for i in range(10**12))", "AF0701"),
        ("s = 'a' * 100000\nx = s.join(['b'] * 100000)", "AF0701"),
        ("s = 'a' * 100000\nx = s.replace('a', s)", "AF0701"),
        ("x = ('{0}' * 10000).format('a' * 10000)", "AF0701"),
        ("x = '%(a)s' * 10000 % {'a': 'a' * 10000}", "AF0701"),
        ("x = '{:1000000000000}'.format(1)", "AF0701"),
        ("x = '%1000000000000d' % 1", "AF0701"),
        ("x = f'{1:>999999999999}'", "AF0701"),
        ("x = 'a'.ljust(10**12)", "AF0701"),
        ("l = list(range(20000))\nwhile l: l.remove(l[-1])", "AF0701"),
        ("l = list(range(20000))\nwhile l: l.pop(0)", "AF0701"),
        ("l = list(range(20000))\nfor i in range(20000): 20001 in l", "AF0701"),
        ("d = {i: i for i in range(10000)}\nwhile d:\n    for k in d: break\n    del d[k]", "AF0701"),
        ("s = '\\u00e9' * 100000\nfor i in range(100000): s[i]", "AF0701"),
        ("def f(*a): return f(*a, *a)\nf(1)", "AF0701"),
        ("while True:\n    undefined_name", "AF0204"),
        ("while 2 > 1:\n    undefined_name", "AF0204"),
        ("for i in range(10**6): af.get_dataset_by_name('x')", "AF0701"),
        (
            "with af.job_config('a'):\n    for i in range(10**6): af.user_define_operation(processor=BashProcessor('x'))",
            "AF0701",
        ),
    ]);
}

/// What is kept of ever more small things is charged as it grows.
#[test]
fn what_grows() {
    let each = |body: &str| format!("l = []\nfor i in range(10**9):\n    {body}");
    let cases = [
        each("l = [l]"),
        each("l.append([i])"),
        each("l.append('x' * 1000 + str(i))"),
        each("l.append(b'x' * 1000)"),
        each("l.append(10**1000 + i)"),
        each("l.append(lambda: i)"),
        each("l.append(x for x in l)"),
        each("l.append(l.append)"),
        each("l.append(BashProcessor(str(i)))"),
        "l = [None] * 10**5\nfor i in range(10**9): l[i % 10**5] = 'x' * 1000 + str(i)".to_owned(),
        "d = {}\nfor i in range(10**9): d[i, i] = {}".to_owned(),
        "s = set()\nfor i in range(10**9): s.add(i)".to_owned(),
        "class A: pass\na = A()\nfor i in range(10**9): setattr(a, 'x%d' % i, i)".to_owned(),
        "for i in range(10**9):\n    class A:\n        def f(self): pass".to_owned(),
        "p = 'a'\nimport os\nfor i in range(10**9): p = os.path.join(p, 'a')".to_owned(),
        "e = None\nfor i in range(10**9):\n    try: raise ValueError(e)\n    except ValueError as x: e = x".to_owned(),
        "x = sum([[i] for i in range(10**5)], [])".to_owned(),
        "class A:\n    def __hash__(self): return hash(self)\n{A(): 1}".to_owned(),
    ];
    check(&cases.each_ref().map(|case| (&**case, "AF0701")));
}

/// As many calls as CPython has inside one another, and as many as can be asked for.
#[test]
fn deep_calls() {
    let calls = |count: u32, limit: u64| {
        let text = "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nclass A:\n    def f(self, n):\n        \
                    return 0 if n == 0 else 1 + self.f(n - 1)\n";
        let files = project(format!("{HEAD}{text}assert f({count}) == A().f({count}) == {count}\n{JOB}"));
        let mut request = Request::new("w");
        request.limits.set("call_depth", limit).unwrap();
        let output = compile(&world(&files), &request);
        sound(&output);
        output.diagnostics.iter().map(|d| d.code.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(calls(950, Limits::default().call_depth.into()), "");
    assert_eq!(calls(4900, 5000), "");
    assert_eq!(calls(5100, 5000), "AF0701");
}

/// What must not be compared, or followed, with all that came before it.
#[test]
fn many_of_one_kind() {
    let rules = |count: u32| format!("for n in range({count}):\n    af.action_on_event('a', 'key_%d' % n, 'x')");
    let perhaps = "import os\nv = os.environ.get('V')\ntry:\n    for n in range(400):\n        \
                   af.action_on_event('a', 'key_%d' % n, v.strip())\nexcept ValueError:\n    raise SystemExit(1)";
    check(&[(&rules(3_000), ""), (perhaps, "")]);
}

#[test]
fn a_long_chain_of_rules() {
    let jobs = 10_000;
    let chain = format!(
        "for n in range({jobs}):\n    with af.job_config('job_%d' % n):\n        \
         af.user_define_operation(processor=BashProcessor('x'))\n    if n:\n        \
         af.action_on_job_status('job_%d' % n, 'job_%d' % (n - 1))\n"
    );
    let mut files = project(HEAD.to_owned() + &chain);
    let settings: String = (0..jobs).map(|n| format!("job_{n}: {{job_type: bash}}\n")).collect();
    files.insert("workflows/w/w.yaml".to_owned(), settings.into());
    let output = compile(&world(&files), &Request::new("w"));
    assert!(output.diagnostics.is_empty(), "{:?}", output.diagnostics);
    let document = output.document.expect("it compiles");
    assert_eq!((document.jobs.len(), document.rules.len()), (jobs, jobs - 1));
}

#[test]
fn recursion() {
    check(&[
        ("def f(n): return f(n + 1)\nf(0)", "AF0701"),
        ("def f(n): return g(n + 1)\ndef g(n): return f(n)\nf(0)", "AF0701"),
        ("class A:\n    @property\n    def x(self): return self.x\nA().x", "AF0701"),
        ("class A:\n    def __eq__(self, o): return self == o\nA() == A()", "AF0701"),
        ("class A:\n    def __str__(self): return str(self)\nstr(A())", "AF0701"),
        ("class A:\n    def __repr__(self): return repr([self])\nrepr(A())", "AF0207"),
        ("class A:\n    def __bool__(self): return bool(self)\nbool(A())", "AF0701"),
        ("class A:\n    def __iter__(self): return A()\nfor x in A(): pass", "AF0207"),
        ("class A: pass\na = A()\nA.__call__ = a\na()", "AF0701"),
        ("f = print\nfor i in range(5000):\n    class A: pass\n    A.__call__ = f\n    f = A()\nf()", "AF0701"),
        ("def k(x): return sorted([2, 1], key=k)\nsorted([1, 2], key=k)", "AF0701"),
        ("def f(): return [f() for i in [1]]\nf()", "AF0701"),
        ("g = iter([1])\nfor i in range(4000): g = map(str, g)\nlist(g)", "AF0701"),
        ("g = iter([1])\nfor i in range(4000): g = filter(None, g)\nset(g)", "AF0701"),
        ("u = af.get_dataset_by_name('d')\ndef f(): return f() if u else f()\nf()", "AF0701"),
    ]);
}

#[test]
fn deep_and_shared_values() {
    let shown = "\nwith af.job_config('a'):\n    af.user_define_operation(processor=BashProcessor('x'), x=x)";
    let list = "x = [1]\nfor i in range(100): x = [x, x]";
    let object = "class A:\n    def __init__(self, x): self.x = x\nx = None\nfor i in range(2000): x = A(x)";
    for (text, expected) in [
        ("x = []\nx.append(x)", ""),
        ("x = []\nfor i in range(20000): x = [x]", ""),
        (list, "AF0701"),
        (object, "AF0701 AF0316"),
    ] {
        assert_eq!(found(&project(format!("{HEAD}{text}{shown}"))), expected, "{text}");
    }
    check(&[
        ("x = []\nx.append(x)\nrepr(x)\nx == x\nx in x\nstr([x])", ""),
        ("x = {}\nx['a'] = x\nrepr(x)", ""),
        ("x = []\nfor i in range(20000): x = [x]\nrepr(x)", "AF0207"),
        ("x = y = []\nfor i in range(20000): x, y = [x], [y]\nx == y", "AF0207"),
        ("x = [1]\ny = [1, 2]\nfor i in range(20000): x, y = [x], [y, 0]\nx < y", "AF0207"),
        ("x = ()\nfor i in range(20000): x = (x,)\n{x: 1}", "AF0701"),
        ("x = ()\nfor i in range(100): x = (x, x)\n{x: 1}", "AF0701"),
        ("x = frozenset()\nfor i in range(20000): x = frozenset([x])", "AF0701"),
        ("x = int\nfor i in range(20000): x = (x,)\nisinstance(1, x)", ""),
        ("x = str\nfor i in range(100): x = (x, x)\nisinstance(1, x)", "AF0701"),
        ("x = KeyError\nfor i in range(100): x = (x, x)\ntry: {}[1]\nexcept x: pass", ""),
        ("x = ValueError\nfor i in range(100): x = (x, x)\ntry: {}[1]\nexcept x: pass", "AF0701"),
        ("x = y = [1]\nfor i in range(100): x, y = [x, x], [y, y]\nx == y", "AF0701"),
        ("x = [1]\nfor i in range(100): x = [x, x]\nrepr(x)", ""),
        ("from enum import Enum\nclass E(Enum):\n    A = []\nE.A.value.append(E.A)\nx = repr(E.A)", ""),
    ]);
}

#[test]
fn deep_texts() {
    let n = 20_000;
    let nested = |open: &str, middle: &str, close: &str| format!("x = {}{middle}{}", open.repeat(n), close.repeat(n));
    let deep = [
        nested("(", "", ")"),
        nested("[", "", "]"),
        nested("{1: ", "1", "}"),
        nested("-", "1", ""),
        nested("not ", "1", ""),
        nested("1 + ", "1", ""),
        nested("1 ** ", "1", ""),
        nested("lambda: ", "1", ""),
        nested("lambda x=1, y=2: ", "1", ""),
        nested("1 if a else ", "1", ""),
        nested("await ", "1", ""),
        nested("f'{", "1", "}'"),
        nested("f\"{f'{", "1", "}'}\""),
        format!("x = f'{{{}1}}'", "-".repeat(n)),
        format!("x = f'{{{}{}}}'", "(".repeat(n), ")".repeat(n)),
        format!("x = f'{{a{}}}'", ".b".repeat(n)),
        format!("x = f'{{a:{}{}}}'", "{b:".repeat(n), "}".repeat(n)),
        format!("x = a{}", ".b".repeat(n)),
        format!("x = a{}", "()".repeat(n)),
        format!("x = a{}", "[0]".repeat(n)),
        format!("x = a{}", ".b()[0]".repeat(n)),
        format!("x = {}1", "-\\\n".repeat(n)),
        format!("x = ({}1)", "-#(\n".repeat(n)),
        format!("x = ({}1)", "-#(\r".repeat(n)),
        format!("@a{}\ndef f(): pass", ".b".repeat(n)),
    ];
    for text in &deep {
        assert_eq!(found(&project(format!("{HEAD}{text}\n{JOB}"))), "AF0701", "{text:.60}");
    }
    let indented: String = (0..1000).map(|i| format!("{}if a:\n", " ".repeat(i))).collect();
    assert_eq!(found(&project(format!("{HEAD}{indented}\n{JOB}"))), "AF0201");
    let u = "u = af.get_dataset_by_name('d').uri\n";
    let below = [
        format!("x = {}1", "-".repeat(3_900)),
        format!("x = 1{}", "+1".repeat(3_900)),
        format!("x = 'a'{}", ".lower()".repeat(1_000)),
        format!("x = {}1{}", "(".repeat(190), ")".repeat(190)),
        format!("x = {}1{}", "[".repeat(190), "]".repeat(190)),
        format!("x = {}1", "lambda: ".repeat(1_000)),
        format!("x = 1{}", " and 1 or 1".repeat(10_000)),
        format!("x = 1{}", " < 2".repeat(2_000)),
        format!("if 0: pass\n{}", "elif 0: pass\n".repeat(20_000)),
        format!("{u}if u: pass\n{}", "elif u: pass\n".repeat(900)),
        format!("{u}x = u{}", " or u".repeat(900)),
        format!(
            "{u}{}{}pass",
            (0..99).map(|i| format!("{}if u:\n", " ".repeat(i))).collect::<String>(),
            " ".repeat(99)
        ),
        format!(
            "{}{}pass",
            (0..20).map(|i| format!("{}with open('x'):\n", " ".repeat(i))).collect::<String>(),
            " ".repeat(20)
        ),
        format!(
            "{}{}pass\n",
            (0..99).map(|i| format!("{}def f():\n", " ".repeat(i))).collect::<String>(),
            " ".repeat(99)
        ),
        format!("x = f\"{}\"", "{1} ".repeat(5_000)),
        format!("x = '{}'", "a".repeat(1_000_000)),
        format!("x = f'''{}'''", "((((( [ {{ \" lambda - ".repeat(1_000)),
        "# (\r".repeat(1_000),
    ];
    for text in &below {
        let found = found(&project(format!("{HEAD}{text}\n{JOB}")));
        assert!(!found.contains("AF0701") && !found.contains("AF0201"), "{text:.60} {found}");
    }
}

#[test]
fn helpers_are_read_in_the_encoding_that_they_say() {
    for (helper, code) in [
        ("# coding: latin-1\nx = 'é'\n", "AF0105"),
        ("# coding: utf8mb4\nx = 1\n", "AF0105"),
        ("# coding: latin-1\nx = 1\n", ""),
        ("# coding: utf-8\nx = 'é'\n", ""),
    ] {
        let mut files = project(format!("{HEAD}import helper\n{JOB}"));
        files.insert("workflows/w/helper.py".to_owned(), helper.into());
        assert_eq!(found(&files), code, "{helper}");
    }
}

#[test]
fn odd_files() {
    let text = format!("{HEAD}{JOB}");
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nothing", Vec::new(), "AF0314"),
        ("a byte order mark", format!("\u{feff}{text}").into(), ""),
        ("carriage returns and line feeds", text.replace('\n', "\r\n").into(), ""),
        ("carriage returns", text.replace('\n', "\r").into(), ""),
        ("form feeds", format!("{HEAD}\x0c\nif 1:\n \x0c x = 1\n{JOB}").into(), ""),
        ("a zero byte", format!("{text}\0").into(), "AF0105"),
        ("Latin 1", [text.as_bytes(), b"# \xe9\n"].concat(), "AF0105"),
        ("UTF-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect(), "AF0105"),
        ("all bytes", (0..=255).collect(), "AF0105"),
        ("only spaces", vec![b' '; 100_000], "AF0314"),
        ("an open string", format!("{text}'''").into(), "AF0201"),
        ("an open f-string", format!("{text}f'{{").into(), "AF0201"),
        ("a backslash at the end", format!("{text}\\").into(), "AF0201"),
        ("too large", vec![b'\n'; 3 << 20], "AF0105"),
    ];
    for (name, text, expected) in cases {
        assert_eq!(found(&project(text)), expected, "{name}");
    }
    let marked = compile(&world(&project(format!("\u{feff}{HEAD}undefined\n{JOB}"))), &Request::new("w"));
    assert_eq!(marked.sources.text(marked.diagnostics[0].span()), "undefined");
}

#[test]
fn imports() {
    let with = |text: &str, modules: &[(&str, &str)]| {
        let mut files = project(format!("{HEAD}{text}\n{JOB}"));
        files.extend(modules.iter().map(|(path, text)| (format!("workflows/w/{path}"), text.as_bytes().to_vec())));
        found(&files)
    };
    assert_eq!(with("import w", &[]), "");
    assert_eq!(with("import a", &[("a.py", "import b\nx = 1\n"), ("b.py", "import a\n")]), "");
    assert_eq!(
        with("from a import x", &[("a.py", "from b import y\nx = 1\n"), ("b.py", "from a import x\ny = 1\n")]),
        "AF0207"
    );
    let chain: Vec<(String, String)> = (0..500).map(|i| (format!("m{i}.py"), format!("import m{}\n", i + 1))).collect();
    let chain: Vec<(&str, &str)> = chain.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    assert_eq!(with("import m0", &chain), "AF0701");
    assert_eq!(
        with(
            "import bad\nfrom bad import x\nprint(bad.y)\nbad.z = 1\nfrom bad.sub import q",
            &[("bad.py", "def (:\n")]
        ),
        "AF0201"
    );
    let dotted = format!("import {}b", "a.".repeat(10_000));
    assert_eq!(with(&dotted, &[]), "AF0701");
    // What an import does inside of a branch that may not be taken is done once and for all, what follows is not.
    let module = [("m.py", "import foo\nx = [1]\nif foo.y:\n    raise ValueError()\n")];
    assert_eq!(
        with(
            "u = af.get_dataset_by_name('d').uri\ntry:\n    if u:\n        import m\n        m.x.append(2)\nexcept ValueError:\n    pass",
            &module
        ),
        ""
    );
}

/// A generator of random numbers: SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }
}

/// The projects of testdata, each with the workflow in it.
fn projects() -> Vec<(String, String, Files)> {
    fn read(dir: &Path, prefix: &str, files: &mut Files) {
        for entry in std::fs::read_dir(dir).expect("it is a directory") {
            let entry = entry.expect("it can be read");
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                read(&entry.path(), &format!("{name}/"), files);
            } else if let Ok(bytes) = std::fs::read(entry.path()) {
                files.insert(name, bytes);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata");
    let mut projects = Vec::new();
    for kind in ["ok", "err"] {
        let mut names: Vec<_> =
            std::fs::read_dir(root.join(kind)).expect("testdata").flatten().map(|e| e.path()).collect();
        names.sort();
        for path in names {
            let mut files = Files::new();
            read(&path, "", &mut files);
            let workflow = files
                .keys()
                .find_map(|name| name.strip_prefix("workflows/")?.split_once('/').map(|(w, _)| w.to_owned()));
            if let Some(workflow) = workflow {
                projects.push((path.display().to_string(), workflow, files));
            }
        }
    }
    projects
}

fn mutate(random: &mut Random, text: &mut Vec<u8>, other: &[u8]) {
    const PIECES: &[&str] = &[
        "(", ")", "[", "]", "{", "}", ":", ",", "=", ".", "'", "\"", "'''", "#", "\\", "\n", "    ", "\t", "\r",
        "None", "if ", "for ", "lambda: ", "not ", "*", "**", "f'{", "\u{feff}", "é", "\0", "& ", "*a", "- ", "? ",
        "|", ">", "!!", "<<", "0", "-1", "1e999", "return ", "yield ", "import ", "self", "del ", "with ", "try:",
        "except:", "break", "@", "...", "%", "~",
    ];
    for _ in 0..=random.below(4) {
        let at = random.below(text.len() + 1);
        let end = (at + 1 + random.below(30)).min(text.len());
        match random.below(6) {
            0 if at < text.len() => text[at] = random.below(256) as u8,
            1 if at < text.len() => text[at] = b' ' + random.below(95) as u8,
            2 if at < end => drop(text.drain(at..end)),
            3 if at < end => {
                let copy = text[at..end].to_vec();
                let to = random.below(text.len());
                text.splice(to..to, copy);
            }
            4 if !other.is_empty() => {
                let from = random.below(other.len());
                let piece = other[from..(from + 1 + random.below(60)).min(other.len())].to_vec();
                text.splice(at..at, piece);
            }
            _ => drop(text.splice(at..at, PIECES[random.below(PIECES.len())].bytes())),
        }
    }
}

fn settings(rounds: usize) -> (u64, usize) {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse().ok());
    (number("AIFLOWC_SEED").unwrap_or(1), number("AIFLOWC_ROUNDS").map_or(rounds, |n: u64| n as usize))
}

#[test]
fn mutated_projects() {
    let projects = projects();
    let (seed, rounds) = settings(150);
    for round in 0..rounds {
        let mut random = Random(seed << 32 | round as u64);
        let (name, workflow, files) = &projects[random.below(projects.len())];
        let (_, _, others) = &projects[random.below(projects.len())];
        let mut files = files.clone();
        let paths: Vec<String> =
            files.keys().filter(|path| path.ends_with(".py") || path.ends_with(".yaml")).cloned().collect();
        let path = &paths[random.below(paths.len())];
        let other = others.values().nth(random.below(others.len())).cloned().unwrap_or_default();
        if let Some(text) = files.get_mut(path) {
            mutate(&mut random, text, &other);
        }
        let mut request = Request::new(workflow.clone());
        request.limits.steps = 500_000;
        let text = files[path].clone();
        let result = std::panic::catch_unwind(|| {
            let start = Instant::now();
            sound(&compile(&world(&files), &request));
            start.elapsed()
        });
        let context = || format!("seed {seed}, round {round}: {name}, {path}:\n{}", String::from_utf8_lossy(&text));
        match result {
            Ok(taken) => assert!(taken < Duration::from_secs(10), "{taken:?} for {}", context()),
            Err(panic) => {
                let message = panic.downcast_ref::<String>().map_or("a panic", |message| message);
                panic!("{message}\n{}", context());
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_result() {
    fn result(workflow: &str, files: &Files) -> String {
        let output = compile(&world(files), &Request::new(workflow));
        sound(&output);
        let document = output.document.as_ref().map(|d| serde_json::to_string(d).expect("a document is JSON"));
        format!("{:?} {document:?}", output.diagnostics)
    }
    let projects = projects();
    let first: Vec<String> = projects.iter().map(|(_, workflow, files)| result(workflow, files)).collect();
    std::thread::scope(|scope| {
        for offset in [0, projects.len() / 2] {
            let (first, projects) = (&first, &projects);
            scope.spawn(move || {
                for i in (0..projects.len()).map(|i| (i + offset) % projects.len()) {
                    let (name, workflow, files) = &projects[i];
                    assert_eq!(first[i], result(workflow, files), "{name}");
                }
            });
        }
    });
}

#[test]
fn a_large_workflow_file_is_the_same_wherever_it_is_read() {
    let spawns: [Option<Spawn>; 4] = [
        None,
        Some(|work| work()),
        Some(drop),
        Some(|work| {
            std::thread::spawn(work);
        }),
    ];
    let mut files = project(format!("{HEAD}{JOB}af.action_on_job_status('a', 'b3')\n"));
    let others: String = (0..2_000).fold(String::new(), |text, i| text + &format!("b{i}: {{job_type: bash}}\n"));
    for (last, code) in [("", "AF0301"), ("z: {job_type: bsah}\n", "AF0505"), ("z: [\n", "AF0501")] {
        files.insert("workflows/w/w.yaml".into(), format!("a: {{job_type: bash}}\n{others}{last}").into());
        let found = spawns.map(|spawn| {
            let output = compile(&world(&files), &Request { spawn, is_last: true, ..Request::new("w") });
            output.diagnostics
        });
        assert!(found[0].iter().any(|found| found.code.to_string() == code), "{last:?}: {:?}", found[0]);
        assert!(found.iter().all(|other| *other == found[0]), "{last:?}");
    }
}

#[test]
fn checking_alone_finds_the_same() {
    for (name, workflow, files) in &projects() {
        let output = compile(&world(files), &Request::new(workflow));
        let checked = compile(&world(files), &Request { check_only: true, ..Request::new(workflow) });
        assert_eq!(format!("{:?}", checked.diagnostics), format!("{:?}", output.diagnostics), "{name}");
        assert!(checked.document.is_none() && checked.outline == output.outline, "{name}");
        let counted = output.document.as_ref().map(|document| {
            let operations = document.jobs.iter().map(|job| job.operations.len()).sum();
            (document.jobs.len(), operations, document.rules.len(), document.workflow.schedule.clone())
        });
        let outlined = checked.outline.map(|o| (o.jobs, o.operations, o.rules, o.schedule));
        assert_eq!(outlined, counted, "{name}");
    }
}
