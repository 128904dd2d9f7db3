use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use records::{CorrectOrder, DeclineOrder, RegisterOrder, RegistryNumber, Secrecy};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer, Sent};

/// What keeps sender and matter out of the public form.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Provision {
    /// The provision, such as `OSL 21 kap. 1 §`.
    provision: String,
    /// The authority that marks it.
    authority: String,
}

fn secrecy(it: Provision) -> Secrecy {
    Secrecy { provision: it.provision, authority: it.authority }
}

/// What the registrar says when registering.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Registering {
    matter: String,
    /// Empty where there is no sender.
    #[serde(default)]
    sender: String,
    restricted: Option<Provision>,
    /// The matter it belongs to, when it is registered already.
    existing_matter: Option<String>,
    expected_change: i64,
}

/// The number that the record got.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Registered {
    number: String,
}

/// Registers an entry
#[utoipa::path(post, path = "/register/{entry}/registration", tag = "register", params(("entry" = String, Path)),
    request_body = Registering, responses((status = 200, body = Registered), (status = 401, body = Problem),
    (status = 403, body = Problem), (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn register(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Registering>,
) -> Result<Json<Registered>, ApiProblem> {
    let order = RegisterOrder {
        matter: it.matter,
        sender: it.sender,
        restricted: it.restricted.map(secrecy),
        existing_matter: it.existing_matter.as_deref().map(number).transpose()?,
        expected_change: it.expected_change,
    };
    let designation = records::register(&cx, &actor, parsed(&id)?, order).await?;
    Ok(Json(Registered { number: designation.to_string() }))
}

fn number(text: &str) -> Result<RegistryNumber, ApiProblem> {
    text.parse().map_err(|it| records::Refused::NotANumber(it).into())
}

/// Why a record is left out.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Declining {
    reason: String,
    expected_change: i64,
}

/// Leaves a record out of the register, where law and guideline allow that
#[utoipa::path(post, path = "/register/{entry}/declining", tag = "register", params(("entry" = String, Path)),
    request_body = Declining, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn decline(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Declining>,
) -> Result<StatusCode, ApiProblem> {
    let order = DeclineOrder { reason: it.reason, expected_change: it.expected_change };
    records::decline(&cx, &actor, parsed(&id)?, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What an entry should say instead.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Correcting {
    matter: String,
    #[serde(default)]
    sender: String,
    restricted: Option<Provision>,
    number: String,
    reason: String,
    expected_change: i64,
}

/// Corrects an entry; what stood there stays visible
#[utoipa::path(post, path = "/register/{entry}/correction", tag = "register", params(("entry" = String, Path)),
    request_body = Correcting, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn correct(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Correcting>,
) -> Result<StatusCode, ApiProblem> {
    let order = CorrectOrder {
        matter: it.matter,
        sender: it.sender,
        restricted: it.restricted.map(secrecy),
        number: number(&it.number)?,
        reason: it.reason,
        expected_change: it.expected_change,
    };
    records::correct(&cx, &actor, parsed(&id)?, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
