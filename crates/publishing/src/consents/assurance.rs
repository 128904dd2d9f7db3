//! What a consent rests on besides its paper: how old the person is, whether the guardians have consented, whether the
//! person understands, and what they were told. Pure.

use guideline::PrivacyRules;
use kernel::calendar::Date;
use kernel::words;

use crate::model::Informed;

words! {
    /// What was found when it was judged whether somebody understands what they consent to (sv. *förmåga att förstå*;
    /// MOT-PUB-06). A code and never the cause: nothing on anybody's health is kept.
    Capacity {
        /// Nobody has judged it.
        Unjudged = "unjudged",
        /// The person understands.
        Understands = "understands",
        /// The person does not.
        Lacking = "lacking",
        /// Whoever knows the person has found that they need more protection (MOT-PUB-08, MOT-PUB-09).
        Protected = "protected",
    }
}

/// What a consent rests on (sv. *vad samtycket vilar på*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assurance {
    /// When the person was born; only noted of those who are not of age.
    pub born_on: Option<Date>,
    /// How many guardians there are.
    pub guardians: u32,
    /// Which of them have consented.
    pub guardians_consented: Vec<String>,
    /// Whether the person understands.
    pub capacity: Capacity,
    /// On which day that was judged.
    pub capacity_on: Option<Date>,
    /// What the person was told; whom it reached is whose consent it is.
    pub informed: Informed,
}

impl Default for Assurance {
    fn default() -> Self {
        Self {
            born_on: None,
            guardians: 0,
            guardians_consented: Vec::new(),
            capacity: Capacity::Unjudged,
            capacity_on: None,
            informed: Informed::default(),
        }
    }
}

/// Why nothing of somebody is published, whoever has consented (sv. *spärr*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// They are younger than the guideline's limit.
    Age(u32),
    /// They need more protection.
    Protected,
}

/// Why a consent that was given does not count (sv. *brist*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nobody has judged whether the person understands.
    CapacityUnjudged,
    /// The person does not understand, and is of age.
    CapacityLacking,
    /// Fewer guardians have consented than there are.
    Guardians,
    /// The guardians consented, and the person has come of age since.
    CameOfAge,
}

impl Assurance {
    /// Why nothing of the person is published on this day.
    #[must_use]
    pub fn bar(&self, rules: &PrivacyRules, day: Date) -> Option<Bar> {
        let age = self.born_on.map(|born| age(born, day));
        if let Some(limit) = rules.barred_below_age
            && age.is_some_and(|it| it < limit)
        {
            return Some(Bar::Age(limit));
        }
        (rules.protected_barred && self.capacity == Capacity::Protected).then_some(Bar::Protected)
    }

    /// Why the consent does not count on this day, given on that.
    #[must_use]
    pub fn flaw(&self, rules: &PrivacyRules, given_on: Date, day: Date) -> Option<Flaw> {
        let limit = rules.consent.guardians_below_age;
        let is_minor_on = |day| self.born_on.is_some_and(|born| age(born, day) < limit);
        if rules.consent.capacity_judged && self.capacity == Capacity::Unjudged {
            return Some(Flaw::CapacityUnjudged);
        }
        if is_minor_on(day) {
            let given = u32::try_from(self.guardians_consented.len()).unwrap_or(u32::MAX);
            return (given < self.guardians.max(1)).then_some(Flaw::Guardians);
        }
        if is_minor_on(given_on) {
            return Some(Flaw::CameOfAge);
        }
        (self.capacity == Capacity::Lacking).then_some(Flaw::CapacityLacking)
    }
}

/// How many birthdays somebody has had.
fn age(born: Date, day: Date) -> u32 {
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    u32::try_from(i32::from(day.year()) - i32::from(born.year()) - i32::from(before_birthday)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn rules(town: &str) -> PrivacyRules {
        guideline::builtin::load(town).unwrap().privacy
    }

    fn judged() -> Assurance {
        let capacity_on = Some(day("2026-11-20"));
        Assurance { capacity: Capacity::Understands, capacity_on, ..Assurance::default() }
    }

    fn born(text: &str, guardians: u32, consented: &[&str]) -> Assurance {
        let guardians_consented = consented.iter().map(|it| (*it).to_owned()).collect();
        Assurance { born_on: Some(day(text)), guardians, guardians_consented, ..judged() }
    }

    #[test]
    fn a_birthday_makes_one_older_and_the_day_before_does_not() {
        assert_eq!(age(day("2013-11-24"), day("2026-11-23")), 12);
        assert_eq!(age(day("2013-11-24"), day("2026-11-24")), 13);
        assert_eq!(age(day("2030-01-01"), day("2026-11-24")), 0);
    }

    #[test]
    fn nothing_of_a_twelve_year_old_is_published_where_the_guideline_has_that_limit() {
        let child = born("2014-05-01", 1, &["Förälder Ek"]);
        let on = day("2026-11-23");
        assert_eq!(child.bar(&rules("motala"), on), Some(Bar::Age(13)));
        assert_eq!(child.bar(&rules("motala"), day("2027-05-01")), None);
        assert_eq!(child.bar(&rules("stockholm"), on), None);
    }

    #[test]
    fn whoever_needs_more_protection_is_not_shown_under_any_of_the_guidelines() {
        let protected = Assurance { capacity: Capacity::Protected, ..judged() };
        for town in ["kungsbacka", "motala", "nykoping", "orebro", "stockholm"] {
            assert_eq!(protected.bar(&rules(town), day("2026-11-23")), Some(Bar::Protected), "{town}");
            assert_eq!(judged().bar(&rules(town), day("2026-11-23")), None, "{town}");
        }
    }

    #[test]
    fn a_consent_counts_only_of_whoever_understands_or_with_every_guardian() {
        let rules = rules("stockholm");
        let (given, on) = (day("2026-11-20"), day("2026-11-23"));
        let flaw = |it: &Assurance| it.flaw(&rules, given, on);
        assert_eq!(flaw(&judged()), None);
        assert_eq!(flaw(&Assurance::default()), Some(Flaw::CapacityUnjudged));
        assert_eq!(flaw(&Assurance { capacity: Capacity::Lacking, ..judged() }), Some(Flaw::CapacityLacking));
        assert_eq!(flaw(&born("2012-01-01", 2, &["Förälder Ek"])), Some(Flaw::Guardians));
        assert_eq!(flaw(&born("2012-01-01", 2, &["Förälder Ek", "Förälder Al"])), None);
        assert_eq!(flaw(&born("2012-01-01", 1, &["Förälder Ek"])), None);
        assert_eq!(flaw(&born("2012-01-01", 0, &[])), Some(Flaw::Guardians));
    }

    #[test]
    fn what_the_guardians_consented_to_is_asked_again_when_the_person_comes_of_age() {
        let it = born("2008-11-24", 1, &["Förälder Ek"]);
        let flaw = |on: &str| it.flaw(&rules("stockholm"), day("2026-11-20"), day(on));
        assert_eq!((flaw("2026-11-23"), flaw("2026-11-24")), (None, Some(Flaw::CameOfAge)));
    }
}
