//! Saying until when a post of ours is right.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use webkit::{Posted, Problem, SeeOther, Shell, Text, refused_page};

use super::item::drawn;
use super::item_page::Again;
use super::parsed;
use super::validity_card::ValidityWritten;
use crate::validity::{Refused, WordValidity, word_validity};

/// Says until when the post is right, or that it was seen over.
pub(super) async fn word(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<ValidityWritten>,
) -> Result<Response, Problem> {
    let (item, said) = (parsed(&id)?, posted.value);
    let order = WordValidity { item, last_day: said.last_day.clone(), note: said.note.clone() };
    match word_validity(&cx, &signed_in, order).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/items/{item}"));
            Ok(to.saying(Text::key("dialogue-validity-done")).into_response())
        }
        Err(refused @ (Refused::DayUnfit | Refused::NoteMissing | Refused::NoteTooLong)) => {
            let again = Again::Validity(said, refused);
            Ok(refused_page(&drawn(&cx, &signed_in.actor, shell.wrong(), item, Some(again)).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}
