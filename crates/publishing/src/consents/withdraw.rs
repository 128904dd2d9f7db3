use kernel::{Actor, ConsentId, Permission};
use people::Context;
use store::Entry;

use super::refused::LONGEST;
use super::{ConsentRefused, ConsentWithdrawn, consent, sql};

/// A consent to be withdrawn.
#[derive(Clone, Debug)]
pub struct WithdrawConsent {
    /// Which.
    pub consent: ConsentId,
    /// What was said.
    pub reason: String,
}

/// Notes that a consent was withdrawn (sv. *återkalla samtycke*; GDPR art. 7.3): from now on nothing may rest on it. The
/// posts that do are told with it.
///
/// # Errors
///
/// [`ConsentRefused`], with the reason.
pub async fn withdraw_consent(
    cx: &Context,
    actor: &Actor,
    order: WithdrawConsent,
) -> Result<(), ConsentRefused> {
    let reason = order.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(ConsentRefused::ReasonMissing);
    }
    if reason.chars().count() > LONGEST {
        return Err(ConsentRefused::TooLong("reason"));
    }
    let by = actor.id().filter(|_| actor.may(Permission::Answer)).ok_or(ConsentRefused::Unknown)?;
    let known = consent(cx, actor, order.consent).await?.ok_or(ConsentRefused::Unknown)?;
    let mut tx = cx.store.begin().await?;
    let standing = sql::in_tx(&mut tx, known.id).await?.ok_or(ConsentRefused::Unknown)?;
    if let Some(before) = standing.withdrawn {
        return if (before.by, before.reason) == (by, reason) { Ok(()) } else { Err(ConsentRefused::Over) };
    }
    let withdrawn = ConsentWithdrawn { by, at: tx.now(), reason };
    sql::withdraw(&mut tx, known.id, &withdrawn).await?;
    tx.log(Entry::new(actor, "consent-withdrawn", "consent", known.id).under(&cx.guideline.version));
    tx.commit().await?;
    Ok(())
}
