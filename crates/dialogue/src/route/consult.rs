use guideline::Party;
use kernel::{Actor, Digest, ItemId};
use people::Context;
use store::Entry;

use super::class::taken_up;
use super::model::Consultation;
use super::{Refused, sql};
use crate::handle::LONGEST_NOTE;

/// That somebody was asked about an item, and what they said.
#[derive(Clone, Debug)]
pub struct Consult {
    /// The item.
    pub item: ItemId,
    /// The key of the role that was asked.
    pub role: String,
    /// What they said.
    pub said: String,
}

/// Notes that somebody was asked before an item is answered or left (sv. *stämma av*; KBA-TAN-22). Noted twice in the same
/// words, it is one note.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn consult(cx: &Context, actor: &Actor, order: Consult) -> Result<(), Refused> {
    let said = words(&order.said)?.ok_or(Refused::SaidMissing)?;
    let mut tx = cx.store.begin().await?;
    let (item, by) = taken_up(&mut tx, actor, order.item).await?;
    let classed = sql::latest_in(&mut tx, item.id).await?.ok_or(Refused::NotAsked)?;
    let asked = Party::Role(order.role.clone());
    if !classed.class.consulted(&cx.guideline).contains(&asked) {
        return Err(Refused::NotAsked);
    }
    let earlier = sql::consultations_in(&mut tx, item.id).await?;
    let same = |it: &Consultation| it.at >= classed.at && it.role == order.role && it.said == said;
    if earlier.iter().any(same) {
        return Ok(());
    }
    let n = i64::try_from(earlier.len()).unwrap_or(i64::MAX) + 1;
    let noted = Consultation { n, role: order.role, said, by, at: tx.now() };
    let guideline = cx.guideline.version.to_string();
    sql::insert_consultation(&mut tx, item.id, &noted, &guideline).await?;
    let entry = Entry::new(actor, "item-consulted", "item", item.id).under(&guideline);
    tx.log(entry.about(Digest::of(noted.said.as_bytes())));
    tx.commit().await?;
    Ok(())
}

/// What was written, in no more than can be read; none where there is nothing.
pub(super) fn words(said: &str) -> Result<Option<String>, Refused> {
    let said = said.trim();
    if said.chars().count() > LONGEST_NOTE {
        return Err(Refused::TooLong);
    }
    Ok((!said.is_empty()).then(|| said.to_owned()))
}
