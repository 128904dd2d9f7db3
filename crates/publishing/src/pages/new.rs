use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use kernel::Permission;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::editor::Editor;
use super::said::Said;
use crate::{Refused, write_post};

const PATH: &str = "/posts/new";

#[derive(Template)]
#[template(path = "post-new.html")]
struct NewPage {
    shell: Shell,
    editor: Editor,
}

/// For which account a new post is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    account: String,
}

/// Shows an empty form.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let signed_in = signed_in.who_may(Permission::Answer)?;
    let shell = shell.titled(Text::key("publishing-new"));
    let form = shell.form(PATH);
    let mut editor = Editor::of(&cx, &signed_in, &shell, form).await?;
    let only = if let [only] = editor.accounts.as_slice() { only.value.clone() } else { asked.account };
    editor.form = editor.form.with("accounts", only);
    Ok(page(&NewPage { shell, editor }))
}

/// Saves what was written as a draft.
pub(super) async fn write(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Posted<Said>,
) -> Result<Response, Problem> {
    let written = match posted.value.order() {
        Ok(order) => write_post(&cx, &signed_in, order).await,
        Err(refused) => Err(refused),
    };
    let refused = match written {
        Ok(id) => {
            let to = SeeOther::to(format!("/posts/{id}"));
            return Ok(to.saying(Text::key("publishing-done-written")).into_response());
        }
        Err(refused @ (Refused::Unknown | Refused::NotPermitted | Refused::Failed(_))) => {
            return Err(refused.into());
        }
        Err(refused) => refused,
    };
    let shell = shell.titled(Text::key("publishing-new")).wrong();
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    let editor = Editor::of(&cx, &signed_in, &shell, form).await?;
    Ok(refused_page(&NewPage { shell, editor }))
}
