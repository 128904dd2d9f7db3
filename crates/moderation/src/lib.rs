//! Moderation: an item that breaks the account's terms or the law is hidden or removed (sv. *dölja, ta bort*;
//! lag 1998:112 § 5, MOT-DOL-01..16), never before its evidence is sealed, and restored when that was wrong.
//!
//! **The way of a case.** [`open_case`] is the decision: who, on which ground of the guideline, why, on which
//! wording. Where the guideline wants a second person, the case waits for [`confirm_case`]. From then on a job
//! takes one step at a time ([`step::advance`]): seal the evidence and read it back → hide or remove on the
//! platform → read the platform back → propose a register entry. [`ask_restoration`] undoes it, by another
//! person where the guideline says so.
//!
//! **Invariants.** Nothing is hidden or removed without a [`kernel::Sealed`] of that very item, made anew from
//! storage in the step that acts. If the evidence cannot be sealed, nothing is taken away and people are told.
//! Hide is not delete: no step falls back from one to the other; a ground that the law says must stop spreading
//! does not offer hide. If the item was edited after the decision, the case stops and a person decides again.
//! Where a copy is itself a crime (child-abuse images, BrB 16:10 a) the seal is a description, the platform is
//! never asked for the content again, and everything fetched of it is purged. Bundles that hold a copy, of an earlier
//! case or of what answers the item, are destroyed ([`bundle`]); such a decision waits for no other: cases of the item
//! that have not acted stop, and a restoration that is asked for or decided ends.
//!
//! **Several at once** are decided about in one go, each with a case and evidence of its own ([`batch`]). **Transferred** to
//! another channel is what is removed and handed over ([`transfer`]). What is secret or sensitive has a time to be gone
//! ([`clock`]). A case ends when nothing remains to be done ([`ending`]). Authors are blocked for a time ([`block`]);
//! visitors report and complain ([`complaint`]).
//!
//! **By hand.** Where no connector reaches the account, evidence is made of what was written down, and once it is sealed
//! a person does on the platform what was decided and says so ([`by_hand`]).
//!
//! **What is to be done now** by whom, for the first page of the house and for programs: [`duties`].
//!
//! **Disposal.** The jobs of `records::retention` run here ([`disposal`]): this is the last slice that knows something
//! that holds an item.
//!
//! A ground whose evidence only named people may open restricts the item's words as well; who reads them then stands in
//! the manual of `dialogue`. What people write about such a case is withheld with them.

mod again;
pub mod batch;
pub mod block;
mod bundle;
pub mod by_hand;
mod capturer;
pub mod clock;
mod close;
pub mod complaint;
mod confirm;
mod disposal;
pub mod duties;
pub mod ending;
mod evidence;
pub mod jobs;
mod model;
mod open;
mod pages;
mod police;
pub mod report;
mod restore;
mod sql;
mod stamp;
pub mod step;
pub mod transfer;
pub mod view;
mod viewing;
pub mod words;

pub use again::{Refused as AgainRefused, try_again};
pub use close::{Refused as CloseRefused, close_case};
pub use confirm::{Refused as ConfirmRefused, confirm_case, decline_case};
pub use model::{
    Act, BundleStage, Case, Form, OutOfOrder, Outcome, PoliceDecision, Restoration, RestorationStage, Stage,
    Step,
};
pub use open::{OpenCase, Refused as OpenRefused, open_case};
pub use pages::routes;
pub use police::{PoliceOrder, Refused as PoliceRefused, decide_police};
pub use report::{Filing, Refused as ReportRefused, ReportOrder, note_report};
pub use restore::{Refused as RestoreRefused, ask_restoration, confirm_restoration};
pub use stamp::{StampState, stamp_of};
pub use viewing::{Refused as ViewingRefused, view_evidence};
