//! Statements.

use super::{Eval, Flow, R, Raised, Stop, Truth};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::Data;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

/// What stands before an exception that the file raises itself.
const STOPS: &str = "the file always stops here: ";

impl<'a> Eval<'a> {
    /// Evaluates statements one after the other until control goes elsewhere.
    pub(crate) fn block(&mut self, body: &'a [Stmt]) -> R<Flow> {
        stacker::maybe_grow(128 << 10, 4 << 20, || self.statements(body))
    }

    fn statements(&mut self, body: &'a [Stmt]) -> R<Flow> {
        for stmt in body {
            if self.quick_statement(stmt) {
                continue;
            }
            match self.statement(stmt)? {
                Flow::Normal => {}
                flow => return Ok(flow),
            }
        }
        Ok(Flow::Normal)
    }

    /// Evaluates a statement; a mistake that nobody can catch is reported, and evaluation goes on behind it.
    pub(super) fn statement(&mut self, stmt: &'a Stmt) -> R<Flow> {
        if self.has_let_go() {
            self.close_let_go(self.span(stmt.range()))?;
        }
        let since = self.since();
        let outer = self.begin_statement(stmt);
        let outcome = self.stmt(stmt);
        self.end_statement(outer);
        match self.close_behind(since, outcome, stmt) {
            Err(Stop::Raise(raised)) if self.goes_on_after(&raised) => {
                let failed = raised.diagnostic.span();
                // What is said of it may stand elsewhere.
                let begins = Span { end: u32::from(stmt.range().start()), ..self.span(stmt.range()) };
                self.record.blame(begins);
                self.uncaught(*raised);
                self.poison_targets(stmt, failed);
                // A function that fails to return something does not return None.
                Ok(match stmt {
                    Stmt::Return(_) => Flow::Return(self.poison(self.span(stmt.range()))),
                    _ => Flow::Normal,
                })
            }
            outcome => outcome,
        }
    }

    /// Whether an exception is a mistake that nobody can catch, so that it is reported and the rest of the file is
    /// still checked. Under an unknown condition it may be that the path is never taken.
    pub(super) fn goes_on_after(&self, raised: &Raised) -> bool {
        !raised.deliberate
            && (self.try_depth == 0 || raised.is_unsupported())
            && self.exploring == 0
            && !self.frame.prelude
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> R<Flow> {
        self.tick_at(stmt)?;
        if !self.frame.prelude {
            self.heap.at = Some(Span::new(self.frame.file, stmt.range()));
        }
        match stmt {
            Stmt::Expr(s) => {
                let value = self.expr(&s.value)?;
                self.hint_at_uncalled(&s.value, &value);
            }
            Stmt::Assign(s) => {
                if let Some((name, sum)) = own_sum(s)
                    && !self.frame.yields.are_logged()
                {
                    self.add_onto(name, sum)?;
                    return Ok(Flow::Normal);
                }
                let value = self.expr(&s.value)?;
                for target in &s.targets {
                    self.assign(target, value.clone())?;
                }
            }
            Stmt::AnnAssign(s) => {
                if let Some(value) = &s.value {
                    let value = self.expr(value)?;
                    self.assign(&s.target, value)?;
                }
                self.annotate(s)?;
            }
            Stmt::AugAssign(s) => self.augmented(s)?,
            Stmt::If(s) => return self.if_stmt(s),
            Stmt::For(s) => return self.for_stmt(s),
            Stmt::While(s) => return self.while_stmt(s),
            Stmt::With(s) => return self.with_stmt(s, 0),
            Stmt::Try(s) => return self.try_stmt(s),
            Stmt::FunctionDef(s) => self.function_def(s)?,
            Stmt::ClassDef(s) => self.class_def(s)?,
            Stmt::Return(s) => {
                let value = match &s.value {
                    Some(value) => self.expr(value)?,
                    None => Value::None,
                };
                return Ok(Flow::Return(value));
            }
            Stmt::Break(_) => return Ok(Flow::Break),
            Stmt::Continue(_) => return Ok(Flow::Continue),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::Import(s) => self.import(s)?,
            Stmt::ImportFrom(s) => self.import_from(s)?,
            Stmt::Raise(s) => return self.raise_stmt(s),
            Stmt::Assert(s) => return self.assert_stmt(s),
            Stmt::Delete(s) => {
                for target in &s.targets {
                    self.delete(target)?;
                    self.close_let_go(self.span(s.range()))?;
                }
            }
            Stmt::Match(s) => return self.match_stmt(s),
            Stmt::TypeAlias(s) => self.unsupported(s.range(), "a `type` statement", "leave it out")?,
            Stmt::IpyEscapeCommand(s) => self.unsupported(s.range(), "an IPython command", "leave it out")?,
        }
        Ok(Flow::Normal)
    }

    /// Refuses a construct, with a way out.
    pub(crate) fn unsupported(&mut self, range: ruff_text_size::TextRange, what: &str, way_out: &str) -> R<()> {
        let diagnostic = Diagnostic::new(code(202), self.span(range), format!("{what} is not evaluated")).help(way_out);
        Err(self.raise_as("NotImplementedError", diagnostic, what))
    }

    fn if_stmt(&mut self, s: &'a ast::StmtIf) -> R<Flow> {
        self.if_chain(&s.test, &s.body, &s.elif_else_clauses)
    }

    fn if_chain(&mut self, mut test: &'a Expr, mut body: &'a [Stmt], mut rest: &'a [ast::ElifElseClause]) -> R<Flow> {
        loop {
            match self.holds(test)? {
                Truth::True => return self.block(body),
                Truth::False => {}
                Truth::Unknown(why) => {
                    return self.explore(why, test.range(), |eval| eval.block(body), |eval| eval.else_chain(rest));
                }
            }
            let Some((clause, after)) = rest.split_first() else { return Ok(Flow::Normal) };
            let Some(next) = &clause.test else { return self.block(&clause.body) };
            (test, body, rest) = (next, &clause.body, after);
        }
    }

    fn else_chain(&mut self, rest: &'a [ast::ElifElseClause]) -> R<Flow> {
        match rest.split_first() {
            None => Ok(Flow::Normal),
            Some((clause, rest)) => match &clause.test {
                Some(test) => self.if_chain(test, &clause.body, rest),
                None => self.block(&clause.body),
            },
        }
    }

    fn raise_stmt(&mut self, s: &'a ast::StmtRaise) -> R<Flow> {
        let span = self.span(s.range());
        let Some(exc) = &s.exc else {
            return Err(match self.handled.last().cloned() {
                Some(raised) if raised.outside => Stop::Raise(Box::new(raised)),
                Some(raised) => self.deliberate(raised.class, raised.value, raised.vague, span),
                None => self.raise("RuntimeError", span, "No active exception to reraise"),
            });
        };
        let value = self.expr(exc)?;
        let mut given = None;
        let mut context = self.handled.last().map(|raised| raised.diagnostic.clone());
        if let Some(cause) = &s.cause {
            let cause = self.expr(cause)?;
            if matches!(cause, Value::None) {
                context = None;
            }
            if !matches!(cause, Value::None | Value::Obj(_) | Value::Unknown(_)) {
                return Err(self.raise("TypeError", span, "exception causes must derive from BaseException"));
            }
            given = Some(match &cause {
                Value::Obj(id) if matches!(self.heap.get(*id), Data::Class(_)) => {
                    self.call(cause, super::Args::default(), span)?
                }
                _ => cause,
            });
        }
        let stop = self.raise_value(value, span);
        if let Stop::Raise(raised) = &stop {
            self.follows_from_handled(raised);
            if let Some(cause) = given {
                self.follows(raised, "__cause__", cause);
                self.follows(raised, "__suppress_context__", Value::Bool(true));
            }
        }
        Err(match (stop, context) {
            (Stop::Raise(mut raised), Some(context)) => {
                let message = context.message.trim_start_matches(STOPS);
                if raised.diagnostic.labels.iter().all(|label| label.span != context.span()) {
                    raised.diagnostic = raised.diagnostic.label(context.span(), format!("because of this: {message}"));
                }
                Stop::Raise(raised)
            }
            (stop, _) => stop,
        })
    }

    /// Notes of an exception what it follows from.
    fn follows(&mut self, raised: &Raised, name: &'static str, from: Value) {
        if let Some(Value::Obj(id)) = raised.value
            && matches!(self.heap.get(id), Data::Instance(_))
            && let Data::Instance(instance) = self.heap.get_mut(id)
        {
            instance.attrs.insert(ast::name::Name::new_static(name), from);
        }
    }

    /// The same for the exception that is being handled, if it is another one.
    pub(super) fn follows_from_handled(&mut self, raised: &Raised) {
        if let Some(handled) = self.handled.last().and_then(|handled| handled.value.clone()) {
            self.follows_from(raised, handled);
        }
    }

    /// The same for an exception that was being handled when it was raised.
    pub(super) fn follows_from(&mut self, raised: &Raised, handled: Value) {
        let Some(Value::Obj(id)) = raised.value else { return };
        let known = match self.heap.get(id) {
            Data::Instance(instance) => instance.attrs.contains_key("__context__"),
            _ => true,
        };
        if !known && !matches!(handled, Value::Obj(other) if other == id) {
            self.follows(raised, "__context__", handled);
        }
    }

    /// Raises an exception, or an instance of its class.
    pub(crate) fn raise_value(&mut self, value: Value, span: crate::source::Span) -> Stop {
        let class_of = |id| match self.heap.get(id) {
            Data::Class(_) => Some((id, true)),
            Data::Instance(instance) => Some((instance.class, false)),
            _ => None,
        };
        match &value {
            Value::Obj(id) => match class_of(*id) {
                Some((class, true)) => match self.call(value, super::Args::default(), span) {
                    Ok(instance) => self.deliberate(class, Some(instance), false, span),
                    Err(stop) => stop,
                },
                Some((class, false)) => self.deliberate(class, Some(value), false, span),
                // An exception of a package outside the project: some exception all the same.
                None => {
                    let class = self.builtin_class("Exception");
                    self.deliberate(class, Some(value), true, span)
                }
            },
            Value::Unknown(_) => {
                let class = self.builtin_class("Exception");
                self.deliberate(class, Some(value), true, span)
            }
            _ => self.raise("TypeError", span, "exceptions must derive from BaseException"),
        }
    }

    /// An exception that the user raises.
    fn deliberate(
        &mut self,
        class: crate::heap::Id,
        value: Option<Value>,
        vague: bool,
        span: crate::source::Span,
    ) -> Stop {
        let name = self.class_name(class);
        let message = value.as_ref().map(|v| self.exception_text(v)).unwrap_or_default();
        let text = if message.is_empty() { name } else { format!("{name}: {message}") };
        if self.frame.prelude {
            let diagnostic = Diagnostic::new(code(207), span, text);
            return Stop::Raise(Box::new(Raised {
                class,
                value,
                diagnostic,
                deliberate: false,
                outside: false,
                vague,
            }));
        }
        let mut diagnostic = Diagnostic::new(code(208), span, format!("{STOPS}{text}"))
            .help("a workflow is what the file has defined when it ends; what follows here is never reached");
        // An exception that was kept, or is handed on by a bare `raise`, comes from somewhere else.
        let born = match &value {
            Some(Value::Obj(id)) => self.birthplace(self.heap.object(*id).birth),
            _ => None,
        };
        if let Some(born) =
            born.filter(|born| born.file != span.file || born.end <= span.start || span.end <= born.start)
        {
            diagnostic = diagnostic.label(born, "it was raised here first");
        }
        let diagnostic = self.traced(diagnostic);
        Stop::Raise(Box::new(Raised { class, value, diagnostic, deliberate: true, outside: false, vague }))
    }

    fn assert_stmt(&mut self, s: &'a ast::StmtAssert) -> R<Flow> {
        let span = self.span(s.range());
        let value = self.expr(&s.test)?;
        let fail = |eval: &mut Self| {
            let message = match &s.msg {
                Some(msg) => {
                    let value = eval.expr(msg)?;
                    vec![value]
                }
                None => Vec::new(),
            };
            let class = eval.builtin_class("AssertionError");
            let payload = eval.tuple(message, span);
            let instance = eval.instance(class, Some(payload), span);
            Err(eval.deliberate(class, Some(instance), false, span))
        };
        match self.truth(&value, s.test.range())? {
            Truth::True => Ok(Flow::Normal),
            Truth::False => fail(self),
            Truth::Unknown(why) => self.explore(why, s.test.range(), |_| Ok(Flow::Normal), fail),
        }
    }
}

/// The sum that a statement `name = name + …` gives to the name.
fn own_sum(s: &ast::StmtAssign) -> Option<(&ast::ExprName, &ast::ExprBinOp)> {
    let ([Expr::Name(name)], Expr::BinOp(sum)) = (&*s.targets, &*s.value) else { return None };
    let is_own = sum.op == ast::Operator::Add && matches!(&*sum.left, Expr::Name(left) if left.id == name.id);
    is_own.then_some((name, sum))
}
