use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::Permission;
use kernel::calendar::day_words;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Posted, Problem, SeeOther, Shell, Text, page};

use super::super::{Way, ways};
use crate::version::{Stage, VersionLine, begin_version, delivered, in_force, versions};

#[derive(Template)]
#[template(path = "versions.html")]
struct VersionsPage {
    shell: Shell,
    ways: Vec<Way>,
    in_force: String,
    since: String,
    lines: Vec<Line>,
    /// The version that came with the program, and where it is read.
    delivered: Option<(String, String)>,
    may_begin: bool,
}

struct Line {
    n: i64,
    href: String,
    written_from: String,
    day: String,
    stage: String,
    tone: &'static str,
}

/// Shows the versions: the one in force and those that were begun here.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let holding = in_force(&cx.store.reader(), &cx.guideline).await?.map(|it| it.n);
    let lines = versions(&cx).await?.iter().map(|it| line(&shell, it, holding)).collect();
    Ok(page(&VersionsPage {
        ways: ways(&shell, &cx.guideline, "/guideline/versions"),
        in_force: cx.guideline.version.to_string(),
        since: day_words(cx.guideline.version.valid_from()).get(shell.lang()).to_owned(),
        lines,
        delivered: delivered(&cx.guideline.name)
            .map(|it| (it.line.written_from, format!("/guideline/versions/{}", it.line.n))),
        may_begin: signed_in.may(Permission::EditGuideline),
        shell: shell.titled(Text::key("guidance-versions-title")),
    }))
}

fn line(shell: &Shell, it: &VersionLine, holding: Option<i64>) -> Line {
    let (stage, tone) = match it.stage {
        Stage::Approved if holding == Some(it.n) => (shell.t("guidance-version-in-force"), "good"),
        stage => (shell.say(&stage.text()), tone(stage)),
    };
    Line {
        n: it.n,
        href: format!("/guideline/versions/{}", it.n),
        written_from: it.written_from.clone(),
        day: it.in_force_on.map(|it| day_words(it).get(shell.lang()).to_owned()).unwrap_or_default(),
        stage,
        tone,
    }
}

/// The tone of a stage.
pub(super) fn tone(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft | Stage::Withdrawn => "plain",
        Stage::Proposed => "caution",
        Stage::Approved => "good",
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Nothing {}

/// Begins a version and leads to it.
pub(super) async fn begin(
    State(cx): State<Context>,
    signed_in: SignedIn,
    _posted: Posted<Nothing>,
) -> Result<Response, Problem> {
    let n = begin_version(&cx, &signed_in).await?;
    let to = SeeOther::to(format!("/guideline/versions/{n}"));
    Ok(to.saying(Text::key("guidance-version-begun")).into_response())
}
