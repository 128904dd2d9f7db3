//! Lists as CSV (RFC 4180), to be fetched and opened in a spreadsheet.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// A line of a list. A cell that a spreadsheet would take for a formula is made tame, and one is quoted where it has to be.
#[must_use]
pub fn csv_line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{}\r\n", cells.join(","))
}

/// A list as a file of this name.
#[must_use]
pub fn csv_file(name: &str, text: String) -> Response {
    let head = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (head, text).into_response()
}

/// A cell that no spreadsheet takes for a formula (CSV injection), quoted where it has to be.
fn cell(text: &str) -> String {
    let tame =
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if tame.contains([',', '"', '\n', '\r']) { format!("\"{}\"", tame.replace('"', "\"\"")) } else { tame }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_where_it_must_be_and_is_never_a_formula() {
        assert_eq!(cell("Redaktör Ek"), "Redaktör Ek");
        assert_eq!(cell("Ek, redaktör"), "\"Ek, redaktör\"");
        assert_eq!(cell("säger \"hej\""), "\"säger \"\"hej\"\"\"");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(csv_line(["a", "b,c"]), "a,\"b,c\"\r\n");
    }
}
