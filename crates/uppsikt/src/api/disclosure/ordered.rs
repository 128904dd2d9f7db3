use axum::Json;
use axum::extract::State;
use dialogue::assess::Assessed;
use dialogue::ordered::{After, Kept, Ordered, Query, page};
use kernel::item::{Direction, Kind};
use kernel::{Instant, Permission};
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::{ApiProblem, Asked, Bearer, words};

/// Which part of the list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct OrderedQuery {
    /// Only the account with this key.
    account: Option<String>,
    /// From this day on.
    from: Option<String>,
    /// Until this day.
    to: Option<String>,
    /// Whose name holds this.
    author: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
}

/// A line of the list.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OrderedLine {
    id: String,
    /// The platform's identity.
    external_id: String,
    /// The identity of the account.
    account: String,
    #[schema(schema_with = words::schema::<Kind>)]
    kind: &'static str,
    #[schema(schema_with = words::schema::<Direction>)]
    direction: &'static str,
    /// When it was posted, by the platform's clock, or seen first.
    at: String,
    /// None where only named people read it.
    author: Option<String>,
    /// The numbers under which it is registered; none where it is kept in order.
    registered: Vec<String>,
    #[schema(schema_with = words::optional::<Assessed>)]
    assessed: Option<&'static str>,
}

fn line(it: Ordered) -> OrderedLine {
    let (registered, assessed) = match it.kept {
        Kept::Registered(numbers) => (numbers.iter().map(ToString::to_string).collect(), None),
        Kept::InOrder(said) => (Vec::new(), said.map(Assessed::word)),
    };
    OrderedLine {
        id: it.item.id.to_string(),
        at: it.item.received_at().to_string(),
        external_id: it.item.external.0,
        account: it.item.account.to_string(),
        kind: it.item.kind.word(),
        direction: it.item.direction.word(),
        author: it.item.author.map(|it| it.name),
        registered,
        assessed,
    }
}

/// A page of the list.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OrderedPage {
    records: Vec<OrderedLine>,
    /// Where the next page begins.
    next: Option<String>,
}

/// Lists everything on the accounts in the order of the platform's time, with how it is kept as a public record
#[utoipa::path(get, path = "/records", tag = "disclosure", params(OrderedQuery), responses(
    (status = 200, body = OrderedPage), (status = 403), (status = 404), (status = 422)))]
pub(in crate::api) async fn list_records(
    State(cx): State<Context>,
    bearer: Bearer,
    Asked(asked): Asked<OrderedQuery>,
) -> Result<Json<OrderedPage>, ApiProblem> {
    let actor = bearer.who_may(&[Permission::ReadItems])?;
    let mut query = Query { author: asked.author.unwrap_or_default(), ..Query::default() };
    query.from = asked.from.as_deref().map(|it| words::day("from", it)).transpose()?;
    query.to = asked.to.as_deref().map(|it| words::day("to", it)).transpose()?;
    if let Some(key) = &asked.account {
        let account = accounts::find_by_key(&cx.store.reader(), &actor, key).await?;
        query.account = Some(account.ok_or_else(ApiProblem::not_found)?.id);
    }
    let after = asked.after.as_deref().map(place).transpose()?;
    let (lines, next) = page(&cx, &actor, &query, after).await?;
    Ok(Json(OrderedPage {
        records: lines.into_iter().map(line).collect(),
        next: next.map(|it| format!("{}.{}", it.0.as_micros(), it.1)),
    }))
}

fn place(text: &str) -> Result<After, ApiProblem> {
    let read = || {
        let (at, id) = text.split_once('.')?;
        Some((Instant::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    read().ok_or_else(|| ApiProblem::not_given("after", "next"))
}
