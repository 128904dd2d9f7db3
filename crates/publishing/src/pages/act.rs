use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, refused_page};

use super::parsed;
use super::post::{PostPage, Wrong, blocking};
use super::said::Said;
use crate::model::Confirmation;
use crate::view;
use crate::{
    ApprovePost, ClearNumber, ExemptPost, Refused, ReleasePost, Releasing, RewordPost, SettleRecording,
    approve_post, clear_number, copy_post, exempt_post, release_post, reword_post, settle_recording,
    withdraw_post,
};

/// The forms stand on the page of the post.
pub(super) async fn back(Path(id): Path<String>) -> SeeOther {
    SeeOther::to(format!("/posts/{id}"))
}

/// What can be said beside a field; what cannot is a page of its own.
fn fit_for_a_form(refused: Refused) -> Result<Refused, Problem> {
    match refused {
        Refused::Unknown | Refused::NotPermitted | Refused::Failed(_) => Err(refused.into()),
        other => Ok(other),
    }
}

fn done(id: &str, says: &'static str) -> Response {
    SeeOther::to(format!("/posts/{id}")).saying(Text::key(says)).into_response()
}

/// The page of the post again, with what was refused.
async fn again(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    id: &str,
    wrong: Wrong,
) -> Result<Response, Problem> {
    let view = view::post(cx, signed_in, parsed(id)?).await?.ok_or(Problem::NotFound)?;
    Ok(refused_page(&PostPage::new(cx, signed_in, shell.wrong(), view, wrong).await?))
}

/// Words the post anew.
pub(super) async fn reword(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let post = parsed(&id)?;
    let step = posted.value.step.parse().unwrap_or(0);
    let worded = match posted.value.order() {
        Ok(content) => reword_post(&cx, &signed_in, RewordPost { post, step, content }).await,
        Err(refused) => Err(refused),
    };
    let refused = match worded {
        Ok(()) => return Ok(done(&id, "publishing-done-reworded")),
        Err(refused) => fit_for_a_form(refused)?,
    };
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    let wrong = Wrong { refused: Some(refused), editor: Some(form), ..Wrong::default() };
    again(&cx, &signed_in, shell, &id, wrong).await
}

/// What was written into the form that publishes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Publishing {
    step: String,
    account: Vec<String>,
    content: String,
    warnings: String,
    agreement: String,
    watched: String,
    planned_for: String,
}

impl Publishing {
    fn releasing(&self) -> Releasing {
        let said = [
            (Confirmation::Content, &self.content),
            (Confirmation::Warnings, &self.warnings),
            (Confirmation::Agreement, &self.agreement),
        ];
        Releasing {
            accounts: self.account.clone(),
            confirmed: said.into_iter().filter(|it| it.1 == "yes").map(|it| it.0).collect(),
            watched: self.watched.clone(),
            planned_for: self.planned_for.clone(),
        }
    }
}

/// Publishes the post, now or later, or submits it to a second person.
pub(super) async fn release(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Publishing>,
) -> Result<Response, Problem> {
    let post = parsed(&id)?;
    let step = posted.value.step.parse().unwrap_or(0);
    let order = ReleasePost { post, step, releasing: posted.value.releasing() };
    let refused = match release_post(&cx, &signed_in, order).await {
        Ok(()) => return Ok(done(&id, "publishing-done-released")),
        Err(refused) => fit_for_a_form(refused)?,
    };
    let form = posted.again(&shell, blocking(&refused));
    let wrong = Wrong { refused: Some(refused), publishing: Some(form), ..Wrong::default() };
    again(&cx, &signed_in, shell, &id, wrong).await
}

/// A form with a button and the step that was seen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Seen {
    step: String,
}

/// Approves the post.
pub(super) async fn approve(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Seen>,
) -> Result<Response, Problem> {
    let order = ApprovePost { post: parsed(&id)?, step: posted.value.step.parse().unwrap_or(0) };
    let refused = match approve_post(&cx, &signed_in, order).await {
        Ok(()) => return Ok(done(&id, "publishing-done-approved")),
        Err(refused) => fit_for_a_form(refused)?,
    };
    again(&cx, &signed_in, shell, &id, Wrong { refused: Some(refused), ..Wrong::default() }).await
}

/// What was written into a form that lets something through.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Clearing {
    step: String,
    reason: String,
}

/// Lets through what a machine took for the number of a person.
pub(super) async fn clear(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Clearing>,
) -> Result<Response, Problem> {
    let step = posted.value.step.parse().unwrap_or(0);
    let order = ClearNumber { post: parsed(&id)?, step, reason: posted.value.reason.clone() };
    let refused = match clear_number(&cx, &signed_in, order).await {
        Ok(()) => return Ok(done(&id, "publishing-done-cleared")),
        Err(refused) => fit_for_a_form(refused)?,
    };
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    let wrong = Wrong { refused: Some(refused), clearing: Some(form), ..Wrong::default() };
    again(&cx, &signed_in, shell, &id, wrong).await
}

/// Exempts the post from the rules on accessibility that keep it back.
pub(super) async fn exempt(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Clearing>,
) -> Result<Response, Problem> {
    let step = posted.value.step.parse().unwrap_or(0);
    let order = ExemptPost { post: parsed(&id)?, step, reason: posted.value.reason.clone() };
    let refused = match exempt_post(&cx, &signed_in, order).await {
        Ok(()) => return Ok(done(&id, "publishing-done-exempted")),
        Err(refused) => fit_for_a_form(refused)?,
    };
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    let wrong = Wrong { refused: Some(refused), exempting: Some(form), ..Wrong::default() };
    again(&cx, &signed_in, shell, &id, wrong).await
}

/// What was written of the recording of what was sent live.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Settling {
    step: String,
    note: String,
}

/// Notes what became of the recording.
pub(super) async fn settle(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Settling>,
) -> Result<Response, Problem> {
    let step = posted.value.step.parse().unwrap_or(0);
    let order = SettleRecording { post: parsed(&id)?, step, note: posted.value.note.clone() };
    let refused = match settle_recording(&cx, &signed_in, order).await {
        Ok(()) => return Ok(done(&id, "publishing-done-settled")),
        Err(refused) => fit_for_a_form(refused)?,
    };
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    let wrong = Wrong { refused: Some(refused), settling: Some(form), ..Wrong::default() };
    again(&cx, &signed_in, shell, &id, wrong).await
}

/// A form with a button and nothing else.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Nothing {}

/// Takes the post back.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    match withdraw_post(&cx, &signed_in, parsed(&id)?).await {
        Ok(()) => Ok(done(&id, "publishing-done-withdrawn")),
        Err(refused) => Err(way_back(&id, &fit_for_a_form(refused)?)),
    }
}

/// Begins another post with what this one says.
pub(super) async fn copy(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    match copy_post(&cx, &signed_in, parsed(&id)?).await {
        Ok(copy) => Ok(done(&copy.to_string(), "publishing-done-copied")),
        Err(refused) => Err(way_back(&id, &fit_for_a_form(refused)?)),
    }
}

/// Tries at once to publish it.
pub(super) async fn try_again(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    match crate::try_again(&cx, &signed_in, parsed(&id)?).await {
        Ok(()) => Ok(done(&id, "publishing-done-tried-again")),
        Err(refused) => Err(way_back(&id, &fit_for_a_form(refused)?)),
    }
}

fn way_back(id: &str, refused: &Refused) -> Problem {
    let refusal = Refusal::new(StatusCode::CONFLICT, refused.text());
    refusal.way_on(Text::key("publishing-see-post"), format!("/posts/{id}")).into()
}
