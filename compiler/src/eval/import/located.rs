//! Modules that are loaded by the path of their file, as `importlib.util` does it: no import finds them.

use super::module_frame;
use crate::eval::{Eval, R};
use crate::fact::TraceCall;
use crate::heap::{Attrs, Data, Id};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use std::rc::Rc;

impl Eval<'_> {
    /// A module of this name for the file at a path, of which nothing is evaluated yet.
    pub(crate) fn locate_module(&mut self, name: &str, path: &Value, span: Span) -> R<Value> {
        let inside = match self.path_in_project(path) {
            Ok(inside) if self.is_written(&inside) => {
                let why = format!("`{inside}` is changed by the workflow file itself, which is not done here");
                return Ok(self.unknown(span, why));
            }
            Ok(inside) => inside,
            Err(why) => return Ok(self.unknown(span, why)),
        };
        self.probed.insert(inside.clone());
        let file = self.module_text(inside);
        // Two of the same file are two modules.
        let key = format!("<{name} {}>", self.heap.mark());
        let id = self.new_module(&key, Attrs::default(), file, false);
        self.located.insert(id);
        if let Data::Module(module) = self.heap.get_mut(id) {
            module.name = name.into();
        }
        match file {
            Some(file) => self.module_names(id, name, file),
            None => {
                self.vars_mut(id).insert(Name::new_static("__name__"), Value::str(name));
            }
        }
        Ok(Value::Obj(id))
    }

    /// Evaluates its text in it, as a call is evaluated: it may be done again, and on one side alone. Whether there is a file.
    pub(crate) fn run_located(&mut self, module: Id, span: Span) -> R<bool> {
        let Data::Module(data) = self.heap.get(module) else { return Ok(true) };
        let Some(file) = data.file else { return Ok(false) };
        let Some(body) = self.parse(file) else {
            // That it does not parse was reported.
            if let Value::Unknown(unknown) = self.poison(span) {
                *self.heap.get_mut(module) = Data::Smudged { was: "module", unknown, holds: None };
            }
            return Ok(true);
        };
        let mut frame = module_frame(module, file, false, span);
        frame.trace = Some(Rc::new(TraceCall { span: self.frame.site, caller: self.frame.trace.clone() }));
        self.document(module, body);
        let outer = std::mem::replace(&mut self.frame, frame);
        let outer_call = self.begin_call();
        let waiting = self.waiting();
        let outcome = self.deeper(span, |eval| eval.block(body));
        let outcome = self.settle(waiting, outcome, |flow| flow);
        self.end_call(outer_call);
        self.frame = outer;
        outcome.map(|_| true)
    }

    /// Whether what is defined now is found by its module and its name: not in functions, and not in such a module.
    pub(in crate::eval) fn defines_locally(&self) -> bool {
        self.frame.function.is_some() || self.located.contains(&self.frame.globals)
    }
}
