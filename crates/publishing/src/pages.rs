//! The pages of publishing: the posts, one post with everything that can be done with it, the register of consents.

mod act;
mod binder;
mod consents;
mod editor;
mod exemptions;
mod facts;
mod list;
mod new;
mod new_consent;
mod post;
mod said;
mod words;

use std::collections::HashMap;

use axum::Router;
use axum::routing::{get, post};
use kernel::{Outcome, PersonId, PostId};
use people::Context;
use webkit::Problem;

/// The pages of this slice, to be dressed by [`webkit::Kit::dress`].
pub fn routes() -> Router<Context> {
    Router::new()
        .route("/posts", get(list::show))
        .route("/posts/new", get(new::show).post(new::write))
        .route("/posts/exemptions", get(exemptions::show))
        .route("/posts/{post}", get(post::show))
        .route("/posts/{post}/wording", post(act::reword).get(act::back))
        .route("/posts/{post}/publication", post(act::release).get(act::back))
        .route("/posts/{post}/approval", post(act::approve).get(act::back))
        .route("/posts/{post}/withdrawal", post(act::withdraw).get(act::back))
        .route("/posts/{post}/copies", post(act::copy).get(act::back))
        .route("/posts/{post}/clearance", post(act::clear).get(act::back))
        .route("/posts/{post}/exemption", post(act::exempt).get(act::back))
        .route("/posts/{post}/recording", post(act::settle).get(act::back))
        .route("/posts/{post}/attempts", post(act::try_again).get(act::back))
        .route("/consents", get(consents::list))
        .route("/consents/binder", get(binder::show))
        .route("/consents/new", get(new_consent::show).post(new_consent::record))
        .route("/consents/{consent}", get(consents::show))
        .route("/consents/{consent}/withdrawal", post(consents::withdraw).get(consents::back))
}

/// An address that names no post names nothing.
fn parsed(id: &str) -> Result<PostId, Problem> {
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
