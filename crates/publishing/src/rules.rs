use guideline::{Effect, Guideline, LegalBasis, Source, Strength};
use text::draft::{Limits, Point};
use text::{Analyser, Code};

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
    let key = point.rule_key()?;
    let rule = guideline.accessibility.rules.iter().find(|it| it.key == key)?;
    let does = match point {
        Point::PictureUndescribed | Point::TextInPicture => by_strength(guideline, rule.strength),
        Point::EmojiForWord
        | Point::ManyEmoji
        | Point::HashtagCapitals
        | Point::ManyHashtags
        | Point::UselessDescription => Effect::Warn,
        Point::HardToRead
        | Point::LongSentence
        | Point::LongWord
        | Point::OfficeWord
        | Point::LinkText
        | Point::Capitals
        | Point::CaptionsMissing
        | Point::CaptionsBurntIn
        | Point::TextFilmUnread
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

/// How strongly it is asked what others write, before a post on a larger matter (ORE-OMV-01).
pub(crate) fn watches(guideline: &Guideline, is_larger: bool) -> Strength {
    if is_larger { guideline.watch.elsewhere } else { Strength::May }
}

/// Whether the account is confirmed by somebody who publishes on so many.
pub(crate) fn confirms_account(guideline: &Guideline, publishable: usize) -> bool {
    guideline.publishing.post.account_confirmed && publishable > 1
}
