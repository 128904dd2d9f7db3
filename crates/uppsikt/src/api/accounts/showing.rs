use accounts::Account;
use axum::Json;
use axum::extract::{Path, State};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::found;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer};

/// An account and whether what stands on it reaches us.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AccountView {
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

/// Lists the accounts one may know of
#[utoipa::path(get, path = "/accounts", tag = "accounts", responses(
    (status = 200, body = [AccountView]), (status = 401, body = Problem)))]
pub(in crate::api) async fn list(
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
pub(in crate::api) async fn one(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<AccountView>, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    Ok(Json(view(&cx, account).await?))
}
