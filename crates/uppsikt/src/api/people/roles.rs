use std::collections::BTreeSet;

use accounts::Account;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use kernel::calendar::date_of;
use kernel::{Actor, Scope};
use people::{AssignRole, Assignment, AssignmentId, Context, Days};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::api::{ApiProblem, Bearer, Made, Nothing, Sent, made, words};

/// A role that a person was given.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AssignmentView {
    id: String,
    /// The key of the role in the guideline.
    role: String,
    /// The keys of the accounts it is for; every account where there is none.
    accounts: Option<Vec<String>>,
    first: String,
    /// Until further notice where there is none.
    last: Option<String>,
    decided_by: String,
    decided_at: String,
    ended_at: Option<String>,
}

pub(super) fn assignment(it: Assignment, accounts: &[Account]) -> AssignmentView {
    AssignmentView {
        accounts: match it.scope {
            Scope::All => None,
            Scope::Accounts(ids) => {
                Some(accounts.iter().filter(|it| ids.contains(&it.id)).map(|it| it.key.to_string()).collect())
            }
        },
        id: it.id.to_string(),
        role: it.role,
        first: it.days.first.to_string(),
        last: it.days.last.map(|it| it.to_string()),
        decided_by: it.decided_by.to_string(),
        decided_at: it.decided_at.to_string(),
        ended_at: it.ended.map(|it| it.at.to_string()),
    }
}

/// A role to be given.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewRole {
    /// The key of the role: see `roles` of `/guideline`.
    role: String,
    /// The keys of the accounts it is for; left out, it is for every account.
    accounts: Option<Vec<String>>,
    /// The first day; today when it is left out.
    first: Option<String>,
    /// The last day; until further notice when it is left out.
    last: Option<String>,
}

/// Gives a person a role, for every account or for some; sent twice, it is one role
#[utoipa::path(post, path = "/people/{person}/roles", tag = "people", params(("person" = String, Path)),
    request_body = NewRole, responses((status = 201, body = Made), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn assign_role(
    State(cx): State<Context>,
    bearer: Bearer,
    Path(person): Path<String>,
    Sent(it): Sent<NewRole>,
) -> Result<(StatusCode, Json<Made>), ApiProblem> {
    let (actor, person) = managed(&cx, bearer, &person).await?;
    let first = match &it.first {
        Some(first) => words::day("first", first)?,
        None => date_of(cx.now()),
    };
    let last = it.last.as_deref().map(|it| words::day("last", it)).transpose()?;
    let scope = match &it.accounts {
        Some(keys) => Scope::Accounts(accounts_named(&cx, &actor, keys).await?),
        None => Scope::All,
    };
    let order = AssignRole { person, role: it.role, scope, days: Days { first, last } };
    Ok(made(people::assign_role(&cx, &actor, order).await?))
}

async fn accounts_named(
    cx: &Context,
    actor: &Actor,
    keys: &[String],
) -> Result<BTreeSet<kernel::AccountId>, ApiProblem> {
    let mut named = BTreeSet::new();
    for key in keys {
        let account = accounts::find_by_key(&cx.store.reader(), actor, key).await?;
        let unknown = || {
            let text = accounts::Refused::UnknownAccount.text();
            ApiProblem::unfit("unknown-account", text).about("accounts")
        };
        named.insert(account.ok_or_else(unknown)?.id);
    }
    Ok(named)
}

/// Ends a role at once; sent twice, it stays as it was ended first
#[utoipa::path(post, path = "/people/{person}/roles/{assignment}/ending", tag = "people",
    params(("person" = String, Path), ("assignment" = String, Path, description = "`id` of the role that was given")),
    responses((status = 204), (status = 403), (status = 404),
    (status = 409)))]
pub(in crate::api) async fn end_role(
    State(cx): State<Context>,
    bearer: Bearer,
    Path((person, assignment)): Path<(String, String)>,
    _: Nothing,
) -> Result<StatusCode, ApiProblem> {
    let (actor, person) = managed(&cx, bearer, &person).await?;
    let assignment: AssignmentId = assignment.parse().map_err(|_| ApiProblem::not_found())?;
    let theirs = people::assignments_of(&cx.store.reader(), person).await?;
    if theirs.iter().all(|it| it.id != assignment) {
        return Err(people::Refused::UnknownAssignment.into());
    }
    people::end_role(&cx, &actor, assignment).await?;
    Ok(StatusCode::NO_CONTENT)
}
