//! The guideline in force: its document and the parts of it that orders name, what it asks, its settings, its
//! templates, its next version and who is asked about it, its review and its guidance.

pub(super) mod consultations;
mod document;
pub(super) mod guides;
pub(super) mod parts;
pub(super) mod requirements;
pub(super) mod reviews;
pub(super) mod settings;
pub(super) mod templates;
pub(super) mod terms;
pub(super) mod versions;

pub(super) use parts::{Said, said};
