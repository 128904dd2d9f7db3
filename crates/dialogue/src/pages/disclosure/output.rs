//! What was handed out, as a page to print and as files; and a written decision, to print.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use people::{Context, SignedIn};
use records::disclosure::paper::Paper;
use records::disclosure::{Files, Output, Refusal, Request, whole_request};
use webkit::{Problem, Shell, Text, page};

use super::number;
use crate::disclosure::{handed_out, printed_file};
use crate::pages::words;

#[derive(Template)]
#[template(path = "disclosure-output.html")]
struct OutputPage {
    shell: Shell,
    request: Request,
    output: Output,
    paper: Paper,
}

impl OutputPage {
    /// A time of the data, as people write it.
    fn time(&self, written: &str) -> String {
        match written.parse::<Instant>() {
            Ok(at) => kernel::calendar::moment_words(at).get(self.shell.lang()).to_owned(),
            Err(_) => written.to_owned(),
        }
    }
}

/// Shows what was handed out, as it was.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, output)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let at = (number(&n)?, number(&output)?);
    let (request, output, paper) = handed_out(&cx, &signed_in, at).await?.ok_or(Problem::NotFound)?;
    let shell = shell.titled(Text::key("records-disclosure-paper-title").with("n", at.0));
    Ok(page(&OutputPage { shell, request, output, paper }))
}

async fn file(
    cx: &Context,
    signed_in: &SignedIn,
    (n, output): (&str, &str),
    which: impl Fn(&Files) -> kernel::Digest,
    (kind, ending): (&'static str, &str),
) -> Result<Response, Problem> {
    let at = (number(n)?, number(output)?);
    let bytes = printed_file(cx, signed_in, at, which).await?.ok_or(Problem::NotFound)?;
    let disposition = format!("attachment; filename=\"utlamnande-{}-{}.{ending}\"", at.0, at.1);
    let head = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((head, bytes).into_response())
}

/// The document to read.
pub(super) async fn document(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((n, output)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let kind = ("text/html; charset=utf-8", "html");
    file(&cx, &signed_in, (&n, &output), |it| it.document, kind).await
}

/// The data.
pub(super) async fn data(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((n, output)): Path<(String, String)>,
) -> Result<Response, Problem> {
    file(&cx, &signed_in, (&n, &output), |it| it.data, ("application/json", "json")).await
}

/// The package with both, and a list of its files.
pub(super) async fn package(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((n, output)): Path<(String, String)>,
) -> Result<Response, Problem> {
    file(&cx, &signed_in, (&n, &output), |it| it.package, ("application/zip", "zip")).await
}

#[derive(Template)]
#[template(path = "disclosure-refusal.html")]
struct RefusalPage {
    shell: Shell,
    request: Request,
    refusal: Refusal,
    role: String,
}

/// Shows a written decision, to print.
pub(super) async fn refusal(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((n, decision)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (n, decision) = (number(&n)?, number(&decision)?);
    let whole = whole_request(&cx, &signed_in, n).await?.ok_or(Problem::NotFound)?;
    let found = whole.refusals.into_iter().find(|it| it.n == decision).ok_or(Problem::NotFound)?;
    let role = cx.guideline.role(&found.role).map(|it| shell.say(&words::label(&it.label)));
    Ok(page(&RefusalPage {
        role: role.unwrap_or_else(|| found.role.clone()),
        request: whole.request,
        refusal: found,
        shell: shell.titled(Text::key("dialogue-disclosure-refusal-title").with("n", n)),
    }))
}
