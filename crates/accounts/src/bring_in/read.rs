//! Rows of a file: its encoding, its separator, its headings. Pure.

use std::collections::BTreeMap;

use super::row::Column;

/// The most rows of one file.
pub(super) const MOST_ROWS: usize = 20_000;
/// The most characters of one field.
const MOST_CHARACTERS: usize = 2_000;

/// Why a file cannot be looked at row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It is no text: it holds NUL characters, as spreadsheets' own files do.
    NoText,
    /// These headings are missing.
    HeadingsMissing(Vec<Column>),
    /// A heading stands there twice.
    HeadingTwice(Column),
    /// It has too many rows.
    TooLong,
}

/// A row by its columns, with the line of the file where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    pub(super) line: u64,
    pub(super) cells: BTreeMap<Column, String>,
    /// It has fewer or more fields than there are headings, or a field that is too long.
    pub(super) misshapen: bool,
}

/// The text of a file: UTF-8 with or without its mark, or else Windows-1252, where every byte is a character.
pub(super) fn text(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The separator that the heading uses most: semicolon, comma or tab.
fn separator(heading: &str) -> u8 {
    let count = |it: &u8| heading.bytes().filter(|byte| byte == it).count();
    // Of two that are as many, the last wins: semicolon, which Swedish spreadsheets write.
    [b'\t', b',', b';'].into_iter().max_by_key(count).unwrap_or(b';')
}

/// The rows of a file.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<RawRow>, Unreadable> {
    let text = text(bytes);
    if text.contains('\0') {
        return Err(Unreadable::NoText);
    }
    let heading = text.lines().find(|it| !it.trim().is_empty()).ok_or(Unreadable::Empty)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(heading))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let headings = loop {
        match records.next() {
            Some(Ok(record)) if record.iter().all(|it| it.trim().is_empty()) => {}
            Some(Ok(record)) => break headings(&record)?,
            Some(Err(_)) | None => return Err(Unreadable::Empty),
        }
    };
    let mut rows = Vec::new();
    for record in records {
        // The reader is handed a text and is flexible about lengths, so nothing is left that it could refuse.
        let Ok(record) = record else { return Err(Unreadable::NoText) };
        if record.iter().all(|it| it.trim().is_empty()) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            return Err(Unreadable::TooLong);
        }
        rows.push(row(&record, &headings));
    }
    if rows.is_empty() { Err(Unreadable::Empty) } else { Ok(rows) }
}

fn headings(record: &csv::StringRecord) -> Result<Vec<Option<Column>>, Unreadable> {
    let headings: Vec<Option<Column>> = record.iter().map(Column::of_heading).collect();
    let there = |column: Column| headings.iter().filter(|it| **it == Some(column)).count();
    if let Some(twice) = Column::ALL.iter().find(|it| there(**it) > 1) {
        return Err(Unreadable::HeadingTwice(*twice));
    }
    let missing: Vec<Column> =
        Column::ALL.iter().copied().filter(|it| it.is_needed() && there(*it) == 0).collect();
    if missing.is_empty() { Ok(headings) } else { Err(Unreadable::HeadingsMissing(missing)) }
}

fn row(record: &csv::StringRecord, headings: &[Option<Column>]) -> RawRow {
    let mut cells = BTreeMap::new();
    for (cell, heading) in record.iter().zip(headings) {
        if let Some(column) = heading {
            cells.insert(*column, cell.trim().chars().take(MOST_CHARACTERS).collect());
        }
    }
    let too_long = record.iter().any(|it| it.chars().count() > MOST_CHARACTERS);
    let line = record.position().map_or(0, csv::Position::line);
    RawRow { line, cells, misshapen: record.len() != headings.len() || too_long }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str = "namn;plattform;adress;enhet;syfte;ansvarig;ersättare;chef";

    fn names(bytes: &[u8]) -> Vec<String> {
        rows(bytes).unwrap().into_iter().map(|it| it.cells[&Column::Name].clone()).collect()
    }

    #[test]
    fn the_encodings_and_separators_that_offices_use_are_read() {
        let file = format!("{HEADING}\nÅmåls bibliotek;wordpress;;;;;;\n");
        let marked = [b"\xEF\xBB\xBF".as_slice(), file.as_bytes()].concat();
        let old = encoding_rs::WINDOWS_1252.encode(&file).0.into_owned();
        let (comma, tab) = (file.replace(';', ","), file.replace(';', "\t"));
        let crlf = file.replace('\n', "\r\n");
        for bytes in [file.as_bytes(), &marked, &old, comma.as_bytes(), tab.as_bytes(), crlf.as_bytes()] {
            assert_eq!(names(bytes), ["Åmåls bibliotek"]);
        }
    }

    #[test]
    fn a_quoted_field_holds_separators_quotes_and_lines() {
        let file = format!("{HEADING}\n\"Bad; \"\"Varmbadet\"\"\noch kallbad\";x;;;;;;\nNästa;x;;;;;;\n");
        assert_eq!(names(file.as_bytes()), ["Bad; \"Varmbadet\"\noch kallbad", "Nästa"]);
        assert_eq!(rows(file.as_bytes()).unwrap()[1].line, 4, "the line of the file, not of the record");
    }

    #[test]
    fn what_is_no_table_is_refused_with_what_is_wrong() {
        assert_eq!(rows(b""), Err(Unreadable::Empty));
        assert_eq!(rows(b" \n\n"), Err(Unreadable::Empty));
        assert_eq!(rows(HEADING.as_bytes()), Err(Unreadable::Empty));
        assert_eq!(rows(b"PK\x03\x04\0\0xl/workbook.xml"), Err(Unreadable::NoText));
        let two = format!("{HEADING};Name\na;b\n");
        assert_eq!(rows(two.as_bytes()), Err(Unreadable::HeadingTwice(Column::Name)));
        let Err(Unreadable::HeadingsMissing(missing)) = rows(b"namn;adress\na;b\n") else {
            panic!("a table")
        };
        assert!(missing.contains(&Column::Unit) && !missing.contains(&Column::Name));
    }

    #[test]
    fn hostile_rows_are_kept_apart_and_marked() {
        let long = "x".repeat(3_000);
        let file = format!("{HEADING}\nkort;x\nlång;x;;;;;;;;;\n{long};x;;;;;;\n\"öppen;x;;;;;;\n");
        let all = rows(file.as_bytes()).unwrap();
        assert_eq!(all.len(), 4);
        assert!(all.iter().all(|it| it.misshapen), "{all:?}");
        assert_eq!(all[2].cells[&Column::Name].len(), MOST_CHARACTERS);
    }
}
