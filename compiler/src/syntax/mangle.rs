//! Private names: inside a class `__x` is `_Class__x`, wherever it stands, but as the name of a keyword argument.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::transformer::{
    Transformer, walk_alias, walk_arguments, walk_decorator, walk_except_handler, walk_expr, walk_parameter,
    walk_pattern, walk_stmt,
};
use ruff_python_ast::{Alias, ExceptHandler, Expr, Identifier, ModModule, Parameter, Pattern, Stmt};

/// Gives private names the form that they have when the module runs.
pub(super) fn mangle(module: &mut ModModule) {
    Mangle { class: "" }.visit_body(&mut module.body);
}

/// What a function or class calls itself: its name as it is written.
pub(crate) fn written(name: &Identifier) -> &str {
    let added = name.id.len().saturating_sub(name.range.len().to_usize());
    match name.id.split_at_checked(added) {
        Some((prefix, rest)) if prefix.starts_with('_') && rest.starts_with("__") => rest,
        _ => &name.id,
    }
}

struct Mangle<'c> {
    /// The innermost class, without the underscores that it begins with.
    class: &'c str,
}

impl Mangle<'_> {
    fn name(&self, name: &mut Name) {
        if !self.class.is_empty() && name.starts_with("__") && !name.ends_with("__") && !name.contains('.') {
            *name = Name::new(format!("_{}{name}", self.class));
        }
    }

    fn optional(&self, name: &mut Option<Identifier>) {
        if let Some(name) = name {
            self.name(&mut name.id);
        }
    }
}

impl Transformer for Mangle<'_> {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        match stmt {
            Stmt::ClassDef(s) => {
                s.decorator_list.iter_mut().for_each(|decorator| walk_decorator(self, decorator));
                s.arguments.iter_mut().for_each(|arguments| walk_arguments(self, arguments));
                let class = s.name.id.trim_start_matches('_').to_owned();
                stacker::maybe_grow(64 << 10, 1 << 20, || Mangle { class: &class }.visit_body(&mut s.body));
                self.name(&mut s.name.id);
                return;
            }
            Stmt::FunctionDef(s) => self.name(&mut s.name.id),
            Stmt::Global(s) => s.names.iter_mut().for_each(|name| self.name(&mut name.id)),
            Stmt::Nonlocal(s) => s.names.iter_mut().for_each(|name| self.name(&mut name.id)),
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_stmt(self, stmt));
    }

    fn visit_expr(&self, expr: &mut Expr) {
        // Outside of classes nothing is private, and no expression has a class inside.
        if self.class.is_empty() {
            return;
        }
        match expr {
            Expr::Name(name) => self.name(&mut name.id),
            Expr::Attribute(attribute) => self.name(&mut attribute.attr.id),
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr));
    }

    fn visit_parameter(&self, parameter: &mut Parameter) {
        self.name(&mut parameter.name.id);
        walk_parameter(self, parameter);
    }

    fn visit_alias(&self, alias: &mut Alias) {
        self.name(&mut alias.name.id);
        self.optional(&mut alias.asname);
        walk_alias(self, alias);
    }

    fn visit_except_handler(&self, handler: &mut ExceptHandler) {
        let ExceptHandler::ExceptHandler(named) = handler;
        self.optional(&mut named.name);
        walk_except_handler(self, handler);
    }

    fn visit_pattern(&self, pattern: &mut Pattern) {
        match pattern {
            Pattern::MatchAs(p) => self.optional(&mut p.name),
            Pattern::MatchStar(p) => self.optional(&mut p.name),
            Pattern::MatchMapping(p) => self.optional(&mut p.rest),
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_pattern(self, pattern));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::parse_prelude;

    #[test]
    fn a_definition_remembers_how_its_name_is_written() {
        let names = |text: &str| {
            let module = parse_prelude(text).unwrap();
            let class = module.body[0].as_class_def_stmt().unwrap();
            let inner = class.body[0].as_function_def_stmt().unwrap();
            (inner.name.id.to_string(), written(&inner.name).to_owned())
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(names("class _A:\n    def __f(self): pass\n"), pair("_A__f", "__f"));
        assert_eq!(names("class A:\n    def _A__f(self): pass\n"), pair("_A__f", "_A__f"));
        assert_eq!(names("class __:\n    def __f(self): pass\n"), pair("__f", "__f"));
        assert_eq!(names("class A:\n    def __f__(self): pass\n"), pair("__f__", "__f__"));
    }
}
