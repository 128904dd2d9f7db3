use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::list::titled;
use super::page::may;
use super::parts::{FormPage, Part};
use super::{errors, identity};
use crate::bring_in::slug;
use crate::opening::OpeningRefused;
use crate::opening::open::open_applied;
use crate::opening::submit::withdraw_application;
use crate::opening::view::{self, ApplicationView};

fn withdrawal_page(shell: Shell, seen: &ApplicationView, form: Form) -> FormPage {
    let hint = shell.t("accounts-opening-withdraw-hint");
    let parts = vec![Part::area("reason", shell.t("accounts-opening-reason"), hint, false)];
    let back = format!("/applications/{}", seen.dossier.application.id);
    let intro = vec![titled(&shell, &seen.dossier)];
    let title = Text::key("accounts-opening-withdraw");
    let mut page = FormPage::new(shell, title, form, parts, "accounts-opening-withdraw", back);
    (page.tone, page.intro) = ("danger", intro);
    page
}

/// Shows the form by which the applicant takes the application back.
pub(super) async fn show_withdrawal(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    if seen.dossier.application.applicant != signed_in.person {
        return Err(OpeningRefused::NotPermitted.into());
    }
    let form = shell.form(&format!("/applications/{id}/withdrawal"));
    Ok(page(&withdrawal_page(shell, &seen, form)))
}

#[derive(Deserialize)]
pub(super) struct Withdrawal {
    #[serde(default)]
    reason: String,
}

/// Takes the application back.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Withdrawal>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    match withdraw_application(&cx, &signed_in, id, &posted.value.reason).await {
        Ok(()) => Ok(SeeOther::to(format!("/applications/{id}"))
            .saying(Text::key("accounts-opening-withdrawn"))
            .into_response()),
        Err(refused) => {
            let form = posted.again(&shell, errors(&cx, refused)?);
            let seen = view::application(&cx, &signed_in, id).await?;
            Ok(refused_page(&withdrawal_page(shell.wrong(), &seen, form)))
        }
    }
}

fn opening_page(shell: Shell, seen: &ApplicationView, form: Form) -> FormPage {
    let parts = vec![
        Part::line("key", shell.t("accounts-key"), shell.t("accounts-key-hint"), true),
        Part::line("url", shell.t("accounts-url"), shell.t("accounts-url-hint"), true).of_kind("url"),
    ];
    let back = format!("/applications/{}", seen.dossier.application.id);
    let intro = vec![shell.t_with("accounts-opening-open-intro", "name", titled(&shell, &seen.dossier))];
    let mut page = FormPage::new(shell, Text::key("accounts-open"), form, parts, "accounts-open", back);
    page.intro = intro;
    page
}

/// Shows the form by which the account comes into being.
pub(super) async fn show_opening(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    if !may(&cx, &signed_in, &shell, &seen.dossier, &seen.town).open {
        return Err(OpeningRefused::NotPermitted.into());
    }
    let form = shell.form(&format!("/applications/{id}/opening"));
    let form = form.with("key", slug(&seen.dossier.wording.name));
    Ok(page(&opening_page(shell, &seen, form)))
}

#[derive(Deserialize)]
pub(super) struct Opening {
    #[serde(default)]
    key: String,
    #[serde(default)]
    url: String,
}

/// Opens the account and leads to its page.
pub(super) async fn open(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Opening>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    match open_applied(&cx, &signed_in, id, &posted.value.key, &posted.value.url).await {
        Ok(account) => {
            // Whoever makes the account may not be one of those who may know of it.
            let there = crate::account(&cx.store.reader(), account).await?;
            let seen = there.filter(|it| signed_in.sees(it.id));
            let to = seen.map_or_else(|| format!("/applications/{id}"), |it| format!("/accounts/{}", it.key));
            Ok(SeeOther::to(to).saying(Text::key("accounts-opened")).into_response())
        }
        Err(refused) => {
            let form = posted.again(&shell, errors(&cx, refused)?);
            let seen = view::application(&cx, &signed_in, id).await?;
            Ok(refused_page(&opening_page(shell.wrong(), &seen, form)))
        }
    }
}
