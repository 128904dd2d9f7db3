use guideline::{Guideline, RegistrationSign};
use kernel::Failed;
use records::{Designation, NumberError};
use webkit::Text;

use super::model::{Bound, Unfit};
use crate::handle::LONGEST_NOTE;

/// Why an item was not assessed so.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such item for this person.
    #[error("there is no such item")]
    NotFound,
    /// Those who answer for the account and registrars assess.
    #[error("the person may not assess items of the account")]
    NotPermitted,
    /// Its words are restricted, and this person does not read them.
    #[error("the words of the item are restricted")]
    Restricted,
    /// It was edited after the person saw it.
    #[error("the item was edited meanwhile")]
    Stale,
    /// Somebody else has assessed it.
    #[error("the item was assessed meanwhile")]
    Overtaken,
    /// Something else is proposed now than what was shown.
    #[error("another assessment is proposed now")]
    Changed,
    /// It stands in the register.
    #[error("the item is registered as {0}")]
    Registered(Designation),
    /// Secrecy is suspected: it can be nothing but registered (OSL 5:1, NYK-07-09, KBA-TAN-20).
    #[error("secrecy is suspected")]
    Secrecy,
    /// The guideline registers it, on this ground and from this source.
    #[error("the guideline registers it")]
    MustBeRegistered {
        /// What the guideline calls the ground.
        ground: kernel::calendar::Label,
        /// Where it says so.
        from: String,
    },
    /// The guideline has no such ground, or nobody chooses it.
    #[error("there is no such ground to choose")]
    UnknownGround,
    /// The ground leads to something else.
    #[error("the ground leads to something else")]
    GroundDoesNotFit,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is longer than anybody reads.
    #[error("the reason is longer than {LONGEST_NOTE} characters")]
    ReasonTooLong,
    /// The number of the matter is needed, or that it is not known (MOT-DIA-07, NYK-07-07).
    #[error("the number of the matter is needed")]
    NumberMissing,
    /// What was written is no registry number.
    #[error(transparent)]
    NotANumber(#[from] NumberError),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl Refused {
    pub(super) fn unfit(it: Unfit, guideline: &Guideline) -> Self {
        match it {
            Unfit::Bound(Bound::Secrecy) => Self::Secrecy,
            Unfit::Bound(Bound::Guideline(key)) => {
                let ground = guideline.registration.ground(&key);
                let sources = ground.map(|it| it.sources.as_slice()).unwrap_or_default();
                Self::MustBeRegistered {
                    ground: ground.map(|it| it.label.clone()).unwrap_or_default(),
                    from: sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
                }
            }
            Unfit::UnknownGround => Self::UnknownGround,
            Unfit::GroundDoesNotFit => Self::GroundDoesNotFit,
            Unfit::ReasonMissing => Self::ReasonMissing,
            Unfit::NumberMissing => Self::NumberMissing,
        }
    }

    pub(super) fn of_the_register(it: records::Refused) -> Self {
        match it {
            records::Refused::Registered(designation) => Self::Registered(designation),
            records::Refused::Failed(failed) => Self::Failed(failed),
            other => Self::Failed(Failed::for_good("withdrawing a proposal to the register").because(other)),
        }
    }

    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("dialogue-refused-no-item"),
            Self::NotPermitted => Text::key("dialogue-assess-refused-not-permitted"),
            Self::Restricted => Text::key("dialogue-refused-restricted"),
            Self::Stale => Text::key("dialogue-refused-stale"),
            Self::Overtaken => Text::key("dialogue-assess-refused-overtaken"),
            Self::Changed => Text::key("dialogue-assess-refused-changed"),
            Self::Registered(it) => {
                Text::key("dialogue-assess-refused-registered").with("number", it.to_string())
            }
            Self::Secrecy => Text::key("dialogue-assess-refused-secrecy"),
            Self::MustBeRegistered { ground, from } => Text::key("dialogue-assess-refused-must")
                .with("ground", Text::both(&ground.sv, &ground.en))
                .with("source", from.clone()),
            Self::UnknownGround => Text::key("dialogue-assess-refused-unknown-ground"),
            Self::GroundDoesNotFit => Text::key("dialogue-assess-refused-ground-does-not-fit"),
            Self::ReasonMissing => Text::key("dialogue-assess-refused-reason-missing"),
            Self::ReasonTooLong => Text::key("dialogue-refused-note-too-long").with("most", LONGEST_NOTE),
            Self::NumberMissing => Text::key("dialogue-assess-refused-number-missing"),
            Self::NotANumber(_) => Text::key("dialogue-assess-refused-not-a-number"),
            Self::Failed(_) => Text::key("dialogue-refused-failed"),
        }
    }
}

/// What speaks for a proposal, in words.
pub(crate) fn sign_words(sign: RegistrationSign) -> Text {
    let label = guideline::Choice::label(sign);
    Text::both(label.sv, label.en)
}
