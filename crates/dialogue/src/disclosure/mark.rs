use kernel::{Actor, ItemId, Permission};
use people::Context;
use records::disclosure::{MarkSecrecy, Refused, mark_secrecy};

use crate::model::Item;
use crate::restricted;
use crate::sql::item as items;

/// Whether somebody marks an item as secret: those who answer on its account, and registrars.
#[must_use]
pub fn may_mark(actor: &Actor, item: &Item) -> bool {
    actor.may_on(Permission::ReadItems, item.account)
        && (actor.may_on(Permission::Answer, item.account)
            || actor.may_on(Permission::Register, item.account))
}

/// Marks an item as something under secrecy, or takes the mark away (sv. *sekretessmarkera*; OSL 5 kap. 5 §, NYK-10-01).
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn set_secrecy(
    cx: &Context,
    actor: &Actor,
    id: ItemId,
    order: &MarkSecrecy,
) -> Result<(), Refused> {
    order.check()?;
    let mut tx = cx.store.begin().await?;
    let item = items::in_tx(&mut tx, id).await?;
    let item = item.filter(|it| actor.may_on(Permission::ReadItems, it.account)).ok_or(Refused::Unknown)?;
    if !may_mark(actor, &item) {
        return Err(Refused::NotPermitted);
    }
    if !restricted::may_read(&mut tx, actor, &item).await? {
        return Err(Refused::Restricted);
    }
    mark_secrecy(cx, &mut tx, actor, (item.id, item.account), order).await?;
    tx.commit().await?;
    Ok(())
}
