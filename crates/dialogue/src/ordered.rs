//! Everything that stands on the accounts in the order of the platform's time, with how it is kept as a public record (OSL 5
//! kap. 1 §; STO-ALL-01, NYK-07-01): registered under its number, or kept in order. Being in this list is what keeps it in
//! order: it says when each was received or drawn up, and finds it by account, time and author.

use std::collections::HashMap;

use kernel::calendar::{Date, midnight};
use kernel::{AccountId, Actor, Instant, ItemId, Outcome, Permission};
use people::Context;
use records::Designation;

use crate::assess::{Assessed, latest};
use crate::model::Item;
use crate::restricted;
use crate::sql::ordered as sql;

/// How many stand on a page.
pub const ON_A_PAGE: usize = 200;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// On this account; on all that one may know of where there is none.
    pub account: Option<AccountId>,
    /// Received or drawn up from this day on.
    pub from: Option<Date>,
    /// Received or drawn up until this day.
    pub to: Option<Date>,
    /// Whose name holds this, whatever the size of the letters.
    pub author: String,
}

/// How an item is kept as a public record (sv. *registrerad, hålls ordnad*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands in the register, under these numbers.
    Registered(Vec<Designation>),
    /// It is kept in order; what somebody has said of its present wording, where somebody has.
    InOrder(Option<Assessed>),
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordered {
    /// The item; of one whose words are restricted, without its author and its address.
    pub item: Item,
    /// Whether only named people read its words.
    pub restricted: bool,
    /// How it is kept.
    pub kept: Kept,
}

/// Where a page begins: behind this moment and item.
pub type After = (Instant, ItemId);

/// A page of the list, the oldest first, and where the next one begins.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn page(
    cx: &Context,
    actor: &Actor,
    query: &Query,
    after: Option<After>,
) -> Outcome<(Vec<Ordered>, Option<After>)> {
    let (mut lines, mut from) = (Vec::new(), after);
    loop {
        let (some, next) = piece(cx, actor, query, from).await?;
        lines.extend(some);
        from = next;
        if lines.len() > ON_A_PAGE {
            lines.truncate(ON_A_PAGE);
            let last = lines.last().map(|it| (it.item.received_at(), it.item.id));
            return Ok((lines, last));
        }
        if from.is_none() {
            return Ok((lines, None));
        }
    }
}

/// The whole list, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn whole(cx: &Context, actor: &Actor, query: &Query) -> Outcome<Vec<Ordered>> {
    let (mut lines, mut from) = (Vec::new(), None);
    loop {
        let (some, next) = piece(cx, actor, query, from).await?;
        lines.extend(some);
        if next.is_none() {
            return Ok(lines);
        }
        from = next;
    }
}

async fn piece(
    cx: &Context,
    actor: &Actor,
    query: &Query,
    after: Option<After>,
) -> Outcome<(Vec<Ordered>, Option<After>)> {
    if !actor.may(Permission::ReadItems) {
        return Ok((Vec::new(), None));
    }
    let reader = cx.store.reader();
    let scope = actor.scope_of(Permission::ReadItems);
    let from = query.from.map(midnight);
    let until = query.to.and_then(|it| it.tomorrow().ok()).map(midnight);
    let found = sql::after(&reader, &scope, (query.account, from, until), after).await?;
    let is_whole = found.len() == sql::AT_A_TIME;
    let next = found.last().filter(|_| is_whole).map(|it| (it.received_at(), it.id));
    let ids: Vec<ItemId> = found.iter().map(|it| it.id).collect();
    let secret = restricted::restrictions(&reader, &ids).await?;
    let mut numbers = records::designations_of_items(&reader, &ids).await?;
    let said = latest(&reader, &ids).await?;
    let wanted = query.author.trim().to_lowercase();
    let mut lines = Vec::with_capacity(found.len());
    for mut item in found {
        let restricted = secret.contains_key(&item.id);
        if restricted {
            (item.author, item.permalink) = (None, None);
        }
        if is_by(&item, &wanted) {
            let kept = kept(&item, numbers.remove(&item.id), &said);
            lines.push(Ordered { item, restricted, kept });
        }
    }
    Ok((lines, next))
}

fn is_by(item: &Item, wanted: &str) -> bool {
    wanted.is_empty() || item.author.as_ref().is_some_and(|it| it.name.to_lowercase().contains(wanted))
}

fn kept(item: &Item, numbers: Option<Vec<Designation>>, said: &HashMap<ItemId, (i64, Assessed)>) -> Kept {
    numbers.map_or_else(
        || Kept::InOrder(said.get(&item.id).filter(|it| it.0 == item.versions).map(|it| it.1)),
        Kept::Registered,
    )
}
