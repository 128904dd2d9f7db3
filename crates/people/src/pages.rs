//! The pages of people: signing in, one's own page, the roster, a person, the units, and in `care/` courses, conduct
//! rules, mandates and what leavers leave.

mod care;
mod me;
mod new_person;
mod person;
mod roster;
mod sign_in;
mod unit;
mod units;
mod words;

use axum::Router;
use axum::routing::{get, post};
use webkit::{FormErrors, Problem, Text};

use crate::{AccessRefused, Context, Refused};

/// The pages of this slice, to be dressed by [`webkit::Kit::dress`].
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/me", get(me::show))
        .route("/me/password", get(me::back).post(me::change_password))
        .route("/me/tokens", get(me::back).post(me::make_token))
        .route("/me/tokens/{token}/ending", post(me::end_token))
        .route("/me/absences", get(me::back).post(me::register_absence))
        .route("/me/absences/{absence}/ending", post(me::end_absence))
        .route("/people", get(roster::show).post(new_person::add))
        .route("/people/new", get(new_person::show))
        .route("/people/{person}", get(person::show))
        .route("/people/{person}/roles", get(person::back).post(person::assign_role))
        .route("/people/{person}/roles/{assignment}/ending", post(person::end_role))
        .route("/people/{person}/absences", get(person::back).post(person::register_absence))
        .route("/people/{person}/absences/{absence}/ending", post(person::end_absence))
        .route("/people/{person}/password", post(person::give_password))
        .route("/people/{person}/leaving", post(person::leave))
        .route("/units", get(units::show).post(units::add))
        .route("/units/{unit}", get(unit::show).post(unit::change))
        .route("/units/{unit}/adoptions", get(unit::back).post(unit::adopt))
        .merge(care::routes())
}

/// What is wrong with a form, or the problem that is no matter of a form.
fn errors(refused: Refused) -> Result<FormErrors, Problem> {
    match refused {
        Refused::NotPermitted
        | Refused::UnknownPerson
        | Refused::NoSuchUnit
        | Refused::UnknownAssignment
        | Refused::UnknownAbsence
        | Refused::Failed(_) => Err(refused.into()),
        other => Ok(FormErrors::one(other.field(), other.text())),
    }
}

/// The same for what somebody is let in with; `field` is the one where it was typed.
fn access_errors(refused: AccessRefused, field: &str) -> Result<FormErrors, Problem> {
    match refused {
        AccessRefused::Failed(failed) => Err(failed.into()),
        AccessRefused::UnknownToken => Err(Problem::NotFound),
        other => Ok(FormErrors::one(field, other.text())),
    }
}

/// A day as the browser sends it.
fn day(written: &str) -> Result<kernel::calendar::Date, Text> {
    written.trim().parse().map_err(|_| Text::key("people-refused-day"))
}
