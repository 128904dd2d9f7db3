//! The inbox: what needs a person, what is due first first.

use kernel::{AccountId, Actor, Instant, ItemId, Outcome, Permission};
use people::Context;

use crate::model::{ItemSummary, Need};
use crate::restricted;
use crate::sql::inbox as sql;

/// How many items a page of the inbox shows.
pub const PAGE: i64 = 50;

/// Which part of the inbox is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this account.
    pub account: Option<AccountId>,
    /// Only what needs this.
    pub need: Option<Need>,
}

/// A place in the inbox, after which the next page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// When the item there is due.
    pub due_at: Instant,
    /// The item there.
    pub id: ItemId,
}

/// How much waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items that wait for a moderation decision.
    pub moderate: i64,
    /// Items that wait for an answer.
    pub answer: i64,
    /// Items that wait for a look.
    pub look: i64,
    /// Those of them that are overdue.
    pub overdue: i64,
}

impl Counts {
    /// All that waits.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.moderate + self.answer + self.look
    }
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, it| Self {
            moderate: sum.moderate + it.moderate,
            answer: sum.answer + it.answer,
            look: sum.look + it.look,
            overdue: sum.overdue + it.overdue,
        })
    }
}

/// A page of the inbox as this person may see it.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn page(
    cx: &Context,
    actor: &Actor,
    filter: &Filter,
    after: Option<&Place>,
) -> Outcome<(Vec<ItemSummary>, Option<Place>)> {
    if !actor.may(Permission::ReadItems) {
        return Ok((Vec::new(), None));
    }
    let mut items =
        sql::page(&cx.store.reader(), &actor.scope_of(Permission::ReadItems), filter, after, PAGE + 1)
            .await?;
    let more = items.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    if more {
        items.pop();
    }
    let next = items.last().filter(|_| more).and_then(|it| Some(Place { due_at: it.due_at?, id: it.id }));
    Ok((items, next))
}

/// How much waits for this person.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn counts(cx: &Context, actor: &Actor) -> Outcome<Counts> {
    if !actor.may(Permission::ReadItems) {
        return Ok(Counts::default());
    }
    let by_account =
        sql::counts_by_account(&cx.store.reader(), &actor.scope_of(Permission::ReadItems)).await?;
    Ok(by_account.into_iter().map(|it| it.1).sum())
}

/// When what waits for this person is due next after a time: only what they may do something about.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn next_due(cx: &Context, actor: &Actor, after: Instant) -> Outcome<Option<Instant>> {
    let acts = [
        (Need::Moderate, Permission::Moderate),
        (Need::Answer, Permission::Answer),
        (Need::Look, Permission::Watch),
    ];
    let reader = cx.store.reader();
    let mut next: Option<Instant> = None;
    for (need, permission) in acts.into_iter().filter(|it| actor.may(it.1)) {
        let at = sql::next_due(&reader, &actor.scope_of(permission), need, after).await?;
        next = [next, at].into_iter().flatten().min();
    }
    Ok(next)
}

/// Whether something waits for this person, and how much: at most so many, because a number beside every page is to
/// cost nothing.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting(cx: &Context, actor: &Actor, most: i64) -> Outcome<i64> {
    if !actor.may(Permission::ReadItems) {
        return Ok(0);
    }
    sql::waiting(&cx.store.reader(), &actor.scope_of(Permission::ReadItems), most).await
}

/// How much waits for this person on each account where something does.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn counts_by_account(cx: &Context, actor: &Actor) -> Outcome<Vec<(AccountId, Counts)>> {
    if !actor.may(Permission::ReadItems) {
        return Ok(Vec::new());
    }
    sql::counts_by_account(&cx.store.reader(), &actor.scope_of(Permission::ReadItems)).await
}

/// The items that hold all the words, newest first, as this person may see them. Restricted items are found by their
/// words only by those who may read everything that is restricted; that they were found is logged.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn search(cx: &Context, actor: &Actor, words: &str) -> Outcome<Vec<ItemSummary>> {
    if !actor.may(Permission::ReadItems) {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let scopes = scopes(&reader, actor).await?;
    let hits = reader.search(&text::search_terms(words), Some(&scopes), PAGE).await?;
    let ids: Vec<String> =
        hits.iter().filter_map(|it| it.subject.strip_prefix("item:")).map(str::to_owned).collect();
    let mut found = sql::found(&reader, &actor.scope_of(Permission::ReadItems), &ids).await?;
    found.retain(|it| it.restriction.is_none() || actor.may_on(Permission::ReadRestricted, it.account));
    let restricted: Vec<ItemId> =
        found.iter().filter(|it| it.restriction.is_some()).map(|it| it.id).collect();
    restricted::log_reading(cx, actor, "restricted-item-found", &restricted).await?;
    Ok(found)
}

/// Where this person may search.
async fn scopes(reader: &store::Reader, actor: &Actor) -> Outcome<Vec<String>> {
    let mut scopes = Vec::new();
    for account in accounts::every_account(reader).await? {
        if actor.may_on(Permission::ReadItems, account.id) {
            scopes.push(account.id.to_string());
            if actor.may_on(Permission::ReadRestricted, account.id) {
                scopes.push(restricted::restricted_scope(account.id));
            }
        }
    }
    Ok(scopes)
}

/// The last item that a watch round of the account could be signed through.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn newest(cx: &Context, account: AccountId) -> Outcome<Option<ItemId>> {
    sql::newest(&cx.store.reader(), account).await
}
