use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::{AddPerson, Context, Cost};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::Text;

use super::absences::{AbsenceView, absence};
use super::managed;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// A person to be let in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewPerson {
    /// What the person is to sign in as: 2 to 100 of `a-z`, `0-9`, `.`, `_`, `-` and `@`.
    login: String,
    /// The name shown beside what the person does.
    name: String,
    /// Where reminders are sent.
    mail: String,
    /// The identity of the unit where the person works.
    unit: Option<String>,
}

/// Adds a person, who has neither role nor password yet; sent twice, it is one person
#[utoipa::path(post, path = "/people", tag = "people", request_body = NewPerson, responses(
    (status = 201, body = Made), (status = 403), (status = 409)))]
pub(in crate::api) async fn add_person(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<NewPerson>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let unit = it.unit.as_deref().map(|it| words::identity("unit", it)).transpose()?;
    let order = AddPerson { login: it.login, name: it.name, mail: it.mail, unit };
    Ok(made(people::add_person(&cx, &actor, order).await?))
}

/// A password made by chance.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct GivenPassword {
    /// Shown this once. Whoever signs in with it has to choose another before anything else.
    password: String,
}

/// Gives somebody else a password for their first sign-in, another each time; their sessions end
///
/// One's own password is changed at `/me/password`, with the old one: a token that was lost must not be enough to sign
/// in as its owner.
#[utoipa::path(post, path = "/people/{person}/password", tag = "people", params(("person" = String, Path)),
    responses((status = 200, body = GivenPassword), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn give_password(
    State(cx): State<Context>,
    bearer: Bearer,
    Path(person): Path<String>,
    _: Nothing,
) -> Result<Json<GivenPassword>, ApiProblem> {
    let (actor, person) = managed(&cx, bearer, &person).await?;
    if actor.id() == Some(person) {
        let text = Text::key("uppsikt-api-own-password");
        return Err(ApiProblem::new(StatusCode::CONFLICT, "own-password", text));
    }
    let given = people::give_password(&cx, &actor, person, Cost::FULL).await?;
    Ok(Json(GivenPassword { password: given.expose_secret().to_owned() }))
}

/// What has to be arranged for after somebody left.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Left {
    /// The absences of others that are without the deputy they had.
    uncovered: Vec<AbsenceView>,
}

/// Lets a person leave: roles, password, tokens and sessions end at once; sent twice, it stays as it was the first time
#[utoipa::path(post, path = "/people/{person}/leaving", tag = "people", params(("person" = String, Path)),
    responses((status = 200, body = Left), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn let_leave(
    State(cx): State<Context>,
    bearer: Bearer,
    Path(person): Path<String>,
    _: Nothing,
) -> Result<Json<Left>, ApiProblem> {
    let (actor, person) = managed(&cx, bearer, &person).await?;
    let uncovered = people::leave(&cx, &actor, person).await?;
    Ok(Json(Left { uncovered: uncovered.iter().map(absence).collect() }))
}
