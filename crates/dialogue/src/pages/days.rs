//! Why the next watch round is when it is: the days of the office until then.

use std::num::NonZeroU8;

use kernel::Instant;
use kernel::calendar::{DayKind, OfficeCalendar, OfficeDay, date_of, day_words, stockholm};
use webkit::{Shell, Text};

use super::words::label;

/// The longest stretch that is told day by day.
const MOST_DAYS: usize = 14;

/// A line for each day from now until the round is due.
pub(super) fn lines(shell: &Shell, office: &OfficeCalendar, rounds: NonZeroU8, due: Instant) -> Vec<String> {
    let last = date_of(due);
    let mut lines = Vec::new();
    let mut date = date_of(shell.now());
    while date <= last && lines.len() < MOST_DAYS {
        lines.push(shell.say(&line(&office.day(date), rounds)));
        let Ok(next) = date.tomorrow() else { break };
        date = next;
    }
    lines
}

fn line(day: &OfficeDay, rounds: NonZeroU8) -> Text {
    let date = label(&day_words(day.date));
    let said = |key: &'static str| Text::key(key).with("day", date.clone());
    let open = || hours(day);
    let n = i64::from(rounds.get());
    match &day.kind {
        DayKind::Ordinary => said("dialogue-day-open").with("hours", open()).with("n", n),
        DayKind::Short(why) => {
            said("dialogue-day-short").with("hours", open()).with("why", label(why)).with("n", n)
        }
        DayKind::Weekend => said("dialogue-day-weekend"),
        DayKind::Holiday(holiday) => said("dialogue-day-closed").with("why", label(&holiday.label())),
        DayKind::LocallyClosed(why) => said("dialogue-day-closed").with("why", label(why)),
        DayKind::NoOfficeHours => said("dialogue-day-no-hours"),
    }
}

fn hours(day: &OfficeDay) -> String {
    let clock = |at: Instant| at.timestamp().to_zoned(stockholm()).strftime("%H:%M").to_string();
    let stretches = day.open.iter().map(|(from, to)| format!("{}–{}", clock(*from), clock(*to)));
    stretches.collect::<Vec<_>>().join(", ")
}
