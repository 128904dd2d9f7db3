use jiff::civil::Date;

use super::day::Part;
use super::{Counting, Deadline, DeadlineRule, OfficeCalendar, Skip, Step};
use crate::Instant;
use crate::calendar::office::days_from;
use crate::calendar::zone;

const MINUTE: i64 = 60_000_000;

impl OfficeCalendar {
    /// When the time is out that began to run at `from`, with every minute between explained.
    #[must_use]
    pub fn deadline(&self, from: Instant, rule: DeadlineRule) -> Deadline {
        let parts = match rule {
            DeadlineRule::WallMinutes(minutes) => wall_parts(from, minutes),
            DeadlineRule::OfficeMinutes(minutes) => self.office_parts(from, minutes),
            DeadlineRule::WorkingDays(0) => self.same_day_parts(from),
            DeadlineRule::WorkingDays(days) => self.working_day_parts(from, days),
        };
        let at = parts.last().map_or(from, |it| it.to);
        Deadline { from, at, rule, steps: steps(parts) }
    }

    fn office_parts(&self, from: Instant, minutes: u32) -> Vec<Part> {
        let mut left = i64::from(minutes) * MINUTE;
        let mut taken = Vec::new();
        for part in days_from(from).flat_map(|it| self.parts(it)).filter_map(|it| after(it, from)) {
            if left == 0 {
                break;
            }
            let part = if part.skip.is_none() { first(part, &mut left) } else { part };
            taken.push(part);
        }
        taken
    }

    /// The days after the day of arrival, until the office closes on the last of them.
    fn working_day_parts(&self, from: Instant, days: u32) -> Vec<Part> {
        let mut left = days;
        let mut taken = Vec::new();
        let arrival = zone::date_of(from);
        for date in days_from(from) {
            if left == 0 {
                break;
            }
            let parts = if date == arrival { self.arrival_parts(date) } else { self.parts(date) };
            taken.extend(parts.into_iter().filter_map(|it| after(it, from)));
            if date > arrival && self.is_working_day(date) {
                left -= 1;
            }
        }
        // The time is out when the office closes, not at midnight.
        while taken.last().is_some_and(|it| it.skip.is_some()) && left == 0 {
            taken.pop();
        }
        taken
    }

    /// Until the office closes today, or on the next day on which it is still open.
    fn same_day_parts(&self, from: Instant) -> Vec<Part> {
        let mut taken: Vec<Part> = Vec::new();
        for date in days_from(from) {
            taken.extend(self.parts(date).into_iter().filter_map(|it| after(it, from)));
            if let Some(last) = taken.iter().rposition(|it| it.skip.is_none()) {
                taken.truncate(last + 1);
                break;
            }
        }
        taken
    }

    fn arrival_parts(&self, date: Date) -> Vec<Part> {
        let mut parts = self.parts(date);
        for part in parts.iter_mut().filter(|it| it.skip.is_none()) {
            part.skip = Some(Skip::DayOfArrival);
        }
        parts
    }
}

fn wall_parts(from: Instant, minutes: u32) -> Vec<Part> {
    let to = Instant::from_micros(from.as_micros().saturating_add(i64::from(minutes) * MINUTE));
    if from < to { vec![Part { from, to, skip: None }] } else { vec![] }
}

/// What of the part lies after `from`.
fn after(part: Part, from: Instant) -> Option<Part> {
    (part.to > from).then(|| Part { from: part.from.max(from), ..part })
}

/// As much of the part, from its beginning, as is left to count.
fn first(part: Part, left: &mut i64) -> Part {
    let take = (part.to.as_micros() - part.from.as_micros()).min(*left);
    *left -= take;
    Part { to: Instant::from_micros(part.from.as_micros() + take), ..part }
}

fn steps(parts: Vec<Part>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut counted = 0;
    for part in parts {
        match part.skip {
            None => count(&mut steps, &mut counted, part.from, part.to),
            Some(skip) => skip_over(&mut steps, part.from, part.to, skip),
        }
    }
    steps
}

/// Adds a counted stretch, cut where the clock is changed.
fn count(steps: &mut Vec<Step>, counted: &mut i64, from: Instant, to: Instant) {
    let mut begin = from;
    for change in zone::clock_changes(from).take_while(|it| it.at < to) {
        push_counted(steps, counted, begin, change.at);
        let skip = if change.after > change.before { Skip::ClockForward } else { Skip::ClockBack };
        steps.push(Step { from: change.at, to: change.at, counting: Counting::Skipped(skip) });
        begin = change.at;
    }
    push_counted(steps, counted, begin, to);
}

/// Minutes are rounded down on the running sum, so that they always add up to the minutes of the rule.
fn push_counted(steps: &mut Vec<Step>, counted: &mut i64, from: Instant, to: Instant) {
    let before = *counted / MINUTE;
    *counted += to.as_micros() - from.as_micros();
    let minutes = u32::try_from(*counted / MINUTE - before).unwrap_or(u32::MAX);
    steps.push(Step { from, to, counting: Counting::Counted { minutes } });
}

/// Adds a skipped stretch; one that goes on from the stretch before for the same reason prolongs it.
fn skip_over(steps: &mut Vec<Step>, from: Instant, to: Instant, skip: Skip) {
    match steps.last_mut() {
        Some(last) if last.counting == Counting::Skipped(skip.clone()) => last.to = to,
        _ => steps.push(Step { from, to, counting: Counting::Skipped(skip) }),
    }
}
