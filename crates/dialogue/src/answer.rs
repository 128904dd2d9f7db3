//! Answering as the account, signed by an editor (sv. *besvara*; MOT-SVA-01, MOT-SVA-03, MOT-PRI-04, MOT-PRI-06).

use accounts::Account;
use kernel::item::{Direction, Visibility};
use kernel::{Actor, AnswerId, Failed, ItemId, Outcome, Permission, PersonId};
use people::Context;
use platform::{Look, Observed, Payload, Platform};
use store::{Entry, Job, Tx};

use crate::jobs;
use crate::keep::{self, keep};
use crate::manner::{AnswerKind, Manner, ThreadOf, settle};
use crate::model::{Answer, AnswerStage, AnswerStep, How, Item, Presence, Purpose};
use crate::restricted;
use crate::route::{self, Given, ItemClass};
use crate::rules;
use crate::sql::answer as sql;
use crate::sql::item as items;
use crate::sql::sweep;
use crate::{ingest, model};

/// The longest answer, in characters; platforms allow less or more, people read less.
pub const LONGEST: usize = 5_000;

/// An order to answer an item.
#[derive(Clone, Debug)]
pub struct AnswerOrder {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// How many decisions about the item the person saw: answers, what was left, gone through or moderated.
    pub decisions: i64,
    /// The answer, without its signature.
    pub text: String,
}

/// Why an answer was not accepted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such item for this person.
    #[error("there is no such item")]
    NotFound,
    /// There is nothing to send.
    #[error("the answer is empty")]
    Empty,
    /// It is longer than [`LONGEST`].
    #[error("the answer is longer than {LONGEST} characters")]
    TooLong,
    /// It holds a personal identity number or a coordination number (sv. *personnummer, samordningsnummer*), which the
    /// account would publish (MOT-PUB-12).
    #[error("the answer holds a personal identity number")]
    PersonalNumber(text::Code),
    /// It stands in a thread that others began, and what the guideline asks to be read before is not confirmed
    /// (ORE-BES-02).
    #[error("the reminder about the threads of others is not confirmed")]
    NotReminded,
    /// The item was edited after the person saw it.
    #[error("the item was edited meanwhile")]
    Stale,
    /// Somebody has decided about the item after the person saw it: two answers are seldom better than one.
    #[error("somebody has decided about the item meanwhile")]
    Overtaken,
    /// The item is not on the platform any longer, or is our own, or its account is closed.
    #[error("the item cannot be answered")]
    NotAnswerable,
    /// Its words are restricted, and this person does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// Nothing but the guideline's referral is answered: it is somebody's own matter or may be secret, or its conversation
    /// is broken off (KBA-TAN-16, NYK-10-02).
    #[error("nothing but the referral is answered")]
    OnlyReferral(ItemClass),
    /// The guideline asks that somebody is asked first who was not (KBA-TAN-22).
    #[error("nobody was asked before the answer")]
    NotConsulted(ItemClass),
    /// It was decided that its words may be secret: an answer in the open would point at them (OSL).
    #[error("the words of the item may be secret")]
    Secret,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Decides an answer: signs it, records it and puts it on its way. Speaks to no platform.
///
/// Ordered twice by the same person, it is the same answer.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn answer(cx: &Context, actor: &Actor, order: AnswerOrder) -> Result<AnswerId, Refused> {
    answer_as(cx, actor, order, Manner::ORDINARY).await
}

/// The same in another manner: as a word that the answer follows, or in a thread that others began. What is left empty says
/// what the guideline offers to say until the answer is there.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn answer_as(
    cx: &Context,
    actor: &Actor,
    order: AnswerOrder,
    manner: Manner,
) -> Result<AnswerId, Refused> {
    let text = sendable(cx, &order.text, manner)?;
    let place = Place::of(cx, order.item).await?;
    let writer = Writer { id: actor.id().ok_or(Refused::NotFound)?, name: actor.name() };
    let mut tx = cx.store.begin().await?;
    let ready = Ready { text, place: &place, writer, manner };
    let id = give(cx, &mut tx, actor, &order, ready).await?;
    tx.commit().await?;
    Ok(id)
}

/// Where an answer is given: the account, and the unit that it is signed for.
pub(crate) struct Place {
    pub(crate) account: Account,
    unit: String,
}

impl Place {
    pub(crate) async fn of(cx: &Context, item: ItemId) -> Result<Self, Refused> {
        let reader = cx.store.reader();
        let item = items::one(&reader, item).await?.ok_or(Refused::NotFound)?;
        let account = accounts::account(&reader, item.account).await?.ok_or(Refused::NotFound)?;
        let unit = people::units(&reader).await?.into_iter().find(|it| it.id == account.unit);
        let unit = unit.map_or_else(|| account.name.clone(), |it| it.name);
        Ok(Self { account, unit })
    }
}

/// Who wrote an answer; it is signed with their name.
pub(crate) struct Writer<'a> {
    pub(crate) id: PersonId,
    pub(crate) name: &'a str,
}

/// An answer that is ready to be decided.
pub(crate) struct Ready<'a> {
    pub(crate) text: &'a str,
    pub(crate) place: &'a Place,
    pub(crate) writer: Writer<'a>,
    pub(crate) manner: Manner,
}

/// Decides an answer in a transaction; the actor decides it, the writer signs it.
pub(crate) async fn give(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    order: &AnswerOrder,
    ready: Ready<'_>,
) -> Result<AnswerId, Refused> {
    let item = answerable(tx, actor, order.item, &ready.place.account).await?;
    let answer = Answer {
        id: AnswerId::new(tx.now(), tx.entropy()),
        item: item.id,
        account: item.account,
        text: rules::signed(cx, &ready.place.unit, ready.text, ready.writer.name),
        kind: ready.manner.kind,
        thread: ready.manner.thread,
        by: ready.writer.id,
        read_by: None,
        decided_at: tx.now(),
        due_at: item.due_at,
        guideline: cx.guideline.version.to_string(),
        stage: AnswerStage::Decided,
        external: None,
        posted_at: None,
    };
    if let Some(earlier) = sql::same(tx, &answer).await? {
        return Ok(earlier); // Pressed twice, or our reply to the first press was lost.
    }
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    if items::decisions(tx, item.id).await? != order.decisions {
        return Err(Refused::Overtaken);
    }
    let standing = route::standing(cx, tx, actor, &item).await?;
    let given = route::judge(&cx.guideline, &standing, ready.text, ready.manner.kind)?;
    record(cx, tx, actor, item, (&answer, given)).await?;
    Ok(answer.id)
}

/// The item, if this person may answer it as it stands in this transaction.
pub(crate) async fn answerable(
    tx: &mut Tx,
    actor: &Actor,
    id: ItemId,
    account: &Account,
) -> Result<Item, Refused> {
    let item = items::in_tx(tx, id).await?.ok_or(Refused::NotFound)?;
    if actor.id().is_none() || !actor.may_on(Permission::Answer, item.account) {
        return Err(Refused::NotFound);
    }
    if item.direction == Direction::Outgoing || item.presence != Presence::Present || !account.is_open() {
        return Err(Refused::NotAnswerable);
    }
    if !restricted::may_read(tx, actor, &item).await? {
        return Err(Refused::Restricted);
    }
    if !item.open && restricted::is_restricted(tx, item.id).await? {
        return Err(Refused::Secret);
    }
    Ok(item)
}

/// The words as they may be sent, without their signature.
pub(crate) fn sendable<'a>(cx: &'a Context, text: &'a str, manner: Manner) -> Result<&'a str, Refused> {
    let holding = || (manner.kind == AnswerKind::Holding).then_some(&*cx.guideline.answer.holding.text);
    let text = Some(text.trim()).filter(|it| !it.is_empty()).or_else(holding).ok_or(Refused::Empty)?;
    if text.chars().count() > LONGEST {
        return Err(Refused::TooLong);
    }
    let numbers = [text::Code::Personnummer, text::Code::Samordningsnummer];
    let found = cx.analyser.analyse(text).findings.into_iter().find(|it| numbers.contains(&it.code));
    if let Some(found) = found {
        return Err(Refused::PersonalNumber(found.code));
    }
    if manner.lacks_reminder(&cx.guideline) {
        return Err(Refused::NotReminded);
    }
    Ok(text)
}

impl From<route::Unfit> for Refused {
    fn from(it: route::Unfit) -> Self {
        match it {
            route::Unfit::OnlyReferral(class) => Self::OnlyReferral(class),
            route::Unfit::NotConsulted(class) => Self::NotConsulted(class),
        }
    }
}

/// How the item is dealt with, and where its author is pointed.
fn how(cx: &Context, answer: &Answer, given: Given) -> (How, Option<String>) {
    let channels = |it: ItemClass| {
        let labels: Vec<&str> = it.channels(&cx.guideline).iter().map(|it| it.sv.as_str()).collect();
        Some(labels.join(", "))
    };
    match (given, answer.kind) {
        (Given::Referral(ItemClass::Complaint), _) => (How::Invited, channels(ItemClass::Complaint)),
        (Given::Referral(class), _) => (How::Referred, channels(class)),
        (Given::Content, AnswerKind::Whole) => (How::Answered, None),
        (Given::Content, AnswerKind::Holding) => (How::Promised, None),
    }
}

async fn record(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    mut item: Item,
    (answer, given): (&Answer, Given),
) -> Outcome<()> {
    sql::insert(tx, answer).await?;
    sql::insert_manner(tx, answer).await?;
    settle(&cx.guideline, &mut item, answer.kind, tx.now());
    item.known_at = item.known_at.or(Some(tx.now()));
    items::update(tx, &item).await?;
    let (how, to) = how(cx, answer, given);
    items::handled(tx, item.id, how, actor.id(), &answer.guideline, to.as_deref()).await?;
    tx.log(
        Entry::new(actor, "answer-decided", "item", item.id)
            .under(&answer.guideline)
            .about(kernel::Digest::of(answer.text.as_bytes())),
    );
    if answer.thread == ThreadOf::Others {
        tx.log(Entry::new(actor, "answer-in-others-thread", "item", item.id).under(&answer.guideline));
    }
    let job = Job::now(tx, jobs::ANSWER, answer.id);
    tx.enqueue(job).await
}

/// One step of an answer: do it, record it, enqueue the next. Safe to repeat: the connector posts the same
/// text below the same item only once.
///
/// # Errors
///
/// [`Failed`] when the platform or the database does not answer; the job is tried again.
pub async fn advance(cx: &Context, id: AnswerId) -> Outcome<()> {
    let Some(answer) = sql::one(&cx.store.reader(), id).await? else { return Ok(()) };
    let Some(step) = answer.stage.next() else { return Ok(()) };
    let reader = cx.store.reader();
    let item = items::one(&reader, answer.item).await?;
    let account = accounts::account(&reader, answer.account).await?;
    let (Some(item), Some(account)) = (item, account) else { return Ok(()) };
    if accounts::is_by_hand(cx, &account) && !is_taken_away(item.presence) {
        return Ok(()); // A person publishes it there, and says so.
    }
    let connector = accounts::connector(cx, &account).await?;
    let doing =
        |it: platform::Trouble| it.while_doing(format!("answering item {} on {}", item.id, account.key));
    match step {
        AnswerStep::Post if is_taken_away(item.presence) => {
            move_on(cx, &answer, AnswerStage::Stopped, None, cx.now()).await
        }
        AnswerStep::Post => {
            let posted = match connector.answer(&item.external, &answer.text).await {
                Ok(posted) => posted,
                Err(platform::Trouble::Gone) => {
                    return move_on(cx, &answer, AnswerStage::Stopped, None, cx.now()).await;
                }
                Err(trouble) => return Err(doing(trouble)),
            };
            let kept = keep(cx, &account, &*connector, Purpose::Look, &posted.payload).await?;
            keep::settle(cx, &kept, None).await?;
            let at = posted.payload.received_at;
            move_on(cx, &answer, AnswerStage::Posted, Some(&posted.id), at).await
        }
        AnswerStep::ReadBack => {
            let external = answer.external.clone().unwrap_or_else(|| item.external.clone());
            match connector.look(&external).await.map_err(doing)? {
                Look::Present { payload, item: observed } => {
                    let visibility = observed.visibility;
                    observed_in_place(cx, &account, &*connector, &payload, *observed).await?;
                    if visibility != Visibility::Public {
                        return Err(Failed::new(format!(
                            "reading the answer to item {} back: the platform holds it back ({visibility})",
                            item.id
                        )));
                    }
                    move_on(cx, &answer, AnswerStage::Confirmed, None, payload.received_at).await
                }
                Look::Gone { .. } => Err(Failed::for_good(format!(
                    "reading the answer to item {} back: the platform says that it does not exist",
                    item.id
                ))),
            }
        }
    }
}

/// Whether what was to be answered is no longer there: nobody answers below what was removed meanwhile.
fn is_taken_away(presence: Presence) -> bool {
    match presence {
        Presence::Gone | Presence::RemovedByUs => true,
        Presence::Present | Presence::GoneUnconfirmed => false,
    }
}

async fn observed_in_place(
    cx: &Context,
    account: &Account,
    connector: &dyn Platform,
    payload: &Payload,
    observed: Observed,
) -> Outcome<()> {
    let kept = keep(cx, account, connector, Purpose::Look, payload).await?;
    let mut tx = cx.store.begin().await?;
    ingest::take_in(cx, &mut tx, account, &kept.id, payload.received_at, &[observed]).await?;
    sweep::understood(&mut tx, &kept.id, None).await?;
    tx.commit().await
}

async fn move_on(
    cx: &Context,
    answer: &Answer,
    to: AnswerStage,
    external: Option<&kernel::item::ExternalId>,
    at: kernel::Instant,
) -> Outcome<()> {
    let mut tx = cx.store.begin().await?;
    if !sql::advance(&mut tx, answer.id, answer.stage, to, external, at).await? {
        return Ok(()); // Another worker was faster; its transaction has enqueued what remains.
    }
    let verb = match to {
        AnswerStage::Decided => "answer-decided",
        AnswerStage::Posted => "answer-posted",
        AnswerStage::Confirmed => "answer-confirmed",
        AnswerStage::Stopped => "answer-stopped",
    };
    tx.log(Entry::new(&Actor::system("answer"), verb, "item", answer.item).under(&answer.guideline));
    if to.next().is_some() {
        let job = Job::now(&tx, jobs::ANSWER, answer.id);
        tx.enqueue(job).await?;
    }
    tx.commit().await
}

/// The answers given or under way to an item, oldest first.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn answers_to(reader: &store::Reader, item: ItemId) -> Outcome<Vec<model::Answer>> {
    sql::of_item(reader, item).await
}
