use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Digest, Instant, PersonId, words};

words! {
    /// Why a snapshot is made.
    Cause {
        /// Its time has come.
        Schedule = "schedule",
        /// Somebody asked for it.
        Asked = "asked",
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// The person.
    pub person: PersonId,
    /// As they were called then.
    pub name: String,
    /// When.
    pub at: Instant,
}

/// A package as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The name of its file.
    pub file: String,
    /// Its SHA-256.
    pub digest: Digest,
    /// Its length.
    pub bytes: i64,
    /// The SHA-256 of its table of contents (`METS.xml`), which names the digest of everything else.
    pub seal: Digest,
    /// How many answers of the platform are in it.
    pub payloads: i64,
    /// How many copies for reading (PDF/A).
    pub copies: i64,
    /// When it was made.
    pub at: Instant,
}

/// That the archive has it (sv. *kvitto*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Who received it.
    pub recipient: String,
    /// Their reference: of a receipt, or the name of a file that was read back.
    pub reference: String,
    /// On which day.
    pub day: Date,
    /// Who handed it over; none where the program did.
    pub by: Option<By>,
    /// When that was noted.
    pub at: Instant,
}

/// How far a snapshot has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is ordered and not made yet.
    Ordered,
    /// It is made and waits to be handed over.
    Made(Made),
    /// The archive has it.
    Delivered(Made, Delivery),
}

impl Stage {
    /// Its name in the database.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Made(_) => "made",
            Self::Delivered(..) => "delivered",
        }
    }
}

/// A snapshot of an account (sv. *ögonblicksbild*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its number.
    pub n: i64,
    /// Of which account.
    pub account: AccountId,
    /// Why it is made.
    pub cause: Cause,
    /// When it was ordered.
    pub asked_at: Instant,
    /// Who asked for it; none where its time had come.
    pub asked_by: Option<(PersonId, String)>,
    /// Under which guideline.
    pub guideline: String,
    /// The last day on which the archive shall have it.
    pub due: Date,
    /// How far it has come.
    pub stage: Stage,
}

impl Snapshot {
    /// Its package, once it is made.
    #[must_use]
    pub fn made(&self) -> Option<&Made> {
        match &self.stage {
            Stage::Ordered => None,
            Stage::Made(made) | Stage::Delivered(made, _) => Some(made),
        }
    }

    /// Whether something remains to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self.stage, Stage::Delivered(..))
    }

    /// Whether the archive should have had it by now.
    #[must_use]
    pub fn is_late(&self, today: Date) -> bool {
        self.is_open() && self.due < today
    }

    /// The day whose picture it is.
    #[must_use]
    pub fn day(&self) -> Date {
        date_of(self.made().map_or(self.asked_at, |it| it.at))
    }
}

/// That snapshots of an account are made more often than the guideline says (ORE-ARK-02).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many a year.
    pub per_year: u32,
    /// Why.
    pub reason: String,
    /// Who decided so.
    pub by: By,
}

/// A stretch of the year that ends with a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its first day.
    pub begins: Date,
    /// From when on the snapshot is made: the last month of the stretch.
    pub opens: Date,
    /// The last day, by which the archive shall have it.
    pub due: Date,
}

/// The stretch that a day lies in, where so many snapshots are made a year; none where none are. Up to twelve, a stretch is
/// whole months, so that two a year end with June and with December.
#[must_use]
pub fn turn_of(day: Date, per_year: u32) -> Option<Turn> {
    let per_year = i32::try_from(per_year.min(366)).ok().filter(|it| *it > 0)?;
    if per_year > 12 {
        return Some(short_turn(day, per_year));
    }
    let ends = |k: i32| i8::try_from(12 * k / per_year).unwrap_or(12);
    let which = (1..=per_year).find(|k| ends(*k) >= day.month())?;
    let first_of = |month: i8| Date::new(day.year(), month, 1).ok();
    let opens = first_of(ends(which))?;
    Some(Turn { begins: first_of(ends(which - 1) + 1)?, opens, due: opens.last_of_month() })
}

/// One of many short stretches, counted in days.
fn short_turn(day: Date, per_year: i32) -> Turn {
    let days = i32::from(day.days_in_year());
    let at = |k: i32| days * k / per_year;
    let n = i32::from(day.day_of_year());
    let which = (1..=per_year).find(|k| at(*k) >= n).unwrap_or(per_year);
    let on = |n: i32| day.first_of_year().saturating_add(jiff::Span::new().days(n - 1));
    Turn { begins: on(at(which - 1) + 1), opens: on(at(which - 1) + 1), due: on(at(which)) }
}

impl Turn {
    /// Whether its snapshot has to be ordered: the last month has begun, and none of the account's is of this stretch.
    #[must_use]
    pub fn is_wanted(&self, today: Date, of_the_account: &[Date]) -> bool {
        today >= self.opens && !of_the_account.iter().any(|it| (self.begins..=self.due).contains(it))
    }
}

/// How many a year are proposed where more was written since the last one than the measure: twice as many, at most one
/// each month (ORE-ARK-02).
#[must_use]
pub fn denser(per_year: u32, written: i64, measure: u32) -> Option<u32> {
    let more = (per_year * 2).clamp(1, 12);
    (written > i64::from(measure) && more > per_year).then_some(more)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn turn(on: &str, per_year: u32) -> [String; 3] {
        let it = turn_of(day(on), per_year).unwrap();
        [it.begins, it.opens, it.due].map(|it| it.to_string())
    }

    #[test]
    fn two_a_year_end_with_june_and_december() {
        assert_eq!(turn("2026-01-01", 2), ["2026-01-01", "2026-06-01", "2026-06-30"]);
        assert_eq!(turn("2026-06-30", 2), ["2026-01-01", "2026-06-01", "2026-06-30"]);
        assert_eq!(turn("2026-07-01", 2), ["2026-07-01", "2026-12-01", "2026-12-31"]);
        assert_eq!(turn("2026-11-30", 12), ["2026-11-01", "2026-11-01", "2026-11-30"]);
        assert_eq!(turn("2028-02-29", 1), ["2028-01-01", "2028-12-01", "2028-12-31"]);
        assert_eq!(turn_of(day("2026-01-01"), 0), None);
    }

    #[test]
    fn however_many_there_are_every_day_lies_in_one_stretch_and_they_follow_each_other() {
        for per_year in (1..=12).chain([24, 26, 52, 365, 366]) {
            let mut today = day("2028-01-01");
            let mut stretches = Vec::new();
            while today.year() == 2028 {
                let turn = turn_of(today, per_year).unwrap();
                assert!(
                    turn.begins <= today && today <= turn.due && turn.begins <= turn.opens,
                    "{per_year} {today}"
                );
                if stretches.last() != Some(&turn) {
                    assert_eq!(turn.begins, today, "{per_year}");
                    stretches.push(turn);
                }
                today = today.tomorrow().unwrap();
            }
            assert_eq!(stretches.len(), per_year as usize);
        }
    }

    #[test]
    fn one_is_wanted_from_the_last_month_on_as_long_as_none_is_of_the_stretch() {
        let turn = turn_of(day("2026-12-01"), 2).unwrap();
        let spring = [day("2026-05-04")];
        assert!(turn.is_wanted(day("2026-12-01"), &spring) && turn.is_wanted(day("2026-12-31"), &[]));
        assert!(!turn.is_wanted(day("2026-11-30"), &spring));
        assert!(!turn.is_wanted(day("2026-12-01"), &[day("2026-05-04"), day("2026-09-01")]));
    }

    #[test]
    fn where_much_is_written_twice_as_many_are_proposed_and_never_more_than_one_each_month() {
        assert_eq!(denser(2, 1_000, 1_000), None);
        assert_eq!(denser(2, 1_001, 1_000), Some(4));
        assert_eq!(denser(8, 1_001, 1_000), Some(12));
        assert_eq!(denser(12, 1_001, 1_000), None);
        assert_eq!(denser(0, 1_001, 1_000), Some(1));
    }
}
