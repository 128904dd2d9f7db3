use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::UsedIn;
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, Posted, Problem, Shell, Text, page, refused_page};

use super::steps::{StepLine, step_lines};
use super::{back_home, errors, home};
use crate::closing::model::{Closing, Stage};
use crate::closing::propose::{Propose, propose_closing};
use crate::closing::rules;
use crate::closing::view::{ClosingView, closing_of};
use crate::opening::words;
use crate::reading::{Paper, reading};

#[derive(Template)]
#[template(path = "account-closing.html")]
struct ClosingPage {
    shell: Shell,
    name: String,
    account_at: String,
    stage: String,
    tone: &'static str,
    told: String,
    facts: Vec<(String, String)>,
    note: Option<String>,
    form: Option<Form>,
    causes: Vec<Choice>,
    steps: Vec<StepLine>,
    draft: Option<String>,
    voices: Vec<Said>,
    earlier: Vec<(String, Instant, String)>,
    hear: Vec<(String, String)>,
    decision_at: Option<String>,
    cancellation_at: Option<String>,
    entry_at: Option<String>,
    reading: Vec<Paper>,
    guideline: String,
}

struct Said {
    who: String,
    what: String,
    text: String,
    at: Instant,
}

fn shown(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    seen: ClosingView,
    again: Option<Form>,
) -> ClosingPage {
    let key = seen.account.key.as_str();
    let at = |part: &str| format!("{}/{part}", home(key));
    let (stage, tone) = badge(&shell, &seen);
    let role = |role: &String| {
        let label = shell.say(&words::role(&cx.guideline, role));
        (shell.t_with("accounts-opening-say-view", "role", label), at(&format!("views/{role}")))
    };
    let cause = |it: &(String, Text)| Choice::new(it.0.clone(), shell.say(&it.1));
    let form = again.or_else(|| seen.may.propose.then(|| shell.form(&home(key))));
    ClosingPage {
        account_at: format!("/accounts/{key}"),
        told: told(&shell, &seen),
        facts: facts(cx, &shell, &seen),
        note: crate::opening::pages::form::note(cx, &shell),
        causes: seen.causes.iter().map(cause).collect(),
        form: form.filter(|_| seen.may.propose),
        steps: step_lines(cx, &shell, &seen),
        draft: seen.draft.as_ref().map(|it| it.0.clone()),
        voices: voices(cx, &shell, &seen),
        earlier: earlier(&shell, &seen.earlier),
        hear: seen.may.hear.iter().map(role).collect(),
        decision_at: seen.may.decide.then(|| at("decision")),
        cancellation_at: seen.may.cancel.then(|| at("cancellation")),
        entry_at: seen
            .entry
            .filter(|_| signed_in.may_on(Permission::Register, seen.account.id))
            .map(|it| format!("/register/{it}")),
        reading: reading(cx, UsedIn::Closing),
        guideline: cx.guideline.version.to_string(),
        name: seen.account.name.clone(),
        stage,
        tone,
        shell: shell.titled(Text::key("accounts-closing-title").with("account", seen.account.name)),
    }
}

fn badge(shell: &Shell, seen: &ClosingView) -> (String, &'static str) {
    let Some(dossier) = &seen.dossier else {
        let open = if seen.account.is_open() { "accounts-closing-none" } else { "accounts-state-closed" };
        return (shell.t(open), "plain");
    };
    let tone = match dossier.closing.stage {
        Stage::Proposed => "caution",
        Stage::Decided => "info",
        Stage::Closed => "good",
        Stage::Declined | Stage::Cancelled => "plain",
    };
    (shell.say(&dossier.closing.stage.text()), tone)
}

/// Where it is, who brought it there, and why.
fn told(shell: &Shell, seen: &ClosingView) -> String {
    let Some(it) = seen.dossier.as_ref().map(|it| &it.closing) else {
        return shell.t(if seen.account.is_open() {
            "accounts-closing-told-none"
        } else {
            "accounts-told-closed"
        });
    };
    let key = match it.stage {
        Stage::Proposed if it.proposed_by.is_none() => "accounts-closing-told-proposed-by-program",
        Stage::Proposed => "accounts-closing-told-proposed",
        Stage::Decided => "accounts-closing-told-decided",
        Stage::Declined => "accounts-closing-told-declined",
        Stage::Cancelled => "accounts-closing-told-cancelled",
        Stage::Closed => "accounts-closing-told-closed",
    };
    let who = it.moved_by.map(|it| seen.town.person_name(it)).unwrap_or_default();
    let told = shell.say(&Text::key(key).with("who", who).with("at", it.moved_at));
    if it.end_reason.is_empty() {
        told
    } else {
        format!("{told} {}", shell.t_with("accounts-opening-because", "reason", it.end_reason.clone()))
    }
}

fn facts(cx: &Context, shell: &Shell, seen: &ClosingView) -> Vec<(String, String)> {
    let Some(dossier) = &seen.dossier else { return Vec::new() };
    let it = &dossier.closing;
    let deciders = words::who_decide(&cx.guideline, &cx.guideline.closing.deciders, |_| None);
    let recipient = &cx.guideline.closing.preservation.recipient;
    let lang = shell.lang();
    let told: Vec<_> = cx.guideline.closing.told.iter().map(|it| it.get(lang)).collect();
    let proposer = match it.proposed_by {
        Some(person) => seen.town.person_name(person),
        None => shell.t("accounts-closing-program"),
    };
    [
        ("accounts-closing-cause", shell.say(&rules::cause(&cx.guideline, &it.cause))),
        ("accounts-opening-reason", it.reason.clone()),
        ("accounts-closing-proposed-by", proposer),
        ("accounts-closing-deciders", shell.say(&deciders)),
        ("accounts-closing-recipient", recipient.get(lang).to_owned()),
        ("accounts-closing-told-who", told.join(", ")),
    ]
    .into_iter()
    .map(|(key, value)| (shell.t(key), value))
    .collect()
}

fn voices(cx: &Context, shell: &Shell, seen: &ClosingView) -> Vec<Said> {
    let Some(dossier) = &seen.dossier else { return Vec::new() };
    let named = |role: &str| shell.say(&words::role(&cx.guideline, role));
    let views = dossier.views.iter().map(|it| Said {
        who: format!("{} ({})", seen.town.person_name(it.by), named(&it.role)),
        what: shell.t("accounts-opening-heard"),
        text: it.said.clone(),
        at: it.at,
    });
    let voices = dossier.voices.iter().map(|it| {
        let by = |number: &String| shell.t_with("accounts-opening-by-delegation", "number", number.clone());
        let role = it.role.as_deref().map(named);
        let as_what: Vec<_> = role.into_iter().chain(it.delegation.as_ref().map(by)).collect();
        let name = seen.town.person_name(it.person);
        Said {
            who: if as_what.is_empty() { name } else { format!("{name} ({})", as_what.join(", ")) },
            what: shell.say(&it.verdict.text()),
            text: it.reason.clone(),
            at: it.at,
        }
    });
    views.chain(voices).collect()
}

fn earlier(shell: &Shell, all: &[Closing]) -> Vec<(String, Instant, String)> {
    let line = |it: &Closing| (shell.say(&it.stage.text()), it.moved_at, it.end_reason.clone());
    all.iter().map(line).collect()
}

/// Shows the closing of an account: how far it has come, each step, what can be done.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let seen = closing_of(&cx, &signed_in, &key).await?;
    Ok(page(&shown(&cx, &signed_in, shell, seen, None)))
}

#[derive(Deserialize)]
pub(super) struct Proposal {
    #[serde(default)]
    cause: String,
    #[serde(default)]
    reason: String,
}

/// Proposes that the account is closed.
pub(super) async fn propose(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
    posted: Posted<Proposal>,
) -> Result<Response, Problem> {
    let order = Propose { cause: posted.value.cause.clone(), reason: posted.value.reason.clone() };
    match propose_closing(&cx, &signed_in, &key, &order).await {
        Ok(_) => Ok(back_home(&key).saying(Text::key("accounts-closing-proposed")).into_response()),
        Err(refused) => {
            let conflict = Problem::conflict(refused.text());
            let form = posted.again(&shell, errors(refused, "reason")?);
            let seen = closing_of(&cx, &signed_in, &key).await?;
            if !seen.may.propose {
                return Err(conflict);
            }
            Ok(refused_page(&shown(&cx, &signed_in, shell.wrong(), seen, Some(form))))
        }
    }
}
