//! The form of a post: what is chosen from, and what the rules say beside each field.

use std::collections::HashMap;

use accounts::{Account, Paper};
use guideline::{Guideline, LegalBasis, UsedIn};
use kernel::{Actor, Outcome};
use people::Context;
use webkit::{Choice, Form, Shell};

use super::words;
use crate::checks::{Finding, is_vouched_for};
use crate::consents;
use crate::model::{Captioned, DataKind, Harm, PersonalData};
use crate::write::LONGEST_TEXT;
use crate::{rules, view};

/// The form with what can be chosen in it.
pub(super) struct Editor {
    pub(super) form: Form,
    pub(super) accounts: Vec<Choice>,
    pub(super) personal: Vec<Choice>,
    pub(super) bases: Vec<Choice>,
    pub(super) consents: Vec<Choice>,
    pub(super) captions: Vec<Choice>,
    /// What is never published.
    pub(super) forbidden: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) harms: Vec<Choice>,
    /// The conditions that only a person can vouch for.
    pub(super) vouched: Vec<Choice>,
    pub(super) asks: Asks,
    /// What the guideline has whoever chooses a picture read.
    pub(super) papers: Vec<Paper>,
    /// What the organisation says of itself wherever it fits, where the guideline has such a message.
    pub(super) main_message: Option<String>,
    /// What the organisation calls its main channels, where the guideline has any.
    pub(super) main_channels: String,
    pub(super) longest_text: usize,
    beside: HashMap<&'static str, String>,
}

/// What the guideline asks about personal data, condition by condition.
#[expect(clippy::struct_excessive_bools, reason = "each is one question that a guideline asks or does not")]
pub(super) struct Asks {
    pub(super) minimal: bool,
    pub(super) alternatives: bool,
    pub(super) risk: bool,
    pub(super) informed: bool,
}

impl Asks {
    fn of(guideline: &Guideline) -> Self {
        let has = |keys: &[&str]| guideline.privacy.criteria.iter().any(|it| keys.contains(&it.key.as_str()));
        Self {
            minimal: has(&rules::ONLY_NECESSARY),
            alternatives: has(&[rules::NO_OTHER_WAY]),
            risk: has(&["risk-assessed"]),
            informed: has(&["informed"]),
        }
    }
}

/// What is asked where somebody can be recognised.
const PERSONAL_FIELDS: [&str; 17] = [
    "kinds",
    "persons",
    "basis",
    "basis_reason",
    "judged",
    "shown",
    "consents",
    "exception",
    "exception_reason",
    "minimised",
    "alternatives",
    "harm",
    "risk",
    "series",
    "informed",
    "informed_means",
    "met",
];
/// What is asked of pictures and films.
const MEDIA_FIELDS: [&str; 14] = [
    "picture",
    "description",
    "described",
    "written",
    "film",
    "people",
    "speech",
    "live",
    "captions",
    "text_only",
    "read_aloud",
    "borrowed",
    "right_holder",
    "licence",
];

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
            captions: Captioned::ALL
                .iter()
                .map(|it| Choice::new(it.word(), shell.say(&words::captioned(*it))))
                .collect(),
            forbidden: forbidden(cx, shell),
            kinds: DataKind::ALL
                .iter()
                .map(|it| Choice::new(it.word(), shell.say(&words::kind(*it))))
                .collect(),
            harms: [Harm::NotExpected, Harm::Expected]
                .into_iter()
                .map(|it| Choice::new(it.word(), shell.say(&words::harm(it))))
                .collect(),
            vouched: vouched(cx, shell),
            asks: Asks::of(&cx.guideline),
            papers: accounts::reading(cx, UsedIn::Picture),
            main_message: accounts::profile::main_message(cx).await?,
            main_channels: main_channels(cx, shell),
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

    /// Whether what is asked about the people in a post stands open: somebody can be recognised, or something is said of it.
    pub(super) fn opens_personal(&self) -> bool {
        let present = self.form.chosen("personal", PersonalData::Present.word());
        present || self.speaks_of(&PERSONAL_FIELDS)
    }

    /// Whether what is asked about pictures, films and the material of others stands open.
    pub(super) fn opens_media(&self) -> bool {
        self.speaks_of(&MEDIA_FIELDS)
    }

    fn speaks_of(&self, fields: &[&str]) -> bool {
        let said = |it: &&str| !self.form.value(it).is_empty() || self.beside.contains_key(*it);
        self.form.is_wrong() || fields.iter().any(said)
    }

    /// What stands beside a field: what the rules say, after what the field is for.
    pub(super) fn beside(&self, field: &str, hint: impl AsRef<str>) -> String {
        let said = self.beside.get(field).map_or("", String::as_str);
        format!("{} {said}", hint.as_ref()).trim().to_owned()
    }
}

fn main_channels(cx: &Context, shell: &Shell) -> String {
    let channels = cx.guideline.publishing.main_channels.iter().map(|it| it.get(shell.lang()));
    channels.collect::<Vec<_>>().join(", ")
}

fn forbidden(cx: &Context, shell: &Shell) -> Vec<Choice> {
    let one = |it: &guideline::Forbidden| {
        let sources = it.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        Choice::new(it.key.as_str(), it.label.get(shell.lang())).hint(sources)
    };
    cx.guideline.privacy.forbidden.iter().map(one).collect()
}

fn vouched(cx: &Context, shell: &Shell) -> Vec<Choice> {
    let own = cx.guideline.privacy.criteria.iter().filter(|it| is_vouched_for(&it.key));
    let one = |it: &guideline::Criterion| {
        Choice::new(it.key.as_str(), it.label.get(shell.lang())).hint(it.help.get(shell.lang()))
    };
    own.map(one).collect()
}
