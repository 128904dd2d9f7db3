//! Sealed evidence and archives of accounts as WACZ files, packages to an archive, documents for reading, and the
//! verification of all but the last.
//!
//! The crate stands alone: no database, no network, no clock. Times, identities and unpredictable bytes are
//! arguments; only the signature draws its own chance inside the cryptographic library. Files are read and written
//! in [`transfer`] alone, whose packages are too large for memory.
//!
//! # What is made
//!
//! - [`Bundle::copy`]: the evidence (sv. *bevis*) of one item: the platform's own answers byte for byte, every
//!   wording, a page rendered from them (marked as no screenshot), perhaps a screenshot, and the context.
//! - [`Bundle::description`]: the same for what must not be copied (child-abuse images, BrB 16:10 a). Its input
//!   has no field for bytes or JSON, so that a copy cannot be handed in.
//! - [`ExportBuilder`]: the archive of an account, written piece by piece.
//! - [`transfer::Transfer`]: a package to an archive (METS, PREMIS), which holds such archives.
//! - [`pdf::Document`]: a document as PDF/A-2u and PDF/UA-1.
//! - [`folder()`]: a few files as one, without a signature.
//!
//! The first three are WACZ 1.1.1: WARC/1.1 files with a digest on every record, a CDXJ index, pages to begin at, and
//! `evidence/` with `evidence.json` and `OM-BEVISET.txt`, which says what the seal proves, what it does not, and
//! the commands by which anybody verifies it offline with public tools. The files of `evidence/` stand one folder
//! deep because `wacz validate` loses paths of any other depth.
//!
//! # What the seal is
//!
//! The seal is the SHA-256 of the finished file ([`Bundle::digest`]). Inside, `datapackage.json` lists every file
//! with its digest and `datapackage-digest.json` holds the signature over that list, in the anonymous form of
//! wacz-auth 0.1.0. The other form would put a time stamp into the file: then nothing could be sealed while the
//! authority is down, and the parts of an authority's answer that nobody signs could be changed unseen.
//!
//! **A stamp is therefore always a file of its own beside the sealed file** (`bevis.wacz.tsr`: the authority's
//! answer as it came) and covers all of its bytes. It can come at once, later, or from several authorities, and
//! never changes what was sealed; until there is one, the report says *stamp pending* (sv. *stämpel väntar*).
//! `openssl ts -verify -data bevis.wacz -in bevis.wacz.tsr -CAfile rot.pem` needs nothing else.
//!
//! # Why every changed byte is found
//!
//! The contents are in the list, the list is under the signature, and each value beside the signature must repeat
//! one of the list or has one valid spelling. The container around them has no freedom: nothing compressed, no
//! times, comments, gaps or extra fields, so that [`verify`] computes each of its bytes from names and
//! contents and compares. A finding says where: the file, the record, the field, or the container between the
//! files. Hostile input meets limits ([`verify::Limits`]) before it meets memory.
//!
//! # Invariants
//!
//! - A header, address or name that could break out of its line or folder is encoded or refused, never written.
//! - Cookies and authorizations are never archived, even when handed in.
//! - The same input gives the same bytes, except the signature.

mod bundle;
mod cdxj;
mod container;
mod description;
mod evidence;
mod export;
mod folder;
mod manifest;
mod package;
pub mod pdf;
pub mod render;
pub mod signing;
pub mod stamp;
mod statement;
pub mod transfer;
mod unfit;
pub mod verify;
pub mod warc;

pub use bundle::{Bundle, BundleInput, Clocks, Made, Screenshot, Subject, Version};
pub use description::DescriptionInput;
pub use export::{ExportBuilder, ExportInput, WARC_BYTES};
pub use folder::folder;
pub use unfit::Unfit;
