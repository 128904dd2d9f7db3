//! What the profile of an account says (sv. *profil*; MOT-PRO-01 to 08, lag 1998:112 3 §): generated from what is
//! known here, as a text to copy; compared every day with what the platform shows; vouched for by a person at the
//! guideline's intervals.
//!
//! The text is never stored. It follows from the guideline, the account, the units, the roles and the office hours, so
//! that whatever changes there makes the published profile outdated at once ([`profile()`]).

mod choose_symbol;
mod compare;
mod compose;
mod confirm_profile;
mod duty;
mod hours;
mod look;
mod model;
mod pages;
mod refused;
mod remind;
mod rules;
mod sentence;
mod sql;
mod state_fact;
mod view;

pub use choose_symbol::{ChooseSymbol, choose_symbol};
pub use compare::{Piece, PieceKind, State, compare, difference};
pub use compose::{Short, short, whole};
pub use confirm_profile::{ConfirmProfile, confirm_profile};
pub use duty::{Duty, DutyKind, duties};
pub use hours::watching;
pub(crate) use look::due_looks;
pub use look::{ask_for_look, look};
pub use model::{About, Confirmation, Line, Says, Seen, Symbol};
pub(crate) use pages::routes;
pub use refused::Refused;
pub(crate) use remind::order_reminders;
pub use remind::remind;
pub(crate) use sql::{facts as facts_about, said_of_all};
pub use state_fact::{StateFact, state_fact};
pub(crate) use state_fact::{answering, carry_over, is_too_long, may_tend};
pub use view::{Checked, Profile, main_message, profile, told};
