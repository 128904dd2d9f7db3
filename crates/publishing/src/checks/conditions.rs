//! The conditions of the guideline for publishing personal data (sv. *kriterier*), each judged by what is known of the
//! post and of its accounts (MOT-RIS-01 to 12).

use guideline::{Criterion, Effect};

use super::{Examined, Finding, Point};
use crate::model::{Harm, PersonalData};
use crate::rules;

/// A condition of the guideline, and whether it is met (sv. *villkor för personuppgifter*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What the guideline says.
    pub criterion: Criterion,
    /// Whether it is met.
    pub is_met: bool,
    /// Whether it follows from how the accounts are kept.
    pub is_inherited: bool,
    /// The field of the form that it stands beside.
    field: &'static str,
    /// Whether another finding tells more exactly what is missing.
    told: bool,
    /// Who lacks it, where it is about people.
    about: String,
}

/// Every condition, in the order of the guideline; none where there are no personal data. `found` is what the other
/// rules said.
#[must_use]
pub fn conditions(it: &Examined<'_>, found: &[Finding]) -> Vec<Condition> {
    if it.content.personal.data != PersonalData::Present {
        return Vec::new();
    }
    it.guideline.privacy.criteria.iter().map(|criterion| judged(it, criterion, found)).collect()
}

/// What each condition that is not met says to the post.
pub(super) fn of_conditions(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let unmet = conditions(it, found).into_iter().filter(|it| !it.is_met && !it.told);
    let effect = rules::effect(it.guideline, Effect::Block);
    let said: Vec<Finding> = unmet
        .map(|one| Finding {
            about: one.about,
            label: Some(one.criterion.label),
            sources: one.criterion.sources,
            ..it.finding(Point::ConditionUnmet, effect, one.field, "")
        })
        .collect();
    found.extend(said);
}

fn judged(it: &Examined<'_>, criterion: &Criterion, found: &[Finding]) -> Condition {
    let said = &it.content.declaration;
    let of_post = |is_met: bool, field: &'static str| Condition {
        criterion: criterion.clone(),
        is_met,
        is_inherited: false,
        field,
        told: false,
        about: String::new(),
    };
    let by_others = |points: &[Point]| {
        let is_met = !found.iter().any(|it| points.contains(&it.point));
        Condition { told: true, ..of_post(is_met, "") }
    };
    let inherited = |is_met: bool| Condition { is_inherited: true, ..of_post(is_met, "accounts") };
    match criterion.key.as_str() {
        "not-sensitive" => by_others(&FORBIDDEN),
        "legal-basis" => by_others(&[Point::BasisMissing, Point::BasisNotAssessed]),
        "purpose" => by_others(&[Point::PurposeMissing]),
        "consent" => by_others(&CONSENT),
        "risk-assessed" => {
            of_post(it.risk.is_some_and(|it| it.is_made() && it.harm == Harm::NotExpected), "risk")
        }
        rules::NO_OTHER_WAY => of_post(!said.alternatives.is_empty(), "alternatives"),
        key if rules::ONLY_NECESSARY.contains(&key) => {
            of_post(said.minimised && !said.kinds.is_empty() && it.content.persons() > 0, "minimised")
        }
        "informed" => {
            let uninformed = uninformed(it);
            let nobody = it.content.personal.shown.is_empty() && !said.informed.is_whole();
            let about = uninformed.join(", ");
            Condition { about, ..of_post(uninformed.is_empty() && !nobody, "informed") }
        }
        "few-publishers" => inherited(it.keeping.few_publish),
        "disposal" => inherited(it.guideline.retention.on_platform_months.is_some()),
        "house-rules" => inherited(it.keeping.rules_stand),
        own => of_post(said.met.iter().any(|it| it == own), "met"),
    }
}

/// Whether only a person can vouch for it: the program knows no other sign of it.
pub(crate) fn is_vouched_for(key: &str) -> bool {
    const KNOWN: [&str; 10] = [
        "not-sensitive",
        "legal-basis",
        "purpose",
        "consent",
        "risk-assessed",
        rules::NO_OTHER_WAY,
        "informed",
        "few-publishers",
        "disposal",
        "house-rules",
    ];
    !KNOWN.contains(&key) && !rules::ONLY_NECESSARY.contains(&key)
}

const FORBIDDEN: [Point; 3] = [Point::ForbiddenUnsaid, Point::ForbiddenHeld, Point::PersonalNumber];
const CONSENT: [Point; 10] = [
    Point::ShownMissing,
    Point::ConsentMissing,
    Point::OtherBasis,
    Point::ExceptionBarred,
    Point::ExceptionReason,
    Point::ExceptionOnConsent,
    Point::CapacityUnjudged,
    Point::CapacityLacking,
    Point::GuardianMissing,
    Point::CameOfAge,
];

/// Who is shown and was not told of the transfer to a third country: neither with their consent nor otherwise.
fn uninformed(it: &Examined<'_>) -> Vec<String> {
    let with_consent =
        |name: &str| it.consents.iter().any(|one| one.is_of(name) && one.assurance.informed.is_whole());
    let told = |name: &String| it.content.declaration.informed.reached(name) || with_consent(name);
    it.content.personal.shown.iter().filter(|name| !told(name)).cloned().collect()
}
