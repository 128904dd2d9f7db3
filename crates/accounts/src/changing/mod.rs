//! The change of an account (sv. *ändring av konto*): another responsible person, deputy or manager, another unit, name,
//! purpose or address.
//!
//! Whoever answers for an account asks for it, with a reason; the guideline says who decides. Until then the account is
//! as it was: nothing waits, and nothing is lost when the answer is no. With the yes that decides it the account becomes
//! otherwise in the same change, whoever keeps the list is told, and what it was before stays in its history. One change
//! waits at a time.
//!
//! `model` has the stages and what becomes otherwise; it is pure.

mod decide;
mod desk;
mod model;
mod pages;
mod propose;
mod refused;
mod sql;
mod tell;
mod view;
mod waiting;

pub use decide::{DecideChange, decide_change, withdraw_change};
pub use model::{Change, ChangeField, FieldChange, Stage, Voice};
pub(crate) use pages::routes;
pub use propose::{ProposeChange, propose_change};
pub use refused::Refused;
pub(crate) use tell::tell;
pub use view::{ChangesView, changes_of};
pub use waiting::waiting;
