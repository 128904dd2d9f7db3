//! The guideline's next version (sv. *ny version av riktlinjen*): written here, approved by somebody else, in force on
//! its day.
//!
//! A version begins as the text of the one in force. What is written is kept at once, right or wrong; it can be put
//! forward only when it can be read whole, and from then on its text is fixed: whoever wants to change it takes it back
//! first, and an approval is always of the text that was shown. **Nobody approves what they wrote themselves**, and an
//! approval rests on the decision of the body that the document names ([`Decision`]), with its day and number. On its
//! day it is the guideline in force ([`in_force`]); decisions made before keep the version they were made under.

mod decide;
mod in_force;
mod model;
mod refused;
mod sql;
#[cfg(test)]
mod tests;
mod view;
mod write;

pub use decide::{
    ApproveVersion, ProposeVersion, approve_version, propose_version, return_version, withdraw_version,
};
pub use in_force::{InForce, in_force, version_text};
pub use model::{Decision, Stage, StepKind, Version, VersionLine, VersionStep};
pub use refused::Refused;
pub use view::{compared_with, delivered, version, versions, waiting};
pub use write::{WriteSetting, WriteVersion, begin_version, write_setting, write_version};
pub(crate) use write::{editor, note, now};
