use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::help::{
    self, ApproveDraft, AskForHelp, DraftAct, DraftOrder, DraftStage, DraftView, RewordDraft,
};
use dialogue::{AnswerKind, Manner, ThreadOf};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// A draft of an answer.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AnswerDraftView {
    /// Its number at the item.
    number: i64,
    #[schema(schema_with = words::schema::<DraftStage>)]
    stage: &'static str,
    /// The number of the wording that it answers.
    seen: i64,
    /// Whether the item was edited after it was written: then it cannot be sent.
    outdated: bool,
    #[schema(schema_with = words::schema::<AnswerKind>)]
    kind: &'static str,
    #[schema(schema_with = words::schema::<ThreadOf>)]
    thread: &'static str,
    /// The words as they are now.
    text: String,
    /// The identity of who wrote it.
    by: String,
    /// Who is asked: `person:` and an identity, or `role:` and the key of a role.
    asked: String,
    /// The identity of who reads it, or has read it.
    read_by: Option<String>,
    /// The answer that it became.
    answer: Option<String>,
    /// What the person of the token may do with it now.
    may: Vec<&'static str>,
    /// Everything that was done with it, the oldest first; the number of the last is sent back as `step`.
    steps: Vec<DraftStepView>,
}

/// Something that was done with a draft.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DraftStepView {
    number: i64,
    #[schema(schema_with = words::schema::<DraftAct>)]
    act: &'static str,
    text: Option<String>,
    note: Option<String>,
    /// The identity of the person.
    by: String,
    at: String,
    guideline: String,
}

fn view(it: DraftView) -> AnswerDraftView {
    let text = it.text().to_owned();
    let DraftView { draft, steps, may, is_outdated } = it;
    AnswerDraftView {
        number: draft.n,
        stage: draft.stage.word(),
        seen: draft.seen,
        outdated: is_outdated,
        kind: draft.kind.word(),
        thread: draft.thread.word(),
        text,
        by: draft.by.to_string(),
        asked: draft.asked.to_string(),
        read_by: draft.taken_by.map(|it| it.to_string()),
        answer: draft.answer.map(|it| it.to_string()),
        may: may.into_iter().map(DraftAct::word).collect(),
        steps: steps.into_iter().map(step).collect(),
    }
}

fn step(it: help::DraftStep) -> DraftStepView {
    DraftStepView {
        number: it.n,
        act: it.act.word(),
        text: it.text,
        note: it.note,
        by: it.by.to_string(),
        at: it.at.to_string(),
        guideline: it.guideline,
    }
}

/// Lists the drafts of answers to an item, the oldest first; none for whoever may not answer it
#[utoipa::path(get, path = "/items/{item}/drafts", tag = "dialogue", params(("item" = String, Path)),
    responses((status = 200, body = Vec<AnswerDraftView>), (status = 404)))]
pub(in crate::api) async fn list_drafts(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<Vec<AnswerDraftView>>, ApiProblem> {
    let item = dialogue::item::find(&cx, &actor, parsed(&id)?).await?.ok_or_else(ApiProblem::not_found)?;
    let drafts = help::drafts_of(&cx, &actor, &item).await?;
    Ok(Json(drafts.into_iter().map(view).collect()))
}

/// A draft that somebody is asked to read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AskingForHelp {
    /// The number of the wording that was seen.
    seen: i64,
    /// The answer, without its signature; with `holding` it may be empty, and says what the guideline offers.
    text: String,
    /// Who is asked: `person:` and an identity, or `role:` and the key of a role.
    asked: String,
    /// What the reader should know.
    note: Option<String>,
    /// `whole` when it is left out.
    #[schema(schema_with = words::optional::<AnswerKind>)]
    kind: Option<String>,
    /// `ours` when it is left out.
    #[schema(schema_with = words::optional::<ThreadOf>)]
    thread: Option<String>,
    /// That what the guideline asks to be read before answering in the thread of others was read.
    #[serde(default)]
    reminded: bool,
}

/// In what manner an answer is given; ordinary where nothing is said.
pub(super) fn manner(kind: Option<&str>, thread: Option<&str>, reminded: bool) -> Result<Manner, ApiProblem> {
    let kind = kind.map_or(Ok(AnswerKind::Whole), |it| words::read("kind", it))?;
    let thread = thread.map_or(Ok(ThreadOf::Ours), |it| words::read("thread", it))?;
    Ok(Manner { kind, thread, reminded })
}

/// Saves a draft of an answer and asks somebody to read it; sent twice, it is one draft
#[utoipa::path(post, path = "/items/{item}/drafts", tag = "dialogue", params(("item" = String, Path)),
    request_body = AskingForHelp, responses((status = 201, body = Made), (status = 404), (status = 409)))]
pub(in crate::api) async fn ask_for_help(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<AskingForHelp>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let order = AskForHelp {
        item: parsed(&id)?,
        seen: it.seen,
        manner: manner(it.kind.as_deref(), it.thread.as_deref(), it.reminded)?,
        asked: it.asked.parse().map_err(|_| help::Refused::NobodyAsked)?,
        text: it.text,
        note: it.note,
    };
    Ok(made(help::ask_for_help(&cx, &actor, order).await?))
}

fn order(id: &str, n: &str, step: Option<i64>) -> Result<DraftOrder, ApiProblem> {
    let draft = n.parse().map_err(|_| ApiProblem::not_found())?;
    Ok(DraftOrder { item: parsed(id)?, draft, step })
}

/// Takes a draft to read it, so that nobody else does
#[utoipa::path(post, path = "/items/{item}/drafts/{draft}/taking", tag = "dialogue",
    params(("item" = String, Path), ("draft" = String, Path)),
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn take_draft(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((id, n)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    help::take_draft(&cx, &actor, order(&id, &n, None)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Other words for a draft.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RewordingDraft {
    /// The number of the last step that was seen.
    step: i64,
    /// The whole answer, without its signature.
    text: String,
}

/// Words a draft anew; the words before stay
#[utoipa::path(post, path = "/items/{item}/drafts/{draft}/wording", tag = "dialogue",
    params(("item" = String, Path), ("draft" = String, Path)), request_body = RewordingDraft,
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn reword_draft(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((id, n)): Path<(String, String)>,
    Sent(it): Sent<RewordingDraft>,
) -> Result<StatusCode, ApiProblem> {
    let draft = order(&id, &n, Some(it.step))?;
    help::reword_draft(&cx, &actor, RewordDraft { draft, text: it.text }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What should be otherwise about a draft.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReturningDraft {
    /// The number of the last step that was seen.
    step: i64,
    note: String,
}

/// Gives a draft back to whoever wrote it
#[utoipa::path(post, path = "/items/{item}/drafts/{draft}/return", tag = "dialogue",
    params(("item" = String, Path), ("draft" = String, Path)), request_body = ReturningDraft,
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn give_draft_back(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((id, n)): Path<(String, String)>,
    Sent(it): Sent<ReturningDraft>,
) -> Result<StatusCode, ApiProblem> {
    help::give_back(&cx, &actor, order(&id, &n, Some(it.step))?, &it.note).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A draft as it was seen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ApprovingDraft {
    /// The number of the last step that was seen.
    step: i64,
    /// `decisions` of the item as it was seen; when it is left out, nobody had decided anything.
    #[serde(default)]
    decisions: i64,
}

/// Approves a draft: it is sent as an answer, signed by whoever wrote it; sent twice, it is one answer
#[utoipa::path(post, path = "/items/{item}/drafts/{draft}/approval", tag = "dialogue",
    params(("item" = String, Path), ("draft" = String, Path)), request_body = ApprovingDraft,
    responses((status = 202, body = Made), (status = 404), (status = 409)))]
pub(in crate::api) async fn approve_draft(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((id, n)): Path<(String, String)>,
    Sent(it): Sent<ApprovingDraft>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let draft = order(&id, &n, Some(it.step))?;
    let order = ApproveDraft { draft, decisions: it.decisions };
    let (_, answer) = made(help::approve_draft(&cx, &actor, order).await?);
    Ok((StatusCode::ACCEPTED, answer))
}

/// Takes back a draft that one has written
#[utoipa::path(post, path = "/items/{item}/drafts/{draft}/withdrawal", tag = "dialogue",
    params(("item" = String, Path), ("draft" = String, Path)),
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn withdraw_draft(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((id, n)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    help::withdraw_draft(&cx, &actor, order(&id, &n, None)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
