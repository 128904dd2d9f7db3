//! The review of the document (sv. *översyn*): the role that owns it reads it anew before its day, and says whether it
//! stands.
//!
//! The day follows from the version in force and from the last review ([`due`]), so that it is told of once, however
//! often somebody looks, from the guideline's days of warning on until somebody has noted a review. A new version that
//! comes into force begins the time anew as a review does.

mod model;
mod note_review;
mod refused;
mod sql;
#[cfg(test)]
mod tests;
mod view;

pub use model::{Due, Review, ReviewOutcome, due};
pub use note_review::{NoteReview, note_review};
pub use refused::Refused;
pub use view::{may_review, next_review, reviews, waiting};
