//! Questions that are put on to somebody who knows (sv. *fråga vidare*; NYK-06-02, MOT-SVA-05, ORE-OVG-05, ORE-OVG-09,
//! NYK-03-07): a named expert, the unit that the item is about, or the registrar.
//!
//! Whoever answers asks ([`ask`]); the reply is due before the item is, and whoever is asked has a letter and sees it on
//! their start page. They need not answer on the account themselves: being asked, they see the question and the words of
//! the item, unless these are restricted. Their reply ([`reply`]) comes back to whoever answers, who posts it; a registrar's
//! stands at the assessment of the item. When the time has passed the asked are told once more, and with them the head of
//! the unit.

mod ask;
mod contact;
mod model;
mod refused;
mod reply;
mod sql;
mod tell;
mod view;

pub use ask::{AskQuery, ask, withdraw};
pub use contact::{Contact, SetContact, contacts, set_contact};
pub use model::{Query, QueryKind, QueryStage};
pub use refused::Refused;
pub use reply::{ReplyQuery, reply};
pub(crate) use tell::{fall_due, tell};
pub use view::{Errand, QueryView, Task, find, of_item, tasks};
