use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::{ConfirmProfile, Refused, confirm_profile, profile};
use super::one::tended;
use super::words::ItemLine;
use crate::Account;

#[derive(Template)]
#[template(path = "profile-confirm.html")]
struct ConfirmPage {
    shell: Shell,
    account: Account,
    form: Form,
    right: Vec<Choice>,
    wrong: Vec<Choice>,
    items: Vec<ItemLine>,
}

async fn confirm_page(
    cx: &Context,
    shell: Shell,
    account: Account,
    form: Form,
) -> Result<ConfirmPage, Problem> {
    let profile = profile(cx, &account).await?;
    let items: Vec<ItemLine> = profile.lines.iter().map(|it| ItemLine::of(&shell, it)).collect();
    let choice = |it: &ItemLine| Choice::new(it.key.clone(), it.label.clone());
    Ok(ConfirmPage {
        right: items.iter().filter(|it| it.for_the_eye).map(choice).collect(),
        wrong: items.iter().map(choice).collect(),
        shell: shell
            .titled(Text::key("accounts-profile-confirm-title").with("account", account.name.as_str())),
        items,
        account,
        form,
    })
}

/// Shows what to look at and asks what was found.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let form = shell.form(&format!("/accounts/{}/profile/confirmation", account.key));
    Ok(page(&confirm_page(&cx, shell, account, form).await?))
}

#[derive(Deserialize)]
pub(super) struct Found {
    #[serde(default)]
    right: Vec<String>,
    #[serde(default)]
    wrong: Vec<String>,
    #[serde(default)]
    note: String,
}

/// Vouches for the profile.
pub(super) async fn confirm(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Found>,
) -> Result<Response, Problem> {
    let account = tended(&cx, &signed_in, &key).await?;
    let found = &posted.value;
    let mut judged: BTreeMap<String, bool> = found.right.iter().map(|it| (it.clone(), true)).collect();
    judged.extend(found.wrong.iter().map(|it| (it.clone(), false)));
    let order = ConfirmProfile { account: account.id, judged, note: found.note.clone() };
    let wrong = match confirm_profile(&cx, &signed_in, order).await {
        Ok(()) => {
            let done = SeeOther::to(format!("/accounts/{}/profile", account.key));
            return Ok(done.saying(Text::key("accounts-profile-confirmed")).into_response());
        }
        Err(refused @ Refused::NotJudged(_)) => FormErrors::one("right", refused.text()),
        Err(refused @ (Refused::NoteMissing | Refused::TooLong)) => FormErrors::one("note", refused.text()),
        Err(refused) => return Err(refused.into()),
    };
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&confirm_page(&cx, shell.wrong(), account, form).await?))
}
