use accounts::ConnectAccount;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::found;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer, Sent};

/// How to sign in to the account.
#[derive(Deserialize, ToSchema)]
pub(in crate::api) struct Connecting {
    /// Where its programming interface is; the account's own address when there is none.
    api_url: Option<String>,
    login: String,
    secret: String,
}

/// Connects an account: the platform is asked, and the secret kept sealed
#[utoipa::path(post, path = "/accounts/{key}/connection", tag = "accounts", params(("key" = String, Path)),
    request_body = Connecting, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 422, body = Problem)))]
pub(in crate::api) async fn connect(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Connecting>,
) -> Result<StatusCode, ApiProblem> {
    let account = found(&cx, &actor, &key).await?.id;
    let secret = SecretString::from(it.secret);
    let order = ConnectAccount { account, api_url: it.api_url, login: it.login, secret };
    accounts::connect_account(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
