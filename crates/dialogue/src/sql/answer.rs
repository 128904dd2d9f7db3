use kernel::item::ExternalId;
use kernel::{AccountId, AnswerId, Instant, ItemId, Outcome, Scope};
use store::{Reader, Row, Tx, Value, params};

use crate::manner::Manner;
use crate::model::{Answer, AnswerStage};
use crate::sql::inbox::within;

const COLUMNS: &str =
    "id, item_id, account_id, text, by_person, decided_at, guideline, due_at, stage, external_id, posted_at,
    (select m.kind from answer_manner m where m.answer_id = answer.id) as kind,
    (select m.thread from answer_manner m where m.answer_id = answer.id) as thread,
    (select max(d.taken_by) from answer_draft d where d.answer_id = answer.id) as read_by";

fn answer(row: &Row) -> Outcome<Answer> {
    // What is not written down about an answer is ordinary.
    let has_manner = row.get::<Option<String>>("kind")?.is_some();
    let ordinary = Manner::ORDINARY;
    Ok(Answer {
        kind: if has_manner { row.parse("kind")? } else { ordinary.kind },
        thread: if has_manner { row.parse("thread")? } else { ordinary.thread },
        read_by: row.get("read_by")?,
        id: row.get("id")?,
        item: row.get("item_id")?,
        account: row.get("account_id")?,
        text: row.get("text")?,
        by: row.get("by_person")?,
        decided_at: row.get("decided_at")?,
        guideline: row.get("guideline")?,
        due_at: row.get("due_at")?,
        stage: row.parse("stage")?,
        external: row.get::<Option<String>>("external_id")?.map(ExternalId),
        posted_at: row.get("posted_at")?,
    })
}

pub(crate) async fn insert(tx: &mut Tx, it: &Answer) -> Outcome<()> {
    tx.execute_one(
        "insert into answer (id, item_id, account_id, text, by_person, decided_at, guideline, due_at, stage)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            it.id,
            it.item,
            it.account,
            it.text.as_str(),
            it.by,
            it.decided_at,
            it.guideline.as_str(),
            it.due_at,
            it.stage.word(),
        ],
    )
    .await
}

/// Writes down in what manner an answer is given, where that is not the ordinary one.
pub(crate) async fn insert_manner(tx: &mut Tx, it: &Answer) -> Outcome<()> {
    if (it.kind, it.thread) == (Manner::ORDINARY.kind, Manner::ORDINARY.thread) {
        return Ok(());
    }
    tx.execute_one(
        "insert into answer_manner (answer_id, kind, thread) values ($1, $2, $3)",
        params![it.id, it.kind.word(), it.thread.word()],
    )
    .await
}

pub(crate) async fn one(reader: &Reader, id: AnswerId) -> Outcome<Option<Answer>> {
    let sql = format!("select {COLUMNS} from answer where id = $1");
    reader.row(&sql, params![id]).await?.as_ref().map(answer).transpose()
}

pub(crate) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<Answer>> {
    let sql = format!("select {COLUMNS} from answer where item_id = $1 order by decided_at, id");
    reader.rows(&sql, params![item]).await?.iter().map(answer).collect()
}

/// The answers that nobody has sent yet, what is due first first.
pub(crate) async fn decided(reader: &Reader) -> Outcome<Vec<Answer>> {
    let sql = format!("select {COLUMNS} from answer where stage = 'decided' order by due_at, decided_at, id");
    reader.rows(&sql, params![]).await?.iter().map(answer).collect()
}

/// The questions of open and closed accounts that were answered since a moment: when each got its first answer that said
/// everything and stands on the platform.
pub(crate) async fn questions_answered(
    reader: &Reader,
    since: Instant,
) -> Outcome<Vec<(AccountId, Instant)>> {
    let sql = "select a.account_id, min(a.posted_at) as at
         from answer a
         join item i on i.id = a.item_id
         where i.need = 'answer' and a.stage in ('posted', 'confirmed')
           and not exists (select 1 from answer_manner m where m.answer_id = a.id and m.kind = 'holding')
         group by a.account_id, a.item_id
         having min(a.posted_at) >= $1
         order by a.account_id";
    let rows = reader.rows(sql, params![since]).await?;
    rows.iter().map(|row| Ok((row.get("account_id")?, row.get("at")?))).collect()
}

/// The questions on these accounts that got their first answer that said everything within a time: when each reached the
/// organisation, and when it was answered.
pub(crate) async fn answered_between(
    reader: &Reader,
    scope: &Scope,
    (from, until): (Instant, Instant),
) -> Outcome<Vec<(AccountId, Instant, Instant)>> {
    let (within, more) = within(scope, 3);
    let sql = format!(
        "select i.account_id, i.id, coalesce(i.posted_at, i.first_seen_at) as posted,
           i.first_seen_at as seen, min(a.posted_at) as at
         from answer a
         join item i on i.id = a.item_id
         where i.need = 'answer' and a.stage in ('posted', 'confirmed') and {within}
           and not exists (select 1 from answer_manner m where m.answer_id = a.id and m.kind = 'holding')
         group by i.account_id, i.id, i.posted_at, i.first_seen_at
         having min(a.posted_at) >= $1 and min(a.posted_at) < $2
         order by i.account_id, i.id"
    );
    let values: Vec<Value> = [Value::from(from), Value::from(until)].into_iter().chain(more).collect();
    let found = |row: &Row| {
        let (posted, seen): (Instant, Instant) = (row.get("posted")?, row.get("seen")?);
        Ok((row.get("account_id")?, posted.min(seen), row.get("at")?))
    };
    reader.rows(&sql, &values).await?.iter().map(found).collect()
}

/// The same text, decided by the same person for the same item earlier.
pub(crate) async fn same(tx: &mut Tx, it: &Answer) -> Outcome<Option<AnswerId>> {
    let row = tx
        .row(
            "select id from answer where item_id = $1 and by_person = $2 and text = $3 limit 1",
            params![it.item, it.by, it.text.as_str()],
        )
        .await?;
    row.map(|it| it.get("id")).transpose()
}

/// Moves an answer from the stage it was in; whether it was still there.
pub(crate) async fn advance(
    tx: &mut Tx,
    id: AnswerId,
    from: AnswerStage,
    to: AnswerStage,
    external: Option<&ExternalId>,
    at: Instant,
) -> Outcome<bool> {
    let rows = tx
        .execute(
            "update answer set stage = $3,
               external_id = coalesce(cast($4 as text), external_id),
               posted_at = case when $3 = 'stopped' then posted_at else coalesce(posted_at, $5) end,
               confirmed_at = case when $3 = 'confirmed' then $5 else confirmed_at end
             where id = $1 and stage = $2",
            params![id, from.word(), to.word(), external.map(|it| it.0.as_str()), at],
        )
        .await?;
    Ok(rows == 1)
}
