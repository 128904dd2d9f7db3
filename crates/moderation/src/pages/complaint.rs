//! What people outside reported or complained of: the list, and each with its decision, its answer and its end.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::{AccountId, Actor, Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::Names;
use crate::complaint::{
    Complaint, ComplaintKind, Lacks, Outcome, Refused, all, close as close_it, decide as decide_it, one,
    reply as reply_it,
};

#[derive(Template)]
#[template(path = "complaints.html")]
struct ComplaintsPage {
    shell: Shell,
    rows: Vec<Row>,
}

/// A complaint as a line.
struct Row {
    n: i64,
    kind: String,
    words: String,
    account: String,
    at: Instant,
    state: (String, &'static str),
}

#[derive(Template)]
#[template(path = "complaint.html")]
struct ComplaintPage {
    shell: Shell,
    it: Complaint,
    kind: String,
    account: String,
    state: (String, &'static str),
    /// What was decided, why, by whom and when.
    decided: Option<(String, String, String, Instant)>,
    replied: Option<(String, String, Instant)>,
    closed: Option<(String, Instant)>,
    outcomes: Vec<Choice>,
    decision: Form,
    reply: Form,
}

/// What was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    outcome: String,
    why: String,
    text: String,
}

fn kind(it: ComplaintKind) -> &'static str {
    match it {
        ComplaintKind::Report => "moderation-complaint-report",
        ComplaintKind::Appeal => "moderation-complaint-appeal",
    }
}

fn outcome(it: Outcome) -> &'static str {
    match it {
        Outcome::Upheld => "moderation-complaint-upheld",
        Outcome::Rejected => "moderation-complaint-rejected",
    }
}

fn state(shell: &Shell, it: &Complaint) -> (String, &'static str) {
    let (key, tone) = match (it.closed.is_some(), it.lacks()) {
        (true, _) => ("moderation-complaint-closed", "plain"),
        (false, Some(Lacks::Decision)) => ("moderation-complaint-undecided", "caution"),
        (false, Some(Lacks::Reply)) => ("moderation-complaint-unanswered", "caution"),
        (false, None) => ("moderation-complaint-answered", "good"),
    };
    (shell.t(key), tone)
}

async fn names_of(cx: &Context) -> kernel::Outcome<HashMap<AccountId, String>> {
    let accounts = accounts::every_account(&cx.store.reader()).await?;
    Ok(accounts.into_iter().map(|it| (it.id, it.name)).collect())
}

/// Shows them all.
pub(super) async fn list(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let actor = signed_in.who_may(Permission::Moderate)?.actor;
    let accounts = names_of(&cx).await?;
    let row = |it: Complaint| Row {
        n: it.n,
        kind: shell.t(kind(it.kind)),
        account: accounts.get(&it.account).cloned().unwrap_or_default(),
        at: it.received_at,
        state: state(&shell, &it),
        words: it.words,
    };
    let rows = all(&cx, &actor).await?.into_iter().map(row).collect();
    Ok(page(&ComplaintsPage { rows, shell: shell.titled(Text::key("moderation-complaints")) }))
}

fn number(written: &str) -> Result<i64, Problem> {
    written.parse().map_err(|_| Problem::NotFound)
}

async fn drawn(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    n: i64,
    (written, wrong): (&Written, FormErrors),
) -> Result<ComplaintPage, Problem> {
    let it = one(cx, actor, n).await?.ok_or(Problem::NotFound)?;
    let names = Names::load(cx).await?;
    let choice = |it: Outcome| Choice::new(it.word(), shell.t(outcome(it)));
    let at = format!("/complaints/{n}");
    let decision = shell.form(&format!("{at}/decision"));
    let decision = decision.with("outcome", &written.outcome).with("why", &written.why);
    let reply = shell.form(&format!("{at}/reply")).with("text", &written.text);
    let (decision, reply) = if it.decision.is_none() {
        (decision.refused(wrong), reply)
    } else {
        (decision, reply.refused(wrong))
    };
    let decided = it.decision.clone();
    Ok(ComplaintPage {
        kind: shell.t(kind(it.kind)),
        account: names_of(cx).await?.remove(&it.account).unwrap_or_default(),
        state: state(&shell, &it),
        decided: decided.map(|(what, why, by, at)| (shell.t(outcome(what)), why, names.of(by), at)),
        replied: it.reply.clone().map(|(text, by, at)| (text, names.of(by), at)),
        closed: it.closed.map(|(by, at)| (names.of(by), at)),
        outcomes: Outcome::ALL.iter().map(|it| choice(*it)).collect(),
        decision,
        reply,
        shell: shell.titled(Text::key("moderation-complaint").with("n", n)),
        it,
    })
}

/// Shows one.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    let nothing = (&Written::default(), FormErrors::none());
    Ok(page(&drawn(&cx, &signed_in.actor, shell, number(&n)?, nothing).await?))
}

/// A form that is asked for stands on the page of the complaint.
pub(super) async fn back(Path(n): Path<String>) -> SeeOther {
    SeeOther::to(format!("/complaints/{n}"))
}

/// Decides about it.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let (n, it) = (number(&n)?, posted.value);
    let done = decide_it(&cx, &signed_in.actor, n, &it.outcome, &it.why).await;
    settled(&cx, &signed_in.actor, shell, n, (done, it, "moderation-done-complaint-decided")).await
}

/// Answers it.
pub(super) async fn reply(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let (n, it) = (number(&n)?, posted.value);
    let done = reply_it(&cx, &signed_in.actor, n, &it.text).await;
    settled(&cx, &signed_in.actor, shell, n, (done, it, "moderation-done-complaint-replied")).await
}

/// Closes it.
pub(super) async fn close(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    _: Posted<super::case::Nothing>,
) -> Result<Response, Problem> {
    let n = number(&n)?;
    let done = close_it(&cx, &signed_in.actor, n).await;
    settled(&cx, &signed_in.actor, shell, n, (done, Written::default(), "moderation-done-complaint-closed"))
        .await
}

async fn settled(
    cx: &Context,
    actor: &Actor,
    shell: Shell,
    n: i64,
    (done, written, said): (Result<(), Refused>, Written, &'static str),
) -> Result<Response, Problem> {
    let Err(refused) = done else {
        return Ok(SeeOther::to(format!("/complaints/{n}")).saying(Text::key(said)).into_response());
    };
    let text = refused.text();
    let field = match refused {
        Refused::NotFound => return Err(Problem::NotFound),
        Refused::Failed(failed) => return Err(failed.into()),
        Refused::Done | Refused::Lacks(_) => return Err(Problem::conflict(text)),
        Refused::OutcomeMissing => "outcome",
        Refused::WordsMissing | Refused::TooLong if written.outcome.is_empty() => "text",
        Refused::WordsMissing | Refused::TooLong => "why",
    };
    let wrong = FormErrors::one(field, text);
    Ok(refused_page(&drawn(cx, actor, shell.wrong(), n, (&written, wrong)).await?))
}
