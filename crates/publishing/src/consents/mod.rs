//! The register of consents (sv. *samtycken*): for each unit, who has consented to being shown, for what, from when until
//! when, on which form, and where the paper lies (GDPR art. 7; NYK-11.2-01 to 03). Only what is needed to find the paper
//! is here.
//!
//! A consent counts when it rests on something ([`Assurance`]): it was judged that the person understands, and the
//! guardians of whoever is not of age have consented (MOT-PUB-06, STO-PER-07). Why somebody needs more protection is
//! never kept.
//!
//! Whoever may answer on an account of the unit keeps its register. A consent is never changed; it is withdrawn, and says
//! then which posts rest on it.

mod assurance;
mod model;
mod read;
mod record;
mod refused;
pub(crate) mod sql;
mod view;
mod withdraw;

pub use assurance::{Assurance, Bar, Capacity, Flaw};
#[cfg(test)]
pub(crate) use model::tests as model_tests;
pub use model::{Consent, ConsentScope, ConsentWithdrawn};
pub use record::{RecordConsent, record_consent};
pub use refused::ConsentRefused;
pub use view::{consent, consents, to_ask_anew, units};
pub use withdraw::{WithdrawConsent, withdraw_consent};
