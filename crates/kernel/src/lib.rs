//! What every room of the house agrees on: identities, time, digests, who acts, what may go wrong.
//!
//! **Invariant:** no input or output, no clock, no randomness, no database, no JSON.
//! Time comes in as an argument ([`Clock`]), chance comes in as bytes ([`Entropy`]).

mod actor;
pub mod calendar;
mod clock;
mod digest;
mod failed;
mod faults;
mod id;
mod instant;
pub mod item;
mod seal;
mod visible;

pub use actor::{Actor, Grant, Permission, Scope, UnknownPermission};
pub use clock::{Clock, Entropy, TurnableClock};
pub use digest::{Digest, DigestError, Hasher};
pub use failed::{Failed, Outcome, Retry};
pub use faults::Faults;
pub use id::{
    AccountId, AnswerId, ApplicationId, CaseId, ClosingId, ConsentId, CrisisId, EntryId, IdError, ImportId,
    IncidentId, ItemId, JobId, PersonId, PostId, RoundId, UnitId, VersionId,
};
pub use instant::{Instant, InstantError};
pub use seal::{BrokenSeal, SealForm, Sealed};
pub use visible::{is_blank, is_invisible, n_visible};
