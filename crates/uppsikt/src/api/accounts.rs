use accounts::{Account, ConnectAccount};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::{RoundRefused, SignRound};
use kernel::{Actor, ItemId, Permission};
use people::Context;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::problem::Problem;
use super::{ApiProblem, Bearer, Sent};

/// An account and whether what stands on it reaches us.
#[derive(Serialize, ToSchema)]
pub(super) struct AccountView {
    key: String,
    name: String,
    platform: String,
    url: String,
    purpose: String,
    open: bool,
    opened_at: String,
    guideline: String,
    fetched_at: Option<String>,
    trouble: Option<String>,
}

async fn view(cx: &Context, it: Account) -> Result<AccountView, ApiProblem> {
    let state = accounts::state(&cx.store.reader(), it.id).await?;
    Ok(AccountView {
        open: it.is_open(),
        key: it.key.to_string(),
        name: it.name,
        platform: it.platform,
        url: it.url.as_str().to_owned(),
        purpose: it.purpose,
        opened_at: it.opened_at.to_string(),
        guideline: it.guideline,
        fetched_at: state.as_ref().and_then(|it| it.fetched_at).map(|at| at.to_string()),
        trouble: state.and_then(|it| it.trouble),
    })
}

/// The account with this key, if the actor may know of it.
async fn found(cx: &Context, actor: &Actor, key: &str) -> Result<Account, ApiProblem> {
    accounts::find_by_key(&cx.store.reader(), actor, key).await?.ok_or_else(ApiProblem::not_found)
}

/// The account with this key, if the actor reads what is written on it; its rounds are for nobody else.
async fn watched(cx: &Context, actor: &Actor, key: &str) -> Result<Account, ApiProblem> {
    let account = found(cx, actor, key).await?;
    if actor.may_on(Permission::ReadItems, account.id) { Ok(account) } else { Err(ApiProblem::not_found()) }
}

/// Lists the accounts one may know of
#[utoipa::path(get, path = "/accounts", tag = "accounts", responses(
    (status = 200, body = [AccountView]), (status = 401, body = Problem)))]
pub(super) async fn list(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<AccountView>>, ApiProblem> {
    let mut views = Vec::new();
    for account in accounts::list(&cx.store.reader(), &actor).await? {
        views.push(view(&cx, account).await?);
    }
    Ok(Json(views))
}

/// Shows an account
#[utoipa::path(get, path = "/accounts/{key}", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = AccountView), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn one(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<AccountView>, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    Ok(Json(view(&cx, account).await?))
}

/// A watch round.
#[derive(Serialize, ToSchema)]
pub(super) struct RoundView {
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
pub(super) async fn rounds(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<Vec<RoundView>>, ApiProblem> {
    let account = watched(&cx, &actor, &key).await?;
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
pub(super) struct Signing {
    /// The last item that was gone through; none only where nothing has come in yet.
    through: Option<String>,
}

/// The rounds that were signed.
#[derive(Serialize, ToSchema)]
pub(super) struct Signed {
    rounds: Vec<String>,
}

/// Signs every round of the account that is open now
#[utoipa::path(post, path = "/accounts/{key}/rounds", tag = "accounts", params(("key" = String, Path)),
    request_body = Signing, responses((status = 200, body = Signed), (status = 401, body = Problem),
    (status = 403, body = Problem), (status = 404, body = Problem), (status = 409, body = Problem),
    (status = 422, body = Problem)))]
pub(super) async fn sign(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(signing): Sent<Signing>,
) -> Result<Json<Signed>, ApiProblem> {
    let account = watched(&cx, &actor, &key).await?.id;
    let id = |it: String| it.parse::<ItemId>().map_err(|_| RoundRefused::OtherAccount);
    let through = signing.through.map(id).transpose()?;
    let rounds = match dialogue::sign_round(&cx, &actor, SignRound { account, through }).await {
        Ok(rounds) => rounds,
        Err(RoundRefused::NotFound) => return Err(ApiProblem::not_permitted()),
        Err(refused) => return Err(refused.into()),
    };
    Ok(Json(Signed { rounds: rounds.into_iter().map(|it| it.to_string()).collect() }))
}

/// How to sign in to the account.
#[derive(Deserialize, ToSchema)]
pub(super) struct Connecting {
    /// Where its programming interface is; the account's own address when there is none.
    api_url: Option<String>,
    login: String,
    secret: String,
}

/// Connects an account: the platform is asked, and the secret kept sealed
#[utoipa::path(post, path = "/accounts/{key}/connection", tag = "accounts", params(("key" = String, Path)),
    request_body = Connecting, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn connect(
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
