use std::fmt;
use std::num::NonZeroU8;
use std::str::FromStr;

use guideline::{Choice as _, Stir};
use kernel::calendar::{Date, Label, date_of};
use kernel::{AccountId, Instant, PersonId};

/// Why an account is watched otherwise than the guideline's ordinary rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// How much is written there, and the kind of forum.
    Traffic,
    /// Something stirs for a while.
    Stir(Stir),
}

/// The word for the cause that is no stir.
const TRAFFIC: &str = "traffic";

impl Cause {
    /// The word in tables and for programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Traffic => TRAFFIC,
            Self::Stir(stir) => stir.key(),
        }
    }

    /// What people call it.
    #[must_use]
    pub fn label(self) -> Label {
        match self {
            Self::Traffic => Label::new("trafiken på kontot", "the traffic on the account"),
            Self::Stir(stir) => stir.label(),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Cause {
    type Err = String;
    fn from_str(word: &str) -> Result<Self, String> {
        if word == TRAFFIC {
            return Ok(Self::Traffic);
        }
        let stir = Stir::ALL.iter().copied().find(|it| it.key() == word);
        stir.map(Self::Stir).ok_or_else(|| format!("\"{word}\" is no cause to watch an account otherwise"))
    }
}

/// That an account is watched otherwise than the guideline's ordinary rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The account.
    pub account: AccountId,
    /// Its number on the account, from 1.
    pub n: i64,
    /// Why.
    pub cause: Cause,
    /// Rounds on every working day.
    pub rounds: NonZeroU8,
    /// Why, in the words of whoever decided.
    pub reason: String,
    /// The last day; without one it holds until somebody ends it.
    pub last_day: Option<Date>,
    /// Who decided.
    pub set_by: PersonId,
    /// When.
    pub set_at: Instant,
    /// Who ended it before its last day, or put another in its place.
    pub ended_by: Option<PersonId>,
    /// When.
    pub ended_at: Option<Instant>,
}

impl Pace {
    /// Whether it holds at this moment.
    #[must_use]
    pub fn holds(&self, at: Instant) -> bool {
        self.set_at <= at
            && self.ended_at.is_none_or(|it| it > at)
            && self.last_day.is_none_or(|it| date_of(at) <= it)
    }
}
