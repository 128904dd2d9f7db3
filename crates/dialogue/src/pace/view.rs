use std::num::NonZeroU8;

use accounts::Account;
use guideline::{Guideline, Stir};
use kernel::calendar::WatchRound;
use kernel::{AccountId, Actor, Instant, Outcome, Permission};
use people::Context;
use store::Tx;

use super::{Cause, Pace, sql};
use crate::rules;

/// How long back is counted what proposes that an account is watched more closely.
const AN_HOUR: i64 = 3_600;

/// How many rounds an account has on every working day, and what decided that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounds {
    /// How many.
    pub per_day: NonZeroU8,
    /// What was decided for the account, where something was; otherwise it is the guideline's number.
    pub by: Option<Pace>,
}

/// What the guideline and the decisions that hold come to: what stirs goes first, and never makes the rounds fewer.
pub(crate) fn rounds_under(guideline: &Guideline, platform: &str, all: &[Pace], at: Instant) -> Rounds {
    let ordinary = guideline.watch.rounds_on(platform);
    let holding = |is: fn(Cause) -> bool| all.iter().find(|it| is(it.cause) && it.holds(at)).cloned();
    let traffic = holding(|it| it == Cause::Traffic);
    let stir = holding(|it| it != Cause::Traffic);
    let without = traffic.as_ref().map_or(ordinary, |it| it.rounds);
    match stir {
        Some(stir) if stir.rounds >= without => Rounds { per_day: stir.rounds, by: Some(stir) },
        _ => Rounds { per_day: without, by: traffic },
    }
}

/// The first round of the account after a moment: as many on the day as hold when it may be made.
pub(crate) fn next_round(
    guideline: &Guideline,
    account: &Account,
    all: &[Pace],
    after: Instant,
) -> Option<WatchRound> {
    let per_day = |at| rounds_under(guideline, &account.platform, all, at).per_day;
    let first = rules::next_round(guideline, after, per_day(after))?;
    // The round that is on has begun already; one further on is counted by what holds then.
    let then = per_day(first.from.max(after));
    if then == per_day(after) { Some(first) } else { rules::next_round(guideline, after, then) }
}

/// How many rounds the account has now.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn rounds_now(cx: &Context, account: &Account) -> Outcome<Rounds> {
    let all = sql::of(&cx.store.reader(), account.id).await?;
    Ok(rounds_under(&cx.guideline, account.platform.as_str(), &all, cx.now()))
}

/// Everything that was decided for the account, in a transaction.
pub(crate) async fn active_in(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Pace>> {
    sql::of_now(tx, account).await
}

/// Everything that was decided for the account, the latest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn paces_of(cx: &Context, account: AccountId) -> Outcome<Vec<Pace>> {
    sql::of(&cx.store.reader(), account).await
}

/// The accounts that this person may watch, on which so much was written in the last hour that they should perhaps be
/// watched more closely, and are not; with how much it was. None where the guideline does not count engagement.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn proposed(cx: &Context, actor: &Actor) -> Outcome<Vec<(Account, i64)>> {
    let rules = &cx.guideline.watch;
    if !actor.may(Permission::Watch) || !rules.intensified_on.contains(&Stir::Engagement) {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let since = cx.now().plus_seconds(-AN_HOUR);
    let mut found = Vec::new();
    for (id, n) in sql::busy_since(&reader, since, i64::from(rules.intensified_items_per_hour)).await? {
        if !actor.may_on(Permission::Watch, id) {
            continue;
        }
        let Some(account) = accounts::account(&reader, id).await?.filter(Account::is_open) else { continue };
        let holding = |it: &Pace| it.cause != Cause::Traffic && it.holds(cx.now());
        if !sql::of(&reader, id).await?.iter().any(holding) {
            found.push((account, n));
        }
    }
    Ok(found)
}
