use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::list::titled;
use super::page::may;
use super::parts::{FormPage, Part};
use super::{errors, identity};
use crate::opening::OpeningRefused;
use crate::opening::decide::{self as deciding, Decide};
use crate::opening::model::{Stage, Verdict};
use crate::opening::view::{self, ApplicationView};
use crate::opening::words;

fn decision_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    seen: &ApplicationView,
    form: Form,
) -> FormPage {
    let deciders = &cx.guideline.opening.deciders;
    let roles = seen.town.roles(signed_in.person, &seen.dossier.wording);
    let mine: Vec<&String> = deciders.roles.iter().filter(|it| roles.contains(it.as_str())).collect();
    let choice = |it: Verdict| Choice::new(it.word(), shell.say(&it.text()));
    let verdicts = Verdict::ALL.iter().map(|it| choice(*it)).collect();
    let mut parts =
        vec![Part::radio("verdict", shell.t("accounts-opening-decision"), String::new(), verdicts)];
    let hint = shell.t("accounts-opening-reason-hint");
    parts.push(Part::area("reason", shell.t("accounts-opening-reason"), hint, false));
    if mine.len() > 1 {
        let named = |it: &&String| Choice::new(it.as_str(), shell.say(&words::role(&cx.guideline, it)));
        let label = shell.t("accounts-opening-as-role");
        parts.push(Part::select("role", label, String::new(), true, mine.iter().map(named).collect()));
    }
    if deciders.may_be_delegated() {
        let hint = shell.t("accounts-opening-delegation-hint");
        parts.push(Part::line("delegation", shell.t("accounts-opening-delegation"), hint, mine.is_empty()));
    }
    let name = titled(&shell, &seen.dossier);
    let intro = vec![
        shell.t_with("accounts-opening-decision-intro", "name", name),
        shell.t_with(
            "accounts-opening-decision-by",
            "who",
            words::deciders(&cx.guideline, &seen.town, &seen.dossier.wording),
        ),
        shell.t_with("accounts-opening-decision-version", "n", seen.dossier.application.version),
    ];
    let back = format!("/applications/{}", seen.dossier.application.id);
    let title = Text::key("accounts-opening-decide");
    let mut page = FormPage::new(shell, title, form, parts, "accounts-opening-decide", back);
    page.intro = intro;
    page
}

/// Shows the form of the decision, with the number of the wording that it is about.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    if !may(&cx, &signed_in, &shell, &seen.dossier, &seen.town).decide {
        return Err(OpeningRefused::NotPermitted.into());
    }
    let form = shell.form(&format!("/applications/{id}/decision"));
    let form = form.with("seen", seen.dossier.application.version.to_string());
    Ok(page(&decision_page(&cx, &signed_in, shell, &seen, form)))
}

#[derive(Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    seen: String,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    delegation: String,
}

/// Says yes or no; whoever comes second, or read an earlier wording, is told so.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let sent = &posted.value;
    let wrong = match sent.verdict.parse() {
        Err(_) => webkit::FormErrors::one("verdict", Text::key("accounts-opening-choose-verdict")),
        Ok(verdict) => {
            let order = Decide {
                application: id,
                seen: sent.seen.parse().unwrap_or(0),
                verdict,
                reason: sent.reason.clone(),
                delegation: sent.delegation.clone(),
                role: (!sent.role.is_empty()).then(|| sent.role.clone()),
            };
            match deciding::decide(&cx, &signed_in, order).await {
                Ok(stage) => return Ok(said(id, stage)),
                Err(refused) => errors(&cx, refused)?,
            }
        }
    };
    let seen = view::application(&cx, &signed_in, id).await?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&decision_page(&cx, &signed_in, shell.wrong(), &seen, form)))
}

fn said(id: kernel::ApplicationId, stage: Stage) -> Response {
    let key = match stage {
        Stage::Decided => "accounts-opening-said-decided",
        Stage::Refused => "accounts-opening-said-refused",
        Stage::Draft | Stage::Submitted | Stage::Withdrawn | Stage::Opened => "accounts-opening-said-yes",
    };
    SeeOther::to(format!("/applications/{id}")).saying(Text::key(key)).into_response()
}

fn view_page(
    cx: &Context,
    shell: Shell,
    seen: &ApplicationView,
    role: &str,
    form: Form,
) -> Result<FormPage, Problem> {
    if !cx.guideline.opening.deciders.consulted.iter().any(|it| it == role) {
        return Err(Problem::NotFound);
    }
    let title = Text::key("accounts-opening-say-view").with("role", words::role(&cx.guideline, role));
    let hint = shell.t("accounts-opening-view-hint");
    let parts = vec![Part::area("said", shell.t("accounts-opening-view"), hint, true)];
    let back = format!("/applications/{}", seen.dossier.application.id);
    Ok(FormPage::new(shell, title, form, parts, "accounts-opening-send-view", back))
}

/// Shows the form of a view.
pub(super) async fn show_view(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, role)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    let here = format!("/applications/{id}/views/{role}");
    let offered = may(&cx, &signed_in, &shell, &seen.dossier, &seen.town).hear;
    if offered.iter().all(|it| it.1 != here) {
        return Err(OpeningRefused::NotPermitted.into());
    }
    let form = shell.form(&here);
    let form = form.with("seen", seen.dossier.application.version.to_string());
    Ok(page(&view_page(&cx, shell, &seen, &role, form)?))
}

#[derive(Deserialize)]
pub(super) struct Heard {
    #[serde(default)]
    seen: String,
    #[serde(default)]
    said: String,
}

/// Keeps what a consulted role says.
pub(super) async fn hear(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, role)): Path<(String, String)>,
    posted: Posted<Heard>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = posted.value.seen.parse().unwrap_or(0);
    match deciding::hear(&cx, &signed_in, id, seen, &role, &posted.value.said).await {
        Ok(()) => Ok(SeeOther::to(format!("/applications/{id}"))
            .saying(Text::key("accounts-opening-noted"))
            .into_response()),
        Err(refused) => {
            let text = refused.text();
            errors(&cx, refused)?;
            let seen = view::application(&cx, &signed_in, id).await?;
            let form = posted.again(&shell, webkit::FormErrors::one("said", text));
            Ok(refused_page(&view_page(&cx, shell.wrong(), &seen, &role, form)?))
        }
    }
}
