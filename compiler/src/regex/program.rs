//! A pattern as instructions.

use super::Wrong;
use super::parse::{At, Item, NO_END, Node};

const LONGEST: usize = 50_000;

#[derive(Debug, Clone)]
pub(super) enum Step {
    Char {
        c: char,
        any_case: bool,
    },
    Any {
        lines: bool,
    },
    Set {
        items: Vec<Item>,
        negated: bool,
        any_case: bool,
    },
    At(At),
    /// Goes on at the next instruction first, or at this one.
    Fork(usize),
    Jump(usize),
    /// A group begins or ends.
    Save(usize),
    Again {
        group: usize,
        any_case: bool,
    },
    /// A repetition begins.
    Begin(usize),
    /// Once more, or on at `exit`: what is repeated follows.
    Loop {
        slot: usize,
        least: u32,
        most: u32,
        greedy: bool,
        exit: usize,
    },
    /// What follows, up to `Found`, must match here; then on at `then`. `back` characters before, where it looks back.
    Look {
        negated: bool,
        back: usize,
        then: usize,
    },
    If {
        group: usize,
        otherwise: usize,
    },
    Found,
}

#[derive(Debug)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    /// How many repetitions there are.
    pub(super) loops: usize,
    /// Upper and lower case are the same somewhere.
    pub(super) any_case: bool,
}

pub(super) fn made(node: &Node, any_case: bool) -> Result<Program, Wrong> {
    let mut program = Program { steps: Vec::new(), loops: 0, any_case };
    program.add(node)?;
    program.steps.push(Step::Found);
    Ok(program)
}

impl Program {
    fn add(&mut self, node: &Node) -> Result<(), Wrong> {
        if self.steps.len() > LONGEST {
            return Err(Wrong::Unmodelled("a regular expression of this length"));
        }
        match node {
            Node::Char { c, any_case } => self.steps.push(Step::Char { c: *c, any_case: *any_case }),
            Node::Any { lines } => self.steps.push(Step::Any { lines: *lines }),
            Node::Set { items, negated, any_case } => {
                self.steps.push(Step::Set { items: items.clone(), negated: *negated, any_case: *any_case });
            }
            Node::At(at) => self.steps.push(Step::At(*at)),
            Node::Again { group, any_case } => {
                self.steps.push(Step::Again { group: *group, any_case: *any_case });
            }
            Node::Sequence(nodes) => nodes.iter().try_for_each(|node| self.add(node))?,
            Node::Group { index, node } => {
                self.steps.push(Step::Save(index * 2));
                self.add(node)?;
                self.steps.push(Step::Save(index * 2 + 1));
            }
            Node::Branches(nodes) => self.branches(nodes)?,
            Node::Repeat { node, least, most, greedy } => {
                let slot = self.loops;
                self.loops += 1;
                self.steps.push(Step::Begin(slot));
                let start = self.steps.len();
                self.steps.push(Step::Found);
                self.add(node)?;
                self.steps.push(Step::Jump(start));
                let exit = self.steps.len();
                self.steps[start] = Step::Loop { slot, least: *least, most: *most, greedy: *greedy, exit };
            }
            Node::Look { ahead, negated, node } => {
                let back = match (ahead, width(node)) {
                    (true, _) => 0,
                    (false, Some((least, most))) if least == most && most != NO_END => least as usize,
                    _ => return Err(Wrong::Refused("look-behind requires fixed-width pattern".to_owned(), usize::MAX)),
                };
                let start = self.steps.len();
                self.steps.push(Step::Found);
                self.add(node)?;
                self.steps.push(Step::Found);
                self.steps[start] = Step::Look { negated: *negated, back, then: self.steps.len() };
            }
            Node::If { group, yes, no } => {
                let start = self.steps.len();
                self.steps.push(Step::Found);
                self.add(yes)?;
                let end = self.steps.len();
                self.steps.push(Step::Found);
                self.steps[start] = Step::If { group: *group, otherwise: self.steps.len() };
                self.add(no)?;
                self.steps[end] = Step::Jump(self.steps.len());
            }
        }
        Ok(())
    }

    fn branches(&mut self, nodes: &[Node]) -> Result<(), Wrong> {
        let mut ends = Vec::new();
        for (i, node) in nodes.iter().enumerate() {
            let fork = self.steps.len();
            if i + 1 < nodes.len() {
                self.steps.push(Step::Found);
            }
            self.add(node)?;
            if i + 1 < nodes.len() {
                ends.push(self.steps.len());
                self.steps.push(Step::Found);
                self.steps[fork] = Step::Fork(self.steps.len());
            }
        }
        let end = self.steps.len();
        for at in ends {
            self.steps[at] = Step::Jump(end);
        }
        Ok(())
    }
}

/// How many characters a node matches at least and at most; none where nothing is said.
fn width(node: &Node) -> Option<(u32, u32)> {
    let add = |a: u32, b: u32| if a == NO_END || b == NO_END { NO_END } else { a.saturating_add(b) };
    Some(match node {
        Node::Char { .. } | Node::Any { .. } | Node::Set { .. } => (1, 1),
        Node::At(_) | Node::Look { .. } => (0, 0),
        Node::Sequence(nodes) => nodes.iter().try_fold((0, 0), |(least, most), node| {
            let (low, high) = width(node)?;
            Some((add(least, low), add(most, high)))
        })?,
        Node::Branches(nodes) => nodes.iter().try_fold((NO_END, 0), |(least, most), node| {
            let (low, high) = width(node)?;
            Some((least.min(low), most.max(high)))
        })?,
        Node::Repeat { node, least, most, .. } => {
            let (low, high) = width(node)?;
            let high = if high == 0 || *most == 0 {
                0
            } else if *most == NO_END {
                NO_END
            } else {
                high.saturating_mul(*most)
            };
            (low.saturating_mul(*least), high)
        }
        Node::Group { node, .. } => width(node)?,
        Node::Again { .. } | Node::If { .. } => return None,
    })
}
