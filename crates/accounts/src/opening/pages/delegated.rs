use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use people::{Context, SignedIn};
use serde::Serialize;
use webkit::{Problem, Shell, Text, Visit, page};

use crate::opening::delegated::{DelegatedDecision, delegated_decisions, delegated_decisions_csv};
use crate::opening::town::Town;

#[derive(Template)]
#[template(path = "delegated-decisions.html")]
struct DelegatedPage {
    shell: Shell,
    lines: Vec<Line>,
}

struct Line {
    delegation: String,
    name: String,
    href: String,
    unit: String,
    verdict: String,
    who: String,
    at: Instant,
}

/// Shows the decisions made by delegation, to be reported to the committee (KL 6 kap. 40 §).
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let (decisions, town) = delegated_decisions(&cx, &signed_in).await?;
    let line = |it: &DelegatedDecision| Line {
        delegation: it.delegation.clone(),
        name: it.name.clone(),
        href: format!("/applications/{}", it.application),
        unit: town.unit_name(it.unit),
        verdict: shell.say(&it.verdict.text()),
        who: town.person_name(it.person),
        at: it.at,
    };
    let lines = decisions.iter().map(line).collect();
    Ok(page(&DelegatedPage { lines, shell: shell.titled(Text::key("accounts-opening-delegated")) }))
}

/// The same as CSV.
pub(super) async fn csv(
    State(cx): State<Context>,
    signed_in: SignedIn,
    visit: Visit,
) -> Result<Response, Problem> {
    let (decisions, town) = delegated_decisions(&cx, &signed_in).await?;
    let text = delegated_decisions_csv(visit.tongue(), &decisions, &town)?;
    Ok(file("text/csv; charset=utf-8", "delegationsbeslut.csv", text))
}

/// A decision as a program reads it.
#[derive(Serialize)]
struct Listed {
    application: String,
    account: String,
    unit: String,
    delegation: String,
    decided_by: String,
    role: Option<String>,
    verdict: &'static str,
    decided_at: String,
    wording: i64,
    guideline: String,
}

fn listed(it: &DelegatedDecision, town: &Town) -> Listed {
    Listed {
        application: it.application.to_string(),
        account: it.name.clone(),
        unit: town.unit_name(it.unit),
        delegation: it.delegation.clone(),
        decided_by: town.person_name(it.person),
        role: it.role.clone(),
        verdict: it.verdict.word(),
        decided_at: it.at.to_string(),
        wording: it.version,
        guideline: it.guideline.clone(),
    }
}

/// The same as JSON.
pub(super) async fn json(State(cx): State<Context>, signed_in: SignedIn) -> Result<Response, Problem> {
    let (decisions, town) = delegated_decisions(&cx, &signed_in).await?;
    let all: Vec<_> = decisions.iter().map(|it| listed(it, &town)).collect();
    let text = serde_json::to_string_pretty(&all)
        .map_err(|it| kernel::Failed::for_good("writing the list of delegated decisions").because(it))?;
    Ok(file("application/json", "delegationsbeslut.json", text))
}

fn file(kind: &'static str, name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], text)
        .into_response()
}
