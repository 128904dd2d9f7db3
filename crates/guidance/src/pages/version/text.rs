use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Permission;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::{Way, ways};
use crate::version::{Stage, WriteVersion, version, write_version};

#[derive(Template)]
#[template(path = "version-text.html")]
struct TextPage {
    shell: Shell,
    ways: Vec<Way>,
    n: String,
    form: Form,
}

fn text_page(cx: &Context, shell: Shell, n: String, form: Form) -> TextPage {
    let title = Text::key("guidance-version-text-title").with("n", n.as_str());
    TextPage { ways: ways(&shell, &cx.guideline, ""), shell: shell.titled(title), n, form }
}

/// Shows the whole text of a draft to be written in.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    let found = version(&cx, &n).await?;
    if !signed_in.may(Permission::EditGuideline) {
        return Err(Problem::NotPermitted);
    }
    if found.line.stage != Stage::Draft {
        return Err(crate::version::Refused::NotADraft(found.line.stage).into());
    }
    let form = shell.form(&format!("/guideline/versions/{n}/text"));
    let form = form.with("content", found.content).with("seen", found.line.digest.to_string());
    Ok(page(&text_page(&cx, shell, n, form)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    content: String,
    seen: String,
}

/// Keeps what was written.
pub(super) async fn write(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let (content, seen) = (posted.value.content.clone(), posted.value.seen.clone());
    let order = WriteVersion { version: n.clone(), content, seen };
    match write_version(&cx, &signed_in, order).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/guideline/versions/{n}"));
            Ok(to.saying(Text::key("guidance-version-kept")).into_response())
        }
        Err(refused) if refused.is_of_a_form() => {
            let shell = shell.wrong();
            let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
            Ok(refused_page(&text_page(&cx, shell, n, form)))
        }
        Err(refused) => Err(refused.into()),
    }
}

/// Hands the text out as the file that it is.
pub(super) async fn file(
    State(cx): State<Context>,
    _: SignedIn,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    let found = version(&cx, &n).await?;
    let name = format!("attachment; filename=\"{}-{}.toml\"", found.name, found.line.n);
    let head = [
        (header::CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((head, found.content).into_response())
}
