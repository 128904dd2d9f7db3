//! A moderation case and what happens next. No input or output.

use guideline::GuidelineVersion;
use kernel::{AccountId, CaseId, Digest, EntryId, Instant, ItemId, PersonId, SealForm, words};

words! {
    /// What is done to an item. Hide is not delete.
    Act {
        /// Held back from the public (sv. *dölja*).
        Hide = "hide",
        /// Removed from the platform (sv. *ta bort*).
        Remove = "remove",
    }

    /// What evidence of an item may be.
    Form {
        /// A copy.
        Copy = "copy",
        /// A copy that only named readers may open; every reading is logged.
        Restricted = "restricted",
        /// A description: a copy would itself be a crime.
        Description = "description",
    }

    /// How far a restoration (sv. *återställning*) has come.
    RestorationStage {
        /// It waits for another person.
        AwaitingSecond = "awaiting-second",
        /// Decided; the platform has not been asked.
        Decided = "decided",
        /// The platform shows the item again.
        Restored = "restored",
        /// A later decision about the item has taken its place; nothing is shown again.
        Overtaken = "overtaken",
    }

    /// What became of an evidence bundle.
    BundleStage {
        /// It was written down; its bytes may not be stored yet.
        Begun = "begun",
        /// It is the evidence of its case.
        Kept = "kept",
        /// It holds a copy of what must not be copied: its bytes are to be destroyed.
        Condemned = "condemned",
        /// Its bytes were destroyed because the law forbids the copy; its digest remains.
        Destroyed = "destroyed",
        /// Nothing came of it: its maker was interrupted, and another was made.
        Discarded = "discarded",
    }

    /// What was decided about a police report (sv. *polisanmälan*, MOT-DOL-16).
    PoliceDecision {
        /// A report is made.
        Report = "report",
        /// No report is made.
        NoReport = "no-report",
    }
}

impl RestorationStage {
    /// Whether something is still to come of it.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        match self {
            Self::AwaitingSecond | Self::Decided => true,
            Self::Restored | Self::Overtaken => false,
        }
    }
}

impl Form {
    /// The form as the seal knows it.
    #[must_use]
    pub fn seal(self) -> SealForm {
        match self {
            Self::Copy | Self::Restricted => SealForm::Copy,
            Self::Description => SealForm::Description,
        }
    }
}

/// How far a case has come. Each stage carries what is known by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Decided by one person; the guideline wants a second.
    AwaitingSecond,
    /// Decided; nothing has been done.
    Decided,
    /// The evidence is sealed, so the item may be taken away.
    Sealed(Digest),
    /// The platform has accepted the act.
    Acted(Digest),
    /// A look at the platform has shown that it is so.
    Verified(Digest),
    /// A register entry has been proposed; the case is complete.
    Registered(Digest, EntryId),
    /// Complete without a register entry, because the guideline asks for none.
    Closed(Digest),
    /// The case was stopped before anything was taken away.
    Stopped(String),
}

/// The word for each stage in tables and text keys.
impl Stage {
    /// The word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::AwaitingSecond => "awaiting-second",
            Self::Decided => "decided",
            Self::Sealed(_) => "sealed",
            Self::Acted(_) => "acted",
            Self::Verified(_) => "verified",
            Self::Registered(..) => "registered",
            Self::Closed(_) => "closed",
            Self::Stopped(_) => "stopped",
        }
    }

    /// The evidence bundle, once there is one.
    #[must_use]
    pub fn bundle(&self) -> Option<Digest> {
        match self {
            Self::AwaitingSecond | Self::Decided | Self::Stopped(_) => None,
            Self::Sealed(it)
            | Self::Acted(it)
            | Self::Verified(it)
            | Self::Registered(it, _)
            | Self::Closed(it) => Some(*it),
        }
    }
}

/// One item's way through moderation (sv. *beslut att dölja eller ta bort*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Identity.
    pub id: CaseId,
    /// The item.
    pub item: ItemId,
    /// The account it stands on.
    pub account: AccountId,
    /// The ground's key in the guideline.
    pub ground: String,
    /// What is done.
    pub act: Act,
    /// Why, in the words of the person who decided; never changed afterwards (JO 1008-2021).
    pub reason: String,
    /// The number of the wording that was decided about.
    pub version: i64,
    /// The digest of that wording.
    pub content: Digest,
    /// What the evidence may be.
    pub form: Form,
    /// Whether a register entry is proposed.
    pub register: bool,
    /// Who decided.
    pub decided_by: PersonId,
    /// When.
    pub decided_at: Instant,
    /// Under which guideline.
    pub guideline: GuidelineVersion,
    /// Who confirmed, where the guideline wants a second person.
    pub second_by: Option<PersonId>,
    /// When the evidence was sealed.
    pub sealed_at: Option<Instant>,
    /// When the platform had accepted the act.
    pub acted_at: Option<Instant>,
    /// When a look had shown that it is so.
    pub verified_at: Option<Instant>,
    /// How far it has come.
    pub stage: Stage,
}

/// What the worker has to carry out next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Make the evidence, store it, read it back.
    Seal,
    /// Hide or remove the item, on this evidence.
    Act(Digest),
    /// Look whether the platform shows it so.
    ReadBack,
    /// Propose a register entry, or close the case where none is asked for.
    Register(Digest),
}

/// What carrying out a step led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A second person confirmed.
    Confirmed,
    /// The evidence was sealed.
    Sealed(Digest),
    /// The platform accepted.
    Acted,
    /// Somebody else had taken the item away before the act.
    FoundGone,
    /// The evidence had to be destroyed before anything was done on it: it is made anew.
    Unsealed,
    /// The platform shows it.
    Verified,
    /// The registrar has the proposal.
    Registered(EntryId),
    /// No entry is asked for.
    Closed,
    /// The case must stop: the reason's text key.
    Stopped(String),
}

/// The outcome does not follow from the stage: two workers raced.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a case that is {stage} cannot become {outcome}")]
pub struct OutOfOrder {
    /// The stage the case was in.
    pub stage: &'static str,
    /// The outcome that was reported.
    pub outcome: &'static str,
}

impl Outcome {
    fn word(&self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Sealed(_) => "sealed",
            Self::Acted => "acted",
            Self::FoundGone => "found-gone",
            Self::Unsealed => "unsealed",
            Self::Verified => "verified",
            Self::Registered(_) => "registered",
            Self::Closed => "closed",
            Self::Stopped(_) => "stopped",
        }
    }
}

impl Case {
    /// The next step, or `None` when the case is complete, stopped or waits for a person.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        match &self.stage {
            Stage::Decided => Some(Step::Seal),
            Stage::Sealed(bundle) => Some(Step::Act(*bundle)),
            Stage::Acted(_) => Some(Step::ReadBack),
            Stage::Verified(bundle) => Some(Step::Register(*bundle)),
            Stage::AwaitingSecond | Stage::Registered(..) | Stage::Closed(_) | Stage::Stopped(_) => None,
        }
    }

    /// The case after an outcome.
    ///
    /// # Errors
    ///
    /// [`OutOfOrder`] when the outcome does not follow from the stage; then nothing may be recorded.
    pub fn advance(mut self, outcome: Outcome, at: Instant) -> Result<Self, OutOfOrder> {
        self.stage = match (self.stage, outcome) {
            (Stage::AwaitingSecond, Outcome::Confirmed) => Stage::Decided,
            (Stage::Decided, Outcome::Sealed(bundle)) => {
                self.sealed_at = Some(at);
                Stage::Sealed(bundle)
            }
            (Stage::Sealed(_), Outcome::Unsealed) => {
                self.sealed_at = None;
                Stage::Decided
            }
            (Stage::Sealed(bundle), Outcome::Acted) => {
                self.acted_at = Some(at);
                Stage::Acted(bundle)
            }
            (Stage::Acted(bundle), Outcome::Verified) | (Stage::Sealed(bundle), Outcome::FoundGone) => {
                self.verified_at = Some(at);
                Stage::Verified(bundle)
            }
            (Stage::Verified(bundle), Outcome::Registered(entry)) => Stage::Registered(bundle, entry),
            (Stage::Verified(bundle), Outcome::Closed) => Stage::Closed(bundle),
            (Stage::AwaitingSecond | Stage::Decided | Stage::Sealed(_), Outcome::Stopped(why)) => {
                Stage::Stopped(why)
            }
            (stage, outcome) => return Err(OutOfOrder { stage: stage.word(), outcome: outcome.word() }),
        };
        Ok(self)
    }

    /// Whether the item has been taken away, or is on its way to be.
    #[must_use]
    pub fn is_live(&self) -> bool {
        !matches!(self.stage, Stage::Stopped(_))
    }

    /// Whether a decision about what must not be copied stops this case: nothing has been taken away by it.
    #[must_use]
    pub fn can_be_overtaken(&self) -> bool {
        match self.stage {
            Stage::AwaitingSecond | Stage::Decided | Stage::Sealed(_) => self.form != Form::Description,
            Stage::Acted(_)
            | Stage::Verified(_)
            | Stage::Registered(..)
            | Stage::Closed(_)
            | Stage::Stopped(_) => false,
        }
    }

    /// Whether nothing remains to be done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self.stage {
            Stage::Registered(..) | Stage::Closed(_) | Stage::Stopped(_) => true,
            Stage::AwaitingSecond
            | Stage::Decided
            | Stage::Sealed(_)
            | Stage::Acted(_)
            | Stage::Verified(_) => false,
        }
    }

    /// Whether a new decision with this act and form says no more than this case, while it holds on the platform.
    #[must_use]
    pub fn covers(&self, act: Act, form: Form) -> bool {
        let stricter_act = self.act == Act::Hide && act == Act::Remove;
        let stricter_form = self.form != Form::Description && form == Form::Description;
        !stricter_act && !stricter_form
    }
}

/// Undoing a case (sv. *återställa*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restoration {
    /// The case that is undone.
    pub case: CaseId,
    /// Who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: Instant,
    /// Why.
    pub reason: String,
    /// Under which guideline.
    pub guideline: String,
    /// How far it has come.
    pub stage: RestorationStage,
    /// Who confirmed.
    pub confirmed_by: Option<PersonId>,
    /// When the platform showed the item again.
    pub acted_at: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn case(stage: Stage) -> Case {
        let id = "01900000-0000-7000-8000-000000000001";
        Case {
            id: id.parse().unwrap(),
            item: id.parse().unwrap(),
            account: id.parse().unwrap(),
            ground: "threat".to_owned(),
            act: Act::Hide,
            reason: "hot".to_owned(),
            version: 1,
            content: Digest::of(b""),
            form: Form::Copy,
            register: true,
            decided_by: id.parse().unwrap(),
            decided_at: Instant::from_micros(0),
            guideline: "motala@2025-09-18".parse().unwrap(),
            second_by: None,
            sealed_at: None,
            acted_at: None,
            verified_at: None,
            stage,
        }
    }

    /// Every stage with every outcome: the table that the handbook draws.
    #[test]
    fn only_these_outcomes_follow_from_these_stages() {
        let bundle = Digest::of(b"bundle");
        let entry: EntryId = "01900000-0000-7000-8000-000000000002".parse().unwrap();
        let stages = [
            Stage::AwaitingSecond,
            Stage::Decided,
            Stage::Sealed(bundle),
            Stage::Acted(bundle),
            Stage::Verified(bundle),
            Stage::Registered(bundle, entry),
            Stage::Closed(bundle),
            Stage::Stopped("edited".to_owned()),
        ];
        let outcomes = [
            Outcome::Confirmed,
            Outcome::Sealed(bundle),
            Outcome::Acted,
            Outcome::FoundGone,
            Outcome::Unsealed,
            Outcome::Verified,
            Outcome::Registered(entry),
            Outcome::Closed,
            Outcome::Stopped("edited".to_owned()),
        ];
        let mut table = String::new();
        for stage in &stages {
            for outcome in &outcomes {
                if let Ok(after) = case(stage.clone()).advance(outcome.clone(), Instant::from_micros(1)) {
                    writeln!(table, "{} + {} -> {}", stage.word(), outcome.word(), after.stage.word())
                        .unwrap();
                }
            }
        }
        assert_eq!(
            table,
            "awaiting-second + confirmed -> decided\n\
             awaiting-second + stopped -> stopped\n\
             decided + sealed -> sealed\n\
             decided + stopped -> stopped\n\
             sealed + acted -> acted\n\
             sealed + found-gone -> verified\n\
             sealed + unsealed -> decided\n\
             sealed + stopped -> stopped\n\
             acted + verified -> verified\n\
             verified + registered -> registered\n\
             verified + closed -> closed\n"
        );
    }

    #[test]
    fn nothing_is_taken_away_before_it_is_sealed() {
        assert_eq!(case(Stage::Decided).next(), Some(Step::Seal));
        assert_eq!(case(Stage::AwaitingSecond).next(), None);
    }
}
