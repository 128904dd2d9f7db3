use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, Shell, Text, page, refused_page};

use super::{back_home, errors, home};
use crate::closing::cancel::cancel_closing;
use crate::closing::decide::hear_on_closing;
use crate::closing::refused::Refused;
use crate::closing::view::closing_of;
use crate::opening::pages::parts::{FormPage, Part};
use crate::opening::words;

fn cancellation_page(shell: Shell, key: &str, account: &str, form: Form) -> FormPage {
    let parts = vec![Part::area("reason", shell.t("accounts-opening-reason"), String::new(), true)];
    let intro = vec![shell.t_with("accounts-closing-cancel-intro", "account", account)];
    let title = Text::key("accounts-closing-cancel");
    let mut page = FormPage::new(shell, title, form, parts, "accounts-closing-cancel", home(key));
    (page.tone, page.intro) = ("danger", intro);
    page
}

/// Shows the form by which a closing is called off.
pub(super) async fn show_cancellation(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let seen = closing_of(&cx, &signed_in, &key).await?;
    if !seen.may.cancel {
        return Err(Refused::NotPermitted.into());
    }
    let form = shell.form(&format!("{}/cancellation", home(&key)));
    Ok(page(&cancellation_page(shell, &key, &seen.account.name, form)))
}

#[derive(Deserialize)]
pub(super) struct Cancellation {
    #[serde(default)]
    reason: String,
}

/// Calls the closing off.
pub(super) async fn cancel(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Cancellation>,
) -> Result<Response, Problem> {
    match cancel_closing(&cx, &signed_in, &key, &posted.value.reason).await {
        Ok(()) => Ok(back_home(&key).saying(Text::key("accounts-closing-cancelled")).into_response()),
        Err(refused) => {
            let form = posted.again(&shell, errors(refused, "reason")?);
            let seen = closing_of(&cx, &signed_in, &key).await?;
            Ok(refused_page(&cancellation_page(shell.wrong(), &key, &seen.account.name, form)))
        }
    }
}

fn view_page(cx: &Context, shell: Shell, key: &str, role: &str, form: Form) -> Result<FormPage, Problem> {
    if !cx.guideline.closing.deciders.consulted.iter().any(|it| it == role) {
        return Err(Problem::NotFound);
    }
    let title = Text::key("accounts-opening-say-view").with("role", words::role(&cx.guideline, role));
    let hint = shell.t("accounts-closing-view-hint");
    let parts = vec![Part::area("said", shell.t("accounts-opening-view"), hint, true)];
    Ok(FormPage::new(shell, title, form, parts, "accounts-opening-send-view", home(key)))
}

/// Shows the form of a view.
pub(super) async fn show_view(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, role)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let seen = closing_of(&cx, &signed_in, &key).await?;
    if !seen.may.hear.contains(&role) {
        return Err(Refused::NotPermitted.into());
    }
    let form = shell.form(&format!("{}/views/{role}", home(&key)));
    Ok(page(&view_page(&cx, shell, &key, &role, form)?))
}

#[derive(Deserialize)]
pub(super) struct Heard {
    #[serde(default)]
    said: String,
}

/// Keeps what a consulted role says.
pub(super) async fn hear(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, role)): Path<(String, String)>,
    posted: Posted<Heard>,
) -> Result<Response, Problem> {
    match hear_on_closing(&cx, &signed_in, &key, &role, &posted.value.said).await {
        Ok(()) => Ok(back_home(&key).saying(Text::key("accounts-opening-noted")).into_response()),
        Err(refused) => {
            let form = posted.again(&shell, errors(refused, "said")?);
            Ok(refused_page(&view_page(&cx, shell.wrong(), &key, &role, form)?))
        }
    }
}
