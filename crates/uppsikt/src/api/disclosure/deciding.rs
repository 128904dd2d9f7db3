use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::disclosure::{hand_out, printed_file};
use kernel::Failed;
use people::Context;
use records::disclosure::{CloseRequest, Ending, RefuseRequest, close_request, refuse, tell_of_right};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::Visit;

use super::number;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, as_json, made, words};

/// Hands out everything that was judged so: data, a document and a package, kept by their digests
#[utoipa::path(post, path = "/disclosures/{disclosure}/outputs", tag = "disclosure",
    params(("disclosure" = String, Path)),
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn hand_out_records(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    _: Nothing,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    Ok(made(hand_out(&cx, &actor, number(&n)?, visit.tongue()).await?))
}

/// What was handed out, byte for byte as it was
#[utoipa::path(get, path = "/disclosures/{disclosure}/outputs/{output}", tag = "disclosure",
    params(("disclosure" = String, Path), ("output" = String, Path)),
    responses((status = 200, content_type = "application/json"), (status = 404)))]
pub(in crate::api) async fn show_output(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((n, output)): Path<(String, String)>,
) -> Result<Response, ApiProblem> {
    let at = (number(&n)?, number(&output)?);
    let bytes = printed_file(&cx, &actor, at, |it| it.data).await?.ok_or_else(ApiProblem::not_found)?;
    let text =
        String::from_utf8(bytes).map_err(|it| Failed::for_good("reading what was handed out").because(it))?;
    Ok(as_json(text))
}

/// Notes that whoever asks was told of the right to a decision in writing
#[utoipa::path(post, path = "/disclosures/{disclosure}/telling", tag = "disclosure",
    params(("disclosure" = String, Path)),
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn note_told(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    tell_of_right(&cx, &actor, number(&n)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A written decision.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RefusingRequest {
    provision: String,
    /// For whoever asked.
    reason: String,
}

/// Decides in writing that what is kept back is not handed out
#[utoipa::path(post, path = "/disclosures/{disclosure}/refusals", tag = "disclosure",
    params(("disclosure" = String, Path)), request_body = RefusingRequest,
    responses((status = 201, body = Made), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn refuse_request(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<RefusingRequest>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let order = RefuseRequest { provision: it.provision, reason: it.reason };
    Ok(made(refuse(&cx, &actor, number(&n)?, &order).await?))
}

/// How a request is to end.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct EndingRequest {
    /// That whoever asked wants it no more.
    withdrawn: bool,
    /// Needed where it is withdrawn.
    reason: Option<String>,
}

/// How a request ended.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EndedRequest {
    #[schema(schema_with = words::schema::<Ending>)]
    ending: &'static str,
}

/// Ends a request; what was asked for may be disposed of again
#[utoipa::path(post, path = "/disclosures/{disclosure}/closing", tag = "disclosure",
    params(("disclosure" = String, Path)), request_body = EndingRequest,
    responses((status = 200, body = EndedRequest), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn end_request(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(n): Path<String>,
    Sent(it): Sent<EndingRequest>,
) -> Result<Json<EndedRequest>, ApiProblem> {
    let order = CloseRequest { withdrawn: it.withdrawn, reason: it.reason.unwrap_or_default() };
    let ending = close_request(&cx, &actor, number(&n)?, &order).await?;
    Ok(Json(EndedRequest { ending: ending.word() }))
}
