use kernel::{Actor, Outcome, Permission};
use people::Context;

use super::model::Complaint;
use crate::sql::complaint as sql;

/// The complaints about accounts that this person moderates, the open ones first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn all(cx: &Context, actor: &Actor) -> Outcome<Vec<Complaint>> {
    let mut all = sql::all(&cx.store.reader()).await?;
    all.retain(|it| actor.may_on(Permission::Moderate, it.account));
    Ok(all)
}

/// The complaint with this number, for whoever moderates its account.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn one(cx: &Context, actor: &Actor, n: i64) -> Outcome<Option<Complaint>> {
    let found = sql::one(&cx.store.reader(), n).await?;
    Ok(found.filter(|it| actor.may_on(Permission::Moderate, it.account)))
}

/// Those that are not closed, longest waiting first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn waiting(cx: &Context, actor: &Actor) -> Outcome<Vec<Complaint>> {
    if !actor.may(Permission::Moderate) {
        return Ok(Vec::new());
    }
    let mut open = all(cx, actor).await?;
    open.retain(|it| it.closed.is_none());
    open.sort_by_key(|it| it.received_at);
    Ok(open)
}
