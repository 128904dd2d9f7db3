use kernel::calendar::{DayHours, DayRule, Label, LocalDay, OfficeCalendar, TimeOfDay, WeekHours, Weekday};

use crate::read::Section;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

const HOURS: [&str; 2] = [
    "tider som \"08:00-16:30\", \"08:00-12:00, 13:00-16:30\" eller \"closed\"",
    "times such as \"08:00-16:30\", \"08:00-12:00, 13:00-16:30\" or \"closed\"",
];

pub(super) fn office(whole: &Section<'_>) -> OfficeCalendar {
    let section = whole.section("office");
    let week = WEEKDAYS.into_iter().fold(WeekHours::default(), |week, (key, weekday)| {
        let hours = section.parsed(key, HOURS, hours_words);
        week.with(weekday, section.need(key, hours, DayHours::CLOSED))
    });
    let short = section.list("short_day", "office.short_day");
    let closed = section.list("closed_day", "office.closed_day");
    let short = short.iter().filter_map(|it| local_day(it, Some(closes(it))));
    let closed = closed.iter().filter_map(|it| local_day(it, None));
    OfficeCalendar::new(week, short.chain(closed).collect()).unwrap_or_else(|_| {
        let (sv, en) = (
            "kontoret är aldrig öppet, så ingen tid kan gå ut",
            "the office is never open, so that no time could run out",
        );
        section.problem(section.at(), sv, en);
        let hours = "08:00-16:30".parse().expect("these are hours");
        OfficeCalendar::new(WeekHours::monday_to_friday(&hours), vec![])
            .expect("this office is open on weekdays")
    })
}

fn hours_words(hours: &DayHours) -> Label {
    if hours.is_closed() { Label::new("stängt", "closed") } else { Label::same(hours.to_string()) }
}

fn closes(section: &Section<'_>) -> TimeOfDay {
    let expected = ["ett klockslag som \"12:00\"", "a time such as \"12:00\""];
    let closes = section.parsed("closes", expected, |it: &TimeOfDay| Label::same(it.to_string()));
    section.need("closes", closes, TimeOfDay::DAY_END)
}

fn local_day(section: &Section<'_>, closes: Option<TimeOfDay>) -> Option<LocalDay> {
    let expected = [
        "en dag som \"12-23\", \"2026-05-15\", \"before good-friday\" eller \"after ascension\"",
        "a day such as \"12-23\", \"2026-05-15\", \"before good-friday\" or \"after ascension\"",
    ];
    let label = section.label("label");
    let day = section.parsed("day", expected, |it: &DayRule| Label::same(it.to_string()));
    section.need("day", day.map(Some), None).map(|day| LocalDay { day, label, closes })
}
