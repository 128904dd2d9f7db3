//! Holds (sv. *gallringsstopp*): they go before every row, until a person lifts them with a reason.

use std::collections::{BTreeSet, HashMap};

use kernel::calendar::Date;
use kernel::{AccountId, Actor, Failed, Instant, ItemId, Outcome, Permission, PersonId, Scope};
use people::Context;
use store::{Entry, Reader, Tx};

use super::model::HoldKind;
use super::sql::holds as sql;
use super::{Refused, words};
use crate::disclosure::held_open;

/// What a hold holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoldScope {
    /// One record, on its account.
    Item(ItemId, AccountId),
    /// Everything of an account, also what comes.
    Account(AccountId),
    /// What answered to a query when it was asked; the query is kept as proof of what was covered.
    Query(HoldQuery, Vec<ItemId>),
}

/// The query of a hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoldQuery {
    /// On one account, or on all.
    pub account: Option<AccountId>,
    /// The words; none for everything.
    pub words: String,
    /// From which day.
    pub from: Option<Date>,
    /// To which day, that included.
    pub to: Option<Date>,
}

impl HoldQuery {
    /// The query, as it was written.
    ///
    /// # Errors
    ///
    /// [`Refused`], with the field that it concerns.
    pub fn read(account: Option<AccountId>, said: &str, from: &str, to: &str) -> Result<Self, Refused> {
        let (from, to) = (words::day_or_none("from", from)?, words::day_or_none("to", to)?);
        if from.is_some_and(|from| to.is_some_and(|to| to < from)) {
            return Err(Refused::Unfit("to"));
        }
        let said = said.trim();
        let words = if said.is_empty() { String::new() } else { words::name("words", said)? };
        Ok(Self { account, words, from, to })
    }

    /// Whether it asks for nothing but an account, or for nothing at all.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.words.is_empty() && self.from.is_none() && self.to.is_none()
    }
}

/// A hold to be set.
#[derive(Clone, Debug)]
pub struct SetHold {
    /// Why, by its word.
    pub kind: String,
    /// What.
    pub scope: HoldScope,
    /// Why, in words, with the number of the matter where there is one.
    pub reason: String,
}

/// A hold (sv. *gallringsstopp*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Its number.
    pub n: i64,
    /// Why.
    pub kind: HoldKind,
    /// `item`, `account` or `query`.
    pub scope: String,
    /// What was asked for.
    pub query: HoldQuery,
    /// How many records answered to it then.
    pub hits: i64,
    /// Why, in words.
    pub reason: String,
    /// Who set it, and when.
    pub set: (PersonId, Instant),
    /// Who lifted it, when and why.
    pub lifted: Option<(PersonId, Instant, String)>,
}

/// Who may set and lift holds: who keeps the schedule, and who approves.
const HOLDERS: [Permission; 2] = [Permission::ManageRetention, Permission::ApproveDisposal];

/// Whether the actor may hold what stands on the account, or everywhere.
#[must_use]
pub fn may_hold(actor: &Actor, account: Option<AccountId>) -> bool {
    let may = |it: &Permission| match account {
        Some(account) => actor.may_on(*it, account),
        None => actor.scope_of(*it) == Scope::All,
    };
    actor.id().is_some() && HOLDERS.iter().any(may)
}

/// Whether the actor may hold anything at all.
#[must_use]
pub fn may_hold_some(actor: &Actor) -> bool {
    actor.id().is_some() && HOLDERS.iter().any(|it| actor.may(*it))
}

/// Sets a hold, in the transaction in which what it covers was found; its number.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn set_hold(cx: &Context, tx: &mut Tx, actor: &Actor, order: SetHold) -> Result<i64, Refused> {
    let kind: HoldKind = words::choice("kind", &order.kind)?;
    let reason = words::reason(&order.reason)?;
    let (scope, query, items) = match order.scope {
        HoldScope::Item(item, account) => ("item", of_account(account), vec![item]),
        HoldScope::Account(account) => ("account", of_account(account), Vec::new()),
        HoldScope::Query(query, found) => ("query", query, found),
    };
    let by = actor.id().filter(|_| may_hold(actor, query.account)).ok_or(Refused::NotPermitted)?;
    if scope == "query" && items.is_empty() {
        return Err(Refused::NothingFound);
    }
    let n = sql::next(tx).await?;
    let hits = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let set = (by, tx.now());
    let hold = Hold { n, kind, scope: scope.to_owned(), query, hits, reason, set, lifted: None };
    sql::add(tx, &hold, &items, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "hold-set", "hold", n).under(&cx.guideline.version));
    Ok(n)
}

fn of_account(account: AccountId) -> HoldQuery {
    HoldQuery { account: Some(account), ..HoldQuery::default() }
}

/// Holds what an open request for records has found: whoever takes it down, whatever else they may; its number.
pub(crate) async fn hold_for_request(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    request: i64,
    items: &[ItemId],
) -> Outcome<i64> {
    let by = actor.id().ok_or_else(|| Failed::for_good("holding what is asked for: nobody asks"))?;
    let hold = Hold {
        n: sql::next(tx).await?,
        kind: HoldKind::Disclosure,
        scope: "query".to_owned(),
        query: HoldQuery::default(),
        hits: i64::try_from(items.len()).unwrap_or(i64::MAX),
        reason: format!("Begäran om utlämnande {request}"),
        set: (by, tx.now()),
        lifted: None,
    };
    sql::add(tx, &hold, items, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "hold-set", "hold", hold.n).under(&cx.guideline.version));
    Ok(hold.n)
}

/// Holds more by a hold that is there.
pub(crate) async fn hold_more(tx: &mut Tx, hold: i64, items: &[ItemId]) -> Outcome<()> {
    sql::add_items(tx, hold, items).await
}

/// Lifts the hold of a request that has ended.
pub(crate) async fn lift_for_request(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    hold: i64,
    request: i64,
) -> Outcome<()> {
    let by = actor.id().ok_or_else(|| Failed::for_good("ending a request: nobody ends it"))?;
    sql::lift(tx, hold, by, &format!("Begäran om utlämnande {request} är avslutad")).await?;
    tx.log(Entry::new(actor, "hold-lifted", "hold", hold).under(&cx.guideline.version));
    Ok(())
}

/// Lifts a hold; not that of an open request for records, which ends by itself.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn lift_hold(cx: &Context, actor: &Actor, n: &str, reason: &str) -> Result<(), Refused> {
    let n: i64 = n.parse().map_err(|_| Refused::Unknown)?;
    let mut tx = cx.store.begin().await?;
    let hold = sql::one_now(&mut tx, n).await?.ok_or(Refused::Unknown)?;
    let by = actor.id().filter(|_| may_hold(actor, hold.query.account)).ok_or(Refused::Unknown)?;
    if hold.lifted.is_some() {
        return Err(Refused::Over);
    }
    if let Some(request) = held_open(&mut tx, n).await? {
        return Err(Refused::AskedFor(request));
    }
    sql::lift(&mut tx, n, by, &words::reason(reason)?).await?;
    tx.log(Entry::new(actor, "hold-lifted", "hold", n).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}

/// The holds that the actor may know of, the latest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn holds(reader: &Reader, actor: &Actor) -> Outcome<Vec<Hold>> {
    let mut all = sql::all(reader).await?;
    all.retain(|it| may_hold(actor, it.query.account));
    Ok(all)
}

/// The holds that hold a record now, whoever asks.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn holds_on(reader: &Reader, item: ItemId, account: AccountId) -> Outcome<Vec<Hold>> {
    let of_item: BTreeSet<i64> = sql::of_item(reader, item).await?.into_iter().collect();
    let mut all = sql::all(reader).await?;
    let covers =
        |it: &Hold| of_item.contains(&it.n) || it.scope == "account" && it.query.account == Some(account);
    all.retain(|it| it.lifted.is_none() && covers(it));
    Ok(all)
}

/// Which of these records are held, by which hold first.
pub(super) async fn held(tx: &mut Tx, of: &[(ItemId, AccountId)]) -> Outcome<HashMap<ItemId, i64>> {
    let ids: Vec<ItemId> = of.iter().map(|it| it.0).collect();
    let mut held = sql::of_items(tx, &ids).await?;
    let accounts = sql::of_accounts(tx).await?;
    for (item, account) in of {
        if let Some(n) = accounts.get(account) {
            held.entry(*item).or_insert(*n);
        }
    }
    Ok(held)
}
