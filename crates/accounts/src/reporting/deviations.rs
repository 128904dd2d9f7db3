use kernel::calendar::{Date, date_of};
use kernel::{Actor, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::model::{CheckOutcome, Deviation, DeviationStep, StepKind};
use super::sign::somebody;
use super::{Refused, sql};
use crate::opening::secret_words::looks_secret;
use crate::{Account, AccountKey};

/// The most characters that a text about a deviation has.
const MOST: i64 = 2_000;

/// A deviation to be noted.
#[derive(Clone, Debug)]
pub struct RaiseDeviation {
    /// What is wrong.
    pub what: String,
    /// What is to be done.
    pub action: String,
    /// Who is to do it.
    pub owner: Option<PersonId>,
    /// By which day.
    pub due_day: String,
}

/// Whether the account is this person's to look after: responsible, deputy or manager of it, or managing accounts.
pub(super) fn looks_after(actor: &Actor, account: &Account) -> bool {
    let named = [account.responsible, account.deputy, account.manager].map(Some);
    named.contains(&actor.id()) || actor.may_on(Permission::ManageAccounts, account.id)
}

/// The account with this key, if the actor may know of it or is named on it.
///
/// # Errors
///
/// [`Refused::UnknownAccount`] otherwise.
pub(super) async fn known(cx: &Context, actor: &Actor, key: &str) -> Result<Account, Refused> {
    let key: AccountKey = key.parse().map_err(|_| Refused::UnknownAccount)?;
    let found = crate::sql::by_key(&cx.store.reader(), &key).await?;
    found.filter(|it| actor.sees(it.id) || looks_after(actor, it)).ok_or(Refused::UnknownAccount)
}

/// The account with its deviations, the one that is due first at the front.
///
/// # Errors
///
/// [`Refused::UnknownAccount`] when there is none that the actor may know of.
pub async fn account_deviations(
    cx: &Context,
    actor: &Actor,
    key: &str,
) -> Result<(Account, Vec<Deviation>), Refused> {
    let account = known(cx, actor, key).await?;
    let all = sql::deviations_of(&cx.store.reader(), account.id).await?;
    Ok((account, all))
}

/// One deviation; its owner may read it whatever else they may know of.
///
/// # Errors
///
/// [`Refused::UnknownDeviation`] when there is none that the actor may know of.
pub async fn deviation(
    cx: &Context,
    actor: &Actor,
    key: &str,
    n: &str,
) -> Result<(Account, Deviation), Refused> {
    let key: AccountKey = key.parse().map_err(|_| Refused::UnknownDeviation)?;
    let n: i64 = n.parse().map_err(|_| Refused::UnknownDeviation)?;
    let reader = cx.store.reader();
    let account = crate::sql::by_key(&reader, &key).await?.ok_or(Refused::UnknownDeviation)?;
    let all = sql::deviations_of(&reader, account.id).await?;
    let found = all.into_iter().find(|it| it.n == n);
    let may = |it: &Deviation| {
        actor.sees(account.id) || looks_after(actor, &account) || actor.id() == Some(it.owner)
    };
    found.filter(may).map(|it| (account, it)).ok_or(Refused::UnknownDeviation)
}

/// The open deviations that the actor may know of, the one that is due first at the front (MOT-ANS-09).
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn open_deviations(cx: &Context, actor: &Actor) -> kernel::Outcome<Vec<(Account, Deviation)>> {
    let reader = cx.store.reader();
    let all = sql::open_deviations(&reader).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let accounts = crate::every_account(&reader).await?;
    let placed = all.into_iter().filter_map(|it| {
        let account = accounts.iter().find(|one| one.id == it.account)?;
        let may = actor.sees(account.id) || looks_after(actor, account) || actor.id() == Some(it.owner);
        may.then(|| (account.clone(), it))
    });
    Ok(placed.collect())
}

/// Notes that something departs from the guideline (sv. *avvikelse*). Noted twice while it is open, it is one; its
/// number.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn raise_deviation(
    cx: &Context,
    actor: &Actor,
    key: &str,
    order: RaiseDeviation,
) -> Result<i64, Refused> {
    let account = known(cx, actor, key).await?;
    raise(cx, actor, &account, order, None).await
}

pub(super) async fn raise(
    cx: &Context,
    actor: &Actor,
    account: &Account,
    order: RaiseDeviation,
    rule: Option<&str>,
) -> Result<i64, Refused> {
    let by = somebody(cx, actor).await?;
    if !looks_after(actor, account) {
        return Err(Refused::NotPermitted);
    }
    if !account.is_open() {
        return Err(Refused::Closed);
    }
    let mut deviation = Deviation {
        account: account.id,
        n: 0,
        rule: rule.map(str::to_owned),
        what: kept("what", &order.what, Refused::WhatMissing)?,
        action: kept("action", &order.action, Refused::ActionMissing)?,
        owner: there(cx, order.owner).await?,
        due: from_today(&order.due_day, date_of(cx.now()))?,
        raised_by: by,
        raised_at: cx.now(),
        steps: Vec::new(),
    };
    let mut tx = cx.store.begin().await?;
    let all = sql::deviations_now(&mut tx, account.id).await?;
    if let Some(there) = all.iter().find(|it| it.is_open() && is_the_same(it, &deviation)) {
        return Ok(there.n);
    }
    deviation.n = all.iter().map(|it| it.n).max().unwrap_or(0) + 1;
    sql::add_deviation(&mut tx, &deviation, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "deviation-raised", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(deviation.n)
}

/// Notes, as a part of what somebody does, that it departs from what the guideline asks for, and lays it before the
/// manager of the account (MOT-ANS-13): it waits on their first page, and they are reminded of it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn report_to_manager(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    account: &Account,
    what: String,
    action: String,
) -> kernel::Outcome<()> {
    const DAYS: i64 = 7;
    let all = sql::deviations_now(tx, account.id).await?;
    let deviation = Deviation {
        account: account.id,
        n: all.iter().map(|it| it.n).max().unwrap_or(0) + 1,
        rule: None,
        what,
        action,
        owner: account.manager,
        due: date_of(tx.now().plus_seconds(DAYS * 24 * 3_600)),
        raised_by: actor.id().unwrap_or(account.manager),
        raised_at: tx.now(),
        steps: Vec::new(),
    };
    sql::add_deviation(tx, &deviation, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "deviation-raised", "account", account.id).under(&cx.guideline.version));
    Ok(())
}

fn is_the_same(there: &Deviation, new: &Deviation) -> bool {
    let facts = |it: &Deviation| (it.what.clone(), it.action.clone(), it.owner, it.due);
    if new.rule.is_some() { there.rule == new.rule } else { facts(there) == facts(new) }
}

/// A text as it may be kept: there, not too long, and no password.
fn kept(field: &'static str, text: &str, or: Refused) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(or);
    }
    if i64::try_from(text.chars().count()).unwrap_or(i64::MAX) > MOST {
        return Err(Refused::TooLong { field, most: MOST });
    }
    if looks_secret(text) { Err(Refused::LooksSecret(field)) } else { Ok(text.to_owned()) }
}

async fn there(cx: &Context, owner: Option<PersonId>) -> Result<PersonId, Refused> {
    let owner = owner.ok_or(Refused::OwnerUnfit)?;
    let person = people::person(&cx.store.reader(), owner).await?;
    person.filter(|it| it.left_at.is_none()).map(|it| it.id).ok_or(Refused::OwnerUnfit)
}

fn from_today(text: &str, today: Date) -> Result<Date, Refused> {
    text.trim().parse().ok().filter(|it: &Date| *it >= today && it.year() < 2200).ok_or(Refused::DayUnfit)
}

/// What was done about a deviation.
#[derive(Clone, Debug)]
pub struct FixDeviation {
    /// On which account, by its key.
    pub account: String,
    /// Which, by its number.
    pub deviation: String,
    /// What was done.
    pub note: String,
}

/// Says that a deviation was put right (sv. *åtgärdad*): its owner does, or whoever looks after the account. It stays
/// open until somebody else has looked (STO-UPP-02).
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn fix_deviation(cx: &Context, actor: &Actor, order: FixDeviation) -> Result<(), Refused> {
    let by = somebody(cx, actor).await?;
    let (account, found) = deviation(cx, actor, &order.account, &order.deviation).await?;
    if found.owner != by && !looks_after(actor, &account) {
        return Err(Refused::NotPermitted);
    }
    let note = kept("note", &order.note, Refused::NoteMissing)?;
    let mut tx = cx.store.begin().await?;
    let found = now(&mut tx, &found).await?;
    let step = DeviationStep { kind: StepKind::Fixed, note, by, at: tx.now() };
    take(cx, tx, actor, &found, step, "deviation-fixed").await
}

/// What a follow-up check found.
#[derive(Clone, Debug)]
pub struct CheckDeviation {
    /// On which account, by its key.
    pub account: String,
    /// Which, by its number.
    pub deviation: String,
    /// Whether it was put right.
    pub outcome: CheckOutcome,
    /// What was looked at and found.
    pub note: String,
}

/// Records that somebody else looked whether a deviation was put right (sv. *följa upp*): it is closed, or open again.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn check_deviation(cx: &Context, actor: &Actor, order: CheckDeviation) -> Result<(), Refused> {
    let by = somebody(cx, actor).await?;
    let (account, found) = deviation(cx, actor, &order.account, &order.deviation).await?;
    if !looks_after(actor, &account) && found.raised_by != by {
        return Err(Refused::NotPermitted);
    }
    let note = kept("note", &order.note, Refused::NoteMissing)?;
    let mut tx = cx.store.begin().await?;
    let found = now(&mut tx, &found).await?;
    let (kind, verb) = match order.outcome {
        CheckOutcome::Passed => (StepKind::Passed, "deviation-followed-up"),
        CheckOutcome::Returned => (StepKind::Returned, "deviation-returned"),
    };
    if found.stage().after(kind).is_some() && found.was_the_work_of(by) {
        return Err(Refused::OwnCheck);
    }
    let step = DeviationStep { kind, note, by, at: tx.now() };
    take(cx, tx, actor, &found, step, verb).await
}

async fn now(tx: &mut Tx, of: &Deviation) -> Result<Deviation, Refused> {
    let all = sql::deviations_now(tx, of.account).await?;
    all.into_iter().find(|it| it.n == of.n).ok_or(Refused::UnknownDeviation)
}

/// Takes the step if it has its place; the same person's same step again is the one that was taken.
async fn take(
    cx: &Context,
    mut tx: Tx,
    actor: &Actor,
    of: &Deviation,
    step: DeviationStep,
    verb: &'static str,
) -> Result<(), Refused> {
    let last = of.steps.last();
    if last.is_some_and(|it| (it.kind, it.by, &it.note) == (step.kind, step.by, &step.note)) {
        return Ok(());
    }
    let stage = of.stage();
    stage.after(step.kind).ok_or(Refused::OutOfOrder(stage))?;
    sql::add_step(&mut tx, of, &step, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, verb, "account", of.account).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}
