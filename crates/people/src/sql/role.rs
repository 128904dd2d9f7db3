use std::collections::BTreeSet;

use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Instant, Outcome, PersonId, Scope};
use store::{Reader, Row, Tx, params};

use super::{day, days_of, ended_of, last_day};
use crate::{Assignment, AssignmentId};

/// Assignments row by row of their accounts; what stands between is the condition.
macro_rules! assignments {
    ($condition:literal) => {
        concat!(
            "select a.id, a.person, a.role, a.all_accounts, a.first_day, a.last_day,
                    a.decided_by, a.decided_at, a.ended_at, a.ended_by, c.account
             from role_assignment a
             join person p on p.id = a.person
             left join role_account c on c.assignment = a.id
             where ",
            $condition,
            " order by a.first_day, a.id, c.account"
        )
    };
}

fn assignment_of(row: &Row) -> Outcome<Assignment> {
    let scope = if row.get("all_accounts")? { Scope::All } else { Scope::Accounts(BTreeSet::new()) };
    Ok(Assignment {
        id: row.get("id")?,
        person: row.get("person")?,
        role: row.get("role")?,
        scope,
        days: days_of(row)?,
        decided_by: row.get("decided_by")?,
        decided_at: row.get("decided_at")?,
        ended: ended_of(row)?,
    })
}

fn grouped(rows: &[Row]) -> Outcome<Vec<Assignment>> {
    let mut found: Vec<Assignment> = Vec::new();
    for row in rows {
        let one = assignment_of(row)?;
        if found.last().is_none_or(|it| it.id != one.id) {
            found.push(one);
        }
        let account: Option<AccountId> = row.get("account")?;
        if let (Some(Assignment { scope: Scope::Accounts(accounts), .. }), Some(account)) =
            (found.last_mut(), account)
        {
            accounts.insert(account);
        }
    }
    Ok(found)
}

/// All that were ever given to the person.
pub(crate) async fn assignments_of(reader: &Reader, person: PersonId) -> Outcome<Vec<Assignment>> {
    grouped(&reader.rows(assignments!("a.person = $1"), params![person]).await?)
}

const NOT_ENDED_OF: &str = assignments!("a.person = $1 and a.ended_at is null");

/// Those of the person that nobody ended, whatever their days.
pub(crate) async fn assignments_not_ended(reader: &Reader, person: PersonId) -> Outcome<Vec<Assignment>> {
    grouped(&reader.rows(NOT_ENDED_OF, params![person]).await?)
}

/// The same, within a change.
pub(crate) async fn assignments_not_ended_now(tx: &mut Tx, person: PersonId) -> Outcome<Vec<Assignment>> {
    grouped(&tx.rows(NOT_ENDED_OF, params![person]).await?)
}

/// Those of everybody who has not left that nobody ended, whatever their days.
pub(crate) async fn every_assignment(reader: &Reader) -> Outcome<Vec<Assignment>> {
    let sql = assignments!("a.ended_at is null and p.left_at is null");
    grouped(&reader.rows(sql, params![]).await?)
}

/// Those of everybody that hold on the day and nobody ended.
pub(crate) async fn assignments_on(reader: &Reader, on: Date) -> Outcome<Vec<Assignment>> {
    let sql = assignments!(
        "a.ended_at is null and p.left_at is null
         and a.first_day <= $1 and (a.last_day is null or a.last_day >= $1)"
    );
    grouped(&reader.rows(sql, &[day(on)]).await?)
}

/// The same, within a change.
pub(crate) async fn assignments_on_now(tx: &mut Tx, on: Date) -> Outcome<Vec<Assignment>> {
    let sql = assignments!(
        "a.ended_at is null and p.left_at is null
         and a.first_day <= $1 and (a.last_day is null or a.last_day >= $1)"
    );
    grouped(&tx.rows(sql, &[day(on)]).await?)
}

/// Those of people with the role that hold at a time, which may have passed.
pub(crate) async fn assignments_of_role(
    reader: &Reader,
    role: &str,
    at: Instant,
) -> Outcome<Vec<Assignment>> {
    let sql = assignments!(
        "a.role = $1 and (a.ended_at is null or a.ended_at > $2)
         and (p.left_at is null or p.left_at > $2)
         and a.first_day <= $3 and (a.last_day is null or a.last_day >= $3)"
    );
    grouped(&reader.rows(sql, &[role.into(), at.into(), day(date_of(at))]).await?)
}

pub(crate) async fn assignment_now(tx: &mut Tx, id: AssignmentId) -> Outcome<Option<Assignment>> {
    let rows = tx.rows(assignments!("a.id = $1"), params![id]).await?;
    Ok(grouped(&rows)?.into_iter().next())
}

pub(crate) async fn assign(tx: &mut Tx, it: &Assignment, guideline: &str) -> Outcome<()> {
    let all = it.scope == Scope::All;
    tx.execute_one(
        "insert into role_assignment
           (id, person, role, all_accounts, first_day, last_day, decided_by, decided_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            it.id.into(),
            it.person.into(),
            (&it.role).into(),
            all.into(),
            day(it.days.first),
            last_day(it.days),
            it.decided_by.into(),
            it.decided_at.into(),
            guideline.into(),
        ],
    )
    .await?;
    let Scope::Accounts(accounts) = &it.scope else { return Ok(()) };
    let sets = accounts.iter().map(|account| params![it.id, *account].to_vec()).collect();
    tx.execute_each("insert into role_account (assignment, account) values ($1, $2)", sets).await?;
    Ok(())
}

pub(crate) async fn end_assignment(tx: &mut Tx, id: AssignmentId, by: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update role_assignment
         set ended_at = $1, ended_by = $2
         where id = $3 and ended_at is null",
        params![now, by, id],
    )
    .await
}

pub(crate) async fn end_assignments_of(tx: &mut Tx, person: PersonId, by: &str) -> Outcome<u64> {
    let now = tx.now();
    tx.execute(
        "update role_assignment
         set ended_at = $1, ended_by = $2
         where person = $3 and ended_at is null",
        params![now, by, person],
    )
    .await
}
