//! Section by section, from a guideline's text to its rules.

mod account;
mod content;
mod document;
mod grounds;
mod meanwhile;
mod office;
mod planning;
mod privacy;
mod profile;
mod records;
mod registration;
mod service;
mod shared;
mod trouble;
mod upkeep;
mod way;

use kernel::Hasher;

use crate::base::Base;
use crate::read::{Page, Problems, Section};
use crate::{Guideline, GuidelineVersion};

impl Guideline {
    /// Reads a guideline together with the law's base; `name` is what problems call the text. What it leaves out since
    /// it was written before the program asked for it is what the base gives meanwhile, and not stated by the document.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the base's text or, when that is right, with the guideline's.
    pub fn parse(name: &str, text: &str, base_text: &str) -> Result<Self, Problems> {
        let base = Base::parse(base_text)?;
        let page = Page::new(name, text, &base.floors);
        let mut table = page.toml()?;
        meanwhile::fill_in(table.get_mut(), base_text, text.len());
        let whole = Section::whole(&page, &table);
        let mut guideline = read(&whole, &base, text, base_text);
        drop(whole);
        guideline.values = page.finish()?;
        Ok(guideline)
    }
}

fn read(whole: &Section<'_>, base: &Base, text: &str, base_text: &str) -> Guideline {
    let head = whole.section("guideline");
    let version = version(&head);
    let document = document::document(whole);
    let roles = document::roles(whole);
    let moderation = grounds::moderation(whole, base);
    let restore = grounds::restore(whole);
    let registration = registration::registration(whole);
    let (categories, grounds) = grounds::grounds(
        whole,
        base,
        &grounds::Defaults { moderation: &moderation, restore, registration: &registration },
    );
    let planning = planning::planning(whole);
    let opening = way::opening(whole, &planning);
    Guideline {
        name: version.name().to_owned(),
        version,
        organisation: head.text("organisation"),
        account: account::account(whole),
        change: way::change(whole, &opening),
        opening,
        closing: way::closing(whole),
        people: account::people(whole),
        profile: profile::profile(whole, &document.entities),
        planning,
        publishing: planning::publishing(whole),
        list: planning::list(whole),
        reporting: planning::reporting(whole),
        document,
        roles,
        office: office::office(whole),
        watch: service::watch(whole),
        answer: service::answer(whole),
        categories,
        grounds,
        evidence: grounds::evidence(whole),
        block: grounds::block(whole),
        secrecy: records::secrecy(whole),
        disclosure: records::disclosure(whole),
        retention: records::retention(whole),
        archive: records::archive(whole),
        privacy: privacy::privacy(whole),
        accessibility: content::accessibility(whole),
        competition: content::competition(whole),
        crisis: trouble::crisis(whole),
        incident: trouble::incident(whole),
        upkeep: upkeep::upkeep(whole),
        terms: upkeep::terms(whole),
        moderation,
        restore,
        registration,
        digest: digest(text, base_text),
        text: text.into(),
        values: vec![],
        law: base.clone(),
        based_on: head.text("based_on"),
    }
}

fn version(head: &Section<'_>) -> GuidelineVersion {
    let name = head.text("name");
    let valid_from = head.need("valid_from", head.maybe_date("valid_from"), crate::base::epoch());
    let revision = head.maybe_count("revision", 1..=9_999).unwrap_or(1);
    GuidelineVersion::new(&name, valid_from, revision).unwrap_or_else(|_| {
        head.problem(
            head.at(),
            "name ska ha små bokstäver a–z, siffror och bindestreck",
            "name should have small letters a–z, digits and hyphens",
        );
        GuidelineVersion::new("unread", valid_from, 1).expect("this is a name")
    })
}

/// Of both texts, with a byte between them that no text of TOML holds.
fn digest(text: &str, base_text: &str) -> kernel::Digest {
    let mut hasher = Hasher::default();
    hasher.update(base_text.as_bytes());
    hasher.update(&[0]);
    hasher.update(text.as_bytes());
    hasher.finish()
}
