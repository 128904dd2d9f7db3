//! How long those who asked have waited for their answers, month by month and account by account (sv. *svarstider*;
//! NYK-06.1-02): the median, and the time within which nine of ten had theirs. What is counted is the first answer that
//! says everything and stands on the platform, from when the question reached the organisation, by the clock on the wall.

use std::collections::BTreeMap;

use kernel::{AccountId, Actor, Outcome, Permission};
use people::Context;

use crate::mark::Month;
use crate::sql::answer as sql;

/// The times on one account in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerTimes {
    /// The account.
    pub account: AccountId,
    /// How many questions had their answer.
    pub answered: usize,
    /// Half of them waited no longer than so many minutes.
    pub median_minutes: i64,
    /// Nine of ten waited no longer than so many minutes.
    pub ninetieth_minutes: i64,
}

/// The times of the questions that were answered in a month, on the accounts whose items this person reads.
///
/// # Errors
///
/// [`kernel::Failed`] when the database does not answer.
pub async fn answer_times(cx: &Context, actor: &Actor, month: Month) -> Outcome<Vec<AnswerTimes>> {
    let scope = actor.scope_of(Permission::ReadItems);
    let mut waited: BTreeMap<AccountId, Vec<i64>> = BTreeMap::new();
    for (account, from, at) in sql::answered_between(&cx.store.reader(), &scope, month.stretch()).await? {
        let minutes = (at.as_micros() - from.as_micros()).max(0) / 60_000_000;
        waited.entry(account).or_default().push(minutes);
    }
    Ok(waited.into_iter().map(|(account, minutes)| of(account, minutes)).collect())
}

fn of(account: AccountId, mut minutes: Vec<i64>) -> AnswerTimes {
    minutes.sort_unstable();
    AnswerTimes {
        account,
        answered: minutes.len(),
        median_minutes: within(&minutes, 50),
        ninetieth_minutes: within(&minutes, 90),
    }
}

/// The least time within which so many percent lie; of sorted times.
fn within(sorted: &[i64], percent: usize) -> i64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_and_nine_of_ten_are_told_of_any_number() {
        for (times, median, ninetieth) in [
            (vec![], 0, 0),
            (vec![7], 7, 7),
            (vec![1, 9], 1, 9),
            (vec![1, 2, 3], 2, 3),
            ((1..=10).collect(), 5, 9),
            ((1..=100).collect(), 50, 90),
        ] {
            assert_eq!((within(&times, 50), within(&times, 90)), (median, ninetieth), "{times:?}");
        }
    }
}
