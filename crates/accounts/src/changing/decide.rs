use guideline::{DecisionMode, ListEvent};
use kernel::{Actor, Permission, PersonId};
use people::Context;
use store::{Entry, Tx};

use super::desk::{has_a_voice, kept, known, somebody};
use super::model::{Change, ChangeField, Event, Stage, Voice};
use super::refused::Refused;
use super::sql::{self, Look};
use crate::listing::tell_keeper;
use crate::open_account::somebody_answers;
use crate::opening::Town;
use crate::{Account, Verdict, detail};

/// What somebody says about a change.
#[derive(Clone, Debug)]
pub struct DecideChange {
    /// The number of the change.
    pub n: i64,
    /// Yes or no.
    pub verdict: Verdict,
    /// Why; a no needs a reason (FL 32 §).
    pub reason: String,
    /// The number of the delegation, where it is said by delegation.
    pub delegation: String,
}

/// Says yes or no to a change (sv. *besluta om ändring*). With the last yes the account becomes otherwise; the first no
/// ends it, and the account stays as it was. Whoever comes second is told.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn decide_change(
    cx: &Context,
    actor: &Actor,
    key: &str,
    order: &DecideChange,
) -> Result<Stage, Refused> {
    let by = somebody(cx, actor).await?;
    let (account, town) = known(cx, actor, key).await?;
    let mut tx = cx.store.begin().await?;
    let change = at(&mut tx, &account, order.n).await?;
    if change.voices.iter().any(|it| it.person == by && it.verdict == order.verdict) {
        return Ok(change.stage);
    }
    if change.stage != Stage::Proposed {
        return Err(Refused::OutOfOrder(change.stage));
    }
    let voice = voice(cx, actor, by, (&change, &account, &town), order, &tx)?;
    sql::say(&mut tx, &change, &voice, &cx.guideline.version.to_string()).await?;
    let mut yes = change.yes();
    yes.push(&voice);
    let (verb, event) = match voice.verdict {
        Verdict::Refuse => ("account-change-declined", Some(Event::Declined)),
        Verdict::Approve if suffices(cx, &yes) => ("account-changed", Some(Event::Approved)),
        Verdict::Approve => ("account-change-approved", None),
    };
    let to = event.and_then(|it| change.stage.after(it)).unwrap_or(change.stage);
    if to != change.stage {
        let why = if to == Stage::Declined { voice.reason.as_str() } else { "" };
        sql::advance(&mut tx, &change, to, by, why).await?;
    }
    if to == Stage::Decided {
        carry_out(cx, &mut tx, &change, by).await?;
    }
    tx.log(Entry::new(actor, verb, "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(to)
}

async fn at(tx: &mut Tx, account: &Account, n: i64) -> Result<Change, Refused> {
    let all = sql::of_account(&mut Look::Within(tx), account.id).await?;
    all.into_iter().find(|it| it.n == n).ok_or(Refused::NotFound)
}

/// Whether these voices decide it.
fn suffices(cx: &Context, yes: &[&Voice]) -> bool {
    let deciders = &cx.guideline.change.deciders;
    let roles: Vec<&str> = yes.iter().filter_map(|it| it.role.as_deref()).collect();
    let delegated = deciders.may_be_delegated() && yes.iter().any(|it| it.delegation.is_some());
    !cx.guideline.is_binding() || delegated || deciders.suffice(&roles)
}

/// The voice, if this person has one: in a role that decides and that nobody spoke in yet, or by delegation.
fn voice(
    cx: &Context,
    actor: &Actor,
    by: PersonId,
    (change, account, town): (&Change, &Account, &Town),
    order: &DecideChange,
    tx: &Tx,
) -> Result<Voice, Refused> {
    let deciders = &cx.guideline.change.deciders;
    if change.proposed_by == by && !deciders.applicant_may_decide {
        return Err(Refused::OwnProposal);
    }
    if !has_a_voice(cx, actor, change, account, town) {
        return Err(Refused::NotPermitted);
    }
    let (reason, delegation) = (kept("reason", &order.reason)?, kept("delegation", &order.delegation)?);
    let mine = town.roles_on(by, account);
    let taken: Vec<&str> = change.yes().into_iter().filter_map(|it| it.role.as_deref()).collect();
    let free = |it: &&String| mine.contains(it.as_str()) && !taken.contains(&it.as_str());
    let role = deciders.roles.iter().find(free).cloned();
    let instead = !cx.guideline.is_binding() && actor.may_on(Permission::ManageAccounts, account.id);
    if role.is_none() && !instead {
        if deciders.mode != DecisionMode::Delegated {
            return Err(Refused::NotPermitted);
        }
        if !delegation.chars().any(|it| it.is_ascii_digit()) {
            return Err(Refused::DelegationMissing);
        }
    }
    if order.verdict == Verdict::Refuse && reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    let delegation = (!delegation.is_empty()).then_some(delegation);
    Ok(Voice { person: by, role, delegation, verdict: order.verdict, reason, at: tx.now() })
}

/// The account becomes otherwise: who is named must still be there. Whoever keeps the list is told.
async fn carry_out(cx: &Context, tx: &mut Tx, change: &Change, by: PersonId) -> Result<(), Refused> {
    let is = crate::sql::account_now(tx, change.account).await?.ok_or(Refused::NotFound)?;
    if !is.is_open() {
        return Err(Refused::Closed);
    }
    let account = changed(&is, change)?;
    somebody_answers(cx, &account).await?;
    sql::change_account(tx, &account).await?;
    if account.responsible != is.responsible {
        detail::hand_responsibility(tx, account.id, (is.responsible, account.responsible), by).await?;
    }
    tell_keeper::order(cx, tx, ListEvent::Changed, account.id).await?;
    Ok(())
}

/// The account with what was decided.
fn changed(is: &Account, change: &Change) -> Result<Account, Refused> {
    let unread = || kernel::Failed::for_good(format!("reading change {} of an account", change.n));
    let mut account = is.clone();
    for it in &change.fields {
        let person = || it.after.parse::<PersonId>().map_err(|_| unread());
        match it.field {
            ChangeField::Name => account.name.clone_from(&it.after),
            ChangeField::Purpose => account.purpose.clone_from(&it.after),
            ChangeField::Address => account.url = it.after.parse().map_err(|_| unread())?,
            ChangeField::Unit => account.unit = it.after.parse().map_err(|_| unread())?,
            ChangeField::Responsible => account.responsible = person()?,
            ChangeField::Deputy => account.deputy = person()?,
            ChangeField::Manager => account.manager = person()?,
        }
    }
    Ok(account)
}

/// Takes back a change that nobody has decided on (sv. *återta*): whoever asked for it.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn withdraw_change(
    cx: &Context,
    actor: &Actor,
    key: &str,
    n: i64,
    reason: &str,
) -> Result<(), Refused> {
    let by = somebody(cx, actor).await?;
    let (account, _) = known(cx, actor, key).await?;
    let mut tx = cx.store.begin().await?;
    let change = at(&mut tx, &account, n).await?;
    let reason = kept("reason", reason)?;
    if change.proposed_by != by {
        return Err(Refused::NotPermitted);
    }
    if change.stage == Stage::Withdrawn && change.end_reason == reason {
        return Ok(());
    }
    let to = change.stage.after(Event::Withdrawn).ok_or(Refused::OutOfOrder(change.stage))?;
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    sql::advance(&mut tx, &change, to, by, &reason).await?;
    let entry = Entry::new(actor, "account-change-withdrawn", "account", account.id);
    tx.log(entry.under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}
