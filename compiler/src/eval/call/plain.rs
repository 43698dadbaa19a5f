//! Calls as most are: of a function or of a class whose initialiser is one, each argument of which has a parameter of its
//! own, in the order of the parameters. The arguments are evaluated into the variables of the call, without being collected
//! first.

use crate::eval::bind::Bound;
use crate::eval::{Arg, Eval, R};
use crate::heap::{Data, Function, Id, Made};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast as ast;
use std::rc::Rc;

/// A function that is called so.
pub(super) struct Plain<'a> {
    id: Id,
    function: Rc<Function<'a>>,
    /// The object whose method it is.
    receiver: Option<Value>,
    /// The class whose initialiser it is: it is given a new instance.
    class: Option<Id>,
    /// The parameters that are given by name, a bit each.
    named: u32,
}

impl<'a> Eval<'a> {
    /// The function that is called, if that is such a call.
    pub(super) fn plain_callee(&self, callee: &Value, arguments: &ast::Arguments) -> Option<Plain<'a>> {
        let Value::Obj(id) = callee else { return None };
        let (id, receiver, class) = match self.heap.get(*id) {
            Data::Method { function, receiver } => (*function, Some(receiver), None),
            Data::Class(class) => (self.shape_of(&class.info).init?, None, Some(*id)),
            _ => (*id, None, None),
        };
        let Data::Function(function) = self.heap.get(id) else { return None };
        // What is not known is given to a strict module as a whole.
        if function.prelude && self.frame.globals != function.module && self.is_strict(function.module) {
            return None;
        }
        let given = usize::from(receiver.is_some() || class.is_some()) + arguments.args.len();
        let named = function.signature.named(function, given, arguments)?;
        Some(Plain { id, function: function.clone(), receiver: receiver.cloned(), class, named })
    }

    /// Calls it.
    pub(super) fn call_plainly(
        &mut self,
        Plain { id, function, receiver, class, named }: Plain<'a>,
        arguments: &'a ast::Arguments,
        span: Span,
    ) -> R<Value> {
        let signature = &*function.signature;
        let mut bound = Bound::new(&function, signature.params.len());
        // What the user gives to a function of the prelude is checked.
        let checked = function.prelude && !self.frame.prelude;
        let mut keywords = arguments.keywords.iter();
        let mut args = arguments.args.iter();
        let mut rest = signature.params.iter().enumerate();
        // An instance is made behind the arguments.
        let receiver = receiver.or_else(|| class.map(|_| Value::None));
        let positional = usize::from(receiver.is_some()) + args.len();
        if let Some(receiver) = receiver
            && let Some((_, param)) = rest.next()
        {
            bound.set(&function, param.name, Arg { value: receiver, span });
        }
        for (place, param) in rest {
            let given = args.next().or_else(|| match named & 1 << place {
                0 => None,
                _ => keywords.next().map(|keyword| &keyword.value),
            });
            let arg = match given {
                Some(expr) if !function.prelude => Arg { value: self.expr(expr)?, span },
                Some(expr) => self.argument(expr)?,
                None => Arg { value: param.default(&function).cloned().unwrap_or(Value::None), span },
            };
            bound.set(&function, param.name, arg);
        }
        let made = class.map(|class| self.make(class, &function, &mut bound, (positional, named), span));
        if checked {
            self.check_bound(&function, &mut bound, positional, named);
        }
        self.bind_rest(&function, &mut bound, span);
        match made {
            None => {
                self.about_to_call(span);
                self.run(id, &function, bound, span)
            }
            Some(made) => {
                self.calls_something_else();
                self.initialise(made, id, &function, bound, span)
            }
        }
    }

    /// Has the initialiser of a new instance run; that is what comes out.
    #[inline(never)]
    fn initialise(&mut self, made: Id, id: Id, function: &Rc<Function<'a>>, bound: Bound, span: Span) -> R<Value> {
        if !self.set_fields(made, function, &bound, span) {
            let given = self.run(id, function, bound, span)?;
            self.check_init(&given, span)?;
        }
        Ok(Value::Obj(made))
    }

    /// Makes the instance that an initialiser is given.
    #[inline(never)]
    fn make(
        &mut self,
        class: Id,
        function: &Function<'a>,
        bound: &mut Bound,
        (positional, named): (usize, u32),
        span: Span,
    ) -> Id {
        let made = self.new_instance(class, None, span);
        self.set_made(made, |_| {
            let is_named = |place: &usize| named & 1 << place != 0;
            let params = function.signature.params.iter().enumerate();
            Made {
                positional: (1..positional).map(|place| bound.vars.at(place).clone()).collect(),
                keyword: params
                    .filter(|(place, _)| is_named(place))
                    .map(|(place, param)| (param.name.clone(), bound.vars.at(place).clone()))
                    .collect(),
                more: None,
            }
        });
        *bound.vars.at_mut(0) = Value::Obj(made);
        made
    }

    /// Says so where an argument is not what the annotation asks for.
    fn check_bound(&mut self, function: &Function<'a>, bound: &mut Bound, positional: usize, named: u32) {
        for (place, param) in function.signature.params.iter().enumerate() {
            if !param.is_checked() || (place >= positional && named & 1 << place == 0) {
                continue;
            }
            let arg = Arg { value: bound.vars.at(place).clone(), span: bound.slots[place] };
            if !self.check_spec(function, param, &arg) {
                *bound.vars.at_mut(place) = self.poison(arg.span);
            }
        }
    }
}
