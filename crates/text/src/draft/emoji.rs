//! Emoji (sv. *emoji*): they strengthen what the words say and never stand for a word, because a screen reader reads each
//! aloud by its name and some see a square (MOT-TIL-02, MOT-TIL-03).

use std::ops::Range;

use super::words::{sentences, words};
use super::{Draft, Place, Point, Remark};

/// Words that something must follow: an emoji after one of them stands for it.
const OPEN: [&str; 61] = [
    "ta",
    "tar",
    "tag",
    "åk",
    "åker",
    "åka",
    "kör",
    "köra",
    "ät",
    "äter",
    "äta",
    "drick",
    "dricker",
    "dricka",
    "köp",
    "köper",
    "köpa",
    "använd",
    "använder",
    "använda",
    "släng",
    "slänger",
    "slänga",
    "lämna",
    "lämnar",
    "älskar",
    "älska",
    "har",
    "är",
    "en",
    "ett",
    "den",
    "det",
    "din",
    "ditt",
    "dina",
    "vår",
    "vårt",
    "våra",
    "er",
    "ert",
    "era",
    "i",
    "på",
    "till",
    "med",
    "av",
    "från",
    "för",
    "om",
    "vid",
    "hos",
    "utan",
    "under",
    "och",
    "eller",
    "att",
    "mer",
    "många",
    "fler",
    "vi",
];

/// Emoji with what they show: beside one of these beginnings they only strengthen it.
const SHOWS: [(&str, &[&str]); 40] = [
    ("🚲", &["cykl", "cykel"]),
    ("🚴", &["cykl", "cykel"]),
    ("🚌", &["buss"]),
    ("🚗", &["bil", "kör"]),
    ("🚂", &["tåg"]),
    ("🚆", &["tåg"]),
    ("🏊", &["sim", "bad"]),
    ("🏖", &["bad", "strand", "sommar"]),
    ("🎄", &["jul", "gran"]),
    ("🎅", &["jul", "tomte"]),
    ("☀", &["sol", "sommar", "värm"]),
    ("🌞", &["sol", "sommar", "värm"]),
    ("🌧", &["regn"]),
    ("❄", &["snö", "vinter", "kall", "frost", "is"]),
    ("⛄", &["snö", "vinter"]),
    ("🌸", &["vår", "blom"]),
    ("🌷", &["vår", "blom", "tulpan"]),
    ("🍂", &["höst", "löv"]),
    ("❤", &["hjärt", "kärlek", "älsk"]),
    ("♥", &["hjärt", "kärlek", "älsk"]),
    ("💚", &["hjärt", "kärlek", "grön"]),
    ("💙", &["hjärt", "kärlek", "blå"]),
    ("📚", &["bok", "böcker", "läs", "bibliotek"]),
    ("📖", &["bok", "böcker", "läs"]),
    ("📞", &["ring", "telefon"]),
    ("☎", &["ring", "telefon"]),
    ("📧", &["mejl", "e-post", "epost"]),
    ("✉", &["mejl", "brev", "post"]),
    ("🎉", &["fest", "fira", "grattis", "invig"]),
    ("🎂", &["tårta", "fyller", "födelsedag", "jubil"]),
    ("☕", &["kaffe", "fika"]),
    ("🍰", &["fika", "tårta", "kaka"]),
    ("🐶", &["hund"]),
    ("🐕", &["hund"]),
    ("🐱", &["katt"]),
    ("🌳", &["träd", "park", "skog"]),
    ("🌲", &["träd", "skog"]),
    ("🗑", &["sop", "skräp", "släng"]),
    ("♻", &["återvin", "sorter"]),
    ("⚽", &["fotboll", "boll"]),
];

/// Bytes before an emoji in which the word before it is looked for.
const NEAR: usize = 200;

pub(super) fn review(draft: &Draft, remarks: &mut Vec<Remark>) {
    let emoji = clusters(draft.text);
    let sentences = sentences(draft.text);
    for place in emoji.iter().filter(|it| stands_for_a_word(draft.text, &sentences, it)) {
        let reason =
            "Emojin står mitt i en mening, som om den vore ett ord; skriv ordet och sätt emojin sist.";
        remarks.push(Remark::new(Point::EmojiForWord, Place::Text(place.clone()), reason));
    }
    if emoji.len() > draft.limits.emoji {
        let reason = format!("Texten har {} emojier; en skärmläsare läser upp var och en.", emoji.len());
        remarks.push(Remark::new(Point::ManyEmoji, Place::Whole, reason));
    }
}

/// The emoji of a text, each with its joiners, tones and forms.
pub(super) fn clusters(text: &str) -> Vec<Range<usize>> {
    let mut clusters: Vec<Range<usize>> = Vec::new();
    let mut joined = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let touches = clusters.last().is_some_and(|last| last.end == at);
        match c {
            '\u{200D}' | '\u{FE0F}' | '\u{20E3}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}'
                if touches =>
            {
                clusters.last_mut().into_iter().for_each(|it| it.end = end);
                joined = c == '\u{200D}';
            }
            c if is_emoji(c) => {
                let flag = is_flag(c)
                    && clusters
                        .last()
                        .is_some_and(|it| text[it.clone()].chars().filter(|c| is_flag(*c)).count() == 1);
                match clusters.last_mut() {
                    Some(last) if touches && (joined || flag) => last.end = end,
                    _ => clusters.push(at..end),
                }
                joined = false;
            }
            _ => joined = false,
        }
    }
    clusters
}

fn is_flag(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

fn is_emoji(c: char) -> bool {
    is_flag(c)
        || matches!(c, '\u{1F300}'..='\u{1F3FA}' | '\u{1F400}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{2B55}'
            | '\u{231A}' | '\u{231B}' | '\u{23E9}'..='\u{23FA}' | '\u{2B05}'..='\u{2B07}' | '\u{2B1B}' | '\u{2B1C}')
}

/// Whether an emoji stands within a sentence, and what it shows does not stand beside it in words.
fn stands_for_a_word(text: &str, sentences: &[Range<usize>], emoji: &Range<usize>) -> bool {
    let at = sentences.partition_point(|it| it.end < emoji.end);
    let Some(sentence) = sentences.get(at).filter(|it| it.start <= emoji.start) else { return false };
    // Only the nearest words matter, also in a sentence without end.
    let near = text.floor_char_boundary(emoji.start.saturating_sub(NEAR)).max(sentence.start);
    let before = words(&text[near..emoji.start]).last().map(|it| &text[near..][it]);
    let after = words(&text[emoji.end..sentence.end]).next().map(|it| &text[emoji.end..][it]);
    let Some(last) = before else {
        // First in a line, as a sign of a list; unless it is the subject ("❤ er!").
        return after.is_some_and(|it| it.starts_with(char::is_lowercase));
    };
    if is_shown_beside(&text[emoji.clone()], last, after) {
        return false;
    }
    let open = OPEN.contains(&last.to_lowercase().as_str()) && text[..emoji.start].trim_end().ends_with(last);
    let goes_on = after.is_some_and(|it| it.starts_with(|c: char| c.is_lowercase() || c.is_numeric()));
    let pauses =
        text[..emoji.start].trim_end().ends_with([',', ':', ';', ')', '-', '\u{2013}', '.', '!', '?']);
    open || (goes_on && !pauses)
}

fn is_shown_beside(emoji: &str, before: &str, after: Option<&str>) -> bool {
    let shown = SHOWS.iter().find(|it| emoji.starts_with(it.0));
    shown.is_some_and(|(_, stems)| {
        let beside = [Some(before), after].into_iter().flatten().map(str::to_lowercase);
        beside.into_iter().any(|word| stems.iter().any(|stem| word.contains(stem)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::tests::on;

    #[test]
    fn an_emoji_in_the_place_of_a_word_is_pointed_out() {
        for text in [
            "Ta 🚲 till jobbet",
            "Vi ❤️ Ekbacka",
            "Glöm inte att ♻️ era burkar",
            "Köp en 🎄 av scouterna",
            "❤️ er alla!",
        ] {
            assert_eq!(on(text, Point::EmojiForWord).len(), 1, "{text}");
        }
    }

    #[test]
    fn an_emoji_that_strengthens_is_left_alone() {
        for text in [
            "Nu är det vår 🌷",
            "Välkommen! 🎉 Vi ses på torget.",
            "🚲 Cykla till jobbet",
            "Cykla 🚲 till jobbet i maj",
            "Tack för i dag 🙏",
            "Vi öppnar klockan tio. 🏊‍♀️",
            "📚 Sagostund\n🎨 Måla fritt",
        ] {
            assert!(on(text, Point::EmojiForWord).is_empty(), "{text}");
        }
    }

    #[test]
    fn many_emoji_are_many() {
        assert_eq!(on("Hej! 🎉🎉🎉🎉", Point::ManyEmoji).len(), 1);
        assert!(on("Hej! 👩‍👩‍👧‍👦 🇸🇪 👍🏽", Point::ManyEmoji).is_empty());
    }

    #[test]
    fn a_family_a_flag_and_a_tone_are_one_emoji_each() {
        let text = "👩‍👩‍👧‍👦🇸🇪🇫🇮👍🏽❤️";
        let found: Vec<_> = clusters(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, ["👩‍👩‍👧‍👦", "🇸🇪", "🇫🇮", "👍🏽", "❤️"]);
    }
}
