//! What the modelled part of the standard library needs to be honest: its own gaps, and arguments that are not known.

use super::Builtin;
use crate::eval::{Args, Eval, R, range_of};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use rustc_hash::FxHashSet;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "rest_of", run: rest_of },
    Builtin { name: "not_evaluated", run: not_evaluated },
    Builtin { name: "is_known", run: is_known },
    Builtin { name: "unknown_like", run: unknown_like },
    Builtin { name: "varies", run: varies },
];

/// `rest_of('datetime.date')`: a base for the prelude's own class of that name, which says that it is modelled in part.
/// What it lacks is unknown, as it is of a class outside the project.
fn rest_of(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let name = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    Ok(eval.object(Data::External(name), span))
}

fn not_evaluated(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let what = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    Ok(eval.unknown(span, format!("{what} is not evaluated")))
}

/// Whether values are known, what they hold included.
fn is_known(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    Ok(Value::Bool(eval.unknown_within(args.all().map(|arg| &arg.value), span).is_none()))
}

/// An unknown for the reason why one of these values is not known.
fn unknown_like(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    Ok(match eval.unknown_within(args.all().map(|arg| &arg.value), span) {
        Some(why) => eval.element_of(why, span),
        None => eval.unknown(span, "it is not evaluated"),
    })
}

/// `varies('the clock')`: another value each time the file is run.
fn varies(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let what = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    let value = eval.unknown(span, format!("{what} is known only where the workflow runs"));
    let birth = eval.birth(span);
    eval.varying.insert(birth);
    Ok(value)
}

impl<'a> Eval<'a> {
    /// The first unknown among some values and what they hold.
    pub(crate) fn unknown_within<'v>(
        &mut self,
        values: impl IntoIterator<Item = &'v Value>,
        span: Span,
    ) -> Option<UnknownId> {
        let mut open: Vec<Value> = values.into_iter().cloned().collect();
        open.reverse();
        let mut seen: FxHashSet<Id> = FxHashSet::default();
        while let Some(value) = open.pop() {
            self.charge(1);
            if let Some(why) = self.unknown_of(&value) {
                return Some(why);
            }
            let id = match value {
                Value::Text(_) => return Some(self.text_unknown(&value, range_of(span))),
                Value::Obj(id) if seen.insert(id) => id,
                _ => continue,
            };
            match self.heap.get(id) {
                Data::List(items) => open.extend(items.iter().cloned()),
                Data::Tuple(items) => open.extend(items.iter().cloned()),
                Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => {
                    open.extend(dict.values().flat_map(|(key, value)| [key.clone(), value.clone()]));
                }
                Data::Instance(instance) => open.extend(instance.payload.clone()),
                _ => {}
            }
        }
        None
    }

    /// Whether a module's functions are of known values only: what they give for an unknown one is unknown.
    pub(crate) fn is_strict(&self, module: Id) -> bool {
        matches!(self.heap.get(module), Data::Module(module) if module.prelude && module.vars.contains_key("_strict"))
    }
}
