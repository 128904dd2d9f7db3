use std::collections::HashMap;

use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Actor, Outcome};
use people::Context;
use store::Job;

use super::ask::order;
use super::model::{Cause, Pace, Snapshot, turn_of};
use super::{sql, tell};

/// Looks for accounts whose turn it is.
pub(crate) const PLAN: &str = "plan-snapshots";
/// How often that is looked for.
const SECONDS: i64 = 6 * 3_600;

/// How many snapshots a year are made of an account: as many as the guideline says, or more where somebody decided so.
pub(super) fn per_year(cx: &Context, pace: Option<&Pace>) -> u32 {
    let least = cx.guideline.archive.snapshots_per_year;
    pace.map_or(least, |it| it.per_year.max(least))
}

/// Orders the snapshots whose time has come, tells of those that are late, and looks again later (ORE-ARK-01).
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub(crate) async fn plan(cx: &Context) -> Outcome<()> {
    let reader = cx.store.reader();
    let (all, paces) = (sql::all(&reader).await?, sql::paces(&reader).await?);
    let today = date_of(cx.now());
    for account in accounts::open_accounts(&reader).await? {
        let Some(due) = wanted(cx, (&all, &paces), account.id, today) else { continue };
        let mut tx = cx.store.begin().await?;
        let system = Actor::system("snapshots");
        order(cx, &mut tx, &system, &account, (Cause::Schedule, None, due)).await?;
        tx.commit().await?;
    }
    let mut tx = cx.store.begin().await?;
    tell::order_letters(cx, &mut tx, &all).await?;
    let again = tx.now().plus_seconds(SECONDS);
    tx.enqueue(Job::at(PLAN, "accounts", again)).await?;
    tx.commit().await
}

/// By when the account's next snapshot is due, where it has to be ordered today.
fn wanted(
    cx: &Context,
    (all, paces): (&[Snapshot], &HashMap<AccountId, Pace>),
    account: AccountId,
    today: Date,
) -> Option<Date> {
    let turn = turn_of(today, per_year(cx, paces.get(&account)))?;
    let days: Vec<Date> = all.iter().filter(|it| it.account == account).map(Snapshot::day).collect();
    turn.is_wanted(today, &days).then_some(turn.due)
}
