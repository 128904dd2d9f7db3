//! The pages on which the guideline's next version is written, put forward and approved.

mod decide;
mod list;
mod setting;
mod show;
mod text;

use axum::Router;
use axum::routing::get;
use people::Context;

pub(super) fn routes() -> Router<Context> {
    Router::new()
        .route("/guideline/versions", get(list::show).post(list::begin))
        .route("/guideline/versions/{version}", get(show::show))
        .route("/guideline/versions/{version}/toml", get(text::file))
        .route("/guideline/versions/{version}/text", get(text::show).post(text::write))
        .route("/guideline/versions/{version}/settings/{chapter}", get(setting::chapter))
        .route("/guideline/versions/{version}/setting/{key}", get(setting::show).post(setting::write))
        .route("/guideline/versions/{version}/proposal", get(show::back).post(decide::propose))
        .route("/guideline/versions/{version}/approval", get(show::back).post(decide::approve))
        .route("/guideline/versions/{version}/return", get(show::back).post(decide::give_back))
        .route("/guideline/versions/{version}/withdrawal", get(show::back).post(decide::withdraw))
}
