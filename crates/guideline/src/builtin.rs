//! The guidelines that come with the product.

use std::sync::OnceLock;

use crate::{Guideline, Papers, Problems, Requirements, Template, Templates};

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

const TEMPLATES: [(&str, &str); 38] = [
    ("anmal-innehall", include_str!("../../../guidelines/mallar/anmal-innehall.md")),
    ("ansokan-om-konto", include_str!("../../../guidelines/mallar/ansokan-om-konto.md")),
    ("arkivering", include_str!("../../../guidelines/mallar/arkivering.md")),
    ("avslutsmeddelande", include_str!("../../../guidelines/mallar/avslutsmeddelande.md")),
    ("besvara-inlagg", include_str!("../../../guidelines/mallar/besvara-inlagg.md")),
    ("bildhantering", include_str!("../../../guidelines/mallar/bildhantering.md")),
    ("checklista-avsluta-konto", include_str!("../../../guidelines/mallar/checklista-avsluta-konto.md")),
    ("checklista-nytt-konto", include_str!("../../../guidelines/mallar/checklista-nytt-konto.md")),
    ("delegation", include_str!("../../../guidelines/mallar/delegation.md")),
    ("diarieforing-handledning", include_str!("../../../guidelines/mallar/diarieforing-handledning.md")),
    ("flodesschema-synpunkter", include_str!("../../../guidelines/mallar/flodesschema-synpunkter.md")),
    ("gallringsbeslut", include_str!("../../../guidelines/mallar/gallringsbeslut.md")),
    ("grafisk-profil", include_str!("../../../guidelines/mallar/grafisk-profil.md")),
    ("halvarsrapport", include_str!("../../../guidelines/mallar/halvarsrapport.md")),
    ("handledning", include_str!("../../../guidelines/mallar/handledning.md")),
    ("hanvisa-vidare", include_str!("../../../guidelines/mallar/hanvisa-vidare.md")),
    ("hot-och-riskanalys", include_str!("../../../guidelines/mallar/hot-och-riskanalys.md")),
    ("incidentrapport", include_str!("../../../guidelines/mallar/incidentrapport.md")),
    ("informationshanteringsplan", include_str!("../../../guidelines/mallar/informationshanteringsplan.md")),
    ("juridisk-checklista", include_str!("../../../guidelines/mallar/juridisk-checklista.md")),
    ("kommunikationsplan", include_str!("../../../guidelines/mallar/kommunikationsplan.md")),
    ("krishanvisning", include_str!("../../../guidelines/mallar/krishanvisning.md")),
    ("kriskommunikation", include_str!("../../../guidelines/mallar/kriskommunikation.md")),
    ("kvittens-uppforanderegler", include_str!("../../../guidelines/mallar/kvittens-uppforanderegler.md")),
    ("lagre-takt", include_str!("../../../guidelines/mallar/lagre-takt.md")),
    ("losenord-och-behorighet", include_str!("../../../guidelines/mallar/losenord-och-behorighet.md")),
    ("ordlista", include_str!("../../../guidelines/mallar/ordlista.md")),
    ("ordningsregler", include_str!("../../../guidelines/mallar/ordningsregler.md")),
    ("privat-anvandning", include_str!("../../../guidelines/mallar/privat-anvandning.md")),
    ("redaktionell-plan", include_str!("../../../guidelines/mallar/redaktionell-plan.md")),
    ("regelsida", include_str!("../../../guidelines/mallar/regelsida.md")),
    (
        "riskbedomning-personuppgifter",
        include_str!("../../../guidelines/mallar/riskbedomning-personuppgifter.md"),
    ),
    ("samtycke-foto", include_str!("../../../guidelines/mallar/samtycke-foto.md")),
    ("sekretessnotis", include_str!("../../../guidelines/mallar/sekretessnotis.md")),
    ("tavlingsvillkor", include_str!("../../../guidelines/mallar/tavlingsvillkor.md")),
    ("ton-och-sprak", include_str!("../../../guidelines/mallar/ton-och-sprak.md")),
    ("tydlig-avsandare", include_str!("../../../guidelines/mallar/tydlig-avsandare.md")),
    ("uppdrag", include_str!("../../../guidelines/mallar/uppdrag.md")),
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

/// A guideline that comes with the product; its text is read once in a process.
///
/// # Errors
///
/// [`Problems`] when there is none with this name, or it cannot be read.
pub fn load(name: &str) -> Result<Guideline, Problems> {
    static READ: [OnceLock<Result<Guideline, Problems>>; GUIDELINES.len()] =
        [const { OnceLock::new() }; GUIDELINES.len()];
    match GUIDELINES.iter().zip(&READ).find(|((known, _), _)| *known == name) {
        Some(((_, text), read)) => read.get_or_init(|| Guideline::parse(name, text, BASE)).clone(),
        None => Err(Problems::no_such_guideline(name, names())),
    }
}

/// The templates that come with the product, each a draft to be adopted, in the order of their parts.
///
/// # Errors
///
/// [`Problems`] when one cannot be read.
pub fn templates() -> Result<Templates, Problems> {
    static READ: OnceLock<Result<Templates, Problems>> = OnceLock::new();
    READ.get_or_init(|| {
        let read = TEMPLATES.iter().map(|(name, text)| Template::parse(name, text));
        Ok(Templates::new(read.collect::<Result<_, _>>()?))
    })
    .clone()
}

/// What comes with the guideline of this name: the requirements of its document, where they come with the product,
/// and the templates.
///
/// # Errors
///
/// [`Problems`] when something of it cannot be read.
pub fn papers(name: &str) -> Result<Papers, Problems> {
    static READ: [OnceLock<Result<Requirements, Problems>>; REQUIREMENTS.len()] =
        [const { OnceLock::new() }; REQUIREMENTS.len()];
    let requirements = match REQUIREMENTS.iter().zip(&READ).find(|((known, _), _)| *known == name) {
        Some(((_, text), read)) => read.get_or_init(|| Requirements::parse(name, text)).clone()?,
        None => Requirements::default(),
    };
    Ok(Papers { requirements, templates: templates()? })
}
