use jiff::civil::{Date, DateTime, Time};

use super::{Counting, Deadline, Label, Skip, Step};
use crate::Instant;
use crate::calendar::zone;

const MONTHS_SV: [&str; 12] =
    ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

impl Deadline {
    /// Every step as one line: the whole explanation.
    #[must_use]
    pub fn lines(&self) -> Vec<Label> {
        self.steps.iter().map(|it| line(it, zone::date_of(self.from).year())).collect()
    }

    /// The explanation on one line, without the nights, which nobody expects to count.
    #[must_use]
    pub fn summary(&self) -> Label {
        let told = |it: &&Step| it.counting != Counting::Skipped(Skip::OutsideHours);
        let year = zone::date_of(self.from).year();
        let lines: Vec<_> = self.steps.iter().filter(told).map(|it| line(it, year)).collect();
        Label::join(&lines, " · ")
    }
}

/// A moment as people write it: `29 dec 2025 kl. 09:00`.
#[must_use]
pub fn moment_words(at: Instant) -> Label {
    let shown = zone::local(at);
    let day = day_words(shown.date());
    let time = clock(shown);
    Label::new(format!("{} kl. {time}", day.sv), format!("{} at {time}", day.en))
}

/// A day as people write it: `29 dec 2025`.
#[must_use]
pub fn day_words(date: Date) -> Label {
    let day = short_day(date);
    Label::new(format!("{} {}", day.sv, date.year()), format!("{} {}", day.en, date.year()))
}

fn line(step: &Step, year: i16) -> Label {
    match &step.counting {
        Counting::Counted { minutes } => {
            let span = span(step, year);
            Label::new(
                format!("{} räknas ({minutes} min)", span.sv),
                format!("{} counts ({minutes} min)", span.en),
            )
        }
        Counting::Skipped(Skip::ClockForward) => clock_line(
            step,
            [
                "sommartid börjar, timmen mellan finns inte",
                "summer time begins, the hour between does not exist",
            ],
        ),
        Counting::Skipped(Skip::ClockBack) => clock_line(
            step,
            ["vintertid börjar, båda timmarna räknas", "winter time begins, both hours count"],
        ),
        Counting::Skipped(skip) => {
            let (span, why) = (span(step, year), why(skip));
            Label::new(
                format!("{} {} räknas inte", span.sv, why.sv),
                format!("{} {} does not count", span.en, why.en),
            )
        }
    }
}

fn clock_line(step: &Step, what: [&str; 2]) -> Label {
    let Some(change) = zone::clock_changes(step.from.plus_seconds(-1)).next() else {
        return Label::default();
    };
    let day = short_day(change.after.date());
    let times = format!("{}→{}", clock(change.before), clock(change.after));
    Label::new(format!("{} {times} {}", day.sv, what[0]), format!("{} {times} {}", day.en, what[1]))
}

fn why(skip: &Skip) -> Label {
    match skip {
        Skip::Weekend => Label::new("helg", "weekend"),
        Skip::Holiday(holiday) => holiday.label(),
        Skip::OutsideHours => Label::new("utanför kontorstid", "outside office hours"),
        Skip::ShortDay(label) => {
            Label::new(format!("kort dag, {},", label.sv), format!("short day, {},", label.en))
        }
        Skip::LocallyClosed(label) => {
            Label::new(format!("stängt, {},", label.sv), format!("closed, {},", label.en))
        }
        Skip::NoOfficeHours => Label::new("stängt", "closed"),
        Skip::DayOfArrival => Label::new("ankomstdagen", "day of arrival"),
        Skip::ClockForward | Skip::ClockBack => Label::default(),
    }
}

/// When the step runs: whole days without their hours, the year only where it is another one than expected.
fn span(step: &Step, year: i16) -> Label {
    let (from, to) = (zone::local(step.from), zone::local(step.to));
    let last =
        if to.time() == Time::midnight() { to.date().yesterday().unwrap_or(to.date()) } else { to.date() };
    let ends = if to.time() == Time::midnight() { "24:00".to_owned() } else { clock(to) };
    let whole_days = from.time() == Time::midnight() && to.time() == Time::midnight();
    let (first_day, last_day) = (day_of(from.date(), year), day_of(last, year));
    let both = |text: fn(&Label) -> &str| {
        let (first_day, last_day) = (text(&first_day), text(&last_day));
        match (whole_days, from.date() == last) {
            (true, true) => first_day.to_owned(),
            (true, false) if (from.year(), from.month()) == (last.year(), last.month()) => {
                format!("{}–{last_day}", from.day())
            }
            (true, false) => format!("{first_day}–{last_day}"),
            (false, true) => format!("{first_day} {}–{ends}", clock(from)),
            (false, false) => format!("{first_day} {} – {last_day} {ends}", clock(from)),
        }
    };
    Label::new(both(|it| &it.sv), both(|it| &it.en))
}

fn day_of(date: Date, year: i16) -> Label {
    if date.year() == year { short_day(date) } else { day_words(date) }
}

fn short_day(date: Date) -> Label {
    let month = usize::try_from(date.month() - 1).unwrap_or(0);
    Label::new(format!("{} {}", date.day(), MONTHS_SV[month]), format!("{} {}", date.day(), MONTHS_EN[month]))
}

fn clock(shown: DateTime) -> String {
    format!("{:02}:{:02}", shown.hour(), shown.minute())
}
