//! Metaclasses of the file: classes that derive from `type`, whose instances are classes.
//!
//! The class of a class stands in its [`ClassInfo`]. What is not found in a class and its ancestors is looked up there,
//! and bound to the class; where it has a `__call__`, calling the class is calling that.

use crate::eval::methods::range_of;
use crate::eval::{Arg, Args, Eval, R};
use crate::heap::{Attrs, ClassInfo, Data, Dict, Id, Key, Owner};
use crate::source::Span;
use crate::syntax::written;
use crate::value::Value;
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use std::rc::Rc;

/// A class statement whose class a metaclass is making.
#[derive(Debug, Clone)]
pub(in crate::eval) struct Making<'a> {
    pub(super) def: &'a ast::StmtClassDef,
    pub(super) qualname: Rc<str>,
    /// What its functions know their class by.
    pub(super) owner: Owner,
}

impl<'a> Eval<'a> {
    /// The metaclass of a class, where it is one of the file.
    pub(crate) fn metaclass_of(&self, class: Id) -> Option<Id> {
        match self.heap.get(class) {
            Data::Class(class) => class.info.meta,
            _ => None,
        }
    }

    /// Whether a value is a class of such a metaclass.
    pub(in crate::eval) fn has_metaclass(&self, value: &Value) -> bool {
        matches!(value, Value::Obj(id) if self.metaclass_of(*id).is_some())
    }

    /// Whether a class is a metaclass of the file.
    pub(super) fn is_metaclass(&self, class: Id) -> bool {
        matches!(self.heap.get(class), Data::Class(class) if is_metaclass(&class.info))
    }

    /// The metaclass of a new class: the one that is given or that of a base, whichever derives from the others.
    pub(super) fn winning_metaclass(
        &mut self,
        given: Option<Id>,
        bases: impl Iterator<Item = Value>,
        span: Span,
    ) -> R<Option<Id>> {
        let mut winner = given;
        for base in bases {
            let Value::Obj(base) = base else { continue };
            let Some(meta) = self.metaclass_of(base) else { continue };
            match winner {
                Some(known) if self.is_subclass(known, meta) => {}
                Some(known) if !self.is_subclass(meta, known) => {
                    let message = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass \
                                   of the metaclasses of all its bases";
                    return Err(self.raise("TypeError", span, message));
                }
                _ => winner = Some(meta),
            }
        }
        Ok(winner)
    }

    /// The class of a class statement, made by a metaclass.
    pub(super) fn class_by_metaclass(
        &mut self,
        meta: Id,
        making: Making<'a>,
        bases: Vec<Value>,
        attrs: Attrs,
        options: Vec<(Name, Arg)>,
        span: Span,
    ) -> R<Value> {
        let text = |text: &str| Value::str(text);
        let mut namespace = Dict::default();
        let mut add = |name: &str, value: Value| {
            namespace.insert(Key::Str(name.into()), (text(name), value));
        };
        let module = self.module_name(self.frame.globals);
        add("__module__", text(&module));
        add("__qualname__", text(&making.qualname));
        if let Some(doc) = crate::eval::attr::docstring(&making.def.body) {
            add("__doc__", text(&doc));
        }
        if making.def.body.iter().any(ast::Stmt::is_ann_assign_stmt) {
            add("__annotations__", self.unknown(span, "`__annotations__` of a class is not evaluated"));
        }
        for (name, value) in attrs.iter() {
            add(name, value.clone());
        }
        let namespace = self.object(Data::Dict(namespace), span);
        let bases = self.tuple(bases, span);
        let mut args = Args::positional(vec![text(written(&making.def.name)), bases, namespace], span);
        args.names = options.iter().map(|(_, option)| option.span).collect();
        args.keyword = options;
        self.making.push(making);
        let made = self.call_metaclass(meta, args, span);
        self.making.pop();
        made
    }

    /// `Meta(name, bases, attributes)`.
    pub(in crate::eval) fn call_metaclass(&mut self, meta: Id, args: Args, span: Span) -> R<Value> {
        let mut given = args.clone();
        given.positional.insert(0, Arg { value: Value::Obj(meta), span });
        let made = match self.own_new(meta) {
            Some(new) => self.deeper(span, |eval| eval.call(new, given, span))?,
            None => self.new_of_type(given, span)?,
        };
        if let Value::Obj(class) = made
            && self.metaclass_of(class).is_some_and(|of| self.is_subclass(of, meta))
            && let Some(Value::Obj(init)) = self.mro_attribute(meta, "__init__")
            && matches!(self.heap.get(init), Data::Function(_))
        {
            let mut given = args;
            given.positional.insert(0, Arg { value: made.clone(), span });
            self.deeper(span, |eval| eval.call(Value::Obj(init), given, span))?;
        }
        Ok(made)
    }

    /// `type.__new__(Meta, name, bases, attributes)`.
    pub(in crate::eval) fn new_of_type(&mut self, mut args: Args, span: Span) -> R<Value> {
        if args.positional.len() != 4 {
            return Ok(self.unknown(span, "this use of `type.__new__` is not evaluated"));
        }
        let meta = match args.positional.remove(0).value {
            Value::Obj(meta) if self.is_metaclass(meta) => Some(meta),
            _ => None,
        };
        self.make_by_call(meta, &args, span)
    }

    /// What the class statement says of a class of this name that is being made.
    pub(super) fn making_of(&mut self, name: &str) -> Option<(&'a ast::StmtClassDef, Rc<str>)> {
        let making = self.making.last().filter(|making| written(&making.def.name) == name)?;
        Some((making.def, making.qualname.clone()))
    }

    /// `type.__call__(Class, …)`.
    pub(in crate::eval) fn call_of_type(&mut self, mut args: Args, span: Span) -> R<Value> {
        match args.positional.first() {
            Some(Arg { value: Value::Obj(class), .. }) if matches!(self.heap.get(*class), Data::Class(_)) => {
                let class = *class;
                args.positional.remove(0);
                self.construct_plainly(class, args, span)
            }
            _ => Ok(self.unknown(span, "this use of `type.__call__` is not evaluated")),
        }
    }

    /// What a class's metaclass has, bound to the class. Before what the class has itself come only properties.
    pub(in crate::eval) fn metaclass_attribute(
        &mut self,
        class: Id,
        name: &str,
        before: bool,
        span: Span,
    ) -> R<Option<Value>> {
        let Some(meta) = self.metaclass_of(class) else { return Ok(None) };
        let Some(found) = self.mro_attribute(meta, name) else { return Ok(None) };
        if before && !self.is_data_descriptor(&found) {
            return Ok(None);
        }
        self.bound(found, &Value::Obj(class), meta, span).map(Some)
    }

    /// The elements that a class has by its metaclass, or any other of its special methods.
    pub(in crate::eval) fn special_of_class(&self, class: Id, name: &str) -> Option<(Value, Id)> {
        let meta = self.metaclass_of(class)?;
        Some((self.mro_attribute(meta, name)?, meta))
    }

    /// The bases of a class that is made by a call.
    pub(super) fn bases_of(&mut self, bases: &Value, span: Span) -> R<Vec<Value>> {
        Ok(self.collect_items(bases, range_of(span))?.unwrap_or_default())
    }
}

/// Whether a class derives from `type`.
pub(super) fn is_metaclass(info: &ClassInfo<'_>) -> bool {
    info.builtin == Some("type") && !info.prelude
}
