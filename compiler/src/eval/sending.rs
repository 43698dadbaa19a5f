//! What AIFlow cannot send: it pickles a processor at the call, and writes the arguments of operations as JSON when the
//! workflow is submitted. Only what fails for sure is found; what the document's own forms tell, the check finds there.

mod by_value;

use super::{Eval, R, Stop};
use crate::heap::{Data, Def, Id, Instance, Iter};
use crate::source::Span;
use crate::value::Value;
use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;

/// Why AIFlow cannot send something.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unsendable {
    /// The argument; none for the processor.
    pub(crate) argument: Option<Name>,
    pub(crate) what: String,
    pub(crate) way_out: String,
    /// Where the culprit was made.
    pub(crate) made: Option<Span>,
}

/// What cannot be pickled of that which is outside the project, and so is never made here.
const UNPICKLABLE: &[&str] = &[
    "asyncio.new_event_loop",
    "concurrent.futures.Future",
    "concurrent.futures.ProcessPoolExecutor",
    "concurrent.futures.ThreadPoolExecutor",
    "contextvars.ContextVar",
    "logging.StreamHandler",
    "multiprocessing.Lock",
    "multiprocessing.Pool",
    "multiprocessing.Queue",
    "os.scandir",
    "queue.LifoQueue",
    "queue.PriorityQueue",
    "queue.Queue",
    "queue.SimpleQueue",
    "selectors.DefaultSelector",
    "socket.socket",
    "sqlite3.connect",
    "ssl.create_default_context",
    "subprocess.Popen",
    "tempfile.NamedTemporaryFile",
    "tempfile.TemporaryFile",
    "threading.Barrier",
    "threading.BoundedSemaphore",
    "threading.Condition",
    "threading.Event",
    "threading.Lock",
    "threading.RLock",
    "threading.Semaphore",
    "threading.Thread",
    "threading.Timer",
    "threading.local",
    "weakref.WeakKeyDictionary",
    "weakref.WeakValueDictionary",
    "weakref.ref",
];

/// So many objects are looked at of one value.
const MOST: usize = 1000;

/// What is wrong, the way out, and with which object.
type Fault = (String, String, Id);

impl<'a> Eval<'a> {
    /// What of an argument AIFlow cannot write as JSON.
    pub(crate) fn unwritable(&mut self, argument: &Name, value: &Value) -> Option<Unsendable> {
        let fault = self.json_fault(value, &mut FxHashSet::default())?;
        Some(self.unsendable(Some(argument.clone()), fault))
    }

    /// What of a processor cannot be pickled.
    pub(crate) fn unpicklable(&mut self, processor: &Value, span: Span) -> R<Option<Unsendable>> {
        let fault = self.pickle_fault(processor, &mut FxHashSet::default(), span)?;
        Ok(fault.map(|fault| self.unsendable(None, fault)))
    }

    fn unsendable(&self, argument: Option<Name>, (what, way_out, culprit): Fault) -> Unsendable {
        // Members of enumerations are made where the class stands, which is no matter here.
        let is_member =
            |instance: &Instance| matches!(self.heap.get(instance.class), Data::Class(class) if class.info.is_enum);
        let made = match self.heap.get(culprit) {
            Data::Instance(instance) if is_member(instance) => None,
            _ => self.birthplace(self.heap.object(culprit).birth),
        };
        Unsendable { argument, what, way_out, made }
    }

    fn json_fault(&mut self, value: &Value, seen: &mut FxHashSet<Id>) -> Option<Fault> {
        let Value::Obj(id) = value else { return None };
        if seen.len() > MOST || !seen.insert(*id) {
            return None;
        }
        self.charge(4);
        let as_list = "make a list of it, as in `list(…)`";
        let way_out = match self.heap.get(*id) {
            Data::List(_) | Data::Tuple(_) | Data::Set(_) | Data::Dict(_) => {
                let (keys, items) = self.parts_of(*id);
                let key = keys.iter().find_map(|key| self.json_fault(key, seen));
                return key.or_else(|| items.iter().find_map(|item| self.json_fault(item, seen)));
            }
            Data::FrozenSet(_) | Data::Range { .. } | Data::View { .. } | Data::Iterator { .. } => as_list,
            Data::Method { .. } | Data::Builtin(_) | Data::BuiltinMethod { .. } => {
                return Some(("JSON has no functions".to_owned(), "give its name as a text".to_owned(), *id));
            }
            Data::Slice(_) | Data::Property(_) | Data::Module(_) => "write it as text",
            Data::Instance(instance) => {
                let instance = instance.clone();
                return self.json_fault_of_instance(*id, &instance, seen);
            }
            _ => return None,
        };
        let kind = self.type_name(value);
        Some((format!("JSON has no `{kind}`"), way_out.to_owned(), *id))
    }

    fn json_fault_of_instance(&mut self, id: Id, instance: &Instance, seen: &mut FxHashSet<Id>) -> Option<Fault> {
        let Data::Class(class) = self.heap.get(instance.class) else { return None };
        let info = class.info.clone();
        let known = |class: &Id| match self.heap.get(*class) {
            Data::Class(class) => class.info.prelude && class.info.module.starts_with("ai_flow"),
            _ => false,
        };
        let is_open = !info.prelude && !info.external_bases.is_empty();
        // Those of AIFlow have a form of their own; of dates the check knows.
        if instance.metadata.is_some()
            || instance.handed.is_some()
            || is_open
            || !info.is_enum && info.mro.iter().any(known)
            || &*info.module == "datetime"
        {
            return None;
        }
        match &instance.payload {
            Some(payload @ Value::Obj(_)) if !self.is_exception(instance.class) => {
                return self.json_fault(&payload.clone(), seen);
            }
            Some(Value::Obj(_)) | None => {}
            Some(_) => return None,
        }
        let (what, way_out) = match info.is_enum {
            true => ("JSON has no members of enumerations".to_owned(), "give its value, as in `….value`"),
            false => {
                let kind = self.type_name(&Value::Obj(id));
                (format!("JSON has no `{kind}`"), "give what it holds as texts, numbers, lists and dictionaries")
            }
        };
        Some((what, way_out.to_owned(), id))
    }

    /// The keys of a container, and what else it holds.
    fn parts_of(&self, id: Id) -> (Vec<Value>, Vec<Value>) {
        match self.heap.get(id) {
            Data::List(items) => (Vec::new(), items.clone()),
            Data::Tuple(items) => (Vec::new(), items.to_vec()),
            Data::Set(set) | Data::FrozenSet(set) => (set.values().map(|(item, _)| item.clone()).collect(), Vec::new()),
            Data::Dict(dict) => dict.values().cloned().unzip(),
            _ => (Vec::new(), Vec::new()),
        }
    }

    fn pickle_fault(&mut self, value: &Value, seen: &mut FxHashSet<Id>, span: Span) -> R<Option<Fault>> {
        let Value::Obj(id) = value else { return Ok(None) };
        self.charge(4);
        if seen.len() > MOST || seen.contains(id) || self.is_leaf(*id) {
            return Ok(None);
        }
        seen.insert(*id);
        let inside: Vec<Value> = match self.heap.get(*id) {
            Data::List(_) | Data::Tuple(_) | Data::Set(_) | Data::FrozenSet(_) | Data::Dict(_) => {
                let (mut keys, items) = self.parts_of(*id);
                keys.extend(items);
                keys
            }
            Data::Method { function, receiver } => vec![receiver.clone(), Value::Obj(*function)],
            // They are looked at with the first processor: most often all have the same.
            Data::Class(_) | Data::Function(_) if !self.sent_along.insert(*id) => return Ok(None),
            Data::Class(_) => self.along_with_class(*id),
            Data::Function(function) => {
                let function = function.clone();
                self.along_with_function(&function)
            }
            Data::Descriptor { .. } | Data::Property(_) => self.functions_of(*id),
            // What is modelled by one may be something else, which can be.
            Data::Iterator { iter: Iter::Routine(routine), .. } if !routine.is_of_prelude() => {
                return Ok(Some(unpicklable("a generator", *id)));
            }
            Data::Iterator { iter: Iter::Generator(generator), .. } if !generator.frame.prelude => {
                return Ok(Some(unpicklable("a generator", *id)));
            }
            Data::View { .. } => {
                let kind = self.type_name(value);
                return Ok(Some(unpicklable(&format!("`{kind}`"), *id)));
            }
            Data::Foreign(foreign) if UNPICKLABLE.contains(&&*foreign.path) => {
                let what = format!("`{}`", foreign.path);
                return Ok(Some(unpicklable(&what, *id)));
            }
            Data::Instance(instance) => {
                let Data::Class(class) = self.heap.get(instance.class) else { return Ok(None) };
                let info = &class.info;
                let of_standard = info.prelude && !info.module.starts_with("ai_flow");
                let is_plain = self.shape_of(info).is_pickled_plainly;
                let own = ["__reduce__", "__reduce_ex__", "__getstate__", "__copy__"];
                let has_own = !is_plain && own.iter().any(|name| self.mro_attribute(instance.class, name).is_some());
                if !is_plain
                    && (of_standard || !has_own)
                    && let Some(what) = self.locked_in(&info.mro)
                {
                    return Ok(Some(unpicklable(&what, *id)));
                }
                if instance.metadata.is_some()
                    || instance.handed.is_some()
                    || info.is_enum
                    || of_standard && instance.payload.is_none()
                    || has_own
                {
                    return Ok(None);
                }
                if !is_plain && let Some(fault) = self.new_fault(*id, instance) {
                    return Ok(Some(fault));
                }
                let own = instance.payload.iter().chain(instance.attrs.values());
                let objects = own.filter(|value| matches!(value, Value::Obj(_))).cloned();
                let class = Some(Value::Obj(instance.class)).filter(|_| !self.sent_along.contains(&instance.class));
                let inside = objects.chain(class).collect();
                if !is_plain && let Some(fault) = self.getstate_fault(value, *id, span)? {
                    return Ok(Some(fault));
                }
                inside
            }
            _ => return Ok(None),
        };
        for value in inside {
            let found = self.deeper(span, |eval| eval.pickle_fault(&value, seen, span))?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// Whether it is an object that holds no others, of a class that was looked at: most processors are.
    fn is_leaf(&self, id: Id) -> bool {
        let Data::Instance(instance) = self.heap.get(id) else { return false };
        let Data::Class(class) = self.heap.get(instance.class) else { return false };
        self.sent_along.contains(&instance.class)
            && self.shape_of(&class.info).is_pickled_plainly
            && instance.payload.is_none()
            && !instance.attrs.values().any(|value| matches!(value, Value::Obj(_)))
    }

    /// Unpickling calls `__new__` without arguments, unless the class or the type that it derives from says with which.
    fn new_fault(&self, id: Id, instance: &Instance) -> Option<Fault> {
        let Some(Value::Obj(new)) = self.mro_attribute(instance.class, "__new__") else { return None };
        let asked = ["__getnewargs__", "__getnewargs_ex__"];
        let is_filled_later = |payload: &Value| {
            matches!(payload, Value::Obj(id)
            if matches!(self.heap.get(*id), Data::List(_) | Data::Dict(_) | Data::Set(_)))
        };
        if asked.iter().any(|name| self.mro_attribute(instance.class, name).is_some())
            || instance.payload.as_ref().is_some_and(|payload| !is_filled_later(payload))
        {
            return None;
        }
        // What else derives from a type of Python's is made with what it holds.
        let new = match self.heap.get(new) {
            Data::Descriptor { function: Value::Obj(function), .. } => *function,
            _ => new,
        };
        let Data::Function(function) = self.heap.get(new) else { return None };
        let Def::Function(def) = function.def else { return None };
        let mut parameters = def.parameters.iter_non_variadic_params().skip(1);
        let needed = parameters.find(|parameter| parameter.default.is_none() && !function.prelude)?;
        let (class, needed) = (self.class_name(instance.class), needed.name());
        Some((
            format!("`{class}` is made again without arguments, and its `__new__` needs `{needed}`"),
            format!("give `{needed}` a default value, or write `__getnewargs__`"),
            id,
        ))
    }

    /// A class of the modelled standard library, among the ancestors of an object's, that keeps it from being pickled.
    fn locked_in(&self, mro: &[Id]) -> Option<String> {
        mro.iter().find_map(|ancestor| match self.heap.get(*ancestor) {
            // Nearly every object is of `builtins` in the end.
            Data::Class(class) if class.info.prelude && !is_open(&class.info.module) => {
                let (module, name) = (&*class.info.module, &*class.info.name);
                let is_it =
                    |path: &&&str| path.strip_suffix(name).and_then(|path| path.strip_suffix('.')) == Some(module);
                UNPICKLABLE.iter().chain([&"re.Match"]).find(is_it).map(|name| format!("`{name}`"))
            }
            _ => None,
        })
    }

    /// Pickle asks an object for `__getstate__`: where its class makes attributes up, that has to raise AttributeError.
    fn getstate_fault(&mut self, value: &Value, id: Id, span: Span) -> R<Option<Fault>> {
        let asked =
            ["__getattr__", "__getattribute__"].into_iter().find(|name| self.class_attribute(value, name).is_some());
        let Some(asked) = asked else { return Ok(None) };
        let name = Name::new_static("__getstate__");
        let found = self.catching("AttributeError", span, |eval| eval.find_attribute(value, &name, span));
        let class = self.type_name(value);
        let way_out = format!("let `{asked}` raise AttributeError for names that it does not know");
        Ok(match found {
            Ok(Some(Some(given))) if self.unknown_of(&given).is_none() && !self.is_callable(&given) => {
                let kind = self.type_name(&given);
                let what = format!("pickle calls `__getstate__`, for which `{asked}` of `{class}` gives a {kind}");
                Some((what, way_out, id))
            }
            Ok(_) => None,
            Err(Stop::Raise(raised)) if !raised.vague => {
                let error = self.class_name(raised.class);
                let what = format!("pickle asks for `__getstate__`, for which `{asked}` of `{class}` raises {error}");
                Some((what, way_out, id))
            }
            Err(Stop::Raise(_)) => None,
            Err(stop) => return Err(stop),
        })
    }

    fn is_callable(&mut self, value: &Value) -> bool {
        let Value::Obj(id) = value else { return false };
        match self.heap.get(*id) {
            Data::Instance(_) => self.class_attribute(value, "__call__").is_some(),
            Data::List(_) | Data::Dict(_) | Data::Tuple(_) | Data::Set(_) | Data::FrozenSet(_) => false,
            _ => true,
        }
    }
}

/// Whether all classes of a modelled module can be pickled.
pub(super) fn is_open(module: &str) -> bool {
    module == "builtins" || module.starts_with("ai_flow")
}

fn unpicklable(what: &str, culprit: Id) -> Fault {
    (
        format!("{what} cannot be pickled"),
        "make it where the job runs, in a method of the processor".to_owned(),
        culprit,
    )
}
