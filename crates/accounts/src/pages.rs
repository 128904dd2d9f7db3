//! The pages of accounts: the list, a new account, one account.

mod account;
mod custodians;
mod duties;
mod list;
mod new_account;
pub(crate) mod words;

use axum::Router;
use axum::routing::get;
use people::Context;
use webkit::{FormErrors, Problem};

use crate::Refused;
pub(crate) use words::{name, present};

/// The pages of this slice, to be dressed by [`webkit::Kit::dress`].
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/accounts", get(list::show).post(new_account::open))
        .route("/accounts/new", get(new_account::show))
        .route("/accounts/{key}", get(account::show))
        .route("/accounts/{key}/connection", get(account::back).post(account::connect))
        .route("/accounts/{key}/people", get(account::back).post(account::give_role))
        .route("/accounts/{key}/custodians", get(custodians::show).post(custodians::change))
        .route("/accounts/{key}/duties", get(duties::list))
        .route("/accounts/{key}/duties/{duty}", get(duties::show).post(duties::meet))
        .merge(crate::listing::routes())
        .merge(crate::profile::routes())
        .merge(crate::planning::routes())
        .merge(crate::platforms::routes())
        .merge(crate::attesting::routes())
        .merge(crate::changing::routes())
        .merge(crate::closing::routes())
        .merge(crate::reporting::routes())
        .merge(crate::opening::pages::routes())
        .merge(crate::bring_in::pages::routes())
}

/// What is wrong with a form, or the problem that is no matter of a form.
pub(crate) fn errors(refused: Refused) -> Result<FormErrors, Problem> {
    match refused {
        Refused::NotPermitted | Refused::UnknownAccount | Refused::Failed(_) => Err(refused.into()),
        other => Ok(FormErrors::one(other.field(), other.text())),
    }
}
