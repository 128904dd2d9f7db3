use accounts::{Column, Fault, Import, Preview, PreviewRow};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{Digest, ImportId};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{Tongue, Visit};

use crate::api::{ApiProblem, Bearer, Made, Sent, made, words};

/// A file of accounts that were there before.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AccountFile {
    /// What the file is called.
    name: String,
    /// Its text: CSV with headings, separated by semicolon, comma or tab.
    file: String,
}

/// Sends a file of existing accounts to be looked at; nothing comes in by this
#[utoipa::path(post, path = "/imports", tag = "accounts", request_body = AccountFile, responses(
    (status = 201, body = Made), (status = 403)))]
pub(in crate::api) async fn send_import(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<AccountFile>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    Ok(made(accounts::send_import(&cx, &actor, &it.name, it.file.into_bytes()).await?))
}

/// What a file of existing accounts would bring in.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ImportView {
    id: String,
    name: String,
    /// How many accounts came in; none before it was confirmed.
    brought_in: Option<i64>,
    /// How many would come in.
    fit: usize,
    /// How many rows have a fault.
    unfit: usize,
    /// What would come in: whoever confirms says which.
    shown: String,
    /// Every row, in the order of the file; none once it was confirmed.
    rows: Vec<ImportRow>,
}

/// A row of the file.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ImportRow {
    /// The line of the file where it begins.
    line: u64,
    name: String,
    url: String,
    /// What is wrong; a row without faults would come in.
    faults: Vec<RowFault>,
}

/// What is wrong with a field of a row.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RowFault {
    #[schema(schema_with = words::schema::<Column>)]
    field: &'static str,
    #[schema(schema_with = words::schema::<Fault>)]
    code: &'static str,
    text: String,
}

fn row(tongue: &Tongue, it: PreviewRow) -> ImportRow {
    let fault = |it: &(Column, Fault)| RowFault {
        field: it.0.word(),
        code: it.1.word(),
        text: tongue.say(&it.1.text()),
    };
    ImportRow { line: it.line, name: it.name, url: it.url, faults: it.faults.iter().map(fault).collect() }
}

fn view(tongue: &Tongue, import: Import, preview: Preview) -> ImportView {
    ImportView {
        id: import.id.to_string(),
        name: import.name,
        brought_in: import.brought_in,
        fit: preview.fit(),
        unfit: preview.unfit(),
        shown: preview.digest.to_string(),
        rows: preview.rows.into_iter().map(|it| row(tongue, it)).collect(),
    }
}

fn parsed(text: &str) -> Result<ImportId, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::not_found())
}

/// Shows what a file would bring in, row by row
#[utoipa::path(get, path = "/imports/{import}", tag = "accounts", params(("import" = String, Path)), responses(
    (status = 200, body = ImportView), (status = 403), (status = 404)))]
pub(in crate::api) async fn show_import(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(import): Path<String>,
) -> Result<Json<ImportView>, ApiProblem> {
    let found = accounts::preview(&cx, &actor, parsed(&import)?).await?;
    let (import, preview) = found.ok_or_else(ApiProblem::not_found)?;
    Ok(Json(view(visit.tongue(), import, preview)))
}

/// What is confirmed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ConfirmingImport {
    /// `shown` of what the file would bring in.
    shown: String,
}

/// How many accounts came in.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct BroughtIn {
    brought_in: i64,
}

/// Brings in the rows without a fault, all of them or none; confirmed twice, they came in once
#[utoipa::path(post, path = "/imports/{import}/confirmation", tag = "accounts", params(("import" = String, Path)),
    request_body = ConfirmingImport, responses((status = 200, body = BroughtIn), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn confirm_import(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(import): Path<String>,
    Sent(it): Sent<ConfirmingImport>,
) -> Result<Json<BroughtIn>, ApiProblem> {
    let id = parsed(&import)?;
    let shown: Digest = it.shown.parse().map_err(|_| ApiProblem::not_given("shown", "shown"))?;
    Ok(Json(BroughtIn { brought_in: accounts::confirm_import(&cx, &actor, id, shown).await? }))
}
