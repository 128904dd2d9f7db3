use accounts::{ConnectAccount, OpenAccount};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::found;
use crate::api::{ApiProblem, Bearer, Sent, words};

/// An account that was there before.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewAccount {
    /// What it is called in addresses, such as `motala-webben`: 1 to 64 of `a-z`, `0-9` and single hyphens; never changed.
    key: String,
    /// The name shown.
    name: String,
    /// The platform: `wordpress`.
    platform: String,
    /// Where the public finds it, beginning with `https://`.
    url: String,
    /// What it is for.
    purpose: String,
    /// The identity of the unit it belongs to.
    unit: String,
    /// The identity of whoever answers for it.
    responsible: String,
    /// The identity of whoever stands in; an account without is refused.
    deputy: Option<String>,
    /// The identity of whoever is told when neither does.
    manager: String,
}

/// The account that was brought in.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OpenedAccount {
    key: String,
}

/// Brings in an account that was there before; sent twice, it is one account
///
/// A new one is applied for: see `/applications`. This one gets a day by which it meets what the guideline asks of new ones.
#[utoipa::path(post, path = "/accounts", tag = "accounts", request_body = NewAccount, responses(
    (status = 201, body = OpenedAccount), (status = 403), (status = 409)))]
pub(in crate::api) async fn open_account(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<NewAccount>,
) -> Result<(StatusCode, Json<OpenedAccount>), ApiProblem> {
    let key = it.key.trim().to_owned();
    let order = OpenAccount {
        unit: words::identity("unit", &it.unit)?,
        responsible: words::identity("responsible", &it.responsible)?,
        deputy: it.deputy.as_deref().map(|it| words::identity("deputy", it)).transpose()?,
        manager: words::identity("manager", &it.manager)?,
        key: it.key,
        name: it.name,
        platform: it.platform,
        url: it.url,
        purpose: it.purpose,
    };
    accounts::bring_in(&cx, &actor, order).await?;
    Ok((StatusCode::CREATED, Json(OpenedAccount { key })))
}

/// How to sign in to the account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Connecting {
    /// Where its programming interface is; the account's own address when it is left out.
    api_url: Option<String>,
    /// The name to sign in with.
    login: String,
    /// The application password that was made for this program alone.
    secret: String,
}

/// Connects an account: the platform is asked, and the secret kept sealed
///
/// From here on the account is fetched about once a minute.
#[utoipa::path(post, path = "/accounts/{key}/connection", tag = "accounts", params(("key" = String, Path)),
    request_body = Connecting, responses((status = 204), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn connect_account(
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
