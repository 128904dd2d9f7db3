//! What the slices that own records call, in their own transactions: the list is made, and each record's fate and holds
//! are looked at once more in the very transaction that takes its content away.

use std::collections::HashMap;

use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Actor, Failed, Instant, ItemId, Outcome};
use people::Context;
use store::{Entry, Reader, Tx};

use super::disposal::{Disposal, HeldBy, Line, stepped};
use super::fate::{Fate, fate};
use super::holds;
use super::model::{Candidate, DisposalStage, DisposalStep, LineState, OwnHold, Row};
use super::report;
use super::sql::{disposals as sql, lines, rows};
use crate::sql::stages_of_items;

/// The system as the one who carries out what two people decided.
fn disposer() -> Actor {
    Actor::system("disposal")
}

/// A disposal whose list is to be made.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn disposal_to_list(reader: &Reader, n: i64) -> Outcome<Option<Disposal>> {
    Ok(sql::one(reader, n).await?.filter(|it| it.stage == DisposalStage::Asked))
}

/// Those of the candidates that may be disposed of by the day of the disposal, whether held or not: what is not due, was
/// disposed of before, or is preserved is not among them.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn due(tx: &mut Tx, disposal: &Disposal, candidates: Vec<Candidate>) -> Outcome<Vec<Candidate>> {
    let weighed = weigh(tx, disposal.day, &candidates).await?;
    Ok(candidates.into_iter().filter(|it| weighed.contains_key(&it.item)).collect())
}

/// Adds to the list what is due, with what holds it. Repeating it changes nothing.
///
/// # Errors
///
/// [`Failed`] when the database refuses, or the list is finished.
pub async fn add_lines(tx: &mut Tx, disposal: &Disposal, candidates: &[Candidate]) -> Outcome<()> {
    in_stage(tx, disposal.n, DisposalStage::Asked).await?;
    let weighed = weigh(tx, disposal.day, candidates).await?;
    let line = |it: &Candidate| {
        let due = weighed.get(&it.item)?;
        Some(Line {
            item: it.item,
            account: (it.account, it.account_name.clone()),
            kind: it.facts.kind,
            received_at: it.received_at,
            content: it.content,
            wordings: it.wordings,
            row: due.row,
            event: due.event,
            due: due.due,
            state: if due.held.is_some() { LineState::Held } else { LineState::Proposed },
            held: due.held,
            taken_out: None,
            at: None,
        })
    };
    let list: Vec<Line> = candidates.iter().filter_map(line).collect();
    lines::add(tx, disposal.n, &list).await
}

/// Notes that the list is whole.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub async fn finish_list(cx: &Context, tx: &mut Tx, n: i64) -> Outcome<()> {
    let mut disposal = in_stage(tx, n, DisposalStage::Asked).await?;
    disposal.stage = DisposalStage::Proposed;
    sql::save(tx, &disposal, DisposalStage::Asked).await?;
    stepped(cx, tx, &disposer(), &disposal, DisposalStep::List, "").await
}

/// A disposal that is to be carried out, with the accounts that it is about.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn disposal_to_carry_out(reader: &Reader, n: i64) -> Outcome<Option<(Disposal, Vec<AccountId>)>> {
    match sql::one(reader, n).await?.filter(|it| it.stage == DisposalStage::Approved) {
        Some(it) => Ok(Some((it, lines::accounts(reader, n).await?))),
        None => Ok(None),
    }
}

/// The next records whose turn it is.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn next_lines(tx: &mut Tx, n: i64, limit: i64) -> Outcome<Vec<ItemId>> {
    Ok(lines::next(tx, n, limit).await?.into_iter().map(|it| it.item).collect())
}

/// Settles the next records, looked at anew: what comes back is disposed of when this transaction is committed, and its
/// content must be gone by then. What is held now, was changed since the list was made, or is not due any longer stays.
///
/// # Errors
///
/// [`Failed`] when the database refuses, or nobody has approved.
pub async fn settle_lines(
    tx: &mut Tx,
    n: i64,
    limit: i64,
    candidates: &[Candidate],
) -> Outcome<Vec<(ItemId, i64)>> {
    let disposal = in_stage(tx, n, DisposalStage::Approved).await?;
    let today = date_of(tx.now());
    let weighed = weigh(tx, today, candidates).await?;
    let mut gone = Vec::new();
    for line in lines::next(tx, n, limit).await? {
        let now = candidates.iter().find(|it| it.item == line.item);
        let unchanged = now.is_some_and(|it| it.wordings == line.wordings && it.content == line.content);
        let due = weighed.get(&line.item).filter(|it| unchanged && it.row == line.row);
        let (state, held, verb) = match due {
            None => (LineState::Left, None, "item-left-by-disposal"),
            Some(due) if due.held.is_some() => (LineState::Held, due.held, "item-held-from-disposal"),
            Some(_) => (LineState::Disposed, None, "item-disposed"),
        };
        lines::settle(tx, n, line.item, state, held).await?;
        tx.log(
            Entry::new(&disposer(), verb, "item", line.item).under(&disposal.guideline).about(line.content),
        );
        if state == LineState::Disposed {
            gone.push((line.item, line.wordings));
        }
    }
    Ok(gone)
}

/// What a disposal took from an account: the records, and how many wordings of each.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn disposed_on(reader: &Reader, n: i64, account: AccountId) -> Outcome<Vec<(ItemId, i64)>> {
    lines::disposed_on(reader, n, account).await
}

/// Ends a disposal of which nothing is left to carry out; the log keeps the digest of its report.
///
/// # Errors
///
/// [`Failed`] when the database refuses.
pub async fn finish_disposal(cx: &Context, n: i64) -> Outcome<()> {
    let reader = cx.store.reader();
    let Some(mut disposal) = sql::one(&reader, n).await? else { return Ok(()) };
    if disposal.stage != DisposalStage::Approved {
        return Ok(());
    }
    disposal.stage = DisposalStage::Done;
    disposal.ended_at = Some(cx.now());
    let proof = report::digest(cx, &disposal).await?;
    let mut tx = cx.store.begin().await?;
    sql::save(&mut tx, &disposal, DisposalStage::Approved).await?;
    stepped(cx, &mut tx, &disposer(), &disposal, DisposalStep::Finish, "").await?;
    let entry = Entry::new(&disposer(), "disposal-carried-out", "disposal", n);
    tx.log(entry.under(&disposal.guideline).about(proof));
    tx.commit().await
}

async fn in_stage(tx: &mut Tx, n: i64, stage: DisposalStage) -> Outcome<Disposal> {
    let found = sql::one_now(tx, n).await?.filter(|it| it.stage == stage);
    found.ok_or_else(|| Failed::for_good(format!("taking up disposal {n}: it is not {stage}")))
}

/// A record that may be disposed of.
struct Ripe {
    row: i64,
    event: Date,
    due: Date,
    held: Option<HeldBy>,
}

/// What may be disposed of on a day among the candidates, and what holds it.
async fn weigh(tx: &mut Tx, today: Date, candidates: &[Candidate]) -> Outcome<HashMap<ItemId, Ripe>> {
    let schedule: Vec<Row> = rows::all_now(tx).await?;
    let ids: Vec<ItemId> = candidates.iter().map(|it| it.item).collect();
    let before = lines::disposed(tx, &ids).await?;
    let entries = stages_of_items(tx, &ids).await?;
    let of: Vec<(ItemId, AccountId)> = candidates.iter().map(|it| (it.item, it.account)).collect();
    let held = holds::held(tx, &of).await?;
    let mut weighed = HashMap::new();
    for it in candidates {
        let is_gone = before.get(&it.item).is_some_and(|n| *n >= it.wordings);
        let stages = entries.get(&it.item).map(Vec::as_slice).unwrap_or_default();
        if is_gone || stages.iter().any(|it| it == "registered") {
            continue;
        }
        if let Fate::Dispose { row, event, due } = fate(&schedule, &it.facts, today)
            && due <= today
        {
            let proposed =
                stages.iter().any(|it| it == "proposed").then_some(HeldBy::Own(OwnHold::ProposedEntry));
            let own = it.own.first().copied().map(HeldBy::Own);
            let held = held.get(&it.item).copied().map(HeldBy::Hold).or(own).or(proposed);
            weighed.insert(it.item, Ripe { row, event, due, held });
        }
    }
    Ok(weighed)
}

/// How many wordings of these records were disposed of.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn wordings_disposed_of(tx: &mut Tx, ids: &[ItemId]) -> Outcome<HashMap<ItemId, i64>> {
    lines::disposed(tx, ids).await
}

/// Whether anything of the account was disposed of.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn any_disposed_of(tx: &mut Tx, account: AccountId) -> Outcome<bool> {
    lines::any_of(tx, account).await
}

/// That a record was disposed of (sv. *gallrad*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// By which disposal.
    pub disposal: i64,
    /// How many of its wordings.
    pub wordings: i64,
    /// When.
    pub at: Instant,
    /// By which row, with the decision that it rests on.
    pub row: Option<Row>,
}

/// Which of these records were disposed of.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn gone(reader: &Reader, ids: &[ItemId]) -> Outcome<HashMap<ItemId, Gone>> {
    let found = lines::of_items(reader, ids).await?;
    if found.is_empty() {
        return Ok(HashMap::new());
    }
    let schedule = rows::all(reader).await?;
    let whole = |(item, (disposal, wordings, row, at)): (ItemId, (i64, i64, i64, Instant))| {
        let row = schedule.iter().find(|it| it.n == row).cloned();
        (item, Gone { disposal, wordings, at, row })
    };
    Ok(found.into_iter().map(whole).collect())
}
