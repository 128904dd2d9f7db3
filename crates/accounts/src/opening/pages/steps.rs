use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::{CheckItem, OpeningAct, Step, Strength};
use kernel::Instant;
use kernel::calendar::{date_of, day_words};
use people::{Context, SignedIn};
use webkit::{Choice, Form, Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::meeting::{Called, called};
use super::parts::{FormPage, Part};
use super::{errors, form, identity};
use crate::opening::dossier::{Dossier, LineState, StepState};
use crate::opening::model::{Stage, StepOutcome};
use crate::opening::take_step::{TakeStep, Ticks, is_taken_by_hand, take_step, tick_checklist};
use crate::opening::town::Town;
use crate::opening::view::{self, ApplicationView};
use crate::opening::wording::Fields;
use crate::opening::{OpeningRefused, words};

/// A step on the page of its application.
pub(super) struct StepLine {
    pub(super) label: String,
    pub(super) help: String,
    pub(super) who: String,
    pub(super) badge: String,
    pub(super) tone: &'static str,
    pub(super) demanded: String,
    pub(super) done: Option<(String, Instant, String)>,
    pub(super) meeting: Option<Called>,
    /// Where one goes on from here: to call the meeting or move it, to take the step.
    pub(super) ways: Vec<(String, String)>,
    pub(super) next: bool,
}

/// The whole way: what is done, what is next, and who must do it.
pub(super) fn step_lines(
    cx: &Context,
    shell: &Shell,
    signed_in: &SignedIn,
    dossier: &Dossier,
    town: &Town,
) -> Vec<StepLine> {
    let ended = [Stage::Refused, Stage::Withdrawn].contains(&dossier.application.stage);
    let mut next = !ended;
    let mut lines = Vec::new();
    for (step, state) in dossier.way(&cx.guideline) {
        let ready = state == StepState::Ready && !ended;
        let is_next = ready && std::mem::take(&mut next);
        let (key, tone) = match &state {
            StepState::Done if departs(cx, dossier, step) => ("accounts-opening-step-departs", "caution"),
            StepState::Done => ("accounts-opening-step-done", "good"),
            StepState::LeftOut => ("accounts-opening-step-left-out", "plain"),
            StepState::NotNeeded => ("accounts-opening-step-not-needed", "plain"),
            StepState::Ready if is_next => ("accounts-opening-step-next", "info"),
            StepState::Ready if ended => ("accounts-opening-step-never", "plain"),
            StepState::Ready => ("accounts-opening-step-open", "plain"),
            StepState::Waiting(_) => ("accounts-opening-step-waiting", "plain"),
        };
        lines.push(StepLine {
            label: step.label.get(shell.lang()).to_owned(),
            help: step.help.get(shell.lang()).to_owned(),
            who: shell.say(&who(cx, dossier, town, step)),
            badge: shell.t(key),
            tone,
            demanded: shell.t(strength(step.strength)),
            done: done(cx, shell, dossier, town, step, &state),
            meeting: called(shell, dossier, town, &step.key),
            ways: [
                call(cx, shell, signed_in, dossier, town, step).filter(|_| ready),
                way(cx, shell, signed_in, dossier, town, step, ready),
            ]
            .into_iter()
            .flatten()
            .collect(),
            next: is_next,
        });
    }
    lines
}

/// Whether it was decided by nobody whom the guideline names and without the number of a delegation: where it binds nobody
/// that is possible, and told.
fn departs(cx: &Context, dossier: &Dossier, step: &Step<OpeningAct>) -> bool {
    step.act == OpeningAct::Decision && !Dossier::is_decided_by(&cx.guideline, &dossier.yes())
}

/// Who takes the step; a decision is everybody's who decides.
fn who(cx: &Context, dossier: &Dossier, town: &Town, step: &Step<OpeningAct>) -> Text {
    if step.act == OpeningAct::Decision {
        words::deciders(&cx.guideline, town, &dossier.wording)
    } else {
        words::party(&cx.guideline, &step.done_by)
    }
}

fn strength(it: Strength) -> &'static str {
    match it {
        Strength::Must => "accounts-opening-must",
        Strength::Should => "accounts-opening-should",
        Strength::May => "accounts-opening-may",
    }
}

/// The lines of the checklist that steps have ticked, each with when.
fn noted_lines(cx: &Context, shell: &Shell, dossier: &Dossier) -> String {
    let lines = cx.guideline.opening.checklist.iter().filter(|it| it.ticked_by.is_some());
    let noted = lines.filter(|it| dossier.line(&cx.guideline, it) == LineState::Noted);
    let told = noted.filter_map(|it| {
        let when = by_itself(cx, shell, dossier, it)?;
        Some(format!("{}: {when}", it.label.get(shell.lang())))
    });
    told.collect::<Vec<_>>().join(" ")
}

/// Who did it, when, and what was noted.
fn done(
    cx: &Context,
    shell: &Shell,
    dossier: &Dossier,
    town: &Town,
    step: &Step<OpeningAct>,
    state: &StepState,
) -> Option<(String, Instant, String)> {
    if !matches!(state, StepState::Done | StepState::LeftOut) {
        return None;
    }
    let it = &dossier.application;
    match step.act {
        OpeningAct::Application => Some((town.person_name(it.applicant), it.submitted_at?, String::new())),
        OpeningAct::Decision => {
            let last = dossier.yes().into_iter().max_by_key(|it| it.at)?;
            let told = if departs(cx, dossier, step) {
                format!("{} {}", shell.t("accounts-opening-departs-text"), last.reason)
            } else {
                last.reason.clone()
            };
            Some((town.person_name(last.person), last.at, told))
        }
        OpeningAct::Checklist => {
            let last = dossier.lines.iter().max_by_key(|it| it.at)?;
            Some((town.person_name(last.by), last.at, noted_lines(cx, shell, dossier)))
        }
        OpeningAct::Advice
        | OpeningAct::Meeting
        | OpeningAct::Terms
        | OpeningAct::Training
        | OpeningAct::Support
        | OpeningAct::Mailbox
        | OpeningAct::Creation
        | OpeningAct::Access
        | OpeningAct::WebPage
        | OpeningAct::Profile
        | OpeningAct::Listing => {
            let taken = dossier.steps.iter().find(|it| it.step == step.key)?;
            let read = taken.reader.map(|reader| {
                let text = Text::key("accounts-opening-terms-read").with("reader", town.person_name(reader));
                shell.say(&text.with("version", taken.terms.clone()))
            });
            let day = taken.day.parse().ok().map(|it| day_words(it).get(shell.lang()).to_owned());
            let on = day.map(|it| shell.t_with("accounts-opening-on-day", "day", it));
            let note = (!taken.note.is_empty()).then(|| taken.note.clone());
            let told: Vec<String> = [on, read, note].into_iter().flatten().collect();
            Some((town.person_name(taken.by), taken.at, told.join(" ")))
        }
    }
}

/// Where the meeting is called or moved, for whoever holds it.
fn call(
    cx: &Context,
    shell: &Shell,
    signed_in: &SignedIn,
    dossier: &Dossier,
    town: &Town,
    step: &Step<OpeningAct>,
) -> Option<(String, String)> {
    let theirs = dossier.fits(&step.done_by, signed_in.person, town) || !cx.guideline.is_binding();
    let is_called = dossier.meeting(&step.key).is_some();
    let key = if is_called { "accounts-opening-move-meeting" } else { "accounts-opening-call-meeting" };
    let to = format!("/applications/{}/steps/{}/meeting", dossier.application.id, step.key);
    (step.act == OpeningAct::Meeting && theirs).then(|| (shell.t(key), to))
}

/// Where the step is taken, for whoever may take it now.
fn way(
    cx: &Context,
    shell: &Shell,
    signed_in: &SignedIn,
    dossier: &Dossier,
    town: &Town,
    step: &Step<OpeningAct>,
    ready: bool,
) -> Option<(String, String)> {
    let theirs = dossier.fits(&step.done_by, signed_in.person, town) || !cx.guideline.is_binding();
    let home = format!("/applications/{}", dossier.application.id);
    if !ready || !theirs {
        return None;
    }
    if step.act == OpeningAct::Checklist {
        return Some((shell.t("accounts-opening-go-through"), format!("{home}/checklist")));
    }
    is_taken_by_hand(step.act)
        .then(|| (shell.t("accounts-opening-note-step"), format!("{home}/steps/{}", step.key)))
}

fn found<'a>(cx: &'a Context, key: &str) -> Result<&'a Step<OpeningAct>, Problem> {
    let step = cx.guideline.opening.step(key).filter(|it| is_taken_by_hand(it.act));
    step.ok_or(Problem::NotFound)
}

fn step_page(
    cx: &Context,
    shell: Shell,
    seen: &ApplicationView,
    step: &Step<OpeningAct>,
    form: Form,
) -> FormPage {
    let lang = shell.lang();
    let mut parts = Vec::new();
    if !step.bars() || !cx.guideline.is_binding() {
        let choice = |it: StepOutcome, key: &str| Choice::new(it.word(), shell.t(key));
        let choices = vec![
            choice(StepOutcome::Done, "accounts-opening-outcome-done"),
            choice(StepOutcome::LeftOut, "accounts-opening-outcome-left-out"),
        ];
        parts.push(Part::radio("outcome", shell.t("accounts-opening-outcome"), String::new(), choices));
    }
    if step.act == OpeningAct::Terms {
        let hint = shell.t("accounts-opening-terms-hint");
        parts.push(Part::line("terms", shell.t("accounts-opening-terms"), hint, true));
        let people = form::everybody(&seen.town);
        parts.push(Part::select("reader", shell.t("accounts-opening-reader"), String::new(), true, people));
    }
    parts.push(Part::line("day", shell.t("accounts-opening-day"), String::new(), true).of_kind("date"));
    let hint = shell.t("accounts-opening-note-hint");
    parts.push(Part::area("note", shell.t("accounts-opening-note"), hint, false));
    let intro = vec![
        step.help.get(lang).to_owned(),
        shell.t_with(
            "accounts-opening-done-by",
            "who",
            shell.say(&words::party(&cx.guideline, &step.done_by)),
        ),
    ];
    let title = Text::both(&step.label.sv, &step.label.en);
    let back = format!("/applications/{}", seen.dossier.application.id);
    let mut page = FormPage::new(shell, title, form, parts, "accounts-opening-note-step", back);
    page.intro = intro;
    page
}

/// Shows the form of a step.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    let step = found(&cx, &key)?;
    if cx.guideline.is_binding() && !seen.dossier.fits(&step.done_by, signed_in.person, &seen.town) {
        return Err(OpeningRefused::NotYourStep(step.done_by.clone()).into());
    }
    let form = shell.form(&format!("/applications/{id}/steps/{key}"));
    let form = form.with("day", date_of(cx.now()).to_string()).with("outcome", StepOutcome::Done.word());
    Ok(page(&step_page(&cx, shell, &seen, step, form.with("reader", signed_in.person.to_string()))))
}

/// Notes the step.
pub(super) async fn take(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path((id, key)): Path<(String, String)>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let fields = Fields(posted.value.clone());
    let order = TakeStep {
        application: id,
        step: key.clone(),
        outcome: fields.one("outcome").parse().unwrap_or(StepOutcome::Done),
        note: fields.one("note"),
        day: fields.one("day"),
        terms: fields.one("terms"),
        reader: fields.one("reader").parse().ok(),
    };
    match take_step(&cx, &signed_in, order).await {
        Ok(()) => Ok(noted(id)),
        Err(refused) => {
            let mut wrong = errors(&cx, refused)?;
            if wrong == webkit::FormErrors::one("reason", OpeningRefused::ReasonMissing.text()) {
                wrong = webkit::FormErrors::one("note", OpeningRefused::ReasonMissing.text());
            }
            let seen = view::application(&cx, &signed_in, id).await?;
            let form = posted.again(&shell, wrong);
            Ok(refused_page(&step_page(&cx, shell.wrong(), &seen, found(&cx, &key)?, form)))
        }
    }
}

fn noted(id: kernel::ApplicationId) -> Response {
    SeeOther::to(format!("/applications/{id}")).saying(Text::key("accounts-opening-noted")).into_response()
}

/// What is said of a line that nobody ticks: the application answers it, or a step that was taken or comes later.
fn by_itself(cx: &Context, shell: &Shell, dossier: &Dossier, line: &CheckItem) -> Option<String> {
    match dossier.line(&cx.guideline, line) {
        LineState::Answered => Some(shell.t("accounts-opening-line-answered")),
        LineState::Later => Some(shell.t("accounts-opening-line-later")),
        LineState::Noted => {
            let taken = dossier.noted(&cx.guideline, line.ticked_by?)?;
            Some(shell.t_with("accounts-opening-line-noted", "at", taken.at))
        }
        LineState::Ticked | LineState::LeftOut | LineState::Open => None,
    }
}

fn checklist_page(cx: &Context, shell: Shell, seen: &ApplicationView, form: Form) -> FormPage {
    let lang = shell.lang();
    let mut parts = Vec::new();
    for line in &cx.guideline.opening.checklist {
        let label = line.label.get(lang).to_owned();
        if let Some(text) = by_itself(cx, &shell, &seen.dossier, line) {
            parts.push(Part::Said { label, text });
            continue;
        }
        let choice = |word: &str, key: &str| Choice::new(word, shell.t(key));
        let mut choices =
            vec![choice("done", "accounts-opening-line-done"), choice("", "accounts-opening-line-open")];
        if line.strength != Strength::Must {
            choices.push(choice("left-out", "accounts-opening-line-left-out"));
        }
        let name = format!("line-{}", line.key);
        parts.push(Part::radio(&name, label, line.help.get(lang).to_owned(), choices));
        if line.strength != Strength::Must {
            let label =
                shell.t_with("accounts-opening-reason-for", "question", line.label.get(lang).to_owned());
            parts.push(Part::line(&format!("reason-{}", line.key), label, String::new(), false));
        }
    }
    let back = format!("/applications/{}", seen.dossier.application.id);
    FormPage::new(
        shell,
        Text::key("accounts-opening-checklist"),
        form,
        parts,
        "accounts-opening-save-checklist",
        back,
    )
}

/// Shows the checklist with what is ticked.
pub(super) async fn show_checklist(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = view::application(&cx, &signed_in, id).await?;
    if cx.guideline.opening.steps.iter().all(|it| it.act != OpeningAct::Checklist) {
        return Err(Problem::NotFound);
    }
    let mut form = shell.form(&format!("/applications/{id}/checklist"));
    for line in &cx.guideline.opening.checklist {
        let ticked = seen.dossier.lines.iter().find(|it| it.line == line.key);
        form = form.with(format!("line-{}", line.key), ticked.map_or("", |it| it.outcome.word()));
        form =
            form.with(format!("reason-{}", line.key), ticked.map(|it| it.note.clone()).unwrap_or_default());
    }
    Ok(page(&checklist_page(&cx, shell, &seen, form)))
}

/// Keeps what was ticked.
pub(super) async fn tick(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let fields = Fields(posted.value.clone());
    let tick = |line: &CheckItem| {
        let outcome = fields.one(&format!("line-{}", line.key)).parse().ok()?;
        Some((line.key.clone(), (outcome, fields.one(&format!("reason-{}", line.key)))))
    };
    let ticks: Ticks = cx.guideline.opening.checklist.iter().filter_map(tick).collect();
    match tick_checklist(&cx, &signed_in, id, &ticks).await {
        Ok(()) => Ok(noted(id)),
        Err(refused) => {
            let text = refused.text();
            errors(&cx, refused)?;
            let seen = view::application(&cx, &signed_in, id).await?;
            let form = posted.again(&shell, webkit::FormErrors::one("", text));
            Ok(refused_page(&checklist_page(&cx, shell.wrong(), &seen, form)))
        }
    }
}
