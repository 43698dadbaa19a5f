//! Attributes of instances, as they are read.

use super::{is_called_on_classes, is_method};
use crate::eval::methods::of_kind;
use crate::eval::{Args, Eval, R};
use crate::heap::{Data, Id};
use crate::source::Span;
use crate::value::{Unknown, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Stmt};

impl<'a> Eval<'a> {
    pub(super) fn instance_attribute(&mut self, object: &Value, id: Id, name: &Name, span: Span) -> R<Option<Value>> {
        let own = self.class_attribute(object, "__getattribute__");
        let look_up = |eval: &mut Self| match own {
            Some(method) => {
                let args = Args::positional(vec![Value::str(name.as_str())], span);
                eval.deeper(span, |eval| eval.call(method, args, span)).map(Some)
            }
            None => eval.plain_attribute(object, id, name, span),
        };
        let Some(method) = self.class_attribute(object, "__getattr__") else { return look_up(self) };
        let found = self.catching("AttributeError", span, look_up)?;
        if let Some(Some(value)) = found {
            return Ok(Some(value));
        }
        let args = Args::positional(vec![Value::str(name.as_str())], span);
        // What it raises itself is the absence of the attribute.
        self.deeper(span, |eval| eval.call(method, args, span)).map(Some)
    }

    /// An attribute of an instance, without what its class makes up in `__getattr__`.
    pub(in crate::eval) fn plain_attribute(
        &mut self,
        object: &Value,
        id: Id,
        name: &Name,
        span: Span,
    ) -> R<Option<Value>> {
        let Data::Instance(instance) = self.heap.get(id) else { return Ok(None) };
        let class = instance.class;
        let own = instance.attrs.get(name).cloned();
        let (metadata, handed) = (instance.metadata, instance.handed);
        let payload = instance.payload.clone();
        let from_class = self.mro_attribute(class, name);
        if let Some(found) = &from_class
            && self.is_data_descriptor(found)
        {
            return self.bound(found.clone(), object, class, span).map(Some);
        }
        if let Some(own) = own {
            self.read_perhaps_missing(&own, span);
            return Ok(Some(own));
        }
        if let Some(value) = from_class {
            if self.may_be_a_field(id, class, &value, name)
                && let Some(why) = self.outside(object)
            {
                return Ok(Some(self.element_of(why, span)));
            }
            if let Some(why) = handed
                && !is_method(&self.heap, &value)
                && !name.starts_with('_')
            {
                return Ok(Some(self.perhaps(value, why)));
            }
            return self.bound(value, object, class, span).map(Some);
        }
        let Data::Class(data) = self.heap.get(class) else { return Ok(None) };
        let info = data.info.clone();
        match name.as_str() {
            "__class__" => return Ok(Some(Value::Obj(class))),
            "__module__" | "__doc__" => return self.class_object_attribute(&Value::Obj(class), class, name, span),
            "__dict__" if self.slots_of(class).is_some() => return Ok(None),
            "__dict__" => return Ok(Some(self.dict_of(id, span))),
            // There are none.
            "__weakref__" if info.def.is_some() && !info.prelude && info.builtin.is_none() => {
                return Ok(Some(Value::None));
            }
            _ => {}
        }
        if let Some(index) = metadata
            && self.init_takes(class, name)
        {
            let kind = self.class_name(class);
            let birth = self.birth(span);
            // Where there is no such thing, it is an attribute of None that is asked for.
            if self.is_guarded() && !self.frame.prelude {
                self.may_raise(span);
            }
            return Ok(Some(self.new_unknown(Unknown {
                birth,
                reason: format!("`{name}` of a {kind} is what the server says").into(),
                poison: false,
                attribute: Some((index, name.as_str().into())),
            })));
        }
        if let Some(why) = handed
            && !name.starts_with("__")
            && payload.as_ref().is_none_or(|payload| !self.has_method(payload, name))
        {
            let value = self.element_of(why, span);
            if !info.external_bases.is_empty() {
                self.is_of_base(&value, object);
            }
            return Ok(Some(value));
        }
        if self.is_exception(class) {
            return Ok(self.exception_attribute(object, class, payload, name, span));
        }
        if let Some(number) = &payload
            && matches!(name.as_str(), "real" | "imag" | "numerator" | "denominator")
        {
            return self.built_in_attribute(number, name, span);
        }
        if let Some(payload) = payload
            && let Some(method) = self.builtin_method(&payload, name)
            && !name.starts_with("__")
        {
            // `fromkeys` and its like make an object of the class, not of the type that it derives from.
            return match is_called_on_classes(name) {
                true => self.class_object_attribute(&Value::Obj(class), class, name, span),
                false => Ok(Some(method)),
            };
        }
        if self.member_came_later(class, name).is_some() || self.lacks_member(class, name) {
            return Ok(None);
        }
        if let Some(base) = info.external_bases.first() {
            return Ok(Some(self.attribute_of_base(object, base, span)));
        }
        let kind = info.builtin.unwrap_or("object");
        Ok(of_kind(kind, name).then(|| self.inherited_method(object, name, span)))
    }

    /// A name that may not be there is read or removed: that may fail.
    pub(in crate::eval) fn read_perhaps_missing(&mut self, value: &Value, span: Span) {
        if let Value::Unknown(id) = value
            && self.is_perhaps_absent(value)
        {
            self.may_fail(*id, span);
        }
    }

    /// Whether a class attribute may be no more than the default of a field that a base class outside the project sets:
    /// one that is annotated, or may be given where the object is made.
    fn may_be_a_field(&self, object: Id, class: Id, value: &Value, name: &Name) -> bool {
        let (Data::Instance(instance), Data::Class(data)) = (self.heap.get(object), self.heap.get(class)) else {
            return false;
        };
        let is_annotated = |def: &ruff_python_ast::StmtClassDef| {
            def.body.iter().any(|stmt| {
                matches!(stmt, Stmt::AnnAssign(s) if matches!(s.target.as_ref(), Expr::Name(n) if n.id == *name))
            })
        };
        let annotated =
            data.info.mro.iter().any(
                |ancestor| matches!(self.heap.get(*ancestor), Data::Class(c) if c.info.def.is_some_and(is_annotated)),
            );
        let given = || {
            let by_base = self.mro_attribute(class, "__init__").is_none();
            let describes = data.info.external_bases.iter().any(|base| base.starts_with("pydantic"));
            let made = instance.made.as_deref();
            let takes = made.is_none_or(|made| {
                made.more.is_some() || !made.positional.is_empty() || made.keyword.iter().any(|(key, _)| key == name)
            });
            by_base && (describes || takes)
        };
        !is_method(&self.heap, value) && (annotated || given())
    }

    /// A method that an instance has from a built-in class.
    pub(super) fn inherited_method(&mut self, object: &Value, name: &Name, span: Span) -> Value {
        self.object(Data::BuiltinMethod { receiver: object.clone(), name: name.clone() }, span)
    }

    fn exception_attribute(
        &mut self,
        object: &Value,
        class: Id,
        payload: Option<Value>,
        name: &Name,
        span: Span,
    ) -> Option<Value> {
        let args = payload.as_ref().map(|args| self.exception_args(args)).unwrap_or_default();
        let is = |eval: &Self, name: &str| eval.is_subclass(class, eval.builtin_class(name));
        match name.as_str() {
            "args" => payload,
            "__cause__" | "__context__" => Some(Value::None),
            "__suppress_context__" => Some(Value::Bool(false)),
            "__traceback__" => Some(self.unknown(span, "where an exception was raised is not recorded")),
            "errno" | "strerror" if is(self, "OSError") => {
                let index = usize::from(name == "strerror");
                Some(if args.len() < 2 { Value::None } else { args[index].clone() })
            }
            "filename" if is(self, "OSError") => Some(args.get(2).cloned().unwrap_or(Value::None)),
            "value" if is(self, "StopIteration") => Some(args.first().cloned().unwrap_or(Value::None)),
            "code" if is(self, "SystemExit") => match &args[..] {
                [] => Some(Value::None),
                [code] => Some(code.clone()),
                _ => payload,
            },
            "encoding" | "object" | "start" | "end" | "reason"
                if is(self, "UnicodeDecodeError") || is(self, "UnicodeEncodeError") =>
            {
                let names = ["encoding", "object", "start", "end", "reason"];
                let part = names.iter().position(|part| *part == name.as_str()).and_then(|place| args.get(place));
                Some(match part.filter(|_| args.len() == names.len()) {
                    Some(part) => part.clone(),
                    None => self.unknown(span, "the words of a decoding error are not evaluated"),
                })
            }
            "name" | "path" | "msg" if is(self, "ImportError") => {
                Some(self.unknown(span, "which import failed is not recorded"))
            }
            _ => of_kind("exception", name).then(|| self.inherited_method(object, name, span)),
        }
    }

    /// The arguments of an exception.
    pub(crate) fn exception_args(&self, payload: &Value) -> Vec<Value> {
        match payload {
            Value::Obj(id) => match self.heap.get(*id) {
                Data::Tuple(items) => items.to_vec(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}
