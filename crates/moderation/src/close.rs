//! Closing a case: a person says that nothing remains to be done, and is refused while something does.

use guideline::Police;
use kernel::{Actor, CaseId, Failed, Outcome, Permission};
use people::Context;
use records::Stage as EntryStage;
use store::Entry;

use crate::ending::{Kept, Lacking, Standing, lacking};
use crate::model::{Case, Stage};
use crate::sql;
use crate::sql::care;

/// Why a case was not closed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// Something remains to be done.
    #[error("the case lacks {0:?}")]
    Lacks(Lacking),
    /// It is closed.
    #[error("the case is closed already")]
    Closed,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Closes a case that lacks nothing (sv. *avsluta ärendet*).
///
/// # Errors
///
/// [`Refused`] with what remains to be done; then nothing has changed.
pub async fn close_case(cx: &Context, actor: &Actor, id: CaseId) -> Result<(), Refused> {
    let case = sql::one(&cx.store.reader(), id).await?.ok_or(Refused::NotFound)?;
    let by =
        actor.id().filter(|_| actor.may_on(Permission::Moderate, case.account)).ok_or(Refused::NotFound)?;
    if let Some(first) = lacks(cx, actor, &case).await?.first() {
        return Err(Refused::Lacks(*first));
    }
    let mut tx = cx.store.begin().await?;
    let version = cx.guideline.version.to_string();
    if !care::close(&mut tx, id, by, &version).await? {
        return Err(Refused::Closed);
    }
    tx.log(Entry::new(actor, "case-concluded", "case", id).under(&version));
    tx.commit().await?;
    Ok(())
}

/// What the case lacks before it can be closed.
pub(crate) async fn lacks(cx: &Context, actor: &Actor, case: &Case) -> Outcome<Vec<Lacking>> {
    let reader = cx.store.reader();
    let ground = cx.guideline.ground(&case.ground);
    let carried_out = match case.stage {
        Stage::Registered(..) | Stage::Closed(_) => true,
        Stage::AwaitingSecond
        | Stage::Decided
        | Stage::Sealed(_)
        | Stage::Acted(_)
        | Stage::Verified(_)
        | Stage::Stopped(_) => false,
    };
    Ok(lacking(Standing {
        carried_out,
        police: ground.map_or(Police::None, |it| it.police),
        decision: sql::police_of(&reader, case.id).await?.map(|it| it.decision),
        is_reported: care::filing_of(&reader, case.id).await?.is_some(),
        kept: kept(cx, actor, case).await?,
    }))
}

async fn kept(cx: &Context, actor: &Actor, case: &Case) -> Outcome<Kept> {
    let reader = cx.store.reader();
    match records::stage_of_case(&reader, actor, case.id).await? {
        Some((_, EntryStage::Proposed)) => return Ok(Kept::Proposed),
        Some((_, EntryStage::Registered { .. } | EntryStage::Declined { .. })) => return Ok(Kept::Settled),
        None => {}
    }
    let Some(item) = dialogue::item::one(&reader, case.item).await? else { return Ok(Kept::Settled) };
    let assessed = dialogue::assess::is_assessed(&reader, &item).await?;
    Ok(if assessed { Kept::Assessed } else { Kept::Unassessed })
}
