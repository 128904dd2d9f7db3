//! What becomes of a record by the schedule: pure, and never a guess. Where rows are silent, contradict each other or
//! rest on no decision, the record is preserved.

use kernel::calendar::Date;

use super::model::{Facts, Period, RecordKind, Row, RowFate};

/// What becomes of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is preserved.
    Preserve(Why),
    /// It is disposed of.
    Dispose {
        /// By which row.
        row: i64,
        /// The day that the period is counted from.
        event: Date,
        /// From which day on.
        due: Date,
    },
}

/// Why a record is preserved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Records of its kind always are.
    Kind,
    /// No row speaks of it.
    NoRow,
    /// The row says so.
    Row(i64),
    /// The row rests on no decision.
    WithoutAuthority(i64),
    /// What the period is counted from has not come.
    NotYet(i64),
    /// Two rows say different things.
    Disagree(i64, i64),
}

/// What becomes of a record on a day: the rows of the nearest unit that has any speak, and those for everywhere last.
#[must_use]
pub fn fate(rows: &[Row], facts: &Facts, today: Date) -> Fate {
    if !facts.kind.may_be_disposed_of() {
        return Fate::Preserve(Why::Kind);
    }
    let speaking = |it: &&Row| it.kind == facts.kind && it.holds_on(today);
    let levels = facts.units.iter().map(|it| Some(*it)).chain([None]);
    for level in levels {
        let here: Vec<&Row> = rows.iter().filter(speaking).filter(|it| it.unit == level).collect();
        if let Some((first, others)) = here.split_first() {
            return agreed(first, others, facts);
        }
    }
    Fate::Preserve(Why::NoRow)
}

fn agreed(first: &Row, others: &[&Row], facts: &Facts) -> Fate {
    let said = by_row(first, facts);
    match others.iter().find(|it| !is_the_same(&said, &by_row(it, facts))) {
        Some(other) => Fate::Preserve(Why::Disagree(first.n, other.n)),
        None => said,
    }
}

fn is_the_same(one: &Fate, other: &Fate) -> bool {
    match (one, other) {
        (Fate::Preserve(_), Fate::Preserve(_)) => true,
        (Fate::Dispose { due: one, .. }, Fate::Dispose { due: other, .. }) => one == other,
        (Fate::Preserve(_), Fate::Dispose { .. }) | (Fate::Dispose { .. }, Fate::Preserve(_)) => false,
    }
}

fn by_row(row: &Row, facts: &Facts) -> Fate {
    let RowFate::Dispose(period, trigger) = row.fate else { return Fate::Preserve(Why::Row(row.n)) };
    if row.authority.is_none() {
        return Fate::Preserve(Why::WithoutAuthority(row.n));
    }
    let event = facts.event(trigger);
    match event.and_then(|event| Some((event, period.after(event)?))) {
        Some((event, due)) => Fate::Dispose { row: row.n, event, due },
        None => Fate::Preserve(Why::NotYet(row.n)),
    }
}

/// By which day what may be disposed of is gone through next, so many times a year (MOT-RIS-11); `None` where that is not
/// asked for.
#[must_use]
pub fn next_review(last: Option<Date>, per_year: u32, today: Date) -> Option<Date> {
    let months = 12_u32.checked_div(per_year)?.max(1);
    match last {
        Some(last) => Period::Months(months).after(last),
        None => Some(today),
    }
}

/// The kinds of record that no row for everywhere speaks of: they are preserved until somebody decides.
#[must_use]
pub fn gaps(rows: &[Row], today: Date) -> Vec<RecordKind> {
    let spoken_of = |kind| rows.iter().any(|it| it.kind == kind && it.unit.is_none() && it.holds_on(today));
    RecordKind::ALL.iter().copied().filter(|it| it.may_be_disposed_of() && !spoken_of(*it)).collect()
}

/// The rows that say different things of the same records, from any day on.
#[must_use]
pub fn overlaps(rows: &[Row]) -> Vec<(i64, i64)> {
    let in_use: Vec<&Row> = rows.iter().filter(|it| it.ended_at.is_none()).collect();
    let mut found = Vec::new();
    for (n, one) in in_use.iter().enumerate() {
        let against = |it: &&&Row| it.unit == one.unit && it.kind == one.kind && it.fate != one.fate;
        found.extend(in_use.iter().skip(n + 1).filter(against).map(|it| (one.n, it.n)));
    }
    found
}
