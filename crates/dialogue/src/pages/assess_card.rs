//! How an item stands as a public record, on its page.

use guideline::{Guideline, RegistrationGround};
use kernel::Instant;
use people::Context;
use records::{Cause, Stage};
use webkit::{Choice, Form, FormErrors, Shell, Text};

use super::words;
use crate::assess::{Assessed, Assessing, Assessment, Bound, Suggestion, sign_words};
use crate::model::Item;

/// The part of the page: what was decided, what is proposed, the forms.
pub(super) struct Card {
    pub(super) present: Option<Made>,
    pub(super) earlier: Vec<Made>,
    /// Whether it was edited after somebody assessed it.
    pub(super) edited: bool,
    /// What became of it at the registrar: where one reads it, and in words.
    pub(super) entries: Vec<(String, String)>,
    pub(super) proposal: (String, &'static str),
    pub(super) why: String,
    pub(super) source: String,
    pub(super) number: String,
    /// Why nothing but registering can be chosen.
    pub(super) bound: Option<String>,
    /// To take what is proposed, with one press.
    pub(super) quick: Option<Form>,
    pub(super) form: Option<Form>,
    pub(super) choices: Vec<Choice>,
}

/// An assessment that was made.
pub(super) struct Made {
    pub(super) what: (String, &'static str),
    pub(super) ground: String,
    pub(super) reason: Option<String>,
    pub(super) number: Option<String>,
    pub(super) secrecy: bool,
    pub(super) name: String,
    pub(super) at: Instant,
    pub(super) guideline: String,
}

/// What was written into the form of an assessment that was refused.
pub(super) type Refused = (Vec<(&'static str, String)>, FormErrors);

impl Card {
    pub(super) fn new(
        cx: &Context,
        shell: &Shell,
        item: &Item,
        it: &Assessing,
        refused: Option<Refused>,
    ) -> Self {
        let guideline = &cx.guideline;
        let said = |it: &Assessment| made(guideline, shell, it);
        let present = it.present(item.versions);
        let earlier = it.made.iter().rev().skip(usize::from(present.is_some()));
        let here = Cause::Wording { item: item.id, wording: item.versions };
        let is_registered = |(_, cause, stage): &_| *cause == here && is_registered(stage);
        let open = it.may && !it.entries.iter().any(is_registered);
        let form = || form(shell, item, it);
        let (choice, number) = (value(&it.suggestion), number(&it.suggestion));
        let filled = form().with("choice", choice.clone()).with("number", number.clone());
        let written = |(fields, errors): Refused| {
            fields.into_iter().fold(form(), |form, (name, value)| form.with(name, value)).refused(errors)
        };
        Self {
            earlier: earlier.map(said).collect(),
            edited: present.is_none() && !it.made.is_empty(),
            entries: it
                .entries
                .iter()
                .map(|(id, _, at)| (format!("/register/{id}"), told(shell, at)))
                .collect(),
            proposal: toned(shell, it.suggestion.assessed),
            why: shell.say(&sign_words(it.suggestion.sign)),
            source: source(guideline, &it.suggestion),
            bound: it.bound.as_ref().map(|it| shell.say(&bound(guideline, it))),
            quick: (open && present.is_none()).then(|| filled.clone()),
            form: refused.map(written).or(open.then_some(filled)),
            choices: choices(guideline, shell, it),
            present: present.map(said),
            number,
        }
    }
}

fn form(shell: &Shell, item: &Item, it: &Assessing) -> Form {
    shell
        .form(&format!("/items/{}/assessment", item.id))
        .with("seen", item.versions.to_string())
        .with("assessments", it.made.len().to_string())
}

fn number(it: &Suggestion) -> String {
    let registers = it.assessed == Assessed::Register;
    it.number.as_ref().filter(|_| registers).map(ToString::to_string).unwrap_or_default()
}

fn is_registered(stage: &Stage) -> bool {
    match stage {
        Stage::Registered { .. } => true,
        Stage::Proposed | Stage::Declined { .. } => false,
    }
}

fn told(shell: &Shell, stage: &Stage) -> String {
    shell.say(&match stage {
        Stage::Proposed => Text::key("dialogue-assess-proposed"),
        Stage::Registered { designation, .. } => {
            Text::key("dialogue-assess-registered").with("number", designation.to_string())
        }
        Stage::Declined { reason, .. } => {
            Text::key("dialogue-assess-declined").with("reason", reason.clone())
        }
    })
}

pub(super) fn toned(shell: &Shell, it: Assessed) -> (String, &'static str) {
    let (text, tone) = words::assessed(it);
    (shell.say(&text), tone)
}

fn made(guideline: &Guideline, shell: &Shell, it: &Assessment) -> Made {
    let ground = it.choice.ground.as_deref();
    Made {
        what: toned(shell, it.choice.assessed),
        ground: ground.map(|key| shell.say(&label(guideline, key))).unwrap_or_default(),
        reason: it.choice.reason.clone(),
        number: it.choice.number.as_ref().map(ToString::to_string),
        secrecy: it.choice.secrecy,
        name: it.name.clone(),
        at: it.at,
        guideline: it.guideline.clone(),
    }
}

fn label(guideline: &Guideline, key: &str) -> Text {
    let ground = guideline.registration.ground(key);
    ground.map_or_else(|| Text::same(key), |it| words::label(&it.label))
}

/// Where what is proposed comes from: the ground's source, or the law.
pub(super) fn source(guideline: &Guideline, it: &Suggestion) -> String {
    let ground = it.ground.as_deref().and_then(|key| guideline.registration.ground(key));
    match ground {
        Some(ground) => ground.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        None => "OSL 5 kap. 1 §".to_owned(),
    }
}

fn bound(guideline: &Guideline, it: &Bound) -> Text {
    match it {
        Bound::Secrecy => Text::key("dialogue-assess-bound-secrecy"),
        Bound::Guideline(key) => Text::key("dialogue-assess-bound").with("ground", label(guideline, key)),
    }
}

/// A choice as the form sends it: how it is kept, and on which ground.
pub(super) fn value(it: &Suggestion) -> String {
    format!("{}:{}", it.assessed, it.ground.as_deref().unwrap_or_default())
}

/// What may be chosen: the grounds of the guideline, and the law alone.
fn choices(guideline: &Guideline, shell: &Shell, it: &Assessing) -> Vec<Choice> {
    let may = |assessed| it.bound.is_none() || assessed == Assessed::Register;
    let chosen = |ground: &&RegistrationGround| {
        !ground.automatic || it.suggestion.ground.as_ref() == Some(&ground.key)
    };
    let on = |ground: &RegistrationGround| {
        let assessed = Assessed::of(ground.outcome);
        let name = format!("{}: {}", toned(shell, assessed).0, shell.say(&words::label(&ground.label)));
        let choice = Choice::new(format!("{assessed}:{}", ground.key), name);
        (assessed, choice.hint(shell.say(&words::label(&ground.help))))
    };
    let by_law = |assessed: Assessed| {
        let hint = match assessed {
            Assessed::KeepInOrder => shell.t("dialogue-assess-by-law-hint"),
            Assessed::Register | Assessed::Minor => shell.t("dialogue-assess-groundless-hint"),
        };
        let name = shell.t_with("dialogue-assess-by-law", "what", toned(shell, assessed).0);
        (assessed, Choice::new(format!("{assessed}:"), name).hint(hint))
    };
    let grounds = guideline.registration.grounds.iter().filter(chosen).map(on);
    let all = grounds.chain(Assessed::ALL.iter().copied().map(by_law));
    all.filter(|it| may(it.0)).map(|it| it.1).collect()
}
