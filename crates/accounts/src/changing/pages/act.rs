use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, Shell, Text, page, refused_page};

use super::{back_home, errors, home};
use crate::Verdict;
use crate::changing::decide::{DecideChange, decide_change, withdraw_change};
use crate::changing::model::Stage;
use crate::changing::refused::Refused;
use crate::changing::view::{ChangesView, changes_of};
use crate::opening::pages::parts::{FormPage, Part};
use crate::opening::words;

/// What becomes otherwise, one line for each field.
fn told(shell: &Shell, seen: &ChangesView) -> Vec<String> {
    let change = seen.proposed();
    let line = |it: &crate::changing::FieldChange| {
        let text = Text::key("accounts-change-from-to").with("field", shell.say(&it.field.text()));
        shell.say(
            &text
                .with("before", seen.said(it.field, &it.before))
                .with("after", seen.said(it.field, &it.after)),
        )
    };
    let mut lines: Vec<String> = change.iter().flat_map(|it| it.fields.iter().map(line)).collect();
    lines.extend(change.map(|it| shell.t_with("accounts-change-because", "reason", it.reason.clone())));
    lines
}

fn decision_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    seen: &ChangesView,
    form: Form,
) -> FormPage {
    let deciders = &cx.guideline.change.deciders;
    let roles = seen.town.roles_on(signed_in.person, &seen.account);
    let in_a_role = deciders.roles.iter().any(|it| roles.contains(it.as_str()));
    let choice = |it: &Verdict| Choice::new(it.word(), shell.say(&it.text()));
    let verdicts = Verdict::ALL.iter().map(choice).collect();
    let mut parts =
        vec![Part::radio("verdict", shell.t("accounts-opening-decision"), String::new(), verdicts)];
    let hint = shell.t("accounts-opening-reason-hint");
    parts.push(Part::area("reason", shell.t("accounts-opening-reason"), hint, false));
    if deciders.may_be_delegated() {
        let hint = shell.t("accounts-opening-delegation-hint");
        parts.push(Part::line("delegation", shell.t("accounts-opening-delegation"), hint, !in_a_role));
    }
    let mut intro = told(&shell, seen);
    let all = words::who_decide(&cx.guideline, deciders, |_| None);
    intro.push(shell.t_with("accounts-opening-decision-by", "who", all));
    let title = Text::key("accounts-change-decide").with("account", seen.account.name.clone());
    let back = home(seen.account.key.as_str());
    let mut page = FormPage::new(shell, title, form, parts, "accounts-opening-decide", back);
    page.intro = intro;
    page
}

/// The number in an address.
fn number(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// Whether the change of this number is the one that waits.
fn waits(seen: &ChangesView, n: i64) -> Result<(), Problem> {
    let change = seen.changes.iter().find(|it| it.n == n).ok_or(Problem::NotFound)?;
    if change.stage == Stage::Proposed { Ok(()) } else { Err(Refused::OutOfOrder(change.stage).into()) }
}

/// Shows the form of the decision, with what becomes otherwise.
pub(super) async fn show_decision(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, n)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let seen = changes_of(&cx, &signed_in, &key).await?;
    waits(&seen, number(&n)?)?;
    if !seen.may_decide {
        return Err(Refused::NotPermitted.into());
    }
    let form = shell.form(&format!("{}/{n}/decision", home(&key)));
    Ok(page(&decision_page(&cx, &signed_in, shell, &seen, form)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Decision {
    verdict: String,
    reason: String,
    delegation: String,
}

/// Says yes or no; whoever comes second is told so.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, n)): Path<(String, String)>,
    posted: Posted<Decision>,
) -> Result<Response, Problem> {
    let n = number(&n)?;
    let sent = &posted.value;
    let wrong = match sent.verdict.parse::<Verdict>() {
        Err(_) => FormErrors::one("verdict", Text::key("accounts-opening-choose-verdict")),
        Ok(verdict) => {
            let (reason, delegation) = (sent.reason.clone(), sent.delegation.clone());
            let order = DecideChange { n, verdict, reason, delegation };
            match decide_change(&cx, &signed_in, &key, &order).await {
                Ok(stage) => return Ok(said(&key, stage)),
                Err(refused) => errors(refused)?,
            }
        }
    };
    let seen = changes_of(&cx, &signed_in, &key).await?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&decision_page(&cx, &signed_in, shell.wrong(), &seen, form)))
}

fn said(key: &str, stage: Stage) -> Response {
    let text = match stage {
        Stage::Decided => "accounts-change-said-decided",
        Stage::Declined => "accounts-change-said-declined",
        Stage::Proposed | Stage::Withdrawn => "accounts-change-said-yes",
    };
    back_home(key).saying(Text::key(text)).into_response()
}

fn withdrawal_page(shell: Shell, seen: &ChangesView, form: Form) -> FormPage {
    let parts = vec![Part::area("reason", shell.t("accounts-opening-reason"), String::new(), true)];
    let intro = told(&shell, seen);
    let back = home(seen.account.key.as_str());
    let title = Text::key("accounts-change-withdraw");
    let mut page = FormPage::new(shell, title, form, parts, "accounts-change-withdraw", back);
    (page.tone, page.intro) = ("danger", intro);
    page
}

/// Shows the form by which whoever asked takes the change back.
pub(super) async fn show_withdrawal(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, n)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let seen = changes_of(&cx, &signed_in, &key).await?;
    waits(&seen, number(&n)?)?;
    if !seen.may_withdraw {
        return Err(Refused::NotPermitted.into());
    }
    let form = shell.form(&format!("{}/{n}/withdrawal", home(&key)));
    Ok(page(&withdrawal_page(shell, &seen, form)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Withdrawal {
    reason: String,
}

/// Takes the change back.
pub(super) async fn withdraw(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, n)): Path<(String, String)>,
    posted: Posted<Withdrawal>,
) -> Result<Response, Problem> {
    let wrong = match withdraw_change(&cx, &signed_in, &key, number(&n)?, &posted.value.reason).await {
        Ok(()) => {
            return Ok(back_home(&key).saying(Text::key("accounts-change-said-withdrawn")).into_response());
        }
        Err(refused) => errors(refused)?,
    };
    let seen = changes_of(&cx, &signed_in, &key).await?;
    let form = posted.again(&shell, wrong);
    Ok(refused_page(&withdrawal_page(shell.wrong(), &seen, form)))
}
