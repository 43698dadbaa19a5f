//! Runs a pattern over a text, going back where a way leads nowhere.

use super::Pattern;
use super::parse::{At, Class, Item};
use super::program::Step;
use crate::eval::unicode;

const NOWHERE: usize = usize::MAX;
/// How many choices may be open at once.
const OPEN: usize = 2_000_000;

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Search {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// At the start only.
    pub(crate) here: bool,
    /// Up to the end.
    pub(crate) whole: bool,
    /// Something at the start has to be more than nothing: nothing has been found there already.
    pub(crate) advance: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Beginning and end of the whole and of each group, and the group that ended last.
    Found(Vec<Option<(usize, usize)>>, Option<usize>),
    Nothing,
    /// It takes more work than there is.
    TooLong,
}

/// What is undone on the way back.
enum Back {
    Go {
        step: usize,
        at: usize,
    },
    /// Into a lazy repetition once more.
    Again {
        step: usize,
        at: usize,
    },
    Slot {
        slot: usize,
        value: usize,
    },
}

struct Machine<'p> {
    steps: &'p [Step],
    text: &'p [char],
    search: Search,
    /// Beginnings and ends of groups; the last group; then a count and a place for each repetition.
    slots: Vec<usize>,
    last_group: usize,
    back: Vec<Back>,
    /// How much work is left.
    fuel: usize,
}

impl Pattern {
    /// Whether it is known what it finds in a text: letters of any case are known in ASCII.
    pub(crate) fn reads(&self, text: &[char]) -> bool {
        !self.program.any_case || text.iter().all(char::is_ascii)
    }

    /// Looks for the pattern in a text; says what work it took.
    pub(crate) fn search(&self, text: &[char], search: Search, fuel: usize) -> (Outcome, usize) {
        let last_group = (self.groups + 1) * 2;
        let mut machine = Machine {
            steps: &self.program.steps,
            text,
            search,
            slots: vec![NOWHERE; last_group + 1 + self.program.loops * 2],
            last_group,
            back: Vec::new(),
            fuel,
        };
        let mut start = search.start;
        let outcome = loop {
            machine.slots.fill(NOWHERE);
            machine.back.clear();
            machine.fuel = machine.fuel.saturating_sub(machine.slots.len() / 16);
            let advance = search.advance && start == search.start;
            match machine.run(0, start, Some((start, advance))) {
                Some(Some(end)) => {
                    machine.slots[0] = start;
                    machine.slots[1] = end;
                    let span = |pair: &[usize]| (pair[0] != NOWHERE && pair[1] != NOWHERE).then(|| (pair[0], pair[1]));
                    let spans = machine.slots[..last_group].chunks(2).map(span).collect();
                    let last = machine.slots[last_group];
                    break Outcome::Found(spans, (last != NOWHERE).then_some(last));
                }
                Some(None) if search.here || start >= search.end => break Outcome::Nothing,
                Some(None) => start += 1,
                None => break Outcome::TooLong,
            }
        };
        (outcome, fuel - machine.fuel)
    }
}

impl Machine<'_> {
    fn set(&mut self, slot: usize, value: usize) {
        self.back.push(Back::Slot { slot, value: self.slots[slot] });
        self.slots[slot] = value;
    }

    /// Where the way from a step ends; none inside where there is none, none outside where it takes too long. `whole`
    /// is where the whole pattern began and whether it must be more than nothing.
    fn run(&mut self, mut step: usize, mut at: usize, whole: Option<(usize, bool)>) -> Option<Option<usize>> {
        let floor = self.back.len();
        loop {
            self.fuel = self.fuel.checked_sub(1)?;
            if self.back.len() > OPEN {
                return None;
            }
            let goes = match &self.steps[step] {
                Step::Found => {
                    let fits = whole.is_none_or(|(start, advance)| {
                        !(self.search.whole && at != self.search.end || advance && at == start)
                    });
                    if fits {
                        return Some(Some(at));
                    }
                    false
                }
                Step::Jump(to) => {
                    step = *to;
                    continue;
                }
                Step::Fork(other) => {
                    self.back.push(Back::Go { step: *other, at });
                    true
                }
                Step::Save(slot) => {
                    let slot = *slot;
                    self.set(slot, at);
                    if slot % 2 == 1 {
                        self.set(self.last_group, slot / 2);
                    }
                    true
                }
                Step::Begin(index) => {
                    let slot = self.last_group + 1 + index * 2;
                    self.set(slot, 0);
                    self.set(slot + 1, NOWHERE);
                    true
                }
                Step::Loop { slot, least, most, greedy, exit } => {
                    let (slot, exit) = (self.last_group + 1 + slot * 2, *exit);
                    let count = self.slots[slot];
                    if count < *least as usize {
                        self.set(slot, count + 1);
                    } else if !greedy {
                        self.back.push(Back::Again { step, at });
                        step = exit;
                        continue;
                    } else if count < *most as usize && self.slots[slot + 1] != at {
                        self.back.push(Back::Go { step: exit, at });
                        self.set(slot, count + 1);
                        self.set(slot + 1, at);
                    } else {
                        step = exit;
                        continue;
                    }
                    true
                }
                Step::Look { negated, back, then } => {
                    let (negated, then) = (*negated, *then);
                    let before = self.back.len();
                    let found = match at.checked_sub(*back) {
                        Some(from) => self.run(step + 1, from, None)?.is_some(),
                        None => false,
                    };
                    if found && !negated {
                        // Its other ways are closed; what its groups hold is undone on the way back.
                        let mut kept = self.back.split_off(before);
                        kept.retain(|back| matches!(back, Back::Slot { .. }));
                        self.back.append(&mut kept);
                    } else {
                        self.undo(before);
                    }
                    if found != negated {
                        step = then;
                        continue;
                    }
                    false
                }
                Step::If { group, otherwise } => {
                    if self.slots[group * 2 + 1] == NOWHERE {
                        step = *otherwise;
                        continue;
                    }
                    true
                }
                Step::Again { group, any_case } => match self.again(*group, *any_case, at) {
                    Some(end) => {
                        at = end;
                        true
                    }
                    None => false,
                },
                Step::At(place) => self.is_at(*place, at),
                _ if at >= self.search.end => false,
                one => {
                    if let Step::Set { items, .. } = one {
                        self.fuel = self.fuel.saturating_sub(items.len() / 16);
                    }
                    let fits = takes(one, self.text[at]);
                    at += usize::from(fits);
                    fits
                }
            };
            if goes {
                step += 1;
                continue;
            }
            loop {
                if self.back.len() == floor {
                    return Some(None);
                }
                match self.back.pop() {
                    None => return Some(None),
                    Some(Back::Slot { slot, value }) => self.slots[slot] = value,
                    Some(Back::Go { step: to, at: place }) => {
                        (step, at) = (to, place);
                        break;
                    }
                    Some(Back::Again { step: to, at: place }) => {
                        let Step::Loop { slot, most, .. } = &self.steps[to] else { continue };
                        let slot = self.last_group + 1 + slot * 2;
                        let count = self.slots[slot];
                        if count < *most as usize && self.slots[slot + 1] != place {
                            self.set(slot, count + 1);
                            self.set(slot + 1, place);
                            (step, at) = (to + 1, place);
                            break;
                        }
                    }
                }
            }
        }
    }

    fn undo(&mut self, floor: usize) {
        while self.back.len() > floor {
            if let Some(Back::Slot { slot, value }) = self.back.pop() {
                self.slots[slot] = value;
            }
        }
    }

    fn again(&mut self, group: usize, any_case: bool, at: usize) -> Option<usize> {
        let (start, end) = (self.slots[group * 2], self.slots[group * 2 + 1]);
        if start == NOWHERE || end == NOWHERE {
            return None;
        }
        self.fuel = self.fuel.saturating_sub((end - start) / 16);
        let there = self.text.get(at..(at + end - start).min(self.search.end))?;
        let same = |a: &char, b: &char| a == b || any_case && a.eq_ignore_ascii_case(b);
        let said = &self.text[start..end];
        (said.len() == there.len() && said.iter().zip(there).all(|(a, b)| same(a, b))).then_some(at + said.len())
    }

    fn is_at(&self, place: At, at: usize) -> bool {
        let end = self.search.end;
        match place {
            At::Start => at == 0,
            At::LineStart => at == 0 || self.text[at - 1] == '\n',
            At::End => at == end || at + 1 == end && self.text[at] == '\n',
            At::LineEnd => at == end || self.text[at] == '\n',
            At::Finish => at == end,
            At::Edge { ascii, is } => {
                let word = |at: usize| class(Class { letter: 'w', ascii }, self.text[at]);
                let before = at > 0 && word(at - 1);
                let after = at < end && word(at);
                end > 0 && (before != after) == is
            }
        }
    }
}

fn takes(step: &Step, c: char) -> bool {
    match step {
        Step::Char { c: wanted, any_case } => c == *wanted || *any_case && c.eq_ignore_ascii_case(wanted),
        Step::Any { lines } => *lines || c != '\n',
        Step::Set { items, negated, any_case } => {
            let has = |c: char| {
                items.iter().any(|item| match item {
                    Item::Range(low, high) => (*low..=*high).contains(&c),
                    Item::Class(one) => class(*one, c),
                })
            };
            let found = has(c) || *any_case && (has(c.to_ascii_lowercase()) || has(c.to_ascii_uppercase()));
            found != *negated
        }
        _ => false,
    }
}

fn class(class: Class, c: char) -> bool {
    let is = match class.letter.to_ascii_lowercase() {
        'd' if class.ascii => c.is_ascii_digit(),
        'd' => unicode::is_decimal(c),
        's' if class.ascii => matches!(c, ' ' | '\t'..='\r'),
        's' => unicode::is_space(c),
        _ if class.ascii => c == '_' || c.is_ascii_alphanumeric(),
        _ => c == '_' || unicode::is_alphanumeric(c),
    };
    is != class.letter.is_ascii_uppercase()
}
