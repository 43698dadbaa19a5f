//! Special methods of what is not known: an operator, a comparison, an item or a `with` block runs code of the file
//! where what it is done with may be one of its objects.

use super::Eval;
use crate::eval::{Args, R, Truth};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_text_size::TextRange;

impl<'a> Eval<'a> {
    /// Calls a special method of what an unknown may be, as something that may happen; what it may give.
    pub(crate) fn special_of_unknown(
        &mut self,
        object: &Value,
        name: &str,
        args: &[Value],
        span: Span,
    ) -> R<Vec<Value>> {
        let unknown = match *object {
            Value::Unknown(unknown) => unknown,
            _ => match self.given_back(object) {
                Some(unknown) => unknown,
                None => return Ok(Vec::new()),
            },
        };
        // What may be running just now because of something unknown is followed once.
        let has_it = |eval: &Self, id: Id| !eval.tried.contains(&id) && eval.has_own_special(id, name);
        self.on_each(unknown, span, has_it, |eval, candidate| eval.call_special(candidate, name, args, span))
    }

    /// The unknown that stands for what a function of a package gives, which may be what it was given. What looks like a
    /// class makes something of its own.
    pub(in crate::eval) fn given_back(&self, value: &Value) -> Option<UnknownId> {
        let Value::Obj(id) = value else { return None };
        let Data::Foreign(foreign) = self.heap.get(*id) else { return None };
        let name = foreign.path.rsplit('.').next().unwrap_or_default();
        Some(foreign.unknown).filter(|why| name.starts_with(char::is_lowercase) && self.may_be_objects(*why))
    }

    fn call_special(&mut self, object: &Value, name: &str, args: &[Value], span: Span) -> R<Option<Value>> {
        let (Value::Obj(id), Some(method)) = (object, self.class_attribute(object, name)) else { return Ok(None) };
        self.tried.push(*id);
        let args = Args::positional(args.to_vec(), span);
        let result = self.deeper(span, |eval| eval.call(method, args, span));
        self.tried.pop();
        result.map(Some)
    }

    /// Whether a special method of an object is the file's own, or runs what is: a manager that a generator function makes.
    fn has_own_special(&self, id: Id, name: &str) -> bool {
        let Data::Instance(instance) = self.heap.get(id) else { return false };
        match self.mro_attribute(instance.class, name) {
            Some(Value::Obj(method)) => match self.heap.get(method) {
                Data::Function(function) => !function.prelude || matches!(name, "__enter__" | "__exit__"),
                _ => false,
            },
            _ => false,
        }
    }

    /// What an operator or a comparison does of which one side is not known: the method of the left one may be called,
    /// or that of the right one.
    pub(crate) fn special_of_either(
        &mut self,
        why: UnknownId,
        (a, name): (&Value, &str),
        (b, reflected): (&Value, &str),
        span: Span,
    ) -> R<Vec<Value>> {
        let mut results = Vec::new();
        for (left, right, name) in [(a, b, name), (b, a, reflected)] {
            let args = std::slice::from_ref(right);
            let found = match left {
                Value::Obj(id) if !self.tried.contains(id) && self.has_own_special(*id, name) => {
                    let left = vec![left.clone()];
                    self.on_these(why, left, span, |eval, left| eval.call_special(left, name, args, span))?
                }
                _ => self.special_of_unknown(left, name, args, span)?,
            };
            results.extend(found);
        }
        Ok(results)
    }

    /// Enters a block whose manager is not known.
    pub(in crate::eval) fn enter_unknown(&mut self, manager: &Value, why: UnknownId, span: Span) -> R<Value> {
        self.may_fail(why, span);
        let given = self.special_of_unknown(manager, "__enter__", &[], span)?;
        Ok(if given.is_empty() { self.element_of(why, span) } else { self.instead_of(why, given, span) })
    }

    /// Leaves it; whether what has happened is swallowed.
    pub(in crate::eval) fn exit_unknown(&mut self, manager: &Value, raised: &[Value], span: Span) -> R<Truth> {
        for result in self.special_of_unknown(manager, "__exit__", raised, span)? {
            match self.truth(&result, TextRange::default())? {
                Truth::False => {}
                Truth::Unknown(why) => return Ok(Truth::Unknown(why)),
                Truth::True => return Ok(self.unknown_of(manager).map_or(Truth::False, Truth::Unknown)),
            }
        }
        Ok(Truth::False)
    }
}
