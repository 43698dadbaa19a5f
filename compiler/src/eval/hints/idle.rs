//! Why a file that defines nothing defines nothing, as far as it can be seen.

use crate::eval::Eval;
use crate::heap::Data;
use crate::source::FileId;
use crate::value::Value;
use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{Decorator, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashSet;

/// Where the definitions stand that nothing comes to, what to say of that place, and the way out.
pub(crate) type Idle = (TextRange, &'static str, String);

/// A guard that compares with something else than `'__main__'`, or a function that nobody calls.
pub(in crate::eval) fn idle(body: &[Stmt]) -> Option<Idle> {
    body.iter().find_map(misspelt_guard).or_else(|| {
        let mut names = Names::default();
        names.visit_body(body);
        // The last one calls the others, if one does.
        body.iter().rev().find_map(|stmt| match stmt {
            Stmt::FunctionDef(def) if !names.read.contains(def.name.as_str()) => {
                let mut inside = Names::default();
                inside.visit_body(&def.body);
                def.decorator_list.iter().for_each(|decorator| inside.visit_decorator(decorator));
                let defines = ["job_config", "user_define_operation"].iter().any(|name| inside.read.contains(name));
                let calls = body
                    .iter()
                    .any(|stmt| matches!(stmt, Stmt::FunctionDef(other) if inside.read.contains(other.name.as_str())));
                (defines || calls).then(|| {
                    (def.name.range(), "nobody calls this function", format!("call it at the end: `{}()`", def.name))
                })
            }
            _ => None,
        })
    })
}

impl Eval<'_> {
    /// The last call at the top of the file of something that is neither the project's nor of the standard library.
    pub(in crate::eval) fn outside_call(&self, entry: FileId) -> Option<Idle> {
        let call = self.outside_call_in(self.causes.body(entry)?)?;
        let help = "a module of the project lies beside the workflow's file, or in `dependencies/python`";
        Some((call, "this is of a package outside the project: what it defines is not seen", help.to_owned()))
    }

    fn outside_call_in(&self, body: &[Stmt]) -> Option<TextRange> {
        body.iter().rev().find_map(|stmt| match stmt {
            Stmt::If(s) => self.outside_call_in(&s.body),
            Stmt::Expr(s) => {
                let Expr::Call(call) = s.value.as_ref() else { return None };
                let mut root = call.func.as_ref();
                while let Expr::Attribute(attribute) = root {
                    root = &attribute.value;
                }
                let Expr::Name(name) = root else { return None };
                let Some(Value::Obj(id)) = self.vars(self.main).get(&name.id) else { return None };
                matches!(self.heap.get(*id), Data::External(_)).then(|| call.func.range())
            }
            _ => None,
        })
    }
}

/// `if __name__ == 'main'`.
fn misspelt_guard(stmt: &Stmt) -> Option<Idle> {
    let Stmt::If(s) = stmt else { return None };
    let Expr::Compare(e) = s.test.as_ref() else { return None };
    let [right] = &*e.comparators else { return None };
    let is_name = |e: &Expr| matches!(e, Expr::Name(n) if n.id == "__name__");
    let text = match (e.left.as_ref(), right) {
        (left, Expr::StringLiteral(text)) if is_name(left) => text,
        (Expr::StringLiteral(text), right) if is_name(right) => text,
        _ => return None,
    };
    let is_near = text.value.to_str().trim_matches('_').eq_ignore_ascii_case("main");
    (is_near && text.value.to_str() != "__main__")
        .then(|| (text.range, "this is never the name of a file", "write `if __name__ == '__main__':`".to_owned()))
}

/// The functions at the top of a file that nobody calls, by the names of the jobs that their decorators open.
pub(in crate::eval) fn uncalled(body: &[Stmt]) -> Vec<(String, TextRange)> {
    let mut names = Names::default();
    names.visit_body(body);
    let job = |decorator: &Decorator| {
        let call = decorator.expression.as_call_expr()?;
        let name = match call.func.as_ref() {
            Expr::Name(name) => &name.id,
            Expr::Attribute(attribute) => &attribute.attr.id,
            _ => return None,
        };
        let first = call.arguments.args.first().or_else(|| Some(&call.arguments.find_keyword("job_name")?.value))?;
        (name == "job_config").then(|| first.as_string_literal_expr().map(|text| text.value.to_str().to_owned()))?
    };
    let functions = body.iter().filter_map(|stmt| stmt.as_function_def_stmt());
    let uncalled = functions.filter(|def| !names.read.contains(def.name.as_str()));
    uncalled.filter_map(|def| Some((def.decorator_list.iter().find_map(job)?, def.name.range()))).collect()
}

/// The names that are read, as attributes as well.
#[derive(Default)]
struct Names<'s> {
    read: FxHashSet<&'s str>,
}

impl<'s> Visitor<'s> for Names<'s> {
    fn visit_expr(&mut self, expr: &'s Expr) {
        match expr {
            Expr::Name(name) => drop(self.read.insert(name.id.as_str())),
            Expr::Attribute(attribute) => drop(self.read.insert(attribute.attr.as_str())),
            _ => {}
        }
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_expr(self, expr));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nothing_comes_to_is_found() {
        let found = |text: &str| {
            let module = crate::syntax::parse_prelude(text).unwrap();
            idle(&module.body).map(|(range, ..)| text[range].to_owned())
        };
        let main = "def main():\n    job_config('a')\n";
        assert_eq!(found(main).as_deref(), Some("main"));
        assert_eq!(found(&format!("{main}main()\n")), None);
        assert_eq!(found(&format!("{main}def other():\n    main()\n")).as_deref(), Some("other"));
        assert_eq!(found(&format!("{main}if __name__ == 'main':\n    main()\n")).as_deref(), Some("'main'"));
        assert_eq!(found("def helper():\n    print(1)\n"), None);
        assert_eq!(found("@af.job_config('a')\ndef job():\n    af.train()\n").as_deref(), Some("job"));
    }

    #[test]
    fn functions_that_open_jobs_and_are_not_called_are_found() {
        let found = |text: &str| {
            let module = crate::syntax::parse_prelude(text).unwrap();
            uncalled(&module.body).into_iter().map(|(job, range)| job + &text[range]).collect::<Vec<_>>()
        };
        let one = "@af.job_config('push_')\n@other\ndef push():\n    af.train()\n";
        assert_eq!(found(one), ["push_push"]);
        assert_eq!(found(&format!("{one}push()\n")), [""; 0]);
        assert_eq!(
            found("@job_config(job_name='a')\ndef b():\n    pass\n@job_config(name)\ndef c():\n    pass\n"),
            ["ab"]
        );
    }
}
