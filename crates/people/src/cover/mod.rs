//! Who covers for somebody who is away, day by day, proven before the absence is granted (MOT-BEV-05).

mod model;
mod show;

pub use model::{DayCover, Gap};
pub(crate) use model::{every_day, in_words, plan};
pub(crate) use show::facts;
pub use show::{CoverLine, cover_of};
