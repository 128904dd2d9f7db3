//! Courses, conduct rules, mandates and what leavers leave: one page each, with the ways between them.

mod attest;
mod conduct;
mod custody;
mod mandate;
mod mandates;
mod training;

use axum::Router;
use axum::routing::{get, post};
use kernel::Permission;
use webkit::{FormErrors, Problem, Shell};

use crate::{CareRefused, Context, SignedIn, may_settle, roster};

pub(super) fn routes() -> Router<Context> {
    Router::new()
        .route("/training", get(training::show))
        .route("/training.csv", get(training::export))
        .route("/people/{person}/courses/{course}", get(attest::show).post(attest::attest))
        .route("/conduct", get(conduct::show).post(conduct::acknowledge))
        .route("/mandates", get(mandates::show))
        .route("/people/{person}/roles/{assignment}/mandate", get(mandate::show).post(mandate::give))
        .route("/people/{person}/roles/{assignment}/mandate/withdrawal", post(mandate::withdraw))
        .route("/custody", get(custody::list))
        .route("/custody/{task}", get(custody::show).post(custody::finish))
}

/// What is wrong with a form, or the problem that is no matter of a form.
fn errors(refused: CareRefused) -> Result<FormErrors, Problem> {
    match refused {
        CareRefused::NotPermitted
        | CareRefused::UnknownPerson
        | CareRefused::UnknownAssignment
        | CareRefused::UnknownTask
        | CareRefused::NotTheTrainer
        | CareRefused::NotTheGiver
        | CareRefused::Failed(_) => Err(refused.into()),
        other => Ok(FormErrors::one(other.field(), other.text())),
    }
}

/// The ways between these pages that are open to the person: name, where, and whether it is the page shown.
type Ways = Vec<(String, &'static str, bool)>;

async fn ways(cx: &Context, signed_in: &SignedIn, shell: &Shell, here: &str) -> Result<Ways, Problem> {
    let roles =
        roster::assignments_today(&cx.store.reader()).await?.remove(&signed_in.person).unwrap_or_default();
    let mandate = &cx.guideline.people.mandate;
    let gives = roles
        .iter()
        .any(|it| mandate.given_by.contains(&it.role) || mandate.editors_appointed_by.contains(&it.role));
    let mut ways = vec![("people-training-title", "/training"), ("people-conduct-title", "/conduct")];
    if gives {
        ways.push(("people-mandates-title", "/mandates"));
    }
    if may_settle(cx, signed_in).await? {
        ways.push(("people-custody-title", "/custody"));
    }
    Ok(ways.into_iter().map(|(key, href)| (shell.t(key), href, href == here)).collect())
}

/// Whether the person sees how everybody stands: who manages people, and who oversees the accounts.
async fn oversees(cx: &Context, signed_in: &SignedIn) -> Result<bool, Problem> {
    Ok(signed_in.may(Permission::ManagePeople) || may_settle(cx, signed_in).await?)
}
