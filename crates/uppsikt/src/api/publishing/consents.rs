use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{ConsentId, Permission};
use people::Context;
use publishing::consents::{self, Capacity, Consent, ConsentScope, RecordConsent, WithdrawConsent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Made, Sent, made, words};

/// Somebody's consent to being shown.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConsentView {
    id: String,
    /// The identity of the unit.
    unit: String,
    /// Whose it is, by name or by a reference.
    subject: String,
    #[schema(schema_with = words::schema::<ConsentScope>)]
    scope: &'static str,
    given_on: String,
    valid_until: Option<String>,
    form: String,
    /// Where the paper lies.
    kept: String,
    /// When the person was born; only of those who are not of age.
    born_on: Option<String>,
    guardians: u32,
    guardians_consented: Vec<String>,
    #[schema(schema_with = words::schema::<Capacity>)]
    capacity: &'static str,
    capacity_on: Option<String>,
    /// When the person was told of the transfer to a third country and its risks.
    informed_on: Option<String>,
    informed_means: String,
    informed_version: String,
    recorded_by: String,
    recorded_at: String,
    withdrawn_at: Option<String>,
    withdrawn_reason: Option<String>,
}

fn view(it: Consent) -> ConsentView {
    ConsentView {
        id: it.id.to_string(),
        unit: it.unit.to_string(),
        subject: it.subject,
        scope: it.scope.word(),
        given_on: it.given_on.to_string(),
        valid_until: it.valid_until.map(|it| it.to_string()),
        form: it.form,
        kept: it.kept,
        born_on: it.assurance.born_on.map(|it| it.to_string()),
        guardians: it.assurance.guardians,
        guardians_consented: it.assurance.guardians_consented,
        capacity: it.assurance.capacity.word(),
        capacity_on: it.assurance.capacity_on.map(|it| it.to_string()),
        informed_on: it.assurance.informed.on.map(|it| it.to_string()),
        informed_means: it.assurance.informed.means,
        informed_version: it.assurance.informed.version,
        recorded_by: it.by.to_string(),
        recorded_at: it.at.to_string(),
        withdrawn_at: it.withdrawn.as_ref().map(|it| it.at.to_string()),
        withdrawn_reason: it.withdrawn.map(|it| it.reason),
    }
}

/// Lists the consents of the units on whose accounts one may answer, the latest first
#[utoipa::path(get, path = "/consents", tag = "publishing", responses((status = 200, body = [ConsentView]),
    (status = 403)))]
pub(in crate::api) async fn list_consents(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<ConsentView>>, ApiProblem> {
    if !actor.may(Permission::Answer) {
        return Err(ApiProblem::not_permitted());
    }
    Ok(Json(consents::consents(&cx, &actor).await?.into_iter().map(view).collect()))
}

fn parsed(id: &str) -> Result<ConsentId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

/// Shows a consent
#[utoipa::path(get, path = "/consents/{consent}", tag = "publishing", params(("consent" = String, Path)),
    responses((status = 200, body = ConsentView), (status = 404)))]
pub(in crate::api) async fn show_consent(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<ConsentView>, ApiProblem> {
    let found = consents::consent(&cx, &actor, parsed(&id)?).await?;
    Ok(Json(view(found.ok_or_else(ApiProblem::not_found)?)))
}

/// A consent to be noted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RecordingConsent {
    /// The identity of the unit.
    unit: String,
    /// Whose it is, by name or by a reference; no personal identity number.
    subject: String,
    #[schema(schema_with = words::schema::<ConsentScope>)]
    scope: String,
    /// A day up to today, such as `2026-11-23`.
    given_on: String,
    /// The last day; as the guideline says when it is empty.
    #[serde(default)]
    valid_until: String,
    /// Which form, in which version.
    form: String,
    /// Where the paper lies.
    kept: String,
    /// When the person was born, if they are not of age.
    #[serde(default)]
    born_on: String,
    /// How many guardians such a person has; as the guideline expects when it is empty.
    #[serde(default)]
    guardians: String,
    /// Those of them who have consented.
    #[serde(default)]
    guardians_consented: Vec<String>,
    /// Whether the person understands; a consent of which nobody has judged it does not count.
    #[schema(schema_with = words::optional::<Capacity>)]
    capacity: Option<String>,
    #[serde(default)]
    capacity_on: String,
    #[serde(default)]
    informed_on: String,
    #[serde(default)]
    informed_means: String,
    #[serde(default)]
    informed_version: String,
}

/// Notes a consent; noted twice alike, it is one
#[utoipa::path(post, path = "/consents", tag = "publishing", request_body = RecordingConsent,
    responses((status = 201, body = Made), (status = 403)))]
pub(in crate::api) async fn record_consent(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<RecordingConsent>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let order = RecordConsent {
        unit: it.unit,
        subject: it.subject,
        scope: it.scope,
        given_on: it.given_on,
        valid_until: it.valid_until,
        form: it.form,
        kept: it.kept,
        born_on: it.born_on,
        guardians: it.guardians,
        guardians_consented: it.guardians_consented.join("\n"),
        capacity: it.capacity.unwrap_or_default(),
        capacity_on: it.capacity_on,
        informed_on: it.informed_on,
        informed_means: it.informed_means,
        informed_version: it.informed_version,
    };
    Ok(made(consents::record_consent(&cx, &actor, order).await?))
}

/// What was said when a consent was withdrawn.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WithdrawingConsent {
    reason: String,
}

/// Notes that a consent was withdrawn: nothing may rest on it from now on
#[utoipa::path(post, path = "/consents/{consent}/withdrawal", tag = "publishing", params(("consent" = String, Path)),
    request_body = WithdrawingConsent, responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn withdraw_consent(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<WithdrawingConsent>,
) -> Result<StatusCode, ApiProblem> {
    let order = WithdrawConsent { consent: parsed(&id)?, reason: it.reason };
    consents::withdraw_consent(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
