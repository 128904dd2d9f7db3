use std::collections::HashMap;

use kernel::{Actor, ItemId, Outcome, Permission, PersonId, UnitId};
use people::Context;

use super::model::{Query, QueryKind, QueryStage};
use super::sql;
use crate::restricted;
use crate::sql::item as items;

/// A question with what somebody needs to reply to it.
#[derive(Clone, Debug)]
pub struct QueryView {
    /// The question.
    pub query: Query,
    /// The words of the item; none where they are restricted or were taken away.
    pub words: Option<String>,
    /// Whether this person may reply.
    pub may_reply: bool,
    /// Whether this person sees the item itself.
    pub sees_item: bool,
}

/// Who leads the unit that is asked.
pub(super) async fn head(cx: &Context, query: &Query) -> Outcome<Option<PersonId>> {
    let Some(unit) = query.unit.filter(|_| query.kind == QueryKind::Unit) else { return Ok(None) };
    Ok(heads(cx).await?.get(&unit).copied())
}

async fn heads(cx: &Context) -> Outcome<HashMap<UnitId, PersonId>> {
    let contacts = sql::contacts(&cx.store.reader()).await?;
    Ok(contacts.into_iter().map(|it| (it.unit, it.head)).collect())
}

/// A question, for whoever is asked and for whoever sees its item.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn find(cx: &Context, actor: &Actor, item: ItemId, n: i64) -> Outcome<Option<QueryView>> {
    let reader = cx.store.reader();
    let query = sql::of_item(&reader, item).await?.into_iter().find(|it| it.n == n);
    let (Some(query), Some(item)) = (query, items::one(&reader, item).await?) else { return Ok(None) };
    let is_asked = query.is_asked(actor, head(cx, &query).await?);
    let sees_item = actor.may_on(Permission::ReadItems, item.account);
    if !is_asked && !actor.may_on(Permission::Answer, item.account) {
        return Ok(None);
    }
    let is_restricted = restricted::restrictions(&reader, &[item.id]).await?.contains_key(&item.id);
    let words = if is_restricted { None } else { items::present_words(&reader, item.id).await? };
    let may_reply = is_asked && query.stage == QueryStage::Asked;
    Ok(Some(QueryView { query, words, may_reply, sees_item }))
}

/// The questions about an item, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn of_item(cx: &Context, item: ItemId) -> Outcome<Vec<Query>> {
    sql::of_item(&cx.store.reader(), item).await
}

/// What somebody has to do with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Reply to it.
    Reply,
    /// Answer the item with what was replied.
    Post,
}

/// A question that waits for somebody.
#[derive(Clone, Debug)]
pub struct Task {
    /// The question.
    pub query: Query,
    /// What is to be done with it.
    pub errand: Errand,
}

/// The questions that wait for this person: those they are asked, and those they asked that were replied to while their
/// items still wait.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn tasks(cx: &Context, actor: &Actor) -> Outcome<Vec<Task>> {
    let reader = cx.store.reader();
    let (asked, replied) = (sql::asked(&reader).await?, sql::replied(&reader).await?);
    let heads = if asked.is_empty() { HashMap::new() } else { heads(cx).await? };
    let is_late = |it: &Query| it.due_at <= cx.now();
    let mine = |it: &Query| {
        // Who leads the unit is asked for it once the contact has not replied in time.
        let head = it.unit.and_then(|unit| heads.get(&unit).copied()).filter(|_| is_late(it));
        it.is_asked(actor, head)
    };
    let asked = asked.into_iter().filter(mine).map(|query| Task { query, errand: Errand::Reply });
    let by_them = |it: &Query| actor.acts_for().any(|person| person == it.by);
    let replied = replied.into_iter().filter(by_them).map(|query| Task { query, errand: Errand::Post });
    Ok(asked.chain(replied).collect())
}
