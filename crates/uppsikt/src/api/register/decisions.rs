use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use records::{CorrectOrder, DeclineOrder, RegisterOrder, RegistryNumber, Secrecy};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Sent};

/// What keeps sender and matter out of the public form.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Registering {
    /// What the record concerns, briefly.
    matter: String,
    /// Who sent it; null where there is no sender.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    sender: Option<String>,
    /// What keeps sender and matter out of the public form; null makes them public, and only who says so does that.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    restricted: Option<Provision>,
    /// The number of the matter it belongs to; left out, it opens a matter of its own.
    existing_matter: Option<String>,
    /// `change` of the entry as it was read.
    expected_change: i64,
}

/// The number that the record got.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RegisteredEntry {
    number: String,
}

/// Registers an entry
#[utoipa::path(post, path = "/register/{entry}/registration", tag = "register", params(("entry" = String, Path)),
    request_body = Registering, responses((status = 200, body = RegisteredEntry), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn register_entry(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Registering>,
) -> Result<Json<RegisteredEntry>, ApiProblem> {
    let order = RegisterOrder {
        matter: it.matter,
        sender: it.sender.unwrap_or_default(),
        restricted: it.restricted.map(secrecy),
        existing_matter: it.existing_matter.as_deref().map(|it| number("existing_matter", it)).transpose()?,
        expected_change: it.expected_change,
    };
    let designation = records::register(&cx, &actor, parsed(&id)?, order).await?;
    Ok(Json(RegisteredEntry { number: designation.to_string() }))
}

fn number(field: &'static str, text: &str) -> Result<RegistryNumber, ApiProblem> {
    text.parse().map_err(|it| ApiProblem::from(records::Refused::NotANumber(it)).about(field))
}

/// Why a record is left out.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Declining {
    reason: String,
    /// `change` of the entry as it was read.
    expected_change: i64,
}

/// Leaves a record out of the register, where law and guideline allow that
#[utoipa::path(post, path = "/register/{entry}/declining", tag = "register", params(("entry" = String, Path)),
    request_body = Declining, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn decline_entry(
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
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Correcting {
    /// What the record concerns, briefly.
    matter: String,
    /// Who sent it; null where there is no sender.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    sender: Option<String>,
    /// What keeps sender and matter out of the public form; null makes them public.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    restricted: Option<Provision>,
    /// The number of the matter: `matter_number` of the entry, or another to move the record there.
    number: String,
    /// Why it is corrected.
    reason: String,
    /// `change` of the entry as it was read.
    expected_change: i64,
}

/// Corrects an entry; what stood there stays visible
#[utoipa::path(post, path = "/register/{entry}/correction", tag = "register", params(("entry" = String, Path)),
    request_body = Correcting, responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn correct_entry(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Correcting>,
) -> Result<StatusCode, ApiProblem> {
    let order = CorrectOrder {
        matter: it.matter,
        sender: it.sender.unwrap_or_default(),
        restricted: it.restricted.map(secrecy),
        number: number("number", &it.number)?,
        reason: it.reason,
        expected_change: it.expected_change,
    };
    records::correct(&cx, &actor, parsed(&id)?, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
