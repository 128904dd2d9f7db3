use kernel::item::{Direction, Kind};
use kernel::{Actor, ItemId, Outcome, Permission};
use people::Context;
use records::{Cause, Origin, Proposal, Stage};
use store::{Entry, Tx};

use super::facts::{Done, facts};
use super::model::{Assessed, Assessment, Choice, Facts, check, suggest};
use super::{Refused, sql};
use crate::handle::LONGEST_NOTE;
use crate::model::Item;
use crate::restricted;
use crate::sql::item as items;

/// An order to keep an item as a public record in this way.
#[derive(Clone, Debug)]
pub struct AssessOrder {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// How many assessments there were then.
    pub assessments: i64,
    /// What is chosen.
    pub choice: Choice,
}

/// Assesses an item (sv. *bedöma*); what is to be registered is proposed to the registrar in the same transaction.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn assess(cx: &Context, actor: &Actor, order: AssessOrder) -> Result<(), Refused> {
    let order = AssessOrder { choice: cleaned(order.choice)?, ..order };
    let mut tx = cx.store.begin().await?;
    let desk = taken_up(cx, &mut tx, actor, order.item).await?;
    assess_in(cx, &mut tx, actor, &desk, &order).await?;
    tx.commit().await?;
    Ok(())
}

fn cleaned(choice: Choice) -> Result<Choice, Refused> {
    let reason = choice.reason.as_deref().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
    if reason.as_ref().is_some_and(|it| it.chars().count() > LONGEST_NOTE) {
        return Err(Refused::ReasonTooLong);
    }
    Ok(Choice { reason, ..choice })
}

/// An item in the hands of somebody who may assess it, with what is known about it.
pub(super) struct Desk {
    pub(super) item: Item,
    pub(super) facts: Facts,
    made: Vec<Assessment>,
}

/// Whether somebody may assess what stands on the account: those who answer for it (MOT-ANS-17), and registrars.
pub(super) fn may_assess(actor: &Actor, item: &Item) -> bool {
    actor.may_on(Permission::Answer, item.account) || actor.may_on(Permission::Register, item.account)
}

pub(super) async fn taken_up(cx: &Context, tx: &mut Tx, actor: &Actor, id: ItemId) -> Result<Desk, Refused> {
    let item = items::in_tx(tx, id).await?.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::ReadItems, item.account) {
        return Err(Refused::NotFound);
    }
    if !may_assess(actor, &item) {
        return Err(Refused::NotPermitted);
    }
    if !restricted::may_read(tx, actor, &item).await? {
        return Err(Refused::Restricted);
    }
    let made = sql::of_item_in(tx, id).await?;
    let (answered, moderated) = sql::done_in(tx, id).await?;
    let restricted = restricted::is_restricted(tx, id).await? || is_said_secret(&item, &made);
    let text = crate::sql::restricted::present_text(tx, &item).await?;
    let classed = crate::route::sql::latest_in(tx, id).await?;
    let facts = facts(cx, &item, &text, Done { answered, moderated, restricted }, classed.as_ref());
    Ok(Desk { item, facts, made })
}

/// Whether somebody has said of this wording that secrecy is suspected: only the registrar decides that it is not.
pub(super) fn is_said_secret(item: &Item, made: &[Assessment]) -> bool {
    made.iter().any(|it| it.wording == item.versions && it.choice.secrecy)
}

pub(super) async fn assess_in(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    desk: &Desk,
    order: &AssessOrder,
) -> Result<(), Refused> {
    let (item, choice, rules) = (&desk.item, &order.choice, &cx.guideline.registration);
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    let n = i64::try_from(desk.made.len()).unwrap_or(i64::MAX);
    if n != order.assessments {
        return Err(Refused::Overtaken);
    }
    check(rules, &desk.facts, choice).map_err(|it| Refused::unfit(it, &cx.guideline))?;
    hand_over(cx, tx, actor, desk, choice).await?;
    let made = Assessment {
        n: n + 1,
        wording: item.versions,
        choice: choice.clone(),
        proposed: suggest(rules, &desk.facts).assessed,
        by,
        name: actor.name().to_owned(),
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    sql::insert(tx, item.id, &made).await?;
    sql::no_longer_waits(tx, item.id).await?;
    let done = Entry::new(actor, "item-assessed", "item", item.id);
    tx.log(done.under(&made.guideline).about(item.content));
    Ok(())
}

/// Proposes to the registrar what is to be registered, and takes back what was proposed and is not to be. What a case has
/// proposed is registered by that.
async fn hand_over(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    desk: &Desk,
    choice: &Choice,
) -> Result<(), Refused> {
    let item = &desk.item;
    let here = Cause::Wording { item: item.id, wording: item.versions };
    let mut of_a_case = false;
    for (_, cause, stage) in records::stages_of_item_in(tx, item.id).await? {
        let is_case = cause.case().is_some();
        let contradicts = cause == here || is_case && choice.assessed != Assessed::Register;
        if let Some(designation) = stage.designation().filter(|_| contradicts) {
            return Err(Refused::Registered(designation.clone()));
        }
        of_a_case |= is_case && !matches!(stage, Stage::Declined { .. });
    }
    match choice.assessed {
        Assessed::Register if of_a_case => Ok(()),
        Assessed::Register => {
            let proposal = proposal(cx, desk, choice, here).await?;
            records::propose(tx, &cx.guideline.version, proposal).await?;
            Ok(())
        }
        Assessed::KeepInOrder | Assessed::Minor => {
            let why = format!("Bedömd på nytt: {}", swedish(choice.assessed));
            let withdrawn = records::withdraw(tx, &cx.guideline, actor, &here, &why).await;
            withdrawn.map_err(Refused::of_the_register)
        }
    }
}

/// What the registrar is asked to register. What it concerns is said by the ground alone, so that nothing secret stands
/// there.
async fn proposal(cx: &Context, desk: &Desk, choice: &Choice, cause: Cause) -> Outcome<Proposal> {
    let item = &desk.item;
    let secret = choice.secrecy || desk.facts.signs.contains(&guideline::RegistrationSign::Secrecy);
    let account = accounts::account(&cx.store.reader(), item.account).await?;
    let account = account.map(|it| it.name).unwrap_or_default();
    let ground = choice.ground.as_deref().and_then(|it| cx.guideline.registration.ground(it));
    let why = match ground {
        Some(ground) if !secret => ground.label.sv.to_lowercase(),
        _ => "ska diarieföras".to_owned(),
    };
    let law = if secret { "secrecy" } else { "assessed" };
    let received = item.direction == Direction::Incoming;
    Ok(Proposal {
        cause,
        account: item.account,
        origin: if received { Origin::Received } else { Origin::Created },
        dated: item.received_at(),
        sender: item.author.as_ref().filter(|_| received).map(|it| it.name.clone()),
        matter: format!("{} på {account}: {why}", kind(item.kind)),
        restricted: secret,
        bundle: item.content,
        ground: choice.ground.clone().unwrap_or_else(|| law.to_owned()),
        asked_matter: choice.number.clone(),
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "Inlägg",
        Kind::Comment => "Kommentar",
        Kind::Message => "Meddelande",
    }
}

fn swedish(assessed: Assessed) -> &'static str {
    match assessed {
        Assessed::Register => "diarieförs",
        Assessed::KeepInOrder => "hålls ordnad",
        Assessed::Minor => "ringa betydelse",
    }
}
