//! What things of retention are called.

use kernel::calendar::{Date, day_words};
use webkit::Text;

use super::disposal::HeldBy;
use super::fate::Why;
use super::model::{
    DisposalStage, DisposalStep, HoldKind, LineState, OwnHold, Period, RecordKind, Row, RowFate, Trigger,
};

pub(super) fn day(it: Date) -> Text {
    let words = day_words(it);
    Text::both(words.sv, words.en)
}

impl RecordKind {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Post => Text::key("records-kind-post"),
            Self::Reply => Text::key("records-kind-reply"),
            Self::Question => Text::key("records-kind-question"),
            Self::Comment => Text::key("records-kind-comment"),
            Self::Message => Text::key("records-kind-message"),
            Self::Moderated => Text::key("records-kind-moderated"),
            Self::Registered => Text::key("records-kind-registered"),
            Self::Restricted => Text::key("records-kind-restricted"),
        }
    }
}

impl Trigger {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Posted => Text::key("records-trigger-posted"),
            Self::Answered => Text::key("records-trigger-answered"),
            Self::NotCurrent => Text::key("records-trigger-not-current"),
            Self::Closed => Text::key("records-trigger-closed"),
        }
    }
}

impl HoldKind {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Disclosure => Text::key("records-hold-disclosure"),
            Self::Matter => Text::key("records-hold-matter"),
            Self::Complaint => Text::key("records-hold-complaint"),
            Self::PoliceReport => Text::key("records-hold-police-report"),
            Self::Audit => Text::key("records-hold-audit"),
        }
    }
}

impl OwnHold {
    /// What people call it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Unanswered => Text::key("records-held-unanswered"),
            Self::Unassessed => Text::key("records-held-unassessed"),
            Self::AnswerUnderWay => Text::key("records-held-answer-under-way"),
            Self::Restricted => Text::key("records-held-restricted"),
            Self::OpenCase => Text::key("records-held-open-case"),
            Self::PoliceReport => Text::key("records-held-police-report"),
            Self::ProposedEntry => Text::key("records-held-proposed-entry"),
            Self::InEvidence => Text::key("records-held-in-evidence"),
        }
    }
}

impl HeldBy {
    /// What holds, in words.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Own(own) => own.text(),
            Self::Hold(n) => Text::key("records-held-by-hold").with("n", n),
        }
    }
}

impl Why {
    /// Why a record is preserved, in words.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Kind => Text::key("records-why-kind"),
            Self::NoRow => Text::key("records-why-no-row"),
            Self::Row(n) => Text::key("records-why-row").with("n", *n),
            Self::WithoutAuthority(n) => Text::key("records-why-without-authority").with("n", *n),
            Self::NotYet(n) => Text::key("records-why-not-yet").with("n", *n),
            Self::Disagree(one, other) => {
                Text::key("records-why-disagree").with("one", *one).with("other", *other)
            }
        }
    }
}

impl RowFate {
    /// What becomes of the records, in words.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Preserve => Text::key("records-fate-preserve"),
            Self::Dispose(Period::Days(n), trigger) => {
                Text::key("records-fate-days").with("n", i64::from(n)).with("trigger", trigger.text())
            }
            Self::Dispose(Period::Months(n), trigger) => {
                Text::key("records-fate-months").with("n", i64::from(n)).with("trigger", trigger.text())
            }
        }
    }
}

impl Row {
    /// The decision that the row rests on, in words.
    #[must_use]
    pub fn decision(&self) -> Text {
        match &self.authority {
            Some(it) => Text::key("records-retention-decision")
                .with("body", it.body.as_str())
                .with("day", day(it.day))
                .with("reference", it.reference.as_str()),
            None => Text::key("records-retention-no-decision"),
        }
    }
}

pub(super) fn stage(it: DisposalStage) -> (Text, &'static str) {
    match it {
        DisposalStage::Asked => (Text::key("records-disposal-asked"), "plain"),
        DisposalStage::Proposed => (Text::key("records-disposal-proposed"), "caution"),
        DisposalStage::Approved => (Text::key("records-disposal-approved"), "info"),
        DisposalStage::Done => (Text::key("records-disposal-done"), "good"),
        DisposalStage::Withdrawn => (Text::key("records-disposal-withdrawn"), "plain"),
    }
}

pub(super) fn step(it: DisposalStep) -> Text {
    match it {
        DisposalStep::Ask => Text::key("records-step-ask"),
        DisposalStep::List => Text::key("records-step-list"),
        DisposalStep::TakeOut => Text::key("records-step-take-out"),
        DisposalStep::Approve => Text::key("records-step-approve"),
        DisposalStep::Withdraw => Text::key("records-step-withdraw"),
        DisposalStep::Finish => Text::key("records-step-finish"),
    }
}

pub(super) fn state(it: LineState) -> (Text, &'static str) {
    match it {
        LineState::Proposed => (Text::key("records-line-proposed"), "caution"),
        LineState::Held => (Text::key("records-line-held"), "info"),
        LineState::TakenOut => (Text::key("records-line-taken-out"), "plain"),
        LineState::Left => (Text::key("records-line-left"), "plain"),
        LineState::Disposed => (Text::key("records-line-disposed"), "bad"),
    }
}
