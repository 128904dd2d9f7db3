use std::io::Write;

use serde::Serialize;
use serde_json::Value;

use crate::evidence::{STAMPS, pretty};
use crate::manifest::{EVIDENCE, STATEMENT};
use crate::package::Assembly;
use crate::signing::SigningKey;
use crate::statement::statement;
use crate::warc::CapturedPayload;
use crate::{Made, Unfit, Version};

/// The form of an archive of a whole account.
pub(crate) const FORM: &str = "export";
/// A WARC file of an export is closed at this size unless told otherwise; it bounds the memory needed.
pub const WARC_BYTES: usize = 64 * 1024 * 1024;

/// What an export is about.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportInput {
    /// A title for the file's readers.
    pub title: String,
    /// What it covers, and what is known to be missing.
    pub description: String,
    /// Account, coverage ledger, guideline version, who asked for it.
    pub context: Value,
    /// Who makes it.
    pub made: Made,
    /// When a WARC file is closed and the next begun; see [`WARC_BYTES`].
    pub warc_bytes: usize,
}

/// Writes the archive of a whole account, piece by piece, to anything that takes bytes.
///
/// Memory holds one WARC file and some 500 bytes for each record's line of the index.
pub struct ExportBuilder<W> {
    assembly: Assembly<W>,
    input: ExportInput,
    n_payloads: u64,
    n_versions: u64,
    n_pages: u64,
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    form: &'static str,
    title: &'a str,
    description: &'a str,
    exported_at: String,
    payloads: u64,
    versions: u64,
    pages: u64,
    stamps: &'static str,
    context: &'a Value,
}

impl<W: Write> ExportBuilder<W> {
    /// Begins an export.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when the destination takes no bytes.
    pub fn new(out: W, input: ExportInput) -> Result<Self, Unfit> {
        let assembly = Assembly::new(out, &input.made, input.warc_bytes.max(1))?;
        Ok(Self { assembly, input, n_payloads: 0, n_versions: 0, n_pages: 0 })
    }

    /// Adds an answer of the platform.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when it cannot stand in an archive or the destination takes no bytes.
    pub fn payload(&mut self, payload: &CapturedPayload) -> Result<(), Unfit> {
        self.n_payloads += 1;
        self.assembly.exchange(payload).map(|_| ())
    }

    /// Adds a wording of an item.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when it cannot stand in an archive or the destination takes no bytes.
    pub fn version(&mut self, it: &Version) -> Result<(), Unfit> {
        self.n_versions += 1;
        let address = format!("urn:uppsikt:version:{}", it.id);
        self.assembly.thing(&address, &it.content_type, it.seen_at, &it.bytes).map(|_| ())
    }

    /// Adds a page to begin reading at; the first one is the main page.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when it cannot stand in an archive or the destination takes no bytes.
    pub fn page(&mut self, address: &str, title: &str, at: kernel::Instant, html: &str) -> Result<(), Unfit> {
        self.n_pages += 1;
        let stored = self.assembly.thing(address, "text/html; charset=utf-8", at, html.as_bytes())?;
        self.assembly.page(&stored, title);
        Ok(())
    }

    /// Adds a file in the folder `evidence/`, such as a sealed bundle or a list.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when the name is taken or unfit, or the destination takes no bytes.
    pub fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unfit> {
        if name.contains('/') {
            return Err(Unfit::FileName(name.to_owned()));
        }
        self.assembly.file(&format!("evidence/{name}"), bytes)
    }

    /// Writes index, pages, list and signature, and gives the destination back.
    ///
    /// # Errors
    ///
    /// [`Unfit`] when the destination takes no bytes.
    pub fn finish(mut self, key: &SigningKey) -> Result<W, Unfit> {
        let input = &self.input;
        let document = Document {
            format: "uppsikt-evidence/1",
            form: FORM,
            title: &input.title,
            description: &input.description,
            exported_at: input.made.at.to_string(),
            payloads: self.n_payloads,
            versions: self.n_versions,
            pages: self.n_pages,
            stamps: STAMPS,
            context: &input.context,
        };
        self.assembly.file(EVIDENCE, &pretty(&document)?)?;
        self.assembly.file(STATEMENT, statement(FORM, &input.made, key).as_bytes())?;
        self.assembly.finish(&input.title, &input.description, key)
    }
}
