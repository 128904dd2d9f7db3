use kernel::item::Direction;
use kernel::{Actor, ItemId, Permission, PersonId};
use people::Context;
use records::RegistryNumber;
use store::{Entry, Tx};

use super::model::{Classed, ItemClass};
use super::{Refused, alert, sql};
use crate::model::{Item, Need};
use crate::sql::item as items;
use crate::{restricted, rules};

/// What an item is about.
#[derive(Clone, Debug)]
pub struct ClassItem {
    /// The item.
    pub item: ItemId,
    /// The number of the wording that the person saw.
    pub seen: i64,
    /// What it is about, by its word.
    pub class: String,
    /// The matter that it belongs to, where it is known.
    pub number: String,
    /// Whether nothing but the referral is to be answered anywhere in its conversation.
    pub whole_thread: bool,
}

/// Says what an item is about (sv. *ange slag*); from then on the guideline's route for it holds. Said twice, it is said
/// once. Where the conversation is broken off with it, those are told who are to know.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn class_item(cx: &Context, actor: &Actor, order: ClassItem) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    class_in(cx, &mut tx, actor, &order).await?;
    tx.commit().await?;
    Ok(())
}

/// The same inside a transaction.
pub(super) async fn class_in(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    order: &ClassItem,
) -> Result<(), Refused> {
    let class: ItemClass = order.class.parse().map_err(|_| Refused::ClassUnfit)?;
    let number = number(class, &order.number)?;
    let (mut item, by) = taken_up(tx, actor, order.item).await?;
    if item.versions != order.seen {
        return Err(Refused::Stale);
    }
    let latest = sql::latest_in(tx, item.id).await?;
    let breaks = class.breaks_off(&cx.guideline) || order.whole_thread && class.locks(&cx.guideline);
    let is_broken = sql::has_broken(tx, item.id).await?;
    if latest.as_ref().is_some_and(|it| (it.class, &it.number) == (class, &number)) && breaks == is_broken {
        return Ok(());
    }
    let said = Classed {
        item: item.id,
        n: latest.map_or(0, |it| it.n) + 1,
        class,
        number,
        by,
        at: tx.now(),
        guideline: cx.guideline.version.to_string(),
    };
    sql::insert(tx, &said).await?;
    tx.log(Entry::new(actor, "item-classed", "item", item.id).under(&said.guideline).about(item.content));
    sql::take_up_again(tx, item.id, by).await?;
    if breaks {
        sql::break_off(tx, &said).await?;
        tx.log(Entry::new(actor, "conversation-broken-off", "item", item.id).under(&said.guideline));
        alert::order(cx, tx, actor, &item).await?;
    }
    if asks_for_an_answer(class) && item.open && item.need == Need::Look {
        needs_an_answer(cx, &mut item).await?;
        items::update(tx, &item).await?;
    }
    Ok(())
}

/// What is a question to a person, is one however triage read it.
fn asks_for_an_answer(class: ItemClass) -> bool {
    match class {
        ItemClass::Simple | ItemClass::Complex => true,
        ItemClass::Opinion
        | ItemClass::Criticism
        | ItemClass::Complaint
        | ItemClass::IndividualCase
        | ItemClass::OngoingCase
        | ItemClass::Political
        | ItemClass::Secrecy => false,
    }
}

async fn needs_an_answer(cx: &Context, item: &mut Item) -> Result<(), Refused> {
    let account = accounts::account(&cx.store.reader(), item.account).await?.ok_or(Refused::Unknown)?;
    let from = item.due_from.unwrap_or_else(|| item.received_at());
    item.need = Need::Answer;
    item.due_from = Some(from);
    item.due_at = rules::due(&cx.guideline, &account.platform, Need::Answer, from);
    item.guideline = cx.guideline.version.to_string();
    Ok(())
}

/// The number of the matter; needed where the class says that there is one.
fn number(class: ItemClass, said: &str) -> Result<Option<RegistryNumber>, Refused> {
    match said.trim() {
        "" if class == ItemClass::OngoingCase => Err(Refused::NumberMissing),
        "" => Ok(None),
        said => said.parse().map(Some).map_err(|_| Refused::NumberUnfit),
    }
}

/// The item and the person, if they may say something of it: those who answer on its account and read its words.
pub(super) async fn taken_up(tx: &mut Tx, actor: &Actor, id: ItemId) -> Result<(Item, PersonId), Refused> {
    let item = items::in_tx(tx, id).await?.ok_or(Refused::Unknown)?;
    let may = actor.may_on(Permission::Answer, item.account);
    let by = actor.id().filter(|_| may).ok_or(Refused::Unknown)?;
    if !restricted::may_read(tx, actor, &item).await? {
        return Err(Refused::Restricted);
    }
    if item.direction == Direction::Outgoing { Err(Refused::Ours) } else { Ok((item, by)) }
}
