use kernel::{AccountId, Failed, Outcome, PersonId};
use store::{Reader, Row, Tx, Value, params};

use super::model::{Change, ChangeField, FieldChange, Stage, Voice};
use crate::Account;

/// Where is looked: beside every change, or within one.
pub(crate) enum Look<'a> {
    /// As it was committed last.
    Beside(&'a Reader),
    /// With the change's own.
    Within(&'a mut Tx),
}

impl Look<'_> {
    async fn rows(&mut self, sql: &str, params: &[Value]) -> Outcome<Vec<Row>> {
        match self {
            Self::Beside(reader) => reader.rows(sql, params).await,
            Self::Within(tx) => tx.rows(sql, params).await,
        }
    }
}

/// Every change of the account, the latest first, with what becomes otherwise and who said what.
pub(crate) async fn of_account(look: &mut Look<'_>, account: AccountId) -> Outcome<Vec<Change>> {
    let changes = "select account, n, reason, proposed_by, proposed_at, stage, moved_by, moved_at, end_reason, guideline
         from account_change
         where account = $1
         order by n desc";
    let fields =
        "select n, field, before, after from account_change_field where account = $1 order by n, field";
    let voices = "select n, person, role, delegation, verdict, reason, said_at
         from account_change_voice
         where account = $1
         order by n, said_at, person";
    let rows = look.rows(changes, params![account]).await?;
    let mut found = rows.iter().map(change_of).collect::<Outcome<Vec<Change>>>()?;
    for row in look.rows(fields, params![account]).await? {
        let field =
            FieldChange { field: row.parse("field")?, before: row.get("before")?, after: row.get("after")? };
        of(&mut found, row.get("n")?)?.fields.push(field);
    }
    for row in look.rows(voices, params![account]).await? {
        of(&mut found, row.get("n")?)?.voices.push(voice_of(&row)?);
    }
    let place = |it: &FieldChange| ChangeField::ALL.iter().position(|one| *one == it.field);
    for change in &mut found {
        change.fields.sort_by_key(place);
    }
    Ok(found)
}

fn of(changes: &mut [Change], n: i64) -> Outcome<&mut Change> {
    let found = changes.iter_mut().find(|it| it.n == n);
    found.ok_or_else(|| Failed::for_good(format!("reading what belongs to change {n}: there is none")))
}

/// The accounts of which a change waits to be decided, the oldest first.
pub(crate) async fn waiting(reader: &Reader) -> Outcome<Vec<AccountId>> {
    let sql = "select account from account_change where stage = $1 order by proposed_at, account";
    let rows = reader.rows(sql, params![Stage::Proposed.word()]).await?;
    rows.iter().map(|it| it.get("account")).collect()
}

fn change_of(row: &Row) -> Outcome<Change> {
    Ok(Change {
        account: row.get("account")?,
        n: row.get("n")?,
        reason: row.get("reason")?,
        proposed_by: row.get("proposed_by")?,
        proposed_at: row.get("proposed_at")?,
        stage: row.parse("stage")?,
        moved_by: row.get("moved_by")?,
        moved_at: row.get("moved_at")?,
        end_reason: row.get("end_reason")?,
        guideline: row.get("guideline")?,
        fields: Vec::new(),
        voices: Vec::new(),
    })
}

fn voice_of(row: &Row) -> Outcome<Voice> {
    Ok(Voice {
        person: row.get("person")?,
        role: row.get("role")?,
        delegation: row.get("delegation")?,
        verdict: row.parse("verdict")?,
        reason: row.get("reason")?,
        at: row.get("said_at")?,
    })
}

pub(crate) async fn propose(tx: &mut Tx, it: &Change) -> Outcome<()> {
    tx.execute_one(
        "insert into account_change
           (account, n, reason, proposed_by, proposed_at, stage, moved_by, moved_at, end_reason, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            it.account,
            it.n,
            &it.reason,
            it.proposed_by,
            it.proposed_at,
            it.stage.word(),
            it.moved_by,
            it.moved_at,
            &it.end_reason,
            &it.guideline
        ],
    )
    .await?;
    for field in &it.fields {
        tx.execute_one(
            "insert into account_change_field (account, n, field, before, after)
             values ($1, $2, $3, $4, $5)",
            params![it.account, it.n, field.field.word(), &field.before, &field.after],
        )
        .await?;
    }
    Ok(())
}

pub(crate) async fn say(tx: &mut Tx, of: &Change, it: &Voice, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into account_change_voice
           (account, n, person, role, delegation, verdict, reason, said_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            of.account,
            of.n,
            it.person,
            it.role.clone(),
            it.delegation.clone(),
            it.verdict.word(),
            &it.reason,
            it.at,
            guideline
        ],
    )
    .await
}

/// Brings the change from where it was to another stage.
pub(crate) async fn advance(tx: &mut Tx, it: &Change, to: Stage, by: PersonId, why: &str) -> Outcome<()> {
    tx.execute_one(
        "update account_change
         set stage = $3, moved_by = $4, moved_at = $5, end_reason = $6
         where account = $1 and n = $2 and stage = $7",
        params![it.account, it.n, to.word(), by, tx.now(), why, it.stage.word()],
    )
    .await
}

/// The account is otherwise from now on.
pub(crate) async fn change_account(tx: &mut Tx, it: &Account) -> Outcome<()> {
    tx.execute_one(
        "update account
         set name = $2, url = $3, unit = $4, purpose = $5, responsible = $6, deputy = $7, manager = $8
         where id = $1 and closed_at is null",
        params![
            it.id,
            &it.name,
            it.url.as_str(),
            it.unit,
            &it.purpose,
            it.responsible,
            it.deputy,
            it.manager
        ],
    )
    .await
}
