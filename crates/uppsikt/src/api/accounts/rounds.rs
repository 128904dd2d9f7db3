use accounts::Account;
use axum::Json;
use axum::extract::{Path, State};
use dialogue::{Round, RoundRefused, RoundStage, SignRound};
use kernel::{Actor, ItemId, Permission};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::found;
use crate::api::{ApiProblem, Bearer, Sent, words};

/// A watch round.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RoundView {
    id: String,
    opens_at: String,
    due_at: String,
    #[schema(schema_with = words::schema::<RoundStage>)]
    stage: &'static str,
    signed_at: Option<String>,
    signed_by: Option<String>,
    /// The last item that was gone through.
    through: Option<String>,
}

/// The watch rounds of an account.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Rounds {
    /// The newest item of the account, through which a round can be signed once everything up to it was read; none while
    /// nobody has written anything.
    newest: Option<String>,
    /// The latest rounds, newest first.
    rounds: Vec<RoundView>,
}

fn view(it: &Round) -> RoundView {
    RoundView {
        id: it.id.to_string(),
        opens_at: it.opens_at.to_string(),
        due_at: it.due_at.to_string(),
        stage: it.stage.word(),
        signed_at: it.signed_at.map(|at| at.to_string()),
        signed_by: it.signed_by.map(|it| it.to_string()),
        through: it.through.map(|it| it.to_string()),
    }
}

/// An account with the round that is due there first.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct NextRound {
    /// The key of the account.
    account: String,
    /// None while no round is planned, or none is this token's person's to see to.
    round: Option<RoundView>,
}

/// Lists the open accounts with the watch round of each that is due first and that nobody has signed
#[utoipa::path(get, path = "/rounds", tag = "accounts", responses((status = 200, body = [NextRound]), (status = 403)))]
pub(in crate::api) async fn list_next_rounds(
    State(cx): State<Context>,
    bearer: Bearer,
) -> Result<Json<Vec<NextRound>>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems])?;
    let rounds = dialogue::unsigned_rounds(&cx, &actor).await?;
    let accounts = accounts::list(&cx.store.reader(), &actor).await?;
    let first =
        |it: &Account| rounds.iter().filter(|round| round.account == it.id).min_by_key(|it| it.due_at);
    let next = |it: &Account| NextRound { account: it.key.to_string(), round: first(it).map(view) };
    Ok(Json(accounts.iter().filter(|it| it.is_open()).map(next).collect()))
}

/// The account, for somebody who may read what stands on it.
pub(super) async fn readable(cx: &Context, actor: &Actor, key: &str) -> Result<Account, ApiProblem> {
    let account = found(cx, actor, key).await?;
    if actor.may_on(Permission::ReadItems, account.id) { Ok(account) } else { Err(ApiProblem::not_found()) }
}

/// Lists an account's latest watch rounds
#[utoipa::path(get, path = "/accounts/{key}/rounds", tag = "accounts", params(("key" = String, Path)), responses(
    (status = 200, body = Rounds), (status = 404)))]
pub(in crate::api) async fn list_rounds(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
) -> Result<Json<Rounds>, ApiProblem> {
    let account = readable(&cx, &actor, &key).await?.id;
    let newest = dialogue::inbox::newest(&cx, account).await?.map(|it| it.to_string());
    let rounds = dialogue::rounds_of(&cx, account, 50).await?;
    Ok(Json(Rounds { newest, rounds: rounds.iter().map(view).collect() }))
}

/// What is signed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Signing {
    /// The last item that was gone through: `newest` of the rounds as they were when the reading began; null only while
    /// nobody has written anything.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    through: Option<String>,
}

/// The rounds that were signed.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Signed {
    rounds: Vec<String>,
}

/// Signs every round of the account that is open now
///
/// A round is a person's word that they have gone through the account: sign what somebody has read, not what was fetched.
#[utoipa::path(post, path = "/accounts/{key}/rounds", tag = "accounts", params(("key" = String, Path)),
    request_body = Signing, responses((status = 200, body = Signed), (status = 403),
    (status = 404), (status = 409)))]
pub(in crate::api) async fn sign_rounds(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(key): Path<String>,
    Sent(signing): Sent<Signing>,
) -> Result<Json<Signed>, ApiProblem> {
    let account = readable(&cx, &actor, &key).await?.id;
    let through =
        signing.through.as_deref().map(|it| words::identity::<ItemId>("through", it)).transpose()?;
    let signed = dialogue::sign_round(&cx, &actor, SignRound { account, through }).await;
    let rounds = signed.map_err(|it| match it {
        RoundRefused::NotFound => ApiProblem::not_permitted(),
        it @ (RoundRefused::NothingToSign(_)
        | RoundRefused::NeedsThrough
        | RoundRefused::GoneThroughBefore
        | RoundRefused::OtherAccount
        | RoundRefused::Failed(_)) => it.into(),
    })?;
    Ok(Json(Signed { rounds: rounds.into_iter().map(|it| it.to_string()).collect() }))
}
