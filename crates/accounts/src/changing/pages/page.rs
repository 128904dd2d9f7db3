use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use kernel::Instant;
use people::{Context, SignedIn};
use webkit::{Problem, Shell, Text, page};

use super::home;
use crate::changing::model::{Change, Stage};
use crate::changing::view::{ChangesView, changes_of};
use crate::opening::words;

#[derive(Template)]
#[template(path = "account-changes.html")]
struct ChangesPage {
    shell: Shell,
    name: String,
    account_at: String,
    deciders: String,
    new_at: Option<String>,
    lines: Vec<Line>,
}

/// A change with what becomes otherwise.
struct Line {
    n: i64,
    stage: String,
    tone: &'static str,
    asked_by: String,
    asked_at: Instant,
    reason: String,
    /// What, as it was, as it is to be.
    fields: Vec<(String, String, String)>,
    voices: Vec<(String, String, Instant, String)>,
    /// Who ended it, and why, where nothing came of it.
    ended: Option<(String, Instant, String)>,
    guideline: String,
    decision_at: Option<String>,
    withdrawal_at: Option<String>,
}

/// Shows what waits to be decided about the account, and what was changed before.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let seen = changes_of(&cx, &signed_in, &key).await?;
    let title = Text::key("accounts-change-title").with("account", seen.account.name.clone());
    Ok(page(&ChangesPage {
        name: seen.account.name.clone(),
        account_at: format!("/accounts/{key}"),
        deciders: {
            let who = words::who_decide(&cx.guideline, &cx.guideline.change.deciders, |_| None);
            shell.t_with("accounts-opening-decision-by", "who", who)
        },
        new_at: seen.may_propose.then(|| format!("{}/new", home(&key))),
        lines: seen.changes.iter().map(|it| line(&cx, &shell, &seen, it)).collect(),
        shell: shell.titled(title),
    }))
}

fn line(cx: &Context, shell: &Shell, seen: &ChangesView, it: &Change) -> Line {
    let waits = it.stage == Stage::Proposed;
    let at = |part: &str| format!("{}/{}/{part}", home(seen.account.key.as_str()), it.n);
    let named = |id| seen.town.person_name(id);
    let ended = matches!(it.stage, Stage::Declined | Stage::Withdrawn);
    let voices = it.voices.iter().map(|voice| {
        let role = voice.role.as_ref().map(|role| shell.say(&words::role(&cx.guideline, role)));
        let number = voice.delegation.clone();
        let number = number.map(|it| shell.t_with("accounts-opening-by-delegation", "number", it));
        let who: Vec<String> = [Some(named(voice.person)), role, number].into_iter().flatten().collect();
        (shell.say(&voice.verdict.text()), who.join(", "), voice.at, voice.reason.clone())
    });
    Line {
        n: it.n,
        stage: shell.say(&it.stage.text()),
        tone: match it.stage {
            Stage::Proposed => "caution",
            Stage::Decided => "good",
            Stage::Declined | Stage::Withdrawn => "plain",
        },
        asked_by: named(it.proposed_by),
        asked_at: it.proposed_at,
        reason: it.reason.clone(),
        fields: fields(shell, seen, it),
        voices: voices.collect(),
        ended: ended.then(|| (named(it.moved_by), it.moved_at, it.end_reason.clone())),
        guideline: it.guideline.clone(),
        decision_at: (waits && seen.may_decide).then(|| at("decision")),
        withdrawal_at: (waits && seen.may_withdraw).then(|| at("withdrawal")),
    }
}

fn fields(shell: &Shell, seen: &ChangesView, it: &Change) -> Vec<(String, String, String)> {
    let said = |it: &crate::changing::FieldChange| {
        (shell.say(&it.field.text()), seen.said(it.field, &it.before), seen.said(it.field, &it.after))
    };
    it.fields.iter().map(said).collect()
}
