use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Instant, PersonId};

use crate::planning::months_after;

kernel::words! {
    /// How an account stands with something that is to be vouched for.
    Standing {
        /// Somebody has, and not too long ago.
        Given = "given",
        /// Nobody has yet, and there is time.
        Due = "due",
        /// Nobody has in time.
        Missing = "missing",
    }
}

/// That somebody vouched for something (sv. *intyg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attested {
    /// About which account.
    pub account: AccountId,
    /// Which number it has among those of the account, from 1.
    pub n: i64,
    /// For what, by its key in the guideline.
    pub what: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// What was said of it.
    pub note: String,
    /// The documents that it rests on, by address or name.
    pub documents: Vec<String>,
    /// Who lacked which course then; nothing when nobody did, or when it does not rest on courses.
    pub lacking: String,
    /// Under which guideline.
    pub guideline: String,
}

/// How it stands on a day with what is vouched for every so many months, and the last day on which it is to be vouched
/// for (again).
pub(super) fn standing(
    opened: Instant,
    latest: Option<Instant>,
    months: Option<u32>,
    today: Date,
) -> (Standing, Option<Date>) {
    let by = months.and_then(|it| months_after(date_of(latest.unwrap_or(opened)), it));
    let standing = match latest {
        _ if by.is_some_and(|by| by < today) => Standing::Missing,
        Some(_) => Standing::Given,
        None => Standing::Due,
    };
    (standing, by)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str) -> Instant {
        format!("{day}T09:00:00Z").parse().unwrap()
    }

    #[test]
    fn it_is_missing_when_the_period_has_ended_and_never_before() {
        let on = |latest: Option<&str>, today: &str| {
            standing(at("2026-01-12"), latest.map(at), Some(12), today.parse().unwrap())
        };
        let day = |text: &str| Some(text.parse().unwrap());
        assert_eq!(on(None, "2027-01-12"), (Standing::Due, day("2027-01-12")));
        assert_eq!(on(None, "2027-01-13"), (Standing::Missing, day("2027-01-12")));
        assert_eq!(on(Some("2026-11-23"), "2027-11-23"), (Standing::Given, day("2027-11-23")));
        assert_eq!(on(Some("2026-11-23"), "2027-11-24"), (Standing::Missing, day("2027-11-23")));
    }

    #[test]
    fn what_is_vouched_for_once_never_ends() {
        let on = |latest: Option<&str>| {
            standing(at("2026-01-12"), latest.map(at), None, "2036-01-01".parse().unwrap())
        };
        assert_eq!(on(None), (Standing::Due, None));
        assert_eq!(on(Some("2026-02-01")), (Standing::Given, None));
    }
}
