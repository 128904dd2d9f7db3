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
//! Moderation, to the right, uses [`material`] (what evidence is made of), [`observe_directly`] and
//! [`mark_moderated`], and [`forbid_copies`] where a copy is itself a crime.

pub mod answer;
mod coverage;
pub mod fetch;
mod forbid;
mod gone;
mod handle;
pub mod inbox;
pub mod ingest;
pub mod item;
pub mod jobs;
mod keep;
mod material;
mod model;
mod pages;
mod round;
mod rules;
mod sql;
mod tell;
mod triage;
pub mod whole;

pub use answer::{AnswerOrder, Refused as AnswerRefused, answer};
pub use forbid::{forbid_copies, observe_removed, purge};
pub use handle::{LeaveOrder, Refused as HandleRefused, leave_unanswered};
pub use material::{Material, WordingBytes, material};
pub use model::{
    Answer, AnswerStage, AnswerStep, Coverage, Covered, Finding, Handling, How, Item, ItemSummary, Need,
    Presence, Round, RoundStage, Wording,
};
pub use moderated::{mark_moderated, observe_directly, reopen};
pub use pages::routes;
pub use round::{
    Refused as RoundRefused, SignRound, plan as plan_rounds, rounds_of, sign_round, unsigned_rounds,
};

mod moderated;
