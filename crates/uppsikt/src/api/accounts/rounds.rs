use axum::Json;
use axum::extract::{Path, State};
use dialogue::SignRound;
use kernel::{ItemId, Permission};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::found;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer, Sent};

/// A watch round.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RoundView {
    id: String,
    opens_at: String,
    due_at: String,
    stage: &'static str,
    signed_at: Option<String>,
    signed_by: Option<String>,
    through: Option<String>,
}

/// Lists an account's latest watch rounds, newest first
#[utoipa::path(get, path = "/accounts/{key}/rounds", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = [RoundView]), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(in crate::api) async fn rounds(
    State(cx): State<Context>,
    bearer: Bearer,
    Path(key): Path<String>,
) -> Result<Json<Vec<RoundView>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems, Permission::Watch, Permission::ReadAccounts])?;
    let account = found(&cx, &actor, &key).await?;
    let round = |it: dialogue::Round| RoundView {
        id: it.id.to_string(),
        opens_at: it.opens_at.to_string(),
        due_at: it.due_at.to_string(),
        stage: it.stage.word(),
        signed_at: it.signed_at.map(|at| at.to_string()),
        signed_by: it.signed_by.map(|it| it.to_string()),
        through: it.through.map(|it| it.to_string()),
    };
    Ok(Json(dialogue::rounds_of(&cx, account.id, 50).await?.into_iter().map(round).collect()))
}

/// What is signed.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Signing {
    /// The last item that was gone through; without, everything there is.
    through: Option<String>,
}

/// The rounds that were signed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Signed {
    rounds: Vec<String>,
}

/// Signs every round of the account that is open now
#[utoipa::path(post, path = "/accounts/{key}/rounds", tag = "accounts", params(("key" = String, Path)),
    request_body = Signing, responses((status = 200, body = Signed), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem)))]
pub(in crate::api) async fn sign(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(signing): Sent<Signing>,
) -> Result<Json<Signed>, ApiProblem> {
    let account = found(&cx, &actor, &key).await?.id;
    let through = match signing.through {
        Some(id) => Some(id.parse::<ItemId>().map_err(|_| ApiProblem::not_found())?),
        None => dialogue::inbox::newest(&cx, account).await?,
    };
    let rounds = dialogue::sign_round(&cx, &actor, SignRound { account, through }).await?;
    Ok(Json(Signed { rounds: rounds.into_iter().map(|it| it.to_string()).collect() }))
}
