//! What the modelled part of the standard library needs to be honest: its own gaps, and arguments that are not known.

use super::Builtin;
use crate::eval::{Args, Eval, R, range_of};
use crate::heap::{Attrs, Data, Dict, Id, Key};
use crate::source::Span;
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Stmt};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

pub(super) const TABLE: &[Builtin] = &[
    Builtin { name: "rest_of", run: rest_of },
    Builtin { name: "not_evaluated", run: not_evaluated },
    Builtin { name: "is_known", run: is_known },
    Builtin { name: "is_unknown", run: is_unknown },
    Builtin { name: "unknown_like", run: unknown_like },
    Builtin { name: "varies", run: varies },
    Builtin { name: "make_class", run: make_class },
    Builtin { name: "annotations", run: annotations },
    Builtin { name: "parameters", run: parameters },
    Builtin { name: "module_members", run: module_members },
    Builtin { name: "class_attributes", run: class_attributes },
    Builtin { name: "abstract_names", run: abstract_names },
    Builtin { name: "subclasses", run: subclasses },
    Builtin { name: "ancestors", run: ancestors },
    Builtin { name: "copied", run: copied },
    Builtin { name: "spoil", run: spoil },
    Builtin { name: "hold", run: hold },
    Builtin { name: "awaited", run: awaited },
    Builtin { name: "step_task", run: step_task },
    Builtin { name: "unordered", run: unordered },
    Builtin { name: "ordered_view", run: ordered_view },
    Builtin { name: "sqrt", run: sqrt },
    Builtin { name: "literal", run: literal },
];

/// `rest_of('datetime.date')`: a base for the prelude's own class of that name, which says that it is modelled in part.
/// What it lacks is unknown, as it is of a class outside the project.
fn rest_of(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let name = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    Ok(eval.object(Data::External(name.into()), span))
}

fn not_evaluated(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let what = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    Ok(eval.unless_mistaken(span, format!("{what} is not evaluated")))
}

/// Whether values are known, what they hold included.
fn is_known(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    Ok(Value::Bool(eval.unknown_within(args.all().map(|arg| &arg.value), span).is_none()))
}

fn is_unknown(eval: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    Ok(Value::Bool(args.all().any(|arg| eval.unknown_of(&arg.value).is_some())))
}

/// An unknown for the reason why one of these values is not known.
fn unknown_like(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    Ok(match eval.unknown_within(args.all().map(|arg| &arg.value), span) {
        Some(why) => eval.element_of(why, span),
        None => eval.unknown(span, "it is not evaluated"),
    })
}

/// `varies('the clock')`: another value each time the file is run.
fn varies(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let what = args.positional.first().and_then(|arg| eval.as_str(&arg.value)).unwrap_or_default();
    let value = eval.unknown(span, format!("{what} is known only where the workflow runs"));
    let birth = eval.birth(span);
    eval.varying.insert(birth);
    Ok(value)
}

/// `make_class(name, bases, attributes)`: a class of the user's module, as `collections.namedtuple` makes one.
fn make_class(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let values: Vec<Value> = args.positional.into_iter().map(|arg| arg.value).collect();
    let [name, bases, attrs] = &values[..] else { return Ok(Value::None) };
    let name = Name::new(&*eval.as_str(name).unwrap_or_default());
    let bases = eval.collect_items(bases, range_of(span))?.unwrap_or_default();
    let bases = bases.into_iter().map(|base| (base, span)).collect();
    let dict = eval.mapping(attrs).and_then(Result::ok).unwrap_or_default();
    let attrs: Attrs =
        dict.values().filter_map(|(key, value)| Some((Name::new(&*eval.as_str(key)?), value.clone()))).collect();
    let module = eval.module_of(eval.frame.site.file);
    let inner = eval.frame.clone();
    if let Some(module) = module {
        eval.frame.globals = module;
        eval.frame.file = eval.frame.site.file;
    }
    eval.frame.prelude = false;
    eval.frame.function = None;
    let made = eval.make_class(&name, name.as_str().into(), bases, attrs, (None, None), span);
    eval.frame = inner;
    made.map(Value::Obj)
}

/// The annotated names of a class's own body, in their order, each with `''`, `'ClassVar'` or `'InitVar'`.
fn annotations(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let class = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
    let def = match class {
        Value::Obj(id) => match eval.heap.get(id) {
            Data::Class(class) => class.info.def,
            _ => None,
        },
        _ => None,
    };
    let mut found: Vec<(Name, &'static str)> = Vec::new();
    for stmt in def.map_or(&[][..], |def| &def.body) {
        if let Stmt::AnnAssign(s) = stmt
            && let Expr::Name(name) = s.target.as_ref()
            && !found.iter().any(|(known, _)| *known == name.id)
        {
            found.push((name.id.clone(), kind_of_field(&s.annotation)));
        }
    }
    let pairs = found.into_iter().map(|(name, kind)| {
        let pair = vec![Value::str(name.as_str()), Value::str(kind)];
        eval.tuple(pair, span)
    });
    let pairs = pairs.collect();
    Ok(eval.tuple(pairs, span))
}

/// `parameters(function)`: each with its name, its kind as a number, and a list with its default value.
fn parameters(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let function = match args.positional.first().map(|arg| &arg.value) {
        Some(Value::Obj(id)) => match eval.heap.get(*id) {
            Data::Function(function) => function.clone(),
            _ => return Ok(eval.unknown(span, "the parameters of what is no function")),
        },
        _ => return Ok(eval.unknown(span, "the parameters of what is no function")),
    };
    Ok(eval.parameters_of(&function, span))
}

/// `module_members(module)`: the names that a module of the project binds, with their values; None for others.
fn module_members(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let Some(Value::Obj(id)) = args.positional.first().map(|arg| &arg.value) else { return Ok(Value::None) };
    let found: Vec<(Name, Value)> = match eval.heap.get(*id) {
        Data::Module(module) if !module.prelude => module.vars.iter().map(|(n, v)| (n.clone(), v.clone())).collect(),
        _ => return Ok(Value::None),
    };
    let mut pairs = Vec::with_capacity(found.len());
    for (name, value) in found {
        let value = eval.arrived(value)?;
        pairs.push(eval.tuple(vec![Value::str(name.as_str()), value], span));
    }
    Ok(eval.list(pairs, span))
}

/// The attributes of a class's own body.
fn class_attributes(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let mut dict = Dict::default();
    if let Some(Value::Obj(id)) = args.positional.first().map(|arg| &arg.value)
        && let Some(attrs) = match eval.heap.get(*id) {
            Data::Class(class) => Some(&class.attrs),
            Data::Function(function) => function.attrs.map(|scope| eval.vars(scope)),
            _ => None,
        }
    {
        for (name, value) in attrs.iter() {
            let name: Rc<str> = name.as_str().into();
            dict.insert(Key::Str(name.clone()), (Value::str(name), value.clone()));
        }
    }
    let dict = eval.object_id(Data::Dict(dict), span);
    eval.is_of_names(dict);
    Ok(Value::Obj(dict))
}

/// The names of a class's abstract methods, in their order.
fn abstract_names(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let names = match args.positional.first().map(|arg| &arg.value) {
        Some(Value::Obj(id)) => match eval.heap.get(*id) {
            Data::Class(class) if !class.info.external_bases.is_empty() => {
                return Ok(eval.unknown(span, "whether a class with a base from outside is abstract is not known"));
            }
            Data::Class(class) => eval.abstract_names(&class.info),
            _ => None,
        },
        _ => None,
    };
    let names = names.unwrap_or_default().iter().map(|name| Value::str(name.as_str())).collect();
    Ok(eval.list(names, span))
}

/// `Class.__subclasses__()`.
fn subclasses(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let found = match args.positional.first().map(|arg| &arg.value) {
        Some(Value::Obj(id)) if !eval.is_tentative() => eval.subclasses(*id),
        _ => None,
    };
    Ok(match found {
        Some(classes) => eval.list(classes, span),
        None => eval.unknown(span, "which classes derive from this one is not known"),
    })
}

/// The classes that a class derives from, in the order of attribute lookup.
fn ancestors(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let mro = match args.positional.first().map(|arg| &arg.value) {
        Some(Value::Obj(id)) => match eval.heap.get(*id) {
            Data::Class(class) => class.info.mro.iter().skip(1).map(|id| Value::Obj(*id)).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    Ok(eval.list(mro, span))
}

/// `copied(value, deep)`.
fn copied(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let value = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
    let deep = matches!(args.positional.get(1).map(|arg| &arg.value), Some(Value::Bool(true)));
    eval.copy_of(&value, deep, &mut FxHashMap::default(), span)
}

/// `spoil(value, unknown)`: what the value holds is from now on not known.
fn spoil(eval: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    if let [value, why] = &args.positional[..]
        && let (Value::Obj(id), Some(why)) = (&value.value, eval.unknown_of(&why.value))
    {
        match eval.heap.get(*id) {
            Data::List(_) | Data::Dict(_) | Data::Set(_) | Data::Smudged { .. } => eval.spoil(*id, why),
            Data::Instance(_) => eval.hand_over(*id, why),
            _ => {}
        }
    }
    Ok(Value::None)
}

/// `hold(object, value)`: the value that an instance holds from now on, as one of a subclass of a built-in type does.
fn hold(eval: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    if let [object, value] = &args.positional[..]
        && let Value::Obj(id) = &object.value
        && let Data::Instance(_) = eval.heap.get(*id)
        && let Data::Instance(instance) = eval.heap.get_mut(*id)
    {
        instance.payload = Some(value.value.clone());
    }
    Ok(Value::None)
}

/// `awaited(value)`: what awaiting it gives, where nothing else runs.
fn awaited(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let value = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
    eval.await_now(&value, span)
}

/// `step_task(coroutine, kept)`: how far a task comes.
fn step_task(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let coroutine = args.positional.first().map_or(Value::None, |arg| arg.value.clone());
    let kept = matches!(args.positional.get(1).map(|arg| &arg.value), Some(Value::Bool(true)));
    eval.step_task(&coroutine, kept, span)
}

/// `unordered(list, reason, lazily, others, why)`: what the list holds in no order that is known, as a list or an
/// iterator, and perhaps the others.
fn unordered(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let mut values = args.positional.into_iter().map(|arg| arg.value);
    let (list, reason) = (values.next().unwrap_or(Value::None), values.next().unwrap_or(Value::None));
    let lazily = matches!(values.next(), Some(Value::Bool(true)));
    if let Some(same) = eval.same_perhaps(&list, lazily, span) {
        return Ok(same);
    }
    let items = match eval.gather(&list, range_of(span))? {
        Ok((items, _)) => items,
        Err(why) => return Ok(eval.element_of(why, span)),
    };
    let reason = eval.as_str(&reason).unwrap_or_default();
    let why = eval.unknown_id(span, format!("{reason} is known only where the workflow runs"));
    let others = values.next().map_or(Ok(Ok(Vec::new())), |others| eval.collect_items(&others, range_of(span)))?;
    if let Ok(others) = others
        && !others.is_empty()
    {
        let reason = values.next().and_then(|reason| eval.as_str(&reason)).unwrap_or_default();
        return Ok(eval.and_perhaps(items, others, &reason, why, lazily, span));
    }
    Ok(if lazily { eval.unordered_iterator(items, why, span) } else { eval.unordered(Data::List(items), why, span) })
}

/// `ordered_view(view)`: the view as one of an `OrderedDict`, or what it is else.
fn ordered_view(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let view = args.positional.into_iter().next().map_or(Value::None, |arg| arg.value);
    Ok(match &view {
        Value::Obj(id) if let Data::View { dict, kind, .. } = eval.heap.get(*id) => {
            eval.object(Data::View { dict: *dict, kind: *kind, ordered: true }, span)
        }
        _ => view,
    })
}

/// The square root of a float: IEEE 754 asks for its last digit.
fn sqrt(_: &mut Eval<'_>, args: Args, _: Span) -> R<Value> {
    Ok(match args.positional.first().map(|arg| &arg.value) {
        Some(Value::Float(number)) => Value::Float(number.sqrt()),
        _ => Value::None,
    })
}

/// `literal(text)`: a tuple with its value, or what kind of text it is instead.
fn literal(eval: &mut Eval<'_>, args: Args, span: Span) -> R<Value> {
    let Some(text) = args.positional.first().and_then(|arg| eval.as_str(&arg.value)) else { return Ok(Value::None) };
    eval.charge(text.len());
    Ok(match crate::literal::python(&text) {
        Ok(literal) => match eval.thaw(&literal, span) {
            Some(value) => eval.tuple(vec![value], span),
            None => Value::None,
        },
        Err(kind) => Value::str(kind),
    })
}

fn kind_of_field(annotation: &Expr) -> &'static str {
    let named = |name: &str| match name.rsplit('.').next().unwrap_or_default() {
        "ClassVar" => "ClassVar",
        "InitVar" => "InitVar",
        _ => "",
    };
    match annotation {
        Expr::Name(name) => named(&name.id),
        Expr::Attribute(attribute) => named(&attribute.attr.id),
        Expr::Subscript(subscript) => kind_of_field(&subscript.value),
        Expr::StringLiteral(text) => named(text.value.to_str().split('[').next().unwrap_or_default()),
        _ => "",
    }
}

impl<'a> Eval<'a> {
    /// A copy as `copy` makes it; what has been copied already is the same object again.
    fn copy_of(&mut self, value: &Value, deep: bool, done: &mut FxHashMap<Id, Value>, span: Span) -> R<Value> {
        let Value::Obj(id) = value else { return Ok(value.clone()) };
        if let Some(known) = done.get(id) {
            return Ok(known.clone());
        }
        self.charge(4);
        let data = match self.heap.get(*id) {
            data @ (Data::List(_) | Data::Dict(_) | Data::Set(_)) => data.clone(),
            Data::Tuple(items) if deep => {
                let items = items.clone();
                let mut copies = Vec::with_capacity(items.len());
                for item in items.iter() {
                    copies.push(self.deeper(span, |eval| eval.copy_of(item, deep, done, span))?);
                }
                let same = |(a, b): (&Value, &Value)| !matches!((a, b), (Value::Obj(a), Value::Obj(b)) if a != b);
                if items.iter().zip(&copies).all(same) {
                    return Ok(value.clone());
                }
                return Ok(self.tuple(copies, span));
            }
            Data::Instance(instance) => {
                let (class, external) = (instance.class, self.derives_from_outside(value));
                let name = if deep { "__deepcopy__" } else { "__copy__" };
                let is_enum = matches!(self.heap.get(class), Data::Class(class) if class.info.is_enum);
                if is_enum || instance.metadata.is_some() {
                    return Ok(value.clone());
                }
                let own = [name, "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__"];
                let special = own.iter().any(|name| self.mro_attribute(class, name).is_some());
                if special || external && !matches!(self.heap.get(class), Data::Class(c) if c.info.prelude) {
                    return Ok(self.unknown(span, "how this object is copied is not evaluated"));
                }
                self.heap.get(*id).clone()
            }
            Data::Smudged { unknown, .. } => {
                let unknown = *unknown;
                return Ok(self.element_of(unknown, span));
            }
            Data::Iterator { .. } | Data::View { .. } | Data::Super { .. } | Data::Module(_) => {
                return Ok(self.unknown(span, "how this object is copied is not evaluated"));
            }
            _ => return Ok(value.clone()),
        };
        let copy = self.object_id(data, span);
        done.insert(*id, Value::Obj(copy));
        let mut open: Vec<Value> = Vec::new();
        match self.heap.get(copy) {
            Data::Instance(instance) => {
                // What it is as a list or a dictionary is copied with it.
                let payload = instance.payload.clone();
                let attrs: Vec<(Name, Value)> = instance.attrs.iter().map(|(n, v)| (n.clone(), v.clone())).collect();
                let payload = match payload {
                    Some(payload) => Some(self.deeper(span, |eval| eval.copy_of(&payload, deep, done, span))?),
                    None => None,
                };
                let mut copies = Attrs::default();
                for (name, value) in attrs {
                    let value = match deep {
                        true => self.deeper(span, |eval| eval.copy_of(&value, deep, done, span))?,
                        false => value,
                    };
                    copies.insert(name, value);
                }
                if let Data::Instance(instance) = self.heap.get_mut(copy) {
                    instance.payload = payload;
                    instance.attrs = copies;
                    // Its `__dict__` is its own.
                    instance.dict = None;
                }
            }
            Data::List(items) if deep => open.extend(items.iter().cloned()),
            Data::Dict(dict) if deep => open.extend(dict.values().map(|(_, value)| value.clone())),
            _ => {}
        }
        for item in &mut open {
            *item = self.deeper(span, |eval| eval.copy_of(item, deep, done, span))?;
        }
        match self.heap.get_mut(copy) {
            Data::List(items) if deep => *items = open,
            Data::Dict(dict) if deep => {
                for ((_, value), copied) in dict.values_mut().zip(open) {
                    *value = copied;
                }
            }
            _ => {}
        }
        Ok(Value::Obj(copy))
    }

    /// The first unknown among some values and what they hold.
    pub(crate) fn unknown_within<'v>(
        &mut self,
        values: impl IntoIterator<Item = &'v Value>,
        span: Span,
    ) -> Option<UnknownId> {
        let mut open: Vec<Value> = values.into_iter().cloned().collect();
        open.reverse();
        let mut seen: FxHashSet<Id> = FxHashSet::default();
        while let Some(value) = open.pop() {
            self.charge(1);
            if let Some(why) = self.unknown_of(&value) {
                return Some(why);
            }
            let id = match value {
                Value::Text(_) => return Some(self.text_unknown(&value, range_of(span))),
                Value::Obj(id) if seen.insert(id) => id,
                _ => continue,
            };
            match self.heap.get(id) {
                Data::List(items) => open.extend(items.iter().cloned()),
                Data::Tuple(items) => open.extend(items.iter().cloned()),
                Data::Dict(dict) | Data::Set(dict) | Data::FrozenSet(dict) => {
                    open.extend(dict.values().flat_map(|(key, value)| [key.clone(), value.clone()]));
                }
                Data::Instance(instance) => open.extend(instance.payload.clone()),
                _ => {}
            }
        }
        None
    }

    /// Whether a module's functions are of known values only: what they give for an unknown one is unknown.
    pub(crate) fn is_strict(&self, module: Id) -> bool {
        matches!(self.heap.get(module), Data::Module(module) if module.prelude && module.vars.contains_key("_strict"))
    }
}
