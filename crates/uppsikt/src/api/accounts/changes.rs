use accounts::Verdict;
use accounts::changing::{Change, ChangeField, ChangesView, DecideChange, ProposeChange, Stage, changes_of};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{ApiProblem, Bearer, Sent, words};

/// The changes of an account.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AccountChanges {
    /// The latest first.
    changes: Vec<AccountChange>,
    /// Whether this person may ask for a change now.
    may_propose: bool,
    /// Whether this person may decide on the one that waits.
    may_decide: bool,
}

/// A change of an account: another person, unit, name, purpose or address.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AccountChange {
    number: i64,
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
    reason: String,
    asked_by: String,
    asked_at: String,
    moved_by: String,
    moved_at: String,
    /// Why it was declined or taken back.
    end_reason: String,
    fields: Vec<ChangedField>,
    voices: Vec<ChangeVoice>,
    guideline: String,
}

/// Something that becomes otherwise; units and people by their identities.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ChangedField {
    #[schema(schema_with = words::schema::<ChangeField>)]
    field: &'static str,
    before: String,
    after: String,
}

/// The yes or no of a decider to a change.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ChangeVoice {
    person: String,
    role: Option<String>,
    delegation: Option<String>,
    #[schema(schema_with = words::schema::<Verdict>)]
    verdict: &'static str,
    reason: String,
    at: String,
}

fn shown(it: &Change) -> AccountChange {
    let field = |it: &accounts::changing::FieldChange| ChangedField {
        field: it.field.word(),
        before: it.before.clone(),
        after: it.after.clone(),
    };
    let voice = |it: &accounts::changing::Voice| ChangeVoice {
        person: it.person.to_string(),
        role: it.role.clone(),
        delegation: it.delegation.clone(),
        verdict: it.verdict.word(),
        reason: it.reason.clone(),
        at: it.at.to_string(),
    };
    AccountChange {
        number: it.n,
        stage: it.stage.word(),
        reason: it.reason.clone(),
        asked_by: it.proposed_by.to_string(),
        asked_at: it.proposed_at.to_string(),
        moved_by: it.moved_by.to_string(),
        moved_at: it.moved_at.to_string(),
        end_reason: it.end_reason.clone(),
        fields: it.fields.iter().map(field).collect(),
        voices: it.voices.iter().map(voice).collect(),
        guideline: it.guideline.clone(),
    }
}

/// Shows what was asked to be changed about an account, what was decided, and what it was before
#[utoipa::path(get, path = "/accounts/{key}/changes", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = AccountChanges), (status = 404)))]
pub(in crate::api) async fn list_changes(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<AccountChanges>, ApiProblem> {
    let ChangesView { changes, may_propose, may_decide, .. } = changes_of(&cx, &actor, &key).await?;
    Ok(Json(AccountChanges { changes: changes.iter().map(shown).collect(), may_propose, may_decide }))
}

/// What is to be otherwise about an account; what is left out stays as it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ChangeOrder {
    name: Option<String>,
    address: Option<String>,
    unit: Option<String>,
    purpose: Option<String>,
    responsible: Option<String>,
    deputy: Option<String>,
    manager: Option<String>,
    /// Why.
    reason: String,
}

/// The change that was asked for.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AskedChange {
    number: i64,
}

/// Asks for a change of an account; it stays as it is until that is decided
#[utoipa::path(post, path = "/accounts/{key}/changes", tag = "accounts", params(("key" = String, Path)),
    request_body = ChangeOrder, responses((status = 201, body = AskedChange), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn propose_change(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(it): Sent<ChangeOrder>,
) -> Result<(StatusCode, Json<AskedChange>), ApiProblem> {
    let person =
        |field, said: &Option<String>| said.as_deref().map(|it| words::identity(field, it)).transpose();
    let order = ProposeChange {
        unit: it.unit.as_deref().map(|it| words::identity("unit", it)).transpose()?,
        responsible: person("responsible", &it.responsible)?,
        deputy: person("deputy", &it.deputy)?,
        manager: person("manager", &it.manager)?,
        name: it.name,
        address: it.address,
        purpose: it.purpose,
        reason: it.reason,
    };
    let number = accounts::changing::propose_change(&cx, &actor, &key, &order).await?;
    Ok((StatusCode::CREATED, Json(AskedChange { number })))
}

/// A yes or no to a change of an account.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ChangeVerdict {
    #[schema(schema_with = words::schema::<Verdict>)]
    verdict: String,
    /// Why; a no needs a reason.
    #[serde(default)]
    reason: String,
    /// The number of the delegation, where it is decided by delegation.
    #[serde(default)]
    delegation: String,
}

/// How far the change has come.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ChangeStage {
    #[schema(schema_with = words::schema::<Stage>)]
    stage: &'static str,
}

/// Says yes or no to a change of an account
///
/// With the last yes that the guideline asks for the account is otherwise; the first no ends it.
#[utoipa::path(post, path = "/accounts/{key}/changes/{change}/decision", tag = "accounts",
    params(("key" = String, Path), ("change" = i64, Path)), request_body = ChangeVerdict,
    responses((status = 200, body = ChangeStage), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn decide_change(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, change)): Path<(String, String)>,
    Sent(it): Sent<ChangeVerdict>,
) -> Result<Json<ChangeStage>, ApiProblem> {
    let verdict = words::read("verdict", &it.verdict)?;
    let order = DecideChange { n: number(&change)?, verdict, reason: it.reason, delegation: it.delegation };
    let stage = accounts::changing::decide_change(&cx, &actor, &key, &order).await?;
    Ok(Json(ChangeStage { stage: stage.word() }))
}

/// Why a change is taken back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ChangeWithdrawal {
    reason: String,
}

/// Takes back a change that one asked for and nobody has decided on
#[utoipa::path(post, path = "/accounts/{key}/changes/{change}/withdrawal", tag = "accounts",
    params(("key" = String, Path), ("change" = i64, Path)), request_body = ChangeWithdrawal,
    responses((status = 204), (status = 403), (status = 404), (status = 409)))]
pub(in crate::api) async fn withdraw_change(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path((key, change)): Path<(String, String)>,
    Sent(it): Sent<ChangeWithdrawal>,
) -> Result<StatusCode, ApiProblem> {
    accounts::changing::withdraw_change(&cx, &actor, &key, number(&change)?, &it.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn number(text: &str) -> Result<i64, ApiProblem> {
    text.parse().map_err(|_| ApiProblem::not_found())
}
