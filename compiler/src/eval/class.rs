//! Classes, enums among them.

use super::{Args, Eval, Flow, R};
use crate::heap::{Attrs, Class, ClassInfo, Data, Dict, Id, Instance, Key};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast};
use ruff_text_size::Ranged;
use std::rc::Rc;

impl<'a> Eval<'a> {
    pub(crate) fn class_def(&mut self, s: &'a ast::StmtClassDef) -> R<()> {
        let span = self.span(s.name.range);
        let mut bases = Vec::new();
        if let Some(arguments) = &s.arguments {
            for base in &arguments.args {
                let value = self.expr(base)?;
                bases.push((value, self.span(base.range())));
            }
            for keyword in &arguments.keywords {
                // A metaclass changes nothing that is recorded, unless it is the project's own.
                self.expr(&keyword.value)?;
            }
        }
        let qualname: Rc<str> = format!("{}{}", self.frame.qualifier, s.name.id).into();
        let parent = self.closure_scope();
        let scope = self.heap.alloc(Data::Scope { vars: Attrs::default(), parent }, crate::value::Birth::default());
        let outer_scope = std::mem::replace(&mut self.frame.scope, scope);
        let outer_qualifier = std::mem::replace(&mut self.frame.qualifier, format!("{qualname}.").into());
        let outer_body = std::mem::replace(&mut self.frame.class_body, true);
        let outcome = self.block(&s.body);
        self.frame.scope = outer_scope;
        self.frame.qualifier = outer_qualifier;
        self.frame.class_body = outer_body;
        match outcome? {
            Flow::Normal => {}
            _ => return Ok(()),
        }
        let attrs = self.vars(scope).clone();
        let class = self.make_class(&s.name.id, qualname, bases, attrs, Some(s), span)?;
        let mut value = Value::Obj(class);
        for decorator in s.decorator_list.iter().rev() {
            let function = self.expr(&decorator.expression)?;
            let at = self.span(decorator.range);
            value = self.call(function, Args::positional(vec![value], at), at)?;
        }
        self.store(&s.name.id, value);
        Ok(())
    }

    /// Makes a class of its name, bases and attributes.
    pub(crate) fn make_class(
        &mut self,
        name: &Name,
        qualname: Rc<str>,
        bases: Vec<(Value, Span)>,
        attrs: Attrs,
        def: Option<&'a ast::StmtClassDef>,
        span: Span,
    ) -> R<Id> {
        let mut parents = Vec::new();
        let mut external_bases: Vec<Rc<str>> = Vec::new();
        let mut builtin = None;
        let mut is_enum = false;
        for (base, at) in bases {
            match &base {
                Value::Obj(id) => match self.heap.get(*id) {
                    Data::Class(class) => {
                        parents.push(*id);
                        external_bases.extend(class.info.external_bases.iter().cloned());
                        builtin = builtin.or(class.info.builtin);
                        is_enum |= class.info.is_enum;
                    }
                    Data::External(path) => external_bases.push(path.clone()),
                    Data::Foreign(foreign) => external_bases.push(foreign.path.clone()),
                    _ => {
                        let kind = self.type_name(&base);
                        return Err(self.raise("TypeError", at, format!("a class cannot derive from a {kind}")));
                    }
                },
                Value::Unknown(why) => external_bases.push(self.why(*why).reason.clone()),
                _ => {
                    let kind = self.type_name(&base);
                    return Err(self.raise("TypeError", at, format!("a class cannot derive from a {kind}")));
                }
            }
        }
        let module = self.module_name(self.frame.globals);
        is_enum |= self.frame.prelude
            && &*module == "enum"
            && matches!(name.as_str(), "Enum" | "IntEnum" | "Flag" | "IntFlag");
        let id = self.object_id(Data::Slice(Rc::new([Value::None, Value::None, Value::None])), span);
        let mut mro = vec![id];
        let Some(rest) = self.linearise(&parents) else {
            return Err(self.raise(
                "TypeError",
                span,
                "Cannot create a consistent method resolution order (MRO) for bases",
            ));
        };
        mro.extend(rest);
        self.charge(mro.len() * mro.len() / 64);
        let info = ClassInfo {
            name: name.clone(),
            qualname,
            module,
            file: (!self.frame.prelude).then_some(self.frame.file),
            def,
            mro,
            external_bases,
            builtin: if is_enum { builtin.filter(|b| matches!(*b, "str" | "int" | "float")) } else { builtin },
            is_enum,
            prelude: self.frame.prelude,
            local: self.frame.function.is_some(),
        };
        let members: Vec<(Name, Value)> = if is_enum { enum_values(&attrs, &self.heap) } else { Vec::new() };
        for value in attrs.values() {
            if let Value::Obj(function) = value {
                self.own(*function, id);
            }
        }
        *self.heap.get_mut(id) = Data::Class(Class { attrs, info: Rc::new(info) });
        if is_enum {
            self.make_members(id, members, span);
        }
        Ok(id)
    }

    /// Tells the functions of a class body which class they belong to.
    fn own(&mut self, id: Id, class: Id) {
        match self.heap.get(id) {
            Data::Function(function) if function.owner.get().is_none() => function.owner.set(Some(class)),
            Data::Descriptor { function: Value::Obj(inner), .. } => self.own(*inner, class),
            _ => {}
        }
    }

    /// The C3 linearisation of the ancestors.
    fn linearise(&self, parents: &[Id]) -> Option<Vec<Id>> {
        let mut lists: Vec<Vec<Id>> = parents
            .iter()
            .map(|parent| match self.heap.get(*parent) {
                Data::Class(class) => class.info.mro.clone(),
                _ => Vec::new(),
            })
            .collect();
        lists.push(parents.to_vec());
        let mut out = Vec::new();
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Some(out);
            }
            let head =
                lists.iter().map(|list| list[0]).find(|head| lists.iter().all(|list| !list[1..].contains(head)))?;
            out.push(head);
            for list in &mut lists {
                if list[0] == head {
                    list.remove(0);
                }
            }
        }
    }

    /// Turns the plain attributes of an enum's body into its members; equal values are one member with two names.
    fn make_members(&mut self, class: Id, values: Vec<(Name, Value)>, span: Span) {
        let mut made: Vec<(Value, Value)> = Vec::new();
        for (name, value) in values {
            let alias = made.iter().find(|(v, _)| self.identical(v, &value)).map(|(_, member)| member.clone());
            let member = match alias {
                Some(member) => member,
                None => {
                    let Data::Class(data) = self.heap.get(class) else { return };
                    let payload = data.info.builtin.map(|_| value.clone());
                    let mut attrs = Attrs::default();
                    attrs.insert(Name::new_static("name"), Value::str(name.as_str()));
                    attrs.insert(Name::new_static("value"), value.clone());
                    attrs.insert(Name::new_static("_name_"), Value::str(name.as_str()));
                    attrs.insert(Name::new_static("_value_"), value.clone());
                    let instance = Instance { class, attrs, payload, made: None, metadata: None };
                    let member = self.object(Data::Instance(instance), span);
                    made.push((value, member.clone()));
                    member
                }
            };
            if let Data::Class(data) = self.heap.get_mut(class) {
                data.attrs.insert(name, member);
            }
        }
    }

    /// Whether two plain values are equal, for enums.
    fn identical(&self, a: &Value, b: &Value) -> bool {
        match (a, b) {
            (Value::Str(x), Value::Str(y)) => x.text == y.text,
            (Value::Int(x), Value::Int(y)) => x == y,
            (Value::Bool(x), Value::Bool(y)) => x == y,
            _ => false,
        }
    }

    /// The members of an enum, in order, without aliases.
    pub(crate) fn enum_members(&self, class: Id) -> Vec<Value> {
        let Data::Class(data) = self.heap.get(class) else { return Vec::new() };
        let mut members = Vec::new();
        for (name, value) in &data.attrs {
            if let Value::Obj(id) = value
                && let Data::Instance(instance) = self.heap.get(*id)
                && instance.class == class
                && matches!(instance.attrs.get("name"), Some(Value::Str(own)) if *own.text == **name)
            {
                members.push(value.clone());
            }
        }
        members
    }

    /// A member by its name.
    pub(crate) fn enum_member(&self, class: Id, name: &str) -> Option<Value> {
        let Data::Class(data) = self.heap.get(class) else { return None };
        data.attrs.get(name).filter(|v| self.is_member(v, class)).cloned()
    }

    fn is_member(&self, value: &Value, class: Id) -> bool {
        matches!(value, Value::Obj(id) if matches!(self.heap.get(*id), Data::Instance(i) if i.class == class))
    }

    /// A member by its value: `JobAction("START")`.
    pub(crate) fn enum_by_value(&self, class: Id, value: &Value) -> Option<Value> {
        let wanted = self.plain(value);
        self.enum_members(class).into_iter().find(|member| match member {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Instance(instance) => {
                    instance.attrs.get("value").is_some_and(|v| self.identical(&self.plain(v), &wanted))
                }
                _ => false,
            },
            _ => false,
        })
    }

    pub(crate) fn enum_member_dict(&mut self, class: Id, span: Span) -> Value {
        let mut dict = Dict::default();
        for member in self.enum_members(class) {
            if let Value::Obj(id) = &member
                && let Data::Instance(instance) = self.heap.get(*id)
                && let Some(Value::Str(name)) = instance.attrs.get("name")
            {
                let name = name.clone();
                dict.insert(Key::Str(name.text.clone()), (Value::Str(name), member));
            }
        }
        self.object(Data::Dict(dict), span)
    }
}

/// The attributes of an enum's body that become members.
fn enum_values(attrs: &Attrs, heap: &crate::heap::Heap<'_>) -> Vec<(Name, Value)> {
    attrs
        .iter()
        .filter(|(name, value)| {
            let callable = matches!(value, Value::Obj(id) if matches!(
                heap.get(*id),
                Data::Function(_) | Data::Descriptor { .. } | Data::Class(_) | Data::Builtin(_)
            ));
            !name.starts_with('_') && !callable
        })
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}
