use kernel::calendar::Date;

use crate::Source;
use crate::read::Section;

/// An authority or an organisation that older documents call by another name (sv. *myndighet som har bytt namn*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// The name: `imy`.
    pub key: String,
    /// What it was called.
    pub names: Vec<String>,
    /// What it is called now.
    pub now: String,
    /// Where it is found.
    pub link: String,
    /// Since when, where that is known.
    pub since: Option<Date>,
    /// Where that is laid down.
    pub sources: Vec<Source>,
}

impl Authority {
    /// Whether a document that writes this means it: the name stands there as a word or more of its own.
    #[must_use]
    pub fn is_meant_by(&self, written: &str) -> bool {
        let is_edge = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
        let stands = |name: &str| {
            written.match_indices(name).any(|(at, _)| {
                let after =
                    written[at + name.len()..].strip_prefix('s').unwrap_or(&written[at + name.len()..]);
                is_edge(written[..at].chars().next_back()) && is_edge(after.chars().next())
            })
        };
        self.names.iter().any(|it| stands(it))
    }
}

pub(crate) fn authority(section: &Section<'_>) -> Authority {
    Authority {
        key: section.name("authority"),
        names: section.texts("names"),
        now: section.text("now"),
        link: section.web_address("link").unwrap_or_default(),
        since: section.maybe_date("since"),
        sources: section.given().sources.clone(),
    }
}

#[cfg(test)]
mod tests {
    use crate::builtin;

    #[test]
    fn a_name_of_before_is_known_as_a_word_and_in_the_genitive_and_nowhere_else() {
        let base = builtin::load("stockholm").unwrap().law;
        let now = |written: &str| base.authority(written).map(|it| it.now.as_str());
        for written in ["Datainspektionen", "Datainspektionens vägledning", "se Datainspektionen, 2010"] {
            assert_eq!(now(written), Some("Integritetsskyddsmyndigheten (IMY)"), "{written}");
        }
        assert_eq!(now("SKL"), Some("Sveriges Kommuner och Regioner (SKR)"));
        for written in ["SKLADE", "Twitter", "", "informationsavdelningen"] {
            assert_eq!(now(written), None, "{written}");
        }
        assert!(base.authorities.iter().all(|it| it.link.starts_with("https://")));
    }
}
