use axum::Json;
use axum::extract::State;
use guideline::{Area, Choice as _, Met, Requirement, Strength};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::{ApiProblem, Asked, Bearer, words};

/// What the document asks, in its order.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RequirementList {
    version: String,
    requirements: Vec<RequirementView>,
}

/// One statement of the document, and how it is met.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RequirementView {
    id: String,
    section: String,
    #[schema(schema_with = words::schema::<Strength>)]
    strength: &'static str,
    #[schema(schema_with = words::schema::<Area>)]
    area: &'static str,
    /// What must be true, in our words, in Swedish.
    wording: String,
    /// Whether it is about how people behave, which no program can see.
    conduct: bool,
    /// How it is met; none where the program does not claim that it is.
    #[schema(schema_with = words::optional::<Met>)]
    met: Option<&'static str>,
    /// The page, or the command, where one sees it.
    place: Option<String>,
    scenario: Option<String>,
    /// The keys of the settings that rule it: see `/guideline/settings`.
    settings: Vec<String>,
    /// The templates that serve it: see `/guideline/templates`.
    templates: Vec<String>,
}

/// Which requirements are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct OfArea {
    /// Those of one part of the work; all where it is left out.
    #[param(schema_with = words::schema::<Area>)]
    area: Option<String>,
}

/// Lists what the document asks, with how it is met and by which settings
#[utoipa::path(get, path = "/guideline/requirements", tag = "guideline", params(OfArea), responses(
    (status = 200, body = RequirementList), (status = 400), (status = 422)))]
pub(in crate::api) async fn list_requirements(
    State(cx): State<Context>,
    _: Bearer,
    Asked(asked): Asked<OfArea>,
) -> Result<Json<RequirementList>, ApiProblem> {
    let area = asked.area.map(|it| words::read::<Area>("area", &it)).transpose()?;
    let within = |it: &&Requirement| area.is_none_or(|area| area == it.area);
    let all = cx.papers.requirements.list.iter().filter(within);
    Ok(Json(RequirementList {
        version: cx.guideline.version.to_string(),
        requirements: all.map(|it| requirement(&cx, it)).collect(),
    }))
}

fn requirement(cx: &Context, it: &Requirement) -> RequirementView {
    RequirementView {
        id: it.id.clone(),
        section: it.section.clone(),
        strength: it.strength.key(),
        area: it.area.key(),
        wording: it.wording.clone(),
        conduct: it.conduct,
        met: it.met.map(Met::key),
        place: it.place.clone(),
        scenario: it.scenario.clone(),
        settings: guidance::governing(&cx.guideline, it).into_iter().map(|it| it.key.clone()).collect(),
        templates: cx.papers.templates.serving(&it.id).map(|it| it.key.clone()).collect(),
    }
}
