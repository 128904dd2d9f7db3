//! What the slices ask of a guideline, one file per duty.

mod answer;
mod moderation;
mod registration;
mod watch;

pub use answer::AnswerRules;
pub use moderation::{BlockRules, EvidenceRules, ModerationRules, RestoreRules};
pub use registration::{Asked, NumberFormat, Registration, RegistrationGround, RegistrationRules};
pub use watch::{Escalation, Told, WatchRules};
