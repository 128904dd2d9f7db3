use accounts::Account;
use kernel::calendar::{date_of, midnight};
use kernel::{Actor, Outcome, Permission};
use people::Context;

use super::model::{Pace, Snapshot, Turn, denser, turn_of};
use super::plan::per_year;
use super::sql;

/// An account with its snapshots.
#[derive(Clone, Debug)]
pub struct AccountSnapshots {
    /// The account.
    pub account: Account,
    /// How many are made a year.
    pub per_year: u32,
    /// What somebody decided about that.
    pub pace: Option<Pace>,
    /// How many are proposed, where so much is written that there should be more.
    pub proposed: Option<u32>,
    /// How many items have come since the last one.
    pub written: i64,
    /// The stretch of the year that it is in.
    pub turn: Option<Turn>,
    /// Those there are, the newest first.
    pub snapshots: Vec<Snapshot>,
}

/// Whether somebody keeps the snapshots of an account: those who may hand accounts over to an archive, and whoever answers for
/// the account or stands in for them (ORE-OVG-07).
#[must_use]
pub fn may_keep(actor: &Actor, account: &Account) -> bool {
    actor.may_on(Permission::Export, account.id) || actor.acts_for().any(|me| me == account.responsible)
}

/// The account with this key, for whoever keeps its snapshots.
pub(super) async fn kept_account(cx: &Context, actor: &Actor, key: &str) -> Outcome<Option<Account>> {
    let open = accounts::open_accounts(&cx.store.reader()).await?;
    Ok(open.into_iter().find(|it| it.key.as_str() == key && may_keep(actor, it)))
}

/// A snapshot with its account, for whoever keeps it.
pub(super) async fn kept(cx: &Context, actor: &Actor, n: i64) -> Outcome<Option<(Account, Snapshot)>> {
    let reader = cx.store.reader();
    let Some(snapshot) = sql::one(&reader, n).await? else { return Ok(None) };
    let every = accounts::every_account(&reader).await?;
    let account = every.into_iter().find(|it| it.id == snapshot.account && may_keep(actor, it));
    Ok(account.map(|it| (it, snapshot)))
}

/// A snapshot, for whoever keeps those of its account.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn snapshot(cx: &Context, actor: &Actor, n: i64) -> Outcome<Option<(Account, Snapshot)>> {
    kept(cx, actor, n).await
}

/// The accounts whose snapshots this person keeps: those that are used, and those of which there are some.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn snapshots(cx: &Context, actor: &Actor) -> Outcome<Vec<AccountSnapshots>> {
    let reader = cx.store.reader();
    let today = date_of(cx.now());
    let (all, mut paces) = (sql::all(&reader).await?, sql::paces(&reader).await?);
    let written = sql::written(&reader, midnight(today.first_of_year())).await?;
    let mut accounts = accounts::every_account(&reader).await?;
    accounts.retain(|it| may_keep(actor, it));
    let whole = |account: Account| {
        let snapshots: Vec<_> = all.iter().filter(|it| it.account == account.id).cloned().collect();
        let pace = paces.remove(&account.id);
        let (per_year, written) =
            (per_year(cx, pace.as_ref()), written.get(&account.id).copied().unwrap_or(0));
        let rules = &cx.guideline.archive;
        let proposed = denser(per_year, written, rules.traffic_items).filter(|_| rules.more_with_traffic);
        let is_open = account.closed_at.is_none();
        AccountSnapshots {
            turn: turn_of(today, per_year).filter(|_| is_open),
            proposed: proposed.filter(|_| is_open),
            account,
            per_year,
            pace,
            written,
            snapshots,
        }
    };
    let mut found: Vec<_> = accounts.into_iter().map(whole).collect();
    found.retain(|it| it.account.closed_at.is_none() || !it.snapshots.is_empty());
    Ok(found)
}

/// The snapshots that this person has to see to: made and not handed over, or late.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<(Account, Snapshot)>> {
    let today = date_of(cx.now());
    let waits =
        |it: &Snapshot| it.is_late(today) || it.is_open() && it.made().is_some() && !cx.hands_packages_over();
    let found = snapshots(cx, actor).await?.into_iter();
    let pairs = found.flat_map(|it| it.snapshots.into_iter().map(move |one| (it.account.clone(), one)));
    Ok(pairs.filter(|it| waits(&it.1)).collect())
}
