use std::collections::BTreeSet;

use kernel::calendar::{Date, date_of};
use kernel::{AccountId, Digest, Failed, Instant, Outcome, PersonId, Scope, UnitId};
use store::{FromValue, Reader, Row, Tx, Value, params};

use crate::standing::Standing;
use crate::{
    Absence, AbsenceId, ApiToken, Assignment, AssignmentId, Days, Ended, Login, Person, TokenId, Unit,
};

macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl From<$name> for Value {
            fn from(it: $name) -> Self {
                Self::Text(it.to_string())
            }
        }
        impl FromValue for $name {
            fn from_value(value: &Value) -> Result<Self, &'static str> {
                String::from_value(value)?.parse().map_err(|_| stringify!($name))
            }
        }
    )+};
}
as_text!(AssignmentId, AbsenceId, TokenId);

fn day(date: Date) -> Value {
    Value::Text(date.to_string())
}

fn last_day(days: Days) -> Value {
    days.last.map_or(Value::Null, day)
}

// Units

const UNITS: &str = "select id, parent, name, kind
     from unit
     order by name, id";

fn unit(row: &Row) -> Outcome<Unit> {
    Ok(Unit {
        id: row.get("id")?,
        parent: row.get("parent")?,
        name: row.get("name")?,
        kind: row.parse("kind")?,
    })
}

pub(crate) async fn units(reader: &Reader) -> Outcome<Vec<Unit>> {
    reader.rows(UNITS, params![]).await?.iter().map(unit).collect()
}

pub(crate) async fn units_now(tx: &mut Tx) -> Outcome<Vec<Unit>> {
    tx.rows(UNITS, params![]).await?.iter().map(unit).collect()
}

pub(crate) async fn add_unit(tx: &mut Tx, unit: &Unit, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into unit (id, parent, name, kind, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![unit.id, unit.parent, &unit.name, unit.kind.word(), by, now],
    )
    .await
}

/// The unit of this identity exists.
pub(crate) async fn unit_is_there(tx: &mut Tx, id: UnitId) -> Outcome<bool> {
    Ok(tx.row("select id from unit where id = $1", params![id]).await?.is_some())
}

// People

const PERSON: &str = "select id, login, name, mail, unit, left_at
     from person
     where id = $1";

fn person_of(row: &Row) -> Outcome<Person> {
    Ok(Person {
        id: row.get("id")?,
        login: row.get("login")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        unit: row.get("unit")?,
        left_at: row.get("left_at")?,
    })
}

pub(crate) async fn person(reader: &Reader, id: PersonId) -> Outcome<Option<Person>> {
    reader.row(PERSON, params![id]).await?.as_ref().map(person_of).transpose()
}

pub(crate) async fn person_now(tx: &mut Tx, id: PersonId) -> Outcome<Option<Person>> {
    tx.row(PERSON, params![id]).await?.as_ref().map(person_of).transpose()
}

pub(crate) async fn person_by_login(tx: &mut Tx, login: &Login) -> Outcome<Option<Person>> {
    let sql = "select id, login, name, mail, unit, left_at
         from person
         where login = $1";
    tx.row(sql, params![login.as_str()]).await?.as_ref().map(person_of).transpose()
}

pub(crate) async fn people(reader: &Reader) -> Outcome<Vec<Person>> {
    let sql = "select id, login, name, mail, unit, left_at
         from person
         order by name, login";
    reader.rows(sql, params![]).await?.iter().map(person_of).collect()
}

pub(crate) async fn anybody(tx: &mut Tx) -> Outcome<bool> {
    Ok(tx.row("select id from person limit 1", params![]).await?.is_some())
}

pub(crate) async fn add_person(tx: &mut Tx, person: &Person, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into person (id, login, name, mail, unit, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        params![person.id, &person.login, &person.name, &person.mail, person.unit, by, now],
    )
    .await
}

pub(crate) async fn mark_left(tx: &mut Tx, person: PersonId, by: PersonId) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update person
         set left_at = $1, left_by = $2
         where id = $3 and left_at is null",
        params![now, by, person],
    )
    .await
}

// Roles

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

fn days_of(row: &Row) -> Outcome<Days> {
    let last: Option<String> = row.get("last_day")?;
    let last = last.map(|it| it.parse()).transpose();
    let last = last.map_err(|_| Failed::for_good("reading column last_day: it is no day"))?;
    Ok(Days { first: row.parse("first_day")?, last })
}

fn ended_of(row: &Row) -> Outcome<Option<Ended>> {
    let at: Option<Instant> = row.get("ended_at")?;
    at.map(|at| Ok(Ended { at, by: row.get("ended_by")? })).transpose()
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

// Absence

macro_rules! absences {
    ($condition:literal) => {
        concat!(
            "select a.id, a.person, a.deputy, a.first_day, a.last_day, a.ended_at, a.ended_by
             from absence a
             left join person d on d.id = a.deputy
             where ",
            $condition,
            " order by a.first_day, a.id"
        )
    };
}

fn absence_of(row: &Row) -> Outcome<Absence> {
    Ok(Absence {
        id: row.get("id")?,
        person: row.get("person")?,
        deputy: row.get("deputy")?,
        days: days_of(row)?,
        ended: ended_of(row)?,
    })
}

fn standing_of(rows: &[Row]) -> Outcome<Standing> {
    let mut pairs = Vec::new();
    for row in rows {
        let deputy: Option<PersonId> = row.get("deputy")?;
        if let Some(deputy) = deputy {
            pairs.push((row.get("person")?, deputy));
        }
    }
    Ok(Standing::new(pairs))
}

/// Who is away at a time, which may have passed, and who stands in.
pub(crate) async fn standing(reader: &Reader, at: Instant) -> Outcome<Standing> {
    let sql = absences!(
        "a.first_day <= $1 and a.last_day >= $1
         and (a.ended_at is null or a.ended_at > $2)
         and (d.left_at is null or d.left_at > $2)"
    );
    standing_of(&reader.rows(sql, &[day(date_of(at)), at.into()]).await?)
}

/// Absences that are not over on the day.
pub(crate) async fn absences_from(reader: &Reader, on: Date) -> Outcome<Vec<Absence>> {
    let sql = absences!("a.ended_at is null and a.last_day >= $1");
    reader.rows(sql, &[day(on)]).await?.iter().map(absence_of).collect()
}

/// Absences that have a day in common with the days and that the person takes part in, away or standing in.
pub(crate) async fn absences_around(tx: &mut Tx, person: PersonId, days: Days) -> Outcome<Vec<Absence>> {
    let sql = absences!(
        "a.ended_at is null and (a.person = $1 or a.deputy = $1)
         and a.last_day >= $2 and (cast($3 as text) is null or a.first_day <= $3)"
    );
    let rows = tx.rows(sql, &[person.into(), day(days.first), last_day(days)]).await?;
    rows.iter().map(absence_of).collect()
}

pub(crate) async fn absence_now(tx: &mut Tx, id: AbsenceId) -> Outcome<Option<Absence>> {
    tx.row(absences!("a.id = $1"), params![id]).await?.as_ref().map(absence_of).transpose()
}

pub(crate) async fn register_absence(tx: &mut Tx, it: &Absence, by: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into absence (id, person, deputy, first_day, last_day, registered_by, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            it.id.into(),
            it.person.into(),
            it.deputy.into(),
            day(it.days.first),
            last_day(it.days),
            by.into(),
            now.into(),
        ],
    )
    .await
}

pub(crate) async fn end_absence(tx: &mut Tx, id: AbsenceId, by: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update absence
         set ended_at = $1, ended_by = $2
         where id = $3 and ended_at is null",
        params![now, by, id],
    )
    .await
}

// Passwords

/// What a person signs in with, as it is kept.
pub(crate) struct KeptPassword {
    pub(crate) person: PersonId,
    pub(crate) hash: String,
}

fn kept(row: &Row) -> Outcome<KeptPassword> {
    Ok(KeptPassword { person: row.get("person")?, hash: row.get("hash")? })
}

pub(crate) async fn password_by_login(reader: &Reader, login: &Login) -> Outcome<Option<KeptPassword>> {
    let sql = "select w.person, w.hash
         from password w
         join person p on p.id = w.person
         where p.login = $1 and p.left_at is null";
    reader.row(sql, params![login.as_str()]).await?.as_ref().map(kept).transpose()
}

/// Whether the person must choose a password of their own before anything else.
pub(crate) async fn password_is_one_time(reader: &Reader, person: PersonId) -> Outcome<bool> {
    let sql = "select one_time from password where person = $1";
    Ok(reader.row(sql, params![person]).await?.map(|row| row.get("one_time")).transpose()?.unwrap_or(false))
}

pub(crate) async fn set_password(tx: &mut Tx, person: PersonId, hash: &str, one_time: bool) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into password (person, hash, one_time, set_at)
         values ($1, $2, $3, $4)
         on conflict (person) do update
         set hash = excluded.hash, one_time = excluded.one_time, set_at = excluded.set_at",
        params![person, hash, one_time, now],
    )
    .await
}

pub(crate) async fn forget_password(tx: &mut Tx, person: PersonId) -> Outcome<u64> {
    tx.execute("delete from password where person = $1", params![person]).await
}

/// When sign-ins with this login failed since a time, oldest first.
pub(crate) async fn failures_since(tx: &mut Tx, login: Digest, since: Instant) -> Outcome<Vec<Instant>> {
    let sql = "select at
         from sign_in_failure
         where login_digest = $1 and at > $2
         order by at";
    tx.rows(sql, params![login, since]).await?.iter().map(|row| row.get("at")).collect()
}

/// Notes one more, and forgets all of anybody that no longer count.
pub(crate) async fn note_failure(tx: &mut Tx, login: Digest, counted_since: Instant) -> Outcome<()> {
    let now = tx.now();
    tx.note("delete from sign_in_failure where at <= $1", params![counted_since]).await?;
    tx.note("insert into sign_in_failure (login_digest, at) values ($1, $2)", params![login, now]).await?;
    Ok(())
}

pub(crate) async fn forget_failures(tx: &mut Tx, login: Digest) -> Outcome<u64> {
    tx.note("delete from sign_in_failure where login_digest = $1", params![login]).await
}

// Tokens

fn token_of(row: &Row) -> Outcome<ApiToken> {
    Ok(ApiToken {
        id: row.get("id")?,
        name: row.get("name")?,
        made_at: row.get("made_at")?,
        expires_at: row.get("expires_at")?,
        used_at: row.get("used_at")?,
        ended_at: row.get("ended_at")?,
    })
}

pub(crate) async fn tokens_of(reader: &Reader, person: PersonId) -> Outcome<Vec<ApiToken>> {
    let sql = "select id, name, made_at, expires_at, used_at, ended_at
         from api_token
         where person = $1
         order by made_at desc, id desc";
    reader.rows(sql, params![person]).await?.iter().map(token_of).collect()
}

pub(crate) async fn add_token(
    tx: &mut Tx,
    person: PersonId,
    token: &ApiToken,
    digest: Digest,
) -> Outcome<()> {
    tx.execute_one(
        "insert into api_token (id, person, name, digest, made_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![token.id, person, &token.name, digest, token.made_at, token.expires_at],
    )
    .await
}

/// A token that works, with its person and when it was last used.
pub(crate) struct LivingToken {
    pub(crate) id: TokenId,
    pub(crate) person: PersonId,
    pub(crate) used_at: Option<Instant>,
}

pub(crate) async fn living_token(
    reader: &Reader,
    digest: Digest,
    now: Instant,
) -> Outcome<Option<LivingToken>> {
    let sql = "select id, person, used_at
         from api_token
         where digest = $1 and ended_at is null and expires_at > $2";
    let Some(row) = reader.row(sql, params![digest, now]).await? else { return Ok(None) };
    Ok(Some(LivingToken { id: row.get("id")?, person: row.get("person")?, used_at: row.get("used_at")? }))
}

pub(crate) async fn token_used(tx: &mut Tx, id: TokenId) -> Outcome<u64> {
    let now = tx.now();
    tx.note("update api_token set used_at = $1 where id = $2", params![now, id]).await
}

/// The owner of a token, and whether it was ended already.
pub(crate) async fn token_owner(tx: &mut Tx, id: TokenId) -> Outcome<Option<(PersonId, bool)>> {
    let sql = "select person, ended_at from api_token where id = $1";
    let Some(row) = tx.row(sql, params![id]).await? else { return Ok(None) };
    let ended: Option<Instant> = row.get("ended_at")?;
    Ok(Some((row.get("person")?, ended.is_some())))
}

pub(crate) async fn end_token(tx: &mut Tx, id: TokenId, by: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update api_token
         set ended_at = $1, ended_by = $2
         where id = $3 and ended_at is null",
        params![now, by, id],
    )
    .await
}

pub(crate) async fn end_tokens_of(tx: &mut Tx, person: PersonId, by: &str) -> Outcome<u64> {
    let now = tx.now();
    tx.execute(
        "update api_token
         set ended_at = $1, ended_by = $2
         where person = $3 and ended_at is null",
        params![now, by, person],
    )
    .await
}
