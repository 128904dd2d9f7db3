use super::{DeadlineRule, Holiday, Label};
use crate::Instant;

/// A time limit with its whole explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// When it began to run.
    pub from: Instant,
    /// When it ends.
    pub at: Instant,
    /// The rule it follows.
    pub rule: DeadlineRule,
    /// Every stretch between, in order and without holes: what counted, what did not, and why.
    pub steps: Vec<Step>,
}

/// One stretch of time on the way to a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it begins.
    pub from: Instant,
    /// Where it ends; the same moment where the clock was changed.
    pub to: Instant,
    /// Whether it counted.
    pub counting: Counting,
}

/// Whether a stretch of time counted towards the deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counting {
    /// It counted as so many whole minutes; a minute that began in an earlier stretch counts where it ends.
    Counted {
        /// The minutes.
        minutes: u32,
    },
    /// It did not count.
    Skipped(Skip),
}

/// Why a stretch of time did not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skip {
    /// Saturday or Sunday.
    Weekend,
    /// A holiday.
    Holiday(Holiday),
    /// Outside office hours on a working day.
    OutsideHours,
    /// After the office closed early, by local decision.
    ShortDay(Label),
    /// A day closed by local decision.
    LocallyClosed(Label),
    /// A weekday on which the office never opens.
    NoOfficeHours,
    /// The rest of the working day on which the time limit began, which is not one of its days.
    DayOfArrival,
    /// The hour that does not exist when summer time begins; the step has no length.
    ClockForward,
    /// The hour that comes twice when summer time ends; the step has no length, both hours count.
    ClockBack,
}

impl Deadline {
    /// Whether the time is out; at the very moment of the deadline it is not.
    #[must_use]
    pub fn is_past(&self, now: Instant) -> bool {
        now > self.at
    }

    /// The minutes that counted.
    #[must_use]
    pub fn counted_minutes(&self) -> u32 {
        self.steps.iter().map(Step::counted_minutes).sum()
    }
}

impl Step {
    /// The minutes that counted; none in a stretch that was skipped.
    #[must_use]
    pub fn counted_minutes(&self) -> u32 {
        match self.counting {
            Counting::Counted { minutes } => minutes,
            Counting::Skipped(_) => 0,
        }
    }
}
