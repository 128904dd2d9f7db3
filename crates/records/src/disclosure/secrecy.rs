use std::collections::HashMap;

use kernel::{AccountId, Actor, ItemId, Outcome};
use people::Context;
use store::{Entry, Reader, Tx};

use super::model::Mark;
use super::who::by;
use super::{Refused, sql, words};
use crate::Secrecy;

/// A secrecy mark to be set or taken away.
#[derive(Clone, Debug, Default)]
pub struct MarkSecrecy {
    /// The provision; empty takes the mark away.
    pub provision: String,
    /// The authority that points at it.
    pub authority: String,
}

impl MarkSecrecy {
    /// The provision and the authority as they are kept.
    ///
    /// # Errors
    ///
    /// [`Refused`], with the field that is too long.
    pub fn check(&self) -> Result<(String, String), Refused> {
        Ok((
            words::name_or_none("provision", &self.provision)?,
            words::name_or_none("authority", &self.authority)?,
        ))
    }
}

/// Marks an item as something under secrecy, or takes the mark away (sv. *sekretessmarkera*; OSL 5 kap. 5 §, NYK-10-01): a
/// warning to whoever is asked for it, never a lock. Whether the person may has been looked at by whoever owns the item.
///
/// # Errors
///
/// [`Refused`], with the field that it concerns.
pub async fn mark_secrecy(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    (item, account): (ItemId, AccountId),
    order: &MarkSecrecy,
) -> Result<(), Refused> {
    let (provision, authority) = order.check()?;
    let marks = sql::secrecy::of_item_now(tx, item).await?;
    let is_marked = marks.last().is_some_and(|it| it.secrecy.is_some());
    let secrecy = match provision.as_str() {
        "" if is_marked => None,
        "" => return Err(Refused::Missing("provision")),
        _ if authority.is_empty() => return Err(Refused::Missing("authority")),
        _ => Some(Secrecy { provision, authority }),
    };
    let n = i64::try_from(marks.len()).unwrap_or(i64::MAX).saturating_add(1);
    let guideline = cx.guideline.version.to_string();
    let verb = if secrecy.is_some() { "secrecy-marked" } else { "secrecy-mark-ended" };
    let mark = Mark { n, secrecy, by: by(actor, tx.now())?, guideline };
    sql::secrecy::add(tx, item, account, &mark).await?;
    tx.log(Entry::new(actor, verb, "item", item).under(&cx.guideline.version));
    Ok(())
}

/// The secrecy marks of an item, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn secrecy_marks(reader: &Reader, item: ItemId) -> Outcome<Vec<Mark>> {
    sql::secrecy::of_item(reader, item).await
}

/// The secrecy marks of these items.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn secrecy_marks_of(reader: &Reader, ids: &[ItemId]) -> Outcome<HashMap<ItemId, Vec<Mark>>> {
    sql::secrecy::of_items(reader, ids).await
}
