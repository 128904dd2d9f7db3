//! What columns and faults are called on a page.

use webkit::Text;

use super::read::Unreadable;
use super::row::{Column, Fault};

impl Column {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Name => "accounts-name",
            Self::Key => "accounts-key",
            Self::Platform => "accounts-platform",
            Self::Url => "accounts-url",
            Self::Unit => "accounts-unit",
            Self::Purpose => "accounts-purpose",
            Self::Responsible => "accounts-responsible",
            Self::Deputy => "accounts-deputy",
            Self::Manager => "accounts-manager",
            Self::Kind => "accounts-opening-kind",
            Self::Mailbox => "accounts-opening-mailbox",
            Self::MailboxAddress => "accounts-opening-mailbox-address",
            Self::SignIn => "accounts-opening-sign-in",
            Self::Custodians => "accounts-opening-custodians",
        })
    }
}

impl Fault {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn text(self) -> Text {
        Text::key(match self {
            Self::Missing => "accounts-import-fault-missing",
            Self::Unfit => "accounts-import-fault-unfit",
            Self::Taken => "accounts-import-fault-taken",
            Self::UnknownUnit => "accounts-import-fault-unknown-unit",
            Self::UnknownPerson => "accounts-import-fault-unknown-person",
            Self::OwnDeputy => "accounts-import-fault-own-deputy",
            Self::NotPermitted => "accounts-import-fault-not-permitted",
            Self::PrivateProvider => "accounts-import-fault-private-provider",
            Self::LooksSecret => "accounts-import-fault-looks-secret",
            Self::TooLong => "accounts-import-fault-too-long",
            Self::Misshapen => "accounts-import-fault-misshapen",
        })
    }
}

impl Unreadable {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::Empty => Text::key("accounts-import-unreadable-empty"),
            Self::NoText => Text::key("accounts-import-unreadable-no-text"),
            Self::HeadingsMissing(columns) => {
                let names: Vec<&str> = columns.iter().map(|it| it.heading()).collect();
                Text::key("accounts-import-unreadable-headings").with("columns", names.join(", "))
            }
            Self::HeadingTwice(column) => {
                Text::key("accounts-import-unreadable-twice").with("column", column.heading())
            }
            Self::TooLong => Text::key("accounts-import-unreadable-too-long"),
        }
    }
}
