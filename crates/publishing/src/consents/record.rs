use kernel::calendar::{Date, date_of};
use kernel::{Actor, ConsentId, Permission, PersonId, UnitId};
use people::Context;
use store::Entry;

use super::refused::LONGEST;
use super::{Consent, ConsentRefused, sql, units};
use crate::rules::holds_number;

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

/// An order that was read and is right.
struct Read {
    unit: UnitId,
    subject: String,
    scope: super::ConsentScope,
    given_on: Date,
    valid_until: Option<Date>,
    form: String,
    kept: String,
}

impl Read {
    fn of(cx: &Context, order: &RecordConsent) -> Result<Self, ConsentRefused> {
        let filled = |field: &'static str, text: &str, or: ConsentRefused| match text.trim() {
            "" => Err(or),
            text if text.chars().count() > LONGEST => Err(ConsentRefused::TooLong(field)),
            text => Ok(text.to_owned()),
        };
        let subject = filled("subject", &order.subject, ConsentRefused::SubjectMissing)?;
        if holds_number(&cx.analyser, &subject) {
            return Err(ConsentRefused::PersonalNumber);
        }
        let today = date_of(cx.now());
        let given_on: Option<Date> = order.given_on.trim().parse().ok();
        let given_on =
            given_on.filter(|it| *it <= today && it.year() > 1990).ok_or(ConsentRefused::GivenUnfit)?;
        Ok(Self {
            unit: order.unit.trim().parse().map_err(|_| ConsentRefused::UnitUnfit)?,
            subject,
            scope: order.scope.trim().parse().map_err(|_| ConsentRefused::ScopeMissing)?,
            given_on,
            valid_until: until(cx, given_on, order.valid_until.trim())?,
            form: filled("form", &order.form, ConsentRefused::FormMissing)?,
            kept: filled("kept", &order.kept, ConsentRefused::KeptMissing)?,
        })
    }

    fn noted(self, id: ConsentId, by: PersonId, at: kernel::Instant, guideline: String) -> Consent {
        Consent {
            id,
            unit: self.unit,
            subject: self.subject,
            scope: self.scope,
            given_on: self.given_on,
            valid_until: self.valid_until,
            form: self.form,
            kept: self.kept,
            by,
            at,
            guideline,
            withdrawn: None,
        }
    }
}

/// The last day: what is said, or so many months after the first as the guideline lets a consent hold.
fn until(cx: &Context, given_on: Date, said: &str) -> Result<Option<Date>, ConsentRefused> {
    if said.is_empty() {
        let months = cx.guideline.privacy.consent.valid_months;
        let span = months.and_then(|it| jiff::Span::new().try_months(i64::from(it)).ok());
        return Ok(span.and_then(|it| given_on.checked_add(it).ok()));
    }
    let day: Option<Date> = said.parse().ok();
    day.filter(|it| *it >= given_on && it.year() < 2200).map(Some).ok_or(ConsentRefused::UntilUnfit)
}
