//! What things of reports and deviations are called on a page.

use webkit::Text;

use super::lights::{Light, Rule};
use super::model::{DeviationStage, Lack, Reach, Section, Standing, StepKind};

impl Section {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::New => "accounts-report-section-new",
            Self::Existing => "accounts-report-section-existing",
            Self::Closed => "accounts-report-section-closed",
        })
    }
}

impl Lack {
    /// What is missing.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Name => "accounts-report-lack-name",
            Self::Platform => "accounts-report-lack-platform",
            Self::Link => "accounts-report-lack-link",
            Self::Unit => "accounts-report-lack-unit",
            Self::Purpose => "accounts-report-lack-purpose",
            Self::Responsible => "accounts-report-lack-responsible",
        })
    }
}

impl Reach {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Well => "accounts-report-reach-well",
            Self::Trouble => "accounts-report-reach-trouble",
            Self::Untried => "accounts-report-reach-untried",
            Self::NotConnected => "accounts-report-reach-not-connected",
        })
    }

    /// The tone of its badge.
    pub(super) fn tone(self) -> &'static str {
        match self {
            Self::Well => "good",
            Self::Trouble => "bad",
            Self::Untried | Self::NotConnected => "plain",
        }
    }
}

impl Standing {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Signed => "accounts-report-signed",
            Self::Open => "accounts-report-open",
            Self::Overdue => "accounts-report-overdue",
        })
    }

    /// The tone of its badge.
    pub(super) fn tone(self) -> &'static str {
        match self {
            Self::Signed => "good",
            Self::Open => "info",
            Self::Overdue => "bad",
        }
    }
}

impl DeviationStage {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Open => "accounts-deviation-open",
            Self::Fixed => "accounts-deviation-fixed",
            Self::Closed => "accounts-deviation-closed",
        })
    }
}

impl StepKind {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Fixed => "accounts-deviation-step-fixed",
            Self::Passed => "accounts-deviation-step-passed",
            Self::Returned => "accounts-deviation-step-returned",
        })
    }
}

impl Light {
    /// What it is called: the word says it, the colour only shows it.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Green => "accounts-compliance-green",
            Self::Yellow => "accounts-compliance-yellow",
            Self::Red => "accounts-compliance-red",
        })
    }

    /// The tone of its badge.
    pub(super) fn tone(self) -> &'static str {
        match self {
            Self::Green => "good",
            Self::Yellow => "caution",
            Self::Red => "bad",
        }
    }
}

impl Rule {
    /// What it says.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Responsible => "accounts-compliance-responsible",
            Self::Deputy => "accounts-compliance-deputy",
            Self::Manager => "accounts-compliance-manager",
            Self::Permitted => "accounts-compliance-permitted",
            Self::Trained => "accounts-compliance-trained",
            Self::Mandated => "accounts-compliance-mandated",
            Self::Custodians => "accounts-compliance-custodians",
            Self::Profile => "accounts-compliance-profile",
            Self::Confirmed => "accounts-compliance-confirmed",
            Self::Planned => "accounts-compliance-planned",
            Self::Goals => "accounts-compliance-goals",
            Self::Posts => "accounts-compliance-posts",
            Self::Listed => "accounts-compliance-listed",
            Self::Connected => "accounts-compliance-connected",
            Self::Attested => "accounts-compliance-attested",
            Self::Publishers => "accounts-compliance-publishers",
            Self::Completed => "accounts-compliance-completed",
        })
    }

    /// That it is not kept.
    #[must_use]
    pub fn broken(self) -> Text {
        Text::key("accounts-compliance-broken").with("rule", self.text())
    }

    /// What to do so that it is kept.
    #[must_use]
    pub fn todo(self) -> Text {
        Text::key(match self {
            Self::Responsible => "accounts-compliance-responsible-todo",
            Self::Deputy => "accounts-compliance-deputy-todo",
            Self::Manager => "accounts-compliance-manager-todo",
            Self::Permitted => "accounts-compliance-permitted-todo",
            Self::Trained => "accounts-compliance-trained-todo",
            Self::Mandated => "accounts-compliance-mandated-todo",
            Self::Custodians => "accounts-compliance-custodians-todo",
            Self::Profile => "accounts-compliance-profile-todo",
            Self::Confirmed => "accounts-compliance-confirmed-todo",
            Self::Planned => "accounts-compliance-planned-todo",
            Self::Goals => "accounts-compliance-goals-todo",
            Self::Posts => "accounts-compliance-posts-todo",
            Self::Listed => "accounts-compliance-listed-todo",
            Self::Connected => "accounts-compliance-connected-todo",
            Self::Attested => "accounts-compliance-attested-todo",
            Self::Publishers => "accounts-compliance-publishers-todo",
            Self::Completed => "accounts-compliance-completed-todo",
        })
    }

    /// Where it is done, for the account with this key.
    #[must_use]
    pub fn place(self, key: &str) -> String {
        match self {
            Self::Responsible | Self::Deputy | Self::Manager | Self::Permitted | Self::Connected => {
                format!("/accounts/{key}")
            }
            Self::Trained => "/training".to_owned(),
            Self::Mandated => "/mandates".to_owned(),
            Self::Custodians => format!("/accounts/{key}/custodians"),
            Self::Profile => format!("/accounts/{key}/profile"),
            Self::Confirmed => format!("/accounts/{key}/profile/confirmation"),
            Self::Planned | Self::Goals | Self::Posts => format!("/accounts/{key}/plan"),
            Self::Listed => format!("/accounts/{key}/listing"),
            Self::Attested | Self::Publishers => format!("/accounts/{key}/attestations"),
            Self::Completed => format!("/accounts/{key}/duties"),
        }
    }
}
