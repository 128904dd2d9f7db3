//! What somebody vouches for about an account (sv. *intyg*; MOT-ANS-05 to 13, STO-KOM-02 to 05): that there are
//! resources, competence and routines.
//!
//! The guideline says what is vouched for, by whom, how often and what it rests on. Whoever vouches for competence is
//! shown who lacks which course, and that is kept with the attestation; whoever vouches for routines links them, and an
//! attestation without any says so for as long as it stands. Nothing is worded anew: each time is a line of its own.
//!
//! `model` has how an account stands with it; it is pure.

mod attest;
mod model;
mod pages;
mod refused;
mod sql;
mod view;

pub use attest::{Attest, attest};
pub use model::{Attested, Standing};
pub(crate) use pages::routes;
pub use refused::Refused;
pub(crate) use view::of_account;
pub use view::{AttestationLine, AttestationsView, Duty, attestations, duties};
