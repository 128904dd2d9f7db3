use std::collections::{BTreeMap, BTreeSet};

use guideline::{Fact, Guideline, OpeningAct, Strength};
use kernel::calendar::{Date, Label};
use kernel::{AccountId, Actor, Outcome, Permission, PersonId};
use people::Context;
use store::Entry;

use crate::detail::{self, Detail, MetDuty, Share};
use crate::open_account::fits;
use crate::opening::secret_words::looks_secret;
use crate::opening::{Field, Missing, Town, Why, Wording, custodians_lack, untrained};
use crate::{Account, Refused};

/// Something that the guideline asks of an account that was there before (sv. *komplettering*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDuty {
    /// The name in addresses and tables: `question-goals`, `step-training`.
    pub key: String,
    /// What it is.
    pub label: Label,
    /// What to do.
    pub help: Label,
    /// The last day.
    pub due_on: Date,
    /// How it was met, once it is.
    pub met: Option<MetDuty>,
}

/// What the guideline asks of the account since it was brought in, in its order; nothing of one that was applied for.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn duties(cx: &Context, account: AccountId) -> Outcome<Vec<OpenDuty>> {
    let reader = cx.store.reader();
    let Some(detail) = detail::detail(&reader, account).await? else { return Ok(Vec::new()) };
    let met = detail::met(&reader, Some(account)).await?;
    Ok(asked(&cx.guideline, &detail, &met.into_iter().map(|it| it.1).collect::<Vec<_>>()))
}

/// What is asked: the questions that must be answered and that nothing answers yet, and the steps that bar a new account
/// and are not about deciding on it.
fn asked(guideline: &Guideline, detail: &Detail, met: &[MetDuty]) -> Vec<OpenDuty> {
    let Some(due_on) = detail.due_on else { return Vec::new() };
    let duty = |key: String, label: &Label, help: &Label| OpenDuty {
        met: met.iter().find(|it| it.duty == key).cloned(),
        label: label.clone(),
        help: help.clone(),
        due_on,
        key,
    };
    // What every account that is brought in says anyway.
    let known = |fact| {
        let there = [Fact::Purpose, Fact::Responsible, Fact::Deputy, Fact::Unit].contains(&fact);
        there || fact == Fact::Kind && detail.kind.is_some()
    };
    let questions = guideline.opening.questions.iter();
    let questions = questions.filter(|it| it.strength == Strength::Must && !known(it.fact));
    let questions = questions.map(|it| duty(format!("question-{}", it.key), &it.label, &it.help));
    let steps = guideline.opening.steps.iter().filter(|it| it.bars() && holds_for_existing(it.act));
    let steps = steps.map(|it| duty(format!("step-{}", it.key), &it.label, &it.help));
    questions.chain(steps).collect()
}

/// Whether the step says something about an account that is there; the others lead to one that is not.
fn holds_for_existing(act: OpeningAct) -> bool {
    match act {
        OpeningAct::Terms
        | OpeningAct::Training
        | OpeningAct::Mailbox
        | OpeningAct::Access
        | OpeningAct::WebPage
        | OpeningAct::Profile
        | OpeningAct::Listing => true,
        OpeningAct::Advice
        | OpeningAct::Application
        | OpeningAct::Meeting
        | OpeningAct::Checklist
        | OpeningAct::Decision
        | OpeningAct::Support
        | OpeningAct::Creation => false,
    }
}

/// Whether the person answers for the account: responsible, deputy, or who manages accounts.
pub(crate) fn answers_for(actor: &Actor, account: &Account) -> bool {
    let named = [Some(account.responsible), Some(account.deputy)].contains(&actor.id());
    named || actor.may_on(Permission::ManageAccounts, account.id)
}

/// Meets a duty of an account that was there before: says how. Met anew, the last word holds.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn meet_duty(
    cx: &Context,
    actor: &Actor,
    account: &Account,
    key: &str,
    note: &str,
) -> Result<(), Refused> {
    let by = actor.id().filter(|_| answers_for(actor, account)).ok_or(Refused::NotPermitted)?;
    let duties = duties(cx, account.id).await?;
    let duty = duties.iter().find(|it| it.key == key).ok_or(Refused::UnknownDuty)?;
    let note = note.trim();
    if note.is_empty() {
        return Err(Refused::NoteMissing);
    }
    fits(note, "note", 2_000)?;
    if looks_secret(note) {
        return Err(Refused::LooksSecret);
    }
    if duty.met.as_ref().is_some_and(|it| it.note == note && it.by == by) {
        return Ok(());
    }
    if is_of_training(&cx.guideline, key) {
        everybody_trained(cx, account).await?;
    }
    let mut tx = cx.store.begin().await?;
    let met = MetDuty { duty: key.to_owned(), note: note.to_owned(), by, at: tx.now() };
    detail::meet(&mut tx, account.id, &met, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "account-duty-met", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

fn is_of_training(guideline: &Guideline, duty: &str) -> bool {
    let step = duty.strip_prefix("step-").and_then(|it| guideline.opening.step(it));
    step.is_some_and(|it| it.act == OpeningAct::Training)
}

/// Whoever is responsible and whoever stands in has the courses that the guideline asks of them.
async fn everybody_trained(cx: &Context, account: &Account) -> Result<(), Refused> {
    let town = Town::look(cx).await?;
    match untrained(cx, &town, &[account.responsible, account.deputy]).await? {
        lacking if lacking.is_empty() || !cx.guideline.is_binding() => Ok(()),
        lacking => Err(Refused::Untrained(lacking)),
    }
}

/// Says who can sign in to the platform from now on (sv. *nyckelinnehavare*): as many as the guideline asks, and for
/// an official's account those it names. Only who is recorded, never with what.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn change_custodians(
    cx: &Context,
    actor: &Actor,
    account: &Account,
    custodians: &[PersonId],
) -> Result<(), Refused> {
    let by = actor.id().filter(|_| answers_for(actor, account)).ok_or(Refused::NotPermitted)?;
    if !account.is_open() {
        return Err(Refused::Closed);
    }
    let reader = cx.store.reader();
    let chosen: Vec<PersonId> = custodians.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let lack = lacking(cx, account, &chosen).await?;
    if let Some(why) = lack.into_iter().find(|it| cx.guideline.is_binding() || *it == Why::UnknownPerson) {
        return Err(Refused::Custodians(Missing { field: Field::Custodians, why }));
    }
    let shares = detail::shares(&reader, account.id).await?;
    let before: BTreeSet<_> = shares.iter().filter(|it| it.1 == Share::Custodian).map(|it| it.0).collect();
    if before.iter().eq(chosen.iter()) {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    detail::set_custodians(&mut tx, account.id, &chosen, by).await?;
    tx.log(Entry::new(actor, "custodians-changed", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// What those who can sign in to an account lack under the guideline.
pub(crate) async fn lacking(cx: &Context, account: &Account, custodians: &[PersonId]) -> Outcome<Vec<Why>> {
    let reader = cx.store.reader();
    let town = Town::look(cx).await?;
    let detail = detail::detail(&reader, account.id).await?;
    let wording = Wording {
        unit: Some(account.unit),
        kind: detail.and_then(|it| it.kind),
        responsible: vec![account.responsible],
        manager: Some(account.manager),
        custodians: custodians.to_vec(),
        ..Wording::default()
    };
    Ok(custodians_lack(&cx.guideline, &wording, &town))
}

/// The accounts that this person answers for and that do not meet everything yet: how many duties are open, and the
/// last day.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn unmet_duties(cx: &Context, actor: &Actor) -> Outcome<Vec<(Account, usize, Date)>> {
    let reader = cx.store.reader();
    let with_a_day = detail::with_a_day(&reader).await?;
    if with_a_day.is_empty() {
        return Ok(Vec::new());
    }
    let mine = |it: &Account| actor.id() == Some(it.responsible) && actor.sees(it.id);
    let open = crate::sql::open_accounts(&reader).await?.into_iter().filter(mine);
    let mut mine: BTreeMap<AccountId, Account> = open.map(|it| (it.id, it)).collect();
    let mut met: BTreeMap<AccountId, Vec<MetDuty>> = BTreeMap::new();
    for (id, duty) in detail::met(&reader, None).await? {
        met.entry(id).or_default().push(duty);
    }
    let mut found = Vec::new();
    for (id, detail) in with_a_day {
        let Some(account) = mine.remove(&id) else { continue };
        let met = met.remove(&id).unwrap_or_default();
        let open = asked(&cx.guideline, &detail, &met).into_iter().filter(|it| it.met.is_none()).count();
        if let (Some(due_on), 1..) = (detail.due_on, open) {
            found.push((account, open, due_on));
        }
    }
    Ok(found)
}
