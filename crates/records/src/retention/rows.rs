//! Rows are added by whoever keeps the schedule, and ended; none is changed.

use kernel::{Actor, Permission, PersonId, Scope};
use people::Context;
use store::Entry;

use super::model::{Authority, Period, RecordKind, Row, RowFate, Trigger};
use super::sql::rows as sql;
use super::{Refused, words};

/// The longest period: a hundred years.
const MOST_DAYS: u32 = 36_500;
const MOST_MONTHS: u32 = 1_200;

/// A row to be added, as it was written.
#[derive(Clone, Debug, Default)]
pub struct AddRow {
    /// The identity of the unit it is for; empty for everywhere.
    pub unit: String,
    /// The kind of record, by its word.
    pub kind: String,
    /// `preserve` or `dispose`.
    pub fate: String,
    /// How long it is kept.
    pub period: String,
    /// `days` or `months`.
    pub measure: String,
    /// What that is counted from, by its word.
    pub trigger: String,
    /// Who decided.
    pub body: String,
    /// When.
    pub decided_on: String,
    /// The § or number of the decision.
    pub reference: String,
    /// From which day it holds.
    pub from: String,
}

/// Whoever keeps the schedule: for the whole organisation.
pub(super) fn keeper(actor: &Actor) -> Result<PersonId, Refused> {
    let whole = actor.scope_of(Permission::ManageRetention) == Scope::All;
    actor.id().filter(|_| whole).ok_or(Refused::NotPermitted)
}

/// Adds a row; its number. One that disposes of something and rests on no decision is refused (NYK-09.1-04, ORE-DIA-05).
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn add_row(cx: &Context, actor: &Actor, order: AddRow) -> Result<i64, Refused> {
    let by = keeper(actor)?;
    let kind: RecordKind = words::choice("kind", &order.kind)?;
    let fate = fate(&order)?;
    if matches!(fate, RowFate::Dispose(..)) && !kind.may_be_disposed_of() {
        return Err(Refused::NeverDisposedOf);
    }
    let authority = authority(&order, fate)?;
    let from = words::day("from", &order.from)?;
    let unit = match order.unit.trim() {
        "" => None,
        some => Some(words::choice("unit", some)?),
    };
    if let Some(unit) = unit {
        let known = people::units(&cx.store.reader()).await?;
        known.iter().find(|it| it.id == unit).ok_or(Refused::Unfit("unit"))?;
    }
    let mut tx = cx.store.begin().await?;
    let n = sql::next(&mut tx).await?;
    let row = Row { n, unit, kind, fate, authority, from, added: (by, tx.now()), ended_at: None };
    sql::add(&mut tx, &row, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "retention-row-added", "retention-row", n).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(n)
}

fn fate(order: &AddRow) -> Result<RowFate, Refused> {
    match order.fate.trim() {
        "preserve" => Ok(RowFate::Preserve),
        "dispose" => {
            Ok(RowFate::Dispose(period(order)?, words::choice::<Trigger>("trigger", &order.trigger)?))
        }
        _ => Err(Refused::Unfit("fate")),
    }
}

fn period(order: &AddRow) -> Result<Period, Refused> {
    let n: u32 = words::choice("period", &order.period)?;
    let (period, most) = match order.measure.trim() {
        "days" => (Period::Days(n), MOST_DAYS),
        "months" => (Period::Months(n), MOST_MONTHS),
        _ => return Err(Refused::Unfit("measure")),
    };
    if (1..=most).contains(&n) { Ok(period) } else { Err(Refused::Unfit("period")) }
}

/// The decision: whole, or for what is preserved none at all.
fn authority(order: &AddRow, fate: RowFate) -> Result<Option<Authority>, Refused> {
    let said = [("body", &order.body), ("decided_on", &order.decided_on), ("reference", &order.reference)];
    let lacking = said.iter().find(|it| it.1.trim().is_empty());
    match lacking {
        None => Ok(Some(Authority {
            body: words::name("body", &order.body)?,
            day: words::day("decided_on", &order.decided_on)?,
            reference: words::name("reference", &order.reference)?,
        })),
        Some(_) if fate == RowFate::Preserve && said.iter().all(|it| it.1.trim().is_empty()) => Ok(None),
        Some((field, _)) => Err(Refused::AuthorityMissing(field)),
    }
}

/// Ends a row: from now on it says nothing.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn end_row(cx: &Context, actor: &Actor, n: &str) -> Result<(), Refused> {
    let by = keeper(actor)?;
    let n: i64 = n.parse().map_err(|_| Refused::Unknown)?;
    let mut tx = cx.store.begin().await?;
    let row = sql::all_now(&mut tx).await?.into_iter().find(|it| it.n == n).ok_or(Refused::Unknown)?;
    if row.ended_at.is_some() {
        return Err(Refused::Over);
    }
    sql::end(&mut tx, n, by).await?;
    tx.log(Entry::new(actor, "retention-row-ended", "retention-row", n).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}
