//! What the organisation is about to publish (sv. *utkast*): whether everybody can read it, and how it sounds.
//!
//! A [`Draft`] is a text with what belongs to it: pictures, films, links, the signature that the guideline asks for.
//! [`review`] gives [`Remark`]s, each with a reason in Swedish and, where there is one, a way to write instead. A remark
//! proposes; whoever publishes decides. The requirements are those on accessibility (lag (2018:1937) om tillgänglighet
//! till digital offentlig service 10–11 §§; MOT-TIL-01–12) and on plain language (språklagen (2009:600) 11 §).

mod emoji;
mod hashtag;
mod material;
mod plain;
mod tone;
mod words;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use material::{Captions, Film, Link, Picture};

/// What is about to be published (sv. *utkast*).
#[derive(Clone, Copy, Debug, Default)]
pub struct Draft<'a> {
    /// The text of the post.
    pub text: &'a str,
    /// The pictures that go with it.
    pub pictures: &'a [Picture<'a>],
    /// The films that go with it.
    pub films: &'a [Film],
    /// Links whose text is not their address, where the platform has such.
    pub links: &'a [Link<'a>],
    /// What the guideline lets the text end with, where it asks for a signature.
    pub signature: Option<&'a str>,
    /// From where there is too much of something.
    pub limits: Limits,
}

/// From where there is too much of something. The defaults are measures of our own; a guideline may have others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The highest readability index (LIX) that goes without a remark.
    pub lix: u32,
    /// The most words in a sentence.
    pub sentence_words: usize,
    /// The most letters in a word.
    pub word_letters: usize,
    /// The most emoji in a post.
    pub emoji: usize,
    /// The most hashtags in a post.
    pub hashtags: usize,
    /// The most characters in a description of a picture.
    pub description_characters: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            lix: 45,
            sentence_words: 25,
            word_letters: 18,
            emoji: 3,
            hashtags: 3,
            description_characters: 250,
        }
    }
}

/// What a remark is about; its kebab-case name is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Point {
    /// The text as a whole is hard to read (sv. *svårläst*).
    HardToRead,
    /// A sentence is long.
    LongSentence,
    /// A word is long.
    LongWord,
    /// A word of the office, with a plainer one.
    OfficeWord,
    /// An emoji stands for a word.
    EmojiForWord,
    /// There are many emoji.
    ManyEmoji,
    /// The words of a hashtag do not begin with capitals.
    HashtagCapitals,
    /// There are many hashtags.
    ManyHashtags,
    /// A picture has no description.
    PictureUndescribed,
    /// A description does not tell what the picture shows.
    UselessDescription,
    /// The text in a picture does not stand in the post.
    TextInPicture,
    /// A film with speech has no captions.
    CaptionsMissing,
    /// The captions of a film are no file of their own although the platform takes one.
    CaptionsBurntIn,
    /// A film with nothing but text is not read aloud.
    TextFilmUnread,
    /// The text of a link does not tell where it leads.
    LinkText,
    /// Words in capitals.
    Capitals,
    /// The signature is missing.
    SignatureMissing,
    /// It may sound curt, or shouted.
    Tone,
}

impl Point {
    /// The key of the rule on accessibility that a guideline may have for it (`[[accessibility.rule]]`).
    #[must_use]
    pub fn rule_key(self) -> Option<&'static str> {
        match self {
            Self::EmojiForWord => Some("emoji-no-words"),
            Self::ManyEmoji => Some("emoji-emphasis"),
            Self::HashtagCapitals => Some("hashtag-capitals"),
            Self::ManyHashtags => Some("hashtag-use"),
            Self::PictureUndescribed | Self::UselessDescription => Some("picture-description"),
            Self::TextInPicture => Some("text-in-picture"),
            Self::CaptionsMissing => Some("captions"),
            Self::CaptionsBurntIn => Some("captions-file"),
            Self::TextFilmUnread => Some("text-film-read"),
            Self::HardToRead
            | Self::LongSentence
            | Self::LongWord
            | Self::OfficeWord
            | Self::LinkText
            | Self::Capitals => Some("accessible"),
            Self::SignatureMissing | Self::Tone => None,
        }
    }
}

/// What a remark points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The text as a whole.
    Whole,
    /// Bytes of the text.
    Text(Range<usize>),
    /// A picture, by its place in the draft.
    Picture(usize),
    /// A film, by its place in the draft.
    Film(usize),
    /// A link, by its place in the draft.
    Link(usize),
}

/// Something that whoever publishes should look at (sv. *anmärkning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is about.
    pub point: Point,
    /// Where.
    pub place: Place,
    /// One Swedish sentence that tells why.
    pub reason: String,
    /// What to write instead, where there is something.
    pub instead: Option<String>,
}

impl Remark {
    fn new(point: Point, place: Place, reason: impl Into<String>) -> Self {
        Self { point, place, reason: reason.into(), instead: None }
    }

    fn instead(self, instead: impl Into<String>) -> Self {
        Self { instead: Some(instead.into()), ..self }
    }
}

/// Looks through a draft. The remarks on the text come first, in its order; then the whole, pictures, films and links.
#[must_use]
pub fn review(draft: &Draft) -> Vec<Remark> {
    let mut remarks = Vec::new();
    plain::review(draft, &mut remarks);
    emoji::review(draft, &mut remarks);
    hashtag::review(draft, &mut remarks);
    tone::review(draft, &mut remarks);
    material::review(draft, &mut remarks);
    remarks.sort_by_key(|it| match &it.place {
        Place::Text(place) => (0, place.start, it.point),
        Place::Whole => (1, 0, it.point),
        Place::Picture(n) => (2, *n, it.point),
        Place::Film(n) => (3, *n, it.point),
        Place::Link(n) => (4, *n, it.point),
    });
    remarks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The remarks on one point in a text, as what they point at and what to write instead.
    pub(super) fn on(text: &str, point: Point) -> Vec<(String, Option<String>)> {
        let remarks = review(&Draft { text, ..Draft::default() });
        let of_point = remarks.into_iter().filter(|it| it.point == point);
        let shown = |place: Place| match place {
            Place::Text(place) => text[place].to_owned(),
            Place::Whole | Place::Picture(_) | Place::Film(_) | Place::Link(_) => String::new(),
        };
        of_point.map(|it| (shown(it.place), it.instead)).collect()
    }

    #[test]
    fn a_good_post_gets_no_remark() {
        let text = "Nu öppnar simhallen igen! 🏊\n\nDu är välkommen från klockan 10 på lördag. Vi bjuder på fika.\n\n#Simhallen";
        assert_eq!(review(&Draft { text, ..Draft::default() }), Vec::new());
    }

    #[test]
    fn every_remark_points_into_the_text_and_gives_a_reason() {
        let text = "ÅÄÖ VÄLKOMNA ALLIHOP 🚲🚲🚲🚲 ta 🚲 till #motalakommun, erhåll avgiftsfri parkeringstillståndshandling!!!";
        for remark in review(&Draft { text, signature: Some("/Kim, Ekbacka"), ..Draft::default() }) {
            assert!(remark.reason.ends_with('.') && !remark.reason.contains("  "), "{remark:?}");
            if let Place::Text(place) = &remark.place {
                assert!(!text[place.clone()].is_empty(), "{remark:?}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_a_place_unsound(text in "(\\PC|[a-zå#🚲❤\u{FE0F}\u{200D}🇸🇪 .!?\n]){0,60}") {
            for remark in review(&Draft { text: &text, ..Draft::default() }) {
                if let Place::Text(place) = remark.place {
                    proptest::prop_assert!(text.get(place).is_some());
                }
            }
        }
    }
}
