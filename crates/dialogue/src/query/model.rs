//! Who is asked, by when, and who may reply. No input or output.

use kernel::{AccountId, Actor, Instant, ItemId, Permission, PersonId, UnitId, words};

words! {
    /// Whom a question is put on to.
    QueryKind {
        /// A named person who knows the matter (sv. *sakkunnig*).
        Expert = "expert",
        /// The unit that the item is about, by its contact for answers (sv. *svarskontakt*).
        Unit = "unit",
        /// Whoever registers for the account.
        Registrar = "registrar",
    }

    /// How far a question has come.
    QueryStage {
        /// Somebody is asked.
        Asked = "asked",
        /// They have replied.
        Replied = "replied",
        /// Whoever asked took it back.
        Withdrawn = "withdrawn",
    }
}

/// A question that is put on to somebody who knows (sv. *fråga vidare*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What it is about.
    pub item: ItemId,
    /// Its number at the item, from 1.
    pub n: i64,
    /// The account that the item stands on.
    pub account: AccountId,
    /// Whom it is put on to.
    pub kind: QueryKind,
    /// The person who is asked; none where it is whoever registers.
    pub asked: Option<PersonId>,
    /// The unit whose contact that is.
    pub unit: Option<UnitId>,
    /// What is asked.
    pub question: String,
    /// By when the reply is due.
    pub due_at: Instant,
    /// How far it has come.
    pub stage: QueryStage,
    /// What was replied.
    pub reply: Option<String>,
    /// Who replied.
    pub replied_by: Option<PersonId>,
    /// When.
    pub replied_at: Option<Instant>,
    /// Who asked.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
}

impl Query {
    /// Whether this person is asked, or stands in for who is; `head` leads the unit that is asked.
    #[must_use]
    pub fn is_asked(&self, actor: &Actor, head: Option<PersonId>) -> bool {
        let acts_for = |it: PersonId| actor.acts_for().any(|other| other == it);
        match self.kind {
            QueryKind::Registrar => actor.may_on(Permission::Register, self.account),
            QueryKind::Expert => self.asked.is_some_and(acts_for),
            QueryKind::Unit => self.asked.is_some_and(acts_for) || head.is_some_and(acts_for),
        }
    }
}

/// By when the reply is due: as the guideline says, and always before the item itself.
pub(super) fn inner_due(by_rule: Instant, now: Instant, outer: Option<Instant>) -> Instant {
    match outer.filter(|it| *it > now) {
        Some(outer) if by_rule >= outer => now.plus_seconds(seconds_between(now, outer) / 2),
        Some(_) | None => by_rule,
    }
}

fn seconds_between(from: Instant, to: Instant) -> i64 {
    (to.as_micros() - from.as_micros()) / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_due_before_what_it_is_for() {
        let now: Instant = "2026-11-23T08:00:00Z".parse().unwrap();
        let after = |hours: i64| now.plus_seconds(hours * 3_600);
        assert_eq!(inner_due(after(4), now, Some(after(24))), after(4), "as the guideline says");
        assert_eq!(inner_due(after(4), now, Some(after(2))), after(1), "half of what is left");
        assert_eq!(inner_due(after(4), now, Some(after(4))), after(2), "never at the same time");
        assert_eq!(inner_due(after(4), now, Some(after(-1))), after(4), "what is late already");
        assert_eq!(inner_due(after(4), now, None), after(4), "what has no time");
    }
}
