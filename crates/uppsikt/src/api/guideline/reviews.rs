use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guidance::review::{self, NoteReview, Review, ReviewOutcome};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent, words};

/// When the document is reviewed next, and its reviews.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct DocumentReviewView {
    /// The key of the role that owns the document; none where the guideline names nobody.
    owner: Option<String>,
    /// The day of the next review.
    next: Option<String>,
    /// The latest first.
    reviews: Vec<ReviewView>,
}

/// That somebody has read the document anew.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ReviewView {
    reviewed_on: String,
    #[schema(schema_with = words::schema::<ReviewOutcome>)]
    outcome: &'static str,
    note: String,
    /// The version that was reviewed.
    guideline: String,
    noted_by: String,
    noted_at: String,
}

fn view(it: Review) -> ReviewView {
    ReviewView {
        reviewed_on: it.on.to_string(),
        outcome: it.outcome.word(),
        note: it.note,
        guideline: it.guideline,
        noted_by: it.by.to_string(),
        noted_at: it.at.to_string(),
    }
}

/// Shows when the document is reviewed next, and its reviews
#[utoipa::path(get, path = "/guideline/review", tag = "guideline", responses((status = 200, body = DocumentReviewView)))]
pub(in crate::api) async fn show_review(
    State(cx): State<Context>,
    _: Bearer,
) -> Result<Json<DocumentReviewView>, ApiProblem> {
    Ok(Json(DocumentReviewView {
        owner: cx.guideline.upkeep.review.as_ref().map(|it| it.owner.clone()),
        next: review::next_review(&cx).await?.map(|it| it.on.to_string()),
        reviews: review::reviews(&cx).await?.into_iter().map(view).collect(),
    }))
}

/// A review to be noted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NotingReview {
    /// The day on which it was done, such as `2026-11-23`.
    reviewed_on: String,
    #[schema(schema_with = words::schema::<ReviewOutcome>)]
    outcome: String,
    /// What is to be changed; may be empty where the document stands.
    note: String,
}

/// Notes that the document was reviewed, and begins its time anew; for whoever owns it
#[utoipa::path(post, path = "/guideline/review", tag = "guideline", request_body = NotingReview, responses(
    (status = 204), (status = 403), (status = 409)))]
pub(in crate::api) async fn note_review(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<NotingReview>,
) -> Result<StatusCode, ApiProblem> {
    let outcome: ReviewOutcome = words::read("outcome", &it.outcome)?;
    let (reviewed_on, outcome, note) = (it.reviewed_on, outcome.word().to_owned(), it.note);
    review::note_review(&cx, &actor, NoteReview { reviewed_on, outcome, note }).await?;
    Ok(StatusCode::NO_CONTENT)
}
