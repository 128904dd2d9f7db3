//! Seeing what a ground keeps from view: whoever may open the evidence says why first (NYK-06.2-08, KBA-TAN-26, ORE-DIA-11).

use kernel::{Actor, CaseId, Failed};
use people::Context;
use store::Entry;
use store::attested::words;

use crate::open::LONGEST_REASON;
use crate::{sql, view};

/// Why the pictures were not shown.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// Nothing of it is kept from view.
    #[error("nothing is kept from view")]
    NothingHidden,
    /// Only named people open this evidence.
    #[error("only named people open this evidence")]
    NotPermitted,
    /// It needs a reason.
    #[error("it needs a reason")]
    NeedsReason,
    /// The reason is too long.
    #[error("the reason is longer than {LONGEST_REASON} characters")]
    ReasonTooLong,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Notes why a person needs to see the pictures of a case; for an hour they do.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn view_evidence(cx: &Context, actor: &Actor, id: CaseId, reason: &str) -> Result<(), Refused> {
    let reader = cx.store.reader();
    let case = sql::one(&reader, id).await?.filter(|it| view::may_see(actor, it)).ok_or(Refused::NotFound)?;
    let person = actor.id().ok_or(Refused::NotFound)?;
    let item = dialogue::item::one(&reader, case.item).await?.ok_or(Refused::NotFound)?;
    if !view::may_open(&reader, actor, &case, &item).await? {
        return Err(Refused::NotPermitted);
    }
    if !dialogue::viewing::is_blurred(&reader, case.item).await? {
        return Err(Refused::NothingHidden);
    }
    let reason = reason.trim();
    if reason.chars().filter(|it| !kernel::is_invisible(*it)).count() < crate::open::SHORTEST_REASON {
        return Err(Refused::NeedsReason);
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Refused::ReasonTooLong);
    }
    let mut tx = cx.store.begin().await?;
    dialogue::viewing::note_viewing(&mut tx, actor, case.item, person, reason).await?;
    let said = words(&["viewing", reason]);
    tx.log(Entry::new(actor, "evidence-viewed", "case", id).under(&case.guideline).about(said));
    tx.commit().await?;
    Ok(())
}
