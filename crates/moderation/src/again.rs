//! Trying again at once what a case waits for, when somebody has put right what was in the way. What has happened already
//! does not happen twice: the case knows its own stage, and each step asks the platform first.

use kernel::{Actor, CaseId, Failed, Permission};
use people::Context;
use store::{Anew, Entry};

use crate::{jobs, sql};

/// Why nothing is tried again.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// Nothing has gone wrong with it, or it has been done meanwhile.
    #[error("nothing is in the way of the case")]
    NothingFails,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// The jobs of a case that its page tells of.
pub(crate) const TOLD: [&str; 3] = [jobs::ADVANCE, jobs::RESTORE, jobs::STAMP];

/// Tries at once what waits after a failure or for a person: the decision, its undoing, its time stamp. Asked for twice,
/// it is one try.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn try_again(cx: &Context, actor: &Actor, id: CaseId) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let case = sql::in_tx(&mut tx, id).await?.ok_or(Refused::NotFound)?;
    if !actor.may_on(Permission::Moderate, case.account) {
        return Err(Refused::NotFound);
    }
    match tx.try_again(&TOLD, id).await? {
        Anew::NothingFails => Err(Refused::NothingFails),
        Anew::UnderWay => Ok(()),
        Anew::Now => {
            for (kind, thing) in [("case", id.to_string()), ("item", case.item.to_string())] {
                tx.log(Entry::new(actor, "case-tried-again", kind, thing).under(&case.guideline));
            }
            tx.commit().await?;
            Ok(())
        }
    }
}
