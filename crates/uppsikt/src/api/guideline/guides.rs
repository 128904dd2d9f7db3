use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use guidance::guide::{self, GuideStanding};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Said, said};
use crate::api::{ApiProblem, Bearer, Sent};

/// The guidance of the guideline in force.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct GuidesView {
    /// What an acknowledgement names.
    version: String,
    /// The documents that the guideline serves under.
    superior: Vec<SuperiorView>,
    guides: Vec<GuideView>,
}

/// A document that the guideline serves under.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SuperiorView {
    title: String,
    /// Where it is read, or where the guideline tells of it.
    link: String,
}

/// Guidance for one kind of work.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct GuideView {
    key: String,
    label: Said,
    points: Vec<Said>,
    /// The keys of the roles that read it.
    for_roles: Vec<String>,
    /// What waits until it is acknowledged.
    blocks: Vec<&'static str>,
    /// Whether it is for one of one's roles.
    mine: bool,
    /// When one acknowledged it in this version.
    read_at: Option<String>,
    sources: Vec<String>,
}

fn view(it: &GuideStanding) -> GuideView {
    let guide = &it.guide;
    GuideView {
        key: guide.key.clone(),
        label: said(&guide.label),
        points: guide.points.iter().map(said).collect(),
        for_roles: guide.for_roles.clone(),
        blocks: guide.blocks.iter().map(|it| it.word()).collect(),
        mine: it.is_mine,
        read_at: it.read_at.map(|it| it.to_string()),
        sources: guide.sources.iter().map(ToString::to_string).collect(),
    }
}

/// Shows the guidance for each kind of work, and whether one has acknowledged it
#[utoipa::path(get, path = "/guideline/guides", tag = "guideline", responses((status = 200, body = GuidesView)))]
pub(in crate::api) async fn list_guides(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<GuidesView>, ApiProblem> {
    let guides = guide::guides(&cx, &actor).await?.iter().map(view).collect();
    let superior = guidance::superior(&cx.guideline).into_iter();
    let superior = superior.map(|(title, link)| SuperiorView { title, link }).collect();
    Ok(Json(GuidesView { version: cx.guideline.version.to_string(), superior, guides }))
}

/// That a guidance was read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AcknowledgingGuide {
    /// The version that was read.
    version: String,
}

/// Acknowledges a guidance of the version in force; sent twice, it stays as it was the first time
#[utoipa::path(post, path = "/guideline/guides/{guide}", tag = "guideline", params(("guide" = String, Path)),
    request_body = AcknowledgingGuide, responses((status = 204), (status = 404), (status = 409)))]
pub(in crate::api) async fn acknowledge_guide(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(guide): Path<String>,
    Sent(it): Sent<AcknowledgingGuide>,
) -> Result<StatusCode, ApiProblem> {
    guide::acknowledge_guide(&cx, &actor, &guide, &it.version).await?;
    Ok(StatusCode::NO_CONTENT)
}
