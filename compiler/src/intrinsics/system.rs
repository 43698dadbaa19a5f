//! What the modelled part of the standard library asks of the outside.

use super::Builtin;
use crate::EntryMode;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, Exit, R, Stop};
use crate::heap::Data;
use crate::source::Span;
use crate::value::{Part, Text, Value};

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "unknown", run: unknown },
    Builtin { name: "typing", run: typing },
    Builtin { name: "loaded_module", run: loaded_module },
    Builtin { name: "side_effect", run: |_, _, _| Ok(Value::None) },
    Builtin { name: "exit", run: exit },
    Builtin { name: "argv", run: argv },
    Builtin { name: "module_path", run: module_path },
    Builtin { name: "import_module", run: import_module },
    Builtin { name: "locate_module", run: locate_module },
    Builtin { name: "run_located", run: run_located },
    Builtin { name: "environment", run: environment },
    Builtin { name: "wraps", run: wraps },
    Builtin { name: "path_join", run: |eval, args, span| path(eval, "join", args, span) },
    Builtin { name: "path_dirname", run: |eval, args, span| path(eval, "dirname", args, span) },
    Builtin { name: "path_basename", run: |eval, args, span| path(eval, "basename", args, span) },
    Builtin { name: "path_split", run: |eval, args, span| path(eval, "split", args, span) },
    Builtin { name: "path_splitext", run: |eval, args, span| path(eval, "splitext", args, span) },
    Builtin { name: "path_normpath", run: |eval, args, span| path(eval, "normpath", args, span) },
    Builtin { name: "path_clean", run: |eval, args, span| path(eval, "clean", args, span) },
    Builtin { name: "path_tail", run: |eval, args, span| path(eval, "tail", args, span) },
    Builtin { name: "path_inside", run: |eval, args, span| path(eval, "inside", args, span) },
    Builtin { name: "path_abspath", run: |eval, args, span| path(eval, "abspath", args, span) },
    Builtin { name: "path_realpath", run: |eval, args, span| path(eval, "realpath", args, span) },
    Builtin { name: "path_relpath", run: |eval, args, span| path(eval, "relpath", args, span) },
    Builtin { name: "path_expanduser", run: |eval, args, span| path(eval, "expanduser", args, span) },
    Builtin { name: "path_isabs", run: |eval, args, span| path(eval, "isabs", args, span) },
    Builtin { name: "path_exists", run: |eval, args, span| path(eval, "exists", args, span) },
    Builtin { name: "path_isfile", run: |eval, args, span| path(eval, "isfile", args, span) },
    Builtin { name: "path_isdir", run: |eval, args, span| path(eval, "isdir", args, span) },
];

fn path(eval: &mut Eval<'_>, function: &str, args: Args, span: Span) -> R<Value> {
    if let Some(why) = args.unknown {
        return Ok(eval.element_of(why, span));
    }
    let values: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
    eval.path_function(function, &values, span)
}

fn unknown(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let reason = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    Ok(eval.unless_mistaken(span, format!("{reason} is known only where the workflow runs")))
}

impl Eval<'_> {
    /// An unknown that a function of the prelude makes; of an argument that stands for an error, which was reported, it is
    /// one of the same.
    pub(super) fn unless_mistaken(&mut self, span: Span, reason: String) -> Value {
        let is_poison = |value: &&Value| matches!(value, Value::Unknown(why) if self.why(*why).poison);
        let mistaken = match self.heap.get(self.frame.scope) {
            Data::Scope { vars, .. } if self.frame.prelude => vars.values().find(is_poison).cloned(),
            _ => None,
        };
        mistaken.unwrap_or_else(|| self.unknown(span, reason))
    }
}

fn typing(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let name = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    Ok(eval.object(Data::External(format!("typing.{name}").into()), span))
}

/// `exit(status)`: as `sys.exit` takes it, where a tuple has all arguments of the exception.
fn exit(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let status = args.positional.into_iter().next().map_or(Value::None, |arg| arg.value);
    let args = match &status {
        Value::None => eval.tuple(Vec::new(), span),
        Value::Obj(id) if matches!(eval.heap.get(*id), Data::Tuple(_)) => status,
        _ => eval.tuple(vec![status], span),
    };
    Err(Stop::Exit(Box::new(Exit { at: span, args })))
}

fn argv(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    let request = eval.request;
    let declared = eval.used.argv(&request.inputs);
    let first = if eval.mode == crate::EntryMode::Script {
        let path = format!("/{}", eval.entry_path());
        let birth = eval.birth(span);
        Text::value([Part::Project { up: 0 }, Part::Literal(path.into())], birth)
    } else {
        eval.unknown(span, "`sys.argv` is that of the command which submits the workflow")
    };
    let rest = match declared {
        None if matches!(first, Value::Unknown(_)) => return Ok(first),
        None => &[],
        Some(arguments) => arguments,
    };
    let rest: Vec<Value> = rest.iter().map(|argument| eval.string(argument.as_str(), span)).collect();
    Ok(eval.list(std::iter::once(first).chain(rest).collect(), span))
}

fn module_path(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    let roots = [format!("/workflows/{}", eval.request.workflow), "/dependencies/python".to_owned()];
    let birth = eval.birth(span);
    let items = roots
        .into_iter()
        .map(|root| Text::value([Part::Project { up: 0 }, Part::Literal(root.into())], birth))
        .collect();
    Ok(eval.list(items, span))
}

fn import_module(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let name = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
    match eval.module_to_import(&name, span)? {
        Some(path) => eval.import_path(&path, span),
        None => Ok(eval.poison(span)),
    }
}

/// `locate_module(name, path)`: a module for the file at a path, of which nothing is evaluated yet.
fn locate_module(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let [name, path] = &args.positional[..] else { return Ok(Value::None) };
    match eval.as_str(&name.value) {
        Some(name) => eval.locate_module(&name, &path.value, span),
        None => Ok(eval.unknown(span, "the name of this module is not known")),
    }
}

/// `run_located(module)`: evaluates its text; whether there is a file.
fn run_located(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    match args.positional.first().map(|arg| &arg.value) {
        Some(Value::Obj(module)) => eval.run_located(*module, span).map(Value::Bool),
        _ => Ok(Value::Bool(true)),
    }
}

/// `sys.modules[name]`: a module of the project. `aiflow workflow submit` does not enter the workflow's file there.
fn loaded_module(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let name = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
    let Some(text) = eval.as_str(&name) else {
        return Ok(eval.unknown(span, "which module is asked for is known only later"));
    };
    match eval.module_named(&text) {
        Some(module) if module == eval.main => {
            let diagnostic = Diagnostic::new(code(207), span, format!("KeyError: '{text}'"))
                .note("`aiflow workflow submit` does not enter the workflow's file in `sys.modules`")
                .help("use `globals()`; or compile it with `--entry script`, if it is run as a script");
            Err(eval.raise_args("KeyError", diagnostic, vec![name]))
        }
        Some(module) => Ok(Value::Obj(module)),
        None if *text == *"__main__" && eval.mode == EntryMode::Script => Ok(Value::Obj(eval.main)),
        None if eval.is_not_imported_yet(&text) => {
            let diagnostic = Diagnostic::new(code(207), span, format!("KeyError: '{text}'"))
                .note("nothing has imported this module of the project so far");
            Err(eval.raise_args("KeyError", diagnostic, vec![name]))
        }
        None => Ok(eval.unknown(span, "which modules were imported is not evaluated")),
    }
}

fn environment(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let mut given = args.positional.into_iter();
    let (Some(key), default) = (given.next(), given.next()) else { return Ok(Value::None) };
    let Some(name) = eval.as_str(&key.value) else {
        if eval.unknown_of(&key.value).is_some() || matches!(key.value, Value::Text(_)) {
            eval.may_raise(span);
            return Ok(eval.unknown(span, "which environment variable is asked for is known only later"));
        }
        let kind = eval.type_name(&key.value);
        return Err(eval.raise("TypeError", span, format!("str expected, not {kind}")));
    };
    let request = eval.request;
    match (eval.used.variable(&request.inputs, &name), default) {
        (Some(Some(value)), _) => Ok(eval.string(value, span)),
        (Some(None), Some(default)) => Ok(default.value),
        (Some(None), None) => {
            let diagnostic = Diagnostic::new(code(207), span, format!("KeyError: '{name}'"))
                .note(format!("the environment variable `{name}` is declared as not set"));
            Err(eval.raise_args("KeyError", diagnostic, vec![key.value]))
        }
        (None, Some(_)) => Ok(eval.unknown(span, format!("the environment variable `{name}` is not declared"))),
        // Whoever uses the text fills it in; where it is not set, Python raises.
        (None, None) => {
            eval.may_raise(span);
            let birth = eval.birth(span);
            Ok(Text::value([Part::Environment(name.into())], birth))
        }
    }
}

fn wraps(_: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    Ok(args.positional.into_iter().next().map_or(Value::None, |arg| arg.value))
}
