use super::*;

fn spans(pattern: &str, text: &str) -> Vec<Option<(usize, usize)>> {
    let text: Vec<char> = text.chars().collect();
    let search = Search { start: 0, end: text.len(), here: false, whole: false, advance: false };
    match Pattern::new(pattern, 0).map(|pattern| pattern.search(&text, search, 100_000).0) {
        Ok(Outcome::Found(spans, _)) => spans,
        _ => Vec::new(),
    }
}

fn refusal(pattern: &str) -> Option<Wrong> {
    Pattern::new(pattern, 0).err()
}

#[test]
fn the_first_way_that_fits_is_taken() {
    assert_eq!(spans("a|ab", "ab"), [Some((0, 1))]);
    assert_eq!(spans("(?:a|ab)(c|bcd)", "abcd"), [Some((0, 4)), Some((1, 4))]);
    assert_eq!(spans("(a)|b", "b"), [Some((0, 1)), None]);
}

#[test]
fn repetitions_of_nothing_end() {
    assert_eq!(spans("(?:a|)*b", "aab"), [Some((0, 3))]);
    assert_eq!(spans("(?:)*", "x"), [Some((0, 0))]);
    assert_eq!(spans("(?:a*?)*?$", "aa"), [Some((0, 2))]);
}

#[test]
fn what_stands_around_is_looked_at() {
    assert_eq!(spans(r"(?<=-)\w+(?=!)", "a-bc!"), [Some((2, 4))]);
    assert_eq!(spans(r"\bfoo(?!bar)", "foobar foot"), [Some((7, 10))]);
    assert!(matches!(refusal("(?<=a+)b"), Some(Wrong::Refused(words, _)) if words.contains("fixed-width")));
}

#[test]
fn what_takes_too_long_is_given_up() {
    let text: Vec<char> = "a".repeat(40).chars().collect();
    let search = Search { start: 0, end: text.len(), here: true, whole: true, advance: false };
    let (outcome, work) =
        Pattern::new("(?:a|aa)+b", 0).map(|p| p.search(&text, search, 10_000)).unwrap_or((Outcome::Nothing, 0));
    assert_eq!(outcome, Outcome::TooLong);
    assert_eq!(work, 10_000);
}

#[test]
fn a_long_pattern_is_not_read() {
    assert!(matches!(refusal(&format!("(?:{})*", "()".repeat(1_000_000))), Some(Wrong::Unmodelled(_))));
}

#[test]
fn a_group_in_a_repetition_is_loose() {
    assert_eq!(Pattern::new("(a)(?:(b)|c)*(d)?", 0).map(|pattern| pattern.loose), Ok(vec![2]));
    assert!(matches!(refusal(r"(?:(a)|b)*\1"), Some(Wrong::Unmodelled(_))));
}

#[test]
fn mistakes_have_cpythons_words() {
    let wrong = |words: &str, at: usize| Some(Wrong::Refused(words.to_owned(), at));
    assert_eq!(refusal("*"), wrong("nothing to repeat", 0));
    assert_eq!(refusal("a**"), wrong("multiple repeat", 2));
    assert_eq!(refusal("(a"), wrong("missing ), unterminated subpattern", 0));
    assert_eq!(refusal("a)"), wrong("unbalanced parenthesis", 1));
    assert_eq!(refusal("[a"), wrong("unterminated character set", 0));
    assert_eq!(refusal(r"\q"), wrong(r"bad escape \q", 0));
}
