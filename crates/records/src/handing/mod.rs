//! Handing entries over to the authority's own diary (sv. *överlämna till diariet*; NYK-03.1-01, ORE-SEK-06).
//!
//! A registrar orders it ([`hand_over`]); a job brings the package to the diary and notes that it did ([`note_handed`]).
//! **Nothing is registered elsewhere before the receipt**: what was only proposed here waits until a number has come
//! back, read by the job ([`note_receipt`]) or typed in by a registrar ([`type_receipt`]), and is then registered under
//! that number. What has no receipt is shown with the days it has waited ([`without_receipt`]).

mod model;
mod order;
mod pages;
mod receive;
mod refused;
mod show;
mod sql;

pub use model::{HandOver, Handing};
pub use order::{hand_over, note_handed};
pub(crate) use pages::{routes, waits};
pub use receive::{note_receipt, type_receipt};
pub use refused::Refused;
pub use show::{Handed, all_without_receipt, handovers_of, ordered, to_be_received, without_receipt};

/// The job that brings an entry to the diary; its subject is the entry.
pub const HAND_OVER: &str = "hand-to-diary";
/// The job that looks for a receipt; its subject is the entry.
pub const ASK_RECEIPT: &str = "ask-diary";
