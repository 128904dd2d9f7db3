//! That a report to the police was made (sv. *polisanmälan*; ORE-DIA-14, MOT-DOL-16): which day, under which number of the
//! police, and by whom. Whether one is made is decided in `police`.

use kernel::calendar::{Date, date_of};
use kernel::{Actor, CaseId, Failed, Instant, Permission, PersonId};
use people::Context;
use store::Entry;

use crate::model::PoliceDecision;
use crate::police::LONGEST_REFERENCE;
use crate::sql;
use crate::sql::care;

/// That a report was made, as a person notes it.
#[derive(Clone, Debug)]
pub struct ReportOrder {
    /// The case.
    pub case: CaseId,
    /// The day on which it was made.
    pub day: String,
    /// The number that the police gave it.
    pub number: String,
    /// Who made it.
    pub by: String,
}

/// A report to the police that was made (sv. *polisanmälan*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// The day on which it was made.
    pub filed_on: Date,
    /// The number that the police gave it.
    pub number: String,
    /// Who made it.
    pub filed_by: String,
    /// Who noted it here.
    pub noted_by: PersonId,
    /// When.
    pub noted_at: Instant,
}

/// Why it was not noted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such case for this person.
    #[error("there is no such case")]
    NotFound,
    /// Nobody has decided that it is reported.
    #[error("no report was decided on")]
    NotDecided,
    /// It is no day, or one to come.
    #[error("it is no day that has been")]
    DayUnfit,
    /// The number of the police is missing.
    #[error("the number of the police is missing")]
    NumberMissing,
    /// It is not said who made it.
    #[error("it is not said who made the report")]
    ByMissing,
    /// A field is longer than what it names.
    #[error("it is longer than {LONGEST_REFERENCE} characters")]
    TooLong,
    /// It has been noted.
    #[error("the report has been noted already")]
    Noted,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Notes that the report that was decided on was made.
///
/// # Errors
///
/// [`Refused`] with the reason; then nothing has changed.
pub async fn note_report(cx: &Context, actor: &Actor, order: ReportOrder) -> Result<(), Refused> {
    let mut tx = cx.store.begin().await?;
    let case = sql::in_tx(&mut tx, order.case).await?.ok_or(Refused::NotFound)?;
    let noted_by =
        actor.id().filter(|_| actor.may_on(Permission::Moderate, case.account)).ok_or(Refused::NotFound)?;
    if sql::police_in(&mut tx, case.id).await? != Some(PoliceDecision::Report) {
        return Err(Refused::NotDecided);
    }
    let noted_at = tx.now();
    let filing = read(&order, noted_by, noted_at)?;
    let version = cx.guideline.version.to_string();
    if !care::file_report(&mut tx, case.id, &version, &filing).await? {
        return Err(Refused::Noted);
    }
    let words = crate::words::of_filing(&filing);
    tx.log(Entry::new(actor, "police-reported", "case", case.id).under(&version).about(words));
    tx.commit().await?;
    Ok(())
}

fn read(order: &ReportOrder, noted_by: PersonId, noted_at: Instant) -> Result<Filing, Refused> {
    let filed_on: Date = order.day.trim().parse().map_err(|_| Refused::DayUnfit)?;
    if filed_on > date_of(noted_at) {
        return Err(Refused::DayUnfit);
    }
    let word = |it: &str, missing: Refused| {
        let it = it.trim();
        match it.chars().filter(|it| !kernel::is_invisible(*it)).count() {
            0 => Err(missing),
            n if n > LONGEST_REFERENCE => Err(Refused::TooLong),
            _ => Ok(it.to_owned()),
        }
    };
    let number = word(&order.number, Refused::NumberMissing)?;
    let filed_by = word(&order.by, Refused::ByMissing)?;
    Ok(Filing { filed_on, number, filed_by, noted_by, noted_at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_has_a_day_that_has_been_and_a_number_and_somebody_who_made_it() {
        let id = "01900000-0000-7000-8000-000000000001";
        let now: Instant = "2026-11-23T09:00:00Z".parse().unwrap();
        let said = |day: &str, number: &str, by: &str| {
            let (day, number, by) = (day.to_owned(), number.to_owned(), by.to_owned());
            read(&ReportOrder { case: id.parse().unwrap(), day, number, by }, id.parse().unwrap(), now)
        };
        let good = said("2026-11-23", " 5000-K1-26 ", "Redaktör Ek").unwrap();
        assert_eq!((good.number.as_str(), good.filed_by.as_str()), ("5000-K1-26", "Redaktör Ek"));
        for day in ["", "i går", "2026-11-24"] {
            assert!(matches!(said(day, "5000-K1-26", "Ek"), Err(Refused::DayUnfit)), "{day}");
        }
        assert!(matches!(said("2026-11-23", "\u{200b} ", "Ek"), Err(Refused::NumberMissing)));
        assert!(matches!(said("2026-11-23", "5000-K1-26", " "), Err(Refused::ByMissing)));
        assert!(matches!(said("2026-11-23", &"5".repeat(101), "Ek"), Err(Refused::TooLong)));
    }
}
