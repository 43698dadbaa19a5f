//! What the annotations of the prelude ask for.

use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Operator};

/// What an annotation of the prelude asks for.
#[derive(Debug)]
pub(super) enum Spec {
    Any,
    Str,
    Int,
    Float,
    Bool,
    None,
    List(Box<Self>),
    Tuple,
    Dict,
    Union(Vec<Self>),
    Class(Name),
}

impl Spec {
    pub(super) fn new(annotation: &Expr) -> Self {
        match annotation {
            Expr::NoneLiteral(_) => Self::None,
            Expr::Name(name) => match name.id.as_str() {
                "str" | "Text" => Self::Str,
                "int" => Self::Int,
                "float" => Self::Float,
                "bool" => Self::Bool,
                "list" | "List" => Self::List(Box::new(Self::Any)),
                "tuple" | "Tuple" => Self::Tuple,
                "dict" | "Dict" => Self::Dict,
                "Any" | "object" | "Type" | "Callable" => Self::Any,
                _ => Self::Class(name.id.clone()),
            },
            Expr::Subscript(s) => {
                let Expr::Name(name) = s.value.as_ref() else { return Self::Any };
                let arguments: Vec<&Expr> = match s.slice.as_ref() {
                    Expr::Tuple(t) => t.elts.iter().collect(),
                    one => vec![one],
                };
                match name.id.as_str() {
                    "Optional" => Self::Union(arguments.iter().map(|a| Self::new(a)).chain([Self::None]).collect()),
                    "Union" => Self::Union(arguments.iter().map(|a| Self::new(a)).collect()),
                    "List" => Self::List(Box::new(arguments.first().map_or(Self::Any, |a| Self::new(a)))),
                    "Dict" => Self::Dict,
                    "Tuple" => Self::Tuple,
                    _ => Self::Any,
                }
            }
            Expr::BinOp(b) if b.op == Operator::BitOr => Self::Union(vec![Self::new(&b.left), Self::new(&b.right)]),
            _ => Self::Any,
        }
    }

    /// In words, for a message.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Any => "anything".into(),
            Self::Str => "a string".into(),
            Self::Int => "an integer".into(),
            Self::Float => "a number".into(),
            Self::Bool => "True or False".into(),
            Self::None => "None".into(),
            Self::List(of) => match &**of {
                Self::Any => "a list".into(),
                of => format!("a list of {}", of.words().trim_start_matches("a ").trim_start_matches("an ")),
            },
            Self::Tuple => "a tuple".into(),
            Self::Dict => "a dictionary".into(),
            Self::Union(specs) => {
                let words: Vec<String> = specs.iter().map(Self::words).collect();
                match words.split_last() {
                    Some((last, first)) if !first.is_empty() => format!("{} or {last}", first.join(", ")),
                    Some((last, _)) => last.clone(),
                    None => "anything".into(),
                }
            }
            Self::Class(name) => with_article(name),
        }
    }
}

/// A name with its article.
pub(super) fn with_article(name: &str) -> String {
    let vowel = name.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']);
    format!("{} {name}", if vowel { "an" } else { "a" })
}
