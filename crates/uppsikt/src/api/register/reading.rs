use axum::Json;
use axum::extract::{Path, Query, State};
use kernel::Permission;
use people::Context;
use records::{Entry, PublicEntry, Sight, register_of_year, register_years, search_register};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::parsed;
use crate::api::problem::Problem;
use crate::api::{ApiProblem, Bearer};

const PAGE: usize = 100;
const READERS: &[Permission] = &[Permission::ReadRegister, Permission::Register];

/// An entry as everybody may read it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PublicView {
    id: String,
    number: String,
    registered_at: String,
    origin: &'static str,
    dated: String,
    /// Left out where they are under secrecy.
    sender: Option<String>,
    matter: Option<String>,
}

fn public(it: PublicEntry) -> PublicView {
    let (sender, matter) = it.open.map_or((None, None), |it| (it.sender, Some(it.matter)));
    PublicView {
        id: it.id.to_string(),
        number: it.designation.to_string(),
        registered_at: it.registered_at.to_string(),
        origin: it.origin.key(),
        dated: it.dated.to_string(),
        sender,
        matter,
    }
}

/// An entry as the registrar sees it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EntryView {
    id: String,
    case: String,
    item: String,
    account: String,
    stage: &'static str,
    number: Option<String>,
    origin: &'static str,
    dated: String,
    sender: Option<String>,
    matter: String,
    restricted: bool,
    /// The digest of the sealed evidence.
    bundle: String,
    proposed_at: String,
    /// To be sent back as `expected_change` with every decision.
    change: i64,
}

fn whole(it: Entry) -> EntryView {
    EntryView {
        stage: it.stage.key(),
        number: it.stage.designation().map(ToString::to_string),
        restricted: it.openness.restricted(),
        id: it.id.to_string(),
        case: it.case.to_string(),
        item: it.item.to_string(),
        account: it.account.to_string(),
        origin: it.origin.key(),
        dated: it.dated.to_string(),
        sender: it.sender,
        matter: it.matter,
        bundle: it.bundle.to_string(),
        proposed_at: it.proposed_at.to_string(),
        change: it.change,
    }
}

/// Lists the entries that wait for this registrar
#[utoipa::path(get, path = "/register/queue", tag = "register", responses(
    (status = 200, body = [EntryView]), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub(in crate::api) async fn queue(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<EntryView>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::Register])?;
    let waiting = records::waiting(&cx.store.reader(), &actor).await?;
    Ok(Json(waiting.into_iter().map(whole).collect()))
}

/// Which part of the register.
#[derive(Deserialize, IntoParams)]
pub(in crate::api) struct Asked {
    /// The year; the latest when there is none.
    year: Option<i16>,
    /// Only entries that hold all these words, of any year.
    words: Option<String>,
    /// The last entry of the page before.
    after: Option<String>,
}

/// Reads the register in its public form, newest first
#[utoipa::path(get, path = "/register", tag = "register", params(Asked), responses(
    (status = 200, body = [PublicView]), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub(in crate::api) async fn list(
    State(cx): State<Context>,
    bearer: Bearer,
    Query(asked): Query<Asked>,
) -> Result<Json<Vec<PublicView>>, ApiProblem> {
    let actor = bearer.who_may(READERS)?;
    let reader = cx.store.reader();
    let after = asked.after.as_deref().map(parsed).transpose()?;
    let year = match asked.year {
        Some(year) => Some(year),
        None => register_years(&reader, &actor).await?.first().copied(),
    };
    let entries = match (asked.words.as_deref().map(str::trim), year) {
        (Some(words), _) if !words.is_empty() => search_register(&reader, &actor, words).await?,
        (_, Some(year)) => register_of_year(&reader, &actor, year, after, PAGE).await?,
        (_, None) => Vec::new(),
    };
    Ok(Json(entries.into_iter().map(public).collect()))
}

/// An entry, as far as the token may see it.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(in crate::api) enum Seen {
    Whole(EntryView),
    Public(PublicView),
}

/// Shows an entry; the reading of restricted fields is logged
#[utoipa::path(get, path = "/register/{entry}", tag = "register", params(("entry" = String, Path)), responses(
    (status = 200, body = Seen), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(in crate::api) async fn one(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<Seen>, ApiProblem> {
    Ok(Json(match records::look(&cx.store, &actor, parsed(&id)?).await? {
        Sight::Whole { entry, .. } => Seen::Whole(whole(*entry)),
        Sight::Public { entry, .. } => Seen::Public(public(entry)),
    }))
}
