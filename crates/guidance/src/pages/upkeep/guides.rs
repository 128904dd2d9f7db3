use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::Choice as _;
use kernel::Instant;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page};

use super::super::{Way, ways};
use crate::governing_documents::superior;
use crate::guide::{GuideStanding, acknowledge_guide, guides};
use crate::roles::role_label;

const HERE: &str = "/guideline/guides";

#[derive(Template)]
#[template(path = "guides.html")]
struct GuidesPage {
    shell: Shell,
    ways: Vec<Way>,
    version: String,
    /// The documents that the guideline serves under, with where each is read.
    superior: Vec<(String, String)>,
    guides: Vec<GuideView>,
}

struct GuideView {
    key: String,
    label: String,
    points: Vec<String>,
    /// Whom it is for.
    roles: String,
    /// What waits until it is acknowledged.
    blocks: String,
    source: String,
    is_mine: bool,
    read_at: Option<Instant>,
    form: Form,
}

/// Shows the guidance for each kind of work, and whether one has acknowledged it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let views = guides(&cx, &signed_in).await?.into_iter().map(|it| view(&cx, &shell, it)).collect();
    Ok(page(&GuidesPage {
        ways: ways(&shell, &cx.guideline, HERE),
        version: cx.guideline.version.to_string(),
        superior: superior(&cx.guideline),
        guides: views,
        shell: shell.titled(Text::key("guidance-guides-title")),
    }))
}

fn view(cx: &Context, shell: &Shell, it: GuideStanding) -> GuideView {
    let say = |it: &kernel::calendar::Label| it.get(shell.lang()).to_owned();
    let joined = |all: Vec<String>| all.join(", ");
    let guide = it.guide;
    GuideView {
        label: say(&guide.label),
        points: guide.points.iter().map(say).collect(),
        roles: joined(guide.for_roles.iter().map(|it| say(&role_label(&cx.guideline, it))).collect()),
        blocks: joined(guide.blocks.iter().map(|it| say(&it.label())).collect()),
        source: joined(guide.sources.iter().map(ToString::to_string).collect()),
        is_mine: it.is_mine,
        read_at: it.read_at,
        form: shell.form(&format!("{HERE}/{}", guide.key)).with("version", cx.guideline.version.to_string()),
        key: guide.key,
    }
}

/// The forms stand on the page of all guidance.
pub(super) async fn back(_: SignedIn, Path(_): Path<String>) -> SeeOther {
    SeeOther::to(HERE)
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Read {
    version: String,
}

/// Acknowledges what was read.
pub(super) async fn acknowledge(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(guide): Path<String>,
    posted: Posted<Read>,
) -> Result<Response, Problem> {
    acknowledge_guide(&cx, &signed_in, &guide, posted.value.version.trim()).await?;
    Ok(SeeOther::to(HERE).saying(Text::key("guidance-guide-acknowledged")).into_response())
}
