//! The parts of the organisation.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::Permission;
use people::{AddUnit, AdoptGuideline, Bond, Context, UnitKind, bond, controller};
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
    /// Whether the guideline binds it: what belongs to a company is bound by the company's own decision. What does not
    /// bind is noted and bars nobody.
    bound: bool,
}

/// Lists the units, for those who manage people or accounts
#[utoipa::path(get, path = "/units", tag = "people", responses(
    (status = 200, body = [UnitView]), (status = 403)))]
pub(super) async fn list_units(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<UnitView>>, ApiProblem> {
    bearer.who_may(&[Permission::ManagePeople, Permission::ManageAccounts])?;
    let reader = cx.store.reader();
    let units = people::units(&reader).await?;
    let adoptions = people::adoptions(&cx, &reader).await?;
    let document = &cx.guideline.document;
    let unit = |it: &people::Unit| UnitView {
        id: it.id.to_string(),
        parent: it.parent.map(|it| it.to_string()),
        name: it.name.clone(),
        kind: it.kind.word(),
        controller: controller(&units, it.id).map(|it| it.id.to_string()),
        bound: bond(document, &units, &adoptions, it.id) == Bond::Bound,
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

/// What a unit is to be called, and where it is to belong.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangedUnit {
    name: String,
    /// The identity of the unit it belongs to; none for one at the top.
    parent: Option<String>,
}

/// Renames a unit, moves it, or both; sent twice, it is changed once
#[utoipa::path(post, path = "/units/{unit}", tag = "people", params(("unit" = String, Path)),
    request_body = ChangedUnit, responses((status = 204), (status = 403), (status = 404)))]
pub(super) async fn change_unit(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(unit): Path<String>,
    Sent(it): Sent<ChangedUnit>,
) -> Result<StatusCode, ApiProblem> {
    let unit = unit.parse().map_err(|_| ApiProblem::not_found())?;
    let parent = it.parent.as_deref().map(|it| words::identity("parent", it)).transpose()?;
    let changed = people::change_unit(&cx, &actor, unit, &it.name, parent).await;
    changed.map_err(|it| match it {
        people::Refused::UnknownUnit => ApiProblem::from(it).about("parent"),
        other => other.into(),
    })?;
    Ok(StatusCode::NO_CONTENT)
}

/// A company's own decision to be bound by the guideline in force.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Adopting {
    /// Who decided, such as its board.
    body: String,
    /// On which day.
    decided: String,
    /// The decision's registry number.
    number: String,
}

/// Records that a company has adopted the guideline in force; sent twice, it is one decision
#[utoipa::path(post, path = "/units/{unit}/adoptions", tag = "people", params(("unit" = String, Path)),
    request_body = Adopting, responses((status = 201, body = Made), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn adopt_guideline(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(unit): Path<String>,
    Sent(it): Sent<Adopting>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let unit = unit.parse().map_err(|_| ApiProblem::not_found())?;
    let decided = words::day("decided", &it.decided)?;
    let order = AdoptGuideline { unit, body: it.body, decided, registry_number: it.number };
    Ok(made(people::adopt_guideline(&cx, &actor, order).await?))
}
