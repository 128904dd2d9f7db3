//! The list of accounts (sv. *förteckning*; MOT-NYT-19, MOT-NYT-20): which accounts are the organisation's, for
//! everybody on a page without signing in and as open data, for the staff with more fields.
//!
//! Which accounts the public sees follows from the guideline: all, or a selection that is decided account by account
//! with a reason. One that was brought in is official when somebody has decided so. What is not public is nowhere told apart from what does not exist: not in the list, not in the open
//! data, not by [`is_official`].

mod address;
mod changes;
mod decide_listing;
mod export;
mod model;
mod pages;
mod question;
mod read;
mod rules;
mod shelf;
pub(crate) mod sql;
pub(crate) mod tell_keeper;

pub use address::{Likeness, Spot};
pub use changes::{Change, Event, changes, note_changes};
pub use decide_listing::{DecideListing, Refused, decide_listing};
pub(crate) use export::cell;
pub use model::{Decision, Listed, ShownTo, Verdict, platform_name};
pub(crate) use pages::routes;
pub use question::is_official;
pub(crate) use read::is_kept_back;
pub use read::{is_public, listed, public_list, undecided};
pub use rules::is_for_staff;
