//! Our words for people: what stands in tables, said in the language of the duty.

use guideline::{Choice, Guideline, Signal};
use kernel::Permission;
use kernel::calendar::Label;
use kernel::item::{Kind, Visibility};
use text::Code;
use webkit::{Shell, Text};

use crate::assess::Assessed;
use crate::model::{AnswerStage, How, Need, Presence, RoundStage};
use crate::route::ItemClass;

/// Words and the tone of their badge.
pub(super) type Toned = (Text, &'static str);

/// A label that is data.
pub(crate) fn label(it: &Label) -> Text {
    Text::both(&it.sv, &it.en)
}

pub(super) fn need(it: Need) -> Toned {
    match it {
        Need::Moderate => (Text::key("dialogue-need-moderate"), "caution"),
        Need::Answer => (Text::key("dialogue-need-answer"), "info"),
        Need::Look => (Text::key("dialogue-need-look"), "plain"),
        Need::Nothing => (Text::key("dialogue-need-nothing"), "plain"),
    }
}

pub(crate) fn kind(it: Kind) -> Text {
    Text::key(match it {
        Kind::Post => "dialogue-kind-post",
        Kind::Comment => "dialogue-kind-comment",
        Kind::Message => "dialogue-kind-message",
    })
}

pub(super) fn visibility(it: Visibility) -> Text {
    Text::key(match it {
        Visibility::Public => "dialogue-visibility-public",
        Visibility::Hidden => "dialogue-visibility-hidden",
        Visibility::Spam => "dialogue-visibility-spam",
        Visibility::Removed => "dialogue-visibility-removed",
        Visibility::Private => "dialogue-visibility-private",
    })
}

pub(super) fn presence(it: Presence) -> Text {
    Text::key(match it {
        Presence::Present => "dialogue-presence-present",
        Presence::GoneUnconfirmed => "dialogue-presence-gone-unconfirmed",
        Presence::Gone => "dialogue-presence-gone",
        Presence::RemovedByUs => "dialogue-presence-removed-by-us",
    })
}

pub(super) fn how(it: How) -> Text {
    Text::key(match it {
        How::Answered => "dialogue-how-answered",
        How::Promised => "dialogue-how-promised",
        How::LeftUnanswered => "dialogue-how-left-unanswered",
        How::SeenInRound => "dialogue-how-seen-in-round",
        How::Moderated => "dialogue-how-moderated",
        How::Reopened => "dialogue-how-reopened",
        How::DoneByHand => "dialogue-how-done-by-hand",
        How::Referred => "dialogue-how-referred",
        How::Invited => "dialogue-how-invited",
        How::ComplaintHandled => "dialogue-how-complaint-handled",
        How::ComplaintForwarded => "dialogue-how-complaint-forwarded",
    })
}

/// What an item is about.
pub(super) fn class(it: ItemClass) -> Text {
    Text::key(match it {
        ItemClass::Simple => "dialogue-class-simple",
        ItemClass::Complex => "dialogue-class-complex",
        ItemClass::Opinion => "dialogue-class-opinion",
        ItemClass::Criticism => "dialogue-class-criticism",
        ItemClass::Complaint => "dialogue-class-complaint",
        ItemClass::IndividualCase => "dialogue-class-individual-case",
        ItemClass::OngoingCase => "dialogue-class-ongoing-case",
        ItemClass::Political => "dialogue-class-political",
        ItemClass::Secrecy => "dialogue-class-secrecy",
    })
}

/// The name of a role, by its key.
pub(super) fn role(guideline: &Guideline, key: &str) -> Text {
    guideline.role(key).map_or_else(|| Text::same(key), |it| label(&it.label))
}

pub(super) fn assessed(it: Assessed) -> Toned {
    match it {
        Assessed::Register => (Text::key("dialogue-assessed-register"), "info"),
        Assessed::KeepInOrder => (Text::key("dialogue-assessed-keep-in-order"), "plain"),
        Assessed::Minor => (Text::key("dialogue-assessed-minor"), "plain"),
    }
}

pub(super) fn answer_stage(it: AnswerStage, by_hand: bool) -> Toned {
    match it {
        AnswerStage::Decided if by_hand => (Text::key("dialogue-hand-to-publish"), "caution"),
        AnswerStage::Decided => (Text::key("dialogue-answer-decided"), "caution"),
        AnswerStage::Posted => (Text::key("dialogue-answer-posted"), "info"),
        AnswerStage::Confirmed => (Text::key("dialogue-answer-confirmed"), "good"),
        AnswerStage::Stopped => (Text::key("dialogue-answer-stopped"), "plain"),
    }
}

pub(super) fn round_stage(it: RoundStage) -> Toned {
    match it {
        RoundStage::Open => (Text::key("dialogue-round-open"), "info"),
        RoundStage::Missed => (Text::key("dialogue-round-missed"), "bad"),
        RoundStage::Signed => (Text::key("dialogue-round-signed"), "good"),
    }
}

/// Whether a finding may suggest a ground; the rest is shown where the item itself is read, not in lists.
pub(super) fn is_signal(code: &str) -> bool {
    code.parse::<Signal>().is_ok()
}

/// What a finding is called; a code from a later version is shown as it is.
pub(crate) fn finding(code: &str) -> Text {
    if let Ok(signal) = code.parse::<Signal>() {
        return label(&signal.label());
    }
    if code.parse() == Ok(Code::PersonName) {
        Text::key("dialogue-code-person-name")
    } else {
        Text::same(code)
    }
}

/// How an item stands, where that is not as one expects: edited, hidden, gone.
pub(super) fn marks(
    shell: &Shell,
    visibility: Visibility,
    presence: Presence,
    versions: i64,
) -> Vec<(String, &'static str)> {
    let mut marks = Vec::new();
    if versions > 1 {
        marks.push((shell.t_with("dialogue-mark-edited", "n", versions), "info"));
    }
    match presence {
        Presence::Present => {}
        Presence::GoneUnconfirmed => marks.push((shell.t("dialogue-mark-missing"), "caution")),
        Presence::Gone => marks.push((shell.t("dialogue-mark-gone"), "plain")),
        Presence::RemovedByUs => marks.push((shell.t("dialogue-mark-removed"), "bad")),
    }
    match visibility {
        Visibility::Public | Visibility::Removed => {}
        Visibility::Hidden => marks.push((shell.t("dialogue-mark-hidden"), "bad")),
        Visibility::Spam => marks.push((shell.t("dialogue-mark-spam"), "plain")),
        Visibility::Private => marks.push((shell.t("dialogue-mark-private"), "plain")),
    }
    marks
}

/// What the guideline calls a ground, or its key when it has none such any longer.
pub(super) fn ground(guideline: &Guideline, key: &str) -> Text {
    guideline.ground(key).map_or_else(|| Text::same(key), |it| label(&it.label))
}

/// Whom one asks about restricted words: the roles of the guideline that read them.
pub(super) fn who_reads(shell: &Shell, guideline: &Guideline) -> String {
    let reads = guideline.roles.iter().filter(|it| it.permissions.contains(&Permission::ReadRestricted));
    reads.map(|it| shell.say(&label(&it.label)).to_lowercase()).collect::<Vec<_>>().join(", ")
}

/// Where a rule of the guideline comes from, such as `MOT-SVA-01`; nothing where it has no such key.
pub(crate) fn sources(guideline: &Guideline, key: &str) -> String {
    let found = guideline.explain(key).ok().and_then(|it| it.first().map(|it| it.sources.clone()));
    found.unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
