use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::Instant;
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Posted, Problem, SeeOther, Shell, Text, page};

use super::super::comply::{Compliance, compliance, raise_from_rule};
use super::super::deviations::looks_after;
use super::super::lights::{Judged, Light};
use crate::Account;

#[derive(Template)]
#[template(path = "compliance.html")]
struct CompliancePage {
    shell: Shell,
    account: Account,
    lines: Vec<Line>,
    red: usize,
    yellow: usize,
    green: usize,
    binding: bool,
    not_adopted_by: Option<String>,
}

struct Line {
    rule: String,
    badge: String,
    tone: &'static str,
    since: Option<Instant>,
    sources: String,
    todo: Option<(String, String)>,
    deviation: Option<String>,
    press: Option<String>,
}

fn line(shell: &Shell, found: &Compliance, it: &Judged, may: bool) -> Line {
    let key = found.account.key.as_str();
    let deviation = found.deviation_of(it.rule).map(|n| format!("/accounts/{key}/deviations/{n}"));
    let is_red = it.light == Light::Red;
    let press = format!("/accounts/{key}/compliance/{}", it.rule);
    Line {
        rule: shell.say(&it.rule.text()),
        badge: shell.say(&it.light.text()),
        tone: it.light.tone(),
        since: it.since,
        sources: it.sources.join(", "),
        todo: (it.light != Light::Green).then(|| (shell.say(&it.rule.todo()), it.rule.place(key))),
        press: (may && is_red && deviation.is_none() && found.not_adopted_by.is_none()).then_some(press),
        deviation,
    }
}

/// Shows how the account stands with each rule, since when, and what to do.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(key): Path<String>,
) -> Result<Response, Problem> {
    let found = compliance(&cx, &signed_in, &key).await?;
    let may = looks_after(&signed_in, &found.account) && found.account.is_open();
    let title = Text::key("accounts-compliance-title").with("account", found.account.name.as_str());
    Ok(page(&CompliancePage {
        lines: found.rules.iter().map(|it| line(&shell, &found, it, may)).collect(),
        red: found.count(Light::Red),
        yellow: found.count(Light::Yellow),
        green: found.count(Light::Green),
        binding: cx.guideline.is_binding(),
        not_adopted_by: found.not_adopted_by,
        shell: shell.titled(title),
        account: found.account,
    }))
}

/// The button stands on the page of the account.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path((key, _)): Path<(String, String)>,
) -> Result<SeeOther, Problem> {
    let found = compliance(&cx, &signed_in, &key).await?;
    Ok(SeeOther::to(format!("/accounts/{}/compliance", found.account.key)))
}

/// A button sends nothing.
#[derive(Deserialize)]
pub(super) struct Nothing {}

/// Makes a deviation of a rule that is not kept.
pub(super) async fn press(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, rule)): Path<(String, String)>,
    _: Posted<Nothing>,
) -> Result<Response, Problem> {
    let n = raise_from_rule(&cx, &signed_in, shell.tongue(), &key, &rule).await?;
    let to = SeeOther::to(format!("/accounts/{key}/deviations/{n}"));
    Ok(to.saying(Text::key("accounts-deviation-was-raised")).into_response())
}
