//! The pages on which the guideline is kept up to date: its review, its guidance, its words, and who is asked
//! about a version.

mod answer;
mod consultation;
mod guides;
mod review;
mod terms;

use axum::Router;
use axum::routing::get;
use people::Context;

pub(super) fn routes() -> Router<Context> {
    Router::new()
        .route("/guideline/review", get(review::show).post(review::note))
        .route("/guideline/terms", get(terms::show))
        .route("/guideline/guides", get(guides::show))
        .route("/guideline/guides/{guide}", get(guides::back).post(guides::acknowledge))
        .route("/guideline/versions/{version}/consultation", get(consultation::show).post(consultation::send))
        .route("/guideline/versions/{version}/consulted/{consulted}", get(answer::show).post(answer::give))
}
