//! Whether a case is reported to the police: decided by a person, with a reason (MOT-DOL-16).

use guideline::{Guideline, Police, PoliceReport};
use kernel::{Actor, CaseId, Failed, Permission};
use people::Context;
use store::Entry;

use crate::model::PoliceDecision;
use crate::open::LONGEST_REASON;
use crate::sql::{self, PoliceRow};

/// The longest reference; those of the police have a dozen characters.
pub(crate) const LONGEST_REFERENCE: usize = 100;

/// A decision about a police report.
#[derive(Clone, Debug)]
pub struct PoliceOrder {
    /// The case.
    pub case: CaseId,
    /// What is decided.
    pub decision: PoliceDecision,
    /// Why.
    pub reason: String,
    /// The police's reference, where there is one.
    pub reference: Option<String>,
}

/// Why the decision was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// It needs a reason.
    #[error("the decision needs a reason")]
    NeedsReason,
    /// The reason is too long.
    #[error("the reason is longer than {LONGEST_REASON} characters")]
    ReasonTooLong,
    /// What was written as the reference is none.
    #[error("the reference is longer than {LONGEST_REFERENCE} characters")]
    ReferenceTooLong,
    /// The guideline leaves no choice: such a crime is reported (ORE-DIA-14).
    #[error("the guideline demands that it is reported")]
    Demanded,
    /// It has been decided.
    #[error("it has been decided already")]
    Decided,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Records whether the case is reported to the police.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn decide_police(cx: &Context, actor: &Actor, order: PoliceOrder) -> Result<(), Refused> {
    let reason = order.reason.trim();
    if reason.is_empty() {
        return Err(Refused::NeedsReason);
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Refused::ReasonTooLong);
    }
    let reference = order.reference.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
    if reference.as_ref().is_some_and(|it| it.chars().count() > LONGEST_REFERENCE) {
        return Err(Refused::ReferenceTooLong);
    }
    let mut tx = cx.store.begin().await?;
    let case = sql::in_tx(&mut tx, order.case).await?.ok_or(Refused::NotFound)?;
    let by =
        actor.id().filter(|_| actor.may_on(Permission::Moderate, case.account)).ok_or(Refused::NotFound)?;
    if order.decision == PoliceDecision::NoReport && is_demanded(&cx.guideline, &case.ground) {
        return Err(Refused::Demanded);
    }
    let row = PoliceRow {
        decision: order.decision,
        reason: reason.to_owned(),
        reference,
        decided_by: by,
        decided_at: tx.now(),
    };
    let version = cx.guideline.version.to_string();
    if !sql::decide_police(&mut tx, order.case, &version, &row).await? {
        return Err(Refused::Decided);
    }
    let words = crate::words::of_police(&row);
    tx.log(Entry::new(actor, "police-decided", "case", order.case).under(&version).about(words));
    tx.commit().await?;
    Ok(())
}

/// Whether the guideline says that what this ground is about is always reported.
fn is_demanded(guideline: &Guideline, ground: &str) -> bool {
    let crime = guideline.ground(ground).is_some_and(|it| it.police == Police::Decide);
    crime && guideline.moderation.police_report == PoliceReport::Always
}
