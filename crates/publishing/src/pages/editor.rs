//! The form of a post: what stands in it, what is chosen from, and what the rules say beside each field.

use std::collections::HashMap;

use accounts::Account;
use guideline::LegalBasis;
use kernel::{Actor, Outcome};
use people::Context;
use serde::Deserialize;
use webkit::{Choice, Form, Shell};

use super::words;
use crate::checks::Finding;
use crate::consents;
use crate::model::{Content, Material, Page, Personal, PersonalData, Picture, Purpose, Wording};
use crate::write::LONGEST_TEXT;
use crate::{WritePost, rules, view};

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
            },
            material: Material {
                borrowed: is_ticked(&self.borrowed),
                right_holder: self.right_holder.clone(),
                licence: self.licence.clone(),
            },
            larger: is_ticked(&self.larger),
        };
        let accounts = self.accounts.iter().filter(|it| !it.is_empty()).cloned().collect();
        Ok(WritePost { accounts, content, judged: is_ticked(&self.judged) })
    }
}

/// The form with what can be chosen in it.
pub(super) struct Editor {
    pub(super) form: Form,
    pub(super) accounts: Vec<Choice>,
    pub(super) personal: Vec<Choice>,
    pub(super) bases: Vec<Choice>,
    pub(super) consents: Vec<Choice>,
    pub(super) longest_text: usize,
    beside: HashMap<&'static str, String>,
}

impl Editor {
    pub(super) async fn of(cx: &Context, actor: &Actor, shell: &Shell, form: Form) -> Outcome<Self> {
        let account =
            |it: &Account| Choice::new(it.key.as_str(), it.name.as_str()).hint(it.platform.as_str());
        let known = consents::consents(cx, actor).await?;
        let consent = |it: &consents::Consent| {
            let until = it.valid_until.map(|it| words::day(shell, it)).unwrap_or_default();
            Choice::new(it.id.to_string(), it.subject.as_str()).hint(format!("{} {until}", it.form))
        };
        let basis = |it: LegalBasis| Choice::new(it.word(), shell.say(&words::basis(it)));
        let said = [PersonalData::Absent, PersonalData::Present];
        let personal = |it: PersonalData| Choice::new(it.word(), shell.say(&words::personal(it)));
        Ok(Self {
            form,
            accounts: view::publishable(cx, actor).await?.iter().map(account).collect(),
            personal: said.into_iter().map(personal).collect(),
            bases: rules::bases(&cx.guideline).into_iter().map(basis).collect(),
            consents: known.iter().filter(|it| it.withdrawn.is_none()).map(consent).collect(),
            longest_text: LONGEST_TEXT,
            beside: HashMap::new(),
        })
    }

    /// The same with what the rules say beside each field.
    pub(super) fn remarked(mut self, shell: &Shell, findings: &[Finding]) -> Self {
        for it in findings {
            let said =
                format!("{} {}", shell.say(&words::effect(it.effect).0), shell.say(&words::finding(it)));
            let beside = self.beside.entry(it.field).or_default();
            if !beside.is_empty() {
                beside.push(' ');
            }
            beside.push_str(&said);
        }
        self
    }

    /// What stands beside a field: what the rules say, after what the field is for.
    pub(super) fn beside(&self, field: &str, hint: impl AsRef<str>) -> String {
        let said = self.beside.get(field).map_or("", String::as_str);
        format!("{} {said}", hint.as_ref()).trim().to_owned()
    }
}

/// The form with what a wording says.
pub(super) fn filled(form: Form, accounts: &[Account], wording: &Wording) -> Form {
    let it = &wording.content;
    let tick = |form: Form, name: &str, is: bool| if is { form.with(name, "yes") } else { form };
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
        .with("licence", it.material.licence.as_str());
    for account in accounts {
        form = form.with("accounts", account.key.as_str());
    }
    for consent in &it.personal.consents {
        form = form.with("consents", consent.to_string());
    }
    form = tick(form, "judged", wording.assessed.is_some());
    form = tick(form, "exception", it.personal.exception);
    form = tick(form, "described", it.picture.described);
    form = tick(form, "borrowed", it.material.borrowed);
    tick(form, "larger", it.larger)
}
