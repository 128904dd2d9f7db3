//! What concerns the person that the token acts as.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::{Actor, Permission, PersonId};
use people::{AbsenceId, ChangePassword, Context, Cost, TokenId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::people::absences::{AbsenceView, NewAbsence, absence};
use super::{ApiProblem, Bearer, Made, Nothing, Sent, made};

/// Whoever the token acts as.
#[derive(Serialize, ToSchema)]
pub(super) struct Me {
    id: String,
    name: String,
    /// What they may do today, on at least one account.
    permissions: Vec<&'static str>,
    /// The guideline in force.
    guideline: String,
    organisation: String,
    /// Their absences of today and of the days to come.
    absences: Vec<AbsenceView>,
}

/// Says as whom the token acts
#[utoipa::path(get, path = "/me", tag = "me", responses((status = 200, body = Me)))]
pub(super) async fn show_me(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Me>, ApiProblem> {
    let may = Permission::ALL.iter().filter(|it| actor.may(**it));
    let absences = people::absences(&cx.store.reader()).await?;
    Ok(Json(Me {
        id: actor.id().map(|it| it.to_string()).unwrap_or_default(),
        name: actor.name().to_owned(),
        permissions: may.map(|it| it.key()).collect(),
        guideline: cx.guideline.version.to_string(),
        organisation: cx.organisation.clone(),
        absences: absences.iter().filter(|it| Some(it.person) == actor.id()).map(absence).collect(),
    }))
}

fn own(actor: &Actor) -> Result<PersonId, ApiProblem> {
    actor.id().ok_or_else(ApiProblem::not_permitted)
}

/// Registers one's own absence; sent twice, it is one absence
#[utoipa::path(post, path = "/me/absences", tag = "me", request_body = NewAbsence, responses(
    (status = 201, body = Made), (status = 409)))]
pub(super) async fn register_own_absence(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<NewAbsence>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let order = it.order(own(&actor)?)?;
    Ok(made(people::register_absence(&cx, &actor, order).await?))
}

/// Ends one's own absence at once, because one is back
#[utoipa::path(post, path = "/me/absences/{absence}/ending", tag = "me", params(("absence" = String, Path)),
    responses((status = 204), (status = 403), (status = 404)))]
pub(super) async fn end_own_absence(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(absence): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let absence: AbsenceId = absence.parse().map_err(|_| ApiProblem::not_found())?;
    people::end_absence(&cx, &actor, absence).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A password to be changed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewPassword {
    /// The one that is valid now.
    old: String,
    /// The one that is to be: at least 12 characters.
    new: String,
}

/// Changes one's own password
///
/// All sessions end, tokens go on. Wrong guesses of the old password count as failed sign-ins: after five the door is
/// closed for a quarter of an hour.
#[utoipa::path(post, path = "/me/password", tag = "me", request_body = NewPassword, responses(
    (status = 204), (status = 429)))]
pub(super) async fn change_own_password(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Sent(it): Sent<NewPassword>,
) -> Result<StatusCode, ApiProblem> {
    let order = ChangePassword { old: it.old.into(), new: it.new.into() };
    people::change_password(&cx, &actor, order, Cost::FULL).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A token, without its secret.
#[derive(Serialize, ToSchema)]
pub(super) struct TokenView {
    id: String,
    name: String,
    made_at: String,
    expires_at: String,
    used_at: Option<String>,
    ended_at: Option<String>,
}

/// Lists one's own tokens, newest first, also those that no longer work
#[utoipa::path(get, path = "/me/tokens", tag = "me", responses((status = 200, body = [TokenView])))]
pub(super) async fn list_own_tokens(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
) -> Result<Json<Vec<TokenView>>, ApiProblem> {
    let token = |it: people::ApiToken| TokenView {
        id: it.id.to_string(),
        name: it.name,
        made_at: it.made_at.to_string(),
        expires_at: it.expires_at.to_string(),
        used_at: it.used_at.map(|at| at.to_string()),
        ended_at: it.ended_at.map(|at| at.to_string()),
    };
    let tokens = people::tokens_of(&cx.store.reader(), own(&actor)?).await?;
    Ok(Json(tokens.into_iter().map(token).collect()))
}

/// Ends one of one's own tokens at once, also the one that is shown
///
/// Tokens are made on the page My page alone: a token that could make others could not be taken back.
#[utoipa::path(post, path = "/me/tokens/{token}/ending", tag = "me", params(("token" = String, Path)),
    responses((status = 204), (status = 404)))]
pub(super) async fn end_own_token(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(token): Path<String>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let token: TokenId = token.parse().map_err(|_| ApiProblem::not_found())?;
    people::end_token(&cx, &actor, token).await?;
    Ok(StatusCode::NO_CONTENT)
}
