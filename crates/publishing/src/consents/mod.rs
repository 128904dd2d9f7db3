//! The register of consents (sv. *samtycken*): for each unit, who has consented to being shown, for what, from when until
//! when, on which form, and where the paper lies (GDPR art. 7; NYK-11.2-01 to 03). Only what is needed to find the paper
//! is here.
//!
//! Whoever may answer on an account of the unit keeps its register. A consent is never changed; it is withdrawn, and says
//! then which posts rest on it.

mod model;
mod record;
mod refused;
pub(crate) mod sql;
mod view;
mod withdraw;

#[cfg(test)]
pub(crate) use model::tests as model_tests;
pub use model::{Consent, ConsentScope, ConsentWithdrawn};
pub use record::{RecordConsent, record_consent};
pub use refused::ConsentRefused;
pub use view::{consent, consents, units};
pub use withdraw::{WithdrawConsent, withdraw_consent};
