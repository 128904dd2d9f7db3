//! The decision on the ground that was chosen: what is done, why, and what follows from it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use guideline::{Ground, Police};
use people::{Context, SignedIn};
use serde::Deserialize;
use webkit::{Choice, Form, FormErrors, Posted, Problem, Refusal, SeeOther, Shell, Text, refused_page};

use super::choose::{Subject, subject, usable};
use super::{item_of, words};
use crate::open::LONGEST_REASON;
use crate::{Act, OpenCase, OpenRefused, open_case};

/// The form of a decision.
#[derive(Template)]
#[template(path = "decide.html")]
pub(super) struct DecidePage {
    shell: Shell,
    subject: Subject,
    label: String,
    help: String,
    rule: String,
    sources: String,
    basis: (String, &'static str),
    instruction: Option<String>,
    reminder: Option<String>,
    must_stop_spreading: bool,
    acts: Vec<Choice>,
    asked: Option<(String, bool)>,
    consequences: Vec<String>,
    most: usize,
    /// Where it is transferred to another channel instead.
    transfer: Option<String>,
    button: &'static str,
    form: Form,
}

/// What was written into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    seen: String,
    ground: String,
    act: String,
    reason: String,
    stated: String,
}

impl DecidePage {
    pub(super) fn new(
        cx: &Context,
        shell: Shell,
        subject: Subject,
        ground: &Ground,
        written: &Written,
        wrong: FormErrors,
    ) -> Self {
        let preferred = ground.acts().first().map_or(Act::Hide, |it| words::act_of(*it));
        let act = written.act.parse().unwrap_or(preferred);
        let form = shell
            .form(&format!("/items/{}/moderation", subject.id))
            .with("seen", subject.versions.to_string())
            .with("ground", &ground.key)
            .with("act", act.word())
            .with("reason", &written.reason)
            .with("stated", &written.stated)
            .refused(wrong);
        let (basis, tone) = words::basis(ground.basis);
        let only = ground.acts().len() == 1;
        let reminder = &cx.guideline.moderation.reminder;
        Self {
            label: shell.say(&words::label(&ground.label)),
            help: shell.say(&words::label(&ground.help)),
            rule: shell.say(&words::label(&ground.rule)),
            sources: words::sources(ground),
            basis: (shell.say(&basis), tone),
            instruction: ground.instruction.as_ref().map(|it| shell.say(&words::label(it))),
            reminder: ground.opinion_sensitive.then(|| shell.say(&words::label(reminder))),
            must_stop_spreading: ground.must_stop_spreading,
            acts: acts(&shell, ground),
            asked: ground.asks.as_ref().map(|it| (shell.say(&words::label(&it.label)), !it.may_be_unknown)),
            consequences: consequences(&shell, cx, ground),
            most: LONGEST_REASON,
            transfer: crate::transfer::is_transferable(cx, &ground.key)
                .then(|| format!("/items/{}/transfer?ground={}", subject.id, ground.key)),
            button: match (only, preferred) {
                (true, Act::Hide) => "moderation-do-hide",
                (true, Act::Remove) => "moderation-do-remove",
                (false, _) => "moderation-do",
            },
            shell: shell.titled(Text::key("moderation-decide")),
            subject,
            form,
        }
    }

    fn one_act(&self) -> bool {
        self.acts.len() == 1
    }
}

/// What may be done on the ground, the preferred first.
pub(super) fn acts(shell: &Shell, ground: &Ground) -> Vec<Choice> {
    let choice = |it: &guideline::Act| {
        let act = words::act_of(*it);
        let hint = match act {
            Act::Hide => "moderation-hide-hint",
            Act::Remove if ground.evidence == guideline::EvidenceForm::Description => {
                "moderation-remove-no-copy-hint"
            }
            Act::Remove => "moderation-remove-hint",
        };
        Choice::new(act.word(), shell.say(&words::act(act))).hint(shell.t(hint))
    };
    ground.acts().iter().map(choice).collect()
}

/// What follows from the decision, in words, before it is taken.
pub(super) fn consequences(shell: &Shell, cx: &Context, ground: &Ground) -> Vec<String> {
    let registered: Vec<bool> = ground.acts().iter().map(|it| ground.registered_on(*it)).collect();
    let mut said = vec![
        if ground.second_person {
            shell.t_with("moderation-follows-second", "roles", words::who_may_confirm(shell, &cx.guideline))
        } else {
            shell.t("moderation-follows-alone")
        },
        shell.say(&words::evidence(ground.evidence)),
        shell.t(match (registered.iter().any(|it| *it), registered.iter().all(|it| *it)) {
            (_, true) => "moderation-follows-registered",
            (true, false) => "moderation-follows-registered-when-removed",
            (false, false) => "moderation-follows-not-registered",
        }),
        shell.t(match (ground.evidence, ground.second_person_to_restore) {
            (guideline::EvidenceForm::Description, _) => "moderation-follows-no-restoration",
            (guideline::EvidenceForm::Copy | guideline::EvidenceForm::Restricted, true) => {
                "moderation-follows-restoration-by-two"
            }
            (guideline::EvidenceForm::Copy | guideline::EvidenceForm::Restricted, false) => {
                "moderation-follows-restoration"
            }
        }),
    ];
    match ground.police {
        Police::None => {}
        Police::Consider => said.push(shell.t("moderation-follows-police-considered")),
        Police::Decide => said.push(shell.t("moderation-follows-police-decided")),
    }
    said
}

/// Decides, and leads to the case.
pub(super) async fn decide(
    State(cx): State<Context>,
    signed_in: SignedIn,
    shell: Shell,
    Path(id): Path<String>,
    posted: Posted<Written>,
) -> Result<Response, Problem> {
    let id = item_of(&id)?;
    let written = posted.value;
    let refused = match order(&cx, &written, id) {
        Ok(order) => match open_case(&cx, &signed_in.actor, order).await {
            Ok(case) => {
                let there = SeeOther::to(format!("/cases/{case}"));
                return Ok(there.saying(Text::key("moderation-done-decided")).into_response());
            }
            Err(refused) => refused,
        },
        Err(refused) => refused,
    };
    let field = match &refused {
        OpenRefused::NeedsReason | OpenRefused::ReasonTooLong | OpenRefused::NotPlainWords => "reason",
        OpenRefused::ActNotAllowed => "act",
        OpenRefused::NeedsFact => "stated",
        OpenRefused::Stale => "",
        OpenRefused::UnknownGround(_)
        | OpenRefused::NotFound
        | OpenRefused::AlreadyOpen(_)
        | OpenRefused::AccountClosed
        | OpenRefused::OwnItem
        | OpenRefused::Restricted
        | OpenRefused::Failed(_) => return Err(problem(refused, id)),
    };
    let wrong = FormErrors::one(field, refused.text());
    let shell = shell.wrong();
    let subject = subject(&cx, &signed_in.actor, &shell, id).await?;
    let ground = usable(&cx, &written.ground).ok_or(Problem::NotFound)?;
    Ok(refused_page(&DecidePage::new(&cx, shell, subject, ground, &written, wrong)))
}

/// A form that says nothing about what is done is refused; nothing is chosen for a person.
fn order(cx: &Context, written: &Written, item: kernel::ItemId) -> Result<OpenCase, OpenRefused> {
    let unknown = || OpenRefused::UnknownGround(written.ground.clone());
    usable(cx, &written.ground).ok_or_else(unknown)?;
    Ok(OpenCase {
        item,
        seen: written.seen.parse().unwrap_or(0),
        ground: written.ground.clone(),
        act: written.act.parse().map_err(|_| OpenRefused::ActNotAllowed)?,
        reason: written.reason.clone(),
        stated: Some(written.stated.clone()),
    })
}

/// What no field can mend.
pub(super) fn problem(refused: OpenRefused, item: kernel::ItemId) -> Problem {
    let text = refused.text();
    let is_restricted = matches!(refused, OpenRefused::Restricted);
    let (name, href) = match refused {
        OpenRefused::NotFound => return Problem::NotFound,
        OpenRefused::Failed(failed) => return failed.into(),
        OpenRefused::AlreadyOpen(case) => ("moderation-see-case", format!("/cases/{case}")),
        OpenRefused::UnknownGround(_) => ("moderation-choose", format!("/items/{item}/moderation")),
        OpenRefused::AccountClosed
        | OpenRefused::OwnItem
        | OpenRefused::Restricted
        | OpenRefused::ActNotAllowed
        | OpenRefused::NeedsReason
        | OpenRefused::ReasonTooLong
        | OpenRefused::NotPlainWords
        | OpenRefused::NeedsFact
        | OpenRefused::Stale => ("moderation-see-item", format!("/items/{item}")),
    };
    let status = if is_restricted { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
    Refusal::new(status, text).way_on(Text::key(name), href).into()
}
