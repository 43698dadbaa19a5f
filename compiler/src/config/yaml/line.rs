//! Lines of a text that does not parse, as somebody sees them who looks for the reason.

const LINE_BREAKS: [char; 2] = ['\n', '\r'];

/// What a line looks like to somebody who cannot parse it.
pub(super) struct Line<'a> {
    pub(super) from: usize,
    pub(super) to: usize,
    /// How many blanks it begins with.
    pub(super) indent: usize,
    /// What stands in it, without a comment; empty if that is all.
    pub(super) code: &'a str,
}

impl<'a> Line<'a> {
    pub(super) fn new(from: usize, text: &'a str) -> Self {
        let code = text.trim_start_matches([' ', '\t']);
        // A tab is where many spaces were meant.
        let indent = text[..text.len() - code.len()].bytes().map(|b| if b == b'\t' { 8 } else { 1 }).sum();
        let comment = if code.starts_with('#') { Some(0) } else { code.find(" #") };
        Self { from, to: from + text.len(), indent, code: code[..comment.unwrap_or(code.len())].trim_end() }
    }

    /// The line that holds the byte `at`, and the lines from there on that are not empty.
    pub(super) fn starting(text: &'a str, at: usize) -> (Self, impl Iterator<Item = Self>) {
        let from = start(text, at);
        let mut next = from;
        let mut lines = text[from..].split_inclusive(LINE_BREAKS).map(move |line| {
            let from = next;
            next += line.len();
            Self::new(from, line)
        });
        let first = lines.next().unwrap_or(Self::new(from, ""));
        (first, lines.filter(|line| !line.code.is_empty()))
    }

    /// The last line before this one that is not empty.
    pub(super) fn before(&self, text: &'a str) -> Option<Self> {
        let mut end = self.from;
        while let Some(within) = end.checked_sub(1) {
            let line = Self::new(start(text, within), &text[start(text, within)..end]);
            if !line.code.is_empty() {
                return Some(line);
            }
            end = line.from;
        }
        None
    }

    /// Whether it is an item of a list.
    pub(super) fn is_item(&self) -> bool {
        self.code == "-" || self.code.starts_with("- ")
    }

    /// Whether there is a key in it.
    fn has_key(&self) -> bool {
        self.code.ends_with(':') || self.code.contains(": ")
    }

    /// Whether it is a key whose value stands below.
    pub(super) fn is_key(&self) -> bool {
        self.code.ends_with(':') && !self.is_item()
    }

    /// Whether it begins with a bracket that closes.
    fn closes(&self) -> bool {
        self.code.starts_with([']', '}'])
    }

    /// Whether brackets are left open.
    pub(super) fn leaves_open(&self) -> bool {
        self.code.matches(['[', '{']).count() > self.code.matches([']', '}']).count()
    }

    /// Whether it seems to be a key whose colon was forgotten: it does not continue the text of the line above it.
    pub(super) fn lacks_colon(&self, text: &str) -> bool {
        let above = self.before(text);
        !self.has_key() && !self.is_item() && above.is_none_or(|above| above.indent >= self.indent || above.is_key())
    }

    /// The line that closes the brackets that this one leaves open, if it is not indented more; `rest` follows.
    pub(super) fn closing(&self, rest: impl Iterator<Item = Self>) -> Option<Self> {
        let mut beside = rest.filter(|line| line.indent <= self.indent);
        let another = |line: &Self| line.is_key() || line.code.ends_with(['[', '{']);
        beside.find(|line| line.closes() || another(line)).filter(|line| self.leaves_open() && line.closes())
    }

    /// Whether what is indented more belongs to it.
    pub(super) fn opens(&self) -> bool {
        let last = self.code.rsplit(' ').next().unwrap_or_default();
        self.is_item()
            || !self.has_key()
            || self.code.ends_with(':')
            || last.starts_with(['|', '>'])
            || self.leaves_open()
    }
}

/// Where the line begins that holds the byte `at`.
fn start(text: &str, at: usize) -> usize {
    text[..at].rfind(LINE_BREAKS).map_or(0, |end| end + 1)
}
