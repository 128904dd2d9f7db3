//! The register of public records (sv. *diarium*): what stands in it, since when, and what changed.
//!
//! OSL 5:1 asks that public records are registered as soon as they are received or drawn up. Here a case,
//! the closing of an account, or somebody who assesses an item, *proposes* an entry ([`propose`], once for each,
//! MOT-DIA-04, MOT-DIA-06, MOT-DIA-08), and a registrar [`register`]s or
//! [`decline`]s it. What secrecy is suspected in, and what the guideline registers by itself, cannot be
//! declined. What stands in the register is never taken out: it is [`correct`]ed, and who changed what, when
//! and why stays visible (OSL 4:1).
//!
//! **Numbers.** An entry opens a matter of its own, or belongs to one that has its number (MOT-DIA-07). The
//! numbers of a series and year have no gaps and no doubles: they are taken in the transaction that registers,
//! and an organisation has one writer at a time. The year is the one in Stockholm when the record is registered.
//!
//! **Secrecy.** A marking (OSL 5:5) names provision, date, authority and person; it is a warning and no lock.
//! Sender and matter of a restricted entry are left out of its public form (OSL 5:2), of searches by others, and
//! of what others see of its history. Every look at them is logged.
//!
//! **The authority's own diary.** Where there is another diary than this, entries are handed over to it ([`handing`]),
//! and nothing counts as registered there before its number has come back.
//! **Retention.** What is preserved and what is disposed of, what is held, and disposals stand in [`retention`], whose manual says
//! who asks whom: this crate knows no item, so whoever owns one asks here and takes its content away.
//! **Disclosure.** Requests for public records, the judging of each, what is handed out and refused: [`disclosure`], in the
//! same way.
//!
//! Others call [`propose`] in their own transaction and [`stage_of_case`] or [`stage_of_closing`] to see what became of it; the binary
//! takes [`routes`].

mod binding;
mod change;
mod correct;
mod decline;
mod desk;
pub mod disclosure;
mod entry;
mod export;
mod find;
pub mod handing;
mod index;
mod model;
mod number;
mod pages;
mod propose;
mod refused;
mod register;
mod renew;
mod restored;
pub mod retention;
mod sent;
mod sql;
#[cfg(test)]
mod tests;
mod views;
mod wording;
pub mod words;

pub use binding::Binding;
pub use change::{Change, Field, PublicChange};
pub use correct::{CorrectOrder, correct};
pub use decline::{DeclineOrder, decline};
pub use entry::{Entry, Marking, OpenPart, Openness, PublicEntry, Secrecy};
pub use find::{
    Sight, designations_of_items, look, register_of_year, register_years, search_register, stage_of_case,
    stage_of_closing, stages_of_item, stages_of_item_in, waiting,
};
pub use model::{Cause, Decided, Designation, Origin, OutOfOrder, Stage, Verdict};
pub use number::{NumberError, RegistryNumber};
pub use pages::routes;
pub use propose::{Proposal, propose};
pub use refused::Refused;
pub use register::{RegisterOrder, register};
pub use renew::withdraw;
pub use restored::shown_again;
