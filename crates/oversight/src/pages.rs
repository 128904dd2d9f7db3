//! The pages of oversight: crises and the accounts in them; the incidents, one incident with everything that can be done with it, the question after a
//! decision about personal data.

mod asked;
mod crises;
mod crisis_account;
mod incident;
mod list;
mod new;
mod step;
mod words;

use std::collections::HashMap;

use axum::Router;
use axum::routing::get;
use kernel::{IncidentId, Outcome, PersonId};
use people::Context;
use webkit::Problem;

/// The pages of this slice, to be dressed by [`webkit::Kit::dress`].
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/incidents", get(list::show))
        .route("/incidents/new", get(new::show).post(new::report))
        .route("/incidents/{incident}", get(incident::show))
        .route("/incidents/{incident}/report", get(new::show_draft).post(new::complete))
        .route("/incidents/{incident}/steps", get(step::show).post(step::take))
        .route("/incidents/{incident}/notification.txt", get(incident::notification))
        .route("/crises", get(crises::list).post(crises::begin))
        .route("/crises/{crisis}", get(crises::show))
        .route("/crises/{crisis}/ending", get(crises::back).post(crises::end))
        .route("/crises/{crisis}/accounts/{key}", get(crisis_account::show).post(crisis_account::choose))
        .route(
            "/crises/{crisis}/accounts/{key}/notice",
            get(crisis_account::notice).post(crisis_account::confirm),
        )
        .route(
            "/crises/{crisis}/accounts/{key}/roster",
            get(crisis_account::roster).post(crisis_account::staff),
        )
        .route("/cases/{case}/incident", get(asked::show).post(asked::answer))
}

/// An address that names no incident names nothing.
fn parsed(id: &str) -> Result<IncidentId, Problem> {
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
