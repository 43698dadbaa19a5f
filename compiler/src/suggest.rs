//! "Did you mean …?"

use std::fmt::Write as _;

/// The candidate that `word` is most likely a misspelling of, if one is near enough.
pub(crate) fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    let length = folded.chars().count();
    // A third of the word may be wrong; of a very short word, one letter.
    let allowed = (length / 3).max(1);
    let candidates: Vec<&'a str> = candidates.into_iter().collect();
    let near = candidates
        .iter()
        .copied()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed && *candidate != word)
        .map(|candidate| (strsim::osa_distance(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate);
    // Else the only one that begins so, or ends so, is what was meant, if that is one of its words or a good part of it.
    let is_part = |candidate: &str, rest: &str| {
        rest.starts_with('_') || rest.ends_with('_') || word.len() * 5 >= candidate.len() * 2
    };
    let part = |c: &&str| {
        let rest = c.strip_prefix(word).or_else(|| c.strip_suffix(word)).filter(|rest| !rest.is_empty());
        length >= 4 && rest.is_some_and(|rest| is_part(c, rest))
    };
    let only = |found: Vec<&'a str>| <[&str; 1]>::try_from(found).ok().map(|[only]| only);
    let longer = || only(candidates.iter().copied().filter(part).collect());
    // A name that has all the words, and more, says more than one that has the same letters by chance.
    let wordier = || {
        let has_all = |candidate: &&str| word.split('_').all(|part| candidate.split('_').any(|other| other == part));
        let found = || candidates.iter().copied().filter(has_all);
        let shortest = found().filter(|_| word.contains('_')).min_by_key(|candidate| candidate.len())?;
        found().all(|candidate| candidate.starts_with(shortest)).then_some(shortest)
    };
    let far = near.is_some_and(|near| strsim::osa_distance(&folded, &near.to_lowercase()) > 2);
    match near {
        Some(near) if far => Some(wordier().unwrap_or(near)),
        Some(near) => Some(near),
        None => longer(),
    }
}

/// The only candidate with a word in it that begins so: `cond` is `event_condition`, where nothing else is like it.
pub(crate) fn only_with_word<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let is_like = |candidate: &&str| word.len() >= 3 && candidate.split('_').any(|part| part.starts_with(word));
    let mut found = candidates.into_iter().filter(is_like);
    found.next().filter(|_| found.next().is_none())
}

/// The candidates that begin with the same two words or more: what there is of `action_on_…`.
pub(crate) fn relatives<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let Some((stem, _)) = word.rsplit_once('_').filter(|(stem, _)| stem.trim_matches('_').contains('_')) else {
        return Vec::new();
    };
    let is_one = |candidate: &&str| candidate.strip_prefix(stem).is_some_and(|rest| rest.starts_with('_'));
    let mut found: Vec<&str> = candidates.into_iter().filter(is_one).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The names as a list in backquotes: "`a`, `b` and `c`"; after `most` of them, how many more there are.
pub(crate) fn list<'a>(names: impl IntoIterator<Item = &'a str>, most: usize) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let mut out = String::new();
    let shown = names.len().min(most);
    for (i, name) in names[..shown].iter().enumerate() {
        let last = i + 1 == names.len() && i > 0;
        out.push_str(if i == 0 {
            ""
        } else if last {
            " and "
        } else {
            ", "
        });
        let _ = write!(out, "`{name}`");
    }
    if shown < names.len() {
        let _ = write!(out, " and {} more", names.len() - shown);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(did_you_mean("trian", ["train", "validate"]), Some("train"));
        assert_eq!(did_you_mean("job_typ", ["job_type", "properties"]), Some("job_type"));
        assert_eq!(did_you_mean("Train", ["train"]), Some("train"));
        assert_eq!(did_you_mean("train", ["train"]), None);
        assert_eq!(did_you_mean("x", ["train"]), None);
        assert_eq!(did_you_mean("submit", ["submit_workflow", "get_workflow"]), Some("submit_workflow"));
        assert_eq!(
            did_you_mean("start_workflow", ["get_workflow", "start_new_workflow", "start_new_workflow_on_event"]),
            Some("start_new_workflow")
        );
        assert_eq!(did_you_mean("workflow", ["submit_workflow", "get_workflow"]), None);
        assert_eq!(did_you_mean("Base", ["BaseException"]), None);
        assert_eq!(did_you_mean("interval", ["job_label_report_interval"]), Some("job_label_report_interval"));
        assert_eq!(did_you_mean("a", ["b"]), Some("b"));
    }

    #[test]
    fn a_word_of_a_name_is_enough_where_only_one_has_it() {
        assert_eq!(only_with_word("cond", ["job_name", "event_condition"]), Some("event_condition"));
        assert_eq!(only_with_word("job", ["job_name", "upstream_job_name"]), None);
        assert_eq!(only_with_word("dition", ["event_condition"]), None);
    }

    #[test]
    fn names_with_the_same_beginning_are_relatives() {
        let names = ["action_on_events", "action_on_event", "train", "action"];
        assert_eq!(relatives("action_on_condition", names), ["action_on_event", "action_on_events"]);
        assert!(relatives("action_of", names).is_empty());
    }

    #[test]
    fn lists_read_as_english() {
        assert_eq!(list(["a"], 5), "`a`");
        assert_eq!(list(["a", "b", "c"], 5), "`a`, `b` and `c`");
        assert_eq!(list(["a", "b", "c"], 2), "`a`, `b` and 1 more");
    }
}
