use accounts::{Account, Import, OpenDuty, Preview};
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{Actor, Digest, ImportId, PersonId};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{Text, Tongue, Visit};

use super::problem::Problem;
use super::{ApiProblem, Bearer, Sent};

/// What a file of existing accounts would bring in.
#[derive(Serialize, ToSchema)]
pub(super) struct ImportView {
    id: String,
    name: String,
    /// How many accounts came in, once it was confirmed.
    brought_in: Option<i64>,
    fit: usize,
    unfit: usize,
    /// What would come in: whoever confirms says which.
    shown: String,
    rows: Vec<RowView>,
}

/// A row of the file.
#[derive(Serialize, ToSchema)]
pub(super) struct RowView {
    line: u64,
    name: String,
    url: String,
    faults: Vec<FaultView>,
}

/// What is wrong with a field.
#[derive(Serialize, ToSchema)]
pub(super) struct FaultView {
    field: &'static str,
    code: &'static str,
    text: String,
}

fn view(tongue: &Tongue, import: &Import, preview: &Preview) -> ImportView {
    let fault = |it: &(accounts::Column, accounts::Fault)| FaultView {
        field: it.0.word(),
        code: it.1.word(),
        text: tongue.say(&it.1.text()),
    };
    let row = |it: &accounts::PreviewRow| RowView {
        line: it.line,
        name: it.name.clone(),
        url: it.url.clone(),
        faults: it.faults.iter().map(fault).collect(),
    };
    ImportView {
        id: import.id.to_string(),
        name: import.name.clone(),
        brought_in: import.brought_in,
        fit: preview.fit(),
        unfit: preview.unfit(),
        shown: preview.digest.to_string(),
        rows: preview.rows.iter().map(row).collect(),
    }
}

async fn shown(
    cx: &Context,
    actor: &Actor,
    visit: &Visit,
    id: ImportId,
) -> Result<Json<ImportView>, ApiProblem> {
    let (import, preview) = accounts::preview(cx, actor, id).await?.ok_or_else(ApiProblem::not_found)?;
    Ok(Json(view(visit.tongue(), &import, &preview)))
}

/// Sends a file of existing accounts (CSV) to be looked at; nothing comes in by this
#[utoipa::path(post, path = "/imports", tag = "accounts", request_body(content = String, content_type = "text/csv"),
    responses((status = 201, body = ImportView), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 422, body = Problem)))]
pub(super) async fn send(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    body: Bytes,
) -> Result<(StatusCode, Json<ImportView>), ApiProblem> {
    let id = accounts::send_import(&cx, &actor, "api.csv", body.to_vec()).await?;
    Ok((StatusCode::CREATED, shown(&cx, &actor, &visit, id).await?))
}

/// Shows what a file would bring in
#[utoipa::path(get, path = "/imports/{import}", tag = "accounts", params(("import" = String, Path)), responses(
    (status = 200, body = ImportView), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem)))]
pub(super) async fn one(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(import): Path<String>,
) -> Result<Json<ImportView>, ApiProblem> {
    let id = import.parse().map_err(|_| ApiProblem::not_found())?;
    shown(&cx, &actor, &visit, id).await
}

/// What was shown, as the preview said it.
#[derive(Deserialize, ToSchema)]
pub(super) struct Confirming {
    shown: String,
}

/// How many accounts came in.
#[derive(Serialize, ToSchema)]
pub(super) struct BroughtIn {
    brought_in: i64,
}

/// Brings in what was shown, all of it or nothing
#[utoipa::path(post, path = "/imports/{import}/confirmation", tag = "accounts", params(("import" = String, Path)),
    request_body = Confirming, responses((status = 200, body = BroughtIn), (status = 401, body = Problem),
    (status = 403, body = Problem), (status = 404, body = Problem), (status = 409, body = Problem)))]
pub(super) async fn confirm(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(import): Path<String>,
    Sent(it): Sent<Confirming>,
) -> Result<Json<BroughtIn>, ApiProblem> {
    let id: ImportId = import.parse().map_err(|_| ApiProblem::not_found())?;
    let shown: Digest = it.shown.parse().map_err(|_| ApiProblem::unreadable())?;
    Ok(Json(BroughtIn { brought_in: accounts::confirm_import(&cx, &actor, id, shown).await? }))
}

async fn found(cx: &Context, actor: &Actor, key: &str) -> Result<Account, ApiProblem> {
    accounts::find_by_key(&cx.store.reader(), actor, key).await?.ok_or_else(ApiProblem::not_found)
}

/// Something that the guideline asks of an account that was there before.
#[derive(Serialize, ToSchema)]
pub(super) struct DutyView {
    key: String,
    label: String,
    due_on: String,
    note: Option<String>,
    met_at: Option<String>,
}

/// Lists what the guideline asks of an account that was brought in
#[utoipa::path(get, path = "/accounts/{key}/duties", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = [DutyView]), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn duties(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<Vec<DutyView>>, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    let duty = |it: &OpenDuty| DutyView {
        key: it.key.clone(),
        label: visit.tongue().say(&Text::both(&it.label.sv, &it.label.en)),
        due_on: it.due_on.to_string(),
        note: it.met.as_ref().map(|it| it.note.clone()),
        met_at: it.met.as_ref().map(|it| it.at.to_string()),
    };
    Ok(Json(accounts::duties(&cx, account.id).await?.iter().map(duty).collect()))
}

/// How a duty is met.
#[derive(Deserialize, ToSchema)]
pub(super) struct Meeting {
    note: String,
}

/// Meets a duty of an account that was brought in
#[utoipa::path(post, path = "/accounts/{key}/duties/{duty}", tag = "accounts",
    params(("key" = String, Path), ("duty" = String, Path)), request_body = Meeting, responses((status = 204),
    (status = 401, body = Problem), (status = 403, body = Problem), (status = 404, body = Problem),
    (status = 422, body = Problem)))]
pub(super) async fn meet(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, duty)): Path<(String, String)>,
    Sent(it): Sent<Meeting>,
) -> Result<StatusCode, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    accounts::meet_duty(&cx, &actor, &account, &duty, &it.note).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who can sign in to the platform, by identity; never with what.
#[derive(Deserialize, ToSchema)]
pub(super) struct Custodians {
    people: Vec<String>,
}

/// Says who can sign in to the platform
#[utoipa::path(post, path = "/accounts/{key}/custodians", tag = "accounts", params(("key" = String, Path)),
    request_body = Custodians, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn custodians(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Custodians>,
) -> Result<StatusCode, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    let people: Result<Vec<PersonId>, _> = it.people.iter().map(|it| it.parse()).collect();
    let people = people.map_err(|_| ApiProblem::unreadable())?;
    accounts::change_custodians(&cx, &actor, &account, &people).await?;
    Ok(StatusCode::NO_CONTENT)
}
