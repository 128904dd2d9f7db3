use kernel::{AccountId, Actor, Instant, ItemId, Outcome, Permission};
use people::Context;
use platform::hand::{Media, media_of};
use store::Reader;

use crate::sql::answer as answers;
use crate::sql::item as items;
use crate::sql::sweep;

/// A signed answer that somebody has to publish on the platform.
#[derive(Clone, Debug)]
pub struct ToPublish {
    /// What it answers.
    pub item: ItemId,
    /// The account.
    pub account: AccountId,
    /// By when it has to be given.
    pub due_at: Option<Instant>,
}

/// The answers that wait to be published by hand, what is due first first, for somebody who may answer on their accounts.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn to_publish(cx: &Context, actor: &Actor) -> Outcome<Vec<ToPublish>> {
    if !actor.may(Permission::Answer) {
        return Ok(Vec::new());
    }
    let reader = cx.store.reader();
    let mut waiting = Vec::new();
    for answer in answers::decided(&reader).await? {
        let account = accounts::account(&reader, answer.account).await?;
        let by_hand = account.is_some_and(|it| it.is_open() && accounts::is_by_hand(cx, &it));
        if by_hand && actor.may_on(Permission::Answer, answer.account) {
            waiting.push(ToPublish { item: answer.item, account: answer.account, due_at: answer.due_at });
        }
    }
    Ok(waiting)
}

/// Whether the item stands on an account that no connector reaches.
pub(crate) async fn stands_by_hand(cx: &Context, item: ItemId) -> Outcome<bool> {
    let reader = cx.store.reader();
    let Some(item) = items::one(&reader, item).await? else { return Ok(false) };
    let account = accounts::account(&reader, item.account).await?;
    Ok(account.is_some_and(|it| accounts::is_by_hand(cx, &it)))
}

/// What kind of file came with the item, and whether it was written down at all.
pub(crate) async fn media(reader: &Reader, item: ItemId) -> Outcome<(bool, Option<Media>)> {
    let last = sweep::of_wordings(reader, item).await?.pop();
    let head = last.map(|it| it.1.with_body(Vec::new()));
    let head = head.filter(|it| it.request.method == platform::hand::METHOD);
    Ok((head.is_some(), head.as_ref().and_then(media_of)))
}
