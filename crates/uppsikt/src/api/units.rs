//! The parts of the organisation.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use kernel::Permission;
use people::{AddUnit, Context, UnitKind, controller};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::Object;

use super::{ApiProblem, Bearer, Made, Sent, made, words};

/// A part of the organisation.
#[derive(Serialize, ToSchema)]
pub(super) struct UnitView {
    id: String,
    /// The identity of the unit it belongs to.
    parent: Option<String>,
    name: String,
    #[schema(schema_with = words::schema::<UnitKind>)]
    kind: &'static str,
    /// The identity of the unit that answers for the personal data it handles, where one does.
    controller: Option<String>,
}

/// Lists the units, for those who manage people or accounts
#[utoipa::path(get, path = "/units", tag = "people", responses(
    (status = 200, body = [UnitView]), (status = 403)))]
pub(super) async fn list_units(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<UnitView>>, ApiProblem> {
    bearer.who_may(&[Permission::ManagePeople, Permission::ManageAccounts])?;
    let units = people::units(&cx.store.reader()).await?;
    let unit = |it: &people::Unit| UnitView {
        id: it.id.to_string(),
        parent: it.parent.map(|it| it.to_string()),
        name: it.name.clone(),
        kind: it.kind.word(),
        controller: controller(&units, it.id).map(|it| it.id.to_string()),
    };
    Ok(Json(units.iter().map(unit).collect()))
}

/// A unit to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewUnit {
    name: String,
    #[schema(schema_with = kinds)]
    kind: String,
    /// The identity of the unit it belongs to.
    parent: Option<String>,
}

fn kinds() -> Object {
    words::told::<UnitKind>(
        "Committees and companies are controllers of personal data; what stands below them is not.",
    )
}

/// Adds a unit; sent twice, it is one unit
#[utoipa::path(post, path = "/units", tag = "people", request_body = NewUnit, responses(
    (status = 201, body = Made), (status = 403)))]
pub(super) async fn add_unit(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<NewUnit>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let kind = words::read("kind", &it.kind)?;
    let parent = it.parent.as_deref().map(|it| words::identity("parent", it)).transpose()?;
    let unit = people::add_unit(&cx, &actor, AddUnit { name: it.name, kind, parent }).await;
    let unit = unit.map_err(|it| match it {
        people::Refused::UnknownUnit => ApiProblem::from(it).about("parent"),
        other => other.into(),
    })?;
    Ok(made(unit))
}
