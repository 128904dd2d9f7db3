//! What is said of posts, in words for people.

use guideline::{Choice as _, Effect, LegalBasis, PrivacyRules};
use kernel::Instant;
use kernel::calendar::{Date, Label, day_words, moment_words};
use webkit::{Shell, Text};

use crate::checks::{Finding, Point};
use crate::consents::{Bar, Capacity, Consent, ConsentScope, Flaw};
use crate::model::{
    Captioned, Confirmation, DataKind, DeliveryStage, Harm, PersonalData, PostAct, Standing, StopReason,
};

/// A label of the guideline.
pub(super) fn label(it: &Label) -> Text {
    Text::both(it.sv.as_str(), it.en.as_str())
}

/// How a post stands, and the tone of that.
pub(super) fn standing(it: Standing) -> (Text, &'static str) {
    let (key, tone) = match it {
        Standing::Draft => ("publishing-standing-draft", "plain"),
        Standing::Waiting => ("publishing-standing-waiting", "caution"),
        Standing::Planned => ("publishing-standing-planned", "info"),
        Standing::UnderWay => ("publishing-standing-under-way", "info"),
        Standing::Published => ("publishing-standing-published", "good"),
        Standing::Failed => ("publishing-standing-failed", "bad"),
        Standing::Withdrawn => ("publishing-standing-withdrawn", "plain"),
    };
    (Text::key(key), tone)
}

/// How it is doing on one account.
pub(super) fn delivery(stage: DeliveryStage, is_released: bool) -> Text {
    Text::key(match stage {
        DeliveryStage::Decided if is_released => "publishing-delivery-decided",
        DeliveryStage::Decided => "publishing-delivery-draft",
        DeliveryStage::Posted => "publishing-delivery-posted",
        DeliveryStage::Confirmed => "publishing-delivery-confirmed",
        DeliveryStage::Stopped => "publishing-delivery-stopped",
    })
}

/// Why it is not posted there, and what to do.
pub(super) fn stopped(why: StopReason) -> Text {
    Text::key(match why {
        StopReason::KeptBack => "publishing-stopped-kept-back",
        StopReason::AccountClosed => "publishing-stopped-account-closed",
        StopReason::Gone => "publishing-stopped-gone",
    })
}

/// What was done with it.
pub(super) fn act(it: PostAct) -> Text {
    Text::key(match it {
        PostAct::Write => "publishing-act-write",
        PostAct::Reword => "publishing-act-reword",
        PostAct::Submit => "publishing-act-submit",
        PostAct::Release => "publishing-act-release",
        PostAct::Approve => "publishing-act-approve",
        PostAct::Withdraw => "publishing-act-withdraw",
        PostAct::Settle => "publishing-act-settle",
    })
}

/// What was confirmed with it.
pub(super) fn confirmation(it: Confirmation) -> Text {
    Text::key(match it {
        Confirmation::Content => "publishing-confirm-content",
        Confirmation::Account => "publishing-confirmed-account",
        Confirmation::Warnings => "publishing-confirm-warnings",
        Confirmation::Agreement => "publishing-confirm-agreement",
    })
}

/// Whether there are personal data.
pub(super) fn personal(it: PersonalData) -> Text {
    Text::key(match it {
        PersonalData::Unsaid => "publishing-personal-unsaid",
        PersonalData::Absent => "publishing-personal-absent",
        PersonalData::Present => "publishing-personal-present",
    })
}

/// A legal basis with its letter: `samtycke (6.1 a)`.
pub(super) fn basis(it: LegalBasis) -> Text {
    Text::key("publishing-basis-one")
        .with("basis", label(&it.label()))
        .with("letter", it.letter().to_string())
}

/// For which channels somebody has consented.
pub(super) fn scope(it: ConsentScope) -> Text {
    Text::key(match it {
        ConsentScope::AllChannels => "publishing-scope-all-channels",
        ConsentScope::SocialMedia => "publishing-scope-social-media",
        ConsentScope::PrintAndWeb => "publishing-scope-print-and-web",
    })
}

/// How a consent stands on a day, and the tone of that.
pub(super) fn consent(rules: &PrivacyRules, it: &Consent, today: Date) -> (Text, &'static str) {
    if it.withdrawn.is_some() {
        return (Text::key("publishing-consent-withdrawn"), "bad");
    }
    match it.assurance.bar(rules, today) {
        Some(Bar::Age(_)) => return (Text::key("publishing-consent-too-young"), "bad"),
        Some(Bar::Protected) => return (Text::key("publishing-consent-protected"), "bad"),
        None => {}
    }
    if it.valid_until.is_some_and(|day| day < today) {
        return (Text::key("publishing-consent-run-out"), "caution");
    }
    let Some(flaw) = it.assurance.flaw(rules, it.given_on, today) else {
        return (Text::key("publishing-consent-holds"), "good");
    };
    let key = match flaw {
        Flaw::CapacityUnjudged => "publishing-consent-unjudged",
        Flaw::CapacityLacking => "publishing-consent-not-understood",
        Flaw::Guardians => "publishing-consent-guardian-missing",
        Flaw::CameOfAge => "publishing-consent-of-age",
    };
    (Text::key(key), "caution")
}

/// A day.
pub(super) fn day(shell: &Shell, it: Date) -> String {
    shell.say(&label(&day_words(it)))
}

/// A moment.
pub(super) fn when(shell: &Shell, at: Instant) -> String {
    shell.say(&label(&moment_words(at)))
}

/// What a finding does.
pub(super) fn effect(it: Effect) -> (Text, &'static str) {
    match it {
        Effect::Block => (Text::key("publishing-effect-block"), "bad"),
        Effect::Warn => (Text::key("publishing-effect-warn"), "caution"),
        Effect::Nothing => (Text::key("publishing-effect-nothing"), "info"),
    }
}

/// What a finding says: what is wrong and what to do. What a text is remarked for is Swedish.
pub(super) fn finding(it: &Finding) -> Text {
    let about = it.about.as_str();
    match it.point {
        Point::PersonalNumber => Text::key("publishing-finding-personal-number"),
        Point::PurposeMissing => Text::key("publishing-finding-purpose"),
        Point::PageMissing => Text::key("publishing-finding-page"),
        Point::PersonalUnsaid => Text::key("publishing-finding-personal-unsaid"),
        Point::BasisMissing => Text::key("publishing-finding-basis"),
        Point::BasisNotAssessed => Text::key("publishing-finding-not-assessed"),
        Point::OtherBasis => Text::key("publishing-finding-other-basis"),
        Point::NoWeighing => Text::key("publishing-finding-no-weighing"),
        Point::ShownMissing => Text::key("publishing-finding-shown"),
        Point::ConsentMissing => Text::key("publishing-finding-consent").with("name", about),
        Point::ExceptionBarred => Text::key("publishing-finding-exception-barred"),
        Point::ExceptionReason => Text::key("publishing-finding-exception-reason"),
        Point::ExceptionOnConsent => Text::key("publishing-finding-exception-consent"),
        Point::LicenceMissing => Text::key("publishing-finding-licence"),
        Point::ForbiddenUnsaid => Text::key("publishing-finding-forbidden-unsaid"),
        Point::ForbiddenHeld => Text::key("publishing-finding-forbidden-held").with("what", named(it)),
        Point::MatterNumber => Text::key("publishing-finding-matter-number"),
        Point::PeopleShown => Text::key("publishing-finding-people-shown"),
        Point::KindsMissing => Text::key("publishing-finding-kinds"),
        Point::Restraint => {
            let n: i64 = about.parse().unwrap_or(0);
            Text::key("publishing-finding-restraint").with("n", n).with("kinds", named(it))
        }
        Point::ConditionUnmet if about.is_empty() => {
            Text::key("publishing-finding-condition").with("what", named(it))
        }
        Point::ConditionUnmet => {
            Text::key("publishing-finding-condition-of").with("what", named(it)).with("name", about)
        }
        Point::TooYoung => {
            Text::key("publishing-finding-too-young").with("name", about).with("limit", named(it))
        }
        Point::Protected => Text::key("publishing-finding-protected").with("name", about),
        Point::CapacityUnjudged => Text::key("publishing-finding-capacity-unjudged").with("name", about),
        Point::CapacityLacking => Text::key("publishing-finding-capacity-lacking").with("name", about),
        Point::GuardianMissing => {
            Text::key("publishing-finding-guardian").with("name", about).with("given", named(it))
        }
        Point::CameOfAge => Text::key("publishing-finding-came-of-age").with("name", about),
        Point::Accessibility => match &it.instead {
            Some(instead) => {
                Text::key("publishing-finding-instead").with("about", about).with("instead", instead.as_str())
            }
            None => Text::same(about),
        },
    }
}

/// What the guideline or the law calls it.
fn named(it: &Finding) -> Text {
    it.label.as_ref().map_or_else(|| Text::same(""), label)
}

/// A kind of personal data.
pub(super) fn kind(it: DataKind) -> Text {
    label(&it.label())
}

/// What may come of a publication.
pub(super) fn harm(it: Harm) -> Text {
    Text::key(match it {
        Harm::Unjudged => "publishing-harm-unjudged",
        Harm::Expected => "publishing-harm-expected",
        Harm::NotExpected => "publishing-harm-not-expected",
    })
}

/// How a film is captioned.
pub(super) fn captioned(it: Captioned) -> Text {
    Text::key(match it {
        Captioned::Not => "publishing-captions-not",
        Captioned::BurntIn => "publishing-captions-burnt-in",
        Captioned::File => "publishing-captions-file",
    })
}

/// What was found on somebody's capacity to understand.
pub(super) fn capacity(it: Capacity) -> Text {
    Text::key(match it {
        Capacity::Unjudged => "publishing-capacity-unjudged",
        Capacity::Understands => "publishing-capacity-understands",
        Capacity::Lacking => "publishing-capacity-lacking",
        Capacity::Protected => "publishing-capacity-protected",
    })
}

/// Where its rule comes from: `MOT-PUB-05, GDPR art. 6`.
pub(super) fn sources(it: &Finding) -> String {
    it.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// The first letters of a name, where there is no picture.
pub(super) fn initials(name: &str) -> String {
    let first = name.split_whitespace().filter_map(|it| it.chars().next()).filter(|it| it.is_alphanumeric());
    first.take(2).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letters_of_two_words_stand_for_a_name() {
        assert_eq!(initials("Motala kommuns webbplats"), "MK");
        assert_eq!(initials("örebro"), "Ö");
        assert_eq!(initials(" – "), "");
    }
}
