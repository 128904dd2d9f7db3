//! What things of an application are called on a page.

use guideline::{Deciders, DecisionMode, Guideline, Party};
use kernel::calendar::Label;
use webkit::Text;

use super::decide::role_label;
use super::examine::{Missing, Why};
use super::town::Town;
use super::wording::{Field, SignIn, Wording};

/// What the party is called.
pub(crate) fn party(guideline: &Guideline, party: &Party) -> Text {
    match party {
        Party::Applicant => Text::key("accounts-opening-party-applicant"),
        Party::Responsible => Text::key("accounts-opening-party-responsible"),
        Party::Role(key) => role(guideline, key),
    }
}

/// Who decides on the application, by role, and by name where it is the manager whom it names.
pub(crate) fn deciders(guideline: &Guideline, town: &Town, wording: &Wording) -> Text {
    let name = |role: &str| town.leads(role, wording).map(|it| town.person_name(it));
    who_decide(guideline, &guideline.opening.deciders, name)
}

/// Who decides, by role: one of them, all of them together, or whoever has a delegation.
pub(crate) fn who_decide(
    guideline: &Guideline,
    deciders: &Deciders,
    name: impl Fn(&str) -> Option<String>,
) -> Text {
    let called = |role: &String, say: fn(&Label) -> &str| {
        let label = role_label(guideline, role);
        name(role).map_or_else(|| say(&label).to_owned(), |it| format!("{} ({it})", say(&label)))
    };
    let all = |say: fn(&Label) -> &str, last: &str| {
        let all: Vec<String> = deciders.roles.iter().map(|it| called(it, say)).collect();
        match all.split_last() {
            Some((end, first)) if !first.is_empty() => format!("{} {last} {end}", first.join(", ")),
            _ => all.concat(),
        }
    };
    let (key, and) = match deciders.mode {
        DecisionMode::One => ("accounts-opening-deciders-one", ["eller", "or"]),
        DecisionMode::Jointly => ("accounts-opening-deciders-jointly", ["och", "and"]),
        DecisionMode::Delegated => ("accounts-opening-deciders-delegated", ["eller", "or"]),
    };
    Text::key(key).with("who", Text::both(all(|it| &it.sv, and[0]), all(|it| &it.en, and[1])))
}

/// What the role is called.
pub(crate) fn role(guideline: &Guideline, key: &str) -> Text {
    let label = role_label(guideline, key);
    Text::both(label.sv, label.en)
}

impl Field {
    /// What it is called; a question is called as the guideline asks it.
    #[must_use]
    pub fn label(&self, guideline: &Guideline) -> Text {
        let question = |key: &str| {
            let found = guideline.opening.questions.iter().find(|it| it.key == key);
            found.map_or_else(|| Text::same(key), |it| Text::both(&it.label.sv, &it.label.en))
        };
        match self {
            Self::Name => Text::key("accounts-name"),
            Self::Unit => Text::key("accounts-unit"),
            Self::Platform => Text::key("accounts-platform"),
            Self::Kind => Text::key("accounts-opening-kind"),
            Self::KindReason => Text::key("accounts-opening-kind-reason"),
            Self::Eligible => Text::key("accounts-opening-eligible"),
            Self::EligibleReason => Text::key("accounts-opening-eligible-reason"),
            Self::SharedReason => Text::key("accounts-opening-shared-reason"),
            Self::Responsible => Text::key("accounts-responsible"),
            Self::Deputy => Text::key("accounts-deputy"),
            Self::Manager => Text::key("accounts-manager"),
            Self::Custodians => Text::key("accounts-opening-custodians"),
            Self::Mailbox => Text::key("accounts-opening-mailbox"),
            Self::MailboxAddress => Text::key("accounts-opening-mailbox-address"),
            Self::SignIn => Text::key("accounts-opening-sign-in"),
            Self::Question(key) => question(key),
            Self::Reason(key) => Text::key("accounts-opening-reason-for").with("question", question(key)),
        }
    }
}

fn both(label: &Label) -> Text {
    Text::both(&label.sv, &label.en)
}

impl Why {
    /// What is to be done about it.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotAnswered => Text::key("accounts-opening-why-not-answered"),
            Self::NeedsReason => Text::key("accounts-opening-why-needs-reason"),
            Self::TooFew(n) => Text::key("accounts-opening-why-too-few").with("n", i64::from(*n)),
            Self::TooMany(n) => Text::key("accounts-opening-why-too-many").with("n", i64::from(*n)),
            Self::SaidNo => Text::key("accounts-opening-why-said-no"),
            Self::NoAddress => Text::key("accounts-opening-why-no-address"),
            Self::NoHours => Text::key("accounts-opening-why-no-hours"),
            Self::NotChosen(offered) => {
                Text::key("accounts-opening-why-not-chosen").with("offered", both(offered))
            }
            Self::NotOffered(offered) => {
                Text::key("accounts-opening-why-not-offered").with("offered", both(offered))
            }
            Self::UnknownPerson => Text::key("accounts-opening-why-unknown-person"),
            Self::KindForbidden => Text::key("accounts-opening-why-kind-forbidden"),
            Self::MailboxRefused => Text::key("accounts-opening-why-mailbox-refused"),
            Self::MailboxPrivate => Text::key("accounts-opening-why-mailbox-private"),
            Self::SignInTooWeak => Text::key("accounts-opening-why-sign-in-too-weak"),
            Self::NotEligible => Text::key("accounts-opening-why-not-eligible"),
            Self::NotOfTheGroup => Text::key("accounts-opening-why-not-of-the-group"),
            Self::OwnDeputy => Text::key("accounts-opening-why-own-deputy"),
            Self::CustodianMissing(Party::Responsible | Party::Applicant) => {
                Text::key("accounts-opening-why-custodian-responsible")
            }
            Self::CustodianMissing(Party::Role(_)) => Text::key("accounts-opening-why-custodian-role"),
        }
    }
}

impl Missing {
    /// What is missing, with the name of the field.
    #[must_use]
    pub fn text(&self, guideline: &Guideline) -> Text {
        Text::key("accounts-opening-missing")
            .with("what", self.field.label(guideline))
            .with("why", self.why.text())
    }
}

impl SignIn {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Strong => "accounts-opening-sign-in-strong",
            Self::NotOffered => "accounts-opening-sign-in-not-offered",
            Self::PasswordAlone => "accounts-opening-sign-in-password-alone",
        })
    }
}
