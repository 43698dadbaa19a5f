//! Initialisers that only set attributes of their object to what they are given: most are so. They need no scope for
//! their variables.

use crate::eval::Eval;
use crate::eval::bind::Bound;
use crate::heap::{Data, Function, Id};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr, Stmt};

/// The attributes, each with the place of the parameter whose value it is set to.
pub(in crate::eval) type Fields<'a> = Vec<(&'a Name, usize)>;

/// What a function with these parameters sets, if it is one of them.
pub(in crate::eval) fn fields<'a>(def: &'a ast::StmtFunctionDef, parameters: &[&Name]) -> Option<Fields<'a>> {
    let place = |name: &ast::ExprName| parameters.iter().position(|known| **known == name.id);
    let field = |stmt: &'a Stmt| {
        let Stmt::Assign(ast::StmtAssign { targets, value, .. }) = stmt else { return None };
        let ([Expr::Attribute(target)], Expr::Name(value)) = (&targets[..], &**value) else { return None };
        let Expr::Name(object) = &*target.value else { return None };
        (place(object)? == 0).then_some((&target.attr.id, place(value)?))
    };
    let says_nothing = |stmt: &&Stmt| match stmt {
        Stmt::Pass(_) => true,
        Stmt::Expr(stmt) => stmt.value.is_string_literal_expr(),
        _ => false,
    };
    let sets = def.body.iter().filter(|stmt| !says_nothing(stmt));
    (!def.is_async && def.name.id == "__init__").then(|| sets.map(field).collect()).flatten()
}

impl<'a> Eval<'a> {
    /// Sets them, where that is no more than it seems: nothing else is asked for an attribute, every value is known, and
    /// nothing of it may have to be taken back. Whether it was done.
    pub(super) fn set_fields(&mut self, object: Id, function: &Function<'a>, bound: &Bound, call: Span) -> bool {
        let Some(fields) = &function.signature.fields else { return false };
        if !self.heap.is_final() {
            return false;
        }
        let Data::Instance(instance) = self.heap.get(object) else { return false };
        let is_known = |value: &Value| !matches!(value, Value::Unknown(_));
        if !fields.iter().all(|(name, place)| self.sets_plainly(instance, name) && is_known(bound.vars.at(*place))) {
            return false;
        }
        self.charge(16 + 8 * fields.len());
        if let Data::Instance(instance) = self.heap.get_mut(object) {
            instance.attrs.reserve(fields.len());
            for (name, place) in fields {
                instance.attrs.insert((*name).clone(), bound.vars.at(*place).clone());
            }
        }
        self.gave_nothing(function, call);
        true
    }
}
