//! Codes as people type them.

use aiflowc_compiler::Code;

/// The code that `text` names: `AF0301`, `af0301`, `301`, `unknown-job`, `unknown_job`.
///
/// # Errors
/// What is wrong, with the codes that may be meant.
pub(crate) fn find(text: &str) -> Result<Code, String> {
    let word = text.trim().to_lowercase().replace('_', "-");
    let digits = word.strip_prefix("af").unwrap_or(&word);
    let number = digits.parse::<u16>().ok().filter(|_| digits.len() <= 4);
    number
        .map_or_else(|| Code::parse(&word), |number| Code::all().find(|code| code.entry().number == number))
        .ok_or_else(|| complaint(text, &near(&word, number)))
}

fn complaint(text: &str, near: &[Code]) -> String {
    let shown: String = text.chars().take(60).collect();
    if near.is_empty() {
        return format!("there is no code `{shown}`; `aiflowc explain` lists all");
    }
    let list: Vec<String> = near.iter().map(|code| format!("{code} ({})", code.entry().name)).collect();
    format!("there is no code `{shown}`; did you mean {}?", list.join(" or "))
}

/// At most three codes: those of the same family for a number, those of a similar name for a word.
fn near(word: &str, number: Option<u16>) -> Vec<Code> {
    let distance = |code: Code| -> Option<usize> {
        let entry = code.entry();
        if let Some(number) = number {
            return (entry.number / 100 == number / 100).then(|| usize::from(entry.number.abs_diff(number)));
        }
        if word.len() >= 3 && entry.name.contains(word) {
            return Some(0);
        }
        Some(strsim::osa_distance(word, entry.name)).filter(|distance| *distance <= entry.name.len() / 3)
    };
    let mut found: Vec<(usize, Code)> = Code::all().filter_map(|code| Some((distance(code)?, code))).collect();
    found.sort_unstable();
    let nearest = found.first().map_or(0, |(distance, _)| *distance);
    found.retain(|(distance, _)| number.is_some() || *distance <= nearest + 1);
    found.into_iter().take(3).map(|(_, code)| code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use aiflowc_compiler::code;

    #[test]
    fn codes_are_found_in_every_spelling() {
        for text in ["AF0301", "af0301", "301", "0301", "AF301", "unknown-job", "Unknown_Job", " AF0301 "] {
            assert_eq!(find(text), Ok(code(301)), "{text}");
        }
    }

    #[test]
    fn others_are_refused_with_what_may_be_meant() {
        let message = |text| find(text).unwrap_err();
        assert_eq!(
            message("AF0399"),
            "there is no code `AF0399`; did you mean AF0319 (unusable-process) or AF0318 (plugin-not-imported) or AF0317 (unusable-job-name)?"
        );
        assert_eq!(
            message("cycle"),
            "there is no code `cycle`; did you mean AF0303 (rule-cycle) or AF0312 (feedback-cycle)?"
        );
        assert_eq!(message("unknown-jop"), "there is no code `unknown-jop`; did you mean AF0301 (unknown-job)?");
        assert_eq!(message("zzz"), "there is no code `zzz`; `aiflowc explain` lists all");
        assert_eq!(message("99999"), "there is no code `99999`; `aiflowc explain` lists all");
        assert_eq!(message(""), "there is no code ``; `aiflowc explain` lists all");
    }
}
