//! Declared values: what is defined for a variable whose value is unknown otherwise.

use super::Eval;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::heap::{Attrs, Data, Dict, Id};
use crate::source::Span;
use crate::suggest;
use crate::value::{Part, Value};
use crate::{EntryMode, ir};
use num_bigint::BigInt;
use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Alias, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};
use std::rc::Rc;

impl<'a> Eval<'a> {
    /// The value of a module's variable: the one that is defined for it, if its own is not known. What was defined is
    /// what the variable holds from then on.
    pub(crate) fn defined(&mut self, module: Id, name: &Name, value: Value) -> Value {
        let defines = &self.request.inputs.defines;
        if defines.is_empty() {
            return value;
        }
        let Data::Module(data) = self.heap.get(module) else { return value };
        let dotted = format!("{}.{name}", data.name);
        let own = Some(name.as_str()).filter(|_| *data.name == *self.entry_module());
        let Some((key, literal)) = own.into_iter().chain([&*dotted]).find_map(|key| defines.get_key_value(key)) else {
            return value;
        };
        let Some(span) = self.replaceable(&value, literal) else { return value };
        let Some(new) = self.thaw(literal, span) else { return value };
        self.used.define(key);
        self.vars_mut(module).insert(name.clone(), new.clone());
        new
    }

    /// Something outside the project by its dotted path: what is defined for it, or an unknown.
    pub(crate) fn external(&mut self, path: Rc<str>, span: Span) -> Value {
        let Some((key, literal)) = self.request.inputs.defines.get_key_value(&*path) else {
            return self.object(Data::External(path), span);
        };
        if let Some(known) = self.outside_defines.get(key.as_str()) {
            return known.clone();
        }
        // It is one object for the whole file, whatever is being explored.
        let journals = self.heap.suspend();
        let value = self.thaw(literal, span);
        self.heap.resume(journals);
        let Some(value) = value else { return self.object(Data::External(path), span) };
        self.used.define(key);
        self.outside_defines.insert(key, value.clone());
        value
    }

    /// The name of the entry file as a module.
    fn entry_module(&self) -> &'a str {
        if self.mode == EntryMode::Script { "__main__" } else { &self.request.workflow }
    }

    /// Where an unknown that a definition may replace came into being; none if the value is known, or if it may be an
    /// object of the file that is changed by this name and by another.
    fn replaceable(&mut self, value: &Value, literal: &ir::Value) -> Option<Span> {
        let birth = match value {
            Value::Text(text) => {
                let vague = |part: &Part| !matches!(part, Part::Literal(_) | Part::Project { .. });
                text.parts.iter().any(vague).then_some(text.birth)?
            }
            _ => {
                let why = self.unknown_of(value)?;
                let unknown = self.why(why);
                if unknown.poison || (self.may_be_objects(why) && is_container(literal)) {
                    return None;
                }
                unknown.birth
            }
        };
        Some(self.birthplace(birth).unwrap_or(self.frame.site))
    }

    /// Plain data as a value; none for what is not.
    pub(crate) fn thaw(&mut self, value: &ir::Value, span: Span) -> Option<Value> {
        Some(match value {
            ir::Value::Null => Value::None,
            ir::Value::Bool(b) => Value::Bool(*b),
            ir::Value::Int(n) => Value::Int(*n),
            ir::Value::BigInt(n) => Value::big(n.parse::<BigInt>().ok()?),
            ir::Value::Float(f) => Value::Float(*f),
            ir::Value::String(s) => self.string(s.as_str(), span),
            ir::Value::Bytes(b) => Value::Bytes(b.as_slice().into()),
            ir::Value::List(items) => {
                let items = self.thaw_all(items, span)?;
                self.list(items, span)
            }
            ir::Value::Tuple(items) => {
                let items = self.thaw_all(items, span)?;
                self.tuple(items, span)
            }
            ir::Value::Set(items) => {
                let pairs = self.thaw_all(items, span)?.into_iter().map(|item| (item, Value::None)).collect();
                let set = self.thaw_dict(pairs)?;
                self.object(Data::Set(set), span)
            }
            ir::Value::Map(entries) => {
                let mut pairs = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    pairs.push((self.string(key.as_str(), span), self.thaw(value, span)?));
                }
                let dict = self.thaw_dict(pairs)?;
                self.object(Data::Dict(dict), span)
            }
            ir::Value::Mapping(entries) => {
                let mut pairs = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    pairs.push((self.thaw(key, span)?, self.thaw(value, span)?));
                }
                let dict = self.thaw_dict(pairs)?;
                self.object(Data::Dict(dict), span)
            }
            _ => return None,
        })
    }

    fn thaw_all(&mut self, items: &[ir::Value], span: Span) -> Option<Vec<Value>> {
        items.iter().map(|item| self.thaw(item, span)).collect()
    }

    fn thaw_dict(&mut self, pairs: Vec<(Value, Value)>) -> Option<Dict> {
        let mut dict = Dict::default();
        for (key, value) in pairs {
            let hashed = self.key(&key, TextRange::default()).ok()?.ok()?;
            // Of equal keys the first stays, with the last value.
            let key = dict.get(&hashed).map_or(key, |(first, _): &(Value, Value)| first.clone());
            dict.insert(hashed, (key, value));
        }
        Some(dict)
    }

    /// Reports the definitions that were not used, at the end.
    pub(crate) fn unused_defines(&mut self) {
        let defines = &self.request.inputs.defines;
        for (key, literal) in defines {
            let key = key.as_str();
            if self.used.has_define(key) {
                continue;
            }
            let (module, name) = key.rsplit_once('.').unwrap_or((self.entry_module(), key));
            let diagnostic = match self.imported_as(module) {
                None => self.no_module(key, module),
                Some(id) => match self.vars(id).get(name).cloned() {
                    None => self.no_variable(key, id, name),
                    Some(value) => match self.unknown_of(&value) {
                        // What stands in its place was reported.
                        Some(why) if self.why(why).poison => continue,
                        Some(_) if self.replaceable(&value, literal).is_none() => {
                            let message = format!(
                                "a collection is defined for `{key}`, which may be one of several objects of the file: the \
                                 definition is not used"
                            );
                            Diagnostic::new(code(602), self.binding(id, name), message)
                                .help("define what decides which of them it is")
                        }
                        // It was never asked for.
                        Some(_) => {
                            self.used.define(key);
                            continue;
                        }
                        None => self.known_variable(key, id, name, &value),
                    },
                },
            };
            self.report(diagnostic);
        }
    }

    fn imported_as(&self, name: &str) -> Option<Id> {
        if name == self.entry_module() { Some(self.main) } else { self.modules.get(name).copied() }
    }

    fn entry_start(&self) -> Span {
        let file = match self.heap.get(self.main) {
            Data::Module(module) => module.file,
            _ => None,
        };
        Span { file: file.unwrap_or(self.frame.file), start: 0, end: 0 }
    }

    fn no_module(&self, key: &str, module: &str) -> Diagnostic {
        let message = format!("a value is defined for `{key}`, but nothing asks `{module}` for it");
        let found = Diagnostic::new(code(602), self.entry_start(), message);
        match suggest::did_you_mean(module, self.modules.keys().map(|name| &**name)) {
            Some(near) => found.help(format!("did you mean `{near}`?")),
            None => found,
        }
    }

    fn no_variable(&self, key: &str, module: Id, name: &str) -> Diagnostic {
        let message = format!("a value is defined for `{key}`, but there is no such variable at the top of the file");
        let found = Diagnostic::new(code(602), self.entry_start(), message);
        let vars: &Attrs = self.vars(module);
        match suggest::did_you_mean(name, vars.keys().map(Name::as_str)) {
            Some(near) => found.help(format!("did you mean `{near}`?")),
            None => found.help(
                "a variable of another module is `module.NAME`; variables of functions and classes cannot be defined",
            ),
        }
    }

    /// Where a variable of a module gets its value, else the start of the workflow's file.
    fn binding(&self, module: Id, name: &str) -> Span {
        let file = match self.heap.get(module) {
            Data::Module(data) => data.file.filter(|file| !self.sources.get(*file).is_prelude()),
            _ => None,
        };
        let place = file.and_then(|file| {
            let text = self.sources.get(file).text();
            let body = self.program.parse(file, text, self.request.limits.nesting, &mut Vec::new())?;
            bindings(body, name).last().map(|range| Span::new(file, *range))
        });
        place.unwrap_or_else(|| self.entry_start())
    }

    fn known_variable(&mut self, key: &str, module: Id, name: &str, value: &Value) -> Diagnostic {
        let message = format!("a value is defined for `{key}`, but its value is known: the definition is not used");
        let found = Diagnostic::new(code(602), self.binding(module, name), message);
        let found = match self.repr_of(value, found.span()) {
            Ok(Ok(text)) if text.chars().count() <= 60 => found.note(format!("it is {text} whatever is defined")),
            _ => found,
        };
        found.help("a definition is for what is unknown while compiling; to have another value, change it in the file")
    }
}

fn is_container(value: &ir::Value) -> bool {
    matches!(
        value,
        ir::Value::List(_) | ir::Value::Map(_) | ir::Value::Mapping(_) | ir::Value::Set(_) | ir::Value::Tuple(_)
    )
}

/// Where a name is bound at the top of a module.
pub(super) fn bindings(body: &[Stmt], name: &str) -> Vec<TextRange> {
    let mut finder = Bindings { name, found: Vec::new() };
    finder.visit_body(body);
    finder.found
}

struct Bindings<'n> {
    name: &'n str,
    found: Vec<TextRange>,
}

impl<'s> Visitor<'s> for Bindings<'_> {
    fn visit_stmt(&mut self, stmt: &'s Stmt) {
        let found = match stmt {
            Stmt::FunctionDef(s) => Some(&s.name),
            Stmt::ClassDef(s) => Some(&s.name),
            _ => {
                walk_stmt(self, stmt);
                None
            }
        };
        self.found.extend(found.filter(|name| name.id == self.name).map(Ranged::range));
    }

    fn visit_expr(&mut self, expr: &'s Expr) {
        match expr {
            Expr::Name(e) if e.ctx.is_store() && e.id == self.name => self.found.push(e.range),
            Expr::Tuple(_) | Expr::List(_) | Expr::Starred(_) => walk_expr(self, expr),
            _ => {}
        }
    }

    fn visit_alias(&mut self, alias: &'s Alias) {
        let bound = alias.asname.as_ref().unwrap_or(&alias.name);
        if bound.id == self.name {
            self.found.push(bound.range);
        }
    }
}
