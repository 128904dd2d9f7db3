//! What the slices ask of a guideline, one file per duty.

mod account;
mod answer;
mod closing;
mod fact;
mod listing;
mod moderation;
mod opening;
mod people;
mod planning;
mod profile;
mod registration;
mod shared;
mod watch;

pub use account::{AccountKind, AccountRules, Attestation, KindRule, Mailbox, Ownership, StrongSignIn};
pub use answer::AnswerRules;
pub use closing::{ClosingAct, ClosingRules, NoticeRules, PreservationRules, Trigger};
pub use fact::Fact;
pub use listing::{Extent, ListEvent, ListField, ListRules, Place, ReportingRules};
pub use moderation::{BlockRules, EvidenceRules, ModerationRules, RestoreRules};
pub use opening::{AnswerForm, ApplicationQuestion, CheckItem, Eligible, OpeningAct, OpeningRules};
pub use people::{ConductRule, Course, Cover, Gate, MandateRules, PeopleRules};
pub use planning::{Metric, PlanningRules, PublishingRules, Purpose};
pub use profile::{OwnSymbol, ProfileCase, ProfileItem, ProfileRules};
pub use registration::{Asked, NumberFormat, Registration, RegistrationGround, RegistrationRules};
pub use shared::{Cadence, Deciders, DecisionMode, Entity, Party, Step, Strength};
pub use watch::{Escalation, Told, WatchRules};
