//! A TOML file as sections with places: every value is read once, with its source, and every slip is kept.
//!
//! A [`Section`] is one table of the file. Reading a key gives the typed value; a slip gives a harmless
//! stand-in and a [`Problem`], so that all slips are found in one reading. A section that goes out of use
//! reports the keys nobody asked for. What was read is kept with source and floor for `explain` and `diff`.

mod lists;
mod page;
mod problem;
mod section;
mod typed;
mod values;

pub(crate) use page::{Bound, Floor, Page};
pub(crate) use problem::nearest;
pub use problem::{Problem, Problems};
pub(crate) use section::{Given, Section};
pub(crate) use typed::choice_words;
pub(crate) use values::yes_or_no;
