use accounts::Account;
use kernel::calendar::{Date, date_of};
use kernel::{Actor, PersonId};
use people::Context;
use store::{Entry, Job, Tx};

use super::make::MAKE;
use super::model::{Cause, Snapshot, Stage};
use super::view::kept_account;
use super::{Refused, sql};

/// A snapshot that somebody asks for is due within so many days.
const DAYS: i64 = 30;

/// Asks for a snapshot of an account now, whatever its turn; its number. Asked twice while it is made, it is refused.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn ask_snapshot(cx: &Context, actor: &Actor, key: &str) -> Result<i64, Refused> {
    let account = kept_account(cx, actor, key).await?.ok_or(Refused::Unknown)?;
    let person = actor.id().ok_or(Refused::Unknown)?;
    let name = people::person(&cx.store.reader(), person).await?.map(|it| it.name).unwrap_or_default();
    let mut tx = cx.store.begin().await?;
    let under_way = sql::of_account_in(&mut tx, account.id).await?;
    if let Some(it) = under_way.into_iter().find(|it| it.stage == Stage::Ordered) {
        return Err(Refused::UnderWay(it.n));
    }
    let due = date_of(tx.now().plus_seconds(DAYS * 24 * 3_600));
    let n = order(cx, &mut tx, actor, &account, (Cause::Asked, Some((person, name)), due)).await?;
    tx.commit().await?;
    Ok(n)
}

/// Orders one in this transaction, and who makes it.
pub(super) async fn order(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    account: &Account,
    (cause, asked_by, due): (Cause, Option<(PersonId, String)>, Date),
) -> Result<i64, kernel::Failed> {
    let n = sql::next(tx).await?;
    let snapshot = Snapshot {
        n,
        account: account.id,
        cause,
        asked_at: tx.now(),
        asked_by,
        guideline: cx.guideline.version.to_string(),
        due,
        stage: Stage::Ordered,
    };
    sql::order(tx, &snapshot).await?;
    let job = Job::now(tx, MAKE, n.to_string());
    tx.enqueue(job).await?;
    tx.log(Entry::new(actor, "snapshot-ordered", "snapshot", n).under(&snapshot.guideline));
    Ok(n)
}
