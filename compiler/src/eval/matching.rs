//! `match`: patterns beside a value.

use super::{Eval, Flow, R, Truth};
use crate::heap::{Data, Key};
use crate::value::{UnknownId, Value};
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, MatchCase, Pattern, Singleton};
use ruff_text_size::{Ranged, TextRange};

/// What patterns bind if they match.
type Captures<'a> = Vec<(&'a Name, Value)>;

impl<'a> Eval<'a> {
    pub(super) fn match_stmt(&mut self, s: &'a ast::StmtMatch) -> R<Flow> {
        let subject = self.expr(&s.subject)?;
        self.match_cases(&subject, &s.cases)
    }

    fn match_cases(&mut self, subject: &Value, cases: &'a [MatchCase]) -> R<Flow> {
        let Some((case, rest)) = cases.split_first() else { return Ok(Flow::Normal) };
        self.tick(case.range)?;
        let mut captures = Vec::new();
        match self.pattern(&case.pattern, subject, &mut captures)? {
            Truth::False => self.match_cases(subject, rest),
            Truth::True => self.matched(case, captures, subject, rest),
            Truth::Unknown(why) => self.explore(
                why,
                case.pattern.range(),
                |eval| eval.matched(case, captures, subject, rest),
                |eval| eval.match_cases(subject, rest),
            ),
        }
    }

    /// A case whose pattern matches: its guard decides.
    fn matched(
        &mut self,
        case: &'a MatchCase,
        captures: Captures<'a>,
        subject: &Value,
        rest: &'a [MatchCase],
    ) -> R<Flow> {
        for (name, value) in captures {
            self.store(name, value);
        }
        let Some(guard) = &case.guard else { return self.block(&case.body) };
        let value = self.expr(guard)?;
        match self.truth(&value, guard.range())? {
            Truth::True => self.block(&case.body),
            Truth::False => self.match_cases(subject, rest),
            Truth::Unknown(why) => {
                self.explore(why, guard.range(), |eval| eval.block(&case.body), |eval| eval.match_cases(subject, rest))
            }
        }
    }

    /// Whether a value matches a pattern.
    fn pattern(&mut self, pattern: &'a Pattern, value: &Value, captures: &mut Captures<'a>) -> R<Truth> {
        self.tick(pattern.range())?;
        match pattern {
            Pattern::MatchValue(p) => {
                let wanted = self.expr(&p.value)?;
                self.equal(value, &wanted, p.range)
            }
            Pattern::MatchSingleton(p) => {
                if let Some(why) = self.unknown_of(value) {
                    return Ok(Truth::Unknown(why));
                }
                Ok(Truth::of(match (p.value, value) {
                    (Singleton::None, value) => value.is_none(),
                    (Singleton::True, Value::Bool(b)) => *b,
                    (Singleton::False, Value::Bool(b)) => !*b,
                    _ => false,
                }))
            }
            Pattern::MatchSequence(p) => self.sequence_pattern(&p.patterns, value, p.range, captures),
            Pattern::MatchMapping(p) => self.mapping_pattern(p, value, captures),
            Pattern::MatchClass(p) => self.class_pattern(p, value, captures),
            // Stands in a sequence only, which has the elements that it takes.
            Pattern::MatchStar(p) => {
                captures.extend(p.name.as_ref().map(|name| (&name.id, value.clone())));
                Ok(Truth::True)
            }
            Pattern::MatchAs(p) => {
                let truth = match &p.pattern {
                    Some(inner) => self.pattern(inner, value, captures)?,
                    None => Truth::True,
                };
                captures.extend(p.name.as_ref().map(|name| (&name.id, value.clone())));
                Ok(truth)
            }
            Pattern::MatchOr(p) => {
                for alternative in &p.patterns {
                    let before = captures.len();
                    match self.pattern(alternative, value, captures)? {
                        Truth::False => captures.truncate(before),
                        truth => return Ok(truth),
                    }
                }
                Ok(Truth::False)
            }
        }
    }

    /// Whether each of some values matches its pattern.
    fn patterns(
        &mut self,
        pairs: impl IntoIterator<Item = (&'a Pattern, Value)>,
        captures: &mut Captures<'a>,
    ) -> R<Truth> {
        let mut all = Truth::True;
        for (pattern, value) in pairs {
            match self.pattern(pattern, &value, captures)? {
                Truth::True => {}
                Truth::False => return Ok(Truth::False),
                unknown @ Truth::Unknown(_) => all = unknown,
            }
        }
        Ok(all)
    }

    /// It matches if something that is not known does: so does all that is inside of it.
    fn unknown_pattern(
        &mut self,
        inside: impl IntoIterator<Item = &'a Pattern>,
        why: UnknownId,
        range: TextRange,
        captures: &mut Captures<'a>,
    ) -> R<Truth> {
        let span = self.span(range);
        for pattern in inside {
            let element = self.element_of(why, span);
            self.pattern(pattern, &element, captures)?;
        }
        Ok(Truth::Unknown(why))
    }

    fn sequence_pattern(
        &mut self,
        patterns: &'a [Pattern],
        value: &Value,
        range: TextRange,
        captures: &mut Captures<'a>,
    ) -> R<Truth> {
        if let Some(why) = self.unknown_of(value).or_else(|| self.outside(value)) {
            return self.unknown_pattern(patterns, why, range, captures);
        }
        let is_sequence = match self.plain(value) {
            Value::Obj(id) => matches!(self.heap.get(id), Data::List(_) | Data::Tuple(_) | Data::Range { .. }),
            _ => false,
        };
        if !is_sequence {
            return Ok(Truth::False);
        }
        let mut items = match self.collect_items(value, range)? {
            Ok(items) => items,
            Err(why) => return self.unknown_pattern(patterns, why, range, captures),
        };
        if let Some(star) = patterns.iter().position(|p| matches!(p, Pattern::MatchStar(_))) {
            let Some(taken) = (items.len() + 1).checked_sub(patterns.len()) else { return Ok(Truth::False) };
            let tail = items.split_off(star + taken);
            let middle = items.split_off(star);
            let span = self.span(range);
            items.push(self.list(middle, span));
            items.extend(tail);
        }
        if items.len() != patterns.len() {
            return Ok(Truth::False);
        }
        self.patterns(patterns.iter().zip(items), captures)
    }

    fn mapping_pattern(
        &mut self,
        p: &'a ast::PatternMatchMapping,
        value: &Value,
        captures: &mut Captures<'a>,
    ) -> R<Truth> {
        let mut dict = match self.unknown_of(value).or_else(|| self.outside(value)) {
            Some(why) => Err(why),
            None => match self.mapping(value) {
                Some(dict) => dict,
                None => return Ok(Truth::False),
            },
        };
        let mut pairs = Vec::new();
        for (key, pattern) in p.keys.iter().zip(&p.patterns) {
            let key_value = self.expr(key)?;
            if let Ok(entries) = &mut dict {
                match self.key(&key_value, key.range())? {
                    Ok(key) => match entries.shift_remove::<Key>(&key) {
                        Some((_, value)) => pairs.push((pattern, value)),
                        None => return Ok(Truth::False),
                    },
                    Err(why) => dict = Err(why),
                }
            }
        }
        let span = self.span(p.range);
        let (truth, rest) = match dict {
            Ok(entries) => {
                let truth = self.patterns(pairs, captures)?;
                (truth, p.rest.as_ref().map(|_| self.object(Data::Dict(entries), span)))
            }
            Err(why) => {
                let truth = self.unknown_pattern(&p.patterns, why, p.range, captures)?;
                (truth, p.rest.as_ref().map(|_| self.element_of(why, span)))
            }
        };
        captures.extend(p.rest.as_ref().map(|name| &name.id).zip(rest));
        Ok(truth)
    }

    fn class_pattern(&mut self, p: &'a ast::PatternMatchClass, value: &Value, captures: &mut Captures<'a>) -> R<Truth> {
        let class = self.expr(&p.cls)?;
        let inside = p.arguments.patterns.iter().chain(p.arguments.keywords.iter().map(|keyword| &keyword.pattern));
        match self.is_instance(value, &class) {
            Truth::True => {}
            Truth::False => return Ok(Truth::False),
            Truth::Unknown(why) => return self.unknown_pattern(inside, why, p.range, captures),
        }
        let mut pairs = Vec::new();
        let mut names = Vec::new();
        if let Some(first) = p.arguments.patterns.first() {
            match self.match_args(&class, p)? {
                Some(found) => {
                    names.extend(p.arguments.patterns.iter().zip(found).map(|(pattern, name)| (name, pattern)));
                }
                // A built-in type matches as a whole.
                None => pairs.push((first, value.clone())),
            }
        }
        names.extend(p.arguments.keywords.iter().map(|keyword| (keyword.attr.id.clone(), &keyword.pattern)));
        let span = self.span(p.range);
        for (name, pattern) in names {
            match self.find_attribute(value, &name, span)? {
                Some(found) => pairs.push((pattern, found)),
                None => return Ok(Truth::False),
            }
        }
        self.patterns(pairs, captures)
    }

    /// The attributes that a class pattern's positional patterns are for; none where it is the value itself.
    fn match_args(&mut self, class: &Value, p: &'a ast::PatternMatchClass) -> R<Option<Vec<Name>>> {
        let span = self.span(p.range);
        let given = p.arguments.patterns.len();
        let Value::Obj(id) = class else { return Ok(Some(Vec::new())) };
        let found = self.mro_attribute(*id, "__match_args__");
        let Data::Class(data) = self.heap.get(*id) else { return Ok(Some(Vec::new())) };
        let name = data.info.name.clone();
        if found.is_none() && data.info.builtin.is_some_and(|builtin| builtin != "object") && given == 1 {
            return Ok(None);
        }
        let names: Vec<Name> = match found {
            Some(found) => match self.collect_items(&found, p.range)? {
                Ok(items) => items.iter().filter_map(|item| self.as_str(item)).map(|name| Name::new(&*name)).collect(),
                Err(_) => return Err(self.refuse(span, "this `__match_args__`", "name the attributes in the pattern")),
            },
            None => Vec::new(),
        };
        if names.len() < given {
            let s = if names.len() == 1 { "" } else { "s" };
            let message = format!("{name}() accepts {} positional sub-pattern{s} ({given} given)", names.len());
            return Err(self.raise("TypeError", span, message));
        }
        Ok(Some(names))
    }
}
