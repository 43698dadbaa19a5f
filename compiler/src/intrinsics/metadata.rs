//! Metadata: looked up, registered or changed on a server; and the calls of the life-cycle API.

use super::Builtin;
use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Arg, Args, Eval, Frozen, R};
use crate::fact::{Fact, LifeCycle, Metadata};
use crate::heap::{Attrs, Data, Def, Dict, Id, Instance};
use crate::ir;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "look_up", run: |eval, args, span| access(eval, args, span, ir::AccessKind::Get) },
    Builtin { name: "register", run: |eval, args, span| access(eval, args, span, ir::AccessKind::Register) },
    Builtin { name: "update", run: |eval, args, span| access(eval, args, span, ir::AccessKind::Update) },
    Builtin { name: "register_each", run: register_each },
    Builtin { name: "server", run: server },
    Builtin { name: "asks", run: asks },
    Builtin { name: "life_cycle", run: life_cycle },
    Builtin { name: "dataset", run: |eval, args, span| resolve(eval, args, span, "DatasetMeta", "get_dataset") },
    Builtin { name: "model", run: |eval, args, span| resolve(eval, args, span, "ModelMeta", "get_model") },
    Builtin { name: "model_or_none", run: model_or_none },
    Builtin { name: "model_version", run: model_version },
    Builtin { name: "unless_none", run: unless_none },
];

/// The name and the arguments of a call.
pub(crate) type Call = (Rc<str>, Vec<(Rc<str>, Frozen)>);

/// Metadata of a class that is got, registered or updated; the given attributes are known.
fn access(eval: &mut Eval<'_>, args: Args, span: Span, access: ir::AccessKind) -> R<Value> {
    let Some(Value::Obj(class)) = args.positional.first().map(|arg| arg.value.clone()) else { return Ok(Value::None) };
    let mut attrs = Attrs::default();
    for (name, arg) in args.keyword {
        // What an update leaves out stays as the server has it.
        if access == ir::AccessKind::Update && arg.value.is_none() {
            continue;
        }
        let value = if access == ir::AccessKind::Register { through_server(eval, arg.value, span) } else { arg.value };
        if eval.unknown_of(&value).is_none() {
            attrs.insert(name, value);
        }
    }
    let kind = match eval.class_name(class).as_str() {
        "DatasetMeta" => ir::MetadataKind::Dataset,
        "ModelMeta" => ir::MetadataKind::Model,
        "ModelVersionMeta" => ir::MetadataKind::ModelVersion,
        "ArtifactMeta" => ir::MetadataKind::Artifact,
        _ => ir::MetadataKind::Other,
    };
    let call = eval.recorded_call(span);
    let known = if access == ir::AccessKind::Get { eval.declared(&call.0, &call.1) } else { None };
    let declared = known.map(|known| eval.add_declared(known, class, &mut attrs, span));
    let exists = declared.as_ref().is_none_or(|declared| declared.exists);
    let index = note(eval, access, kind, call, &attrs, declared, span);
    eval.may_raise(span);
    if !exists {
        return Ok(Value::None);
    }
    let instance =
        Instance { class, attrs, payload: None, made: None, metadata: Some(index), dict: None, handed: None };
    Ok(eval.object(Data::Instance(Box::new(instance)), span))
}

/// A mapping or list comes back from the server as a copy, an empty one as None.
fn through_server(eval: &mut Eval<'_>, value: Value, span: Span) -> Value {
    let Value::Obj(id) = &value else { return value };
    match eval.heap.get(*id) {
        Data::Dict(dict) if dict.is_empty() => Value::None,
        Data::List(items) if items.is_empty() => Value::None,
        Data::Dict(dict) => {
            let copy: Dict = dict.clone();
            eval.object(Data::Dict(copy), span)
        }
        Data::List(items) => {
            let copy = items.clone();
            eval.list(copy, span)
        }
        _ => value,
    }
}

/// Records an access; its index.
fn note(
    eval: &mut Eval<'_>,
    access: ir::AccessKind,
    kind: ir::MetadataKind,
    (function, arguments): Call,
    attrs: &Attrs,
    declared: Option<ir::DeclaredMetadata>,
    span: Span,
) -> u32 {
    let attributes = attrs.iter().map(|(n, v)| (Rc::from(n.as_str()), eval.freeze(v, span))).collect();
    let conditional = eval.is_conditional();
    let entry = Metadata { function, access, kind, arguments, attributes, declared, conditional, span };
    // An exploration may evaluate the same call twice; it is one access.
    let same = |m: &Metadata| {
        m.conditional && conditional && m.span == span && m.function == entry.function && m.arguments == entry.arguments
    };
    if conditional && let Some(index) = eval.record.metadata.iter().position(same) {
        return index as u32;
    }
    eval.record.metadata.push(entry);
    eval.record.metadata.len() as u32 - 1
}

fn server(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    let call = eval.recorded_call(span);
    let function = call.0.clone();
    let access = match &*function {
        f if f.starts_with("delete") => ir::AccessKind::Delete,
        f if f.starts_with("list") => ir::AccessKind::List,
        f if f.starts_with("register") || f.starts_with("create") => ir::AccessKind::Register,
        f if f.starts_with("update") => ir::AccessKind::Update,
        _ => ir::AccessKind::Get,
    };
    let kind = match &*function {
        f if f.contains("dataset") => ir::MetadataKind::Dataset,
        f if f.contains("model_version") => ir::MetadataKind::ModelVersion,
        f if f.contains("artifact") => ir::MetadataKind::Artifact,
        f if f.contains("model") => ir::MetadataKind::Model,
        _ => ir::MetadataKind::Other,
    };
    note(eval, access, kind, call, &Attrs::default(), None, span);
    Ok(answer(eval, &function, span))
}

fn asks(eval: &mut Eval<'_>, _: Args, span: Span) -> R<Value> {
    let (function, _) = eval.recorded_call(span);
    Ok(answer(eval, &function, span))
}

fn answer(eval: &mut Eval<'_>, function: &str, span: Span) -> Value {
    eval.may_raise(span);
    eval.unknown(span, format!("`{function}` asks the server"))
}

/// AIFlow takes None for metadata: that is meant where it is written as such.
fn warn_of_none(eval: &mut Eval<'_>, at: Span, getter: &str, span: Span) {
    if eval.sources.text(at) == "None" {
        return;
    }
    let (function, _) = eval.recorded_call(span);
    let what = getter.trim_start_matches("get_");
    let diagnostic = Diagnostic::new(code(407), at, format!("{function}() is given no {what}, but None"))
        .here("this is None")
        .note(format!("the processor finds None in its context where the {what} should be"));
    let diagnostic = eval.explain_nothing(diagnostic).help("write `None` itself here if that is meant");
    eval.report(diagnostic);
}

/// What an object, a name or an id stands for.
fn resolve(eval: &mut Eval<'_>, args: Args, span: Span, class: &str, function: &str) -> R<Value> {
    let Some(arg) = args.positional.into_iter().next() else { return Ok(Value::None) };
    if eval.unknown_of(&arg.value).is_some() {
        return Ok(arg.value);
    }
    if arg.value.is_none() {
        warn_of_none(eval, arg.span, function, span);
        return Ok(Value::None);
    }
    if let Value::Obj(id) = &arg.value
        && let Data::Instance(instance) = eval.heap.get(*id)
        && eval.class_name(instance.class) == class
    {
        return Ok(arg.value);
    }
    let by = match arg.value {
        Value::Int(_) | Value::Big(_) | Value::Bool(_) => "id",
        _ => "name",
    };
    look_up_by(eval, &format!("{function}_by_{by}"), vec![arg], span)
}

fn model_or_none(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    match args.positional.first() {
        Some(arg) if !arg.value.is_none() => resolve(eval, args, span, "ModelMeta", "get_model"),
        _ => Ok(Value::None),
    }
}

fn model_version(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let mut given = args.positional.into_iter();
    let (Some(version), model) = (given.next(), given.next()) else { return Ok(Value::None) };
    if version.value.is_none() || eval.unknown_of(&version.value).is_some() {
        return Ok(version.value);
    }
    if eval.as_str(&version.value).is_none() {
        return Ok(version.value);
    }
    let id = match model {
        Some(model) if !model.value.is_none() && eval.unknown_of(&model.value).is_none() => {
            eval.attribute(&model.value, &Name::new_static("uuid"), model.span)?
        }
        _ => Value::None,
    };
    look_up_by(eval, "get_model_version_by_version", vec![version, Arg { value: id, span }], span)
}

/// Calls a function of the client.
fn look_up_by(eval: &mut Eval<'_>, function: &str, args: Vec<Arg>, span: Span) -> R<Value> {
    let client = eval.prelude_name("ai_flow.client", function, span)?;
    // The client checks what a version is; an operation takes a text, as documented.
    let args = Args { positional: args, ..Args::default() };
    eval.call(client, args, span)
}

fn register_each(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let Some(arg) = args.positional.first() else { return Ok(Value::None) };
    let items = match eval.collect_items(&arg.value, crate::eval::range_of(span))? {
        Ok(items) => items,
        Err(why) => return Ok(eval.element_of(why, span)),
    };
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        let instance = match &item {
            Value::Obj(id) => match eval.heap.get(*id) {
                Data::Instance(instance) => Some(instance),
                _ => None,
            },
            _ => None,
        };
        let Some(instance) = instance else {
            let unknown = eval.unknown_of(&item).map(|why| eval.element_of(why, span));
            out.extend(unknown);
            continue;
        };
        let (class, attrs) = (instance.class, instance.attrs.clone());
        // What the server gives, and a schema where there is none.
        let is_given = |name: &str, value: &Value| match name {
            "uuid" | "create_time" | "update_time" => false,
            "schema" => !value.is_none(),
            _ => true,
        };
        let attrs = attrs.into_iter().filter(|(name, value)| is_given(name, value));
        let attrs: Attrs = attrs.map(|(name, value)| (name, through_server(eval, value, span))).collect();
        let call = eval.recorded_call(span);
        let index = note(eval, ir::AccessKind::Register, ir::MetadataKind::Dataset, call, &attrs, None, span);
        let instance =
            Instance { class, attrs, payload: None, made: None, metadata: Some(index), dict: None, handed: None };
        out.push(eval.object(Data::Instance(Box::new(instance)), span));
    }
    Ok(eval.list(out, span))
}

fn unless_none(eval: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    let [value, otherwise] = &args.positional[..] else { return Ok(Value::None) };
    let _ = &eval;
    Ok(if value.value.is_none() { otherwise.value.clone() } else { value.value.clone() })
}

/// A call of the life-cycle API; what stands in the brackets has a default with which AIFlow fails.
fn life_cycle(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    if args.positional.first().is_some_and(|needed| needed.value.is_none()) {
        let diagnostic = Diagnostic::new(code(402), span, "this call needs the name of a workflow")
            .note("its default is None, which AIFlow cannot send to the server");
        return Err(eval.raise_as(
            "TypeError",
            diagnostic,
            "None has type NoneType, but expected one of: bytes, unicode",
        ));
    }
    eval.life_cycle_call(span)
}

impl<'a> Eval<'a> {
    /// Whether metadata may turn out not to exist.
    pub(crate) fn may_be_none(&self, index: u32) -> bool {
        self.record
            .metadata
            .get(index as usize)
            .is_none_or(|m| matches!(m.access, ir::AccessKind::Get | ir::AccessKind::Update) && m.declared.is_none())
    }

    /// The name and the arguments of the prelude function that is being called.
    pub(crate) fn recorded_call(&mut self, span: Span) -> Call {
        self.charge_bytes(1024);
        let Some(function) = self.frame.function else { return ("".into(), Vec::new()) };
        let Data::Function(function) = self.heap.get(function) else { return ("".into(), Vec::new()) };
        let function = function.clone();
        let Def::Function(def) = function.def else { return ("".into(), Vec::new()) };
        let scope: Id = self.frame.scope;
        let bound: Vec<(Name, Value)> = def
            .parameters
            .iter()
            .map(|p| p.name().id.clone())
            .filter(|name| name != "self")
            .filter_map(|name| self.vars(scope).get(&name).cloned().map(|value| (name, value)))
            .collect();
        let arguments = bound.into_iter().map(|(n, v)| (Rc::from(n.as_str()), self.freeze(&v, span))).collect();
        (function.name.as_str().into(), arguments)
    }

    /// A call of the life-cycle API: recorded; what it gives is not known.
    pub(crate) fn life_cycle_call(&mut self, span: Span) -> R<Value> {
        let (function, arguments) = self.recorded_call(span);
        let conditional = self.is_conditional();
        let site = self.site(span);
        self.may_raise(span);
        let reason = format!("`{function}` asks the server");
        self.record.add(Fact::LifeCycle(Rc::new(LifeCycle { function, arguments, conditional, site })));
        Ok(self.unknown(span, reason))
    }
}
