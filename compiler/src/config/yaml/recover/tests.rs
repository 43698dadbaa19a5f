use super::super::{Broken, Node, load};
use crate::config::Bounds;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// Jobs called `x`, each with one mistake.
const MISTAKES: [&str; 31] = [
    "x:\n  job_type bash\n  properties: {}\n",
    "x\n  job_type: bash\n  properties:\n    env: {A: b}\n",
    "x:\n  job_type: bash\n properties: {}\n",
    "x:\n  job_type: bash\n properties:\n    env: {A: b}\n",
    "x:\n  job_type: bash\n    properties: {}\n    label: 1\n",
    "x:\n  job_type: bash\n  properties:\n    env:\n      A: 1\n     B: 2\n",
    "x:\n  job_type: \"bash\n  properties: {}\n",
    "x:\n  job_type: 'bash\n  properties: {}\n",
    "x:\n  job_type: \"bash\n  properties: {A: \"b\"}\n",
    "x: {job_type: bash\n",
    "x: {job_type: bash,\n  properties: {env: {A: b}}\n",
    "x:\n  job_type: bash\n  properties: {env: {A: b}\n",
    "x:\n  job_type: bash\n  list: [a, b\n  properties: {}\n",
    "x:\n  job_type: bash\n  list: [\n    a,\n    b\n  properties: {}\n",
    "x: {\njob_type: bash,\nlist: [a, b\n}\n",
    "x:\n  job_type: bash ]\n  list: ]\n",
    "x:\n  job_type: }\n  properties:\n    env: {A: b}\n",
    "x:\n\tjob_type: bash\n  properties: {}\n",
    "x:\n  job_type: bash\n  properties:\n\tenv: {A: b}\n",
    "x:\n  job_type: @bash\n  properties: {}\n",
    "x:\n  job_type: `bash`\n",
    "x:\n  job_type: bash\n  properties: %env\n",
    "x:\n  job_type: bash: python\n  properties: {}\n",
    "x:\n  job_type: \"ba\\sh\"\n",
    "x:\n  job_type: bash\n  list:\n    - a\n   - b\n",
    "x:\n  job_type: bash\n  list:\n    - a: 1\n      b: \"2\n    - c: 3\n",
    "x:\n  job_type: bash\n  text: |x\n    a: b\n     c\n",
    "x:\n  job_type: ba\u{7}sh\n  properties: {}\n",
    "x:\n  job_type: bash\n  list: [!a, b]\n",
    "x:\n  job_type: *\n  properties: {}\n",
    "x: - job_type: bash\n   - properties: {}\n",
];

/// A job without a mistake.
const GOOD: &str = "good:\n  job_type: bash  # as it is\n  properties:\n    env: {A: 'b', C: \"d\"}\n  list:\n  - a: [1, 2]\n    b: 3\n";

/// A file of these jobs, and what is found in it.
fn read(jobs: &[&str]) -> (String, Result<Option<Node>, Broken>, Vec<Diagnostic>) {
    let named =
        |(i, job): (usize, &&str)| job.replacen('x', &format!("x{i}"), 1).replacen("good", &format!("good{i}"), 1);
    let text: String = jobs.iter().enumerate().map(named).collect();
    let sources = Sources::default();
    let file = sources.add("f.yaml", text.as_str());
    let mut found = Vec::new();
    let outcome = load(sources.file_text(file), Bounds { nesting: 50, nodes: 10_000 }, &mut found);
    (text, outcome, found)
}

/// The jobs in which there are findings, one for each finding.
fn blamed(text: &str, found: &[Diagnostic]) -> Vec<String> {
    let mut all: Vec<u32> = found.iter().map(|found| found.span().start).collect();
    all.sort_unstable();
    let starts: Vec<usize> =
        text.match_indices('\n').map(|(at, _)| at + 1).filter(|at| text[*at..].starts_with(['x', 'g'])).collect();
    let job = |at: &u32| {
        let start = starts.iter().rev().find(|start| **start <= *at as usize).copied().unwrap_or(0);
        text[start..].split([':', '\n']).next().unwrap_or_default().to_owned()
    };
    all.iter().map(job).collect()
}

/// What there is to say if the findings are not in these jobs.
fn missed(jobs: &[&str], wanted: &[&str]) -> Option<String> {
    let (text, outcome, found) = read(jobs);
    let blamed = blamed(&text, &found);
    let said: Vec<_> = found.iter().map(|found| &found.message).collect();
    (blamed != wanted || outcome.is_ok()).then(|| format!("{text}--- {blamed:?} {said:#?}\n"))
}

#[test]
fn one_mistake_is_one_finding() {
    let places =
        |mistake| [([mistake, GOOD, GOOD], "x0"), ([GOOD, mistake, GOOD], "x1"), ([GOOD, GOOD, mistake], "x2")];
    let missed = MISTAKES.into_iter().flat_map(places).filter_map(|(jobs, wanted)| missed(&jobs, &[wanted]));
    assert_eq!(missed.collect::<String>(), "");
}

#[test]
fn two_mistakes_are_two_findings() {
    let pairs = MISTAKES.iter().flat_map(|first| MISTAKES.iter().map(move |second| [GOOD, first, second, GOOD]));
    assert_eq!(pairs.filter_map(|jobs| missed(&jobs, &["x1", "x2"])).collect::<String>(), "");
}

#[test]
fn any_damage_is_reported_and_ends() {
    let letters = [
        "x", " ", "  ", "\n", "\r", "\t", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "'", "#", "|", "\\", "!x,",
        "é", "\u{7}",
    ];
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as usize % below
    };
    for _ in 0..3_000 {
        let mut text = [GOOD, MISTAKES[next(MISTAKES.len())], GOOD].concat();
        for _ in 0..=next(4) {
            let place = (next(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            let end = (place + next(3)..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(place);
            text.replace_range(place..end, letters[next(letters.len())]);
        }
        let (text, outcome, found) = read(&[&text]);
        assert!(outcome.is_ok() || !found.is_empty(), "{text}");
        assert!(found.iter().all(|found| found.span().end as usize <= text.len()), "{text}{found:#?}");
    }
}

#[test]
fn a_file_of_errors_alone_ends() {
    let (_, outcome, found) = read(&["x: \"y\\z\"\n".repeat(100_000).as_str()]);
    assert!(outcome.is_err());
    assert_eq!(found.last().map(|found| found.code), Some(super::super::LIMIT));
}
