//! Python's built-in functions.

mod abstract_classes;
mod instances;
mod listing;
mod number;

use super::Builtin;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, Next, R, Step, Stop, Truth, range_of};
use crate::heap::{Data, Id, Iter};
use crate::prelude::standard::{self, Standing};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use instances::{isinstance, issubclass};
use number::{abs, chr, divmod, in_base, ord, pow, round};
use ruff_python_ast::name::Name;
use ruff_python_ast::{CmpOp, Operator};

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "print", run: print },
    Builtin { name: "len", run: len },
    Builtin { name: "repr", run: repr },
    Builtin { name: "ascii", run: ascii },
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
    Builtin { name: "hex", run: |eval, args, span| in_base(eval, args, span, "hex", "#x") },
    Builtin { name: "oct", run: |eval, args, span| in_base(eval, args, span, "oct", "#o") },
    Builtin { name: "bin", run: |eval, args, span| in_base(eval, args, span, "bin", "#b") },
    Builtin { name: "iter", run: iter },
    Builtin { name: "next", run: next },
    Builtin { name: "vars", run: vars },
    Builtin { name: "id", run: |eval, _, span| Ok(eval.unknown(span, "it is an address in memory")) },
    Builtin { name: "hash", run: hash },
    Builtin { name: "input", run: |eval, _, span| Ok(eval.unknown(span, "it is typed in when the workflow runs")) },
    Builtin { name: "dir", run: listing::dir },
    Builtin { name: "globals", run: globals },
    Builtin { name: "locals", run: locals },
    Builtin { name: "eval", run: |eval, _, span| refuse(eval, span, "eval") },
    Builtin { name: "exec", run: |eval, _, span| refuse(eval, span, "exec") },
    Builtin { name: "compile", run: |eval, _, span| refuse(eval, span, "compile") },
    Builtin { name: "__import__", run: import },
];

fn refuse(eval: &mut Eval<'_>, span: Span, name: &str) -> R<Value> {
    let diagnostic = Diagnostic::new(code(202), span, format!("`{name}` is not evaluated"))
        .help("write out what it does: a compiler cannot follow code that is made while it runs");
    Err(eval.raise_as("NotImplementedError", diagnostic, name))
}

/// The positional arguments of a call that needs between `least` and `most`.
fn take(eval: &mut Eval<'_>, name: &str, args: &Args, least: usize, most: usize, span: Span) -> R<Vec<Value>> {
    let count = args.positional.len();
    if args.unknown.is_none() && !args.keyword.is_empty() && !matches!(name, "sorted" | "round" | "sum" | "pow") {
        return Err(eval.raise("TypeError", span, std::format!("{name}() takes no keyword arguments")));
    }
    if args.unknown.is_none() && (count < least || count > most) {
        let message = match (least, most) {
            (1, 1) if name != "sorted" => std::format!("{name}() takes exactly one argument ({count} given)"),
            _ if least == most => std::format!("{name} expected {least} arguments, got {count}"),
            _ if count < least => std::format!("{name} expected at least {least} arguments, got {count}"),
            _ => std::format!("{name} expected at most {most} arguments, got {count}"),
        };
        return Err(eval.raise("TypeError", span, message));
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
        let length = eval.deeper(span, |eval| eval.call(method, Args::default(), span))?;
        return match &length {
            Value::Int(n) if *n < 0 => Err(eval.raise("ValueError", span, "__len__() should return >= 0")),
            Value::Int(_) | Value::Unknown(_) => Ok(length),
            Value::Bool(b) => Ok(Value::Int(i64::from(*b))),
            other => {
                let kind = eval.type_name(other);
                let message = std::format!("'{kind}' object cannot be interpreted as an integer");
                Err(eval.raise("TypeError", span, message))
            }
        };
    }
    eval.length(&values[0], span)
}

impl Eval<'_> {
    /// `len(value)`, as the built-in types have it.
    pub(crate) fn length(&mut self, value: &Value, span: Span) -> R<Value> {
        let plain = self.plain(value);
        if let Some(length) = self.unordered_length(&plain) {
            return Ok(Value::Int(length as i64));
        }
        let unknown = self.unknown_of(&plain).or_else(|| self.outside(&plain));
        if let Some(why) = unknown.or_else(|| self.perhaps_lacks(&plain)) {
            return Ok(self.element_of(why, span));
        }
        let length = match &plain {
            Value::Str(s) => Some(s.text.chars().count()),
            Value::Bytes(b) => Some(b.len()),
            Value::Text(_) => {
                let why = self.text_unknown(&plain, range_of(span));
                return Ok(self.element_of(why, span));
            }
            Value::Obj(id) => match self.heap.get(*id) {
                Data::List(items) => Some(items.len()),
                Data::Tuple(items) => Some(items.len()),
                Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => Some(dict.len()),
                Data::View { dict, .. } => return self.length(&Value::Obj(*dict), span),
                Data::Range { start, stop, step } => Some(crate::eval::range_len(*start, *stop, *step) as usize),
                Data::Class(class) if class.info.is_enum => Some(self.enum_members(*id).len()),
                _ => None,
            },
            _ => None,
        };
        match length {
            Some(length) => Ok(Value::Int(length as i64)),
            None => {
                let kind = self.type_name(value);
                Err(self.raise("TypeError", span, std::format!("object of type '{kind}' has no len()")))
            }
        }
    }
}

fn repr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "repr", &args, 1, 1, span)?;
    Ok(match eval.repr_of(&values[0], span)? {
        Ok(text) => eval.string(text, span),
        Err(why) => eval.element_of(why, span),
    })
}

fn ascii(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "ascii", &args, 1, 1, span)?;
    let parts = eval.format_value(&values[0], Some('a'), "", span)?;
    eval.finish_text(parts, span)
}

fn format(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "format", &args, 1, 2, span)?;
    let spec = match values.get(1) {
        None => "".into(),
        Some(spec) => match eval.as_str(spec) {
            Some(spec) => spec,
            None => match eval.unknown_of(spec) {
                Some(why) => return Ok(eval.element_of(why, span)),
                None if matches!(spec, Value::Text(_)) => {
                    let why = eval.text_unknown(spec, range_of(span));
                    return Ok(eval.element_of(why, span));
                }
                None => {
                    let kind = eval.type_name(spec);
                    let message = std::format!("format() argument 2 must be str, not {kind}");
                    return Err(eval.raise("TypeError", span, message));
                }
            },
        },
    };
    let parts = eval.format_value(&values[0], None, &spec, span)?;
    eval.finish_text(parts, span)
}

fn hash(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "hash", &args, 1, 1, span)?;
    eval.hash(&values[0], range_of(span))
}

fn truth(eval: &mut Eval<'_>, truth: Truth, span: Span) -> Value {
    match truth {
        Truth::Unknown(why) => eval.element_of(why, span),
        known => known.value(),
    }
}

/// The name that `getattr` and its like are given.
fn attribute_name(eval: &mut Eval<'_>, called: &str, value: &Value, span: Span) -> R<Option<Name>> {
    match eval.as_str(value) {
        Some(name) => Ok(Some(Name::new(&*name))),
        None if eval.unknown_of(value).is_some() || matches!(value, Value::Text(_)) => Ok(None),
        None => Err(eval.raise("TypeError", span, std::format!("{called}(): attribute name must be string"))),
    }
}

fn hasattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "hasattr", &args, 2, 2, span)?;
    if let Some(why) = eval.unknown_of(&values[0]) {
        return Ok(eval.element_of(why, span));
    }
    let Some(name) = attribute_name(eval, "hasattr", &values[1], span)? else {
        return Ok(eval.unknown(span, "the name of the attribute is not known"));
    };
    let found = eval.catching("AttributeError", span, |eval| eval.find_attribute(&values[0], &name, span))?;
    Ok(match found.flatten() {
        // An attribute of something that is not known may be missing.
        Some(Value::Unknown(why)) if !matches!(values[0], Value::Unknown(_)) && !is_stated(eval, &values[0], &name) => {
            eval.element_of(why, span)
        }
        Some(Value::Obj(id)) if !may_lack(eval, id) => Value::Bool(true),
        Some(Value::Obj(_)) if !is_stated(eval, &values[0], &name) => {
            eval.unknown(span, format!("whether there is `{name}` is known only where the workflow runs"))
        }
        found => Value::Bool(found.is_some()),
    })
}

/// Whether a package, or a module of the standard library, may lack what was found there.
fn may_lack(eval: &Eval<'_>, found: Id) -> bool {
    let Data::External(path) = eval.heap.get(found) else { return false };
    path.rsplit_once('.').is_some_and(|(module, name)| standard::standing(module, name) != Standing::Present)
}

/// Whether an object has an attribute for sure, though its value is not known.
fn is_stated(eval: &Eval<'_>, object: &Value, name: &Name) -> bool {
    let Value::Obj(id) = object else { return false };
    let is_there = |value: &Value| !eval.is_perhaps_absent(value);
    match eval.heap.get(*id) {
        Data::Instance(instance) => {
            instance.attrs.get(name).is_some_and(is_there)
                || instance.metadata.is_some()
                || eval.mro_attribute(instance.class, name).as_ref().is_some_and(is_there)
        }
        Data::Class(_) => eval.mro_attribute(*id, name).as_ref().is_some_and(is_there),
        Data::Module(module) => module.vars.get(name).is_some_and(is_there),
        _ => false,
    }
}

fn getattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "getattr", &args, 2, 3, span)?;
    let Some(name) = attribute_name(eval, "getattr", &values[1], span)? else {
        if values.len() == 2 {
            let why = eval.unknown_of(&values[1]).unwrap_or_else(|| eval.text_unknown(&values[1], range_of(span)));
            eval.may_fail(why, span);
        }
        return eval.some_attribute(&values[0], values.get(2).cloned(), span);
    };
    match values.get(2) {
        Some(default) => {
            let found = eval.catching("AttributeError", span, |eval| eval.find_attribute(&values[0], &name, span))?;
            Ok(match found.flatten() {
                Some(Value::Unknown(why)) if !is_stated(eval, &values[0], &name) => {
                    eval.one_of(why, [default.clone()], span)
                }
                found => found.unwrap_or_else(|| default.clone()),
            })
        }
        None => eval.attribute(&values[0], &name, span),
    }
}

fn setattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "setattr", &args, 3, 3, span)?;
    let Some(name) = attribute_name(eval, "setattr", &values[1], span)? else {
        return Err(not_by_unknown_name(eval, "setattr", "set", span));
    };
    eval.charge(8);
    eval.set_attribute(&values[0], &name, values[2].clone(), span)?;
    Ok(Value::None)
}

fn delattr(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "delattr", &args, 2, 2, span)?;
    let Some(name) = attribute_name(eval, "delattr", &values[1], span)? else {
        return Err(not_by_unknown_name(eval, "delattr", "delete", span));
    };
    eval.delete_attribute(&values[0], &name, span)?;
    Ok(Value::None)
}

/// Any attribute may be the one that is changed.
fn not_by_unknown_name(eval: &mut Eval<'_>, called: &str, verb: &str, span: Span) -> Stop {
    let what = format!("`{called}` with a name that is not known is not evaluated");
    let diagnostic = Diagnostic::new(code(202), span, what).help(format!("{verb} the attribute by its name"));
    eval.raise_as("NotImplementedError", diagnostic, called)
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
            Data::Instance(_) => match eval.class_attribute(&values[0], "__call__") {
                Some(_) => true,
                None if eval.derives_from_outside(&values[0]) => {
                    return Ok(eval.unknown(span, "its class derives from something that is not part of the project"));
                }
                None => false,
            },
            _ => false,
        },
        _ => false,
    };
    Ok(Value::Bool(is))
}

fn sorted(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "sorted", &args, 1, 1, span)?;
    if let Some(sorted) = eval.sorted_if_perhaps(&values[0], &args, span)? {
        return Ok(sorted);
    }
    let items = match eval.gather(&values[0], range_of(span))? {
        Ok(items) => items,
        Err(why) => {
            let key = args.keyword.iter().find(|(name, _)| name == "key").map(|(_, arg)| arg.value.clone());
            eval.key_in_some_order(key.as_ref(), why, span)?;
            return Ok(eval.element_of(why, span));
        }
    };
    Ok(match eval.sorted(items, &args, span)? {
        Ok(items) => eval.list(items, span),
        Err(why) => eval.element_of(why, span),
    })
}

fn sum(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "sum", &args, 1, 2, span)?;
    let mut total = values.get(1).cloned().unwrap_or(Value::Int(0));
    let message = match total {
        Value::Str(_) | Value::Text(_) => Some("sum() can't sum strings [use ''.join(seq) instead]"),
        Value::Bytes(_) => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
        _ => None,
    };
    if let Some(message) = message {
        return Err(eval.raise("TypeError", span, message));
    }
    let range = range_of(span);
    let is_whole = |item: &Value| matches!(item, Value::Int(_) | Value::Big(_) | Value::Bool(_));
    let items = match eval.gather(&values[0], range)? {
        // Of floats the sum depends on the order.
        Ok((items, Some(why))) if !(is_whole(&total) && items.iter().all(is_whole)) => Err(why),
        Ok((items, _)) => Ok(items),
        Err(why) => Err(why),
    };
    let items = match items {
        Ok(items) => items,
        Err(why) => return Ok(eval.element_of(why, span)),
    };
    for item in items {
        eval.tick(range)?;
        total = match (&total, &item) {
            (Value::Int(a), Value::Int(b)) if let Some(sum) = a.checked_add(*b) => Value::Int(sum),
            _ => eval.binary(&total, Operator::Add, &item, range)?,
        };
    }
    Ok(total)
}

fn extreme(eval: &mut Eval<'_>, args: Args, span: Span, better: CmpOp, name: &str) -> R<Value> {
    if let Some(why) = args.unknown {
        return Ok(eval.element_of(why, span));
    }
    let keyword = |name: &str| args.keyword.iter().find(|(n, _)| n == name).map(|(_, arg)| arg.value.clone());
    let (key, default) = (keyword("key"), keyword("default"));
    let (items, order) = match &args.positional[..] {
        [] => return Err(eval.raise("TypeError", span, std::format!("{name} expected 1 arguments, got 0"))),
        [one] => match eval.gather(&one.value, range_of(span))? {
            Ok(gathered) => gathered,
            Err(why) => {
                eval.key_in_some_order(key.as_ref(), why, span)?;
                return Ok(eval.element_of(why, span));
            }
        },
        many => {
            if default.is_some() {
                let message = std::format!("Cannot specify a default for {name}() with multiple positional arguments");
                return Err(eval.raise("TypeError", span, message));
            }
            (many.iter().map(|arg| arg.value.clone()).collect(), None)
        }
    };
    let best = match order {
        None => eval.best(items, key.as_ref(), better, order, span)?,
        Some(why) => {
            let best =
                eval.without_effect(&[], |eval| eval.best(items, key.as_ref(), better, order, span).map(Some))?;
            match best {
                Some(best) => best,
                None => {
                    eval.key_in_some_order(key.as_ref(), why, span)?;
                    Err(why)
                }
            }
        }
    };
    match (best, default) {
        (Err(why), _) => Ok(eval.element_of(why, span)),
        (Ok(Some(item)), _) => Ok(item),
        (Ok(None), Some(default)) => Ok(default),
        (Ok(None), None) => Err(eval.raise("ValueError", span, std::format!("{name}() arg is an empty sequence"))),
    }
}
fn quantified(eval: &mut Eval<'_>, args: Args, span: Span, any: bool) -> R<Value> {
    let values = take(eval, if any { "any" } else { "all" }, &args, 1, 1, span)?;
    let range = range_of(span);
    let mut result = Truth::of(!any);
    let mut items = eval.items(&values[0], range)?;
    let mut moved = Vec::new();
    let loose = eval.is_loose(&items, &mut moved);
    if loose {
        items = match eval.gather_items(items, range)? {
            Ok((items, _)) => Iter::Fixed(items.into(), 0),
            Err(why) => Iter::Unknown(why),
        };
        // They go no further than to what decides, and nobody knows where that is.
        let why = eval.unknown_id(span, "how far an iterator has come that gives things in no order is not known");
        for iterator in moved {
            if matches!(eval.heap.get(iterator), Data::Iterator { .. }) {
                eval.spoil(iterator, why);
            }
        }
    }
    loop {
        let item = match eval.next_item(&mut items, range)? {
            Next::Item(item) => item,
            Next::End => break,
            Next::Unknown(why) => {
                result = Truth::Unknown(why);
                break;
            }
        };
        match (eval.truth(&item, range)?, any) {
            (Truth::True, true) => return Ok(Value::Bool(true)),
            (Truth::False, false) => return Ok(Value::Bool(false)),
            (unknown @ Truth::Unknown(_), _) => result = unknown,
            _ => {}
        }
    }
    Ok(truth(eval, result, span))
}

fn iter(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "iter", &args, 1, 2, span)?;
    if let [function, end] = &values[..] {
        let iter = Iter::Until { function: function.clone(), end: end.clone() };
        return Ok(eval.object(Data::Iterator { kind: "callable_iterator", iter }, span));
    }
    eval.iterator_over(&values[0], span)
}

fn next(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values = take(eval, "next", &args, 1, 2, span)?;
    eval.advance(&values[0], values.get(1).cloned(), span)
}

impl Eval<'_> {
    /// The least or greatest of some elements. Of elements in no order it is known where it is better than all others.
    fn best(
        &mut self,
        items: Vec<Value>,
        key: Option<&Value>,
        better: CmpOp,
        order: Option<UnknownId>,
        span: Span,
    ) -> R<Result<Option<Value>, UnknownId>> {
        let range = range_of(span);
        let mut keyed: Vec<(Value, Value)> = Vec::with_capacity(items.len());
        let mut best: Option<usize> = None;
        let mut unknown = None;
        for (i, item) in items.into_iter().enumerate() {
            self.tick(range)?;
            let by = match key {
                Some(key) => self.call(key.clone(), Args::positional(vec![item.clone()], span), span)?,
                None => item.clone(),
            };
            let wins = match best {
                None => true,
                Some(leader) => match self.order(&by, better, &keyed[leader].0.clone(), range)? {
                    Truth::True => true,
                    Truth::False => false,
                    // What the keys of the others do is done all the same.
                    Truth::Unknown(why) => {
                        unknown.get_or_insert(why);
                        false
                    }
                },
            };
            if wins {
                best = Some(i);
            }
            keyed.push((by, item));
        }
        if let Some(why) = unknown {
            return Ok(Err(why));
        }
        let Some(best) = best else { return Ok(Ok(None)) };
        let (by, item) = keyed[best].clone();
        if let Some(why) = order {
            for (i, (other_by, other)) in keyed.iter().enumerate() {
                let settled = i == best
                    || self.alike(other, &item)
                    || matches!(self.order(&by, better, other_by, range)?, Truth::True)
                        && matches!(self.order(other_by, better, &by, range)?, Truth::False);
                if !settled {
                    return Ok(Err(why));
                }
            }
        }
        Ok(Ok(Some(item)))
    }

    /// `next(iterator)`, `next(iterator, default)`.
    pub(crate) fn advance(&mut self, iterator: &Value, default: Option<Value>, span: Span) -> R<Value> {
        if let Some(method) = self.class_attribute(iterator, "__next__") {
            let Some(default) = default else {
                return self.deeper(span, |eval| eval.call(method, Args::default(), span));
            };
            let found = self.catching("StopIteration", span, |eval| {
                eval.deeper(span, |eval| eval.call(method, Args::default(), span))
            })?;
            return Ok(found.unwrap_or(default));
        }
        // One of its elements, for there is one.
        if let Value::Obj(id) = iterator
            && let Data::Iterator { iter: Iter::Unordered(items, why), .. } = self.heap.get(*id)
        {
            let (items, why) = (items.clone(), *why);
            let item = self.one_of(why, items.iter().cloned(), span);
            self.spoil(*id, why);
            return Ok(item);
        }
        let waiting = self.waiting();
        match (self.step_of(iterator, range_of(span))?, default) {
            (step, Some(default)) if let Some(why) = self.join_ends(waiting)? => {
                let item = match step {
                    Step::Yield(item) => Some(item),
                    _ => None,
                };
                Ok(self.one_of(why, item.into_iter().chain([default]), span))
            }
            (Step::Yield(item), _) => self.ends_raise(waiting, item, span),
            (Step::Unclear(why), None) if self.unknown_of(iterator).is_none() => self.perhaps_over(why, span),
            (Step::Unclear(why), _) => Ok(self.element_of(why, span)),
            (Step::Return(_), Some(default)) => Ok(default),
            (Step::Return(value), None) => Err(self.stop_iteration(value, span)),
        }
    }
}

/// `__import__('a.b')`: the module is imported, its package is what is given.
fn import(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let given = |at: usize, name: &str| {
        let named = args.keyword.iter().find(|(keyword, _)| keyword == name).map(|(_, arg)| arg.value.clone());
        args.positional.get(at).map(|arg| arg.value.clone()).or(named).or(args.unknown.map(Value::Unknown))
    };
    let Some(name) = given(0, "name") else {
        return Err(eval.raise("TypeError", span, "__import__() missing required argument 'name' (pos 1)"));
    };
    let Some(path) = eval.module_to_import(&name, span)? else { return Ok(eval.poison(span)) };
    eval.import_path(&path, span)?;
    let named = match given(3, "fromlist") {
        Some(names) => !matches!(eval.truth(&names, range_of(span))?, Truth::False),
        None => false,
    };
    let package = if named { &path } else { path.split('.').next().unwrap_or_default() };
    eval.import_path(package, span)
}

fn print(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let known = |name: &Name| matches!(name.as_str(), "sep" | "end" | "file" | "flush");
    if let Some((name, _)) = args.keyword.iter().find(|(name, _)| !known(name)) {
        let message = std::format!("'{name}' is an invalid keyword argument for print()");
        return Err(eval.raise("TypeError", span, message));
    }
    let named = |name: &str| args.keyword.iter().find(|(n, _)| n == name).map(|(_, arg)| arg.value.clone());
    let file = named("file").filter(|file| !file.is_none()).or_else(|| eval.put_in_place_of("stdout"));
    // An object of the file's own may keep what it is told, as `io.StringIO` does.
    if let Some(file) = file.clone().filter(|file| eval.instance_class(file).is_some()) {
        let word = |name: &str, default: &str| match named(name).filter(|value| !value.is_none()) {
            Some(value) => value,
            None => Value::str(default),
        };
        let (separator, end) = (word("sep", " "), word("end", "\n"));
        let mut said = Vec::with_capacity(args.positional.len() * 2);
        for arg in &args.positional {
            if !said.is_empty() {
                said.push(separator.clone());
            }
            said.push(eval.str_of(&arg.value, span)?);
        }
        said.push(end);
        let write = eval.attribute(&file, &Name::new_static("write"), span)?;
        for text in said {
            eval.call(write.clone(), Args::positional(vec![text], span), span)?;
        }
        return Ok(Value::None);
    }
    let wanted = eval.request.prints && file.is_none();
    let mut texts = Vec::new();
    for arg in &args.positional {
        // What has no method of its own has nothing to do but to be seen.
        if wanted || eval.instance_class(&arg.value).is_some() {
            let text = eval.str_of(&arg.value, span)?;
            texts.push(eval.as_far_as_known(&text));
        }
    }
    if wanted {
        let word = |name: &str, default: &str| match named(name).filter(|value| !value.is_none()) {
            Some(value) => eval.as_far_as_known(&value),
            None => default.to_owned(),
        };
        let (separator, end) = (word("sep", " "), word("end", "\n"));
        eval.printed(texts.join(&separator) + &end, span);
    }
    Ok(Value::None)
}

fn globals(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    no_arguments(eval, "globals", &args, span)?;
    Ok(eval.globals(span))
}

fn locals(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    no_arguments(eval, "locals", &args, span)?;
    eval.locals(span)
}

fn no_arguments(eval: &mut Eval<'_>, name: &str, args: &Args, span: Span) -> R<()> {
    match args.all().count() {
        0 => Ok(()),
        count => Err(eval.raise("TypeError", span, std::format!("{name}() takes no arguments ({count} given)"))),
    }
}

fn vars(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    if args.unknown.is_none() && args.all().next().is_none() {
        return eval.locals(span);
    }
    let values = take(eval, "vars", &args, 1, 1, span)?;
    let is_object = |value: &Value| match value {
        Value::Obj(id) => matches!(eval.heap.get(*id), Data::Instance(_) | Data::Class(_) | Data::Module(_)),
        _ => false,
    };
    if !is_object(&values[0]) && !matches!(values[0], Value::Unknown(_)) {
        return match eval.unknown_of(&values[0]) {
            Some(_) => Ok(eval.unknown(span, "this use of `vars` is not evaluated")),
            None => match &values[0] {
                Value::Obj(_) => Ok(eval.unknown(span, "this use of `vars` is not evaluated")),
                _ => Err(eval.raise("TypeError", span, "vars() argument must have __dict__ attribute")),
            },
        };
    }
    if eval.instance_class(&values[0]).is_some_and(|class| eval.slots_of(class).is_some()) {
        return Err(eval.raise("TypeError", span, "vars() argument must have __dict__ attribute"));
    }
    eval.attribute(&values[0], &Name::new_static("__dict__"), span)
}
