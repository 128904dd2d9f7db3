//! Documents for reading and keeping: PDF/A-2u that is PDF/UA-1 too, made of headings, paragraphs, facts and tables.
//!
//! Both fonts are in the program and are put into every document, cut down to the signs it uses: DejaVu Sans for
//! text, Noto Emoji where it has none. A sign that neither has is shown by its number, as `[U+1F9FF]`; what nobody can
//! see is left out. Writing from right to left is shown letter by letter in the order it is stored. The same document
//! always gives the same bytes.

mod draw;
mod fonts;
mod layout;
mod lines;

use kernel::Instant;

/// A document to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title, which also stands at its head.
    pub title: String,
    /// Who answers for it: the organisation.
    pub author: String,
    /// The program that made it, and its version.
    pub software: String,
    /// When it was made.
    pub created_at: Instant,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the second level, below the title.
    Heading(String),
    /// A heading of the third level.
    Subheading(String),
    /// Text. Every line break is kept.
    Paragraph(String),
    /// Names with their values.
    Facts(Vec<(String, String)>),
    /// Rows under the names of their columns. Shorter rows end in empty cells; what is beyond the columns is left out.
    Table {
        /// The names of the columns.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

/// A document could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum Unprinted {
    /// A subheading stands before the first heading: levels must not be skipped (PDF/UA-1, 7.4.2).
    #[error("a subheading stands before the first heading")]
    Order,
    /// A table without columns.
    #[error("a table has no columns")]
    NoColumns,
    /// The fonts in the program cannot be read.
    #[error("the fonts cannot be read")]
    Fonts,
    /// What was made does not follow PDF/A-2u and PDF/UA-1.
    #[error("the document would not follow PDF/A-2u and PDF/UA-1: {0}")]
    Nonconforming(String),
}

impl Document {
    /// The document as a PDF/A-2u and PDF/UA-1 file.
    ///
    /// # Errors
    ///
    /// [`Unprinted`] when headings are out of order, a table has no columns, or the result would not conform.
    pub fn print(&self) -> Result<Vec<u8>, Unprinted> {
        let fonts = fonts::Fonts::load().ok_or(Unprinted::Fonts)?;
        let laid_out = layout::lay_out(self, &fonts)?;
        draw::draw(self, &laid_out, &fonts)
    }
}
