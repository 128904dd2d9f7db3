//! How much the accounts themselves publish (MOT-PUB, `publishing.posts_per_week`), and how many questions are answered on
//! them (KBA-PLA-07): counted from the items.

use std::collections::BTreeMap;

use accounts::planning::monday_of;
use kernel::calendar::{Date, date_of, midnight};
use kernel::{AccountId, Instant, Outcome};
use people::Context;

use crate::sql::answer as answers;
use crate::sql::item as items;

/// So many weeks back are counted anew: a post that was fetched late still falls into its week.
const WEEKS: i64 = 27;

/// Posts of every open account in each of the last weeks, by its Monday, oldest first. A week in which nothing was
/// posted counts as none, from the week on in which the account was opened.
pub(crate) async fn weeks(cx: &Context) -> Outcome<Vec<(AccountId, Vec<(Date, i64)>)>> {
    let reader = cx.store.reader();
    let this_week = monday_of(date_of(cx.now()));
    let first = monday_of(date_of(midnight(this_week).plus_seconds(-WEEKS * 7 * 24 * 3_600)));
    let posted = items::posted_since(&reader, midnight(first)).await?;
    let accounts = accounts::open_accounts(&reader).await?;
    let counted = accounts.into_iter().map(|it| {
        let times = posted.iter().filter(|(account, _)| *account == it.id).map(|(_, at)| *at);
        (it.id, by_week(first.max(monday_of(date_of(it.opened_at))), this_week, times))
    });
    Ok(counted.collect())
}

/// Questions answered on each account in each of the last months (`2026-03`), oldest first.
pub(crate) async fn answered(cx: &Context) -> Outcome<BTreeMap<AccountId, Vec<(String, i64)>>> {
    let today = date_of(cx.now());
    let begun = date_of(midnight(today).plus_seconds(-WEEKS * 7 * 24 * 3_600));
    let first = begun.first_of_month();
    let all = answers::questions_answered(&cx.store.reader(), midnight(first)).await?;
    let mut counted: BTreeMap<(AccountId, String), i64> = BTreeMap::new();
    for (account, at) in all {
        *counted.entry((account, month(date_of(at)))).or_default() += 1;
    }
    let mut months: BTreeMap<AccountId, Vec<(String, i64)>> = BTreeMap::new();
    for ((account, month), n) in counted {
        months.entry(account).or_default().push((month, n));
    }
    Ok(months)
}

fn month(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

fn by_week(first: Date, last: Date, times: impl Iterator<Item = Instant>) -> Vec<(Date, i64)> {
    let mut weeks: BTreeMap<Date, i64> = BTreeMap::new();
    let mut monday = first;
    while monday <= last {
        weeks.insert(monday, 0);
        let next = (0..7).try_fold(monday, |day, _| day.tomorrow());
        let Ok(next) = next else { break };
        monday = next;
    }
    for at in times {
        if let Some(posts) = weeks.get_mut(&monday_of(date_of(at))) {
            *posts += 1;
        }
    }
    weeks.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_week_is_there_also_one_without_posts() {
        let times =
            ["2026-02-02T08:00:00Z", "2026-02-08T22:59:00Z", "2026-02-08T23:01:00Z", "2026-01-01T08:00:00Z"];
        let times = times.iter().map(|it| it.parse().unwrap());
        let day = |it: &str| it.parse::<Date>().unwrap();
        let weeks = by_week(day("2026-02-02"), day("2026-02-16"), times);
        assert_eq!(weeks, [(day("2026-02-02"), 2), (day("2026-02-09"), 1), (day("2026-02-16"), 0)]);
    }
}
