use accounts::attesting::{Attest, AttestationLine, Attested, Standing, attestations};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::applications::asking::party;
use crate::api::guideline::{Said, said};
use crate::api::{ApiProblem, Bearer, Sent, words};

/// Something that is vouched for about an account.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AttestationView {
    /// The key by which it is vouched for.
    key: String,
    label: Said,
    /// `responsible`, or the key of the role that vouches for it.
    by: String,
    #[schema(schema_with = words::schema::<Standing>)]
    standing: &'static str,
    /// The last day on which it has to be vouched for (again).
    due: Option<String>,
    /// Every time, the latest first.
    given: Vec<AttestedView>,
    /// Whether it is this person's to vouch for.
    mine: bool,
    sources: Vec<String>,
}

/// A time that somebody vouched for it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AttestedView {
    by: String,
    at: String,
    note: String,
    documents: Vec<String>,
    /// Who lacked which course then.
    lacking: String,
    guideline: String,
}

fn given(it: &Attested) -> AttestedView {
    AttestedView {
        by: it.by.to_string(),
        at: it.at.to_string(),
        note: it.note.clone(),
        documents: it.documents.clone(),
        lacking: it.lacking.clone(),
        guideline: it.guideline.clone(),
    }
}

fn shown(it: &AttestationLine) -> AttestationView {
    AttestationView {
        key: it.asked.key.clone(),
        label: said(&it.asked.label),
        by: party(&it.asked.by),
        standing: it.standing.word(),
        due: it.by.map(|it| it.to_string()),
        given: it.given.iter().map(given).collect(),
        mine: it.mine,
        sources: it.asked.sources.iter().map(|it| it.as_str().to_owned()).collect(),
    }
}

/// Shows what is vouched for about an account, by whom, and how the account stands with it
#[utoipa::path(get, path = "/accounts/{key}/attestations", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = Vec<AttestationView>), (status = 404)))]
pub(in crate::api) async fn list_attestations(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<Vec<AttestationView>>, ApiProblem> {
    Ok(Json(attestations(&cx, &actor, &key).await?.lines.iter().map(shown).collect()))
}

/// What is said with an attestation.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AccountAttesting {
    #[serde(default)]
    note: String,
    /// Addresses or names of the documents that it rests on.
    #[serde(default)]
    documents: Vec<String>,
}

/// Vouches for something about an account; sent twice on a day, it is one attestation
#[utoipa::path(post, path = "/accounts/{key}/attestations/{what}", tag = "accounts",
    params(("key" = String, Path), ("what" = String, Path)), request_body = AccountAttesting,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn attest(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, what)): Path<(String, String)>,
    Sent(it): Sent<AccountAttesting>,
) -> Result<StatusCode, ApiProblem> {
    let order = Attest { what, note: it.note, documents: it.documents.join("\n") };
    accounts::attesting::attest(&cx, &actor, &key, &order).await?;
    Ok(StatusCode::NO_CONTENT)
}
