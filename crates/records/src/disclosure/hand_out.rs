use kernel::{Actor, ItemId, Outcome};
use people::Context;
use store::{Entry, Tx};

use super::model::{Files, Line, Output, Subject};
use super::who::{by, taken_up};
use super::{Refused, sql};

/// What is handed out, as it was put together.
#[derive(Clone, Debug)]
pub struct Handing<'a> {
    /// The files, kept as blobs.
    pub files: Files,
    /// The records in it, as they were when it was.
    pub lines: &'a [Line],
}

/// Notes that something was handed out (sv. *lämna ut*); its number. Nothing of it is noted if a record in it has become
/// another meanwhile.
///
/// # Errors
///
/// [`Refused`], with the reason.
pub async fn note_output(
    cx: &Context,
    tx: &mut Tx,
    actor: &Actor,
    n: i64,
    it: &Handing<'_>,
) -> Result<i64, Refused> {
    let (_, standing) = taken_up(cx, actor, n).await?;
    if !standing.reviews {
        return Err(Refused::NotPermitted);
    }
    let lines = sql::lines::all_now(tx, n).await?;
    let stands = |it: &&Line| lines.iter().any(|line| line == *it && line.handed_out_by().is_some());
    if it.lines.is_empty() {
        return Err(Refused::NothingToHandOut);
    }
    if !it.lines.iter().all(|line| stands(&line)) {
        return Err(Refused::Stale);
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let outputs = sql::outputs::all_now(tx, n).await?;
    let output = Output {
        n: count(outputs.len()).saturating_add(1),
        files: it.files,
        records: count(it.lines.len()),
        held_out: count(lines.len().saturating_sub(it.lines.len())),
        by: by(actor, tx.now())?,
        destroyed_at: None,
    };
    let numbers: Vec<i64> = it.lines.iter().map(|it| it.n).collect();
    sql::outputs::add(tx, n, &output, &numbers, &cx.guideline.version.to_string()).await?;
    let entry = Entry::new(actor, "disclosure-handed-out", "disclosure", n);
    tx.log(entry.under(&cx.guideline.version).about(it.files.package));
    for line in it.lines {
        let handed = Entry::new(actor, "record-handed-out", line.subject.word(), &line.id);
        tx.log(handed.under(&cx.guideline.version));
    }
    Ok(output.n)
}

/// Destroys what was handed out of an item of which the law forbids every copy. Safe to repeat.
///
/// # Errors
///
/// [`kernel::Failed`] when the files or the database do not answer.
pub async fn destroy_outputs(cx: &Context, item: ItemId) -> Outcome<()> {
    let reader = cx.store.reader();
    for (n, output) in sql::outputs::holding(&reader, Subject::Item.word(), &item.to_string()).await? {
        for file in [output.files.data, output.files.document, output.files.package] {
            cx.blobs.remove(file).await?;
        }
        let mut tx = cx.store.begin().await?;
        sql::outputs::destroyed(&mut tx, n, output.n).await?;
        let entry = Entry::new(&Actor::system("moderation"), "disclosure-output-destroyed", "disclosure", n);
        tx.log(entry.about(output.files.package));
        tx.commit().await?;
    }
    Ok(())
}
