//! The pages of an account's changes: what waits and what was, and the forms that ask and decide.

mod act;
mod page;
mod propose;

use axum::Router;
use axum::routing::get;
use people::Context;
use webkit::{FormErrors, Problem, SeeOther};

use super::refused::Refused;

/// The pages of changes, to be merged with those of accounts.
pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/accounts/{key}/changes", get(page::show).post(propose::propose))
        .route("/accounts/{key}/changes/new", get(propose::show))
        .route("/accounts/{key}/changes/{change}/decision", get(act::show_decision).post(act::decide))
        .route("/accounts/{key}/changes/{change}/withdrawal", get(act::show_withdrawal).post(act::withdraw))
}

fn home(key: &str) -> String {
    format!("/accounts/{key}/changes")
}

fn back_home(key: &str) -> SeeOther {
    SeeOther::to(home(key))
}

/// What is wrong with a form, or the problem that is no matter of a form.
fn errors(refused: Refused) -> Result<FormErrors, Problem> {
    match refused {
        Refused::NotFound | Refused::NotPermitted | Refused::Failed(_) => Err(refused.into()),
        Refused::Account(it) if it.field().is_empty() => Err(it.into()),
        other => Ok(FormErrors::one(other.field(), other.text())),
    }
}
