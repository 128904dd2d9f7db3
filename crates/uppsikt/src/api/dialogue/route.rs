use axum::extract::{Path, State};
use axum::http::StatusCode;
use dialogue::route::{
    self, ClassItem, Classed, CloseComplaint, ComplaintEnd, Consult, FinishFlow, ItemClass, RouteView,
};
use guideline::Guideline;
use people::Context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::parsed;
use crate::api::{ApiProblem, Bearer, Sent, words};

/// What an item is about, and what follows from it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ItemRoute {
    /// What somebody said last that it is about; none where nobody has.
    #[schema(schema_with = words::optional::<ItemClass>)]
    class: Option<&'static str>,
    /// The number of the matter that it belongs to.
    case_number: Option<String>,
    /// Why the conversation is broken off, if it is.
    #[schema(schema_with = words::optional::<ItemClass>)]
    broken_off: Option<&'static str>,
    /// Whether nothing but the referral is accepted as an answer.
    only_referral: bool,
    /// The guideline's referral, to be sent word by word as the text of an answer.
    referral: Option<String>,
    /// Whether somebody is to be asked before it is answered or left who was not.
    to_consult: bool,
    /// The answers that were given last in the guideline's flow, `y` and `n`; none where nobody walked it.
    path: Option<String>,
    /// Who was asked, the oldest first.
    consultations: Vec<ConsultationLine>,
}

/// That somebody was asked.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct ConsultationLine {
    /// The key of the role.
    role: String,
    said: String,
    /// The identity of who noted it.
    by: String,
    at: String,
}

pub(super) fn item_route(guideline: &Guideline, it: RouteView, path: Option<String>) -> ItemRoute {
    let referral = it.referral(guideline);
    let number = |it: &Classed| it.number.as_ref().map(ToString::to_string);
    let line = |it: route::Consultation| ConsultationLine {
        role: it.role,
        said: it.said,
        by: it.by.to_string(),
        at: it.at.to_string(),
    };
    ItemRoute {
        class: it.standing.class.map(ItemClass::word),
        case_number: it.latest().and_then(number),
        broken_off: it.standing.broken.map(ItemClass::word),
        only_referral: it.standing.lock(guideline).is_some(),
        to_consult: it.standing.lacks_consultation(guideline).is_some(),
        referral,
        path,
        consultations: it.consultations.into_iter().map(line).collect(),
    }
}

/// What an item is about.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Classing {
    /// The number of the wording that was seen.
    seen: i64,
    #[schema(schema_with = words::schema::<ItemClass>)]
    class: String,
    /// The number of the matter; needed with `ongoing-case`.
    case_number: Option<String>,
    /// Whether the conversation is broken off in the whole thread.
    #[serde(default)]
    whole_thread: bool,
}

/// Says what an item is about; said twice, it is said once
///
/// From then on the guideline's route for the class holds: who is asked first, and whether nothing but its referral is
/// accepted as an answer, in the whole thread where the conversation is broken off.
#[utoipa::path(post, path = "/items/{item}/class", tag = "dialogue", params(("item" = String, Path)),
    request_body = Classing, responses((status = 204), (status = 403), (status = 404), (status = 409),
    (status = 422)))]
pub(in crate::api) async fn class_item(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Classing>,
) -> Result<StatusCode, ApiProblem> {
    let order = ClassItem {
        item: parsed(&id)?,
        seen: it.seen,
        class: it.class,
        number: it.case_number.unwrap_or_default(),
        whole_thread: it.whole_thread,
    };
    route::class_item(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// That somebody was asked before an item is answered or left.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Consulting {
    /// The key of a role that the guideline names for the class.
    role: String,
    /// What they said.
    said: String,
}

/// Notes whom somebody asked about an item before it is answered or left
#[utoipa::path(post, path = "/items/{item}/consultations", tag = "dialogue", params(("item" = String, Path)),
    request_body = Consulting, responses((status = 204), (status = 403), (status = 404), (status = 422)))]
pub(in crate::api) async fn consult(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<Consulting>,
) -> Result<StatusCode, ApiProblem> {
    route::consult(&cx, &actor, Consult { item: parsed(&id)?, role: it.role, said: it.said }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What became of a complaint.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ClosingComplaint {
    /// The number of the wording that was seen.
    seen: i64,
    #[schema(schema_with = words::schema::<ComplaintEnd>)]
    outcome: String,
    /// The unit or the system for complaints that took it.
    recipient: String,
}

/// Closes a complaint with what became of it and who took it
#[utoipa::path(post, path = "/items/{item}/complaint", tag = "dialogue", params(("item" = String, Path)),
    request_body = ClosingComplaint, responses((status = 204), (status = 403), (status = 404), (status = 409),
    (status = 422)))]
pub(in crate::api) async fn close_complaint(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<ClosingComplaint>,
) -> Result<StatusCode, ApiProblem> {
    let (outcome, recipient) = (it.outcome, it.recipient);
    let order = CloseComplaint { item: parsed(&id)?, seen: it.seen, outcome, recipient };
    route::close_complaint(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A walk through the guideline's flow.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct WalkingFlow {
    /// The number of the wording that was seen.
    seen: i64,
    /// The answers in order, `y` for each yes and `n` for each no.
    path: String,
}

/// Finishes a walk through the guideline's flow: the path is kept, and says what the item is about
#[utoipa::path(post, path = "/items/{item}/flow", tag = "dialogue", params(("item" = String, Path)),
    request_body = WalkingFlow, responses((status = 204), (status = 403), (status = 404), (status = 409),
    (status = 422)))]
pub(in crate::api) async fn finish_flow(
    State(cx): State<Context>,
    Bearer(actor): Bearer,
    Path(id): Path<String>,
    Sent(it): Sent<WalkingFlow>,
) -> Result<StatusCode, ApiProblem> {
    let order = FinishFlow { item: parsed(&id)?, seen: it.seen, path: it.path };
    route::finish_flow(&cx, &actor, order).await?;
    Ok(StatusCode::NO_CONTENT)
}
