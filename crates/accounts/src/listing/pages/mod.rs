//! The pages of the list: for everybody, for the staff, and as files.

mod decide;
mod files;
mod public;
mod question;
mod staff;

use axum::routing::get;
use axum::{Extension, Router};
use people::Context;

use super::shelf::Shelf;

/// What is answered to everybody may be kept by browsers and proxies for so long.
const KEPT: &str = "public, max-age=30";

pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/konton", get(public::list))
        .route("/konton.json", get(files::json))
        .route("/konton.csv", get(files::csv))
        .route("/konton.jsonld", get(files::json_ld))
        .route("/konton/dcat.rdf", get(files::dcat))
        .route("/konton/fraga", get(question::ask))
        .route("/konton/om/{key}", get(public::one))
        .route("/listing", get(staff::list))
        .route("/listing/changes", get(staff::changes))
        .route("/accounts/{key}/listing", get(decide::show).post(decide::decide))
        .layer(Extension(Shelf::default()))
}
