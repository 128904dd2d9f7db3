//! What the dialogue is about. No input or output.

use kernel::item::{Author, Direction, ExternalId, Kind, Visibility};
use kernel::{
    AccountId, Actor, AnswerId, Digest, Instant, ItemId, Permission, PersonId, RoundId, VersionId, words,
};

use crate::manner::{AnswerKind, ThreadOf};

words! {
    /// What an item needs from a person.
    Need {
        /// A decision whether it may stay.
        Moderate = "moderate",
        /// An answer.
        Answer = "answer",
        /// A look within the next watch round (sv. *bevakningsrunda*).
        Look = "look",
        /// Nothing.
        Nothing = "nothing",
    }

    /// Whether an item is still on its platform.
    Presence {
        /// It is there.
        Present = "present",
        /// It was missing from a complete sweep; nobody has looked directly yet.
        GoneUnconfirmed = "gone-unconfirmed",
        /// The platform says that it does not exist; who took it away is unknown (author, platform or owner).
        Gone = "gone",
        /// We removed it.
        RemovedByUs = "removed-by-us",
    }

    /// How an item was dealt with.
    How {
        /// An answer was decided.
        Answered = "answered",
        /// It was said that the answer follows (MOT-SVA-07).
        Promised = "promised",
        /// It needs no answer (MOT-SVA-02).
        LeftUnanswered = "left-unanswered",
        /// It was gone through in a signed watch round.
        SeenInRound = "seen-in-round",
        /// A moderation case decides.
        Moderated = "moderated",
        /// It came back into the inbox: it was edited or restored.
        Reopened = "reopened",
        /// A person did on the platform what was decided, and noted it.
        DoneByHand = "done-by-hand",
        /// Whoever wrote it was pointed elsewhere, by the guideline's referral (KBA-TAN-17).
        Referred = "referred",
        /// Whoever complained was invited to do so where complaints are taken (KBA-ALL-09).
        Invited = "invited",
        /// A complaint was dealt with (ORE-OVG-04).
        ComplaintHandled = "complaint-handled",
        /// A complaint was passed on (ORE-OVG-04).
        ComplaintForwarded = "complaint-forwarded",
    }

    /// How far an answer has come.
    AnswerStage {
        /// Decided and signed; nothing has been sent.
        Decided = "decided",
        /// The platform has given it an identity.
        Posted = "posted",
        /// A direct look has shown it in place.
        Confirmed = "confirmed",
        /// It was not given: what it answers was taken away first.
        Stopped = "stopped",
    }

    /// How far a watch round has come.
    RoundStage {
        /// It can be signed and is not overdue.
        Open = "open",
        /// Nobody signed it in time.
        Missed = "missed",
        /// Somebody went through the account and signed.
        Signed = "signed",
    }

    /// Why a payload was fetched.
    Purpose {
        /// As a page of a sweep; it is forgotten when it said nothing new.
        Sweep = "sweep",
        /// To look at one item, or as the receipt of an act; it is kept.
        Look = "look",
    }

    /// How a stretch of time is covered.
    Covered {
        /// A complete sweep ended it.
        Poll = "poll",
        /// We do not know what was there.
        Nothing = "nothing",
    }
}

/// An item (sv. *inlägg, kommentar eller meddelande*) and how it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Identity.
    pub id: ItemId,
    /// The account it stands on.
    pub account: AccountId,
    /// The platform's identity.
    pub external: ExternalId,
    /// What it is.
    pub kind: Kind,
    /// Who it comes from.
    pub direction: Direction,
    /// The item it stood directly under when it was first seen.
    pub parent: Option<ExternalId>,
    /// Whether the platform has since lifted it out of its place, because what it answers is gone.
    pub lifted: bool,
    /// The post it belongs to.
    pub root: Option<ExternalId>,
    /// Who wrote it.
    pub author: Option<Author>,
    /// When it was posted, by the platform's clock.
    pub posted_at: Option<Instant>,
    /// When we first saw it.
    pub first_seen_at: Instant,
    /// When the platform last showed it.
    pub confirmed_at: Instant,
    /// Who can see it.
    pub visibility: Visibility,
    /// Whether it is still there.
    pub presence: Presence,
    /// Where the public finds it.
    pub permalink: Option<String>,
    /// The digest of its present wording.
    pub content: Digest,
    /// How many wordings it has had.
    pub versions: i64,
    /// What it needs.
    pub need: Need,
    /// By when.
    pub due_at: Option<Instant>,
    /// From when the deadline is counted.
    pub due_from: Option<Instant>,
    /// The guideline under which the deadline was set.
    pub guideline: String,
    /// Whether it waits for a person.
    pub open: bool,
    /// When a person first saw it here.
    pub known_at: Option<Instant>,
}

impl Item {
    /// When it reached the organisation: as soon as it was posted (TF 2:9), or when we first saw it.
    #[must_use]
    pub fn received_at(&self) -> Instant {
        self.posted_at.map_or(self.first_seen_at, |it| it.min(self.first_seen_at))
    }
}

/// That only named people read the words of an item (sv. *begränsad läsning*), by a decision on this ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restriction {
    /// The ground's key in the guideline.
    pub ground: String,
    /// Since when.
    pub since: Instant,
}

/// What a person has to do with the decisions about a restricted item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// They decided or confirmed, or somebody did whom they stand in for today.
    pub(crate) takes_part: bool,
    /// A decision about it, which they did not take, waits for a second person.
    pub(crate) awaits_second: bool,
}

impl Standing {
    /// Whether the person reads the words of a restricted item: the rule of the crate's manual.
    pub(crate) fn reads(self, actor: &Actor, item: &Waiting) -> bool {
        let may = |it| actor.may_on(it, item.account);
        let handles = self.takes_part
            || self.awaits_second && may(Permission::Confirm)
            || item.open && may(Permission::Moderate);
        may(Permission::ReadRestricted) || may(Permission::ReadItems) && handles
    }
}

/// Where an item stands, and whether it waits for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub(crate) account: AccountId,
    pub(crate) open: bool,
}

/// An item as a line of the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemSummary {
    /// Identity.
    pub id: ItemId,
    /// The account it stands on.
    pub account: AccountId,
    /// What it is.
    pub kind: Kind,
    /// Whether others wrote it, or the account itself.
    pub direction: Direction,
    /// The name of its author; of a restricted item it is not shown in lists.
    pub author: Option<String>,
    /// Its present wording; of a restricted item it is not shown in lists.
    pub text: Option<String>,
    /// That its words are restricted; whoever may read them opens the item.
    pub restriction: Option<Restriction>,
    /// When it reached the organisation.
    pub received_at: Instant,
    /// What it needs.
    pub need: Need,
    /// By when.
    pub due_at: Option<Instant>,
    /// Whether it was said that the answer follows, and its time is counted from there.
    pub is_promised: bool,
    /// Who can see it.
    pub visibility: Visibility,
    /// Whether it is still there.
    pub presence: Presence,
    /// How many wordings it has had.
    pub versions: i64,
    /// The guideline under which its deadline was set.
    pub guideline: String,
    /// What triage found, each kind once.
    pub findings: Vec<Found>,
}

/// A kind of finding in a present wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The stable code.
    pub code: String,
    /// How sure where it is surest, in percent.
    pub confidence: i64,
}

/// One wording of an item (sv. *lydelse*), as it was observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Identity.
    pub id: VersionId,
    /// Its number, from 1.
    pub n: i64,
    /// When we saw it first.
    pub observed_at: Instant,
    /// The text as a person reads it.
    pub text: String,
    /// The author's name as it stood then.
    pub author: Option<String>,
    /// The digest of the content.
    pub content: Digest,
}

/// What triage found in a wording (sv. *fynd*). It proposes; a person decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The stable code.
    pub code: String,
    /// The first byte of the place.
    pub from: usize,
    /// The byte after the place.
    pub to: usize,
    /// How sure, in percent.
    pub confidence: i64,
    /// Why, in Swedish.
    pub reason: String,
}

/// A decision about an item: who, when, how, under which guideline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handling {
    /// How.
    pub how: How,
    /// Who; `None` is the system.
    pub by: Option<PersonId>,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
    /// Why, in the person's words.
    pub note: Option<String>,
}

/// A signed answer on its way to the platform (sv. *svar*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Identity.
    pub id: AnswerId,
    /// What it answers.
    pub item: ItemId,
    /// The account it is given as.
    pub account: AccountId,
    /// The text with its signature.
    pub text: String,
    /// Whether everything is said with it.
    pub kind: AnswerKind,
    /// Whose conversation it stands in.
    pub thread: ThreadOf,
    /// Who wrote it, and signs it.
    pub by: PersonId,
    /// The colleague who read it before it was sent, where one did.
    pub read_by: Option<PersonId>,
    /// When.
    pub decided_at: Instant,
    /// By when it had to be given.
    pub due_at: Option<Instant>,
    /// Under which guideline.
    pub guideline: String,
    /// How far it has come.
    pub stage: AnswerStage,
    /// The platform's identity of the answer.
    pub external: Option<ExternalId>,
    /// When the platform had it.
    pub posted_at: Option<Instant>,
}

/// What has to be done next for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerStep {
    /// Post it.
    Post,
    /// Look whether it stands there.
    ReadBack,
}

impl AnswerStage {
    /// The next step, or `None` when the answer stands.
    #[must_use]
    pub fn next(self) -> Option<AnswerStep> {
        match self {
            Self::Decided => Some(AnswerStep::Post),
            Self::Posted => Some(AnswerStep::ReadBack),
            Self::Confirmed | Self::Stopped => None,
        }
    }
}

impl Answer {
    /// Whether it was given in time; `None` while it is not given, or when nothing was due.
    #[must_use]
    pub fn in_time(&self) -> Option<bool> {
        Some(self.posted_at? <= self.due_at?)
    }
}

/// A watch round (sv. *bevakningsrunda*): the supervised look at an account that a person signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Identity.
    pub id: RoundId,
    /// The account.
    pub account: AccountId,
    /// From when it can be signed.
    pub opens_at: Instant,
    /// By when it must be signed.
    pub due_at: Instant,
    /// Under which guideline.
    pub guideline: String,
    /// How far it has come.
    pub stage: RoundStage,
    /// Who signed it.
    pub signed_by: Option<PersonId>,
    /// When.
    pub signed_at: Option<Instant>,
    /// The last item that was gone through.
    pub through: Option<ItemId>,
    /// How many steps of the guideline's escalation have been taken since it was missed.
    pub told: i64,
}

/// A stretch of the coverage ledger (sv. *täckning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// From.
    pub from: Instant,
    /// To.
    pub to: Instant,
    /// How it is covered.
    pub how: Covered,
    /// Why it is not.
    pub reason: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_their_text() {
        for need in [Need::Moderate, Need::Answer, Need::Look, Need::Nothing] {
            assert_eq!(need.word().parse(), Ok(need));
        }
        assert!("gone".parse::<Need>().is_err());
    }

    #[test]
    fn an_answer_is_posted_then_looked_at_then_done() {
        assert_eq!(AnswerStage::Decided.next(), Some(AnswerStep::Post));
        assert_eq!(AnswerStage::Posted.next(), Some(AnswerStep::ReadBack));
        assert_eq!((AnswerStage::Confirmed.next(), AnswerStage::Stopped.next()), (None, None));
    }

    /// Who reads restricted words: every permission with everything a person may have to do with the item.
    #[test]
    fn restricted_words_are_read_by_who_may_and_by_who_has_to() {
        let id: AccountId = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let me: PersonId = "01900000-0000-7000-8000-000000000002".parse().unwrap();
        let with = |permissions: &[Permission]| {
            let permissions = permissions.iter().copied().collect();
            Actor::person(
                me,
                String::new(),
                vec![kernel::Grant { permissions, scope: kernel::Scope::Accounts([id].into()) }],
            )
        };
        let reads = |permissions: &[Permission], standing: Standing, open: bool| {
            standing.reads(&with(permissions), &Waiting { account: id, open })
        };
        let nothing = Standing::default();
        let part = Standing { takes_part: true, ..nothing };
        let second = Standing { awaits_second: true, ..nothing };
        let (read, moderate, confirm) = (Permission::ReadItems, Permission::Moderate, Permission::Confirm);
        assert!(reads(&[Permission::ReadRestricted], nothing, false));
        assert!(!reads(&[read, moderate, confirm, Permission::Answer], nothing, false), "most do not");
        assert!(reads(&[read], part, false) && !reads(&[], part, false), "who decided, and is still here");
        assert!(reads(&[read, confirm], second, false) && !reads(&[read, moderate], second, false));
        assert!(reads(&[read, moderate], nothing, true) && !reads(&[read, confirm], nothing, true));
    }
}
