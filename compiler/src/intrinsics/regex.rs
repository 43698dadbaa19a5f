//! Regular expressions for the modelled `re`.

use super::Builtin;
use crate::eval::{Args, Eval, R};
use crate::heap::Data;
use crate::regex::{Outcome, Pattern, Search, Wrong};
use crate::source::Span;
use crate::value::{Str, Value};
use rustc_hash::FxHashMap;
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "regex", run: regex },
    Builtin { name: "regex_search", run: search },
    Builtin { name: "regex_texts", run: texts },
];

/// Patterns that were compiled before, by their texts and flags.
pub(crate) type Patterns = FxHashMap<(Rc<str>, u32), Rc<Pattern>>;

/// How much work one search may take, and how much of it is one step of the evaluator.
const WORK: usize = 20_000_000;
const PER_STEP: usize = 20;

/// `regex(pattern, flags)`: the flags, the number of groups, their names, and the groups whose value is not known; or of
/// a pattern that is none what is wrong and where; or an unknown.
fn regex(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
    let [pattern, Value::Int(flags)] = &values[..] else { return Ok(eval.unknown(span, "the pattern is not known")) };
    let Some(text) = eval.as_str(pattern) else { return Ok(eval.unknown(span, "the pattern is not known")) };
    let flags = u32::try_from(*flags).unwrap_or(0);
    eval.charge(text.len());
    Ok(match Pattern::new(&text, flags) {
        Ok(pattern) => {
            let names = pattern.names.iter().map(|(name, group)| {
                let pair = vec![Value::str(name.as_str()), Value::Int(*group as i64)];
                eval.tuple(pair, span)
            });
            let names = names.collect();
            let names = eval.list(names, span);
            let loose = pattern.loose.iter().map(|group| Value::Int(*group as i64)).collect();
            let loose = eval.list(loose, span);
            let found = vec![Value::Int(i64::from(pattern.flags)), Value::Int(pattern.groups as i64), names, loose];
            eval.patterns.insert((text.fixed(), flags), Rc::new(pattern));
            eval.tuple(found, span)
        }
        Err(Wrong::Refused(words, at)) => {
            let at = if at == usize::MAX { Value::None } else { Value::Int(at as i64) };
            let words = eval.string(words, span);
            eval.tuple(vec![words, at], span)
        }
        Err(Wrong::Unmodelled(what)) => eval.unknown(span, format!("{what} is not evaluated")),
    })
}

/// `regex_search(pattern, flags, text, start, end, how, limit)`: up to so many matches, one behind the other. Each is a
/// list of beginnings and ends, `-1` for a group that is not matched, with the last group at its end. `how` is
/// `'match'`, `'fullmatch'` or `'search'`.
fn search(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
    let [pattern, Value::Int(flags), text, Value::Int(start), Value::Int(end), how, Value::Int(limit)] = &values[..]
    else {
        return Ok(eval.unknown(span, "what is searched is not known"));
    };
    let (Some(pattern), Some(text), Some(how)) = (eval.as_str(pattern), eval.as_str(text), eval.as_str(how)) else {
        return Ok(eval.unknown(span, "what is searched is not known"));
    };
    let flags = u32::try_from(*flags).unwrap_or(0);
    let known = eval.patterns.get(&(pattern.fixed(), flags)).cloned();
    let pattern = match known.map_or_else(|| Pattern::new(&pattern, flags).map(Rc::new), Ok) {
        Ok(pattern) => pattern,
        Err(_) => return Ok(eval.unknown(span, "the pattern is not known")),
    };
    let text: Vec<char> = text.chars().collect();
    eval.charge(text.len() / 4);
    if !pattern.reads(&text) {
        return Ok(eval.unknown(span, "a regular expression with letters of any case in a text that is not ASCII"));
    }
    let within = |n: i64| usize::try_from(n).unwrap_or(0).min(text.len());
    let end = within(*end);
    let mut next =
        Search { start: within(*start), end, here: &*how != "search", whole: &*how == "fullmatch", advance: false };
    let mut found = Vec::new();
    let mut fuel = WORK;
    while next.start <= end && (found.len() as i64) < *limit {
        let (outcome, work) = pattern.search(&text, next, fuel);
        fuel -= work.min(fuel);
        eval.charge(work / PER_STEP + 1);
        match outcome {
            Outcome::Nothing => break,
            Outcome::TooLong => return Ok(eval.unknown(span, "a search that takes this long is not evaluated")),
            Outcome::Found(spans, last) => {
                let (from, to) = spans.first().copied().flatten().unwrap_or_default();
                let mut numbers: Vec<Value> = Vec::with_capacity(spans.len() * 2 + 1);
                for pair in spans {
                    let number = |n: usize| Value::Int(n as i64);
                    let (from, to) =
                        pair.map_or((Value::Int(-1), Value::Int(-1)), |(from, to)| (number(from), number(to)));
                    numbers.extend([from, to]);
                }
                numbers.push(last.map_or(Value::None, |group| Value::Int(group as i64)));
                found.push(eval.list(numbers, span));
                next = Search { start: to, advance: to == from, ..next };
            }
        }
    }
    Ok(eval.list(found, span))
}

/// `regex_texts(text, matches, group)`: what a group is in each of the matches that `regex_search` has found, empty where it
/// is not matched: a list of texts.
fn texts(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
    let [text, Value::Obj(matches), Value::Int(group)] = &values[..] else {
        return Ok(eval.unknown(span, "what is searched is not known"));
    };
    let (Some(text), Data::List(matches)) = (eval.as_str(text), eval.heap.get(*matches)) else {
        return Ok(eval.unknown(span, "what is searched is not known"));
    };
    let first = 2 * usize::try_from(*group).unwrap_or(0);
    let bounds: Vec<(usize, usize)> = matches
        .iter()
        .map(|found| match found {
            Value::Obj(id) => match eval.heap.get(*id) {
                Data::List(numbers) => match (numbers.get(first), numbers.get(first + 1)) {
                    (Some(Value::Int(from @ 0..)), Some(Value::Int(to @ 0..))) => (*from as usize, *to as usize),
                    _ => (0, 0),
                },
                _ => (0, 0),
            },
            _ => (0, 0),
        })
        .collect();
    // Where each character begins.
    let mut places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    places.push(text.len());
    eval.charge(places.len() / 4 + bounds.len());
    let birth = eval.birth(span);
    let mut found = Vec::with_capacity(bounds.len());
    for (from, to) in bounds {
        let (Some(from), Some(to)) = (places.get(from), places.get(to)) else { continue };
        let piece = text.get(*from..*to).unwrap_or_default();
        eval.charge_bytes(piece.len() + size_of::<Value>());
        found.push(Value::Str(Str { text: Rc::<str>::from(piece).into(), birth }));
    }
    Ok(eval.list(found, span))
}
