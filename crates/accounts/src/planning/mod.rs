//! What an account is planned and followed up by (sv. *planering och uppföljning*; MOT-NYT-09 to 13, MOT-INL-02,
//! ORE-CHK-01 to 04, STO-NYT-02): measurable goals with what they were measured at, for whom it is, the editorial plan,
//! how much is published and when less is.
//!
//! What somebody states in words (the plan that the purpose serves, the message, the audience …) is a fact and kept
//! where all facts are ([`crate::profile::state_fact`]). How many posts there were comes from whoever fetches them
//! ([`note_weeks`]), and how many questions were answered from whoever has the items ([`note_answered`]). What is missing follows from all of it and is never stored ([`plan`]).

mod goals;
mod model;
mod overlaps;
mod pages;
mod pauses;
mod refused;
mod review;
mod rules;
mod sql;
mod view;
mod weeks;

pub use goals::{EndGoal, MeasureGoal, SetGoal, end_goal, measure_goal, set_goal};
pub(crate) use model::months_after;
pub use model::{Gap, Goal, Measure, Pause, Review, monday_of};
pub use overlaps::{Common, Overlaps, overlaps};
pub(crate) use pages::routes;
pub use pauses::{OrderPause, order_pause};
pub use refused::Refused;
pub use review::review_audience;
pub use view::{Duty, Plan, duties, plan};
pub use weeks::{note_answered, note_weeks};
