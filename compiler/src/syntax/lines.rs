//! The logical lines of a text that does not parse: where each begins and ends, what is left open in it, and which blocks
//! are around it. Found out from the text alone, as a reader would: a bracket that is still open where the next
//! statement begins was never closed, whatever closes it further down.

/// What is wrong with a line before any grammar is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A bracket that is not closed up to the end of the last character that may belong to its statement.
    Unclosed { at: usize, bracket: u8, until: usize },
    /// A closing bracket where none is open.
    Unmatched { at: usize },
    /// A closing bracket of another kind than the one that is open.
    Mismatched { at: usize, open: usize },
    /// A text without its closing quote up to the end of the line. Another text on the line may have ended too early, at a
    /// quote that was meant to be in it.
    Quote { at: usize, end: usize, early: Option<usize> },
    /// A text in single quotes over several lines.
    Lines { at: usize, end: usize },
    /// A text in triple quotes that goes on to the end of the file.
    Triple { at: usize },
    /// How far the line is indented depends on how wide a tab is.
    Tabs,
}

/// A logical line that holds more than a comment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'t> {
    /// Where its indentation begins.
    pub(super) start: usize,
    /// Where the next one may begin.
    pub(super) end: usize,
    pub(super) indent: &'t str,
    /// What stands behind the indentation, without its line break.
    pub(super) text: &'t str,
    pub(super) fault: Option<Fault>,
    /// Where the last text in triple quotes begins that goes over several lines, and where it ends.
    pub(super) long_text: Option<(usize, usize)>,
}

/// A block around a line.
#[derive(Debug, Clone, Copy)]
struct Block<'t> {
    indent: &'t str,
    /// The first word of the line that opens it.
    head: &'t str,
}

/// Goes through the lines.
#[derive(Debug, Clone)]
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
    blocks: Vec<Block<'t>>,
    head: &'t str,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, blocks: vec![Block { indent: "", head: "" }], head: "" }
    }

    /// The next line; with it, the blocks around are those around it.
    pub(super) fn next(&mut self) -> Option<Line<'t>> {
        loop {
            let start = self.at;
            if start >= self.text.len() {
                return None;
            }
            let rest = &self.text[start..];
            let code = rest.trim_start_matches([' ', '\t', '\x0c']);
            if code.is_empty() || code.starts_with(['#', '\n', '\r']) {
                self.at = start + rest.find('\n').map_or(rest.len(), |at| at + 1);
                continue;
            }
            let indent = &rest[..rest.len() - code.len()];
            let text_start = start + indent.len();
            let scanned = match Scan::new(self.text, text_start, indent).run(false) {
                strict @ Scan { fault: None, .. } => strict,
                _ => Scan::new(self.text, text_start, indent).run(true),
            };
            self.at = scanned.at;
            let text = self.text[text_start..scanned.at].trim_end();
            let mixed = self.enter(indent);
            self.head = first_word(text);
            let fault = if mixed { Some(Fault::Tabs) } else { scanned.fault };
            return Some(Line { start, end: scanned.at, indent, text, fault, long_text: scanned.long_text });
        }
    }

    /// A line of this indentation follows; whether CPython would refuse it, since other tabs would give other blocks.
    fn enter(&mut self, indent: &'t str) -> bool {
        let (column, narrow) = columns(indent);
        let (mut left, mut tabs) = (false, indent.contains('\t'));
        while self.blocks.len() > 1
            && let Some(block) = self.blocks.pop_if(|block| column < columns(block.indent).0)
        {
            tabs |= block.indent.contains('\t');
            left = true;
        }
        let (outer, outer_narrow) = self.blocks.last().map_or((0, 0), |block| columns(block.indent));
        if column == outer {
            return narrow != outer_narrow;
        }
        self.blocks.push(Block { indent, head: if left { "" } else { self.head } });
        // The parser takes some of the lines that fit to no block around.
        if left { tabs } else { narrow <= outer_narrow }
    }

    /// What the text before the last line has to be for this line, and what follows, to parse as they do where they
    /// stand: the heads of the blocks around it, and what an `else` belongs to.
    pub(super) fn heads(&self, line: &Line<'_>) -> String {
        let mut heads = String::new();
        for around in self.blocks.windows(2) {
            let head = match around[1].head {
                "try" => "try:\n",
                "except" => "try: pass\n<except a:\n",
                "else" => "try: pass\n<except a: pass\n<else:\n",
                "finally" => "try: pass\n<finally:\n",
                _ => "if a:\n",
            };
            heads.push_str(around[0].indent);
            heads.push_str(&head.replace('<', around[0].indent));
        }
        let before = match first_word(line.text) {
            "elif" => "if a: pass\n",
            "else" => "try: pass\n<except a: pass\n",
            "except" | "finally" => "try: pass\n",
            _ => return heads,
        };
        heads.push_str(line.indent);
        heads.push_str(&before.replace('<', line.indent));
        heads
    }
}

/// The first line whose indentation mixes tabs and spaces so that CPython refuses it.
pub(super) fn mixed_indentation(text: &str) -> Option<Line<'_>> {
    if !text.contains('\t') {
        return None;
    }
    let mut lines = Lines::new(text);
    std::iter::from_fn(|| lines.next()).find(|line| line.fault == Some(Fault::Tabs))
}

/// The column behind an indentation where tabs go to multiples of eight, and where each is a column wide.
fn columns(indent: &str) -> (usize, usize) {
    indent.bytes().fold((0, 0), |(column, narrow), byte| match byte {
        b'\t' => (column / 8 * 8 + 8, narrow + 1),
        b'\x0c' => (0, 0),
        _ => (column + 1, narrow + 1),
    })
}

pub(super) fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())]
}

/// The way through one logical line.
struct Scan<'t> {
    text: &'t str,
    bytes: &'t [u8],
    indent: &'t str,
    /// Whether the line's first word begins a block.
    is_head: bool,
    at: usize,
    /// The end of the last character that is no white space and not in a comment.
    last: usize,
    open: Vec<(usize, u8)>,
    fault: Option<Fault>,
    long_text: Option<(usize, usize)>,
    /// Where a text on this line ended with a letter right behind it.
    early: Option<usize>,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, at: usize, indent: &'t str) -> Self {
        const HEADS: [&str; 14] = [
            "if", "elif", "else", "for", "while", "with", "def", "class", "try", "except", "finally", "async", "match",
            "case",
        ];
        let is_head = HEADS.contains(&first_word(&text[at..]));
        let bytes = text.as_bytes();
        Self { text, bytes, indent, is_head, at, last: at, open: Vec::new(), fault: None, long_text: None, early: None }
    }

    /// Goes to the end of the line; `doubting`, it ends where the next statement seems to begin, open brackets or not.
    fn run(mut self, doubting: bool) -> Self {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => {
                    self.at += 1;
                    self.early = None;
                    if self.open.is_empty() || (doubting && self.is_over()) {
                        break;
                    }
                    continue;
                }
                b'#' => {
                    self.at += self.text[self.at..].find('\n').unwrap_or(self.bytes.len() - self.at);
                    continue;
                }
                b'\\' => {
                    let width = if self.bytes[self.at..].starts_with(b"\\\r\n") { 3 } else { 2 };
                    self.at = (self.at + width).min(self.bytes.len());
                    continue;
                }
                b'"' | b'\'' => {
                    self.quoted(byte);
                    continue;
                }
                b'(' | b'[' | b'{' => self.open.push((self.at, byte)),
                b')' | b']' | b'}' => self.close(byte),
                _ => {}
            }
            self.at += 1;
            if !byte.is_ascii_whitespace() {
                self.last = self.at;
            }
        }
        self.at = self.at.min(self.bytes.len());
        if let Some((at, bracket)) = self.open.last() {
            self.found(Fault::Unclosed { at: *at, bracket: *bracket, until: self.last });
        }
        self
    }

    /// What is found first is the cause of the rest.
    fn found(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    fn close(&mut self, closing: u8) {
        let fits = |open: u8| matches!((open, closing), (b'(', b')') | (b'[', b']') | (b'{', b'}'));
        let Some(&(open, bracket)) = self.open.last() else {
            self.found(Fault::Unmatched { at: self.at });
            return;
        };
        match self.open.iter().rposition(|(_, bracket)| fits(*bracket)) {
            Some(place) if place + 1 == self.open.len() => {}
            Some(place) => {
                self.found(Fault::Unclosed { at: open, bracket, until: self.last });
                self.open.truncate(place + 1);
            }
            // More likely its own partner is missing than that it stands for another.
            None => {
                self.found(Fault::Mismatched { at: self.at, open });
                return;
            }
        }
        self.open.pop();
    }

    /// A text from its opening quote to behind its closing one.
    fn quoted(&mut self, quote: u8) {
        let at = self.at;
        let triple = self.bytes[at..].starts_with(&[quote; 3]);
        self.at += if triple { 3 } else { 1 };
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'\n' if !triple => break,
                _ if byte == quote && (!triple || self.bytes[self.at..].starts_with(&[quote; 3])) => {
                    self.at += if triple { 3 } else { 1 };
                    self.last = self.at;
                    if triple && self.text[at..self.at].contains('\n') {
                        self.long_text = Some((at, self.at));
                    }
                    if !triple && self.bytes.get(self.at).is_some_and(u8::is_ascii_alphanumeric) {
                        self.early = Some(self.at - 1);
                    }
                    return;
                }
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.at.min(self.bytes.len());
        if let Some(close) = self.closed_below(quote).filter(|_| !triple) {
            self.found(Fault::Lines { at, end: self.at });
            (self.at, self.last) = (close + 1, close + 1);
            return;
        }
        self.last = self.at;
        let end = at + self.text[at..self.at].trim_end().len();
        self.found(if triple { Fault::Triple { at } } else { Fault::Quote { at, end, early: self.early } });
    }

    /// The closing quote of a text in single quotes that goes over several lines: the next one, if it looks like one that ends
    /// something and not like one that begins something.
    fn closed_below(&self, quote: u8) -> Option<usize> {
        let below = &self.bytes[self.at..self.bytes.len().min(self.at + 4096)];
        let close = self.at + below.iter().position(|byte| *byte == quote)?;
        let before = self.bytes[..close].iter().rfind(|byte| !matches!(byte, b' ' | b'\t'))?;
        let behind = self.bytes[close + 1..].iter().find(|byte| !matches!(byte, b' ' | b'\t')).unwrap_or(&b'\n');
        let begins = matches!(before, b'(' | b'[' | b'{' | b',' | b'=' | b'+' | b'%' | b':');
        let ends = matches!(behind, b'\n' | b'\r' | b')' | b']' | b'}' | b',' | b'.' | b'%');
        (!begins && ends).then_some(close)
    }

    /// Whether the statement is over at this line's beginning, though a bracket is open.
    fn is_over(&self) -> bool {
        if self.is_head && self.bytes[..self.last].ends_with(b":") && self.open.last().is_some_and(|(_, b)| *b != b'{')
        {
            return true;
        }
        let mut rest = &self.text[self.at..];
        let (indent, code) = loop {
            let code = rest.trim_start_matches([' ', '\t', '\x0c']);
            if !code.starts_with(['#', '\n', '\r']) {
                break (&rest[..rest.len() - code.len()], code);
            }
            match code.find('\n') {
                Some(end) => rest = &code[end + 1..],
                None => return true,
            }
        };
        let line = code.lines().next().unwrap_or_default();
        let begins = matches!(
            first_word(line),
            "with" | "def" | "class" | "while" | "try" | "import" | "return" | "raise" | "pass" | "del" | "global"
        );
        let goes_on = line.starts_with([')', ']', '}', '"', '\'', '+', '-', '.', '|', '%', ',', '*', ':'])
            || matches!(first_word(line), "and" | "or" | "in" | "is")
            || line.trim_end().ends_with(',');
        begins || (columns(indent).0 <= columns(self.indent).0 && !goes_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<Option<Fault>> {
        let mut lines = Lines::new(text);
        std::iter::from_fn(|| lines.next()).map(|line| line.fault).collect()
    }

    #[test]
    fn a_bracket_is_left_open_where_the_next_statement_begins() {
        assert_eq!(faults("f(g(1)\nh(2)\n"), [Some(Fault::Unclosed { at: 1, bracket: b'(', until: 6 }), None]);
        assert_eq!(faults("with f(1:\n    g()\n")[0], Some(Fault::Unclosed { at: 6, bracket: b'(', until: 9 }));
        assert_eq!(
            faults("x = {\n 'a': [1,\n 'b': 2}\ny\n"),
            [Some(Fault::Unclosed { at: 12, bracket: b'[', until: 23 }), None]
        );
        assert_eq!(faults("x = [\n1,\n'a',\n]\n"), [None]);
    }

    #[test]
    fn brackets_close_their_own_kind() {
        assert_eq!(faults("f(1))\n"), [Some(Fault::Unmatched { at: 4 })]);
        assert_eq!(faults("f(1]\n"), [Some(Fault::Mismatched { at: 3, open: 1 })]);
    }

    #[test]
    fn texts_end_with_their_line_or_with_the_file() {
        assert_eq!(faults("f('a)\ng()\n"), [Some(Fault::Quote { at: 2, end: 5, early: None }), None]);
        assert_eq!(faults("x = 'don't'\n"), [Some(Fault::Quote { at: 10, end: 11, early: Some(8) })]);
        assert_eq!(faults("x = '''a\nf(\n"), [Some(Fault::Triple { at: 4 })]);
        assert_eq!(faults("x = 'a\\\nb'\ny = \\\n  1\n"), [None, None]);
    }

    #[test]
    fn a_text_over_several_lines_is_one() {
        assert_eq!(faults("x = 'a\nb\n'\ny('c')\n"), [Some(Fault::Lines { at: 4, end: 6 }), None]);
        assert_eq!(faults("f('a)\nf('b')\n"), [Some(Fault::Quote { at: 2, end: 5, early: None }), None]);
    }

    #[test]
    fn tabs_that_may_be_of_any_width_are_fine() {
        let mixed = |text: &str| mixed_indentation(text).map(|line| line.start);
        assert_eq!(mixed("if a:\n\tb\n\tc\nif a:\n    b\n"), None);
        assert_eq!(mixed("if a:\n\tb\n        c\n"), Some(9));
        assert_eq!(mixed("if a:\n        b\n\tc\n"), Some(16));
        assert_eq!(mixed("if a:\n    b\n\tc\n"), Some(12));
        assert_eq!(mixed("if a:\n\tif b:\n    c\n"), Some(13));
        assert_eq!(mixed("x = [\n\t1,\n    2]\n"), None);
    }
}
