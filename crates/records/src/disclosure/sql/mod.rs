//! All SQL of disclosure.

pub(super) mod lines;
pub(super) mod outputs;
pub(super) mod requests;
pub(super) mod secrecy;

use kernel::Outcome;
use store::Row;

use super::model::By;

/// Who did something and when, from columns that begin so.
fn by(row: &Row, [person, name, at]: [&str; 3]) -> Outcome<By> {
    Ok(By { person: row.get(person)?, name: row.get(name)?, at: row.get(at)? })
}

/// The same where nobody may have.
fn maybe_by(row: &Row, columns: [&str; 3]) -> Outcome<Option<By>> {
    let at: Option<kernel::Instant> = row.get(columns[2])?;
    at.map(|_| by(row, columns)).transpose()
}

/// Places for so many parameters, from the number on.
fn places(from: usize, n: usize) -> String {
    (from..from + n).map(|it| format!("${it}")).collect::<Vec<_>>().join(", ")
}
