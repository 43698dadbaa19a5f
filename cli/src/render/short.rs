//! One line a finding.

use super::text::visible;
use super::{Found, Renderer, word};

/// `file:line:column: error[AF0301]: message`
pub(super) fn render(renderer: &Renderer<'_>, found: &Found<'_>) -> String {
    let diagnostic = found.diagnostic;
    let file = found.sources.get(diagnostic.span().file);
    let at = file.position(diagnostic.span().start);
    let severity = word(diagnostic.severity);
    let head = format!("{severity}[{}]", diagnostic.code);
    format!(
        "{}:{}:{}: {}: {}\n",
        renderer.name(file),
        at.line,
        at.column,
        renderer.paint(diagnostic.severity, &head),
        visible(&diagnostic.message)
    )
}
