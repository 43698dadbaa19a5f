//! What parses, but CPython refuses when it compiles the file: statements where they may not stand, names that are given
//! twice. It is wrong wherever it stands, in code that is never reached as well.

use super::captured;
use super::scope::{Declared, Place, Scope, Use};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use ruff_python_ast::visitor::{
    Visitor, walk_arguments, walk_comprehension, walk_decorator, walk_except_handler, walk_expr, walk_parameters,
    walk_pattern, walk_stmt,
};
use ruff_python_ast::{self as ast, Comprehension, ExceptHandler, Expr, Parameters, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::FxHashSet;

/// What Python 3.7 has.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// So many blocks may stand inside one another in a function: loops, managers of `with`, and the parts of a `try`.
const MOST_BLOCKS: u32 = 20;

/// Reports what CPython does not compile in a module that parses.
pub(super) fn report(file: FileId, body: &[Stmt], diagnostics: &mut Vec<Diagnostic>) {
    let mut look = Look { file, diagnostics, scope: Scope::new(Place::Module), preamble: true, blocks_told: false };
    // Right at the top may stand what the file is for.
    let is_docstring = |stmt: &Stmt| matches!(stmt, Stmt::Expr(s) if s.value.is_string_literal_expr());
    let body = match body {
        [first, rest @ ..] if is_docstring(first) => rest,
        body => body,
    };
    look.visit_body(body);
    let module = std::mem::replace(&mut look.scope, Scope::new(Place::Module));
    look.unbound(module.end());
}

struct Look<'a, 'd> {
    file: FileId,
    diagnostics: &'d mut Vec<Diagnostic>,
    scope: Scope<'a>,
    /// Whether only what may stand before an import from `__future__` has been met.
    preamble: bool,
    /// Whether too many blocks inside one another were reported.
    blocks_told: bool,
}

impl<'a> Look<'a, '_> {
    fn wrong(&mut self, at: TextRange, message: &str) -> &mut Diagnostic {
        let found = Diagnostic::new(code(201), Span::new(self.file, at), format!("Python syntax: {message}"));
        self.diagnostics.push(found);
        self.diagnostics.last_mut().unwrap_or_else(|| unreachable!("it was pushed right now"))
    }

    /// The body of a function or class.
    fn inside(&mut self, place: Place, look: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.scope, Scope::new(place));
        look(self);
        let inner = std::mem::replace(&mut self.scope, outer);
        let missing = inner.leave(&mut self.scope);
        self.unbound(missing);
    }

    /// What is declared to be a variable of a function around, which none is.
    fn unbound(&mut self, names: Vec<&'a ast::Identifier>) {
        for name in names {
            self.wrong(name.range, &format!("no binding for nonlocal '{name}' found"));
        }
    }

    fn in_loop(&mut self, at: TextRange, body: &'a [Stmt]) {
        self.scope.loops += 1;
        let finally = std::mem::replace(&mut self.scope.finally, false);
        self.in_blocks(at, 1, |look| look.visit_body(body));
        self.scope.finally = finally;
        self.scope.loops -= 1;
    }

    /// What stands in so many more blocks.
    fn in_blocks(&mut self, at: TextRange, more: usize, look: impl FnOnce(&mut Self)) {
        let around = self.scope.blocks;
        self.scope.blocks = around.saturating_add(more as u32);
        if self.scope.blocks > MOST_BLOCKS && !std::mem::replace(&mut self.blocks_told, true) {
            self.wrong(at, "too many statically nested blocks")
                .helps
                .push("put the inner blocks into a function".to_owned());
        }
        look(self);
        self.scope.blocks = around;
    }

    fn try_stmt(&mut self, s: &'a ast::StmtTry) {
        for ExceptHandler::ExceptHandler(handler) in s.handlers.iter().rev().skip(1).rev() {
            if handler.type_.is_none() {
                self.wrong(TextRange::at(handler.start(), 6.into()), "default 'except:' must be last");
            }
        }
        let at = TextRange::at(s.start(), 3.into());
        let (handled, finally) = (usize::from(!s.handlers.is_empty()), usize::from(!s.finalbody.is_empty()));
        self.in_blocks(at, handled + finally, |look| look.visit_body(&s.body));
        self.in_blocks(at, finally, |look| {
            for handler in &s.handlers {
                let at = TextRange::at(handler.start(), 6.into());
                look.in_blocks(at, 1, |look| look.visit_except_handler(handler));
            }
            look.visit_body(&s.orelse);
        });
        let outer = std::mem::replace(&mut self.scope.finally, true);
        self.in_blocks(at, finally, |look| look.visit_body(&s.finalbody));
        self.scope.finally = outer;
    }

    /// The parameters of the function that is looked at.
    fn parameters(&mut self, parameters: &'a Parameters) {
        let mut seen = FxHashSet::default();
        for parameter in parameters {
            let name = parameter.name();
            if !seen.insert(name.as_str()) {
                self.wrong(name.range(), &format!("duplicate argument '{name}' in function definition"));
            }
            self.scope.used(name.as_str(), Use::Parameter);
        }
    }

    /// What is assigned to: of a list of names one may have a star.
    fn target(&mut self, target: &Expr) {
        match target {
            Expr::Starred(starred) => {
                self.wrong(starred.range, "starred assignment target must be in a list or tuple");
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                let mut stars = elts.iter().filter(|element| element.is_starred_expr()).skip(1);
                if let Some(second) = stars.next() {
                    self.wrong(second.range(), "two starred expressions in assignment");
                }
                elts.iter().filter(|element| !element.is_starred_expr()).for_each(|element| self.target(element));
            }
            _ => {}
        }
    }

    fn future(&mut self, import: &ast::StmtImportFrom) {
        if !self.preamble {
            self.wrong(import.range, "from __future__ imports must occur at the beginning of the file")
                .helps
                .push("move it to the top, right below the file's documentation".to_owned());
        }
        for alias in &import.names {
            let name = alias.name.as_str();
            if !FEATURES.contains(&name) {
                self.wrong(alias.name.range, &format!("future feature {name} is not defined"));
            }
        }
    }

    fn declared(&mut self, names: &'a [ast::Identifier], declared: Declared) {
        for name in names {
            if let Some(message) = self.scope.declare(name, declared) {
                self.wrong(name.range, &message);
            }
        }
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        let is_future =
            matches!(stmt, Stmt::ImportFrom(s) if s.level == 0 && s.module.as_deref() == Some("__future__"));
        self.preamble &= self.scope.place == Place::Module && is_future;
        match stmt {
            Stmt::FunctionDef(s) => {
                s.decorator_list.iter().for_each(|decorator| walk_decorator(self, decorator));
                walk_parameters(self, &s.parameters);
                s.returns.iter().for_each(|returns| self.visit_expr(returns));
                self.scope.used(s.name.as_str(), Use::Bound);
                self.inside(if s.is_async { Place::Coroutine } else { Place::Function }, |look| {
                    look.parameters(&s.parameters);
                    look.visit_body(&s.body);
                });
                return;
            }
            Stmt::ClassDef(s) => {
                s.decorator_list.iter().for_each(|decorator| walk_decorator(self, decorator));
                s.arguments.iter().for_each(|arguments| walk_arguments(self, arguments));
                self.scope.used(s.name.as_str(), Use::Bound);
                self.inside(Place::Class, |look| look.visit_body(&s.body));
                return;
            }
            Stmt::For(s) => {
                if s.is_async && self.scope.place != Place::Coroutine {
                    self.wrong(TextRange::at(s.start(), 5.into()), "'async for' outside async function");
                }
                self.target(&s.target);
                self.visit_expr(&s.iter);
                self.visit_expr(&s.target);
                self.in_loop(TextRange::at(s.start(), 3.into()), &s.body);
                self.visit_body(&s.orelse);
                return;
            }
            Stmt::While(s) => {
                self.visit_expr(&s.test);
                self.in_loop(TextRange::at(s.start(), 5.into()), &s.body);
                self.visit_body(&s.orelse);
                return;
            }
            Stmt::With(s) => {
                if s.is_async && self.scope.place != Place::Coroutine {
                    self.wrong(TextRange::at(s.start(), 5.into()), "'async with' outside async function");
                }
                s.items.iter().filter_map(|item| item.optional_vars.as_deref()).for_each(|target| self.target(target));
                s.items.iter().for_each(|item| self.visit_with_item(item));
                let at = TextRange::at(s.start(), 4.into());
                return self.in_blocks(at, s.items.len(), |look| look.visit_body(&s.body));
            }
            Stmt::Assign(s) => {
                s.targets.iter().for_each(|target| self.target(target));
                self.starred(&s.value);
            }
            Stmt::Expr(s) => self.starred(&s.value),
            Stmt::Return(s) => {
                if !self.scope.is_function() {
                    self.wrong(s.range, "'return' outside function")
                        .helps
                        .push("`sys.exit()` leaves a file; or put what may be left out into an `if`".to_owned());
                }
                s.value.iter().for_each(|value| self.starred(value));
            }
            Stmt::Break(s) if self.scope.loops == 0 => {
                self.wrong(s.range, "'break' outside loop");
            }
            Stmt::Continue(s) if self.scope.loops == 0 => {
                self.wrong(s.range, "'continue' not properly in loop");
            }
            Stmt::Continue(s) if self.scope.finally => {
                let message = "Cannot use `continue` in a `finally` on Python 3.7 (syntax was added in Python 3.8)";
                self.diagnostics.push(super::newer(self.file, s.range, message.to_owned()));
            }
            Stmt::Try(s) => return self.try_stmt(s),
            Stmt::ImportFrom(s) => {
                if is_future {
                    self.future(s);
                }
                let star = s.names.iter().find(|alias| &alias.name == "*");
                if let Some(star) = star.filter(|_| self.scope.place != Place::Module) {
                    self.wrong(star.range, "import * only allowed at module level");
                }
                s.names.iter().for_each(|alias| self.scope.bind(alias.asname.as_ref().unwrap_or(&alias.name).as_str()));
            }
            Stmt::Import(s) => {
                for alias in &s.names {
                    let path = alias.name.as_str();
                    let first = path.split_once('.').map_or(path, |(first, _)| first);
                    self.scope.bind(alias.asname.as_ref().map_or(first, |name| name.as_str()));
                }
            }
            Stmt::AnnAssign(s) if s.simple => {
                if let Expr::Name(name) = s.target.as_ref()
                    && let Some(message) = self.scope.annotate(name.id.as_str())
                {
                    self.wrong(name.range, &message);
                }
            }
            Stmt::Global(s) => self.declared(&s.names, Declared::Global),
            Stmt::Nonlocal(s) if self.scope.place == Place::Module => {
                self.wrong(s.range, "nonlocal declaration not allowed at module level");
            }
            Stmt::Nonlocal(s) => self.declared(&s.names, Declared::Nonlocal),
            _ => {}
        }
        walk_stmt(self, stmt);
    }

    /// A star where no list is.
    fn starred(&mut self, value: &Expr) {
        if value.is_starred_expr() {
            self.wrong(value.range(), "can't use starred expression here");
        }
    }

    /// A comprehension: only what its first loop goes over belongs to the code around.
    fn comprehension(&mut self, generators: &'a [Comprehension], made: &[&'a Expr]) {
        let Some((first, others)) = generators.split_first() else { return };
        self.visit_expr(&first.iter);
        let names = self.scope.enter_comprehension();
        generators.iter().for_each(|generator| self.target(&generator.target));
        first.ifs.iter().for_each(|condition| self.visit_expr(condition));
        others.iter().for_each(|generator| walk_comprehension(self, generator));
        made.iter().for_each(|made| self.visit_expr(made));
        self.scope.leave_comprehension(names);
    }

    fn expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                let how = if name.ctx.is_load() { Use::Read } else { Use::Bound };
                self.scope.used(name.id.as_str(), how);
                return;
            }
            // In a comprehension, too, it is the function's.
            Expr::Named(named) => {
                if let Expr::Name(name) = named.target.as_ref() {
                    self.scope.bind(name.id.as_str());
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    walk_parameters(self, parameters);
                }
                self.inside(Place::Function, |look| {
                    lambda.parameters.iter().for_each(|parameters| look.parameters(parameters));
                    look.visit_expr(&lambda.body);
                });
                return;
            }
            Expr::ListComp(e) => return self.comprehension(&e.generators, &[&e.elt]),
            Expr::SetComp(e) => return self.comprehension(&e.generators, &[&e.elt]),
            Expr::Generator(e) => {
                // One that awaits is asynchronous by itself.
                let place = std::mem::replace(&mut self.scope.place, Place::Coroutine);
                self.comprehension(&e.generators, &[&e.elt]);
                self.scope.place = place;
                return;
            }
            // Up to Python 3.7 a comprehension with a `yield` is a generator by itself.
            Expr::Yield(_) | Expr::YieldFrom(_) if !self.scope.is_function() && !self.scope.is_comprehension() => {
                self.wrong(expr.range(), "'yield' outside function");
            }
            Expr::YieldFrom(_) if self.scope.place == Place::Coroutine => {
                self.wrong(expr.range(), "'yield from' inside async function");
            }
            Expr::Await(_) if self.scope.place != Place::Coroutine => {
                let message = if self.scope.is_function() {
                    "'await' outside async function"
                } else {
                    "'await' outside function"
                };
                self.wrong(expr.range(), message);
            }
            Expr::Call(call) => {
                let mut seen = FxHashSet::default();
                for name in call.arguments.keywords.iter().filter_map(|keyword| keyword.arg.as_ref()) {
                    if !seen.insert(name.as_str()) {
                        self.wrong(name.range, &format!("keyword argument repeated: {name}"));
                    }
                }
            }
            _ => {}
        }
        walk_expr(self, expr);
    }
}

impl<'a> Visitor<'a> for Look<'a, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        stacker::maybe_grow(64 << 10, 1 << 20, || self.stmt(stmt));
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        stacker::maybe_grow(64 << 10, 1 << 20, || self.expr(expr));
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        captured(pattern).iter().for_each(|name| self.scope.used(name.as_str(), Use::Bound));
        stacker::maybe_grow(64 << 10, 1 << 20, || walk_pattern(self, pattern));
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(named) = handler;
        named.name.iter().for_each(|name| self.scope.used(name.as_str(), Use::Bound));
        walk_except_handler(self, handler);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// What is found in a text, each with its place.
    fn found(text: &str) -> Vec<String> {
        let sources = Sources::default();
        let file = sources.add("w.py", text);
        let mut diagnostics = Vec::new();
        super::super::Program::default().parse(file, text, 200, &mut diagnostics);
        let said = |d: &Diagnostic| {
            format!("{} {}", sources.position(d.span()).line, d.message.trim_start_matches("Python syntax: "))
        };
        diagnostics.iter().filter(|d| d.is_error()).map(said).collect()
    }

    #[test]
    fn what_stands_where_it_may_not_is_refused() {
        for (text, refused) in [
            ("return 1\n", "1 'return' outside function"),
            ("class A:\n    return\n", "2 'return' outside function"),
            ("if a:\n    break\n", "2 'break' outside loop"),
            ("for a in b:\n    def f():\n        break\n", "3 'break' outside loop"),
            ("for a in b:\n    pass\nelse:\n    continue\n", "4 'continue' not properly in loop"),
            ("x = yield\n", "1 'yield' outside function"),
            ("await a\n", "1 'await' outside function"),
            ("def f():\n    await a\n", "2 'await' outside async function"),
            ("def f():\n    async with a:\n        pass\n", "2 'async with' outside async function"),
            ("def f(a, *, a=1):\n    pass\n", "1 duplicate argument 'a' in function definition"),
            ("lambda a, a: 1\n", "1 duplicate argument 'a' in function definition"),
            ("f(a=1, b=2, a=3)\n", "1 keyword argument repeated: a"),
            ("def f():\n    print(x)\n    global x\n", "3 name 'x' is used prior to global declaration"),
            ("def f():\n    x = 1\n    global x\n", "3 name 'x' is assigned to before global declaration"),
            ("def f(x):\n    global x\n", "2 name 'x' is parameter and global"),
            ("nonlocal x\n", "1 nonlocal declaration not allowed at module level"),
            ("def f():\n    nonlocal x\n", "2 no binding for nonlocal 'x' found"),
            ("c = 1\ndef f():\n    def g():\n        nonlocal c\n", "4 no binding for nonlocal 'c' found"),
            (
                "def f():\n    class A:\n        c = 1\n        def g(self):\n            nonlocal c\n",
                "5 no binding for nonlocal 'c' found",
            ),
            (
                "def f():\n    c = 1\n    def h():\n        global c\n        def g():\n            nonlocal c\n",
                "6 no binding for nonlocal 'c' found",
            ),
            ("def f():\n    [c for c in a]\n    def g():\n        nonlocal c\n", "4 no binding for nonlocal 'c' found"),
            ("def f():\n    class A:\n        nonlocal __class__\n", "3 no binding for nonlocal '__class__' found"),
            (
                "def f():\n    def h():\n        nonlocal c\n        def g():\n            nonlocal c\n",
                "3 no binding for nonlocal 'c' found",
            ),
            (
                "def f():\n    x = 1\n    def g():\n        print(x)\n        x = 2\n        nonlocal x\n",
                "6 name 'x' is used prior to nonlocal declaration",
            ),
            (
                "def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x\n",
                "5 name 'x' is assigned to before nonlocal declaration",
            ),
            ("def f():\n    x = 1\n    def g(x):\n        nonlocal x\n", "4 name 'x' is parameter and nonlocal"),
            (
                "def f():\n    x = 1\n    def g():\n        nonlocal x\n        global x\n",
                "5 name 'x' is nonlocal and global",
            ),
            ("def f():\n    global x\n    x: int = 1\n", "3 annotated name 'x' can't be global"),
            ("def f():\n    global x\nx: int = 1\n", "3 annotated name 'x' can't be global"),
            ("def f():\n    x: int = 1\n    global x\n", "3 annotated name 'x' can't be global"),
            (
                "def f():\n    x = 1\n    def g():\n        x: int\n        nonlocal x\n",
                "5 annotated name 'x' can't be nonlocal",
            ),
            ("try:\n    a\nexcept:\n    b\nexcept C:\n    d\n", "3 default 'except:' must be last"),
            ("*a, *b = c\n", "1 two starred expressions in assignment"),
            ("*a = c\n", "1 starred assignment target must be in a list or tuple"),
            ("a = *b\n", "1 can't use starred expression here"),
            ("def f():\n    from a import *\n", "2 import * only allowed at module level"),
            (
                "import a\nfrom __future__ import division\n",
                "2 from __future__ imports must occur at the beginning of the file",
            ),
            ("from __future__ import divison\n", "1 future feature divison is not defined"),
        ] {
            assert_eq!(found(text), [refused], "{text}");
        }
    }

    #[test]
    fn twenty_blocks_stand_inside_one_another() {
        // What begins a block, with how many that makes, and what ends it.
        for (begin, blocks, end) in [
            ("for a in b:", 1, ""),
            ("while a:", 1, ""),
            ("with a, b:", 2, ""),
            ("try:", 1, "except A: pass"),
            ("try:", 2, "except A: pass\nelse: pass\nfinally: pass"),
            ("try: pass\nexcept A as b:", 1, ""),
            ("try: pass\nfinally:", 1, ""),
            ("try: pass\nexcept A: pass\nelse:", 0, ""),
            ("if a:", 0, ""),
        ] {
            let nested = |times: usize| {
                (0..times).fold("pass\n".to_owned(), |inner, _| {
                    let inner: String = inner.lines().map(|line| format!(" {line}\n")).collect();
                    format!("{begin}\n{inner}{end}\n")
                })
            };
            let most = 20_usize.checked_div(blocks).unwrap_or(40);
            assert_eq!(found(&nested(most)), Vec::<String>::new(), "{begin}");
            let refused = found(&nested(most + 1)).len();
            assert_eq!(refused, usize::from(blocks > 0), "{begin}");
        }
    }

    #[test]
    fn continue_in_a_finally_is_newer() {
        let is_warned = |body: &str| {
            let text = format!("for n in a:\n    try:\n        b\n    finally:\n        {body}\n");
            let mut diagnostics = Vec::new();
            let file = Sources::default().add("w.py", text.as_str());
            super::super::Program::default().parse(file, &text, 200, &mut diagnostics);
            diagnostics.iter().any(|d| d.code == code(203))
        };
        for newer in [
            "continue",
            "if c: continue",
            "with c: continue",
            "for k in c: pass\n        else: continue",
            "try: continue\n        except C: pass",
        ] {
            assert!(is_warned(newer), "{newer}");
        }
        for usual in ["break", "for k in c: continue", "pass\n    continue", "while c:\n            continue"] {
            assert!(!is_warned(usual), "{usual}");
        }
    }

    #[test]
    fn what_stands_where_it_may_is_not() {
        for text in [
            "'''doc'''\nfrom __future__ import division, annotations\nimport a\n",
            "for a in b:\n    if a:\n        continue\n    while c:\n        break\n    break\nelse:\n    pass\n",
            "def f(a, b=1, *c, d, **e):\n    global g\n    g = [x for x in a]\n    return lambda a: (yield)\n",
            "def f():\n    x = [g for g in a]\n    y = lambda g: g\n    global g\n    g = 1\n",
            "async def f():\n    async for a in b:\n        await a\n    async with c as d:\n        yield d\n",
            "def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = 2\n    class C:\n        nonlocal a\n",
            "def f():\n    def h():\n        nonlocal c\n        def g():\n            nonlocal c\n    c = 1\n",
            "def f():\n    import c.d, e as i\n    from j import k as l\n    def g():\n        nonlocal c, i, l\n",
            "def f(a):\n    for b in a: del c\n    try: d\n    except E as e: pass\n    def g(): nonlocal a, b, c, e\n",
            "def f():\n    [(c := d) for d in e]\n    def g():\n        nonlocal c\n",
            "def f(a):\n    match a:\n        case [b, *c]: pass\n    def g():\n        nonlocal b, c\n",
            "class A:\n    def f(self):\n        def g():\n            nonlocal __class__\n",
            "def f():\n    x = 1\n    def g():\n        [x for y in z]\n        import x\n        nonlocal x\n",
            "def f():\n    global x\n    (x): int = 1\n",
            "x: int = 1\ndef f():\n    global x\n    def g():\n        x: int = 1\n",
            "a, *b = c\n[*a, *b]\nf(*a, *b, **c, **d)\n(a, *b), *c = d\nfor a, *b in c:\n    pass\n",
            "try:\n    a\nexcept B as e:\n    pass\nexcept:\n    pass\n",
            "global x\nx = 1\nfrom a import *\n",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
