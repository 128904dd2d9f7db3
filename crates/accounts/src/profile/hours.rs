//! When and how the accounts are watched, in words: from the office hours and the rounds of the guideline.

use guideline::Guideline;
use jiff::civil::Weekday;
use kernel::calendar::{DayHours, Label};

const DAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Monday, "måndag", "Monday"),
    (Weekday::Tuesday, "tisdag", "Tuesday"),
    (Weekday::Wednesday, "onsdag", "Wednesday"),
    (Weekday::Thursday, "torsdag", "Thursday"),
    (Weekday::Friday, "fredag", "Friday"),
    (Weekday::Saturday, "lördag", "Saturday"),
    (Weekday::Sunday, "söndag", "Sunday"),
];

/// When and how the accounts are watched, as the public is told (MOT-PRO-04, lag 1998:112 3 §).
#[must_use]
pub fn watching(guideline: &Guideline) -> Label {
    let stretches = stretches(guideline);
    let said =
        |text: fn(&Label) -> &str, joint: &str| stretches.iter().map(text).collect::<Vec<_>>().join(joint);
    let rounds = guideline.watch.rounds_per_workday.get();
    let times = match rounds {
        1 => Label::new("minst en gång varje arbetsdag", "at least once every working day"),
        n => Label::new(
            format!("minst {n} gånger varje arbetsdag"),
            format!("at least {n} times every working day"),
        ),
    };
    let (sv, en) = (said(|it| &it.sv, " och "), said(|it| &it.en, " and "));
    Label::new(
        format!("Vi läser det som skrivs här {}, helgfria {sv}.", times.sv),
        format!("We read what is written here {}, {en}, public holidays excepted.", times.en),
    )
}

/// Days in a row with the same hours, closed days left out: `måndag–fredag kl. 08:00–16:30`.
fn stretches(guideline: &Guideline) -> Vec<Label> {
    let week = guideline.office.week();
    let mut stretches: Vec<(usize, usize, &DayHours)> = Vec::new();
    for (n, (day, _, _)) in DAYS.iter().enumerate() {
        let hours = week.on(*day);
        match stretches.last_mut() {
            Some((_, last, same)) if *last + 1 == n && *same == hours => *last = n,
            _ => stretches.push((n, n, hours)),
        }
    }
    stretches.retain(|it| !it.2.is_closed());
    let label = |(first, last, hours): (usize, usize, &DayHours)| {
        let times: Vec<String> = hours.stretches().iter().map(|it| format!("{}–{}", it.0, it.1)).collect();
        let (sv, en) = (times.join(" och "), times.join(" and "));
        let days = |text: fn(usize) -> &'static str| {
            if first == last { text(first).to_owned() } else { format!("{}–{}", text(first), text(last)) }
        };
        Label::new(format!("{} kl. {sv}", days(|n| DAYS[n].1)), format!("{} {en}", days(|n| DAYS[n].2)))
    };
    stretches.into_iter().map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_with_the_same_hours_are_told_together() {
        let motala = guideline::builtin::load("motala").unwrap();
        let told = watching(&motala);
        assert_eq!(
            told.sv,
            "Vi läser det som skrivs här minst en gång varje arbetsdag, helgfria måndag–fredag kl. 08:00–16:30."
        );
        assert!(told.en.starts_with(
            "We read what is written here at least once every working day, Monday–Friday 08:00–16:30"
        ));
    }
}
