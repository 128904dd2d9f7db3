//! Transferring an item to another channel: to whom, why, and what whoever wrote it is told.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use guideline::Ground;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::choose::{Subject, subject, usable};
use super::decide::problem;
use super::{case_of, item_of, words};
use crate::open::LONGEST_REASON;
use crate::transfer::{Refused, ToldRefused, TransferOrder, is_transferable, note_told, transfer_item};
use crate::{Act, OpenCase, OpenRefused};

#[derive(Template)]
#[template(path = "transfer.html")]
struct TransferPage {
    shell: Shell,
    subject: Subject,
    grounds: Vec<Choice>,
    most: usize,
    form: Form,
}

/// What was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    seen: String,
    ground: String,
    recipient: String,
    reason: String,
    stated: String,
    notice: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    ground: String,
}

fn drawn(cx: &Context, shell: Shell, subject: Subject, it: &Written, wrong: FormErrors) -> TransferPage {
    let fits = |ground: &&Ground| usable(cx, &ground.key).is_some() && is_transferable(cx, &ground.key);
    let choice = |ground: &Ground| Choice::new(&ground.key, shell.say(&words::label(&ground.label)));
    let form = shell
        .form(&format!("/items/{}/transfer", subject.id))
        .with("seen", subject.versions.to_string())
        .with("ground", &it.ground)
        .with("recipient", &it.recipient)
        .with("reason", &it.reason)
        .with("stated", &it.stated)
        .with("notice", &it.notice)
        .refused(wrong);
    TransferPage {
        grounds: cx.guideline.grounds.iter().filter(fits).map(choice).collect(),
        most: LONGEST_REASON,
        shell: shell.titled(Text::key("moderation-transfer")),
        subject,
        form,
    }
}

/// Shows the form, where the guideline knows transfers.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let subject = subject(&cx, &signed_in.actor, &shell, item_of(&id)?).await?;
    if !cx.guideline.moderation.may_transfer {
        return Err(Problem::conflict(Refused::NotTransferable.text()));
    }
    let written = Written { ground: asked.ground, ..Written::default() };
    Ok(page(&drawn(&cx, shell, subject, &written, FormErrors::none())))
}

/// Decides, and leads to the case.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let (id, it) = (item_of(&id)?, posted.value);
    let open = OpenCase {
        item: id,
        seen: it.seen.parse().unwrap_or(0),
        ground: it.ground.clone(),
        act: Act::Remove,
        reason: it.reason.clone(),
        stated: Some(it.stated.clone()),
    };
    let order = TransferOrder { open, recipient: it.recipient.clone(), notice: it.notice.clone() };
    let refused = match transfer_item(&cx, &signed_in.actor, order).await {
        Ok(case) => {
            let there = SeeOther::to(format!("/cases/{case}"));
            return Ok(there.saying(Text::key("moderation-done-transferred")).into_response());
        }
        Err(refused) => refused,
    };
    let text = refused.text();
    let field = match refused {
        Refused::RecipientMissing | Refused::RecipientUnfit => "recipient",
        Refused::NoticeTooLong => "notice",
        Refused::NotTransferable if !cx.guideline.moderation.may_transfer => {
            return Err(Problem::conflict(text));
        }
        Refused::NotTransferable | Refused::Open(OpenRefused::UnknownGround(_)) => "ground",
        Refused::Open(OpenRefused::NeedsReason | OpenRefused::ReasonTooLong | OpenRefused::NotPlainWords) => {
            "reason"
        }
        Refused::Open(OpenRefused::NeedsFact) => "stated",
        Refused::Open(OpenRefused::Stale) => "",
        Refused::Open(other) => return Err(problem(other, id)),
    };
    let shell = shell.wrong();
    let subject = subject(&cx, &signed_in.actor, &shell, id).await?;
    Ok(refused_page(&drawn(&cx, shell, subject, &it, FormErrors::one(field, text))))
}

/// Notes that the author was told.
pub(super) async fn told(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    _: Posted<super::case::Nothing>,
) -> Result<Response, Problem> {
    let id = case_of(&id)?;
    match note_told(&cx, &signed_in.actor, id).await {
        Ok(()) => Ok(super::case::there(id, Text::key("moderation-done-told"))),
        Err(ToldRefused::NotFound) => Err(Problem::NotFound),
        Err(ToldRefused::Failed(failed)) => Err(failed.into()),
        Err(refused @ ToldRefused::NothingToTell) => Err(super::case::conflict(id, refused.text())),
    }
}
