//! Existing accounts brought in (sv. *befintliga konton tas in*): a file is looked at row by row, and nothing comes in
//! until somebody confirms what was shown; then all of it does, or nothing. Every account gets a day by which it meets
//! what the guideline asks of new ones.
//!
//! `read` makes rows of bytes, `row` makes accounts of rows; both are pure.

mod confirm;
mod duties;
pub(crate) mod pages;
mod preview;
mod read;
mod row;
mod sql;
mod words;

pub use confirm::{bring_in, confirm_import, import};
pub use duties::{OpenDuty, change_custodians, duties, meet_duty, unmet_duties};
pub(crate) use duties::{answers_for, lacking};
pub use preview::{Preview, PreviewRow, check_file, look as look_at_file, preview, send_import};
pub use read::Unreadable;
pub(crate) use row::slug;
pub use row::{Column, Fault};
pub use sql::Import;
