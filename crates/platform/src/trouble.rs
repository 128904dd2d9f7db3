use kernel::{Failed, Instant, Retry};

/// Why a platform did not do what we asked, sorted by what has to happen next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The credentials do not work (any longer): a custodian must renew them.
    #[error("the platform does not accept the account's credentials")]
    SignedOut,
    /// The credentials work but do not reach far enough.
    #[error("the account may not do this on the platform: {0}")]
    NotPermitted(String),
    /// The item does not exist (any longer).
    #[error("the platform says that the item does not exist")]
    Gone,
    /// Too many requests; the time is when to try again.
    #[error("the platform asks us to wait until {0}")]
    Wait(Instant),
    /// The platform refuses the content of our request.
    #[error("the platform refuses: {0}")]
    Refused(String),
    /// The request was sent and no usable answer came: the effect may have taken place.
    #[error("no answer: it is not known whether it was done ({0})")]
    Unknown(String),
    /// The platform could not be reached; nothing was done.
    #[error("the platform cannot be reached ({0})")]
    Unreachable(String),
    /// The platform answered with an error of its own.
    #[error("the platform answered with status {0}")]
    Broken(u16),
    /// The answer is not in the form that was agreed.
    #[error("the platform's answer cannot be understood: {0}")]
    Garbled(String),
    /// This platform has no such function.
    #[error("the platform has no way to {0}")]
    Impossible(&'static str),
}

impl Trouble {
    /// When another try makes sense.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Self::Wait(until) => Retry::NotBefore(*until),
            Self::Unknown(_) | Self::Unreachable(_) | Self::Broken(_) | Self::Garbled(_) => Retry::Soon,
            Self::SignedOut | Self::NotPermitted(_) | Self::Gone | Self::Refused(_) | Self::Impossible(_) => {
                Retry::Never
            }
        }
    }

    /// The trouble whose words these are: what was noted of it earlier, by this version or one before.
    #[must_use]
    pub fn read(words: &str) -> Option<Self> {
        let after = |start: &str| words.strip_prefix(start);
        let bracketed = |start: &str| after(start)?.strip_suffix(')').map(str::to_owned);
        for trouble in [Self::SignedOut, Self::Gone] {
            if words == trouble.to_string() {
                return Some(trouble);
            }
        }
        let not_permitted = after("the account may not do this on the platform: ");
        not_permitted
            .map(|it| Self::NotPermitted(it.to_owned()))
            .or_else(|| after("the platform asks us to wait until ")?.parse().ok().map(Self::Wait))
            .or_else(|| after("the platform refuses: ").map(|it| Self::Refused(it.to_owned())))
            .or_else(|| bracketed("no answer: it is not known whether it was done (").map(Self::Unknown))
            .or_else(|| bracketed("the platform cannot be reached (").map(Self::Unreachable))
            .or_else(|| after("the platform answered with status ")?.parse().ok().map(Self::Broken))
            .or_else(|| {
                after("the platform's answer cannot be understood: ").map(|it| Self::Garbled(it.to_owned()))
            })
    }

    /// The trouble as a failure of `what` for the operator.
    #[must_use]
    pub fn while_doing(self, what: impl Into<String>) -> Failed {
        let retry = self.retry();
        Failed::new(what).retry(retry).because(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_of_a_trouble_is_read_again() {
        let words = || "no list (https://x.example/?a=b)".to_owned();
        for trouble in [
            Trouble::SignedOut,
            Trouble::NotPermitted(words()),
            Trouble::Gone,
            Trouble::Wait(Instant::from_micros(1_764_000_000_000_000)),
            Trouble::Refused(words()),
            Trouble::Unknown(words()),
            Trouble::Unreachable(words()),
            Trouble::Broken(503),
            Trouble::Garbled(words()),
        ] {
            assert_eq!(Trouble::read(&trouble.to_string()), Some(trouble));
        }
        for other in ["", "no answer", "the platform answered with status many", "WordPress: no list"] {
            assert_eq!(Trouble::read(other), None, "{other}");
        }
    }
}
