//! The guidelines that come with the product.

use crate::{Guideline, Problems};

/// The law's base that comes with the product, as text.
pub const BASE: &str = include_str!("../../../guidelines/base.toml");

const GUIDELINES: [(&str, &str); 5] = [
    ("kungsbacka", include_str!("../../../guidelines/kungsbacka/guideline.toml")),
    ("motala", include_str!("../../../guidelines/motala/guideline.toml")),
    ("nykoping", include_str!("../../../guidelines/nykoping/guideline.toml")),
    ("orebro", include_str!("../../../guidelines/orebro/guideline.toml")),
    ("stockholm", include_str!("../../../guidelines/stockholm/guideline.toml")),
];

const REQUIREMENTS: [(&str, &str); 5] = [
    ("kungsbacka", include_str!("../../../guidelines/kungsbacka/requirements.toml")),
    ("motala", include_str!("../../../guidelines/motala/requirements.toml")),
    ("nykoping", include_str!("../../../guidelines/nykoping/requirements.toml")),
    ("orebro", include_str!("../../../guidelines/orebro/requirements.toml")),
    ("stockholm", include_str!("../../../guidelines/stockholm/requirements.toml")),
];

/// The names of the guidelines that come with the product.
pub fn names() -> impl Iterator<Item = &'static str> {
    GUIDELINES.iter().map(|it| it.0)
}

/// The text of a guideline that comes with the product.
#[must_use]
pub fn text(name: &str) -> Option<&'static str> {
    GUIDELINES.iter().find(|it| it.0 == name).map(|it| it.1)
}

/// The text of the requirements of a document, each with how it is met, where they come with the product.
#[must_use]
pub fn requirements(name: &str) -> Option<&'static str> {
    REQUIREMENTS.iter().find(|it| it.0 == name).map(|it| it.1)
}

/// A guideline that comes with the product.
///
/// # Errors
///
/// [`Problems`] when there is none with this name, or it cannot be read.
pub fn load(name: &str) -> Result<Guideline, Problems> {
    match text(name) {
        Some(text) => Guideline::parse(name, text, BASE),
        None => Err(Problems::no_such_guideline(name, names())),
    }
}
