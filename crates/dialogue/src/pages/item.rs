//! One item: everything about it, and what this person may do.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, ItemId};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, page, refused_page};

use super::item_page::{Again, ItemPage};
use super::parsed;
use crate::{AnswerKind, AnswerOrder, AnswerRefused, HandleRefused, LeaveOrder, Manner, ThreadOf, item};

/// Shows the item. From here on the organisation knows of it (lag 1998:112 4 a §).
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let found = item::find(&cx, &signed_in.actor, id).await?.ok_or(Problem::NotFound)?;
    if found.known_at.is_none() && found.direction == kernel::item::Direction::Incoming {
        item::note_known(&cx, &signed_in.actor, id).await?;
    }
    Ok(page(&drawn(&cx, &signed_in.actor, shell, id, None).await?))
}

/// A form that is asked for stands on the page of the item.
pub(super) async fn back(Path(id): Path<String>) -> SeeOther {
    SeeOther::to(format!("/items/{id}"))
}

/// What was written into the forms of an item.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    seen: String,
    decisions: String,
    pub(super) text: String,
    note: String,
    ground: String,
    /// Whether the words are only to be looked at.
    look: String,
    #[serde(flatten)]
    pub(super) ticks: Ticks,
}

/// In what manner an answer is to be given, as it is ticked in a form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Ticks {
    holding: String,
    external: String,
    reminded: String,
}

impl Ticks {
    pub(super) fn manner(&self) -> Manner {
        let is_ticked = |it: &str| it == "yes";
        Manner {
            kind: if is_ticked(&self.holding) { AnswerKind::Holding } else { AnswerKind::Whole },
            thread: if is_ticked(&self.external) { ThreadOf::Others } else { ThreadOf::Ours },
            reminded: is_ticked(&self.reminded),
        }
    }

    /// The form with the same boxes ticked.
    pub(super) fn on(&self, form: Form) -> Form {
        let ticks = [("holding", &self.holding), ("external", &self.external), ("reminded", &self.reminded)];
        ticks.into_iter().fold(form, |form, (name, value)| form.with(name, value.as_str()))
    }
}

impl Written {
    /// A form that does not say which wording it was made for was made for none.
    fn seen(&self) -> i64 {
        self.seen.parse().unwrap_or(0)
    }
}

/// Signs an answer and puts it on its way.
pub(super) async fn answer_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let written = posted.value;
    if written.look == "yes" {
        let again = Again::Look(written);
        return Ok(page(&drawn(&cx, &signed_in.actor, shell, id, Some(again)).await?));
    }
    let order = AnswerOrder {
        item: id,
        seen: written.seen(),
        decisions: written.decisions.parse().unwrap_or(-1),
        text: written.text.clone(),
    };
    let manner = written.ticks.manner();
    let Err(refused) = crate::answer_as(&cx, &signed_in.actor, order, manner).await else {
        let by_hand = crate::hand::stands_by_hand(&cx, id).await?;
        let there = if by_hand { format!("/items/{id}") } else { "/inbox".to_owned() };
        let said = if by_hand { "dialogue-hand-signed" } else { "dialogue-done-answered" };
        return Ok(SeeOther::to(there).saying(Text::key(said)).into_response());
    };
    let field = match refused {
        AnswerRefused::NotFound => return Err(Problem::NotFound),
        AnswerRefused::Failed(failed) => return Err(failed.into()),
        AnswerRefused::Restricted => return Err(restricted(id, refused.text())),
        AnswerRefused::Empty
        | AnswerRefused::TooLong
        | AnswerRefused::PersonalNumber(_)
        | AnswerRefused::OnlyReferral(_) => "text",
        AnswerRefused::NotReminded => "reminded",
        AnswerRefused::NotConsulted(_)
        | AnswerRefused::Stale
        | AnswerRefused::Overtaken
        | AnswerRefused::Secret
        | AnswerRefused::NotAnswerable => "",
    };
    let again = Again::Answer(written, FormErrors::one(field, refused.text()));
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell.wrong(), id, Some(again)).await?))
}

/// Decides that the item needs no answer.
pub(super) async fn leave_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = parsed(&id)?;
    let written = posted.value;
    let order = LeaveOrder { item: id, seen: written.seen(), note: Some(written.note.clone()) };
    let Err(refused) = crate::leave_on(&cx, &signed_in.actor, order, &written.ground).await else {
        return Ok(SeeOther::to("/inbox").saying(Text::key("dialogue-done-left")).into_response());
    };
    let field = match refused {
        HandleRefused::NotFound => return Err(Problem::NotFound),
        HandleRefused::Failed(failed) => return Err(failed.into()),
        HandleRefused::Restricted => return Err(restricted(id, refused.text())),
        HandleRefused::NeedsReason | HandleRefused::NeedsReasonForSilence | HandleRefused::NoteTooLong => {
            "note"
        }
        HandleRefused::GroundMissing => "ground",
        HandleRefused::Stale | HandleRefused::Closed | HandleRefused::NotConsulted(_) => "",
    };
    let again = Again::Leave((written.ground, written.note), FormErrors::one(field, refused.text()));
    Ok(refused_page(&drawn(&cx, &signed_in.actor, shell.wrong(), id, Some(again)).await?))
}

/// Nobody decides about words that they do not read.
pub(super) fn restricted(id: ItemId, text: Text) -> Problem {
    let way_on = (Text::key("dialogue-see-item"), format!("/items/{id}"));
    Refusal::new(StatusCode::FORBIDDEN, text).way_on(way_on.0, way_on.1).into()
}

pub(super) async fn drawn(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    id: ItemId,
    again: Option<Again>,
) -> Result<ItemPage, Problem> {
    let view = item::view(cx, actor, id).await?.ok_or(Problem::NotFound)?;
    ItemPage::new(cx, actor, shell, view, again).await
}
