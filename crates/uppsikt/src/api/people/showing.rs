use axum::Json;
use axum::extract::{Path, State};
use kernel::Permission;
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::absences::{AbsenceView, absence};
use super::managed;
use super::roles::{AssignmentView, assignment};
use crate::api::{ApiProblem, Bearer};

/// A person as a line.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PersonLine {
    id: String,
    name: String,
    left_at: Option<String>,
    /// What they sign in as; only for those who manage people.
    login: Option<String>,
    /// The keys of today's roles; only for those who manage people.
    roles: Option<Vec<String>>,
}

/// Lists the people
///
/// Whoever manages accounts but not people sees identities and names, to say who answers for an account.
#[utoipa::path(get, path = "/people", tag = "people", responses(
    (status = 200, body = [PersonLine]), (status = 403)))]
pub(in crate::api) async fn list_people(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<PersonLine>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ManagePeople, Permission::ManageAccounts])?;
    let manages = actor.may(Permission::ManagePeople);
    let reader = cx.store.reader();
    let mut roles = people::assignments_today(&reader).await?;
    let listed = |it: people::Person| PersonLine {
        roles: manages
            .then(|| roles.remove(&it.id).unwrap_or_default().into_iter().map(|it| it.role).collect()),
        id: it.id.to_string(),
        login: manages.then_some(it.login),
        name: it.name,
        left_at: it.left_at.map(|at| at.to_string()),
    };
    Ok(Json(people::people(&reader).await?.into_iter().map(listed).collect()))
}

/// A person with roles and absences.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PersonView {
    id: String,
    login: String,
    name: String,
    mail: String,
    /// The identity of the unit.
    unit: Option<String>,
    left_at: Option<String>,
    /// Every role that was ever given, the oldest first.
    roles: Vec<AssignmentView>,
    /// The absences of today and of the days to come.
    absences: Vec<AbsenceView>,
}

/// Shows a person
#[utoipa::path(get, path = "/people/{person}", tag = "people", params(("person" = String, Path)), responses(
    (status = 200, body = PersonView), (status = 403), (status = 404)))]
pub(in crate::api) async fn show_person(
    State(cx): State<Context>,
    bearer: Bearer,
    Path(person): Path<String>,
) -> Result<Json<PersonView>, ApiProblem> {
    let (_, id) = managed(&cx, bearer, &person).await?;
    let reader = cx.store.reader();
    let person = people::person(&reader, id).await?.ok_or_else(ApiProblem::not_found)?;
    let accounts = accounts::every_account(&reader).await?;
    let roles = people::assignments_of(&reader, id).await?;
    let absences = people::absences(&reader).await?;
    Ok(Json(PersonView {
        id: person.id.to_string(),
        login: person.login,
        name: person.name,
        mail: person.mail,
        unit: person.unit.map(|it| it.to_string()),
        left_at: person.left_at.map(|at| at.to_string()),
        roles: roles.into_iter().map(|it| assignment(it, &accounts)).collect(),
        absences: absences.iter().filter(|it| it.person == id).map(absence).collect(),
    }))
}
