//! The pages of moderation: choosing a ground, deciding, a case with its evidence, the first page of the house.

mod batch;
mod block;
mod care;
mod case;
mod case_care;
mod case_page;
mod cases;
mod choose;
mod complaint;
mod complaint_public;
mod decide;
mod evidence;
mod papers;
mod refused;
mod start;
mod steps;
mod transfer;
mod words;
mod work;

use std::collections::HashMap;

use axum::Router;
use axum::routing::{get, post};
use kernel::{CaseId, ItemId, Outcome, PersonId};
use people::Context;
use webkit::Problem;

/// The pages of this slice, to be dressed by [`webkit::Kit::dress`].
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/", get(start::show))
        .route("/items/{item}/moderation", get(choose::show).post(decide::decide))
        .route("/konton/om/{key}/anmalan", get(complaint_public::show).post(complaint_public::send))
        .route("/complaints", get(complaint::list))
        .route("/complaints/{complaint}", get(complaint::show))
        .route("/complaints/{complaint}/decision", post(complaint::decide).get(complaint::back))
        .route("/complaints/{complaint}/reply", post(complaint::reply).get(complaint::back))
        .route("/complaints/{complaint}/closing", post(complaint::close).get(complaint::back))
        .route("/items/{item}/block", get(block::show).post(block::decide))
        .route("/items/{item}/block/done", post(block::done).get(block::back))
        .route("/items/{item}/block/ending", post(block::end).get(block::back))
        .route("/items/{item}/transfer", get(transfer::show).post(transfer::decide))
        .route("/cases/{case}/told", post(transfer::told).get(case::back))
        .route("/items/{item}/cases", get(cases::of_item))
        .route("/cases", get(cases::list))
        .route("/cases/new", get(batch::show).post(batch::decide))
        .route("/cases/{case}", get(case::show))
        .route("/cases.csv", get(cases::review))
        .route("/cases/{case}/attempts", post(case::try_again).get(case::back))
        .route("/cases/{case}/by-hand", post(case::note_done).get(case::back))
        .route("/cases/{case}/confirmation", post(case::confirm).get(case::back))
        .route("/cases/{case}/stopping", post(case::stop).get(case::back))
        .route("/cases/{case}/restoration", post(case::ask_restoration).get(case::back))
        .route("/cases/{case}/restoration/confirmation", post(case::confirm_restoration).get(case::back))
        .route("/cases/{case}/police", post(case::decide_police).get(case::back))
        .route("/cases/{case}/police/report", post(case_care::report).get(case::back))
        .route("/cases/{case}/police/papers", get(papers::show))
        .route("/cases/{case}/viewing", post(case_care::look).get(case::back))
        .route("/cases/{case}/closing", post(case_care::close).get(case::back))
        .route("/evidence/{digest}", get(evidence::bundle))
        .route("/evidence/{digest}/stamp", get(evidence::stamp))
}

/// An address that names no item names nothing.
fn item_of(id: &str) -> Result<ItemId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

/// An address that names no case names nothing.
fn case_of(id: &str) -> Result<CaseId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

/// The names of people, also of those who have left.
struct Names(HashMap<PersonId, String>);

impl Names {
    async fn load(cx: &Context) -> Outcome<Self> {
        let people = people::people(&cx.store.reader()).await?;
        Ok(Self(people.into_iter().map(|it| (it.id, it.name)).collect()))
    }

    fn of(&self, person: PersonId) -> String {
        self.0.get(&person).cloned().unwrap_or_else(|| person.to_string())
    }
}
