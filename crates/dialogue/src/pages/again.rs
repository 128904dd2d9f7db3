//! The button that tries an answer again at once.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Posted, Problem, Refusal, SeeOther, Text};

use super::parsed;
use crate::AgainRefused;

/// The button stands on the page of the item.
pub(super) async fn back(Path((item, _)): Path<(String, String)>) -> SeeOther {
    SeeOther::to(format!("/items/{item}"))
}

/// A form with a button and nothing else.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Nothing {}

/// Tries at once to publish the answer.
pub(super) async fn try_again(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((item, answer)): Path<(String, String)>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let item = parsed(&item)?;
    let answer = answer.parse().map_err(|_| Problem::NotFound)?;
    let there = format!("/items/{item}");
    match crate::try_again(&cx, &signed_in.actor, item, answer).await {
        Ok(()) => Ok(SeeOther::to(there).saying(Text::key("dialogue-done-tried-again")).into_response()),
        Err(AgainRefused::NotFound) => Err(Problem::NotFound),
        Err(AgainRefused::Failed(failed)) => Err(failed.into()),
        Err(refused @ AgainRefused::NothingFails) => {
            let refusal = Refusal::new(StatusCode::CONFLICT, refused.text());
            Err(refusal.way_on(Text::key("dialogue-see-item"), there).into())
        }
    }
}
