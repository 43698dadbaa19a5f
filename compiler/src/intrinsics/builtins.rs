//! Python's built-in functions.

use super::Builtin;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, R, Truth, range_of};
use crate::heap::Data;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{CmpOp, Operator};

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "print", run: |_, _, _| Ok(Value::None) },
    Builtin { name: "len", run: len },
    Builtin { name: "repr", run: repr },
    Builtin { name: "ascii", run: repr },
    Builtin { name: "format", run: format },
    Builtin { name: "isinstance", run: isinstance },
    Builtin { name: "issubclass", run: issubclass },
    Builtin { name: "hasattr", run: hasattr },
    Builtin { name: "getattr", run: getattr },
    Builtin { name: "setattr", run: setattr },
    Builtin { name: "delattr", run: delattr },
    Builtin { name: "callable", run: callable },
    Builtin { name: "sorted", run: sorted },
    Builtin { name: "sum", run: sum },
    Builtin { name: "min", run: |eval, args, span| extreme(eval, args, span, CmpOp::Lt, "min") },
    Builtin { name: "max", run: |eval, args, span| extreme(eval, args, span, CmpOp::Gt, "max") },
    Builtin { name: "any", run: |eval, args, span| quantified(eval, args, span, true) },
    Builtin { name: "all", run: |eval, args, span| quantified(eval, args, span, false) },
    Builtin { name: "abs", run: abs },
    Builtin { name: "round", run: round },
    Builtin { name: "pow", run: pow },
    Builtin { name: "divmod", run: divmod },
    Builtin { name: "chr", run: chr },
    Builtin { name: "ord", run: ord },
    Builtin { name: "hex", run: |eval, args, span| in_base(eval, args, span, "#x") },
    Builtin { name: "oct", run: |eval, args, span| in_base(eval, args, span, "#o") },
    Builtin { name: "bin", run: |eval, args, span| in_base(eval, args, span, "#b") },
    Builtin { name: "iter", run: iter },
    Builtin { name: "next", run: next },
    Builtin { name: "vars", run: vars },
    Builtin { name: "id", run: |eval, _, span| Ok(eval.unknown(span, "it is an address in memory")) },
    Builtin { name: "hash", run: |eval, _, span| Ok(eval.unknown(span, "a hash differs from run to run")) },
    Builtin { name: "input", run: |eval, _, span| Ok(eval.unknown(span, "it is typed in when the workflow runs")) },
    Builtin { name: "open", run: open },
    Builtin { name: "dir", run: |eval, _, span| Ok(eval.unknown(span, "`dir` is not evaluated")) },
    Builtin { name: "globals", run: |eval, _, span| refuse(eval, span, "globals") },
    Builtin { name: "locals", run: |eval, _, span| refuse(eval, span, "locals") },
    Builtin { name: "eval", run: |eval, _, span| refuse(eval, span, "eval") },
    Builtin { name: "exec", run: |eval, _, span| refuse(eval, span, "exec") },
    Builtin { name: "compile", run: |eval, _, span| refuse(eval, span, "compile") },
    Builtin { name: "__import__", run: |eval, _, span| refuse(eval, span, "__import__") },
];

fn refuse(eval: &mut Eval<'_>, span: Span, name: &str) -> R<Value> {
    let diagnostic = Diagnostic::new(code(202), span, format!("`{name}` is not evaluated"))
        .help("write out what it does: a compiler cannot follow code that is made while it runs");
    Err(eval.raise_as("NotImplementedError", diagnostic, name))
}

/// The positional arguments of a call that needs between `least` and `most`.
fn take(eval: &mut Eval<'_>, name: &str, args: &Args, least: usize, most: usize, span: Span) -> R<Vec<Value>> {
    let count = args.positional.len();
    if args.unknown.is_none() && (count < least || count > most) {
        let expected = if least == most { format!("exactly {least}") } else { format!("from {least} to {most}") };
        return Err(eval.raise("TypeError", span, format!("{name}() takes {expected} arguments ({count} given)")));
    }
    let mut values: Vec<Value> = args.positional.iter().map(|arg| arg.value.clone()).collect();
    if let Some(why) = args.unknown {
        values.resize(least.max(values.len()), Value::Unknown(why));
    }
    Ok(values)
}

fn len(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "len", &args, 1, 1, span)?;
    if let Some(method) = eval.class_attribute(&values[0], "__len__") {
        return eval.call(method, Args::default(), span);
    }
    let value = eval.plain(&values[0]);
    if let Some(why) = eval.unknown_of(&value) {
        return Ok(eval.element_of(why, span));
    }
    let length = match &value {
        Value::Str(s) => Some(s.text.chars().count()),
        Value::Bytes(b) => Some(b.len()),
        Value::Text(_) => {
            let why = eval.text_unknown(&value, range_of(span));
            return Ok(eval.element_of(why, span));
        }
        Value::Obj(id) => match eval.heap.get(*id) {
            Data::List(items) => Some(items.len()),
            Data::Tuple(items) => Some(items.len()),
            Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => Some(dict.len()),
            Data::Range { start, stop, step } => Some(crate::eval::range_len(*start, *stop, *step) as usize),
            Data::Class(class) if class.info.is_enum => Some(eval.enum_members(*id).len()),
            _ => None,
        },
        _ => None,
    };
    match length {
        Some(length) => Ok(Value::Int(length as i64)),
        None => {
            let kind = eval.type_name(&values[0]);
            Err(eval.raise("TypeError", span, format!("object of type '{kind}' has no len()")))
        }
    }
}

fn repr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "repr", &args, 1, 1, span)?;
    Ok(match eval.repr_of(&values[0]) {
        Ok(text) => eval.string(text, span),
        Err(why) => eval.element_of(why, span),
    })
}

fn format(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "format", &args, 1, 2, span)?;
    let spec = values.get(1).and_then(|spec| eval.as_str(spec)).unwrap_or_default();
    let template = Value::str(format!("{{:{spec}}}"));
    let args = Args::positional(vec![values[0].clone()], span);
    eval.call_method(&template, &Name::new_static("format"), args, span, span)
}

fn truth(eval: &mut Eval<'_>, truth: Truth, span: Span) -> Value {
    match truth {
        Truth::True => Value::Bool(true),
        Truth::False => Value::Bool(false),
        Truth::Unknown(why) => eval.element_of(why, span),
    }
}

fn isinstance(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "isinstance", &args, 2, 2, span)?;
    let result = eval.is_instance(&values[0], &values[1]);
    Ok(truth(eval, result, span))
}

fn issubclass(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "issubclass", &args, 2, 2, span)?;
    if let Some(why) = eval.unknown_of(&values[0]).or_else(|| eval.unknown_of(&values[1])) {
        return Ok(eval.element_of(why, span));
    }
    let classes = match matches!(&values[1], Value::Obj(id) if matches!(eval.heap.get(*id), Data::Tuple(_))) {
        true => eval.collect_items(&values[1], range_of(span))?.unwrap_or_default(),
        false => vec![values[1].clone()],
    };
    let Value::Obj(class) = &values[0] else {
        return Err(eval.raise("TypeError", span, "issubclass() arg 1 must be a class"));
    };
    Ok(Value::Bool(classes.iter().any(|of| matches!(of, Value::Obj(of) if eval.is_subclass(*class, *of)))))
}

/// The name that `getattr` and its like are given.
fn attribute_name(eval: &mut Eval<'_>, value: &Value, span: Span) -> R<Option<Name>> {
    match eval.as_str(value) {
        Some(name) => Ok(Some(Name::new(&*name))),
        None if eval.unknown_of(value).is_some() || matches!(value, Value::Text(_)) => Ok(None),
        None => Err(eval.raise("TypeError", span, "attribute name must be string")),
    }
}

fn hasattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "hasattr", &args, 2, 2, span)?;
    if let Some(why) = eval.unknown_of(&values[0]) {
        return Ok(eval.element_of(why, span));
    }
    let Some(name) = attribute_name(eval, &values[1], span)? else {
        return Ok(eval.unknown(span, "the name of the attribute is not known"));
    };
    Ok(Value::Bool(eval.find_attribute(&values[0], &name, span)?.is_some()))
}

fn getattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "getattr", &args, 2, 3, span)?;
    let Some(name) = attribute_name(eval, &values[1], span)? else {
        return Ok(eval.unknown(span, "the name of the attribute is not known"));
    };
    match values.get(2) {
        Some(default) => Ok(eval.find_attribute(&values[0], &name, span)?.unwrap_or_else(|| default.clone())),
        None => eval.attribute(&values[0], &name, span),
    }
}

fn setattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "setattr", &args, 3, 3, span)?;
    let Some(name) = attribute_name(eval, &values[1], span)? else {
        let diagnostic = Diagnostic::new(code(202), span, "`setattr` with a name that is not known is not evaluated")
            .help("set the attribute by its name");
        return Err(eval.raise_as("NotImplementedError", diagnostic, "setattr"));
    };
    eval.set_attribute(&values[0], &name, values[2].clone(), span)?;
    Ok(Value::None)
}

fn delattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "delattr", &args, 2, 2, span)?;
    if let Some(name) = attribute_name(eval, &values[1], span)? {
        eval.delete_attribute(&values[0], &name, span)?;
    }
    Ok(Value::None)
}

fn callable(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "callable", &args, 1, 1, span)?;
    if let Some(why) = eval.unknown_of(&values[0]) {
        return Ok(eval.element_of(why, span));
    }
    let is = match &values[0] {
        Value::Obj(id) => match eval.heap.get(*id) {
            Data::Function(_)
            | Data::Method { .. }
            | Data::Builtin(_)
            | Data::BuiltinMethod { .. }
            | Data::Class(_) => true,
            Data::Instance(_) => eval.class_attribute(&values[0], "__call__").is_some(),
            _ => false,
        },
        _ => false,
    };
    Ok(Value::Bool(is))
}

fn sorted(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "sorted", &args, 1, 1, span)?;
    let items = match eval.collect_unordered(&values[0], range_of(span))? {
        Ok(items) => items,
        Err(why) => return Ok(eval.element_of(why, span)),
    };
    Ok(match eval.sorted(items, &args, span)? {
        Ok(items) => eval.list(items, span),
        Err(why) => eval.element_of(why, span),
    })
}

fn sum(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "sum", &args, 1, 2, span)?;
    let items = match eval.collect_unordered(&values[0], range_of(span))? {
        Ok(items) => items,
        Err(why) => return Ok(eval.element_of(why, span)),
    };
    let mut total = values.get(1).cloned().unwrap_or(Value::Int(0));
    for item in items {
        total = eval.binary(&total, Operator::Add, &item, range_of(span))?;
    }
    Ok(total)
}

fn extreme(eval: &mut Eval<'_>, args: Args, span: Span, better: CmpOp, name: &str) -> R<Value> {
    let keyword = |name: &str| args.keyword.iter().find(|(n, _)| n == name).map(|(_, arg)| arg.value.clone());
    let (key, default) = (keyword("key").filter(|key| !key.is_none()), keyword("default"));
    let items = match &args.positional[..] {
        [one] => match eval.collect_unordered(&one.value, range_of(span))? {
            Ok(items) => items,
            Err(why) => return Ok(eval.element_of(why, span)),
        },
        many => many.iter().map(|arg| arg.value.clone()).collect(),
    };
    let mut best: Option<(Value, Value)> = None;
    for item in items {
        let by = match &key {
            Some(key) => eval.call(key.clone(), Args::positional(vec![item.clone()], span), span)?,
            None => item.clone(),
        };
        let wins = match &best {
            None => true,
            Some((leader, _)) => match eval.order(&by, better, leader, range_of(span))? {
                Truth::True => true,
                Truth::False => false,
                Truth::Unknown(why) => return Ok(eval.element_of(why, span)),
            },
        };
        if wins {
            best = Some((by, item));
        }
    }
    match (best, default) {
        (Some((_, item)), _) => Ok(item),
        (None, Some(default)) => Ok(default),
        (None, None) => Err(eval.raise("ValueError", span, format!("{name}() arg is an empty sequence"))),
    }
}

fn quantified(eval: &mut Eval<'_>, args: Args, span: Span, any: bool) -> R<Value> {
    let values = take(eval, if any { "any" } else { "all" }, &args, 1, 1, span)?;
    let items = match eval.collect_unordered(&values[0], range_of(span))? {
        Ok(items) => items,
        Err(why) => return Ok(eval.element_of(why, span)),
    };
    let mut result = Truth::of(!any);
    for item in items {
        match (eval.truth(&item, range_of(span))?, any) {
            (Truth::True, true) => return Ok(Value::Bool(true)),
            (Truth::False, false) => return Ok(Value::Bool(false)),
            (unknown @ Truth::Unknown(_), _) => result = unknown,
            _ => {}
        }
    }
    Ok(truth(eval, result, span))
}

fn abs(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "abs", &args, 1, 1, span)?;
    match eval.order(&values[0], CmpOp::Lt, &Value::Int(0), range_of(span))? {
        Truth::True => eval.unary(ruff_python_ast::UnaryOp::USub, &values[0], range_of(span)),
        Truth::False => match values[0] {
            // Zero has a sign too.
            Value::Float(f) => Ok(Value::Float(f.abs())),
            _ => eval.unary(ruff_python_ast::UnaryOp::UAdd, &values[0], range_of(span)),
        },
        Truth::Unknown(why) => Ok(eval.element_of(why, span)),
    }
}

fn round(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "round", &args, 1, 2, span)?;
    let value = eval.plain(&values[0]);
    if let Some(why) = eval.unknown_of(&value) {
        return Ok(eval.element_of(why, span));
    }
    match (&value, values.get(1)) {
        (Value::Int(_) | Value::Big(_), None | Some(Value::None)) => Ok(value),
        (Value::Float(_), None | Some(Value::None)) => {
            let Value::Float(f) = value else { return Ok(Value::None) };
            let rounded = f.round_ties_even();
            eval.construct_builtin("int", Args::positional(vec![Value::Float(rounded)], span), span)
        }
        (Value::Float(f), Some(Value::Int(digits))) if (0..=17).contains(digits) => {
            // The decimal text of a float is exact, and so rounds as CPython does.
            let text = std::format!("{f:.*}", *digits as usize);
            Ok(Value::Float(text.parse().unwrap_or(*f)))
        }
        (Value::Int(n), Some(Value::Int(digits))) if *digits >= 0 => Ok(Value::Int(*n)),
        _ => Ok(eval.unknown(span, "this use of `round` is not evaluated")),
    }
}

fn pow(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "pow", &args, 2, 3, span)?;
    match values.get(2) {
        None | Some(Value::None) => eval.binary(&values[0], Operator::Pow, &values[1], range_of(span)),
        Some(_) => Ok(eval.unknown(span, "`pow` with three arguments is not evaluated")),
    }
}

fn divmod(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "divmod", &args, 2, 2, span)?;
    let quotient = eval.binary(&values[0], Operator::FloorDiv, &values[1], range_of(span))?;
    let remainder = eval.binary(&values[0], Operator::Mod, &values[1], range_of(span))?;
    Ok(eval.tuple(vec![quotient, remainder], span))
}

fn chr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "chr", &args, 1, 1, span)?;
    if let Some(why) = eval.unknown_of(&values[0]) {
        return Ok(eval.element_of(why, span));
    }
    let found = match eval.plain(&values[0]) {
        Value::Int(n) => u32::try_from(n).ok(),
        _ => None,
    };
    match found.map(char::from_u32) {
        Some(Some(c)) => Ok(eval.string(c.to_string(), span)),
        Some(None) => Ok(eval.unknown(span, "a lone surrogate has no text")),
        None => Err(eval.raise("ValueError", span, "chr() arg not in range(0x110000)")),
    }
}

fn ord(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "ord", &args, 1, 1, span)?;
    if let Some(why) = eval.unknown_of(&values[0]) {
        return Ok(eval.element_of(why, span));
    }
    let text = eval.as_str(&values[0]).unwrap_or_default();
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(Value::Int(i64::from(u32::from(c)))),
        _ => Err(eval.raise("TypeError", span, "ord() expected a character")),
    }
}

fn in_base(eval: &mut Eval<'_>, args: Args, span: Span, spec: &str) -> R<Value> {
    let values = take(eval, "hex", &args, 1, 1, span)?;
    let args = Args::positional(vec![values[0].clone(), Value::str(spec)], span);
    format(eval, args, span)
}

fn iter(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "iter", &args, 1, 2, span)?;
    if values.len() == 2 {
        return Ok(eval.unknown(span, "`iter` with two arguments is not evaluated"));
    }
    if matches!(&values[0], Value::Obj(id) if matches!(eval.heap.get(*id), Data::Iterator { .. })) {
        return Ok(values[0].clone());
    }
    Ok(match eval.collect_items(&values[0], range_of(span))? {
        Ok(items) => eval.object(Data::Iterator { items: items.into(), next: 0 }, span),
        Err(why) => eval.element_of(why, span),
    })
}

fn next(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "next", &args, 1, 2, span)?;
    if let Value::Obj(id) = &values[0]
        && let Data::Iterator { items, next } = eval.heap.get(*id)
    {
        let item = items.get(*next).cloned();
        return match (item, values.get(1)) {
            (Some(item), _) => {
                if let Data::Iterator { next, .. } = eval.heap.get_mut(*id) {
                    *next += 1;
                }
                Ok(item)
            }
            (None, Some(default)) => Ok(default.clone()),
            (None, None) => Err(eval.raise("StopIteration", span, "")),
        };
    }
    if let Some(method) = eval.class_attribute(&values[0], "__next__") {
        return eval.call(method, Args::default(), span);
    }
    match eval.unknown_of(&values[0]) {
        Some(why) => Ok(eval.element_of(why, span)),
        None => {
            let kind = eval.type_name(&values[0]);
            Err(eval.raise("TypeError", span, format!("'{kind}' object is not an iterator")))
        }
    }
}

fn vars(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "vars", &args, 1, 1, span)?;
    eval.attribute(&values[0], &Name::new_static("__dict__"), span)
}

fn open(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    eval.may_raise(span);
    let path = args.positional.first().map(|arg| eval.shown(&arg.value)).unwrap_or_default();
    Ok(eval.unknown(span, std::format!("the file {path} is not read when the workflow is compiled")))
}
