//! The heap: every object with an identity, and the journal through which every write goes.
//!
//! While one side of an unknown branch is explored, the first write to each object keeps a copy of what it was. Closing
//! the exploration takes the side's writes away as a [`Delta`], which can be put back if that side is the one that
//! stands, or compared with the other side's.

mod size;
mod slots;

pub(crate) use crate::attrs::{Attrs, Marks};
use crate::source::{FileId, Span};
use crate::value::{Birth, UnknownId, Value};
use indexmap::IndexMap;
use num_bigint::BigInt;
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use slots::Slots;
use std::rc::Rc;

/// An object's place on the heap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Id(pub(crate) u32);

/// A dictionary: the keys by what makes two of them equal in Python.
pub(crate) type Dict = IndexMap<Key, (Value, Value), FxBuildHasher>;

/// What makes two values the same key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    None,
    Ellipsis,
    /// Bools, ints and floats of a whole value: `True`, `1` and `1.0` are one key.
    Int(i64),
    Big(Rc<BigInt>),
    /// Other floats, by their bits.
    Float(u64),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
    Tuple(Rc<[Key]>),
    Frozen(Rc<[Key]>),
    Object(Id),
    /// A form of the typing module, as it is shown.
    Form(Rc<str>),
}

/// An object.
#[derive(Debug, Clone)]
pub(crate) struct Object<'a> {
    pub(crate) data: Data<'a>,
    pub(crate) birth: Birth,
}

/// What an object is.
#[derive(Debug, Clone)]
pub(crate) enum Data<'a> {
    List(Vec<Value>),
    Tuple(Rc<[Value]>),
    Dict(Dict),
    Set(Dict),
    FrozenSet(Dict),
    Range {
        start: i64,
        stop: i64,
        step: i64,
    },
    Slice(Rc<[Value; 3]>),
    Instance(Box<Instance>),
    Class(Class<'a>),
    Function(Rc<Function<'a>>),
    Method {
        function: Id,
        receiver: Value,
    },
    /// A method of a built-in type, with its receiver.
    BuiltinMethod {
        receiver: Value,
        name: Name,
    },
    Builtin(crate::intrinsics::Builtin),
    /// `staticmethod` or `classmethod` around a function.
    Descriptor {
        kind: Descriptor,
        function: Value,
    },
    /// A `property`: what reads, writes and deletes the attribute.
    Property(Rc<[Value; 4]>),
    Super {
        class: Id,
        receiver: Value,
    },
    Module(Box<Module>),
    /// The variables of a function, a comprehension or a class body under construction.
    Scope {
        vars: Attrs,
        parent: Option<Id>,
        /// The function whose variables they are.
        function: Option<Id>,
    },
    /// Something of a module that the project does not hold, by its dotted path.
    External(Rc<str>),
    /// What a name in a module of the prelude stands for until somebody looks at it.
    Deferred(Rc<Deferred>),
    /// The result of calling something external: a construction if it is used as one, otherwise unknown.
    Foreign(Rc<Foreign>),
    /// A live view of a dictionary.
    View {
        dict: Id,
        kind: View,
        /// It is one of an `OrderedDict`.
        ordered: bool,
    },
    /// An iterator, as far as it has come; `kind` is the name of its type.
    Iterator {
        kind: &'static str,
        iter: Iter<'a>,
    },
    /// A `with job_config(...)` block to be.
    JobBlock {
        name: Value,
    },
    /// A channel: the operation's number among the facts, and the port.
    Channel {
        operation: u32,
        port: u32,
    },
    /// Its content was changed on a path that may not be taken.
    Smudged {
        was: &'static str,
        unknown: UnknownId,
        /// The list, tuple or dictionary in one of the orders that its elements may have, where only that is not known;
        /// or a list of which some elements may not be there.
        holds: Option<Rc<Data<'a>>>,
    },
    /// The elements of such a list, which nobody sees but through [`Data::Smudged`].
    Perhaps(Perhaps),
}

/// Elements of which some may not be there.
#[derive(Debug, Clone)]
pub(crate) struct Perhaps {
    /// Each with whether it is there for sure.
    pub(crate) items: Rc<[(Value, bool)]>,
    /// Why it is not known of the others.
    pub(crate) why: UnknownId,
    /// Why their order is not known, if it is not.
    pub(crate) order: Option<UnknownId>,
}

/// The kinds of [`Data::Descriptor`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Descriptor {
    Static,
    Class,
}

/// What a [`Data::View`] shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    Keys,
    Values,
    Items,
}

/// Where the next element of an iteration comes from.
#[derive(Debug, Clone)]
pub(crate) enum Iter<'a> {
    /// Elements that do not change, from an index on.
    Fixed(Rc<[Value]>, usize),
    /// A list, looked at anew each time: it may change.
    List(Id, usize),
    /// The same from the end; the index is that behind the next element.
    Reversed(Id, usize),
    Range {
        next: i64,
        stop: i64,
        step: i64,
    },
    /// A dictionary, which must keep its size.
    Dict {
        dict: Id,
        kind: View,
        next: usize,
        size: usize,
    },
    /// An iterator object, which others may use too.
    Object(Value),
    /// An object that has items and no iterator of its own.
    Indexed(Value, i64),
    /// `iter(function, end)`.
    Until {
        function: Value,
        end: Value,
    },
    Enumerate {
        source: Value,
        next: Value,
    },
    Zip(Rc<[Value]>),
    Map {
        function: Value,
        sources: Rc<[Value]>,
    },
    Filter {
        function: Value,
        source: Value,
    },
    Generator(Rc<Generator<'a>>),
    /// A call of a generator function.
    Routine(Rc<crate::eval::Routine<'a>>),
    /// It has given all, or is running right now.
    Done,
    Unknown(UnknownId),
    /// Elements in an order that is not known, and why.
    Unordered(Rc<[Value]>, UnknownId),
    /// Elements of which some may not be there, from an index on.
    Perhaps(Perhaps, usize),
}

impl Perhaps {
    pub(crate) fn values(&self) -> impl Iterator<Item = Value> {
        self.items.iter().map(|(item, _)| item.clone())
    }

    /// What it refers to.
    pub(crate) fn refer(&self, found: &mut dyn FnMut(&Value)) {
        self.items.iter().for_each(|(item, _)| found(item));
        [Some(self.why), self.order].into_iter().flatten().for_each(|why| found(&Value::Unknown(why)));
    }
}

impl Data<'_> {
    /// Whether it is what a list holds of whose elements none may be there.
    pub(crate) fn may_be_empty(&self) -> bool {
        matches!(self, Self::Perhaps(perhaps) if perhaps.items.iter().all(|(_, sure)| !sure))
    }

    /// The entries of a dictionary, in whatever order.
    pub(crate) fn entries(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            Self::Smudged { holds: Some(held), .. } => match &**held {
                Self::Dict(dict) => Some(dict),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A generator expression that is on its way.
#[derive(Debug, Clone)]
pub(crate) struct Generator<'a> {
    pub(crate) frame: crate::eval::Frame,
    pub(crate) element: &'a ast::Expr,
    pub(crate) clauses: &'a [ast::Comprehension],
    /// Where the clauses are, as far as they have begun.
    pub(crate) open: Vec<Iter<'a>>,
}

/// An instance of a class of the project or the prelude.
#[derive(Debug, Clone)]
pub(crate) struct Instance {
    pub(crate) class: Id,
    pub(crate) attrs: Attrs,
    /// The dict, list or exception arguments that an instance of a subclass of a built-in type holds.
    pub(crate) payload: Option<Value>,
    /// How it was constructed, as far as a recorded fact may need it.
    pub(crate) made: Option<Rc<Made>>,
    /// The metadata access that it stands for.
    pub(crate) metadata: Option<u32>,
    /// Its `__dict__`, where somebody has asked for it.
    pub(crate) dict: Option<Id>,
    /// It was handed to code outside the project, which may have set any attribute.
    pub(crate) handed: Option<UnknownId>,
}

/// The arguments of a construction.
#[derive(Debug, Clone, Default)]
pub(crate) struct Made {
    pub(crate) positional: Vec<Value>,
    pub(crate) keyword: Vec<(Name, Value)>,
    /// There are more, and how many is not known: `C(*unknown)`.
    pub(crate) more: Option<UnknownId>,
}

/// A construction of an external class.
#[derive(Debug, Clone)]
pub(crate) struct Foreign {
    pub(crate) path: Rc<str>,
    pub(crate) made: Made,
    pub(crate) unknown: UnknownId,
}

/// A class.
#[derive(Debug, Clone)]
pub(crate) struct Class<'a> {
    pub(crate) attrs: Attrs,
    pub(crate) info: Rc<ClassInfo<'a>>,
}

/// What does not change about a class.
#[derive(Debug)]
pub(crate) struct ClassInfo<'a> {
    pub(crate) name: Name,
    pub(crate) qualname: Rc<str>,
    pub(crate) module: Rc<str>,
    pub(crate) file: Option<FileId>,
    pub(crate) def: Option<&'a ast::StmtClassDef>,
    /// The class itself, then its ancestors, in the order of attribute lookup.
    pub(crate) mro: Vec<Id>,
    /// The classes that it derives from directly, as far as the project holds them.
    pub(crate) bases: Vec<Id>,
    /// Dotted paths of ancestors that the project does not hold.
    pub(crate) external_bases: Vec<Rc<str>>,
    /// The built-in type that it extends.
    pub(crate) builtin: Option<&'static str>,
    pub(crate) is_enum: bool,
    /// The class of the class, where it is one of the file.
    pub(crate) meta: Option<Id>,
    /// Declared by the prelude.
    pub(crate) prelude: bool,
    /// Defined inside a function.
    pub(crate) local: bool,
    /// What is asked of it over and over, and when that was so.
    pub(crate) shape: std::cell::Cell<Option<(Version, crate::eval::Shape)>>,
}

/// A function's definition.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Def<'a> {
    Function(&'a ast::StmtFunctionDef),
    Lambda(&'a ast::ExprLambda),
}

/// The class in whose text functions stand. They share it, and it is set when the class is made: whatever a decorator
/// has put in a function's place there, the function itself knows its class.
pub(crate) type Owner = Rc<std::cell::Cell<Option<Id>>>;

/// A function.
#[derive(Debug, Clone)]
pub(crate) struct Function<'a> {
    pub(crate) def: Def<'a>,
    pub(crate) name: Name,
    pub(crate) qualname: Rc<str>,
    /// What the qualified names of what it defines begin with.
    pub(crate) qualifier: Rc<str>,
    pub(crate) module: Id,
    pub(crate) closure: Option<Id>,
    pub(crate) file: FileId,
    /// The default value of each parameter but `*args` and `**kwargs`, in their order.
    pub(crate) defaults: Vec<Option<Value>>,
    pub(crate) scoping: Rc<Scoping>,
    pub(crate) signature: Rc<crate::eval::Signature<'a>>,
    pub(crate) prelude: bool,
    pub(crate) local: bool,
    /// The scope that holds the attributes that were set on it.
    pub(crate) attrs: Option<Id>,
    /// The class in whose text it stands, for `super()`.
    pub(crate) owner: Owner,
}

impl Function<'_> {
    /// Whether a call makes a generator or a coroutine.
    pub(crate) fn is_routine(&self) -> bool {
        matches!(self.def, Def::Function(def) if def.is_async || !self.scoping.yielding.is_empty())
    }
}

/// Which names a function body binds where.
#[derive(Debug, Default)]
pub(crate) struct Scoping {
    pub(crate) locals: FxHashSet<Name>,
    pub(crate) globals: FxHashSet<Name>,
    pub(crate) nonlocals: FxHashSet<Name>,
    /// What the functions around it bind: where that is not bound, nothing outside of them is meant instead.
    pub(crate) enclosing: FxHashSet<Name>,
    /// The addresses of the statements and expressions in which a `yield` or an `await` stands.
    pub(crate) yielding: FxHashSet<usize>,
    /// A `yield` stands in it.
    pub(crate) hands_out: bool,
    /// Something inside may go on referring to the function's scope after a call.
    pub(crate) captures: bool,
}

/// A module.
#[derive(Debug, Clone)]
pub(crate) struct Module {
    pub(crate) name: Rc<str>,
    pub(crate) vars: Attrs,
    pub(crate) file: Option<FileId>,
    pub(crate) prelude: bool,
    /// What `globals()` is in it, where somebody has asked for it.
    pub(crate) dict: Option<Id>,
}

/// An import in the prelude that waits until its name is looked at.
#[derive(Debug)]
pub(crate) struct Deferred {
    pub(crate) module: Rc<str>,
    pub(crate) name: Name,
    /// The user's import that has led to it.
    pub(crate) at: Span,
    pub(crate) value: std::cell::OnceCell<Value>,
}

/// The writes of one explored side: each object as that side left it.
#[derive(Debug, Default)]
pub(crate) struct Delta<'a> {
    pub(crate) objects: Vec<(Id, Object<'a>)>,
}

#[derive(Debug)]
struct Slot<'a> {
    object: Object<'a>,
    /// The innermost journal that already holds a copy of this object.
    saved: u32,
    /// The bytes that it was charged with.
    charged: u32,
    /// Its number among all objects: places are taken again.
    made: u32,
}

/// One level of the journal.
#[derive(Debug, Default)]
struct Journal<'a> {
    serial: u32,
    saved: Vec<(Id, Object<'a>, u32)>,
}

/// Journals that were set aside.
pub(crate) struct Journals<'a>(Vec<Journal<'a>>);

/// How often classes were written: as long as that is the same, so are they.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Version(u32);

/// All objects. Nothing is ever freed, so what may be allocated is limited.
#[derive(Debug, Default)]
pub(crate) struct Heap<'a> {
    slots: Slots<'a>,
    journals: Vec<Journal<'a>>,
    serial: u32,
    /// The object that was written last: what it has grown by is not charged yet.
    touched: Id,
    /// Whether that can be much.
    grows: bool,
    /// The places of scopes that nothing refers to any more.
    free: Vec<Id>,
    /// How many objects were made.
    made: u32,
    classes: Version,
    /// The statement that is being evaluated.
    pub(crate) at: Option<Span>,
    /// The statements that have written objects last while writes could be taken back.
    written: FxHashMap<Id, Span>,
    /// The steps that are left.
    pub(crate) fuel: u64,
    /// The bytes that are left.
    pub(crate) room: u64,
}

impl Key {
    /// Whether it is nested deeper or holds more than a dictionary's key may: it is compared by recursion.
    pub(crate) fn is_unwieldy(&self) -> bool {
        fn count(key: &Key, depth: u32, left: &mut u32) -> bool {
            let (Key::Tuple(keys) | Key::Frozen(keys)) = key else { return true };
            let Some(rest) = left.checked_sub(keys.len() as u32) else { return false };
            *left = rest;
            depth < 50 && keys.iter().all(|key| count(key, depth + 1, left))
        }
        !count(self, 0, &mut 100_000)
    }
}

impl<'a> Heap<'a> {
    pub(crate) fn new(fuel: u64, room: u64) -> Self {
        Self { fuel, room, ..Self::default() }
    }

    pub(crate) fn alloc(&mut self, data: Data<'a>, birth: Birth) -> Id {
        let size = data.size();
        self.take(size);
        self.made = self.made.saturating_add(1);
        let slot = Slot { object: Object { data, birth }, saved: 0, charged: narrow(size), made: self.made };
        if self.journals.is_empty()
            && let Some(id) = self.free.pop()
        {
            self.slots[id] = slot;
            self.grows = true;
            return id;
        }
        let id = Id(self.slots.len() as u32);
        let saved = self.journals.last().map_or(0, |j| j.serial);
        self.slots.push(Slot { saved, ..slot });
        id
    }

    fn take(&mut self, size: usize) {
        self.room = self.room.saturating_sub(size as u64);
        self.fuel = self.fuel.saturating_sub(size as u64 / 256);
    }

    /// Charges for what an object has grown by.
    fn settle(&mut self, id: Id) {
        let Slot { object, charged, .. } = &mut self.slots[id];
        let size = object.data.size();
        let grown = size.saturating_sub(*charged as usize);
        if grown > 0 {
            *charged = narrow(size);
            let content = object.data.content(grown);
            self.take(grown + content);
        }
    }

    /// Gives the place of an object back that nothing refers to any more, and the room that it took. While something is
    /// being explored it stays: the writes to it are still to be taken back.
    pub(crate) fn release(&mut self, id: Id) {
        if self.journals.is_empty() {
            let slot = &mut self.slots[id];
            slot.object.data = Data::Range { start: 0, stop: 0, step: 1 };
            let room = slot.charged.into();
            self.give_back(room);
            self.free.push(id);
        }
    }

    /// Gives back the room of something that is gone for good; what is used up stays so.
    pub(crate) fn give_back(&mut self, room: u64) {
        if self.journals.is_empty() && self.room > 0 {
            self.room += room;
        }
    }

    pub(crate) fn get(&self, id: Id) -> &Data<'a> {
        &self.slots[id].object.data
    }

    pub(crate) fn object(&self, id: Id) -> &Object<'a> {
        &self.slots[id].object
    }

    /// The object for writing: the one door through which every write goes.
    pub(crate) fn get_mut(&mut self, id: Id) -> &mut Data<'a> {
        if self.touched != id || self.grows {
            self.settle(self.touched);
            self.touched = id;
            // The names of a scope are as many as its text has: what they grow by can wait.
            self.grows = !matches!(self.get(id), Data::Scope { .. });
            if matches!(self.get(id), Data::Class(_)) {
                self.classes.0 += 1;
            }
        }
        let slot = &mut self.slots[id];
        if let Some(journal) = self.journals.last_mut()
            && slot.saved < journal.serial
        {
            let size = slot.object.data.size() as u64;
            self.fuel = self.fuel.saturating_sub(1 + size / 64);
            self.room = self.room.saturating_sub(size / 4);
            self.written.extend(self.at.map(|at| (id, at)));
            journal.saved.push((id, slot.object.clone(), slot.saved));
            slot.saved = journal.serial;
        }
        &mut slot.object.data
    }

    /// A variable that a scope or a module has, for writing: it does not grow.
    pub(crate) fn variable_mut(&mut self, scope: Id, place: usize) -> Option<&mut Value> {
        let data = match self.journals.is_empty() {
            true => &mut self.slots[scope].object.data,
            false => self.get_mut(scope),
        };
        match data {
            Data::Scope { vars, .. } => Some(vars.at_mut(place)),
            Data::Module(module) => Some(module.vars.at_mut(place)),
            _ => None,
        }
    }

    /// Notes what layout the names of a module have, which is no change of the module.
    pub(crate) fn note_layout(&mut self, module: Id, layout: crate::layout::Layout) {
        if let Data::Module(module) = &mut self.slots[module].object.data {
            module.vars.set_layout(layout);
        }
    }

    /// The statement that has written an object last while writes could be taken back.
    pub(crate) fn written(&self, id: Id) -> Option<Span> {
        self.written.get(&id).copied()
    }

    /// Whether nothing that is written may be taken back.
    pub(crate) fn is_final(&self) -> bool {
        self.journals.is_empty()
    }

    /// Whether nothing was written since the innermost journal was opened.
    pub(crate) fn is_untouched(&self) -> bool {
        self.journals.last().is_none_or(|journal| journal.saved.is_empty())
    }

    /// Whether an object was made since a mark, and not for good.
    pub(crate) fn is_new(&self, id: Id, mark: u32) -> bool {
        id.0 >= mark && self.slots[id].saved > 0
    }

    /// That of the classes as they are.
    pub(crate) fn classes(&self) -> Version {
        self.classes
    }

    /// How many objects were made so far.
    pub(crate) fn made(&self) -> u32 {
        self.made
    }

    /// Whether an object was made after so many others.
    pub(crate) fn is_younger(&self, id: Id, made: u32) -> bool {
        self.slots[id].made > made
    }

    /// The number of objects: those allocated later have higher ids.
    pub(crate) fn mark(&self) -> u32 {
        self.slots.len() as u32
    }

    /// Opens a journal: from here on writes can be taken back.
    pub(crate) fn open(&mut self) {
        self.serial += 1;
        self.journals.push(Journal { serial: self.serial, saved: Vec::new() });
    }

    /// The number of the innermost journal.
    pub(crate) fn journal(&self) -> u32 {
        self.journals.last().map_or(0, |journal| journal.serial)
    }

    /// Sets the journals aside: what is written until they are resumed stays.
    pub(crate) fn suspend(&mut self) -> Journals<'a> {
        Journals(std::mem::take(&mut self.journals))
    }

    /// Takes the journals up again.
    pub(crate) fn resume(&mut self, journals: Journals<'a>) {
        self.journals = journals.0;
    }

    /// Closes the innermost journal and takes its writes back.
    pub(crate) fn undo(&mut self) -> Delta<'a> {
        let Some(journal) = self.journals.pop() else { return Delta::default() };
        self.classes.0 += 1;
        let mut objects = Vec::with_capacity(journal.saved.len());
        for (id, before, saved) in journal.saved {
            let slot = &mut self.slots[id];
            objects.push((id, std::mem::replace(&mut slot.object, before)));
            slot.saved = saved;
        }
        Delta { objects }
    }

    /// Puts writes back, through the journal that is open now.
    pub(crate) fn redo(&mut self, delta: Delta<'a>) {
        for (id, object) in delta.objects {
            *self.get_mut(id) = object.data;
        }
    }
}

fn narrow(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}
