use axum::Json;
use axum::extract::State;
use guideline::{Explained, FloorNote};
use people::Context;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Said, said};
use crate::api::Bearer;

/// Everything that the guideline says, in its order.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SettingList {
    version: String,
    settings: Vec<SettingView>,
}

/// A value of the guideline, with everything there is to say about it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct SettingView {
    key: String,
    /// What it is called.
    name: Option<Said>,
    /// The value that holds, in words.
    value: Said,
    /// The key whose value it takes over.
    from: Option<String>,
    sources: Vec<String>,
    /// Whether the document states it; otherwise `why` says why it was chosen.
    stated: bool,
    why: Option<Said>,
    floor: Option<FloorView>,
}

/// What the law asks at least.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct FloorView {
    value: Said,
    sources: Vec<String>,
    since: String,
    why: Said,
    /// What the guideline wanted instead; the law's value is the value then.
    overruled: Option<Said>,
}

/// Lists the settings of the guideline in force, with where each comes from and what the law asks at least
#[utoipa::path(get, path = "/guideline/settings", tag = "guideline", responses((status = 200, body = SettingList)))]
pub(in crate::api) async fn list_settings(State(cx): State<Context>, _: Bearer) -> Json<SettingList> {
    Json(SettingList {
        version: cx.guideline.version.to_string(),
        settings: cx.guideline.values().iter().map(setting).collect(),
    })
}

fn setting(it: &Explained) -> SettingView {
    SettingView {
        key: it.key.clone(),
        name: it.caption().as_ref().map(said),
        value: said(&it.value),
        from: it.from.clone(),
        sources: it.sources.iter().map(ToString::to_string).collect(),
        stated: it.stated,
        why: it.why.as_ref().map(said),
        floor: it.floor.as_ref().map(floor),
    }
}

fn floor(it: &FloorNote) -> FloorView {
    FloorView {
        value: said(&it.value),
        sources: it.sources.iter().map(ToString::to_string).collect(),
        since: it.since.to_string(),
        why: said(&it.why),
        overruled: it.overruled.as_ref().map(said),
    }
}
