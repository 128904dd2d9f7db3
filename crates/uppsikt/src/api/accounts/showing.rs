use accounts::{Account, AccountState, Share};
use axum::Json;
use axum::extract::{Path, State};
use kernel::{AccountId, Outcome, Permission, Scope};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::found;
use crate::api::{ApiProblem, Bearer};

/// An account and whether what stands on it reaches us.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AccountView {
    /// What it is called in addresses; never changed.
    key: String,
    /// What it is called where an item says which account it stands on.
    id: String,
    name: String,
    platform: String,
    url: String,
    purpose: String,
    /// The identity of the unit it belongs to.
    unit: String,
    /// The identity of whoever answers for it.
    responsible: String,
    /// The identity of whoever stands in.
    deputy: String,
    /// The identity of whoever is told when neither does.
    manager: String,
    open: bool,
    opened_at: String,
    guideline: String,
    /// When everything on it was last fetched.
    fetched_at: Option<String>,
    /// What is wrong with the fetching, if something is.
    trouble: Option<String>,
}

fn view(it: Account, state: Option<&AccountState>) -> AccountView {
    AccountView {
        open: it.is_open(),
        key: it.key.to_string(),
        id: it.id.to_string(),
        name: it.name,
        platform: it.platform,
        url: it.url.as_str().to_owned(),
        purpose: it.purpose,
        unit: it.unit.to_string(),
        responsible: it.responsible.to_string(),
        deputy: it.deputy.to_string(),
        manager: it.manager.to_string(),
        opened_at: it.opened_at.to_string(),
        guideline: it.guideline,
        fetched_at: state.and_then(|it| it.fetched_at).map(|at| at.to_string()),
        trouble: state.and_then(|it| it.trouble.clone()),
    }
}

/// Lists the accounts one may know of
#[utoipa::path(get, path = "/accounts", tag = "accounts", responses((status = 200, body = [AccountView])))]
pub(in crate::api) async fn list_accounts(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<AccountView>>, ApiProblem> {
    let reader = cx.store.reader();
    let states = accounts::states(&reader).await?;
    let listed = |it: Account| {
        let state = states.iter().find(|(id, _)| *id == it.id).map(|(_, state)| state);
        view(it, state)
    };
    Ok(Json(accounts::list(&reader, &actor).await?.into_iter().map(listed).collect()))
}

/// How the account is signed in to; the secret is never shown.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConnectionView {
    api_url: String,
    login: String,
    connected_by: String,
    connected_at: String,
}

/// Somebody with a role for the account today.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RoleHolder {
    /// The identity of the person.
    person: String,
    /// The key of the role.
    role: String,
    /// Whether the role is for every account.
    everywhere: bool,
}

/// An account with everything around it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WholeAccount {
    account: AccountView,
    people: Vec<RoleHolder>,
    /// The identities of those who can sign in to the platform.
    custodians: Vec<String>,
    /// Only for those who manage accounts; none while nobody has connected it.
    connection: Option<ConnectionView>,
}

/// Shows an account
#[utoipa::path(get, path = "/accounts/{key}", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = WholeAccount), (status = 404)))]
pub(in crate::api) async fn show_account(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<WholeAccount>, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    let reader = cx.store.reader();
    let connection = if actor.may(Permission::ManageAccounts) {
        accounts::connection(&reader, account.id).await?
    } else {
        None
    };
    let state = accounts::state(&reader, account.id).await?;
    let shares = accounts::shares(&reader, account.id).await?;
    let custodians = shares.into_iter().filter(|it| it.1 == Share::Custodian);
    Ok(Json(WholeAccount {
        people: holders(&cx, account.id).await?,
        custodians: custodians.map(|it| it.0.to_string()).collect(),
        connection: connection.map(|it| ConnectionView {
            api_url: it.api_url,
            login: it.login,
            connected_by: it.connected_by.to_string(),
            connected_at: it.connected_at.to_string(),
        }),
        account: view(account, state.as_ref()),
    }))
}

async fn holders(cx: &Context, account: AccountId) -> Outcome<Vec<RoleHolder>> {
    let today = people::assignments_today(&cx.store.reader()).await?;
    let covering = today.into_values().flatten().filter(|it| it.scope.covers(account));
    let holder = |it: people::Assignment| RoleHolder {
        person: it.person.to_string(),
        everywhere: it.scope == Scope::All,
        role: it.role,
    };
    Ok(covering.map(holder).collect())
}
