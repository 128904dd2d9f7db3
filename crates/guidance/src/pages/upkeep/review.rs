use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use kernel::calendar::{Date, date_of, day_words};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::{Way, ways};
use crate::review::{NoteReview, Review, ReviewOutcome, may_review, next_review, note_review, reviews};
use crate::roles::role_label;

const HERE: &str = "/guideline/review";

#[derive(Template)]
#[template(path = "review.html")]
struct ReviewPage {
    shell: Shell,
    ways: Vec<Way>,
    /// Who reviews it, the day of the next review, and whether that has passed; none where the guideline says nothing.
    next: Option<Next>,
    outcomes: Vec<Choice>,
    form: Option<Form>,
    reviews: Vec<ReviewView>,
}

struct Next {
    owner: String,
    since: String,
    on: String,
    late: bool,
}

struct ReviewView {
    day: String,
    outcome: String,
    note: String,
    version: String,
    by: String,
    at: Instant,
}

/// Shows when the document is reviewed next, and its reviews.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let form = shell.form(HERE).with("reviewed_on", date_of(cx.now()).to_string());
    Ok(page(&review_page(&cx, &signed_in, shell, form).await?))
}

async fn review_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    form: Form,
) -> Result<ReviewPage, Problem> {
    let people = people::people(&cx.store.reader()).await?;
    let name = |id| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let view = |it: Review| ReviewView {
        day: in_words(&shell, it.on),
        outcome: shell.say(&it.outcome.text()),
        note: it.note,
        version: it.guideline,
        by: name(it.by),
        at: it.at,
    };
    Ok(ReviewPage {
        ways: ways(&shell, &cx.guideline, HERE),
        next: next(cx, &shell).await?,
        outcomes: ReviewOutcome::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&it.text()))).collect(),
        form: may_review(cx, signed_in).await?.then_some(form),
        reviews: reviews(cx).await?.into_iter().map(view).collect(),
        shell: shell.titled(Text::key("guidance-review-title")),
    })
}

async fn next(cx: &Context, shell: &Shell) -> Result<Option<Next>, Problem> {
    let (Some(rules), Some(next)) = (&cx.guideline.upkeep.review, next_review(cx).await?) else {
        return Ok(None);
    };
    Ok(Some(Next {
        owner: role_label(&cx.guideline, &rules.owner).get(shell.lang()).to_owned(),
        since: in_words(shell, next.since),
        on: in_words(shell, next.on),
        late: next.on < date_of(cx.now()),
    }))
}

fn in_words(shell: &Shell, day: Date) -> String {
    day_words(day).get(shell.lang()).to_owned()
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Noted {
    reviewed_on: String,
    outcome: String,
    note: String,
}

/// Notes that the document was reviewed.
pub(super) async fn note(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Noted>,
) -> Result<Response, Problem> {
    if !may_review(&cx, &signed_in).await? {
        return Err(Problem::NotPermitted);
    }
    let sent = &posted.value;
    let order = NoteReview {
        reviewed_on: sent.reviewed_on.clone(),
        outcome: sent.outcome.clone(),
        note: sent.note.clone(),
    };
    match note_review(&cx, &signed_in, order).await {
        Ok(()) => Ok(SeeOther::to(HERE).saying(Text::key("guidance-review-noted")).into_response()),
        Err(refused) if !refused.field().is_empty() => {
            let shell = shell.wrong();
            let again = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&review_page(&cx, &signed_in, shell, again).await?))
        }
        Err(refused) => Err(refused.into()),
    }
}
