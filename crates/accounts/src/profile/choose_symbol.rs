use kernel::{AccountId, Actor};
use people::Context;
use store::Entry;

use super::model::Symbol;
use super::state_fact::{answering, is_too_long};
use super::{Refused, rules, sql};

/// What an account is to show as its picture, and why.
#[derive(Clone, Debug)]
pub struct ChooseSymbol {
    /// Which account.
    pub account: AccountId,
    /// What it shows.
    pub symbol: Symbol,
    /// Why.
    pub reason: String,
}

/// Decides what an account shows as its picture (NYK-14-03, ORE-REP-11, MOT-PRO-07). Decided twice alike, it is one
/// decision.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn choose_symbol(cx: &Context, actor: &Actor, order: ChooseSymbol) -> Result<(), Refused> {
    let (by, account) = answering(cx, actor, order.account).await?;
    if order.symbol == Symbol::Own && !rules::own_symbol_is_permitted(&cx.guideline) {
        return Err(Refused::OwnSymbolForbidden);
    }
    let reason = order.reason.trim();
    if reason.is_empty() {
        return Err(Refused::ReasonMissing);
    }
    if is_too_long(reason) {
        return Err(Refused::TooLong);
    }
    let mut tx = cx.store.begin().await?;
    let latest = sql::symbol_now(&mut tx, account.id).await?;
    if latest.as_ref().is_some_and(|it| it.1 == order.symbol && it.2 == reason) {
        return Ok(());
    }
    let n = latest.map_or(1, |it| it.0 + 1);
    let version = cx.guideline.version.to_string();
    sql::add_symbol(&mut tx, account.id, (n, order.symbol, reason), by, &version).await?;
    tx.log(Entry::new(actor, "profile-symbol-chosen", "account", account.id).under(&version));
    tx.commit().await?;
    Ok(())
}
