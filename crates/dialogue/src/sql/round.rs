use std::collections::BTreeSet;

use kernel::{AccountId, Instant, ItemId, Outcome, PersonId, RoundId, Scope};
use store::{Reader, Row, Tx, params};

use crate::model::{Item, Round, RoundStage};
use crate::sql::inbox::within;
use crate::sql::item::as_int;

const COLUMNS: &str =
    "id, account_id, opens_at, due_at, guideline, stage, signed_by, signed_at, through_item, told";

fn round(row: &Row) -> Outcome<Round> {
    Ok(Round {
        id: row.get("id")?,
        account: row.get("account_id")?,
        opens_at: row.get("opens_at")?,
        due_at: row.get("due_at")?,
        guideline: row.get("guideline")?,
        stage: row.parse("stage")?,
        signed_by: row.get("signed_by")?,
        signed_at: row.get("signed_at")?,
        through: row.get("through_item")?,
        told: row.get("told")?,
    })
}

/// Adds a round unless the account has one that is due at the same time.
pub(crate) async fn insert(tx: &mut Tx, it: &Round) -> Outcome<bool> {
    let rows = tx
        .execute(
            "insert into round (id, account_id, opens_at, due_at, guideline, stage, told)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (account_id, due_at) do nothing",
            params![
                it.id,
                it.account,
                it.opens_at,
                it.due_at,
                it.guideline.as_str(),
                it.stage.word(),
                it.told
            ],
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn in_tx(tx: &mut Tx, id: RoundId) -> Outcome<Option<Round>> {
    let sql = format!("select {COLUMNS} from round where id = $1");
    tx.row(&sql, params![id]).await?.as_ref().map(round).transpose()
}

pub(crate) async fn one(reader: &Reader, id: RoundId) -> Outcome<Option<Round>> {
    let sql = format!("select {COLUMNS} from round where id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(round).transpose()
}

/// The rounds of an account that nobody has signed, oldest first.
pub(crate) async fn unsigned(tx: &mut Tx, account: AccountId) -> Outcome<Vec<Round>> {
    let sql =
        format!("select {COLUMNS} from round where account_id = $1 and stage <> 'signed' order by due_at");
    tx.rows(&sql, params![account]).await?.iter().map(round).collect()
}

/// When the last item came in that somebody else than the account wrote.
pub(crate) async fn newest_received(tx: &mut Tx, account: AccountId) -> Outcome<Option<Instant>> {
    let sql = "select max(first_seen_at) as at from item where account_id = $1 and direction = 'incoming'";
    tx.row(sql, params![account]).await?.map_or(Ok(None), |it| it.get("at"))
}

/// When the last item came in that an earlier signature covers.
pub(crate) async fn gone_through_before(tx: &mut Tx, account: AccountId) -> Outcome<Option<Instant>> {
    let sql = "select max(i.first_seen_at) as at from round r
         join item i on i.id = r.through_item
         where r.account_id = $1 and r.stage = 'signed'";
    tx.row(sql, params![account]).await?.map_or(Ok(None), |it| it.get("at"))
}

/// The rounds that nobody has signed on the accounts of a scope, what is due first first.
pub(crate) async fn unsigned_within(reader: &Reader, scope: &Scope) -> Outcome<Vec<Round>> {
    let (within, values) = within(scope, 1);
    let sql = format!(
        "select {COLUMNS} from round i where i.stage <> 'signed' and {within} order by i.due_at, i.id"
    );
    reader.rows(&sql, &values).await?.iter().map(round).collect()
}

/// The latest round that somebody signed on an account.
pub(crate) async fn last_signed(reader: &Reader, account: AccountId) -> Outcome<Option<Round>> {
    let sql = format!(
        "select {COLUMNS} from round where account_id = $1 and stage = 'signed' order by signed_at desc, due_at desc limit 1"
    );
    reader.row(&sql, params![account]).await?.as_ref().map(round).transpose()
}

/// The latest rounds of an account, newest first.
pub(crate) async fn latest(reader: &Reader, account: AccountId, limit: i64) -> Outcome<Vec<Round>> {
    let sql = format!("select {COLUMNS} from round where account_id = $1 order by due_at desc limit $2");
    reader.rows(&sql, params![account, limit]).await?.iter().map(round).collect()
}

/// Whether the account has a round that is due after a moment.
pub(crate) async fn is_ahead(reader: &Reader, account: AccountId, at: Instant) -> Outcome<bool> {
    let sql = "select 1 as one from round where account_id = $1 and due_at > $2 limit 1";
    Ok(reader.row(sql, params![account, at]).await?.is_some())
}

/// Whether the account has the round that is due at a moment.
pub(crate) async fn is_planned(tx: &mut Tx, account: AccountId, due: Instant) -> Outcome<bool> {
    let sql = "select 1 as one from round where account_id = $1 and due_at = $2";
    Ok(tx.row(sql, params![account, due]).await?.is_some())
}

/// When the last round was due that was due by a moment.
pub(crate) async fn last_due(tx: &mut Tx, account: AccountId, by: Instant) -> Outcome<Option<Instant>> {
    let sql = "select max(due_at) as due_at from round where account_id = $1 and due_at <= $2";
    let row = tx.row(sql, params![account, by]).await?;
    row.map_or(Ok(None), |it| it.get("due_at"))
}

/// Moves a round to a stage when a person or the clock says so; whether it was in the stage expected.
pub(crate) async fn advance(tx: &mut Tx, it: &Round, from: RoundStage) -> Outcome<bool> {
    let rows = tx
        .execute(
            "update round set stage = $3, signed_by = $4, signed_at = $5, through_item = $6,
               told = $7
             where id = $1 and stage = $2 and told <= $7",
            params![it.id, from.word(), it.stage.word(), it.signed_by, it.signed_at, it.through, it.told,],
        )
        .await?;
    Ok(rows == 1)
}

/// Who has been told about a missed round at a step of its escalation.
pub(crate) async fn told(reader: &Reader, round: RoundId, step: usize) -> Outcome<BTreeSet<PersonId>> {
    let sql = "select person_id from round_told where round_id = $1 and step = $2";
    let rows = reader.rows(sql, params![round, as_int(step)]).await?;
    rows.iter().map(|it| it.get("person_id")).collect()
}

/// The steps of the escalation of the account's rounds at which somebody was told.
pub(crate) async fn steps_told(reader: &Reader, account: AccountId) -> Outcome<BTreeSet<(RoundId, i64)>> {
    let sql = "select distinct t.round_id, t.step from round_told t
         join round r on r.id = t.round_id
         where r.account_id = $1";
    let rows = reader.rows(sql, params![account]).await?;
    rows.iter().map(|it| Ok((it.get("round_id")?, it.get("step")?))).collect()
}

/// Notes that a person has been told.
pub(crate) async fn remember_told(tx: &mut Tx, round: RoundId, step: usize, person: PersonId) -> Outcome<()> {
    let now = tx.now();
    let sql = "insert into round_told (round_id, step, person_id, at) values ($1, $2, $3, $4)
         on conflict (round_id, step, person_id) do nothing";
    tx.note(sql, params![round, as_int(step), person, now]).await?;
    Ok(())
}

/// Closes what only needed a look, up to the item that was gone through; which items that were. An item that was
/// edited after that one came in was not in what the person went through.
pub(crate) async fn close_looked_at(tx: &mut Tx, account: AccountId, through: &Item) -> Outcome<Vec<ItemId>> {
    let now = tx.now();
    let rows = tx
        .rows(
            "update item set open = 0, known_at = coalesce(known_at, $3)
             where account_id = $1 and open = 1 and need = 'look' and first_seen_at <= $2
               and not exists (
                 select 1 from item_version v
                 where v.item_id = item.id and v.n > 1 and v.observed_at > $2)
             returning id",
            params![account, through.first_seen_at, now],
        )
        .await?;
    rows.iter().map(|it| it.get("id")).collect()
}
