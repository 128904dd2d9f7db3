use kernel::{ApplicationId, Failed, Outcome, PersonId};
use store::{Tx, params};

use crate::opening::meeting::Meeting;
use crate::opening::model::{Application, LineTicked, Stage, StepTaken, View, Voice};
use crate::opening::wording::Wording;

/// The content of a wording as it is kept.
pub(crate) fn content(wording: &Wording) -> Outcome<String> {
    serde_json::to_string(wording)
        .map_err(|it| Failed::for_good("keeping the wording of an application").because(it))
}

pub(crate) async fn begin(tx: &mut Tx, it: &Application) -> Outcome<()> {
    tx.execute_one(
        "insert into application (id, applicant, begun_at, stage, version, moved_by, moved_at, reason)
         values ($1, $2, $3, $4, $5, $6, $7, '')",
        params![it.id, it.applicant, it.begun_at, it.stage.word(), it.version, it.moved_by, it.moved_at],
    )
    .await
}

pub(crate) async fn write(
    tx: &mut Tx,
    id: ApplicationId,
    n: i64,
    content: &str,
    by: PersonId,
    guideline: &str,
) -> Outcome<()> {
    let now = tx.now();
    tx.execute_one(
        "insert into application_version (application, n, content, written_by, written_at, guideline)
         values ($1, $2, $3, $4, $5, $6)",
        params![id, n, content, by, now, guideline],
    )
    .await
}

/// The present wording is another one from now on.
pub(crate) async fn renumber(tx: &mut Tx, it: &Application, n: i64) -> Outcome<()> {
    tx.execute_one(
        "update application
         set version = $1
         where id = $2 and version = $3 and stage = $4",
        params![n, it.id, it.version, it.stage.word()],
    )
    .await
}

/// Brings an application from the stage and wording that were seen to another stage.
pub(crate) async fn advance(
    tx: &mut Tx,
    it: &Application,
    to: Stage,
    by: PersonId,
    reason: &str,
) -> Outcome<()> {
    let now = tx.now();
    let submitted = if to == Stage::Submitted { Some(now) } else { it.submitted_at };
    tx.execute_one(
        "update application
         set stage = $1, moved_by = $2, moved_at = $3, submitted_at = $4, reason = $5
         where id = $6 and stage = $7 and version = $8",
        params![to.word(), by, now, submitted, reason, it.id, it.stage.word(), it.version],
    )
    .await
}

pub(crate) async fn name_account(tx: &mut Tx, id: ApplicationId, account: kernel::AccountId) -> Outcome<()> {
    tx.execute_one(
        "update application
         set account = $1
         where id = $2 and account is null",
        params![account, id],
    )
    .await
}

pub(crate) async fn take_step(
    tx: &mut Tx,
    application: &Application,
    it: &StepTaken,
    guideline: &str,
) -> Outcome<()> {
    tx.execute_one(
        "insert into application_step
           (application, step, outcome, note, reader, terms, day, done_by, done_at, version, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (application, step) do update
         set outcome = excluded.outcome, note = excluded.note, reader = excluded.reader, terms = excluded.terms,
             day = excluded.day, done_by = excluded.done_by, done_at = excluded.done_at,
             version = excluded.version, guideline = excluded.guideline",
        params![
            application.id,
            &it.step,
            it.outcome.word(),
            &it.note,
            it.reader,
            &it.terms,
            &it.day,
            it.by,
            it.at,
            application.version,
            guideline,
        ],
    )
    .await
}

pub(crate) async fn call_meeting(
    tx: &mut Tx,
    id: ApplicationId,
    it: &Meeting,
    guideline: &str,
) -> Outcome<()> {
    let participants = serde_json::to_string(&it.participants)
        .map_err(|it| Failed::for_good("keeping who takes part in a meeting").because(it))?;
    tx.execute_one(
        "insert into application_meeting
           (application, step, starts_at, minutes, place, participants, called_by, called_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (application, step) do update
         set starts_at = excluded.starts_at, minutes = excluded.minutes, place = excluded.place,
             participants = excluded.participants, called_by = excluded.called_by,
             called_at = excluded.called_at, guideline = excluded.guideline",
        params![id, &it.step, it.starts_at, it.minutes, &it.place, participants, it.by, it.at, guideline],
    )
    .await
}

/// The lines as they were ticked last; those that are not among them are open again.
pub(crate) async fn tick(
    tx: &mut Tx,
    id: ApplicationId,
    lines: &[LineTicked],
    guideline: &str,
) -> Outcome<()> {
    tx.execute("delete from application_line where application = $1", params![id]).await?;
    let set = |it: &LineTicked| {
        params![id, &it.line, it.outcome.word(), &it.note, it.by, it.at, guideline].to_vec()
    };
    let sets = lines.iter().map(set).collect();
    tx.execute_each(
        "insert into application_line (application, line, outcome, note, done_by, done_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)",
        sets,
    )
    .await
}

pub(crate) async fn hear(tx: &mut Tx, id: ApplicationId, it: &View, guideline: &str) -> Outcome<()> {
    tx.execute_one(
        "insert into application_view (application, version, role, said, said_by, said_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (application, version, role) do update
         set said = excluded.said, said_by = excluded.said_by, said_at = excluded.said_at,
             guideline = excluded.guideline",
        params![id, it.version, &it.role, &it.said, it.by, it.at, guideline],
    )
    .await
}

pub(crate) async fn say(tx: &mut Tx, id: ApplicationId, it: &Voice) -> Outcome<()> {
    tx.execute_one(
        "insert into application_voice
           (application, version, person, role, delegation, verdict, reason, said_at, guideline)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            id,
            it.version,
            it.person,
            it.role.as_ref(),
            it.delegation.as_ref(),
            it.verdict.word(),
            &it.reason,
            it.at,
            &it.guideline,
        ],
    )
    .await
}
