use kernel::{ApplicationId, Failed, Outcome};
use store::{Reader, Row, Tx, Value, params};

use crate::opening::dossier::Dossier;
use crate::opening::meeting::Meeting;
use crate::opening::model::{Application, LineTicked, StepTaken, View, Voice};
use crate::opening::wording::Wording;

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

/// A query for one application or, without the condition, for all.
macro_rules! whose {
    ($columns:literal, $table:literal, $column:literal, $order:literal) => {
        (
            concat!("select ", $columns, " from ", $table, " where ", $column, " = $1 order by ", $order),
            concat!("select ", $columns, " from ", $table, " order by ", $order),
        )
    };
}

/// Every application with all that has happened to it, or the one that is asked for; the newest first.
pub(crate) async fn dossiers(look: &mut Look<'_>, one: Option<ApplicationId>) -> Outcome<Vec<Dossier>> {
    let applications = whose!(
        "id, applicant, begun_at, stage, version, moved_by, moved_at, submitted_at, reason, account,
                (select content from application_version v where v.application = id and v.n = version) as content",
        "application",
        "id",
        "begun_at desc, id desc"
    );
    let rows = asked(look, applications, one).await?;
    let mut found = rows.iter().map(dossier_of).collect::<Outcome<Vec<Dossier>>>()?;
    let steps = whose!(
        "application, step, outcome, note, reader, terms, day, done_by, done_at",
        "application_step",
        "application",
        "done_at, step"
    );
    for row in asked(look, steps, one).await? {
        let step = step_of(&row)?;
        with(&mut found, &row, |it| it.steps.push(step))?;
    }
    let meetings = whose!(
        "application, step, starts_at, minutes, place, participants, called_by, called_at",
        "application_meeting",
        "application",
        "starts_at, step"
    );
    for row in asked(look, meetings, one).await? {
        let meeting = meeting_of(&row)?;
        with(&mut found, &row, |it| it.meetings.push(meeting))?;
    }
    let lines = whose!(
        "application, line, outcome, note, done_by, done_at",
        "application_line",
        "application",
        "done_at, line"
    );
    for row in asked(look, lines, one).await? {
        let line = line_of(&row)?;
        with(&mut found, &row, |it| it.lines.push(line))?;
    }
    let views = whose!(
        "application, version, role, said, said_by, said_at",
        "application_view",
        "application",
        "said_at, role"
    );
    for row in asked(look, views, one).await? {
        let view = view_of(&row)?;
        with(&mut found, &row, |it| it.views.push(view))?;
    }
    let voices = whose!(
        "application, version, person, role, delegation, verdict, reason, said_at, guideline",
        "application_voice",
        "application",
        "said_at, person"
    );
    for row in asked(look, voices, one).await? {
        let voice = voice_of(&row)?;
        with(&mut found, &row, |it| it.voices.push(voice))?;
    }
    Ok(found)
}

async fn asked(look: &mut Look<'_>, sql: (&str, &str), one: Option<ApplicationId>) -> Outcome<Vec<Row>> {
    match one {
        Some(id) => look.rows(sql.0, params![id]).await,
        None => look.rows(sql.1, params![]).await,
    }
}

/// Adds what the row says to the application that it belongs to.
fn with(found: &mut [Dossier], row: &Row, add: impl FnOnce(&mut Dossier)) -> Outcome<()> {
    let id: ApplicationId = row.get("application")?;
    // What was begun after the first query is not among them.
    if let Some(dossier) = found.iter_mut().find(|it| it.application.id == id) {
        add(dossier);
    }
    Ok(())
}

fn dossier_of(row: &Row) -> Outcome<Dossier> {
    let content: String = row.get("content")?;
    let wording: Wording = serde_json::from_str(&content)
        .map_err(|it| Failed::for_good("reading the wording of an application").because(it))?;
    let application = Application {
        id: row.get("id")?,
        applicant: row.get("applicant")?,
        begun_at: row.get("begun_at")?,
        stage: row.parse("stage")?,
        version: row.get("version")?,
        moved_by: row.get("moved_by")?,
        moved_at: row.get("moved_at")?,
        submitted_at: row.get("submitted_at")?,
        reason: row.get("reason")?,
        account: row.get("account")?,
    };
    let (steps, meetings, lines, views, voices) = Default::default();
    Ok(Dossier { application, wording, steps, meetings, lines, views, voices })
}

fn step_of(row: &Row) -> Outcome<StepTaken> {
    Ok(StepTaken {
        step: row.get("step")?,
        outcome: row.parse("outcome")?,
        note: row.get("note")?,
        reader: row.get("reader")?,
        terms: row.get("terms")?,
        day: row.get("day")?,
        by: row.get("done_by")?,
        at: row.get("done_at")?,
    })
}

fn meeting_of(row: &Row) -> Outcome<Meeting> {
    let participants: String = row.get("participants")?;
    Ok(Meeting {
        step: row.get("step")?,
        starts_at: row.get("starts_at")?,
        minutes: row.get("minutes")?,
        place: row.get("place")?,
        participants: serde_json::from_str(&participants)
            .map_err(|it| Failed::for_good("reading who takes part in a meeting").because(it))?,
        by: row.get("called_by")?,
        at: row.get("called_at")?,
    })
}

fn line_of(row: &Row) -> Outcome<LineTicked> {
    Ok(LineTicked {
        line: row.get("line")?,
        outcome: row.parse("outcome")?,
        note: row.get("note")?,
        by: row.get("done_by")?,
        at: row.get("done_at")?,
    })
}

fn view_of(row: &Row) -> Outcome<View> {
    Ok(View {
        version: row.get("version")?,
        role: row.get("role")?,
        said: row.get("said")?,
        by: row.get("said_by")?,
        at: row.get("said_at")?,
    })
}

fn voice_of(row: &Row) -> Outcome<Voice> {
    Ok(Voice {
        version: row.get("version")?,
        person: row.get("person")?,
        role: row.get("role")?,
        delegation: row.get("delegation")?,
        verdict: row.parse("verdict")?,
        reason: row.get("reason")?,
        at: row.get("said_at")?,
        guideline: row.get("guideline")?,
    })
}

/// The application, if there is one.
pub(crate) async fn dossier(look: &mut Look<'_>, id: ApplicationId) -> Outcome<Option<Dossier>> {
    Ok(dossiers(look, Some(id)).await?.pop())
}

/// A wording as it was written: its number, by whom, when.
pub(crate) async fn wordings(
    reader: &Reader,
    id: ApplicationId,
) -> Outcome<Vec<(i64, kernel::PersonId, kernel::Instant)>> {
    let sql = "select n, written_by, written_at
         from application_version
         where application = $1
         order by n desc";
    let rows = reader.rows(sql, params![id]).await?;
    rows.iter().map(|it| Ok((it.get("n")?, it.get("written_by")?, it.get("written_at")?))).collect()
}
