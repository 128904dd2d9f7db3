//! Packages to an archive (sv. *arkivpaket*): FGS Paketstruktur 2.0, which is E-ARK CSIP and SIP 2.1.0 with METS
//! 1.12 and PREMIS 3.0. Made by [`Transfer`], examined by [`check`],
//! handed over by [`delivery`].
//!
//! A package holds the same content in up to three ways ([`Representation`]), what has happened to it ([`Event`]),
//! what it is about (Dublin Core), the schemas of its own documents, and texts that a reader needs. Its content
//! type is `OTHER` with a specification of our own that lies in the package: no FGS is there for social media.
//!
//! - Nothing is in memory but names of roles and the few files of documentation; what grows is written aside.
//! - The same input gives the same bytes. Contents are digested on their way (SHA-256).
//! - It is written under a working name and gets its own when every byte is on the disk.
//!
//! The schemas in the package are our own and describe the part of METS, PREMIS and Dublin Core that we write;
//! the published ones, which name no licence, may be added with [`Transfer::schema`].

pub mod check;
pub mod delivery;
mod dublin;
mod input;
mod made;
mod mets;
mod papers;
mod place;
mod premis;
mod representation;
mod spool;
mod tar;
mod unsent;
mod writer;
mod xml;

pub use input::{Event, EventKind, FileInput, ItemEvents, Organisation, Representation, TransferInput};
pub use made::{Complete, Counted, Made};
pub use place::Shape;
pub use unsent::Unsent;
pub use writer::Transfer;
