//! The documents that the guideline has somebody read where they work (sv. *underlag*).

use guideline::{RelatedDocument, UsedIn};
use people::Context;

/// A document to read.
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Where it is read; where nobody has stated that, what the guideline says of it.
    pub href: String,
    /// Whether nobody has stated where it is read.
    pub unplaced: bool,
}

/// What is read at this place (STO-TIL-03, MOT-PUB-02).
#[must_use]
pub fn reading(cx: &Context, place: UsedIn) -> Vec<Paper> {
    let paper = |it: &RelatedDocument| Paper {
        title: it.title.clone(),
        href: it.link.clone().unwrap_or_else(|| format!("/guideline#doc-{}", it.key)),
        unplaced: it.link.is_none(),
    };
    cx.guideline.document.used_in(place).map(paper).collect()
}
