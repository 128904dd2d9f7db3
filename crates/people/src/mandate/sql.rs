use std::collections::BTreeSet;

use kernel::{AccountId, Outcome, PersonId, Scope};
use store::{Reader, Row, Tx, params};

use super::Mandate;
use crate::sql::ended_of;
use crate::{AssignmentId, MandateId};

/// Mandates row by row of their accounts; what stands between is the condition.
macro_rules! mandates {
    ($condition:literal) => {
        concat!(
            "select m.id, m.assignment, m.given_by, m.given_as, m.all_accounts, m.given_at, m.ended_at, m.ended_by,
                    c.account
             from role_mandate m
             join role_assignment a on a.id = m.assignment
             left join role_mandate_account c on c.mandate = m.id
             where ",
            $condition,
            " order by m.given_at, m.id, c.account"
        )
    };
}

fn mandate_of(row: &Row) -> Outcome<Mandate> {
    let all: bool = row.get("all_accounts")?;
    Ok(Mandate {
        id: row.get("id")?,
        assignment: row.get("assignment")?,
        given_by: row.get("given_by")?,
        given_as: row.get("given_as")?,
        scope: if all { Scope::All } else { Scope::Accounts(BTreeSet::new()) },
        given_at: row.get("given_at")?,
        ended: ended_of(row)?,
    })
}

fn grouped(rows: &[Row]) -> Outcome<Vec<Mandate>> {
    let mut found: Vec<Mandate> = Vec::new();
    for row in rows {
        let one = mandate_of(row)?;
        if found.last().is_none_or(|it| it.id != one.id) {
            found.push(one);
        }
        let account: Option<AccountId> = row.get("account")?;
        if let (Some(Mandate { scope: Scope::Accounts(accounts), .. }), Some(account)) =
            (found.last_mut(), account)
        {
            accounts.insert(account);
        }
    }
    Ok(found)
}

const OF_PERSON: &str = mandates!("a.person = $1");

/// The mandates that the person's roles carry or carried, the oldest first.
///
/// # Errors
///
/// [`kernel::Failed`] when the database is out of reach.
pub async fn mandates_of(reader: &Reader, person: PersonId) -> Outcome<Vec<Mandate>> {
    grouped(&reader.rows(OF_PERSON, params![person]).await?)
}

/// The same, within a change.
pub(crate) async fn mandates_of_now(tx: &mut Tx, person: PersonId) -> Outcome<Vec<Mandate>> {
    grouped(&tx.rows(OF_PERSON, params![person]).await?)
}

/// Everybody's that nobody withdrew.
pub(crate) async fn mandates(reader: &Reader) -> Outcome<Vec<Mandate>> {
    grouped(&reader.rows(mandates!("m.ended_at is null and a.ended_at is null"), params![]).await?)
}

pub(crate) async fn give(tx: &mut Tx, it: &Mandate, guideline: &str) -> Outcome<()> {
    let all = it.scope == Scope::All;
    tx.execute_one(
        "insert into role_mandate (id, assignment, given_by, given_as, all_accounts, given_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![it.id, it.assignment, it.given_by, &it.given_as, all, it.given_at, guideline],
    )
    .await?;
    let Scope::Accounts(accounts) = &it.scope else { return Ok(()) };
    let sets = accounts.iter().map(|account| params![it.id, *account].to_vec()).collect();
    tx.execute_each("insert into role_mandate_account (mandate, account) values ($1, $2)", sets).await
}

pub(crate) async fn end(tx: &mut Tx, id: MandateId, by: &str, reason: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update role_mandate
         set ended_at = $1, ended_by = $2, end_reason = $3
         where id = $4 and ended_at is null",
        params![now, by, reason, id],
    )
    .await
}

/// Ends every mandate of a role, because the role ends.
pub(crate) async fn end_mandates_of(tx: &mut Tx, assignment: AssignmentId, by: &str) -> Outcome<u64> {
    let now = tx.now();
    tx.execute(
        "update role_mandate
         set ended_at = $1, ended_by = $2
         where assignment = $3 and ended_at is null",
        params![now, by, assignment],
    )
    .await
}
