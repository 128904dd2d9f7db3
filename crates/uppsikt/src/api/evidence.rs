//! Sealed evidence: the file, its time stamp, and whether it holds.

use archive::verify::{Language, VerifyOptions, verify};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Digest};
use moderation::view::Opened;
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::{ApiProblem, Bearer};

async fn opened(cx: &Context, actor: &Actor, bundle: &str) -> Result<(Digest, Vec<u8>), ApiProblem> {
    let digest: Digest = bundle.parse().map_err(|_| ApiProblem::not_found())?;
    match moderation::view::open_bundle(cx, actor, digest).await?.ok_or_else(ApiProblem::not_found)? {
        Opened::Bytes(bytes) => Ok((digest, bytes)),
        Opened::Destroyed(_) => Err(ApiProblem::destroyed()),
        Opened::Unsaid(_) => Err(ApiProblem::reason_needed()),
    }
}

/// Hands out a sealed bundle (WACZ); the opening of a restricted one is logged
#[utoipa::path(get, path = "/evidence/{bundle}", tag = "evidence", params(("bundle" = String, Path)), responses(
    (status = 200, content_type = "application/wacz+zip", body = File), (status = 404), (status = 410)))]
pub(super) async fn download_evidence(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(bundle): Path<String>,
) -> Result<Response, ApiProblem> {
    let (digest, bytes) = opened(&cx, &actor, &bundle).await?;
    Ok(file("application/wacz+zip", &format!("{digest}.wacz"), bytes))
}

/// The bytes of a file.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(
    dead_code,
    reason = "the description shows what a file is; the bytes themselves are answered as they are"
)]
pub(super) struct File(Vec<u8>);

fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}

/// Hands out the time stamp of a bundle (RFC 3161), once an authority has stamped it
#[utoipa::path(get, path = "/evidence/{bundle}/stamp", tag = "evidence", params(("bundle" = String, Path)), responses(
    (status = 200, content_type = "application/timestamp-reply", body = File), (status = 404), (status = 410)))]
pub(super) async fn download_stamp(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(bundle): Path<String>,
) -> Result<Response, ApiProblem> {
    let digest: Digest = bundle.parse().map_err(|_| ApiProblem::not_found())?;
    let bytes = moderation::view::open_stamp(&cx, &actor, digest).await?.ok_or_else(ApiProblem::not_found)?;
    Ok(file("application/timestamp-reply", &format!("{digest}.tsr"), bytes))
}

/// What the verification of a bundle led to.
#[derive(Serialize, ToSchema)]
pub(super) struct Verification {
    /// Whether nothing is wrong.
    whole: bool,
    /// The report for a person, line by line.
    report: Vec<String>,
}

/// Verifies a sealed bundle here and now, with its time stamp
#[utoipa::path(get, path = "/evidence/{bundle}/verification", tag = "evidence", params(("bundle" = String, Path)),
    responses((status = 200, body = Verification), (status = 404), (status = 410)))]
pub(super) async fn verify_evidence(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(bundle): Path<String>,
) -> Result<Json<Verification>, ApiProblem> {
    let (digest, bytes) = opened(&cx, &actor, &bundle).await?;
    let mut options =
        VerifyOptions { expected_key: Some(cx.seal_key.public().clone()), ..VerifyOptions::default() };
    if let Some(authority) = &cx.stamp_authority {
        options.roots = authority.roots.clone();
    }
    if let Some(moderation::StampState::Stamped { response, .. }) = moderation::stamp_of(&cx, digest).await? {
        options.stamps.push(cx.blobs.get(response).await?);
    }
    let report = verify(&bytes, &options);
    Ok(Json(Verification { whole: report.holds(), report: report.lines(Language::Swedish) }))
}
