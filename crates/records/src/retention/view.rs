//! What people look at: the schedule, and a disposal with its list.

use std::collections::BTreeMap;

use kernel::{Actor, ItemId, Outcome, Permission};
use people::Context;
use store::{Reader, log};

use super::disposal::{Disposal, Line, Stepped, disposal};
use super::model::{DisposalStage, LineState, Row};
use super::report::Report;
use super::sql::{disposals, lines, rows};

/// Whoever keeps the schedule, approves by it, or reads the register sees it.
#[must_use]
pub fn may_see_schedule(actor: &Actor) -> bool {
    const READERS: [Permission; 4] = [
        Permission::ManageRetention,
        Permission::ApproveDisposal,
        Permission::ReadRegister,
        Permission::Register,
    ];
    READERS.iter().any(|it| actor.may(*it))
}

/// The retention schedule (sv. *bevarandeplan*): every row, also those that have ended.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn schedule(reader: &Reader) -> Outcome<Vec<Row>> {
    rows::all(reader).await
}

/// How many disposals wait for this person's approval.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting(reader: &Reader, actor: &Actor) -> Outcome<i64> {
    if !actor.may(Permission::ApproveDisposal) {
        return Ok(0);
    }
    let mut n = 0;
    for disposal in disposals::proposed(reader).await? {
        let accounts = lines::accounts(reader, disposal.n).await?;
        let may = accounts.iter().all(|it| actor.may_on(Permission::ApproveDisposal, *it));
        n += i64::from(may && !accounts.is_empty() && actor.id() != Some(disposal.asked.0));
    }
    Ok(n)
}

/// A disposal and a page of its list.
#[derive(Clone, Debug)]
pub struct Looked {
    /// The disposal.
    pub disposal: Disposal,
    /// How many records stand how.
    pub counts: BTreeMap<LineState, i64>,
    /// The records after the one asked for.
    pub lines: Vec<Line>,
    /// What was done with it.
    pub steps: Vec<Stepped>,
    /// The digest of its report, as the log keeps it.
    pub proof: Option<String>,
}

impl Looked {
    /// How many records stand so.
    #[must_use]
    pub fn count(&self, state: LineState) -> i64 {
        self.counts.get(&state).copied().unwrap_or(0)
    }
}

/// A disposal as this person may see it, with some of its list; `None` when there is none for them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn look_through(
    cx: &Context,
    actor: &Actor,
    n: i64,
    after: Option<ItemId>,
    limit: i64,
) -> Outcome<Option<Looked>> {
    let reader = cx.store.reader();
    let Some(disposal) = disposal(&reader, actor, n).await? else { return Ok(None) };
    let ended = log::done_to(&reader, &format!("disposal:{n}"), "disposal-carried-out").await?;
    Ok(Some(Looked {
        counts: lines::counts(&reader, n).await?,
        lines: lines::after(&reader, n, after, limit).await?,
        steps: disposals::steps(&reader, n).await?,
        proof: ended.last().and_then(|it| it.digest.map(|it| it.to_string())),
        disposal,
    }))
}

/// The report (sv. *gallringsprotokoll*) of a disposal that was carried out, as JSON; `None` when there is none for this person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn report_json(cx: &Context, actor: &Actor, n: i64) -> Outcome<Option<String>> {
    match whole_report(cx, actor, n).await? {
        Some(report) => Ok(Some(report.json()?)),
        None => Ok(None),
    }
}

/// The report of a disposal that was carried out.
pub(super) async fn whole_report(cx: &Context, actor: &Actor, n: i64) -> Outcome<Option<Report>> {
    let found = disposal(&cx.store.reader(), actor, n).await?;
    match found.filter(|it| it.stage == DisposalStage::Done) {
        Some(disposal) => Ok(Some(Report::of(cx, &disposal).await?)),
        None => Ok(None),
    }
}
