//! Methods that code outside the project may call: it is a base of their class, or was handed the class or its objects.
//!
//! Whether it calls them is not known, and mostly it matters to nobody. It does where a method defines something and the
//! file does not call it itself: then what the workflow is depends on it. So all of them are tried out when the file has
//! ended, without leaving a trace.

use crate::codes::code;
use crate::diagnostic::Diagnostic;
use crate::eval::{Args, Eval, R};
use crate::fact::{Assumption, Fact, Site};
use crate::heap::{Attrs, Data, Def, Id, Instance};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_text_size::Ranged;
use rustc_hash::FxHashSet;

/// So many steps a method is tried for.
const MOST_STEPS: u64 = 1 << 20;

/// So often what the methods of a class change is followed: by then nothing new is.
const MOST_TIMES: u32 = 64;

/// How a class of the file got into the hands of code outside the project.
#[derive(Debug, Clone, Copy)]
pub(in crate::eval) struct InHands {
    /// The last of its objects, if there is any.
    object: Option<Id>,
    /// The unknown that the outside is.
    why: UnknownId,
    span: Span,
    /// The outside was asked to do something with it. It may have done so anyhow where one of its classes is a base.
    asked: bool,
    /// How often it was followed what its methods change.
    times: u32,
}

impl<'a> Eval<'a> {
    /// Code outside the project gets hold of a class of the file, or of one of its objects.
    pub(super) fn note_in_hands(&mut self, class: Id, hands: InHands) {
        let Data::Class(data) = self.heap.get(class) else { return };
        if data.info.prelude || data.info.is_enum {
            return;
        }
        let known = self.in_hands.entry(class).or_insert(hands);
        if known.object.is_none() || hands.asked && !known.asked {
            *known = InHands { object: hands.object.or(known.object), times: known.times, ..hands };
        }
    }

    /// It is handed over as an argument, or is what the outside decorates.
    pub(super) fn handed_as(&mut self, class: Id, object: Option<Id>, why: UnknownId, span: Span) {
        self.note_in_hands(class, InHands { object, why, span, asked: true, times: 0 });
    }

    /// An object is made whose class has a base outside the project, which takes part in making it.
    pub(super) fn made_with_base(&mut self, object: &Value, span: Span) {
        let (Some(class), Value::Obj(id)) = (self.instance_class(object), object) else { return };
        if matches!(self.heap.get(class), Data::Class(data) if data.info.prelude) || self.in_hands.contains_key(&class)
        {
            return;
        }
        if let Some(why) = self.outside(object) {
            self.note_in_hands(class, InHands { object: Some(*id), why, span, asked: false, times: 0 });
        }
    }

    /// What may have been changed where the outside has called the methods of an object whose class has a base there. What
    /// else they do is [seen to in the end](Self::try_callbacks).
    pub(super) fn callbacks_change(&mut self, object: Id, why: UnknownId, span: Span) {
        // They may ask the outside in turn.
        if !self.handed_out.is_empty() || is_passive(&self.why(why).reason) {
            return;
        }
        let class = match self.heap.get(object) {
            Data::Instance(instance) => instance.class,
            _ => object,
        };
        match self.in_hands.get_mut(&class) {
            Some(hands) if hands.times == MOST_TIMES => return,
            Some(hands) => hands.times += 1,
            None => {}
        }
        let record = &self.record;
        let (facts, metadata, assumptions) = (record.facts.len(), record.metadata.len(), record.assumptions.len());
        self.imports_nothing = true;
        for (name, _) in self.methods_of(class, true) {
            self.in_few_steps(|eval| {
                eval.silently(|eval| eval.perhaps_called_on(&Value::Obj(object), &name, why, span))
            });
        }
        self.imports_nothing = false;
        self.record.take_back(facts);
        self.record.metadata.truncate(metadata);
        self.record.assumptions.truncate(assumptions);
    }

    /// What a base outside the project does with an object, or with a class: to call what it has. What the file's classes
    /// set it leaves alone, or nothing would be known of anything that derives from a package: that is taken for granted.
    pub(in crate::eval) fn asked_of_base(&mut self, object: &Value, why: UnknownId, span: Span) -> R<()> {
        self.may_raise(span);
        let Value::Obj(id) = *object else { return Ok(()) };
        match self.heap.get(id) {
            Data::Instance(instance) => {
                let class = instance.class;
                self.handed_as(class, Some(id), why, span);
                self.assume_left_alone(id, class, span);
            }
            Data::Class(_) => self.handed_as(id, None, why, span),
            _ => return Ok(()),
        }
        self.callbacks_change(id, why, span);
        Ok(())
    }

    /// Notes that a base leaves alone what the file has set on an object.
    fn assume_left_alone(&mut self, object: Id, class: Id, span: Span) {
        let (Data::Instance(instance), Data::Class(data)) = (self.heap.get(object), self.heap.get(class)) else {
            return;
        };
        let (Some(base), false) = (data.info.external_bases.first(), instance.attrs.is_empty()) else { return };
        let assumption = Assumption {
            condition: format!("`{base}` changes attributes that `{}` has set before", data.info.name),
            holds: false,
            reason: format!("`{base}` is not part of the project"),
            span,
        };
        if !self.record.assumptions.iter().any(|known| known.condition == assumption.condition) {
            self.record.assumptions.push(assumption);
        }
    }

    /// The same by way of `super()`, or by the base's name. What makes an object there calls none of its methods before
    /// it is made.
    pub(in crate::eval) fn asks_base(&mut self, object: &Value, base: &str, name: &str, span: Span) -> R<()> {
        let Value::Unknown(why) = self.unknown(span, format!("`{base}` is not part of the project")) else {
            return Ok(());
        };
        match (object, name) {
            (Value::Obj(id), "__init__") => {
                if let Some(class) = self.instance_class(object) {
                    self.assume_left_alone(*id, class, span);
                }
                Ok(())
            }
            (_, "__new__" | "__init_subclass__") => Ok(()),
            _ => self.asked_of_base(object, why, span),
        }
    }

    /// The method of a base that a call by the base's name is one of, with the object that it is called on:
    /// `package.Base.__init__(self)`.
    pub(super) fn base_called<'p>(&self, path: &'p str, args: &Args) -> Option<(Value, &'p str, &'p str)> {
        let (base, name) = path.rsplit_once('.')?;
        let object = &args.positional.first()?.value;
        let Data::Class(data) = self.heap.get(self.instance_class(object)?) else { return None };
        data.info.external_bases.iter().any(|of| **of == *base).then(|| (object.clone(), base, name))
    }

    /// An attribute that a base outside the project has, as a value of which it is known whose it is.
    pub(in crate::eval) fn attribute_of_base(&mut self, object: &Value, base: &str, span: Span) -> Value {
        let value = self.unknown(span, format!("`{base}` is not part of the project"));
        self.is_of_base(&value, object);
        value
    }

    /// The same for one that is unknown already.
    pub(in crate::eval) fn is_of_base(&mut self, value: &Value, object: &Value) {
        if let Value::Unknown(unknown) = value {
            self.of_base.insert(*unknown, object.clone());
        }
    }

    /// The methods of a processor run on the server.
    pub(crate) fn runs_on_server(&mut self, processor: &Value) {
        self.on_server.extend(self.instance_class(processor));
    }

    /// Tries out which methods would define something if the outside called them, and reports those that the file does
    /// not call itself.
    pub(in crate::eval) fn try_callbacks(&mut self) {
        if self.exhausted || self.record.cut {
            return;
        }
        let in_hands: Vec<(Id, InHands)> = self.in_hands.iter().map(|(class, hands)| (*class, *hands)).collect();
        let mut done: Option<FxHashSet<Span>> = None;
        for (class, hands) in in_hands {
            if self.on_server.contains(&class) || is_passive(&self.why(hands.why).reason) {
                continue;
            }
            let methods = self.methods_of(class, hands.object.is_some());
            let mut missing = Vec::new();
            let mut calls_any = false;
            for (name, place) in methods {
                let done = done.get_or_insert_with(|| self.places_of_facts());
                if done.iter().any(|at| at.file == place.file && place.start <= at.start && at.end <= place.end) {
                    calls_any = true;
                } else if let Some(effect) = self.effect_of(class, &name, hands) {
                    missing.push((name, place, effect));
                }
            }
            // Who calls some of them has no need of somebody else who does, unless that is what a base was asked for.
            let has_base = matches!(self.heap.get(class), Data::Class(data) if !data.info.external_bases.is_empty());
            if calls_any && !(hands.asked && has_base) {
                continue;
            }
            for (name, place, (effect, at)) in missing {
                let called = match name.as_str() {
                    "__init__" | "__new__" | "__post_init__" => self.class_name(class),
                    name => name.to_owned(),
                };
                self.report_callback(&called, place, (&effect, at), hands);
            }
        }
    }

    /// The methods that the file gives a class, with their places.
    fn methods_of(&self, class: Id, is_made: bool) -> Vec<(Name, Span)> {
        let Data::Class(data) = self.heap.get(class) else { return Vec::new() };
        let mut methods: Vec<(Name, Span)> = Vec::new();
        for ancestor in &data.info.mro {
            let Data::Class(ancestor) = self.heap.get(*ancestor) else { continue };
            if ancestor.info.prelude {
                continue;
            }
            for (name, value) in ancestor.attrs.iter() {
                let for_making = matches!(name.as_str(), "__init__" | "__new__" | "__post_init__");
                if for_making && is_made || methods.iter().any(|(known, _)| known == name) {
                    continue;
                }
                methods.extend(self.place_of_method(value).map(|place| (name.clone(), place)));
            }
        }
        methods
    }

    fn place_of_method(&self, value: &Value) -> Option<Span> {
        let Value::Obj(id) = value else { return None };
        match self.heap.get(*id) {
            Data::Function(function) if !function.prelude => {
                let range = match function.def {
                    Def::Function(def) => def.range(),
                    Def::Lambda(lambda) => lambda.range(),
                };
                Some(Span::new(function.file, range))
            }
            Data::Descriptor { function, .. } => self.place_of_method(function),
            Data::Property(parts) => self.place_of_method(&parts[0]),
            _ => None,
        }
    }

    /// Where what the workflow has was done, and the calls that led there.
    fn places_of_facts(&self) -> FxHashSet<Span> {
        let mut places = FxHashSet::default();
        for Site { span, trace } in self.record.facts.iter().filter_map(Fact::site) {
            places.insert(*span);
            let mut call = trace.as_deref();
            while let Some(at) = call {
                places.insert(at.span);
                call = at.caller.as_deref();
            }
        }
        // Where something is wrong there is less than what was meant.
        places.extend(self.diagnostics.iter().flat_map(|diagnostic| &diagnostic.labels).map(|label| label.span));
        places
    }

    /// What a method would do to the workflow, and where.
    fn effect_of(&mut self, class: Id, name: &Name, hands: InHands) -> Option<(String, Option<Span>)> {
        self.heard = None;
        self.in_few_steps(|eval| {
            eval.try_out(|eval| {
                let receiver = match hands.object {
                    Some(object) => object,
                    None => eval.some_object(class, hands),
                };
                eval.perhaps_called_on(&Value::Obj(receiver), name, hands.why, hands.span)
            })
        });
        self.heard.take()
    }

    /// An object of a class of which nothing else is known.
    fn some_object(&mut self, class: Id, InHands { why, span, .. }: InHands) -> Id {
        let (attrs, payload) = (Attrs::default(), None);
        let blank = Instance { class, attrs, payload, made: None, metadata: None, dict: None, handed: Some(why) };
        self.object_id(Data::Instance(Box::new(blank)), span)
    }

    fn perhaps_called_on(&mut self, object: &Value, name: &Name, why: UnknownId, span: Span) -> R<()> {
        let getter =
            self.instance_class(object).and_then(|class| self.mro_attribute(class, name)).and_then(
                |found| match found {
                    Value::Obj(id) => match self.heap.get(id) {
                        Data::Property(parts) => Some(parts[0].clone()),
                        _ => None,
                    },
                    _ => None,
                },
            );
        if let Some(getter) = getter {
            return self.perhaps_called(&getter, &Args::positional(vec![object.clone()], span), why, span);
        }
        let Some(method) = self.find_attribute(object, name, span)? else { return Ok(()) };
        let anything = Args { unknown: Some(why), ..Args::default() };
        self.perhaps_called(&method, &anything, why, span)
    }

    /// Runs what matters only if it comes to an end soon: none if it does not, or if it raises something.
    pub(in crate::eval) fn in_few_steps<T>(&mut self, run: impl FnOnce(&mut Self) -> R<T>) -> Option<T> {
        // If it does not, nobody is told.
        let (fuel, exhausted) = (self.heap.fuel, std::mem::replace(&mut self.exhausted, true));
        self.heap.fuel = fuel.min(MOST_STEPS);
        let given = self.heap.fuel;
        let result = run(self);
        self.heap.fuel = fuel - (given - self.heap.fuel.min(given));
        self.exhausted = exhausted;
        result.ok()
    }

    fn report_callback(&mut self, called: &str, place: Span, (effect, at): (&str, Option<Span>), hands: InHands) {
        // What calls another one does what that does.
        if let Some(at) = at
            && (self.effects.contains(&(at, Some(at))) || !self.effects.insert((at, Some(hands.span))))
        {
            return;
        }
        let message = format!("whether `{called}` is called, which {effect}, is up to code outside the project");
        let reason = self.why(hands.why).reason.clone();
        let here =
            if hands.asked { "it may be called from here, or not" } else { "what makes this may call it, or not" };
        let mut diagnostic = Diagnostic::new(code(601), hands.span, message)
            .here(here)
            .note(format!("not known until the workflow runs: {reason}"))
            .help(format!("call `{called}` directly, where its work is to be done"));
        if let Some(at) = at {
            diagnostic = diagnostic.label(at, format!("{effect} here"));
        } else {
            diagnostic = diagnostic.label(place, "here it is");
        }
        self.report(diagnostic);
    }
}

/// Whether the reason for an unknown is a package whose classes and decorators describe data, and call no method that they
/// do not know.
fn is_passive(reason: &str) -> bool {
    let path = reason.strip_prefix('`').unwrap_or(reason);
    let package = path.split(['.', '`']).next().unwrap_or_default();
    matches!(
        package,
        "attr" | "attrs" | "dataclasses_json" | "marshmallow" | "pydantic" | "six" | "sqlalchemy" | "typing_extensions"
    )
}
