//! Values leave the evaluator in the document's own grammar: frozen, so that later changes to an object are not seen.

mod pickled;
mod standard;

use super::{Eval, R, Stop};
use crate::heap::{Data, Id, Instance, Made};
use crate::ir;
use crate::source::Span;
use crate::value::{Part, Text, Value};
use ir::pointer;
use pickled::Unpickled;
use ruff_python_ast::name::Name;

/// A value as the document will hold it.
#[derive(Debug, Clone)]
pub(crate) struct Frozen {
    pub(crate) value: ir::Value,
    /// Where the opaque values inside come from: their JSON pointers within the value, and places.
    pub(crate) opaque: Vec<(String, Span)>,
}

impl PartialEq for Frozen {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// The state of one freezing, and where in the value it is.
struct Freezer<'f> {
    found: &'f mut Found,
    path: Option<Path<'f>>,
    /// Whether it is inside an object, which AIFlow pickles; else it writes JSON.
    pickled: bool,
    /// Whether it is what comes out there, and not what the object was made with.
    unpickled: bool,
}

/// What one freezing has come upon.
#[derive(Default)]
struct Found {
    opaque: Vec<(String, Span)>,
    /// The objects that are being frozen, outermost first.
    open: Vec<Id>,
    /// What was raised while an object was asked how it is pickled.
    failed: Option<Stop>,
}

/// A way into a value. Hardly anybody asks for its pointer, so it is not written as it is gone.
struct Path<'f> {
    outer: Option<&'f Self>,
    step: Step<'f>,
}

enum Step<'f> {
    Key(&'f str),
    Index(usize),
}

impl Path<'_> {
    fn write(&self, pointer: &mut String) {
        if let Some(outer) = self.outer {
            outer.write(pointer);
        }
        match self.step {
            Step::Key(key) => pointer::push(pointer, key),
            Step::Index(index) => pointer::push_index(pointer, index),
        }
    }
}

impl Freezer<'_> {
    fn at<T>(&mut self, key: &str, run: impl FnOnce(&mut Freezer<'_>) -> T) -> T {
        self.inside(Step::Key(key), run)
    }

    fn at_index<T>(&mut self, index: usize, run: impl FnOnce(&mut Freezer<'_>) -> T) -> T {
        self.inside(Step::Index(index), run)
    }

    fn inside<T>(&mut self, step: Step<'_>, run: impl FnOnce(&mut Freezer<'_>) -> T) -> T {
        let path = Some(Path { outer: self.path.as_ref(), step });
        run(&mut Freezer { found: self.found, path, ..*self })
    }

    /// Notes that what it is at is opaque, and where that comes from.
    fn note_opaque(&mut self, span: Span) {
        let mut pointer = String::new();
        if let Some(path) = &self.path {
            path.write(&mut pointer);
        }
        self.found.opaque.push((pointer, span));
    }
}

impl<'a> Eval<'a> {
    /// Freezes a value; `span` is where it is used, for parts that have no place of their own.
    pub(crate) fn freeze(&mut self, value: &Value, span: Span) -> Frozen {
        let mut found = Found::default();
        let value = self.freeze_into(
            value,
            span,
            &mut Freezer { found: &mut found, path: None, pickled: false, unpickled: false },
        );
        Frozen { value, opaque: found.opaque }
    }

    /// Freezes what AIFlow pickles at once, as it will be where it is unpickled.
    pub(crate) fn freeze_pickled(&mut self, value: &Value, span: Span) -> R<Frozen> {
        let mut found = Found::default();
        let value = self.freeze_into(
            value,
            span,
            &mut Freezer { found: &mut found, path: None, pickled: true, unpickled: true },
        );
        match found.failed {
            Some(stop) => Err(stop),
            None => Ok(Frozen { value, opaque: found.opaque }),
        }
    }

    fn freeze_into(&mut self, value: &Value, span: Span, freezer: &mut Freezer) -> ir::Value {
        self.charge_bytes(128);
        if self.is_spent() {
            self.report_spent(span);
            return ir::Value::Null;
        }
        match value {
            Value::None => ir::Value::Null,
            Value::Bool(b) => ir::Value::Bool(*b),
            Value::Int(n) => ir::Value::Int(*n),
            Value::Big(n) => ir::Value::BigInt(n.to_string()),
            Value::Float(f) => ir::Value::Float(*f),
            Value::Str(s) => ir::Value::String(String::from(&*s.text)),
            Value::Bytes(b) => ir::Value::Bytes(b.to_vec()),
            Value::Text(text) => freeze_text(text),
            Value::Ellipsis | Value::NotImplemented => {
                self.opaque("...", "it is a constant without a JSON form", span, freezer)
            }
            Value::Unknown(id) => {
                let unknown = self.why(*id).clone();
                if let Some((metadata, name)) = unknown.attribute {
                    return ir::Value::Attribute(ir::AttributeRef { metadata, name: name.to_string() });
                }
                let at = self.birthplace(unknown.birth).unwrap_or(span);
                let source = self.source_text(at);
                self.note_varying(&unknown, at, span);
                self.opaque(&source, &unknown.reason, at, freezer)
            }
            Value::Obj(id) => {
                if freezer.found.open.contains(id) {
                    return self.opaque("...", "it contains itself", span, freezer);
                }
                if freezer.found.open.len() >= 32 {
                    return self.opaque("...", "it is nested too deeply", span, freezer);
                }
                freezer.found.open.push(*id);
                let frozen = self.freeze_object(*id, value, span, freezer);
                freezer.found.open.pop();
                frozen
            }
        }
    }

    /// The source text at a place, in one line.
    fn source_text(&self, at: Span) -> String {
        self.sources.text(at).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn opaque(&mut self, source: &str, reason: &str, span: Span, freezer: &mut Freezer) -> ir::Value {
        freezer.note_opaque(span);
        ir::Value::Opaque(ir::Opaque { source: source.to_owned(), reason: reason.to_owned() })
    }

    fn freeze_items(
        &mut self,
        items: &[Value],
        tag: Option<&str>,
        span: Span,
        freezer: &mut Freezer,
    ) -> Vec<ir::Value> {
        let run = |eval: &mut Self, freezer: &mut Freezer| {
            items
                .iter()
                .enumerate()
                .map(|(i, item)| freezer.at_index(i, |freezer| eval.freeze_into(item, span, freezer)))
                .collect()
        };
        match tag {
            Some(tag) => freezer.at(tag, |freezer| run(self, freezer)),
            None => run(self, freezer),
        }
    }

    fn freeze_object(&mut self, id: Id, value: &Value, span: Span, freezer: &mut Freezer) -> ir::Value {
        match self.heap.get(id) {
            Data::List(items) => {
                let items = items.clone();
                ir::Value::List(self.freeze_items(&items, None, span, freezer))
            }
            Data::Tuple(items) => {
                let items = items.to_vec();
                ir::Value::Tuple(self.freeze_items(&items, Some("$tuple"), span, freezer))
            }
            Data::Set(set) | Data::FrozenSet(set) => {
                let items: Vec<Value> = set.values().map(|(item, _)| item.clone()).collect();
                ir::Value::set(self.freeze_items(&items, Some("$set"), span, freezer))
            }
            Data::Dict(dict) => {
                let pairs: Vec<(Value, Value)> = dict.values().cloned().collect();
                self.freeze_pairs(&pairs, span, freezer)
            }
            Data::Range { start, stop, step } => {
                let arguments = [*start, *stop, *step].map(ir::Value::Int).to_vec();
                construction(installed("builtins", "range"), arguments)
            }
            Data::Channel { operation, port } => {
                let channel = self.channel(*operation, *port);
                ir::Value::Channel(channel)
            }
            Data::Class(_) => ir::Value::Class(Box::new(self.class_ref(id))),
            Data::Function(function) => {
                let function = function.clone();
                let (origin, path) = self.origin_of(Some(function.file), function.prelude, function.local);
                ir::Value::Function(Box::new(ir::FunctionRef {
                    module: self.module_name(function.module).to_string(),
                    qualified_name: function.qualname.to_string(),
                    origin,
                    path,
                }))
            }
            Data::External(path) => {
                let path = path.to_string();
                self.opaque(&path, &format!("`{path}` is not part of the project"), span, freezer)
            }
            Data::Foreign(foreign) => {
                let foreign = foreign.clone();
                let (module, name) = foreign.path.rsplit_once('.').unwrap_or(("builtins", &foreign.path));
                // A call of something that is named like a class makes an instance of it.
                if !name.starts_with(|c: char| c.is_uppercase()) {
                    let at = self.birthplace(self.heap.object(id).birth).unwrap_or(span);
                    let source = self.source_text(at);
                    let reason = self.why(foreign.unknown).reason.clone();
                    return self.opaque(&source, &reason, at, freezer);
                }
                self.freeze_construction(installed(module, name), Some(&foreign.made), Vec::new(), span, freezer)
            }
            Data::Instance(instance) => {
                if let Some(metadata) = instance.metadata {
                    return ir::Value::Metadata(metadata);
                }
                let class = instance.class;
                let is_enum = matches!(self.heap.get(class), Data::Class(c) if c.info.is_enum);
                if is_enum && self.is_combined(id) {
                    let at = self.birthplace(self.heap.object(id).birth).unwrap_or(span);
                    let source = self.source_text(at);
                    return self.opaque(&source, "several flags in one have no name", at, freezer);
                }
                if is_enum {
                    let name = instance.attrs.get("name").and_then(|n| self.as_str(n)).unwrap_or_default();
                    let own = instance.attrs.get("value").cloned().unwrap_or(Value::None);
                    let value = freezer.at("$enum", |f| f.at("value", |f| self.freeze_into(&own, span, f)));
                    let class = self.class_ref(class);
                    return ir::Value::Enum(Box::new(ir::EnumMember { class, name: name.to_string(), value }));
                }
                if self.is_plain_object(instance) {
                    let made = instance.made.clone();
                    let attrs = instance.attrs.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
                    let class = self.class_ref(class);
                    return self.freeze_construction(class, made.as_deref(), attrs, span, freezer);
                }
                let instance = instance.clone();
                if let Some(value) = self.freeze_standard(&instance, span, freezer) {
                    return value;
                }
                if freezer.pickled
                    && let Some(value) = self.freeze_named_tuple(&instance, span, freezer)
                {
                    return value;
                }
                // A dict, list, tuple or string of a class of its own is written as what it holds.
                if instance.attrs.is_empty()
                    && let Some(payload @ (Value::Str(_) | Value::Int(_) | Value::Float(_))) = &instance.payload
                {
                    return self.freeze_into(&payload.clone(), span, freezer);
                }
                if let Some(Value::Obj(payload)) = &instance.payload
                    && matches!(
                        self.heap.get(*payload),
                        Data::Dict(_) | Data::List(_) | Data::Tuple(_) | Data::Smudged { .. }
                    )
                    && !self.is_exception(instance.class)
                {
                    return self.freeze_into(&Value::Obj(*payload), span, freezer);
                }
                let instance = match freezer.unpickled.then(|| self.unpickled(id, &instance, span)) {
                    None | Some(Ok(Unpickled::Same)) => instance,
                    Some(Ok(Unpickled::Other(instance))) => instance,
                    Some(Ok(Unpickled::Unknown(reason))) => {
                        let at = self.birthplace(self.heap.object(id).birth).unwrap_or(span);
                        let source = self.source_text(at);
                        return self.opaque(&source, &reason, at, freezer);
                    }
                    Some(Err(stop)) => {
                        freezer.found.failed.get_or_insert(stop);
                        return ir::Value::Null;
                    }
                };
                let class = self.class_ref(instance.class);
                let attrs = instance.attrs.into_iter().collect();
                self.freeze_construction(class, instance.made.as_deref(), attrs, span, freezer)
            }
            Data::Smudged { unknown, .. } => {
                let unknown = self.why(*unknown).clone();
                let at = self.birthplace(unknown.birth).unwrap_or(span);
                self.note_varying(&unknown, at, span);
                let source = self.source_text(at);
                self.opaque(&source, &unknown.reason, at, freezer)
            }
            _ => {
                let kind = self.type_name(value);
                let at = self.birthplace(self.heap.object(id).birth).unwrap_or(span);
                let source = self.source_text(at);
                self.opaque(&source, &format!("a {kind} has no form in the document"), at, freezer)
            }
        }
    }

    /// Whether an object is no more than its attributes, whoever pickles it.
    fn is_plain_object(&self, instance: &Instance) -> bool {
        let Data::Class(class) = self.heap.get(instance.class) else { return false };
        instance.payload.is_none()
            && self.shape_of(&class.info).is_pickled_plainly
            && self.mro_attribute(instance.class, "_fields").is_none()
    }

    fn freeze_pairs(&mut self, pairs: &[(Value, Value)], span: Span, freezer: &mut Freezer) -> ir::Value {
        let texts: Option<Vec<String>> =
            pairs.iter().map(|(key, _)| matches!(key, Value::Str(_)).then(|| self.shown(key))).collect();
        match texts {
            Some(keys) if !keys.iter().any(|key| key.starts_with('$')) => ir::Value::Map(
                keys.into_iter()
                    .zip(pairs)
                    .map(|(key, (_, value))| {
                        let value = freezer.at(&key, |freezer| self.freeze_into(value, span, freezer));
                        (key, value)
                    })
                    .collect(),
            ),
            _ => freezer.at("$map", |freezer| {
                ir::Value::mapping(
                    pairs
                        .iter()
                        .enumerate()
                        .map(|(i, (key, value))| {
                            freezer.at_index(i, |freezer| {
                                let key = freezer.at_index(0, |freezer| self.freeze_into(key, span, freezer));
                                let value = freezer.at_index(1, |freezer| self.freeze_into(value, span, freezer));
                                (key, value)
                            })
                        })
                        .collect(),
                )
            }),
        }
    }

    fn freeze_construction(
        &mut self,
        class: ir::ClassRef,
        made: Option<&Made>,
        attrs: Vec<(Name, Value)>,
        span: Span,
        freezer: &mut Freezer,
    ) -> ir::Value {
        self.charge_bytes(1024);
        if let Some(why) = made.and_then(|made| made.more) {
            let unknown = self.why(why).clone();
            let at = self.birthplace(unknown.birth).unwrap_or(span);
            let source = self.source_text(at);
            let reason = format!("what `{}` is made with is not known: {}", class.qualified_name, unknown.reason);
            return self.opaque(&source, &reason, at, freezer);
        }
        freezer.at("$construction", |freezer| {
            freezer.pickled = true;
            let empty = Made::default();
            let made = made.unwrap_or(&empty);
            let arguments = freezer.at("arguments", |freezer| {
                freezer.unpickled = false;
                self.freeze_items(&made.positional, None, span, freezer)
            });
            let keyword_arguments = freezer.at("keyword_arguments", |freezer| {
                freezer.unpickled = false;
                made.keyword
                    .iter()
                    .map(|(name, value)| {
                        (name.as_str().to_owned(), freezer.at(name, |freezer| self.freeze_into(value, span, freezer)))
                    })
                    .collect()
            });
            let attributes = freezer.at("attributes", |freezer| {
                attrs
                    .into_iter()
                    .map(|(name, value)| {
                        (name.as_str().to_owned(), freezer.at(&name, |freezer| self.freeze_into(&value, span, freezer)))
                    })
                    .collect()
            });
            ir::Value::Construction(Box::new(ir::Construction { class, arguments, keyword_arguments, attributes }))
        })
    }

    /// A channel of an operation, by the operation's number.
    pub(crate) fn channel(&self, operation: u32, port: u32) -> ir::Channel {
        let (job, index) = self.record.ids.get(operation as usize).cloned().unwrap_or_default();
        ir::Channel { operation: ir::OperationId { job: String::from(&*job), index }, port }
    }

    /// A reference to a class.
    pub(crate) fn class_ref(&self, class: Id) -> ir::ClassRef {
        let Data::Class(class) = self.heap.get(class) else { return installed("builtins", "object") };
        let info = &class.info;
        let (origin, path) = self.origin_of(info.file, info.prelude, info.local);
        let (module, qualified_name) = (String::from(&*info.module), String::from(&*info.qualname));
        ir::ClassRef { module, qualified_name, origin, path }
    }

    fn origin_of(
        &self,
        file: Option<crate::source::FileId>,
        prelude: bool,
        local: bool,
    ) -> (ir::Origin, Option<String>) {
        let Some(file) = file.filter(|_| !prelude) else { return (ir::Origin::Installed, None) };
        let path = self.sources.get(file).path();
        let origin = if local {
            ir::Origin::Local
        } else if path == self.sources.get(self.entry).path() {
            ir::Origin::Entry
        } else {
            ir::Origin::Project
        };
        (origin, Some(path.to_owned()))
    }

    /// Whether a value's class derives from something outside the project.
    pub(crate) fn derives_from_outside(&self, value: &Value) -> bool {
        let Value::Obj(id) = value else { return false };
        let Data::Instance(instance) = self.heap.get(*id) else { return false };
        matches!(self.heap.get(instance.class), Data::Class(class) if !class.info.external_bases.is_empty())
    }

    /// Which kind of processor an object is.
    pub(crate) fn processor_kind(&self, value: &Value) -> ir::ProcessorKind {
        let Value::Obj(id) = value else { return ir::ProcessorKind::Unknown };
        let Data::Instance(instance) = self.heap.get(*id) else { return ir::ProcessorKind::Unknown };
        let Data::Class(class) = self.heap.get(instance.class) else { return ir::ProcessorKind::Unknown };
        let known = class.info.mro.iter().find_map(|ancestor| match self.heap.get(*ancestor) {
            Data::Class(c) if c.info.prelude && c.info.module.starts_with("ai_flow_plugins.") => {
                match c.info.name.as_str() {
                    "BashProcessor" => Some(ir::ProcessorKind::Bash),
                    "PythonProcessor" => Some(ir::ProcessorKind::Python),
                    "FlinkJavaProcessor" => Some(ir::ProcessorKind::FlinkJava),
                    "FlinkSqlProcessor" => Some(ir::ProcessorKind::FlinkSql),
                    "FlinkPythonProcessor" => Some(ir::ProcessorKind::FlinkPython),
                    "ReadOnlyProcessor" => Some(ir::ProcessorKind::ReadOnly),
                    _ => None,
                }
            }
            _ => None,
        });
        known.unwrap_or(ir::ProcessorKind::Unknown)
    }
}

fn installed(module: &str, name: &str) -> ir::ClassRef {
    ir::ClassRef {
        module: module.to_owned(),
        qualified_name: name.to_owned(),
        origin: ir::Origin::Installed,
        path: None,
    }
}

fn construction(class: ir::ClassRef, arguments: Vec<ir::Value>) -> ir::Value {
    ir::Value::Construction(Box::new(ir::Construction {
        class,
        arguments,
        keyword_arguments: ir::Map::default(),
        attributes: ir::Map::default(),
    }))
}

/// A text in the document's form: the project's directory and the literal path behind it are one part.
fn freeze_text(text: &Text) -> ir::Value {
    let mut parts = Vec::new();
    let mut rest = &text.parts[..];
    while let Some((part, after)) = rest.split_first() {
        rest = after;
        match part {
            Part::Literal(s) => parts.push(ir::TextPart::Literal(s.to_string())),
            Part::Project { up } => {
                let mut path = vec![".."; *up as usize].join("/");
                if let Some((Part::Literal(s), after)) = rest.split_first()
                    && s.starts_with('/')
                {
                    rest = after;
                    let inside = s.trim_end_matches('/');
                    path = match (path.is_empty(), inside.strip_prefix('/')) {
                        (_, None) => path,
                        (true, Some(inside)) => inside.to_owned(),
                        (false, Some(inside)) => format!("{path}/{inside}"),
                    };
                    parts.push(ir::TextPart::Path(if path.is_empty() { ".".to_owned() } else { path }));
                    if inside.len() < s.len() {
                        parts.push(ir::TextPart::Literal(s[inside.len()..].to_owned()));
                    }
                } else {
                    parts.push(ir::TextPart::Path(if path.is_empty() { ".".to_owned() } else { path }));
                }
            }
            Part::Attribute { metadata, name } => {
                parts.push(ir::TextPart::Attribute(ir::AttributeRef { metadata: *metadata, name: name.to_string() }));
            }
            Part::Environment(name) => parts.push(ir::TextPart::Environment(name.to_string())),
        }
    }
    ir::Value::text(parts)
}
