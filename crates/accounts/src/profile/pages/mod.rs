//! The pages of profiles: all of them with what is common, one with its text and its drift, and vouching for one.

mod all;
mod confirm;
mod one;
mod words;

use axum::Router;
use axum::routing::{get, post};
use people::Context;

pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/profiles", get(all::show))
        .route("/profiles/facts", get(all::back).post(all::state))
        .route("/accounts/{key}/profile", get(one::show))
        .route("/accounts/{key}/profile/facts", get(one::back).post(one::state))
        .route("/accounts/{key}/profile/symbol", get(one::back).post(one::choose))
        .route("/accounts/{key}/profile/look", post(one::look))
        .route("/accounts/{key}/profile/confirmation", get(confirm::show).post(confirm::confirm))
}
