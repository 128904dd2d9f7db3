//! The pages of requests for public records.

mod act;
mod line;
mod list;
mod new;
mod output;
mod show;

use axum::Router;
use axum::routing::{get, post};
use people::Context;
use records::disclosure::Refused;
use webkit::{FormErrors, Problem};

/// The pages of this part, to be merged with the others of the dialogue.
pub(super) fn routes() -> Router<Context> {
    Router::new()
        .route("/disclosures", get(list::show))
        .route("/disclosures/new", get(new::show).post(new::take))
        .route("/disclosures/{disclosure}", get(show::show))
        .route("/disclosures/{disclosure}/search", post(act::search).get(act::back))
        .route("/disclosures/{disclosure}/release", post(act::release).get(act::back))
        .route("/disclosures/{disclosure}/telling", post(act::tell).get(act::back))
        .route("/disclosures/{disclosure}/outputs", post(act::hand).get(act::back))
        .route("/disclosures/{disclosure}/refusals", post(act::refuse_it).get(show::show))
        .route("/disclosures/{disclosure}/closing", post(act::close).get(show::show))
        .route("/disclosures/{disclosure}/lines/{line}", get(line::show))
        .route("/disclosures/{disclosure}/lines/{line}/verdict", post(line::judge_it).get(line::show))
        .route("/disclosures/{disclosure}/lines/{line}/question", post(line::ask).get(line::show))
        .route("/disclosures/{disclosure}/lines/{line}/answer", post(line::answer).get(line::show))
        .route("/disclosures/{disclosure}/outputs/{output}", get(output::show))
        .route("/disclosures/{disclosure}/outputs/{output}/utlamnande.html", get(output::document))
        .route("/disclosures/{disclosure}/outputs/{output}/utlamnande.json", get(output::data))
        .route("/disclosures/{disclosure}/outputs/{output}/utlamnande.zip", get(output::package))
        .route("/disclosures/{disclosure}/refusals/{refusal}", get(output::refusal))
}

/// A number in an address; what is none names nothing.
fn number(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// What was refused, beside its field; what no field can mend is a page of its own.
fn beside(refused: Refused) -> Result<FormErrors, Problem> {
    match refused.field() {
        Some(field) => Ok(FormErrors::one(field, refused.text())),
        None => Err(refused.into()),
    }
}
