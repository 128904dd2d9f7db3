use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use kernel::{EntryId, Permission};
use people::Context;
use records::{
    CorrectOrder, DeclineOrder, Entry, PublicEntry, RegisterOrder, RegistryNumber, Secrecy, Sight,
    register_of_year, register_years, search_register,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::problem::Problem;
use super::{ApiProblem, Bearer, Sent};

const PAGE: usize = 100;
const READERS: &[Permission] = &[Permission::ReadRegister, Permission::Register];

/// An entry as everybody may read it.
#[derive(Serialize, ToSchema)]
pub(super) struct PublicView {
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
pub(super) struct EntryView {
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
pub(super) async fn queue(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<EntryView>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::Register])?;
    let waiting = records::waiting(&cx.store.reader(), &actor).await?;
    Ok(Json(waiting.into_iter().map(whole).collect()))
}

/// Which part of the register.
#[derive(Deserialize, IntoParams)]
pub(super) struct Asked {
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
pub(super) async fn list(
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
pub(super) enum Seen {
    Whole(EntryView),
    Public(PublicView),
}

/// Shows an entry; the reading of restricted fields is logged
#[utoipa::path(get, path = "/register/{entry}", tag = "register", params(("entry" = String, Path)), responses(
    (status = 200, body = Seen), (status = 401, body = Problem), (status = 404, body = Problem)))]
pub(super) async fn one(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<Seen>, ApiProblem> {
    Ok(Json(match records::look(&cx.store, &actor, parsed(&id)?).await? {
        Sight::Whole { entry, .. } => Seen::Whole(whole(*entry)),
        Sight::Public { entry, .. } => Seen::Public(public(entry)),
    }))
}

fn parsed(id: &str) -> Result<EntryId, ApiProblem> {
    id.parse().map_err(|_| ApiProblem::not_found())
}

/// What keeps sender and matter out of the public form.
#[derive(Deserialize, ToSchema)]
pub(super) struct Provision {
    /// The provision, such as `OSL 21 kap. 1 §`.
    provision: String,
    /// The authority that marks it.
    authority: String,
}

fn secrecy(it: Provision) -> Secrecy {
    Secrecy { provision: it.provision, authority: it.authority }
}

/// What the registrar says when registering.
#[derive(Deserialize, ToSchema)]
pub(super) struct Registering {
    matter: String,
    /// Empty where there is no sender.
    #[serde(default)]
    sender: String,
    restricted: Option<Provision>,
    /// The matter it belongs to, when it is registered already.
    existing_matter: Option<String>,
    expected_change: i64,
}

/// The number that the record got.
#[derive(Serialize, ToSchema)]
pub(super) struct Registered {
    number: String,
}

/// Registers an entry
#[utoipa::path(post, path = "/register/{entry}/registration", tag = "register", params(("entry" = String, Path)),
    request_body = Registering, responses((status = 200, body = Registered), (status = 401, body = Problem),
    (status = 403, body = Problem), (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn register(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Registering>,
) -> Result<Json<Registered>, ApiProblem> {
    let order = RegisterOrder {
        matter: it.matter,
        sender: it.sender,
        restricted: it.restricted.map(secrecy),
        existing_matter: it.existing_matter.as_deref().map(number).transpose()?,
        expected_change: it.expected_change,
    };
    let designation = records::register(&cx, &actor, parsed(&id)?, order).await?;
    Ok(Json(Registered { number: designation.to_string() }))
}

fn number(text: &str) -> Result<RegistryNumber, ApiProblem> {
    text.parse().map_err(|it| records::Refused::NotANumber(it).into())
}

/// Why a record is left out.
#[derive(Deserialize, ToSchema)]
pub(super) struct Declining {
    reason: String,
    expected_change: i64,
}

/// Leaves a record out of the register, where law and guideline allow that
#[utoipa::path(post, path = "/register/{entry}/declining", tag = "register", params(("entry" = String, Path)),
    request_body = Declining, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn decline(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Declining>,
) -> Result<StatusCode, ApiProblem> {
    let order = DeclineOrder { reason: it.reason, expected_change: it.expected_change };
    records::decline(&cx, &actor, parsed(&id)?, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What an entry should say instead.
#[derive(Deserialize, ToSchema)]
pub(super) struct Correcting {
    matter: String,
    #[serde(default)]
    sender: String,
    restricted: Option<Provision>,
    number: String,
    reason: String,
    expected_change: i64,
}

/// Corrects an entry; what stood there stays visible
#[utoipa::path(post, path = "/register/{entry}/correction", tag = "register", params(("entry" = String, Path)),
    request_body = Correcting, responses((status = 204), (status = 401, body = Problem), (status = 403, body = Problem),
    (status = 404, body = Problem), (status = 409, body = Problem), (status = 422, body = Problem)))]
pub(super) async fn correct(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Correcting>,
) -> Result<StatusCode, ApiProblem> {
    let order = CorrectOrder {
        matter: it.matter,
        sender: it.sender,
        restricted: it.restricted.map(secrecy),
        number: number(&it.number)?,
        reason: it.reason,
        expected_change: it.expected_change,
    };
    records::correct(&cx, &actor, parsed(&id)?, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
