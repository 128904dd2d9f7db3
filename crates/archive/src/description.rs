use kernel::{Instant, ItemId};
use serde::Serialize;

use crate::evidence::{ClocksDocument, STAMPS, ThingDocument, address, pretty};
use crate::manifest::{EVIDENCE, STATEMENT};
use crate::package::Assembly;
use crate::signing::SigningKey;
use crate::statement::statement;
use crate::{Clocks, Made, Unfit, render};

pub(crate) const TITLE: &str = "Beskrivning av bevis utan kopia";
/// The form of evidence that is a description alone.
pub(crate) const FORM: &str = "description";
/// The last part of the address of the only thing such a bundle holds.
pub(crate) const PAGE: &str = "beskrivning.html";

const LONGEST_TEXT: usize = 4_000;
const LONGEST_WORD: usize = 120;
const LONGEST_ADDRESS: usize = 2_000;

/// What is written down about something that must not be copied (child-abuse images, BrB 16:10 a).
///
/// There is no field for bytes, for the item's own text, or for JSON: a copy cannot be handed in. What a person
/// writes is prose, so a word of more than 120 characters, which an encoded image would be, is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescriptionInput {
    /// The item.
    pub item: ItemId,
    /// When it was described.
    pub described_at: Instant,
    /// Its clocks.
    pub clocks: Clocks,
    /// The account it stands on.
    pub account: String,
    /// The platform.
    pub platform: String,
    /// Where the police find it.
    pub address: Option<String>,
    /// What is seen, in words.
    pub what: String,
    /// The ground of the decision.
    pub ground: String,
    /// The guideline and its version.
    pub guideline: String,
    /// Who described it.
    pub described_by: String,
    /// What was done: police notice, purge, who was told.
    pub measures: Vec<String>,
    /// Who makes the bundle.
    pub made: Made,
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    form: &'static str,
    notice: &'static str,
    item: ItemId,
    described_at: String,
    described_by: &'a str,
    clocks: ClocksDocument,
    account: &'a str,
    platform: &'a str,
    address: Option<&'a str>,
    what: &'a str,
    ground: &'a str,
    guideline: &'a str,
    measures: &'a [String],
    page: ThingDocument<'a>,
    stamps: &'static str,
}

impl DescriptionInput {
    fn is_prose(&self) -> Result<(), Unfit> {
        let fields = [
            ("account", &self.account),
            ("platform", &self.platform),
            ("what", &self.what),
            ("ground", &self.ground),
            ("guideline", &self.guideline),
            ("described by", &self.described_by),
        ];
        fields.into_iter().try_for_each(|(field, text)| prose(field, text))?;
        if self.measures.len() > 20 {
            return Err(Unfit::Description { field: "measures", problem: "has more than 20 entries" });
        }
        self.measures.iter().try_for_each(|it| prose("measures", it))?;
        self.address.as_deref().map_or(Ok(()), is_address)
    }
}

impl DescriptionInput {
    /// Why these words of a person cannot stand in a description, if they cannot: asked before anything is decided.
    ///
    /// # Errors
    ///
    /// [`Unfit::Description`] with what is wrong.
    pub fn fits(words: &str) -> Result<(), Unfit> {
        prose("what", words)
    }

    /// Whether this can stand as the address where the police find the item.
    #[must_use]
    pub fn is_address(text: &str) -> bool {
        is_address(text).is_ok()
    }
}

fn prose(field: &'static str, text: &str) -> Result<(), Unfit> {
    let wrong = |problem| Err(Unfit::Description { field, problem });
    if text.trim().is_empty() {
        return wrong("is empty");
    }
    if text.chars().count() > LONGEST_TEXT {
        return wrong("has more than 4000 characters");
    }
    if text.split_whitespace().any(|it| it.chars().count() > LONGEST_WORD) {
        return wrong("has a word of more than 120 characters; write it in words");
    }
    if text.chars().any(|it| it.is_control() && it != '\n') {
        return wrong("has control characters");
    }
    Ok(())
}

fn is_address(text: &str) -> Result<(), Unfit> {
    let web = text.starts_with("https://") || text.starts_with("http://");
    if web && text.len() <= LONGEST_ADDRESS && text.bytes().all(|it| it.is_ascii_graphic()) {
        return Ok(());
    }
    Err(Unfit::Description { field: "address", problem: "is not a web address" })
}

pub(crate) fn seal(input: &DescriptionInput, key: &SigningKey) -> Result<Vec<u8>, Unfit> {
    input.is_prose()?;
    let made = &input.made;
    let mut assembly = Assembly::new(Vec::new(), made, usize::MAX)?;
    let html = render::description_page(input);
    let at = address(input.item, PAGE);
    let page = assembly.thing(&at, "text/html; charset=utf-8", input.described_at, html.as_bytes())?;
    assembly.page(&page, TITLE);
    let document = Document {
        format: "uppsikt-evidence/1",
        form: FORM,
        notice: "a copy would itself be a crime; this bundle holds none, and none is kept elsewhere",
        item: input.item,
        described_at: input.described_at.to_string(),
        described_by: &input.described_by,
        clocks: ClocksDocument::of(&input.clocks),
        account: &input.account,
        platform: &input.platform,
        address: input.address.as_deref(),
        what: &input.what,
        ground: &input.ground,
        guideline: &input.guideline,
        measures: &input.measures,
        page: ThingDocument::of("the description, for reading", &page, None),
        stamps: STAMPS,
    };
    assembly.file(EVIDENCE, &pretty(&document)?)?;
    assembly.file(STATEMENT, statement(FORM, made, key).as_bytes())?;
    let about = "Förseglad beskrivning. Innehållet får inte kopieras; ingen kopia finns i filen.";
    assembly.finish(TITLE, about, key)
}
