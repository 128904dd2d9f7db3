//! The guideline to be read (sv. *Riktlinjen*): what the document asks, how the program meets it, which settings rule
//! it, and the texts and forms that it points to.
//!
//! Everybody who is signed in may read all of it; nobody else may. The pages are worked out from the guideline in force
//! ([`people::Context::guideline`]) and from what comes with it ([`guideline::Papers`]); what is kept here is its next
//! version, from draft to approval ([`version`]), who was asked about it ([`consultation`]), its reviews ([`review`]), and
//! who has acknowledged which of its guidance ([`guide`]). What waits for somebody is told by [`duties`].
//!
//! **What is claimed is what stands in the requirements.** A row without a way in which it is met says so; that a
//! template serves a requirement meets none.
//!
//! **Templates** are Markdown from a file, also the organisation's own ([`markdown`]): raw HTML is shown as text, links
//! lead to other templates or outside, pictures are their words. What is known of the organisation is filled in
//! ([`Blanks`]); a blank that is not known stays and is seen.
//!
//! Rooms: `row` and `setting` (a requirement and a value as they are read), `place` (where in the program), `blanks`,
//! `markdown`, `version/`, `consultation/`, `review/`, `guide/`, `duty`, `governing_documents` (what the guideline serves under), `roles` (who has which), `pages/`. The binary takes [`routes`], and for programs [`Blanks`], [`markdown::plain`] and [`governing`].

mod blanks;
pub mod consultation;
mod duty;
mod governing_documents;
pub mod guide;
pub mod markdown;
mod pages;
mod place;
pub mod review;
mod roles;
mod row;
mod setting;
#[cfg(test)]
mod tests;
pub mod version;

pub use blanks::Blanks;
pub use duty::{Duty, duties};
pub use governing_documents::superior;
pub use pages::{routes, standalone};
pub use row::governing;
