use kernel::calendar::date_of;
use kernel::{Instant, Outcome};
use serde::Serialize;
use webkit::Tongue;

use crate::entry::PublicEntry;

/// The public register as a program reads it.
#[derive(Serialize)]
struct Register<'a> {
    organisation: &'a str,
    year: i16,
    made_at: String,
    entries: Vec<Line>,
}

/// One entry. What secrecy covers is absent, and `restricted` says so (OSL 5:2 second paragraph).
#[derive(Serialize)]
struct Line {
    designation: String,
    matter_number: String,
    document: Option<i64>,
    origin: &'static str,
    date: String,
    registered: String,
    changed: Option<String>,
    restricted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    sender: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
}

impl Line {
    fn of(entry: &PublicEntry) -> Self {
        let day = |at: Instant| date_of(at).to_string();
        Self {
            designation: entry.designation.to_string(),
            matter_number: entry.designation.number.to_string(),
            document: entry.designation.document,
            origin: entry.origin.key(),
            date: day(entry.dated),
            registered: day(entry.registered_at),
            changed: entry.changed_at.map(day),
            restricted: entry.open.is_none(),
            sender: entry.open.as_ref().and_then(|it| it.sender.clone()),
            matter: entry.open.as_ref().map(|it| it.matter.clone()),
            evidence: entry.open.as_ref().map(|it| it.bundle.to_string()),
        }
    }
}

/// The public register of a year as JSON.
pub(crate) fn json(
    organisation: &str,
    year: i16,
    made_at: Instant,
    entries: &[PublicEntry],
) -> Outcome<String> {
    let register = Register {
        organisation,
        year,
        made_at: made_at.to_string(),
        entries: entries.iter().map(Line::of).collect(),
    };
    serde_json::to_string_pretty(&register)
        .map_err(|it| kernel::Failed::for_good("writing the register").because(it))
}

/// The public register of a year as CSV (RFC 4180), with the headings of the reader's language.
pub(crate) fn csv(tongue: &Tongue, entries: &[PublicEntry]) -> String {
    let headings = [
        tongue.t("records-field-number"),
        tongue.t("records-origin"),
        tongue.t("records-date"),
        tongue.t("records-field-sender"),
        tongue.t("records-field-matter"),
        tongue.t("records-field-secrecy"),
        tongue.t("records-registered-on"),
        tongue.t("records-changed-on"),
    ];
    // Spreadsheets take a file for UTF-8 when it begins with this mark.
    let mut text = format!("\u{feff}{}", row(&headings));
    for line in entries.iter().map(Line::of) {
        let yes = if line.restricted { tongue.t("records-yes") } else { tongue.t("records-no") };
        let origin = if line.origin == "received" {
            tongue.t("records-received")
        } else {
            tongue.t("records-created")
        };
        let (sender, matter) = (line.sender.unwrap_or_default(), line.matter.unwrap_or_default());
        let changed = line.changed.unwrap_or_default();
        text.push_str(&row(&[
            line.designation,
            origin,
            line.date,
            sender,
            matter,
            yes,
            line.registered,
            changed,
        ]));
    }
    text
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell. What a stranger wrote must never be a formula in the spreadsheet that opens it.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', ';', '\n', '\r', '\'']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use webkit::{Lang, Strictness, Texts};

    use super::*;
    use crate::entry::OpenPart;
    use crate::model::{Designation, Origin};

    fn entries() -> Vec<PublicEntry> {
        let open = PublicEntry {
            id: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            designation: Designation { number: "KS-2026/00001".parse().unwrap(), document: Some(1) },
            registered_at: "2026-11-23T08:00:00Z".parse().unwrap(),
            origin: Origin::Received,
            dated: "2026-11-22T23:30:00Z".parse().unwrap(),
            open: Some(OpenPart {
                sender: Some("=HYPERLINK(\"http://x.invalid\")".to_owned()),
                matter: "Bygglov, \"Storgatan\"".to_owned(),
                bundle: kernel::Digest::of(b"bundle"),
                sealed_here: true,
            }),
            changed_at: None,
        };
        vec![open.clone(), PublicEntry { open: None, ..open }]
    }

    #[test]
    fn a_stranger_writes_no_formula_into_the_spreadsheet() {
        let text = csv(&Tongue::new(Lang::Sv, Texts::load(Strictness::Strict)), &entries());
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("\u{feff}Diarienummer,"));
        let open = "KS-2026/00001-1,Inkommen,2026-11-23,\"'=HYPERLINK(\"\"http://x.invalid\"\")\",\
                    \"Bygglov, \"\"Storgatan\"\"\",nej,2026-11-23,";
        assert_eq!(lines[1], open);
        assert_eq!(lines[2], "KS-2026/00001-1,Inkommen,2026-11-23,,,ja,2026-11-23,");
    }

    #[test]
    fn what_secrecy_covers_is_absent_for_programs_too() {
        let text =
            json("Exempelkommunen", 2026, "2026-11-23T08:00:00Z".parse().unwrap(), &entries()).unwrap();
        let register: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(register["made_at"], "2026-11-23T08:00:00Z");
        assert_eq!(register["entries"][0]["matter"], "Bygglov, \"Storgatan\"");
        let restricted = register["entries"][1].as_object().unwrap();
        assert_eq!(restricted["restricted"], true);
        assert!(["sender", "matter", "evidence"].iter().all(|it| !restricted.contains_key(*it)));
    }
}
