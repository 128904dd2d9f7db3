use jiff::ToSpan;
use kernel::calendar::Date;
use kernel::{AccountId, Digest, Instant, ItemId, PersonId, UnitId};

kernel::words! {
    /// What kind of record something is, as the schedule tells them apart (sv. *handlingstyp*).
    RecordKind {
        /// Published by the account itself.
        Post = "post",
        /// Written by the account in answer to somebody.
        Reply = "reply",
        /// A question that was answered at once and is of minor importance (NYK-07-02).
        Question = "question",
        /// What somebody else wrote and nobody had to answer.
        Comment = "comment",
        /// What was sent in private.
        Message = "message",
        /// What was decided about in a case; its evidence is sealed.
        Moderated = "moderated",
        /// What stands in the register.
        Registered = "registered",
        /// What only named people read.
        Restricted = "restricted",
    }

    /// What a period is counted from (sv. *gallringsfristens början*).
    Trigger {
        /// From the day it was posted.
        Posted = "posted",
        /// From the day it was answered.
        Answered = "answered",
        /// From the day after which nothing happened with it (sv. *inaktuell*).
        NotCurrent = "not-current",
        /// From the day its account was closed.
        Closed = "closed",
    }

    /// Why somebody holds records back (sv. *gallringsstopp*).
    HoldKind {
        /// Somebody asked to read public records (TF 2:15).
        Disclosure = "disclosure",
        /// A matter is dealt with.
        Matter = "matter",
        /// A complaint or an appeal.
        Complaint = "complaint",
        /// A report to the police.
        PoliceReport = "police-report",
        /// An audit or supervision.
        Audit = "audit",
    }

    /// What holds a record by itself, without anybody saying so (sv. *gallringsstopp*).
    OwnHold {
        /// It waits for somebody.
        Unanswered = "unanswered",
        /// Others wrote it, and nobody has assessed its present wording (OSL 5:1, NYK-09.1-02).
        Unassessed = "unassessed",
        /// An answer to it is on its way.
        AnswerUnderWay = "answer-under-way",
        /// Its words are restricted while that is looked into.
        Restricted = "restricted",
        /// A case about it is not finished.
        OpenCase = "open-case",
        /// It was reported to the police.
        PoliceReport = "police-report",
        /// It is proposed for the register, and nobody has decided yet.
        ProposedEntry = "proposed-entry",
        /// Its words are part of the sealed evidence of something else.
        InEvidence = "in-evidence",
    }

    /// How far a disposal has come (sv. *gallring*).
    DisposalStage {
        /// Asked for; the list is being made.
        Asked = "asked",
        /// The list waits for somebody who approves it.
        Proposed = "proposed",
        /// Approved by a second person; it is being carried out.
        Approved = "approved",
        /// Carried out.
        Done = "done",
        /// Nothing came of it.
        Withdrawn = "withdrawn",
    }

    /// What is done with a disposal.
    DisposalStep {
        /// Somebody asks for a list.
        Ask = "ask",
        /// The list is whole.
        List = "list",
        /// Somebody takes a record out of it.
        TakeOut = "take-out",
        /// A second person approves it.
        Approve = "approve",
        /// Somebody says no to it.
        Withdraw = "withdraw",
        /// Everything in it has been carried out.
        Finish = "finish",
    }

    /// How it stands with one record of a disposal.
    LineState {
        /// It will be disposed of.
        Proposed = "proposed",
        /// Something holds it.
        Held = "held",
        /// A person took it out of the list.
        TakenOut = "taken-out",
        /// It was not due any longer when its turn came.
        Left = "left",
        /// It was disposed of.
        Disposed = "disposed",
    }
}

impl RecordKind {
    /// Whether a row may dispose of it. What stands in the register, has sealed evidence or is restricted is preserved.
    #[must_use]
    pub fn may_be_disposed_of(self) -> bool {
        match self {
            Self::Post | Self::Reply | Self::Question | Self::Comment | Self::Message => true,
            Self::Moderated | Self::Registered | Self::Restricted => false,
        }
    }
}

impl DisposalStage {
    /// The stage after a step; none where the step cannot be taken.
    #[must_use]
    pub fn after(self, step: DisposalStep) -> Option<Self> {
        match (self, step) {
            (Self::Asked, DisposalStep::List) | (Self::Proposed, DisposalStep::TakeOut) => {
                Some(Self::Proposed)
            }
            (Self::Proposed, DisposalStep::Approve) => Some(Self::Approved),
            (Self::Asked | Self::Proposed, DisposalStep::Withdraw) => Some(Self::Withdrawn),
            (Self::Approved, DisposalStep::Finish) => Some(Self::Done),
            _ => None,
        }
    }
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// So many days.
    Days(u32),
    /// So many months.
    Months(u32),
}

impl Period {
    /// The day after the period; none beyond the calendar.
    #[must_use]
    pub fn after(self, day: Date) -> Option<Date> {
        match self {
            Self::Days(n) => day.checked_add(i64::from(n).days()).ok(),
            Self::Months(n) => day.checked_add(i64::from(n).months()).ok(),
        }
    }
}

/// What the schedule says of a kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFate {
    /// It is preserved (sv. *bevaras*).
    Preserve,
    /// It is disposed of, so long after that (sv. *gallras*).
    Dispose(Period, Trigger),
}

/// The decision that permits disposal (sv. *gallringsbeslut*; arkivlagen 10 §, NYK-09.1-04).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Who decided.
    pub body: String,
    /// When.
    pub day: Date,
    /// Its § or number.
    pub reference: String,
}

/// A row of the retention schedule (sv. *informationshanteringsplan, dokumenthanteringsplan*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number.
    pub n: i64,
    /// For whom; everywhere if for none in particular.
    pub unit: Option<UnitId>,
    /// Which records.
    pub kind: RecordKind,
    /// What becomes of them.
    pub fate: RowFate,
    /// By which decision; without one nothing is disposed of.
    pub authority: Option<Authority>,
    /// From which day it holds.
    pub from: Date,
    /// Who added it, and when.
    pub added: (PersonId, Instant),
    /// When it was ended.
    pub ended_at: Option<Instant>,
}

impl Row {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.ended_at.is_none() && self.from <= day
    }
}

/// What the schedule asks of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What kind of record it is.
    pub kind: RecordKind,
    /// The unit of its account, and those above it in order.
    pub units: Vec<UnitId>,
    /// When it was posted.
    pub posted: Date,
    /// When it was answered.
    pub answered: Option<Date>,
    /// When anything happened with it last.
    pub last: Date,
    /// When its account was closed.
    pub closed: Option<Date>,
}

impl Facts {
    /// The day that a period is counted from; none while it has not come.
    #[must_use]
    pub fn event(&self, trigger: Trigger) -> Option<Date> {
        match trigger {
            Trigger::Posted => Some(self.posted),
            Trigger::Answered => self.answered,
            Trigger::NotCurrent => Some(self.last),
            Trigger::Closed => self.closed,
        }
    }
}

/// A record that may be disposed of, as its owner knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub item: ItemId,
    /// The account it stands on.
    pub account: AccountId,
    /// The name of the account.
    pub account_name: String,
    /// What the schedule asks.
    pub facts: Facts,
    /// When it was received or drawn up.
    pub received_at: Instant,
    /// The digest of its present wording.
    pub content: Digest,
    /// How many wordings it has.
    pub wordings: i64,
    /// What holds it by itself.
    pub own: Vec<OwnHold>,
}
