//! A proposed version of the guideline sent out for comment (sv. *samråd, remiss*): to roles, whose holders say
//! something here, and to bodies, whose answers are noted with the number they were registered under.
//!
//! The roles that the guideline demands (`upkeep.consultation.roles`) are always among those asked, and no version is
//! approved before each has said something or let its last day pass. Who has not answered by then is told of as silent,
//! with that day. What was said stays with the version whatever becomes of it, also when its text is written on.

mod model;
mod refused;
mod send_out;
mod sql;
mod state;
#[cfg(test)]
mod tests;
mod view;

pub use model::{Asked, Consultation, Consulted, Reply, Round, Statement};
pub use refused::Refused;
pub use send_out::{SendOut, send_out};
pub use state::{GiveStatement, give_statement};
pub(crate) use view::not_heard;
pub use view::{consultation, may_answer, waiting};
