//! Handing out public records (sv. *utlämnande av allmän handling*; TF 2 kap. 15–18 §§, OSL 6 kap. 3 §, MOT-ANS-16).
//!
//! **A request** is taken down by whoever gets it, without a name and without a why, and is due the same working day. What
//! it asks for is looked for at once and, when wanted, again, until it has ended; meanwhile a hold keeps what was found from
//! disposal, and nobody lifts that hold.
//!
//! **Record by record.** What has no mark, no restriction and no finding is public, and is released by somebody who presses
//! for it. The rest is judged by hand ([`judge_line`]): released, released with something taken out, or withheld by a
//! provision (NYK-10-01). A verdict rests on facts ([`Found::facts`]) and counts as long as they hold: an edit, another mark
//! or a finding makes it void. A mark is a warning and no lock. Who is unsure asks their manager, and until the answer is
//! there nothing is handed out of it (NYK-10.1-03).
//!
//! **Masking** takes words out ([`mask`]): what is handed out is searched for them before it is kept ([`paper`]).
//!
//! **A no.** Whoever asks is told that they may have a decision ([`tell_of_right`]); whoever the guideline names decides in
//! writing ([`refuse`]), with the way to appeal. A request in which something was kept back does not end before that is
//! told ([`ending`]).
//!
//! This crate knows no item: `dialogue::disclosure` finds them, shows their words and brings them here.

mod close;
mod entries;
mod hand_out;
mod hold;
mod inquire;
mod judge;
pub mod mask;
mod model;
pub mod paper;
mod refuse;
mod refused;
mod secrecy;
mod sql;
mod take_down;
#[cfg(test)]
mod tests;
mod texts;
mod view;
mod who;
mod words;

pub use close::{CloseRequest, close_request};
pub use entries::{EntryRecord, entries_in, entry_record};
pub use hand_out::{Handing, destroy_outputs, note_output};
pub(crate) use hold::held_open;
pub use inquire::{answer_inquiry, ask_manager};
pub use judge::{JudgeLine, Judgement, judge_line, release_open};
pub use model::{
    By, Ended, Ending, Files, Found, Hides, Inquiry, Judged, Line, LineState, Mark, NotYet, Output, Reason,
    Refusal, Request, Scope, Subject, Verdict, Wanted, ending,
};
pub use refuse::{RefuseRequest, refuse, tell_of_right};
pub use refused::Refused;
pub use secrecy::{MarkSecrecy, mark_secrecy, secrecy_marks, secrecy_marks_of};
pub use take_down::{TakeDown, gather, take_down};
pub use texts::day;
pub use view::{
    Waiting, Whole, open_request, output_of, request_line, requests, waiting, waiting_count, whole_request,
};
pub use who::{Standing, standing};
