//! The constructs that `docs/language.md` lists.
//!
//! Of the section "Evaluated" they are what stands in its bullets, up to the first full stop, between commas and
//! brackets; of "Unknown" and "Refused" the first cells of the table, divided in the same way. Where code is a row
//! of words it is one construct each. Programs name them in the same way.

pub(crate) const EVALUATED: &str = "Evaluated";
pub(crate) const UNKNOWN: &str = "Unknown";
pub(crate) const REFUSED: &str = "Refused, and what to write instead";

pub(crate) fn constructs(page: &str, section: &str) -> Vec<String> {
    let text = page.split("\n## ").find_map(|text| text.strip_prefix(section)?.strip_prefix('\n'));
    let text = text.expect("the page has the section");
    let mut found = Vec::new();
    for block in text.replace("\n- ", "\n\n- ").replace("\n|", "\n\n|").split("\n\n") {
        let block = block.trim().replace("\n  ", " ");
        if let Some(bullet) = block.strip_prefix("- **") {
            let (_, items) = bullet.split_once("**: ").expect("a bullet is a name and its items");
            found.extend(divided(items.split_once(". ").map_or(items, |(first, _)| first).trim_end_matches('.')));
        } else if let Some(row) = block.strip_prefix("| ") {
            let (cell, _) = row.split_once(" | ").expect("a row has two cells");
            if cell != "what" {
                found.extend(divided(cell));
            }
        }
    }
    found
}

/// The constructs of a list.
pub(crate) fn divided(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut item = String::new();
    // Every second piece is code.
    for (i, piece) in text.split('`').enumerate() {
        if i % 2 == 0 {
            for (i, part) in piece.split([',', '(', ')']).enumerate() {
                if i > 0 {
                    keep(&mut item, &mut found);
                }
                item.push_str(part);
            }
        } else if is_row_of_words(piece) {
            found.extend(piece.split(' ').map(ToOwned::to_owned));
        } else {
            item.push_str(piece);
        }
    }
    keep(&mut item, &mut found);
    found
}

fn keep(item: &mut String, found: &mut Vec<String>) {
    let name = item.trim();
    if !name.is_empty() {
        found.push(name.to_owned());
    }
    item.clear();
}

fn is_row_of_words(code: &str) -> bool {
    code.split(' ').count() > 2 && code.chars().all(|c| c == ' ' || c.is_ascii_lowercase())
}
