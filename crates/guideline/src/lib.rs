//! One organisation's decided rules for social media as data: read, checked against the law, explained.
//!
//! A guideline is one TOML file (`guidelines/<name>/guideline.toml`), written to be read by the people who
//! decided it. [`Guideline::parse`] reads it together with the law's base (`guidelines/base.toml`) and gives
//! typed rules to the slices, or all [`Problem`]s at once, each with line, column and a suggestion.
//!
//! ```
//! let motala = guideline::builtin::load("motala").unwrap();
//! assert_eq!(motala.version.to_string(), "motala@2025-09-18");
//! let ground = motala.ground("off-topic").unwrap();
//! assert_eq!(ground.acts(), [guideline::Act::Hide, guideline::Act::Remove]);
//! let signed = motala.answer.sign("Hej! Vi tittar på det.", "Redaktör Ek", "Tekniska", &motala.organisation);
//! assert!(signed.ends_with("/Redaktör Ek, redaktör för Tekniska, Motala kommun"));
//! ```
//!
//! **Every value says where it comes from**: a requirement of the document (`MOT-BEV-03`), a law, or a local
//! decision. Where the document is silent the file says so (`stated = false`) and why the value was chosen.
//! [`Guideline::explain`] tells value, source, floor and silence of every key; [`Guideline::check`] lists the
//! silences, what the law changed and what is missing; [`diff`] tells two versions apart in words.
//!
//! **The law is a floor.** A guideline may tighten it, never loosen it. Where it would, the law's value is the
//! value, and `check` and `explain` say what the document wanted. A ground of 5 § lag 1998:112 is removed, not
//! hidden, whatever the document says.
//!
//! **Invariants.** No input or output. Reading never panics on any text. A guideline in memory is never changed;
//! decisions store its [`GuidelineVersion`] and [`Guideline::digest`].
//!
//! **Five documents run.** What differs between municipalities is data, never an `if`: who decides and in which
//! order, what a profile says, which grounds there are. A document that is not decided notes and bars nobody
//! ([`Guideline::is_binding`]). A ground that a document lacks is not there, but for those that the law demands.
//!
//! **Every requirement of a document** stands in `guidelines/<name>/requirements.toml` with how it is met
//! ([`Requirements`]), and some value of the guideline comes from it.
//!
//! **What comes along** ([`Papers`]): the requirements, and the templates (`guidelines/mallar/*.md`), each a draft until the
//! organisation adopts it or puts its own text in its place.
//!
//! Rooms: `guideline`, `document` and `ground` (what the slices ask), `rules/` (one file per duty), `base` and `law`
//! (the law's floors, grounds, time limits and amounts), `read/` (a TOML file as sections with places, sources and
//! floors), `parse/` (section by section into rules), `caption/` (what settings are called), `explain`, `check`,
//! `diff`, `edit`, `requirement`, `template`, `papers`.
//!
//! To add a setting: a field in its struct, a line in `parse/`, a name in `caption/`, and a value with a source in
//! each guideline; if the municipalities differ in it, a line in `tests/five.txt`.
//! To add a municipality: a folder in `guidelines/` and a line in `builtin`.

mod authority;
mod base;
pub mod builtin;
mod caption;
mod check;
mod choice;
mod diff;
mod document;
mod edit;
mod explain;
mod ground;
mod guideline;
mod law;
mod papers;
mod parse;
mod read;
mod requirement;
mod rules;
mod signature;
mod source;
mod template;
#[cfg(test)]
mod tests;
mod version;

pub use authority::Authority;
pub use base::{Base, LawGround};
pub use caption::{caption, chapters};
pub use check::{Remark, RemarkKind};
pub use choice::Choice;
pub use diff::{Change, diff};
pub use document::{DatedReference, Document, DocumentState, Predecessor, RelatedDocument, Relation, UsedIn};
pub use edit::{EditError, SettingChange, WrittenSettings, change_setting, dated};
pub use explain::{Explained, FloorNote, NoSuchKey};
pub use ground::{Act, Basis, Category, EvidenceForm, Ground, Police, Question, Signal};
pub use guideline::{Guideline, Role, Sees};
pub use kernel::calendar::Label;
pub use law::{LawClock, LawLimit, LimitError, PriceBase};
pub use papers::Papers;
pub use read::{Problem, Problems};
pub use requirement::{Area, Met, Requirement, Requirements};
pub use rules::{
    AccessibilityRule, AccessibilityRules, AccountKind, AccountRules, AnswerForm, AnswerRules,
    ApplicationQuestion, ArchiveRules, Asked, Attestation, AttestationBasis, AudienceGroup, BlockRules,
    Cadence, ChangeRules, CheckItem, CheckedBy, ClosingAct, ClosingRules, CompetitionRules, CompetitionTerms,
    ConductRule, ConsentRules, ConsultationRules, Course, Cover, CrisisMode, CrisisRules, Criterion,
    DataResponsibility, Deciders, DecisionMode, DisclosureRules, Effect, Eligible, Entity, Escalation,
    EvidenceRules, Extent, Fact, FlowEnd, FlowStep, Forbidden, Gate, Guide, GuideGate, HelpRule,
    HoldingRules, IncidentHandling, IncidentKind, IncidentRules, KindRule, LegalBasis, ListEvent, ListField,
    ListKind, ListRules, Mailbox, MandateRules, Method, Metric, ModerationRules, NoticeRules, NumberFormat,
    OpeningAct, OpeningRules, OwnSymbol, Ownership, Party, PeopleRules, Place, PlanHolder, PlanningRules,
    PoliceReport, PostRules, PreservationRules, PrivacyRules, ProfileCase, ProfileItem, ProfilePart,
    ProfileRules, Property, PublishingRules, Purpose, QueryRules, Receivers, ReferralRules, Registration,
    RegistrationGround, RegistrationRules, RegistrationSign, Reply, ReportingRules, RestoreRules, Retention,
    RetentionRules, ReviewRules, Route, RouteKind, SecrecyRules, SilenceGround, Step, Stir, Strength,
    StrongSignIn, Term, Told, Trigger, UpkeepRules, WatchRules,
};
pub use signature::{Signature, SignatureError};
pub use source::{Source, SourceError};
pub use template::{Template, TemplateField, TemplateKind, TemplatePart, Templates};
pub use version::{GuidelineVersion, VersionError};
