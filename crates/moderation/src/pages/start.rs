//! The first page: what this person has to do now, the most urgent first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::duties::{Duty, duties, next_due};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    shell: Shell,
    name: String,
    figures: Vec<(String, i64, &'static str)>,
    duties: Vec<Duty>,
    next: Option<(String, kernel::Instant)>,
    ways: Vec<(String, &'static str)>,
}

/// Shows what is to be done.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let actor = &signed_in.actor;
    let counts = dialogue::inbox::counts(&cx, actor).await?;
    let reads = actor.may(kernel::Permission::ReadItems);
    let figure = |key: &str, n: i64, href: &'static str| (shell.t(key), n, href);
    let figures = vec![
        figure("moderation-figure-overdue", counts.overdue, "/inbox"),
        figure("moderation-figure-moderate", counts.moderate, "/inbox?need=moderate"),
        figure("moderation-figure-answer", counts.answer, "/inbox?need=answer"),
        figure("moderation-figure-look", counts.look, "/inbox?need=look"),
    ];
    let duties = duties(&cx, actor, &shell, &counts).await?;
    Ok(page(&StartPage {
        name: actor.name().to_owned(),
        figures: if reads { figures } else { Vec::new() },
        next: next_due(&cx, actor, &shell).await?,
        ways: super::duties::ways(&cx, &shell, actor),
        duties,
        shell: shell.titled(Text::key("moderation-start")),
    }))
}
