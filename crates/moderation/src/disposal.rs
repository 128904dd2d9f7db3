//! Disposals carried out (sv. *gallring*): the jobs that `records::retention` asks for. They stand here because this
//! slice is the last that knows something that holds: cases, reports to the police, sealed evidence.
//!
//! What holds is asked anew, of each owner, in the transaction that takes an item's content away. Each batch is one
//! transaction; a job that is interrupted goes on with what is left, and blanks again what it has blanked.

use std::collections::BTreeMap;

use kernel::{AccountId, Failed, ItemId, Outcome};
use people::{Context, Unit};
use records::retention::{self, Candidate, Disposal, OwnHold, RecordKind};
use store::Tx;

use crate::model::PoliceDecision;
use crate::sql;

/// How many items are looked at in one transaction.
const BATCH: i64 = 100;

/// Makes the list of a disposal that was asked for.
///
/// # Errors
///
/// [`Failed`] when the database does not answer; the job is tried again.
pub(crate) async fn list(cx: &Context, n: &str) -> Outcome<()> {
    let n = number(n)?;
    let reader = cx.store.reader();
    let Some(disposal) = retention::disposal_to_list(&reader, n).await? else { return Ok(()) };
    let units = people::units(&reader).await?;
    for account in accounts::every_account(&reader).await? {
        if disposal.covers(account.id, &dialogue::disposal::units_above(&units, account.unit)) {
            list_account(cx, &disposal, &account, &units).await?;
        }
    }
    let mut tx = cx.store.begin().await?;
    retention::finish_list(cx, &mut tx, n).await?;
    tx.commit().await
}

async fn list_account(
    cx: &Context,
    disposal: &Disposal,
    account: &accounts::Account,
    units: &[Unit],
) -> Outcome<()> {
    let mut after: Option<ItemId> = None;
    loop {
        let mut tx = cx.store.begin().await?;
        let found = dialogue::disposal::candidates(&mut tx, account, units, after, BATCH).await?;
        let Some(last) = found.last() else { return Ok(()) };
        after = Some(last.item);
        let mut due = retention::due(&mut tx, disposal, found).await?;
        know(&mut tx, &mut due).await?;
        retention::add_lines(&mut tx, disposal, &due).await?;
        tx.commit().await?;
    }
}

/// Carries out a disposal that was approved.
///
/// # Errors
///
/// [`Failed`] when files or database do not answer; the job is tried again.
pub(crate) async fn carry_out(cx: &Context, n: &str) -> Outcome<()> {
    let n = number(n)?;
    let reader = cx.store.reader();
    let Some((_, concerned)) = retention::disposal_to_carry_out(&reader, n).await? else { return Ok(()) };
    let units = people::units(&reader).await?;
    let accounts: BTreeMap<AccountId, accounts::Account> =
        accounts::every_account(&reader).await?.into_iter().map(|it| (it.id, it)).collect();
    while settle(cx, n, &accounts, &units).await? {}
    for account in concerned {
        dialogue::disposal::purge(cx, n, account).await?;
    }
    dialogue::disposal::forget(cx).await?;
    retention::finish_disposal(cx, n).await
}

/// Settles the next batch; whether there was one.
async fn settle(
    cx: &Context,
    n: i64,
    accounts: &BTreeMap<AccountId, accounts::Account>,
    units: &[Unit],
) -> Outcome<bool> {
    let mut tx = cx.store.begin().await?;
    let ids = retention::next_lines(&mut tx, n, BATCH).await?;
    if ids.is_empty() {
        return Ok(false);
    }
    let mut candidates = dialogue::disposal::candidates_of(&mut tx, accounts, units, &ids).await?;
    know(&mut tx, &mut candidates).await?;
    for (item, wordings) in retention::settle_lines(&mut tx, n, BATCH, &candidates).await? {
        dialogue::disposal::remove(&mut tx, item, wordings).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Adds what this slice knows: a case that is not finished holds, a finished one makes the item a record with evidence,
/// and what was shown as the context of something else is part of that evidence.
async fn know(tx: &mut Tx, candidates: &mut [Candidate]) -> Outcome<()> {
    let with_cases = sql::accounts_with_cases(tx).await?;
    for it in candidates.iter_mut().filter(|it| with_cases.contains(&it.account)) {
        know_one(tx, it).await?;
    }
    Ok(())
}

async fn know_one(tx: &mut Tx, it: &mut Candidate) -> Outcome<()> {
    let cases = sql::of_item_in(tx, it.item).await?;
    let mut open = cases.iter().any(|case| !case.is_complete());
    for case in &cases {
        open |= sql::restoration_in(tx, case.id).await?.is_some_and(|it| it.stage.is_waiting());
        if sql::police_in(tx, case.id).await? == Some(PoliceDecision::Report) {
            it.own.push(OwnHold::PoliceReport);
        }
    }
    if open {
        it.own.push(OwnHold::OpenCase);
    } else if !cases.is_empty() {
        it.facts.kind = RecordKind::Moderated;
    }
    let below = dialogue::below(tx, it.item).await?;
    if sql::bundle::any_of(tx, &below).await? {
        it.own.push(OwnHold::InEvidence);
    }
    Ok(())
}

fn number(n: &str) -> Outcome<i64> {
    n.parse().map_err(|it| Failed::for_good("reading which disposal a job is about").because(it))
}
