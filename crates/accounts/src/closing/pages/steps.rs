use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::{ClosingAct, Step, Strength};
use kernel::calendar::{date_of, day_words};
use kernel::{Digest, Instant};
use people::{Context, SignedIn};
use webkit::{Choice, Form, Posted, Problem, Shell, Text, page, refused_page};

use super::{back_home, errors, home};
use crate::StepOutcome;
use crate::closing::dossier::StepState;
use crate::closing::model::{Preserved, Stage, StepTaken};
use crate::closing::refused::Refused;
use crate::closing::take_step::{TakeStep, take_closing_step};
use crate::closing::view::{ClosingView, closing_of};
use crate::opening::pages::parts::{FormPage, Part};
use crate::opening::{Fields, words};

/// A step on the page of the closing.
pub(super) struct StepLine {
    pub(super) label: String,
    pub(super) help: String,
    pub(super) who: String,
    pub(super) badge: String,
    pub(super) tone: &'static str,
    pub(super) demanded: String,
    pub(super) source: String,
    pub(super) state: String,
    pub(super) done: Option<(String, Instant, Vec<String>)>,
    pub(super) way: Option<(String, String)>,
    pub(super) next: bool,
}

/// The whole way: what is done, what is next, who must do it.
pub(super) fn step_lines(cx: &Context, shell: &Shell, seen: &ClosingView) -> Vec<StepLine> {
    let Some(dossier) = &seen.dossier else { return Vec::new() };
    let ended = [Stage::Declined, Stage::Cancelled].contains(&dossier.closing.stage);
    let line = |(step, state): (&Step<ClosingAct>, StepState)| {
        let next = !ended && !state.is_over() && !matches!(state, StepState::Waiting(_));
        let (key, tone) = match &state {
            StepState::Done => ("accounts-opening-step-done", "good"),
            StepState::LeftOut => ("accounts-opening-step-left-out", "plain"),
            _ if ended => ("accounts-opening-step-never", "plain"),
            StepState::Ready => ("accounts-opening-step-next", "info"),
            StepState::Standing(_) => ("accounts-closing-step-standing", "caution"),
            StepState::AtRegistrar | StepState::NotRegistered(_) => {
                ("accounts-closing-step-registrar", "caution")
            }
            StepState::Waiting(_) => ("accounts-opening-step-waiting", "plain"),
        };
        let at = format!("{}/steps/{}", home(seen.account.key.as_str()), step.key);
        StepLine {
            label: step.label.get(shell.lang()).to_owned(),
            help: step.help.get(shell.lang()).to_owned(),
            who: shell.say(&who(cx, step)),
            badge: shell.t(key),
            tone,
            demanded: shell.t(strength(step.strength)),
            source: step.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            state: if ended { String::new() } else { told(shell, seen, step, &state) },
            done: done(shell, seen, step, &state),
            way: seen.may.steps.contains(&step.key).then(|| (shell.t(act(step.act)), at)),
            next,
        }
    };
    seen.way(cx).into_iter().map(line).collect()
}

/// Who takes the step; a decision is everybody's who decides.
fn who(cx: &Context, step: &Step<ClosingAct>) -> Text {
    if step.act == ClosingAct::Decision {
        words::who_decide(&cx.guideline, &cx.guideline.closing.deciders, |_| None)
    } else {
        words::party(&cx.guideline, &step.done_by)
    }
}

/// What the button says: a wait is not done by anybody, only cut short.
fn act(it: ClosingAct) -> &'static str {
    if it == ClosingAct::Wait { "accounts-closing-cut-short" } else { "accounts-opening-note-step" }
}

fn strength(it: Strength) -> &'static str {
    match it {
        Strength::Must => "accounts-opening-must",
        Strength::Should => "accounts-opening-should",
        Strength::May => "accounts-opening-may",
    }
}

/// What the step waits for, where that is not a person.
fn told(shell: &Shell, seen: &ClosingView, step: &Step<ClosingAct>, state: &StepState) -> String {
    match state {
        StepState::Standing(until) => {
            shell.t_with("accounts-closing-standing", "day", day_words(*until).get(shell.lang()))
        }
        StepState::AtRegistrar => shell.t("accounts-closing-at-registrar"),
        StepState::NotRegistered(why) => {
            shell.t_with("accounts-closing-not-registered", "reason", why.as_str())
        }
        StepState::Ready if step.act == ClosingAct::Capture => capture_told(shell, seen),
        StepState::Ready if step.act == ClosingAct::Removal => {
            let waits = seen.fetched.filter(|it| seen.connected && it.unsettled > 0);
            waits.map(|it| shell.t_with("accounts-closing-unsettled", "n", it.unsettled)).unwrap_or_default()
        }
        StepState::Done | StepState::LeftOut | StepState::Ready | StepState::Waiting(_) => String::new(),
    }
}

fn capture_told(shell: &Shell, seen: &ClosingView) -> String {
    if !seen.connected {
        return shell.t("accounts-closing-capture-by-hand");
    }
    match seen.fetched.and_then(|it| it.full_from) {
        Some(at) => shell.t_with("accounts-closing-fetched", "at", at),
        None => shell.t("accounts-closing-never-fetched"),
    }
}

/// Who did it, when, and what was noted.
fn done(
    shell: &Shell,
    seen: &ClosingView,
    step: &Step<ClosingAct>,
    state: &StepState,
) -> Option<(String, Instant, Vec<String>)> {
    let dossier = seen.dossier.as_ref().filter(|_| state.is_over())?;
    if step.act == ClosingAct::Decision {
        let last = dossier.yes().into_iter().max_by_key(|it| it.at)?;
        return Some((seen.town.person_name(last.person), last.at, vec![last.reason.clone()]));
    }
    let taken = dossier.taken(&step.key)?;
    Some((seen.town.person_name(taken.by), taken.at, noted(shell, seen, taken)))
}

fn noted(shell: &Shell, seen: &ClosingView, it: &StepTaken) -> Vec<String> {
    let day = it.day.parse().ok().map(|it| day_words(it).get(shell.lang()).to_owned());
    let on = day.map(|it| shell.t_with("accounts-opening-on-day", "day", it));
    let digest = it.digest.map(|it| shell.t_with("accounts-closing-digest-is", "digest", it.to_string()));
    let made = it.digest.map(|it| package_told(shell, seen, it));
    let withdrawn = &seen.dossier.as_ref().map(|it| it.withdrawn.clone()).unwrap_or_default();
    let names: Vec<_> = withdrawn.iter().map(|it| seen.town.person_name(*it)).collect();
    let names = (it.act == ClosingAct::Revocation && !names.is_empty()).then(|| names.join(", "));
    let lines = [
        on,
        it.preserved.map(|it| shell.say(&it.text())),
        Some(it.text.clone()),
        Some(it.address.clone()),
        digest,
        made,
        names,
        Some(it.note.clone()),
    ];
    lines.into_iter().flatten().filter(|it| !it.is_empty()).collect()
}

/// Whether a package with this digest was made here, and when.
fn package_told(shell: &Shell, seen: &ClosingView, digest: Digest) -> String {
    match seen.packages.iter().rev().find(|it| it.0 == digest) {
        Some((_, at)) => shell.t_with("accounts-closing-digest-made", "at", *at),
        None => shell.t("accounts-closing-digest-unknown"),
    }
}

fn found<'a>(cx: &'a Context, key: &str) -> Result<&'a Step<ClosingAct>, Problem> {
    let step = cx.guideline.closing.step(key).filter(|it| it.act != ClosingAct::Decision);
    step.ok_or(Problem::NotFound)
}

fn step_page(
    cx: &Context,
    shell: Shell,
    seen: &ClosingView,
    step: &Step<ClosingAct>,
    form: Form,
) -> FormPage {
    let lang = shell.lang();
    let mut parts = Vec::new();
    if seen.may_be_left_out(cx, step) {
        let choice = |it: StepOutcome, key: &str| Choice::new(it.word(), shell.t(key));
        let choices = vec![
            choice(StepOutcome::Done, "accounts-opening-outcome-done"),
            choice(StepOutcome::LeftOut, "accounts-opening-outcome-left-out"),
        ];
        parts.push(Part::radio("outcome", shell.t("accounts-opening-outcome"), String::new(), choices));
    }
    parts.extend(asked(&shell, seen, step));
    parts.push(Part::line("day", shell.t("accounts-opening-day"), String::new(), true).of_kind("date"));
    let hint = shell.t("accounts-closing-note-hint");
    parts.push(Part::area("note", shell.t("accounts-opening-note"), hint, false));
    let who = shell.say(&words::party(&cx.guideline, &step.done_by));
    let state = seen.way(cx).into_iter().find(|it| it.0.key == step.key).map(|it| it.1);
    let intro = vec![
        step.help.get(lang).to_owned(),
        shell.t_with("accounts-opening-done-by", "who", who),
        state.map(|it| told(&shell, seen, step, &it)).unwrap_or_default(),
    ];
    let title = Text::both(&step.label.sv, &step.label.en);
    let back = home(seen.account.key.as_str());
    let mut page = FormPage::new(shell, title, form, parts, "accounts-opening-note-step", back);
    page.intro = intro;
    page
}

/// What this kind of step asks beside the day and a note.
fn asked(shell: &Shell, seen: &ClosingView, step: &Step<ClosingAct>) -> Vec<Part> {
    let t = |key: &str| shell.t(key);
    match step.act {
        ClosingAct::Preservation => {
            let choice = |it: &Preserved| Choice::new(it.word(), shell.say(&it.text()));
            let choices = Preserved::ALL.iter().map(choice).collect();
            vec![Part::radio("preserved", t("accounts-closing-preserved"), String::new(), choices)]
        }
        ClosingAct::Notice => vec![
            Part::area("text", t("accounts-closing-text"), t("accounts-closing-text-hint"), true),
            Part::line(
                "other_ways",
                t("accounts-closing-other-ways"),
                t("accounts-closing-other-ways-hint"),
                false,
            ),
            Part::line(
                "address",
                t("accounts-closing-notice-at"),
                t("accounts-closing-notice-at-hint"),
                true,
            )
            .of_kind("url"),
        ],
        ClosingAct::Capture => {
            let hint = shell.t_with("accounts-closing-digest-hint", "key", seen.account.key.to_string());
            vec![Part::line("digest", t("accounts-closing-digest"), hint, true)]
        }
        ClosingAct::Archive => {
            let hint = t("accounts-closing-reference-hint");
            vec![Part::line("address", t("accounts-closing-reference"), hint, true)]
        }
        ClosingAct::Revocation if !seen.custodians.is_empty() => {
            let choice = |it: &kernel::PersonId| Choice::new(it.to_string(), seen.town.person_name(*it));
            let choices = seen.custodians.iter().map(choice).collect();
            let hint = t("accounts-closing-people-hint");
            vec![Part::ticks("people", t("accounts-closing-people"), hint, choices)]
        }
        ClosingAct::Removal => {
            vec![Part::Said { label: t("accounts-closing-then"), text: t("accounts-closing-removal") }]
        }
        ClosingAct::Decision
        | ClosingAct::Wait
        | ClosingAct::Registration
        | ClosingAct::Listing
        | ClosingAct::Revocation => Vec::new(),
    }
}

/// Shows the form of a step.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, step)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let seen = closing_of(&cx, &signed_in, &key).await?;
    let step = found(&cx, &step)?;
    if !seen.may.steps.contains(&step.key) {
        return Err(Refused::NotYourStep(step.done_by.clone()).into());
    }
    let outcome = if step.act == ClosingAct::Wait { StepOutcome::LeftOut } else { StepOutcome::Done };
    let mut form = shell.form(&format!("{}/steps/{}", home(&key), step.key));
    form = form.with("day", date_of(cx.now()).to_string()).with("outcome", outcome.word());
    if let (ClosingAct::Notice, Some((text, other_ways))) = (step.act, &seen.draft) {
        form = form.with("text", text.as_str()).with("other_ways", other_ways.as_str());
    }
    Ok(page(&step_page(&cx, shell, &seen, step, form)))
}

/// Notes the step.
pub(super) async fn take(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((key, step)): Path<(String, String)>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let order = order(&step, &Fields(posted.value.clone()));
    match take_closing_step(&cx, &signed_in, &key, &order).await {
        Ok(()) => Ok(back_home(&key).saying(Text::key("accounts-opening-noted")).into_response()),
        Err(refused @ (Refused::NotYourStep(_) | Refused::UnknownStep | Refused::OutOfOrder(_))) => {
            Err(refused.into())
        }
        Err(refused) => {
            let form = posted.again(&shell, errors(refused, "note")?);
            let seen = closing_of(&cx, &signed_in, &key).await?;
            Ok(refused_page(&step_page(&cx, shell.wrong(), &seen, found(&cx, &step)?, form)))
        }
    }
}

fn order(step: &str, fields: &Fields) -> TakeStep {
    let people = fields.0.iter().filter(|it| it.0 == "people");
    TakeStep {
        step: step.to_owned(),
        outcome: fields.one("outcome").parse().unwrap_or(StepOutcome::Done),
        note: fields.one("note"),
        day: fields.one("day"),
        text: fields.one("text"),
        other_ways: fields.one("other_ways"),
        address: fields.one("address"),
        preserved: fields.one("preserved").parse().ok(),
        digest: fields.one("digest"),
        people: people.filter_map(|it| it.1.parse().ok()).collect(),
    }
}
