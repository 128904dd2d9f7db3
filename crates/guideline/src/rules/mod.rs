//! What the slices ask of a guideline, one file per duty.

mod account;
mod answer;
mod closing;
mod content;
mod fact;
mod listing;
mod moderation;
mod opening;
mod people;
mod planning;
mod privacy;
mod profile;
mod records;
mod registration;
mod route;
mod shared;
mod trouble;
mod upkeep;
mod watch;

pub use account::{
    AccountKind, AccountRules, Attestation, AttestationBasis, KindRule, Mailbox, Ownership, StrongSignIn,
};
pub use answer::{
    AnswerRules, FlowEnd, FlowStep, HelpRule, HoldingRules, QueryRules, ReferralRules, SilenceGround,
};
pub use closing::{ClosingAct, ClosingRules, NoticeRules, PreservationRules, Trigger};
pub use content::{
    AccessibilityRule, AccessibilityRules, CheckedBy, CompetitionRules, CompetitionTerms, Method,
};
pub use fact::Fact;
pub use listing::{Extent, ListEvent, ListField, ListRules, Place, ReportingRules};
pub use moderation::{BlockRules, EvidenceRules, ListKind, ModerationRules, PoliceReport, RestoreRules};
pub use opening::{
    AnswerForm, ApplicationQuestion, ChangeRules, CheckItem, Eligible, OpeningAct, OpeningRules,
};
pub use people::{ConductRule, Course, Cover, Gate, Guide, GuideGate, MandateRules, PeopleRules};
pub use planning::{AudienceGroup, Effect, Metric, PlanningRules, PostRules, PublishingRules, Purpose};
pub use privacy::{ConsentRules, Criterion, DataResponsibility, Forbidden, LegalBasis, PrivacyRules};
pub use profile::{OwnSymbol, ProfileCase, ProfileItem, ProfilePart, ProfileRules};
pub use records::{
    ArchiveRules, DisclosureRules, PlanHolder, Receivers, Retention, RetentionRules, SecrecyRules,
};
pub use registration::{
    Asked, NumberFormat, Registration, RegistrationGround, RegistrationRules, RegistrationSign,
};
pub use route::{Reply, Route, RouteKind};
pub use shared::{Cadence, Deciders, DecisionMode, Entity, Party, Step, Strength};
pub use trouble::{CrisisMode, CrisisRules, IncidentHandling, IncidentKind, IncidentRules, Property};
pub use upkeep::{ConsultationRules, ReviewRules, Term, UpkeepRules};
pub use watch::{Escalation, Stir, Told, WatchRules};
