use kernel::Failed;
use platform::Trouble;
use webkit::{Problem, Text};

use crate::trouble::why_text;

/// Why an account was not opened or connected.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The actor's roles do not reach so far.
    #[error("only somebody who manages accounts may do this")]
    NotPermitted,
    /// Accounts on this platform cannot be connected.
    #[error("accounts on {0} cannot be connected; they are watched by hand")]
    ByHand(String),
    /// No such account, or one that the actor may not know of.
    #[error("there is no such account")]
    UnknownAccount,
    /// The key is not written as keys are.
    #[error("a key has 1 to 64 small letters a-z, digits and single hyphens between them")]
    KeyUnfit,
    /// Another account has this key.
    #[error("another account has this key")]
    KeyTaken,
    /// The account needs a name.
    #[error("a name is missing")]
    NameMissing,
    /// The account needs a platform, by its stable name.
    #[error("a platform is missing")]
    PlatformMissing,
    /// The account needs a purpose (sv. *syfte*).
    #[error("a purpose is missing")]
    PurposeMissing,
    /// A field says more than there is room for.
    #[error("{field} is longer than {most} characters")]
    TooLong {
        /// The field.
        field: &'static str,
        /// The most characters it takes.
        most: i64,
    },
    /// This is not an address on the web.
    #[error("an address begins with https://, has a host and holds no name, password or blank")]
    UrlUnfit,
    /// No such unit.
    #[error("there is no such unit")]
    UnknownUnit,
    /// One of the people named is not there, or has left.
    #[error("the {0} is not there, or has left")]
    UnknownPerson(Duty),
    /// Nobody stands in for the person responsible.
    #[error("an account needs a deputy for the person responsible")]
    DeputyMissing,
    /// The deputy and the person responsible are the same person.
    #[error("nobody is their own deputy")]
    DeputyIsResponsible,
    /// The account is closed.
    #[error("the account is closed")]
    Closed,
    /// The connection needs a name to sign in with.
    #[error("the name to sign in with is missing")]
    LoginMissing,
    /// The connection needs a secret to sign in with.
    #[error("the secret to sign in with is missing")]
    SecretMissing,
    /// The file cannot be looked at row by row.
    #[error("the file cannot be looked at row by row")]
    FileUnreadable(crate::bring_in::Unreadable),
    /// There is no such file.
    #[error("there is no such file of accounts")]
    UnknownImport,
    /// What would come in is no longer what was shown.
    #[error("what would come in is no longer what was shown")]
    Stale,
    /// Nothing of the kind is asked of the account.
    #[error("nothing of the kind is asked of the account")]
    UnknownDuty,
    /// It is not said how the duty was met.
    #[error("it is not said how the duty was met")]
    NoteMissing,
    /// A text looks like a password or a token.
    #[error("a text looks like a password")]
    LooksSecret,
    /// Those who can sign in are too few, or the wrong ones.
    #[error("those who can sign in are too few, or the wrong ones")]
    Custodians(crate::opening::Missing),
    /// Somebody who works with the account lacks a course.
    #[error("{} people lack a course", .0.len())]
    Untrained(Vec<crate::Untrained>),
    /// The platform was asked and does not let us in.
    #[error("the platform was asked: {0}")]
    Platform(Trouble),
    /// Something did not work.
    #[error(transparent)]
    Failed(#[from] Failed),
}

kernel::words! {
    /// What somebody has to do with an account.
    Duty {
        /// Responsible for it (sv. *ansvarig*).
        Responsible = "responsible",
        /// Stands in for that person (sv. *ersättare*).
        Deputy = "deputy",
        /// Is told when neither does (sv. *närmaste chef*).
        Manager = "manager",
    }
}

impl Refused {
    /// What the person is told.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotPermitted => Text::key("accounts-refused-not-permitted"),
            Self::UnknownAccount => Text::key("accounts-refused-unknown-account"),
            Self::KeyUnfit => Text::key("accounts-refused-key-unfit"),
            Self::KeyTaken => Text::key("accounts-refused-key-taken"),
            Self::NameMissing => Text::key("accounts-refused-name-missing"),
            Self::PlatformMissing => Text::key("accounts-refused-platform-missing"),
            Self::PurposeMissing => Text::key("accounts-refused-purpose-missing"),
            Self::TooLong { most, .. } => Text::key("accounts-refused-too-long").with("most", *most),
            Self::ByHand(platform) => {
                Text::key("accounts-refused-by-hand").with("platform", platform.as_str())
            }
            Self::UrlUnfit => Text::key("accounts-refused-url-unfit"),
            Self::UnknownUnit => Text::key("accounts-refused-unknown-unit"),
            Self::UnknownPerson(duty) => {
                Text::key("accounts-refused-unknown-person").with("duty", duty.text())
            }
            Self::DeputyMissing => Text::key("accounts-refused-deputy-missing"),
            Self::DeputyIsResponsible => Text::key("accounts-refused-deputy-is-responsible"),
            Self::Closed => Text::key("accounts-refused-closed"),
            Self::LoginMissing => Text::key("accounts-refused-login-missing"),
            Self::SecretMissing => Text::key("accounts-refused-secret-missing"),
            Self::FileUnreadable(why) => why.text(),
            Self::UnknownImport => Text::key("accounts-import-refused-unknown"),
            Self::Stale => Text::key("accounts-import-refused-stale"),
            Self::UnknownDuty => Text::key("accounts-refused-unknown-duty"),
            Self::NoteMissing => Text::key("accounts-refused-note-missing"),
            Self::LooksSecret => Text::key("accounts-opening-refused-looks-secret"),
            Self::Custodians(missing) => missing.why.text(),
            Self::Untrained(all) => crate::opening::who_lacks_what(all),
            Self::Platform(trouble) => said_by_platform(trouble),
            Self::Failed(_) => Text::key("accounts-refused-failed"),
        }
    }

    /// The field that it is about; nothing for the order as a whole.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::KeyUnfit | Self::KeyTaken => "key",
            Self::NameMissing => "name",
            Self::PlatformMissing => "platform",
            Self::PurposeMissing => "purpose",
            Self::TooLong { field, .. } => field,
            Self::UrlUnfit => "url",
            Self::UnknownUnit => "unit",
            Self::UnknownPerson(duty) => duty.word(),
            Self::DeputyMissing | Self::DeputyIsResponsible => "deputy",
            Self::LoginMissing => "login",
            Self::SecretMissing => "secret",
            Self::FileUnreadable(_) => "file",
            Self::NoteMissing | Self::LooksSecret => "note",
            Self::Custodians(_) => "custodian-1",
            Self::ByHand(_)
            | Self::NotPermitted
            | Self::UnknownAccount
            | Self::Closed
            | Self::UnknownImport
            | Self::Stale
            | Self::UnknownDuty
            | Self::Untrained(_)
            | Self::Platform(_)
            | Self::Failed(_) => "",
        }
    }
}

impl Duty {
    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Responsible => Text::key("accounts-duty-responsible"),
            Self::Deputy => Text::key("accounts-duty-deputy"),
            Self::Manager => Text::key("accounts-duty-manager"),
        }
    }
}

/// Trouble in words for whoever connects the account, with what to do about it.
fn said_by_platform(trouble: &Trouble) -> Text {
    match trouble {
        Trouble::SignedOut => Text::key("accounts-trouble-signed-out"),
        Trouble::NotPermitted(what) => {
            Text::key("accounts-trouble-not-permitted").with("what", why_text(what))
        }
        Trouble::Gone => Text::key("accounts-trouble-gone"),
        Trouble::Wait(until) => Text::key("accounts-trouble-wait").with("until", *until),
        Trouble::Refused(why) => Text::key("accounts-trouble-refused").with("why", why_text(why)),
        Trouble::Unknown(why) | Trouble::Unreachable(why) => {
            Text::key("accounts-trouble-unreachable").with("why", why_text(why))
        }
        Trouble::Broken(status) => Text::key("accounts-trouble-broken").with("status", status.to_string()),
        Trouble::Garbled(why) => Text::key("accounts-trouble-garbled").with("why", why_text(why)),
        Trouble::Impossible(what) => Text::key("accounts-trouble-impossible").with("what", why_text(what)),
    }
}

/// What stands beside the field of a form, or else is a page of its own.
impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotPermitted => Self::NotPermitted,
            Refused::UnknownAccount | Refused::UnknownImport | Refused::UnknownDuty => Self::NotFound,
            Refused::Failed(failed) => Self::from(failed),
            other => Self::conflict(other.text()),
        }
    }
}
