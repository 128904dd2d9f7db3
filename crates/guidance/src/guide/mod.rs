//! Guidance for those who do one kind of work (sv. *vägledning*, KBA-SYF-02): everybody may read all of it; each
//! acknowledges the one for their work, once for each version of the guideline, and apart from the conduct rules. What
//! the guideline lets wait for it (`blocks`) is refused until then ([`unread_before`]).

mod acknowledge;
mod refused;
mod sql;
#[cfg(test)]
mod tests;
mod view;

pub use acknowledge::acknowledge_guide;
pub use refused::Refused;
pub use view::{GuideStanding, guides, unread_before, waiting};
