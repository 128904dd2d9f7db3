use std::collections::BTreeSet;

use kernel::calendar::Date;
use kernel::{AccountId, Digest, Instant, PersonId};

kernel::words! {
    /// How somebody wants what they ask for (sv. *hur handlingarna önskas*).
    Wanted {
        /// On paper, or as a page to print.
        Print = "print",
        /// As data.
        Json = "json",
        /// As a package with both, and a list of its files.
        Package = "package",
    }

    /// What a record of a request is.
    Subject {
        /// What stands on an account.
        Item = "item",
        /// An entry of the register.
        Entry = "entry",
    }

    /// Why a record is looked at by hand before it is handed out (sv. *skäl att pröva för hand*).
    Reason {
        /// It has a secrecy mark, or somebody suspects secrecy.
        Marked = "marked",
        /// Only named people read its words.
        Restricted = "restricted",
        /// Something in it may concern somebody's private life.
        Finding = "finding",
    }

    /// What somebody decides about a record (sv. *prövning*).
    Judged {
        /// It is handed out.
        Released = "released",
        /// It is handed out with something taken out of it (sv. *maskning*).
        Masked = "masked",
        /// It is not handed out.
        Withheld = "withheld",
    }

    /// How it stands with a record of a request.
    LineState {
        /// Public until somebody says otherwise; nobody has released it yet.
        Open = "open",
        /// It waits for somebody who looks at it.
        Held = "held",
        /// It waits for the answer of somebody's manager (NYK-10.1-03).
        Asked = "asked",
        /// It is handed out.
        Released = "released",
        /// It is handed out with something taken out of it.
        Masked = "masked",
        /// It is not handed out.
        Withheld = "withheld",
    }

    /// How a request ended.
    Ending {
        /// Everything was handed out.
        HandedOut = "handed-out",
        /// Something was, and something was not.
        Partly = "partly",
        /// Nothing was.
        Refused = "refused",
        /// There was nothing.
        Nothing = "nothing",
        /// Whoever asked wants it no more.
        Withdrawn = "withdrawn",
    }
}

/// Who did something, and when; the name is kept as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// The person.
    pub person: PersonId,
    /// The person's name then.
    pub name: String,
    /// When.
    pub at: Instant,
}

/// What is asked for. Nothing says who asks or why (TF 2 kap. 18 §).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// On these accounts; on all where there are none.
    pub accounts: Vec<AccountId>,
    /// With all these words, in any wording.
    pub words: String,
    /// Received or drawn up from this day on.
    pub from: Option<Date>,
    /// Received or drawn up until this day.
    pub to: Option<Date>,
    /// Single items and entries, by their identities.
    pub single: Vec<String>,
}

impl Scope {
    /// Whether it asks for nothing but what it names one by one.
    #[must_use]
    pub fn is_single(&self) -> bool {
        let wide = !self.accounts.is_empty() || !self.words.is_empty();
        !self.single.is_empty() && !wide && self.from.is_none() && self.to.is_none()
    }

    /// Whether it asks for nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// Whether it is on the accounts that are asked for.
    #[must_use]
    pub fn covers(&self, account: AccountId) -> bool {
        self.accounts.is_empty() || self.accounts.contains(&account)
    }
}

/// A request for public records (sv. *begäran om utlämnande*; TF 2 kap. 15 §).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its number.
    pub n: i64,
    /// What is asked for, in the words of whoever asked.
    pub description: String,
    /// What is looked for.
    pub scope: Scope,
    /// How it is wanted.
    pub wanted: Wanted,
    /// Who asks, where that is known and needed; empty otherwise.
    pub requester: String,
    /// Who took it down, and when.
    pub taken: By,
    /// The version of the guideline under which it was.
    pub guideline: String,
    /// By when it is to be handed out.
    pub due_at: Instant,
    /// The hold that keeps what was found from disposal.
    pub hold: Option<i64>,
    /// When it was last looked for what is asked for.
    pub gathered_at: Instant,
    /// Who told whoever asks that they may have a decision in writing, and when (OSL 6 kap. 3 §).
    pub told: Option<By>,
    /// How it ended.
    pub ended: Option<Ended>,
}

/// That a request ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// How.
    pub ending: Ending,
    /// Why, in words, where it was withdrawn.
    pub why: String,
    /// Who ended it, and when.
    pub by: By,
}

/// A record that was found, as its owner knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub subject: Subject,
    /// Its identity.
    pub id: String,
    /// The account it stands on, or that it is about.
    pub account: AccountId,
    /// When it was received or drawn up.
    pub dated: Instant,
    /// How many wordings it has.
    pub wordings: i64,
    /// The digest of its present wording.
    pub content: Digest,
    /// Why it is looked at by hand.
    pub reasons: Vec<Reason>,
    /// How many secrecy marks it has been given: with another one it is judged anew.
    pub marks: i64,
}

impl Found {
    /// The digest of everything that a verdict rests on: with other facts it does not count.
    #[must_use]
    pub fn facts(&self) -> Digest {
        let reasons: Vec<&str> = self.reasons.iter().map(|it| it.word()).collect();
        let facts = format!("{} {} {} {}", self.wordings, self.content, reasons.join(","), self.marks);
        Digest::of(facts.as_bytes())
    }
}

/// What of a record is kept back besides words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hides {
    /// Who wrote it, or sent it.
    pub author: bool,
    /// Where it stands on the platform.
    pub address: bool,
}

impl Hides {
    /// Whether there is anything.
    #[must_use]
    pub fn any(self) -> bool {
        self.author || self.address
    }
}

/// What somebody decided about a record (sv. *prövning*; OSL 6 kap. 3 §).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What.
    pub judged: Judged,
    /// By which provision something is kept back; empty where nothing is.
    pub provision: String,
    /// Why.
    pub reason: String,
    /// The words that are taken out.
    pub masks: Vec<String>,
    /// What else is.
    pub hides: Hides,
    /// The facts that it rests on.
    pub seen: Digest,
    /// Who, and when.
    pub by: By,
    /// Under which version of the guideline.
    pub guideline: String,
}

/// What somebody unsure asks their manager (sv. *fråga till närmaste chef*; NYK-10.1-03).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// Its number at the record, from 1.
    pub n: i64,
    /// What.
    pub question: String,
    /// Who asks, and when.
    pub asked: By,
    /// Who is asked.
    pub of: PersonId,
    /// What was answered, by whom and when.
    pub answer: Option<(String, By)>,
}

/// A record of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub n: i64,
    /// What it is.
    pub subject: Subject,
    /// Its identity.
    pub id: String,
    /// The account.
    pub account: AccountId,
    /// When it was received or drawn up.
    pub dated: Instant,
    /// How many wordings it has.
    pub wordings: i64,
    /// Why it is looked at by hand.
    pub reasons: Vec<Reason>,
    /// What a verdict rests on.
    pub facts: Digest,
    /// What was decided, the oldest first.
    pub verdicts: Vec<Verdict>,
    /// What was asked, the oldest first.
    pub inquiries: Vec<Inquiry>,
}

impl Line {
    /// The question that nobody has answered.
    #[must_use]
    pub fn open_inquiry(&self) -> Option<&Inquiry> {
        self.inquiries.iter().find(|it| it.answer.is_none())
    }

    /// The verdict that counts: the last one, while the record is as it was and no question is open.
    #[must_use]
    pub fn verdict(&self) -> Option<&Verdict> {
        let last = self.verdicts.last().filter(|it| it.seen == self.facts)?;
        self.open_inquiry().is_none().then_some(last)
    }

    /// How it stands with it.
    #[must_use]
    pub fn state(&self) -> LineState {
        match self.verdict().map(|it| it.judged) {
            Some(Judged::Released) => LineState::Released,
            Some(Judged::Masked) => LineState::Masked,
            Some(Judged::Withheld) => LineState::Withheld,
            None if self.open_inquiry().is_some() => LineState::Asked,
            // What was judged and has changed since is public no more than somebody says anew.
            None if self.reasons.is_empty()
                && self.verdicts.iter().all(|it| it.judged == Judged::Released) =>
            {
                LineState::Open
            }
            None => LineState::Held,
        }
    }

    /// The verdict by which it is handed out.
    #[must_use]
    pub fn handed_out_by(&self) -> Option<&Verdict> {
        self.verdict().filter(|it| it.judged != Judged::Withheld)
    }
}

/// Why a request does not end yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// Somebody has to judge or release something.
    Unjudged,
    /// What is to be handed out was not.
    NotHandedOut,
    /// Whoever asks has not been told that they may have a decision (OSL 6 kap. 3 §).
    NotTold,
}

/// How a request ends by what was decided about its records.
///
/// # Errors
///
/// [`NotYet`], with what is missing.
pub fn ending(lines: &[Line], handed_out: &BTreeSet<i64>, told: bool) -> Result<Ending, NotYet> {
    let count = |state| lines.iter().filter(|it| it.state() == state).count();
    if [LineState::Open, LineState::Held, LineState::Asked].into_iter().any(|it| count(it) > 0) {
        return Err(NotYet::Unjudged);
    }
    let mut out = lines.iter().filter(|it| it.handed_out_by().is_some());
    if out.any(|it| !handed_out.contains(&it.n)) {
        return Err(NotYet::NotHandedOut);
    }
    let kept = count(LineState::Masked) + count(LineState::Withheld);
    if kept > 0 && !told {
        return Err(NotYet::NotTold);
    }
    Ok(match (lines.len(), count(LineState::Withheld)) {
        (0, _) => Ending::Nothing,
        (all, withheld) if all == withheld => Ending::Refused,
        (_, _) if kept > 0 => Ending::Partly,
        (_, _) => Ending::HandedOut,
    })
}

/// What was handed out once (sv. *utlämnande*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Its number at the request, from 1.
    pub n: i64,
    /// The data, the document to read, and the package of both, by their digests.
    pub files: Files,
    /// How many records are in it.
    pub records: i64,
    /// How many are not, so far.
    pub held_out: i64,
    /// Who handed it out, and when.
    pub by: By,
    /// When it was destroyed, because the law forbids every copy of something in it.
    pub destroyed_at: Option<Instant>,
}

/// The files of what was handed out, by their digests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Files {
    /// JSON.
    pub data: Digest,
    /// HTML.
    pub document: Digest,
    /// ZIP.
    pub package: Digest,
}

/// A written decision not to hand something out (sv. *avslagsbeslut*; OSL 6 kap. 3 §, 7 §).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its number at the request, from 1.
    pub n: i64,
    /// The role in which it was decided, by its key in the guideline.
    pub role: String,
    /// By which provision.
    pub provision: String,
    /// Why.
    pub reason: String,
    /// Who decided, and when.
    pub by: By,
    /// Under which version of the guideline.
    pub guideline: String,
}

/// A secrecy mark of an item (sv. *sekretessmarkering*; OSL 5 kap. 5 §): a warning, never a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its number at the item, from 1.
    pub n: i64,
    /// The provision and the authority that points at it; none where the mark was taken away.
    pub secrecy: Option<crate::Secrecy>,
    /// Who, and when.
    pub by: By,
    /// Under which version of the guideline.
    pub guideline: String,
}
