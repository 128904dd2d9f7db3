//! WARC/1.1: one gzip member per record, block and payload digests on every record.

mod header;
mod http;
mod read;
mod record;
mod target;
mod write;

pub use record::{Kind, RecordId};
pub use target::Target;
pub use write::{CapturedPayload, Warc};

pub(crate) use read::{Fault, Seen, Unpacked, walk};
pub(crate) use write::Stored;
