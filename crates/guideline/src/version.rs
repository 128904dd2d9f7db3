use std::fmt;
use std::str::FromStr;

use kernel::calendar::Date;

/// Which wording of which guideline; stored with every decision and never changed.
///
/// `motala@2025-09-18` is what was decided that day; `motala@2025-09-18+2` is the second reading of it as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GuidelineVersion {
    name: String,
    valid_from: Date,
    revision: u32,
}

/// A text that should have been the version of a guideline but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the version of a guideline such as motala@2025-09-18")]
pub struct VersionError(String);

impl GuidelineVersion {
    /// The version of a guideline; its name has small letters, digits and hyphens, its revision is at least 1.
    ///
    /// # Errors
    ///
    /// [`VersionError`] when the name or the revision is none.
    pub fn new(name: &str, valid_from: Date, revision: u32) -> Result<Self, VersionError> {
        let version = Self { name: name.to_owned(), valid_from, revision };
        if is_name(name) && revision > 0 {
            Ok(version)
        } else {
            Err(VersionError(name.chars().take(64).collect()))
        }
    }

    /// The name of the guideline.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The day from which it is in force.
    #[must_use]
    pub fn valid_from(&self) -> Date {
        self.valid_from
    }

    /// Which reading of it as data, from 1.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.revision
    }
}

pub(crate) fn is_name(text: &str) -> bool {
    let letters = text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
    letters && (1..=64).contains(&text.len()) && !text.starts_with('-')
}

impl fmt::Display for GuidelineVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.name, self.valid_from)?;
        if self.revision > 1 { write!(f, "+{}", self.revision) } else { Ok(()) }
    }
}

impl FromStr for GuidelineVersion {
    type Err = VersionError;
    fn from_str(text: &str) -> Result<Self, VersionError> {
        let wrong = || VersionError(text.chars().take(64).collect());
        let (name, rest) = text.split_once('@').ok_or_else(wrong)?;
        let (date, revision) = match rest.split_once('+') {
            Some((date, revision)) => (date, revision.parse().map_err(|_| wrong())?),
            None => (rest, 1),
        };
        let version = Self::new(name, date.parse().map_err(|_| wrong())?, revision).map_err(|_| wrong())?;
        if version.to_string() == text { Ok(version) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_survives_text() {
        for text in ["motala@2025-09-18", "motala@2025-09-18+2", "mitt-bolag@2026-01-01"] {
            assert_eq!(text.parse::<GuidelineVersion>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "motala",
            "Motala@2025-09-18",
            "motala@2025-9-18",
            "motala@2025-09-18+1",
            "motala@2025-09-18+0",
            "@2025-09-18",
        ] {
            assert!(text.parse::<GuidelineVersion>().is_err(), "{text}");
        }
    }
}
