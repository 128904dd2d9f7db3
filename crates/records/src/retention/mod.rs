//! The retention schedule as data, holds, and disposal (sv. *gallring*; arkivlagen 3 § and 10 §, TF 2).
//!
//! **Schedule.** [`add_row`] says for a kind of record, everywhere or in a unit, that it is preserved or disposed of
//! after a period, by which decision. [`fate()`] is pure: the rows of the nearest unit speak; where none speaks, two
//! contradict each other or one rests on no decision, the record is preserved. What stands in the register, has sealed
//! evidence or is restricted always is. [`gaps`] and [`overlaps`] are shown before anything is disposed of.
//!
//! **Holds** go before every row. Somebody sets one on a record, an account or what answers to a query ([`set_hold`]),
//! and somebody lifts it with a reason. Other things hold by themselves ([`OwnHold`]): they are no rows of ours, but asked
//! of their owners each time, so that no forgotten row holds or frees anything.
//!
//! **Disposal.** [`ask_disposal`] → a list made by a job → looked through → [`approve_disposal`] by a second person → a job
//! carries it out → a report. This crate knows no item. The jobs belong to the slice furthest to the right that knows
//! something that holds (`moderation::disposal`), which asks `dialogue` for [`Candidate`]s and takes content away in the
//! transaction in which [`settle_lines`] has looked at row and holds once more.

mod carry_out;
mod disposal;
mod fate;
mod holds;
mod model;
mod pages;
mod refused;
mod report;
mod rows;
mod sql;
mod suggested;
#[cfg(test)]
mod tests;
mod texts;
mod view;
mod words;

pub use carry_out::{
    Gone, add_lines, any_disposed_of, disposal_to_carry_out, disposal_to_list, disposed_on, due,
    finish_disposal, finish_list, gone, next_lines, settle_lines, wordings_disposed_of,
};
pub use disposal::{
    DISPOSE, Disposal, DisposalScope, HeldBy, LIST, Line, Stepped, approve_disposal, ask_disposal, disposal,
    disposals, take_out, withdraw_disposal,
};
pub use fate::{Fate, Why, fate, gaps, next_review, overlaps};
pub use holds::{
    Hold, HoldQuery, HoldScope, SetHold, holds, holds_on, lift_hold, may_hold, may_hold_some, set_hold,
};
pub(crate) use holds::{hold_for_request, hold_more, lift_for_request};
pub use model::{
    Authority, Candidate, DisposalStage, DisposalStep, Facts, HoldKind, LineState, OwnHold, Period,
    RecordKind, Row, RowFate, Trigger,
};
pub(crate) use pages::routes;
pub use refused::Refused;
pub use rows::{AddRow, add_row, end_row};
pub use suggested::{Setting, Suggested, suggested};
pub use view::{Looked, look_through, may_see_schedule, report_json, schedule, waiting};
