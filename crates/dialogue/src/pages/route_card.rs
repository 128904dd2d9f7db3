//! What an item is about and what follows, on its page, with the forms for it.

use guideline::Party;
use kernel::Instant;
use people::Context;
use webkit::{Choice, Form, FormErrors, Shell, Text};

use super::{Names, words};
use crate::item::View;
use crate::model::How;
use crate::route::{ComplaintEnd, ItemClass, Refused, RouteView};

/// The part of the page.
pub(super) struct RouteCard {
    /// What was said of it.
    pub(super) said: Option<Said>,
    /// That its conversation is broken off, and why.
    pub(super) broken: String,
    /// That nothing but the referral is answered.
    pub(super) locked: bool,
    /// The referral, where there is one.
    pub(super) referral: Option<String>,
    pub(super) consulted: Vec<Consulted>,
    /// Who is to be asked before it is answered; empty where nobody is, or somebody was.
    pub(super) to_ask: String,
    pub(super) class_form: Form,
    pub(super) classes: Vec<Choice>,
    pub(super) consult_form: Option<Form>,
    pub(super) roles: Vec<Choice>,
    pub(super) complaint_form: Option<Form>,
    pub(super) ends: Vec<Choice>,
    /// Whether the form is open: something is wrong with what was written.
    pub(super) is_open: bool,
}

/// What somebody said that the item is about.
pub(super) struct Said {
    pub(super) what: String,
    pub(super) number: String,
    pub(super) by: String,
    pub(super) at: Instant,
    /// What the guideline says to think of.
    pub(super) help: String,
    pub(super) sources: String,
}

/// Who was asked, and what they said.
pub(super) struct Consulted {
    pub(super) role: String,
    pub(super) said: String,
    pub(super) by: String,
    pub(super) at: Instant,
}

/// What was written into the forms.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct RouteSaid {
    seen: String,
    pub(super) class: String,
    pub(super) case_number: String,
    pub(super) thread: String,
    pub(super) role: String,
    pub(super) said: String,
    pub(super) outcome: String,
    pub(super) recipient: String,
}

impl RouteSaid {
    /// A form that does not say which wording it was made for was made for none.
    pub(super) fn seen(&self) -> i64 {
        self.seen.parse().unwrap_or(0)
    }

    fn on(&self, form: Form) -> Form {
        let fields = [
            ("class", &self.class),
            ("case_number", &self.case_number),
            ("thread", &self.thread),
            ("role", &self.role),
            ("said", &self.said),
            ("outcome", &self.outcome),
            ("recipient", &self.recipient),
        ];
        fields.into_iter().fold(form, |form, (name, value)| form.with(name, value.as_str()))
    }
}

/// The referral that stands ready in the form for an answer: always where nothing else is accepted, else until it is sent.
pub(super) fn offered(cx: &Context, view: &View, way: &RouteView) -> Option<String> {
    let is_locked = way.standing.lock(&cx.guideline).is_some();
    way.referral(&cx.guideline).filter(|_| is_locked || view.answers.is_empty())
}

impl RouteCard {
    pub(super) fn new(
        cx: &Context,
        shell: &Shell,
        names: &Names,
        view: &View,
        way: &RouteView,
        refused: Option<(RouteSaid, Refused)>,
    ) -> Self {
        let class = way.standing.class;
        let asked = roles(cx, shell, class);
        let lacks = way.standing.lacks_consultation(&cx.guideline).is_some();
        let is_open = refused.as_ref().is_some_and(|it| matches!(it.1.field(), "class" | "case_number"));
        let forms = Forms { shell, view, refused };
        Self {
            said: way.latest().map(|it| said(cx, shell, names, it)),
            broken: way.standing.broken.map(|it| shell.say(&words::class(it))).unwrap_or_default(),
            locked: way.standing.lock(&cx.guideline).is_some(),
            referral: way.referral(&cx.guideline),
            consulted: way.consultations.iter().map(|it| consulted(cx, shell, names, it)).collect(),
            to_ask: if lacks { asked_words(&asked) } else { String::new() },
            class_form: forms.of("class", &["class", "case_number", "thread"]),
            classes: ItemClass::ALL.iter().map(|it| choice(cx, shell, *it)).collect(),
            consult_form: (!asked.is_empty()).then(|| forms.of("consultations", &["role", "said"])),
            roles: asked,
            complaint_form: is_open_complaint(view, class)
                .then(|| forms.of("complaint", &["outcome", "recipient"])),
            ends: ComplaintEnd::ALL.iter().map(|it| Choice::new(it.word(), shell.say(&end(*it)))).collect(),
            is_open,
        }
    }
}

/// The forms of the card; one of them may have been refused.
struct Forms<'a> {
    shell: &'a Shell,
    view: &'a View,
    refused: Option<(RouteSaid, Refused)>,
}

impl Forms<'_> {
    fn of(&self, act: &str, fields: &[&str]) -> Form {
        let item = &self.view.item;
        let form = self.shell.form(&format!("/items/{}/{act}", item.id));
        let form = match &self.refused {
            Some((said, refused)) if fields.contains(&refused.field()) => {
                said.on(form).refused(FormErrors::one(refused.field(), refused.text()))
            }
            _ => form,
        };
        form.with("seen", item.versions.to_string())
    }
}

fn is_open_complaint(view: &View, class: Option<ItemClass>) -> bool {
    let closes = |it: How| matches!(it, How::ComplaintHandled | How::ComplaintForwarded);
    class == Some(ItemClass::Complaint) && !view.handlings.iter().any(|it| closes(it.how))
}

fn choice(cx: &Context, shell: &Shell, class: ItemClass) -> Choice {
    let hint = class.route(&cx.guideline).map(|it| shell.say(&words::label(&it.help)));
    Choice::new(class.word(), shell.say(&words::class(class))).hint(hint.unwrap_or_default())
}

/// The roles that the guideline asks first.
fn roles(cx: &Context, shell: &Shell, class: Option<ItemClass>) -> Vec<Choice> {
    let parties = class.map_or(&[][..], |it| it.consulted(&cx.guideline));
    let role = |it: &Party| match it {
        Party::Role(key) => Some(Choice::new(key, shell.say(&words::role(&cx.guideline, key)))),
        Party::Applicant | Party::Responsible => None,
    };
    parties.iter().filter_map(role).collect()
}

fn asked_words(roles: &[Choice]) -> String {
    roles.iter().map(|it| it.label.as_str()).collect::<Vec<_>>().join(", ")
}

fn said(cx: &Context, shell: &Shell, names: &Names, it: &crate::route::Classed) -> Said {
    let route = it.class.route(&cx.guideline);
    let sources =
        |it: &guideline::Route| it.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Said {
        what: shell.say(&words::class(it.class)),
        number: it.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        by: names.of(it.by),
        at: it.at,
        help: route.map(|it| shell.say(&words::label(&it.help))).unwrap_or_default(),
        sources: route.map(sources).unwrap_or_default(),
    }
}

fn consulted(cx: &Context, shell: &Shell, names: &Names, it: &crate::route::Consultation) -> Consulted {
    let role = shell.say(&words::role(&cx.guideline, &it.role));
    Consulted { role, said: it.said.clone(), by: names.of(it.by), at: it.at }
}

/// What became of a complaint.
fn end(it: ComplaintEnd) -> Text {
    Text::key(match it {
        ComplaintEnd::Handled => "dialogue-complaint-handled",
        ComplaintEnd::Forwarded => "dialogue-complaint-forwarded",
    })
}
