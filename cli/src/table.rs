//! Columns of text.

use textwrap::core::display_width;

/// Lines of cells, each column as wide as its widest cell, under their headings. A column without a heading may be ragged.
pub(crate) fn render(headings: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| display_width(cell));
        cells.chain([display_width(headings[column])]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let mut line = String::new();
        for (cell, width) in cells.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width - display_width(cell) + 2));
        }
        format!("{}\n", line.trim_end())
    };
    let heading = line(headings.to_vec());
    rows.iter().fold(heading, |text, row| text + &line(row.iter().map(String::as_str).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_cells() {
        let rows = [vec!["日本".to_owned(), "1".to_owned()], vec!["abcdef".to_owned(), String::new()]];
        assert_eq!(render(&["NAME", "N"], &rows), "NAME    N\n日本    1\nabcdef\n");
    }
}
