use kernel::Actor;
use people::Context;
use store::Entry;

use super::model::{By, Pace};
use super::refused::said;
use super::view::kept_account;
use super::{Refused, sql};

/// More than one a week are no snapshots any longer.
const MOST: u32 = 52;

/// How often snapshots of an account are to be made.
#[derive(Clone, Debug, Default)]
pub struct SetPace {
    /// How many a year.
    pub per_year: String,
    /// Why.
    pub reason: String,
}

/// Decides how many snapshots of an account are made a year: at least as many as the guideline says (ORE-ARK-02).
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn set_pace(cx: &Context, actor: &Actor, key: &str, order: &SetPace) -> Result<(), Refused> {
    let account = kept_account(cx, actor, key).await?.ok_or(Refused::Unknown)?;
    let person = actor.id().ok_or(Refused::Unknown)?;
    let least = cx.guideline.archive.snapshots_per_year;
    let per_year = order.per_year.trim().parse().ok().filter(|it| (least..=MOST).contains(it));
    let per_year = per_year.ok_or(Refused::PaceUnfit(least))?;
    let reason = said("reason", &order.reason)?;
    let reader = cx.store.reader();
    let name = people::person(&reader, person).await?.map(|it| it.name).unwrap_or_default();
    let before = sql::paces(&reader).await?;
    if before.get(&account.id).is_some_and(|it| it.per_year == per_year && it.reason == reason) {
        return Ok(());
    }
    let mut tx = cx.store.begin().await?;
    let pace = Pace { per_year, reason, by: By { person, name, at: tx.now() } };
    sql::set_pace(&mut tx, account.id, &pace, &cx.guideline.version.to_string()).await?;
    tx.log(Entry::new(actor, "snapshot-pace-set", "account", account.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}
