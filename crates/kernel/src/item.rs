//! The words that platforms and slices share about items (sv. *inlägg, kommentar, meddelande*).

use std::fmt;
use std::str::FromStr;

/// A word that stands for none of the alternatives.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is none of the alternatives")]
pub struct UnknownWord(pub String);

/// Declares alternatives that each have a word in tables, addresses and text keys.
#[macro_export]
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All alternatives.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word in tables, addresses and text keys.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::item::UnknownWord;
            fn from_str(word: &str) -> Result<Self, $crate::item::UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    other => Err($crate::item::UnknownWord(other.to_owned())),
                }
            }
        }
    )+};
}

/// The platform's own identity of something. Always text: numbers of 64 bits do not survive JSON everywhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExternalId(pub String);

impl fmt::Display for ExternalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ExternalId {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

words! {
    /// What an item is on its platform.
    Kind {
        /// Published by the account (sv. *inlägg*).
        Post = "post",
        /// Written under a post (sv. *kommentar*).
        Comment = "comment",
        /// Sent privately to the account (sv. *meddelande*).
        Message = "message",
    }

    /// Who an item comes from, seen from the organisation.
    Direction {
        /// From somebody else: received (sv. *inkommen*).
        Incoming = "incoming",
        /// From the account: drawn up (sv. *upprättad*).
        Outgoing = "outgoing",
    }

    /// Who can see an item now.
    Visibility {
        /// Everybody.
        Public = "public",
        /// Held back from the public; hidden.
        Hidden = "hidden",
        /// Sorted out as spam.
        Spam = "spam",
        /// Removed, but still with the platform.
        Removed = "removed",
        /// Only sender and account.
        Private = "private",
    }
}

/// Who wrote an item, as far as the platform tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The platform's identity of the author, if it has one.
    pub id: Option<String>,
    /// The name shown.
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_their_text() {
        assert!(Visibility::ALL.iter().all(|it| it.word().parse() == Ok(*it)));
        assert!("gone".parse::<Visibility>().is_err());
    }
}
