use kernel::calendar::Date;
use kernel::{ConsentId, Instant, PersonId, UnitId, words};

use super::Assurance;
use crate::model::plain;

words! {
    /// For which channels somebody has consented (sv. *samtyckets omfattning*).
    ConsentScope {
        /// For whatever channel the organisation has.
        AllChannels = "all-channels",
        /// For its accounts in social media.
        SocialMedia = "social-media",
        /// For print and its own website, and not for social media.
        PrintAndWeb = "print-and-web",
    }
}

/// Somebody's consent to being shown (sv. *samtycke*): what is noted of a paper that lies elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Identity.
    pub id: ConsentId,
    /// The unit that asked for it.
    pub unit: UnitId,
    /// Who has consented, by name or by a reference that the unit understands.
    pub subject: String,
    /// For which channels.
    pub scope: ConsentScope,
    /// The day on which it was given.
    pub given_on: Date,
    /// The last day on which it holds; none where it has no end.
    pub valid_until: Option<Date>,
    /// Which form, in which version, was signed.
    pub form: String,
    /// Where the paper lies.
    pub kept: String,
    /// Who noted it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
    /// What it rests on besides the paper.
    pub assurance: Assurance,
    /// That it was withdrawn.
    pub withdrawn: Option<ConsentWithdrawn>,
}

/// That a consent was withdrawn (GDPR art. 7.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentWithdrawn {
    /// Who noted it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// What was said.
    pub reason: String,
}

impl Consent {
    /// Whether it lets somebody be shown in social media on this day: given before, not run out, not withdrawn.
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        let reaches = match self.scope {
            ConsentScope::AllChannels | ConsentScope::SocialMedia => true,
            ConsentScope::PrintAndWeb => false,
        };
        let in_time = self.given_on <= day && self.valid_until.is_none_or(|it| day <= it);
        reaches && in_time && self.withdrawn.is_none()
    }

    /// Whether it is this person's, whatever the capitals and the spaces.
    #[must_use]
    pub fn is_of(&self, shown: &str) -> bool {
        plain(&self.subject) == plain(shown)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn consent(subject: &str) -> Consent {
        Consent {
            id: "01900000-0000-7000-8000-000000000007".parse().unwrap(),
            unit: "01900000-0000-7000-8000-000000000008".parse().unwrap(),
            subject: subject.to_owned(),
            scope: ConsentScope::SocialMedia,
            given_on: "2026-11-02".parse().unwrap(),
            valid_until: Some("2026-12-01".parse().unwrap()),
            form: "Fotoavtal 2".to_owned(),
            kept: "Pärm 4".to_owned(),
            by: "01900000-0000-7000-8000-000000000009".parse().unwrap(),
            at: Instant::from_micros(0),
            guideline: String::new(),
            assurance: Assurance {
                capacity: super::super::Capacity::Understands,
                capacity_on: Some("2026-11-02".parse().unwrap()),
                ..Assurance::default()
            },
            withdrawn: None,
        }
    }

    #[test]
    fn a_consent_holds_on_its_days_for_its_channels_until_it_is_withdrawn() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let it = consent("Elev A");
        assert!(it.holds(day("2026-11-02")) && it.holds(day("2026-12-01")));
        assert!(!it.holds(day("2026-11-01")) && !it.holds(day("2026-12-02")));
        assert!(Consent { valid_until: None, ..it.clone() }.holds(day("2036-12-02")));
        assert!(!Consent { scope: ConsentScope::PrintAndWeb, ..it.clone() }.holds(day("2026-11-23")));
        let withdrawn = ConsentWithdrawn { by: it.by, at: it.at, reason: "Vill inte".to_owned() };
        assert!(!Consent { withdrawn: Some(withdrawn), ..it.clone() }.holds(day("2026-11-23")));
        assert!(it.is_of(" elev  a") && !it.is_of("Elev AB"));
    }
}
