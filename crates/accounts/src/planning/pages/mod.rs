//! The page of a plan, with a form for each thing that can be said about it.

mod overlaps;
mod plan;
mod words;

use axum::Router;
use axum::routing::get;
use people::Context;

pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/overlaps", get(overlaps::show))
        .route("/accounts/{key}/plan", get(plan::show))
        .route("/accounts/{key}/plan/facts", get(plan::back).post(plan::state))
        .route("/accounts/{key}/plan/goals", get(plan::back).post(plan::set))
        .route("/accounts/{key}/plan/measures", get(plan::back).post(plan::measure))
        .route("/accounts/{key}/plan/endings", get(plan::back).post(plan::end))
        .route("/accounts/{key}/plan/audience", get(plan::back).post(plan::review))
        .route("/accounts/{key}/plan/pauses", get(plan::back).post(plan::pause))
}
