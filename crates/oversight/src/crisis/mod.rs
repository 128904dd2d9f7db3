//! Crisis mode (sv. *krisläge*): which accounts are used while a crisis lasts, who watches them, what is put together for
//! those who lead (ORE-KRI-01 to 07).
//!
//! Whom the guideline names begins it and ends it, and says of each account whether it is used. One that is not says where
//! the information is, and somebody confirms that it does; one that is used has somebody who watches it now.

mod act;
mod digest;
mod model;
mod refused;
mod rules;
mod sql;
mod tell;
mod view;

pub use act::{
    AddSlot, BeginCrisis, ChooseAccount, ConfirmNotice, add_slot, begin_crisis, choose_account,
    confirm_notice, end_crisis,
};
pub use model::{Choice, Crisis, Digest, Gap, Line, Notice, Slot, Theme, themes_of};
pub use refused::Refused;
pub use rules::{Follows, follows, leads, notice_text};
pub use view::{CrisisView, crises, crisis, on, proposed};

pub(crate) use digest::make as make_digest;
pub(crate) use tell::tell;
