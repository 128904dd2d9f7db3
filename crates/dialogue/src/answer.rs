//! Answering as the account, signed by an editor (sv. *besvara*; MOT-SVA-01, MOT-SVA-03, MOT-PRI-04, MOT-PRI-06).

use accounts::Account;
use kernel::item::{Direction, Visibility};
use kernel::{Actor, AnswerId, Failed, ItemId, Outcome, Permission};
use people::Context;
use platform::{Look, Observed, Payload, Platform};
use store::{Entry, Job, Tx};

use crate::jobs;
use crate::keep::{keep, settle};
use crate::model::{Answer, AnswerStage, AnswerStep, How, Item, Need, Presence, Purpose};
use crate::restricted;
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
    let text = sendable(cx, &order.text)?;
    let item = items::one(&cx.store.reader(), order.item).await?.ok_or(Refused::NotFound)?;
    let account = accounts::account(&cx.store.reader(), item.account).await?.ok_or(Refused::NotFound)?;
    let unit = people::units(&cx.store.reader()).await?.into_iter().find(|it| it.id == account.unit);
    let unit = unit.map_or_else(|| account.name.clone(), |it| it.name);
    let mut tx = cx.store.begin().await?;
    let item = items::in_tx(&mut tx, order.item).await?.ok_or(Refused::NotFound)?;
    let by =
        actor.id().filter(|_| actor.may_on(Permission::Answer, item.account)).ok_or(Refused::NotFound)?;
    if item.direction == Direction::Outgoing || item.presence != Presence::Present || !account.is_open() {
        return Err(Refused::NotAnswerable);
    }
    if !restricted::may_read(&mut tx, actor, &item).await? {
        return Err(Refused::Restricted);
    }
    if !item.open && restricted::is_restricted(&mut tx, item.id).await? {
        return Err(Refused::Secret);
    }
    let answer = Answer {
        id: AnswerId::new(tx.now(), tx.entropy()),
        item: item.id,
        account: item.account,
        text: rules::signed(cx, &unit, text, actor.name()),
        by,
        decided_at: tx.now(),
        due_at: item.due_at,
        guideline: cx.guideline.version.to_string(),
        stage: AnswerStage::Decided,
        external: None,
        posted_at: None,
    };
    if let Some(earlier) = sql::same(&mut tx, &answer).await? {
        return Ok(earlier); // Pressed twice, or our reply to the first press was lost.
    }
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    if items::decisions(&mut tx, item.id).await? != order.decisions {
        return Err(Refused::Overtaken);
    }
    record(&mut tx, actor, item, &answer).await?;
    tx.commit().await?;
    Ok(answer.id)
}

fn sendable<'a>(cx: &Context, text: &'a str) -> Result<&'a str, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refused::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(Refused::TooLong);
    }
    let numbers = [text::Code::Personnummer, text::Code::Samordningsnummer];
    let found = cx.analyser.analyse(text).findings.into_iter().find(|it| numbers.contains(&it.code));
    found.map_or(Ok(text), |it| Err(Refused::PersonalNumber(it.code)))
}

async fn record(tx: &mut Tx, actor: &Actor, mut item: Item, answer: &Answer) -> Outcome<()> {
    sql::insert(tx, answer).await?;
    // Whether the item may stay is another question than what to answer.
    item.open = item.open && item.need == Need::Moderate;
    item.known_at = item.known_at.or(Some(tx.now()));
    items::update(tx, &item).await?;
    items::handled(tx, item.id, How::Answered, actor.id(), &answer.guideline, None).await?;
    tx.log(
        Entry::new(actor, "answer-decided", "item", item.id)
            .under(&answer.guideline)
            .about(kernel::Digest::of(answer.text.as_bytes())),
    );
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
            settle(cx, &kept, None).await?;
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
