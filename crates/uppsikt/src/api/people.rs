use axum::Json;
use axum::extract::State;
use kernel::Permission;
use people::{Context, Person};
use serde::Serialize;
use utoipa::ToSchema;

use super::problem::Problem;
use super::{ApiProblem, Bearer};

/// Whoever the token acts as.
#[derive(Serialize, ToSchema)]
pub(super) struct Me {
    id: String,
    name: String,
    /// What they may do today, on at least one account.
    permissions: Vec<&'static str>,
    /// The guideline in force.
    guideline: String,
    organisation: String,
}

/// Says as whom the token acts
#[utoipa::path(get, path = "/me", tag = "people", responses((status = 200, body = Me), (status = 401, body = Problem)))]
pub(super) async fn me(State(cx): State<Context>, Bearer(actor): Bearer) -> Json<Me> {
    let may = Permission::ALL.iter().filter(|it| actor.may(**it));
    Json(Me {
        id: actor.id().map(|it| it.to_string()).unwrap_or_default(),
        name: actor.name().to_owned(),
        permissions: may.map(|it| it.key()).collect(),
        guideline: cx.guideline.version.to_string(),
        organisation: cx.organisation.clone(),
    })
}

/// A person, without the address.
#[derive(Serialize, ToSchema)]
pub(super) struct Listed {
    id: String,
    login: String,
    name: String,
    left_at: Option<String>,
    /// The keys of today's roles.
    roles: Vec<String>,
}

/// Lists the people
#[utoipa::path(get, path = "/people", tag = "people", responses(
    (status = 200, body = [Listed]), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn list(State(cx): State<Context>, bearer: Bearer) -> Result<Json<Vec<Listed>>, ApiProblem> {
    bearer.who_may(&[Permission::ManagePeople])?;
    let reader = cx.store.reader();
    let mut roles = people::assignments_today(&reader).await?;
    let listed = |it: Person| Listed {
        roles: roles.remove(&it.id).unwrap_or_default().into_iter().map(|it| it.role).collect(),
        id: it.id.to_string(),
        login: it.login,
        name: it.name,
        left_at: it.left_at.map(|at| at.to_string()),
    };
    Ok(Json(people::people(&reader).await?.into_iter().map(listed).collect()))
}

/// A part of the organisation.
#[derive(Serialize, ToSchema)]
pub(super) struct Unit {
    id: String,
    parent: Option<String>,
    name: String,
    kind: &'static str,
}

/// Lists the units
#[utoipa::path(get, path = "/units", tag = "people", responses(
    (status = 200, body = [Unit]), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn units(State(cx): State<Context>, bearer: Bearer) -> Result<Json<Vec<Unit>>, ApiProblem> {
    bearer.who_may(&[Permission::ManagePeople])?;
    let unit = |it: people::Unit| Unit {
        id: it.id.to_string(),
        parent: it.parent.map(|it| it.to_string()),
        name: it.name,
        kind: it.kind.word(),
    };
    Ok(Json(people::units(&cx.store.reader()).await?.into_iter().map(unit).collect()))
}
