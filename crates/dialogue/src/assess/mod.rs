//! Assessing items as public records (sv. *bedömning*; OSL 5:1, MOT-DIA-02..07, NYK-07-03): each is registered, kept in
//! order, or of minor importance. What the text, the decisions and the guideline's lists speak for is proposed
//! ([`Suggestion`]); a person decides, one item at a time ([`assess()`]) or as many as were shown ([`assess_shown`]).
//! Where secrecy is suspected nothing but `register` can be chosen. What is to be registered becomes a proposal to the
//! registrar in the same transaction.

mod batch;
mod decide;
mod facts;
mod model;
mod refused;
mod show;
pub(crate) mod sql;
mod tasks;

pub use batch::{AssessedBatch, Shown, assess_shown};
pub use decide::{AssessOrder, assess};
pub use model::{Assessed, Assessment, Bound, Choice, Suggestion};
pub use refused::Refused;
pub(crate) use refused::sign_words;
pub(crate) use show::latest;
pub use show::{Assessing, Line, is_assessed, of_item, waiting, waiting_count};
pub use tasks::record_tasks;
