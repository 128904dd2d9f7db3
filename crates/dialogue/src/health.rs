//! How an account does (sv. *kontots hälsa*; ORE-BEH-02): somebody watches it, answers on it and says something there.
//! Worked out when it is asked for and never stored.

use accounts::Account;
use accounts::planning::{Pause, plan};
use kernel::calendar::{Date, date_of};
use kernel::{Instant, Outcome};
use people::Context;

use crate::model::{Round, RoundStage};
use crate::sql;

/// An account that has said nothing for so many days says nothing.
const SILENT_DAYS: i64 = 28;

kernel::words! {
    /// What an account needs to do well.
    Part {
        /// Somebody goes through what was written, in time.
        Watching = "watching",
        /// What is asked is answered, in time.
        Answers = "answers",
        /// Something is published, unless a pause was decided on.
        Information = "information",
    }
}

/// How it stands with one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sign {
    /// With which.
    pub part: Part,
    /// How many are late: rounds, answers, or days without a word. Nothing is late where it is none.
    pub late: i64,
}

/// How an open account does, with these of its rounds.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub(crate) async fn health(cx: &Context, account: &Account, rounds: &[Round]) -> Outcome<[Sign; 3]> {
    let missed = rounds.iter().filter(|it| it.stage == RoundStage::Missed).count();
    let plan = plan(cx, account).await?;
    let said = plan.weeks.iter().rev().find(|it| it.1 > 0).map(|it| it.0);
    Ok([
        Sign { part: Part::Watching, late: i64::try_from(missed).unwrap_or(i64::MAX) },
        Sign {
            part: Part::Answers,
            late: sql::inbox::overdue_answers(&cx.store.reader(), account.id).await?,
        },
        Sign { part: Part::Information, late: silent(account.opened_at, said, &plan.pauses, cx.now()) },
    ])
}

/// For how many days nothing was published, from the last week with a post in it; none while that is not long, or a pause
/// was decided on.
fn silent(opened: Instant, said: Option<Date>, pauses: &[Pause], now: Instant) -> i64 {
    let today = date_of(now);
    if pauses.iter().any(|it| it.first_day <= today && today <= it.last_day) {
        return 0;
    }
    let since = said.map_or_else(|| date_of(opened), |monday| monday.max(date_of(opened)));
    let days = i64::from((today - since).get_days());
    if days >= SILENT_DAYS { days } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_counts_from_the_last_week_with_a_post_and_not_in_a_pause() {
        let at = |text: &str| -> Instant { text.parse().unwrap() };
        let day = |text: &str| -> Date { text.parse().unwrap() };
        let opened = at("2026-01-01T08:00:00Z");
        let later = at("2026-03-02T08:00:00Z");
        assert_eq!(silent(opened, None, &[], later), 60);
        assert_eq!(silent(opened, Some(day("2026-02-02")), &[], later), 28);
        assert_eq!(silent(opened, Some(day("2026-02-09")), &[], later), 0);
        let pause = |first: &str, last: &str| Pause {
            n: 1,
            first_day: day(first),
            last_day: day(last),
            reason: "Semester".to_owned(),
            announced_in: None,
        };
        assert_eq!(silent(opened, None, &[pause("2026-02-20", "2026-03-02")], later), 0);
        assert_eq!(silent(opened, None, &[pause("2026-02-20", "2026-03-01")], later), 60);
    }
}
