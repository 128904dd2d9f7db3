//! A closing with all that has happened to it, and what follows from that. Pure.

use std::collections::BTreeSet;

use guideline::{ClosingAct, Guideline, Party, Step, Strength};
use kernel::calendar::{Date, date_of, midnight};
use kernel::{Instant, PersonId};

use super::model::{Closing, Preserved, Stage, StepTaken, View, Voice};
use crate::opening::Town;
use crate::{Account, StepOutcome, Verdict};

/// A closing with all that has happened to it (sv. *akt*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The closing.
    pub closing: Closing,
    /// What consulted roles said.
    pub views: Vec<View>,
    /// What deciders said.
    pub voices: Vec<Voice>,
    /// The steps that were taken or left out, in the order they were.
    pub steps: Vec<StepTaken>,
    /// Whose sign-in to the platform was withdrawn.
    pub withdrawn: Vec<PersonId>,
}

/// What follows from other things than the closing itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// The present time.
    pub now: Instant,
    /// What became of what was proposed to the registrar.
    pub registered: Option<records::Stage>,
}

/// How a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It is done.
    Done,
    /// It was left out, with a reason.
    LeftOut,
    /// It can be done now.
    Ready,
    /// The notice stands until this day; it can be cut short where the guideline lets it, with a reason.
    Standing(Date),
    /// The registrar has it.
    AtRegistrar,
    /// The registrar did not register it, for this reason.
    NotRegistered(String),
    /// It waits for the step with this key.
    Waiting(String),
}

impl StepState {
    /// Whether the next step can be taken.
    #[must_use]
    pub fn is_over(&self) -> bool {
        match self {
            Self::Done | Self::LeftOut => true,
            Self::Ready
            | Self::Standing(_)
            | Self::AtRegistrar
            | Self::NotRegistered(_)
            | Self::Waiting(_) => false,
        }
    }
}

impl Dossier {
    /// How every step of the guideline stands, in its order. Each waits for the one before it.
    #[must_use]
    pub fn way<'a>(
        &self,
        guideline: &'a Guideline,
        around: &Around,
    ) -> Vec<(&'a Step<ClosingAct>, StepState)> {
        let mut waits_for: Option<String> = None;
        let mut way = Vec::new();
        for step in &guideline.closing.steps {
            let state = match &waits_for {
                Some(key) => StepState::Waiting(key.clone()),
                None => self.state(guideline, step, around),
            };
            if waits_for.is_none() && !state.is_over() {
                waits_for = Some(step.key.clone());
            }
            way.push((step, state));
        }
        way
    }

    /// How the step with this key stands.
    #[must_use]
    pub fn state_of(&self, guideline: &Guideline, around: &Around, key: &str) -> Option<StepState> {
        self.way(guideline, around).into_iter().find(|it| it.0.key == key).map(|it| it.1)
    }

    /// The step that is to be done now; `None` when all are.
    #[must_use]
    pub fn current<'a>(
        &self,
        guideline: &'a Guideline,
        around: &Around,
    ) -> Option<(&'a Step<ClosingAct>, StepState)> {
        self.way(guideline, around).into_iter().find(|it| !it.1.is_over())
    }

    /// How a step stands when those before it are done.
    fn state(&self, guideline: &Guideline, step: &Step<ClosingAct>, around: &Around) -> StepState {
        if step.act == ClosingAct::Decision {
            return if self.closing.stage.is_decided() { StepState::Done } else { StepState::Ready };
        }
        match self.taken(&step.key).map(|it| it.outcome) {
            Some(StepOutcome::LeftOut) => StepState::LeftOut,
            Some(StepOutcome::Done) if step.act != ClosingAct::Registration => StepState::Done,
            Some(StepOutcome::Done) | None => match step.act {
                ClosingAct::Wait => self.waited(guideline, around),
                ClosingAct::Registration => at_registrar(around),
                ClosingAct::Decision
                | ClosingAct::Preservation
                | ClosingAct::Notice
                | ClosingAct::Capture
                | ClosingAct::Archive
                | ClosingAct::Removal
                | ClosingAct::Listing
                | ClosingAct::Revocation => StepState::Ready,
            },
        }
    }

    /// Whether the notice has stood as long as it should. Without a notice there is nothing to wait for.
    fn waited(&self, guideline: &Guideline, around: &Around) -> StepState {
        match self.stands_until(guideline) {
            None => StepState::LeftOut,
            Some(until) if date_of(around.now) >= until => StepState::Done,
            Some(until) => StepState::Standing(until),
        }
    }

    /// The first day on which the notice has stood long enough; `None` where none was published.
    #[must_use]
    pub fn stands_until(&self, guideline: &Guideline) -> Option<Date> {
        let notice = self.done(ClosingAct::Notice)?;
        let published: Date = notice.day.parse().ok()?;
        Some(days_after(published, guideline.closing.notice.lead_days))
    }

    /// The step of this key, if it was taken or left out.
    #[must_use]
    pub fn taken(&self, key: &str) -> Option<&StepTaken> {
        self.steps.iter().find(|it| it.step == key)
    }

    /// The step of this kind, if it was done.
    #[must_use]
    pub fn done(&self, act: ClosingAct) -> Option<&StepTaken> {
        self.steps.iter().find(|it| it.act == act && it.outcome == StepOutcome::Done)
    }

    /// Since when everything that stands on the account has to be looked at once more: since the last step before that
    /// was over. `None` while it is not the turn of that.
    #[must_use]
    pub fn capture_from(&self, guideline: &Guideline, around: &Around) -> Option<Instant> {
        let (step, state) = self.current(guideline, around)?;
        if step.act != ClosingAct::Capture || state != StepState::Ready {
            return None;
        }
        let before = guideline.closing.steps.iter().take_while(|it| it.key != step.key);
        let taken = before.clone().filter_map(|it| self.taken(&it.key)).map(|it| it.at);
        // A wait that was left out is over when that was said.
        let waited = before
            .filter(|it| it.act == ClosingAct::Wait && self.taken(&it.key).is_none())
            .filter_map(|_| self.stands_until(guideline))
            .map(midnight);
        let decided = self.yes().into_iter().map(|it| it.at);
        taken.chain(waited).chain(decided).max()
    }

    /// What was decided to be kept.
    #[must_use]
    pub fn preserved(&self) -> Option<Preserved> {
        self.done(ClosingAct::Preservation).and_then(|it| it.preserved)
    }

    /// Whether access has been ended: from here on nothing can be called off.
    #[must_use]
    pub fn access_is_ended(&self) -> bool {
        self.closing.stage == Stage::Closed || self.done(ClosingAct::Revocation).is_some()
    }

    /// The yes of deciders.
    #[must_use]
    pub fn yes(&self) -> Vec<&Voice> {
        self.voices.iter().filter(|it| it.verdict == Verdict::Approve).collect()
    }

    /// Whether these voices decide it: those of the roles named, or one under a delegation where that is enough.
    #[must_use]
    pub fn is_decided_by(guideline: &Guideline, voices: &[&Voice]) -> bool {
        let roles: Vec<&str> = voices.iter().filter_map(|it| it.role.as_deref()).collect();
        let deciders = &guideline.closing.deciders;
        let delegated = deciders.may_be_delegated() && voices.iter().any(|it| it.delegation.is_some());
        delegated || deciders.suffice(&roles)
    }

    /// The roles that are to be heard and were not.
    #[must_use]
    pub fn not_heard<'a>(&self, guideline: &'a Guideline) -> Vec<&'a str> {
        let heard: BTreeSet<&str> = self.views.iter().map(|it| it.role.as_str()).collect();
        let consulted = guideline.closing.deciders.consulted.iter().map(String::as_str);
        consulted.filter(|it| !heard.contains(it)).collect()
    }

    /// Whether somebody may stand for the party: whoever proposed it, whoever answers for the account or stands in for
    /// them, or anybody with the role for it.
    #[must_use]
    pub fn fits(&self, party: &Party, person: PersonId, account: &Account, town: &Town) -> bool {
        let responsible = [account.responsible, account.deputy].contains(&person);
        let proposer = self.closing.proposed_by == Some(person);
        party.fits(proposer, responsible, town.roles_on(person, account))
    }
}

/// How it stands with the registrar.
fn at_registrar(around: &Around) -> StepState {
    match &around.registered {
        Some(records::Stage::Registered { .. }) => StepState::Done,
        Some(records::Stage::Declined { reason, .. }) => StepState::NotRegistered(reason.clone()),
        Some(records::Stage::Proposed) => StepState::AtRegistrar,
        None => StepState::Ready,
    }
}

/// Whether the step may be left out with a reason: what is recommended, and all that no law demands where the guideline
/// binds nobody. Nothing is closed undecided, nothing is taken away before it was captured (Arkivlagen 10 §).
#[must_use]
pub(crate) fn may_be_left_out(guideline: &Guideline, step: &Step<ClosingAct>) -> bool {
    let demanded = step.bars() && guideline.is_binding();
    match step.act {
        ClosingAct::Decision | ClosingAct::Capture | ClosingAct::Removal => false,
        ClosingAct::Wait => !demanded && !stands_firmly(guideline),
        ClosingAct::Preservation
        | ClosingAct::Notice
        | ClosingAct::Registration
        | ClosingAct::Archive
        | ClosingAct::Listing
        | ClosingAct::Revocation => !demanded,
    }
}

/// Whether the time that the notice stands is demanded.
fn stands_firmly(guideline: &Guideline) -> bool {
    guideline.is_binding() && guideline.closing.notice.lead_strength == Strength::Must
}

/// So many days later.
pub(crate) fn days_after(day: Date, n: u32) -> Date {
    (0..n).fold(day, |day, _| day.tomorrow().unwrap_or(day))
}
