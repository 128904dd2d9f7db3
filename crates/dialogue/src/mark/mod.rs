//! What an item says about something else (sv. *markering*; ORE-BEH-03, ORE-OMV-03): that information is missing on another
//! page or in another channel, or how a unit could do something better. A person marks it; month by month it is counted by
//! page and by unit, for those who can mend it.

mod count;
mod model;
mod refused;
mod set;
mod sql;

pub use count::{Counted, Month, NotAMonth, Summary, count_marks, marks_of};
pub use model::{Mark, MarkKind, Target};
pub use refused::Refused;
pub use set::{MarkItem, end_mark, mark_item};
