use kernel::{Digest, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::Login;

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
