//! Help with an answer (sv. *be en kollega läsa*; MOT-SVA-08, NYK-03-04, NYK-03-06): who answers saves what they wrote as
//! a draft and asks somebody to read it before it is sent.
//!
//! One colleague is asked who may answer there, or whoever has a role that the guideline names as helper
//! (`answer.help`). The colleague takes it, words it anew, gives it back with a note, or approves it: then it is sent as
//! every answer is, signed by who wrote it, and says who read it. Everything that is done with a draft is a step with its
//! author; whoever acts names the last step that they saw, so that of two who press at once one is told. A draft answers
//! one wording of an item: when the item is edited it can be sent no more.

mod approve;
mod ask;
mod model;
mod refused;
mod sql;
mod turn;
mod view;

pub use approve::{ApproveDraft, approve_draft};
pub use ask::{AskForHelp, Helpers, ask_for_help, helpers};
pub(crate) use ask::{roles_among, roles_of};
pub use model::{AnswerDraft, Asked, DraftAct, DraftStage, DraftStep, NobodyAsked};
pub use refused::Refused;
pub(crate) use turn::verb;
pub use turn::{DraftOrder, RewordDraft, give_back, reword_draft, take_draft, withdraw_draft};
pub use view::{Chore, DraftView, Errand, drafts_of, errands};
