use axum::Json;
use axum::extract::{Path, State};
use dialogue::item::View;
use kernel::Instant;
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::parsed;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer};

/// One item with everything a person needs to decide about it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ItemView {
    id: String,
    account: String,
    external_id: String,
    kind: &'static str,
    direction: &'static str,
    author: Option<String>,
    posted_at: Option<String>,
    received_at: String,
    visibility: &'static str,
    presence: &'static str,
    permalink: Option<String>,
    need: &'static str,
    open: bool,
    due_at: Option<String>,
    /// Why it is due when it is, stretch by stretch.
    deadline: Vec<String>,
    wordings: Vec<WordingView>,
    findings: Vec<FindingView>,
    answers: Vec<AnswerView>,
    /// The thread in reading order, the item included.
    thread: Vec<Neighbour>,
}

/// One wording.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WordingView {
    /// To be sent back as `seen` with every decision.
    n: i64,
    observed_at: String,
    text: String,
}

/// Something found in the present wording; offsets are bytes of UTF-8.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct FindingView {
    code: String,
    start: usize,
    end: usize,
    /// In percent.
    confidence: i64,
    reason: String,
}

/// An answer.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AnswerView {
    id: String,
    text: String,
    decided_at: String,
    due_at: Option<String>,
    stage: &'static str,
    posted_at: Option<String>,
}

/// An item of the thread.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Neighbour {
    id: String,
    depth: usize,
    author: Option<String>,
    text: String,
}

/// Shows an item; from here on the organisation knows of it
#[utoipa::path(get, path = "/items/{item}", tag = "dialogue", params(("item" = String, Path)), responses(
    (status = 200, body = ItemView), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(in crate::api) async fn item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<ItemView>, ApiProblem> {
    let id = parsed(&id)?;
    let view = dialogue::item::view(&cx, &actor, id).await?.ok_or_else(ApiProblem::not_found)?;
    dialogue::item::note_known(&cx, &actor, id).await?;
    Ok(Json(shown(view)))
}

fn shown(view: View) -> ItemView {
    let time = |it: Option<Instant>| it.map(|at| at.to_string());
    let received_at = view.item.received_at().to_string();
    ItemView {
        deadline: view.deadline.iter().flat_map(kernel::calendar::Deadline::lines).map(|it| it.sv).collect(),
        wordings: view.wordings.into_iter().map(wording).collect(),
        findings: view.findings.into_iter().map(finding).collect(),
        answers: view.answers.into_iter().map(given).collect(),
        thread: view.thread.into_iter().map(neighbour).collect(),
        id: view.item.id.to_string(),
        account: view.item.account.to_string(),
        external_id: view.item.external.0,
        kind: view.item.kind.word(),
        direction: view.item.direction.word(),
        author: view.item.author.map(|it| it.name),
        posted_at: time(view.item.posted_at),
        received_at,
        visibility: view.item.visibility.word(),
        presence: view.item.presence.word(),
        permalink: view.item.permalink,
        need: view.item.need.word(),
        open: view.item.open,
        due_at: time(view.item.due_at),
    }
}

fn wording(it: dialogue::Wording) -> WordingView {
    WordingView { n: it.n, observed_at: it.observed_at.to_string(), text: it.text }
}

fn finding(it: dialogue::Finding) -> FindingView {
    FindingView { code: it.code, start: it.from, end: it.to, confidence: it.confidence, reason: it.reason }
}

fn given(it: dialogue::Answer) -> AnswerView {
    AnswerView {
        id: it.id.to_string(),
        text: it.text,
        decided_at: it.decided_at.to_string(),
        due_at: it.due_at.map(|at| at.to_string()),
        stage: it.stage.word(),
        posted_at: it.posted_at.map(|at| at.to_string()),
    }
}

fn neighbour(it: dialogue::item::Neighbour) -> Neighbour {
    let author = it.item.author.map(|it| it.name);
    Neighbour { id: it.item.id.to_string(), depth: it.depth, author, text: it.text }
}
