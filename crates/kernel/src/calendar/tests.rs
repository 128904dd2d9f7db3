use std::collections::BTreeMap;
use std::num::NonZeroU8;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::Instant;

/// Open 08:00–16:30 on weekdays, no local days: the office of the walkthroughs.
fn office() -> OfficeCalendar {
    office_with(vec![])
}

fn office_with(local_days: Vec<LocalDay>) -> OfficeCalendar {
    OfficeCalendar::new(WeekHours::monday_to_friday(&"08:00-16:30".parse().unwrap()), local_days).unwrap()
}

/// What the clock in Stockholm shows: `2025-12-23 15:30`.
fn shown(text: &str) -> Instant {
    let (day, time) = text.split_once(' ').unwrap();
    zone::at(day.parse().unwrap(), time.parse().unwrap())
}

fn due(office: &OfficeCalendar, from: &str, rule: &str) -> Deadline {
    office.deadline(shown(from), rule.parse().unwrap())
}

fn local_day(day: &str, name: &str, closes: Option<&str>) -> LocalDay {
    LocalDay {
        day: day.parse().unwrap(),
        label: Label::same(name),
        closes: closes.map(|it| it.parse().unwrap()),
    }
}

#[test]
fn a_day_on_the_wall_runs_through_christmas() {
    let deadline = due(&office(), "2025-12-23 15:30", "24 hours");
    assert_eq!(deadline.at, shown("2025-12-24 15:30"));
    assert_eq!(deadline.summary().sv, "23 dec 15:30 – 24 dec 15:30 räknas (1440 min)");
}

#[test]
fn a_day_of_office_hours_stands_still_over_christmas_and_new_year() {
    let deadline = due(&office(), "2025-12-23 15:30", "24 office hours");
    assert_eq!(deadline.at, shown("2026-01-02 14:00"));
    assert_eq!(
        deadline.summary().sv,
        "23 dec 15:30–16:30 räknas (60 min) · 24 dec julafton räknas inte · 25 dec juldagen räknas inte · \
         26 dec annandag jul räknas inte · 27–28 dec helg räknas inte · 29 dec 08:00–16:30 räknas (510 min) · \
         30 dec 08:00–16:30 räknas (510 min) · 31 dec nyårsafton räknas inte · \
         1 jan 2026 nyårsdagen räknas inte · 2 jan 2026 08:00–14:00 räknas (360 min)"
    );
    assert!(
        deadline
            .summary()
            .en
            .starts_with("23 Dec 15:30–16:30 counts (60 min) · 24 Dec Christmas Eve does not count")
    );
    assert_eq!(deadline.lines()[1].sv, "23 dec 16:30–24:00 utanför kontorstid räknas inte");
}

#[test]
fn a_working_day_ends_when_the_office_closes_on_the_next_one() {
    let deadline = due(&office(), "2025-12-23 15:30", "1 working day");
    assert_eq!(deadline.at, shown("2025-12-29 16:30"));
    assert_eq!(
        deadline.summary().sv,
        "23 dec 15:30–16:30 ankomstdagen räknas inte · 24 dec julafton räknas inte · \
         25 dec juldagen räknas inte · 26 dec annandag jul räknas inte · 27–28 dec helg räknas inte · \
         29 dec 08:00–16:30 räknas (510 min)"
    );
    assert_eq!(due(&office(), "2025-12-20 12:00", "1 working day").at, shown("2025-12-22 16:30"));
    assert_eq!(due(&office(), "2025-12-22 00:00", "2 working days").at, shown("2025-12-29 16:30"));
}

#[test]
fn the_same_working_day_ends_when_the_office_closes_on_it_or_on_the_next_one_where_it_is_closed() {
    let due = |from: &str| due(&office(), from, "same working day").at;
    assert_eq!(due("2025-12-22 09:00"), shown("2025-12-22 16:30"));
    assert_eq!(due("2025-12-22 06:00"), shown("2025-12-22 16:30"));
    assert_eq!(due("2025-12-22 16:30"), shown("2025-12-23 16:30"));
    assert_eq!(due("2025-12-23 18:00"), shown("2025-12-29 16:30"));
    assert_eq!(due("2025-12-20 12:00"), shown("2025-12-22 16:30"));
}

#[test]
fn a_short_day_is_explained_by_its_name() {
    let office = office_with(vec![local_day("before good-friday", "skärtorsdagen", Some("12:00"))]);
    let deadline = due(&office, "2026-04-02 11:00", "2 office hours");
    assert_eq!(deadline.at, shown("2026-04-07 09:00"));
    assert_eq!(
        deadline.summary().sv,
        "2 april 11:00–12:00 räknas (60 min) · 2 april 12:00–16:30 kort dag, skärtorsdagen, räknas inte · \
         3 april långfredagen räknas inte · 4 april helg räknas inte · 5 april påskdagen räknas inte · \
         6 april annandag påsk räknas inte · 7 april 08:00–09:00 räknas (60 min)"
    );
}

#[test]
fn a_closed_day_and_a_lunch_break_do_not_count() {
    let hours = "08:00-12:00, 13:00-16:30".parse().unwrap();
    let bridge = local_day("after ascension", "klämdag", None);
    let office = OfficeCalendar::new(WeekHours::monday_to_friday(&hours), vec![bridge]).unwrap();
    assert_eq!(due(&office, "2026-05-13 11:30", "1 office hour").at, shown("2026-05-13 13:30"));
    let deadline = due(&office, "2026-05-13 16:00", "1 office hour");
    assert_eq!(deadline.at, shown("2026-05-18 08:30"));
    assert!(deadline.summary().sv.contains("15 maj stängt, klämdag, räknas inte"));
}

#[test]
fn summer_time_begins_within_a_day_on_the_wall() {
    let deadline = due(&office(), "2026-03-28 15:30", "24 hours");
    assert_eq!(deadline.at, shown("2026-03-29 16:30"));
    let lines: Vec<_> = deadline.lines().into_iter().map(|it| it.sv).collect();
    assert_eq!(
        lines,
        [
            "28 mars 15:30 – 29 mars 03:00 räknas (630 min)",
            "29 mars 02:00→03:00 sommartid börjar, timmen mellan finns inte",
            "29 mars 03:00–16:30 räknas (810 min)"
        ]
    );
}

#[test]
fn winter_time_begins_within_the_hours_of_a_round_the_clock_office() {
    let always = WeekHours::monday_to_friday(&"00:00-24:00".parse().unwrap())
        .with(Weekday::Sunday, "00:00-24:00".parse().unwrap());
    let office = OfficeCalendar::new(always, vec![]).unwrap();
    let deadline = due(&office, "2026-10-25 00:00", "25 office hours");
    assert_eq!(deadline.at, shown("2026-10-26 00:00"));
    assert!(deadline.summary().sv.contains("25 okt 03:00→02:00 vintertid börjar, båda timmarna räknas"));
}

#[test]
fn an_ordinary_week_is_the_same_on_both_sides_of_the_change() {
    let deadline = due(&office(), "2026-03-27 15:30", "2 office hours");
    assert_eq!(deadline.at, shown("2026-03-30 09:00"));
}

#[test]
fn an_office_that_never_opens_is_refused() {
    let closed = WeekHours::default();
    assert_eq!(OfficeCalendar::new(closed, vec![]), Err(NeverOpen));
}

#[test]
fn where_every_day_is_watched_a_closed_day_has_the_hours_of_an_open_one() {
    let twice = NonZeroU8::new(2).unwrap();
    let christmas = office().rounds_of_any_day(date(2025, 12, 25), twice);
    let monday = office().rounds(date(2025, 12, 22), twice);
    let clock = |it: &WatchRound| it.due.seconds_since(crate::calendar::midnight(it.date));
    assert_eq!(christmas.iter().map(clock).collect::<Vec<_>>(), monday.iter().map(clock).collect::<Vec<_>>());
    let next = office().next_round_of_any_day(shown("2025-12-24 23:00"), twice).unwrap();
    assert_eq!(next.key(), "2025-12-25/1");
}

#[test]
fn one_round_a_day_lasts_as_long_as_the_office_is_open() {
    let once = NonZeroU8::MIN;
    let round = office().rounds(date(2025, 12, 23), once)[0];
    assert_eq!((round.from, round.due), (shown("2025-12-23 08:00"), shown("2025-12-23 16:30")));
    assert_eq!(round.key(), "2025-12-23/1");
    assert_eq!(office().rounds(date(2025, 12, 24), once), []);
    let next = office().next_round(shown("2025-12-23 16:30"), once).unwrap();
    assert_eq!(next.key(), "2025-12-29/1");
    assert_eq!(office().next_round(shown("2025-12-23 16:29"), once).unwrap().key(), "2025-12-23/1");
}

#[test]
fn three_rounds_a_day_share_the_open_time() {
    let rounds = office().rounds(date(2025, 12, 23), NonZeroU8::new(3).unwrap());
    let ends: Vec<_> = rounds.iter().map(|it| it.due).collect();
    assert_eq!(ends, [shown("2025-12-23 10:50"), shown("2025-12-23 13:40"), shown("2025-12-23 16:30")]);
    assert!(rounds.windows(2).all(|it| it[0].due == it[1].from));
    let missed =
        office().rounds_due(shown("2025-12-23 12:00"), shown("2025-12-29 10:50"), NonZeroU8::new(3).unwrap());
    let keys: Vec<_> = missed.iter().map(WatchRound::key).collect();
    assert_eq!(keys, ["2025-12-23/2", "2025-12-23/3", "2025-12-29/1"]);
}

#[test]
fn office_minutes_between_two_moments_leave_out_what_is_closed() {
    let between = |from, to| office().minutes_between(shown(from), shown(to));
    assert_eq!(between("2025-12-23 15:30", "2025-12-29 08:30"), 90);
    assert_eq!(between("2025-12-24 00:00", "2025-12-28 23:00"), 0);
    assert_eq!(between("2025-12-29 08:30", "2025-12-23 15:30"), 0);
}

#[test]
fn moments_are_written_as_people_write_them() {
    let label = moment_words(shown("2025-12-29 09:05"));
    assert_eq!((label.sv.as_str(), label.en.as_str()), ("29 dec 2025 kl. 09:05", "29 Dec 2025 at 09:05"));
}

#[test]
fn the_ends_of_the_calendar_are_no_trouble() {
    for micros in [i64::MIN, i64::MAX] {
        let end = Instant::from_micros(micros);
        for rule in ["72 hours", "72 office hours", "3 working days"] {
            let deadline = office().deadline(end, rule.parse().unwrap());
            assert!(deadline.at >= end && deadline.lines().len() == deadline.steps.len());
        }
        assert!(office().next_round(end, NonZeroU8::MIN).is_none_or(|it| it.due > end));
    }
}

/// The days of the holidays that move, year by year, as they were worked out apart from the rules that are tried here.
const MOVING: &str = include_str!("./holidays.txt");

/// A day of the table, and so many days after it.
fn after(day: Date, days: i64) -> String {
    day.saturating_add(jiff::Span::new().days(days)).to_string()
}

/// Every holiday of a year: those that move, their neighbours, and those that stand on the same day each year.
fn in_table(line: &str) -> (i16, BTreeMap<String, (String, bool)>) {
    let mut cells = line.split_whitespace();
    let year = cells.next().unwrap();
    let moving: Vec<Date> = cells.map(|it| it.parse().unwrap()).collect();
    let [easter, ascension, pentecost, midsummer, saints] = moving[..] else { panic!("{line}") };
    let fixed = |day: &str| format!("{year}-{day}");
    let holidays = [
        (fixed("01-01"), "nyårsdagen", false),
        (fixed("01-06"), "trettondedag jul", false),
        (after(easter, -2), "långfredagen", false),
        (after(easter, 0), "påskdagen", false),
        (after(easter, 1), "annandag påsk", false),
        (fixed("05-01"), "första maj", false),
        (after(ascension, 0), "Kristi himmelsfärdsdag", false),
        (after(pentecost, 0), "pingstdagen", false),
        (fixed("06-06"), "nationaldagen", false),
        (after(midsummer, -1), "midsommarafton", true),
        (after(midsummer, 0), "midsommardagen", false),
        (after(saints, 0), "alla helgons dag", false),
        (fixed("12-24"), "julafton", true),
        (fixed("12-25"), "juldagen", false),
        (fixed("12-26"), "annandag jul", false),
        (fixed("12-31"), "nyårsafton", true),
    ];
    let named = holidays.into_iter().map(|(day, name, eve)| (day, (name.to_owned(), eve)));
    (year.parse().unwrap(), named.collect())
}

#[test]
fn the_holidays_are_those_of_the_table() {
    let mut years = 0;
    for line in MOVING.lines().filter(|it| !it.starts_with('#')) {
        let (year, expected) = in_table(line);
        let computed: BTreeMap<_, _> = Holiday::ALL
            .iter()
            .map(|it| (it.date_in(year).to_string(), (it.label().sv, it.is_eve())))
            .collect();
        assert_eq!(computed, expected, "{year}");
        years += 1;
    }
    assert_eq!(years, 56, "the table holds 2005-2060");
}

fn day_hours() -> impl Strategy<Value = DayHours> {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    prop_oneof![
        1 => Just(DayHours::CLOSED),
        1 => Just("00:00-24:00".parse().unwrap()),
        4 => prop::collection::btree_set(0_u16..=1440, 2).prop_map(move |it| {
            let ends: Vec<_> = it.into_iter().map(time).collect();
            format!("{}-{}", ends[0], ends[1]).parse().unwrap()
        }),
        2 => prop::collection::btree_set(0_u16..=1440, 4).prop_map(move |it| {
            let ends: Vec<_> = it.into_iter().map(time).collect();
            format!("{}-{}, {}-{}", ends[0], ends[1], ends[2], ends[3]).parse().unwrap()
        }),
    ]
}

fn local_days() -> impl Strategy<Value = Vec<LocalDay>> {
    let rule =
        prop::sample::select(vec!["before good-friday", "after ascension", "12-23", "04-30", "2026-03-27"]);
    let closes = prop::option::of(prop::sample::select(vec!["00:00", "12:00", "24:00"]));
    prop::collection::vec((rule, closes).prop_map(|(day, closes)| local_day(day, "lokal dag", closes)), 0..4)
}

fn calendars() -> impl Strategy<Value = OfficeCalendar> {
    let days = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    (prop::collection::vec(day_hours(), 7), local_days()).prop_filter_map(
        "never open",
        move |(hours, local)| {
            let week = days
                .into_iter()
                .zip(hours)
                .fold(WeekHours::default(), |week, (day, hours)| week.with(day, hours));
            OfficeCalendar::new(week, local).ok()
        },
    )
}

/// Any moment from 2020 to 2035, half of them near a change of the clock.
fn moments() -> impl Strategy<Value = Instant> {
    let near = (0_u8..32, -200_000_000_000_i64..200_000_000_000).prop_map(|(n, micros)| {
        let start = "2020-01-01T00:00:00Z".parse().unwrap();
        let change = zone::clock_changes(start).nth(n.into()).unwrap().at;
        Instant::from_micros(change.as_micros() + micros)
    });
    let any = (1_577_836_800_000_000_i64..2_082_758_400_000_000).prop_map(Instant::from_micros);
    prop_oneof![near, any]
}

fn rules() -> impl Strategy<Value = DeadlineRule> {
    prop_oneof![
        (0_u32..10_000).prop_map(DeadlineRule::WallMinutes),
        (0_u32..5_000).prop_map(DeadlineRule::OfficeMinutes),
        (0_u32..12).prop_map(DeadlineRule::WorkingDays),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn steps_are_contiguous_and_cover_the_time_from_start_to_deadline(office in calendars(), from in moments(), rule in rules()) {
        let deadline = office.deadline(from, rule);
        prop_assert!(deadline.at >= from);
        let mut reached = from;
        for step in &deadline.steps {
            prop_assert_eq!(step.from, reached);
            prop_assert!(step.to >= step.from);
            reached = step.to;
        }
        prop_assert_eq!(reached, deadline.at);
        prop_assert_eq!(deadline.lines().len(), deadline.steps.len());
    }

    #[test]
    fn what_counts_adds_up_to_the_rule(office in calendars(), from in moments(), rule in rules()) {
        let deadline = office.deadline(from, rule);
        let counted: Vec<_> = deadline.steps.iter().filter(|it| matches!(it.counting, Counting::Counted { .. })).collect();
        let micros: i64 = counted.iter().map(|it| it.to.as_micros() - it.from.as_micros()).sum();
        match rule {
            DeadlineRule::WallMinutes(minutes) | DeadlineRule::OfficeMinutes(minutes) => {
                prop_assert_eq!(deadline.counted_minutes(), minutes);
                prop_assert_eq!(micros, i64::from(minutes) * 60_000_000);
            }
            DeadlineRule::WorkingDays(days) => {
                let dates: std::collections::BTreeSet<_> = counted.iter().map(|it| date_of(it.from)).collect();
                prop_assert_eq!(u32::try_from(dates.len()).unwrap(), days.max(1));
                prop_assert!(days == 0 || !dates.contains(&date_of(from)));
            }
        }
    }

    #[test]
    fn a_later_start_never_gives_an_earlier_deadline(office in calendars(), a in moments(), wait in 0_i64..400_000_000_000, rule in rules()) {
        let b = Instant::from_micros(a.as_micros() + wait);
        prop_assert!(office.deadline(a, rule).at <= office.deadline(b, rule).at);
    }

    #[test]
    fn no_minute_of_a_holiday_counts_on_the_office_clock(office in calendars(), from in moments(), rule in rules()) {
        prop_assume!(rule.clock() == ClockKind::Office);
        for step in office.deadline(from, rule).steps {
            if step.counted_minutes() > 0 {
                prop_assert_eq!(Holiday::on(date_of(step.from)), None);
                prop_assert_eq!(Holiday::on(date_of(Instant::from_micros(step.to.as_micros() - 1))), None);
            }
        }
    }

    #[test]
    fn the_parts_of_a_day_cover_it_whatever_the_clock_does(office in calendars(), at in moments()) {
        let day = date_of(at);
        let parts = office.parts(day);
        prop_assert_eq!(parts[0].from, midnight(day));
        prop_assert_eq!(parts[parts.len() - 1].to, midnight(day.tomorrow().unwrap()));
        prop_assert!(parts.windows(2).all(|it| it[0].to == it[1].from && it[0].from < it[0].to));
    }

    #[test]
    fn the_minutes_to_an_office_deadline_are_those_of_the_rule(office in calendars(), from in moments(), minutes in 0_u32..5_000) {
        let deadline = office.deadline(from, DeadlineRule::OfficeMinutes(minutes));
        prop_assert_eq!(office.minutes_between(from, deadline.at), u64::from(minutes));
    }

    #[test]
    fn rounds_lie_within_the_open_time_of_their_day(office in calendars(), after in moments(), n in 1_u8..9) {
        let n = NonZeroU8::new(n).unwrap();
        let next = office.next_round(after, n).unwrap();
        prop_assert!(next.due > after && next.from <= next.due);
        let day = office.day(next.date);
        let rounds = office.rounds(next.date, n);
        prop_assert_eq!(rounds.len(), usize::from(n.get()));
        prop_assert_eq!(rounds[0].from, day.open[0].0);
        prop_assert!(rounds.windows(2).all(|it| it[0].due == it[1].from));
    }
}
