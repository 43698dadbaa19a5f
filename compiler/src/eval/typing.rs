//! Forms of the typing module, as `List[int]` and `Optional[str]`: how they are shown, and which are equal.
//!
//! A form is something that the project does not hold, by its path, as anything else of the kind; what stands in its
//! brackets is part of that as CPython would show it.

use super::{Eval, R};
use crate::heap::{Data, Id, Instance, Key};
use crate::source::Span;
use crate::value::Value;

/// Stands in the brackets where it is not known how they are shown.
const UNCLEAR: &str = "[?]";

/// What stands in the brackets is followed up to this length.
const LONGEST: usize = 10_000;

/// The forms that take one type, and those that take two.
const OF_ONE: [&str; 20] = [
    "AbstractSet",
    "AsyncIterable",
    "AsyncIterator",
    "Awaitable",
    "Collection",
    "Container",
    "Counter",
    "Deque",
    "FrozenSet",
    "Iterable",
    "Iterator",
    "KeysView",
    "List",
    "MutableSequence",
    "MutableSet",
    "Reversible",
    "Sequence",
    "Set",
    "Type",
    "ValuesView",
];
const OF_TWO: [&str; 7] = ["ChainMap", "DefaultDict", "Dict", "ItemsView", "Mapping", "MutableMapping", "OrderedDict"];

/// Those that take another number of them, or none.
const OTHERS: [&str; 28] = [
    "Any",
    "AsyncContextManager",
    "AsyncGenerator",
    "BinaryIO",
    "ByteString",
    "Callable",
    "ClassVar",
    "ContextManager",
    "Coroutine",
    "Generator",
    "Generic",
    "Hashable",
    "IO",
    "MappingView",
    "Match",
    "NoReturn",
    "Optional",
    "Pattern",
    "Sized",
    "SupportsAbs",
    "SupportsBytes",
    "SupportsComplex",
    "SupportsFloat",
    "SupportsInt",
    "SupportsRound",
    "TextIO",
    "Tuple",
    "Union",
];

/// The name of a form, without what stands in its brackets.
pub(crate) fn form_of(path: &str) -> Option<&str> {
    let name = without_brackets(path).strip_prefix("typing.")?;
    [&OF_ONE[..], &OF_TWO, &OTHERS].iter().any(|forms| forms.contains(&name)).then_some(name)
}

/// The path of something without what stands in the brackets of a form.
pub(crate) fn without_brackets(path: &str) -> &str {
    match path.find('[') {
        Some(at) if path.starts_with("typing.") => &path[..at],
        _ => path,
    }
}

/// How a form is shown, if that is known.
pub(super) fn shown(path: &str) -> Option<String> {
    let name = form_of(path).filter(|_| !path.contains(UNCLEAR))?;
    let is_class = name.starts_with("Supports") || matches!(name, "BinaryIO" | "Generic" | "IO" | "TextIO");
    Some(match (is_class && !path.contains('['), name) {
        (true, _) => format!("<class '{path}'>"),
        (_, "AsyncContextManager" | "ContextManager") => path
            .replacen("typing.Async", "typing.AbstractAsync", 1)
            .replacen("typing.Context", "typing.AbstractContext", 1),
        _ => path.to_owned(),
    })
}

/// The key that a form is in a dictionary, by which it is found again.
pub(in crate::eval) fn key(path: &str) -> Option<Key> {
    form_of(path).filter(|_| is_clear(path))?;
    Some(Key::Form(in_order(path).into()))
}

/// Whether two forms are equal, if that is known.
pub(super) fn equal(a: &str, b: &str) -> Option<bool> {
    form_of(a).and(form_of(b))?;
    (is_clear(a) && is_clear(b)).then(|| in_order(a) == in_order(b))
}

/// Whether a form is known by how it is shown: there are no local classes in it, and no types inside of others that may
/// stand in another order.
fn is_clear(path: &str) -> bool {
    let inside = path.strip_prefix("typing.Union[").unwrap_or(path);
    ![UNCLEAR, "<locals>"].iter().any(|mark| path.contains(mark)) && !inside.contains("typing.Union[")
}

/// A form whose types stand in one order where theirs does not matter.
fn in_order(path: &str) -> String {
    let mut parts = united(path);
    parts.sort_unstable();
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

impl<'a> Eval<'a> {
    /// Whether it is a form of which it is known how it is shown.
    pub(super) fn is_form(&self, id: Id) -> bool {
        matches!(self.heap.get(id), Data::External(path) if shown(path).is_some())
    }

    /// Whether two values are forms that are equal, or such that are not.
    pub(super) fn equal_forms(&self, a: &Value, b: &Value) -> Option<bool> {
        let (Value::Obj(a), Value::Obj(b)) = (a, b) else { return None };
        match (self.heap.get(*a), self.heap.get(*b)) {
            (Data::External(a), Data::External(b)) => equal(a, b),
            _ => None,
        }
    }

    /// `List[int]`, by the path of what has the brackets.
    pub(super) fn form_with(&mut self, path: &str, key: &Value, span: Span) -> R<Value> {
        let name = form_of(path).unwrap_or_default();
        let given = match key {
            Value::Obj(id) if let Data::Tuple(items) = self.heap.get(*id) => items.to_vec(),
            key => vec![key.clone()],
        };
        let expected = [&OF_ONE[..], &OF_TWO].iter().position(|forms| forms.contains(&name)).map(|at| at + 1);
        if let Some(expected) = expected.filter(|expected| *expected != given.len() && !path.contains('[')) {
            let many = if given.len() > expected { "many" } else { "few" };
            let message =
                format!("Too {many} parameters for typing.{name}; actual {}, expected {expected}", given.len());
            return Err(self.raise("TypeError", span, message));
        }
        let inside = match (path.contains('['), name) {
            // What stands for a variable in there is not followed.
            (true, _) => None,
            (_, "Callable") => self.callable_inside(&given, span),
            (_, "Tuple") if given.is_empty() => Some("()".to_owned()),
            (_, "Union" | "Optional") => {
                let mut parts = Vec::new();
                let rest = (name == "Optional").then_some(Value::None);
                for value in given.iter().chain(&rest) {
                    for part in self.type_text(value, span).map_or(vec![None], |text| united(&text)) {
                        if !parts.contains(&part) {
                            parts.push(part);
                        }
                    }
                }
                if let ([Some(_)], [first, ..]) = (&parts[..], &given[..])
                    && !first.is_none()
                {
                    return Ok(first.clone());
                }
                parts.into_iter().collect::<Option<Vec<String>>>().map(|parts| parts.join(", "))
            }
            _ => self.type_texts(&given, span),
        };
        let name = if name == "Optional" { "Union" } else { name };
        // Forms of forms can be shown at any length.
        let path = match inside.filter(|inside| inside.len() < LONGEST) {
            Some(inside) => format!("typing.{name}[{inside}]"),
            None => format!("typing.{name}{UNCLEAR}"),
        };
        self.charge_bytes(path.len());
        Ok(self.object(Data::External(path.into()), span))
    }

    fn callable_inside(&mut self, given: &[Value], span: Span) -> Option<String> {
        let [parameters, result] = given else { return None };
        let parameters = match parameters {
            Value::Ellipsis => "...".to_owned(),
            Value::Obj(id) if let Data::List(items) = self.heap.get(*id) => {
                let items = items.clone();
                format!("[{}]", self.type_texts(&items, span)?)
            }
            _ => return None,
        };
        Some(format!("{parameters}, {}", self.type_text(result, span)?))
    }

    fn type_texts(&mut self, values: &[Value], span: Span) -> Option<String> {
        let texts: Option<Vec<String>> = values.iter().map(|value| self.type_text(value, span)).collect();
        texts.map(|texts| texts.join(", "))
    }

    /// How a type is shown inside of brackets, if that is known.
    fn type_text(&mut self, value: &Value, span: Span) -> Option<String> {
        match value {
            Value::None => Some("NoneType".to_owned()),
            Value::Ellipsis => Some("...".to_owned()),
            Value::Str(_) => Some(format!("ForwardRef({})", self.default_repr(value, span).ok()?.ok()?)),
            Value::Obj(id) => self.class_text(*id),
            _ => None,
        }
    }

    fn class_text(&self, id: Id) -> Option<String> {
        match self.heap.get(id) {
            Data::External(path) => shown(path)
                .filter(|text| !text.starts_with('<'))
                .or_else(|| form_of(path).filter(|_| !path.contains(UNCLEAR)).map(|_| path.to_string())),
            Data::Instance(variable) => self.variable_text(variable),
            Data::Class(class) if class.info.prelude && &*class.info.module != "builtins" => None,
            Data::Class(class) if class.info.meta.is_some() => None,
            Data::Class(class) if &*class.info.module == "builtins" => Some(class.info.qualname.to_string()),
            Data::Class(class) => Some(format!("{}.{}", class.info.module, class.info.qualname)),
            _ => None,
        }
    }
}

impl Eval<'_> {
    /// How a variable for types is shown.
    fn variable_text(&self, variable: &Instance) -> Option<String> {
        let Data::Class(class) = self.heap.get(variable.class) else { return None };
        if !class.info.prelude || &*class.info.module != "typing" || class.info.name != "TypeVar" {
            return None;
        }
        Some(format!("{}{}", self.as_str(variable.attrs.get("_sign")?)?, self.as_str(variable.attrs.get("__name__")?)?))
    }
}

/// The types that a union unites, or the type itself.
fn united(text: &str) -> Vec<Option<String>> {
    let Some(inside) = text.strip_prefix("typing.Union[").and_then(|rest| rest.strip_suffix(']')) else {
        return vec![Some(text.to_owned())];
    };
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_u32, 0);
    for (at, c) in inside.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(Some(inside[start..at].to_owned()));
                start = at + 2;
            }
            _ => {}
        }
    }
    parts.push(Some(inside[start..].to_owned()));
    parts
}
