use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use crate::{Entropy, Instant};

/// A text that should have been an identity but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not an identity of the kind {kind}")]
pub struct IdError {
    kind: &'static str,
    text: String,
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new identity: ordered by time (UUID version 7), the rest from `entropy`.
            #[must_use]
            pub fn new(now: Instant, entropy: &dyn Entropy) -> Self {
                Self(version_7(now, entropy))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0.as_hyphenated())
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::try_parse(text)
                    .map(Self)
                    .map_err(|_| IdError { kind: stringify!($name), text: text.chars().take(64).collect() })
            }
        }
    )+};
}

id!(
    /// An official presence on a platform (sv. *konto*).
    AccountId,
    /// A post, comment or message; every one is a public record (sv. *allmän handling*).
    ItemId,
    /// One wording of an item, as it stood when it was observed.
    VersionId,
    /// A person who may sign in.
    PersonId,
    /// A part of the organisation (sv. *nämnd, förvaltning, bolag, verksamhet*).
    UnitId,
    /// A signed answer (sv. *svar*).
    AnswerId,
    /// A watch round (sv. *bevakningsrunda*).
    RoundId,
    /// A moderation case.
    CaseId,
    /// A register entry (sv. *diariepost*).
    EntryId,
    /// A job in the queue.
    JobId,
    /// An application for an account (sv. *ansökan om konto*).
    ApplicationId,
    /// A file of existing accounts that was sent in to be looked at.
    ImportId,
    /// The closing of an account (sv. *avslut av konto*).
    ClosingId,
    /// A post of our own on its way out (sv. *eget inlägg*).
    PostId,
    /// Somebody's consent to being shown (sv. *samtycke*).
    ConsentId,
    /// An event that harms the security of information, or might have (sv. *informationssäkerhetsincident*).
    IncidentId,
    /// A crisis in which communication is led otherwise than every day (sv. *kris*).
    CrisisId,
);

fn version_7(now: Instant, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0_u8; 10];
    entropy.fill(&mut random);
    let millis = u64::try_from(now.as_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Zeros;
    impl Entropy for Zeros {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(0);
        }
    }

    #[test]
    fn identities_are_ordered_by_time_and_survive_text() {
        let early = ItemId::new(Instant::from_micros(1_000_000), &Zeros);
        let late = ItemId::new(Instant::from_micros(2_000_000), &Zeros);
        assert!(early < late);
        assert_eq!(early.to_string().parse(), Ok(early));
    }

    #[test]
    fn what_is_no_identity_is_refused_with_its_kind() {
        let error = "'; drop table item".parse::<ItemId>().unwrap_err();
        assert!(error.to_string().contains("ItemId"));
    }
}
