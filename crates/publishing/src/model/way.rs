//! The way of a post: its stages, on the whole and on each account, and who took which step.

use kernel::item::ExternalId;
use kernel::{AccountId, Instant, PersonId, PostId, words};

words! {
    /// How far a post has come.
    PostStage {
        /// It is being written.
        Draft = "draft",
        /// A second person is to approve it.
        Waiting = "waiting",
        /// It was decided that it is published, now or later.
        Released = "released",
        /// Somebody took it back before it was published.
        Withdrawn = "withdrawn",
    }

    /// What somebody does with a post.
    PostAct {
        /// Writes it.
        Write = "write",
        /// Words it anew.
        Reword = "reword",
        /// Asks a second person to approve it.
        Submit = "submit",
        /// Publishes it.
        Release = "release",
        /// Approves what somebody else has submitted, so that it is published.
        Approve = "approve",
        /// Takes it back.
        Withdraw = "withdraw",
        /// Says that the recording of what was sent live has captions now, or is gone (MOT-TIL-11).
        Settle = "settle",
    }

    /// How far a post has come on one account.
    DeliveryStage {
        /// It is to be posted.
        Decided = "decided",
        /// It was posted.
        Posted = "posted",
        /// A direct look has shown it.
        Confirmed = "confirmed",
        /// It is not posted there.
        Stopped = "stopped",
    }

    /// Why a post was not posted on an account.
    StopReason {
        /// When its time had come, a rule kept it back.
        KeptBack = "kept-back",
        /// The account was closed meanwhile.
        AccountClosed = "account-closed",
        /// Somebody took it away on the platform before it could be read back.
        Gone = "gone",
    }

    /// How a post stands, in a word for whoever looks at a list.
    Standing {
        /// It is being written.
        Draft = "draft",
        /// A second person is to approve it.
        Waiting = "waiting",
        /// It is published later.
        Planned = "planned",
        /// It is on its way.
        UnderWay = "under-way",
        /// It stands on every account.
        Published = "published",
        /// On some account it does not stand, and somebody has to look.
        Failed = "failed",
        /// Somebody took it back.
        Withdrawn = "withdrawn",
    }

    /// What whoever publishes confirms in their own name.
    Confirmation {
        /// Content, how it can be commented on, and what is shared with it, were looked through (MOT-INL-01).
        Content = "content",
        /// The account is the right one (MOT-PRI-07).
        Account = "account",
        /// The warnings were read.
        Warnings = "warnings",
        /// The post says what the page says (ORE-UND-03).
        Agreement = "agreement",
    }
}

impl PostStage {
    /// What an act leads to; `None` where it has no place.
    pub(crate) fn after(self, act: PostAct) -> Option<Self> {
        match (self, act) {
            (Self::Draft | Self::Waiting, PostAct::Reword) => Some(Self::Draft),
            (Self::Draft, PostAct::Submit) => Some(Self::Waiting),
            (Self::Draft, PostAct::Release)
            | (Self::Waiting, PostAct::Approve)
            | (Self::Released, PostAct::Settle) => Some(Self::Released),
            (Self::Draft | Self::Waiting | Self::Released, PostAct::Withdraw) => Some(Self::Withdrawn),
            (_, _) => None,
        }
    }
}

/// The next step of a post on one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeliveryStep {
    Post,
    ReadBack,
}

impl DeliveryStage {
    pub(crate) fn next(self) -> Option<DeliveryStep> {
        match self {
            Self::Decided => Some(DeliveryStep::Post),
            Self::Posted => Some(DeliveryStep::ReadBack),
            Self::Confirmed | Self::Stopped => None,
        }
    }
}

/// A post of our own on its way out (sv. *eget inlägg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Identity.
    pub id: PostId,
    /// How far it has come.
    pub stage: PostStage,
    /// How many steps were taken: the number of the last.
    pub steps: i64,
    /// The number of the wording that holds.
    pub wording: i64,
    /// Who began it.
    pub by: PersonId,
    /// When.
    pub made_at: Instant,
    /// From when on it is to be published; at once where there is none.
    pub planned_for: Option<Instant>,
    /// The post that it was copied from.
    pub copied_from: Option<PostId>,
}

/// How a post is doing on one account (sv. *kanal för ett inlägg*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Which account.
    pub account: AccountId,
    /// How far it has come; before it is released it waits there as decided.
    pub stage: DeliveryStage,
    /// The platform's identity of it.
    pub external: Option<ExternalId>,
    /// Where the public finds it.
    pub permalink: Option<String>,
    /// When that stage was reached.
    pub at: Option<Instant>,
    /// Why it was not posted.
    pub why: Option<StopReason>,
}

/// Something that was done with a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number, from 1.
    pub n: i64,
    /// What.
    pub act: PostAct,
    /// The number of the wording that it was done with.
    pub wording: i64,
    /// What was confirmed with it.
    pub confirmed: Vec<Confirmation>,
    /// What others were found to write about the matter (ORE-OMV-01).
    pub watched: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Under which guideline.
    pub guideline: String,
    /// The roles in which they did it, by the guideline's keys (NYK-05-01).
    pub roles: Vec<String>,
}

impl Post {
    /// How it stands; `failing` where a job of it could not be done.
    #[must_use]
    pub fn standing(&self, deliveries: &[Delivery], failing: bool, now: Instant) -> Standing {
        let any = |stage| deliveries.iter().any(|it| it.stage == stage);
        match self.stage {
            PostStage::Draft => Standing::Draft,
            PostStage::Waiting => Standing::Waiting,
            PostStage::Withdrawn => Standing::Withdrawn,
            PostStage::Released if failing || any(DeliveryStage::Stopped) => Standing::Failed,
            PostStage::Released if deliveries.iter().all(|it| it.stage == DeliveryStage::Confirmed) => {
                Standing::Published
            }
            PostStage::Released if self.planned_for.is_some_and(|it| it > now) => Standing::Planned,
            PostStage::Released => Standing::UnderWay,
        }
    }

    /// Whether it can still be taken back: nothing of it has reached a platform.
    #[must_use]
    pub fn is_ours_alone(&self, deliveries: &[Delivery], now: Instant) -> bool {
        match self.stage {
            PostStage::Draft | PostStage::Waiting => true,
            PostStage::Withdrawn => false,
            PostStage::Released => {
                let untouched = deliveries.iter().all(|it| it.stage == DeliveryStage::Decided);
                untouched && self.planned_for.is_some_and(|it| it > now)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every stage with everything that somebody could do.
    #[test]
    fn a_post_goes_its_way_and_no_other() {
        let mut ways = Vec::new();
        for stage in PostStage::ALL {
            for act in PostAct::ALL {
                ways.extend(stage.after(*act).map(|to| format!("{stage} {act} {to}")));
            }
        }
        let expected = [
            "draft reword draft",
            "draft submit waiting",
            "draft release released",
            "draft withdraw withdrawn",
            "waiting reword draft",
            "waiting approve released",
            "waiting withdraw withdrawn",
            "released withdraw withdrawn",
            "released settle released",
        ];
        assert_eq!(ways, expected);
    }

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
        format!("01900000-0000-7000-8000-00000000000{n}").parse().unwrap()
    }

    fn post(stage: PostStage, planned_for: Option<i64>) -> Post {
        Post {
            id: id(1),
            stage,
            steps: 1,
            wording: 1,
            by: id(2),
            made_at: Instant::from_micros(0),
            planned_for: planned_for.map(Instant::from_micros),
            copied_from: None,
        }
    }

    fn deliveries(stages: &[DeliveryStage]) -> Vec<Delivery> {
        let one = |stage: &DeliveryStage| Delivery {
            account: id(3),
            stage: *stage,
            external: None,
            permalink: None,
            at: None,
            why: None,
        };
        stages.iter().map(one).collect()
    }

    #[test]
    fn how_a_post_stands_is_said_in_a_word() {
        use DeliveryStage::{Confirmed, Decided, Posted, Stopped};
        let now = Instant::from_micros(10);
        let said = |planned, stages: &[DeliveryStage], failing| {
            post(PostStage::Released, planned).standing(&deliveries(stages), failing, now)
        };
        assert_eq!(said(None, &[Decided], false), Standing::UnderWay);
        assert_eq!(said(Some(11), &[Decided], false), Standing::Planned);
        assert_eq!(said(Some(9), &[Decided], false), Standing::UnderWay);
        assert_eq!(said(None, &[Confirmed, Posted], false), Standing::UnderWay);
        assert_eq!(said(None, &[Confirmed, Confirmed], false), Standing::Published);
        assert_eq!(said(None, &[Confirmed, Stopped], false), Standing::Failed);
        assert_eq!(said(None, &[Decided], true), Standing::Failed);
        assert_eq!(post(PostStage::Draft, None).standing(&[], false, now), Standing::Draft);
    }

    #[test]
    fn what_has_reached_a_platform_is_not_taken_back() {
        use DeliveryStage::{Decided, Posted};
        let now = Instant::from_micros(10);
        let ours = |planned, stages: &[DeliveryStage]| {
            post(PostStage::Released, planned).is_ours_alone(&deliveries(stages), now)
        };
        assert!(ours(Some(11), &[Decided]) && post(PostStage::Waiting, None).is_ours_alone(&[], now));
        assert!(!ours(Some(11), &[Decided, Posted]) && !ours(None, &[Decided]) && !ours(Some(9), &[Decided]));
    }
}
