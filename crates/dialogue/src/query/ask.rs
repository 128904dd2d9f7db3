use kernel::{Actor, Digest, ItemId, Outcome, Permission, PersonId, UnitId};
use people::Context;
use store::{Entry, Job, Tx};

use super::contact::{contacts, known};
use super::model::{Query, QueryKind, QueryStage, inner_due};
use super::{Refused, sql, tell};
use crate::handle::LONGEST_NOTE;
use crate::sql::item as items;
use crate::{Item, jobs, restricted};

/// A question to be put on.
#[derive(Clone, Debug)]
pub struct AskQuery {
    /// The item.
    pub item: ItemId,
    /// Whom it is put on to, by its word.
    pub to: String,
    /// The expert, by their identity.
    pub person: String,
    /// The unit, by its identity.
    pub unit: String,
    /// What is asked.
    pub question: String,
}

/// Puts a question on to somebody who knows (sv. *fråga vidare*); its number at the item. The reply is due before the item.
/// Asked twice in the same words, it is one question.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn ask(cx: &Context, actor: &Actor, order: AskQuery) -> Result<i64, Refused> {
    let kind: QueryKind = order.to.parse().map_err(|_| Refused::KindUnfit)?;
    let question = words(&order.question)?.ok_or(Refused::QuestionMissing)?;
    let (asked, unit) = whom(cx, kind, &order).await?;
    let mut tx = cx.store.begin().await?;
    let (item, by) = taken_up(&mut tx, actor, order.item).await?;
    let all = sql::of_item_in(&mut tx, item.id).await?;
    let same = |it: &&Query| {
        it.stage == QueryStage::Asked
            && (it.kind, it.asked, it.by) == (kind, asked, by)
            && it.question == question
    };
    if let Some(earlier) = all.iter().find(same) {
        return Ok(earlier.n);
    }
    let by_rule = cx.guideline.office.deadline(tx.now(), cx.guideline.answer.query.deadline).at;
    let query = Query {
        item: item.id,
        n: i64::try_from(all.len()).unwrap_or(i64::MAX) + 1,
        account: item.account,
        kind,
        asked,
        unit,
        question,
        due_at: inner_due(by_rule, tx.now(), item.due_at.filter(|_| item.open)),
        stage: QueryStage::Asked,
        reply: None,
        replied_by: None,
        replied_at: None,
        by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    record(cx, &mut tx, actor, &query).await?;
    tx.commit().await?;
    Ok(query.n)
}

async fn record(cx: &Context, tx: &mut Tx, actor: &Actor, query: &Query) -> Outcome<()> {
    sql::insert(tx, query).await?;
    let entry = Entry::new(actor, "query-asked", "item", query.item).under(&query.guideline);
    tx.log(entry.about(Digest::of(query.question.as_bytes())));
    for person in tell::asked(cx, query).await? {
        let job = Job::now(tx, jobs::TELL_QUERY, format!("{}:{}:{person}", query.item, query.n));
        tx.enqueue(job).await?;
    }
    tx.enqueue(Job::at(jobs::QUERY_DUE, format!("{}:{}", query.item, query.n), query.due_at)).await
}

/// Takes a question back: nobody replies to it any longer.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn withdraw(cx: &Context, actor: &Actor, item: ItemId, n: i64) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let (item, _) = taken_up(&mut tx, actor, item).await?;
    let all = sql::of_item_in(&mut tx, item.id).await?;
    let query = all.iter().find(|it| it.n == n).ok_or(Refused::Unknown)?;
    if query.stage != QueryStage::Asked {
        return Err(Refused::Over);
    }
    sql::end(&mut tx, query, QueryStage::Withdrawn, None).await?;
    tx.log(Entry::new(actor, "query-withdrawn", "item", item.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// What is written, in no more than can be read; none where there is nothing.
pub(super) fn words(said: &str) -> Result<Option<String>, Refused> {
    let said = said.trim();
    if said.chars().count() > LONGEST_NOTE {
        return Err(Refused::TooLong);
    }
    Ok((!said.is_empty()).then(|| said.to_owned()))
}

/// Who is asked, and for which unit.
async fn whom(
    cx: &Context,
    kind: QueryKind,
    order: &AskQuery,
) -> Result<(Option<PersonId>, Option<UnitId>), Refused> {
    let people = people::people(&cx.store.reader()).await?;
    // What the form says beside what was chosen is not used, and is no nonsense all the same.
    let person =
        Some(order.person.trim()).filter(|it| !it.is_empty()).map(|it| known(&people, it)).transpose()?;
    if kind != QueryKind::Unit
        && !order.unit.trim().is_empty()
        && order.unit.trim().parse::<UnitId>().is_err()
    {
        return Err(Refused::NoContact);
    }
    match kind {
        QueryKind::Registrar => Ok((None, None)),
        QueryKind::Expert => Ok((Some(person.ok_or(Refused::PersonUnknown)?), None)),
        QueryKind::Unit => {
            let unit: UnitId = order.unit.trim().parse().map_err(|_| Refused::NoContact)?;
            let found =
                contacts(cx).await?.into_iter().find(|it| it.unit == unit).ok_or(Refused::NoContact)?;
            Ok((Some(found.person), Some(unit)))
        }
    }
}

/// The item and the person, if they may ask about it: those who answer on its account and read its words.
async fn taken_up(tx: &mut Tx, actor: &Actor, id: ItemId) -> Result<(Item, PersonId), Refused> {
    let item = items::in_tx(tx, id).await?.ok_or(Refused::Unknown)?;
    let may = actor.may_on(Permission::Answer, item.account);
    let by = actor.id().filter(|_| may).ok_or(Refused::Unknown)?;
    if restricted::may_read(tx, actor, &item).await? { Ok((item, by)) } else { Err(Refused::Restricted) }
}
