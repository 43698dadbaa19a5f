//! Calls of classes: what makes an instance.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Arg, Args, Eval, R, range_of};
use crate::heap::{Attrs, Data, Id, Instance, Made};
use crate::source::Span;
use crate::value::{SharedStr, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Stmt};
use std::rc::Rc;

impl<'a> Eval<'a> {
    /// `class(...)`.
    pub(super) fn construct(&mut self, class: Id, args: Args, span: Span) -> R<Value> {
        let Data::Class(data) = self.heap.get(class) else { return Ok(Value::None) };
        if let Some(meta) = data.info.meta
            && let Some(Value::Obj(call)) = self.mro_attribute(meta, "__call__")
        {
            let mut given = args;
            given.positional.insert(0, Arg { value: Value::Obj(class), span });
            return self.deeper(span, |eval| eval.call(Value::Obj(call), given, span));
        }
        if data.info.builtin == Some("type") && !data.info.prelude {
            return self.call_metaclass(class, args, span);
        }
        self.construct_plainly(class, args, span)
    }

    /// The same without what a metaclass of the file does instead.
    pub(in crate::eval) fn construct_plainly(&mut self, class: Id, args: Args, span: Span) -> R<Value> {
        let Data::Class(data) = self.heap.get(class) else { return Ok(Value::None) };
        let info = data.info.clone();
        if let Some(name) = info.builtin
            && info.prelude
            && info.def.is_none()
        {
            let (known, unknown) = (self.unknowns_so_far(), args.first_unknown());
            let given: Vec<Value> = args.objects().collect();
            let made = self.construct_builtin(name, args, span)?;
            self.may_come_from(&made, known, given);
            if !matches!(name, "bool" | "str" | "object" | "type") {
                self.may_have_failed(&made, known, unknown, span);
            }
            return Ok(made);
        }
        if info.prelude
            && let Some(module) = self.module_named(&info.module)
            && self.frame.globals != module
            && self.is_strict(module)
            && (args.unknown.is_some() || self.unknown_within(args.all().map(|arg| &arg.value), span).is_some())
        {
            let path = format!("{}.{}", info.module, info.name);
            return self.call_external(path.into(), args, span);
        }
        if info.is_enum {
            return self.enum_lookup(class, args, span);
        }
        let value = match self.own_new(class) {
            None => {
                let value = self.blank(class, &args, span)?;
                self.set_made_of(&value, &args);
                if !info.external_bases.is_empty() {
                    self.made_with_base(&value, span);
                }
                value
            }
            Some(new) => {
                let mut given = args.clone();
                given.positional.insert(0, Arg { value: Value::Obj(class), span });
                let value = self.call(new, given, span)?;
                let is_of = matches!(&value, Value::Obj(id)
                    if matches!(self.heap.get(*id), Data::Instance(made) if self.is_subclass(made.class, class)));
                if !is_of {
                    return Ok(value);
                }
                self.set_made_of(&value, &args);
                value
            }
        };
        match self.mro_attribute(class, "__init__") {
            Some(init) => self.call_init(init, &value, args, span)?,
            None => {
                let takes_any = info.builtin.is_some()
                    || self.own_new(class).is_some()
                    || !info.external_bases.is_empty()
                    || self.is_exception(class);
                if !takes_any && let Some(extra) = args.all().next() {
                    let message = format!("{}() takes no arguments", info.name);
                    let mut diagnostic = Diagnostic::new(code(401), extra.span, message.clone());
                    if info.def.is_some_and(has_fields) {
                        diagnostic = diagnostic
                            .help("its annotations are fields of a dataclass: write `@dataclass` above the class");
                    }
                    return Err(self.raise_as("TypeError", diagnostic, message));
                }
            }
        }
        Ok(value)
    }

    /// Has whatever the class calls `__init__` begin with a new instance.
    fn call_init(&mut self, init: Value, made: &Value, mut args: Args, span: Span) -> R<()> {
        let is_opaque = match &init {
            Value::Unknown(unknown) => !self.may_be_objects(*unknown),
            Value::Obj(id) => {
                matches!(self.heap.get(*id), Data::External(_) | Data::Foreign(_) | Data::Smudged { .. })
            }
            _ => false,
        };
        let is_function = matches!(&init, Value::Obj(id) if matches!(self.heap.get(*id), Data::Function(_)));
        let init = match self.instance_class(made) {
            Some(class) if !is_opaque && !is_function => self.bound(init, made, class, span)?,
            // What is outside the project is taken for a method: it may do anything with the instance.
            _ => {
                args.positional.insert(0, Arg { value: made.clone(), span });
                init
            }
        };
        let given = self.call(init, args, span)?;
        self.check_init(&given, span)
    }

    /// An initialiser gives nothing.
    pub(super) fn check_init(&mut self, given: &Value, span: Span) -> R<()> {
        if given.is_none() || self.unknown_of(given).is_some() {
            return Ok(());
        }
        let kind = self.type_name(given);
        Err(self.raise("TypeError", span, format!("__init__() should return None, not '{kind}'")))
    }

    /// The `__new__` that a class of the project has.
    pub(in crate::eval) fn own_new(&self, class: Id) -> Option<Value> {
        let new = self.mro_attribute(class, "__new__")?;
        let Value::Obj(id) = &new else { return None };
        match self.heap.get(*id) {
            Data::Function(_) => Some(new),
            Data::Descriptor { function, .. } => Some(function.clone()),
            _ => None,
        }
    }

    /// Whether a `__new__` is one of the project's.
    pub(in crate::eval) fn is_own_new(&self, new: &Value) -> bool {
        matches!(new, Value::Obj(id) if matches!(self.heap.get(*id), Data::Function(_) | Data::Descriptor { .. }))
    }

    /// What `object.__new__`, or that of another built-in type, makes.
    pub(in crate::eval) fn blank(&mut self, class: Id, args: &Args, span: Span) -> R<Value> {
        let Data::Class(data) = self.heap.get(class) else { return Ok(Value::None) };
        let info = data.info.clone();
        if let Some(message) = self.abstract_methods(&info) {
            return Err(self.raise("TypeError", span, message));
        }
        let class = self.kind_of_os_error(class, args);
        let payload = self.payload(&info, args, span)?;
        Ok(Value::Obj(self.new_instance(class, payload, span)))
    }

    /// An instance without attributes.
    pub(super) fn new_instance(&mut self, class: Id, payload: Option<Value>, span: Span) -> Id {
        let instance =
            Instance { class, attrs: Attrs::default(), payload, made: None, metadata: None, dict: None, handed: None };
        self.object_id(Data::Instance(Box::new(instance)), span)
    }

    /// Keeps what an object is constructed with. Of what the prelude makes for itself nobody asks that, but
    /// `create_dataset` and its like make metadata for the user, and `dataclasses.replace` objects of the user's classes.
    fn set_made_of(&mut self, value: &Value, args: &Args) {
        if let Value::Obj(id) = value {
            self.set_made(*id, |eval| eval.made(args));
        }
    }

    /// The same with what is told of it.
    pub(super) fn set_made(&mut self, id: Id, made: impl FnOnce(&Self) -> Made) {
        let is_for_users = |module: &Data| matches!(module, Data::Module(m) if m.name.starts_with("ai_flow.meta."));
        let is_of_users = |eval: &Self| match eval.instance_class(&Value::Obj(id)).map(|class| eval.heap.get(class)) {
            Some(Data::Class(class)) => !class.info.prelude,
            _ => false,
        };
        if self.frame.prelude && !is_for_users(self.heap.get(self.frame.globals)) && !is_of_users(self) {
            return;
        }
        let made = Rc::new(made(self));
        if let Data::Instance(instance) = self.heap.get_mut(id) {
            instance.made.get_or_insert(made);
        }
    }

    /// `OSError(2, …)` is a FileNotFoundError.
    fn kind_of_os_error(&self, class: Id, args: &Args) -> Id {
        let (Some(Value::Int(number)), 2..=4) = (args.positional.first().map(|arg| &arg.value), args.positional.len())
        else {
            return class;
        };
        if class != self.builtin_class("OSError") {
            return class;
        }
        let name = match number {
            1 | 13 => "PermissionError",
            2 => "FileNotFoundError",
            3 => "ProcessLookupError",
            4 => "InterruptedError",
            10 => "ChildProcessError",
            11 => "BlockingIOError",
            17 => "FileExistsError",
            20 => "NotADirectoryError",
            21 => "IsADirectoryError",
            32 => "BrokenPipeError",
            103 => "ConnectionAbortedError",
            104 => "ConnectionResetError",
            110 => "TimeoutError",
            111 => "ConnectionRefusedError",
            _ => return class,
        };
        self.builtin_class(name)
    }

    pub(crate) fn is_exception(&self, class: Id) -> bool {
        self.is_subclass(class, self.builtin_class("BaseException"))
    }

    /// What an instance of a subclass of a built-in type holds.
    fn payload(&mut self, info: &crate::heap::ClassInfo<'a>, args: &Args, span: Span) -> R<Option<Value>> {
        if self.is_exception(info.mro[0]) {
            let items = args.positional.iter().map(|arg| arg.value.clone()).collect();
            return Ok(Some(self.tuple(items, span)));
        }
        if let Some(make) = self.mro_attribute(info.mro[0], "_payload") {
            return self.call(make, args.clone(), span).map(Some);
        }
        Ok(match info.builtin {
            Some(name @ ("dict" | "list" | "set")) => {
                let init = self.mro_attribute(info.mro[0], "__init__");
                let own_init = matches!(init, Some(Value::Obj(i)) if matches!(self.heap.get(i), Data::Function(_)));
                let args = if own_init { Args::default() } else { args.clone() };
                Some(self.construct_builtin(name, args, span)?)
            }
            Some("object") | None => None,
            Some(name) => Some(self.construct_builtin(name, args.clone(), span)?),
        })
    }

    /// Whether a class has a metaclass that looks for abstract methods, as that of `ABC` does.
    pub(in crate::eval) fn may_be_abstract(&self, info: &crate::heap::ClassInfo<'a>) -> bool {
        let is_abc = |id: &Id, name: &str| {
            matches!(self.heap.get(*id), Data::Class(class) if class.info.prelude && class.info.name == name
                && &*class.info.module == "abc")
        };
        info.mro.iter().any(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(class) => {
                let keywords = class.info.def.and_then(|def| def.arguments.as_ref()).map_or(&[][..], |a| &a.keywords);
                let has_keyword = keywords.iter().any(|k| k.arg.as_ref().is_some_and(|name| name == "metaclass"));
                // A metaclass of the project's own need not be one of abstract classes.
                let other = info.meta.is_some_and(|meta| {
                    matches!(self.heap.get(meta), Data::Class(meta) if meta.info.external_bases.is_empty()
                        && !meta.info.mro.iter().any(|id| is_abc(id, "ABCMeta")))
                });
                (has_keyword && !other) || is_abc(ancestor, "ABC")
            }
            _ => false,
        })
    }

    /// The complaint about a class that has abstract methods.
    fn abstract_methods(&self, info: &crate::heap::ClassInfo<'a>) -> Option<String> {
        let names = self.abstract_names(info)?;
        let names: Vec<&str> = names.iter().map(Name::as_str).collect();
        (!names.is_empty()).then(|| {
            format!("Can't instantiate abstract class {} with abstract methods {}", info.name, names.join(", "))
        })
    }

    /// The abstract methods of a class in the order of their names; none where nothing makes it an abstract class.
    pub(crate) fn abstract_names(&self, info: &crate::heap::ClassInfo<'a>) -> Option<Vec<Name>> {
        if !self.may_be_abstract(info) {
            return None;
        }
        let is_abstract = |name: &Name| {
            let Some(Value::Obj(found)) = self.mro_attribute(info.mro[0], name) else { return false };
            let function = match self.heap.get(found) {
                Data::Property(parts) => parts[0].clone(),
                Data::Descriptor { function, .. } => function.clone(),
                _ => Value::Obj(found),
            };
            let Value::Obj(function) = function else { return false };
            let Data::Function(function) = self.heap.get(function) else { return false };
            function.attrs.is_some_and(|attrs| self.vars(attrs).contains_key("__isabstractmethod__"))
        };
        let mut names: Vec<Name> = Vec::new();
        for ancestor in &info.mro {
            if let Data::Class(class) = self.heap.get(*ancestor) {
                names.extend(class.attrs.keys().filter(|name| is_abstract(name)).cloned());
            }
        }
        names.sort_unstable();
        names.dedup();
        Some(names)
    }

    fn enum_lookup(&mut self, class: Id, args: Args, span: Span) -> R<Value> {
        if args.positional.len() + args.keyword.len() > 1 && self.enum_members(class).is_empty() {
            return self.enum_by_call(class, &args, span);
        }
        let Some(arg) = args.positional.first() else {
            return Err(self.raise("TypeError", span, "__call__() missing 1 required positional argument: 'value'"));
        };
        let unknown = match &arg.value {
            text @ Value::Text(_) => Some(self.text_unknown(text, range_of(span))),
            value => self.unknown_of(value),
        };
        if let Some(why) = unknown {
            self.may_raise(span);
            return Ok(self.element_of(why, span));
        }
        if let Some(member) = self.enum_by_value(class, &arg.value) {
            return Ok(member);
        }
        if let Some(missing) = self.own_missing(class) {
            return self.missing_member(class, missing, &arg.value, span);
        }
        if self.is_flag(class)
            && let Some(member) = self.combined(class, &arg.value, span)?
        {
            return Ok(member);
        }
        for member in self.enum_members(class) {
            let value = self.enum_value(&member);
            if let Some(why) = self.unknown_of(&value) {
                return Ok(self.element_of(why, span));
            }
        }
        let at = self.origin(arg);
        let shown = self.repr(&arg.value);
        let name = self.class_name(class);
        let diagnostic = self.enum_help(
            Diagnostic::new(code(405), at, format!("ValueError: {shown} is not a valid {name}")),
            class,
            &arg.value,
        );
        Err(self.raise_as("ValueError", diagnostic, format!("{shown} is not a valid {name}")))
    }

    /// The `_missing_` of an enumeration of the project.
    fn own_missing(&self, class: Id) -> Option<Value> {
        let Some(Value::Obj(found)) = self.mro_attribute(class, "_missing_") else { return None };
        let function = match self.heap.get(found) {
            Data::Descriptor { function: Value::Obj(function), .. } => *function,
            _ => found,
        };
        let is_own = matches!(self.heap.get(function), Data::Function(function) if !function.prelude);
        is_own.then_some(Value::Obj(found))
    }

    /// What `_missing_` gives for a value that no member has.
    fn missing_member(&mut self, class: Id, missing: Value, value: &Value, span: Span) -> R<Value> {
        let method = self.bind_to(missing, &Value::Obj(class), class, span);
        let given = self.deeper(span, |eval| eval.call(method, Args::positional(vec![value.clone()], span), span))?;
        if let Some(why) = self.unknown_of(&given) {
            self.may_raise(span);
            return Ok(self.element_of(why, span));
        }
        let is_member = matches!(&given, Value::Obj(id)
            if matches!(self.heap.get(*id), Data::Instance(member) if self.is_subclass(member.class, class)));
        if is_member {
            return Ok(given);
        }
        let name = self.class_name(class);
        if given.is_none() {
            let message = format!("{} is not a valid {name}", self.repr(value));
            return Err(self.raise("ValueError", span, message));
        }
        let shown = self.repr(&given);
        let message = format!("error in {name}._missing_: returned {shown} instead of None or a valid member");
        Err(self.raise("TypeError", span, message))
    }

    /// Adds the values of an enum, or the nearest one, to a diagnostic.
    pub(crate) fn enum_help(&self, diagnostic: Diagnostic, class: Id, value: &Value) -> Diagnostic {
        let members = self.enum_members(class);
        let values: Vec<SharedStr> = members.iter().filter_map(|m| self.as_str(&self.enum_value(m))).collect();
        let near = self
            .as_str(value)
            .and_then(|word| crate::suggest::did_you_mean(&word, values.iter().map(|v| &**v)).map(ToOwned::to_owned));
        match near {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None if values.is_empty() => diagnostic,
            None => {
                diagnostic.help(format!("the values are {}", crate::suggest::list(values.iter().map(|v| &**v), 12)))
            }
        }
    }
}

/// Whether a class has annotated names and nothing that makes its objects.
fn has_fields(def: &ast::StmtClassDef) -> bool {
    def.body.iter().any(Stmt::is_ann_assign_stmt)
}
