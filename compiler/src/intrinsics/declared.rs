//! Declared metadata: what a look-up finds in it.

use crate::config::DeclaredMetadata;
use crate::eval::{Eval, Frozen};
use crate::heap::{Attrs, Id};
use crate::ir;
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is declared of the thing that is looked up: none for what is not on the server, else its attributes.
pub(super) type Declared = Option<BTreeMap<&'static str, ir::Value>>;

/// What is declared of the thing that a function looks up, if anything is.
pub(super) fn look_up(
    metadata: &DeclaredMetadata,
    function: &str,
    arguments: &[(Rc<str>, Frozen)],
) -> Option<Declared> {
    let mut arguments = arguments.iter().map(|(_, argument)| &argument.value);
    let first = arguments.next()?;
    match function {
        "get_dataset_by_name" => metadata.datasets.get(text(first)?).cloned(),
        "get_dataset_by_id" => with_id(metadata.datasets.iter(), first),
        "get_artifact_by_name" => metadata.artifacts.get(text(first)?).cloned(),
        "get_artifact_by_id" => with_id(metadata.artifacts.iter(), first),
        "get_model_by_name" | "get_model_relation_by_name" | "get_registered_model_detail" => {
            let name = text(first)?;
            let model = metadata.models.get(name)?;
            Some(model.as_ref().map(|model| model.attributes.clone()))
        }
        "get_model_by_id" | "get_model_relation_by_id" => {
            let (name, model) = model_with_id(metadata, first)?;
            let mut attributes = model.attributes.clone();
            attributes.insert("name", name.into());
            Some(Some(attributes))
        }
        "get_model_version_by_version" | "get_model_version_relation_by_version" => {
            let (_, model) = model_with_id(metadata, arguments.next()?)?;
            model.versions.get(&number(first)?).cloned()
        }
        "get_model_version_detail" => {
            let model = metadata.models.get(text(first)?)?.as_ref()?;
            let mut version = model.versions.get(&number(arguments.next()?)?)?.clone();
            // The model center has names of its own for the stages.
            if let Some(attributes) = &mut version {
                attributes.remove("current_stage");
            }
            Some(version)
        }
        "get_deployed_model_version" => picked(metadata, first, "deployed_version"),
        "get_latest_validated_model_version" => picked(metadata, first, "latest_validated_version"),
        "get_latest_generated_model_version" => picked(metadata, first, "latest_generated_version"),
        _ => None,
    }
}

fn text(value: &ir::Value) -> Option<&str> {
    if let ir::Value::String(text) = value { Some(text) } else { None }
}

fn number(value: &ir::Value) -> Option<i64> {
    if let ir::Value::Int(n) = value { Some(*n) } else { None }
}

/// The one whose declared id this is. Of an id that nobody has, nothing is known: not everything has to be declared.
fn with_id<'m>(
    declared: impl Iterator<Item = (&'m String, &'m Option<BTreeMap<&'static str, ir::Value>>)>,
    id: &ir::Value,
) -> Option<Declared> {
    number(id)?;
    declared.into_iter().find_map(|(name, attributes)| {
        let mut attributes = attributes.clone().filter(|attributes| attributes.get("uuid") == Some(id))?;
        attributes.insert("name", name.as_str().into());
        Some(Some(attributes))
    })
}

fn model_with_id<'m>(
    metadata: &'m DeclaredMetadata,
    id: &ir::Value,
) -> Option<(&'m str, &'m crate::config::DeclaredModel)> {
    number(id)?;
    metadata.models.iter().find_map(|(name, model)| {
        let model = model.as_ref().filter(|model| model.attributes.get("uuid") == Some(id))?;
        Some((name.as_str(), model))
    })
}

/// A version that a model names.
fn picked(metadata: &DeclaredMetadata, name: &ir::Value, which: &str) -> Option<Declared> {
    let model = metadata.models.get(text(name)?)?.as_ref()?;
    let Some(version) = *model.picked.get(which)? else { return Some(None) };
    let mut attributes = model.versions.get(&version).cloned().flatten().unwrap_or_default();
    attributes.insert("version", version.into());
    if let Some(id) = model.attributes.get("uuid") {
        attributes.insert("model_id", id.clone());
    }
    Some(Some(attributes))
}

impl Eval<'_> {
    /// What is declared of the thing that is looked up, unless the file has changed it on the server before.
    pub(super) fn declared(&self, function: &str, arguments: &[(Rc<str>, Frozen)]) -> Option<Declared> {
        let found = look_up(&self.config.metadata, function, arguments)?;
        let subject =
            |function: &str| ["dataset", "artifact", "model"].into_iter().find(|kind| function.contains(kind));
        let name = |arguments: &[(Rc<str>, Frozen)]| match arguments.first() {
            Some((_, Frozen { value: ir::Value::String(name), .. })) => Some(name.clone()),
            _ => None,
        };
        let (kind, name_here) = (subject(function), name(arguments));
        let changed = self.record.metadata.iter().any(|access| {
            let changes = !matches!(access.access, ir::AccessKind::Get | ir::AccessKind::List);
            let other =
                name(&access.arguments).is_some_and(|name| name_here.as_ref().is_some_and(|here| *here != name));
            changes && subject(&access.function) == kind && !other
        });
        (!changed).then_some(found)
    }

    /// Adds the declared attributes of a thing of a class to those that are known of it, and says which they are.
    pub(super) fn add_declared(
        &mut self,
        declared: Declared,
        class: Id,
        attrs: &mut Attrs,
        span: Span,
    ) -> ir::DeclaredMetadata {
        let Some(declared) = declared else {
            *attrs = Attrs::default();
            return ir::DeclaredMetadata { exists: false, attributes: Vec::new() };
        };
        let mut attributes = Vec::new();
        for (name, value) in &declared {
            let name = Name::new_static(name);
            if !attrs.contains_key(&name)
                && self.init_takes(class, &name)
                && let Some(value) = self.declared_value(value, span)
            {
                attributes.push(name.to_string());
                attrs.insert(name, value);
            }
        }
        ir::DeclaredMetadata { exists: true, attributes }
    }

    /// A declared attribute as a value of the client's: properties are of a class of their own.
    fn declared_value(&mut self, value: &ir::Value, span: Span) -> Option<Value> {
        let plain = self.thaw(value, span)?;
        if !matches!(value, ir::Value::Map(_)) {
            return Some(plain);
        }
        match self.prelude_name("ai_flow.common.properties", "Properties", span) {
            Ok(Value::Obj(class)) => Some(self.instance(class, Some(plain), span)),
            _ => None,
        }
    }
}
