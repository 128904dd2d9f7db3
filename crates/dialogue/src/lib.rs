//! The dialogue with the public: what is written to the organisation's accounts is fetched, seen in time and
//! answered (sv. *bevakning och svar*; lag 1998:112 § 4, förvaltningslagen 6 §, MOT-BEV-01..05, MOT-SVA-01..03).
//!
//! **The way of an item.** A sweep ([`fetch`]) asks the platform page by page. Each page is kept byte for byte
//! before anybody tries to understand it, then understood ([`ingest`]): new items, edits, changed visibility,
//! changed place in the thread. Triage reads the text and says what the item needs – to be moderated, answered
//! or just looked at – and by when, on the guideline's own clock. People see it in the [`inbox`], answer it
//! ([`answer()`]) or sign that they have gone through everything up to it ([`sign_round`]).
//!
//! **Invariants.** Nothing received is lost: an edit is a new version, what disappears on the platform stays
//! here and is `gone unconfirmed` until a direct look confirms it. Absence from a list never means deleted.
//! Findings propose, people decide. A second fetch of the same thing changes nothing. The coverage ledger says
//! for which times we do not know what was there.
//!
//! **Restricted words.** A decision on a ground whose evidence only named people may open (secrecy, personal data)
//! restricts the words of its item from that moment: text, earlier wordings, author, address on the platform,
//! findings, notes. They are read, one item at a time and each reading logged, by whoever has `read-restricted` for
//! the account, and by those who cannot finish the matter without: who takes part in deciding about the item
//! (decided or confirmed) as long as they have `read-items`; whoever may `confirm`, while somebody else's decision
//! about it waits for a second person; whoever may `moderate`, while the item waits in the inbox; and the deputy of who
//! took part, on the days of the absence, because they finish what was begun. Nobody comes to read
//! it by an act of their own: asking for a restoration gives no reading, and the second person judges. Everybody else with `read-items` sees that something is there, and on which ground it is restricted. Lists, threads and the
//! evidence of other items never hold such words, and only `read-restricted` finds them in a search. A restriction
//! ends when the second person declines, or when the item has been restored; not when the author edits. [`restrict`]
//! and [`lift`] are called in the transactions of moderation.
//!
//! **Help.** Who answers may let a colleague read the answer first ([`help`]); who does not know yet says so, and the item
//! goes on waiting ([`Manner`]). What an item says about other places is marked and counted ([`mark`]), and what we posted
//! is seen over when its last day has passed ([`validity`]).
//!
//! **Routes.** Whoever has read an item says what it is about, and the guideline's route for that says what follows: who is
//! asked first, what is answered, and where the conversation is broken off ([`route`]). Whoever does not know puts the question on to an expert, a unit or the registrar ([`query`]).
//!
//! **By hand.** What no connector reaches is read by people and written down here ([`hand`]); answers and decisions are
//! carried out by them, and noted.
//!
//! **Public records.** Whatever stands on an account is one, and each is assessed ([`assess`]): registered, kept in
//! order, or of minor importance. An edit is assessed anew.
//! **Retention.** What may be disposed of, and what holds an item by itself, is said by [`disposal`], which takes content
//! away when `records::retention` has settled that. [`hold`] finds what somebody wants held, [`disclosure`]
//! what somebody asks for (sv. *utlämnande*), and [`ordered`] lists everything in the order of time. [`snapshot`] makes packages
//! of whole accounts at the guideline's times, for the archive.
//!
//! Moderation, to the right, uses [`material`] (what evidence is made of), [`observe_directly`] and
//! [`mark_moderated`], and [`forbid_copies`] where a copy is itself a crime.

mod again;
pub mod answer;
pub mod assess;
mod coverage;
mod diary;
pub mod disclosure;
pub mod disposal;
pub mod fetch;
mod forbid;
mod gone;
pub mod hand;
mod handle;
mod health;
pub mod help;
pub mod hold;
pub mod inbox;
pub mod ingest;
pub mod item;
pub mod jobs;
mod keep;
mod manner;
pub mod mark;
mod material;
mod model;
pub mod ordered;
mod overdue;
pub mod pace;
mod pages;
mod posts;
pub mod query;
mod reported;
mod restricted;
mod round;
pub mod route;
mod rules;
pub mod snapshot;
mod sql;
mod tell;
mod times;
mod triage;
mod tried;
mod true_to;
pub mod validity;
pub mod viewing;
pub mod whole;
mod why;
pub mod words;

pub use again::{Refused as AgainRefused, failing as failing_answers, failures, try_again};
pub use answer::{AnswerOrder, Refused as AnswerRefused, answer, answer_as};
pub use forbid::{below, forbid_copies, forbidden, forbidden_in, observe_removed, purge};
pub use handle::{LeaveOrder, Refused as HandleRefused, leave_on, leave_unanswered};
pub use manner::{AnswerKind, Manner, ThreadOf};
pub use material::{Material, WordingBytes, material};
pub use model::{
    Answer, AnswerStage, AnswerStep, Coverage, Covered, Finding, Found, Handling, How, Item, ItemSummary,
    Need, Presence, Restriction, Round, RoundStage, Wording,
};
pub use moderated::{mark_moderated, observe_directly, reopen};
pub use pages::history::verb as verb_in_words;
pub use pages::routes;
pub use reported::{at_address, report};
pub use restricted::{
    Restricted, await_second, evidence_is_restricted, lift, may_read, restrict, restricting_cases,
    restriction, restrictions, second_came, take_part,
};
pub use round::{
    Refused as RoundRefused, SignRound, plan as plan_rounds, rounds_of, sign_round, unsigned_rounds,
};
pub use times::{AnswerTimes, answer_times};
pub use tried::{Refused as TryRefused, Tried, is_decisive, suggested, try_text};
pub use true_to::{Departs, Held, held_against_payloads};
pub use why::{Reasons, Why};

mod moderated;
