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
            .filter_map(|(place, name)| Some((name.clone(), function.defaults.get(place)?.clone()?)))
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
        let places: Vec<usize> = parameters(changed.def, name).map(|(place, _)| place).collect();
        let values = match value {
            Value::None => Vec::new(),
            Value::Obj(tuple) if name == "__defaults__" => match self.heap.get(*tuple) {
                Data::Tuple(items) => items.to_vec(),
                _ => return self.unfit_defaults(name, value, span),
            },
            _ => return self.unfit_defaults(name, value, span),
        };
        let mut values = values.into_iter().rev();
        for place in places.into_iter().rev() {
            if let Some(default) = changed.defaults.get_mut(place) {
                *default = values.next();
            }
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

/// The parameters that the attribute is about, with their places among all.
fn parameters<'a>(def: Def<'a>, name: &Name) -> impl Iterator<Item = (usize, &'a Name)> + use<'a> {
    let parameters: Option<&'a ast::Parameters> = match def {
        Def::Function(def) => Some(&*def.parameters),
        Def::Lambda(def) => def.parameters.as_deref(),
    };
    let by_position = parameters.map_or(0, |p| p.posonlyargs.len() + p.args.len());
    let wanted = name == "__defaults__";
    let all = parameters.into_iter().flat_map(ast::Parameters::iter_non_variadic_params).enumerate();
    all.filter(move |(place, _)| (*place < by_position) == wanted).map(|(place, p)| (place, &p.parameter.name.id))
}
