use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use webkit::{Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::parts::{FormPage, Part};
use super::{errors, form, identity};
use crate::opening::town::Town;
use crate::opening::wording::{Fields, Wording};
use crate::opening::write::{begin_application, rewrite_application};
use crate::opening::{OpeningRefused, view};

type Sent = Posted<Vec<(String, String)>>;

async fn form_page(
    cx: &Context,
    shell: Shell,
    title: &'static str,
    form: Form,
    wording: &Wording,
) -> Result<FormPage, Problem> {
    let town = Town::look(cx).await?;
    let accounts = crate::open_accounts(&cx.store.reader()).await?;
    let near = accounts.iter().filter(|it| wording.platform.is_empty() || it.platform == wording.platform);
    let shared: Vec<String> = near.map(|it| it.name.clone()).take(12).collect();
    let parts: Vec<Part> = form::parts(cx, &shell, &town, wording, &shared);
    let note = form::note(cx, &shell);
    let intro = vec![shell.t("accounts-opening-form-intro"), shell.t("accounts-opening-no-passwords")];
    let mut page = FormPage::new(
        shell,
        Text::key(title),
        form,
        parts,
        "accounts-opening-save",
        "/applications".to_owned(),
    );
    (page.note, page.intro) = (note, intro);
    Ok(page)
}

/// Shows the form of a new application.
pub(super) async fn show_new(
    State(cx): State<Context>,
    _: SignedIn,
    shell: Shell,
) -> Result<Response, Problem> {
    let form = shell.form("/applications");
    Ok(page(&form_page(&cx, shell, "accounts-opening-new", form, &Wording::default()).await?))
}

/// Keeps a new application as a draft and leads to its page.
pub(super) async fn begin(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    posted: Sent,
) -> Result<Response, Problem> {
    let wording = Wording::read(&cx.guideline, &Fields(posted.value.clone()));
    match begin_application(&cx, &signed_in, &wording).await {
        Ok(id) => Ok(SeeOther::to(format!("/applications/{id}"))
            .saying(Text::key("accounts-opening-saved"))
            .into_response()),
        Err(refused) => {
            let form = posted.again(&shell, errors(&cx, refused)?);
            Ok(refused_page(&form_page(&cx, shell.wrong(), "accounts-opening-new", form, &wording).await?))
        }
    }
}

/// Shows the form of an application to its applicant.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let dossier = view::application(&cx, &signed_in, id).await?.dossier;
    if dossier.application.applicant != signed_in.person {
        return Err(OpeningRefused::NotPermitted.into());
    }
    let form = shell.form(&format!("/applications/{id}/wording"));
    let form = form::filled(form, &cx.guideline, &dossier.wording)
        .with("seen", dossier.application.version.to_string());
    let mut shown = form_page(&cx, shell, "accounts-opening-edit", form, &dossier.wording).await?;
    shown.back = format!("/applications/{id}");
    Ok(page(&shown))
}

/// Words the application anew.
pub(super) async fn rewrite(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Sent,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let fields = Fields(posted.value.clone());
    let wording = Wording::read(&cx.guideline, &fields);
    let seen = fields.one("seen").parse().unwrap_or(0);
    match rewrite_application(&cx, &signed_in, id, seen, &wording).await {
        Ok(_) => Ok(SeeOther::to(format!("/applications/{id}"))
            .saying(Text::key("accounts-opening-saved"))
            .into_response()),
        Err(refused) => {
            let form = posted.again(&shell, errors(&cx, refused)?);
            let mut again = form_page(&cx, shell.wrong(), "accounts-opening-edit", form, &wording).await?;
            again.back = format!("/applications/{id}");
            Ok(refused_page(&again))
        }
    }
}
