use super::*;
use crate::source::Sources;
use std::fmt::Write as _;

const BOUNDS: Bounds = Bounds { nesting: 50, nodes: 10_000 };

/// A file as it was read.
struct Read {
    sources: Sources,
    node: Option<Node>,
    found: Vec<Diagnostic>,
}

fn read(text: &str) -> Read {
    let sources = Sources::default();
    let file = sources.add("f.yaml", text);
    let mut found = Vec::new();
    let node = load(sources.file_text(file), BOUNDS, &mut found).unwrap_or_default();
    Read { sources, node, found }
}

/// The value of a file without errors.
fn good(text: &str) -> (Sources, Node) {
    let Read { sources, node, found } = read(text);
    assert_eq!(found, [], "{text:?}");
    (sources, node.unwrap())
}

/// Code, text under the first label, and message of every finding.
fn bad(text: &str) -> Vec<(String, String, String)> {
    let Read { sources, found, .. } = read(text);
    found.into_iter().map(|d| (d.code.to_string(), sources.text(d.span()).to_owned(), d.message)).collect()
}

/// The only finding.
fn one(text: &str) -> (String, String, String) {
    let mut all = bad(text);
    assert_eq!(all.len(), 1, "{text:?} {all:?}");
    all.remove(0)
}

fn show(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => format!("bool {value}"),
        Kind::Int(value) => format!("int {value}"),
        Kind::Big(value) => format!("int {value}"),
        Kind::Float(value) => format!("float {value:?}"),
        Kind::Str(value) => value.chars().fold("str ".to_owned(), |mut out, char| {
            match char {
                ' '..='~' if char != '\\' => out.push(char),
                _ => write!(out, "\\{{{:x}}}", char as u32).unwrap(),
            }
            out
        }),
        Kind::Bytes(value) => value.iter().fold("bytes ".to_owned(), |out, b| out + &format!("{b:02x}")),
        Kind::Date(date) => format!("date {:04}-{:02}-{:02}", date.year, date.month, date.day),
        Kind::DateTime(time) => {
            let DateTime { date, hour, minute, second, microsecond, offset } = **time;
            let mut out = format!("datetime {:04}-{:02}-{:02} ", date.year, date.month, date.day);
            write!(out, "{hour:02}:{minute:02}:{second:02}.{microsecond:06}").unwrap();
            if let Some(offset) = offset {
                write!(out, " offset {offset}").unwrap();
            }
            out
        }
        Kind::List(items) => format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(", ")),
        Kind::Set(items) => format!("set[{}]", items.iter().map(show).collect::<Vec<_>>().join(", ")),
        Kind::Map(entries) => {
            let show = |entry: &Entry| format!("{}: {}", show(&entry.key), show(&entry.value));
            format!("{{{}}}", entries.iter().map(show).collect::<Vec<_>>().join(", "))
        }
        Kind::Invalid => "invalid".to_owned(),
    }
}

/// What the real one recorded, in the way of [`show`]: floats are compared as numbers.
fn recorded(text: &str) -> String {
    match text.strip_prefix("float ") {
        Some(number) => format!("float {:?}", number.parse::<f64>().unwrap()),
        None => text.to_owned(),
    }
}

#[test]
fn scalars_are_what_pyyaml_makes_of_them() {
    let mut refused = Vec::new();
    for line in include_str!("testdata/scalars.tsv").lines() {
        let (scalar, expected) = line.split_once('\t').unwrap();
        let Read { node, found, .. } = read(&format!("- {scalar}\n"));
        let ours = match node {
            Some(Node { kind: Kind::List(items), .. }) if found.is_empty() => show(&items[0]),
            _ => "error".to_owned(),
        };
        if expected == "other" {
            assert!(ours.starts_with(['[', '{']) || ours == "error", "{scalar} {ours}");
        } else if ours != recorded(expected) {
            assert_eq!(ours, "error", "{scalar}: PyYAML reads {expected}");
            assert!(found.iter().all(|found| found.code == REFUSED), "{scalar} {found:?}");
            refused.push(scalar);
        }
    }
    assert_eq!(refused, [r#""\ud800""#], "a lone surrogate is all that has to be refused");
}

#[test]
fn documents_are_what_pyyaml_makes_of_them() {
    // Recorded with PyYAML 5.3.1 on CPython 3.7.16.
    for (text, expected) in [
        ("a: |\n  x\n   y\n\n  z\n", r"{str a: str x\{a} y\{a}\{a}z\{a}}"),
        ("a: >\n  x\n  y\n\n  z\n", r"{str a: str x y\{a}z\{a}}"),
        ("a: |-\n  x\n\n", "{str a: str x}"),
        ("a: |+\n  x\n\n", r"{str a: str x\{a}\{a}}"),
        ("a: |1\n   x\n", r"{str a: str   x\{a}}"),
        ("a:\n- b\n-\n  c: d\n- - e\n", "{str a: [str b, {str c: str d}, [str e]]}"),
        ("{a, b: , 'c':d, e: [f, g: h]}", "{str a: null, str b: null, str c: str d, str e: [str f, {str g: str h}]}"),
        ("? a\n: b\n? c\n", "{str a: str b, str c: null}"),
        ("a: 'x\n  y\n\n  z'\n", r"{str a: str x y\{a}z}"),
        ("a: \"x\\\n   y\\\\\"\n", r"{str a: str xy\{5c}}"),
        ("--- # c\na: b # c\n...\n", "{str a: str b}"),
        ("%YAML 1.1\n---\n- 1\n", "[int 1]"),
        ("2: a\nyes: b\n~: c\n1.5: d\n", "{int 2: str a, bool true: str b, null: str c, float 1.5: str d}"),
        ("=: a\n", "{str =: str a}"),
        ("!!set {a, b}", "set[str a, str b]"),
        ("!!map {a: !!seq [b]}", "{str a: [str b]}"),
        ("&a !!str 1", "str 1"),
        ("!!str &a 1", "str 1"),
        ("- &a x\n- *a\n", "[str x, str x]"),
        ("a: 1\r\nb: 2\rc: 3\n", "{str a: int 1, str b: int 2, str c: int 3}"),
    ] {
        assert_eq!(show(&good(text).1), expected, "{text:?}");
    }
}

#[test]
fn a_block_scalar_may_end_the_file_without_a_line_break() {
    // Recorded with PyYAML 5.3.1 on CPython 3.7.16.
    for (text, expected) in [
        ("a: |\n  x", "str x"),
        ("a: >\n  x\n  y", "str x y"),
        ("a: |+\n  x", "str x"),
        ("a: |-\n  x", "str x"),
        ("a: |\n  x\n ", r"str x\{a}"),
        ("a: |+\n  x\n ", r"str x\{a}"),
        ("a: |\n  x\n\n  ", r"str x\{a}"),
        ("a: |+\n  x\n\n  ", r"str x\{a}\{a}"),
        ("a: |", "str "),
        ("a: |+\n", "str "),
        ("a: |+\n ", "str "),
        ("a: |\n\n  x\n    y", r"str \{a}x\{a}  y"),
    ] {
        let (_, node) = good(text);
        assert_eq!(show(&node.entry("a").unwrap().value), expected, "{text:?}");
    }
    assert_eq!(one("a: |2\n   ").0, "AF0508");
}

#[test]
fn merge_keys_come_first_and_lose() {
    // Recorded with PyYAML 5.3.1 on CPython 3.7.16.
    for (text, expected) in [
        ("<<: {a: 1, b: 2}\nb: 3\nc: 4\n", "{str a: int 1, str b: int 3, str c: int 4}"),
        ("b: 3\n<<: {a: 1, b: 2}\n", "{str a: int 1, str b: int 3}"),
        ("<<: [{a: 1}, {a: 2, b: 2}]\n", "{str a: int 1, str b: int 2}"),
        ("<<: {a: 1}\n<<: {a: 2}\n", "{str a: int 2}"),
        ("x: &x {a: 1}\ny: {<<: *x, b: 2}\n", "{str x: {str a: int 1}, str y: {str a: int 1, str b: int 2}}"),
        ("'<<': {a: 1}\n", "{str <<: {str a: int 1}}"),
        ("<<: []\na: 1\n", "{str a: int 1}"),
    ] {
        assert_eq!(show(&good(text).1), expected, "{text:?}");
    }
    assert_eq!(
        one("<<: 1\n"),
        ("AF0501".into(), "1".into(), "`<<` needs a mapping or a list of mappings; this is a number".into())
    );
    assert_eq!(one("<<: [{a: 1}, b]\n").1, "b");
    assert_eq!(one("a: <<\n").1, "<<");
    assert_eq!(one("- <<\n- 1\n").1, "<<");
}

fn spans(node: &Node, sources: &Sources, out: &mut Vec<String>) {
    out.push(sources.text(node.span).to_owned());
    match &node.kind {
        Kind::List(items) => items.iter().for_each(|item| spans(item, sources, out)),
        Kind::Map(entries) => {
            for entry in entries {
                spans(&entry.key, sources, out);
                spans(&entry.value, sources, out);
            }
        }
        _ => {}
    }
}

fn spans_of(text: &str) -> Vec<String> {
    let (sources, node) = good(text);
    let mut out = Vec::new();
    spans(&node, &sources, &mut out);
    out
}

#[test]
fn every_node_has_its_own_text() {
    assert_eq!(spans_of("é: ü  # c\n"), ["é: ü", "é", "ü"]);
    assert_eq!(spans_of("\u{feff}a: b\n"), ["a: b", "a", "b"]);
    assert_eq!(
        spans_of("# 日本\n'k é': [1, \"ö\", {x: y}] # c\nz:\n\n  - 🎉\n  -   b c  \n\n# end\n"),
        [
            "'k é': [1, \"ö\", {x: y}] # c\nz:\n\n  - 🎉\n  -   b c",
            "'k é'",
            "[1, \"ö\", {x: y}]",
            "1",
            "\"ö\"",
            "{x: y}",
            "x",
            "y",
            "z",
            "- 🎉\n  -   b c",
            "🎉",
            "b c"
        ]
    );
    assert_eq!(
        spans_of("a: |  # c\n  x\n  y\n\nb: &b !!str 1\nc: *b\nd:\n")[2..],
        ["|  # c\n  x\n  y", "b", "&b !!str 1", "c", "*b", "d", ""]
    );
    assert_eq!(spans_of("a: x\n  y\n\nb: 1\n")[2], "x\n  y");
}

#[test]
fn spans_hold_where_the_input_is_read_in_pieces() {
    let text: String = (0..4000).map(|i| format!("é{i}: [ü, 日{i}]\n")).collect();
    let sources = Sources::default();
    let file = sources.add("f.yaml", text.as_str());
    let bounds = Bounds { nesting: 9, nodes: 100_000 };
    let node = load(sources.file_text(file), bounds, &mut Vec::new()).unwrap().unwrap();
    for (i, entry) in node.as_map().unwrap().iter().enumerate() {
        assert_eq!(sources.text(entry.key.span), format!("é{i}"));
        assert_eq!(sources.text(entry.value.span), format!("[ü, 日{i}]"));
    }
}

#[test]
fn a_part_of_a_text_is_pointed_at_where_it_is_written() {
    for (text, expected) in [
        ("a: xyz", "y"),
        ("a: 'xyz'", "y"),
        ("a: \"xyz\" # c", "y"),
        ("a: !!str \"xyz\"", "y"),
        ("a: &n xyz\n", "y"),
        ("a: \"x\\x79z\"", "\"x\\x79z\""),
        ("a: |-\n  xyz\n", "|-\n  xyz"),
        ("a:\n  xyz\n", "y"),
        ("b: &n xyz\na: *n\n", "*n"),
    ] {
        let (sources, node) = good(text);
        let part = node.entry("a").unwrap().value.part(sources.file_text(node.span.file), 1, 2);
        assert_eq!(sources.text(part), expected, "{text:?}");
    }
}

#[test]
fn equal_keys_are_reported_with_both_places() {
    let Read { sources, found, node } = read("a: 1\nb: 2\n'a': 3\n");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code.to_string(), "AF0502");
    assert_eq!(found[0].labels.iter().map(|l| sources.text(l.span)).collect::<Vec<_>>(), ["'a'", "a"]);
    assert_eq!(show(&node.unwrap()), "{str a: int 3, str b: int 2}", "the last value at the first place, as in Python");
    let same = |text: &str| bad(text).iter().filter(|found| found.0 == "AF0502").count();
    assert_eq!(same("{1: a, 1.0: b, true: c, 0x1: d}"), 3);
    assert_eq!(same("{0: a, false: b, -0.0: c}"), 2);
    assert_eq!(same("{.nan: a, .NaN: b}"), 1);
    assert_eq!(same("{10000000000000000000000: a, 1.0e+22: b}"), 1);
    assert_eq!(same("{2020-01-01: a, 2020-01-01 00:00:00: b}"), 0, "a date is no datetime");
    assert_eq!(same("{2020-01-01 00:00:00Z: a, 2020-01-01 01:00:00+01:00: b, 2020-01-01 00:00:00: c}"), 1);
    assert_eq!(same("{2020-02-29 23:30:00-01:00: a, 2020-03-01 00:30:00Z: b}"), 1);
    assert_eq!(same("{1: a, '1': b, ~: c, '~': d}"), 0);
    assert_eq!(same("!!set {a, a}"), 1);
    let many: String = (0..20).map(|i| format!("k{i}: {i}\n")).collect();
    assert_eq!((same(&many), same(&format!("{many}k7: x\n"))), (0, 1));
    assert_eq!(same("a: {x: 1}\nb: {x: 1}\n"), 0);
}

#[test]
fn all_that_is_wrong_is_reported() {
    let found = bad("a: !foo x\nb: 0x_\nc: 2020-13-01\n? [d]\n: 1\ne: 1\ne: 2\nf: *g\nh: !!python/name:os.system\n");
    let texts: Vec<_> = found.iter().map(|(code, text, _)| format!("{code} {text}")).collect();
    assert_eq!(
        texts,
        [
            "AF0508 !foo",
            "AF0501 0x_",
            "AF0501 2020-13-01",
            "AF0501 [d]",
            "AF0501 *g",
            "AF0508 !!python/name:os.system",
            "AF0502 e"
        ]
    );
}

#[test]
fn syntax_errors_point_at_what_has_to_be_changed() {
    for (text, code, place, message) in [
        ("a: b: c\n", "AF0501", ":", "a `:` where no key can stand"),
        ("a: 1\n b: 2\n", "AF0501", ":", "a `:` where no key can stand"),
        ("a:\n  b: 1\n c: 2\n", "AF0501", "c", "this does not fit into the mapping around it"),
        ("a: 1\nhello\nb: 2\n", "AF0501", "hello", "a key without a `:` behind it"),
        ("- a\nb: 1\n", "AF0501", "b", "this does not fit into the list around it"),
        ("a: [1, 2\nb: 3\n", "AF0501", "[1, 2", "the list that begins here is not closed"),
        ("a: {x: 1\nb: 3\n", "AF0501", "{x: 1", "the mapping that begins here is not closed"),
        ("a: [1, 2: 3: 4]\n", "AF0501", ":", "a `,` or the `]` of this list is missing before this"),
        ("a: {\nx: 1\ny: 2\n}\n", "AF0501", ":", "a `,` or the `}` of this mapping is missing before this"),
        ("a: \"x\nb: \"y\"\n", "AF0501", "\"x", "the quote that opens here is not closed on its line"),
        ("a\n  b: 1\n  c: 2\n", "AF0501", "a", "a key without a `:` behind it"),
        ("a: 'x\nb: 1\n", "AF0501", "'x", "the quote that opens here is never closed"),
        ("a: \"\\d\"\n", "AF0501", "\\", "a backslash before this character means nothing"),
        ("a: @x\n", "AF0501", "@", "no value can begin with `@`"),
        ("a: *.txt\n", "AF0501", "*.txt", "a value that begins with `*` is an alias"),
        ("a: - b\n", "AF0501", "-", "a `- ` where no list can begin"),
        ("\ta: b\n", "AF0501", "\t", "a tab in the indentation"),
        ("a: b\t\n", "AF0501", "\t", "PyYAML does not take a tab here"),
        ("a:\tb\n", "AF0501", "\t", "PyYAML does not take a tab here"),
        ("a: x\ty\n", "AF0501", "\t", "PyYAML does not take a tab here"),
        ("a: 'x'\t# c\n", "AF0501", "\t", "PyYAML does not take a tab here"),
        ("a: [x?y]\n", "AF0501", "?", "PyYAML ends a plain text within brackets at a `?`"),
        ("a: |#c\n  x\n", "AF0501", "|#c", "PyYAML takes nothing but a comment after `|`"),
        ("a: 1\n---\nb: 2\n", "AF0501", "---", "a second YAML document begins here"),
        ("a: \u{7}\n", "AF0501", "\u{7}", "YAML does not allow the character U+0007"),
        ("a: [!!str, b]\n", "AF0501", "!!str", "`!!str` is no tag: a space must stand between a tag and a comma"),
        ("a: !!int [1]\n", "AF0501", "!!int [", "the tag says that this is a single value, and it is not"),
        ("a: &x 1\nb: &x 2\n", "AF0501", "&x 2", "the anchor `&x` stands twice in the file"),
        ("a: *x\n", "AF0501", "*x", "no anchor `&x` stands before this alias"),
        ("a: &x [*x]\n", "AF0508", "*x", "a value that contains itself is not supported"),
        ("%TAG ! x:\n---\na: 1\n", "AF0508", "%TAG ! x:", "this directive is not supported"),
        ("a: b\u{2028}c\n", "AF0508", "\u{2028}", "the character U+2028 begins a new line in YAML, and in no editor"),
        ("{a:,b: 1}\n", "AF0508", ":", "a space is needed after this `:`"),
    ] {
        assert_eq!(one(text), (code.to_owned(), place.to_owned(), message.to_owned()), "{text:?}");
    }
    assert!(good("a: 'x\ty' # \t\nb: |\n  x\ty\n").1.as_map().is_some(), "tabs in quotes, comments and block texts");
    assert!(good("# see !foo, !bar\na: hi !there, you\n").1.as_map().is_some(), "no tags");
}

#[test]
fn an_empty_file_holds_nothing() {
    for text in ["", "\n", "# c\n", "---\n"] {
        let Read { node, found, .. } = read(text);
        assert!(found.is_empty() && node.is_none_or(|node| node.kind == Kind::Null), "{text:?}");
    }
}

#[test]
fn depth_and_size_are_bounded() {
    let deep = |open: &str, times: usize| open.repeat(times);
    assert_eq!(one(&deep("[", 51)).0, "AF0701");
    assert_eq!(one(&deep("- ", 51)).0, "AF0701");
    assert_eq!(one(&deep("{a: ", 100_000)).0, "AF0701");
    assert!(bad(&format!("{}x{}", deep("[", 50), deep("]", 50))).is_empty());
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for i in 1..40 {
        let alias = format!("*a{}", i - 1);
        writeln!(laughs, "a{i}: &a{i} [{}]", [alias.as_str(); 10].join(", ")).unwrap();
    }
    assert_eq!(one(&laughs).0, "AF0701");
    let mut tower = "a0: &a0 []\n".to_owned();
    for i in 1..100 {
        writeln!(tower, "a{i}: &a{i} [*a{}]", i - 1).unwrap();
    }
    assert_eq!(one(&tower).2, "lists and mappings lie more than 50 deep, aliases expanded");
    assert_eq!(bad(&"- 0x_\n".repeat(5_000)).len(), 1_000);
}

#[test]
fn no_input_makes_it_panic() {
    let atoms = "a|b: |- |? |: |:|-|?|!|!!str|!a|!<x>|%|%YAML 1.1|&a|&b |*a|\u{1}|>|\\|'|\"|\\x41|\\u00e9|\n|\n|\n |\n  | |  |\t|#|# c|,|[|]|{|}|...|---|\
                 \n---\n|é|🎉|\r|\r\n|<<|<<: *a|=|1|0x|1:30|2020-01-01|@|`|~|\u{feff}|!,|!x,|\"a|'b|[[[|]]]|{{{|}}}|a: [|\u{2028}";
    let atoms: Vec<&str> = atoms.split('|').collect();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 20) as usize % below
    };
    let mut good = 0;
    for _ in 0..20_000 {
        let length = 1 + next(14);
        let text: String = (0..length).map(|_| atoms[next(atoms.len())]).collect();
        let text = if next(3) == 0 { text.replace('\u{1}', "|") } else { text.replace('\u{1}', "|\n ") };
        let Read { node, found, .. } = read(&text);
        let labels = found.iter().flat_map(|found| &found.labels);
        for span in labels.map(|label| label.span).chain(node.iter().map(|node| node.span)) {
            assert!(text.get(span.start as usize..span.end as usize).is_some(), "{text:?} {span:?}");
        }
        good += usize::from(found.is_empty());
    }
    assert!(good > 2_000, "too few of the inputs mean anything: {good}");
}
