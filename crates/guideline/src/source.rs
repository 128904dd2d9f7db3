use std::fmt;
use std::str::FromStr;

/// Where a value of a guideline comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// A requirement of the organisation's own document (sv. *krav*): `MOT-BEV-03`.
    Requirement(String),
    /// A law, an ordinance or a decision of a supervising authority: `SFS 1998:112 5 §`.
    Law(String),
    /// A local decision or agreement outside the document.
    Decision(String),
}

/// A text that should have been a source but is not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a source such as \"MOT-BEV-03\" or \"SFS 1998:112 5 §\"")]
pub struct SourceError(String);

/// How references to law begin.
const LAWS: [&str; 14] = [
    "SFS ",
    "BrB ",
    "TF ",
    "YGL ",
    "RF ",
    "OSL ",
    "FL ",
    "KL ",
    "URL ",
    "GDPR ",
    "DSA ",
    "JO ",
    "Arkivlagen ",
    "DOS-lagen ",
];

impl Source {
    /// The source as guidelines write it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Requirement(text) | Self::Law(text) | Self::Decision(text) => text,
        }
    }
}

impl FromStr for Source {
    type Err = SourceError;
    fn from_str(text: &str) -> Result<Self, SourceError> {
        let wrong = || SourceError(text.chars().take(64).collect());
        if text.trim() != text || text.chars().count() < 3 || text.chars().any(char::is_control) {
            return Err(wrong());
        }
        if LAWS.iter().any(|it| text.starts_with(it)) {
            return Ok(Self::Law(text.to_owned()));
        }
        if looks_like_requirement(text) {
            return if is_requirement(text) { Ok(Self::Requirement(text.to_owned())) } else { Err(wrong()) };
        }
        Ok(Self::Decision(text.to_owned()))
    }
}

/// Three capital letters and a hyphen: a slip in such a text must not pass as a local decision.
fn looks_like_requirement(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() > 3 && bytes[..3].iter().all(u8::is_ascii_uppercase) && bytes[3] == b'-'
}

/// `MOT-BEV-03`, `NYK-06.2-05`.
fn is_requirement(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let number = |it: &str| it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_digit());
    let section = |it: &str| {
        !it.is_empty()
            && it.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'.')
    };
    matches!(parts[..], [_, middle, last] if section(middle) && number(last))
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_told_apart_by_its_form() {
        assert_eq!("MOT-BEV-03".parse(), Ok(Source::Requirement("MOT-BEV-03".into())));
        assert_eq!("NYK-06.2-05".parse(), Ok(Source::Requirement("NYK-06.2-05".into())));
        assert_eq!("BrB 16 kap. 5 §".parse(), Ok(Source::Law("BrB 16 kap. 5 §".into())));
        assert_eq!("DOS-lagen 11 §".parse(), Ok(Source::Law("DOS-lagen 11 §".into())));
        assert!(matches!("Kommunstyrelsen § 45".parse(), Ok(Source::Decision(_))));
        for text in ["", "MOT-BEV03", "MOT-bev-03", " MOT-BEV-03", "MOT-BEV-3"] {
            assert!(text.parse::<Source>().is_err(), "{text}");
        }
    }
}
