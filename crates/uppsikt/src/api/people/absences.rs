use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::PersonId;
use people::{Absence, AbsenceId, Context, RegisterAbsence};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// Days that somebody is away.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AbsenceView {
    id: String,
    person: String,
    /// The identity of whoever stands in.
    deputy: Option<String>,
    first: String,
    last: Option<String>,
}

pub(in crate::api) fn absence(it: &Absence) -> AbsenceView {
    AbsenceView {
        id: it.id.to_string(),
        person: it.person.to_string(),
        deputy: it.deputy.map(|it| it.to_string()),
        first: it.days.first.to_string(),
        last: it.days.last.map(|it| it.to_string()),
    }
}

/// Days that somebody will be away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewAbsence {
    /// The first day.
    first: String,
    /// The last day.
    last: String,
    /// The identity of whoever stands in; the guideline may refuse an absence without.
    deputy: Option<String>,
}

impl NewAbsence {
    pub(in crate::api) fn order(&self, person: PersonId) -> Result<RegisterAbsence, ApiProblem> {
        Ok(RegisterAbsence {
            person,
            first: words::day("first", &self.first)?,
            last: words::day("last", &self.last)?,
            deputy: self.deputy.as_deref().map(|it| words::identity("deputy", it)).transpose()?,
        })
    }
}

/// Registers somebody's absence; sent twice, it is one absence
#[utoipa::path(post, path = "/people/{person}/absences", tag = "people", params(("person" = String, Path)),
    request_body = NewAbsence, responses((status = 201, body = Made), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn register_absence(
    State(cx): State<Context>,
    bearer: Bearer,
    Path(person): Path<String>,
    Sent(it): Sent<NewAbsence>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let (actor, person) = managed(&cx, bearer, &person).await?;
    Ok(made(people::register_absence(&cx, &actor, it.order(person)?).await?))
}

/// Ends somebody's absence at once, because they are back
#[utoipa::path(post, path = "/people/{person}/absences/{absence}/ending", tag = "people",
    params(("person" = String, Path), ("absence" = String, Path)), responses((status = 204),
    (status = 403), (status = 404)))]
pub(in crate::api) async fn end_absence(
    State(cx): State<Context>,
    bearer: Bearer,
    Path((person, absence)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let (actor, _) = managed(&cx, bearer, &person).await?;
    let absence: AbsenceId = absence.parse().map_err(|_| ApiProblem::not_found())?;
    people::end_absence(&cx, &actor, absence).await?;
    Ok(StatusCode::NO_CONTENT)
}
