use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::calendar::Date;
use people::{AttestCourse, Context, CourseLine, CourseState, Learner};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent, words};

/// What one's roles need and what waits for it, and how others stand as far as one may see it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TrainingView {
    /// The courses that one's own roles need.
    own: Vec<CourseView>,
    /// What one's roles would permit and do not yet.
    withheld: Vec<WithheldView>,
    /// Whether that bars; a guideline that does not bind notes it and bars nobody.
    bars: bool,
    /// The courses of others: of everybody, of those one trains, or of those one leads.
    others: Vec<LearnerView>,
}

/// A course that somebody needs.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct CourseView {
    /// The key of the course in the guideline.
    course: String,
    /// The key of the role that needs it.
    role: String,
    /// `missing`, `valid` or `expired`.
    state: &'static str,
    /// The Swedish names of the parts that are missing.
    missing_parts: Vec<String>,
    /// The last day on which it is, or was, valid.
    valid_until: Option<String>,
}

/// Permissions that wait for something.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WithheldView {
    role: String,
    permissions: Vec<&'static str>,
    /// The key of the course that is missing; none where a mandate is.
    course: Option<String>,
}

/// Somebody and the courses they need.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct LearnerView {
    person: String,
    courses: Vec<CourseView>,
}

fn course(it: &CourseLine) -> CourseView {
    let day = |it: Date| it.to_string();
    let (state, missing, until) = match &it.state {
        CourseState::Missing(parts) => ("missing", parts.iter().map(|it| it.sv.clone()).collect(), None),
        CourseState::Valid { until, .. } => ("valid", Vec::new(), until.map(day)),
        CourseState::Expired(on) => ("expired", Vec::new(), Some(day(*on))),
    };
    CourseView {
        course: it.course.key.clone(),
        role: it.role.clone(),
        state,
        missing_parts: missing,
        valid_until: until,
    }
}

fn withheld(it: &people::Withheld) -> WithheldView {
    WithheldView {
        role: it.role.clone(),
        permissions: it.permissions.iter().map(|it| it.key()).collect(),
        course: match &it.lack {
            people::Lack::Course { key, .. } => Some(key.clone()),
            people::Lack::Mandate { .. } => None,
        },
    }
}

/// Shows the courses that one needs, what waits for them, and those of others as far as one may see them
#[utoipa::path(get, path = "/training", tag = "people", responses((status = 200, body = TrainingView)))]
pub(in crate::api) async fn show_training(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<TrainingView>, ApiProblem> {
    let me = actor.id().ok_or_else(ApiProblem::not_permitted)?;
    let (waits, bars) = people::withheld_from(&cx, me).await?;
    let learner = |it: &Learner| LearnerView {
        person: it.person.id.to_string(),
        courses: it.courses.iter().map(course).collect(),
    };
    let others = people::learners(&cx, &actor).await?;
    Ok(Json(TrainingView {
        own: people::own_courses(&cx, me).await?.iter().map(course).collect(),
        withheld: waits.iter().map(withheld).collect(),
        bars,
        others: others.iter().filter(|it| it.person.id != me).map(learner).collect(),
    }))
}

/// That a course was completed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Attesting {
    /// The Swedish names of the parts that were completed; left out, all of them.
    parts: Option<Vec<String>>,
    /// On which day.
    completed: String,
    /// What shows it; needed for a course that nobody holds.
    proof: Option<String>,
}

/// Attests that somebody completed a course; sent twice, it is one attestation
///
/// Whoever holds the course attests it for others. A course on the web is attested by whoever took it, or by who manages
/// people, with what shows it.
#[utoipa::path(post, path = "/people/{person}/courses/{course}", tag = "people", params(("person" = String, Path),
    ("course" = String, Path, description = "The key of a course of the guideline")), request_body = Attesting, responses(
    (status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn attest_course(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((person, course)): Path<(String, String)>,
    Sent(it): Sent<Attesting>,
) -> Result<StatusCode, ApiProblem> {
    let person = person.parse().map_err(|_| ApiProblem::not_found())?;
    let completed = words::day("completed", &it.completed)?;
    let (parts, proof) = (it.parts.unwrap_or_default(), it.proof.unwrap_or_default());
    let order = AttestCourse { person, course, parts, completed, proof };
    people::attest_course(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
