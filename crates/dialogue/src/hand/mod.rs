//! Accounts on platforms that no connector reaches (sv. *konton som sköts för hand*; NYK-02-01, KBA-SYF-01). People read
//! there and write down here what stands there, with the picture, sound or film that came with it ([`write_down`]); they
//! publish answers there and say so here ([`note_given`]); what was decided about an item they do there, once its evidence
//! is sealed ([`note_done`]). What is written down is a payload like any other, so triage, deadlines, assessment,
//! evidence and disposal are the same.

mod file;
mod give;
mod keep;
mod model;
mod refused;
mod seen;
mod view;
mod write;

pub use file::{ItemFile, file};
pub use give::{NoteGiven, note_given};
pub use model::{HandKind, WriteDown};
pub use refused::Refused;
pub use seen::{note_done, written_payload};
pub use view::{ToPublish, to_publish};
pub(crate) use view::{media, stands_by_hand};
pub use write::write_down;
