//! Reporting something on an account, for everybody; nobody signs in, and nothing is kept of who wrote but where an answer
//! goes, if they want one.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use people::Context;
use serde::Deserialize;
use webkit::{
    Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, page_with, refused_page,
};

use crate::complaint::{ComplaintKind, ReceiveRefused, Report, receive};

#[derive(Template)]
#[template(path = "report-public.html")]
struct ReportPage {
    shell: Shell,
    account: String,
    kinds: Vec<Choice>,
    form: Form,
}

/// What was written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    kind: String,
    link: String,
    words: String,
    answer_to: String,
}

/// The account that the public knows by this key.
async fn known(cx: &Context, key: &str) -> Result<accounts::listing::Listed, Problem> {
    let all = accounts::listing::public_list(cx).await?;
    let open = all.into_iter().filter(|it| it.closed_at.is_none());
    open.into_iter().find(|it| it.key.as_str() == key).ok_or(Problem::NotFound)
}

fn drawn(shell: Shell, account: String, form: Form) -> ReportPage {
    let choice = |it: ComplaintKind, key: &str| Choice::new(it.word(), shell.t(key));
    ReportPage {
        kinds: vec![
            choice(ComplaintKind::Report, "moderation-report-kind-report"),
            choice(ComplaintKind::Appeal, "moderation-report-kind-appeal"),
        ],
        account,
        form,
        shell: shell.titled(Text::key("moderation-report-title")),
    }
}

/// Shows the form.
pub(super) async fn show(
    State(cx): State<Context>,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = known(&cx, &key).await?;
    let form = shell.form(&format!("/konton/om/{key}/anmalan")).with("kind", ComplaintKind::Report.word());
    Ok(page(&drawn(shell, account.name, form)))
}

/// Receives what was written.
pub(super) async fn send(
    State(cx): State<Context>,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let listed = known(&cx, &key).await?;
    let it = posted.value.clone();
    let report = Report { kind: it.kind, link: it.link, words: it.words, answer_to: it.answer_to };
    let refused = match receive(&cx, listed.id, &report).await {
        Ok(n) => {
            let there = SeeOther::to(format!("/konton/om/{key}/anmalan"));
            return Ok(there.saying(Text::key("moderation-report-received").with("n", n)).into_response());
        }
        Err(refused) => refused,
    };
    let text = refused.text();
    let (status, field) = match refused {
        ReceiveRefused::NotFound => return Err(Problem::NotFound),
        ReceiveRefused::Failed(failed) => return Err(failed.into()),
        ReceiveRefused::KindMissing => (None, "kind"),
        ReceiveRefused::LinkUnfit => (None, "link"),
        ReceiveRefused::WordsMissing | ReceiveRefused::TooLong => (None, "words"),
        ReceiveRefused::AddressUnfit => (None, "answer_to"),
        ReceiveRefused::TooMany => (Some(StatusCode::TOO_MANY_REQUESTS), ""),
    };
    let shell = shell.wrong();
    let form = posted.again(&shell, FormErrors::one(field, text));
    let again = drawn(shell, listed.name, form);
    Ok(status.map_or_else(|| refused_page(&again), |it| page_with(it, &again)))
}
