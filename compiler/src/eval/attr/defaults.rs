//! The default values of a function's parameters, as its attributes.

use crate::eval::{Eval, R};
use crate::heap::{Data, Def, Dict, Function, Id, Key};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use std::rc::Rc;

impl<'a> Eval<'a> {
    /// `function.__defaults__` or `function.__kwdefaults__`.
    pub(super) fn defaults_attribute(&mut self, function: &Function<'a>, name: &Name, span: Span) -> Value {
        let known: Vec<(Name, Value)> = parameters(function.def, name)
            .filter_map(|name| Some((name.clone(), function.defaults.get(name)?.clone())))
            .collect();
        if known.is_empty() {
            return Value::None;
        }
        if name == "__defaults__" {
            return self.tuple(known.into_iter().map(|(_, value)| value).collect(), span);
        }
        let mut dict = Dict::default();
        for (name, value) in known {
            let text: Rc<str> = name.as_str().into();
            dict.insert(Key::Str(text.clone()), (Value::str(text), value));
        }
        self.object(Data::Dict(dict), span)
    }

    /// `function.__defaults__ = value`: those of the last parameters, from now on.
    pub(super) fn set_defaults(&mut self, id: Id, name: &Name, value: &Value, span: Span) -> R<()> {
        let Data::Function(function) = self.heap.get(id) else { return Ok(()) };
        let mut changed = Function::clone(function);
        let names: Vec<&Name> = parameters(changed.def, name).collect();
        let values = match value {
            Value::None => Vec::new(),
            Value::Obj(tuple) if name == "__defaults__" => match self.heap.get(*tuple) {
                Data::Tuple(items) => items.to_vec(),
                _ => return self.unfit_defaults(name, value, span),
            },
            _ => return self.unfit_defaults(name, value, span),
        };
        names.iter().for_each(|name| drop(changed.defaults.remove(*name)));
        for (name, value) in names.into_iter().rev().zip(values.into_iter().rev()) {
            changed.defaults.insert(name.clone(), value);
        }
        *self.heap.get_mut(id) = Data::Function(Rc::new(changed));
        Ok(())
    }

    fn unfit_defaults(&mut self, name: &Name, value: &Value, span: Span) -> R<()> {
        if name == "__defaults__" && self.unknown_of(value).is_none() {
            return Err(self.raise("TypeError", span, "__defaults__ must be set to a tuple object"));
        }
        let what = format!("setting `{name}` to this");
        Err(self.refuse(span, &what, "write the default values where the function is defined"))
    }
}

/// The parameters that the attribute is about.
fn parameters<'a>(def: Def<'a>, name: &Name) -> impl DoubleEndedIterator<Item = &'a Name> + use<'a> {
    let parameters: Option<&'a ast::Parameters> = match def {
        Def::Function(def) => Some(&*def.parameters),
        Def::Lambda(def) => def.parameters.as_deref(),
    };
    let listed: Vec<&'a ast::ParameterWithDefault> = match parameters {
        None => Vec::new(),
        Some(p) if name == "__defaults__" => p.posonlyargs.iter().chain(&p.args).collect(),
        Some(p) => p.kwonlyargs.iter().collect(),
    };
    listed.into_iter().map(|p| &p.parameter.name.id)
}
