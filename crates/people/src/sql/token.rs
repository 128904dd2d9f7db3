use kernel::{Digest, Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use crate::{ApiToken, TokenId};

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
