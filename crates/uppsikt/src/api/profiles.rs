//! The profiles of accounts: what they should say, what they say, and vouching for them.

use std::collections::BTreeMap;

use accounts::profile::{
    self, About, Checked, ChooseSymbol, ConfirmProfile, PieceKind, Says, StateFact, Symbol,
};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use guideline::Fact;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ApiProblem, Bearer, Nothing, Sent, words};

/// A profile: the text to copy, how each item stands, and the difference word for word.
#[derive(Serialize, ToSchema)]
pub(super) struct ProfileView {
    whole: String,
    short: String,
    short_room: Option<usize>,
    left_out: Vec<String>,
    seen_at: Option<String>,
    due_at: Option<String>,
    items: Vec<ProfileItemView>,
    difference: Vec<PieceView>,
}

/// One item.
#[derive(Serialize, ToSchema)]
pub(super) struct ProfileItemView {
    key: String,
    strength: &'static str,
    text: Option<String>,
    /// `there`, `outdated`, `missing`, `not-needed`, `not-stated`, `by-eye`; nothing before anybody looked.
    state: Option<&'static str>,
    amiss: bool,
}

/// Words that stand alike in a row.
#[derive(Serialize, ToSchema)]
pub(super) struct PieceView {
    /// `same`, `missing` or `extra`.
    kind: &'static str,
    words: String,
}

fn item(it: &Checked) -> ProfileItemView {
    let state = it.state.map(|it| match it {
        profile::State::There => "there",
        profile::State::Outdated => "outdated",
        profile::State::Missing => "missing",
        profile::State::NotNeeded => "not-needed",
        profile::State::NotStated => "not-stated",
        profile::State::ByEye => "by-eye",
    });
    let text = match &it.line.says {
        Says::Text { text, .. } => Some(text.clone()),
        Says::NotStated | Says::Seen => None,
    };
    ProfileItemView {
        key: it.line.item.clone(),
        strength: it.line.strength.word(),
        text,
        state,
        amiss: it.is_amiss(),
    }
}

/// Shows what the profile of an account should say, and what it says
#[utoipa::path(get, path = "/accounts/{key}/profile", tag = "profiles", params(("key" = String, Path)), responses(
    (status = 200, body = ProfileView), (status = 404)))]
pub(super) async fn show_profile(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<ProfileView>, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?;
    let it = profile::profile(&cx, &account).await?;
    let piece = |it: profile::Piece| {
        let kind = match it.kind {
            PieceKind::Same => "same",
            PieceKind::Missing => "missing",
            PieceKind::Extra => "extra",
        };
        PieceView { kind, words: it.words }
    };
    Ok(Json(ProfileView {
        items: it.lines.iter().map(item).collect(),
        whole: it.whole,
        short: it.short.text,
        short_room: it.short.room,
        left_out: it.short.left_out,
        seen_at: it.seen.map(|it| it.at.to_string()),
        due_at: it.due_at.map(|at| at.to_string()),
        difference: it.difference.into_iter().map(piece).collect(),
    }))
}

/// A fact that is stated.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Stating {
    /// The fact by its name in the guideline.
    #[schema(schema_with = words::schema::<Fact>)]
    pub(super) fact: String,
    /// What it is; empty takes it back.
    pub(super) said: String,
}

/// States a fact that holds for every account of the organisation
#[utoipa::path(post, path = "/profiles/facts", tag = "profiles", request_body = Stating,
    responses((status = 204), (status = 403), (status = 409)))]
pub(super) async fn state_common_fact(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<Stating>,
) -> Result<StatusCode, ApiProblem> {
    let order = StateFact { about: About::Organisation, fact: words::read("fact", &it.fact)?, said: it.said };
    profile::state_fact(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// States a fact about an account
#[utoipa::path(post, path = "/accounts/{key}/profile/facts", tag = "profiles", params(("key" = String, Path)),
    request_body = Stating, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn state_account_fact(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Stating>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let fact = words::read("fact", &it.fact)?;
    profile::state_fact(&cx, &actor, StateFact { about: About::Account(account), fact, said: it.said })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What was found when somebody looked at the profile.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Confirming {
    /// Whether each item is right, by its key; every picture must be here.
    judged: BTreeMap<String, bool>,
    /// What is done about what is not.
    #[serde(default)]
    note: String,
}

/// Vouches for a profile
#[utoipa::path(post, path = "/accounts/{key}/profile/confirmation", tag = "profiles", params(("key" = String, Path)),
    request_body = Confirming, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn confirm_profile(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Confirming>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    profile::confirm_profile(&cx, &actor, ConfirmProfile { account, judged: it.judged, note: it.note })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What an account shows as its picture.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Choosing {
    #[schema(schema_with = words::schema::<Symbol>)]
    symbol: String,
    /// Why.
    reason: String,
}

/// Decides what an account shows as its picture
#[utoipa::path(post, path = "/accounts/{key}/profile/symbol", tag = "profiles", params(("key" = String, Path)),
    request_body = Choosing, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn choose_symbol(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Choosing>,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    let symbol = words::read("symbol", &it.symbol)?;
    profile::choose_symbol(&cx, &actor, ChooseSymbol { account, symbol, reason: it.reason }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Orders a look at what the profile says on the platform now
#[utoipa::path(post, path = "/accounts/{key}/profile/look", tag = "profiles", params(("key" = String, Path)),
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(super) async fn look_at_profile(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let account = super::accounts::found(&cx, &actor, &key).await?.id;
    profile::ask_for_look(&cx, &actor, account).await?;
    Ok(StatusCode::NO_CONTENT)
}
