//! The closing of an account: proposed, decided, taken step by step out of use.

pub(in crate::api) mod deciding;
pub(in crate::api) mod showing;
pub(in crate::api) mod steps;

use accounts::closing::Refused;

use crate::api::ApiProblem;

/// A refusal of an order in which the reason stands in this field.
fn with_its_reason_in(field: &'static str) -> impl Fn(Refused) -> ApiProblem {
    move |refused| match refused {
        Refused::ReasonMissing => ApiProblem::from(refused).about(field),
        other => other.into(),
    }
}
