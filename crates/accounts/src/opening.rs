//! The account's life from application to opening (sv. *från ansökan till öppnat konto*).
//!
//! Anybody who works here applies. The guideline says what is asked, which steps there are and in which order, who
//! takes each, who is heard and who decides; nothing here knows a municipality. An application is versioned: a yes
//! counts for the wording it was given to and no other. When it is decided and what bars is done, the account comes
//! into being ([`open_applied`]). A guideline that is not decided yet shows what it would ask and bars nobody.
//!
//! `model` has the stages, `wording` what an application says, `examine` what it lacks, `dossier` what follows from all
//! that has happened; these are pure. `secret_words` says what looks like a password and so is not kept.

mod decide;
mod delegated;
mod desk;
mod dossier;
pub(crate) mod examine;
mod invitation;
pub(crate) mod meeting;
mod model;
mod open;
pub(crate) mod pages;
mod refused;
pub(crate) mod secret_words;
mod sql;
mod submit;
mod take_step;
pub(crate) mod town;
mod trained;
mod view;
mod waiting;
mod wording;
pub(crate) mod words;
mod write;

pub(crate) use decide::role_label;
pub use decide::{Decide, decide, hear};
pub use delegated::{DelegatedDecision, delegated_decisions, delegated_decisions_csv};
pub use dossier::{Dossier, LineState, StepState};
pub(crate) use examine::custodians_lack;
pub use examine::{Missing, Why, missing};
pub use meeting::{CallMeeting, Meeting, call_meeting};
pub use model::{Application, LineTicked, Stage, StepOutcome, StepTaken, Verdict, View, Voice};
pub use open::open_applied;
pub use refused::OpeningRefused;
pub use submit::{submit_application, withdraw_application};
pub(crate) use take_step::note_step;
pub use take_step::{TakeStep, Ticks, take_step, tick_checklist};
pub use town::Town;
pub use trained::Untrained;
pub(crate) use trained::{untrained, who_lacks_what};
pub use view::{ApplicationView, application, applications};
pub use waiting::{Waiting, waiting};
pub use wording::{Answer, Field, Fields, OTHERS, SignIn, Wording, own_questions};
pub use write::{begin_application, rewrite_application};
