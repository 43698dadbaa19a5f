//! `super()`: bare, where CPython looks into the frame that it stands in, and with a class and an object.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::ops::Truth;
use crate::eval::{Arg, Args, Eval, R, Stop};
use crate::heap::{Data, Def, Id};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;

impl<'a> Eval<'a> {
    /// The class in whose text the function stands that is being called.
    pub(in crate::eval) fn enclosing_class(&self) -> Option<Id> {
        match self.heap.get(self.frame.function?) {
            Data::Function(function) => function.owner.get(),
            _ => None,
        }
    }

    /// `super()` without arguments.
    pub(super) fn bare_super(&mut self, span: Span) -> R<Value> {
        const NO_ARGUMENTS: &str = "super(): no arguments";
        const NO_CLASS: &str = "super(): __class__ cell not found";
        let fails = |eval: &mut Self, message: &str| Err(eval.raise("RuntimeError", span, message));
        let class = self.enclosing_class().filter(|_| !self.binds_class());
        if self.frame.class_body || self.frame.scope == self.frame.globals {
            return fails(self, NO_ARGUMENTS);
        }
        // A comprehension is a function of its own: its only argument is what it goes over.
        if self.is_in_comprehension() {
            let Some(class) = class else { return fails(self, NO_CLASS) };
            let class = self.class_name(class);
            return Err(self.not_its_instance(span, |diagnostic| {
                diagnostic
                    .note("up to Python 3.11 a comprehension is a function of its own, where bare `super()` does not work")
                    .help(format!("write `super({class}, self)`, or put `super()` into a variable before"))
            }));
        }
        let Some(first) = self.first_parameter() else { return fails(self, NO_ARGUMENTS) };
        let Some(receiver) = self.vars(self.frame.scope).get(&first).cloned() else {
            return fails(self, "super(): arg[0] deleted");
        };
        match class {
            Some(class) => self.super_object(class, receiver, span),
            None => fails(self, NO_CLASS),
        }
    }

    /// `super(class, receiver)`, of what is given.
    pub(crate) fn super_of(&mut self, class: Option<Value>, receiver: Option<&Arg>, span: Span) -> R<Value> {
        match (class, receiver) {
            (Some(Value::Obj(class)), Some(receiver)) => self.super_object(class, receiver.value.clone(), span),
            (Some(class @ Value::Obj(_)), None) => {
                let make = self.std_function("_namespaces", "unbound_super", span)?;
                self.call(make, Args::positional(vec![class], span), span)
            }
            (Some(_), None) => Ok(self.unknown(span, "a `super` that belongs to no object is not evaluated")),
            _ => Err(self.raise("RuntimeError", span, "super(): no arguments")),
        }
    }

    fn super_object(&mut self, class: Id, receiver: Value, span: Span) -> R<Value> {
        let is_class = matches!(receiver, Value::Obj(id) if matches!(self.heap.get(id), Data::Class(_)) && self.is_subclass(id, class));
        if !is_class && matches!(self.is_instance(&receiver, &Value::Obj(class)), Truth::False) {
            return Err(self.not_its_instance(span, |diagnostic| diagnostic));
        }
        Ok(self.object(Data::Super { class, receiver }, span))
    }

    fn not_its_instance(&mut self, span: Span, more: impl FnOnce(Diagnostic) -> Diagnostic) -> Stop {
        let message = "super(type, obj): obj must be an instance or subtype of type";
        let diagnostic = more(Diagnostic::new(code(207), span, format!("TypeError: {message}")));
        self.raise_as("TypeError", diagnostic, message)
    }

    /// Whether the function has a `__class__` of its own.
    fn binds_class(&self) -> bool {
        self.frame.scoping.as_ref().is_some_and(|scoping| scoping.locals.contains("__class__"))
    }

    /// The parameter that is given by position first.
    fn first_parameter(&self) -> Option<Name> {
        let Data::Function(function) = self.heap.get(self.frame.function?) else { return None };
        let parameters = match function.def {
            Def::Function(def) => Some(&def.parameters),
            Def::Lambda(def) => def.parameters.as_ref(),
        }?;
        parameters.posonlyargs.iter().chain(&parameters.args).next().map(|first| first.parameter.name.id.clone())
    }
}
