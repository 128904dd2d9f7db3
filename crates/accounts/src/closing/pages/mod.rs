//! The pages of a closing: the way with its steps, and the forms that lead along it.

mod act;
mod deciding;
mod page;
mod steps;

use axum::Router;
use axum::routing::get;
use people::Context;
use webkit::{FormErrors, Problem, SeeOther};

use super::refused::Refused;

/// The pages of closings, to be merged with those of accounts.
pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/accounts/{key}/closing", get(page::show).post(page::propose))
        .route("/accounts/{key}/closing/decision", get(deciding::show).post(deciding::decide))
        .route("/accounts/{key}/closing/views/{role}", get(act::show_view).post(act::hear))
        .route("/accounts/{key}/closing/cancellation", get(act::show_cancellation).post(act::cancel))
        .route("/accounts/{key}/closing/steps/{step}", get(steps::show).post(steps::take))
}

fn home(key: &str) -> String {
    format!("/accounts/{key}/closing")
}

fn back_home(key: &str) -> SeeOther {
    SeeOther::to(home(key))
}

/// What is wrong with a form, or the problem that is no matter of a form; a reason may stand in another field.
fn errors(refused: Refused, reason: &'static str) -> Result<FormErrors, Problem> {
    match refused {
        Refused::NotFound | Refused::NoClosing | Refused::NotPermitted | Refused::Failed(_) => {
            Err(refused.into())
        }
        Refused::ReasonMissing => Ok(FormErrors::one(reason, Refused::ReasonMissing.text())),
        other => Ok(FormErrors::one(other.field(), other.text())),
    }
}
