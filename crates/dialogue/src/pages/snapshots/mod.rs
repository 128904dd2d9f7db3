//! The pages of snapshots: every account with its own, one of them, and its package to be fetched.

mod act;
mod list;
mod show;

use axum::Router;
use axum::routing::{get, post};
use people::Context;

pub(super) fn routes() -> Router<Context> {
    Router::new()
        .route("/snapshots", get(list::show))
        .route("/snapshots/{snapshot}", get(show::show))
        .route("/snapshots/{snapshot}/package", get(show::package))
        .route("/snapshots/{snapshot}/delivery", post(act::note).get(show::show))
        .route("/accounts/{key}/snapshots", post(act::ask).get(list::show))
        .route("/accounts/{key}/snapshots/pace", post(act::pace).get(list::show))
}
