//! Annotations that are texts, which `dataclass` looks up in the module of the class. AIFlow's client evaluates the
//! workflow's file as a module without putting it into `sys.modules`, so there is nothing to look them up in.

use super::Builtin;
use crate::EntryMode;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, R, module_frame};
use crate::heap::{Data, Def, Function, Id};
use crate::source::{FileId, Span};
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "resolve_annotation", run: resolve_annotation },
    Builtin { name: "first_annotation", run: first_annotation },
    Builtin { name: "mutable_default", run: mutable_default },
];

/// `first_annotation(function)`: what the first annotation of a function stands for, None where it has none.
fn first_annotation(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let Some(Value::Obj(id)) = args.positional.first().map(|arg| &arg.value) else { return Ok(Value::None) };
    let Data::Function(function) = eval.heap.get(*id) else { return Ok(Value::None) };
    let function = function.clone();
    let Def::Function(def) = function.def else { return Ok(Value::None) };
    let of_parameters = def.parameters.iter().find_map(|parameter| parameter.annotation());
    let Some(annotation) = of_parameters.or(def.returns.as_deref()) else { return Ok(Value::None) };
    let at = Span::new(function.file, annotation.range());
    let deferred = annotations_are_deferred(eval, function.file, at)?;
    match annotation {
        Expr::StringLiteral(text) => eval.named_in_module(function.module, text.value.to_str(), span),
        annotation => {
            let scope = if deferred { None } else { function.closure };
            eval.in_scope_of(&function, scope, |eval| eval.expr(annotation))
        }
    }
}

/// `mutable_default(Class, name, kind)`: raises what `dataclass` raises of a default value that all objects would share.
fn mutable_default(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let [class, name, kind] = &args.positional[..] else { return Ok(Value::None) };
    let (name, kind) = (eval.as_str(&name.value).unwrap_or_default(), eval.as_str(&kind.value).unwrap_or_default());
    let info = match &class.value {
        Value::Obj(class) => match eval.heap.get(*class) {
            Data::Class(class) => class.info.file.zip(class.info.def),
            _ => None,
        },
        _ => None,
    };
    let at = info.and_then(|(file, def)| {
        def.body.iter().rev().find_map(|stmt| match stmt {
            Stmt::AnnAssign(s) if matches!(s.target.as_ref(), Expr::Name(target) if *target.id == *name) => {
                s.value.as_ref().map(|value| Span::new(file, value.range()))
            }
            _ => None,
        })
    });
    let said = format!("mutable default <class '{kind}'> for field {name} is not allowed: use default_factory");
    let diagnostic = Diagnostic::new(code(207), at.unwrap_or(span), format!("ValueError: {said}"))
        .help(format!("`field(default_factory={kind})` makes a new one for each object"));
    Err(eval.raise_as("ValueError", diagnostic, said))
}

/// `resolve_annotation(Class, name)`: raises what CPython 3.7 raises where it looks for the module of the class.
fn resolve_annotation(eval: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    let [class, name] = &args.positional[..] else { return Ok(Value::None) };
    let (Value::Obj(class), Some(name)) = (&class.value, eval.as_str(&name.value)) else { return Ok(Value::None) };
    let Data::Class(class) = eval.heap.get(*class) else { return Ok(Value::None) };
    let (Some(file), Some(def)) = (class.info.file, class.info.def) else { return Ok(Value::None) };
    let annotation = def.body.iter().rev().find_map(|stmt| match stmt {
        Stmt::AnnAssign(s) if matches!(s.target.as_ref(), Expr::Name(target) if *target.id == *name) => {
            Some(s.annotation.as_ref())
        }
        _ => None,
    });
    // The standard library's modules are in `sys.modules`, and one of the same name is found there instead.
    let registered =
        file != eval.entry || eval.mode == EntryMode::Script || eval.prelude().module(&eval.request.workflow).is_some();
    let Some(annotation) = annotation.filter(|_| !registered) else { return Ok(Value::None) };
    let span = Span::new(file, annotation.range());
    let deferred = annotations_are_deferred(eval, file, span)?;
    let looked_up = match annotation {
        _ if deferred => is_looked_up(eval.sources.text(span)),
        Expr::StringLiteral(text) => is_looked_up(text.value.to_str()),
        _ => false,
    };
    if !looked_up {
        return Ok(Value::None);
    }
    let message = format!("AIFlow cannot load a dataclass of which the annotation of `{name}` is a text");
    let way_out = if deferred {
        "leave out `from __future__ import annotations`, which makes a text of every annotation"
    } else {
        "write the annotation without quotes"
    };
    let said = "'NoneType' object has no attribute '__dict__'";
    let diagnostic = Diagnostic::new(code(210), span, message)
        .here("`dataclass` looks this up in the workflow's module")
        .note(format!("the client does not register that module, and stops with \"AttributeError: {said}\""))
        .help(format!("{way_out}, or put the class into a module of its own and import it"));
    Err(eval.raise_as("AttributeError", diagnostic, said))
}

impl<'a> Eval<'a> {
    /// Evaluates something where a function is defined: in the scope around it, or in its module.
    fn in_scope_of<T>(
        &mut self,
        function: &Function<'a>,
        scope: Option<Id>,
        run: impl FnOnce(&mut Self) -> R<T>,
    ) -> R<T> {
        let mut frame = module_frame(function.module, function.file, function.prelude, self.frame.site);
        frame.scope = scope.unwrap_or(function.module);
        frame.trace = self.frame.trace.clone();
        let outer = std::mem::replace(&mut self.frame, frame);
        let outcome = run(self);
        self.frame = outer;
        outcome
    }

    /// What a dotted name in a text stands for in a module.
    fn named_in_module(&mut self, module: Id, text: &str, span: Span) -> R<Value> {
        let is_name = |part: &str| part.starts_with(|c: char| c.is_alphabetic() || c == '_');
        if !text.split('.').all(is_name) || !text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.')) {
            return Ok(self.unknown(span, "an annotation that is a text is not evaluated"));
        }
        let mut parts = text.split('.');
        let first = Name::new(parts.next().unwrap_or_default());
        let found = self.vars(module).get(&first).or_else(|| self.vars(self.builtins).get(&first)).cloned();
        let Some(found) = found else { return Err(self.name_error(&first, span)) };
        let mut value = self.arrived(found)?;
        for part in parts {
            value = self.attribute(&value, &Name::new(part), span)?;
        }
        Ok(value)
    }
}

/// Whether a module has imported `annotations` from `__future__`.
fn annotations_are_deferred(eval: &mut Eval<'_>, file: FileId, span: Span) -> R<bool> {
    let Some(module) = eval.module_of(file).filter(|_| eval.sources.get(file).text().contains("__future__")) else {
        return Ok(false);
    };
    let Value::Obj(feature) = eval.prelude_name("__future__", "annotations", span)? else { return Ok(false) };
    Ok(eval.vars(module).values().any(|value| matches!(value, Value::Obj(id) if *id == feature)))
}

/// Whether `dataclass` looks up what an annotation begins with in the class's own module: a word, not `module.word`.
fn is_looked_up(text: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let text = text.trim_start();
    let rest = text.trim_start_matches(is_word);
    let qualified = rest.trim_start().strip_prefix('.').is_some_and(|name| name.trim_start().starts_with(is_word));
    rest.len() < text.len() && !qualified
}

#[cfg(test)]
mod tests {
    use super::is_looked_up;

    #[test]
    fn a_word_is_looked_up_in_the_module_of_the_class() {
        for text in ["int", "List[a.b]", " a b", "ClassVar[int]", "1", "a."] {
            assert!(is_looked_up(text), "{text}");
        }
        for text in ["", " ", "a.b", " a . b", "typing.List[int]", "[int]", "-1", "'int'", "@"] {
            assert!(!is_looked_up(text), "{text}");
        }
    }
}
