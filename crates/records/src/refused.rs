use kernel::Failed;
use webkit::Text;

use crate::model::{Designation, OutOfOrder};
use crate::wording::REASON_CHARS;
use crate::{Binding, Field, NumberError, RegistryNumber};

/// Why the register does not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such entry, or none that this person may know of.
    #[error("there is no such register entry")]
    NotFound,
    /// The person may not make entries in the register.
    #[error("only a registrar may do that")]
    NotPermitted,
    /// Somebody changed the entry since the form was shown.
    #[error("the entry was changed since the form was shown")]
    Stale,
    /// The entry stands in the register already.
    #[error("the entry is registered already, as {0}")]
    Registered(Designation),
    /// The entry was declined already.
    #[error("the entry was declined already")]
    Declined,
    /// The entry does not stand in the register, so there is nothing to correct.
    #[error("the entry is not registered yet")]
    NotRegistered,
    /// The entry must be registered.
    #[error("the entry must be registered")]
    MustBeRegistered(Binding),
    /// A field that must say something is empty.
    #[error("the field is empty: {}", .0.key())]
    Empty(Field),
    /// A field says too much: the register says it briefly (OSL 5:2).
    #[error("the field is longer than {most} characters: {}", .field.key())]
    TooLong {
        /// The field.
        field: Field,
        /// The most characters it takes.
        most: i64,
    },
    /// A personal identity number stands in what everybody may read.
    #[error("a personal identity number stands in the public field: {}", .0.key())]
    IdentityNumber(Field),
    /// A decision that needs a reason has none.
    #[error("the reason is missing")]
    ReasonMissing,
    /// A reason is longer than anybody reads.
    #[error("the reason is longer than {REASON_CHARS} characters")]
    ReasonTooLong,
    /// What was written is no registry number.
    #[error(transparent)]
    NotANumber(#[from] NumberError),
    /// This register has given out no such number.
    #[error("this register has no matter {0}")]
    UnknownMatter(RegistryNumber),
    /// Nothing is different from what stands in the register.
    #[error("nothing is changed")]
    Unchanged,
    /// It could not be done.
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl From<OutOfOrder> for Refused {
    fn from(it: OutOfOrder) -> Self {
        match it {
            OutOfOrder::Registered(designation) => Self::Registered(designation),
            OutOfOrder::Declined => Self::Declined,
        }
    }
}

impl Refused {
    /// What the person is told, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotFound => Text::key("records-refused-not-found"),
            Self::NotPermitted => Text::key("records-refused-not-permitted"),
            Self::Stale => Text::key("records-refused-stale"),
            Self::Registered(designation) => {
                Text::key("records-refused-registered").with("number", designation.to_string())
            }
            Self::Declined => Text::key("records-refused-declined"),
            Self::NotRegistered => Text::key("records-refused-not-registered"),
            Self::MustBeRegistered(Binding::Secrecy) => Text::key("records-refused-secrecy"),
            Self::MustBeRegistered(Binding::Guideline { ground, source }) => {
                Text::key("records-refused-binding")
                    .with("ground", Text::both(&ground.sv, &ground.en))
                    .with("source", source)
            }
            Self::Empty(field) => Text::key("records-refused-empty").with("field", field_name(*field)),
            Self::TooLong { field, most } => {
                Text::key("records-refused-too-long").with("field", field_name(*field)).with("most", *most)
            }
            Self::IdentityNumber(field) => {
                Text::key("records-refused-identity-number").with("field", field_name(*field))
            }
            Self::ReasonMissing => Text::key("records-refused-reason-missing"),
            Self::ReasonTooLong => Text::key("records-refused-reason-too-long").with("most", REASON_CHARS),
            Self::NotANumber(_) => Text::key("records-refused-not-a-number"),
            Self::UnknownMatter(number) => {
                Text::key("records-refused-unknown-matter").with("number", number.to_string())
            }
            Self::Unchanged => Text::key("records-refused-unchanged"),
            Self::Failed(_) => Text::key("records-refused-failed"),
        }
    }
}

pub(crate) fn field_name(field: Field) -> Text {
    Text::key(match field {
        Field::Sender => "records-field-sender",
        Field::Matter => "records-field-matter",
        Field::Number => "records-field-number",
        Field::Secrecy => "records-field-secrecy",
    })
}
