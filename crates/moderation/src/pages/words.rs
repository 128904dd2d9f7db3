//! Our words for people: what stands in tables and guidelines, said in the language of the duty.

use guideline::{Basis, EvidenceForm, Ground, Guideline};
use kernel::Permission;
use kernel::calendar::Label;
use webkit::{Shell, Text};

use crate::by_hand::Awaited;
use crate::model::{Act, Case, Form};

/// A label that is data.
pub(super) fn label(it: &Label) -> Text {
    Text::both(&it.sv, &it.en)
}

pub(super) fn act(it: Act) -> Text {
    Text::key(match it {
        Act::Hide => "moderation-hide",
        Act::Remove => "moderation-remove",
    })
}

pub(super) fn act_of(it: guideline::Act) -> Act {
    match it {
        guideline::Act::Hide => Act::Hide,
        guideline::Act::Remove => Act::Remove,
    }
}

pub(super) fn basis(it: Basis) -> (Text, &'static str) {
    match it {
        Basis::Law => (Text::key("moderation-basis-law"), "info"),
        Basis::HouseRule => (Text::key("moderation-basis-house-rule"), "plain"),
    }
}

pub(super) fn evidence(it: EvidenceForm) -> Text {
    Text::key(match it {
        EvidenceForm::Copy => "moderation-evidence-copy",
        EvidenceForm::Restricted => "moderation-evidence-restricted",
        EvidenceForm::Description => "moderation-evidence-description",
    })
}

pub(super) fn form(it: Form) -> Text {
    evidence(match it {
        Form::Copy => EvidenceForm::Copy,
        Form::Restricted => EvidenceForm::Restricted,
        Form::Description => EvidenceForm::Description,
    })
}

/// What a case's badge says, by the word of its standing.
pub(super) fn standing(word: &str, act: Act) -> (Text, &'static str) {
    let (key, tone) = match (word, act) {
        ("awaiting-second", _) => ("moderation-standing-awaiting-second", "caution"),
        ("decided", _) => ("moderation-standing-decided", "info"),
        ("sealed", _) => ("moderation-standing-sealed", "info"),
        ("acted", _) => ("moderation-standing-acted", "info"),
        ("verified" | "registered" | "closed", Act::Hide) => ("moderation-standing-hidden", "good"),
        ("verified" | "registered" | "closed", Act::Remove) => ("moderation-standing-removed", "good"),
        ("stopped", _) => ("moderation-standing-stopped", "plain"),
        ("restoring", _) => ("moderation-standing-restoring", "caution"),
        ("restored", _) => ("moderation-standing-restored", "plain"),
        (other, _) => return (Text::same(other), "plain"),
    };
    (Text::key(key), tone)
}

/// The ground of a case: what the guideline calls it now, or its key when it has no such ground any longer.
pub(super) fn ground(guideline: &Guideline, case: &Case) -> Text {
    guideline.ground(&case.ground).map_or_else(|| Text::same(case.ground.clone()), |it| label(&it.label))
}

pub(super) fn sources(ground: &Ground) -> String {
    ground.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What a person has to do on the platform.
pub(super) fn awaited(it: Awaited) -> &'static str {
    match it {
        Awaited::Hide => "moderation-hand-hide",
        Awaited::Remove => "moderation-hand-remove",
        Awaited::Restore => "moderation-hand-restore",
    }
}

/// Why a case was stopped.
pub(super) fn stopped(why: &str) -> Text {
    Text::key(match why {
        "edited" => "moderation-stopped-edited",
        "declined" => "moderation-stopped-declined",
        "overtaken" => "moderation-stopped-overtaken",
        other => return Text::same(other),
    })
}

/// Who reads what is restricted: the roles of the guideline that may, as people call them.
pub(super) fn who_reads_restricted(shell: &Shell, guideline: &Guideline) -> String {
    roles_with(shell, guideline, Permission::ReadRestricted)
}

/// Who may confirm: the roles of the guideline that may, as people call them.
pub(super) fn who_may_confirm(shell: &Shell, guideline: &Guideline) -> String {
    roles_with(shell, guideline, Permission::Confirm)
}

fn roles_with(shell: &Shell, guideline: &Guideline, permission: Permission) -> String {
    let may = guideline.roles.iter().filter(|it| it.permissions.contains(&permission));
    may.map(|it| shell.say(&label(&it.label)).to_lowercase()).collect::<Vec<_>>().join(", ")
}
