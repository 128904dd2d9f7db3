//! What whoever writes a post declares of it: what of the forbidden it holds, which personal data, and how they were
//! weighed (sv. *försäkran*).

use kernel::calendar::{Date, Label};
use kernel::words;

words! {
    /// A kind of personal data (sv. *slag av personuppgift*; MOT-PUB-01).
    DataKind {
        /// Somebody's name.
        Name = "name",
        /// A picture or a drawing of somebody.
        Picture = "picture",
        /// A film of somebody.
        Film = "film",
        /// Somebody's voice.
        Sound = "sound",
        /// How somebody is reached.
        Contact = "contact",
        /// Anything else that leads to somebody.
        Other = "other",
    }

    /// What a publication may do to whoever is in it (sv. *risk*; MOT-RIS-03).
    Harm {
        /// Nobody has judged it.
        Unjudged = "unjudged",
        /// It may do harm.
        Expected = "expected",
        /// No harm is to be expected.
        NotExpected = "not-expected",
    }
}

impl DataKind {
    /// What people call it.
    #[must_use]
    pub fn label(self) -> Label {
        match self {
            Self::Name => Label::new("namn", "name"),
            Self::Picture => Label::new("bild eller teckning", "picture or drawing"),
            Self::Film => Label::new("film", "film"),
            Self::Sound => Label::new("röst", "voice"),
            Self::Contact => Label::new("kontaktuppgift", "contact details"),
            Self::Other => {
                Label::new("annat som leder till en viss människa", "anything else that leads to a person")
            }
        }
    }
}

/// What is declared of one wording of a post (sv. *försäkran*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declaration {
    /// What it holds of what the guideline forbids, by the guideline's keys.
    pub held: Vec<String>,
    /// That it holds none of it.
    pub holds_none: bool,
    /// Which kinds of personal data are in it.
    pub kinds: Vec<DataKind>,
    /// Of how many people, where somebody has counted.
    pub persons: Option<u32>,
    /// That everything that is not needed was taken out (MOT-RIS-06).
    pub minimised: bool,
    /// Which other channels and forms were considered, and why they are not enough (MOT-RIS-05).
    pub alternatives: String,
    /// How the risk was judged.
    pub risk: Risk,
    /// What they were told whom it shows.
    pub informed: Informed,
    /// The conditions of the guideline that only a person can vouch for, by its keys.
    pub met: Vec<String>,
}

/// The assessment of what a post may do to whom it shows (sv. *riskbedömning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// What may come of it.
    pub harm: Harm,
    /// The conclusion, in words.
    pub conclusion: String,
    /// The series of posts for which it is made once (sv. *serie*); empty where it is for this post alone.
    pub series: String,
}

impl Default for Risk {
    fn default() -> Self {
        Self { harm: Harm::Unjudged, conclusion: String::new(), series: String::new() }
    }
}

impl Risk {
    /// Whether there is an assessment here and not only the name of a series.
    #[must_use]
    pub fn is_made(&self) -> bool {
        self.harm != Harm::Unjudged && !self.conclusion.is_empty()
    }
}

/// That somebody was told of the transfer to a third country, of how it is done and of its risks (MOT-RIS-07).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Informed {
    /// Who, by the names of whom the post shows.
    pub whom: Vec<String>,
    /// On which day.
    pub on: Option<Date>,
    /// By which means.
    pub means: String,
    /// Which text, in which version.
    pub version: String,
}

impl Informed {
    /// Whether it says when, how and what.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.on.is_some() && !self.means.is_empty() && !self.version.is_empty()
    }

    /// Whether this person was told.
    #[must_use]
    pub fn reached(&self, name: &str) -> bool {
        self.is_whole() && self.whom.iter().any(|it| plain(it) == plain(name))
    }
}

impl Declaration {
    /// Whether somebody has said what of the forbidden the post holds.
    #[must_use]
    pub fn is_made(&self) -> bool {
        self.holds_none || !self.held.is_empty()
    }

    /// The same for another post: the risk is judged anew, unless it was judged for the series.
    #[must_use]
    pub(crate) fn of_a_copy(self) -> Self {
        let series = self.risk.series.clone();
        Self { risk: Risk { series, ..Risk::default() }, ..self }
    }
}

/// A name whatever its capitals and spaces.
pub(crate) fn plain(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_information_that_lacks_its_day_means_or_text_has_reached_nobody() {
        let whole = Informed {
            whom: vec!["Elev A".to_owned()],
            on: Some("2026-11-20".parse().unwrap()),
            means: "Brev".to_owned(),
            version: "Information 3".to_owned(),
        };
        assert!(whole.reached("elev  a") && !whole.reached("Elev B"));
        assert!(!Informed { on: None, ..whole.clone() }.reached("Elev A"));
        assert!(!Informed { means: String::new(), ..whole.clone() }.reached("Elev A"));
        assert!(!Informed { version: String::new(), ..whole }.reached("Elev A"));
    }

    #[test]
    fn a_copy_takes_the_series_along_and_leaves_the_assessment_behind() {
        let risk = Risk { harm: Harm::NotExpected, conclusion: "Ingen".to_owned(), series: "Sim".to_owned() };
        let copy = Declaration { risk, holds_none: true, ..Declaration::default() }.of_a_copy();
        assert!(!copy.risk.is_made() && copy.risk.series == "Sim" && copy.holds_none);
    }
}
