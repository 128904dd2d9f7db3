//! What people outside report, and complain of (sv. *anmälan, klagomål*; STO-PER-23, STO-PER-24). Whoever sees something
//! offensive reports it on a page of the account that needs no signing in ([`receive`]); whoever had something removed
//! complains there too. What is reported comes into the inbox with a moderation decision to be made. A person decides about
//! the matter ([`decide`]), answers whoever wrote ([`reply`]) and closes it ([`close`]), which nobody does before both are
//! done. Nothing is kept of who wrote but the address that an answer goes to, and that goes with the closing.

mod find;
mod handle;
mod model;
mod receive;
pub(crate) mod tell;

pub use find::{all, one, waiting};
pub use handle::{Refused, close, decide, reply};
pub use model::{Complaint, ComplaintKind, Lacks, Outcome};
pub use receive::{ReceiveRefused, Report, receive};
