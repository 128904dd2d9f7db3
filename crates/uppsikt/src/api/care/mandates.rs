use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{Actor, Permission, PersonId};
use people::{AssignmentId, CareRefused, Context, WithdrawMandate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Nothing, Sent};

/// A role whose mandate one may give.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct UnmandatedView {
    person: String,
    /// The identity of the role that was given.
    assignment: String,
    /// The key of the role.
    role: String,
    /// Whether none of its accounts has a mandate.
    waits: bool,
    /// Who gave the mandates that stand.
    given_by: Vec<String>,
}

/// Lists the roles whose mandate one may give, those that wait first
#[utoipa::path(get, path = "/mandates", tag = "people", responses((status = 200, body = [UnmandatedView])))]
pub(in crate::api) async fn list_mandates(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<UnmandatedView>>, ApiProblem> {
    let line = |it: people::Unmandated| UnmandatedView {
        person: it.person.id.to_string(),
        assignment: it.assignment.id.to_string(),
        role: it.assignment.role,
        waits: it.waits,
        given_by: it.mandates.iter().map(|it| it.given_by.to_string()).collect(),
    };
    Ok(Json(people::waiting_for_mandate(&cx, &actor).await?.into_iter().map(line).collect()))
}

/// The role of the address, for whoever has it, may give its mandate, or manages people.
async fn role(
    cx: &Context,
    actor: &Actor,
    person: &str,
    assignment: &str,
) -> Result<AssignmentId, ApiProblem> {
    let person: PersonId = person.parse().map_err(|_| ApiProblem::not_found())?;
    let id: AssignmentId = assignment.parse().map_err(|_| ApiProblem::not_found())?;
    let theirs = people::assignments_of(&cx.store.reader(), person).await?;
    let there = theirs.iter().any(|it| it.id == id);
    let gives = people::waiting_for_mandate(cx, actor).await?.iter().any(|it| it.assignment.id == id);
    let sees = gives || actor.id() == Some(person) || actor.may(Permission::ManagePeople);
    if there && sees { Ok(id) } else { Err(CareRefused::UnknownAssignment.into()) }
}

/// Gives the mandate that a role carries, for those of its accounts that one answers for; sent twice, it is one mandate
#[utoipa::path(post, path = "/people/{person}/roles/{assignment}/mandate", tag = "people",
    params(("person" = String, Path), ("assignment" = String, Path)), responses((status = 204), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn give_mandate(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((person, assignment)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let assignment = role(&cx, &actor, &person, &assignment).await?;
    people::give_mandate(&cx, &actor, assignment).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Why a mandate is withdrawn.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WithdrawingMandate {
    reason: String,
}

/// Withdraws the mandate that a role carries, as far as one could give it; sent twice, it stays as it was the first time
#[utoipa::path(post, path = "/people/{person}/roles/{assignment}/mandate/withdrawal", tag = "people",
    params(("person" = String, Path), ("assignment" = String, Path)), request_body = WithdrawingMandate,
    responses((status = 204), (status = 403), (status = 404)))]
pub(in crate::api) async fn withdraw_mandate(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((person, assignment)): Path<(String, String)>,
    Sent(it): Sent<WithdrawingMandate>,
) -> Result<StatusCode, ApiProblem> {
    let id = assignment.parse().map_err(|_| ApiProblem::not_found())?;
    let order = WithdrawMandate { assignment: id, reason: it.reason }.checked()?;
    role(&cx, &actor, &person, &assignment).await?;
    people::withdraw_mandate(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
