//! A report as a file: CSV, JSON, XLSX. What counts is exported: what was signed, and before that what the register says.

use kernel::calendar::date_of;
use kernel::{Failed, Outcome};
use people::Context;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde_json::{Map, Value, json};
use webkit::Tongue;

use super::model::{Line, Report};
use super::view::UnitReport;
use crate::listing::cell;

/// The columns of a report, by their words; each has a heading in the reader's language.
pub(super) const COLUMNS: [&str; 12] = [
    "section",
    "name",
    "platform",
    "link",
    "unit",
    "purpose",
    "responsible",
    "opened",
    "closed",
    "reach",
    "unreached_since",
    "missing",
];

/// Whether a report has the column: what the guideline wants said, and what a report always says.
fn has(report: &Report, column: &str) -> bool {
    let asked = |field: &str| report.fields.iter().any(|it| it == field);
    match column {
        "name" | "platform" | "link" | "unit" | "purpose" | "responsible" => asked(column),
        "opened" | "closed" => asked("dates") || asked("status"),
        _ => true,
    }
}

/// The columns that this report has.
pub(super) fn columns(report: &Report) -> Vec<&'static str> {
    COLUMNS.into_iter().filter(|it| has(report, it)).collect()
}

/// What stands in a column, as a program reads it.
fn value(line: &Line, column: &str) -> String {
    match column {
        "section" => line.section.word().to_owned(),
        "name" => line.name.clone(),
        "platform" => line.platform.clone(),
        "link" => line.link.clone(),
        "unit" => line.unit.clone(),
        "purpose" => line.purpose.clone(),
        "responsible" => line.responsible.clone(),
        "opened" => line.opened.to_string(),
        "closed" => line.closed.map(|it| it.to_string()).unwrap_or_default(),
        "reach" => line.reach.map(|it| it.word().to_owned()).unwrap_or_default(),
        "unreached_since" => line.unreached_since.map(|it| date_of(it).to_string()).unwrap_or_default(),
        _ => line.lacks.iter().map(|it| it.word()).collect::<Vec<_>>().join(" "),
    }
}

/// The same as a person reads it.
pub(super) fn told(tongue: &Tongue, line: &Line, column: &str) -> String {
    match column {
        "section" => tongue.say(&line.section.text()),
        "platform" => crate::listing::platform_name(&line.platform),
        "reach" => line.reach.map(|it| tongue.say(&it.text())).unwrap_or_default(),
        "missing" => line.lacks.iter().map(|it| tongue.say(&it.text())).collect::<Vec<_>>().join(", "),
        _ => value(line, column),
    }
}

/// The heading of a column.
pub(super) fn heading(tongue: &Tongue, column: &str) -> String {
    tongue.t(match column {
        "section" => "accounts-report-section",
        "name" => "accounts-account",
        "platform" => "accounts-platform",
        "link" => "accounts-url",
        "unit" => "accounts-unit",
        "purpose" => "accounts-purpose",
        "responsible" => "accounts-responsible",
        "opened" => "accounts-report-opened",
        "closed" => "accounts-report-closed",
        "reach" => "accounts-report-reach",
        "unreached_since" => "accounts-report-unreached-since",
        _ => "accounts-report-missing",
    })
}

/// The report as CSV (RFC 4180); what a spreadsheet would take for a formula is made text.
#[must_use]
pub fn csv(report: &UnitReport) -> String {
    let report = report.told();
    let columns = columns(report);
    let row = |cells: Vec<String>| format!("{}\r\n", cells.join(","));
    let head = std::iter::once("key".to_owned()).chain(columns.iter().map(|it| (*it).to_owned()));
    // Spreadsheets take a file for UTF-8 when it begins with this mark.
    let mut text = format!("\u{feff}{}", row(head.collect()));
    for line in &report.lines {
        let cells = columns.iter().map(|it| cell(&value(line, it)));
        text.push_str(&row(std::iter::once(cell(&line.key)).chain(cells).collect()));
    }
    text
}

/// The report as JSON, with who signed it.
///
/// # Errors
///
/// [`Failed`] when it cannot be written.
pub fn json(cx: &Context, it: &UnitReport, signed_by: Option<&str>) -> Outcome<String> {
    let report = it.told();
    let columns = columns(report);
    let line = |line: &Line| {
        let mut fields = Map::from_iter([("key".to_owned(), Value::from(line.key.as_str()))]);
        for column in &columns {
            let said = Value::from(value(line, column));
            let said = if *column == "missing" {
                json!(line.lacks.iter().map(|it| it.word()).collect::<Vec<_>>())
            } else {
                said
            };
            fields.insert((*column).to_owned(), if said == "" { Value::Null } else { said });
        }
        Value::Object(fields)
    };
    let signature = it.signed.first().map(|it| {
        json!({ "version": it.n, "by": signed_by, "role": it.role, "at": it.at.to_string(), "guideline": it.guideline,
                "digest": it.shown.to_string() })
    });
    let value = json!({
        "organisation": cx.organisation,
        "round": report.round.to_string(),
        "unit": report.unit_name,
        "since": report.since.to_string(),
        "standing": it.standing.word(),
        "whole": report.whole(),
        "signature": signature,
        "accounts": report.lines.iter().map(line).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&value).map_err(|it| Failed::for_good("writing a report").because(it))
}

/// The report as a workbook (XLSX), in the reader's language. Every cell is text, so none is a formula.
///
/// # Errors
///
/// [`Failed`] when it cannot be written.
pub fn xlsx(tongue: &Tongue, it: &UnitReport, signed_by: Option<&str>) -> Outcome<Vec<u8>> {
    write(tongue, it, signed_by)
        .map_err(|error| Failed::for_good("writing a report as a workbook").because(error))
}

fn write(tongue: &Tongue, it: &UnitReport, signed_by: Option<&str>) -> Result<Vec<u8>, XlsxError> {
    let report = it.told();
    let mut workbook = Workbook::new();
    // The same report is the same file, whenever it is asked for.
    let made = ExcelDateTime::from_ymd(report.round.opens().year().unsigned_abs(), 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    sheet.set_name(report.round.to_string())?;
    let bold = Format::new().set_bold();
    let title = format!("{} {}", report.unit_name, report.round);
    sheet.write_string_with_format(0, 0, title, &bold)?;
    let signed = match (it.signed.first(), signed_by) {
        (Some(signed), Some(name)) => {
            format!("{}: {name}, {}", tongue.t("accounts-report-signed"), date_of(signed.at))
        }
        _ => tongue.t("accounts-report-unsigned"),
    };
    sheet.write_string(1, 0, signed)?;
    rows(tongue, sheet, report, &bold)?;
    workbook.save_to_buffer()
}

fn rows(tongue: &Tongue, sheet: &mut Worksheet, report: &Report, bold: &Format) -> Result<(), XlsxError> {
    for (at, column) in (0_u16..).zip(columns(report)) {
        sheet.write_string_with_format(3, at, heading(tongue, column), bold)?;
        sheet.set_column_width(at, if ["purpose", "link"].contains(&column) { 40 } else { 18 })?;
        for (row, line) in (4_u32..).zip(&report.lines) {
            sheet.write_string(row, at, told(tongue, line, column))?;
        }
    }
    sheet.set_freeze_panes(4, 0)?;
    Ok(())
}
