//! The pages of existing accounts: sending a file, looking at what it would bring in, confirming.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::{Digest, ImportId, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, Uploaded, page, refused_page};

use super::confirm::confirm_import;
use super::preview::{Preview, PreviewRow, preview, send_import};
use super::row::Column;
use crate::Refused;

/// The pages of existing accounts, to be merged with those of accounts.
pub(crate) fn routes() -> Router<Context> {
    Router::new()
        .route("/imports", get(show).post(send))
        .route("/imports/{import}", get(show_preview))
        .route("/imports/{import}/confirmation", get(back).post(confirm))
}

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    shell: Shell,
    form: Form,
    needed: String,
    more: String,
}

fn import_page(shell: Shell, form: Form) -> ImportPage {
    let headings = |needed: bool| {
        let columns = Column::ALL.iter().filter(|it| it.is_needed() == needed);
        columns.map(|it| it.heading()).collect::<Vec<_>>().join(", ")
    };
    let (needed, more) = (headings(true), headings(false));
    ImportPage { shell: shell.titled(Text::key("accounts-import-title")), form, needed, more }
}

/// Shows how a file is made and sent.
async fn show(signed_in: SignedIn, shell: Shell) -> Result<Response, Problem> {
    signed_in.who_may(Permission::ManageAccounts)?;
    let form = shell.form("/imports");
    Ok(page(&import_page(shell, form)))
}

/// Keeps the file and leads to what it would bring in.
async fn send(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    uploaded: Uploaded,
) -> Result<Response, Problem> {
    match send_import(&cx, &signed_in, &uploaded.name, uploaded.bytes.clone()).await {
        Ok(id) => Ok(SeeOther::to(format!("/imports/{id}")).into_response()),
        Err(refused) => {
            let form = uploaded.again(&shell, crate::pages::errors(refused)?);
            Ok(refused_page(&import_page(shell.wrong(), form)))
        }
    }
}

#[derive(Template)]
#[template(path = "import-preview.html")]
struct PreviewPage {
    shell: Shell,
    name: String,
    fit: usize,
    unfit: usize,
    rows: Vec<RowLine>,
    hidden: usize,
    form: Option<Form>,
    done: Option<i64>,
}

struct RowLine {
    line: u64,
    name: String,
    url: String,
    faults: Vec<String>,
}

/// All rows with a fault are shown, and so many of the others.
const SHOWN: usize = 200;

fn lines(shell: &Shell, rows: Vec<PreviewRow>) -> (Vec<RowLine>, usize) {
    let fault = |it: &(Column, super::row::Fault)| {
        let text = Text::key("accounts-import-fault").with("field", it.0.text()).with("fault", it.1.text());
        shell.say(&text)
    };
    let (mut good, mut hidden) = (0, 0);
    let mut lines = Vec::new();
    for row in rows {
        good += usize::from(row.faults.is_empty());
        if row.faults.is_empty() && good > SHOWN {
            hidden += 1;
            continue;
        }
        let faults = row.faults.iter().map(fault).collect();
        lines.push(RowLine { line: row.line, name: row.name, url: row.url, faults });
    }
    (lines, hidden)
}

fn identity(text: &str) -> Result<ImportId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// Shows every row with its faults by field, and the button that brings in the rest.
async fn show_preview(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let (import, seen) = preview(&cx, &signed_in, id).await?.ok_or(Problem::NotFound)?;
    let (fit, unfit) = (seen.fit(), seen.unfit());
    let Preview { rows, digest, .. } = seen;
    let (rows, hidden) = lines(&shell, rows);
    let form = (fit > 0)
        .then(|| shell.form(&format!("/imports/{id}/confirmation")).with("shown", digest.to_string()));
    let done = import.brought_in;
    let shell = shell.titled(Text::key("accounts-import-preview"));
    Ok(page(&PreviewPage { shell, name: import.name, fit, unfit, rows, hidden, form, done }))
}

/// What is confirmed stands on the page of what would come in.
async fn back(signed_in: SignedIn, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    signed_in.who_may(Permission::ManageAccounts)?;
    Ok(SeeOther::to(format!("/imports/{}", identity(&id)?)))
}

#[derive(Deserialize)]
struct Confirmation {
    #[serde(default)]
    shown: String,
}

/// Brings in what was shown, or says that it is no longer that.
async fn confirm(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    posted: Posted<Confirmation>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let shown = posted.value.shown.parse().unwrap_or_else(|_| Digest::of(b"nothing was shown"));
    match confirm_import(&cx, &signed_in, id, shown).await {
        Ok(n) => {
            let done = Text::key("accounts-import-done").with("n", n);
            Ok(SeeOther::to("/accounts").saying(done).into_response())
        }
        Err(Refused::Stale) => {
            let again = SeeOther::to(format!("/imports/{id}"));
            Ok(again.cautioning(Text::key("accounts-import-refused-stale")).into_response())
        }
        Err(refused) => Err(refused.into()),
    }
}
