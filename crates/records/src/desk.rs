use guideline::Guideline;
use kernel::{Actor, EntryId, Instant, Permission};
use store::Tx;

use crate::entry::Entry;
use crate::model::Decided;
use crate::{Refused, sql};

/// The entry, for a registrar who may act on it.
pub(crate) async fn taken_up(tx: &mut Tx, actor: &Actor, id: EntryId) -> Result<Entry, Refused> {
    if !actor.may(Permission::Register) {
        return Err(Refused::NotPermitted);
    }
    let entry = sql::entry_in(tx, id).await?.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::Register, entry.account) {
        return Err(Refused::NotFound);
    }
    Ok(entry)
}

/// The decision of a person; the system itself decides nothing in the register.
pub(crate) fn decided(actor: &Actor, at: Instant, guideline: &Guideline) -> Result<Decided, Refused> {
    let by = actor.id().ok_or(Refused::NotPermitted)?;
    Ok(Decided { by, name: actor.name().to_owned(), at, guideline: guideline.version.clone() })
}
