//! Small integers: most of what is counted and compared. They are read where they stand, without becoming values first.

use super::ops;
use super::{Eval, R, Truth};
use crate::heap::Iter;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::{self as ast, Expr, Number, Stmt};
use ruff_text_size::Ranged;

/// So many operators inside one another are few.
const DEEP: u32 = 3;

impl<'a> Eval<'a> {
    /// Whether a condition holds.
    pub(super) fn holds(&mut self, test: &'a Expr) -> R<Truth> {
        if !self.frame.yields.are_logged()
            && let Expr::Compare(e) = test
            && let Some(outcome) = self.quick_comparison(e)
        {
            self.tick(e.range)?;
            return Ok(Truth::of(outcome));
        }
        let value = self.expr(test)?;
        self.truth(&value, test.range())
    }

    /// A statement that counts: a local variable that has held a small integer gets another. Whether it is one, and is
    /// done. It lets nothing go and makes nothing, so nothing else of a statement is left to do.
    #[inline]
    pub(super) fn quick_statement(&mut self, stmt: &Stmt) -> bool {
        if !matches!(stmt, Stmt::AugAssign(_) | Stmt::Assign(_)) || self.has_let_go() || self.is_spent() {
            return false;
        }
        let done = self.counts(stmt).is_some();
        if done {
            self.heap.fuel -= 1;
        }
        done
    }

    fn counts(&mut self, stmt: &Stmt) -> Option<()> {
        let (place, after) = match stmt {
            Stmt::AugAssign(s) => {
                let Expr::Name(name) = &*s.target else { return None };
                let (place, before) = self.quick_variable(name)?;
                (place, ops::quick(before, s.op, self.quick_int(&s.value)?)?)
            }
            Stmt::Assign(s) => {
                let ([Expr::Name(name)], Expr::BinOp(_)) = (&*s.targets, &*s.value) else { return None };
                (self.quick_variable(name)?.0, self.quick_int(&s.value)?)
            }
            _ => return None,
        };
        self.set_quick(place, after, stmt)
    }

    /// A round of a loop that counts through a range, whose variable has held a small integer: it gets the next one.
    /// Whether it is one, and is begun.
    #[inline]
    pub(super) fn quick_round(&mut self, items: &mut Iter<'a>, target: &Expr) -> bool {
        let (Iter::Range { next, stop, step }, Expr::Name(name)) = (items, target) else { return false };
        let at = *next;
        let ends = if *step > 0 { at >= *stop } else { at <= *stop };
        if ends || self.has_let_go() || self.is_spent() {
            return false;
        }
        let begun = self.quick_variable(name).and_then(|(place, _)| self.set_quick(place, at, name)).is_some();
        if begun {
            *next = at.saturating_add(*step);
            self.heap.fuel -= 1;
        }
        begun
    }

    /// Gives the local variable in a place, which has held a small integer, another. None where more than the variable would
    /// have to change.
    #[inline]
    fn set_quick(&mut self, place: usize, n: i64, at: &impl Ranged) -> Option<()> {
        if self.is_watched() {
            return None;
        }
        if !self.frame.prelude {
            self.heap.at = Some(Span::new(self.frame.file, at.range()));
        }
        *self.heap.variable_mut(self.frame.scope, place)? = Value::Int(n);
        Some(())
    }

    /// What a comparison of small integers gives.
    pub(super) fn quick_comparison(&self, e: &ast::ExprCompare) -> Option<bool> {
        let ([op], [right]) = (&*e.ops, &*e.comparators) else { return None };
        ops::quick_comparison(self.quick_int(&e.left)?, *op, self.quick_int(right)?)
    }

    /// The integer that an expression is, if it is a literal, a local variable, or a small sum of such: most of what is
    /// counted is.
    pub(super) fn quick_int(&self, expr: &Expr) -> Option<i64> {
        self.quick_sum(expr, DEEP)
    }

    /// The same for at most so many operators inside one another: an operand that is none of those is found out again
    /// for each operator around it.
    fn quick_sum(&self, expr: &Expr, depth: u32) -> Option<i64> {
        match expr {
            Expr::BinOp(e) => {
                let depth = depth.checked_sub(1)?;
                ops::quick(self.quick_sum(&e.left, depth)?, e.op, self.quick_sum(&e.right, depth)?)
            }
            Expr::Name(e) => self.quick_variable(e).map(|(_, n)| n),
            Expr::NumberLiteral(e) => match &e.value {
                Number::Int(n) => n.as_i64(),
                _ => None,
            },
            _ => None,
        }
    }

    /// Where the innermost scope has a small integer by this name, and which.
    pub(super) fn quick_variable(&self, name: &ast::ExprName) -> Option<(usize, i64)> {
        match self.local(name)? {
            (place, Value::Int(n)) if !self.frame.yields.are_logged() => Some((place, *n)),
            _ => None,
        }
    }
}
