//! Names: where they are looked up and bound.

use super::{Eval, Frame, R, Stop};
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Data, Id, Scoping};
use crate::layout::{Layout, Note};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, AtomicNodeIndex};

impl<'a> Eval<'a> {
    /// Looks a name up.
    pub(crate) fn load(&mut self, e: &ast::ExprName) -> R<Value> {
        if let Some(Note::Global(place)) = Note::read(&e.node_index) {
            if let Some(value) = self.variable_of_module(e, place) {
                return self.value_named(e, value);
            }
        // Most others are variables of the innermost scope whose values are no more than they seem to be.
        } else if let Some((_, value)) = self.noted_local(e)
            && !matches!(value, Value::Obj(_) | Value::Unknown(_))
        {
            return Ok(value.clone());
        }
        if let Some(value) = self.noted(e).or_else(|| self.lookup(&e.id, Some(&e.node_index))) {
            return self.value_named(e, value);
        }
        // What bare `super()` uses, too.
        if e.id == "__class__"
            && let Some(class) = self.enclosing_class()
        {
            return Ok(Value::Obj(class));
        }
        let span = self.span(e.range);
        if self.may_be_lost() && !self.is_of_function(&e.id) {
            return Ok(self.poison(span));
        }
        Err(self.name_error(&e.id, span))
    }

    /// What a name is, whose variable has this value.
    #[inline]
    fn value_named(&mut self, e: &ast::ExprName, value: Value) -> R<Value> {
        match value {
            Value::Obj(_) => self.arrived(value),
            Value::Unknown(_) => {
                self.read_perhaps_missing(&value, self.span(e.range));
                Ok(value)
            }
            _ => Ok(value),
        }
    }

    /// The value of the module's variable in this place, if it has the name.
    fn variable_of_module(&mut self, e: &ast::ExprName, place: usize) -> Option<Value> {
        let globals = self.frame.globals;
        let Data::Module(module) = self.heap.get(globals) else { return None };
        let value = module.vars.get_at(place, &e.id)?.clone();
        Some(self.defined(globals, &e.id, value))
    }

    /// The value of the variable that a name was found to stand for, if it still stands in the same place.
    fn noted(&mut self, e: &ast::ExprName) -> Option<Value> {
        match Note::read(&e.node_index)? {
            Note::Local(..) => self.local(e).map(|(_, value)| value.clone()),
            Note::Global(place) => self.variable_of_module(e, place),
            Note::Builtin(layout, place) => match (self.heap.get(self.frame.globals), self.heap.get(self.builtins)) {
                (Data::Module(module), Data::Module(builtins)) if module.vars.layout() == layout => {
                    builtins.vars.get_at(place, &e.id).cloned()
                }
                _ => None,
            },
        }
    }

    /// Where a name stands in the innermost scope, and its value, if that is noted for scopes like this one.
    #[inline]
    fn noted_local(&self, e: &ast::ExprName) -> Option<(usize, &Value)> {
        match Note::read(&e.node_index)? {
            Note::Local(layout, place) => match self.heap.get(self.frame.scope) {
                Data::Scope { vars, .. } if layout.is_known() && layout == vars.layout() => {
                    Some((place, vars.at(place)))
                }
                _ => None,
            },
            Note::Global(place) => self.noted_in_module(e, place),
            Note::Builtin(..) => None,
        }
    }

    /// The same of a variable of the module, where that is the innermost scope.
    fn noted_in_module(&self, e: &ast::ExprName, place: usize) -> Option<(usize, &Value)> {
        match self.heap.get(self.frame.scope) {
            Data::Module(module) => Some((place, module.vars.get_at(place, &e.id)?)),
            _ => None,
        }
    }

    /// Where a name stands in the innermost scope, and its value.
    #[inline]
    pub(super) fn local(&self, e: &ast::ExprName) -> Option<(usize, &Value)> {
        self.noted_local(e).or_else(|| self.found(e))
    }

    /// The same where that is not noted for scopes like this one; notes it.
    #[inline(never)]
    fn found(&self, e: &ast::ExprName) -> Option<(usize, &Value)> {
        let note = Note::read(&e.node_index);
        match self.heap.get(self.frame.scope) {
            // Only a name that never stands in a function's scope is noted as the module's, or as built-in.
            Data::Scope { .. } if matches!(note, Some(Note::Global(_) | Note::Builtin(..))) => None,
            Data::Scope { vars, .. } => {
                let place = match note {
                    Some(Note::Local(_, place)) if vars.get_at(place, &e.id).is_some() => place,
                    _ => vars.place(&e.id)?,
                };
                Note::Local(vars.layout(), place).write(&e.node_index);
                Some((place, vars.at(place)))
            }
            Data::Module(module) => {
                let place = module.vars.place(&e.id)?;
                Note::Global(place).write(&e.node_index);
                Some((place, module.vars.at(place)))
            }
            _ => None,
        }
    }

    /// Whether a name of the code that is being evaluated, which stands in no scope around it, never will. A function
    /// has only the names of its text, if no other is around it and nothing in it has a scope of its own.
    fn is_always_global(&self) -> bool {
        let Frame { scope, globals, function_scope, scoping, .. } = &self.frame;
        scope == globals
            || (*function_scope == Some(*scope)
                && scoping.as_ref().is_some_and(|scoping| !scoping.captures)
                && matches!(self.heap.get(*scope), Data::Scope { parent: None, .. }))
    }

    /// Looks a name up; where it stands is noted in its node of the syntax tree, if that is the innermost scope or the
    /// module.
    pub(super) fn lookup(&mut self, name: &Name, node: Option<&AtomicNodeIndex>) -> Option<Value> {
        let scoping = self.frame.scoping.as_deref();
        let mut scope = Some(self.frame.scope);
        while let Some(id) = scope {
            let Data::Scope { vars, parent, function } = self.heap.get(id) else { break };
            if let Some(place) = vars.place(name) {
                if let Some(node) = node.filter(|_| id == self.frame.scope) {
                    Note::Local(vars.layout(), place).write(node);
                }
                return Some(vars.at(place).clone());
            }
            // What a function binds is that, even where it is not bound yet; what is global there is global inside, too.
            let binds = match function {
                Some(function) => self.scoping_of_id(*function),
                None => scoping.filter(|_| self.frame.class_body && id == self.frame.scope),
            };
            match binds {
                Some(around) if around.globals.contains(name) => break,
                // What a class body binds is looked for in the module, not in the functions around it.
                Some(around) if around.locals.contains(name) && function.is_none() => break,
                Some(around) if around.locals.contains(name) => return None,
                _ => {}
            }
            scope = *parent;
        }
        let globals = self.frame.globals;
        let is_own = |s: &Scoping| s.globals.contains(name) || s.locals.contains(name);
        if scoping.is_some_and(|s| s.enclosing.contains(name) && !is_own(s)) {
            return None;
        }
        let Data::Module(module) = self.heap.get(globals) else { return None };
        if let Some(place) = module.vars.place(name) {
            if let Some(node) = node.filter(|_| self.is_always_global()) {
                Note::Global(place).write(node);
            }
            let value = module.vars.at(place).clone();
            return Some(self.defined(globals, name, value));
        }
        let layout = module.vars.layout();
        let Data::Module(builtins) = self.heap.get(self.builtins) else { return None };
        let place = builtins.vars.place(name)?;
        let value = builtins.vars.at(place).clone();
        // The prelude's nodes belong to all compilations, these layouts to one.
        if let Some(node) = node.filter(|_| !self.frame.prelude && self.is_always_global()) {
            let layout = if layout.is_known() { layout } else { self.program.layouts.fresh() };
            self.heap.note_layout(globals, layout);
            Note::Builtin(layout, place).write(node);
        }
        Some(value)
    }

    pub(super) fn scoping_of_id(&self, function: Id) -> Option<&Scoping> {
        match self.heap.get(function) {
            Data::Function(function) => Some(&function.scoping),
            _ => None,
        }
    }

    /// Whether a name is a variable of a function that stands around.
    fn is_of_function(&self, name: &Name) -> bool {
        let is_its =
            |id: Id| self.scoping_of_id(id).is_some_and(|s| s.locals.contains(name) || s.enclosing.contains(name));
        self.frame.function.is_some_and(is_its)
    }

    pub(crate) fn name_error(&mut self, name: &Name, span: Span) -> Stop {
        let Frame { scope, function, function_scope, class_body, scoping, .. } = &self.frame;
        let has = |scoping: Option<&Scoping>| scoping.is_some_and(|s| s.locals.contains(name));
        let is_functions = has(function.and_then(|function| self.scoping_of_id(function)));
        if is_functions && *function_scope == Some(*scope) {
            let message = format!("local variable '{name}' referenced before assignment");
            let diagnostic = Diagnostic::new(code(207), span, format!("UnboundLocalError: {message}"));
            let diagnostic = self.explain_local(diagnostic, name);
            return self.raise_as("UnboundLocalError", diagnostic, message);
        }
        // From inside of a comprehension or a class body it is somebody else's.
        let is_bodys = *class_body && has(scoping.as_deref());
        let is_free = is_functions || scoping.as_ref().is_some_and(|s| s.enclosing.contains(name));
        if is_free && !is_bodys {
            let message = format!("free variable '{name}' referenced before assignment in enclosing scope");
            return self.raise("NameError", span, message);
        }
        self.charge(1000);
        let mut names: Vec<String> = Vec::new();
        let mut scope = Some(self.frame.scope);
        while let Some(id) = scope {
            match self.heap.get(id) {
                Data::Scope { vars, parent, .. } => {
                    names.extend(vars.keys().map(ToString::to_string));
                    scope = *parent;
                }
                _ => scope = None,
            }
        }
        for module in [self.frame.globals, self.builtins] {
            names.extend(self.vars(module).keys().map(ToString::to_string));
        }
        let mut diagnostic =
            Diagnostic::new(code(204), span, format!("name '{name}' is not defined")).here("not defined");
        if self.has_own(name) {
            diagnostic = diagnostic.help(format!("an attribute of the object is written so: `self.{name}`"));
        } else if let Some(bound) = self.bound_before(name, span) {
            diagnostic = diagnostic.label(bound, "bound only here, which was not come to");
        } else if let Some(import) = super::hints::import_of(self, name) {
            diagnostic = diagnostic.help(import);
        } else if let Some(bound) = self.bound_later(name, span) {
            diagnostic =
                diagnostic.label(bound, "bound only here").help(format!("move what binds `{name}` further up"));
        } else if let Some(near) = crate::suggest::did_you_mean(name, names.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
        }
        self.raise_as("NameError", diagnostic, format!("name '{name}' is not defined"))
    }

    /// Binds the variable that a name stands for: where the innermost scope has it, it is bound there.
    pub(super) fn store_at(&mut self, e: &ast::ExprName, value: Value) {
        if !self.is_watched()
            && let Some((place, _)) = self.local(e)
            && let Some(variable) = self.heap.variable_mut(self.frame.scope, place)
        {
            let before = std::mem::replace(variable, value);
            self.freed(Some(before));
            return;
        }
        // The prelude's nodes belong to all compilations, these layouts to one.
        let known = self.layout().filter(|(layout, _)| layout.is_known() && !self.frame.prelude);
        self.store(&e.id, value);
        if let Some((layout, names)) = known
            && self.layout().is_some_and(|(_, more)| more == names + 1)
        {
            let node = std::ptr::from_ref(e) as usize;
            let next = *self.layouts.entry((layout, node)).or_insert_with(|| self.program.layouts.fresh());
            self.vars_mut(self.frame.scope).set_layout(next);
        }
    }

    /// The layout of the innermost scope, and how many names it has.
    fn layout(&self) -> Option<(Layout, usize)> {
        match self.heap.get(self.frame.scope) {
            Data::Scope { vars, .. } => Some((vars.layout(), vars.len())),
            _ => None,
        }
    }

    /// Binds a name where Python would.
    pub(crate) fn store(&mut self, name: &Name, value: Value) {
        let value = if self.frame.enumerates.is_some() { self.counted(value) } else { value };
        let scope = self.binding_scope(name);
        if !self.owners.is_empty() {
            self.wrote_attribute(scope, name, Some(&value));
        }
        let before = self.vars_mut(scope).set(name, value);
        self.freed(before);
    }

    /// Whether more than the variable may change when one is bound: a dictionary that holds the same, or what `auto()`
    /// counts.
    pub(super) fn is_watched(&self) -> bool {
        !self.owners.is_empty() || self.frame.enumerates.is_some()
    }

    /// A variable has another value now: a long string that nobody else holds takes no room any more.
    #[inline]
    fn freed(&mut self, before: Option<Value>) {
        if let Some(before) = &before {
            self.let_go(before);
        }
        if let Some(Value::Str(s)) = before
            && s.text.is_sole()
        {
            self.heap.give_back(super::room_of_text(s.text.len()));
        }
    }

    /// Removes a binding; whether there was one.
    pub(crate) fn unbind(&mut self, name: &Name) -> bool {
        let scope = self.binding_scope(name);
        self.wrote_attribute(scope, name, None);
        let before = self.vars_mut(scope).remove(name);
        if let Some(before) = &before {
            self.let_go(before);
        }
        before.is_some()
    }

    /// Whether what is evaluated stands in a comprehension, which has a scope of its own.
    pub(super) fn is_in_comprehension(&self) -> bool {
        let Frame { scope, globals, function_scope, class_body, .. } = &self.frame;
        !class_body && scope != globals && *function_scope != Some(*scope)
    }

    fn binding_scope(&self, name: &Name) -> Id {
        let Some(scoping) = &self.frame.scoping else { return self.frame.scope };
        // A comprehension binds its own names.
        if self.frame.function_scope.is_some_and(|scope| scope != self.frame.scope) && !self.frame.class_body {
            return self.frame.scope;
        }
        if !scoping.globals.is_empty() && scoping.globals.contains(name) {
            return self.frame.globals;
        }
        if !scoping.nonlocals.is_empty() && scoping.nonlocals.contains(name) {
            let mut scope = self.frame.scope;
            while let Data::Scope { vars, parent, function } = self.heap.get(scope) {
                let binds = |function: Id| self.scoping_of_id(function).is_some_and(|s| s.locals.contains(name));
                let is_own = Some(scope) == self.frame.function_scope && !self.frame.class_body;
                if !is_own && (vars.contains_key(name) || function.is_some_and(binds)) {
                    return scope;
                }
                match parent {
                    Some(parent) => scope = *parent,
                    None => break,
                }
            }
        }
        self.frame.scope
    }
}
