use axum::Json;
use axum::extract::{Path, State};
use kernel::CaseId;
use moderation::view::Line;
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::cases::{CaseView, READERS, shown};
use crate::api::dialogue::parsed;
use crate::api::{ApiProblem, Bearer};

/// What waits for a second person.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Waiting {
    /// Decisions to be confirmed or stopped.
    cases: Vec<CaseView>,
    /// The cases whose undoing is to be confirmed.
    restorations: Vec<CaseView>,
}

fn line(it: Line) -> CaseView {
    shown(it.case, it.withheld)
}

/// Lists what waits for this token's person as the second one
#[utoipa::path(get, path = "/cases/waiting", tag = "moderation", responses(
    (status = 200, body = Waiting), (status = 403)))]
pub(in crate::api) async fn list_waiting_cases(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Waiting>, ApiProblem> {
    let actor = bearer.who_may(READERS)?;
    let (cases, asked) = moderation::view::waiting_for_second(&cx, &actor).await?;
    let asked: Vec<CaseId> = asked.into_iter().map(|it| it.case).collect();
    let cases = moderation::view::lines(&cx, &actor, cases).await?;
    let restorations = moderation::view::lines_of(&cx, &actor, &asked).await?;
    Ok(Json(Waiting {
        cases: cases.into_iter().map(line).collect(),
        restorations: restorations.into_iter().map(line).collect(),
    }))
}

/// Lists the cases of an item, newest first
#[utoipa::path(get, path = "/items/{item}/cases", tag = "moderation", params(("item" = String, Path)), responses(
    (status = 200, body = [CaseView]), (status = 404)))]
pub(in crate::api) async fn list_cases_of_item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(item): Path<String>,
) -> Result<Json<Vec<CaseView>>, ApiProblem> {
    let found = dialogue::item::find(&cx, &actor, parsed(&item)?).await?;
    let cases = moderation::view::cases_of(&cx, found.ok_or_else(ApiProblem::not_found)?.id).await?;
    let mut lines = moderation::view::lines(&cx, &actor, cases).await?;
    lines.reverse();
    Ok(Json(lines.into_iter().map(line).collect()))
}
