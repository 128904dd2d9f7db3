use accounts::StepOutcome;
use accounts::closing::{Preserved, TakeStep};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::Deserialize;
use utoipa::ToSchema;

use super::with_its_reason_in;
use crate::api::{ApiProblem, Bearer, Sent, words};

/// What came of a step of a closing; each kind of step asks for its own fields.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ClosingStep {
    #[schema(schema_with = words::schema::<StepOutcome>)]
    outcome: String,
    /// What was done; or the reason for leaving it out.
    #[serde(default)]
    note: String,
    /// The day it was done, no earlier than the decision; today when it is left out.
    day: Option<String>,
    /// The notice as it was published.
    #[serde(default)]
    text: String,
    /// What the notice says about where else to turn, in its own words.
    #[serde(default)]
    other_ways: String,
    /// Where the notice stands, beginning with `https://`; or the archive's reference of the delivery.
    #[serde(default)]
    address: String,
    /// What is preserved.
    #[schema(schema_with = words::optional::<Preserved>)]
    preserved: Option<String>,
    /// The SHA-256 of the package, 64 hexadecimal characters.
    #[serde(default)]
    digest: String,
    /// The identities of those whose sign-in to the platform is withdrawn: everybody who could sign in.
    #[serde(default)]
    people: Vec<String>,
}

/// Takes the step of a closing whose turn it is, or leaves out one that is recommended, with a reason
#[utoipa::path(post, path = "/accounts/{key}/closing/steps/{step}", tag = "accounts",
    params(("key" = String, Path), ("step" = String, Path)), request_body = ClosingStep,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn take_closing_step(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, step)): Path<(String, String)>,
    Sent(it): Sent<ClosingStep>,
) -> Result<StatusCode, ApiProblem> {
    let day = it.day.as_deref().map(|it| words::day("day", it)).transpose()?;
    let people: Result<Vec<_>, _> = it.people.iter().map(|it| words::identity("people", it)).collect();
    let order = TakeStep {
        step,
        outcome: words::read("outcome", &it.outcome)?,
        note: it.note,
        day: day.map(|it| it.to_string()).unwrap_or_default(),
        text: it.text,
        other_ways: it.other_ways,
        address: it.address,
        preserved: it.preserved.as_deref().map(|it| words::read("preserved", it)).transpose()?,
        digest: it.digest,
        people: people?,
    };
    let taken = accounts::closing::take_closing_step(&cx, &actor, &key, &order).await;
    taken.map_err(with_its_reason_in("note"))?;
    Ok(StatusCode::NO_CONTENT)
}
