use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, State};
use dialogue::assess::Assessing;
use dialogue::item::View;
use dialogue::{AnswerKind, AnswerStage, How, Need, Presence, ThreadOf};
use kernel::item::{Direction, Kind, Visibility};
use kernel::{AnswerId, Instant};
use people::Context;
use serde::Serialize;
use store::Failing;
use store::log::Logged;
use utoipa::ToSchema;
use webkit::{Tongue, Visit};

use super::assessments::{AssessingView, assessing};
use super::inbox::{RestrictedView, restricted};
use super::parsed;
use super::queries::{QueryLine, query_line};
use super::route::{ItemRoute, item_route};
use crate::api::tries::FailedTry;
use crate::api::{ApiProblem, Bearer, words};

/// One item with everything a person needs to decide about it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ItemView {
    id: String,
    /// The identity of the account.
    account: String,
    /// What the platform calls it.
    external_id: String,
    #[schema(schema_with = words::schema::<Kind>)]
    kind: &'static str,
    #[schema(schema_with = words::schema::<Direction>)]
    direction: &'static str,
    author: Option<String>,
    posted_at: Option<String>,
    received_at: String,
    #[schema(schema_with = words::schema::<Visibility>)]
    visibility: &'static str,
    #[schema(schema_with = words::schema::<Presence>)]
    presence: &'static str,
    permalink: Option<String>,
    #[schema(schema_with = words::schema::<Need>)]
    need: &'static str,
    /// Whether it waits for a person.
    open: bool,
    due_at: Option<String>,
    /// Why it is due when it is, stretch by stretch.
    deadline: Vec<String>,
    /// That only named people read the words.
    restricted: Option<RestrictedView>,
    /// The number of the disposal that took the words away; then there are none.
    disposed_by: Option<i64>,
    /// The numbers of the holds that keep it from disposal.
    holds: Vec<i64>,
    /// Whether the words are kept from the token: then there is no wording, no author and no permalink.
    withheld: bool,
    /// Every wording, the oldest first.
    wordings: Vec<WordingView>,
    findings: Vec<FindingView>,
    /// What was decided about it, the oldest first.
    handlings: Vec<HandlingView>,
    answers: Vec<AnswerView>,
    /// How many decisions there are about it; sent back with an answer.
    decisions: usize,
    /// What it is about and what follows; none for who may not answer it.
    route: Option<ItemRoute>,
    /// What was asked of others about it, the oldest first; none where the words are kept from the token.
    queries: Vec<QueryLine>,
    /// How it stands as a public record; none where the words are kept from the token.
    assessing: Option<AssessingView>,
    /// The thread in reading order, the item included.
    thread: Vec<NeighbourView>,
    /// Everything that has happened to it, the oldest first.
    history: Vec<HistoryLine>,
}

/// One wording.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct WordingView {
    /// Its number; that of the wording that was read is sent back as `seen` with every decision.
    n: i64,
    observed_at: String,
    text: String,
}

/// Something found in the present wording; offsets are bytes of UTF-8.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct FindingView {
    code: String,
    start: usize,
    end: usize,
    /// In percent.
    confidence: i64,
    reason: String,
}

/// A decision about an item.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct HandlingView {
    #[schema(schema_with = words::schema::<How>)]
    how: &'static str,
    /// The identity of the person; none where the system did it.
    by: Option<String>,
    at: String,
    /// Why, where the person said so.
    note: Option<String>,
}

/// An answer.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AnswerView {
    id: String,
    text: String,
    /// Whether everything is said with it, or the answer follows.
    #[schema(schema_with = words::schema::<AnswerKind>)]
    kind: &'static str,
    /// Whose thread it stands in.
    #[schema(schema_with = words::schema::<ThreadOf>)]
    thread: &'static str,
    /// The identity of who wrote and signs it.
    by: String,
    /// The identity of the colleague who read it before it was sent.
    read_by: Option<String>,
    decided_at: String,
    due_at: Option<String>,
    #[schema(schema_with = words::schema::<AnswerStage>)]
    stage: &'static str,
    posted_at: Option<String>,
    /// Why it is not published, once that has been tried.
    failing: Option<FailedTry>,
}

/// What the log says about an item, without content.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct HistoryLine {
    /// The stable name of what happened.
    verb: String,
    /// The same in words.
    what: String,
    /// The identity of the person; none where the program did it by itself.
    by: Option<String>,
    at: String,
    /// Under which guideline, where one mattered.
    guideline: Option<String>,
}

/// An item of the thread.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct NeighbourView {
    id: String,
    depth: usize,
    author: Option<String>,
    /// None where it is restricted.
    text: Option<String>,
}

/// Shows an item; from here on the organisation knows of it
#[utoipa::path(get, path = "/items/{item}", tag = "dialogue", params(("item" = String, Path)), responses(
    (status = 200, body = ItemView), (status = 404)))]
pub(in crate::api) async fn show_item(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<ItemView>, ApiProblem> {
    let id = parsed(&id)?;
    let view = dialogue::item::view(&cx, &actor, id).await?.ok_or_else(ApiProblem::not_found)?;
    if !view.is_withheld() {
        dialogue::item::note_known(&cx, &actor, id).await?;
    }
    let way = dialogue::route::route_of(&cx, &actor, &view).await?;
    let path = dialogue::route::walked(&cx, id).await?;
    let way = way.map(|it| item_route(&cx.guideline, it, path));
    let assessed = dialogue::assess::of_item(&cx, &actor, &view).await?;
    let failures = dialogue::failures(&cx.store.reader(), &view.answers).await?;
    let queries = if view.is_withheld() { Vec::new() } else { dialogue::query::of_item(&cx, id).await? };
    let queries = queries.into_iter().map(query_line).collect();
    Ok(Json(ItemView { route: way, queries, ..shown(visit.tongue(), view, assessed, failures) }))
}

fn shown(
    tongue: &Tongue,
    view: View,
    assessed: Option<Assessing>,
    mut failures: HashMap<AnswerId, Failing>,
) -> ItemView {
    let time = |it: Option<Instant>| it.map(|at| at.to_string());
    let received_at = view.item.received_at().to_string();
    ItemView {
        decisions: view.handlings.len(),
        withheld: view.is_withheld(),
        disposed_by: view.gone.as_ref().filter(|_| view.is_gone()).map(|it| it.disposal),
        holds: view.holds.iter().map(|it| it.n).collect(),
        restricted: view.restricted.map(|it| restricted(it.restriction)),
        deadline: view.deadline.iter().flat_map(kernel::calendar::Deadline::lines).map(|it| it.sv).collect(),
        wordings: view.wordings.into_iter().map(wording).collect(),
        findings: view.findings.into_iter().map(finding).collect(),
        handlings: view.handlings.into_iter().map(handling).collect(),
        answers: view.answers.into_iter().map(|it| given(failures.remove(&it.id), it)).collect(),
        history: view.history.into_iter().map(|it| happened(tongue, it)).collect(),
        route: None,
        queries: Vec::new(),
        assessing: assessed.map(assessing),
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

fn handling(it: dialogue::Handling) -> HandlingView {
    HandlingView {
        how: it.how.word(),
        by: it.by.map(|it| it.to_string()),
        at: it.at.to_string(),
        note: it.note,
    }
}

fn given(failing: Option<Failing>, it: dialogue::Answer) -> AnswerView {
    AnswerView {
        failing: failing.map(FailedTry::from),
        id: it.id.to_string(),
        kind: it.kind.word(),
        thread: it.thread.word(),
        by: it.by.to_string(),
        read_by: it.read_by.map(|it| it.to_string()),
        text: it.text,
        decided_at: it.decided_at.to_string(),
        due_at: it.due_at.map(|at| at.to_string()),
        stage: it.stage.word(),
        posted_at: it.posted_at.map(|at| at.to_string()),
    }
}

fn happened(tongue: &Tongue, it: Logged) -> HistoryLine {
    HistoryLine {
        what: tongue.say(&dialogue::verb_in_words(&it.verb)),
        by: it.actor.strip_prefix("person:").map(str::to_owned),
        verb: it.verb,
        at: it.at.to_string(),
        guideline: it.guideline,
    }
}

fn neighbour(it: dialogue::item::Neighbour) -> NeighbourView {
    let author = it.item.author.map(|it| it.name);
    NeighbourView { id: it.item.id.to_string(), depth: it.depth, author, text: it.text }
}
