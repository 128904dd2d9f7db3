use std::num::NonZeroU8;

use guideline::Stir;
use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Actor, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::{Cause, Pace, Refused, sql};
use crate::round;

/// The most characters of a reason.
const MOST: usize = 2_000;
/// The most rounds of a day.
const MOST_ROUNDS: u8 = 24;
/// How far ahead the last day may be: what stirs longer is decided on again.
const LONGEST_DAYS: i64 = 31;

/// An account to be watched more closely for a while.
#[derive(Clone, Debug)]
pub struct WatchCloser {
    /// Which.
    pub account: AccountId,
    /// What stirs, by its word.
    pub cause: String,
    /// The last day, such as `2026-12-01`.
    pub last_day: String,
    /// Why.
    pub reason: String,
}

/// Watches an account more closely until a day (MOT-BEV-04): the guideline says how many rounds that is.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn watch_closer(cx: &Context, actor: &Actor, order: WatchCloser) -> Result<i64, Refused> {
    let by = permitted(cx, actor, order.account).await?;
    let rules = &cx.guideline.watch;
    let cause = match order.cause.parse() {
        Ok(Cause::Stir(stir)) if rules.intensified_on.contains(&stir) => Cause::Stir(stir),
        _ => return Err(Refused::CauseUnfit),
    };
    let last_day = last_day(&order.last_day, date_of(cx.now()))?;
    let reason = reason(&order.reason)?;
    let new = New { cause, rounds: rules.intensified_rounds_per_workday, reason, last_day: Some(last_day) };
    put(cx, actor, by, order.account, new).await
}

/// The number of rounds of an account, where it follows the traffic.
#[derive(Clone, Debug)]
pub struct SetPace {
    /// Which.
    pub account: AccountId,
    /// How many rounds on every working day.
    pub rounds: String,
    /// Why: how much is written, and what kind of forum it is.
    pub reason: String,
}

/// Says how many rounds an account has, by its traffic and the kind of forum (STO-BEV-05, ORE-UND-04).
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn set_pace(cx: &Context, actor: &Actor, order: SetPace) -> Result<i64, Refused> {
    let by = permitted(cx, actor, order.account).await?;
    if !cx.guideline.watch.follows_traffic {
        return Err(Refused::NotByTraffic);
    }
    let rounds = order.rounds.trim().parse().ok().filter(|it: &NonZeroU8| it.get() <= MOST_ROUNDS);
    let rounds = rounds.ok_or(Refused::RoundsUnfit(MOST_ROUNDS))?;
    let reason = reason(&order.reason)?;
    put(cx, actor, by, order.account, New { cause: Cause::Traffic, rounds, reason, last_day: None }).await
}

/// Ends what was decided for an account before its last day.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn end_pace(cx: &Context, actor: &Actor, account: AccountId, n: &str) -> Result<(), Refused> {
    let by = permitted(cx, actor, account).await?;
    let n: i64 = n.parse().map_err(|_| Refused::Unknown)?;
    let mut tx = cx.store.begin().await?;
    let all = sql::of_now(&mut tx, account).await?;
    let found = all.iter().find(|it| it.n == n).ok_or(Refused::Unknown)?;
    if !found.holds(tx.now()) {
        return Err(Refused::Over);
    }
    sql::end(&mut tx, found, by).await?;
    log(cx, &mut tx, actor, account, "pace-ended");
    tx.commit().await?;
    Ok(())
}

struct New {
    cause: Cause,
    rounds: NonZeroU8,
    reason: String,
    last_day: Option<Date>,
}

/// Puts a decision in the place of the one of its kind, and plans the rounds ahead anew.
async fn put(
    cx: &Context,
    actor: &Actor,
    by: PersonId,
    account: AccountId,
    new: New,
) -> Result<i64, Refused> {
    let mut tx = cx.store.begin().await?;
    let all = sql::of_now(&mut tx, account).await?;
    let now = tx.now();
    let is_traffic = |it: Cause| it == Cause::Traffic;
    let replaced = all.iter().find(|it| is_traffic(it.cause) == is_traffic(new.cause) && it.holds(now));
    if let Some(replaced) = replaced {
        sql::end(&mut tx, replaced, by).await?;
    }
    let pace = Pace {
        account,
        n: all.iter().map(|it| it.n).max().unwrap_or(0) + 1,
        cause: new.cause,
        rounds: new.rounds,
        reason: new.reason,
        last_day: new.last_day,
        set_by: by,
        set_at: now,
        ended_by: None,
        ended_at: None,
    };
    sql::add(&mut tx, &pace, &cx.guideline.version.to_string()).await?;
    log(cx, &mut tx, actor, account, "pace-set");
    round::plan_ahead(cx, &mut tx, account).await?;
    tx.commit().await?;
    Ok(pace.n)
}

fn log(cx: &Context, tx: &mut Tx, actor: &Actor, account: AccountId, verb: &'static str) {
    tx.log(Entry::new(actor, verb, "account", account).under(&cx.guideline.version));
}

/// Whoever watches the account, answers for it, or manages accounts; a closed account is not watched.
async fn permitted(cx: &Context, actor: &Actor, account: AccountId) -> Result<PersonId, Refused> {
    let reader = cx.store.reader();
    let found = accounts::account(&reader, account).await?.ok_or(Refused::Unknown)?;
    let named = [found.responsible, found.deputy, found.manager].map(Some).contains(&actor.id());
    let may = [Permission::Watch, Permission::ManageAccounts].iter().any(|it| actor.may_on(*it, account));
    let by = actor.id().filter(|_| named || may).ok_or(Refused::NotPermitted)?;
    if found.is_open() { Ok(by) } else { Err(Refused::Closed) }
}

fn last_day(text: &str, today: Date) -> Result<Date, Refused> {
    let day: Date = text.trim().parse().map_err(|_| Refused::DayUnfit(LONGEST_DAYS))?;
    let within = day.since(today).is_ok_and(|it| (0..=LONGEST_DAYS).contains(&i64::from(it.get_days())));
    if within { Ok(day) } else { Err(Refused::DayUnfit(LONGEST_DAYS)) }
}

fn reason(text: &str) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if text.chars().count() > MOST {
        return Err(Refused::TooLong(MOST));
    }
    Ok(text.to_owned())
}

/// The stirs that the guideline knows.
pub(crate) fn stirs(cx: &Context) -> &[Stir] {
    &cx.guideline.watch.intensified_on
}
