//! Saying what an item is about, noting who was asked, closing a complaint.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::ItemId;
use people::{Context, SignedIn};
use webkit::{Posted, Problem, SeeOther, Shell, Text, refused_page};

use super::item::{drawn, restricted};
use super::item_page::Again;
use super::parsed;
use super::route_card::RouteSaid;
use crate::route::{self, ClassItem, CloseComplaint, Consult, Refused};

/// Says what the item is about.
pub(super) async fn class(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<RouteSaid>,
) -> Result<Response, Problem> {
    let (item, said) = (parsed(&id)?, posted.value);
    let order = ClassItem {
        item,
        seen: said.seen(),
        class: said.class.clone(),
        number: said.case_number.clone(),
        whole_thread: said.thread == "yes",
    };
    let done = route::class_item(&cx, &signed_in, order).await.map(|()| "dialogue-route-classed");
    answered(&cx, signed_in, shell, item, said, done).await
}

/// Notes who was asked and what they said.
pub(super) async fn consult(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<RouteSaid>,
) -> Result<Response, Problem> {
    let (item, said) = (parsed(&id)?, posted.value);
    let order = Consult { item, role: said.role.clone(), said: said.said.clone() };
    let done = route::consult(&cx, &signed_in, order).await.map(|()| "dialogue-route-consulted");
    answered(&cx, signed_in, shell, item, said, done).await
}

/// Closes the complaint.
pub(super) async fn close(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<RouteSaid>,
) -> Result<Response, Problem> {
    let (item, said) = (parsed(&id)?, posted.value);
    let (outcome, recipient) = (said.outcome.clone(), said.recipient.clone());
    let order = CloseComplaint { item, seen: said.seen(), outcome, recipient };
    let done = route::close_complaint(&cx, &signed_in, order).await.map(|()| "dialogue-route-closed");
    answered(&cx, signed_in, shell, item, said, done).await
}

/// The page of the item, with what was written where it was refused.
async fn answered(
    cx: &Context,
    signed_in: SignedIn,
    shell: Shell,
    item: ItemId,
    said: RouteSaid,
    done: Result<&'static str, Refused>,
) -> Result<Response, Problem> {
    let refused = match done {
        Ok(done) => {
            return Ok(SeeOther::to(format!("/items/{item}")).saying(Text::key(done)).into_response());
        }
        Err(Refused::Restricted) => return Err(restricted(item, Refused::Restricted.text())),
        Err(refused) if refused.field().is_empty() => return Err(refused.into()),
        Err(refused) => refused,
    };
    let again = Again::Route(said, refused);
    Ok(refused_page(&drawn(cx, &signed_in.actor, shell.wrong(), item, Some(again)).await?))
}
