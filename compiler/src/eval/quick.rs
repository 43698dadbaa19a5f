//! Small integers: most of what is counted and compared. They are read where they stand, without becoming values first.

use super::ops;
use super::{Eval, R, Truth};
use crate::value::Value;
use ruff_python_ast::{self as ast, Expr, Number};
use ruff_text_size::Ranged;

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

    /// What a comparison of small integers gives.
    pub(super) fn quick_comparison(&self, e: &ast::ExprCompare) -> Option<bool> {
        let ([op], [right]) = (&*e.ops, &*e.comparators) else { return None };
        ops::quick_comparison(self.quick_int(&e.left)?, *op, self.quick_int(right)?)
    }

    /// The integer that an expression is, if it is a literal, a local variable, or a small sum of such: most of what is
    /// counted is.
    pub(super) fn quick_int(&self, expr: &Expr) -> Option<i64> {
        match expr {
            Expr::BinOp(e) => match (&*e.left, &*e.right) {
                (Expr::BinOp(_), _) | (_, Expr::BinOp(_)) => None,
                (left, right) => ops::quick(self.quick_int(left)?, e.op, self.quick_int(right)?),
            },
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
