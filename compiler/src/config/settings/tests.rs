use super::*;
use crate::MemoryWorld;

const GOOD: &str = "[[job_plugin]]\njob_type = 'spark'\nmodule = 'acme.spark'\nstub = 'aiflowc/spark.py'\n";

/// What is read, and what is said about it: place and message.
fn read(text: &str) -> (Settings, Vec<String>) {
    let world = MemoryWorld::new().with("aiflowc/spark.py", "").with("aiflowc/ray.py", "").with("latin.py", b"\xe9");
    let (sources, mut found) = (Sources::default(), Vec::new());
    let file = sources.add(PATH, text);
    let settings = load_settings(&sources, file, (&world, 100), Bounds { nesting: 50, nodes: 1_000 }, &mut found);
    assert!(found.iter().all(|found| [SETTINGS_FAULT, LIMIT].contains(&found.code)));
    (settings, found.iter().map(|found| format!("`{}` {}", sources.text(found.span()), found.message)).collect())
}

fn said(text: &str) -> Vec<String> {
    read(text).1
}

#[test]
fn plugins_are_read_in_order() {
    let text = format!("{GOOD}processors = ['A', '_B1']\n{}", GOOD.replace("'spark'", "'sql'"));
    let (settings, said) = read(&text);
    assert_eq!(said, [""; 0]);
    assert_eq!(settings.job_types()[JOB_TYPES.len()..], ["spark", "sql"]);
    let spark = settings.plugin("spark").unwrap();
    assert_eq!(spark.processors.iter().map(|name| name.value.as_str()).collect::<Vec<_>>(), ["A", "_B1"]);
    assert_eq!(settings.plugins_of("acme.spark").count(), 2);
    assert!(settings.is_package("acme") && !settings.is_package("acm") && !settings.is_package("acme.spark"));
    assert!(read("").0.job_plugins.is_empty() && read("# nothing yet\n").1.is_empty());
}

#[test]
fn what_does_not_parse_is_said_where_it_stands() {
    let found = said("[[job_plugin]\njob_type = \"spark\"\n");
    assert!(found[0].contains("the TOML does not parse"), "{found:?}");
    assert!(!said("job_plugin = [").is_empty() && !said("a = 1\na = 2\n").is_empty());
    // Neither depth nor number brings it down.
    assert!(!said(&format!("a = {}", "[".repeat(100_000))).is_empty());
    assert!(!said(&format!("{} = 1", vec!["a"; 100_000].join("."))).is_empty());
    assert!(said(&"[\n".repeat(5_000)).len() <= MOST_FINDINGS);
}

#[test]
fn keys_and_values_are_checked() {
    assert_eq!(said("[levels]\n"), ["`levels` there is no setting `levels`"]);
    assert_eq!(
        said("job_plugin = 5\n"),
        ["`5` `job_plugin` must be a list of tables: [[job_plugin]]; this is of TOML's type integer"]
    );
    assert_eq!(
        said("[[job_plugin]]\njobtype = 'x'\nmodule = 'a-b'\nstub = '../x.py'\nprocessors = 'A'\n"),
        [
            "`jobtype` there is no setting `jobtype`",
            "`'a-b'` `module` must be the dotted name of a module; this is \"a-b\"",
            "`'A'` `processors` must be a list of names of classes; this is \"A\"",
            "`'../x.py'` `stub` must be the path of a file, from the project's root on; this is \"../x.py\"",
        ]
    );
    let missing = said("[[job_plugin]]\n");
    assert!(missing.iter().zip(["job_type", "module", "stub"]).all(|(said, key)| said.contains(key)), "{missing:?}");
    for path in ["/x.py", "a//b.py", "./x.py", "a/../b.py", "a\\\\b.py", ""] {
        assert_eq!(said(&GOOD.replace("aiflowc/spark.py", path)).len(), 1, "{path}");
    }
}

#[test]
fn types_and_modules_are_not_taken_twice() {
    let twice = |from: &str, to: &str| said(&format!("{GOOD}{}", GOOD.replace(from, to)));
    assert_eq!(twice("", ""), ["`'spark'` another plugin of this file has the job type `spark`"]);
    assert_eq!(twice("'spark'", "'bash'"), ["`'bash'` AIFlow's own plugins have the job type `bash`"]);
    assert_eq!(
        said(&format!("{GOOD}{}", GOOD.replace("'spark'", "'ray'").replace("aiflowc/spark.py", "aiflowc/ray.py"))),
        ["`'acme.spark'` `acme.spark` has a stub already: `aiflowc/spark.py`"]
    );
    for module in ["os", "ai_flow_plugins.job_plugins.spark", "_aiflowc"] {
        assert_eq!(said(&GOOD.replace("acme.spark", module)).len(), 1, "{module}");
    }
}

#[test]
fn a_type_whose_plugin_is_broken_is_known_all_the_same() {
    let (settings, said) = read(&GOOD.replace("aiflowc/spark.py", "none.py"));
    assert!(said.len() == 1 && settings.plugin("spark").is_none() && settings.job_types().contains(&"spark"));
}

#[test]
fn plugins_and_mistakes_are_bounded() {
    let many: String = (0..3_000).map(|i| GOOD.replace("'spark'", &format!("'spark{i}'"))).collect();
    assert_eq!(said(&many).len(), 1);
    assert!(said(&"[[job_plugin]]\n".repeat(100_000)).len() <= MOST_FINDINGS + 3);
}

#[test]
fn stubs_that_cannot_be_read() {
    let with = |path: &str| said(&GOOD.replace("aiflowc/spark.py", path));
    assert_eq!(with("none.py"), ["`'none.py'` `none.py` cannot be read: it does not exist"]);
    assert!(with("latin.py")[0].ends_with("line 1 is not UTF-8; save it in that encoding"));
}
