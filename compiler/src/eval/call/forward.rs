//! Functions of the prelude that do nothing but hand what they are given to a primitive: most of AIFlow's own are so. The
//! primitive is called without a scope for their variables.

use crate::eval::bind::Bound;
use crate::eval::{Arg, Args, Eval, Flow, R};
use crate::heap::{Function, Id};
use crate::intrinsics::{self, Builtin};
use crate::prelude;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr, Stmt};
use std::rc::Rc;

/// What such a function does.
#[derive(Debug)]
pub(crate) struct Forward<'a> {
    call: Handing<'a>,
    returns: bool,
}

/// A call of a primitive.
#[derive(Debug)]
struct Handing<'a> {
    primitive: Builtin,
    positional: Vec<Handed<'a>>,
    keyword: Vec<(Name, Handed<'a>)>,
}

/// What is handed on.
#[derive(Debug)]
enum Handed<'a> {
    /// The parameter in this place.
    Parameter(usize),
    /// The same where it is handed on again.
    Shared(usize),
    /// What another primitive gives.
    Result(Handing<'a>),
    /// A literal, or something of the module.
    Constant(&'a Expr),
}

impl<'a> Forward<'a> {
    /// What a function with these parameters does, if it is one of them.
    pub(in crate::eval) fn of(def: &'a ast::StmtFunctionDef, parameters: &[&Name]) -> Option<Self> {
        let (call, returns) = match &*def.body {
            [Stmt::Return(ast::StmtReturn { value: Some(value), .. })] => (value, true),
            [Stmt::Expr(ast::StmtExpr { value, .. })] => (value, false),
            _ => return None,
        };
        let Expr::Call(call) = &**call else { return None };
        let mut call = Handing::of(call, parameters)?;
        call.share(&mut vec![false; parameters.len()]);
        Some(Self { call, returns })
    }
}

impl<'a> Handing<'a> {
    fn of(call: &'a ast::ExprCall, parameters: &[&Name]) -> Option<Self> {
        let Expr::Attribute(callee) = &*call.func else { return None };
        if !matches!(&*callee.value, Expr::Name(module) if module.id == prelude::PRIMITIVES) {
            return None;
        }
        let handed = |expr| Handed::of(expr, parameters);
        let keyword = |keyword: &'a ast::Keyword| Some((keyword.arg.as_ref()?.id.clone(), handed(&keyword.value)?));
        Some(Self {
            primitive: intrinsics::blind(&callee.attr)?,
            positional: call.arguments.args.iter().map(handed).collect::<Option<_>>()?,
            keyword: call.arguments.keywords.iter().map(keyword).collect::<Option<_>>()?,
        })
    }

    /// Marks the parameters that are handed on more than once, but for the last time; `later` tells which come later.
    fn share(&mut self, later: &mut [bool]) {
        let keyword = self.keyword.iter_mut().map(|(_, handed)| handed);
        for handed in self.positional.iter_mut().chain(keyword).rev() {
            match handed {
                Handed::Parameter(place) if later[*place] => *handed = Handed::Shared(*place),
                Handed::Parameter(place) => later[*place] = true,
                Handed::Result(call) => call.share(later),
                Handed::Shared(_) | Handed::Constant(_) => {}
            }
        }
    }
}

impl<'a> Handed<'a> {
    fn of(expr: &'a Expr, parameters: &[&Name]) -> Option<Self> {
        let place = |name: &Name| parameters.iter().position(|known| *known == name);
        match expr {
            Expr::Name(name) if let Some(place) = place(&name.id) => Some(Self::Parameter(place)),
            Expr::Call(call) => Handing::of(call, parameters).map(Self::Result),
            Expr::Attribute(attribute) => match Self::of(&attribute.value, parameters)? {
                Self::Constant(_) => Some(Self::Constant(expr)),
                _ => None,
            },
            Expr::Name(_) => Some(Self::Constant(expr)),
            _ => expr.is_literal_expr().then_some(Self::Constant(expr)),
        }
    }
}

impl<'a> Eval<'a> {
    /// Runs such a function.
    pub(super) fn run_forward(
        &mut self,
        id: Id,
        function: &Rc<Function<'a>>,
        Forward { call, returns }: &Forward<'a>,
        mut bound: Bound,
        span: Span,
    ) -> R<Value> {
        self.calls_something_else();
        self.run_in((id, function), function.module, Vec::new(), span, |eval| {
            let given = eval.hand_on(call, &mut bound)?;
            Ok(if *returns { Flow::Return(given) } else { Flow::Normal })
        })
    }

    fn hand_on(&mut self, call: &Handing<'a>, bound: &mut Bound) -> R<Value> {
        let mut args = Args {
            positional: Vec::with_capacity(call.positional.len()),
            keyword: Vec::with_capacity(call.keyword.len()),
            ..Args::default()
        };
        for handed in &call.positional {
            let arg = self.handed(handed, bound)?;
            args.positional.push(arg);
        }
        for (name, handed) in &call.keyword {
            let arg = self.handed(handed, bound)?;
            args.keyword.push((name.clone(), arg));
        }
        self.call_builtin(&call.primitive, args, self.frame.site)
    }

    #[inline]
    fn handed(&mut self, handed: &Handed<'a>, bound: &mut Bound) -> R<Arg> {
        let (value, span) = match handed {
            Handed::Parameter(place) => {
                (std::mem::replace(bound.vars.at_mut(*place), Value::None), bound.slots[*place])
            }
            Handed::Shared(place) => (bound.vars.at(*place).clone(), bound.slots[*place]),
            Handed::Result(call) => (self.hand_on(call, bound)?, self.frame.site),
            Handed::Constant(expr) => (self.expr(expr)?, self.frame.site),
        };
        Ok(Arg { value, span })
    }
}
