//! The pages of reports, deviations and how accounts stand with the rules.

mod compliance;
mod deviation;
mod deviations;
mod files;
mod overview;
mod report;

use axum::Router;
use axum::routing::get;
use kernel::calendar::{Date, day_words};
use kernel::{PersonId, UnitId};
use people::{Context, Person};
use webkit::{Problem, Shell};

use super::model::ReportRound;

pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/reports", get(overview::current))
        .route("/reports/{round}", get(overview::show))
        .route("/reports/{round}/{unit}", get(report::show))
        .route("/reports/{round}/{unit}/signature", get(report::back).post(report::sign))
        .route("/reports/{round}/{unit}/print", get(report::print))
        .route("/reports/{round}/{unit}/report.csv", get(files::csv))
        .route("/reports/{round}/{unit}/report.json", get(files::json))
        .route("/reports/{round}/{unit}/report.xlsx", get(files::xlsx))
        .route("/deviations", get(deviations::every))
        .route("/accounts/{key}/deviations", get(deviations::show).post(deviations::raise))
        .route("/accounts/{key}/deviations/{deviation}", get(deviation::show))
        .route("/accounts/{key}/deviations/{deviation}/fixing", get(deviation::back).post(deviation::fix))
        .route("/accounts/{key}/deviations/{deviation}/check", get(deviation::back).post(deviation::check))
        .route("/accounts/{key}/compliance", get(compliance::show))
        .route("/accounts/{key}/compliance/{rule}", get(compliance::back).post(compliance::press))
}

/// Reads where a report stands; what is no such place leads nowhere.
fn place(round: &str, unit: &str) -> Result<(ReportRound, UnitId), Problem> {
    let round = round.parse().map_err(|_| Problem::NotFound)?;
    Ok((round, unit.parse().map_err(|_| Problem::NotFound)?))
}

/// The day in the person's language.
fn day(shell: &Shell, day: Date) -> String {
    day_words(day).get(shell.lang()).to_owned()
}

/// The name of a person; says so when they have left.
fn name(shell: &Shell, people: &[Person], id: PersonId) -> String {
    crate::pages::name(shell, people, id)
}

/// What a round is called: its month.
fn month(shell: &Shell, round: ReportRound) -> String {
    format!("{} {}", shell.t(&format!("month-{}", round.opens().month())), round.opens().year())
}
