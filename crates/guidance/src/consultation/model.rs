use kernel::calendar::Date;
use kernel::{Digest, Instant, PersonId};

/// Who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Whoever has this role, by its key.
    Role(String),
    /// A body of its own (sv. *remissinstans*), by its name.
    Body(String),
}

impl Asked {
    /// The word in tables and for programs.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Role(_) => "role",
            Self::Body(_) => "body",
        }
    }

    /// The key of the role, or the name of the body.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Role(name) | Self::Body(name) => name,
        }
    }

    /// As it stands in a table.
    #[must_use]
    pub fn read(kind: &str, name: String) -> Option<Self> {
        match kind {
            "role" => Some(Self::Role(name)),
            "body" => Some(Self::Body(name)),
            _ => None,
        }
    }
}

/// What was answered (sv. *yttrande*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it says.
    pub said: String,
    /// The number under which it was registered; empty where it has none.
    pub number: String,
    /// Who said it, or noted it for a body.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// One of those who were asked, in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consulted {
    /// Its number within the version, from 1.
    pub n: i64,
    /// In which round.
    pub round: i64,
    /// Who.
    pub asked: Asked,
    /// Until when.
    pub last_day: Date,
    /// What was answered, the first first.
    pub statements: Vec<Statement>,
}

/// How it stands with one who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Something was said.
    Given,
    /// There is time.
    Waiting,
    /// Nothing was said by this day (sv. *inget svar*).
    Silent(Date),
}

impl Consulted {
    /// How it stands today.
    #[must_use]
    pub fn reply(&self, today: Date) -> Reply {
        match self.statements.is_empty() {
            false => Reply::Given,
            true if self.last_day < today => Reply::Silent(self.last_day),
            true => Reply::Waiting,
        }
    }

    /// Whether this person has said the very same before.
    #[must_use]
    pub fn has(&self, said: &str, number: &str, by: PersonId) -> bool {
        self.statements.iter().any(|it| it.said == said && it.number == number && it.by == by)
    }
}

/// One time that a version was sent out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its number, from 1.
    pub n: i64,
    /// Until when one may answer.
    pub last_day: Date,
    /// Of the text that was sent.
    pub digest: Digest,
    /// Who sent it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// Everybody who was asked about a version (sv. *samråd*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consultation {
    /// The times it was sent out, the first first.
    pub rounds: Vec<Round>,
    /// Who was asked, in that order.
    pub consulted: Vec<Consulted>,
}

impl Consultation {
    /// The roles among these that have neither said anything nor let a last day pass.
    #[must_use]
    pub fn unheard<'a>(&self, roles: &'a [String], today: Date) -> Vec<&'a str> {
        let is_heard = |role: &str| {
            let asked = self.consulted.iter().filter(|it| it.asked == Asked::Role(role.to_owned()));
            asked.into_iter().any(|it| it.reply(today) != Reply::Waiting)
        };
        roles.iter().map(String::as_str).filter(|it| !is_heard(it)).collect()
    }

    /// How many were asked, and how many of them have answered.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let answered = self.consulted.iter().filter(|it| !it.statements.is_empty()).count();
        (self.consulted.len(), answered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn asked(n: i64, role: &str, statements: Vec<Statement>) -> Consulted {
        let asked = Asked::Role(role.to_owned());
        Consulted { n, round: 1, asked, last_day: day("2026-12-07"), statements }
    }

    #[test]
    fn whoever_says_nothing_is_silent_from_the_day_after_the_last_and_no_sooner() {
        let by = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let said = Statement { said: "Bra.".into(), number: String::new(), by, at: Instant::from_micros(0) };
        let (silent, heard) = (asked(1, "communicator", vec![]), asked(2, "media-lead", vec![said]));
        for (today, reply) in [
            ("2026-11-23", Reply::Waiting),
            ("2026-12-07", Reply::Waiting),
            ("2026-12-08", Reply::Silent(day("2026-12-07"))),
        ] {
            assert_eq!((silent.reply(day(today)), heard.reply(day(today))), (reply, Reply::Given), "{today}");
        }
        let all = Consultation { rounds: vec![], consulted: vec![silent, heard] };
        let roles = ["communicator", "media-lead", "coordinator"].map(str::to_owned);
        assert_eq!(all.unheard(&roles, day("2026-12-07")), ["communicator", "coordinator"]);
        assert_eq!(all.unheard(&roles, day("2026-12-08")), ["coordinator"], "nobody asked the third");
        assert_eq!(all.counts(), (2, 1));
    }
}
