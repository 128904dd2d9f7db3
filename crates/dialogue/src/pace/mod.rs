//! How closely an account is watched (sv. *bevakningstakt*): the guideline's rounds on its platform, another number where
//! the guideline lets that follow the traffic, more while something stirs (MOT-BEV-04, STO-BEV-05, STO-BEV-08,
//! ORE-OMV-01).
//!
//! A person decides, with a reason; a stir ends by itself on its last day. What is written in an hour proposes it, and
//! changes nothing. The rounds that are ahead are planned anew at once; those that were planned before stay.

mod model;
mod refused;
mod set;
mod sql;
mod view;

pub use model::{Cause, Pace};
pub use refused::Refused;
pub use set::{SetPace, WatchCloser, end_pace, set_pace, watch_closer};
pub use view::{Rounds, paces_of, proposed, rounds_now};

pub(crate) use set::stirs;
pub(crate) use view::{active_in, next_round};
