use std::collections::HashMap;

use kernel::{AccountId, Actor, EntryId, ItemId, Outcome, Permission, Scope};
use people::Context;
use records::{Cause, Stage};

use super::batch::MOST;
use super::decide::{is_said_secret, may_assess};
use super::facts::{Done, facts};
use super::model::{Assessed, Assessment, Bound, Suggestion, bound, suggest};
use super::sql;
use crate::item::View;
use crate::model::Item;
use crate::restricted;

/// How an item stands as a public record.
#[derive(Clone, Debug)]
pub struct Assessing {
    /// What is proposed for its present wording.
    pub suggestion: Suggestion,
    /// Why nothing but `register` can be chosen, if so.
    pub bound: Option<Bound>,
    /// What was decided, oldest first.
    pub made: Vec<Assessment>,
    /// What became of what the registrar was asked to register, oldest first.
    pub entries: Vec<(EntryId, Cause, Stage)>,
    /// Whether this person may assess it.
    pub may: bool,
}

impl Assessing {
    /// The assessment that holds, if there is one of the wording with this number.
    #[must_use]
    pub fn present(&self, wording: i64) -> Option<&Assessment> {
        self.made.last().filter(|it| it.wording == wording)
    }
}

/// Whether somebody has decided how the present wording of an item is kept as a public record.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn is_assessed(reader: &store::Reader, item: &Item) -> Outcome<bool> {
    let made = sql::of_item(reader, item.id).await?;
    Ok(made.last().is_some_and(|it| it.wording == item.versions))
}

/// How an item stands as a public record, for whoever sees it; none where its words are kept from them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn of_item(cx: &Context, actor: &Actor, view: &View) -> Outcome<Option<Assessing>> {
    if view.is_withheld() {
        return Ok(None);
    }
    let (reader, item, rules) = (cx.store.reader(), &view.item, &cx.guideline.registration);
    let made = sql::of_item(&reader, item.id).await?;
    let (answered, moderated) = sql::done(&reader, &[item.id]).await?.remove(&item.id).unwrap_or_default();
    let restricted = view.restricted.is_some() || is_said_secret(item, &made);
    let text = view.present().map(|it| it.text.as_str()).unwrap_or_default();
    let classed = crate::route::sql::latest(&reader, &[item.id]).await?;
    let facts = facts(cx, item, text, Done { answered, moderated, restricted }, classed.first());
    Ok(Some(Assessing {
        suggestion: suggest(rules, &facts),
        bound: bound(rules, &facts),
        entries: records::stages_of_item(&reader, item.id).await?,
        made,
        may: may_assess(actor, item),
    }))
}

/// An item that nobody has assessed in its present wording.
#[derive(Clone, Debug)]
pub struct Line {
    /// The item; of one whose words are restricted, without its author and its address.
    pub item: Item,
    /// Its present wording; none where it is restricted: then it is assessed on its own page.
    pub text: Option<String>,
    /// How many assessments there are of earlier wordings.
    pub assessments: i64,
    /// What is proposed.
    pub suggestion: Suggestion,
}

/// The items that nobody has assessed, the oldest first and at most two hundred, for whoever may assess them.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting(cx: &Context, actor: &Actor, account: Option<AccountId>) -> Outcome<Vec<Line>> {
    let Some(scope) = scope(actor) else { return Ok(Vec::new()) };
    let reader = cx.store.reader();
    let found = sql::waiting(&reader, &scope, account, MOST).await?;
    let ids: Vec<ItemId> = found.iter().map(|it| it.item.id).collect();
    let restricted = restricted::restrictions(&reader, &ids).await?;
    let mut done = sql::done(&reader, &ids).await?;
    let earlier = sql::counts(&reader, &ids).await?;
    let classed = crate::route::sql::latest(&reader, &ids).await?;
    let line = |it: crate::sql::item::Worded| {
        let secret = restricted.contains_key(&it.item.id);
        let (answered, moderated) = done.remove(&it.item.id).unwrap_or_default();
        let done = Done { answered, moderated, restricted: secret };
        let facts = facts(cx, &it.item, &it.text, done, classed.iter().find(|said| said.item == it.item.id));
        let mut line = Line {
            assessments: earlier.get(&it.item.id).copied().unwrap_or_default(),
            suggestion: suggest(&cx.guideline.registration, &facts),
            text: (!secret).then_some(it.text),
            item: it.item,
        };
        if secret {
            (line.item.author, line.item.permalink) = (None, None);
            line.suggestion.number = None;
        }
        line
    };
    Ok(found.into_iter().filter(|it| may_assess(actor, &it.item)).map(line).collect())
}

/// How many wait for this person, at most so many.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting_count(cx: &Context, actor: &Actor, most: i64) -> Outcome<i64> {
    match scope(actor) {
        Some(scope) => sql::waiting_count(&cx.store.reader(), &scope, most).await,
        None => Ok(0),
    }
}

/// What was said last of these items: of which wording, and how it is kept.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub(crate) async fn latest(
    reader: &store::Reader,
    ids: &[ItemId],
) -> Outcome<HashMap<ItemId, (i64, Assessed)>> {
    sql::latest(reader, ids).await
}

/// Where somebody assesses items: where they answer, or else where they register.
fn scope(actor: &Actor) -> Option<Scope> {
    let assesses = [Permission::Register, Permission::Answer].into_iter().find(|it| actor.may(*it))?;
    actor.may(Permission::ReadItems).then(|| actor.scope_of(assesses))
}

/// Whether items were answered, and whether it was decided that they may not stay.
pub(super) type DoneByItem = HashMap<ItemId, (bool, bool)>;
