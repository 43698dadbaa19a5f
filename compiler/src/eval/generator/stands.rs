//! Where a generator function's call may stand: at which of its `yield`s.

use super::dropped::Since;
use super::{Block, Iter, Phase};
use crate::eval::call::address;
use crate::eval::{Eval, Flow};
use crate::value::{UnknownId, Value};
use ruff_python_ast::{ExceptHandler, Stmt};

/// The places in a body, each as the blocks around it.
struct Places<'s, 'a> {
    yields: &'s dyn Fn(&Stmt) -> bool,
    why: UnknownId,
    found: Vec<Vec<Block<'a>>>,
}

impl<'a> Eval<'a> {
    /// All places where a call may stand that runs in the frame, its beginning among them; what it goes through there,
    /// and which managers it has entered, is not known.
    pub(super) fn stands(&self, body: &'a [Stmt], why: UnknownId) -> Vec<Vec<Block<'a>>> {
        let scoping = self.frame.scoping.clone();
        let yields = |stmt: &Stmt| scoping.as_ref().is_some_and(|scoping| scoping.yielding.contains(&address(stmt)));
        let mut places = Places { yields: &yields, why, found: vec![vec![Block::Body(body)]] };
        places.look(body, &[]);
        places.found
    }
}

impl<'a> Places<'_, 'a> {
    fn look(&mut self, body: &'a [Stmt], around: &[Block<'a>]) {
        for (i, stmt) in body.iter().enumerate().filter(|(_, stmt)| (self.yields)(stmt)) {
            let before = self.found.len();
            let behind = [around, &[Block::Body(&body[i + 1..])]].concat();
            let inside = |block: Block<'a>| [&behind[..], &[block]].concat();
            match stmt {
                Stmt::If(s) => {
                    self.look(&s.body, &behind);
                    s.elif_else_clauses.iter().for_each(|clause| self.look(&clause.body, &behind));
                }
                Stmt::For(s) => {
                    self.look(&s.body, &inside(Block::For(s, Some(Iter::Unknown(self.why)), Since::default())));
                    self.look(&s.orelse, &behind);
                }
                Stmt::While(s) => {
                    self.look(&s.body, &inside(Block::While(s)));
                    self.look(&s.orelse, &behind);
                }
                Stmt::With(s) => {
                    let entered = (0..s.items.len()).map(|i| Block::With(s, i, Some(Value::Unknown(self.why))));
                    self.look(&s.body, &behind.iter().cloned().chain(entered).collect::<Vec<_>>());
                }
                Stmt::Try(s) => {
                    self.look(&s.body, &inside(Block::Try(s, Phase::Body)));
                    self.look(&s.orelse, &inside(Block::Try(s, Phase::Else)));
                    for ExceptHandler::ExceptHandler(handler) in &s.handlers {
                        self.look(&handler.body, &inside(Block::Try(s, Phase::Handler(handler))));
                    }
                    let after = Phase::Finally(Box::new(Ok(Flow::Normal)));
                    self.look(&s.finalbody, &inside(Block::Try(s, after)));
                }
                _ => {}
            }
            // It stands in the statement itself.
            if self.found.len() == before {
                self.found.push([around, &[Block::Body(&body[i..])]].concat());
            }
        }
    }
}
