use kernel::Instant;

use crate::model::Decided;

/// A part of an entry that can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The sender.
    Sender,
    /// What it concerns.
    Matter,
    /// The number of the matter.
    Number,
    /// The secrecy marking.
    Secrecy,
}

impl Field {
    /// The name used in tables and texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::Matter => "matter",
            Self::Number => "number",
            Self::Secrecy => "secrecy",
        }
    }
}

impl std::str::FromStr for Field {
    type Err = &'static str;
    fn from_str(key: &str) -> Result<Self, &'static str> {
        [Self::Sender, Self::Matter, Self::Number, Self::Secrecy]
            .into_iter()
            .find(|it| it.key() == key)
            .ok_or("a field of a register entry")
    }
}

/// A change of a registered entry (OSL 4:1): it must be seen what was changed, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub field: Field,
    /// What stood there.
    pub old: Option<String>,
    /// What stands there since.
    pub new: Option<String>,
    /// Why.
    pub reason: String,
    /// Who changed it, and when.
    pub decided: Decided,
}

/// The change as everybody may see it: that it happened, when, and to what, but no value, because the old
/// one may be what secrecy was found in later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicChange {
    /// The field.
    pub field: Field,
    /// When.
    pub at: Instant,
}

/// A text on one line, without control characters and without characters that turn the direction of reading;
/// none when nothing is left.
pub(crate) fn line(text: &str) -> Option<String> {
    let turns =
        |it: char| matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String =
        text.chars().filter(|it| !turns(*it)).map(|it| if it.is_control() { ' ' } else { it }).collect();
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_no_way_to_look_like_something_else() {
        assert_eq!(line(" a\r\nb\u{202e}\tc\u{0} ").as_deref(), Some("a b c"));
        assert_eq!(line(" \u{200f}\n "), None);
    }

    #[test]
    fn every_field_survives_its_name() {
        for field in [Field::Sender, Field::Matter, Field::Number, Field::Secrecy] {
            assert_eq!(field.key().parse(), Ok(field));
        }
    }
}
