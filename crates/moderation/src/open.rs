//! The decision to hide or remove an item (MOT-DOL-01..13).

use archive::DescriptionInput;
use guideline::{EvidenceForm, Ground};
use kernel::calendar::date_of;
use kernel::item::{Direction, Visibility};
use kernel::{Actor, CaseId, Failed, ItemId, Outcome, Permission};
use people::Context;
use store::{Entry, Job, Tx};

use crate::bundle;
use crate::clock::{self, Clock};
use crate::jobs;
use crate::model::{Act, Case, Form, Stage};
use crate::sql;
use crate::transfer::{self, Transfer};

/// The shortest reason that says anything.
pub(crate) const SHORTEST_REASON: usize = 5;
/// The longest fact that a ground asks for.
pub(crate) const LONGEST_FACT: usize = 300;
/// The longest reason.
pub(crate) const LONGEST_REASON: usize = 4_000;

/// An order to hide or remove an item.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// The ground's key in the guideline.
    pub ground: String,
    /// What is to be done.
    pub act: Act,
    /// Why, in the person's words.
    pub reason: String,
    /// The fact that the ground asks for, where it asks for one.
    pub stated: Option<String>,
}

/// Why a case was not opened.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such item for this person.
    #[error("there is no such item")]
    NotFound,
    /// The guideline has no such ground, or not yet.
    #[error("the guideline has no ground \"{0}\"")]
    UnknownGround(String),
    /// The ground does not allow this act: hiding does not stop a message from spreading.
    #[error("the ground does not allow this act")]
    ActNotAllowed,
    /// The decision needs a reason in words.
    #[error("the decision needs a reason")]
    NeedsReason,
    /// The reason is too long.
    #[error("the reason is longer than {LONGEST_REASON} characters")]
    ReasonTooLong,
    /// The reason would stand in the description of something that must not be copied, and holds more than plain
    /// words: an address, an encoded picture, signs that nobody sees.
    #[error("the reason must be plain words")]
    NotPlainWords,
    /// The ground asks for a fact that was not stated.
    #[error("the ground asks for a fact that was not stated")]
    NeedsFact,
    /// The item was edited after the person saw it.
    #[error("the item was edited meanwhile")]
    Stale,
    /// A case takes the item away already, on another decision.
    #[error("the item is in a case already")]
    AlreadyOpen(CaseId),
    /// The account is closed: nothing on it can be hidden or removed from here any longer.
    #[error("the account is closed")]
    AccountClosed,
    /// It is the organisation's own.
    #[error("the item is the organisation's own")]
    OwnItem,
    /// Its words are restricted, and this person does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Decides that an item is hidden or removed: decides, records, enqueues. Speaks to no platform.
///
/// Ordered twice by the same person in the same words, it is the same case.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn open_case(cx: &Context, actor: &Actor, order: OpenCase) -> Result<CaseId, Refused> {
    decide(cx, actor, order, None).await
}

/// The same, with where it is transferred to.
pub(crate) async fn decide(
    cx: &Context,
    actor: &Actor,
    order: OpenCase,
    transfer: Option<&Transfer>,
) -> Result<CaseId, Refused> {
    let ground = usable_ground(cx, &order)?;
    let reason = reason(cx, ground, &order)?;
    let item = dialogue::item::find(cx, actor, order.item).await?.ok_or(Refused::NotFound)?;
    let by =
        actor.id().filter(|_| actor.may_on(Permission::Moderate, item.account)).ok_or(Refused::NotFound)?;
    if item.direction == Direction::Outgoing {
        return Err(Refused::OwnItem);
    }
    let account = accounts::account(&cx.store.reader(), item.account).await?;
    if !account.is_some_and(|it| it.is_open()) {
        return Err(Refused::AccountClosed);
    }
    let form = form(ground.evidence);
    let mut tx = cx.store.begin().await?;
    if let Some(live) = sql::live(&mut tx, item.id).await? {
        let same = (live.decided_by, live.act, live.version) == (by, order.act, order.seen)
            && (&live.ground, &live.reason) == (&ground.key, &reason);
        let holds = !live.is_complete() || (live.covers(order.act, form) && is_away(item.visibility));
        if same && holds {
            return Ok(live.id); // Pressed twice, or our reply to the first press was lost.
        }
        if holds && !bundle::overtakes(form, &live) {
            return Err(Refused::AlreadyOpen(live.id));
        }
    }
    let item = dialogue::item::in_tx(&mut tx, item.id).await?.ok_or(Refused::NotFound)?;
    if !dialogue::may_read(&mut tx, actor, &item).await? {
        return Err(Refused::Restricted);
    }
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    let stage = if ground.second_person { Stage::AwaitingSecond } else { Stage::Decided };
    let case = Case {
        id: CaseId::new(tx.now(), tx.entropy()),
        item: item.id,
        account: item.account,
        ground: ground.key.clone(),
        act: order.act,
        reason,
        version: item.versions,
        content: item.content,
        form,
        register: ground.registered_on(in_guideline(order.act)),
        decided_by: by,
        decided_at: tx.now(),
        guideline: cx.guideline.version.clone(),
        second_by: None,
        sealed_at: None,
        acted_at: None,
        verified_at: None,
        stage,
    };
    let clock = clock::of(&cx.guideline, ground, form, item.known_at, tx.now());
    record(&mut tx, actor, &case, clock).await?;
    if let Some(it) = transfer {
        transfer::begin(&mut tx, actor, &case, it).await?;
    }
    if ground.blurred && form != Form::Description {
        dialogue::viewing::blur(&mut tx, actor, case.item, case.id).await?;
    }
    tx.commit().await?;
    Ok(case.id)
}

fn usable_ground<'a>(cx: &'a Context, order: &OpenCase) -> Result<&'a Ground, Refused> {
    let ground = cx
        .guideline
        .ground(&order.ground)
        .filter(|it| it.in_force(date_of(cx.now())))
        .ok_or_else(|| Refused::UnknownGround(order.ground.clone()))?;
    if !ground.allows(in_guideline(order.act)) {
        return Err(Refused::ActNotAllowed);
    }
    Ok(ground)
}

/// Whether what an earlier case did still holds on the platform.
fn is_away(visibility: Visibility) -> bool {
    match visibility {
        Visibility::Hidden | Visibility::Spam | Visibility::Removed => true,
        Visibility::Public | Visibility::Private => false,
    }
}

/// The reason as it is kept: the person's words, and the fact that the ground asks for.
fn reason(cx: &Context, ground: &Ground, order: &OpenCase) -> Result<String, Refused> {
    let words = order.reason.trim();
    let needed = ground.reason_required || cx.guideline.moderation.reason_required;
    if needed && words.chars().filter(|it| !kernel::is_invisible(*it)).count() < SHORTEST_REASON {
        return Err(Refused::NeedsReason);
    }
    if words.chars().count() > LONGEST_REASON {
        return Err(Refused::ReasonTooLong);
    }
    let stated = order.stated.as_deref().map(str::trim).filter(|it| !it.is_empty());
    if stated.is_some_and(|it| it.chars().count() > LONGEST_FACT) {
        return Err(Refused::ReasonTooLong);
    }
    if ground.evidence == EvidenceForm::Description && DescriptionInput::fits(words).is_err() {
        return Err(Refused::NotPlainWords);
    }
    match (&ground.asks, stated) {
        (None, _) => Ok(words.to_owned()),
        (Some(asked), Some(stated)) => Ok(format!("{words}\n{}: {stated}", asked.label.sv)),
        (Some(asked), None) if asked.may_be_unknown => Ok(format!("{words}\n{}: okänt", asked.label.sv)),
        (Some(_), None) => Err(Refused::NeedsFact),
    }
}

fn in_guideline(act: Act) -> guideline::Act {
    match act {
        Act::Hide => guideline::Act::Hide,
        Act::Remove => guideline::Act::Remove,
    }
}

fn form(evidence: EvidenceForm) -> Form {
    match evidence {
        EvidenceForm::Copy => Form::Copy,
        EvidenceForm::Restricted => Form::Restricted,
        EvidenceForm::Description => Form::Description,
    }
}

async fn record(tx: &mut Tx, actor: &Actor, case: &Case, clock: Option<Clock>) -> Outcome<()> {
    sql::insert(tx, case).await?;
    if let Some(clock) = clock {
        clock::start(tx, case.id, clock).await?;
    }
    for id in sql::overtake_restorations(tx, case.item).await? {
        dialogue::second_came(tx, id).await?;
        tx.log(Entry::new(actor, "restoration-overtaken", "case", id).under(&case.guideline));
    }
    dialogue::mark_moderated(tx, actor, case.item, &case.guideline.to_string()).await?;
    tx.log(Entry::new(actor, "case-opened", "item", case.item).under(&case.guideline).about(case.content));
    let words = crate::words::of_case(case);
    tx.log(Entry::new(actor, "case-opened", "case", case.id).under(&case.guideline).about(words));
    dialogue::take_part(tx, case.item, actor.id()).await?;
    match case.form {
        Form::Copy => {}
        Form::Restricted | Form::Description => {
            let by = (case.ground.as_str(), case.guideline.to_string());
            dialogue::restrict(tx, actor, case.item, case.id, (by.0, &by.1)).await?;
        }
    }
    if case.stage == Stage::AwaitingSecond {
        dialogue::await_second(tx, case.item, case.id, case.decided_by).await?;
    }
    if case.form == Form::Description {
        dialogue::forbid_copies(tx, actor, case.item).await?;
        bundle::overtake(tx, actor, case).await?;
        bundle::condemn(tx, actor, case).await?;
    }
    if case.next().is_some() {
        let job = Job::now(tx, jobs::ADVANCE, case.id);
        tx.enqueue(job).await?;
    }
    Ok(())
}
