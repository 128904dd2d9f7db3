//! What was written into the form of a post, as an order; and the form with what a wording says.

use accounts::Account;
use guideline::LegalBasis;
use serde::Deserialize;
use webkit::Form;

use crate::WritePost;
use crate::model::{
    Captioned, Content, Declaration, Film, Harm, Informed, Material, Page, Personal, PersonalData, Picture,
    Purpose, Risk, Wording,
};

/// What was written into the form of a post.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    pub(super) step: String,
    accounts: Vec<String>,
    title: String,
    text: String,
    audience: String,
    need: String,
    message: String,
    page: String,
    page_reason: String,
    personal: String,
    basis: String,
    basis_reason: String,
    judged: String,
    shown: String,
    consents: Vec<String>,
    exception: String,
    exception_reason: String,
    picture: String,
    description: String,
    described: String,
    written: String,
    borrowed: String,
    right_holder: String,
    licence: String,
    larger: String,
    vital: String,
    people: String,
    film: String,
    speech: String,
    live: String,
    text_only: String,
    read_aloud: String,
    captions: String,
    held: Vec<String>,
    holds_none: String,
    kinds: Vec<String>,
    persons: String,
    minimised: String,
    alternatives: String,
    harm: String,
    risk: String,
    series: String,
    informed: String,
    informed_on: String,
    informed_means: String,
    informed_version: String,
    met: Vec<String>,
}

fn is_ticked(it: &str) -> bool {
    it == "yes"
}

impl Said {
    /// What it orders; a consent that is none of ours is refused by its name.
    pub(super) fn order(&self) -> Result<WritePost, crate::Refused> {
        let consents = self.consents.iter().filter(|it| !it.is_empty()).map(|it| it.parse());
        let consents = consents.collect::<Result<Vec<_>, _>>().map_err(|_| crate::Refused::ConsentUnfit)?;
        let content = Content {
            title: self.title.clone(),
            text: self.text.clone(),
            purpose: Purpose {
                audience: self.audience.clone(),
                need: self.need.clone(),
                message: self.message.clone(),
            },
            page: Page { address: self.page.clone(), reason: self.page_reason.clone() },
            personal: Personal {
                data: self.personal.parse().unwrap_or(PersonalData::Unsaid),
                basis: self.basis.parse::<LegalBasis>().ok(),
                basis_reason: self.basis_reason.clone(),
                shown: self.shown.lines().map(str::to_owned).collect(),
                consents,
                exception: is_ticked(&self.exception),
                exception_reason: self.exception_reason.clone(),
            },
            picture: Picture {
                address: self.picture.clone(),
                description: self.description.clone(),
                described: is_ticked(&self.described),
                written: self.written.clone(),
                people: is_ticked(&self.people),
            },
            film: self.film(),
            material: Material {
                borrowed: is_ticked(&self.borrowed),
                right_holder: self.right_holder.clone(),
                licence: self.licence.clone(),
            },
            larger: is_ticked(&self.larger),
            vital: is_ticked(&self.vital),
            declaration: self.declaration()?,
        };
        let accounts = self.accounts.iter().filter(|it| !it.is_empty()).cloned().collect();
        Ok(WritePost { accounts, content, judged: is_ticked(&self.judged) })
    }

    fn film(&self) -> Film {
        Film {
            address: self.film.clone(),
            speech: is_ticked(&self.speech),
            live: is_ticked(&self.live),
            text_only: is_ticked(&self.text_only),
            read_aloud: is_ticked(&self.read_aloud),
            captions: self.captions.parse().unwrap_or(Captioned::Not),
        }
    }

    fn declaration(&self) -> Result<Declaration, crate::Refused> {
        let persons = match self.persons.trim() {
            "" => None,
            said => Some(said.parse().map_err(|_| crate::Refused::PersonsUnfit)?),
        };
        let informed_on = match self.informed_on.trim() {
            "" => None,
            said => Some(said.parse().map_err(|_| crate::Refused::DayUnfit)?),
        };
        Ok(Declaration {
            held: self.held.clone(),
            holds_none: is_ticked(&self.holds_none),
            kinds: self.kinds.iter().filter_map(|it| it.parse().ok()).collect(),
            persons,
            minimised: is_ticked(&self.minimised),
            alternatives: self.alternatives.clone(),
            risk: Risk {
                harm: self.harm.parse().unwrap_or(Harm::Unjudged),
                conclusion: self.risk.clone(),
                series: self.series.clone(),
            },
            informed: Informed {
                whom: self.informed.lines().map(str::to_owned).collect(),
                on: informed_on,
                means: self.informed_means.clone(),
                version: self.informed_version.clone(),
            },
            met: self.met.clone(),
        })
    }
}

/// The form with what a wording says.
pub(super) fn filled(form: Form, accounts: &[Account], wording: &Wording) -> Form {
    let it = &wording.content;
    let mut form = form
        .with("title", it.title.as_str())
        .with("text", it.text.as_str())
        .with("audience", it.purpose.audience.as_str())
        .with("need", it.purpose.need.as_str())
        .with("message", it.purpose.message.as_str())
        .with("page", it.page.address.as_str())
        .with("page_reason", it.page.reason.as_str())
        .with("personal", it.personal.data.word())
        .with("basis", it.personal.basis.map_or("", LegalBasis::word))
        .with("basis_reason", it.personal.basis_reason.as_str())
        .with("shown", it.personal.shown.join("\n"))
        .with("exception_reason", it.personal.exception_reason.as_str())
        .with("picture", it.picture.address.as_str())
        .with("description", it.picture.description.as_str())
        .with("written", it.picture.written.as_str())
        .with("right_holder", it.material.right_holder.as_str())
        .with("licence", it.material.licence.as_str())
        .with("film", it.film.address.as_str())
        .with("captions", it.film.captions.word());
    for account in accounts {
        form = form.with("accounts", account.key.as_str());
    }
    for consent in &it.personal.consents {
        form = form.with("consents", consent.to_string());
    }
    form = declared(form, &it.declaration);
    let film = &it.film;
    form = tick(form, "vital", it.vital);
    form = tick(form, "people", it.picture.people);
    form = tick(form, "speech", film.speech);
    form = tick(form, "live", film.live);
    form = tick(form, "text_only", film.text_only);
    form = tick(form, "read_aloud", film.read_aloud);
    form = tick(form, "judged", wording.assessed.is_some());
    form = tick(form, "exception", it.personal.exception);
    form = tick(form, "described", it.picture.described);
    form = tick(form, "borrowed", it.material.borrowed);
    tick(form, "larger", it.larger)
}

fn tick(form: Form, name: &str, is: bool) -> Form {
    if is { form.with(name, "yes") } else { form }
}

/// The form with what is declared.
fn declared(form: Form, it: &Declaration) -> Form {
    let mut form = form
        .with("persons", it.persons.map(|it| it.to_string()).unwrap_or_default())
        .with("alternatives", it.alternatives.as_str())
        .with("harm", if it.risk.harm == Harm::Unjudged { "" } else { it.risk.harm.word() })
        .with("risk", it.risk.conclusion.as_str())
        .with("series", it.risk.series.as_str())
        .with("informed", it.informed.whom.join("\n"))
        .with("informed_on", it.informed.on.map(|it| it.to_string()).unwrap_or_default())
        .with("informed_means", it.informed.means.as_str())
        .with("informed_version", it.informed.version.as_str());
    for kind in &it.kinds {
        form = form.with("kinds", kind.word());
    }
    for key in &it.held {
        form = form.with("held", key.as_str());
    }
    for key in &it.met {
        form = form.with("met", key.as_str());
    }
    form = tick(form, "holds_none", it.holds_none);
    tick(form, "minimised", it.minimised)
}
