use axum::Json;
use axum::extract::{Query, State};
use dialogue::ItemSummary;
use dialogue::inbox::{self, Filter, Place};
use kernel::Instant;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer};

/// Which part of the inbox.
#[derive(Deserialize, IntoParams)]
pub(in crate::api) struct Asked {
    /// Only the account with this key.
    account: Option<String>,
    /// Only what needs this: `moderate`, `answer` or `look`.
    need: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
}

/// A page of the inbox, what is due first first.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Inbox {
    items: Vec<Line>,
    /// Where the next page begins.
    next: Option<String>,
    counts: Counts,
}

/// How much waits.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Counts {
    moderate: i64,
    answer: i64,
    look: i64,
    overdue: i64,
}

/// An item as a line.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Line {
    id: String,
    account: String,
    kind: &'static str,
    author: Option<String>,
    text: String,
    received_at: String,
    need: &'static str,
    due_at: Option<String>,
    visibility: &'static str,
    presence: &'static str,
    versions: i64,
    findings: Vec<String>,
}

fn line(it: ItemSummary) -> Line {
    Line {
        id: it.id.to_string(),
        account: it.account.to_string(),
        kind: it.kind.word(),
        author: it.author,
        text: it.text,
        received_at: it.received_at.to_string(),
        need: it.need.word(),
        due_at: it.due_at.map(|at| at.to_string()),
        visibility: it.visibility.word(),
        presence: it.presence.word(),
        versions: it.versions,
        findings: it.findings,
    }
}

/// Shows what waits for a person
#[utoipa::path(get, path = "/inbox", tag = "dialogue", params(Asked), responses(
    (status = 200, body = Inbox), (status = 400, body = Problem), (status = 401, body = Problem)))]
pub(in crate::api) async fn inbox(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Query(asked): Query<Asked>,
) -> Result<Json<Inbox>, ApiProblem> {
    let mut filter = Filter::default();
    if let Some(need) = &asked.need {
        filter.need = Some(need.parse().map_err(|_| ApiProblem::unreadable())?);
    }
    if let Some(key) = &asked.account {
        let account = accounts::find_by_key(&cx.store.reader(), &actor, key).await?;
        filter.account = Some(account.ok_or_else(ApiProblem::not_found)?.id);
    }
    let after = asked.after.as_deref().map(place).transpose()?;
    let (items, next) = inbox::page(&cx, &actor, &filter, after.as_ref()).await?;
    let counts = inbox::counts(&cx, &actor).await?;
    Ok(Json(Inbox {
        items: items.into_iter().map(line).collect(),
        next: next.map(|it| format!("{}.{}", it.due_at.as_micros(), it.id)),
        counts: Counts {
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
    read().ok_or_else(ApiProblem::unreadable)
}

/// What is searched for.
#[derive(Deserialize, IntoParams)]
pub(in crate::api) struct Words {
    words: String,
}

/// Finds the items that hold all the words, newest first
#[utoipa::path(get, path = "/items", tag = "dialogue", params(Words), responses(
    (status = 200, body = [Line]), (status = 401, body = Problem)))]
pub(in crate::api) async fn search(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Query(asked): Query<Words>,
) -> Result<Json<Vec<Line>>, ApiProblem> {
    let found = inbox::search(&cx, &actor, &asked.words).await?;
    Ok(Json(found.into_iter().map(line).collect()))
}
