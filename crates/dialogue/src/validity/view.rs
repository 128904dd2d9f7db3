use accounts::Account;
use kernel::calendar::date_of;
use kernel::{Actor, ItemId, Outcome, Permission};
use people::Context;
use store::Reader;

use super::{Validity, sql};

/// What was last said about until when a post is right; none where nobody has said anything.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn validity_of(reader: &Reader, item: ItemId) -> Outcome<Option<Validity>> {
    sql::latest(reader, item).await
}

/// The posts that this person has to see over: their last day has passed, and this person is responsible for the account
/// or stands in for whoever is.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn expired(cx: &Context, actor: &Actor, accounts: &[Account]) -> Outcome<Vec<Validity>> {
    let reader = cx.store.reader();
    let scope = actor.scope_of(Permission::Answer);
    let mine = |it: &Validity| {
        let account = accounts.iter().find(|account| account.id == it.account);
        account.is_some_and(|it| actor.acts_for().any(|me| me == it.responsible))
    };
    let mut past = sql::past(&reader, &scope, date_of(cx.now())).await?;
    past.retain(mine);
    Ok(past)
}
