use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Instant, PersonId};
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::{Names, parsed, words};
use crate::incidents::{
    self, Act, Breach, Description, Extent, IncidentView, Stage, asks_for_police, incident, kind_label,
};

#[derive(Template)]
#[template(path = "incident.html")]
struct IncidentPage {
    shell: Shell,
    view: IncidentView,
    kind: String,
    stage: (String, &'static str),
    extent: String,
    is_attempt: bool,
    breach: String,
    by: String,
    account: Option<(String, String)>,
    card: Vec<String>,
    lines: Vec<Line>,
    told: Vec<(String, String, Instant)>,
    acts: Vec<(String, String)>,
    report: Option<String>,
    clock: Option<Clock>,
    authority: String,
    description: Vec<(String, String)>,
}

/// The law's time to notify the authority.
struct Clock {
    due: Instant,
    met_at: Option<Instant>,
    number: String,
}

/// A step of the incident.
struct Line {
    what: String,
    by: String,
    at: Instant,
    text: String,
    reference: String,
}

/// Shows an incident.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let found = incident(&cx, &signed_in, parsed(&id)?).await?.ok_or(Problem::NotFound)?;
    Ok(page(&incident_page(&cx, shell, found).await?))
}

async fn incident_page(cx: &Context, shell: Shell, view: IncidentView) -> Result<IncidentPage, Problem> {
    let names = Names::load(cx).await?;
    let it = &view.incident;
    let label = words::label(&kind_label(&cx.guideline, &it.kind));
    let shell = shell.titled(label.clone());
    let (stage, tone) = words::stage(it.stage);
    let card = incidents::kind(&cx.guideline, &it.kind).map(|it| it.card.clone()).unwrap_or_default();
    let told = |(what, person, at): &(String, PersonId, Instant)| {
        (shell.say(&words::told(what)), names.of(*person), *at)
    };
    Ok(IncidentPage {
        kind: shell.say(&label),
        stage: (shell.say(&stage), tone),
        extent: shell.say(&words::extent(it.extent)),
        is_attempt: it.extent == Extent::Attempt,
        breach: shell.say(&words::breach(it.breach)),
        by: by(&shell, &names, it.by),
        account: view.account.as_ref().map(|it| (it.name.clone(), format!("/accounts/{}", it.key))),
        card: card.iter().map(|it| shell.say(&words::label(it))).collect(),
        lines: lines(&shell, &names, &view),
        told: view.told.iter().map(told).collect(),
        acts: acts(cx, &shell, &view),
        report: (it.stage == Stage::Draft).then(|| format!("/incidents/{}/report", it.id)),
        clock: clock(&view),
        authority: shell.say(&words::label(&cx.guideline.incident.authority)),
        description: view.description.as_ref().map(|it| described(&shell, it)).unwrap_or_default(),
        view,
        shell,
    })
}

fn by(shell: &Shell, names: &Names, person: Option<PersonId>) -> String {
    person.map_or_else(|| shell.t("oversight-by-program"), |it| names.of(it))
}

fn lines(shell: &Shell, names: &Names, view: &IncidentView) -> Vec<Line> {
    let line = |step: &incidents::Step| Line {
        what: shell.say(&words::done(step.act)),
        by: by(shell, names, step.by),
        at: step.at,
        text: step.text.clone(),
        reference: step.reference.clone(),
    };
    view.steps.iter().map(line).collect()
}

/// What the person may do: what it is called, and where the form is.
fn acts(cx: &Context, shell: &Shell, view: &IncidentView) -> Vec<(String, String)> {
    let it = &view.incident;
    let act = |act: Act| {
        let (name, _) = words::to_do(act)?;
        Some((shell.say(&name), format!("/incidents/{}/steps?act={}", it.id, act.word())))
    };
    view.offered(asks_for_police(&cx.guideline, &it.kind)).into_iter().filter_map(act).collect()
}

fn clock(view: &IncidentView) -> Option<Clock> {
    let due = view.notify_by?;
    let met = view.steps.iter().rev().find(|it| it.act == Act::Notified || it.act == Act::Omitted);
    Some(Clock {
        due,
        met_at: met.filter(|_| view.course.is_settled()).map(|it| it.at),
        number: view.course.notified.clone().unwrap_or_default(),
    })
}

fn described(shell: &Shell, it: &Description) -> Vec<(String, String)> {
    [
        (shell.t("oversight-field-nature"), &it.nature),
        (shell.t("oversight-field-persons"), &it.persons),
        (shell.t("oversight-field-records"), &it.records),
        (shell.t("oversight-field-contact"), &it.contact),
        (shell.t("oversight-field-consequences"), &it.consequences),
        (shell.t("oversight-field-measures"), &it.measures),
    ]
    .map(|(term, value)| (term, value.clone()))
    .into()
}

/// What the supervisory authority asks for, as a text.
pub(super) async fn notification(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let found = incident(&cx, &signed_in, parsed(&id)?).await?.ok_or(Problem::NotFound)?;
    if found.incident.breach != Some(Breach::Yes) {
        return Err(Problem::conflict(Text::key("oversight-no-breach")));
    }
    let head = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"anmalan.txt\""),
    ];
    Ok((head, incidents::notification(&cx, &found)).into_response())
}
