//! Finding what somebody wants held (sv. *gallringsstopp*): the hold itself belongs to `records::retention`.

use kernel::calendar::midnight;
use kernel::{AccountId, Actor, ItemId, Outcome};
use people::Context;
use records::retention::{HoldQuery, HoldScope, Refused, SetHold, may_hold, may_hold_some, set_hold};

use crate::restricted::restricted_scope;
use crate::sql::disposal as sql;
use crate::sql::item as items;

/// How many records a query may hold: more are held by their account.
const MOST: i64 = 1_000_000;

/// What is to be held, as it was written.
#[derive(Clone, Debug, Default)]
pub struct HoldFound {
    /// Why, by its word.
    pub kind: String,
    /// Why, in words.
    pub reason: String,
    /// One item, by its identity; empty for none in particular.
    pub item: String,
    /// An account, by its key; empty for all.
    pub account: String,
    /// Words that it holds.
    pub words: String,
    /// From which day.
    pub from: String,
    /// To which day.
    pub to: String,
}

/// Holds one item, everything of an account, or what answers to a query now; the number of the hold.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn hold_found(cx: &Context, actor: &Actor, order: HoldFound) -> Result<i64, Refused> {
    if !may_hold_some(actor) {
        return Err(Refused::NotPermitted);
    }
    let scope = scope(cx, actor, &order).await?;
    let mut tx = cx.store.begin().await?;
    let n = set_hold(cx, &mut tx, actor, SetHold { kind: order.kind, scope, reason: order.reason }).await?;
    tx.commit().await?;
    Ok(n)
}

async fn scope(cx: &Context, actor: &Actor, order: &HoldFound) -> Result<HoldScope, Refused> {
    let reader = cx.store.reader();
    if !order.item.trim().is_empty() {
        let id: ItemId = order.item.trim().parse().map_err(|_| Refused::Unfit("item"))?;
        let item = items::one(&reader, id).await?.filter(|it| may_hold(actor, Some(it.account)));
        return item.map(|it| HoldScope::Item(it.id, it.account)).ok_or(Refused::Unfit("item"));
    }
    let account = match order.account.trim() {
        "" => None,
        key => {
            let all = accounts::every_account(&reader).await?;
            let found = all.into_iter().find(|it| it.key.as_str() == key && may_hold(actor, Some(it.id)));
            Some(found.ok_or(Refused::Unfit("account"))?.id)
        }
    };
    let query = HoldQuery::read(account, &order.words, &order.from, &order.to)?;
    if let (true, Some(account)) = (query.is_plain(), account) {
        return Ok(HoldScope::Account(account));
    }
    if query.is_plain() {
        return Err(Refused::Missing("words"));
    }
    if !may_hold(actor, account) {
        return Err(Refused::NotPermitted);
    }
    let found = found(cx, &query).await?;
    Ok(HoldScope::Query(query, found))
}

/// The items that answer to the query: received within its days, with all its words in the present wording.
async fn found(cx: &Context, query: &HoldQuery) -> Outcome<Vec<ItemId>> {
    let reader = cx.store.reader();
    let from = query.from.map(midnight);
    let until = query.to.and_then(|it| it.tomorrow().ok()).map(midnight);
    let received = sql::received(&reader, query.account, from, until).await?;
    if query.words.is_empty() {
        return Ok(received.into_iter().map(|it| it.0).collect());
    }
    let scopes = query.account.map(|it: AccountId| vec![it.to_string(), restricted_scope(it)]);
    let hits = reader.search(&text::search_terms(&query.words), scopes.as_deref(), MOST).await?;
    let named: std::collections::BTreeSet<String> = hits.into_iter().map(|it| it.subject).collect();
    let ids = received.into_iter().map(|it| it.0);
    Ok(ids.filter(|it| named.contains(&format!("item:{it}"))).collect())
}
