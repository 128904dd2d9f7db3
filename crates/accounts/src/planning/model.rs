use guideline::{Fact, Strength};
use kernel::calendar::{Date, date_of};
use kernel::{Instant, PersonId};

/// A measurable goal (sv. *mätbart mål*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Which number it has among those of the account, from 1.
    pub n: i64,
    /// What is to be reached.
    pub what: String,
    /// What is counted: the key of one of the guideline's metrics, or words.
    pub metric: String,
    /// How many there are to be.
    pub target: i64,
    /// By which day.
    pub due_day: Date,
    /// Who set it.
    pub set_by: PersonId,
    /// When.
    pub set_at: Instant,
    /// Why it is no longer followed, if it is not.
    pub ended: Option<String>,
    /// What it was measured at, oldest first, one for each day.
    pub measures: Vec<Measure>,
}

/// What a goal was measured at (sv. *mätvärde*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// On which day.
    pub day: Date,
    /// How many there were.
    pub value: i64,
}

impl Goal {
    /// Whether it is followed.
    #[must_use]
    pub fn is_followed(&self) -> bool {
        self.ended.is_none()
    }

    /// The latest value; a goal without is *not measured*.
    #[must_use]
    pub fn latest(&self) -> Option<Measure> {
        self.measures.last().copied()
    }

    /// How much the latest value is above the one before, and when that was; less than nothing where it fell (KBA-PLA-08).
    #[must_use]
    pub fn change(&self) -> Option<(i64, Date)> {
        let [.., before, latest] = self.measures.as_slice() else { return None };
        Some((latest.value - before.value, before.day))
    }

    /// Whether the latest value reaches the target.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.latest().is_some_and(|it| it.value >= self.target)
    }

    /// The last day on which it must be measured again.
    fn measure_by(&self, months: Option<u32>) -> Option<Date> {
        months_after(self.latest().map_or(date_of(self.set_at), |it| it.day), months?)
    }
}

/// Days on which less is published (sv. *uppehåll*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Which number it has among those of the account, from 1.
    pub n: i64,
    /// The first day.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
    /// Why.
    pub reason: String,
    /// The address of the post that says so.
    pub announced_in: Option<String>,
}

impl Pause {
    fn touches(&self, monday: Date) -> bool {
        self.first_day <= days_after(monday, 6) && monday <= self.last_day
    }
}

/// Somebody looked again at whom the account is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What they found.
    pub found: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// What the guideline asks of the planning, in plain numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) goals_at_least: usize,
    pub(crate) measured_months: Option<u32>,
    pub(crate) reviewed_months: Option<u32>,
    /// The facts to be stated, and how strongly they are asked for.
    pub(crate) facts: Vec<(Fact, Strength)>,
    pub(crate) posts_per_week: Option<i64>,
    pub(crate) posts_strength: Strength,
    pub(crate) pauses_allowed: bool,
    pub(crate) pauses_announced: Strength,
}

/// What is known of the planning of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) opened: Option<Instant>,
    pub(crate) goals: Vec<Goal>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) reviewed_at: Option<Instant>,
    pub(crate) pauses: Vec<Pause>,
    /// Posts in each week, by its Monday, oldest first.
    pub(crate) weeks: Vec<(Date, i64)>,
}

/// Something that the planning lacks (sv. *brist*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody has stated this, which is asked for so strongly.
    NotStated(Fact, Strength),
    /// There are fewer goals than the guideline asks for.
    TooFewGoals(usize),
    /// This goal was not measured since that day (STO-NYT-02).
    NotMeasured(i64, Date),
    /// Nobody looked again at the audience since that day (STO-NYT-03).
    AudienceNotReviewed(Date),
    /// So many posts in the week that began that Monday, and at least that many were asked for.
    TooFewPosts(Date, i64, i64, Strength),
    /// This pause has begun and no post says so.
    PauseNotAnnounced(i64, Strength),
}

/// What the planning lacks on a day. Weeks count when they are over, and not where a pause was announced.
pub(crate) fn gaps(asked: &Asked, known: &Known, today: Date) -> Vec<Gap> {
    let unstated = asked.facts.iter().filter(|it| !known.facts.contains(&it.0));
    let mut gaps: Vec<Gap> = unstated.map(|it| Gap::NotStated(it.0, it.1)).collect();
    let followed = || known.goals.iter().filter(|it| it.is_followed());
    if followed().count() < asked.goals_at_least {
        gaps.push(Gap::TooFewGoals(asked.goals_at_least));
    }
    for goal in followed() {
        let by = goal.measure_by(asked.measured_months).filter(|by| *by < today);
        gaps.extend(by.map(|by| Gap::NotMeasured(goal.n, by)));
    }
    let looked = known.reviewed_at.or(known.opened);
    let review = looked.and_then(|it| months_after(date_of(it), asked.reviewed_months?));
    gaps.extend(review.filter(|by| *by < today).map(Gap::AudienceNotReviewed));
    gaps.extend(too_few_posts(asked, known, today));
    let silent = |it: &&Pause| it.announced_in.is_none() && it.first_day <= today && today <= it.last_day;
    if asked.pauses_announced != Strength::May {
        let silent = known.pauses.iter().filter(silent);
        gaps.extend(silent.map(|it| Gap::PauseNotAnnounced(it.n, asked.pauses_announced)));
    }
    gaps
}

/// The last whole week with fewer posts than were asked for. A pause excuses it when a post says so, where the guideline
/// asks for that.
fn too_few_posts(asked: &Asked, known: &Known, today: Date) -> Option<Gap> {
    let least = asked.posts_per_week.filter(|it| *it > 0)?;
    let this_week = monday_of(today);
    let (monday, posts) = known.weeks.iter().rev().find(|it| it.0 < this_week).copied()?;
    let told = |it: &&Pause| it.announced_in.is_some() || asked.pauses_announced == Strength::May;
    let paused = asked.pauses_allowed && known.pauses.iter().filter(told).any(|it| it.touches(monday));
    let begun = known.opened.is_some_and(|it| date_of(it) <= monday);
    (posts < least && !paused && begun).then_some(Gap::TooFewPosts(
        monday,
        posts,
        least,
        asked.posts_strength,
    ))
}

/// The Monday of the week.
#[must_use]
pub fn monday_of(day: Date) -> Date {
    days_after(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

pub(crate) fn days_after(day: Date, days: i64) -> Date {
    let span = jiff::Span::new().try_days(days).unwrap_or_default();
    day.checked_add(span).unwrap_or(day)
}

/// The day so many months later.
pub(crate) fn months_after(day: Date, months: u32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_months(i64::from(months)).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn asked() -> Asked {
        Asked {
            goals_at_least: 1,
            measured_months: Some(6),
            reviewed_months: Some(12),
            facts: vec![(Fact::PlanLink, Strength::Must)],
            posts_per_week: Some(2),
            posts_strength: Strength::Should,
            pauses_allowed: true,
            pauses_announced: Strength::Must,
        }
    }

    fn goal(measures: &[(&str, i64)]) -> Goal {
        Goal {
            n: 1,
            what: "Fler svar".into(),
            metric: "svar".into(),
            target: 10,
            due_day: day("2027-01-31"),
            set_by: "01900000-0000-7000-8000-000000000001".parse().unwrap(),
            set_at: "2026-01-12T09:00:00Z".parse().unwrap(),
            ended: None,
            measures: measures.iter().map(|it| Measure { day: day(it.0), value: it.1 }).collect(),
        }
    }

    fn known(goals: Vec<Goal>, weeks: &[(&str, i64)]) -> Known {
        Known {
            opened: Some("2026-01-12T09:00:00Z".parse().unwrap()),
            goals,
            facts: vec![Fact::PlanLink],
            weeks: weeks.iter().map(|it| (day(it.0), it.1)).collect(),
            ..Known::default()
        }
    }

    #[test]
    fn what_is_asked_and_not_there_is_a_gap() {
        let bare = Known { facts: Vec::new(), ..known(Vec::new(), &[]) };
        let expected = [Gap::NotStated(Fact::PlanLink, Strength::Must), Gap::TooFewGoals(1)];
        assert_eq!(gaps(&asked(), &bare, day("2026-02-01")), expected);
        assert_eq!(gaps(&asked(), &known(vec![goal(&[])], &[]), day("2026-02-01")), []);
    }

    #[test]
    fn a_goal_is_measured_again_and_again_and_the_audience_looked_at_each_year() {
        let late = gaps(&asked(), &known(vec![goal(&[])], &[]), day("2026-07-13"));
        assert_eq!(late, [Gap::NotMeasured(1, day("2026-07-12"))]);
        let measured = known(vec![goal(&[("2026-07-01", 4)])], &[]);
        assert_eq!(gaps(&asked(), &measured, day("2026-12-31")), []);
        let expected = [Gap::NotMeasured(1, day("2027-01-01")), Gap::AudienceNotReviewed(day("2027-01-12"))];
        assert_eq!(gaps(&asked(), &measured, day("2027-02-01")), expected);
        let mut dropped = goal(&[]);
        dropped.ended = Some("Ny plan".into());
        assert_eq!(gaps(&asked(), &known(vec![dropped], &[]), day("2026-07-13")), [Gap::TooFewGoals(1)]);
    }

    #[test]
    fn a_week_counts_when_it_is_over_and_no_pause_that_was_announced_touches_it() {
        let weeks = [("2026-02-02", 3), ("2026-02-09", 1), ("2026-02-16", 0)];
        let mut known = known(vec![goal(&[])], &weeks);
        let few = Gap::TooFewPosts(day("2026-02-09"), 1, 2, Strength::Should);
        let now = |asked: &Asked, known: &Known| gaps(asked, known, day("2026-02-18"));
        assert_eq!(now(&asked(), &known), std::slice::from_ref(&few), "the week that runs is not judged");
        let pause = Pause {
            n: 1,
            first_day: day("2026-02-15"),
            last_day: day("2026-02-22"),
            reason: "Sportlov".into(),
            announced_in: None,
        };
        known.pauses = vec![pause];
        assert_eq!(
            now(&asked(), &known),
            [few, Gap::PauseNotAnnounced(1, Strength::Must)],
            "nobody was told"
        );
        let free = Asked { pauses_announced: Strength::May, ..asked() };
        assert_eq!(now(&free, &known), [], "where nobody has to be told, the pause is enough");
        known.pauses[0].announced_in = Some("https://webben.example.se/paus".into());
        assert_eq!(now(&asked(), &known), []);
    }

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(monday_of(day("2026-02-15")), day("2026-02-09"));
        assert_eq!(monday_of(day("2026-02-16")), day("2026-02-16"));
    }
}
