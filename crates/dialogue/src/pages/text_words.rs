//! What the reading of a text is called for people.

use text::draft::Point;
use text::{Ask, Language};
use webkit::Text;

/// What a text asks.
pub(super) fn ask(it: Ask) -> Text {
    Text::key(match it {
        Ask::Question => "dialogue-text-ask-question",
        Ask::Complaint => "dialogue-text-ask-complaint",
        Ask::Fault => "dialogue-text-ask-fault",
        Ask::Application => "dialogue-text-ask-application",
        Ask::Own => "dialogue-text-ask-own",
        Ask::Political => "dialogue-text-ask-political",
        Ask::Praise => "dialogue-text-ask-praise",
        Ask::Opinion => "dialogue-text-ask-opinion",
    })
}

/// The language of a text.
pub(super) fn language(it: Language) -> Text {
    Text::key(match it {
        Language::Swedish => "dialogue-text-language-swedish",
        Language::English => "dialogue-text-language-english",
        Language::Finnish => "dialogue-text-language-finnish",
        Language::Meankieli => "dialogue-text-language-meankieli",
        Language::Sami => "dialogue-text-language-sami",
        Language::Romani => "dialogue-text-language-romani",
        Language::Yiddish => "dialogue-text-language-yiddish",
        Language::Nordic => "dialogue-text-language-nordic",
        Language::German => "dialogue-text-language-german",
        Language::French => "dialogue-text-language-french",
        Language::Spanish => "dialogue-text-language-spanish",
        Language::Polish => "dialogue-text-language-polish",
        Language::Bosnian => "dialogue-text-language-bosnian",
        Language::Turkish => "dialogue-text-language-turkish",
        Language::Somali => "dialogue-text-language-somali",
        Language::Arabic => "dialogue-text-language-arabic",
        Language::Persian => "dialogue-text-language-persian",
        Language::Ukrainian => "dialogue-text-language-ukrainian",
        Language::Russian => "dialogue-text-language-russian",
        Language::Tigrinya => "dialogue-text-language-tigrinya",
        Language::Other => "dialogue-text-language-other",
        Language::Unknown => "dialogue-text-language-unknown",
    })
}

/// What a remark on a draft is about.
pub(super) fn point(it: Point) -> Text {
    Text::key(match it {
        Point::HardToRead => "dialogue-text-point-hard-to-read",
        Point::LongSentence => "dialogue-text-point-long-sentence",
        Point::LongWord => "dialogue-text-point-long-word",
        Point::OfficeWord => "dialogue-text-point-office-word",
        Point::EmojiForWord => "dialogue-text-point-emoji-for-word",
        Point::ManyEmoji => "dialogue-text-point-many-emoji",
        Point::HashtagCapitals => "dialogue-text-point-hashtag-capitals",
        Point::ManyHashtags => "dialogue-text-point-many-hashtags",
        Point::PictureUndescribed => "dialogue-text-point-picture-undescribed",
        Point::UselessDescription => "dialogue-text-point-useless-description",
        Point::TextInPicture => "dialogue-text-point-text-in-picture",
        Point::CaptionsMissing => "dialogue-text-point-captions-missing",
        Point::CaptionsBurntIn => "dialogue-text-point-captions-burnt-in",
        Point::TextFilmUnread => "dialogue-text-point-text-film-unread",
        Point::LinkText => "dialogue-text-point-link-text",
        Point::Capitals => "dialogue-text-point-capitals",
        Point::SignatureMissing => "dialogue-text-point-signature-missing",
        Point::Tone => "dialogue-text-point-tone",
    })
}
