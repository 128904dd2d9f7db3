use kernel::calendar::{Date, Label, date_of};

use crate::authority::{Authority, authority};
use crate::law::{self, LawClock, PriceBase};
use crate::read::{Bound, Floor, Page, Problems, Section};
use crate::{EvidenceForm, Police, Source};

/// What the law asks of every organisation: floors under the values, and the law's own grounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The version: `base@2026-11-23`.
    pub version: String,
    /// What is never a ground, said to whoever chooses one.
    pub reminder: Label,
    /// The law's own grounds, by key.
    pub grounds: Vec<LawGround>,
    /// The law's own time limits.
    pub clocks: Vec<LawClock>,
    /// The price base amounts of the years that are known.
    pub price_bases: Vec<PriceBase>,
    /// What authorities that have changed names are called now.
    pub authorities: Vec<Authority>,
    pub(crate) floors: Vec<Floor>,
}

/// A ground that the law itself gives; a guideline's ground points at it by its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawGround {
    /// The name: `bbs-1d`.
    pub key: String,
    /// What the law calls it.
    pub label: Label,
    /// The law in own words.
    pub rule: Label,
    /// What to do at once, where something must be done before anything else.
    pub instruction: Option<Label>,
    /// Where the law says so.
    pub sources: Vec<Source>,
    /// The day from which it is a ground.
    pub valid_from: Date,
    /// Whether the message must be stopped from spreading (lag 1998:112 5 §).
    pub stop_spreading: bool,
    /// Whether it is a crime.
    pub crime: bool,
    /// Whether what it concerns may be under secrecy.
    pub secrecy: bool,
    /// The least careful form of evidence.
    pub evidence: EvidenceForm,
    /// The least that has to be done about the police.
    pub police: Police,
}

impl Base {
    /// Reads the law's base.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, Problems> {
        let page = Page::new("base", text, &[]);
        let table = page.toml()?;
        let whole = Section::whole(&page, &table);
        let base = Self::read(&whole);
        drop(whole);
        page.finish()?;
        Ok(base)
    }

    /// The law's ground with this key.
    #[must_use]
    pub fn law(&self, key: &str) -> Option<&LawGround> {
        self.grounds.iter().find(|it| it.key == key)
    }

    /// The law's time limit with this key.
    #[must_use]
    pub fn clock(&self, key: &str) -> Option<&LawClock> {
        self.clocks.iter().find(|it| it.key == key)
    }

    /// The price base amount of a year; `None` where it is not decided or not known here.
    #[must_use]
    pub fn price_base(&self, year: u16) -> Option<&PriceBase> {
        self.price_bases.iter().find(|it| it.year == year)
    }

    /// What a document means that writes this name, where the name has changed (STO-PER-25, ORE-FOR-01).
    #[must_use]
    pub fn authority(&self, written: &str) -> Option<&Authority> {
        self.authorities.iter().find(|it| it.is_meant_by(written))
    }

    fn read(whole: &Section<'_>) -> Self {
        let head = whole.section("base");
        let reminder = head.section("reminder");
        let version = head.need("version", head.maybe_date("version"), epoch());
        let grounds = whole.section("law").named();
        // Read with each guideline that needs it.
        whole.pass_over("meanwhile");
        Self {
            version: format!("base@{version}"),
            reminder: Label::new(reminder.text("sv"), reminder.text("en")),
            grounds: grounds.iter().map(|(key, section)| ground(key, section)).collect(),
            clocks: whole.list("clock", "clock").iter().map(law::clock).collect(),
            price_bases: whole.list("price_base", "price_base").iter().map(law::price_base).collect(),
            authorities: whole.list("authority", "authority").iter().map(authority).collect(),
            floors: whole.list("floor", "floor").iter().filter_map(floor).collect(),
        }
    }
}

/// A day to go on with when the real one could not be read.
pub(crate) fn epoch() -> Date {
    date_of(kernel::Instant::from_micros(0))
}

fn ground(key: &str, section: &Section<'_>) -> LawGround {
    LawGround {
        key: key.to_owned(),
        label: section.label("label"),
        rule: section.label("rule"),
        instruction: section.maybe_label("instruction"),
        sources: section.given().sources.clone(),
        valid_from: section.need("valid_from", section.maybe_date("valid_from"), epoch()),
        stop_spreading: section.flag("stop_spreading"),
        crime: section.flag("crime"),
        secrecy: section.maybe_flag("secrecy").unwrap_or(false),
        evidence: section.choice("evidence", EvidenceForm::Copy),
        police: section.choice("police", Police::None),
    }
}

fn floor(section: &Section<'_>) -> Option<Floor> {
    let key = section.text("key");
    section.page().claim(format!("floor {key}"), section.at());
    let bounds = [
        section.maybe_count("at_most", 0..=100_000).map(Bound::AtMost),
        section.maybe_count("at_least", 0..=100_000).map(Bound::AtLeast),
        section.maybe_flag("is").map(Bound::Is),
    ];
    let valid_from = section.need("valid_from", section.maybe_date("valid_from"), epoch());
    let given = section.given();
    let mut bounds = bounds.into_iter().flatten();
    let (Some(bound), None, Some(why)) = (bounds.next(), bounds.next(), given.why.clone()) else {
        section.problem(
            section.at(),
            "ett golv har ett av at_most, at_least och is, och ett why",
            "a floor has one of at_most, at_least and is, and a why",
        );
        return None;
    };
    Some(Floor { key, bound, valid_from, sources: given.sources.clone(), why })
}
