use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use guideline::{AnswerForm, Choice, OpeningAct, UsedIn};
use kernel::{Instant, Permission};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Posted, Problem, SeeOther, Shell, Text, page, refused_page};

use super::list::{titled, tone};
use super::steps::{StepLine, step_lines};
use super::{errors, form, identity};
use crate::opening::dossier::Dossier;
use crate::opening::model::{Event, Stage, Voice};
use crate::opening::submit::submit_application;
use crate::opening::town::Town;
use crate::opening::view::{self, ApplicationView};
use crate::opening::wording::{Wording, own_questions};
use crate::opening::words;
use crate::reading::{Paper, reading};

#[derive(Template)]
#[template(path = "application.html")]
struct ApplicationPage {
    shell: Shell,
    name: String,
    stage: String,
    tone: &'static str,
    told: String,
    note: Option<String>,
    wrong: Vec<String>,
    void: Option<String>,
    steps: Vec<StepLine>,
    missing: Vec<String>,
    facts: Vec<(String, String)>,
    answers: Vec<(String, String, String)>,
    views: Vec<Said>,
    voices: Vec<Said>,
    wordings: Vec<(i64, String, Instant)>,
    version: i64,
    guideline: String,
    account: Option<(String, String)>,
    decision_at: String,
    opening_at: String,
    wording_at: String,
    withdrawal_at: String,
    submission_at: String,
    document_at: String,
    reading: Vec<Paper>,
    may: May,
}

/// What the person may do with the application now, by the button that is offered.
#[expect(clippy::struct_excessive_bools, reason = "each is one button of the page")]
pub(super) struct May {
    write: bool,
    submit: bool,
    withdraw: bool,
    pub(super) decide: bool,
    pub(super) hear: Vec<(String, String)>,
    pub(super) open: bool,
}

pub(super) struct Said {
    pub(super) who: String,
    pub(super) as_what: String,
    pub(super) what: String,
    pub(super) text: String,
    pub(super) at: Instant,
    pub(super) version: i64,
    void: bool,
}

async fn shown(
    cx: &Context,
    signed_in: &SignedIn,
    shell: Shell,
    seen: ApplicationView,
) -> Result<ApplicationPage, Problem> {
    let ApplicationView { dossier, town, missing, wordings } = seen;
    let it = &dossier.application;
    let name = titled(&shell, &dossier);
    let mine = it.applicant == signed_in.person;
    let lacking = missing.iter().filter(|_| mine || !cx.guideline.is_binding());
    let account = match it.account {
        Some(id) => crate::account(&cx.store.reader(), id).await?,
        None => None,
    };
    let at = |part: &str| format!("/applications/{}/{part}", it.id);
    let void: Vec<String> = dossier.void().iter().map(|it| town.person_name(it.person)).collect();
    Ok(ApplicationPage {
        stage: shell.say(&it.stage.text()),
        tone: tone(it.stage),
        told: told(&shell, &town, &dossier),
        note: form::note(cx, &shell),
        wrong: Vec::new(),
        void: (!void.is_empty() && it.stage == Stage::Submitted)
            .then(|| shell.t_with("accounts-opening-void", "names", void.join(", "))),
        steps: step_lines(cx, &shell, signed_in, &dossier, &town),
        missing: lacking.map(|it| shell.say(&it.text(&cx.guideline))).collect(),
        facts: facts(cx, &shell, &dossier.wording, &town),
        answers: answers(cx, &shell, &dossier.wording, &town),
        views: views(cx, &shell, &dossier, &town),
        voices: dossier.voices.iter().map(|it| voice(cx, &shell, &dossier, &town, it)).collect(),
        wordings: wordings.into_iter().map(|(n, by, at)| (n, town.person_name(by), at)).collect(),
        version: it.version,
        guideline: cx.guideline.version.to_string(),
        account: account.map(|it| (it.name, format!("/accounts/{}", it.key))),
        decision_at: at("decision"),
        opening_at: at("opening"),
        wording_at: at("wording"),
        withdrawal_at: at("withdrawal"),
        submission_at: at("submission"),
        document_at: at("document.pdf"),
        reading: reading(cx, UsedIn::Opening),
        may: may(cx, signed_in, &shell, &dossier, &town),
        shell: shell.titled(Text::same(name.clone())),
        name,
    })
}

/// Where it is, who brought it there, and why.
pub(super) fn told(shell: &Shell, town: &Town, dossier: &Dossier) -> String {
    let it = &dossier.application;
    let key = match it.stage {
        Stage::Draft => "accounts-opening-told-draft",
        Stage::Submitted => "accounts-opening-told-submitted",
        Stage::Decided => "accounts-opening-told-decided",
        Stage::Refused => "accounts-opening-told-refused",
        Stage::Withdrawn => "accounts-opening-told-withdrawn",
        Stage::Opened => "accounts-opening-told-opened",
    };
    let text = Text::key(key).with("who", town.person_name(it.moved_by)).with("at", it.moved_at);
    let told = shell.say(&text.with("applicant", town.person_name(it.applicant)));
    if it.reason.is_empty() {
        told
    } else {
        format!("{told} {}", shell.t_with("accounts-opening-because", "reason", it.reason.clone()))
    }
}

pub(super) fn may(cx: &Context, signed_in: &SignedIn, shell: &Shell, dossier: &Dossier, town: &Town) -> May {
    let (it, guideline, me) = (&dossier.application, &cx.guideline, signed_in.person);
    let mine = it.applicant == me;
    let roles = town.roles(me, &dossier.wording);
    let deciders = &guideline.opening.deciders;
    let own = mine && !deciders.applicant_may_decide;
    let has = deciders.roles.iter().any(|role| roles.contains(role.as_str()));
    let delegate = deciders.may_be_delegated() && signed_in.may(Permission::ReadAccounts);
    let instead = !guideline.is_binding() && signed_in.may(Permission::ManageAccounts);
    let submitted = it.stage == Stage::Submitted;
    let said = dossier.voices.iter().any(|voice| voice.person == me && voice.version == it.version);
    let consulted = deciders.consulted.iter().filter(|role| has || roles.contains(role.as_str()));
    let hear = consulted.filter(|_| submitted).map(|role| {
        let label =
            shell.t_with("accounts-opening-say-view", "role", shell.say(&words::role(guideline, role)));
        (label, format!("/applications/{}/views/{role}", it.id))
    });
    let creation = guideline.opening.steps.iter().find(|step| step.act == OpeningAct::Creation);
    let creates = creation.is_some_and(|step| dossier.fits(&step.done_by, me, town));
    May {
        write: mine && it.stage.after(Event::Written).is_some(),
        submit: mine && it.stage == Stage::Draft,
        withdraw: mine && it.stage.after(Event::Withdrawn).is_some(),
        decide: submitted && !own && !said && (has || delegate || instead),
        hear: hear.collect(),
        open: dossier.may_be_opened(guideline) && (creates || signed_in.may(Permission::ManageAccounts)),
    }
}

/// What the application says in fields of its own.
pub(super) fn facts(cx: &Context, shell: &Shell, it: &Wording, town: &Town) -> Vec<(String, String)> {
    let guideline = &cx.guideline;
    let names = |people: &[kernel::PersonId]| {
        people.iter().map(|it| town.person_name(*it)).collect::<Vec<_>>().join(", ")
    };
    let one = |person: Option<kernel::PersonId>| person.map(|it| town.person_name(it)).unwrap_or_default();
    let label = |label: Option<kernel::calendar::Label>| {
        label.map(|it| form::capital(it.get(shell.lang()))).unwrap_or_default()
    };
    let group = guideline.opening.eligible.iter().find(|group| group.key == it.eligible);
    let group = match group {
        Some(group) => group.label.get(shell.lang()).to_owned(),
        None if it.eligible.is_empty() => String::new(),
        None => shell.t("accounts-opening-others"),
    };
    let all = [
        ("accounts-unit", town.unit_name(it.unit)),
        ("accounts-platform", it.platform.clone()),
        ("accounts-opening-kind", label(it.kind.map(Choice::label))),
        ("accounts-opening-kind-reason", it.kind_reason.clone()),
        ("accounts-opening-eligible", group),
        ("accounts-opening-eligible-reason", it.eligible_reason.clone()),
        ("accounts-opening-shared-reason", it.shared_reason.clone()),
        ("accounts-responsible", names(&it.responsible)),
        ("accounts-deputy", one(it.deputy)),
        ("accounts-manager", one(it.manager)),
        ("accounts-opening-custodians", names(&it.custodians)),
        ("accounts-opening-mailbox", label(it.mailbox.map(Choice::label))),
        ("accounts-opening-mailbox-address", it.mailbox_address.clone()),
        ("accounts-opening-sign-in", it.sign_in.map(|it| shell.say(&it.text())).unwrap_or_default()),
    ];
    all.into_iter().filter(|it| !it.1.is_empty()).map(|(key, value)| (shell.t(key), value)).collect()
}

/// The questions with their answers and reasons.
pub(super) fn answers(
    cx: &Context,
    shell: &Shell,
    it: &Wording,
    town: &Town,
) -> Vec<(String, String, String)> {
    let answer = |question: &guideline::ApplicationQuestion| {
        let answer = it.answers.get(&question.key).cloned().unwrap_or_default();
        let text = match (question.form, answer.text.as_str()) {
            (AnswerForm::Yes | AnswerForm::Either, "yes") => shell.t("accounts-opening-yes"),
            (AnswerForm::Yes | AnswerForm::Either, "no") => shell.t("accounts-opening-no"),
            (AnswerForm::Person, id) => id.parse().map(|it| town.person_name(it)).unwrap_or_default(),
            (AnswerForm::Choices, _) => {
                it.chosen(&cx.guideline, question, |it| it.get(shell.lang())).join("\n")
            }
            (_, text) => text.to_owned(),
        };
        (question.label.get(shell.lang()).to_owned(), text, answer.reason)
    };
    own_questions(&cx.guideline).map(answer).filter(|it| !it.1.is_empty() || !it.2.is_empty()).collect()
}

pub(super) fn views(cx: &Context, shell: &Shell, dossier: &Dossier, town: &Town) -> Vec<Said> {
    let view = |it: &crate::View| Said {
        who: town.person_name(it.by),
        as_what: shell.say(&words::role(&cx.guideline, &it.role)),
        what: shell.t("accounts-opening-heard"),
        text: it.said.clone(),
        at: it.at,
        version: it.version,
        void: false,
    };
    dossier.views.iter().map(view).collect()
}

pub(super) fn voice(cx: &Context, shell: &Shell, dossier: &Dossier, town: &Town, it: &Voice) -> Said {
    let role = it.role.as_ref().map(|role| shell.say(&words::role(&cx.guideline, role)));
    let delegation = it
        .delegation
        .as_ref()
        .map(|number| shell.t_with("accounts-opening-by-delegation", "number", number.clone()));
    Said {
        who: town.person_name(it.person),
        as_what: [role, delegation].into_iter().flatten().collect::<Vec<_>>().join(", "),
        what: shell.say(&it.verdict.text()),
        text: it.reason.clone(),
        at: it.at,
        version: it.version,
        void: it.version < dossier.application.version,
    }
}

/// Shows an application: the way to the account, what it says, who said what.
pub(super) async fn show(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let seen = view::application(&cx, &signed_in, identity(&id)?).await?;
    Ok(page(&shown(&cx, &signed_in, shell, seen).await?))
}

/// What is sent from the page stands on the page.
pub(super) async fn back(
    State(cx): State<Context>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<SeeOther, Problem> {
    let id = identity(&id)?;
    view::application(&cx, &signed_in, id).await?;
    Ok(SeeOther::to(format!("/applications/{id}")))
}

#[derive(Deserialize)]
pub(super) struct Submission {
    #[serde(default)]
    seen: String,
}

/// Hands in the application; what is missing is named on its page.
pub(super) async fn submit(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Submission>,
) -> Result<Response, Problem> {
    let id = identity(&id)?;
    let seen = posted.value.seen.parse().unwrap_or(0);
    match submit_application(&cx, &signed_in, id, seen).await {
        Ok(()) => Ok(SeeOther::to(format!("/applications/{id}"))
            .saying(Text::key("accounts-opening-submitted"))
            .into_response()),
        Err(refused) => {
            let wrong = posted.again(&shell, errors(&cx, refused)?);
            let seen = view::application(&cx, &signed_in, id).await?;
            let shell = shell.wrong();
            let wrong = wrong.errors().into_iter().map(|it| shell.say(it.1)).collect();
            let mut again = shown(&cx, &signed_in, shell, seen).await?;
            again.wrong = wrong;
            Ok(refused_page(&again))
        }
    }
}
