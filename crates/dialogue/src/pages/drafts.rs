//! Drafts of answers: asking a colleague to read one, and what the two do with it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::ItemId;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::draft_page::{AskPage, DraftPage, Wrong, seen};
use super::item::{Ticks, restricted};
use super::parsed;
use crate::AnswerRefused;
use crate::help::{
    ApproveDraft, AskForHelp, DraftOrder, NobodyAsked, Refused, RewordDraft, approve_draft, ask_for_help,
    give_back, reword_draft, take_draft, withdraw_draft,
};

/// Shows the form that asks a colleague.
pub(super) async fn ask(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let seen = seen(&cx, &signed_in.actor, parsed(&id)?).await?;
    Ok(page(&AskPage::new(&cx, &signed_in.actor, shell, seen, None).await?))
}

/// What was written into the forms of a draft.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    seen: String,
    step: String,
    decisions: String,
    text: String,
    asked: String,
    note: String,
    #[serde(flatten)]
    ticks: Ticks,
}

impl Said {
    /// The form that asks, with what was written; whoever sends it again has seen the wording that there is now.
    fn again(&self, form: Form, seen: i64) -> Form {
        let form = form.with("seen", seen.to_string()).with("text", self.text.as_str());
        self.ticks.on(form.with("asked", self.asked.as_str()).with("note", self.note.as_str()))
    }
}

/// Saves the draft and asks whoever was chosen.
pub(super) async fn ask_somebody(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let item = parsed(&id)?;
    let said = posted.value;
    let refused = match asked(&cx, &signed_in, item, &said).await {
        Ok(n) => {
            let to = SeeOther::to(format!("/items/{item}/drafts/{n}"));
            return Ok(to.saying(Text::key("dialogue-help-done-asked")).into_response());
        }
        Err(refused) => fit_for_a_form(item, refused)?,
    };
    let seen = seen(&cx, &signed_in.actor, item).await?;
    let shell = shell.wrong();
    let form = said.again(shell.form(&format!("/items/{item}/drafts")), seen.view.item.versions);
    let form = form.refused(FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&AskPage::new(&cx, &signed_in.actor, shell, seen, Some(form)).await?))
}

async fn asked(cx: &Context, signed_in: &SignedIn, item: ItemId, said: &Said) -> Result<i64, Refused> {
    let order = AskForHelp {
        item,
        seen: said.seen.parse().unwrap_or(0),
        text: said.text.clone(),
        manner: said.ticks.manner(),
        asked: said.asked.parse().map_err(|NobodyAsked| Refused::NobodyAsked)?,
        note: Some(said.note.clone()),
    };
    ask_for_help(cx, signed_in, order).await
}

/// What can be said beside a field; what cannot is a page of its own.
fn fit_for_a_form(item: ItemId, refused: Refused) -> Result<Refused, Problem> {
    match refused {
        Refused::Answer(AnswerRefused::NotFound | AnswerRefused::Failed(_)) | Refused::Failed(_) => {
            Err(refused.into())
        }
        Refused::Answer(AnswerRefused::Restricted) => Err(restricted(item, refused.text())),
        other => Ok(other),
    }
}

/// Shows a draft, with what this person may do with it.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, n)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (item, n) = (parsed(&id)?, number(&n)?);
    let seen = seen(&cx, &signed_in.actor, item).await?;
    Ok(page(&DraftPage::new(&cx, &signed_in.actor, shell, seen, n, Wrong::default()).await?))
}

/// The buttons stand on the page of the draft.
pub(super) async fn back(Path((id, n)): Path<(String, String)>) -> SeeOther {
    SeeOther::to(format!("/items/{id}/drafts/{n}"))
}

fn number(n: &str) -> Result<i64, Problem> {
    n.parse().map_err(|_| Problem::NotFound)
}

/// Which draft, and how much of it was seen; a form that does not say has seen nothing.
fn order(id: &str, n: &str, said: &Said) -> Result<DraftOrder, Problem> {
    Ok(DraftOrder { item: parsed(id)?, draft: number(n)?, step: Some(said.step.parse().unwrap_or(0)) })
}

/// Takes the draft.
pub(super) async fn take(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, n)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let order = DraftOrder { step: None, ..order(&id, &n, &posted.value)? };
    let done = take_draft(&cx, &signed_in, order).await;
    answered(&cx, &signed_in, shell, order, done, Said::default(), "dialogue-help-done-taken").await
}

/// Words the draft anew.
pub(super) async fn reword(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, n)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let said = posted.value;
    let order = order(&id, &n, &said)?;
    let done = reword_draft(&cx, &signed_in, RewordDraft { draft: order, text: said.text.clone() }).await;
    answered(&cx, &signed_in, shell, order, done, said, "dialogue-help-done-reworded").await
}

/// Gives the draft back.
pub(super) async fn return_it(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, n)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let said = posted.value;
    let order = order(&id, &n, &said)?;
    let done = give_back(&cx, &signed_in, order, &said.note).await;
    answered(&cx, &signed_in, shell, order, done, said, "dialogue-help-done-returned").await
}

/// Approves the draft, so that it is sent.
pub(super) async fn approve(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, n)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let said = posted.value;
    let order = order(&id, &n, &said)?;
    let approval = ApproveDraft { draft: order, decisions: said.decisions.parse().unwrap_or(-1) };
    let done = approve_draft(&cx, &signed_in, approval).await.map(|_| ());
    answered(&cx, &signed_in, shell, order, done, said, "dialogue-help-done-approved").await
}

/// Takes the draft back.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, n)): Path<(String, String)>,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let order = DraftOrder { step: None, ..order(&id, &n, &posted.value)? };
    let done = withdraw_draft(&cx, &signed_in, order).await;
    answered(&cx, &signed_in, shell, order, done, Said::default(), "dialogue-help-done-withdrawn").await
}

/// The draft as it is now; what was refused stands beside what was written, which is not lost.
async fn answered(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    order: DraftOrder,
    done: Result<(), Refused>,
    said: Said,
    says: &'static str,
) -> Result<Response, Problem> {
    let refused = match done {
        Ok(()) => {
            let to = SeeOther::to(format!("/items/{}/drafts/{}", order.item, order.draft));
            return Ok(to.saying(Text::key(says)).into_response());
        }
        Err(refused) => fit_for_a_form(order.item, refused)?,
    };
    let seen = seen(cx, &signed_in.actor, order.item).await?;
    let wrong = Wrong { refused: Some(refused), text: said.text, note: said.note };
    Ok(refused_page(&DraftPage::new(cx, &signed_in.actor, shell.wrong(), seen, order.draft, wrong).await?))
}
