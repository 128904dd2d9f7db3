use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, Shell, Text, page, refused_page};

use super::{back_home, errors, home};
use crate::Verdict;
use crate::closing::decide::{Decide, decide_closing};
use crate::closing::model::Stage;
use crate::closing::refused::Refused;
use crate::closing::view::{ClosingView, closing_of};
use crate::opening::pages::parts::{FormPage, Part};
use crate::opening::words;

fn decision_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    seen: &ClosingView,
    form: Form,
) -> FormPage {
    let deciders = &cx.guideline.closing.deciders;
    let roles = seen.town.roles_on(signed_in.person, &seen.account);
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
    let all = words::who_decide(&cx.guideline, deciders, |_| None);
    let intro = vec![
        shell.t_with("accounts-closing-decision-intro", "account", seen.account.name.clone()),
        shell.t_with("accounts-opening-decision-by", "who", all),
        seen.dossier.as_ref().map(|it| it.closing.reason.clone()).unwrap_or_default(),
    ];
    let back = home(seen.account.key.as_str());
    let title = Text::key("accounts-closing-decide");
    let mut page = FormPage::new(shell, title, form, parts, "accounts-opening-decide", back);
    page.intro = intro;
    page
}

/// Shows the form of the decision, with the closing that it is about.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let seen = closing_of(&cx, &signed_in, &key).await?;
    let Some(dossier) = seen.dossier.as_ref().filter(|_| seen.may.decide) else {
        return Err(Refused::NotPermitted.into());
    };
    let form = shell.form(&format!("{}/decision", home(&key))).with("seen", dossier.closing.id.to_string());
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

impl Sent {
    fn order(&self) -> Result<Decide, FormErrors> {
        let wrong = || FormErrors::one("verdict", Text::key("accounts-opening-choose-verdict"));
        Ok(Decide {
            verdict: self.verdict.parse().map_err(|_| wrong())?,
            seen: self.seen.parse().map_err(|_| FormErrors::one("", Refused::Stale.text()))?,
            reason: self.reason.clone(),
            delegation: self.delegation.clone(),
            role: (!self.role.is_empty()).then(|| self.role.clone()),
        })
    }
}

/// Says yes or no; whoever comes second is told so.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    let wrong = match posted.value.order() {
        Err(wrong) => wrong,
        Ok(order) => match decide_closing(&cx, &signed_in, &key, &order).await {
            Ok(stage) => return Ok(said(&key, stage)),
            Err(refused) => errors(refused, "reason")?,
        },
    };
    let seen = closing_of(&cx, &signed_in, &key).await?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&decision_page(&cx, &signed_in, shell.wrong(), &seen, form)))
}

fn said(key: &str, stage: Stage) -> Response {
    let text = match stage {
        Stage::Decided => "accounts-closing-said-decided",
        Stage::Declined => "accounts-closing-said-declined",
        Stage::Proposed | Stage::Cancelled | Stage::Closed => "accounts-closing-said-yes",
    };
    back_home(key).saying(Text::key(text)).into_response()
}
