//! All SQL of retention.

pub(super) mod disposals;
pub(super) mod holds;
pub(super) mod lines;
pub(super) mod rows;

use kernel::calendar::Date;
use kernel::{Failed, Outcome};
use store::Row;

/// A day, as it is kept.
fn day(row: &Row, column: &str) -> Outcome<Date> {
    row.parse(column)
}

fn day_or_none(row: &Row, column: &str) -> Outcome<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    let read = |text: String| text.parse().map_err(|it| Failed::for_good("reading a day").because(it));
    text.map(read).transpose()
}

/// Places for so many parameters, from the number on.
fn places(from: usize, n: usize) -> String {
    (from..from + n).map(|it| format!("${it}")).collect::<Vec<_>>().join(", ")
}
