//! The pages of retention: the schedule, the holds, the disposals.

mod disposal;
mod disposals;
mod holds;
mod report;
mod schedule;

use std::collections::HashMap;

use axum::Router;
use axum::routing::get;
use kernel::{Actor, Outcome, PersonId};
use people::Context;
use webkit::{FormErrors, Problem};

use super::{Refused, may_see_schedule};

/// The pages of this part, to be merged with those of the register.
pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/retention", get(schedule::show))
        .route("/retention/rows", get(schedule::show).post(schedule::add))
        .route("/retention/rows/{row}/ending", get(schedule::back).post(schedule::end))
        .route("/holds", get(holds::list))
        .route("/holds/{hold}", get(holds::show))
        .route("/holds/{hold}/lifting", get(holds::show).post(holds::lift))
        .route("/disposals", get(disposals::list))
        .route("/disposals/{disposal}", get(disposal::show))
        .route("/disposals/{disposal}/approval", get(disposal::show).post(disposal::approve))
        .route("/disposals/{disposal}/withdrawal", get(disposal::show).post(disposal::withdraw))
        .route(
            "/disposals/{disposal}/items/{item}/taking-out",
            get(disposals::taking_out).post(disposals::take_it_out),
        )
        .route("/disposals/{disposal}/report.json", get(report::as_json))
        .route("/disposals/{disposal}/report.pdf", get(report::as_pdf))
}

/// For others than those who have to do with retention there are no such pages.
fn admitted(actor: &Actor) -> Result<(), Problem> {
    may_see_schedule(actor).then_some(()).ok_or(Problem::NotFound)
}

/// What was refused, beside its field; what no field can mend is a page of its own.
fn beside(refused: Refused) -> Result<FormErrors, Problem> {
    match refused.field() {
        Some(field) => Ok(FormErrors::one(field, refused.text())),
        None => Err(refused.into()),
    }
}

fn number(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
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
