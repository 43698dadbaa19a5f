//! From libyaml's events to values, anchors and aliases among them.

use super::collection::Contents;
use super::guard::Input;
use super::strict::{self, Tabs};
use super::{Fault, Kind, LIMIT, MOST_FINDINGS, Node, REFUSED, SYNTAX, cause, syntax};
use crate::config::Bounds;
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::source::Span;
use crate::suggest;
use libyaml_safer::{Error, Event, EventData, MappingStyle, ScalarStyle, SequenceStyle};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Where a node's event begins and ends, its anchor, and whether it has a tag.
struct Head {
    from: usize,
    to: usize,
    anchor: Option<String>,
    tagged: bool,
}

/// An open collection.
struct Frame {
    from: usize,
    to: usize,
    anchor: Option<String>,
    flow: bool,
    contents: Contents,
    /// How many nodes there were before it.
    before: u64,
    /// How deep its elements are, aliases expanded.
    height: u32,
}

/// What an anchor marks.
struct Anchor {
    span: Span,
    /// Nothing while the anchored collection is open.
    node: Option<Node>,
    size: u64,
    height: u32,
}

struct Builder<'a> {
    input: &'a Input<'a>,
    bounds: Bounds,
    out: &'a mut Vec<Diagnostic>,
    findings: usize,
    stack: Vec<Frame>,
    anchors: FxHashMap<String, Anchor>,
    nodes: u64,
    root: Option<Node>,
    documents: u32,
    tabs: Tabs,
    /// Where the last event is, if it is a text in quotes.
    quoted: Option<Range<usize>>,
}

pub(super) fn build(input: &Input<'_>, bounds: Bounds, out: &mut Vec<Diagnostic>) -> Result<Option<Node>, Fault> {
    let mut builder = Builder {
        input,
        bounds,
        out,
        findings: 0,
        stack: Vec::new(),
        anchors: FxHashMap::default(),
        nodes: 0,
        root: None,
        documents: 0,
        tabs: Tabs::new(&input.text),
        quoted: None,
    };
    for event in input.parser() {
        match event {
            Ok(event) => builder.event(event)?,
            Err(error) => return Err(builder.fault(&error)),
        }
        if builder.documents > 1 {
            break;
        }
    }
    Ok(builder.root)
}

impl Builder<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.findings += 1;
        if self.findings < MOST_FINDINGS {
            self.out.push(diagnostic);
        } else if self.findings == MOST_FINDINGS {
            self.out.push(super::too_many(MOST_FINDINGS, diagnostic.span()));
        }
    }

    /// Reports an error of the scanner or the parser, and tells where the damage begins: with the brackets around it,
    /// or with its line.
    fn fault(&mut self, error: &Error) -> Fault {
        let cause = cause::find(self.input, error, self.quoted.as_ref());
        let diagnostic = cause.unwrap_or_else(|| syntax::explain(self.input, error));
        let at = self.input.offset(diagnostic.span());
        self.report(diagnostic);
        let brackets = self.stack.iter().find(|frame| frame.flow);
        Fault::At(brackets.map_or(at, |frame| frame.from.min(at)))
    }

    fn event(&mut self, event: Event) -> Result<(), Fault> {
        let (from, to) = (event.start_mark.index as usize, event.end_mark.index as usize);
        let in_quotes = |style| matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
        self.quoted = matches!(event.data, EventData::Scalar { style, .. } if in_quotes(style)).then_some(from..to);
        match event.data {
            EventData::StreamStart { .. } | EventData::DocumentEnd { .. } => {}
            EventData::StreamEnd => {
                let end = self.input.text.len();
                self.look_for_tabs(end, end);
            }
            EventData::DocumentStart { implicit, .. } => self.document(from, to, implicit)?,
            EventData::Alias { anchor } => {
                self.look_for_tabs(from, to);
                let (node, height) = self.alias(&anchor, self.input.span(from, to))?;
                self.attach(node, height);
            }
            EventData::Scalar { anchor, tag, value, style, .. } => {
                self.scalar(Head { from, to, anchor, tagged: tag.is_some() }, value, style)?;
            }
            EventData::SequenceStart { anchor, tag, style, .. } => {
                let head = Head { from, to, anchor, tagged: tag.is_some() };
                self.open(head, style == SequenceStyle::Flow, Contents::List(Vec::new()))?;
            }
            EventData::MappingStart { anchor, tag, style, .. } => {
                let head = Head { from, to, anchor, tagged: tag.is_some() };
                self.open(head, style == MappingStyle::Flow, Contents::map())?;
            }
            EventData::SequenceEnd | EventData::MappingEnd => self.close(to)?,
        }
        Ok(())
    }

    fn document(&mut self, from: usize, to: usize, implicit: bool) -> Result<(), Fault> {
        self.documents += 1;
        if self.documents > 1 {
            self.report(
                Diagnostic::new(SYNTAX, self.input.span(from, to), "a second YAML document begins here")
                    .note("AIFlow reads files that hold one document")
                    .help("delete this line, or move what follows to a file of its own"),
            );
        }
        let line = self.input.text.get(from..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim_end();
        if !implicit && line.starts_with('%') && !matches!(line, "%YAML 1.1" | "%YAML 1.2") {
            let span = self.input.span(from, from + line.len());
            self.report(Diagnostic::new(REFUSED, span, "this directive is not supported").help("delete the line"));
            return Err(Fault::At(from));
        }
        Ok(())
    }

    fn look_for_tabs(&mut self, from: usize, to: usize) {
        if let Some(found) = self.tabs.look(self.input, from, to) {
            self.report(found);
        }
    }

    fn count(&mut self, more: u64, span: Span) -> Result<(), Fault> {
        self.nodes = self.nodes.saturating_add(more);
        if self.nodes <= self.bounds.nodes {
            return Ok(());
        }
        let message = format!("the file has more than {} values, aliases expanded", self.bounds.nodes);
        self.report(Diagnostic::new(LIMIT, span, message).help(limits::way_out("yaml_nodes")));
        Err(Fault::Limit)
    }

    /// Bounds the depth of values: what walks over them is recursive.
    fn nest(&mut self, more: u32, span: Span) -> Result<(), Fault> {
        if self.stack.len() as u64 + u64::from(more) <= u64::from(self.bounds.nesting) {
            return Ok(());
        }
        let message = format!("lists and mappings lie more than {} deep, aliases expanded", self.bounds.nesting);
        self.report(Diagnostic::new(LIMIT, span, message).help(limits::way_out("nesting")));
        Err(Fault::Limit)
    }

    fn scalar(&mut self, head: Head, value: String, style: ScalarStyle) -> Result<(), Fault> {
        let Head { from, to, anchor, tagged } = head;
        let raw = self.input.text.get(from..to.min(self.input.text.len())).unwrap_or_default();
        let span = self.input.span(from, from + raw.trim_end().len());
        self.count(1, span)?;
        let properties = strict::properties(if tagged || anchor.is_some() { raw } else { "" });
        let body = from + properties.content;
        if body < to {
            self.look_for_tabs(body, to);
            let flow = self.stack.last().is_some_and(|frame| frame.flow);
            if let Some(found) = strict::scalar_text(self.input, body, to, style, flow) {
                self.report(found);
            }
        }
        let plain = style == ScalarStyle::Plain && !tagged;
        let kind = if plain && value == "<<" && anchor.is_none() && self.expects_key() {
            if let Some(frame) = self.stack.last_mut() {
                frame.contents.expect_merge();
            }
            return Ok(());
        } else if plain && value == "=" && self.expects_key() {
            Kind::Str(value)
        } else {
            let read = || {
                let value = strict::unpad(self.input, &raw[properties.content..], to, value, style, span)?;
                let tag = strict::explicit(self.input, from, properties.tag)?;
                strict::value(tag, value, style, span)
            };
            read().unwrap_or_else(|found| {
                self.report(found);
                Kind::Invalid
            })
        };
        let node = Node { span, kind };
        if let Some(name) = anchor {
            self.define(&name, span);
            self.complete(&name, &node, 1, 0)?;
        }
        self.attach(node, 0);
        Ok(())
    }

    /// Whether the next node is the key of a mapping.
    fn expects_key(&self) -> bool {
        self.stack.last().is_some_and(|frame| frame.contents.expects_key())
    }

    fn open(&mut self, head: Head, flow: bool, mut contents: Contents) -> Result<(), Fault> {
        let Head { from, to, anchor, tagged } = head;
        let raw = self.input.text.get(from..to).unwrap_or_default();
        let span = self.input.span(from, from + raw.trim_end().len());
        self.count(1, span)?;
        self.nest(1, span)?;
        if tagged {
            let explicit = strict::explicit(self.input, from, strict::properties(raw).tag);
            contents = explicit.and_then(|tag| contents.tagged(tag, span)).unwrap_or_else(|found| {
                self.report(found);
                Contents::Nothing
            });
        } else if flow
            && raw.starts_with('?')
            && self.stack.last().is_some_and(|frame| matches!(frame.contents, Contents::List(_)))
        {
            let span = self.input.span(from, from + 1);
            self.report(Diagnostic::new(REFUSED, span, "a `?` within `[` and `]` is not supported"));
        }
        if let Some(name) = &anchor {
            self.define(name, span);
        }
        self.stack.push(Frame { from, to, anchor, flow, contents, before: self.nodes - 1, height: 0 });
        Ok(())
    }

    fn close(&mut self, to: usize) -> Result<(), Fault> {
        let Some(frame) = self.stack.pop() else { return Ok(()) };
        // The end of a block collection is where the next thing begins, so its last element tells where it ends.
        let start = self.input.span(frame.from, frame.to);
        let end = |last: Option<Span>| match last {
            _ if frame.flow => self.input.span(frame.from, to),
            Some(last) => start.to(last),
            None => start,
        };
        let (kind, last, found) = frame.contents.finish(self.input);
        found.into_iter().for_each(|found| self.report(found));
        let node = Node { span: end(last), kind };
        if let Some(name) = &frame.anchor {
            self.complete(name, &node, self.nodes - frame.before, frame.height + 1)?;
        }
        self.attach(node, frame.height + 1);
        Ok(())
    }

    /// Puts a finished node where it belongs.
    fn attach(&mut self, node: Node, height: u32) {
        match self.stack.last_mut() {
            None => {
                self.root.get_or_insert(node);
            }
            Some(frame) => {
                frame.height = frame.height.max(height);
                if let Some(found) = frame.contents.add(node) {
                    self.report(found);
                }
            }
        }
    }

    fn define(&mut self, name: &str, span: Span) {
        let anchor = Anchor { span, node: None, size: 0, height: 0 };
        if let Some(first) = self.anchors.insert(name.to_owned(), anchor) {
            self.report(
                Diagnostic::new(SYNTAX, span, format!("the anchor `&{name}` stands twice in the file"))
                    .here("the second one")
                    .label(first.span, "the first one"),
            );
        }
    }

    /// Keeps a copy of what an anchor marks.
    fn complete(&mut self, name: &str, node: &Node, size: u64, height: u32) -> Result<(), Fault> {
        self.count(size, node.span)?;
        if let Some(anchor) = self.anchors.get_mut(name) {
            anchor.node = Some(node.clone());
            (anchor.size, anchor.height) = (size, height);
        }
        Ok(())
    }

    /// What an alias stands for, and how deep that is.
    fn alias(&mut self, name: &str, span: Span) -> Result<(Node, u32), Fault> {
        let diagnostic = match self.anchors.get(name) {
            Some(&Anchor { size, height, node: Some(_), .. }) => {
                self.count(size, span)?;
                self.nest(height, span)?;
                let kind = self.anchors.get(name).and_then(|anchor| anchor.node.as_ref()).map(|node| node.kind.clone());
                return Ok((Node { span, kind: kind.unwrap_or(Kind::Invalid) }, height));
            }
            Some(anchor) => Diagnostic::new(REFUSED, span, "a value that contains itself is not supported")
                .label(anchor.span, format!("`&{name}` is still open")),
            // It can be in what was blanked.
            None if !self.input.is_whole() => return Ok((Node { span, kind: Kind::Invalid }, 0)),
            None => {
                let names = self.anchors.keys().map(String::as_str);
                let near = suggest::did_you_mean(name, names).map(|near| format!("did you mean `*{near}`?"));
                Diagnostic::new(SYNTAX, span, format!("no anchor `&{name}` stands before this alias"))
                    .help(near.unwrap_or_else(|| "put it in quotes if it is a text that begins with `*`".to_owned()))
            }
        };
        self.report(diagnostic);
        Ok((Node { span, kind: Kind::Invalid }, 0))
    }
}
