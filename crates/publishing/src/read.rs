//! What somebody wrote of a post, as it may be kept: without blanks around, in no more than can be read.

use accounts::WebAddress;
use kernel::calendar::date_of;
use people::Context;

use crate::Refused;
use crate::model::{
    Content, DataKind, Declaration, Film, Informed, Material, Page, Personal, Picture, Purpose, Risk,
};

/// The most characters of the text of a post.
pub(crate) const LONGEST_TEXT: usize = 10_000;
/// The most characters of a heading.
pub(crate) const LONGEST_TITLE: usize = 200;
/// The most characters of what is said about a post.
pub(crate) const LONGEST: usize = 500;
/// The most who are named in a post.
const MOST_SHOWN: usize = 100;
/// The most people of whom a post says that it holds personal data.
const MOST_PERSONS: u32 = 100_000;

/// The content as it may be kept: without blanks around, in no more than can be read.
pub(crate) fn read(cx: &Context, it: Content) -> Result<Content, Refused> {
    let text = within("text", &it.text, LONGEST_TEXT)?;
    if text.is_empty() {
        return Err(Refused::Empty);
    }
    let said = |field: &'static str, text: &str| within(field, text, LONGEST);
    Ok(Content {
        title: within("title", &it.title, LONGEST_TITLE)?,
        text,
        purpose: Purpose {
            audience: said("audience", &it.purpose.audience)?,
            need: said("need", &it.purpose.need)?,
            message: said("message", &it.purpose.message)?,
        },
        page: Page {
            address: link("page", &it.page.address)?,
            reason: said("page_reason", &it.page.reason)?,
        },
        personal: personal(it.personal)?,
        picture: Picture {
            address: link("picture", &it.picture.address)?,
            description: said("description", &it.picture.description)?,
            described: it.picture.described,
            written: said("written", &it.picture.written)?,
            people: it.picture.people,
        },
        film: Film { address: link("film", &it.film.address)?, ..it.film },
        material: Material {
            borrowed: it.material.borrowed,
            right_holder: said("right_holder", &it.material.right_holder)?,
            licence: said("licence", &it.material.licence)?,
        },
        larger: it.larger,
        vital: it.vital,
        declaration: declaration(cx, &it.declaration)?,
    })
}

/// What is declared, in the words of the guideline: what it does not ask about is not kept.
fn declaration(cx: &Context, it: &Declaration) -> Result<Declaration, Refused> {
    let rules = &cx.guideline.privacy;
    let today = date_of(cx.now());
    if it.persons.is_some_and(|it| it > MOST_PERSONS) {
        return Err(Refused::PersonsUnfit);
    }
    if it.informed.on.is_some_and(|it| it > today || it.year() < 1990) {
        return Err(Refused::DayUnfit);
    }
    let held = rules.forbidden.iter().filter(|one| it.held.contains(&one.key));
    let met = rules.criteria.iter().filter(|one| it.met.contains(&one.key));
    let series = within("series", &it.risk.series, LONGEST_TITLE)?;
    Ok(Declaration {
        held: held.map(|it| it.key.clone()).collect(),
        holds_none: it.holds_none,
        kinds: DataKind::ALL.iter().copied().filter(|one| it.kinds.contains(one)).collect(),
        persons: it.persons,
        minimised: it.minimised,
        alternatives: within("alternatives", &it.alternatives, LONGEST)?,
        risk: Risk {
            harm: it.risk.harm,
            conclusion: within("risk", &it.risk.conclusion, LONGEST)?,
            series: series.split_whitespace().collect::<Vec<_>>().join(" "),
        },
        informed: Informed {
            whom: names("informed", &it.informed.whom)?,
            on: it.informed.on,
            means: within("informed_means", &it.informed.means, LONGEST)?,
            version: within("informed_version", &it.informed.version, LONGEST)?,
        },
        met: met.map(|it| it.key.clone()).collect(),
    })
}

fn personal(it: Personal) -> Result<Personal, Refused> {
    Ok(Personal {
        basis_reason: within("basis_reason", &it.basis_reason, LONGEST)?,
        exception_reason: within("exception_reason", &it.exception_reason, LONGEST)?,
        shown: names("shown", &it.shown)?,
        ..it
    })
}

/// Names, one on each line or with something between.
fn names(field: &'static str, said: &[String]) -> Result<Vec<String>, Refused> {
    let lines = said.iter().flat_map(|it| it.split([',', ';', '\n'])).map(str::trim);
    let names: Vec<String> =
        lines.filter(|it| !it.is_empty()).map(|it| within(field, it, LONGEST)).collect::<Result<_, _>>()?;
    if names.len() > MOST_SHOWN { Err(Refused::TooLong { field, most: LONGEST }) } else { Ok(names) }
}

pub(crate) fn within(field: &'static str, text: &str, most: usize) -> Result<String, Refused> {
    let text = text.trim();
    if text.chars().count() > most { Err(Refused::TooLong { field, most }) } else { Ok(text.to_owned()) }
}

fn link(field: &'static str, text: &str) -> Result<String, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let address = text.parse::<WebAddress>().map_err(|_| Refused::LinkUnfit(field))?;
    Ok(address.as_str().to_owned())
}
