//! An answer that cannot be published: who is told, and trying again at once when somebody has put right what was in the
//! way (a connection, a platform that was down). What has happened on the platform already does not happen twice: the
//! answer knows its own stage.

use std::collections::HashMap;

use kernel::{Actor, AnswerId, Failed, ItemId, Outcome, Permission};
use people::Context;
use store::{Anew, Entry, Failing, Reader};

use crate::jobs;
use crate::model::Answer;
use crate::sql::answer as sql;
use crate::sql::item as items;

/// Why an answer is not tried again.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such answer for this person.
    #[error("there is no such answer")]
    NotFound,
    /// Nothing has gone wrong with it, or it is published meanwhile.
    #[error("nothing is in the way of the answer")]
    NothingFails,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Tries at once to publish an answer that waits after a failure or for a person. Asked for twice, it is one try.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn try_again(cx: &Context, actor: &Actor, item: ItemId, answer: AnswerId) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let item = items::in_tx(&mut tx, item).await?.ok_or(Refused::NotFound)?;
    let answer = sql::one(&cx.store.reader(), answer).await?.filter(|it| it.item == item.id);
    let answer = answer.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::Answer, item.account) {
        return Err(Refused::NotFound);
    }
    match tx.try_again(&[jobs::ANSWER], answer.id).await? {
        Anew::NothingFails => Err(Refused::NothingFails),
        Anew::UnderWay => Ok(()),
        Anew::Now => {
            tx.log(Entry::new(actor, "answer-tried-again", "item", item.id).under(&answer.guideline));
            tx.commit().await?;
            Ok(())
        }
    }
}

/// Why these answers are not published yet, of those that have been tried.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn failures(reader: &Reader, answers: &[Answer]) -> Outcome<HashMap<AnswerId, Failing>> {
    if answers.iter().all(|it| it.stage.next().is_none()) {
        return Ok(HashMap::new());
    }
    let failing = reader.failing().await?.into_iter().filter(|it| it.kind == jobs::ANSWER);
    Ok(failing.filter_map(|it| Some((it.subject.parse().ok()?, it))).collect())
}

/// The items whose answer is not published though it has been tried, for somebody who may answer on their accounts.
///
/// # Errors
///
/// [`Failed`] when the database does not answer.
pub async fn failing(cx: &Context, actor: &Actor) -> Outcome<Vec<ItemId>> {
    let reader = cx.store.reader();
    let failing = reader.failing().await?;
    let mut found = Vec::new();
    for it in failing.iter().filter(|it| it.kind == jobs::ANSWER && it.concerns_people()) {
        let Ok(id) = it.subject.parse() else { continue };
        let Some(answer) = sql::one(&reader, id).await? else { continue };
        let Some(item) = items::one(&reader, answer.item).await? else { continue };
        if actor.may_on(Permission::Answer, item.account) && !found.contains(&item.id) {
            found.push(item.id);
        }
    }
    Ok(found)
}
