use std::collections::BTreeMap;

use kernel::calendar::Date;
use kernel::{AccountId, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::model::{Goal, Measure, Pause, Review};

fn goal_of(row: &Row) -> Outcome<Goal> {
    Ok(Goal {
        n: row.get("n")?,
        what: row.get("what")?,
        metric: row.get("metric")?,
        target: row.get("target")?,
        due_day: row.parse("due_day")?,
        set_by: row.get("set_by")?,
        set_at: row.get("set_at")?,
        ended: row.get("end_reason")?,
        measures: Vec::new(),
    })
}

const GOALS: &str = "select n, what, metric, target, due_day, set_by, set_at, end_reason
     from plan_goal
     where account = $1
     order by n";

/// The goals of an account with what they were measured at.
pub(crate) async fn goals(reader: &Reader, account: AccountId) -> Outcome<Vec<Goal>> {
    let goals: Outcome<Vec<_>> = reader.rows(GOALS, params![account]).await?.iter().map(goal_of).collect();
    let mut goals = goals?;
    let sql = "select goal, day, value
         from plan_measure
         where account = $1
         order by goal, day, measured_at";
    let mut measured: BTreeMap<i64, BTreeMap<Date, i64>> = BTreeMap::new();
    for row in &reader.rows(sql, params![account]).await? {
        measured.entry(row.get("goal")?).or_default().insert(row.parse("day")?, row.get("value")?);
    }
    for goal in &mut goals {
        let days = measured.remove(&goal.n).unwrap_or_default();
        goal.measures = days.into_iter().map(|(day, value)| Measure { day, value }).collect();
    }
    Ok(goals)
}

pub(crate) async fn goals_now(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Goal>> {
    tx.rows(GOALS, params![account]).await?.iter().map(goal_of).collect()
}

pub(crate) async fn add_goal(tx: &mut Tx, account: AccountId, it: &Goal, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into plan_goal (account, n, what, metric, target, due_day, set_by, set_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            account,
            it.n,
            &it.what,
            &it.metric,
            it.target,
            it.due_day.to_string(),
            it.set_by,
            it.set_at,
            guideline,
        ],
    )
    .await
}

pub(crate) async fn end_goal(
    tx: &mut Tx,
    account: AccountId,
    n: i64,
    by: PersonId,
    reason: &str,
) -> Outcome<()> {
    tx.execute_one(
        "update plan_goal
         set ended_by = $3, ended_at = $4, end_reason = $5
         where account = $1 and n = $2 and ended_at is null",
        params![account, n, by, tx.now(), reason],
    )
    .await
}

/// The latest value of that day.
pub(crate) async fn measured(tx: &mut Tx, account: AccountId, goal: i64, day: Date) -> Outcome<Option<i64>> {
    let sql = "select value
         from plan_measure
         where account = $1 and goal = $2 and day = $3
         order by measured_at desc
         limit 1";
    let row = tx.row(sql, params![account, goal, day.to_string()]).await?;
    row.map(|it| it.get("value")).transpose()
}

pub(crate) async fn add_measure(
    tx: &mut Tx,
    account: AccountId,
    (goal, it): (i64, Measure),
    by: PersonId,
) -> Outcome<()> {
    tx.execute_one(
        "insert into plan_measure (account, goal, day, value, measured_by, measured_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![account, goal, it.day.to_string(), it.value, by, tx.now()],
    )
    .await
}

// The audience

/// Every look at the audience, the latest first.
pub(crate) async fn reviews(reader: &Reader, account: AccountId) -> Outcome<Vec<Review>> {
    let sql = "select found, reviewed_by, reviewed_at
         from plan_review
         where account = $1
         order by n desc";
    let review = |row: &Row| {
        Ok(Review { found: row.get("found")?, by: row.get("reviewed_by")?, at: row.get("reviewed_at")? })
    };
    reader.rows(sql, params![account]).await?.iter().map(review).collect()
}

/// The number and the words of the latest look.
pub(crate) async fn latest_review(
    tx: &mut Tx,
    account: AccountId,
) -> Outcome<Option<(i64, String, Instant)>> {
    let sql = "select n, found, reviewed_at
         from plan_review
         where account = $1
         order by n desc
         limit 1";
    let row = tx.row(sql, params![account]).await?;
    row.map(|it| Ok((it.get("n")?, it.get("found")?, it.get("reviewed_at")?))).transpose()
}

pub(crate) async fn add_review(
    tx: &mut Tx,
    account: AccountId,
    n: i64,
    found: &str,
    by: PersonId,
) -> Outcome<()> {
    tx.execute_one(
        "insert into plan_review (account, n, found, reviewed_by, reviewed_at)
         values ($1, $2, $3, $4, $5)",
        params![account, n, found, by, tx.now()],
    )
    .await
}

// Pauses

fn pause_of(row: &Row) -> Outcome<Pause> {
    Ok(Pause {
        n: row.get("n")?,
        first_day: row.parse("first_day")?,
        last_day: row.parse("last_day")?,
        reason: row.get("reason")?,
        announced_in: row.get("announced_in")?,
    })
}

const PAUSES: &str = "select n, first_day, last_day, reason, announced_in
     from plan_pause
     where account = $1
     order by n desc";

/// The pauses of an account, the latest first.
pub(crate) async fn pauses(reader: &Reader, account: AccountId) -> Outcome<Vec<Pause>> {
    reader.rows(PAUSES, params![account]).await?.iter().map(pause_of).collect()
}

pub(crate) async fn pauses_now(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Pause>> {
    tx.rows(PAUSES, params![account]).await?.iter().map(pause_of).collect()
}

pub(crate) async fn put_pause(
    tx: &mut Tx,
    account: AccountId,
    it: &Pause,
    by: PersonId,
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into plan_pause
           (account, n, first_day, last_day, reason, announced_in, decided_by, decided_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (account, n) do update
         set announced_in = excluded.announced_in",
        params![
            account,
            it.n,
            it.first_day.to_string(),
            it.last_day.to_string(),
            &it.reason,
            it.announced_in.as_ref(),
            by,
            tx.now(),
            guideline,
        ],
    )
    .await
}

// Posts

/// Posts in each week, by its Monday, oldest first.
pub(crate) async fn weeks(reader: &Reader, account: AccountId) -> Outcome<Vec<(Date, i64)>> {
    let sql = "select monday, posts
         from plan_week
         where account = $1
         order by monday";
    let rows = reader.rows(sql, params![account]).await?;
    rows.iter().map(|row| Ok((row.parse("monday")?, row.get("posts")?))).collect()
}

/// How many questions were answered on the account in each month, oldest first.
pub(crate) async fn answered(reader: &Reader, account: AccountId) -> Outcome<Vec<(String, i64)>> {
    let sql = "select month, answered
         from plan_answered
         where account = $1
         order by month";
    let rows = reader.rows(sql, params![account]).await?;
    rows.iter().map(|row| Ok((row.get("month")?, row.get("answered")?))).collect()
}

pub(crate) async fn note_month(tx: &mut Tx, account: AccountId, month: &str, answered: i64) -> Outcome<()> {
    tx.note(
        "insert into plan_answered (account, month, answered)
         values ($1, $2, $3)
         on conflict (account, month) do update set answered = excluded.answered",
        params![account, month, answered],
    )
    .await?;
    Ok(())
}

pub(crate) async fn note_week(tx: &mut Tx, account: AccountId, monday: Date, posts: i64) -> Outcome<()> {
    tx.note(
        "insert into plan_week (account, monday, posts, counted_at)
         values ($1, $2, $3, $4)
         on conflict (account, monday) do update
         set posts = excluded.posts, counted_at = excluded.counted_at",
        params![account, monday.to_string(), posts, tx.now()],
    )
    .await?;
    Ok(())
}
