//! An application with all that has happened to it, and what follows from that. Pure.

use std::collections::BTreeSet;

use guideline::{AnswerForm, CheckItem, Fact, Guideline, OpeningAct, Party, Step, Strength};
use kernel::PersonId;

use super::meeting::Meeting;
use super::model::{Application, LineTicked, Stage, StepOutcome, StepTaken, Verdict, View, Voice};
use super::town::Town;
use super::wording::Wording;

/// An application with its present wording and all that has happened to it (sv. *akt*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The application.
    pub application: Application,
    /// What it says now.
    pub wording: Wording,
    /// The steps that were taken or left out.
    pub steps: Vec<StepTaken>,
    /// The meetings that were called.
    pub meetings: Vec<Meeting>,
    /// The lines of the checklist that were ticked or left out.
    pub lines: Vec<LineTicked>,
    /// What consulted roles said, also about earlier wordings.
    pub views: Vec<View>,
    /// What deciders said, also about earlier wordings, where it no longer counts.
    pub voices: Vec<Voice>,
}

/// How a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It is done.
    Done,
    /// It was left out, with a reason.
    LeftOut,
    /// The application says that it is not needed.
    NotNeeded,
    /// It can be done now.
    Ready,
    /// It waits for the step with this key, which bars the way.
    Waiting(String),
}

/// How a line of the checklist stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// The application answers it.
    Answered,
    /// Somebody ticked it.
    Ticked,
    /// Somebody left it out, with a reason.
    LeftOut,
    /// The step that ticks it was taken.
    Noted,
    /// The step that ticks it comes when the account is there.
    Later,
    /// It is open.
    Open,
}

impl Dossier {
    /// How every step of the guideline stands, in its order. Where the guideline binds nobody, nothing bars.
    #[must_use]
    pub fn way<'a>(&self, guideline: &'a Guideline) -> Vec<(&'a Step<OpeningAct>, StepState)> {
        let mut barred: Option<String> = None;
        let mut way = Vec::new();
        for step in &guideline.opening.steps {
            let state = self.state(guideline, step);
            let done = matches!(state, StepState::Done | StepState::NotNeeded);
            let state = match (&barred, state) {
                (Some(key), StepState::Ready) => StepState::Waiting(key.clone()),
                (_, state) => state,
            };
            if step.bars() && !done && guideline.is_binding() && barred.is_none() {
                barred = Some(step.key.clone());
            }
            way.push((step, state));
        }
        way
    }

    /// How a step stands by itself, whatever comes before it.
    fn state(&self, guideline: &Guideline, step: &Step<OpeningAct>) -> StepState {
        let when = |done: bool| if done { StepState::Done } else { StepState::Ready };
        match step.act {
            OpeningAct::Application => when(self.application.submitted_at.is_some()),
            OpeningAct::Decision => when(self.application.stage.is_decided()),
            OpeningAct::Checklist => when(self.checklist_is_done(guideline)),
            OpeningAct::Support if !self.needs_support(guideline) => StepState::NotNeeded,
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
                match self.steps.iter().find(|it| it.step == step.key).map(|it| it.outcome) {
                    Some(StepOutcome::Done) => StepState::Done,
                    Some(StepOutcome::LeftOut) if !step.bars() => StepState::LeftOut,
                    Some(StepOutcome::LeftOut) | None => StepState::Ready,
                }
            }
        }
    }

    /// Whether something is needed of the unit for technology: where the application is asked, it says yes (ORE-CHK-08).
    fn needs_support(&self, guideline: &Guideline) -> bool {
        let asked = guideline.opening.asks_for(Fact::Technology).filter(|it| it.form == AnswerForm::Either);
        asked.is_none() || self.wording.says(guideline, Fact::Technology) == Some("yes")
    }

    /// The meeting that was called for this step.
    #[must_use]
    pub fn meeting(&self, step: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|it| it.step == step)
    }

    /// How a line of the checklist stands: by the fact that the application answers, or by whoever ticked it.
    #[must_use]
    pub fn line(&self, guideline: &Guideline, line: &CheckItem) -> LineState {
        if line.answered_by.is_some_and(|it| self.answers(guideline, it)) {
            return LineState::Answered;
        }
        if let Some(act) = line.ticked_by {
            return if self.noted(guideline, act).is_some() { LineState::Noted } else { LineState::Later };
        }
        match self.lines.iter().find(|it| it.line == line.key).map(|it| it.outcome) {
            Some(StepOutcome::Done) => LineState::Ticked,
            Some(StepOutcome::LeftOut) if line.strength != Strength::Must => LineState::LeftOut,
            Some(StepOutcome::LeftOut) | None => LineState::Open,
        }
    }

    /// The step of this kind, where it was taken.
    #[must_use]
    pub fn noted(&self, guideline: &Guideline, act: OpeningAct) -> Option<&StepTaken> {
        let step = guideline.opening.steps.iter().find(|it| it.act == act)?;
        self.steps.iter().find(|it| it.step == step.key && it.outcome == StepOutcome::Done)
    }

    /// Whether the fact is known: from the application, or because the terms were read.
    fn answers(&self, guideline: &Guideline, fact: Fact) -> bool {
        let terms = guideline.opening.steps.iter().find(|it| it.act == OpeningAct::Terms);
        let read = |it: &Step<OpeningAct>| self.state(guideline, it) == StepState::Done;
        fact == Fact::PlatformTerms && terms.is_some_and(read) || self.wording.answers_fact(guideline, fact)
    }

    /// Every line that is demanded is done, and of those recommended none is merely forgotten.
    fn checklist_is_done(&self, guideline: &Guideline) -> bool {
        let done = |it: &CheckItem| match self.line(guideline, it) {
            LineState::Answered
            | LineState::Ticked
            | LineState::LeftOut
            | LineState::Noted
            | LineState::Later => true,
            LineState::Open => it.strength == Strength::May,
        };
        self.application.submitted_at.is_some() && guideline.opening.checklist.iter().all(done)
    }

    /// Whether somebody may stand for the party in this application.
    #[must_use]
    pub fn fits(&self, party: &Party, person: PersonId, town: &Town) -> bool {
        let responsible = self.wording.responsible.contains(&person);
        party.fits(self.application.applicant == person, responsible, town.roles(person, &self.wording))
    }

    /// Whether the person may know of the application: whoever applies or is named in it, and whoever decides, is
    /// heard or has a step to take.
    #[must_use]
    pub fn concerns(&self, guideline: &Guideline, person: PersonId, town: &Town) -> bool {
        let deciders = &guideline.opening.deciders;
        let roles = town.roles(person, &self.wording);
        let mut asked = deciders.roles.iter().chain(&deciders.consulted);
        self.application.applicant == person
            || self.wording.names(person)
            || self.voices.iter().any(|it| it.person == person)
            || asked.any(|it| roles.contains(it.as_str()))
            || guideline.opening.steps.iter().any(|it| self.fits(&it.done_by, person, town))
    }

    /// The yes of deciders to the present wording.
    #[must_use]
    pub fn yes(&self) -> Vec<&Voice> {
        let present = |it: &&Voice| it.version == self.application.version && it.verdict == Verdict::Approve;
        self.voices.iter().filter(present).collect()
    }

    /// The yes that an earlier wording got and that counts no longer.
    #[must_use]
    pub fn void(&self) -> Vec<&Voice> {
        let earlier = |it: &&Voice| it.version < self.application.version && it.verdict == Verdict::Approve;
        let again = |person| {
            self.voices.iter().any(|it| it.version == self.application.version && it.person == person)
        };
        self.voices.iter().filter(earlier).filter(|it| !again(it.person)).collect()
    }

    /// Whether these voices decide it: those of the roles named, or one under a delegation where that is enough.
    /// Jointly means several people: each speaks in one role.
    #[must_use]
    pub fn is_decided_by(guideline: &Guideline, voices: &[&Voice]) -> bool {
        let roles: Vec<&str> = voices.iter().filter_map(|it| it.role.as_deref()).collect();
        let deciders = &guideline.opening.deciders;
        let delegated = deciders.may_be_delegated() && voices.iter().any(|it| it.delegation.is_some());
        delegated || deciders.suffice(&roles)
    }

    /// The roles that are to be heard and were not.
    #[must_use]
    pub fn not_heard<'a>(&self, guideline: &'a Guideline) -> Vec<&'a str> {
        let heard: BTreeSet<&str> = self.views.iter().map(|it| it.role.as_str()).collect();
        let consulted = guideline.opening.deciders.consulted.iter().map(String::as_str);
        consulted.filter(|it| !heard.contains(it)).collect()
    }

    /// The first step that keeps the account from being opened; `None` when nothing does. Recommended steps are done
    /// or left out with a reason. Profile and list describe an account that is there, and may come after.
    #[must_use]
    pub fn keeps_closed<'a>(&self, guideline: &'a Guideline) -> Option<&'a Step<OpeningAct>> {
        if !guideline.is_binding() {
            return None;
        }
        let open = |step: &Step<OpeningAct>| match self.state(guideline, step) {
            StepState::Done | StepState::LeftOut | StepState::NotNeeded => false,
            StepState::Ready | StepState::Waiting(_) => {
                step.strength != Strength::May && !comes_after(step.act)
            }
        };
        guideline.opening.steps.iter().find(|it| open(it))
    }

    /// Whether the account can be opened now.
    #[must_use]
    pub fn may_be_opened(&self, guideline: &Guideline) -> bool {
        self.application.stage == Stage::Decided && self.keeps_closed(guideline).is_none()
    }
}

/// What describes an account that is there, and so may be done when it is.
fn comes_after(act: OpeningAct) -> bool {
    match act {
        OpeningAct::Profile | OpeningAct::Listing => true,
        OpeningAct::Advice
        | OpeningAct::Application
        | OpeningAct::Meeting
        | OpeningAct::Checklist
        | OpeningAct::Terms
        | OpeningAct::Decision
        | OpeningAct::Training
        | OpeningAct::Support
        | OpeningAct::Mailbox
        | OpeningAct::Creation
        | OpeningAct::Access
        | OpeningAct::WebPage => false,
    }
}
