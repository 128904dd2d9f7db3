use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{FromRef, Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use kernel::{Clock, PersonId};
use people::Context;
use serde::Deserialize;
use store::Entry;
use webkit::{Posted, Problem, SeeOther, Session, Shell, Text, page};

use crate::demo::PASSWORD;
use crate::machine::RehearsalClock;

/// What only a rehearsal has: people to be with one press, and a clock that can be turned.
pub(super) fn routes(cx: Context, clock: Arc<RehearsalClock>) -> Router {
    Router::new()
        .route("/rehearsal", get(show))
        .route("/rehearsal/people/{person}", post(become_somebody))
        .route("/rehearsal/clock", post(turn))
        .with_state(Stage { cx, clock })
}

#[derive(Clone)]
struct Stage {
    cx: Context,
    clock: Arc<RehearsalClock>,
}

impl FromRef<Stage> for Context {
    fn from_ref(stage: &Stage) -> Self {
        stage.cx.clone()
    }
}

#[derive(Template)]
#[template(path = "cast.html")]
struct CastPage {
    shell: Shell,
    cast: Vec<Player>,
    password: &'static str,
}

struct Player {
    name: String,
    login: String,
    role: Text,
    action: String,
}

async fn show(State(stage): State<Stage>, shell: Shell) -> Result<Response, Problem> {
    let cx = &stage.cx;
    let reader = cx.store.reader();
    let roles = people::assignments_today(&reader).await?;
    let mut cast = Vec::new();
    for person in people::people(&reader).await? {
        let role = roles.get(&person.id).and_then(|it| it.first()).and_then(|it| cx.guideline.role(&it.role));
        let Some(role) = role.filter(|_| person.left_at.is_none()) else { continue };
        cast.push(Player {
            name: person.name,
            login: person.login,
            role: Text::both(&role.label.sv, &role.label.en),
            action: format!("/rehearsal/people/{}", person.id),
        });
    }
    let shell = shell.titled(Text::key("uppsikt-cast"));
    Ok(page(&CastPage { shell, cast, password: PASSWORD }))
}

#[derive(Deserialize)]
struct Nothing {}

/// Signs in as a person of the rehearsal without the password that stands beside their name anyway.
async fn become_somebody(
    State(stage): State<Stage>,
    session: Session,
    Path(person): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let cx = &stage.cx;
    let person: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let actor = people::actor(cx, person).await?.ok_or(Problem::NotFound)?;
    let mut tx = cx.store.begin().await?;
    let cookie = session.sign_in(&mut tx, person).await?;
    tx.log(Entry::new(&actor, "signed-in-for-rehearsal", "person", person));
    tx.commit().await?;
    Ok((cookie, SeeOther::to("/")).into_response())
}

#[derive(Deserialize)]
struct Turned {
    #[serde(default)]
    minutes: String,
}

/// Turns the clock forward; what becomes due by that is done by the worker at once.
async fn turn(
    State(stage): State<Stage>,
    headers: axum::http::HeaderMap,
    posted: Posted<Turned>,
) -> Result<Response, Problem> {
    const A_YEAR: i64 = 366 * 24 * 60;
    let minutes: i64 = posted.value.minutes.parse().map_err(|_| Problem::Unreadable)?;
    if !(1..=A_YEAR).contains(&minutes) {
        return Err(Problem::Unreadable);
    }
    stage.clock.turn_to(stage.clock.now().plus_seconds(minutes * 60));
    tracing::info!(minutes, "the clock of the rehearsal was turned");
    let back = headers
        .get("referer")
        .and_then(|it| it.to_str().ok())
        .and_then(|it| it.parse::<axum::http::Uri>().ok());
    let back =
        back.and_then(|it| it.path_and_query().map(ToString::to_string)).unwrap_or_else(|| "/".to_owned());
    Ok(SeeOther::to(back).saying(Text::key("uppsikt-clock-turned")).into_response())
}
