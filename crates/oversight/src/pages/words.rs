//! What is said of incidents, in words for people.

use kernel::calendar::Label;
use webkit::Text;

use crate::incidents::{Act, Breach, Extent, Stage};

/// A label of the guideline.
pub(super) fn label(it: &Label) -> Text {
    Text::both(it.sv.as_str(), it.en.as_str())
}

/// How far it has come, and the tone of that.
pub(super) fn stage(it: Stage) -> (Text, &'static str) {
    let (key, tone) = match it {
        Stage::Draft => ("oversight-stage-draft", "caution"),
        Stage::Reported => ("oversight-stage-reported", "info"),
        Stage::Dismissed => ("oversight-stage-dismissed", "plain"),
        Stage::Closed => ("oversight-stage-closed", "good"),
    };
    (Text::key(key), tone)
}

/// Whether something was harmed.
pub(super) fn extent(it: Extent) -> Text {
    Text::key(match it {
        Extent::Attempt => "oversight-extent-attempt",
        Extent::Harm => "oversight-extent-harm",
    })
}

/// Whether personal data are concerned.
pub(super) fn breach(it: Option<Breach>) -> Text {
    Text::key(match it {
        Some(Breach::Yes) => "oversight-breach-yes",
        Some(Breach::No) => "oversight-breach-no",
        Some(Breach::Unsure) => "oversight-breach-unsure",
        None => "oversight-breach-unsaid",
    })
}

/// What was done.
pub(super) fn done(it: Act) -> Text {
    Text::key(match it {
        Act::Drafted => "oversight-done-drafted",
        Act::Proposed => "oversight-done-proposed",
        Act::Reported => "oversight-done-reported",
        Act::Received => "oversight-done-received",
        Act::Confirmed => "oversight-done-confirmed",
        Act::Asked => "oversight-done-asked",
        Act::Answered => "oversight-done-answered",
        Act::JudgedBreach => "oversight-done-judged-breach",
        Act::JudgedNone => "oversight-done-judged-none",
        Act::Described => "oversight-done-described",
        Act::Notified => "oversight-done-notified",
        Act::Omitted => "oversight-done-omitted",
        Act::PoliceReported => "oversight-done-police-reported",
        Act::PoliceDeclined => "oversight-done-police-declined",
        Act::Dismissed => "oversight-done-dismissed",
        Act::Closed => "oversight-done-closed",
    })
}

/// What one can do, and what that means.
pub(super) fn to_do(it: Act) -> Option<(Text, Text)> {
    let (key, lead) = match it {
        Act::Received => ("oversight-do-received", "oversight-do-received-lead"),
        Act::Confirmed => ("oversight-do-confirmed", "oversight-do-confirmed-lead"),
        Act::Asked => ("oversight-do-asked", "oversight-do-asked-lead"),
        Act::Answered => ("oversight-do-answered", "oversight-do-answered-lead"),
        Act::JudgedBreach => ("oversight-do-judged-breach", "oversight-do-judged-breach-lead"),
        Act::JudgedNone => ("oversight-do-judged-none", "oversight-do-judged-none-lead"),
        Act::Described => ("oversight-do-described", "oversight-do-described-lead"),
        Act::Notified => ("oversight-do-notified", "oversight-do-notified-lead"),
        Act::Omitted => ("oversight-do-omitted", "oversight-do-omitted-lead"),
        Act::PoliceReported => ("oversight-do-police-reported", "oversight-do-police-reported-lead"),
        Act::PoliceDeclined => ("oversight-do-police-declined", "oversight-do-police-declined-lead"),
        Act::Dismissed => ("oversight-do-dismissed", "oversight-do-dismissed-lead"),
        Act::Closed => ("oversight-do-closed", "oversight-do-closed-lead"),
        Act::Drafted | Act::Proposed | Act::Reported => return None,
    };
    Some((Text::key(key), Text::key(lead)))
}

/// Of what somebody was told.
pub(super) fn told(word: &str) -> Text {
    Text::key(match word.split('-').next().unwrap_or_default() {
        "reported" => "oversight-told-reported",
        "receipt" => "oversight-told-receipt",
        "draft" => "oversight-told-draft",
        "proposed" => "oversight-told-proposed",
        "breach" => "oversight-told-breach",
        "near" | "nearer" => "oversight-told-near",
        "ended" => "oversight-told-ended",
        "asked" => "oversight-told-asked",
        _ => "oversight-told-answered",
    })
}
