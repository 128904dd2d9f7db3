//! Accounts (sv. *konton*): which official presences the organisation has, who answers for each, and how we reach it.
//!
//! An account is opened by a decision: it has a key that never changes, a purpose, a unit, somebody responsible,
//! a deputy and a manager. Without a deputy it is refused, because somebody must keep watch on every day
//! (MOT-BEV-02, lag 1998:112 4 §).
//!
//! An account is connected when the platform, asked, lets us in. The secret is sealed with the organisation's
//! key for this account alone (XChaCha20-Poly1305) and leaves only towards the platform ([`connector`]); it is in
//! no log, no error and no `Debug`.
//!
//! Whether what stands on an account reaches us is noted at each try ([`note_trouble`], [`note_recovery`]), so
//! that the interface and the doctor can say since when nothing was fetched, and why.
//!
//! Which accounts there are is told to everybody by [`listing`]; what the profile of each must say is worked out,
//! compared with the published one and vouched for in [`profile`]; what it is to reach, and whether it does, in
//! [`planning`]; what somebody vouches for about it, in [`attesting`]; how it becomes another's or otherwise, in
//! [`changing`]; how it goes out of use, in [`closing`]. What is vouched for half-yearly, and what departs from the
//! guideline, is in [`reporting`]. What runs by itself is in [`jobs`]. Which platforms there are, and what they carry, is
//! in [`platforms`]; an account on one that no connector reaches is looked after by hand ([`is_by_hand`]).
//!
//! **Others call** [`account`], [`open_accounts`], [`find_by_key`], [`list`], [`connector`], [`state`], [`states`],
//! [`note_trouble`] and [`note_recovery`]; commands and tests also [`open_account`] and [`connect_account`].

pub mod attesting;
mod bring_in;
pub mod changing;
pub mod closing;
mod connect_account;
mod detail;
mod hand_over;
pub mod jobs;
mod list;
pub mod listing;
mod model;
mod open_account;
mod opening;
mod pages;
pub mod planning;
pub mod platforms;
pub mod profile;
mod publishers;
mod reading;
mod refused;
pub mod reporting;
mod roleless;
mod secret;
mod sql;
mod state;
#[cfg(test)]
mod tests;
mod trouble;

pub use bring_in::{
    Column, Fault, Import, OpenDuty, Preview, PreviewRow, Unreadable, bring_in, change_custodians,
    check_file, confirm_import, duties, import, look_at_file, meet_duty, preview, send_import, unmet_duties,
};
pub use connect_account::{ConnectAccount, connect_account, connector, is_by_hand, reading_connector};
pub use detail::{Detail, MetDuty, Origin, Share, detail, shares};
pub use list::{account, connected, connection, every_account, find_by_key, list, open_accounts};
pub use model::{
    Account, AccountKey, AccountKeyError, AccountState, Connection, WebAddress, WebAddressError,
};
pub use open_account::{OpenAccount, open_account};
pub use opening::{
    Answer, Application, ApplicationView, CallMeeting, Decide, DelegatedDecision, Dossier, Field, Fields,
    LineState, LineTicked, Meeting, Missing, OTHERS, OpeningRefused, SignIn, Stage, StepOutcome, StepState,
    StepTaken, TakeStep, Ticks, Town, Untrained, Verdict, View, Voice, Waiting, Why, Wording, application,
    applications, begin_application, call_meeting, decide, delegated_decisions, delegated_decisions_csv,
    hear, missing, open_applied, own_questions, rewrite_application, submit_application, take_step,
    tick_checklist, waiting, withdraw_application,
};
pub use pages::routes;
pub use publishers::{Upkeep, upkeep};
pub use reading::{Paper, reading};
pub use refused::{Duty, Refused};
pub use roleless::roleless;
pub use state::{note_recovery, note_trouble, state, states};
pub use trouble::{needs_new_sign_in, trouble_text};
