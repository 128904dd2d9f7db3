//! The pages of the dialogue: the inbox, an item with its forms, the watch rounds of an account.

mod again;
mod aids;
mod assess;
mod assess_card;
mod assessments_page;
mod days;
mod disclosure;
mod draft_card;
mod draft_page;
mod drafts;
mod flow;
mod hand;
mod health;
mod hints;
pub(crate) mod history;
mod inbox;
mod item;
mod item_page;
mod keeping;
mod manner;
mod mark_card;
mod marked;
mod marks;
mod ordered;
mod pace;
mod queries;
mod query_card;
mod refused;
mod rounds;
mod rounds_page;
mod route;
mod route_card;
mod row;
mod secrecy_card;
mod snapshots;
mod text;
mod text_words;
mod thread;
mod validity;
mod validity_card;
pub(crate) mod words;

use std::collections::HashMap;

use axum::Router;
use axum::routing::{get, post};
use kernel::{AccountId, ItemId, Outcome, PersonId};
use people::Context;
use webkit::Problem;

/// The pages of this slice, to be dressed by [`webkit::Kit::dress`].
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/inbox", get(inbox::show))
        .route("/inbox/search", get(inbox::search))
        .route("/items/{item}", get(item::show))
        .route("/items/{item}/answers", post(item::answer_it).get(item::back))
        .route("/items/{item}/answers/{answer}/attempts", post(again::try_again).get(again::back))
        .route("/items/{item}/answers/{answer}/publication", post(hand::publish).get(again::back))
        .route("/items/{item}/file", get(hand::file))
        .route("/accounts/{key}/items", get(hand::show).post(hand::write))
        .route("/items/{item}/drafts", get(drafts::ask).post(drafts::ask_somebody))
        .route("/items/{item}/drafts/{draft}", get(drafts::show))
        .route("/items/{item}/drafts/{draft}/taking", post(drafts::take).get(drafts::back))
        .route("/items/{item}/drafts/{draft}/wording", post(drafts::reword).get(drafts::back))
        .route("/items/{item}/drafts/{draft}/return", post(drafts::return_it).get(drafts::back))
        .route("/items/{item}/drafts/{draft}/approval", post(drafts::approve).get(drafts::back))
        .route("/items/{item}/drafts/{draft}/withdrawal", post(drafts::withdraw).get(drafts::back))
        .route("/items/{item}/marks", post(marks::mark).get(item::back))
        .route("/items/{item}/marks/{mark}/ending", post(marks::end).get(marks::back))
        .route("/items/{item}/validity", post(validity::word).get(item::back))
        .route("/items/{item}/class", post(route::class).get(item::back))
        .route("/items/{item}/flow", get(flow::show).post(flow::finish))
        .route("/items/{item}/consultations", post(route::consult).get(item::back))
        .route("/items/{item}/complaint", post(route::close).get(item::back))
        .route("/items/{item}/queries", post(queries::ask).get(item::back))
        .route("/items/{item}/queries/{query}", get(queries::show))
        .route("/items/{item}/queries/{query}/reply", post(queries::reply).get(queries::back))
        .route("/items/{item}/queries/{query}/withdrawal", post(queries::withdraw).get(queries::back))
        .route("/contacts", get(queries::contacts).post(queries::set_contact))
        .route("/marks", get(marks::show))
        .route("/marks.csv", get(marks::list))
        .route("/items/{item}/leaving", post(item::leave_it).get(item::back))
        .route("/items/{item}/assessment", post(assess::assess_it).get(item::back))
        .route("/assessments", get(assess::show).post(assess::assess_marked))
        .route("/items/{item}/secrecy", post(secrecy_card::set).get(item::back))
        .route("/records", get(ordered::show))
        .route("/records.csv", get(ordered::list))
        .merge(disclosure::routes())
        .merge(snapshots::routes())
        .route("/holds/new", get(keeping::hold).post(keeping::set_it))
        .route("/disposals/new", get(keeping::disposal).post(keeping::ask_for_it))
        .route("/text", get(text::show).post(text::read))
        .route("/rounds", get(rounds::overview))
        .route("/accounts/{key}/rounds", get(rounds::show).post(rounds::sign_it))
        .route("/accounts/{key}/rounds.csv", get(rounds::log))
        .route("/accounts/{key}/rounds/closer", get(pace::back).post(pace::closer))
        .route("/accounts/{key}/rounds/pace", get(pace::back).post(pace::traffic))
        .route("/accounts/{key}/rounds/pace/{pace}/ending", get(pace::back_from_one).post(pace::end))
}

/// An address that names no item names nothing.
fn parsed(id: &str) -> Result<ItemId, Problem> {
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

/// The names of the accounts that the actor may know of.
async fn account_names(cx: &Context, actor: &kernel::Actor) -> Outcome<HashMap<AccountId, String>> {
    let accounts = accounts::list(&cx.store.reader(), actor).await?;
    Ok(accounts.into_iter().map(|it| (it.id, it.name)).collect())
}
