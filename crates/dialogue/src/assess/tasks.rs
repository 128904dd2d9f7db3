use accounts::Account;
use guideline::Party;
use kernel::{Actor, Outcome, Permission};
use people::Context;

use super::sql;

/// The accounts whose records this person has to assess because they are responsible for the account, with how many wait on
/// each; none where the guideline gives the records to somebody else (STO-ALL-04). Who is responsible is looked up now, so
/// that what is open goes to a successor.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn record_tasks<'a>(
    cx: &Context,
    actor: &Actor,
    accounts: impl Iterator<Item = &'a Account>,
) -> Outcome<Vec<(&'a Account, i64)>> {
    let Some(me) = actor.id().filter(|_| cx.guideline.retention.responsible == Party::Responsible) else {
        return Ok(Vec::new());
    };
    let waiting = sql::counts_by_account(&cx.store.reader()).await?;
    let mine = |it: &&Account| it.responsible == me && actor.may_on(Permission::Answer, it.id);
    let with = |it: &'a Account| waiting.get(&it.id).map(|n| (it, *n));
    Ok(accounts.filter(mine).filter_map(with).collect())
}
