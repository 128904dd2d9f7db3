use guideline::{Effect, Guideline, LegalBasis, Source, Strength};
use text::draft::{Limits, Point};
use text::{Analyser, Code};

/// The guideline's name for what is under secrecy.
pub(crate) const SECRECY: &str = "secrecy";
/// The guideline's name for the condition that nothing else will do.
pub(crate) const NO_OTHER_WAY: &str = "no-other-way";
/// The guidelines' names for the condition that only the necessary is published.
pub(crate) const ONLY_NECESSARY: [&str; 2] = ["only-necessary", "necessary"];

/// What a rule of the guideline does here: one that is not decided keeps nothing back, and is confirmed instead.
pub(crate) fn effect(guideline: &Guideline, wanted: Effect) -> Effect {
    match wanted {
        Effect::Block if !guideline.is_binding() => Effect::Warn,
        other => other,
    }
}

/// What a strength does to a post.
pub(crate) fn by_strength(guideline: &Guideline, strength: Strength) -> Effect {
    match strength {
        Strength::Must => effect(guideline, Effect::Block),
        Strength::Should => Effect::Warn,
        Strength::May => Effect::Nothing,
    }
}

/// The basis that is the usual one.
pub(crate) fn usual_basis(guideline: &Guideline) -> Option<LegalBasis> {
    guideline.privacy.bases.first().copied()
}

/// The bases to choose from: those of the guideline first, in its order, then the others that the law has.
pub(crate) fn bases(guideline: &Guideline) -> Vec<LegalBasis> {
    let own = &guideline.privacy.bases;
    let others = LegalBasis::ALL.iter().filter(|it| !own.contains(it));
    own.iter().chain(others).copied().collect()
}

/// From where there is too much of something in a post.
pub(crate) fn limits(guideline: &Guideline) -> Limits {
    let hashtags = usize::try_from(guideline.publishing.post.hashtags_at_most).unwrap_or(usize::MAX);
    Limits { hashtags, ..Limits::default() }
}

/// What a remark on the text does, and where its rule comes from; none where the guideline has no rule for it. What was
/// said of a picture is certain and may keep the post back; what a machine reads out of a text is a proposal.
pub(crate) fn accessibility(guideline: &Guideline, point: Point) -> Option<(Effect, &[Source])> {
    const LANGUAGE: &str = "publishing.language";
    let is_of_language =
        matches!(point, Point::HardToRead | Point::LongSentence | Point::LongWord | Point::OfficeWord);
    if is_of_language && !guideline.publishing.language.is_empty() {
        return Some((Effect::Nothing, guideline.sources(LANGUAGE)));
    }
    let key = point.rule_key()?;
    let rule = guideline.accessibility.rules.iter().find(|it| it.key == key)?;
    let does = match point {
        Point::PictureUndescribed | Point::TextInPicture | Point::CaptionsMissing | Point::TextFilmUnread => {
            by_strength(guideline, rule.strength)
        }
        Point::EmojiForWord
        | Point::ManyEmoji
        | Point::HashtagCapitals
        | Point::ManyHashtags
        | Point::UselessDescription
        | Point::CaptionsBurntIn => Effect::Warn,
        Point::HardToRead
        | Point::LongSentence
        | Point::LongWord
        | Point::OfficeWord
        | Point::LinkText
        | Point::Capitals
        | Point::SignatureMissing
        | Point::Tone => Effect::Nothing,
    };
    Some((does, &rule.sources))
}

/// Whether the words hold a personal identity number or a coordination number, which no account publishes and no register
/// of consents needs (MOT-PUB-12).
pub(crate) fn holds_number(analyser: &Analyser, words: &str) -> bool {
    const NUMBERS: [Code; 2] = [Code::Personnummer, Code::Samordningsnummer];
    analyser.analyse(words).findings.iter().any(|it| NUMBERS.contains(&it.code))
}

/// Whether the words hold what looks like the number of a matter: `KS 2026/123`, `dnr 2026-00145` (NYK-10.2-01).
pub(crate) fn holds_matter_number(words: &str) -> bool {
    let is_number = |it: &str| {
        let (year, rest) = it.split_once(['/', '-', ':']).unwrap_or_default();
        let serial = rest.split(['-', ':']).next().unwrap_or_default();
        let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        year.len() == 4
            && (year.starts_with("19") || year.starts_with("20"))
            && digits(year)
            && digits(serial)
            && (2..=6).contains(&serial.len())
    };
    let is_lead = |it: &str| {
        let it = it.trim_end_matches(['.', ':']);
        let of_board = (2..=5).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_uppercase());
        of_board
            || ["dnr", "diarienummer", "ärendenummer", "mål", "ärende"].contains(&it.to_lowercase().as_str())
    };
    let pieces: Vec<&str> =
        words.split_whitespace().map(|it| it.trim_matches(['(', ')', ',', '.', ';'])).collect();
    let follows = pieces.windows(2).any(|it| is_lead(it[0]) && is_number(it[1]));
    follows
        || pieces
            .iter()
            .filter_map(|it| it.split_once('-'))
            .any(|(lead, rest)| is_lead(lead) && is_number(rest))
}

/// How strongly it is asked what others write, before a post on a larger matter (ORE-OMV-01).
pub(crate) fn watches(guideline: &Guideline, is_larger: bool) -> Strength {
    if is_larger { guideline.watch.elsewhere } else { Strength::May }
}

/// Whether the account is confirmed by somebody who publishes on so many.
pub(crate) fn confirms_account(guideline: &Guideline, publishable: usize) -> bool {
    guideline.publishing.post.account_confirmed && publishable > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_matter_is_known_by_what_stands_before_it() {
        for text in [
            "Läs KS 2026/123.",
            "dnr 2026-00145",
            "beslut (SN 2026/0042)",
            "KS-2026/00001-1",
            "Dnr: 2025:417",
        ] {
            assert!(holds_matter_number(text), "{text}");
        }
        for text in
            ["Läsåret 2026/27", "Öppet 2026-11-23", "TV 4", "Vi öppnar klockan 10-12", "budget 2026/2027"]
        {
            assert!(!holds_matter_number(text), "{text}");
        }
    }
}
