//! The pages of applications: the list, the form, the way with its steps, the decision, the list for the committee.

mod act;
mod deciding;
mod delegated;
mod document;
pub(crate) mod form;
mod list;
mod meeting;
mod page;
pub(crate) mod parts;
mod steps;
mod wording;

use axum::Router;
use axum::routing::get;
use kernel::ApplicationId;
use people::Context;
use webkit::{FormErrors, Problem};

use super::refused::OpeningRefused;

/// The pages of applications, to be merged with those of accounts.
pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/applications", get(list::show).post(wording::begin))
        .route("/applications/new", get(wording::show_new))
        .route("/applications/{application}", get(page::show))
        .route("/applications/{application}/wording", get(wording::show).post(wording::rewrite))
        .route("/applications/{application}/submission", get(page::back).post(page::submit))
        .route("/applications/{application}/withdrawal", get(act::show_withdrawal).post(act::withdraw))
        .route("/applications/{application}/steps/{step}", get(steps::show).post(steps::take))
        .route("/applications/{application}/steps/{step}/meeting", get(meeting::show).post(meeting::call))
        .route("/applications/{application}/steps/{step}/meeting.ics", get(meeting::file))
        .route("/applications/{application}/document.pdf", get(document::show))
        .route("/applications/{application}/checklist", get(steps::show_checklist).post(steps::tick))
        .route("/applications/{application}/views/{role}", get(deciding::show_view).post(deciding::hear))
        .route("/applications/{application}/decision", get(deciding::show).post(deciding::decide))
        .route("/applications/{application}/opening", get(act::show_opening).post(act::open))
        .route("/delegated-decisions", get(delegated::show))
        .route("/delegated-decisions/export.csv", get(delegated::csv))
        .route("/delegated-decisions/export.json", get(delegated::json))
}

fn identity(text: &str) -> Result<ApplicationId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// What is wrong with a form, or the problem that is no matter of a form.
fn errors(cx: &Context, refused: OpeningRefused) -> Result<FormErrors, Problem> {
    match refused {
        OpeningRefused::NotFound
        | OpeningRefused::NotPermitted
        | OpeningRefused::GuideUnread(_)
        | OpeningRefused::Failed(_) => Err(refused.into()),
        OpeningRefused::Incomplete(missing) => {
            let mut errors = FormErrors::none();
            for it in missing {
                errors.add(it.field.name(), it.text(&cx.guideline));
            }
            Ok(errors)
        }
        other => Ok(FormErrors::one(other.field(), other.text())),
    }
}
