//! archive.
mod bundle;
mod cdxj;
mod container;
mod description;
mod export;
mod manifest;
mod package;
pub mod render;
pub mod signing;
pub mod stamp;
mod statement;
mod unfit;
pub mod verify;
pub mod warc;

pub use bundle::{Bundle, BundleInput, Clocks, Made, Screenshot, Subject, Version};
pub use description::DescriptionInput;
pub use export::{ExportBuilder, ExportInput, WARC_BYTES};
pub use unfit::Unfit;
