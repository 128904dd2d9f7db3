use axum::Json;
use axum::extract::{Path, State};
use kernel::Permission;
use people::Context;
use records::{
    Change, Entry, Openness, PublicEntry, Sight, register_of_year, register_years, search_register,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::parsed;
use crate::api::{ApiProblem, Asked, Bearer, words};

const PAGE: usize = 100;
const READERS: &[Permission] = &[Permission::ReadRegister, Permission::Register];

/// An entry as everybody may read it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PublicEntryView {
    id: String,
    /// What the record is called: the number of the matter, and which record of it.
    number: String,
    registered_at: String,
    /// `received` or `created`.
    origin: &'static str,
    dated: String,
    /// Left out where they are under secrecy.
    sender: Option<String>,
    matter: Option<String>,
}

fn public(it: PublicEntry) -> PublicEntryView {
    let (sender, matter) = it.open.map_or((None, None), |it| (it.sender, Some(it.matter)));
    PublicEntryView {
        id: it.id.to_string(),
        number: it.designation.to_string(),
        registered_at: it.registered_at.to_string(),
        origin: it.origin.key(),
        dated: it.dated.to_string(),
        sender,
        matter,
    }
}

/// A secrecy marking.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct MarkingView {
    provision: String,
    authority: String,
}

/// A correction of an entry.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ChangeView {
    /// `sender`, `matter`, `number` or `secrecy`.
    field: &'static str,
    old: Option<String>,
    new: Option<String>,
    reason: String,
    by: String,
    at: String,
}

fn change(it: Change) -> ChangeView {
    ChangeView {
        field: it.field.key(),
        old: it.old,
        new: it.new,
        reason: it.reason,
        by: it.decided.by.to_string(),
        at: it.decided.at.to_string(),
    }
}

/// An entry as the registrar sees it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct EntryView {
    id: String,
    /// None where the closing of an account proposed it; then there is no item either.
    case: Option<String>,
    item: Option<String>,
    account: String,
    /// `proposed`, `registered` or `declined`.
    stage: &'static str,
    /// What the record is called, once it is registered: the number of the matter, and which record of it.
    number: Option<String>,
    /// The number of its matter alone.
    matter_number: Option<String>,
    /// `received` or `created`.
    origin: &'static str,
    dated: String,
    sender: Option<String>,
    matter: String,
    /// Whether sender and matter are kept out of the public form.
    restricted: bool,
    /// Whether secrecy is suspected and no registrar has assessed it yet.
    suspected: bool,
    /// The provision and the authority, where a registrar marked the record.
    marking: Option<MarkingView>,
    /// The key of the reason in the guideline for which it was proposed.
    ground: String,
    /// What was corrected, the oldest first.
    changes: Vec<ChangeView>,
    /// The digest of the sealed evidence.
    bundle: String,
    proposed_at: String,
    /// To be sent back as `expected_change` with every decision.
    change: i64,
}

fn whole(it: Entry, changes: Vec<Change>) -> EntryView {
    let (suspected, marking) = match it.openness {
        Openness::Public => (false, None),
        Openness::Suspected => (true, None),
        Openness::Marked(it) => {
            (false, Some(MarkingView { provision: it.secrecy.provision, authority: it.secrecy.authority }))
        }
    };
    EntryView {
        restricted: suspected || marking.is_some(),
        suspected,
        marking,
        changes: changes.into_iter().map(change).collect(),
        ground: it.ground,
        stage: it.stage.key(),
        number: it.stage.designation().map(ToString::to_string),
        matter_number: it.stage.designation().map(|it| it.number.to_string()),
        id: it.id.to_string(),
        case: it.cause.case().map(|it| it.to_string()),
        item: it.cause.item().map(|it| it.to_string()),
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
    (status = 200, body = [EntryView]), (status = 403)))]
pub(in crate::api) async fn list_waiting_entries(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<EntryView>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::Register])?;
    let waiting = records::waiting(&cx.store.reader(), &actor).await?;
    Ok(Json(waiting.into_iter().map(|it| whole(it, Vec::new())).collect()))
}

/// Which part of the register.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct RegisterQuery {
    /// The year; the latest when there is none.
    year: Option<i16>,
    /// Only entries that hold all these words, of any year.
    words: Option<String>,
    /// The last entry of the page before.
    after: Option<String>,
}

/// Reads the register in its public form, newest first
#[utoipa::path(get, path = "/register", tag = "register", params(RegisterQuery), responses(
    (status = 200, body = [PublicEntryView]), (status = 403)))]
pub(in crate::api) async fn list_register(
    State(cx): State<Context>,
    bearer: Bearer,
    Asked(asked): Asked<RegisterQuery>,
) -> Result<Json<Vec<PublicEntryView>>, ApiProblem> {
    let actor = bearer.who_may(READERS)?;
    let reader = cx.store.reader();
    let after = asked.after.as_deref().map(|it| words::identity("after", it)).transpose()?;
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
pub(in crate::api) enum SeenEntry {
    Whole(Box<EntryView>),
    Public(PublicEntryView),
}

/// Shows an entry; the reading of restricted fields is logged
#[utoipa::path(get, path = "/register/{entry}", tag = "register", params(("entry" = String, Path)), responses(
    (status = 200, body = SeenEntry), (status = 404)))]
pub(in crate::api) async fn show_entry(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
) -> Result<Json<SeenEntry>, ApiProblem> {
    Ok(Json(match records::look(&cx.store, &actor, parsed(&id)?).await? {
        Sight::Whole { entry, changes } => SeenEntry::Whole(Box::new(whole(*entry, changes))),
        Sight::Public { entry, .. } => SeenEntry::Public(public(entry)),
    }))
}
