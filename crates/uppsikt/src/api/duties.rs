//! What is to be done now, as the first page of the house shows it.

use axum::Json;
use axum::extract::State;
use moderation::duties::{Duty, duties, next_due};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{Tongue, Visit};

use super::{ApiProblem, Bearer};

/// What is to be done now by the person that the token acts as.
#[derive(Serialize, ToSchema)]
pub(super) struct ToDo {
    /// The most urgent first.
    duties: Vec<DutyLine>,
    /// What comes next, whether or not something is to be done now; none where nothing is ahead.
    next: Option<NextDue>,
}

/// Something to do.
#[derive(Serialize, ToSchema)]
pub(super) struct DutyLine {
    /// What.
    title: String,
    /// Why, and what follows.
    text: String,
    /// The page on which it is done.
    page: String,
    /// By when, where it has a deadline to the minute.
    due_at: Option<String>,
    /// What is special about it: that it is late, that something waits for it.
    mark: Option<String>,
}

/// What comes next.
#[derive(Serialize, ToSchema)]
pub(super) struct NextDue {
    what: String,
    at: String,
}

/// Says what is to be done now
#[utoipa::path(get, path = "/duties", tag = "me", responses((status = 200, body = ToDo)))]
pub(super) async fn list_duties(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
) -> Result<Json<ToDo>, ApiProblem> {
    let tongue = visit.tongue();
    let counts = dialogue::inbox::counts(&cx, &actor).await?;
    let next = next_due(&cx, &actor).await?;
    let mut all = ::oversight::duties(&cx, &actor).await?;
    all.extend(duties(&cx, &actor, &counts).await?);
    Ok(Json(ToDo {
        duties: all.into_iter().map(|it| line(tongue, it)).collect(),
        next: next.map(|it| NextDue { what: tongue.say(&it.what), at: it.at.to_string() }),
    }))
}

fn line(tongue: &Tongue, it: Duty) -> DutyLine {
    DutyLine {
        title: tongue.say(&it.title),
        text: tongue.say(&it.text),
        page: it.href,
        due_at: it.due.map(|at| at.to_string()),
        mark: it.badge.map(|(words, _)| tongue.say(&words)),
    }
}
