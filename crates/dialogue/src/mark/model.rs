use kernel::{AccountId, Instant, ItemId, PersonId, UnitId, words};

words! {
    /// What an item says about something else.
    MarkKind {
        /// That information is missing elsewhere.
        InformationMissing = "information-missing",
        /// How something could be better.
        Improvement = "improvement",
    }
}

/// What a mark points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The page or the channel on which information is missing.
    Place(String),
    /// The unit that could do something better.
    Unit(UnitId),
}

impl Target {
    /// What kind of mark points there.
    #[must_use]
    pub fn kind(&self) -> MarkKind {
        match self {
            Self::Place(_) => MarkKind::InformationMissing,
            Self::Unit(_) => MarkKind::Improvement,
        }
    }
}

/// That an item says something about something else (sv. *markering*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What is marked.
    pub item: ItemId,
    /// Its number at the item, from 1.
    pub n: i64,
    /// The account that the item stands on.
    pub account: AccountId,
    /// What it points at; nothing where the item was disposed of.
    pub target: Option<Target>,
    /// Who marked it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
    /// When somebody took it away.
    pub ended_at: Option<Instant>,
}

/// The place as it is counted: one page is one page however its address is written.
pub(super) fn counted_as(place: &str) -> String {
    let place = place.trim();
    let plain = ["https://", "http://"].iter().find_map(|it| place.strip_prefix(it)).unwrap_or(place);
    let plain = plain.strip_prefix("www.").unwrap_or(plain);
    plain.split('#').next().unwrap_or(plain).trim_end_matches('/').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_the_same_however_its_address_is_written() {
        for written in [
            "https://www.orebro.example.se/simskola",
            "http://orebro.example.se/simskola/",
            " orebro.example.se/Simskola#priser",
        ] {
            assert_eq!(counted_as(written), "orebro.example.se/simskola");
        }
        assert_eq!(counted_as("Appen Felanmälan"), "appen felanmälan");
        assert_ne!(counted_as("orebro.example.se/a"), counted_as("orebro.example.se/b"));
    }
}
