//! Oversight: what happens to the accounts beside the everyday, and who sees to it.
//!
//! **Incidents** ([`incidents`]; sv. *informationssäkerhetsincident, personuppgiftsincident*). Anybody who works here
//! reports one. Whom the guideline names is told at once and confirms it; the account's manager is told and confirms that it
//! is reported; where personal data leaked, the law's time to notify the supervisory authority runs from when we knew.
//! What is seen by the program itself – a platform that no longer lets us in, a post that no longer says what we
//! published – is proposed as a draft, and a person decides whether it is one.
//!
//! **Crisis mode** ([`crisis`]; sv. *krisläge*). Whom the guideline names begins it, says of each account whether it is
//! used, and gets what people write put together at intervals.
//!
//! **Invariants.** A step is never taken back or changed: what was done stands in the order in which it was done. An
//! incident with personal data in it is closed only once the authority was notified, or it was said why not; one that asks
//! for a decision about the police only once there is one. Whoever has nothing to do with an incident does not find it.
//!
//! **Others call** [`duties`] (what a person has to do, for the first page of the house), [`jobs`] and [`routes`].

pub mod crisis;
mod duties;
pub mod incidents;
pub mod jobs;
mod pages;

pub use duties::duties;
pub use pages::routes;
