//! The part of the guideline that the dialogue reads.

use std::num::NonZeroU8;

use guideline::{Guideline, Signal};
use kernel::Instant;
use kernel::calendar::{Deadline, WatchRound};
use people::Context;

use crate::model::{Finding, Need};

/// A finding less certain than this never puts an item before others.
const CERTAIN_ENOUGH: i64 = 50;

/// Whether a finding suggests a ground of this guideline strongly enough that a person should decide soon.
/// Contact details and links suggest grounds too, but are ordinary in what people write: they are shown only.
pub(crate) fn calls_for_moderation(guideline: &Guideline, finding: &Finding) -> bool {
    let Ok(signal) = finding.code.parse::<Signal>() else { return false };
    is_certain(signal, finding.confidence) && guideline.grounds.iter().any(|it| it.signals.contains(&signal))
}

/// Whether a finding of this kind, so sure in percent, is more than what is ordinary in what people write.
pub(crate) fn is_certain(signal: Signal, confidence: i64) -> bool {
    let ordinary = matches!(signal, Signal::Phone | Signal::Email | Signal::Link);
    !ordinary && is_sure(confidence)
}

/// Whether so many percent are enough to count on.
pub(crate) fn is_sure(confidence: i64) -> bool {
    confidence >= CERTAIN_ENOUGH
}

/// A confidence between 0 and 1 in percent.
pub(crate) fn in_percent(confidence: f32) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a confidence lies between 0 and 1")]
    let percent = (f64::from(confidence) * 100.0).round() as i64;
    percent
}

/// By when a question must be answered (MOT-SVA-01).
pub(crate) fn answer_deadline(guideline: &Guideline, platform: &str, from: Instant) -> Deadline {
    guideline.office.deadline(from, guideline.answer.deadline_on(platform))
}

/// By when it must be decided whether an item may stay (MOT-DOL-01).
pub(crate) fn moderate_deadline(guideline: &Guideline, from: Instant) -> Deadline {
    guideline.office.deadline(from, guideline.moderation.decide_within)
}

/// By when an item with this need is due; `None` when it needs nothing.
pub(crate) fn due(guideline: &Guideline, platform: &str, need: Need, from: Instant) -> Option<Instant> {
    match need {
        Need::Moderate => Some(moderate_deadline(guideline, from).at),
        Need::Answer => Some(answer_deadline(guideline, platform, from).at),
        Need::Look => Some(look_by(guideline, from)),
        Need::Nothing => None,
    }
}

/// By when an item must have been looked at: within the next watch round (MOT-BEV-03).
pub(crate) fn look_by(guideline: &Guideline, from: Instant) -> Instant {
    next_round(guideline, from, guideline.watch.rounds_per_workday).map_or(from, |it| it.due)
}

/// The first watch round after a moment, where there are so many on every day that is watched.
pub(crate) fn next_round(guideline: &Guideline, after: Instant, per_day: NonZeroU8) -> Option<WatchRound> {
    if guideline.watch.weekends {
        guideline.office.next_round_of_any_day(after, per_day)
    } else {
        guideline.office.next_round(after, per_day)
    }
}

/// When the n-th step of escalation (from 0) is due for a round that was missed; `None` after the last.
pub(crate) fn escalate_at(guideline: &Guideline, missed_at: Instant, n: i64) -> Option<Instant> {
    let step = guideline.watch.escalation.get(usize::try_from(n).ok()?)?;
    Some(guideline.office.deadline(missed_at, step.after).at)
}

/// An answer as it is published (MOT-SVA-03).
pub(crate) fn signed(cx: &Context, unit: &str, text: &str, name: &str) -> String {
    cx.guideline.answer.sign(text, name, unit, &cx.organisation)
}
