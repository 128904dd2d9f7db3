//! What a text asks of the authority (sv. *vad som efterfrågas*), so that it comes to the right person: a question that
//! must be answered (förvaltningslagen (2017:900) 6 §), a complaint, a report of a fault, an application, somebody's own
//! matter, what is the politicians' to answer, praise, or an opinion that asks nothing.
//!
//! A text may ask several things. Read with lists of its own, only when somebody wants to know; `analyse` does not.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::analyser::Analyser;
use crate::language::{Language, language};
use crate::lexicon::{Match, Topic};
use crate::matter;
use crate::pattern::Severity;
use crate::pieces::pieces;
use crate::reading::Reading;

/// A kind of thing that a text asks (sv. *slag av inlägg*); its kebab-case name is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// A question or a request that must be answered (sv. *fråga*).
    Question,
    /// Something somebody is displeased with (sv. *klagomål*).
    Complaint,
    /// Something that is broken, blocked or dangerous (sv. *felanmälan*).
    Fault,
    /// An application, a booking, or a request for public records (sv. *ansökan*, *begäran*).
    Application,
    /// The writer's own matter, which is not dealt with in the open (sv. *enskilt ärende*).
    Own,
    /// What is the politicians' to answer (sv. *politisk fråga*).
    Political,
    /// Praise or thanks (sv. *beröm*).
    Praise,
    /// An opinion that asks nothing (sv. *åsikt*).
    Opinion,
}

impl Ask {
    /// Every kind, in the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::Question,
        Self::Complaint,
        Self::Fault,
        Self::Application,
        Self::Own,
        Self::Political,
        Self::Praise,
        Self::Opinion,
    ];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Complaint => "complaint",
            Self::Fault => "fault",
            Self::Application => "application",
            Self::Own => "own",
            Self::Political => "political",
            Self::Praise => "praise",
            Self::Opinion => "opinion",
        }
    }

    /// Whether somebody has to do something about it.
    #[must_use]
    pub fn calls_for_action(self) -> bool {
        match self {
            Self::Question
            | Self::Complaint
            | Self::Fault
            | Self::Application
            | Self::Own
            | Self::Political => true,
            Self::Praise | Self::Opinion => false,
        }
    }

    fn topic(self) -> Option<Topic> {
        match self {
            Self::Question => None,
            Self::Complaint => Some(Topic::Complaint),
            Self::Fault => Some(Topic::Fault),
            Self::Application => Some(Topic::Application),
            Self::Own => Some(Topic::Own),
            Self::Political => Some(Topic::Political),
            Self::Praise => Some(Topic::Praise),
            Self::Opinion => Some(Topic::Opinion),
        }
    }
}

/// A place that shows what a text asks, in bytes of the original text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// What it shows.
    pub ask: Ask,
    /// The first byte.
    pub start: usize,
    /// The byte after.
    pub end: usize,
}

/// What a text asks (sv. *vad ett inlägg ber om*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The kinds, each once, in the order of [`Ask::ALL`]. An opinion stands alone or beside praise.
    pub asks: Vec<Ask>,
    /// The places that show them; a question is seen in a whole text and has none.
    pub signs: Vec<Sign>,
    /// The places of numbers of matters (sv. *diarienummer*), in bytes of the original text.
    pub matters: Vec<Range<usize>>,
    /// The language of the text.
    pub language: Language,
}

impl Analyser {
    /// Says what a text asks of the authority. The lists are Swedish: of other languages only question and matters are seen.
    #[must_use]
    pub fn asked(&self, text: &str) -> Asked {
        let language = language(text);
        let (mut signs, mut matters) = (Vec::new(), Vec::new());
        for piece in pieces(text) {
            let reading = Reading::of(&text[piece.clone()], self.asking());
            if language.is_read_as_swedish() {
                signs.extend(shown(&reading, piece.start));
            }
            let places = matter::matters(reading.text()).into_iter();
            matters.extend(places.map(|it| original(&reading, &it, piece.start)));
        }
        signs.sort_by_key(|it| (it.ask, it.start, it.end));
        let has = |ask: Ask| match ask {
            Ask::Question => self.analyse(text).question,
            _ => signs.iter().any(|it| it.ask == ask),
        };
        let mut asks: Vec<Ask> = Ask::ALL.into_iter().filter(|it| has(*it)).collect();
        if asks.iter().any(|it| it.calls_for_action()) {
            // Whoever asks for something mostly also says what they think of it.
            asks.retain(|it| *it != Ask::Opinion);
            signs.retain(|it| it.ask != Ask::Opinion);
        }
        Asked { asks, signs, matters, language }
    }
}

/// The signs of the kinds that are shown: one strong sign, or two in different places.
fn shown(reading: &Reading, before: usize) -> Vec<Sign> {
    let mut signs = Vec::new();
    for ask in Ask::ALL {
        let Some(topic) = ask.topic() else { continue };
        let found: Vec<&Match> = reading.matches(topic).collect();
        let first_end = found.iter().map(|it| it.end).min().unwrap_or(0);
        let apart = found.iter().any(|it| first_end <= it.first);
        if apart || found.iter().any(|it| it.severity >= Severity::Strong) {
            let places = found.iter().filter_map(|it| reading.words.place(&(it.first..it.end)));
            let places = places.map(|it| original(reading, &it, before));
            signs.extend(places.map(|it| Sign { ask, start: it.start, end: it.end }));
        }
    }
    signs
}

/// The place in the original text, of which so many bytes came before what was read.
fn original(reading: &Reading, place: &Range<usize>, before: usize) -> Range<usize> {
    let place = reading.normal.original(place);
    before + place.start..before + place.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(text: &str) -> Vec<Ask> {
        Analyser::new().asked(text).asks
    }

    #[test]
    fn a_text_may_ask_several_things() {
        assert_eq!(
            asks("E-tjänsten fungerar inte. Hur ansöker man om bygglov?"),
            [Ask::Question, Ask::Fault, Ask::Application]
        );
    }

    #[test]
    fn an_opinion_is_one_only_when_nothing_is_asked() {
        assert_eq!(asks("Jag tycker att parken är för mörk"), [Ask::Opinion]);
        assert_eq!(asks("Jag tycker att lampan är trasig"), [Ask::Fault]);
    }

    #[test]
    fn praise_asks_nothing_and_irony_is_no_praise() {
        assert_eq!(asks("Tack för en fin invigning!"), [Ask::Praise]);
        assert_eq!(asks("Tack för ingenting"), Vec::<Ask>::new());
    }

    #[test]
    fn matters_and_signs_lie_in_the_original_text() {
        let text = "Hej\u{200B}! Gatlyktan lyser inte, se KS-2026/00012.";
        let asked = Analyser::new().asked(text);
        assert_eq!(&text[asked.matters[0].clone()], "KS-2026/00012");
        let sign = &asked.signs[0];
        assert_eq!(&text[sign.start..sign.end], "Gatlyktan lyser inte");
        assert_eq!(asked.language, Language::Swedish);
    }
}
