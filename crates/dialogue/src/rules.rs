//! The part of the guideline that the dialogue reads.

use std::num::NonZeroU8;

use guideline::Guideline;
use kernel::Instant;
use kernel::calendar::{Deadline, WatchRound};
use people::Context;
use text::Code;

use crate::model::{Finding, Need};
use crate::tried::suggested;

/// Whether a finding suggests a ground of this guideline strongly enough that a person should decide soon.
/// Contact details, addresses and links suggest grounds too, but are ordinary in what people write: they are shown only.
pub(crate) fn calls_for_moderation(guideline: &Guideline, finding: &Finding) -> bool {
    calls(guideline, &finding.code, finding.confidence)
}

/// The same of a finding of which no more is known than what it is and how sure, in percent.
pub(crate) fn calls(guideline: &Guideline, code: &str, confidence: i64) -> bool {
    let Ok(code) = code.parse::<Code>() else { return false };
    is_certain_enough(code, confidence) && suggested(guideline, code).next().is_some()
}

/// Whether a finding is about personal data, for which the organisation does not everywhere answer when others leave them.
pub(crate) fn is_personal_data(code: &str) -> bool {
    let Ok(code) = code.parse::<Code>() else { return false };
    match code {
        Code::Personnummer
        | Code::Samordningsnummer
        | Code::Phone
        | Code::Email
        | Code::Address
        | Code::BankAccount
        | Code::PaymentCard
        | Code::VehiclePlate
        | Code::Property
        | Code::PersonName
        | Code::PointedOut
        | Code::Sensitive
        | Code::Offence => true,
        Code::Link
        | Code::Profanity
        | Code::Threat
        | Code::Insult
        | Code::Incitement
        | Code::Spam
        | Code::Hate
        | Code::Secrecy
        | Code::Sexual
        | Code::Campaign
        | Code::Copyright
        | Code::DeceptiveLink
        | Code::OffTopic => false,
    }
}

/// Whether a finding of this kind, so sure in percent, is alone worth a person's decision.
pub(crate) fn is_certain_enough(code: Code, confidence: i64) -> bool {
    code.decisive_from().is_some_and(|it| confidence >= percent(it))
}

/// A share from 0 to 1 in whole percent.
pub(crate) fn percent(share: f32) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a confidence lies between 0 and 1")]
    let whole = (f64::from(share) * 100.0).round() as i64;
    whole
}

/// By when a question must be answered (MOT-SVA-01).
pub(crate) fn answer_deadline(guideline: &Guideline, platform: &str, from: Instant) -> Deadline {
    guideline.office.deadline(from, guideline.answer.deadline_on(platform))
}

/// By when the answer follows, once it was said that it does (MOT-SVA-07).
pub(crate) fn holding_deadline(guideline: &Guideline, from: Instant) -> Deadline {
    guideline.office.deadline(from, guideline.answer.holding.deadline)
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

#[cfg(test)]
mod tests {
    use guideline::builtin;

    use super::*;

    fn calls_under(name: &str, code: &str, confidence: i64) -> bool {
        let finding =
            Finding { code: code.to_owned(), from: 0, to: 1, confidence, reason: "Därför.".to_owned() };
        calls_for_moderation(&builtin::load(name).unwrap(), &finding)
    }

    #[test]
    fn what_is_told_of_somebody_calls_for_a_decision_under_every_guideline() {
        for name in builtin::names() {
            for code in ["sensitive", "offence", "secrecy", "pointed-out", "payment-card", "personnummer"] {
                assert!(calls_under(name, code, 80), "{code} in {name}");
                assert!(!calls_under(name, code, 45), "a hint of {code} in {name}");
            }
        }
    }

    #[test]
    fn what_is_ordinary_in_what_people_write_never_does() {
        for name in builtin::names() {
            for code in ["address", "phone", "email", "link", "vehicle-plate", "property", "bank-account"] {
                assert!(!calls_under(name, code, 100), "{code} in {name}");
            }
            for code in ["person-name", "off-topic", "from-a-later-version"] {
                assert!(!calls_under(name, code, 100), "{code} in {name}");
            }
        }
    }

    #[test]
    fn what_a_guideline_has_no_ground_for_calls_for_nothing() {
        assert!(calls_under("nykoping", "campaign", 90) && !calls_under("motala", "campaign", 90));
        assert!(calls_under("motala", "deceptive-link", 90) && !calls_under("orebro", "deceptive-link", 90));
    }
}
