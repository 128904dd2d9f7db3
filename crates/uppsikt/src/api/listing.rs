//! The list of accounts for programs that act for somebody; the public one is open data at `/konton.json`.

use accounts::listing::{self, DecideListing, Event, Listed, ShownTo, Verdict};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{ApiProblem, Asked, Bearer, Sent, words};

/// An account as the list has it.
#[derive(Serialize, ToSchema)]
pub(super) struct ListedView {
    key: String,
    name: String,
    platform: String,
    url: String,
    unit: String,
    purpose: String,
    responsible: String,
    deputy: String,
    opened_at: String,
    closed_at: Option<String>,
    shown_to: &'static str,
}

impl From<Listed> for ListedView {
    fn from(it: Listed) -> Self {
        Self {
            key: it.key.to_string(),
            name: it.name,
            platform: it.platform,
            url: it.url.as_str().to_owned(),
            unit: it.unit_name,
            purpose: it.purpose,
            responsible: it.responsible,
            deputy: it.deputy,
            opened_at: it.opened_at.to_string(),
            closed_at: it.closed_at.map(|at| at.to_string()),
            shown_to: it.shown_to.word(),
        }
    }
}

/// Lists the accounts one may know of, with what only the staff sees
#[utoipa::path(get, path = "/listing", tag = "listing", responses(
    (status = 200, body = [ListedView])))]
pub(super) async fn show_listing(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<ListedView>>, ApiProblem> {
    Ok(Json(listing::listed(&cx, &actor).await?.into_iter().map(ListedView::from).collect()))
}

/// Something that happened to the list.
#[derive(Serialize, ToSchema)]
pub(super) struct EventView {
    kind: &'static str,
    at: String,
    account: String,
    field: Option<&'static str>,
    before: Option<String>,
    after: Option<String>,
}

impl From<Event> for EventView {
    fn from(it: Event) -> Self {
        Self {
            kind: it.kind.word(),
            at: it.at.to_string(),
            account: it.account.key.to_string(),
            field: it.change.as_ref().map(|it| it.field.word()),
            before: it.change.as_ref().map(|it| it.before.clone()),
            after: it.change.map(|it| it.after),
        }
    }
}

/// Since when changes are asked for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(super) struct Since {
    /// A moment such as `2026-11-23T08:00:00Z`; without, the last 400 days.
    since: Option<String>,
}

/// Lists what was opened, changed and closed, the latest first
#[utoipa::path(get, path = "/listing/changes", tag = "listing", params(Since), responses(
    (status = 200, body = [EventView]), (status = 404)))]
pub(super) async fn show_listing_changes(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Asked(asked): Asked<Since>,
) -> Result<Json<Vec<EventView>>, ApiProblem> {
    const SHOWN_DAYS: i64 = 400;
    let since = match asked.since {
        Some(text) => text.parse().map_err(|_| ApiProblem::wrong_form("since", "2026-11-23T08:00:00Z"))?,
        None => cx.now().plus_seconds(-SHOWN_DAYS * 24 * 3_600),
    };
    let accounts = listing::listed(&cx, &actor).await?;
    let events = listing::changes(&cx, &accounts, since).await?;
    Ok(Json(events.into_iter().map(EventView::from).collect()))
}

/// What is asked about.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub(super) struct Pasted {
    /// The address that somebody pasted.
    address: String,
}

/// The answer.
#[derive(Serialize, ToSchema)]
pub(super) struct VerdictView {
    /// `official`, `closed`, `look-alike`, `not-listed` or `no-address`.
    verdict: &'static str,
    /// The account that it is about.
    account: Option<String>,
    closed_at: Option<String>,
}

/// Answers whether an address is one of the accounts in the public list
#[utoipa::path(get, path = "/listing/question", tag = "listing", params(Pasted), responses(
    (status = 200, body = VerdictView)))]
pub(super) async fn ask_whether_official(
    State(cx): State<Context>,
    Bearer(_): Bearer,
    Asked(asked): Asked<Pasted>,
) -> Result<Json<VerdictView>, ApiProblem> {
    let (verdict, account) = match listing::is_official(&cx, &asked.address).await? {
        Verdict::Official(it) => ("official", Some(it)),
        Verdict::Closed(it) => ("closed", Some(it)),
        Verdict::LookAlike(it) => ("look-alike", Some(it)),
        Verdict::NotListed => ("not-listed", None),
        Verdict::NoAddress => ("no-address", None),
    };
    let closed_at = account.as_ref().and_then(|it| it.closed_at).map(|at| at.to_string());
    Ok(Json(VerdictView { verdict, account: account.map(|it| it.key.to_string()), closed_at }))
}

/// Who is to see an account in the list.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Deciding {
    #[schema(schema_with = words::schema::<ShownTo>)]
    shown_to: String,
    reason: String,
}

/// Decides who sees an account in the list
#[utoipa::path(post, path = "/accounts/{key}/listing", tag = "listing", params(("key" = String, Path)),
    request_body = Deciding, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn decide_listing(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Deciding>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let shown_to = words::read("shown_to", &it.shown_to)?;
    listing::decide_listing(&cx, &actor, DecideListing { account, shown_to, reason: it.reason }).await?;
    Ok(StatusCode::NO_CONTENT)
}
