use guideline::{Fact, ProfilePart, Strength};
use kernel::calendar::{Date, Label, date_of, midnight};
use kernel::{AccountId, Instant, PersonId};

kernel::words! {
    /// What an account shows as its picture (sv. *profilbild*).
    Symbol {
        /// The organisation's logotype.
        Logotype = "logotype",
        /// A symbol or photograph of the unit's own (sv. *egen symbol*).
        Own = "own",
    }
}

/// What a stated fact is about: one account, or every account that does not say otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The whole organisation.
    Organisation,
    /// This account.
    Account(AccountId),
}

impl About {
    /// How it is kept.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Organisation => "organisation".to_owned(),
            Self::Account(id) => id.to_string(),
        }
    }
}

/// One item of the profile, with what it says for this account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item's key in the guideline.
    pub item: String,
    /// What it is.
    pub label: Label,
    /// What to write or show.
    pub help: Label,
    /// The fact that it is made from.
    pub fact: Fact,
    /// How strongly it is asked for.
    pub strength: Strength,
    /// Where in the profile it is looked for.
    pub within: ProfilePart,
    /// Of items with the same name here one is enough.
    pub one_of: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// What the profile is to say.
    pub says: Says,
}

/// What the profile is to say in one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// This text; any one of `proofs`, each of its parts word for word, shows that it is there.
    Text {
        /// The text to copy.
        text: String,
        /// What must stand in the published profile: one of them is enough.
        proofs: Vec<Vec<String>>,
    },
    /// Nothing yet: somebody has to state the fact first.
    NotStated,
    /// Something that only an eye can judge, such as a picture.
    Seen,
}

/// The profile as the platform showed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub at: Instant,
    /// The name shown.
    pub name: String,
    /// The short description.
    pub description: String,
    /// The longer text.
    pub about: String,
    /// Where the picture is.
    pub picture: Option<String>,
    /// The items that were amiss then, by their keys.
    pub amiss: Vec<String>,
    /// Since when something has been amiss.
    pub amiss_since: Option<Instant>,
}

impl Seen {
    /// The texts that describe the account, without its name.
    #[must_use]
    pub fn described(&self) -> String {
        [&self.description, &self.about].map(String::as_str).join("\n")
    }

    /// All that a visitor can read, in one text.
    #[must_use]
    pub fn text(&self) -> String {
        [&self.name, &self.description, &self.about].map(String::as_str).join("\n")
    }
}

/// Somebody looked at a profile and vouches for what they found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// Which number it has among those of the account, from 1.
    pub n: i64,
    /// By when it should have been made.
    pub due_at: Instant,
    /// The items that the person found wrong, by their keys.
    pub deviations: Vec<String>,
    /// What the person wrote about them.
    pub note: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// By when a profile must be vouched for, so many months after the last time or after the opening.
#[must_use]
pub(crate) fn next_confirmation(last: Instant, months: Option<u32>) -> Option<Instant> {
    let day = months_after(date_of(last), months?)?;
    Some(midnight(day.tomorrow().ok()?).plus_seconds(-1))
}

/// The same day so many months later, or the last of that month.
fn months_after(day: Date, months: u32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_months(i64::from(months)).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_confirmation_is_due_when_the_day_ends_so_many_months_later() {
        let due = next_confirmation("2026-08-31T10:00:00Z".parse().unwrap(), Some(6)).unwrap();
        assert_eq!(due.to_string(), "2027-02-28T22:59:59Z");
        assert_eq!(next_confirmation("2026-08-31T10:00:00Z".parse().unwrap(), None), None);
    }
}
