use accounts::OpenDuty;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::PersonId;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{Text, Visit};

use super::found;
use crate::api::{ApiProblem, Bearer, Sent, words};

/// Something that the guideline asks of an account that was there before.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AccountDuty {
    key: String,
    label: String,
    /// What to do.
    help: String,
    /// The last day.
    due_on: String,
    /// How it was met; none while it is not.
    note: Option<String>,
    met_by: Option<String>,
    met_at: Option<String>,
}

/// Lists what the guideline asks of an account that was brought in; nothing of one that was applied for
#[utoipa::path(get, path = "/accounts/{key}/duties", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = [AccountDuty]), (status = 404)))]
pub(in crate::api) async fn list_account_duties(
    State(cx): State<Context>,
    visit: Visit,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<Vec<AccountDuty>>, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    let said = |it: &kernel::calendar::Label| visit.tongue().say(&Text::both(&it.sv, &it.en));
    let duty = |it: OpenDuty| AccountDuty {
        label: said(&it.label),
        help: said(&it.help),
        key: it.key,
        due_on: it.due_on.to_string(),
        met_by: it.met.as_ref().map(|it| it.by.to_string()),
        met_at: it.met.as_ref().map(|it| it.at.to_string()),
        note: it.met.map(|it| it.note),
    };
    Ok(Json(accounts::duties(&cx, account.id).await?.into_iter().map(duty).collect()))
}

/// How a duty is met.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct MeetingDuty {
    note: String,
}

/// Meets a duty of an account that was brought in; met anew, the last word holds
#[utoipa::path(post, path = "/accounts/{key}/duties/{duty}", tag = "accounts",
    params(("key" = String, Path), ("duty" = String, Path)), request_body = MeetingDuty, responses((status = 204),
    (status = 403), (status = 404)))]
pub(in crate::api) async fn meet_account_duty(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, duty)): Path<(String, String)>,
    Sent(it): Sent<MeetingDuty>,
) -> Result<StatusCode, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    accounts::meet_duty(&cx, &actor, &account, &duty, &it.note).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who can sign in to the platform; never with what.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Custodians {
    /// Their identities, all of them.
    people: Vec<String>,
}

/// Says who can sign in to the platform from now on
#[utoipa::path(post, path = "/accounts/{key}/custodians", tag = "accounts", params(("key" = String, Path)),
    request_body = Custodians, responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn change_custodians(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<Custodians>,
) -> Result<StatusCode, ApiProblem> {
    let account = found(&cx, &actor, &key).await?;
    let people: Result<Vec<PersonId>, _> = it.people.iter().map(|it| words::identity("people", it)).collect();
    accounts::change_custodians(&cx, &actor, &account, &people?).await?;
    Ok(StatusCode::NO_CONTENT)
}
