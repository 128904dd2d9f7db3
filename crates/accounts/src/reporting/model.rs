use std::fmt;
use std::str::FromStr;

use kernel::calendar::{Date, midnight};
use kernel::{AccountId, Instant, PersonId, UnitId};
use serde::{Deserialize, Serialize};

use super::as_words;

/// A round of reports (sv. *rapportomgång*): it opens on the first day of a month and is due on the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReportRound(Date);

/// A text that should have been a round but is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a round is a year and a month, such as 2026-09")]
pub struct ReportRoundError;

impl ReportRound {
    /// The one of the month that the day lies in.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }

    /// The day it opens.
    #[must_use]
    pub fn opens(self) -> Date {
        self.0
    }

    /// The last day to sign.
    #[must_use]
    pub fn due(self) -> Date {
        self.0.last_of_month()
    }

    /// The first moment after it.
    #[must_use]
    pub fn ends(self) -> Instant {
        midnight(self.month_after().0)
    }

    /// Whether the guideline asks for it.
    #[must_use]
    pub fn is_asked_for(self, months: &[u8]) -> bool {
        months.iter().any(|it| i8::try_from(*it) == Ok(self.0.month()))
    }

    /// The one that the guideline asked for before this one; where it asks for none, the one a year ago.
    #[must_use]
    pub fn before(self, months: &[u8]) -> Self {
        let year = std::iter::successors(Some(self.month_before()), |it| Some(it.month_before())).take(12);
        let a_year_ago = year.clone().last().unwrap_or(self);
        year.into_iter().find(|it| it.is_asked_for(months)).unwrap_or(a_year_ago)
    }

    /// The latest one that has opened on that day; none where the guideline asks for none.
    #[must_use]
    pub fn latest(day: Date, months: &[u8]) -> Option<Self> {
        let this = Self::of(day);
        if this.is_asked_for(months) {
            return Some(this);
        }
        Some(this.before(months)).filter(|it| it.is_asked_for(months))
    }

    fn month_before(self) -> Self {
        Self(self.0.yesterday().unwrap_or(self.0).first_of_month())
    }

    fn month_after(self) -> Self {
        Self(self.due().tomorrow().unwrap_or(self.0))
    }
}

impl fmt::Display for ReportRound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl FromStr for ReportRound {
    type Err = ReportRoundError;
    fn from_str(text: &str) -> Result<Self, ReportRoundError> {
        let day: Date = format!("{text}-01").parse().map_err(|_| ReportRoundError)?;
        if text.len() == 7 && (2000..=2200).contains(&day.year()) {
            Ok(Self(day))
        } else {
            Err(ReportRoundError)
        }
    }
}

kernel::words! {
    /// Where in a report an account stands.
    Section {
        /// Opened since the report before (sv. *nystartat*).
        New = "new",
        /// There before (sv. *befintligt*).
        Existing = "existing",
        /// Closed since the report before (sv. *avslutat*).
        Closed = "closed",
    }

    /// Something that a report must say of an account and cannot (sv. *brist i rapporten*).
    Lack {
        /// It has no name.
        Name = "name",
        /// It has no platform.
        Platform = "platform",
        /// It has no address.
        Link = "link",
        /// Its unit is not there.
        Unit = "unit",
        /// It has no purpose.
        Purpose = "purpose",
        /// Nobody who is still here is responsible.
        Responsible = "responsible",
    }

    /// Whether the account can be reached, as far as that is known (sv. *nåbarhet*).
    Reach {
        /// It answered the last time.
        Well = "well",
        /// It did not answer the last time.
        Trouble = "trouble",
        /// Nobody has tried yet.
        Untried = "untried",
        /// Nobody has connected it.
        NotConnected = "not-connected",
    }

    /// How far a report has come.
    Standing {
        /// It is signed (sv. *underskriven*).
        Signed = "signed",
        /// It can be signed, and there is time.
        Open = "open",
        /// The last day has passed (sv. *försenad*).
        Overdue = "overdue",
    }
}

/// An account in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The account's stable name.
    pub key: String,
    /// Where it stands.
    #[serde(with = "as_words")]
    pub section: Section,
    /// The name shown.
    pub name: String,
    /// The platform's stable name.
    pub platform: String,
    /// Where it is.
    pub link: String,
    /// The unit behind it.
    pub unit: String,
    /// What it is for.
    pub purpose: String,
    /// Who is responsible.
    pub responsible: String,
    /// The day it was opened.
    #[serde(with = "as_words")]
    pub opened: Date,
    /// The day it was closed.
    #[serde(with = "as_words::maybe")]
    pub closed: Option<Date>,
    /// Whether it can be reached; nothing of one that is closed.
    #[serde(with = "as_words::maybe")]
    pub reach: Option<Reach>,
    /// Since when it has not been reached.
    #[serde(with = "as_words::maybe")]
    pub unreached_since: Option<Instant>,
    /// What the report must say of it and cannot.
    #[serde(with = "as_words::each")]
    pub lacks: Vec<Lack>,
}

/// What a department or a company reports of its accounts (sv. *rapport*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// In which round.
    #[serde(with = "as_words")]
    pub round: ReportRound,
    /// Which department or company.
    #[serde(with = "as_words")]
    pub unit: UnitId,
    /// What that is called.
    pub unit_name: String,
    /// Since when an account is new or closed: where the report before ended.
    #[serde(with = "as_words")]
    pub since: Instant,
    /// What the guideline wants said of each account, by its words.
    pub fields: Vec<String>,
    /// The accounts: new, existing, closed, each by name.
    pub lines: Vec<Line>,
}

impl Report {
    /// The accounts of one part of it.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |it| it.section == section)
    }

    /// How many accounts lack nothing (STO-UPP-01).
    #[must_use]
    pub fn whole(&self) -> usize {
        self.lines.iter().filter(|it| it.lacks.is_empty()).count()
    }

    /// How many of a hundred that is, rounded to the nearest; only all of them are a hundred.
    #[must_use]
    pub fn percent(&self) -> usize {
        percent(self.whole(), self.lines.len())
    }

    /// The accounts that lack something.
    pub fn lacking(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|it| !it.lacks.is_empty())
    }
}

/// So many of all in hundredths, half rounded up. A part is never all of it, and something never nothing.
fn percent(part: usize, all: usize) -> usize {
    match (part, all) {
        (part, all) if part >= all => 100,
        (0, _) => 0,
        (part, all) => ((part * 200 + all) / (2 * all)).clamp(1, 99),
    }
}

/// As what somebody signs a report off (sv. *i vilken roll*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// The key of the role; none where the guideline names no role, and whoever manages accounts signs.
    pub role: Option<String>,
}

/// How a report stands on a day; one that nobody asked for is never overdue.
#[must_use]
pub(super) fn standing(round: ReportRound, months: &[u8], is_signed: bool, today: Date) -> Standing {
    if is_signed {
        Standing::Signed
    } else if round.is_asked_for(months) && round.due() < today {
        Standing::Overdue
    } else {
        Standing::Open
    }
}

// Deviations

kernel::words! {
    /// What was done about a deviation.
    StepKind {
        /// It was put right, its owner says (sv. *åtgärdad*).
        Fixed = "fixed",
        /// Somebody else looked, and it is (sv. *uppföljd*).
        Passed = "passed",
        /// Somebody else looked, and it is not (sv. *åter öppen*).
        Returned = "returned",
    }

    /// What a follow-up check found.
    CheckOutcome {
        /// It was put right.
        Passed = "passed",
        /// It was not.
        Returned = "returned",
    }

    /// How far a deviation has come.
    DeviationStage {
        /// To be put right (sv. *öppen*).
        Open = "open",
        /// Put right, and nobody else has looked yet (sv. *åtgärdad, inte uppföljd*).
        Fixed = "fixed",
        /// Put right and followed up (sv. *avslutad*).
        Closed = "closed",
    }
}

impl DeviationStage {
    /// What it is after a step; `None` where the step has no place.
    #[must_use]
    pub fn after(self, step: StepKind) -> Option<Self> {
        match (self, step) {
            (Self::Open, StepKind::Fixed) => Some(Self::Fixed),
            (Self::Fixed, StepKind::Passed) => Some(Self::Closed),
            (Self::Fixed, StepKind::Returned) => Some(Self::Open),
            (Self::Open, StepKind::Passed | StepKind::Returned)
            | (Self::Fixed, StepKind::Fixed)
            | (Self::Closed, StepKind::Fixed | StepKind::Passed | StepKind::Returned) => None,
        }
    }
}

/// Something on an account that departs from the guideline (sv. *avvikelse*; STO-UPP-02).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// On which account.
    pub account: AccountId,
    /// Which number it has among those of the account, from 1.
    pub n: i64,
    /// The rule that it came from, by its word, where it came from one.
    pub rule: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What is to be done.
    pub action: String,
    /// Who is to do it.
    pub owner: PersonId,
    /// By which day.
    pub due: Date,
    /// Who noticed it.
    pub raised_by: PersonId,
    /// When.
    pub raised_at: Instant,
    /// What was done about it, oldest first.
    pub steps: Vec<DeviationStep>,
}

/// What somebody did about a deviation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationStep {
    /// What.
    pub kind: StepKind,
    /// What they wrote.
    pub note: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

impl Deviation {
    /// How far it has come.
    #[must_use]
    pub fn stage(&self) -> DeviationStage {
        self.steps.iter().fold(DeviationStage::Open, |stage, it| stage.after(it.kind).unwrap_or(stage))
    }

    /// Whether something is still to be done about it; what is put right and not followed up is open (STO-UPP-02).
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.stage() != DeviationStage::Closed
    }

    /// Whether its day has passed.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.due < today
    }

    /// Who put it right the last time.
    #[must_use]
    pub fn fixed_by(&self) -> Option<PersonId> {
        self.steps.iter().rev().find(|it| it.kind == StepKind::Fixed).map(|it| it.by)
    }

    /// Whether it was this person's to put right, or they did: somebody else looks whether it is.
    #[must_use]
    pub fn was_the_work_of(&self, person: PersonId) -> bool {
        self.fixed_by() == Some(person) || self.owner == person
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn round(text: &str) -> ReportRound {
        text.parse().unwrap()
    }

    #[test]
    fn a_round_opens_on_the_first_day_of_its_month_and_is_due_on_the_last() {
        for (text, opens, due) in [
            ("2026-02", "2026-02-01", "2026-02-28"),
            ("2028-02", "2028-02-01", "2028-02-29"),
            ("2026-09", "2026-09-01", "2026-09-30"),
            ("2026-12", "2026-12-01", "2026-12-31"),
        ] {
            assert_eq!((round(text).opens(), round(text).due()), (day(opens), day(due)));
            assert_eq!(round(text).to_string(), text);
        }
        for text in ["", "2026", "2026-13", "2026-2", "1999-12", "2026-02-01", "+026-02", "2026-09-01T"] {
            assert_eq!(text.parse::<ReportRound>(), Err(ReportRoundError), "{text}");
        }
        assert_eq!(round("2026-12").ends(), midnight(day("2027-01-01")));
    }

    #[test]
    fn the_round_before_is_the_guidelines_and_the_latest_one_has_opened() {
        let stockholm = [2, 9];
        assert_eq!(round("2026-09").before(&stockholm), round("2026-02"));
        assert_eq!(round("2026-02").before(&stockholm), round("2025-09"));
        assert_eq!(round("2026-05").before(&stockholm), round("2026-02"));
        assert_eq!(round("2026-01").before(&[1]), round("2025-01"));
        assert_eq!(round("2026-05").before(&[]), round("2025-05"), "on demand: a year");
        assert_eq!(ReportRound::latest(day("2026-03-31"), &stockholm), Some(round("2026-02")));
        assert_eq!(ReportRound::latest(day("2026-09-01"), &stockholm), Some(round("2026-09")));
        assert_eq!(ReportRound::latest(day("2026-01-31"), &stockholm), Some(round("2025-09")));
        assert_eq!(ReportRound::latest(day("2026-01-31"), &[]), None);
    }

    #[test]
    fn hundredths_are_rounded_and_only_all_is_a_hundred() {
        let table = [(0, 0, 100), (0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (7, 10, 70)];
        for (part, all, expected) in table {
            assert_eq!(percent(part, all), expected, "{part}/{all}");
        }
        assert_eq!([percent(799, 800), percent(1, 800), percent(800, 800)], [99, 1, 100]);
    }

    #[test]
    fn a_report_is_overdue_when_its_last_day_has_passed_and_not_before() {
        let of = |is_signed, today: &str| standing(round("2026-02"), &[2, 9], is_signed, day(today));
        assert_eq!(of(false, "2026-02-28"), Standing::Open);
        assert_eq!(of(false, "2026-03-01"), Standing::Overdue);
        assert_eq!(of(true, "2026-03-01"), Standing::Signed);
        let on_demand = standing(round("2026-02"), &[], false, day("2027-01-01"));
        assert_eq!(on_demand, Standing::Open, "nobody asked for it");
    }

    #[test]
    fn a_deviation_is_put_right_and_then_looked_at_and_nothing_else() {
        use DeviationStage::{Closed, Fixed, Open};
        let table = [
            (Open, [Some(Fixed), None, None]),
            (Fixed, [None, Some(Closed), Some(Open)]),
            (Closed, [None, None, None]),
        ];
        for (stage, expected) in table {
            let steps = [StepKind::Fixed, StepKind::Passed, StepKind::Returned];
            assert_eq!(steps.map(|it| stage.after(it)), expected, "{stage}");
        }
    }
}
