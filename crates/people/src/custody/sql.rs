use kernel::calendar::Label;
use kernel::{Instant, Outcome, PersonId};
use store::{Reader, Row, Tx, params};

use super::model::Done;
use super::{NewTask, Task};
use crate::TaskId;

fn task_of(row: &Row) -> Outcome<Task> {
    let done_at: Option<Instant> = row.get("done_at")?;
    let done = done_at.map(|at| {
        let note: Option<String> = row.get("note")?;
        Outcome::Ok(Done { by: row.get("done_by")?, at, note: note.unwrap_or_default() })
    });
    Ok(Task {
        id: row.get("id")?,
        person: row.get("person")?,
        kind: row.parse("kind")?,
        subject: Label::new(row.get::<String>("subject_sv")?, row.get::<String>("subject_en")?),
        href: row.get("href")?,
        made_at: row.get("made_at")?,
        done: done.transpose()?,
    })
}

/// All tasks, those that are open first and among them the oldest.
pub(super) async fn tasks(reader: &Reader) -> Outcome<Vec<Task>> {
    let sql = "select id, person, kind, subject_sv, subject_en, href, made_at, done_by, done_at, note
         from custody_task
         order by case when done_at is null then 0 else 1 end, made_at, id";
    reader.rows(sql, params![]).await?.iter().map(task_of).collect()
}

pub(super) async fn task_now(tx: &mut Tx, id: TaskId) -> Outcome<Option<Task>> {
    let sql = "select id, person, kind, subject_sv, subject_en, href, made_at, done_by, done_at, note
         from custody_task
         where id = $1";
    tx.row(sql, params![id]).await?.as_ref().map(task_of).transpose()
}

/// Adds a task; whether it is new.
pub(super) async fn add(tx: &mut Tx, it: &NewTask) -> Outcome<bool> {
    let (id, now) = (TaskId::new(tx.now(), tx.entropy()), tx.now());
    let n = tx
        .execute(
            "insert into custody_task (id, person, kind, about, subject_sv, subject_en, href, made_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (person, kind, about) do nothing",
            params![id, it.person, it.kind.word(), &it.about, &it.subject.sv, &it.subject.en, &it.href, now],
        )
        .await?;
    Ok(n > 0)
}

pub(super) async fn finish(tx: &mut Tx, id: TaskId, by: PersonId, note: &str) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "update custody_task
         set done_by = $1, done_at = $2, note = $3
         where id = $4 and done_at is null",
        params![by, now, note, id],
    )
    .await
}
