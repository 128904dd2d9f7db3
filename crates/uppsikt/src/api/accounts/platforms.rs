use accounts::platforms::{ListPlatform, ListedPlatform, PlatformKind, list_platform, platforms};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent, words};

/// A platform that accounts may be on.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PlatformView {
    /// The stable name, as accounts have it.
    key: String,
    name: String,
    #[schema(schema_with = words::schema::<PlatformKind>)]
    kind: &'static str,
    /// What it carries: `text`, `image`, `sound`, `film`.
    media: Vec<&'static str>,
    /// Whether what stands there is fetched; otherwise people read it there and write it down.
    fetched: bool,
    /// The identity of who listed it so.
    listed_by: String,
    listed_at: String,
    guideline: String,
    /// Whether the organisation cannot take away what others write there.
    no_influence: bool,
}

fn view(cx: &Context, it: &ListedPlatform) -> PlatformView {
    PlatformView {
        key: it.key.to_string(),
        name: it.name.clone(),
        kind: it.kind.word(),
        media: it.media.iter().map(|it| it.word()).collect(),
        no_influence: !it.influence,
        fetched: cx.connect.knows(it.key.as_str()),
        listed_by: it.listed_by.to_string(),
        listed_at: it.listed_at.to_string(),
        guideline: it.guideline.clone(),
    }
}

/// Lists the platforms, by name
#[utoipa::path(get, path = "/platforms", tag = "accounts", responses((status = 200, body = [PlatformView])))]
pub(in crate::api) async fn list_platforms(
    State(cx): State<Context>,
    Bearer(_): Bearer,
) -> Result<Json<Vec<PlatformView>>, ApiProblem> {
    Ok(Json(platforms(&cx).await?.iter().map(|it| view(&cx, it)).collect()))
}

/// A platform to be put on the list, or to be described anew.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ListingPlatform {
    /// The stable name, such as `snapchat`.
    key: String,
    name: String,
    #[schema(schema_with = words::schema::<PlatformKind>)]
    kind: String,
    /// What it carries: `text`, `image`, `sound`, `film`.
    media: Vec<String>,
    /// Whether the organisation cannot take away what others write there; with nothing here, it can.
    no_influence: Option<bool>,
}

/// Puts a platform on the list, or says anew what it carries; sent twice, it is said once
#[utoipa::path(post, path = "/platforms", tag = "accounts", request_body = ListingPlatform, responses(
    (status = 204), (status = 403)))]
pub(in crate::api) async fn put_on_platform_list(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<ListingPlatform>,
) -> Result<StatusCode, ApiProblem> {
    let no_influence = it.no_influence.unwrap_or(false);
    let order = ListPlatform { key: it.key, name: it.name, kind: it.kind, media: it.media, no_influence };
    list_platform(&cx, &actor, &order).await?;
    Ok(StatusCode::NO_CONTENT)
}
