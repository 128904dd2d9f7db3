//! The guideline in force: its document and the parts of it that orders name, what it asks, its settings, its
//! templates, and its next version.

mod document;
pub(super) mod parts;
pub(super) mod requirements;
pub(super) mod settings;
pub(super) mod templates;
pub(super) mod versions;

pub(super) use parts::{Said, said};
