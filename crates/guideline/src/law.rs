use std::fmt;
use std::str::FromStr;

use kernel::calendar::{Date, DeadlineRule, Label};

use crate::Source;
use crate::read::Section;

/// A time limit that a law sets (sv. *lagens tidsfrist*); the guideline has no say in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawClock {
    /// The name: `personal-data-breach`.
    pub key: String,
    /// What has to be done.
    pub label: Label,
    /// When it starts.
    pub starts: Label,
    /// Who is told, or who acts.
    pub to: Label,
    /// How much time there is.
    pub limit: LawLimit,
    /// The day from which it holds.
    pub valid_from: Date,
    /// Where the law says so.
    pub sources: Vec<Source>,
}

/// How much time a law gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawLimit {
    /// At once; no number (sv. *genast, skyndsamt*).
    AtOnce,
    /// By the clock on the wall or by the office's.
    Within(DeadlineRule),
    /// Weeks by the calendar; an end on a day off moves to the next working day (lag 1930:173).
    Weeks(u32),
    /// Months by the calendar; an end on a day off moves to the next working day (lag 1930:173).
    Months(u32),
}

/// A text that should have been a law's time limit but is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a law's time limit is such as \"at once\", \"72 hours\", \"3 weeks\" or \"6 months\"")]
pub struct LimitError;

impl LawLimit {
    /// The limit in words.
    #[must_use]
    pub fn label(self) -> Label {
        match self {
            Self::AtOnce => Label::new("genast", "at once"),
            Self::Within(rule) => rule.label(),
            Self::Weeks(1) => Label::new("1 vecka", "1 week"),
            Self::Weeks(n) => Label::new(format!("{n} veckor"), format!("{n} weeks")),
            Self::Months(1) => Label::new("1 månad", "1 month"),
            Self::Months(n) => Label::new(format!("{n} månader"), format!("{n} months")),
        }
    }
}

/// As the base writes it, which is how it is said in English.
impl fmt::Display for LawLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label().en)
    }
}

impl FromStr for LawLimit {
    type Err = LimitError;
    fn from_str(text: &str) -> Result<Self, LimitError> {
        if text == "at once" {
            return Ok(Self::AtOnce);
        }
        let counted = text.split_once(' ').and_then(|(n, unit)| Some((n.parse::<u32>().ok()?, unit)));
        match counted {
            Some((n @ 1..=520, "week" | "weeks")) => Ok(Self::Weeks(n)),
            Some((n @ 1..=120, "month" | "months")) => Ok(Self::Months(n)),
            _ => text.parse().map(Self::Within).map_err(|_| LimitError),
        }
    }
}

/// The price base amount of a year (sv. *prisbasbelopp*), SFS 2010:110 2 kap. 7 §.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceBase {
    /// The year.
    pub year: u16,
    /// The amount in kronor.
    pub kronor: u32,
    /// Where it is laid down.
    pub sources: Vec<Source>,
}

impl PriceBase {
    /// So many per cent of it, rounded to whole hundreds as the tax law does (SFS 1999:1229 8 kap. 4 §).
    #[must_use]
    pub fn percent(&self, percent: u32) -> u32 {
        let hundredths = u64::from(self.kronor) * u64::from(percent);
        u32::try_from((hundredths + 5_000) / 10_000 * 100).unwrap_or(u32::MAX)
    }
}

pub(crate) fn clock(section: &Section<'_>) -> LawClock {
    let expected = [
        "en tid som \"at once\", \"72 hours\", \"3 weeks\" eller \"6 months\"",
        "a time such as \"at once\", \"72 hours\", \"3 weeks\" or \"6 months\"",
    ];
    let limit = section.parsed("limit", expected, |it: &LawLimit| it.label());
    LawClock {
        key: section.name("clock"),
        label: section.label("label"),
        starts: section.label("starts"),
        to: section.label("to"),
        limit: section.need("limit", limit, LawLimit::AtOnce),
        valid_from: section.need("valid_from", section.maybe_date("valid_from"), crate::base::epoch()),
        sources: section.given().sources.clone(),
    }
}

pub(crate) fn price_base(section: &Section<'_>) -> PriceBase {
    let year = section.count("year", 1_957..=2_200);
    section.page().claim(format!("price base amount of {year}"), section.at());
    PriceBase {
        year: u16::try_from(year).unwrap_or_default(),
        kronor: section.count("kronor", 1..=1_000_000),
        sources: section.given().sources.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laws_limit_survives_text() {
        for text in ["at once", "72 hours", "3 weeks", "1 month", "6 months", "1 working day"] {
            assert_eq!(text.parse::<LawLimit>().unwrap().to_string(), text);
        }
        for text in ["", "soon", "0 weeks", "9999 months", "1 fortnight"] {
            assert_eq!(text.parse::<LawLimit>(), Err(LimitError), "{text}");
        }
    }

    #[test]
    fn the_bound_of_a_prize_is_rounded_to_whole_hundreds() {
        let year = |kronor| PriceBase { year: 2026, kronor, sources: vec![] }.percent(3);
        let known = [(44_300, 1_300), (45_500, 1_400), (52_500, 1_600), (57_300, 1_700), (59_200, 1_800)];
        for (kronor, bound) in known {
            assert_eq!(year(kronor), bound, "{kronor}");
        }
    }
}
