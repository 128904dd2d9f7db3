//! Personal data in a post: on what they rest, and whether whoever is shown has consented in a way that counts.

use guideline::{Effect, LegalBasis, Strength};
use kernel::calendar::Label;

use super::{Examined, Finding, Point};
use crate::consents::{Bar, Consent, Flaw};
use crate::model::PersonalData;
use crate::rules;

pub(super) fn of_personal_data(it: &Examined<'_>, found: &mut Vec<Finding>) {
    const REQUIRED: &str = "publishing.post.basis_required";
    match it.content.personal.data {
        PersonalData::Unsaid => {
            found.push(it.finding(Point::PersonalUnsaid, Effect::Block, "personal", REQUIRED));
        }
        PersonalData::Absent if it.content.picture.people => {
            let effect = rules::effect(it.guideline, Effect::Block);
            found.push(it.finding(Point::PeopleShown, effect, "personal", REQUIRED));
        }
        PersonalData::Absent => {}
        PersonalData::Present => {
            of_their_purpose(it, found);
            match it.content.personal.basis {
                None => found.push(it.finding(Point::BasisMissing, Effect::Block, "basis", REQUIRED)),
                Some(basis) => of_basis(it, basis, found),
            }
            of_exception(it, found);
            of_consents(it, found);
            of_bars(it, found);
            super::declared::of_kinds(it, found);
            super::declared::of_restraint(it, found);
            super::conditions::of_conditions(it, found);
        }
    }
}

/// What personal data are published for is clear before they are, where the guideline says so (NYK-11.1-02).
fn of_their_purpose(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let purpose = &it.content.purpose;
    let criterion = it.guideline.privacy.criteria.iter().find(|it| it.key == "purpose");
    let told = found.iter().any(|it| it.point == Point::PurposeMissing);
    if let Some(criterion) =
        criterion.filter(|_| !told && (purpose.need.is_empty() || purpose.message.is_empty()))
    {
        let field = if purpose.need.is_empty() { "need" } else { "message" };
        let effect = rules::effect(it.guideline, Effect::Block);
        let finding = it.finding(Point::PurposeMissing, effect, field, "");
        found.push(Finding { sources: criterion.sources.clone(), ..finding });
    }
}

fn of_basis(it: &Examined<'_>, basis: LegalBasis, found: &mut Vec<Finding>) {
    let rules = &it.guideline.publishing.post;
    let is_usual = rules::usual_basis(it.guideline).is_none_or(|usual| usual == basis);
    if !is_usual && it.content.personal.basis_reason.is_empty() && rules.other_basis != Effect::Nothing {
        let effect = rules::effect(it.guideline, rules.other_basis);
        found.push(it.finding(Point::OtherBasis, effect, "basis_reason", "publishing.post.other_basis"));
    }
    if basis == LegalBasis::LegitimateInterests {
        let by_law = Examined::by_law(Point::NoWeighing, "basis", &["GDPR art. 6"]);
        found.push(Finding { effect: Effect::Warn, ..by_law });
    }
    if !it.is_assessed && rules.basis_assessed != Effect::Nothing {
        let effect = rules::effect(it.guideline, rules.basis_assessed);
        found.push(it.finding(Point::BasisNotAssessed, effect, "judged", "publishing.post.basis_assessed"));
    }
}

fn of_exception(it: &Examined<'_>, found: &mut Vec<Finding>) {
    const KEY: &str = "privacy.group_pictures_without_consent";
    let personal = &it.content.personal;
    if !personal.exception {
        return;
    }
    let block = rules::effect(it.guideline, Effect::Block);
    if !it.guideline.privacy.group_pictures_without_consent {
        found.push(it.finding(Point::ExceptionBarred, block, "exception", KEY));
    }
    if personal.exception_reason.is_empty() {
        found.push(it.finding(Point::ExceptionReason, block, "exception_reason", KEY));
    }
    if personal.basis == Some(LegalBasis::Consent) {
        // That there is none is what the exception says: it rests on something else, or on nothing.
        let finding = it.finding(Point::ExceptionOnConsent, Effect::Block, "basis", "privacy.bases");
        let sources = [&finding.sources[..], it.guideline.sources(KEY)].concat();
        found.push(Finding { sources, ..finding });
    }
}

/// Whom it shows, and whether each has consented where that is what it rests on, or what the guideline demands.
fn of_consents(it: &Examined<'_>, found: &mut Vec<Finding>) {
    let personal = &it.content.personal;
    let rests_on_consent = personal.basis == Some(LegalBasis::Consent);
    let demanded = it.guideline.privacy.consent.strength == Strength::Must;
    if personal.exception || !(rests_on_consent || demanded) {
        return;
    }
    let (effect, key) = if rests_on_consent {
        (Effect::Block, "privacy.bases")
    } else {
        (rules::effect(it.guideline, Effect::Block), "privacy.consent.strength")
    };
    if personal.shown.is_empty() {
        found.push(it.finding(Point::ShownMissing, effect, "shown", key));
    }
    for name in &personal.shown {
        if let Some((point, label)) = lacks(it, name) {
            let finding = it.finding(point, effect, "shown", key);
            found.push(Finding { about: name.clone(), label, ..finding });
        }
    }
}

/// Why somebody who is shown has not consented in a way that counts.
fn lacks(it: &Examined<'_>, name: &str) -> Option<(Point, Option<Label>)> {
    let theirs = || it.consents.iter().filter(|one| one.is_of(name) && one.holds(it.day));
    let flaw = |one: &Consent| one.assurance.flaw(&it.guideline.privacy, one.given_on, it.day);
    let flaws: Vec<(Flaw, &Consent)> = theirs().filter_map(|one| Some((flaw(one)?, one))).collect();
    if theirs().count() > flaws.len() {
        return None;
    }
    let Some((flaw, one)) = flaws.first() else { return Some((Point::ConsentMissing, None)) };
    let told = match flaw {
        Flaw::CapacityUnjudged => (Point::CapacityUnjudged, None),
        Flaw::CapacityLacking => (Point::CapacityLacking, None),
        Flaw::Guardians => {
            let (n, of) = (one.assurance.guardians_consented.len(), one.assurance.guardians.max(1));
            (Point::GuardianMissing, Some(Label::new(format!("{n} av {of}"), format!("{n} of {of}"))))
        }
        Flaw::CameOfAge => (Point::CameOfAge, None),
    };
    Some(told)
}

/// Of whom nothing is published, whoever has consented and whatever it rests on.
fn of_bars(it: &Examined<'_>, found: &mut Vec<Finding>) {
    for one in it.consents {
        let Some(bar) = one.assurance.bar(&it.guideline.privacy, it.day) else { continue };
        let block = rules::effect(it.guideline, Effect::Block);
        let (point, key, label) = match bar {
            Bar::Age(limit) => {
                let label = Label::new(format!("{limit} år"), format!("{limit}"));
                (Point::TooYoung, "privacy.barred_below_age", Some(label))
            }
            Bar::Protected => (Point::Protected, "privacy.protected_barred", None),
        };
        let finding = it.finding(point, block, "consents", key);
        found.push(Finding { about: one.subject.clone(), label, ..finding });
    }
}
