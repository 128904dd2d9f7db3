//! Until when a post of ours is right (sv. *gäller till och med*; ORE-OVG-03): a post may get a last day, and from the day
//! after on it is a task of whoever answers for the account to see it over, until somebody notes that they did or sets
//! another day. Every word on it stays; the last one counts.

mod model;
mod refused;
mod set;
mod sql;
mod view;

pub use model::Validity;
pub use refused::Refused;
pub use set::{WordValidity, word_validity};
pub use view::{expired, validity_of};
