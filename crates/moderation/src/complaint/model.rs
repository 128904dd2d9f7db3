use kernel::{AccountId, Instant, ItemId, PersonId, words};

words! {
    /// What somebody outside wants.
    ComplaintKind {
        /// That something offensive is looked at (sv. *anmälan*).
        Report = "report",
        /// That what was done with something of theirs is looked at again (sv. *klagomål*).
        Appeal = "appeal",
    }

    /// What was decided about it.
    Outcome {
        /// Something is done.
        Upheld = "upheld",
        /// Nothing is done.
        Rejected = "rejected",
    }
}

/// What somebody outside wrote, and what came of it (sv. *anmälan, klagomål*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Its number, by which both sides call it.
    pub n: i64,
    /// The account.
    pub account: AccountId,
    /// What they want.
    pub kind: ComplaintKind,
    /// The address of what it is about, as they wrote it.
    pub link: String,
    /// The item at that address, where it is known here.
    pub item: Option<ItemId>,
    /// What they wrote.
    pub words: String,
    /// The address of mail that an answer goes to, until it is closed.
    pub answer_to: Option<String>,
    /// When it was received.
    pub received_at: Instant,
    /// What was decided and why, by whom and when.
    pub decision: Option<(Outcome, String, PersonId, Instant)>,
    /// What was answered, by whom and when.
    pub reply: Option<(String, PersonId, Instant)>,
    /// Who closed it, and when.
    pub closed: Option<(PersonId, Instant)>,
}

/// What a complaint lacks before it can be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// A decision.
    Decision,
    /// An answer.
    Reply,
}

impl Complaint {
    /// What it lacks before it can be closed.
    #[must_use]
    pub fn lacks(&self) -> Option<Lacks> {
        match (&self.decision, &self.reply) {
            (None, _) => Some(Lacks::Decision),
            (Some(_), None) => Some(Lacks::Reply),
            (Some(_), Some(_)) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_closed_without_a_decision_and_an_answer() {
        let id = "01900000-0000-7000-8000-000000000001";
        let (by, at): (PersonId, _) = (id.parse().unwrap(), Instant::from_micros(0));
        let received = Complaint {
            n: 1,
            account: id.parse().unwrap(),
            kind: ComplaintKind::Report,
            link: "https://example.se/1".to_owned(),
            item: None,
            words: "Pekar ut min granne".to_owned(),
            answer_to: None,
            received_at: at,
            decision: None,
            reply: None,
            closed: None,
        };
        assert_eq!(received.lacks(), Some(Lacks::Decision));
        let replied = Complaint { reply: Some(("Tack.".to_owned(), by, at)), ..received.clone() };
        assert_eq!(replied.lacks(), Some(Lacks::Decision), "an answer alone decides nothing");
        let decision = Some((Outcome::Upheld, "Tas bort.".to_owned(), by, at));
        let decided = Complaint { decision: decision.clone(), ..received };
        assert_eq!(decided.lacks(), Some(Lacks::Reply));
        assert_eq!(Complaint { decision, ..replied }.lacks(), None);
    }
}
