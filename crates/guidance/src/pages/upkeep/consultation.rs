use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use kernel::calendar::{Date, date_of, day_words};
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::super::{Way, ways};
use crate::consultation::{
    Asked, Consultation, Consulted, Refused, Reply, SendOut, consultation, may_answer, send_out,
};
use crate::roles::role_label;
use crate::version::{Stage, Version, version};

/// The page of a consultation: who was asked, what they answered, and the form that sends the version out.
#[derive(Template)]
#[template(path = "consultation.html")]
struct ConsultationPage {
    shell: Shell,
    ways: Vec<Way>,
    n: i64,
    rounds: Vec<RoundView>,
    /// How a body may answer.
    formats: Vec<String>,
    roles: Vec<Choice>,
    /// What the roles are called that are asked in any case.
    demanded: String,
    form: Option<Form>,
}

struct RoundView {
    n: i64,
    day: String,
    sent: Instant,
    by: String,
    /// Whether the text has been changed since it was sent.
    is_changed: bool,
    lines: Vec<LineView>,
}

struct LineView {
    name: String,
    state: String,
    tone: &'static str,
    statements: Vec<(String, String, String, Instant)>,
    /// Where this person answers; empty where they may not.
    href: String,
}

/// Shows who was asked about a version.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
) -> Result<Response, Problem> {
    let found = version(&cx, &n).await?;
    let form = empty(&cx, &shell, &found);
    Ok(page(&consultation_page(&cx, &signed_in, shell, found, form).await?))
}

/// The form as it is before anybody has filled it in: those who are always asked are marked.
fn empty(cx: &Context, shell: &Shell, it: &Version) -> Form {
    let rules = &cx.guideline.upkeep.consultation;
    let form = shell.form(&address(it)).with("seen", it.line.digest.to_string());
    let form = form.with("bodies", rules.bodies.join("\n"));
    rules.roles.iter().fold(form, |form, role| form.with("roles", role))
}

fn address(it: &Version) -> String {
    format!("/guideline/versions/{}/consultation", it.line.n)
}

async fn consultation_page(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    it: Version,
    form: Form,
) -> Result<ConsultationPage, Problem> {
    let all = consultation(cx, &it.line.n.to_string()).await?;
    let rounds = rounds(cx, signed_in, &shell, &it, &all).await?;
    let rules = &cx.guideline.upkeep.consultation;
    let say = |it: &kernel::calendar::Label| it.get(shell.lang()).to_owned();
    let sends = it.line.stage == Stage::Proposed && signed_in.may(Permission::EditGuideline);
    let demanded: Vec<_> = rules.roles.iter().map(|it| say(&role_label(&cx.guideline, it))).collect();
    Ok(ConsultationPage {
        ways: ways(&shell, &cx.guideline, ""),
        n: it.line.n,
        rounds,
        formats: rules.reply_formats.iter().map(say).collect(),
        roles: cx.guideline.roles.iter().map(|it| Choice::new(it.key.clone(), say(&it.label))).collect(),
        demanded: demanded.join(", "),
        form: sends.then_some(form),
        shell: shell.titled(Text::key("guidance-consultation-title").with("n", it.line.n)),
    })
}

async fn rounds(
    cx: &Context,
    signed_in: &SignedIn,
    shell: &Shell,
    it: &Version,
    all: &Consultation,
) -> Result<Vec<RoundView>, Problem> {
    let people = people::people(&cx.store.reader()).await?;
    let name = |id| people.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let is_open = matches!(it.line.stage, Stage::Draft | Stage::Proposed);
    let mine = may_answer(cx, signed_in, all).await?;
    let today = date_of(cx.now());
    let line = |one: &Consulted| {
        let (state, tone) = standing(shell, one.reply(today));
        let answers = is_open && mine.contains(&one.n);
        let href = format!("/guideline/versions/{}/consulted/{}", it.line.n, one.n);
        let said = one.statements.iter();
        LineView {
            name: called(cx, shell, &one.asked),
            state,
            tone,
            statements: said.map(|it| (it.said.clone(), it.number.clone(), name(it.by), it.at)).collect(),
            href: if answers { href } else { String::new() },
        }
    };
    let round = |round: &crate::consultation::Round| RoundView {
        n: round.n,
        day: in_words(shell, round.last_day),
        sent: round.at,
        by: name(round.by),
        is_changed: round.digest != it.line.digest,
        lines: all.consulted.iter().filter(|it| it.round == round.n).map(line).collect(),
    };
    Ok(all.rounds.iter().map(round).collect())
}

fn standing(shell: &Shell, reply: Reply) -> (String, &'static str) {
    match reply {
        Reply::Given => (shell.t("guidance-consultation-given"), "good"),
        Reply::Waiting => (shell.t("guidance-consultation-waiting"), "info"),
        Reply::Silent(day) => {
            (shell.t_with("guidance-consultation-silent", "day", in_words(shell, day)), "caution")
        }
    }
}

/// What somebody is called who was asked.
pub(super) fn called(cx: &Context, shell: &Shell, asked: &Asked) -> String {
    match asked {
        Asked::Role(role) => role_label(&cx.guideline, role).get(shell.lang()).to_owned(),
        Asked::Body(name) => name.clone(),
    }
}

fn in_words(shell: &Shell, day: Date) -> String {
    day_words(day).get(shell.lang()).to_owned()
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    last_day: String,
    roles: Vec<String>,
    bodies: String,
    seen: String,
}

/// Sends a version out for comment.
pub(super) async fn send(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(n): Path<String>,
    posted: Posted<Sent>,
) -> Result<Response, Problem> {
    if !signed_in.may(Permission::EditGuideline) {
        return Err(Problem::NotPermitted);
    }
    match send_out(&cx, &signed_in, order(&n, &posted.value)).await {
        Ok(()) => {
            let to = SeeOther::to(format!("/guideline/versions/{n}/consultation"));
            Ok(to.saying(Text::key("guidance-consultation-sent")).into_response())
        }
        Err(refused) if !refused.field().is_empty() => {
            again(&cx, &signed_in, shell.wrong(), &posted, refused, &n).await
        }
        Err(refused) => Err(refused.into()),
    }
}

fn order(n: &str, sent: &Sent) -> SendOut {
    SendOut {
        version: n.to_owned(),
        last_day: sent.last_day.clone(),
        roles: sent.roles.clone(),
        bodies: sent.bodies.lines().map(str::to_owned).collect(),
        seen: sent.seen.clone(),
    }
}

async fn again(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    posted: &Posted<Sent>,
    refused: Refused,
    n: &str,
) -> Result<Response, Problem> {
    let found = version(cx, n).await?;
    let form = posted.again(&shell, FormErrors::one(refused.field(), refused.text()));
    Ok(refused_page(&consultation_page(cx, signed_in, shell, found, form).await?))
}
