//! Blocking the author of an item: the breaches that it rests on, why and until when; that it was done; that it is lifted.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::day_words;
use kernel::{Actor, Instant, ItemId};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::choose::{Subject, subject};
use super::{Names, item_of, words};
use crate::block::{
    Block, BlockOrder, Refused, block_author, breaches, lift_block, note_block_done, of_item,
};
use crate::open::LONGEST_REASON;

#[derive(Template)]
#[template(path = "block.html")]
struct BlockPage {
    shell: Shell,
    subject: Subject,
    /// What the guideline asks, in words.
    lead: String,
    /// The decisions that it rests on: where they are, what they say and when they were made.
    breaches: Vec<(String, String, Instant)>,
    block: Option<Standing>,
    most: usize,
    form: Form,
    ending: Form,
}

/// A block as it stands.
struct Standing {
    reason: String,
    last_day: Text,
    decided: (String, Instant),
    done: Option<(String, Instant)>,
    ended: Option<(String, Instant)>,
}

impl Standing {
    fn of(it: Block, names: &Names) -> Self {
        let signed = |it: (kernel::PersonId, Instant)| (names.of(it.0), it.1);
        let day = day_words(it.last_day);
        Self {
            reason: it.reason,
            last_day: Text::both(day.sv, day.en),
            decided: signed(it.decided),
            done: it.done.map(signed),
            ended: it.ended.map(signed),
        }
    }
}

/// What was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    reason: String,
    last_day: String,
    why: String,
}

async fn drawn(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    id: ItemId,
    (written, wrong): (&Written, FormErrors),
) -> Result<BlockPage, Problem> {
    let subject = subject(cx, actor, &shell, id).await?;
    let item = dialogue::item::find(cx, actor, id).await?.ok_or(Problem::NotFound)?;
    let cases = match &item.author {
        Some(author) => breaches(cx, item.account, author).await?,
        None => Vec::new(),
    };
    let said = |it: &crate::Case| {
        (format!("/cases/{}", it.id), shell.say(&words::ground(&cx.guideline, it)), it.decided_at)
    };
    let at = format!("/items/{id}/block");
    let form = shell.form(&at).with("reason", &written.reason).with("last_day", &written.last_day);
    let ending = shell.form(&format!("{at}/ending")).with("why", &written.why);
    let (form, ending) =
        if written.why.is_empty() { (form.refused(wrong), ending) } else { (form, ending.refused(wrong)) };
    let names = Names::load(cx).await?;
    Ok(BlockPage {
        lead: shell.say(&lead(cx)),
        breaches: cases.iter().map(said).collect(),
        block: of_item(cx, id).await?.map(|it| Standing::of(it, &names)),
        most: LONGEST_REASON,
        shell: shell.titled(Text::key("moderation-block")),
        subject,
        form,
        ending,
    })
}

fn lead(cx: &Context) -> Text {
    let rules = &cx.guideline.block;
    if !rules.allowed {
        return Refused::NotAllowed.text();
    }
    Text::key("moderation-block-lead")
        .with("n", i64::from(rules.after_breaches))
        .with("days", i64::from(rules.longest_days))
}

/// Shows what a block would rest on, and how it stands.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let nothing = (&Written::default(), FormErrors::none());
    Ok(page(&drawn(&cx, &signed_in.actor, shell, item_of(&id)?, nothing).await?))
}

/// Decides.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let (id, it) = (item_of(&id)?, posted.value);
    let order = BlockOrder { item: id, reason: it.reason.clone(), last_day: it.last_day.clone() };
    let done = block_author(&cx, &signed_in.actor, order).await;
    settled(&cx, &signed_in.actor, shell, id, (done, it, "moderation-done-blocked")).await
}

/// Notes that it was done on the platform.
pub(super) async fn done(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    _: Posted<super::case::Nothing>,
) -> Result<Response, Problem> {
    let id = item_of(&id)?;
    let done = note_block_done(&cx, &signed_in.actor, id).await;
    settled(&cx, &signed_in.actor, shell, id, (done, Written::default(), "moderation-done-block-done")).await
}

/// Lifts it.
pub(super) async fn end(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let (id, it) = (item_of(&id)?, posted.value);
    let done = lift_block(&cx, &signed_in.actor, id, &it.why).await;
    settled(&cx, &signed_in.actor, shell, id, (done, it, "moderation-done-block-lifted")).await
}

/// A form that only shows itself.
pub(super) async fn back(Path(id): Path<String>) -> SeeOther {
    SeeOther::to(format!("/items/{id}/block"))
}

async fn settled(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    id: ItemId,
    (done, written, said): (Result<(), Refused>, Written, &'static str),
) -> Result<Response, Problem> {
    let Err(refused) = done else {
        let there = SeeOther::to(format!("/items/{id}/block"));
        return Ok(there.saying(Text::key(said)).into_response());
    };
    let text = refused.text();
    let field = match refused {
        Refused::NotFound => return Err(Problem::NotFound),
        Refused::Failed(failed) => return Err(failed.into()),
        Refused::NotAllowed | Refused::NoAuthor | Refused::NothingToDo | Refused::Blocked => {
            return Err(Problem::conflict(text));
        }
        Refused::TooFew { .. } => "",
        Refused::NeedsReason | Refused::ReasonTooLong if written.last_day.is_empty() => "why",
        Refused::NeedsReason | Refused::ReasonTooLong => "reason",
        Refused::DayUnfit { .. } => "last_day",
    };
    let wrong = FormErrors::one(field, text);
    Ok(refused_page(&drawn(cx, actor, shell.wrong(), id, (&written, wrong)).await?))
}
