use guideline::Party;
use kernel::calendar::{Date, Label, day_words};
use kernel::{Failed, Instant};
use webkit::{Problem, Text};

use super::model::{Preserved, Stage};

/// Why something was not done with a closing.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such account, or the person may not know of its closing.
    #[error("there is no such account")]
    NotFound,
    /// It is somebody else's to do.
    #[error("this is not for this person to do")]
    NotPermitted,
    /// The step is another party's.
    #[error("the step is done by {0:?}")]
    NotYourStep(Party),
    /// The account is closed already.
    #[error("the account is closed")]
    AccountClosed,
    /// A closing is under way.
    #[error("a closing is under way")]
    UnderWay,
    /// Nobody has proposed to close the account.
    #[error("nobody has proposed to close the account")]
    NoClosing,
    /// What was decided on is another closing than the one that was seen.
    #[error("it is another closing than the one seen")]
    Stale,
    /// At this stage it cannot be done.
    #[error("the closing is {0}")]
    OutOfOrder(Stage),
    /// Somebody else decided first.
    #[error("the closing is already {0}")]
    AlreadyDecided(Stage),
    /// It is none of the causes.
    #[error("there is no such cause")]
    CauseUnfit,
    /// A reason is missing.
    #[error("a reason is missing")]
    ReasonMissing,
    /// A text is longer than there is room for.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// Which.
        field: &'static str,
        /// The most characters it takes.
        most: i64,
    },
    /// A text looks like a password or a token.
    #[error("a text looks like a password")]
    LooksSecret,
    /// Whoever proposed it may not decide.
    #[error("whoever proposed the closing does not decide")]
    OwnProposal,
    /// A role is to be heard first.
    #[error("a role is to be heard first")]
    NotHeard(Label),
    /// Whoever decides by delegation states its number.
    #[error("the number of the delegation is missing")]
    DelegationMissing,
    /// The guideline has no such step, or it is done in another way.
    #[error("there is no such step")]
    UnknownStep,
    /// The step before is not done.
    #[error("a step before is not done")]
    Barred(Label),
    /// The step was taken, and others build on it.
    #[error("the step was taken")]
    Taken,
    /// The step is demanded and cannot be left out.
    #[error("the step is demanded")]
    Demanded,
    /// The day is no day, has not come yet, or was before the decision.
    #[error("the day does not fit")]
    DayUnfit,
    /// The notice has not stood long enough.
    #[error("the notice has not stood long enough")]
    StillStanding(Date),
    /// The notice says nothing.
    #[error("the notice is missing")]
    NoticeMissing,
    /// The notice does not say that the account ends (MOT-AVS-03), and no note says how it does.
    #[error("the notice does not say that the account ends")]
    NoticeWithoutEnd,
    /// The notice does not say why (MOT-AVS-03), and no note says how it does.
    #[error("the notice does not say why")]
    NoticeWithoutReason,
    /// The notice points to no other way, and no reason says why.
    #[error("the notice points to no other way")]
    OtherWaysMissing,
    /// Where the notice stands is no address on the web.
    #[error("the address of the notice is no address")]
    AddressUnfit,
    /// It is not said what is kept.
    #[error("what is kept is missing")]
    PreservedMissing,
    /// The digest of the package is none.
    #[error("the digest of the package is none")]
    DigestUnfit,
    /// Nothing has looked at all of the account since this moment.
    #[error("the account has not been fetched as a whole since {0}")]
    NotCaptured(Instant),
    /// So many items wait for a person.
    #[error("{0} items are not settled")]
    Unsettled(i64),
    /// Where it was delivered is missing.
    #[error("the reference of the archive is missing")]
    ReferenceMissing,
    /// The registrar has it and has not registered it.
    #[error("it waits for the registrar")]
    AtRegistrar,
    /// Somebody can still sign in.
    #[error("not everybody's sign-in is withdrawn")]
    SignInsLeft,
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        let label = |it: &Label| Text::both(&it.sv, &it.en);
        match self {
            Self::NotFound => Text::key("accounts-refused-unknown-account"),
            Self::NotPermitted => Text::key("accounts-closing-refused-not-permitted"),
            Self::NotYourStep(_) => Text::key("accounts-closing-refused-not-your-step"),
            Self::AccountClosed => Text::key("accounts-refused-closed"),
            Self::UnderWay => Text::key("accounts-closing-refused-under-way"),
            Self::NoClosing => Text::key("accounts-closing-refused-no-closing"),
            Self::Stale => Text::key("accounts-closing-refused-stale"),
            Self::OutOfOrder(stage) => {
                Text::key("accounts-closing-refused-out-of-order").with("stage", stage.text())
            }
            Self::AlreadyDecided(stage) => {
                Text::key("accounts-closing-refused-already-decided").with("stage", stage.text())
            }
            Self::CauseUnfit => Text::key("accounts-closing-refused-cause-unfit"),
            Self::ReasonMissing => Text::key("accounts-opening-refused-reason-missing"),
            Self::TooLong { most, .. } => Text::key("accounts-refused-too-long").with("most", *most),
            Self::LooksSecret => Text::key("accounts-opening-refused-looks-secret"),
            Self::OwnProposal => Text::key("accounts-closing-refused-own-proposal"),
            Self::NotHeard(role) => Text::key("accounts-opening-refused-not-heard").with("role", label(role)),
            Self::DelegationMissing => Text::key("accounts-opening-refused-delegation-missing"),
            Self::UnknownStep => Text::key("accounts-opening-refused-unknown-step"),
            Self::Barred(step) => Text::key("accounts-opening-refused-barred").with("step", label(step)),
            Self::Taken => Text::key("accounts-closing-refused-taken"),
            Self::Demanded => Text::key("accounts-opening-refused-demanded"),
            Self::DayUnfit => Text::key("accounts-closing-refused-day-unfit"),
            Self::StillStanding(until) => {
                let day = day_words(*until);
                Text::key("accounts-closing-refused-standing").with("day", Text::both(day.sv, day.en))
            }
            Self::NoticeMissing => Text::key("accounts-closing-refused-notice-missing"),
            Self::NoticeWithoutEnd => Text::key("accounts-closing-refused-notice-without-end"),
            Self::NoticeWithoutReason => Text::key("accounts-closing-refused-notice-without-reason"),
            Self::OtherWaysMissing => Text::key("accounts-closing-refused-other-ways-missing"),
            Self::AddressUnfit => Text::key("accounts-refused-url-unfit"),
            Self::PreservedMissing => Text::key("accounts-closing-refused-preserved-missing"),
            Self::DigestUnfit => Text::key("accounts-closing-refused-digest-unfit"),
            Self::NotCaptured(since) => {
                Text::key("accounts-closing-refused-not-captured").with("since", *since)
            }
            Self::Unsettled(n) => Text::key("accounts-closing-refused-unsettled").with("n", *n),
            Self::ReferenceMissing => Text::key("accounts-closing-refused-reference-missing"),
            Self::AtRegistrar => Text::key("accounts-closing-refused-at-registrar"),
            Self::SignInsLeft => Text::key("accounts-closing-refused-sign-ins-left"),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }

    /// The field of the form that it is about; nothing for the form as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::CauseUnfit => "cause",
            Self::ReasonMissing => "reason",
            Self::TooLong { field, .. } => field,
            Self::DelegationMissing => "delegation",
            Self::DayUnfit => "day",
            Self::NoticeMissing | Self::NoticeWithoutEnd | Self::NoticeWithoutReason => "text",
            Self::OtherWaysMissing => "other_ways",
            Self::AddressUnfit | Self::ReferenceMissing => "address",
            Self::PreservedMissing => "preserved",
            Self::DigestUnfit => "digest",
            Self::SignInsLeft => "people",
            Self::NotFound
            | Self::NotPermitted
            | Self::NotYourStep(_)
            | Self::AccountClosed
            | Self::UnderWay
            | Self::NoClosing
            | Self::Stale
            | Self::OutOfOrder(_)
            | Self::AlreadyDecided(_)
            | Self::LooksSecret
            | Self::OwnProposal
            | Self::NotHeard(_)
            | Self::UnknownStep
            | Self::Barred(_)
            | Self::Taken
            | Self::Demanded
            | Self::StillStanding(_)
            | Self::NotCaptured(_)
            | Self::Unsettled(_)
            | Self::AtRegistrar
            | Self::Failed(_) => "",
        }
    }
}

impl Stage {
    /// What it is called on a page.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Proposed => "accounts-closing-stage-proposed",
            Self::Decided => "accounts-closing-stage-decided",
            Self::Declined => "accounts-closing-stage-declined",
            Self::Cancelled => "accounts-closing-stage-cancelled",
            Self::Closed => "accounts-closing-stage-closed",
        })
    }
}

impl Preserved {
    /// What it is called on a page.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::All => "accounts-closing-preserved-all",
            Self::Parts => "accounts-closing-preserved-parts",
            Self::Nothing => "accounts-closing-preserved-nothing",
        })
    }
}

/// What stands beside no field is a page of its own.
impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound | Refused::NoClosing => Self::NotFound,
            Refused::NotPermitted => Self::NotPermitted,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
