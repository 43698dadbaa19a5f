//! What stands in parentheses: groups, what is looked for around, conditions and flags.

use super::{Node, P, Parser, is_word};
use crate::regex::{ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE, Wrong};

impl Parser {
    /// What stands in parentheses; none where it matches nothing by itself.
    pub(super) fn group(&mut self, flags: u32) -> P<Option<Node>> {
        let start = self.at - 1;
        if !self.takes('?') {
            return self.numbered(None, start, flags).map(Some);
        }
        let Some(c) = self.next() else { return Err(self.wrong("unexpected end of pattern", self.at)) };
        Ok(Some(match c {
            'P' if self.takes('<') => {
                let name = self.name('>', "group name")?;
                self.numbered(Some(name), start, flags)?
            }
            'P' if self.takes('=') => {
                let at = self.at;
                let name = self.name(')', "group name")?;
                let Some(group) = self.names.iter().find(|(known, _)| *known == name).map(|(_, group)| *group) else {
                    return Err(self.wrong(format!("unknown group name '{name}'"), at));
                };
                self.reference(group, &name, (at, at), flags)?
            }
            'P' => {
                let Some(c) = self.next() else { return Err(self.wrong("unexpected end of pattern", self.at)) };
                return Err(self.wrong(format!("unknown extension ?P{c}"), start + 1));
            }
            '#' => loop {
                match self.next() {
                    None => return Err(self.wrong("missing ), unterminated comment", start)),
                    Some(')') => return Ok(None),
                    Some(_) => {}
                }
            },
            // One item, whatever it is made of.
            ':' => Node::Sequence(vec![self.closing(start, flags)?]),
            '=' | '!' => self.look(true, c == '!', start, flags)?,
            '<' => match self.next() {
                Some(c @ ('=' | '!')) => {
                    self.behind += 1;
                    let node = self.look(false, c == '!', start, flags)?;
                    self.behind -= 1;
                    node
                }
                Some(c) => return Err(self.wrong(format!("unknown extension ?<{c}"), start + 1)),
                None => return Err(self.wrong("unexpected end of pattern", self.at)),
            },
            '(' => self.condition(start, flags)?,
            c if "aiLmsux-".contains(c) => {
                self.at -= 1;
                match self.inline_flags(flags)? {
                    Some(flags) => Node::Sequence(vec![self.closing(start, flags)?]),
                    None => return Ok(None),
                }
            }
            c => return Err(self.wrong(format!("unknown extension ?{c}"), start + 1)),
        }))
    }

    fn numbered(&mut self, name: Option<String>, start: usize, flags: u32) -> P<Node> {
        let index = self.closed.len();
        self.closed.push(false);
        if let Some(name) = name {
            if let Some((_, known)) = self.names.iter().find(|(known, _)| *known == name) {
                let words = format!("redefinition of group name '{name}' as group {index}; was group {known}");
                return Err(self.wrong(words, start + 4));
            }
            self.names.push((name, index));
        }
        let node = Box::new(self.closing(start, flags)?);
        self.closed[index] = true;
        Ok(Node::Group { index, node })
    }

    fn closing(&mut self, start: usize, flags: u32) -> P<Node> {
        let node = self.branches(flags)?;
        if !self.takes(')') {
            return Err(self.wrong("missing ), unterminated subpattern", start));
        }
        Ok(node)
    }

    fn look(&mut self, ahead: bool, negated: bool, start: usize, flags: u32) -> P<Node> {
        let node = self.closing(start, flags)?;
        if negated {
            self.loosen(&node);
        }
        Ok(Node::Look { ahead, negated, node: Box::new(node) })
    }

    fn name(&mut self, end: char, what: &str) -> P<String> {
        let start = self.at;
        let mut name = String::new();
        loop {
            match self.next() {
                None if name.is_empty() => return Err(self.wrong(format!("missing {what}"), start)),
                None => return Err(self.wrong(format!("missing {end}, unterminated name"), start)),
                Some(c) if c == end => break,
                Some(c) => name.push(c),
            }
        }
        if name.is_empty() {
            return Err(self.wrong(format!("missing {what}"), start));
        }
        if !name.is_ascii() {
            return Err(Wrong::Unmodelled("a name of a group that is not ASCII"));
        }
        if name.starts_with(|c: char| c.is_ascii_digit()) && end != ')' || !name.chars().all(is_word) {
            return Err(self.wrong(format!("bad character in group name '{name}'"), start));
        }
        Ok(name)
    }

    fn condition(&mut self, start: usize, flags: u32) -> P<Node> {
        let at = self.at;
        let name = self.name(')', "group name")?;
        let group = match name.parse::<usize>() {
            Ok(0) => return Err(self.wrong("bad group number", at)),
            Ok(number) if number < self.closed.len() => number,
            // It may come later.
            Ok(_) => return Err(Wrong::Unmodelled("such a condition in a regular expression")),
            Err(_) => match self.names.iter().find(|(known, _)| *known == name) {
                Some((_, group)) => *group,
                None => return Err(self.wrong(format!("unknown group name '{name}'"), at)),
            },
        };
        if self.behind > 0 || !self.closed[group] {
            return Err(Wrong::Unmodelled("such a condition in a regular expression"));
        }
        self.used.push(group);
        let yes = Box::new(self.sequence(flags)?);
        let no = if self.takes('|') { self.sequence(flags)? } else { Node::Sequence(Vec::new()) };
        if self.peek() == Some('|') {
            return Err(self.wrong("conditional backref with more than two branches", self.at));
        }
        if !self.takes(')') {
            return Err(self.wrong("missing ), unterminated subpattern", start));
        }
        Ok(Node::If { group, yes, no: Box::new(no) })
    }

    /// `(?i)` and `(?i-m:…)`: the flags of what follows in it, or none where they are the whole pattern's.
    fn inline_flags(&mut self, flags: u32) -> P<Option<u32>> {
        let flag = |c: char| match c {
            'a' => ASCII,
            'i' => IGNORECASE,
            'L' => LOCALE,
            'm' => MULTILINE,
            's' => DOTALL,
            'u' => UNICODE,
            'x' => VERBOSE,
            _ => 0,
        };
        let (mut on, mut off, mut minus) = (0, 0, false);
        loop {
            let Some(c) = self.next() else { return Err(self.wrong("missing -, : or )", self.at)) };
            match c {
                ')' if !minus => {
                    self.flags |= on;
                    if on & VERBOSE != 0 && flags & VERBOSE == 0 {
                        // What has been read until now means something else.
                        self.restarts = true;
                        return Err(Wrong::Unmodelled("a flag in the middle of a regular expression"));
                    }
                    return Ok(None);
                }
                ':' if on | off != 0 => break,
                '-' if !minus => minus = true,
                c if flag(c) != 0 && minus => off |= flag(c),
                c if flag(c) != 0 => on |= flag(c),
                _ => return Err(Wrong::Unmodelled("such flags inside a regular expression")),
            }
        }
        if on & LOCALE != 0
            || off & (ASCII | UNICODE | LOCALE) != 0
            || on & off != 0
            || on & ASCII != 0 && on & UNICODE != 0
        {
            return Err(Wrong::Unmodelled("such flags inside a regular expression"));
        }
        let mut inner = (flags | on) & !off;
        if on & ASCII != 0 {
            inner &= !UNICODE;
        } else if on & UNICODE != 0 {
            inner &= !ASCII;
        }
        Ok(Some(inner))
    }
}
