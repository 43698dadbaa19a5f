//! The syntax of patterns.

mod groups;

use super::{ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, UNICODE, VERBOSE, Wrong};

/// How often something may be repeated at most, where nothing is said.
pub(super) const NO_END: u32 = u32::MAX;
const DEEPEST: usize = 60;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Char { c: char, any_case: bool },
    Any { lines: bool },
    Set { items: Vec<Item>, negated: bool, any_case: bool },
    At(At),
    Sequence(Vec<Node>),
    Branches(Vec<Node>),
    Repeat { node: Box<Node>, least: u32, most: u32, greedy: bool },
    Group { index: usize, node: Box<Node> },
    Again { group: usize, any_case: bool },
    Look { ahead: bool, negated: bool, node: Box<Node> },
    If { group: usize, yes: Box<Node>, no: Box<Node> },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Range(char, char),
    Class(Class),
}

/// `\d` and its like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Class {
    pub(super) letter: char,
    pub(super) ascii: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    Start,
    LineStart,
    End,
    LineEnd,
    Finish,
    Edge { ascii: bool, is: bool },
}

pub(super) struct Parsed {
    pub(super) node: Node,
    pub(super) flags: u32,
    pub(super) groups: usize,
    pub(super) names: Vec<(String, usize)>,
    pub(super) loose: Vec<usize>,
    /// Somewhere upper and lower case are the same.
    pub(super) any_case: bool,
}

type P<T> = Result<T, Wrong>;

struct Parser {
    text: Vec<char>,
    at: usize,
    /// Flags of the whole pattern, as far as they are seen.
    flags: u32,
    names: Vec<(String, usize)>,
    /// Of each group whether it is closed.
    closed: Vec<bool>,
    loose: Vec<usize>,
    used: Vec<usize>,
    behind: usize,
    depth: usize,
    any_case: bool,
    /// There, a letter is not ASCII.
    odd: bool,
    /// Blanks mean nothing, which is said too late.
    restarts: bool,
}

pub(super) fn parse(text: &str, flags: u32) -> P<Parsed> {
    let mut flags = flags;
    // What stands inside a pattern about the whole of it holds from its beginning.
    for _ in 0..4 {
        let mut parser = Parser {
            text: text.chars().collect(),
            at: 0,
            flags,
            names: Vec::new(),
            closed: vec![true],
            loose: Vec::new(),
            used: Vec::new(),
            behind: 0,
            depth: 0,
            any_case: false,
            odd: false,
            restarts: false,
        };
        let node = match parser.branches(flags) {
            Err(_) if parser.restarts => {
                flags |= VERBOSE;
                continue;
            }
            outcome => outcome?,
        };
        if let Some(c) = parser.peek() {
            debug_assert_eq!(c, ')');
            return Err(parser.wrong("unbalanced parenthesis", parser.at));
        }
        if parser.flags != flags {
            flags = parser.flags;
            continue;
        }
        if flags & ASCII != 0 && flags & UNICODE != 0 {
            return Err(Wrong::Unmodelled("a regular expression of which two flags contradict each other"));
        }
        if parser.odd {
            return Err(Wrong::Unmodelled("a regular expression with letters of any case that are not ASCII"));
        }
        if parser.used.iter().any(|group| parser.loose.contains(group)) {
            return Err(Wrong::Unmodelled("a reference to a group that is repeated"));
        }
        let flags = if flags & (ASCII | LOCALE) == 0 { flags | UNICODE } else { flags };
        let groups = parser.closed.len() - 1;
        return Ok(Parsed { node, flags, groups, names: parser.names, loose: parser.loose, any_case: parser.any_case });
    }
    Err(Wrong::Unmodelled("a regular expression with such flags"))
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

impl Parser {
    #[expect(clippy::unused_self, reason = "it reads as what the parser says")]
    fn wrong(&self, words: impl Into<String>, at: usize) -> Wrong {
        Wrong::Refused(words.into(), at)
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    fn takes(&mut self, c: char) -> bool {
        let is = self.peek() == Some(c);
        self.at += usize::from(is);
        is
    }

    fn branches(&mut self, flags: u32) -> P<Node> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Wrong::Unmodelled("a regular expression of this depth"));
        }
        let mut found = vec![self.sequence(flags)?];
        while self.takes('|') {
            found.push(self.sequence(flags)?);
        }
        self.depth -= 1;
        Ok(match found.pop() {
            Some(only) if found.is_empty() => only,
            last => Node::Branches(found.into_iter().chain(last).collect()),
        })
    }

    fn sequence(&mut self, flags: u32) -> P<Node> {
        let mut items: Vec<Node> = Vec::new();
        while let Some(c) = self.peek() {
            if matches!(c, '|' | ')') {
                break;
            }
            self.at += 1;
            if flags & VERBOSE != 0 {
                if c.is_ascii_whitespace() || c == '\x0b' {
                    continue;
                }
                if c == '#' {
                    while self.next().is_some_and(|c| c != '\n') {}
                    continue;
                }
            }
            if matches!(c, '*' | '+' | '?' | '{') {
                let start = self.at - 1;
                let Some((least, most)) = self.times(c)? else {
                    items.push(self.char(c, flags));
                    continue;
                };
                let node = match items.pop() {
                    None | Some(Node::At(_)) => return Err(self.wrong("nothing to repeat", start)),
                    Some(Node::Repeat { .. }) => return Err(self.wrong("multiple repeat", start)),
                    Some(node) => node,
                };
                let greedy = !self.takes('?');
                if most > 1 {
                    self.loosen(&node);
                }
                items.push(Node::Repeat { node: Box::new(node), least, most, greedy });
                continue;
            }
            match c {
                '.' => items.push(Node::Any { lines: flags & DOTALL != 0 }),
                '^' => items.push(Node::At(if flags & MULTILINE != 0 { At::LineStart } else { At::Start })),
                '$' => items.push(Node::At(if flags & MULTILINE != 0 { At::LineEnd } else { At::End })),
                '[' => items.push(self.set(flags)?),
                '\\' => items.push(self.escape(flags)?),
                '(' => items.extend(self.group(flags)?),
                c => items.push(self.char(c, flags)),
            }
        }
        Ok(match items.pop() {
            Some(only) if items.is_empty() => only,
            last => Node::Sequence(items.into_iter().chain(last).collect()),
        })
    }

    fn char(&mut self, c: char, flags: u32) -> Node {
        let any_case = flags & IGNORECASE != 0;
        self.any_case |= any_case;
        self.odd |= any_case && !c.is_ascii();
        Node::Char { c, any_case }
    }

    /// The groups in a node that may be matched several times.
    fn loosen(&mut self, node: &Node) {
        match node {
            Node::Group { index, node } => {
                if !self.loose.contains(index) {
                    self.loose.push(*index);
                }
                self.loosen(node);
            }
            Node::Sequence(nodes) | Node::Branches(nodes) => nodes.iter().for_each(|node| self.loosen(node)),
            Node::Repeat { node, .. } | Node::Look { node, .. } => self.loosen(node),
            Node::If { yes, no, .. } => {
                self.loosen(yes);
                self.loosen(no);
            }
            _ => {}
        }
    }

    /// How often, after `*` and its like; none where a brace is only a brace.
    fn times(&mut self, c: char) -> P<Option<(u32, u32)>> {
        match c {
            '*' => return Ok(Some((0, NO_END))),
            '+' => return Ok(Some((1, NO_END))),
            '?' => return Ok(Some((0, 1))),
            _ => {}
        }
        let here = self.at;
        if self.peek() == Some('}') {
            return Ok(None);
        }
        let low = self.digits();
        let high = if self.takes(',') { self.digits() } else { low.clone() };
        if !self.takes('}') {
            self.at = here;
            return Ok(None);
        }
        let number = |text: &str, otherwise: u32| match text {
            "" => Ok(otherwise),
            text => text.parse::<u32>().ok().filter(|n| *n < NO_END).ok_or(Wrong::Unmodelled("a repetition so long")),
        };
        let (least, most) = (number(&low, 0)?, number(&high, NO_END)?);
        if most < least {
            return Err(self.wrong("min repeat greater than max repeat", here));
        }
        Ok(Some((least, most)))
    }

    fn digits(&mut self) -> String {
        let mut digits = String::new();
        while let Some(c) = self.peek().filter(char::is_ascii_digit) {
            digits.push(c);
            self.at += 1;
        }
        digits
    }

    fn escape(&mut self, flags: u32) -> P<Node> {
        let start = self.at - 1;
        let Some(c) = self.next() else { return Err(self.wrong("bad escape (end of pattern)", start)) };
        let ascii = flags & ASCII != 0;
        Ok(match c {
            'A' => Node::At(At::Start),
            'Z' => Node::At(At::Finish),
            'b' | 'B' => Node::At(At::Edge { ascii, is: c == 'b' }),
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => {
                let items = vec![Item::Class(Class { letter: c, ascii })];
                Node::Set { items, negated: false, any_case: false }
            }
            '1'..='9' => {
                let mut digits = String::from(c);
                if let Some(second) = self.peek().filter(char::is_ascii_digit) {
                    self.at += 1;
                    digits.push(second);
                    let octal = |c: char| ('0'..='7').contains(&c);
                    if octal(c) && octal(second) && self.peek().is_some_and(octal) {
                        digits.push(self.next().unwrap_or_default());
                        return self.octal(&digits, start).map(|c| self.char(c, flags));
                    }
                }
                self.reference(digits.parse().unwrap_or(usize::MAX), &digits, (start + 1, start), flags)?
            }
            c => {
                let c = self.escaped(c, start)?;
                self.char(c, flags)
            }
        })
    }

    fn reference(&mut self, group: usize, said: &str, (at, open_at): (usize, usize), flags: u32) -> P<Node> {
        match self.closed.get(group) {
            Some(true) if group > 0 => {}
            Some(false) => return Err(self.wrong("cannot refer to an open group", open_at)),
            _ => return Err(self.wrong(format!("invalid group reference {said}"), at)),
        }
        if self.behind > 0 {
            return Err(Wrong::Unmodelled("a reference to a group in what must stand before"));
        }
        self.used.push(group);
        let any_case = flags & IGNORECASE != 0;
        self.any_case |= any_case;
        Ok(Node::Again { group, any_case })
    }

    fn octal(&self, digits: &str, start: usize) -> P<char> {
        let number = u32::from_str_radix(digits, 8).unwrap_or(0);
        if number > 0o377 {
            return Err(self.wrong(format!("octal escape value \\{digits} outside of range 0-0o377"), start));
        }
        Ok(char::from_u32(number).unwrap_or_default())
    }

    /// The character that an escape says, whose letter has been read.
    fn escaped(&mut self, c: char, start: usize) -> P<char> {
        Ok(match c {
            'a' => '\x07',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\x0b',
            'x' | 'u' | 'U' => {
                let length = match c {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let mut digits = String::new();
                while let Some(c) = self.peek().filter(|c| c.is_ascii_hexdigit() && digits.len() < length) {
                    digits.push(c);
                    self.at += 1;
                }
                if digits.len() != length {
                    return Err(self.wrong(format!("incomplete escape \\{c}{digits}"), start));
                }
                match u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32) {
                    Some(c) => c,
                    None => return Err(Wrong::Unmodelled("half a character in a regular expression")),
                }
            }
            '0' => {
                let mut digits = String::from('0');
                while let Some(c) = self.peek().filter(|c| ('0'..='7').contains(c) && digits.len() < 3) {
                    digits.push(c);
                    self.at += 1;
                }
                self.octal(&digits, start)?
            }
            c if c.is_ascii_alphanumeric() => return Err(self.wrong(format!("bad escape \\{c}"), start)),
            c => c,
        })
    }

    fn set(&mut self, flags: u32) -> P<Node> {
        let start = self.at - 1;
        let negated = self.takes('^');
        let mut items = Vec::new();
        loop {
            let here = self.at;
            let low = match self.next() {
                None => return Err(self.wrong("unterminated character set", start)),
                Some(']') if !items.is_empty() => break,
                Some('\\') => self.escape_in_set(here, flags)?,
                Some(c) => Item::Range(c, c),
            };
            if self.peek() != Some('-') {
                items.push(low);
                continue;
            }
            self.at += 1;
            let high_at = self.at;
            let high = match self.next() {
                None => return Err(self.wrong("unterminated character set", start)),
                Some(']') => {
                    items.extend([low, Item::Range('-', '-')]);
                    break;
                }
                Some('\\') => self.escape_in_set(high_at, flags)?,
                Some(c) => Item::Range(c, c),
            };
            let said: String = self.text[here..self.at].iter().collect();
            match (low, high) {
                (Item::Range(a, _), Item::Range(b, _)) if a <= b => items.push(Item::Range(a, b)),
                _ => return Err(self.wrong(format!("bad character range {said}"), here)),
            }
        }
        let any_case = flags & IGNORECASE != 0;
        self.any_case |= any_case;
        self.odd |= any_case && items.iter().any(|item| matches!(item, Item::Range(_, high) if !high.is_ascii()));
        Ok(Node::Set { items, negated, any_case })
    }

    fn escape_in_set(&mut self, start: usize, flags: u32) -> P<Item> {
        let Some(c) = self.next() else { return Err(self.wrong("bad escape (end of pattern)", start)) };
        Ok(match c {
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Item::Class(Class { letter: c, ascii: flags & ASCII != 0 }),
            'b' => Item::Range('\x08', '\x08'),
            '1'..='7' => {
                let mut digits = String::from(c);
                while let Some(c) = self.peek().filter(|c| ('0'..='7').contains(c) && digits.len() < 3) {
                    digits.push(c);
                    self.at += 1;
                }
                let c = self.octal(&digits, start)?;
                Item::Range(c, c)
            }
            c => {
                let c = self.escaped(c, start)?;
                Item::Range(c, c)
            }
        })
    }
}
