//! An order to note a consent, read: what is right goes on, what is not is refused by its field.

use kernel::calendar::{Date, date_of};
use kernel::{ConsentId, Instant, PersonId, UnitId};
use people::Context;

use super::refused::LONGEST;
use super::{Assurance, Capacity, Consent, ConsentRefused, ConsentScope, RecordConsent};
use crate::model::Informed;
use crate::rules::holds_number;

/// An order that was read and is right.
pub(super) struct Read {
    pub(super) unit: UnitId,
    subject: String,
    scope: ConsentScope,
    given_on: Date,
    valid_until: Option<Date>,
    form: String,
    kept: String,
    assurance: Assurance,
}

impl Read {
    pub(super) fn of(cx: &Context, order: &RecordConsent) -> Result<Self, ConsentRefused> {
        let subject = filled("subject", &order.subject, ConsentRefused::SubjectMissing)?;
        if holds_number(&cx.analyser, &subject) || holds_number(&cx.analyser, &order.guardians_consented) {
            return Err(ConsentRefused::PersonalNumber);
        }
        let today = date_of(cx.now());
        let given_on = past(&order.given_on, today).ok_or(ConsentRefused::GivenUnfit)?;
        Ok(Self {
            unit: order.unit.trim().parse().map_err(|_| ConsentRefused::UnitUnfit)?,
            subject,
            scope: order.scope.trim().parse().map_err(|_| ConsentRefused::ScopeMissing)?,
            given_on,
            valid_until: until(cx, given_on, order.valid_until.trim())?,
            form: filled("form", &order.form, ConsentRefused::FormMissing)?,
            kept: filled("kept", &order.kept, ConsentRefused::KeptMissing)?,
            assurance: assurance(cx, order, given_on, today)?,
        })
    }

    pub(super) fn noted(self, id: ConsentId, by: PersonId, at: Instant, guideline: String) -> Consent {
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
            assurance: self.assurance,
            withdrawn: None,
        }
    }
}

fn filled(field: &'static str, text: &str, or: ConsentRefused) -> Result<String, ConsentRefused> {
    let text = within(field, text)?;
    if text.is_empty() { Err(or) } else { Ok(text) }
}

fn within(field: &'static str, text: &str) -> Result<String, ConsentRefused> {
    let text = text.trim();
    if text.chars().count() > LONGEST { Err(ConsentRefused::TooLong(field)) } else { Ok(text.to_owned()) }
}

/// A day that has been, and not in another age.
fn past(text: &str, today: Date) -> Option<Date> {
    text.trim().parse().ok().filter(|it: &Date| *it <= today && it.year() > 1900)
}

/// A day that has been, or none where nothing is written.
fn past_or_none(field: &'static str, text: &str, today: Date) -> Result<Option<Date>, ConsentRefused> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    past(text, today).map(Some).ok_or(ConsentRefused::DayUnfit(field))
}

fn assurance(
    cx: &Context,
    order: &RecordConsent,
    given_on: Date,
    today: Date,
) -> Result<Assurance, ConsentRefused> {
    let capacity = match order.capacity.trim() {
        "" => Capacity::Unjudged,
        word => word.parse().map_err(|_| ConsentRefused::CapacityUnfit)?,
    };
    let judged_on = past_or_none("capacity_on", &order.capacity_on, today)?.unwrap_or(given_on);
    let born_on = past_or_none("born_on", &order.born_on, today)?;
    let lines = order.guardians_consented.lines().map(str::trim).filter(|it| !it.is_empty());
    Ok(Assurance {
        born_on,
        guardians: guardians(cx, &order.guardians, born_on.is_some())?,
        guardians_consented: lines.map(|it| within("guardians_consented", it)).collect::<Result<_, _>>()?,
        capacity,
        capacity_on: (capacity != Capacity::Unjudged).then_some(judged_on),
        informed: Informed {
            whom: Vec::new(),
            on: past_or_none("informed_on", &order.informed_on, today)?,
            means: within("informed_means", &order.informed_means)?,
            version: within("informed_version", &order.informed_version)?,
        },
    })
}

/// How many guardians somebody has who is not of age: as many as are said, else as the guideline expects.
fn guardians(cx: &Context, said: &str, is_minor: bool) -> Result<u32, ConsentRefused> {
    const MOST: u32 = 4;
    match said.trim() {
        "" if is_minor => Ok(cx.guideline.privacy.consent.guardians),
        "" => Ok(0),
        said => said.parse().ok().filter(|it| (1..=MOST).contains(it)).ok_or(ConsentRefused::GuardiansUnfit),
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
