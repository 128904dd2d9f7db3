use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use dialogue::inbox::{self, Filter, Place};
use dialogue::item::View;
use dialogue::{AnswerOrder, ItemSummary, LeaveOrder};
use kernel::{Instant, ItemId, Permission};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::problem::Problem;
use super::{ApiProblem, Bearer, Sent};

/// Which part of the inbox.
#[derive(Deserialize, IntoParams)]
pub(super) struct Asked {
    /// Only the account with this key.
    account: Option<String>,
    /// Only what needs this: `moderate`, `answer` or `look`.
    need: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
}

/// A page of the inbox, what is due first first.
#[derive(Serialize, ToSchema)]
pub(super) struct Inbox {
    items: Vec<Line>,
    /// Where the next page begins.
    next: Option<String>,
    counts: Counts,
}

/// How much waits.
#[derive(Serialize, ToSchema)]
pub(super) struct Counts {
    moderate: i64,
    answer: i64,
    look: i64,
    overdue: i64,
}

/// An item as a line.
#[derive(Serialize, ToSchema)]
pub(super) struct Line {
    id: String,
    account: String,
    kind: &'static str,
    /// Nothing where it is restricted: then the item is opened to be read.
    author: Option<String>,
    /// Nothing where it is restricted.
    text: Option<String>,
    /// That only named people read the words.
    restricted: Option<Restricted>,
    received_at: String,
    need: &'static str,
    due_at: Option<String>,
    visibility: &'static str,
    presence: &'static str,
    versions: i64,
    findings: Vec<String>,
}

/// That only named people read the words of an item; every reading is logged.
#[derive(Serialize, ToSchema)]
pub(super) struct Restricted {
    /// The ground's key in the guideline.
    ground: String,
    since: String,
}

fn restricted(it: dialogue::Restriction) -> Restricted {
    Restricted { ground: it.ground, since: it.since.to_string() }
}

fn line(it: ItemSummary) -> Line {
    Line {
        restricted: it.restriction.map(restricted),
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
    (status = 200, body = Inbox), (status = 400, body = Problem), (status = 401, body = Problem),
    (status = 403, body = Problem)))]
pub(super) async fn inbox(
    State(cx): State<Context>,
    bearer: Bearer,
    Query(asked): Query<Asked>,
) -> Result<Json<Inbox>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems])?;
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
pub(super) struct Words {
    words: String,
}

/// Finds the items that hold all the words, newest first
#[utoipa::path(get, path = "/items", tag = "dialogue", params(Words), responses(
    (status = 200, body = [Line]), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub(super) async fn search(
    State(cx): State<Context>,
    bearer: Bearer,
    Query(asked): Query<Words>,
) -> Result<Json<Vec<Line>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems])?;
    let found = inbox::search(&cx, &actor, &asked.words).await?;
    Ok(Json(found.into_iter().map(line).collect()))
}

/// One item with everything a person needs to decide about it.
#[derive(Serialize, ToSchema)]
pub(super) struct ItemView {
    id: String,
    account: String,
    external_id: String,
    kind: &'static str,
    direction: &'static str,
    author: Option<String>,
    posted_at: Option<String>,
    received_at: String,
    visibility: &'static str,
    presence: &'static str,
    permalink: Option<String>,
    need: &'static str,
    open: bool,
    due_at: Option<String>,
    /// Why it is due when it is, stretch by stretch.
    deadline: Vec<String>,
    /// That only named people read the words.
    restricted: Option<Restricted>,
    /// Whether the words are kept from the token: then there is no wording, no author and no permalink.
    withheld: bool,
    wordings: Vec<WordingView>,
    findings: Vec<FindingView>,
    answers: Vec<AnswerView>,
    /// How many decisions there are about it; to be sent back with an answer.
    decisions: usize,
    /// The thread in reading order, the item included.
    thread: Vec<Neighbour>,
}

/// One wording.
#[derive(Serialize, ToSchema)]
pub(super) struct WordingView {
    /// To be sent back as `seen` with every decision.
    n: i64,
    observed_at: String,
    text: String,
}

/// Something found in the present wording; offsets are bytes of UTF-8.
#[derive(Serialize, ToSchema)]
pub(super) struct FindingView {
    code: String,
    start: usize,
    end: usize,
    /// In percent.
    confidence: i64,
    reason: String,
}

/// An answer.
#[derive(Serialize, ToSchema)]
pub(super) struct AnswerView {
    id: String,
    text: String,
    decided_at: String,
    due_at: Option<String>,
    stage: &'static str,
    posted_at: Option<String>,
}

/// An item of the thread.
#[derive(Serialize, ToSchema)]
pub(super) struct Neighbour {
    id: String,
    depth: usize,
    author: Option<String>,
    /// Nothing where it is restricted.
    text: Option<String>,
}

/// Shows an item; from here on the organisation knows of it
#[utoipa::path(get, path = "/items/{item}", tag = "dialogue", params(("item" = String, Path)), responses(
    (status = 200, body = ItemView), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<ItemView>, ApiProblem> {
    let id = parsed(&id)?;
    let view = dialogue::item::view(&cx, &actor, id).await?.ok_or_else(ApiProblem::not_found)?;
    if !view.is_withheld() {
        dialogue::item::note_known(&cx, &actor, id).await?;
    }
    Ok(Json(shown(view)))
}

fn shown(view: View) -> ItemView {
    let time = |it: Option<Instant>| it.map(|at| at.to_string());
    let received_at = view.item.received_at().to_string();
    ItemView {
        decisions: view.handlings.len(),
        withheld: view.is_withheld(),
        restricted: view.restricted.map(|it| restricted(it.restriction)),
        deadline: view.deadline.iter().flat_map(kernel::calendar::Deadline::lines).map(|it| it.sv).collect(),
        wordings: view.wordings.into_iter().map(wording).collect(),
        findings: view.findings.into_iter().map(finding).collect(),
        answers: view.answers.into_iter().map(given).collect(),
        thread: view.thread.into_iter().map(neighbour).collect(),
        id: view.item.id.to_string(),
        account: view.item.account.to_string(),
        external_id: view.item.external.0,
        kind: view.item.kind.word(),
        direction: view.item.direction.word(),
        author: view.item.author.map(|it| it.name),
        posted_at: time(view.item.posted_at),
        received_at,
        visibility: view.item.visibility.word(),
        presence: view.item.presence.word(),
        permalink: view.item.permalink,
        need: view.item.need.word(),
        open: view.item.open,
        due_at: time(view.item.due_at),
    }
}

fn wording(it: dialogue::Wording) -> WordingView {
    WordingView { n: it.n, observed_at: it.observed_at.to_string(), text: it.text }
}

fn finding(it: dialogue::Finding) -> FindingView {
    FindingView { code: it.code, start: it.from, end: it.to, confidence: it.confidence, reason: it.reason }
}

fn given(it: dialogue::Answer) -> AnswerView {
    AnswerView {
        id: it.id.to_string(),
        text: it.text,
        decided_at: it.decided_at.to_string(),
        due_at: it.due_at.map(|at| at.to_string()),
        stage: it.stage.word(),
        posted_at: it.posted_at.map(|at| at.to_string()),
    }
}

fn neighbour(it: dialogue::item::Neighbour) -> Neighbour {
    let author = it.item.author.map(|it| it.name);
    Neighbour { id: it.item.id.to_string(), depth: it.depth, author, text: it.text }
}

pub(super) fn parsed(id: &str) -> Result<ItemId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

/// An answer to be given.
#[derive(Deserialize, ToSchema)]
pub(super) struct Answering {
    /// The number of the wording that was seen.
    seen: i64,
    /// `decisions` of the item as it was seen; without, nobody had decided anything.
    #[serde(default)]
    decisions: i64,
    /// The answer, without its signature.
    text: String,
}

/// The answer that is on its way.
#[derive(Serialize, ToSchema)]
pub(super) struct Decided {
    id: String,
}

/// Answers an item as the account, signed; sent twice, it is one answer
#[utoipa::path(post, path = "/items/{item}/answers", tag = "dialogue", params(("item" = String, Path)),
    request_body = Answering, responses((status = 202, body = Decided), (status = 401, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn answer(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Answering>,
) -> Result<(StatusCode, Json<Decided>), ApiProblem> {
    let order = AnswerOrder { item: parsed(&id)?, seen: it.seen, decisions: it.decisions, text: it.text };
    let id = dialogue::answer(&cx, &actor, order).await?.to_string();
    Ok((StatusCode::ACCEPTED, Json(Decided { id })))
}

/// A decision not to answer.
#[derive(Deserialize, ToSchema)]
pub(super) struct Leaving {
    /// The number of the wording that was seen.
    seen: i64,
    /// Why.
    note: Option<String>,
}

/// Leaves an item without an answer
#[utoipa::path(post, path = "/items/{item}/leaving", tag = "dialogue", params(("item" = String, Path)),
    request_body = Leaving, responses((status = 204), (status = 401, body = Problem), (status = 404, body = Problem),
    (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn leave(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Leaving>,
) -> Result<StatusCode, ApiProblem> {
    let order = LeaveOrder { item: parsed(&id)?, seen: it.seen, note: it.note };
    dialogue::leave_unanswered(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
