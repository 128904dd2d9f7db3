//! The closing of an account (sv. *avslut*): proposed, decided, told, waited, captured, registered, taken out of use.
//!
//! Whoever answers for an account proposes to close it, or the program does when nobody has posted for as long as the
//! guideline says ([`unused`]); neither closes anything. The guideline says who is heard and who decides, which steps
//! there are and in which order, who takes each and how long the notice stands; nothing here knows a municipality. No
//! step is taken before the one before it. What was captured is asked of those who fetch: they say when everything was
//! looked at last, and how much waits for a person ([`note_fetched`], [`wants_full_fetch`]). With the step that takes the
//! account away from the platform it is closed: the secret we sign in with is destroyed in the same change, nothing is
//! fetched, watched or answered any longer, and the public list says since when. Until then the closing can be called
//! off.
//!
//! What accounts does not know it does not claim: cases of moderation that are still carried out are not counted among
//! what waits, and the package of an account is made by whoever has the command for it, and named here by its digest:
//! the page says whether it is that of a package made here, or of none that is known.
//!
//! `model` has the stages, `dossier` what follows from all that has happened; these are pure. `ask` says what each step
//! has to be told.

mod ask;
mod cancel;
mod decide;
mod desk;
mod dossier;
mod fetched;
mod model;
mod notice;
mod pages;
mod propose;
mod refused;
mod rules;
mod says;
mod sql;
mod take_step;
mod tell;
mod unused;
mod view;
mod waiting;

pub use cancel::cancel_closing;
pub use decide::{Decide, decide_closing, hear_on_closing};
pub use dossier::{Around, Dossier, StepState};
pub use fetched::{note_fetched, wants_full_fetch};
pub use model::{Closing, Fetched, Preserved, Stage, StepTaken, View, Voice};
pub(crate) use pages::routes;
pub use propose::{Propose, propose_closing};
pub use refused::Refused;
pub use take_step::{TakeStep, take_closing_step};
pub(crate) use tell::tell;
pub(crate) use unused::propose_for_unused;
pub use view::{ClosingView, May, closing_of};
pub use waiting::{Waiting, waiting};
