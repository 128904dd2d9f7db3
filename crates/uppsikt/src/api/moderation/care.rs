use axum::extract::{Path, State};
use axum::http::StatusCode;
use moderation::{Filing, ReportOrder};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Nothing, Sent};

/// A report to the police that was made.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct FilingView {
    /// The day on which it was made, such as `2026-11-23`.
    day: String,
    /// The number that the police gave it.
    number: String,
    /// Who made it.
    by: String,
    noted_by: String,
    noted_at: String,
}

impl From<Filing> for FilingView {
    fn from(it: Filing) -> Self {
        Self {
            day: it.filed_on.to_string(),
            number: it.number,
            by: it.filed_by,
            noted_by: it.noted_by.to_string(),
            noted_at: it.noted_at.to_string(),
        }
    }
}

/// That a report to the police was made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Reporting {
    /// The day on which it was made, such as `2026-11-23`.
    day: String,
    /// The number that the police gave it.
    number: String,
    /// Who made it.
    by: String,
}

/// Notes that the report to the police that was decided on was made
#[utoipa::path(post, path = "/cases/{case}/police/report", tag = "moderation", params(("case" = String, Path)),
    request_body = Reporting, responses((status = 204), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn note_police_report(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Reporting>,
) -> Result<StatusCode, ApiProblem> {
    let order = ReportOrder { case: parsed(&id)?, day: it.day, number: it.number, by: it.by };
    moderation::note_report(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why somebody needs to see what is kept from view.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Viewing {
    /// It is kept with the name of whoever looks.
    why: String,
}

/// Says why the pictures in the evidence are needed; for an hour the evidence opens
#[utoipa::path(post, path = "/cases/{case}/viewing", tag = "moderation", params(("case" = String, Path)),
    request_body = Viewing, responses((status = 204), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub(in crate::api) async fn view_case_evidence(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Viewing>,
) -> Result<StatusCode, ApiProblem> {
    moderation::view_evidence(&cx, &actor, parsed(&id)?, &it.why).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Closes a case to which nothing remains to be done
#[utoipa::path(post, path = "/cases/{case}/closing", tag = "moderation", params(("case" = String, Path)),
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn close_case(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    moderation::close_case(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Notes that whoever wrote a transferred item was told where it is dealt with
#[utoipa::path(post, path = "/cases/{case}/told", tag = "moderation", params(("case" = String, Path)),
    responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn note_author_told(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    moderation::transfer::note_told(&cx, &actor, parsed(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
