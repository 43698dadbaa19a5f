//! How deep a text nests, found out from the text alone: recursion over a syntax tree, the parser's own included, uses
//! stack for each level, so what is too deep is refused before it is parsed.
//!
//! Strings and comments are skipped, but for the fields of f-strings. Counted are open brackets, indentation, and a run
//! of operators within one bracket or statement (`1+1+…`, `not not …`, `a.b.c…`, `a if b else …`): each makes the tree
//! a level deeper.

/// CPython has no more levels of indentation, the one of the file's top included.
const MOST_INDENTS: usize = 100;

/// The offset where the nesting goes past a limit, or the indentation past CPython's.
pub(super) fn too_deep(text: &str, limit: u32) -> Option<(usize, TooDeep)> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
        open: Vec::new(),
        indents: vec![0],
        chain: 0,
        lambdas: 0,
        limit,
        // Chains are long in honest code ("a" + "b" + … over hundreds of lines), and cost less stack than blocks do.
        chain_limit: limit.saturating_mul(20),
    };
    let at = scan.run().err()?;
    let is_indented = scan.indents.len() > MOST_INDENTS && limit as usize >= MOST_INDENTS;
    Some((at, if is_indented { TooDeep::Indented } else { TooDeep::Nested }))
}

/// In which way something is too deep.
#[derive(Debug, PartialEq)]
pub(super) enum TooDeep {
    /// It is more than is evaluated.
    Nested,
    /// It is more than CPython takes.
    Indented,
}

/// What is open.
enum Open {
    /// A bracket, with the chain and the lambdas before it.
    Bracket { chain: u32, lambdas: u32 },
    /// A field of an f-string, likewise.
    Field { chain: u32, lambdas: u32 },
    /// An f-string.
    Text { quote: u8, triple: bool, raw: bool },
}

struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
    open: Vec<Open>,
    indents: Vec<usize>,
    chain: u32,
    /// The lambdas whose parameters are being listed.
    lambdas: u32,
    limit: u32,
    chain_limit: u32,
}

impl Scan<'_> {
    fn byte(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Goes through the text; the error is the offset where it is too deep.
    fn run(&mut self) -> Result<(), usize> {
        let mut line_start = true;
        while let Some(byte) = self.byte(0) {
            if let Some(Open::Text { quote, triple, raw }) = self.open.last() {
                let (quote, triple, raw) = (*quote, *triple, *raw);
                self.text(quote, triple, raw)?;
                continue;
            }
            if std::mem::take(&mut line_start) && self.open.is_empty() {
                self.indentation()?;
                continue;
            }
            match byte {
                b'\n' | b'\r' => {
                    line_start = true;
                    let continued = self.at > 0 && self.bytes[self.at - 1] == b'\\';
                    if byte == b'\r' && self.byte(1) == Some(b'\n') {
                        self.at += 1;
                    }
                    if self.open.is_empty() && !continued {
                        (self.chain, self.lambdas) = (0, 0);
                    }
                    // A continued line has no indentation of its own.
                    line_start &= !continued;
                }
                b'#' => {
                    while self.byte(1).is_some_and(|next| !matches!(next, b'\n' | b'\r')) {
                        self.at += 1;
                    }
                }
                b'(' | b'[' | b'{' => {
                    let (chain, lambdas) = (self.chain, self.lambdas);
                    self.enter(Open::Bracket { chain, lambdas })?;
                }
                b')' | b']' | b'}' => self.leave(),
                // The end of a field's expression; what follows is text.
                b':' if matches!(self.open.last(), Some(Open::Field { .. })) && self.lambdas == 0 => {
                    self.enter(Open::Text { quote: b'}', triple: false, raw: true })?;
                }
                b':' if self.lambdas > 0 => self.lambdas -= 1,
                b',' if self.lambdas > 0 => {}
                b',' | b';' => self.chain = 0,
                b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'<' | b'>' | b'=' | b'.'
                | b':' => {
                    self.chain += 1;
                }
                b'\'' | b'"' => self.string(byte, false, false)?,
                b if b.is_ascii_alphabetic() || b == b'_' || b >= 0x80 => self.word()?,
                _ => {}
            }
            if self.chain > self.chain_limit {
                return Err(self.at);
            }
            self.at += 1;
        }
        Ok(())
    }

    fn enter(&mut self, open: Open) -> Result<(), usize> {
        self.open.push(open);
        if matches!(self.open.last(), Some(Open::Bracket { .. } | Open::Field { .. })) {
            self.chain += 1;
            self.lambdas = 0;
        }
        if self.open.len() > self.limit as usize { Err(self.at) } else { Ok(()) }
    }

    /// The innermost bracket or field is closed.
    fn leave(&mut self) {
        match self.open.pop() {
            Some(Open::Bracket { chain, lambdas }) => (self.chain, self.lambdas) = (chain + 1, lambdas),
            // The fields of a text stand beside one another.
            Some(Open::Field { chain, lambdas }) => (self.chain, self.lambdas) = (chain, lambdas),
            Some(text @ Open::Text { .. }) => self.open.push(text),
            None => self.chain = 0,
        }
    }

    fn indentation(&mut self) -> Result<(), usize> {
        let mut width = 0;
        while let Some(byte @ (b' ' | b'\t' | b'\x0c')) = self.byte(0) {
            width = if byte == b'\x0c' { 0 } else { width + 1 };
            self.at += 1;
        }
        if !matches!(self.byte(0), None | Some(b'#' | b'\n' | b'\r')) {
            while self.indents.last().is_some_and(|last| *last > width) {
                self.indents.pop();
            }
            if self.indents.last().is_some_and(|last| *last < width) {
                self.indents.push(width);
            }
            if self.indents.len() > MOST_INDENTS.min(self.limit as usize) {
                return Err(self.at);
            }
        }
        Ok(())
    }

    /// A name, a keyword, or the prefix of a string.
    fn word(&mut self) -> Result<(), usize> {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|b| !(b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80));
        let word = &rest[..length.unwrap_or(rest.len())];
        self.at += word.len() - 1;
        if let Some(quote @ (b'\'' | b'"')) = self.byte(1)
            && word.len() <= 2
        {
            let has = |letters: [u8; 4]| word.iter().any(|b| letters.contains(b));
            let (fields, raw) = (has(*b"fFtT"), has(*b"rRrR"));
            self.at += 1;
            return self.string(quote, fields, raw);
        }
        match word {
            b"lambda" => {
                self.chain += 1;
                self.lambdas += 1;
            }
            b"not" | b"if" | b"else" | b"await" | b"yield" | b"for" => self.chain += 1,
            // `if … elif …` is a flat list for the parser; a statement keyword starts a new chain.
            b"elif" => self.chain = 0,
            _ => {}
        }
        Ok(())
    }

    /// A string literal, from its quote to its last byte; to the end of the line or text where it never ends.
    fn string(&mut self, quote: u8, fields: bool, raw: bool) -> Result<(), usize> {
        let triple = self.byte(1) == Some(quote) && self.byte(2) == Some(quote);
        if fields {
            self.at += if triple { 2 } else { 0 };
            return self.enter(Open::Text { quote, triple, raw });
        }
        self.at += if triple { 3 } else { 1 };
        while let Some(rest) = self.bytes.get(self.at..)
            && let Some(plain) = rest.iter().position(|b| *b == quote || matches!(b, b'\\' | b'\n' | b'\r'))
        {
            self.at += plain;
            match rest[plain] {
                b'\\' => self.at += 1,
                b'\n' | b'\r' if !triple => {
                    self.at -= 1;
                    return Ok(());
                }
                b if b == quote && (!triple || (self.byte(1) == Some(quote) && self.byte(2) == Some(quote))) => {
                    self.at += if triple { 2 } else { 0 };
                    return Ok(());
                }
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.bytes.len();
        Ok(())
    }

    /// The text of an f-string, up to a field or its end. The `}` that ends a format specification ends its field too.
    fn text(&mut self, quote: u8, triple: bool, raw: bool) -> Result<(), usize> {
        while let Some(byte) = self.byte(0) {
            match byte {
                b'\\' if !raw => self.at += 1,
                b'{' if self.byte(1) == Some(b'{') && quote != b'}' => self.at += 1,
                b'{' => {
                    let (chain, lambdas) = (self.chain, self.lambdas);
                    self.enter(Open::Field { chain, lambdas })?;
                    self.at += 1;
                    return Ok(());
                }
                b'\n' | b'\r' if !triple && quote != b'}' => {
                    self.open.pop();
                    return Ok(());
                }
                b if b == quote && (!triple || (self.byte(1) == Some(quote) && self.byte(2) == Some(quote))) => {
                    self.open.pop();
                    if quote == b'}' {
                        self.leave();
                    }
                    self.at += if triple { 3 } else { 1 };
                    return Ok(());
                }
                _ => {}
            }
            self.at += 1;
        }
        Ok(())
    }
}
