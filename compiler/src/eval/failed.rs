//! What a failed statement leaves: evaluation goes on behind it, and what it would have bound stands for anything.

use super::Eval;
use crate::heap::Data;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextSize};

impl<'a> Eval<'a> {
    /// After a statement that failed at a place, what it would have bound stands for anything; what stands before that
    /// place and was bound is known.
    pub(super) fn poison_targets(&mut self, stmt: &'a Stmt, failed: Span) {
        let span = self.span(stmt.range());
        if matches!(stmt, Stmt::ImportFrom(s) if s.names.iter().any(|alias| &*alias.name == "*")) {
            self.lost_names();
        }
        let is_inside = failed.file == span.file && span.start <= failed.start && failed.end <= span.end;
        let failed = TextSize::new(if is_inside { failed.start } else { span.start });
        let mut bound = Bound { failed, is_behind: true, names: Vec::new(), members: Vec::new(), filled: Vec::new() };
        bound.visit_stmt(stmt);
        for member in bound.members {
            self.poison_member(member);
        }
        for place in bound.filled {
            self.poison_container(place);
        }
        for (name, is_behind) in bound.names {
            if is_behind || self.lookup(&name, None).is_none() {
                let poison = self.poison(span);
                self.store(&name, poison);
            }
        }
    }

    /// The same for a list or the like that would have been filled.
    fn poison_container(&mut self, place: &'a Expr) {
        let Some(Value::Obj(id)) = self.stored(place) else { return };
        if !matches!(self.heap.get(id), Data::List(_) | Data::Dict(_) | Data::Set(_)) {
            return;
        }
        match place {
            Expr::Name(name) => {
                let poison = self.poison(self.span(name.range));
                self.store(&name.id, poison);
            }
            _ => self.poison_member(place),
        }
    }

    /// The value of a variable, or of what its object has itself, where nothing is evaluated for it.
    fn stored(&mut self, place: &Expr) -> Option<Value> {
        let attribute = match place {
            Expr::Name(name) => return self.lookup(&name.id, None),
            Expr::Attribute(attribute) => attribute,
            _ => return None,
        };
        let Value::Obj(id) = self.lookup(&attribute.value.as_name_expr()?.id, None)? else { return None };
        let Data::Instance(object) = self.heap.get(id) else { return None };
        object.attrs.get(&attribute.attr.id).cloned()
    }

    /// The same for `object.name` and `dictionary['key']`.
    fn poison_member(&mut self, target: &'a Expr) {
        let (Expr::Attribute(ast::ExprAttribute { value, .. }) | Expr::Subscript(ast::ExprSubscript { value, .. })) =
            target
        else {
            return;
        };
        // Which item it would have been is not looked at again.
        if target.as_subscript_expr().is_some_and(|item| !item.slice.is_string_literal_expr()) {
            return self.poison_container(value);
        }
        let Some(object) = self.stored(value) else { return };
        let span = self.span(target.range());
        let poison = self.poison(span);
        // Where it cannot be written, nobody will read it.
        let _ = match target {
            Expr::Attribute(attribute) => self.set_attribute(&object, &attribute.attr.id, poison, span),
            Expr::Subscript(item) => match item.slice.as_ref() {
                Expr::StringLiteral(key) => {
                    self.set_item(&object, &Value::str(key.value.to_str()), poison, target.range())
                }
                _ => Ok(()),
            },
            _ => Ok(()),
        };
    }
}

/// Finds what a statement binds, with all that stands in it.
struct Bound<'a> {
    /// Where it failed.
    failed: TextSize,
    /// Whether the statement that is looked at ends behind that place.
    is_behind: bool,
    /// Each with whether the statement that binds it does.
    names: Vec<(Name, bool)>,
    /// What such statements assign to that is no name.
    members: Vec<&'a Expr>,
    /// What such statements call a method of.
    filled: Vec<&'a Expr>,
}

impl<'a> Bound<'a> {
    fn name(&mut self, name: &Name) {
        self.names.push((name.clone(), self.is_behind));
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            // What stands in them is theirs.
            Stmt::FunctionDef(s) => return self.name(&s.name.id),
            Stmt::ClassDef(s) => return self.name(&s.name.id),
            Stmt::Import(s) => {
                for alias in &s.names {
                    match &alias.asname {
                        Some(name) => self.name(&name.id),
                        None => self.name(&Name::new(alias.name.id.split('.').next().unwrap_or_default())),
                    }
                }
            }
            Stmt::ImportFrom(s) => {
                s.names.iter().for_each(|alias| self.name(alias.asname.as_ref().map_or(&alias.name.id, |n| &n.id)));
            }
            Stmt::Assign(s) if self.is_behind => {
                self.members.extend(s.targets.iter().filter(|target| !target.is_name_expr()));
            }
            // `names.append(…)`
            Stmt::Expr(s) if self.is_behind => {
                let function = s.value.as_call_expr().and_then(|call| call.func.as_attribute_expr());
                self.filled.extend(function.map(|function| &*function.value));
            }
            _ => {}
        }
        walk_stmt(self, stmt);
    }
}

impl<'a> Visitor<'a> for Bound<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let around = std::mem::replace(&mut self.is_behind, stmt.end() > self.failed);
        stacker::maybe_grow(64 << 10, 1 << 20, || self.stmt(stmt));
        self.is_behind = around;
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if name.ctx.is_store() => self.name(&name.id),
            // They have names of their own.
            Expr::Lambda(_) | Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {}
            _ => stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr)),
        }
    }
}
