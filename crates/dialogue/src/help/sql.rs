use kernel::{Instant, ItemId, Outcome, PersonId, Scope};
use store::{Reader, Row, Tx, Value, params};

use super::model::{AnswerDraft, Asked, DraftAct, DraftStage, DraftStep};
use crate::model::Presence;
use crate::sql::inbox::within;

const COLUMNS: &str =
    "i.item_id, i.n, i.account_id, i.seen, i.by_person, i.asked, i.kind, i.thread, i.stage, i.taken_by,
    i.steps, i.answer_id";

fn draft(row: &Row) -> Outcome<AnswerDraft> {
    Ok(AnswerDraft {
        item: row.get("item_id")?,
        n: row.get("n")?,
        account: row.get("account_id")?,
        seen: row.get("seen")?,
        by: row.get("by_person")?,
        asked: row.parse("asked")?,
        kind: row.parse("kind")?,
        thread: row.parse("thread")?,
        stage: row.parse("stage")?,
        taken_by: row.get("taken_by")?,
        steps: row.get("steps")?,
        answer: row.get("answer_id")?,
    })
}

fn step(row: &Row) -> Outcome<DraftStep> {
    Ok(DraftStep {
        n: row.get("n")?,
        act: row.parse("act")?,
        text: row.get("text")?,
        note: row.get("note")?,
        by: row.get("by_person")?,
        at: row.get("at")?,
        guideline: row.get("guideline")?,
    })
}

/// The drafts of an item, the oldest first.
pub(super) async fn of_item(reader: &Reader, item: ItemId) -> Outcome<Vec<AnswerDraft>> {
    let sql = format!("select {COLUMNS} from answer_draft i where i.item_id = $1 order by i.n");
    reader.rows(&sql, params![item]).await?.iter().map(draft).collect()
}

/// The same as they stand in this transaction.
pub(super) async fn of_item_in(tx: &mut Tx, item: ItemId) -> Outcome<Vec<AnswerDraft>> {
    let sql = format!("select {COLUMNS} from answer_draft i where i.item_id = $1 order by i.n");
    tx.rows(&sql, params![item]).await?.iter().map(draft).collect()
}

/// A draft that is open, and how its item stands.
pub(super) struct Open {
    pub(super) draft: AnswerDraft,
    /// Whether it can be sent no more: the item was edited, or is not there.
    pub(super) is_past: bool,
    /// By when the item is to be answered, where it waits.
    pub(super) due_at: Option<Instant>,
}

/// What is open on these accounts, the oldest first.
pub(super) async fn open(reader: &Reader, scope: &Scope) -> Outcome<Vec<Open>> {
    let (within, values): (String, Vec<Value>) = within(scope, 1);
    let sql = format!(
        "select {COLUMNS}, t.versions, t.presence, case when t.open = 1 then t.due_at end as due_at
         from answer_draft i
         join item t on t.id = i.item_id
         where i.stage in ('asked', 'taken', 'returned') and {within}
         order by i.item_id, i.n"
    );
    let open = |row: &Row| {
        let draft = draft(row)?;
        let is_there = row.parse::<Presence>("presence")? == Presence::Present;
        let is_past = row.get::<i64>("versions")? != draft.seen || !is_there;
        Ok(Open { draft, is_past, due_at: row.get("due_at")? })
    };
    reader.rows(&sql, &values).await?.iter().map(open).collect()
}

const STEPS: &str = "select n, act, text, note, by_person, at, guideline from answer_draft_step
     where item_id = $1 and draft = $2
     order by n";

pub(super) async fn steps(reader: &Reader, of: &AnswerDraft) -> Outcome<Vec<DraftStep>> {
    reader.rows(STEPS, params![of.item, of.n]).await?.iter().map(step).collect()
}

pub(super) async fn steps_in(tx: &mut Tx, of: &AnswerDraft) -> Outcome<Vec<DraftStep>> {
    tx.rows(STEPS, params![of.item, of.n]).await?.iter().map(step).collect()
}

pub(super) async fn insert(tx: &mut Tx, it: &AnswerDraft) -> Outcome<()> {
    tx.execute_one(
        "insert into answer_draft
           (item_id, n, account_id, seen, by_person, asked, kind, thread, stage, taken_by, steps, answer_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        params![
            it.item,
            it.n,
            it.account,
            it.seen,
            it.by,
            it.asked.to_string(),
            it.kind.word(),
            it.thread.word(),
            it.stage.word(),
            it.taken_by,
            it.steps,
            it.answer,
        ],
    )
    .await
}

pub(super) async fn insert_step(tx: &mut Tx, of: &AnswerDraft, it: &DraftStep) -> Outcome<()> {
    tx.execute_one(
        "insert into answer_draft_step (item_id, draft, n, act, text, note, by_person, at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            of.item,
            of.n,
            it.n,
            it.act.word(),
            it.text.clone(),
            it.note.clone(),
            it.by,
            it.at,
            &it.guideline,
        ],
    )
    .await
}

/// Moves a draft on from the stage and the step that were seen.
pub(super) async fn advance(tx: &mut Tx, from: &AnswerDraft, to: &AnswerDraft) -> Outcome<()> {
    tx.execute_one(
        "update answer_draft set stage = $5, taken_by = $6, steps = $7, answer_id = $8
         where item_id = $1 and n = $2 and stage = $3 and steps = $4",
        params![
            from.item,
            from.n,
            from.stage.word(),
            from.steps,
            to.stage.word(),
            to.taken_by,
            to.steps,
            to.answer,
        ],
    )
    .await
}

/// An open draft of these very words, by the same person for the same reader.
pub(super) async fn same(
    tx: &mut Tx,
    item: ItemId,
    by: PersonId,
    (asked, text): (&Asked, &str),
) -> Outcome<Option<i64>> {
    let row = tx
        .row(
            "select d.n from answer_draft d
             join answer_draft_step s on s.item_id = d.item_id and s.draft = d.n and s.act = $4
             where d.item_id = $1 and d.by_person = $2 and d.asked = $3 and s.text = $5 and d.stage = $6
             limit 1",
            params![item, by, asked.to_string(), DraftAct::Ask.word(), text, DraftStage::Asked.word(),],
        )
        .await?;
    row.map(|it| it.get("n")).transpose()
}
