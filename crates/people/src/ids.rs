use std::fmt;
use std::str::FromStr;

use kernel::{Entropy, Instant};
use uuid::Uuid;

/// A text that should have been an identity but is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an identity of the kind {0}")]
pub struct IdError(&'static str);

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            pub(crate) fn new(now: Instant, entropy: &dyn Entropy) -> Self {
                let mut random = [0_u8; 10];
                entropy.fill(&mut random);
                let millis = u64::try_from(now.as_millis()).unwrap_or(0);
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::try_parse(text).map(Self).map_err(|_| IdError(stringify!($name)))
            }
        }
    )+};
}

id!(
    /// A role that a person was given, for some accounts and some days.
    AssignmentId,
    /// Days that a person is away (sv. *frånvaro*).
    AbsenceId,
    /// A token that a program signs in with.
    TokenId,
    /// A company's decision to be bound by the guideline (sv. *beslut om antagande*).
    AdoptionId,
    /// A mandate that a role carries (sv. *uppdrag*).
    MandateId,
    /// A statement that somebody completed a course, or a part of it (sv. *intyg*).
    AttestationId,
    /// Something to be done because a person left (sv. *överlämning*).
    TaskId,
);
