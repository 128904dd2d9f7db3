//! Watch rounds: a person confirms "gone through until item X"; a missed round tells the deputy, then the
//! manager (sv. *bevakningsrunda*; MOT-BEV-01, MOT-BEV-03, MOT-BEV-05).

use std::collections::BTreeSet;

use accounts::Account;
use kernel::{AccountId, Actor, Failed, Instant, ItemId, Outcome, Permission, RoundId};
use people::Context;
use store::{Entry, Job, Tx};

use crate::jobs;
use crate::model::{How, Item, Round, RoundStage};
use crate::pace::{self, rounds_now};
use crate::rules;
use crate::sql::item as items;
use crate::sql::round as sql;

/// An order to sign that an account was gone through.
#[derive(Clone, Copy, Debug)]
pub struct SignRound {
    /// The account.
    pub account: AccountId,
    /// The last item that was gone through; none when nobody has written anything yet.
    pub through: Option<ItemId>,
}

/// Why a round was not signed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such account for this person.
    #[error("there is no such account")]
    NotFound,
    /// No round can be signed now; the time is when the next one opens.
    #[error("no round can be signed now")]
    NothingToSign(Option<Instant>),
    /// Something has come in, so it must be said until which item the account was gone through.
    #[error("something has come in, and no item is named")]
    NeedsThrough,
    /// The item was gone through in a round before, and something has come in since.
    #[error("the item was gone through before")]
    GoneThroughBefore,
    /// The item is none of the account's.
    #[error("the item is none of the account's")]
    OtherAccount,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Signs every round of the account that is open now, and closes what only needed a look.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn sign_round(cx: &Context, actor: &Actor, order: SignRound) -> Result<Vec<RoundId>, Refused> {
    let by =
        actor.id().filter(|_| actor.may_on(Permission::Watch, order.account)).ok_or(Refused::NotFound)?;
    if !is_open(cx, order.account).await? {
        return Err(Refused::NothingToSign(None)); // Nobody watches an account that is closed.
    }
    let mut tx = cx.store.begin().await?;
    let unsigned = sql::unsigned(&mut tx, order.account).await?;
    let (open, later): (Vec<Round>, Vec<Round>) =
        unsigned.into_iter().partition(|it| it.opens_at <= tx.now());
    if open.is_empty() {
        return Err(Refused::NothingToSign(next_opening(cx, order.account, later.first()).await?));
    }
    let through = gone_through(&mut tx, &order).await?;
    let mut signed = Vec::new();
    for mut round in open {
        let was = round.stage;
        round.stage = RoundStage::Signed;
        (round.signed_by, round.signed_at, round.through) = (Some(by), Some(tx.now()), order.through);
        if sql::advance(&mut tx, &round, was).await? {
            tx.log(Entry::new(actor, "round-signed", "account", order.account).under(&round.guideline));
            signed.push(round.id);
        }
    }
    if let Some(item) = through {
        close_looked_at(&mut tx, actor, &item).await?;
    }
    tx.commit().await?;
    Ok(signed)
}

/// When the next round opens: one that is planned, or the one that will be.
async fn next_opening(cx: &Context, account: AccountId, planned: Option<&Round>) -> Outcome<Option<Instant>> {
    let Some(found) = accounts::account(&cx.store.reader(), account).await? else { return Ok(None) };
    let per_day = rounds_now(cx, &found).await?.per_day;
    let later = rules::next_round(&cx.guideline, cx.now(), per_day).map(|it| it.from);
    Ok(planned.map(|it| it.opens_at).or(later))
}

/// The item until which the person has gone through the account: one that is there, and not one of a round before
/// while something newer has come in. None only where nobody has written anything yet.
async fn gone_through(tx: &mut Tx, order: &SignRound) -> Result<Option<Item>, Refused> {
    let newest = sql::newest_received(tx, order.account).await?;
    let Some(through) = order.through else {
        return if newest.is_none() { Ok(None) } else { Err(Refused::NeedsThrough) };
    };
    let item = items::in_tx(tx, through).await?.filter(|it| it.account == order.account);
    let item = item.ok_or(Refused::OtherAccount)?;
    let before = sql::gone_through_before(tx, order.account).await?;
    let is_behind = before.is_some_and(|before| {
        item.first_seen_at < before || item.first_seen_at == before && newest.is_some_and(|it| it > before)
    });
    if is_behind { Err(Refused::GoneThroughBefore) } else { Ok(Some(item)) }
}

async fn close_looked_at(tx: &mut Tx, actor: &Actor, through: &Item) -> Outcome<()> {
    for id in sql::close_looked_at(tx, through.account, through).await? {
        items::handled(tx, id, How::SeenInRound, actor.id(), &through.guideline, None).await?;
        tx.log(Entry::new(actor, "item-seen-in-round", "item", id).under(&through.guideline));
    }
    Ok(())
}

/// The latest rounds of an account, newest first.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn rounds_of(cx: &Context, account: AccountId, limit: i64) -> Outcome<Vec<Round>> {
    sql::latest(&cx.store.reader(), account, limit).await
}

/// The rounds that nobody has signed on the accounts this person watches or answers for, what is due first first;
/// also those that cannot be signed yet.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn unsigned_rounds(cx: &Context, actor: &Actor) -> Outcome<Vec<Round>> {
    if !actor.may(Permission::ReadItems) {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let mut rounds = sql::unsigned_within(&reader, &actor.scope_of(Permission::ReadItems)).await?;
    let known = accounts::list(&reader, actor).await?;
    let open: BTreeSet<AccountId> = known.iter().filter(|it| it.is_open()).map(|it| it.id).collect();
    let led: BTreeSet<AccountId> =
        known.into_iter().filter(|it| Some(it.manager) == actor.id()).map(|it| it.id).collect();
    let theirs = |it: &Round| actor.may_on(Permission::Watch, it.account) || led.contains(&it.account);
    rounds.retain(|it| open.contains(&it.account) && theirs(it));
    Ok(rounds)
}

/// Makes sure that the account has a round ahead, and that somebody is told when it is missed.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn plan(cx: &Context, account: AccountId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    plan_in(cx, &mut tx, account, None).await?;
    tx.commit().await
}

/// Makes sure, in a transaction, that the account has its next round ahead.
pub(crate) async fn plan_ahead(cx: &Context, tx: &mut Tx, account: AccountId) -> Outcome<()> {
    let now = tx.now();
    plan_in(cx, tx, account, Some(now)).await
}

async fn is_open(cx: &Context, account: AccountId) -> Outcome<bool> {
    Ok(accounts::account(&cx.store.reader(), account).await?.is_some_and(|it| it.is_open()))
}

async fn plan_in(cx: &Context, tx: &mut Tx, account: AccountId, from: Option<Instant>) -> Outcome<()> {
    let found = accounts::account(&cx.store.reader(), account).await?.filter(Account::is_open);
    let Some(found) = found else { return Ok(()) };
    let after = match from {
        Some(from) => from,
        // Rounds that fell due while nobody worked are planned one after the other, and missed.
        None => sql::last_due(tx, account, tx.now()).await?.unwrap_or(tx.now()),
    };
    let all = pace::active_in(tx, account).await?;
    let Some(window) = pace::next_round(&cx.guideline, &found, &all, after) else { return Ok(()) };
    if sql::is_planned(tx, account, window.due).await? {
        return Ok(());
    }
    let round = Round {
        id: RoundId::new(tx.now(), tx.entropy()),
        account,
        opens_at: window.from,
        due_at: window.due,
        guideline: cx.guideline.version.to_string(),
        stage: RoundStage::Open,
        signed_by: None,
        signed_at: None,
        through: None,
        told: 0,
    };
    if sql::insert(tx, &round).await? {
        tx.log(
            Entry::new(&Actor::system("watch"), "round-planned", "account", account).under(&round.guideline),
        );
        tx.enqueue(Job::at(jobs::WATCH, round.id, round.due_at)).await?;
    }
    Ok(())
}

/// What the clock says about a round: nothing, that it was missed, or that somebody must be told.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub(crate) async fn watch(cx: &Context, id: RoundId) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    let Some(mut round) = sql::in_tx(&mut tx, id).await? else { return Ok(()) };
    plan_in(cx, &mut tx, round.account, None).await?;
    if !is_open(cx, round.account).await? {
        return tx.commit().await; // Nobody watches an account that is closed.
    }
    let (was, told) = (round.stage, round.told);
    if was == RoundStage::Open && tx.now() >= round.due_at {
        round.stage = RoundStage::Missed;
        log(&mut tx, "round-missed", &round);
    }
    if round.stage == RoundStage::Missed {
        while let Some(at) = rules::escalate_at(&cx.guideline, round.due_at, round.told) {
            if at > tx.now() {
                tx.enqueue(Job::at(jobs::WATCH, id, at)).await?;
                break;
            }
            let job = Job::now(&tx, jobs::TELL, format!("{id}:{}", round.told));
            tx.enqueue(job).await?;
            log(&mut tx, "round-escalated", &round);
            round.told += 1;
        }
    }
    if (was, told) != (round.stage, round.told) {
        sql::advance(&mut tx, &round, was).await?;
    }
    tx.commit().await
}

fn log(tx: &mut Tx, verb: &'static str, round: &Round) {
    tx.log(Entry::new(&Actor::system("watch"), verb, "account", round.account).under(&round.guideline));
}
