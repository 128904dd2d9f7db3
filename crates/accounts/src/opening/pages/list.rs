use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kernel::Instant;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use crate::opening::delegated::may_read;
use crate::opening::model::Stage;
use crate::opening::view;
use crate::opening::waiting::{Waiting, waits_for};

#[derive(Template)]
#[template(path = "applications.html")]
struct ApplicationsPage {
    shell: Shell,
    waiting: Vec<(Waiting, String)>,
    lines: Vec<Line>,
    delegated: bool,
}

struct Line {
    name: String,
    href: String,
    unit: String,
    applicant: String,
    stage: String,
    tone: &'static str,
    at: Instant,
}

/// The tone of a stage's badge.
pub(super) fn tone(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft | Stage::Withdrawn => "plain",
        Stage::Submitted => "caution",
        Stage::Decided => "info",
        Stage::Refused => "bad",
        Stage::Opened => "good",
    }
}

/// Shows what applications wait for from this person, and every application they may know of.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let (all, town) = view::applications(&cx, &signed_in).await?;
    let waiting = all.iter().flat_map(|it| waits_for(&cx.guideline, &signed_in, signed_in.person, it, &town));
    let waiting = waiting.map(|it| {
        let href = format!("/applications/{}", it.application);
        (it, href)
    });
    let line = |it: &crate::Dossier| Line {
        name: titled(&shell, it),
        href: format!("/applications/{}", it.application.id),
        unit: town.unit_name(it.wording.unit),
        applicant: town.person_name(it.application.applicant),
        stage: shell.say(&it.application.stage.text()),
        tone: tone(it.application.stage),
        at: it.application.moved_at,
    };
    Ok(page(&ApplicationsPage {
        waiting: waiting.collect(),
        lines: all.iter().map(line).collect(),
        delegated: may_read(&signed_in),
        shell: shell.titled(Text::key("accounts-opening-applications")),
    }))
}

/// What the account is to be called; says so when nobody has said yet.
pub(super) fn titled(shell: &Shell, it: &crate::Dossier) -> String {
    let name = it.wording.name.clone();
    if name.is_empty() { shell.t("accounts-opening-nameless") } else { name }
}
