use axum::Json;
use axum::extract::State;
use dialogue::inbox::{self, Filter, Place};
use dialogue::{ItemSummary, Need, Presence, Reasons};
use kernel::item::{Direction, Kind, Visibility};
use kernel::{Instant, Permission};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::openapi::Object;
use utoipa::{IntoParams, ToSchema};
use webkit::Visit;

use crate::api::{ApiProblem, Asked, Bearer, words};

/// Which part of the inbox.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct InboxQuery {
    /// Only the account with this key.
    account: Option<String>,
    #[param(schema_with = needs)]
    need: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
}

fn needs() -> Object {
    words::told::<Need>("Only what needs this.")
}

/// A page of the inbox, what is due first first.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct InboxPage {
    items: Vec<ItemLine>,
    /// Where the next page begins.
    next: Option<String>,
    counts: InboxCounts,
}

/// How much waits.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct InboxCounts {
    moderate: i64,
    answer: i64,
    look: i64,
    overdue: i64,
}

/// That only named people read the words of an item; every reading is logged.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RestrictedView {
    /// The key of the ground in the guideline.
    ground: String,
    since: String,
}

pub(super) fn restricted(it: dialogue::Restriction) -> RestrictedView {
    RestrictedView { ground: it.ground, since: it.since.to_string() }
}

/// An item as a line.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ItemLine {
    id: String,
    /// The identity of the account.
    account: String,
    #[schema(schema_with = words::schema::<Kind>)]
    kind: &'static str,
    #[schema(schema_with = words::schema::<Direction>)]
    direction: &'static str,
    /// None where it is restricted: then the item is opened to be read.
    author: Option<String>,
    /// None where it is restricted.
    text: Option<String>,
    /// That only named people read the words.
    restricted: Option<RestrictedView>,
    received_at: String,
    #[schema(schema_with = words::schema::<Need>)]
    need: &'static str,
    due_at: Option<String>,
    /// Why it waits and why by then, in a few words; only in the inbox.
    why: Option<String>,
    /// Where that rule comes from.
    why_source: Option<String>,
    #[schema(schema_with = words::schema::<Visibility>)]
    visibility: &'static str,
    #[schema(schema_with = words::schema::<Presence>)]
    presence: &'static str,
    /// How many wordings there have been: the number of the present one.
    versions: i64,
    /// The codes of what was found in the present wording.
    findings: Vec<String>,
}

fn line(it: ItemSummary, why: Option<(String, String)>) -> ItemLine {
    let (why, why_source) = why.unzip();
    ItemLine {
        why,
        why_source,
        id: it.id.to_string(),
        account: it.account.to_string(),
        kind: it.kind.word(),
        direction: it.direction.word(),
        author: it.author,
        text: it.text,
        restricted: it.restriction.map(restricted),
        received_at: it.received_at.to_string(),
        need: it.need.word(),
        due_at: it.due_at.map(|at| at.to_string()),
        visibility: it.visibility.word(),
        presence: it.presence.word(),
        versions: it.versions,
        findings: it.findings.into_iter().map(|it| it.code).collect(),
    }
}

/// Shows what waits for a person
#[utoipa::path(get, path = "/inbox", tag = "dialogue", params(InboxQuery), responses(
    (status = 200, body = InboxPage), (status = 403), (status = 404)))]
pub(in crate::api) async fn show_inbox(
    State(cx): State<Context>,
    visit: Visit,
    bearer: Bearer,
    Asked(asked): Asked<InboxQuery>,
) -> Result<Json<InboxPage>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems])?;
    let mut filter = Filter::default();
    if let Some(need) = &asked.need {
        filter.need = Some(words::read("need", need)?);
    }
    if let Some(key) = &asked.account {
        let account = accounts::find_by_key(&cx.store.reader(), &actor, key).await?;
        filter.account = Some(account.ok_or_else(ApiProblem::not_found)?.id);
    }
    let after = asked.after.as_deref().map(place).transpose()?;
    let (items, next) = inbox::page(&cx, &actor, &filter, after.as_ref()).await?;
    let counts = inbox::counts(&cx, &actor).await?;
    let accounts = accounts::list(&cx.store.reader(), &actor).await?;
    let reasons = Reasons::new(&cx, &accounts);
    let why = |it: &ItemSummary| reasons.of(it).map(|it| (visit.tongue().say(&it.text), it.source));
    Ok(Json(InboxPage {
        items: items
            .into_iter()
            .map(|it| {
                let why = why(&it);
                line(it, why)
            })
            .collect(),
        next: next.map(|it| format!("{}.{}", it.due_at.as_micros(), it.id)),
        counts: InboxCounts {
            moderate: counts.moderate,
            answer: counts.answer,
            look: counts.look,
            overdue: counts.overdue,
        },
    }))
}

fn place(text: &str) -> Result<Place, ApiProblem> {
    let read = || {
        let (due_at, id) = text.split_once('.')?;
        Some(Place { due_at: Instant::from_micros(due_at.parse().ok()?), id: id.parse().ok()? })
    };
    read().ok_or_else(|| ApiProblem::not_given("after", "next"))
}

/// What is searched for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SearchQuery {
    /// All of them are looked for, in any inflection.
    words: String,
}

/// Finds the items that hold all the words, newest first
#[utoipa::path(get, path = "/items", tag = "dialogue", params(SearchQuery), responses(
    (status = 200, body = [ItemLine]), (status = 403)))]
pub(in crate::api) async fn search_items(
    State(cx): State<Context>,
    bearer: Bearer,
    Asked(asked): Asked<SearchQuery>,
) -> Result<Json<Vec<ItemLine>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems])?;
    let found = inbox::search(&cx, &actor, &asked.words).await?;
    Ok(Json(found.into_iter().map(|it| line(it, None)).collect()))
}
