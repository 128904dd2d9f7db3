use kernel::{Actor, ConsentId, Permission};
use people::Context;
use store::Entry;

use super::read::Read;
use super::{ConsentRefused, sql, units};

/// A consent to be noted.
#[derive(Clone, Debug, Default)]
pub struct RecordConsent {
    /// The unit that asked for it, by its identity.
    pub unit: String,
    /// Who has consented, by name or by a reference that the unit understands.
    pub subject: String,
    /// For which channels, by the word of [`super::ConsentScope`].
    pub scope: String,
    /// The day on which it was given, `2026-11-23`.
    pub given_on: String,
    /// The last day; as the guideline says where it is empty.
    pub valid_until: String,
    /// Which form, in which version.
    pub form: String,
    /// Where the paper lies.
    pub kept: String,
    /// When the person was born, if they are not of age.
    pub born_on: String,
    /// How many guardians such a person has.
    pub guardians: String,
    /// Those of them who have consented, one on each line.
    pub guardians_consented: String,
    /// Whether the person understands, by the word of [`super::Capacity`]; nobody has judged it where it is empty.
    pub capacity: String,
    /// The day on which that was judged; the one on which the consent was given where it is empty.
    pub capacity_on: String,
    /// The day on which they were told of the transfer to a third country and its risks.
    pub informed_on: String,
    /// By which means.
    pub informed_means: String,
    /// Which text, in which version.
    pub informed_version: String,
}

/// Notes a consent (sv. *anteckna samtycke*). Noted twice alike, it is one.
///
/// # Errors
///
/// [`ConsentRefused`], with the reason.
pub async fn record_consent(
    cx: &Context,
    actor: &Actor,
    order: RecordConsent,
) -> Result<ConsentId, ConsentRefused> {
    let read = Read::of(cx, &order)?;
    let by = actor.id().filter(|_| actor.may(Permission::Answer)).ok_or(ConsentRefused::NotPermitted)?;
    if units(cx, actor).await?.iter().all(|it| it.id != read.unit) {
        return Err(ConsentRefused::UnitUnfit);
    }
    let mut tx = cx.store.begin().await?;
    let id = ConsentId::new(tx.now(), tx.entropy());
    let consent = read.noted(id, by, tx.now(), cx.guideline.version.to_string());
    if let Some(there) = sql::same(&mut tx, &consent).await? {
        return Ok(there);
    }
    sql::insert(&mut tx, &consent).await?;
    tx.log(Entry::new(actor, "consent-recorded", "consent", id).under(&consent.guideline));
    tx.commit().await?;
    Ok(id)
}
