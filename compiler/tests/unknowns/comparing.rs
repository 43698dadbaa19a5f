//! What programs made at random are made by, and compared by.
//!
//! `AIFLOWC_SEED` and `AIFLOWC_ROUNDS` make others, and more of them.

use aiflowc_compiler::{Limits, Output};

/// SplitMix64: small, and good enough.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }

    pub(super) fn pick<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len() as u64) as usize]
    }
}

/// Whether a value that the compiler knows is the one that comes out; what it does not know it may be anything.
pub(super) fn agrees(known: &serde_json::Value, outcome: &serde_json::Value) -> bool {
    use serde_json::Value::{Array, Object};
    match (known, outcome) {
        (Object(map), _) if ["$opaque", "$text"].iter().any(|tag| map.contains_key(*tag)) => true,
        (Object(x), Object(y)) => x.len() == y.len() && x.iter().all(|(k, v)| y.get(k).is_some_and(|w| agrees(v, w))),
        (Array(x), Array(y)) => x.len() == y.len() && x.iter().zip(y).all(|(x, y)| agrees(x, y)),
        (x, y) => x == y,
    }
}

pub(super) fn values(output: &Output) -> Option<serde_json::Value> {
    let document = output.document.as_ref()?;
    let operation = &document.jobs.iter().find(|job| job.name == "a")?.operations[0];
    Some(serde_json::to_value(&operation.parameters).expect("values are JSON"))
}

pub(super) fn settings(rounds: u64) -> (u64, u64) {
    #[expect(clippy::disallowed_methods, reason = "how many programs are made may be asked for")]
    let number = |name: &str, otherwise| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise);
    (number("AIFLOWC_SEED", 1), number("AIFLOWC_ROUNDS", rounds))
}

pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.steps = 400_000;
    limits
}

/// A program that is wrong, without the lines and blocks that it is wrong without.
pub(super) fn shrunk(text: &str, wrong: impl Fn(&str) -> bool) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut at = 0;
    while at < lines.len() {
        let inside = lines[at + 1..].iter().take_while(|line| depth(line) > depth(&lines[at])).count();
        let (block, after) = (at + 1..at + 1 + inside, at + 1 + inside);
        let dedented = lines[block].iter().map(|line| line[4..].to_owned());
        let before = || lines[..at].iter().cloned();
        let attempts: [Vec<String>; 3] = [
            before().chain(lines[after..].iter().cloned()).collect(),
            before().chain(dedented).chain(lines[after..].iter().cloned()).collect(),
            before()
                .chain(Some(format!("{:1$}pass", "", depth(&lines[at]))))
                .chain(lines[after..].iter().cloned())
                .collect(),
        ];
        let pass = lines[at].trim() == "pass";
        match attempts.into_iter().take(if pass { 1 } else { 3 }).find(|lines| wrong(&(lines.join("\n") + "\n"))) {
            Some(smaller) => lines = smaller,
            None => at += 1,
        }
    }
    lines.join("\n") + "\n"
}
