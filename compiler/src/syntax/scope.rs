//! The names of a module, a class or a function, as CPython's table of symbols has them.

use ruff_python_ast::Identifier;
use rustc_hash::{FxHashMap, FxHashSet};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Module,
    Class,
    Function,
    Coroutine,
}

/// How a name was used so far: of several uses the last of these counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    Bound,
    Annotated,
    Read,
    Parameter,
}

/// What a statement declares a name to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Declared {
    Global,
    Nonlocal,
}

impl Declared {
    fn word(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Nonlocal => "nonlocal",
        }
    }
}

pub(super) struct Scope<'a> {
    pub(super) place: Place,
    /// How many loops are around.
    pub(super) loops: u32,
    /// Whether a `finally` is around, inside the innermost loop.
    pub(super) finally: bool,
    /// How many blocks are around that CPython counts.
    pub(super) blocks: u32,
    /// How many comprehensions are around, the targets of which are their own.
    comprehensions: u32,
    names: FxHashMap<&'a str, Use>,
    bound: FxHashSet<&'a str>,
    declared: FxHashMap<&'a str, Declared>,
    /// What the scopes in it declare to be a variable of the module.
    globals: FxHashSet<&'a str>,
    /// What it declares to be a variable of a function around it.
    nonlocals: Vec<&'a Identifier>,
    /// What the scopes in it declare so.
    wanted: Vec<&'a Identifier>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(place: Place) -> Self {
        Self {
            place,
            loops: 0,
            finally: false,
            blocks: 0,
            comprehensions: 0,
            names: FxHashMap::default(),
            bound: FxHashSet::default(),
            declared: FxHashMap::default(),
            globals: FxHashSet::default(),
            nonlocals: Vec::new(),
            wanted: Vec::new(),
        }
    }

    pub(super) fn is_function(&self) -> bool {
        matches!(self.place, Place::Function | Place::Coroutine)
    }

    /// Whether what is looked at stands in a comprehension.
    pub(super) fn is_comprehension(&self) -> bool {
        self.comprehensions > 0
    }

    /// A name is bound, which may be declared later nonetheless: that of an import.
    pub(super) fn bind(&mut self, name: &'a str) {
        self.bound.insert(name);
    }

    pub(super) fn used(&mut self, name: &'a str, how: Use) {
        let so_far = self.names.entry(name).or_insert(how);
        *so_far = how.max(*so_far);
        if how != Use::Read && self.comprehensions == 0 {
            self.bind(name);
        }
    }

    /// Enters a comprehension; the names outside are given back to `leave_comprehension`.
    pub(super) fn enter_comprehension(&mut self) -> FxHashMap<&'a str, Use> {
        self.comprehensions += 1;
        std::mem::take(&mut self.names)
    }

    pub(super) fn leave_comprehension(&mut self, names: FxHashMap<&'a str, Use>) {
        self.comprehensions -= 1;
        self.names = names;
    }

    /// A name is declared; what is wrong with that.
    pub(super) fn declare(&mut self, name: &'a Identifier, declared: Declared) -> Option<String> {
        let word = declared.word();
        match self.names.get(name.as_str()) {
            Some(Use::Parameter) => return Some(format!("name '{name}' is parameter and {word}")),
            Some(Use::Read) => return Some(format!("name '{name}' is used prior to {word} declaration")),
            Some(Use::Annotated) => return Some(format!("annotated name '{name}' can't be {word}")),
            Some(Use::Bound) => return Some(format!("name '{name}' is assigned to before {word} declaration")),
            None => {}
        }
        match self.declared.insert(name.as_str(), declared) {
            Some(before) if before != declared => return Some(format!("name '{name}' is nonlocal and global")),
            None if declared == Declared::Nonlocal => self.nonlocals.push(name),
            _ => {}
        }
        None
    }

    /// A name is annotated; what is wrong with that.
    pub(super) fn annotate(&mut self, name: &'a str) -> Option<String> {
        self.used(name, Use::Annotated);
        // Of the module's own variables, a function that stands further up may have declared one.
        let inside = (self.place == Place::Module && self.globals.contains(name)).then_some(Declared::Global);
        let declared = self.declared.get(name).copied().or(inside)?;
        Some(format!("annotated name '{name}' can't be {}", declared.word()))
    }

    /// Leaves it for the scope around it; what is declared in it to be a variable of a function around, which none is.
    pub(super) fn leave(self, around: &mut Self) -> Vec<&'a Identifier> {
        let mut missing = Vec::new();
        for name in &self.wanted {
            let is_found = match self.declared.get(name.as_str()) {
                Some(Declared::Global) if self.is_function() => {
                    missing.push(*name);
                    continue;
                }
                // Then it asks for that itself.
                Some(Declared::Nonlocal) => true,
                _ if self.is_function() => self.bound.contains(name.as_str()),
                // What bare `super()` uses is the one variable of a class that its methods see.
                _ => *name == "__class__",
            };
            if !is_found {
                around.wanted.push(name);
            }
        }
        around.wanted.extend(self.nonlocals);
        let globals = self.declared.iter().filter(|(_, declared)| **declared == Declared::Global);
        around.globals.extend(globals.map(|(name, _)| *name).chain(self.globals));
        missing
    }

    /// What is declared in a module to be a variable of a function around, which none is.
    pub(super) fn end(self) -> Vec<&'a Identifier> {
        self.wanted
    }
}
