//! Snapshots (sv. *ögonblicksbilder*; ORE-ARK-01..04): at the guideline's times everything that is kept of an account becomes
//! a package that an archive can receive, whole and by itself: a job orders it towards the end of each stretch of the year,
//! another makes it, and it is open until somebody's receipt says that the archive has it. Where a folder of the archive is
//! set up the program hands it over and reads it back; elsewhere a person does, and notes to whom and under which reference.
//! Where more was written than the guideline's measure since the last one, more of them are proposed.

mod ask;
mod file;
pub(crate) mod hand_over;
pub(crate) mod make;
mod model;
mod note;
mod pace;
pub(crate) mod plan;
mod refused;
mod sql;
mod tell;
mod view;

pub use ask::ask_snapshot;
pub use file::fetch_package;
pub(crate) use file::{FORGET, forget};
pub use model::{By, Cause, Delivery, Made, Pace, Snapshot, Stage, Turn, denser, turn_of};
pub use note::{NoteDelivery, note_delivery};
pub use pace::{SetPace, set_pace};
pub use refused::Refused;
pub(crate) use tell::{TELL, tell};
pub use view::{AccountSnapshots, may_keep, snapshot, snapshots, waiting};
